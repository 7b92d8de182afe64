/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking up figures, exact sums, and how a finding is put into words: what all rules of reconciliation need. Statements come
 * sorted by indicator, place, measure, period and kind, so that neighbours are found by bisection and no index is built. */
#include "analysis/reconcile-private.h"

#include "analysis/edition.h"
#include "model/format.h"

#include <math.h>
#include <string.h>

/* ---- statements */

static gboolean
is_one_series (const HetuObservation *a, const HetuObservation *b)
{
  return a->indicator == b->indicator && a->region == b->region && a->measure == b->measure;
}

static gboolean
is_one_cell (const HetuObservation *a, const HetuObservation *b)
{
  return a->kind == b->kind && hetu_period_equal (a->period, b->period) &&
         a->ref_region == b->ref_region && hetu_period_equal (a->deadline, b->deadline) &&
         g_strcmp0 (a->scope, b->scope) == 0;
}

gboolean
hetu_evidence_next_series (const HetuEvidence *self, HetuRun *run)
{
  run->first = run->end;
  if (run->first >= self->end)
    return FALSE;
  for (run->end++; run->end < self->end; run->end++)
    if (!is_one_series (&self->all[run->first], &self->all[run->end]))
      break;
  return TRUE;
}

gboolean
hetu_evidence_next_cell (const HetuEvidence *self, const HetuRun *series, HetuRun *cell)
{
  cell->first = cell->end;
  if (cell->first >= series->end)
    return FALSE;
  for (cell->end++; cell->end < series->end; cell->end++)
    if (!is_one_cell (&self->all[cell->first], &self->all[cell->end]))
      break;
  return TRUE;
}

/* The order of hetu_query_statements(), as far as a cell is looked up by it. */
static int
compare (const HetuObservation *one,
         gint32 indicator,
         gint32 region,
         HetuMeasure measure,
         HetuPeriod period,
         HetuKind kind)
{
  int order;

  if (one->indicator != indicator)
    return one->indicator < indicator ? -1 : 1;
  if (one->region != region)
    return one->region < region ? -1 : 1;
  if (one->measure != measure)
    return (int) one->measure - (int) measure;
  order = hetu_period_compare (one->period, period);
  return order != 0 ? order : (int) one->kind - (int) kind;
}

gboolean
hetu_evidence_find_all (const HetuEvidence *self,
                        gint32 indicator,
                        gint32 region,
                        HetuMeasure measure,
                        HetuPeriod period,
                        HetuKind kind,
                        HetuRun *run)
{
  guint low = 0;
  guint high = self->n_all;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare (&self->all[middle], indicator, region, measure, period, kind) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  for (high = low; high < self->n_all; high++)
    if (compare (&self->all[high], indicator, region, measure, period, kind) != 0)
      break;
  if (low == high)
    return FALSE;
  *run = (HetuRun){ low, high };
  return TRUE;
}

gboolean
hetu_evidence_find (const HetuEvidence *self,
                    gint32 indicator,
                    gint32 region,
                    HetuMeasure measure,
                    HetuPeriod period,
                    HetuRun *run)
{
  HetuRun all;

  if (!hetu_evidence_find_all (self, indicator, region, measure, period, HETU_KIND_ACTUAL, &all))
    return FALSE;
  *run = (HetuRun){ all.first, all.first + 1 };
  while (run->end < all.end && is_one_cell (&self->all[all.first], &self->all[run->end]))
    run->end++;
  return TRUE;
}

gboolean
hetu_evidence_is_usable (const HetuObservation *statement)
{
  return statement->kind == HETU_KIND_ACTUAL && statement->has_value &&
         statement->comparator == HETU_COMPARATOR_EQUAL &&
         (statement->status == HETU_STATUS_FINAL || statement->status == HETU_STATUS_PROVISIONAL) &&
         statement->basis != HETU_BASIS_ADJUSTED;
}

const HetuObservation *
hetu_evidence_choose (const HetuEvidence *self,
                      gint32 indicator,
                      gint32 region,
                      HetuMeasure measure,
                      HetuPeriod period,
                      const HetuObservation *like)
{
  const HetuObservation *best = NULL;
  HetuRun run;

  if (!hetu_evidence_find (self, indicator, region, measure, period, &run))
    return NULL;
  for (guint i = run.first; i < run.end; i++)
    {
      const HetuObservation *one = &self->all[i];

      if (!hetu_evidence_is_usable (one))
        continue;
      if (like == NULL || hetu_edition_is_one (one, like))
        return one;
      if (best == NULL)
        best = one;
    }
  return best;
}

/* ---- sums */

double
hetu_half_unit (HetuDecimal value)
{
  return 0.5 * pow (10, -(double) value.decimals);
}

static gboolean
add_half_unit (HetuDecimal *slack, HetuDecimal value)
{
  return value.decimals < HETU_DECIMAL_MAX_DECIMALS &&
         hetu_decimal_add (*slack, HETU_DECIMAL (5, (guint8) (value.decimals + 1)), slack);
}

gboolean
hetu_sum_add (HetuSum *self, const HetuObservation *statement)
{
  HetuDecimal value;

  return hetu_unit_convert (statement->value, statement->unit, self->unit, &value, NULL) &&
         hetu_decimal_add (self->total, value, &self->total) && add_half_unit (&self->slack, value);
}

gboolean
hetu_sum_differs (const HetuSum *self, HetuDecimal whole, HetuDecimal *difference)
{
  HetuDecimal apart, distance;

  if (!hetu_decimal_subtract (self->total, whole, &apart))
    return FALSE;
  distance = apart;
  distance.coefficient = ABS (distance.coefficient);
  if (hetu_decimal_compare (distance, self->slack) <= 0)
    return FALSE;
  *difference = apart;
  return TRUE;
}

gboolean
hetu_sum_differs_from (HetuSum *self, const HetuObservation *whole, HetuDecimal *difference)
{
  HetuDecimal value;

  return hetu_unit_convert (whole->value, whole->unit, self->unit, &value, NULL) &&
         add_half_unit (&self->slack, value) && hetu_sum_differs (self, value, difference);
}

/* ---- seasons */

static int
compare_seasons (gconstpointer a, gconstpointer b)
{
  HetuPeriod x = (*(const HetuObservation *const *) a)->period;
  HetuPeriod y = (*(const HetuObservation *const *) b)->period;

  if (x.first_month != y.first_month)
    return (int) x.first_month - (int) y.first_month;
  if (x.last_month != y.last_month)
    return (int) x.last_month - (int) y.last_month;
  return x.last_year - y.last_year;
}

static gboolean
is_one_season (const HetuObservation *a, const HetuObservation *b)
{
  return a->period.first_month == b->period.first_month &&
         a->period.last_month == b->period.last_month;
}

static void
call_seasons (HetuEvidence *self, GPtrArray *points, HetuSeasonFunc call)
{
  guint end;

  g_ptr_array_sort (points, compare_seasons);
  for (guint start = 0; start < points->len; start = end)
    {
      HetuSeason season = { (const HetuObservation **) points->pdata + start, 0 };

      for (end = start + 1; end < points->len; end++)
        if (!is_one_season (points->pdata[start], points->pdata[end]))
          break;
      season.n = end - start;
      call (self, &season);
    }
}

void
hetu_evidence_each_season (HetuEvidence *self, HetuMeasure measure, HetuSeasonFunc call)
{
  HetuRun series = { self->first, self->first };
  g_autoptr (GPtrArray) points = g_ptr_array_new ();

  while (hetu_evidence_next_series (self, &series))
    {
      HetuRun cell = { series.first, series.first };

      if (self->all[series.first].measure != measure)
        continue;
      g_ptr_array_set_size (points, 0);
      while (hetu_evidence_next_cell (self, &series, &cell))
        {
          const HetuObservation *one = &self->all[cell.first];

          /* Stretches of several years are no points of a series. */
          if (hetu_evidence_is_usable (one) && one->period.first_year == one->period.last_year)
            g_ptr_array_add (points, (gpointer) one);
        }
      call_seasons (self, points, call);
    }
}

/* ---- what explains a difference */

static gboolean
holds_for (const HetuEvidence *self, const HetuNote *note, gint32 indicator, gint32 region)
{
  if (note->indicator != 0 && note->indicator != indicator)
    return FALSE;
  if (note->region == 0 || note->region == region)
    return TRUE;
  for (gint32 above = region; note->below && above != 0;)
    {
      HetuDistrict *district =
          g_hash_table_lookup (self->world->districts, GINT_TO_POINTER (above));

      above = district != NULL ? hetu_district_get_parent (district) : 0;
      if (above == note->region)
        return TRUE;
    }
  return FALSE;
}

/* @boundary: of changes of boundary only */
static const char *
find_note (const HetuEvidence *self,
           gint32 indicator,
           gint32 region,
           HetuPeriod from,
           HetuPeriod to,
           gboolean boundary)
{
  const GArray *notes = self->world->notes;

  for (guint i = 0; i < notes->len; i++)
    {
      const HetuNote *note = &g_array_index (notes, HetuNote, i);

      /* A remark says something of a figure, not why it should differ. */
      if ((boundary ? note->kind == HETU_NOTE_BOUNDARY
                    : note->is_break || note->kind != HETU_NOTE_REMARK) &&
          holds_for (self, note, indicator, region) && hetu_note_touches (note, from, to))
        return hetu_note_get_text (note, self->world->language);
    }
  return NULL;
}

const char *
hetu_evidence_explain (const HetuEvidence *self,
                       gint32 indicator,
                       gint32 region,
                       HetuPeriod from,
                       HetuPeriod to)
{
  return find_note (self, indicator, region, from, to, FALSE);
}

const char *
hetu_evidence_explain_size (const HetuEvidence *self,
                            gint32 indicator,
                            gint32 region,
                            HetuPeriod from,
                            HetuPeriod to)
{
  return find_note (self, indicator, region, from, to, TRUE);
}

/* ---- words */

char *
hetu_evidence_number (const HetuEvidence *self, HetuDecimal value, HetuUnit unit)
{
  return hetu_format_value (value,
                            unit,
                            HETU_COMPARATOR_EQUAL,
                            -1,
                            HETU_FORMAT_UNIT,
                            self->world->language);
}

char *
hetu_evidence_value (const HetuEvidence *self, const HetuObservation *statement)
{
  if (statement->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (statement->value,
                              statement->value_high,
                              statement->unit,
                              self->world->language);
  return hetu_format_value (statement->value,
                            statement->unit,
                            statement->comparator,
                            -1,
                            HETU_FORMAT_UNIT,
                            self->world->language);
}

char *
hetu_evidence_percent (const HetuEvidence *self, double value, gboolean points)
{
  return hetu_evidence_number (self,
                               hetu_decimal_from_double (value, 1),
                               points ? HETU_UNIT_POINTS : HETU_UNIT_PERCENT);
}

const char *
hetu_evidence_name (const HetuEvidence *self, gint32 indicator)
{
  HetuIndicator *found = g_hash_table_lookup (self->world->numbers, GINT_TO_POINTER (indicator));

  return found != NULL ? hetu_indicator_get_short_name (found, self->world->language) : "";
}

const char *
hetu_evidence_place (const HetuEvidence *self, gint32 region)
{
  HetuDistrict *found = g_hash_table_lookup (self->world->districts, GINT_TO_POINTER (region));

  return found != NULL ? hetu_district_get_short_name (found, self->world->language) : "";
}

char *
hetu_evidence_period (const HetuEvidence *self, HetuPeriod period)
{
  return hetu_period_to_label (period, self->world->language);
}

/* ---- findings */

/* What one document says, as far as a key looks at it. */
static char *
tell (const HetuEvidence *self, const HetuObservation *one)
{
  HetuSource *source = g_hash_table_lookup (self->world->sources, GINT_TO_POINTER (one->source));
  g_autofree char *value = hetu_decimal_to_string (one->value);
  g_autofree char *unit = hetu_unit_to_string (one->unit, HETU_LANGUAGE_ZH);

  return g_strdup_printf ("%d|%d|%s|%s|%s",
                          one->region,
                          one->comparator,
                          value,
                          unit,
                          source != NULL ? hetu_source_get_id (source) : "");
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What documents say, not where it stands in this store nor which is chosen: the key is the same in another store, and another
 * once a figure is. */
static char *
make_key (const HetuEvidence *self, const HetuObservation *const *statements, guint n)
{
  const HetuObservation *first = statements[0];
  g_autofree char *period = hetu_period_to_string (first->period);
  g_autofree char *all = NULL;
  g_autofree char *sum = NULL;
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  HetuIndicator *indicator =
      g_hash_table_lookup (self->world->numbers, GINT_TO_POINTER (first->indicator));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (told, tell (self, statements[i]));
  g_ptr_array_sort (told, compare_words);
  g_ptr_array_add (told, NULL);
  all = g_strjoinv ("\n", (char **) told->pdata);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
  return g_strdup_printf ("%s/%s/%d/%s/%s/%.8s",
                          self->rule->id,
                          hetu_indicator_get_id (indicator),
                          first->region,
                          period,
                          hetu_measure_to_string (first->measure),
                          sum);
}

HetuDiscrepancy *
hetu_evidence_raise (HetuEvidence *self,
                     HetuSeverity severity,
                     const HetuObservation *const *statements,
                     guint n,
                     char *message,
                     const char *action,
                     char *formula,
                     const char *why)
{
  HetuDiscrepancy found = {
    .rule = self->rule->id,
    .severity = why != NULL ? HETU_SEVERITY_NOTE : severity,
    .indicator = statements[0]->indicator,
    .region = statements[0]->region,
    .period = statements[0]->period,
    .measure = statements[0]->measure,
    .source_a = statements[0]->source,
    .source_b = n > 1 ? statements[1]->source : 0,
    .statements = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n),
    .key = make_key (self, statements, n),
    .message = message,
    .action = g_strdup (action),
    .formula = formula,
    .because = g_strdup (why),
    .known = why != NULL,
  };

  for (guint i = 0; i < n; i++)
    g_array_append_val (found.statements, statements[i]->id);
  g_array_append_val (self->out, found);
  return &g_array_index (self->out, HetuDiscrepancy, self->out->len - 1);
}
