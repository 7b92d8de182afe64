/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pace lines of a year: straight, as last year went, or as somebody typed it. What a line asks for at a moment is a share of the
 * year's target, so that one line serves a city and its districts alike. */
#include "analysis/pace-line.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define TOLERANCE 1e-9
#define WHOLE 100.0

gboolean
hetu_pace_line_parse (const char *text, HetuPaceLine *out, GError **error)
{
  HetuPaceLine line = { .kind = HETU_PACE_TYPED };
  g_auto (GStrv) words = NULL;
  double before = 0;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);
  if (g_str_equal (text, "linear"))
    {
      *out = (HetuPaceLine){ 0 };
      return TRUE;
    }
  words = g_strsplit (text, ",", -1);
  if (g_strv_length (words) != HETU_PACE_MONTHS)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("a pace line has 12 cumulative per cents; “%s” has %u"),
                   text,
                   g_strv_length (words));
      return FALSE;
    }
  for (int i = 0; i < HETU_PACE_MONTHS; i++)
    {
      const char *word = g_strstrip (words[i]);
      char *end = NULL;
      double value = g_ascii_strtod (word, &end);
      gboolean last = i == HETU_PACE_MONTHS - 1;

      if (end == word || *end != '\0' || !isfinite (value) || value < before - TOLERANCE ||
          value > WHOLE + TOLERANCE || (last && value < WHOLE - TOLERANCE))
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_USAGE,
                       _ ("month %d of the pace line, “%s”: per cents rise to 100 in December"),
                       i + 1,
                       word);
          return FALSE;
        }
      line.percent[i] = before = value;
    }
  *out = line;
  return TRUE;
}

static gboolean
has_number (const HetuObservation *observation)
{
  return observation->has_value && hetu_status_has_number (observation->status) &&
         observation->status != HETU_STATUS_SUSPECT && observation->kind != HETU_KIND_TARGET;
}

/* Straight lines between the months that are told; the year begins at nothing. */
static void
fill_between (HetuPaceLine *line, const gboolean *told)
{
  int from = -1;

  for (int to = 0; to < HETU_PACE_MONTHS; to++)
    {
      double start = from < 0 ? 0 : line->percent[from];

      if (!told[to])
        continue;
      for (int i = from + 1; i < to; i++)
        line->percent[i] = start + (line->percent[to] - start) * (i - from) / (to - from);
      from = to;
    }
}

gboolean
hetu_pace_line_from_year (const HetuSeries *levels, int year, HetuPaceLine *out)
{
  const HetuObservation *whole;
  HetuPaceLine line = { .kind = HETU_PACE_LAST_YEAR, .year = year };
  gboolean told[HETU_PACE_MONTHS] = { FALSE };
  double total;

  g_return_val_if_fail (levels != NULL && out != NULL, FALSE);
  whole = hetu_series_find (levels, hetu_period_year (year), HETU_KIND_ACTUAL);
  total = whole != NULL && has_number (whole) ? hetu_decimal_to_double (whole->value) : 0;
  if (total < TOLERANCE)
    return FALSE;
  for (guint i = 0; i < hetu_series_get_length (levels); i++)
    {
      const HetuObservation *one = hetu_series_get (levels, i);
      int month = one->period.last_month - 1;
      HetuDecimal value;

      if (one->period.first_year != year || one->period.last_year != year ||
          one->period.first_month != 1 || month < 0 || !has_number (one) ||
          !hetu_unit_convert (one->value, one->unit, whole->unit, &value, NULL))
        continue;
      line.percent[month] = hetu_decimal_to_double (value) / total * WHOLE;
      line.months_known += !told[month];
      told[month] = TRUE;
    }
  line.percent[HETU_PACE_MONTHS - 1] = WHOLE;
  if (line.months_known < 2)
    return FALSE;
  fill_between (&line, told);
  *out = line;
  return TRUE;
}

double
hetu_pace_line_at (const HetuPaceLine *self, double months)
{
  int index;
  double before;

  g_return_val_if_fail (self != NULL, 0);
  months = CLAMP (months, 0, HETU_PACE_MONTHS);
  if (self->kind == HETU_PACE_LINEAR)
    return months / HETU_PACE_MONTHS * WHOLE;
  index = MIN ((int) (months + TOLERANCE), HETU_PACE_MONTHS - 1);
  before = index == 0 ? 0 : self->percent[index - 1];
  return before + (self->percent[index] - before) * MAX (months - index, 0);
}

char *
hetu_pace_line_to_string (const HetuPaceLine *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  if (self->kind == HETU_PACE_LINEAR)
    return g_strdup ("linear");
  text = g_string_new (NULL);
  for (int i = 0; i < HETU_PACE_MONTHS; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (number, sizeof number, "%.1f", self->percent[i]);
      if (g_str_has_suffix (number, ".0"))
        number[strlen (number) - 2] = '\0';
      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", number);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
