/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every number behind a verdict on a target: its pace and projection, what the rest of the year must grow by, last year's
 * outturn, warnings, and the formula with its operands. */
#include "figure/targets.h"

#include "analysis/moment.h"
#include "figure/operand.h"
#include "model/milestone.h"
#include "store/query.h"

/* Of figures of the target's own indicator and region. */
#define OWN_PARTS (HETU_OPERAND_PERIOD | HETU_OPERAND_MEASURE)

static gboolean
has_number (const HetuObservation *one)
{
  return one != NULL && one->has_value && hetu_status_has_number (one->status) &&
         one->status != HETU_STATUS_SUSPECT;
}

static HetuSeries *
query (HetuStore *store,
       const HetuProgress *progress,
       gint32 region,
       HetuMeasure measure,
       gint32 as_of,
       GError **error)
{
  HetuPeriod none = { 0 };

  return hetu_query_series (store,
                            progress->indicator,
                            region,
                            measure,
                            HETU_GRAIN_ANY,
                            none,
                            none,
                            as_of,
                            error);
}

/* “目标 2023 年 同比增速 8% [《…》]”, behind what stands there already. */
static void
append_operand (GString *text,
                HetuStore *store,
                const HetuObservation *one,
                const char *label,
                HetuOperandParts parts,
                HetuLanguage language)
{
  g_autoptr (GString) operand = g_string_new (NULL);

  hetu_operand_append (operand, store, one, parts, language);
  if (text->len > 0)
    g_string_append (text, language == HETU_LANGUAGE_ZH ? "；" : "; ");
  g_string_append_printf (text, "%s %s", label, operand->str);
}

/* Target, outturn and what a relative target is measured against, as their documents state them. */
static gboolean
append_statements (GString *text,
                   HetuStore *store,
                   const HetuProgress *progress,
                   HetuLanguage language,
                   GError **error)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  const struct
  {
    gint64 id;
    const char *label;
    HetuOperandParts parts;
  } operands[] = {
    { progress->target_statement, chinese ? "目标" : "target", OWN_PARTS },
    { progress->outturn_statement, chinese ? "实绩" : "outturn", OWN_PARTS },
    { progress->reference_statement, chinese ? "参照" : "reference", HETU_OPERAND_ALL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (operands); i++)
    {
      g_auto (HetuObservation) statement = { 0 };

      if (operands[i].id == 0)
        continue;
      if (!hetu_query_statement (store, operands[i].id, &statement, error))
        return FALSE;
      append_operand (text, store, &statement, operands[i].label, operands[i].parts, language);
    }
  return TRUE;
}

/* The part of the year that is over has last year's share of the year; levels of one unit. */
static gboolean
find_run_rate (HetuTargetDossier *self,
               HetuStore *store,
               const HetuProgress *progress,
               gint32 as_of,
               HetuLanguage language,
               GString *operands,
               GError **error)
{
  g_autoptr (HetuSeries) levels = NULL;
  const HetuObservation *part, *whole;
  HetuDecimal value;

  if (progress->measure != HETU_MEASURE_GROWTH || !progress->has_outturn || !progress->has_target ||
      progress->state == HETU_STATE_UNKNOWN || progress->final_period ||
      !hetu_unit_equal (progress->unit, HETU_UNIT_PERCENT))
    return TRUE;
  levels = query (store, progress, progress->region, HETU_MEASURE_LEVEL, as_of, error);
  if (levels == NULL)
    return FALSE;
  part = hetu_series_find (levels,
                           hetu_period_shift_years (progress->outturn_period, -1),
                           HETU_KIND_ACTUAL);
  whole =
      hetu_series_find (levels, hetu_period_shift_years (progress->period, -1), HETU_KIND_ACTUAL);
  if (!has_number (part) || !has_number (whole) || part == whole ||
      !hetu_unit_convert (part->value, part->unit, whole->unit, &value, NULL) ||
      whole->value.coefficient <= 0)
    return TRUE;
  self->has_run_rate = hetu_run_rate_of_growth (hetu_decimal_to_double (progress->target),
                                                hetu_decimal_to_double (progress->outturn),
                                                hetu_decimal_to_double (value) /
                                                    hetu_decimal_to_double (whole->value) * 100,
                                                &self->run_rate);
  if (self->has_run_rate)
    {
      const char *label = language == HETU_LANGUAGE_ZH ? "上年" : "last year";

      append_operand (operands, store, part, label, OWN_PARTS, language);
      append_operand (operands, store, whole, label, OWN_PARTS, language);
    }
  return TRUE;
}

static void
add_warning (GArray *warnings, gboolean found, const HetuWarning *warning)
{
  if (found)
    g_array_append_val (warnings, *warning);
}

/* The graver of the two rules of pace speaks; the region above is the one that the catalogue names. */
static gboolean
find_warnings (GArray *warnings,
               HetuStore *store,
               const HetuProgress *progress,
               HetuSeries *series,
               HetuPeriod at,
               const HetuTargetOptions *options,
               GError **error)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, progress->indicator);
  HetuDistrict *district = hetu_store_get_district (store, progress->region);
  gint32 parent = district != NULL ? hetu_district_get_parent (district) : 0;
  const HetuWarningRule *rules = options->warnings;
  HetuWarning warning;

  add_warning (warnings,
               hetu_warning_of_pace (progress, &rules[HETU_WARNING_FAR_BEHIND], &warning) ||
                   hetu_warning_of_pace (progress, &rules[HETU_WARNING_BEHIND], &warning),
               &warning);
  add_warning (warnings,
               hetu_warning_of_falls (indicator, series, at, &rules[HETU_WARNING_FALLS], &warning),
               &warning);
  /* What covers the plan to its end grows no older. */
  if (progress->has_outturn && !progress->final_period)
    add_warning (warnings,
                 hetu_warning_of_age (progress->spoken,
                                      hetu_moment_now (at, options->as_of, options->today),
                                      &rules[HETU_WARNING_STALE],
                                      &warning),
                 &warning);
  if (parent != 0)
    {
      g_autoptr (HetuSeries) above =
          query (store, progress, parent, progress->measure, options->as_of, error);

      if (above == NULL)
        return FALSE;
      add_warning (
          warnings,
          hetu_warning_of_gap (indicator, series, above, at, &rules[HETU_WARNING_GAP], &warning),
          &warning);
    }
  return TRUE;
}

static void
append_formula (GString *text, char *formula, HetuLanguage language)
{
  if (text->len > 0)
    g_string_append (text, language == HETU_LANGUAGE_ZH ? "。" : ". ");
  g_string_append (text, formula);
  g_free (formula);
}

/* How far from the target still counts, and who says so. */
static char *
write_tolerance (const HetuProgress *progress, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuDecimal value =
      hetu_decimal_from_double (progress->tolerance, MAX (progress->target.decimals, 1) + 1u);
  HetuTolerance amount = { hetu_decimal_trim (value, 0), hetu_unit_of_difference (progress->unit) };
  g_autofree char *text = NULL;

  text = hetu_tolerance_to_string (&amount, language);
  if (progress->tolerance_is_set)
    return g_strdup_printf (chinese ? "容差 %s（人工设定）" : "tolerance %s (set for this target)",
                            text);
  return g_strdup_printf (chinese ? "容差 %s（“左右”按单位：比率 0.5 个百分点，其余 5%%）"
                                  : "tolerance %s (“about”, by its unit: 0.5 pp of rates, 5%% of "
                                    "all else)",
                          text);
}

/* Completion and time, then the rates; of what is a rate the distance. */
static char *
write_formula (const HetuTargetDossier *self, const HetuProgress *progress, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  GString *text = g_string_new (NULL);
  g_autofree char *target = hetu_decimal_to_string (progress->target);
  g_autofree char *outturn = hetu_decimal_to_string (progress->outturn);

  if (progress->has_completion)
    append_formula (
        text,
        g_strdup_printf (chinese
                             ? "完成率＝%s÷%s＝%.1f%%，%s %.1f%%，容许落后 %g 个百分点"
                             : "completion = %s ÷ %s = %.1f%%, %s %.1f%%, %g pp behind are allowed",
                         outturn,
                         target,
                         progress->completion_percent,
                         hetu_pace_kind_to_label (progress->pace, language),
                         progress->has_elapsed ? hetu_progress_get_expected (progress) : 100.0,
                         progress->corridor_points),
        language);
  else if (progress->state != HETU_STATE_UNKNOWN && progress->nature == HETU_TARGET_CAP)
    append_formula (
        text,
        g_strdup_printf (chinese ? "余量＝%s－%s" : "headroom = %s − %s", target, outturn),
        language);
  else if (progress->state != HETU_STATE_UNKNOWN)
    append_formula (text,
                    g_strdup_printf (chinese ? "差距＝%s－%s" : "gap = %s − %s", outturn, target),
                    language);
  if (progress->has_tolerance && progress->state != HETU_STATE_UNKNOWN)
    append_formula (text, write_tolerance (progress, language), language);
  if (self->has_pace)
    append_formula (text, hetu_pace_to_formula (&self->pace, progress, language), language);
  if (self->has_run_rate)
    append_formula (text, hetu_run_rate_to_formula (&self->run_rate, language), language);
  return g_string_free (text, FALSE);
}

HetuTargetDossier *
hetu_target_dossier_new (HetuStore *store,
                         const HetuProgress *progress,
                         HetuPeriod at,
                         const HetuTargetOptions *options,
                         HetuLanguage language,
                         GError **error)
{
  g_autoptr (HetuTargetDossier) self = NULL;
  g_autoptr (GString) operands = g_string_new (NULL);
  g_autoptr (HetuSeries) series = NULL;
  const HetuObservation *last;

  g_return_val_if_fail (progress != NULL && options != NULL, NULL);
  series = query (store, progress, progress->region, progress->measure, options->as_of, error);
  if (series == NULL)
    return NULL;
  self = g_new0 (HetuTargetDossier, 1);
  self->warnings = g_array_new (FALSE, TRUE, sizeof (HetuWarning));
  self->has_pace = hetu_pace_of_progress (progress, &self->pace);
  last =
      hetu_series_find (series, hetu_period_shift_years (progress->period, -1), HETU_KIND_ACTUAL);
  self->has_last = has_number (last) && last->basis == HETU_BASIS_REPORTED &&
                   hetu_unit_convert (last->value, last->unit, progress->unit, &self->last, NULL);
  if (!append_statements (operands, store, progress, language, error) ||
      !find_run_rate (self, store, progress, options->as_of, language, operands, error) ||
      !find_warnings (self->warnings, store, progress, series, at, options, error))
    return NULL;
  self->formula = write_formula (self, progress, language);
  self->operands = g_string_free (g_steal_pointer (&operands), FALSE);
  return g_steal_pointer (&self);
}

GArray *
hetu_target_find_warnings (HetuStore *store,
                           const HetuProgress *progress,
                           HetuPeriod at,
                           const HetuTargetOptions *options,
                           GError **error)
{
  g_autoptr (GArray) warnings = g_array_new (FALSE, TRUE, sizeof (HetuWarning));
  g_autoptr (HetuSeries) series = NULL;

  g_return_val_if_fail (progress != NULL && options != NULL, NULL);
  series = query (store, progress, progress->region, progress->measure, options->as_of, error);
  if (series == NULL || !find_warnings (warnings, store, progress, series, at, options, error))
    return NULL;
  return g_steal_pointer (&warnings);
}

void
hetu_target_dossier_free (HetuTargetDossier *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->warnings, g_array_unref);
  g_free (self->formula);
  g_free (self->operands);
  g_free (self);
}
