/* SPDX-License-Identifier: GPL-3.0-or-later */
/* C-2: each number of a generated title is a printed value of a row, the difference or the quotient of two of them, what
 * a gauge tells, a period of the figure, or a count of what is drawn. Names and periods are taken out of the title
 * first, for they have digits of their own; what is left is searched for by brute force, apart from the templates. */
#include "chart/check-private.h"

#include "chart/finding.h"
#include "model/format.h"
#include "model/period.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define THIN_SPACE "\xe2\x80\x89" /* U+2009 */
#define ROUNDING 0.5000001        /* of the last digit that is printed */

typedef struct
{
  double value;
  double unit_in_last_place;
  gboolean whole;
} Number;

static gboolean
has_digit (const char *text)
{
  return text != NULL && strpbrk (text, "0123456789") != NULL;
}

/* Within an English sentence a name begins small. */
static void
take_out (GString *text, const char *words)
{
  g_autofree char *small = NULL;

  if (!has_digit (words))
    return;
  small = g_strdup (words);
  *small = g_ascii_tolower (*small);
  g_string_replace (text, words, " ", 0);
  g_string_replace (text, small, " ", 0);
}

static void
take_out_period (GString *text, const HetuFrame *frame, HetuPeriod period)
{
  g_autofree char *label = NULL;

  if (period.kind == HETU_PERIOD_NONE)
    return;
  label = hetu_period_to_label (period, frame->language);
  take_out (text, label);
}

static void
take_out_key (GString *text, const HetuFrameKey *key)
{
  take_out (text, key->name);
  take_out (text, key->short_name);
  take_out (text, key->detail);
}

/* The title without names and periods. */
static GString *
strip_title (const HetuFrame *frame, const char *title)
{
  GString *text = g_string_new (title);

  /* Before the names: a line may be called by its year. */
  for (guint i = 0; i < frame->rows->len; i++)
    take_out_period (text, frame, hetu_frame_get_row (frame, i)->period);
  take_out (text, frame->indicator);
  take_out (text, frame->subject);
  for (guint i = 0; i < frame->series->len; i++)
    {
      take_out (text, hetu_frame_get_series (frame, i)->name);
      take_out (text, hetu_frame_get_series (frame, i)->short_name);
    }
  for (guint i = 0; i < frame->panels->len; i++)
    take_out_key (text, hetu_frame_get_panel (frame, i));
  for (guint i = 0; i < frame->categories->len; i++)
    take_out_key (text, hetu_frame_get_category (frame, i));
  for (guint i = 0; i < frame->gauges->len; i++)
    {
      take_out (text, hetu_frame_get_gauge (frame, i)->name);
      take_out (text, hetu_frame_get_gauge (frame, i)->detail);
      take_out_period (text, frame, hetu_frame_get_gauge (frame, i)->progress.period);
      take_out_period (text, frame, hetu_frame_get_gauge (frame, i)->progress.outturn_period);
    }
  for (guint i = 0; i < frame->paces->len; i++)
    {
      take_out (text, hetu_frame_get_pace (frame, i)->name);
      take_out_period (text, frame, hetu_frame_get_pace (frame, i)->progress.period);
    }
  take_out_period (text, frame, frame->period);
  take_out_period (text, frame, frame->from);
  take_out_period (text, frame, frame->to);
  return text;
}

/* Digits, a point and digits; thin spaces and commas between groups of three. */
static gboolean
next_number (const char **cursor, Number *out)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *at = *cursor, *point;

  while (*at != '\0' && !g_ascii_isdigit (*at))
    at++;
  if (*at == '\0')
    return FALSE;
  while (*at != '\0')
    {
      gsize group = g_str_has_prefix (at, THIN_SPACE) ? strlen (THIN_SPACE) : *at == ',' ? 1 : 0;

      if (g_ascii_isdigit (*at) || (*at == '.' && g_ascii_isdigit (at[1])))
        g_string_append_c (digits, *at++);
      else if (group > 0 && g_ascii_isdigit (at[group]) && g_ascii_isdigit (at[group + 1]) &&
               g_ascii_isdigit (at[group + 2]) && !g_ascii_isdigit (at[group + 3]))
        at += group;
      else
        break;
    }
  point = strchr (digits->str, '.');
  out->value = g_ascii_strtod (digits->str, NULL);
  out->whole = point == NULL;
  out->unit_in_last_place = point == NULL ? 1 : pow (10, -(double) strlen (point + 1));
  *cursor = at;
  return TRUE;
}

static gboolean
is_same (const Number *number, double value)
{
  return fabs (fabs (value) - number->value) <= number->unit_in_last_place * ROUNDING;
}

/* As printed: what a reader would subtract. */
static GArray *
list_values (const HetuFrame *frame)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      int decimals = hetu_row_get_decimals (frame, row);
      double value;

      if (!row->has_value)
        continue;
      value = decimals < 0
                  ? hetu_decimal_to_double (row->value)
                  : hetu_decimal_to_double (hetu_decimal_round (row->value, (guint) decimals));
      g_array_append_val (values, value);
      if (row->comparator == HETU_COMPARATOR_RANGE)
        g_array_append_val (values, row->y_high);
    }
  return values;
}

/* Of amounts in per cent of the first publication; check-table.c recomputes them. */
static gboolean
is_revision (const Number *number, const HetuFrame *frame)
{
  for (guint i = 0; frame->vintages && i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->has_shade &&
        is_same (number, hetu_frame_get_row (frame, i)->shade))
      return TRUE;
  return FALSE;
}

static gboolean
follows_from_rows (const Number *number, const GArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      double a = g_array_index (values, double, i);

      if (is_same (number, a))
        return TRUE;
      for (guint j = 0; j < i; j++)
        {
          double b = g_array_index (values, double, j);

          if (is_same (number, a - b) || (b != 0 && is_same (number, a / b)) ||
              (a != 0 && is_same (number, b / a)))
            return TRUE;
        }
    }
  return FALSE;
}

/* Of a gauge, or of a target over its months. */
static const HetuProgress *
get_verdict (const HetuFrame *frame, guint index)
{
  return index < frame->gauges->len
             ? &hetu_frame_get_gauge (frame, index)->progress
             : &hetu_frame_get_pace (frame, index - frame->gauges->len)->progress;
}

static gboolean
follows_from_gauges (const Number *number, const HetuFrame *frame)
{
  for (guint i = 0; i < frame->gauges->len + frame->paces->len; i++)
    {
      const HetuProgress *progress = get_verdict (frame, i);
      g_autofree char *gap = hetu_progress_to_gap_text (progress, frame->language);
      const char *cursor = gap;
      Number told;

      if ((progress->has_target && is_same (number, hetu_decimal_to_double (progress->target))) ||
          (progress->has_outturn && is_same (number, hetu_decimal_to_double (progress->outturn))))
        return TRUE;
      if (is_same (number, hetu_decimal_to_double (progress->target_high)) ||
          is_same (number, hetu_decimal_to_double (progress->distance)))
        return TRUE;
      while (cursor != NULL && next_number (&cursor, &told))
        if (told.value == number->value)
          return TRUE;
    }
  return FALSE;
}

/* Never more than there are of anything that is drawn. */
static gboolean
is_count (const Number *number, const HetuFrame *frame)
{
  guint most = MAX (MAX (frame->rows->len, frame->series->len),
                    MAX (frame->gauges->len, MAX (frame->categories->len, frame->panels->len)));

  return number->whole && number->value <= most;
}

static gboolean
is_year_of (const Number *number, HetuPeriod period)
{
  return period.kind != HETU_PERIOD_NONE &&
         (number->value == period.first_year || number->value == period.last_year);
}

static gboolean
is_year (const Number *number, const HetuFrame *frame)
{
  if (!number->whole)
    return FALSE;
  for (guint i = 0; i < frame->rows->len; i++)
    if (is_year_of (number, hetu_frame_get_row (frame, i)->period))
      return TRUE;
  for (guint i = 0; i < frame->gauges->len; i++)
    if (is_year_of (number, hetu_frame_get_gauge (frame, i)->progress.period))
      return TRUE;
  return is_year_of (number, frame->from) || is_year_of (number, frame->to) ||
         is_year_of (number, frame->period);
}

void
hetu_check_numbers (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuSpec *spec = self->subject->spec;
  const char *title = hetu_scene_get_title (self->subject->scene);
  g_autoptr (GArray) values = NULL;
  GString *text;
  const char *cursor;
  Number number;

  /* What a person wrote is theirs. */
  if (title == NULL || (spec != NULL && spec->title != NULL))
    return;
  values = list_values (frame);
  text = strip_title (frame, title);
  cursor = text->str;
  while (next_number (&cursor, &number))
    if (!is_year (&number, frame) && !is_count (&number, frame) && !is_revision (&number, frame) &&
        !follows_from_rows (&number, values) && !follows_from_gauges (&number, frame))
      hetu_check_add (self,
                      "C-2",
                      _ ("Title “%s”: %g does not follow from the figures drawn"),
                      title,
                      number.value);
  g_string_free (text, TRUE);
}
