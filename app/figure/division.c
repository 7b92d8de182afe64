/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which whole and parts a selection means, and what the store tells of them. All operands of one formula come from one
 * edition: the newest that tells of every one of them, though a later one may tell the whole alone. */
#include "analysis/edition.h"
#include "error.h"
#include "figure/parts.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>

static HetuIndicator *
find_indicator (HetuFigureBuild *self, const char *id)
{
  return id != NULL ? hetu_store_find_indicator (self->store, id, NULL) : NULL;
}

/* A store made before may lack a part. */
static gboolean
look_up (HetuFigureBuild *self,
         HetuIndicator *whole,
         const HetuBreakdown *breakdown,
         HetuDivision *out)
{
  *out = (HetuDivision){ .whole = whole, .breakdown = breakdown, .n_parts = breakdown->parts->len };
  for (guint i = 0; i < out->n_parts; i++)
    {
      const HetuBreakdownPart *part = hetu_breakdown_get_part (breakdown, i);

      out->parts[i] = find_indicator (self, part->id);
      out->shares[i] = find_indicator (self, part->share);
      if (out->parts[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_part (const HetuDivision *self, HetuIndicator *indicator)
{
  for (guint i = 0; i < self->n_parts; i++)
    if (self->parts[i] == indicator || self->shares[i] == indicator)
      return TRUE;
  return FALSE;
}

/* Whether all that is selected is this whole or among these parts. */
static gboolean
is_meant (const HetuFigureBuild *self, const HetuDivision *division)
{
  for (guint i = 0; i < self->indicators->len; i++)
    {
      HetuIndicator *indicator = hetu_build_get_indicator (self, i);

      if (indicator != division->whole && !has_part (division, indicator))
        return FALSE;
    }
  return TRUE;
}

static void
collect (HetuFigureBuild *self, HetuIndicator *whole, GArray *out)
{
  const GPtrArray *breakdowns = hetu_indicator_get_breakdowns (whole);

  for (guint i = 0; i < breakdowns->len; i++)
    {
      HetuDivision division;

      if (look_up (self, whole, breakdowns->pdata[i], &division) && is_meant (self, &division))
        g_array_append_val (out, division);
    }
}

GArray *
hetu_division_list (HetuFigureBuild *self, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (HetuDivision));
  GListModel *all = hetu_store_get_indicators (self->store);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuIndicator) one = g_list_model_get_item (all, i);

      collect (self, one, list);
    }
  if (list->len > 0)
    return g_steal_pointer (&list);
  if (self->indicators->len > 1)
    g_set_error_literal (error,
                         HETU_ERROR,
                         HETU_ERROR_DATA,
                         _ ("The selected indicators are not one whole and its parts"));
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_DATA,
                 _ ("“%s” is not divided into parts in the catalogue"),
                 hetu_indicator_get_name (hetu_build_get_indicator (self, 0), self->language));
  return NULL;
}

static void
clear_break (gpointer data)
{
  HetuBreak *self = data;

  g_free (self->note);
  g_free (self->note_en);
}

static gboolean
read_breaks (HetuFigureBuild *self, HetuDivided *divided, GError **error)
{
  const HetuDivision *division = divided->division;
  gint32 code = hetu_district_get_code (divided->district);

  for (int i = -1; i < (int) division->n_parts; i++)
    {
      HetuIndicator *one = i < 0 ? division->whole : division->parts[i];
      g_autoptr (GArray) breaks = hetu_known_breaks (self->store,
                                                     hetu_indicator_get_number (one),
                                                     code,
                                                     self->spec->as_of,
                                                     error);

      if (breaks == NULL)
        return FALSE;
      for (guint j = 0; j < breaks->len; j++)
        {
          HetuBreak copy = g_array_index (breaks, HetuBreak, j);

          copy.note = g_strdup (copy.note);
          copy.note_en = g_strdup (copy.note_en);
          g_array_append_val (divided->breaks, copy);
        }
    }
  return TRUE;
}

HetuDivided *
hetu_divided_new (HetuFigureBuild *self,
                  const HetuDivision *division,
                  HetuDistrict *district,
                  GError **error)
{
  gint32 code = hetu_district_get_code (district);
  gint32 ids[2 * HETU_BREAKDOWN_MAX_PARTS + 1];
  HetuQuery query = HETU_QUERY_INIT;
  HetuDivided *divided = g_new0 (HetuDivided, 1);

  ids[query.n_indicators++] = hetu_indicator_get_number (division->whole);
  for (guint i = 0; i < division->n_parts; i++)
    {
      ids[query.n_indicators++] = hetu_indicator_get_number (division->parts[i]);
      if (division->shares[i] != NULL)
        ids[query.n_indicators++] = hetu_indicator_get_number (division->shares[i]);
    }
  query.indicators = ids;
  query.regions = &code;
  query.n_regions = 1;
  query.kind = HETU_KIND_ACTUAL;
  query.as_of = self->spec->as_of;
  divided->division = division;
  divided->district = district;
  divided->breaks = g_array_new (FALSE, FALSE, sizeof (HetuBreak));
  g_array_set_clear_func (divided->breaks, clear_break);
  divided->statements = hetu_query_statements (self->store, &query, error);
  if (divided->statements != NULL && read_breaks (self, divided, error))
    return divided;
  hetu_divided_free (divided);
  return NULL;
}

void
hetu_divided_free (HetuDivided *self)
{
  g_clear_pointer (&self->statements, g_array_unref);
  g_array_unref (self->breaks);
  g_free (self);
}

/* The first statement of that cell at @from or behind it, of the edition of @like if there is one. */
static const HetuObservation *
next_statement (const HetuDivided *self,
                HetuIndicator *indicator,
                HetuMeasure measure,
                HetuPeriod period,
                const HetuObservation *like,
                guint *from)
{
  gint32 number = indicator != NULL ? hetu_indicator_get_number (indicator) : 0;

  for (; *from < self->statements->len; (*from)++)
    {
      const HetuObservation *one = &g_array_index (self->statements, HetuObservation, *from);

      if (one->indicator == number && one->measure == measure &&
          hetu_period_equal (one->period, period) &&
          (like == NULL || (one->has_value && hetu_edition_is_one (one, like))))
        return one;
    }
  return NULL;
}

static HetuIndicator *
part_of (const HetuDivided *self, guint index, HetuMeasure measure)
{
  return measure == HETU_MEASURE_SHARE ? self->division->shares[index]
                                       : self->division->parts[index];
}

/* @like: (nullable): of whose edition; %NULL: the chosen ones, whatever they are */
static gboolean
gather (const HetuDivided *self,
        int whole,
        HetuMeasure parts,
        HetuPeriod period,
        const HetuObservation *like,
        HetuWhole *out)
{
  gboolean complete = TRUE;

  *out = (HetuWhole){ .n_parts = self->division->n_parts };
  if (whole >= 0)
    {
      guint from = 0;

      out->whole =
          next_statement (self, self->division->whole, (HetuMeasure) whole, period, like, &from);
      complete = out->whole != NULL;
    }
  for (guint i = 0; i < out->n_parts; i++)
    {
      guint from = 0;

      out->parts[i] = next_statement (self, part_of (self, i, parts), parts, period, like, &from);
      complete = complete && out->parts[i] != NULL;
    }
  return complete;
}

gboolean
hetu_divided_find (HetuDivided *self,
                   int whole,
                   HetuMeasure parts,
                   HetuPeriod period,
                   HetuWhole *out)
{
  HetuIndicator *anchor = whole >= 0 ? self->division->whole : part_of (self, 0, parts);
  HetuMeasure measure = whole >= 0 ? (HetuMeasure) whole : parts;
  const HetuObservation *like;

  for (guint from = 0; (like = next_statement (self, anchor, measure, period, NULL, &from)) != NULL;
       from++)
    if (like->has_value && gather (self, whole, parts, period, like, out))
      return TRUE;
  gather (self, whole, parts, period, NULL, out);
  return FALSE;
}

gboolean
hetu_divided_find_pair (HetuDivided *self, HetuPeriod period, HetuWhole *now, HetuWhole *base)
{
  HetuPeriod before = hetu_period_shift_years (period, -1);
  const HetuObservation *like;

  for (guint from = 0; (like = next_statement (self,
                                               self->division->whole,
                                               HETU_MEASURE_LEVEL,
                                               period,
                                               NULL,
                                               &from)) != NULL;
       from++)
    if (like->has_value &&
        gather (self, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, period, like, now) &&
        gather (self, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, before, like, base))
      return TRUE;
  gather (self, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, period, NULL, now);
  gather (self, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, before, NULL, base);
  return FALSE;
}

gboolean
hetu_divided_is_broken (const HetuDivided *self, HetuPeriod period)
{
  double end = hetu_period_end (period);

  for (guint i = 0; i < self->breaks->len; i++)
    {
      HetuPeriod from = g_array_index (self->breaks, HetuBreak, i).period;
      double start = hetu_period_start (from);

      if (start < end - HETU_SAME_TIME &&
          start > end - 1 - hetu_period_months (period) / 12.0 + HETU_SAME_TIME)
        return TRUE;
    }
  return FALSE;
}

const HetuObservation *
hetu_divided_get_latest_whole (const HetuDivided *self, HetuPeriod period)
{
  guint from = 0;

  return next_statement (self, self->division->whole, HETU_MEASURE_LEVEL, period, NULL, &from);
}
