/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets beside their outturns: the list that boards and gauges show. Which outturn answers a target is decided here, the
 * verdict in analysis/progress. */
#include "figure/targets.h"
#include "figure.h"
#include "figure/build.h"
#include "figure/target-force.h"

#include "analysis/moment.h"
#include "analysis/moments.h"
#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
has_number (const HetuObservation *observation)
{
  return observation->has_value && hetu_status_has_number (observation->status);
}

/* What may answer a target: outturns inside its plan that begin with the year, or where it is counted from. */
static gboolean
is_candidate (const HetuObservation *one,
              const HetuObservation *target,
              const HetuTargetTerms *terms)
{
  return one->kind != HETU_KIND_TARGET && hetu_period_contains (target->period, one->period) &&
         (one->period.first_month == 1 || one->period.first_month == terms->start.first_month);
}

/* Of two outturns the one that speaks for the later moment; what is redacted or missing gives way to a number. */
static gboolean
is_later (const HetuObservation *one, const HetuObservation *other)
{
  int order = hetu_period_compare (hetu_moment_of_figure (one), hetu_moment_of_figure (other));

  if (has_number (one) != has_number (other))
    return has_number (one);
  return order != 0 ? order > 0 : hetu_period_compare (one->period, other->period) > 0;
}

/* The outturn for a target: its own measure, inside the plan period, the latest that speaks for what was over by @at. Cumulative
 * months, halves and quarters from January count; a single later quarter does not. */
static const HetuObservation *
find_outturn (HetuSeries *series,
              const HetuObservation *target,
              const HetuTargetTerms *terms,
              HetuPeriod at)
{
  const HetuObservation *best = NULL;

  for (guint i = 0; i < hetu_series_get_length (series); i++)
    {
      const HetuObservation *candidate = hetu_series_get (series, i);

      if (is_candidate (candidate, target, terms) && hetu_moment_has_figure (at, candidate) &&
          (best == NULL || is_later (candidate, best)))
        best = candidate;
    }
  return best;
}

static int
state_order (HetuState state)
{
  switch (state)
    {
    case HETU_STATE_MISSED:
      return 0;
    case HETU_STATE_BEHIND:
      return 1;
    case HETU_STATE_ON_TRACK:
      return 2;
    case HETU_STATE_UNKNOWN:
      return 3;
    case HETU_STATE_MADE_UP:
      return 4;
    case HETU_STATE_MET:
    case HETU_N_STATES:
      return 5;
    }
  return 6;
}

/* How far behind, in a number that compares across units: points of completion, or points of a rate. */
static double
shortfall (const HetuProgress *progress)
{
  if (progress->has_completion && progress->has_elapsed)
    return hetu_progress_get_expected (progress) - progress->completion_percent;
  return progress->has_outturn ? -progress->gap : 0;
}

static int
compare_progress (gconstpointer a, gconstpointer b)
{
  const HetuProgress *left = a;
  const HetuProgress *right = b;
  int order = state_order (left->state) - state_order (right->state);
  double difference = shortfall (right) - shortfall (left);

  if (order != 0)
    return order;
  if (fabs (difference) > 1e-9)
    return difference > 0 ? 1 : -1;
  if (left->indicator != right->indicator)
    return left->indicator - right->indicator;
  return left->region - right->region;
}

gboolean
hetu_build_is_pace_of_economy (const HetuObservation *target)
{
  return target->text != NULL && strstr (target->text, "经济增长") != NULL &&
         strstr (target->text, "同步") != NULL;
}

/* What a relative target is measured against: the same measure of the region that it names (a distance from a region's rate
 * is measured against that rate), or the growth of the region's own GDP. @period: of the outturn, else of the plan. */
static gboolean
find_reference (HetuStore *store,
                const HetuObservation *target,
                HetuPeriod period,
                gint32 as_of,
                HetuObservation *out,
                GError **error)
{
  HetuPeriod none = { 0 };
  HetuIndicator *gdp = hetu_store_find_trait (store, HETU_TRAIT_OUTPUT);
  gboolean economy =
      target->ref_region == 0 && hetu_build_is_pace_of_economy (target) && gdp != NULL;
  HetuMeasure measure =
      target->measure == HETU_MEASURE_DIFF ? HETU_MEASURE_RATIO : (HetuMeasure) target->measure;
  g_autoptr (HetuSeries) series = NULL;
  const HetuObservation *found;

  if (target->ref_region == 0 && !economy)
    return TRUE;
  series = hetu_query_series (store,
                              economy ? hetu_indicator_get_number (gdp) : target->indicator,
                              economy ? target->region : target->ref_region,
                              economy ? HETU_MEASURE_GROWTH : measure,
                              HETU_GRAIN_ANY,
                              none,
                              none,
                              as_of,
                              error);
  if (series == NULL)
    return FALSE;
  found = hetu_series_find (series, period, HETU_KIND_ACTUAL);
  if (found != NULL)
    hetu_observation_copy (found, out);
  return TRUE;
}

/* Where a share or a stock stood the year before. What accumulates starts at zero, and last year's growth is not where
 * this year's begins. */
static void
set_baseline (HetuSeries *series, const HetuObservation *target, HetuProgress *progress)
{
  const HetuObservation *before;

  if (progress->nature == HETU_TARGET_CUMULATIVE ||
      (target->measure != HETU_MEASURE_LEVEL && target->measure != HETU_MEASURE_RATIO &&
       target->measure != HETU_MEASURE_SHARE))
    return;
  before =
      hetu_series_find (series, hetu_period_shift_years (target->period, -1), HETU_KIND_ACTUAL);
  if (before == NULL || !has_number (before) || before->status == HETU_STATUS_SUSPECT)
    return;
  progress->has_baseline =
      hetu_unit_convert (before->value, before->unit, progress->unit, &progress->baseline, NULL);
}

static HetuProgressRule
choose_rule (const HetuTargetOptions *options,
             HetuSeries *series,
             const HetuObservation *target,
             HetuTargetTerms *terms)
{
  HetuProgressRule rule = options->rule;

  rule.terms = terms;
  if (options->last_year &&
      !hetu_pace_line_from_year (series, target->period.first_year - 1, &rule.line))
    rule.line = (HetuPaceLine){ 0 };
  return rule;
}

/* What each outturn is held against. Owned. */
typedef struct
{
  GArray *moments;    /* (element-type HetuMoment) */
  GArray *references; /* (element-type HetuObservation) */
  GArray *targets;    /* (element-type HetuObservation) */
  GPtrArray *terms;   /* (element-type HetuTargetTerms) */
} Moments;

static void
moments_clear (Moments *self)
{
  g_array_unref (self->moments);
  g_array_unref (self->references);
  g_array_unref (self->targets);
  g_ptr_array_unref (self->terms);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Moments, moments_clear)

/* @index: of the series; the target as it was in force then, where it was ever adjusted. Returns: whether it could be read */
static gboolean
set_moment (Moments *self,
            guint index,
            HetuStore *store,
            const HetuObservation *original,
            gboolean adjusted,
            const HetuTargetOptions *options,
            HetuMoment *moment,
            GError **error)
{
  HetuObservation *reference = &g_array_index (self->references, HetuObservation, index);
  HetuObservation *target = &g_array_index (self->targets, HetuObservation, index);
  HetuTargetTerms *terms = NULL;

  if (!find_reference (store, original, moment->outturn->period, options->as_of, reference, error))
    return FALSE;
  if (has_number (reference))
    moment->reference = reference;
  if (!adjusted)
    return TRUE;
  hetu_observation_copy (original, target);
  terms = hetu_target_bring_into_force (store,
                                        hetu_moment_of_figure (moment->outturn),
                                        options,
                                        target,
                                        error);
  if (terms == NULL)
    return FALSE;
  g_ptr_array_add (self->terms, terms);
  moment->target = target;
  moment->terms = terms;
  return TRUE;
}

/* A verdict for each outturn, each held against the target in force then, and against what a relative one was measured against. */
static GArray *
judge_moments (HetuStore *store,
               HetuSeries *series,
               const HetuObservation *original,
               const HetuObservation *target,
               HetuTargetTerms *terms,
               HetuPeriod at,
               const HetuTargetOptions *options,
               GError **error)
{
  g_auto (Moments)
      self = { .moments = g_array_new (FALSE, FALSE, sizeof (HetuMoment)),
               .references = hetu_observation_array_new (),
               .targets = hetu_observation_array_new (),
               .terms = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_target_terms_unref) };
  HetuProgressRule rule = choose_rule (options, series, target, terms);
  gboolean adjusted = hetu_target_terms_get_revision (terms) != NULL;
  guint length = hetu_series_get_length (series);

  g_array_set_size (self.references, length);
  g_array_set_size (self.targets, length);
  for (guint i = 0; i < length; i++)
    {
      HetuMoment moment = { .outturn = hetu_series_get (series, i) };

      hetu_observation_init (&g_array_index (self.references, HetuObservation, i));
      hetu_observation_init (&g_array_index (self.targets, HetuObservation, i));
      if (!is_candidate (moment.outturn, target, terms))
        continue;
      if (!set_moment (&self, i, store, original, adjusted, options, &moment, error))
        return NULL;
      g_array_append_val (self.moments, moment);
    }
  return hetu_moments_judge (hetu_store_get_indicator (store, target->indicator),
                             target,
                             (const HetuMoment *) self.moments->data,
                             self.moments->len,
                             at,
                             &rule);
}

/* When the target was behind before its latest outturn. */
static gboolean
set_history (HetuStore *store,
             HetuSeries *series,
             const HetuObservation *original,
             const HetuObservation *target,
             HetuPeriod at,
             const HetuTargetOptions *options,
             HetuProgress *progress,
             GError **error)
{
  g_autoptr (GArray) moments = NULL;

  if (progress->state == HETU_STATE_UNKNOWN)
    return TRUE;
  moments = judge_moments (store, series, original, target, progress->terms, at, options, error);
  if (moments == NULL)
    return FALSE;
  for (guint i = 0; i < moments->len; i++)
    {
      const HetuProgress *moment = &g_array_index (moments, HetuProgress, i);

      if (moment->outturn_statement == progress->outturn_statement &&
          moment->state == progress->state)
        progress->behind_at = moment->behind_at;
    }
  return TRUE;
}

static HetuSeries *
query_outturns (HetuStore *store,
                const HetuObservation *target,
                const HetuTargetOptions *options,
                GError **error)
{
  HetuPeriod none = { 0 };

  return hetu_query_series (store,
                            target->indicator,
                            target->region,
                            target->measure,
                            HETU_GRAIN_ANY,
                            none,
                            none,
                            options->as_of,
                            error);
}

static gboolean
judge_one (HetuStore *store,
           const HetuObservation *original,
           HetuPeriod at,
           const HetuTargetOptions *options,
           GArray *result,
           GError **error)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, original->indicator);
  g_auto (HetuObservation) target = { 0 };
  g_autoptr (HetuTargetTerms) terms = NULL;
  g_auto (HetuObservation) reference = { 0 };
  const HetuObservation *outturn;
  g_auto (HetuProgress) progress = { 0 };
  g_autoptr (HetuSeries) series = query_outturns (store, original, options, error);
  HetuProgressRule rule;

  if (series == NULL)
    return FALSE;
  hetu_observation_copy (original, &target);
  terms = hetu_target_bring_into_force (store, at, options, &target, error);
  if (terms == NULL)
    return FALSE;
  rule = choose_rule (options, series, &target, terms);
  hetu_observation_init (&reference);
  outturn = find_outturn (series, &target, terms, at);
  if (!find_reference (store,
                       &target,
                       outturn != NULL ? outturn->period : target.period,
                       options->as_of,
                       &reference,
                       error))
    return FALSE;
  hetu_progress_judge (indicator,
                       &target,
                       outturn,
                       has_number (&reference) ? &reference : NULL,
                       at,
                       &rule,
                       &progress);
  hetu_target_keep_original (original, &progress);
  set_baseline (series, &target, &progress);
  if (!set_history (store, series, original, &target, at, options, &progress, error))
    return FALSE;
  g_array_append_val (result, progress);
  progress = (HetuProgress){ 0 };
  return TRUE;
}

void
hetu_target_options_init (HetuTargetOptions *self)
{
  g_return_if_fail (self != NULL);

  *self = (HetuTargetOptions){ .rule = hetu_progress_default_rule, .language = HETU_LANGUAGE_ZH };
  memcpy (self->warnings, hetu_warning_default_rules, sizeof self->warnings);
}

gboolean
hetu_target_options_parse (HetuTargetOptions *self,
                           const char *line,
                           const char *warnings,
                           GError **error)
{
  HetuTargetOptions read;
  double behind, missed;

  g_return_val_if_fail (self != NULL, FALSE);
  read = *self;
  if (line != NULL)
    read.last_year = g_str_equal (line, "last-year");
  if (line != NULL && !read.last_year && !hetu_pace_line_parse (line, &read.rule.line, error))
    {
      g_prefix_error (error, _ ("%s: "), "--line");
      return FALSE;
    }
  if (warnings != NULL && !hetu_warning_rules_parse (warnings, read.warnings, error))
    {
      g_prefix_error (error, _ ("%s: "), "--warn");
      return FALSE;
    }
  behind = read.warnings[HETU_WARNING_BEHIND].threshold;
  missed = read.warnings[HETU_WARNING_FAR_BEHIND].threshold;
  if (missed <= behind)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("--warn: far_behind (%g) must be more than behind (%g)"),
                   missed,
                   behind);
      return FALSE;
    }
  read.rule.behind_points = behind;
  read.rule.missed_points = missed;
  *self = read;
  return TRUE;
}

GArray *
hetu_targets_list (HetuStore *store,
                   const gint32 *regions,
                   gsize n_regions,
                   int year,
                   HetuPeriod at,
                   const HetuTargetOptions *options,
                   GError **error)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) targets = NULL;
  g_autoptr (GArray) result = hetu_progress_array_new ();

  g_return_val_if_fail (options != NULL, NULL);
  query.regions = regions;
  query.n_regions = n_regions;
  query.kind = HETU_KIND_TARGET;
  query.from = hetu_period_year (year);
  query.to = hetu_period_year (year);
  query.as_of = options->as_of;
  query.chosen_only = TRUE;
  targets = hetu_query_statements (store, &query, error);
  if (targets == NULL)
    return NULL;
  for (guint i = 0; i < targets->len; i++)
    if (!judge_one (store,
                    &g_array_index (targets, HetuObservation, i),
                    at,
                    options,
                    result,
                    error))
      return NULL;
  g_array_sort (result, compare_progress);
  return g_steal_pointer (&result);
}

GArray *
hetu_targets_list_moments (HetuStore *store,
                           gint64 target,
                           HetuPeriod at,
                           const HetuTargetOptions *options,
                           GError **error)
{
  g_auto (HetuObservation) original = { 0 };
  g_auto (HetuObservation) statement = { 0 };
  g_autoptr (HetuTargetTerms) terms = NULL;
  g_autoptr (HetuSeries) series = NULL;
  g_autoptr (GArray) moments = NULL;

  g_return_val_if_fail (options != NULL, NULL);
  if (!hetu_query_statement (store, target, &original, error))
    return NULL;
  hetu_observation_copy (&original, &statement);
  terms = hetu_target_bring_into_force (store, at, options, &statement, error);
  series = terms != NULL ? query_outturns (store, &statement, options, error) : NULL;
  moments = series != NULL
                ? judge_moments (store, series, &original, &statement, terms, at, options, error)
                : NULL;
  for (guint i = 0; moments != NULL && i < moments->len; i++)
    hetu_target_keep_original (&original, &g_array_index (moments, HetuProgress, i));
  return g_steal_pointer (&moments);
}

gboolean
hetu_targets_find_line (HetuStore *store,
                        const HetuProgress *progress,
                        const HetuTargetOptions *options,
                        HetuPaceLine *out,
                        GError **error)
{
  g_auto (HetuObservation) target = { 0 };
  g_autoptr (HetuSeries) series = NULL;

  g_return_val_if_fail (progress != NULL && options != NULL && out != NULL, FALSE);
  if (!hetu_query_statement (store, progress->target_statement, &target, error))
    return FALSE;
  series = query_outturns (store, &target, options, error);
  if (series == NULL)
    return FALSE;
  *out = progress->period.kind == HETU_PERIOD_YEAR
             ? choose_rule (options, series, &target, NULL).line
             : (HetuPaceLine){ 0 };
  return TRUE;
}

GArray *
hetu_figure_list_progress (HetuStore *store,
                           const gint32 *regions,
                           gsize n_regions,
                           int year,
                           HetuPeriod at,
                           GError **error)
{
  HetuTargetOptions options;

  hetu_target_options_init (&options);
  return hetu_targets_list (store, regions, n_regions, year, at, &options, error);
}
