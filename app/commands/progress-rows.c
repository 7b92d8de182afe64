/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of hetu-cli progress: targets beside their outturns, and with --explain every number behind a verdict. An empty cell
 * means that there is none. */
#include "commands/targets.h"

#include "model/format.h"
#include "model/milestone.h"

#include <math.h>

/* Those behind outturn_source are there with --explain. */
static const char *const columns[] = {
  "region",
  "region_name",
  "indicator_id",
  "indicator",
  "measure",
  "comparator",
  "target",
  "target_high",
  "unit",
  "deadline",
  "outturn",
  "outturn_period",
  "completion_percent",
  "elapsed_percent",
  "gap",
  "gap_unit",
  "required_rate",
  "required_unit",
  "state",
  "reason",
  "target_source",
  "outturn_source",
  "owner",
  "written",
  "original_comparator",
  "original_target",
  "original_deadline",
  "revised_since",
  "revision_reason",
  "key",
  "distance",
  "nature",
  "target_kind",
  "kind_by",
  "start",
  "tolerance",
  "tolerance_by",
  "revisions",
  "band_low",
  "band_high",
  "baseline",
  "last_year",
  "pace",
  "expected_percent",
  "corridor_points",
  "months_done",
  "months_left",
  "mean_rate",
  "faster_percent",
  "projection",
  "projection_percent",
  "projection_by_line",
  "last_year_share_percent",
  "required_growth",
  "behind_at",
  "caught_up",
  "warnings",
  "sentence",
  "formula",
  "operands",
  "speaks_for",
  "required_exact",
  "mean_exact",
  "projection_exact",
  NULL,
};

#define N_EXPLAINED 33
#define MAX_DECIMALS 6

static const char *const natures[] = {
  [HETU_TARGET_CUMULATIVE] = "cumulative",
  [HETU_TARGET_RATE] = "rate",
  [HETU_TARGET_CAP] = "cap",
  [HETU_TARGET_CENTRE] = "centre",
  [HETU_TARGET_RELATIVE] = "relative",
  [HETU_TARGET_WORDS] = "words",
};

void
hetu_target_take_number (HetuTable *table,
                         const char *column,
                         gboolean given,
                         double value,
                         int decimals)
{
  g_autofree char *format = g_strdup_printf ("%%.%df", decimals);
  double scale = pow (10, decimals);
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  /* 6.25 is 6.3, as in the sentences. */
  if (given)
    hetu_table_set (table,
                    column,
                    g_ascii_formatd (text, sizeof text, format, round (value * scale) / scale));
}

void
hetu_target_take_plain (HetuTable *table, const char *column, gboolean given, double value)
{
  HetuDecimal rounded;

  if (!given)
    return;
  rounded = hetu_decimal_trim (hetu_decimal_from_double (value, MAX_DECIMALS), 0);
  hetu_table_take (table, column, hetu_decimal_to_string (rounded));
}

/* With the decimals of the figures that it lies between. */
static void
take_difference (HetuTable *table, const HetuProgress *one)
{
  guint decimals = MIN (MAX (one->target.decimals, one->outturn.decimals), MAX_DECIMALS);

  hetu_table_take (table,
                   "gap",
                   hetu_decimal_to_string (
                       hetu_decimal_from_double (hetu_progress_get_difference (one), decimals)));
}

static void
take_projection (HetuTable *table, const char *column, gboolean given, double value)
{
  if (given)
    hetu_table_take (table, column, hetu_decimal_to_string (hetu_format_round_rate (value)));
}

/* What the rest asks for and what was done a month, as charts tell it: in one unit that says both. */
static void
take_rates (HetuTable *table, const HetuProgress *one, gboolean explained, HetuLanguage language)
{
  HetuPace pace = { 0 };
  gboolean has = hetu_pace_of_progress (one, &pace);
  double least = has && one->has_required ? MIN (pace.mean, one->required_rate)
                                          : (has ? pace.mean : one->required_rate);
  HetuUnit unit = hetu_format_unit_of_rate (one->unit, least, language);
  double factor = pow (10, one->unit.exponent - unit.exponent);
  g_autofree char *label = hetu_unit_to_string (unit, language);

  if (one->has_required)
    {
      hetu_table_take (
          table,
          "required_rate",
          hetu_decimal_to_string (hetu_format_round_rate (one->required_rate * factor)));
      hetu_table_take (
          table,
          "required_unit",
          g_strdup_printf (language == HETU_LANGUAGE_EN ? "%s/month" : "%s/月", label));
    }
  if (!explained)
    return;
  hetu_target_take_plain (table, "required_exact", one->has_required, one->required_rate);
  hetu_target_take_plain (table, "mean_exact", has, pace.mean);
  if (has)
    hetu_table_take (table,
                     "mean_rate",
                     hetu_decimal_to_string (hetu_format_round_rate (pace.mean * factor)));
}

static void
add_names (HetuTable *table, HetuStore *store, const HetuProgress *one, HetuLanguage language)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, one->indicator);
  HetuDistrict *district = hetu_store_get_district (store, one->region);

  hetu_table_take (table, "region", g_strdup_printf ("%d", one->region));
  hetu_table_set (table, "region_name", hetu_district_get_name (district, language));
  hetu_table_set (table, "indicator_id", hetu_indicator_get_id (indicator));
  hetu_table_set (table, "indicator", hetu_indicator_get_name (indicator, language));
  hetu_table_set (table, "measure", hetu_measure_to_string (one->measure));
  hetu_table_set (table, "comparator", hetu_comparator_to_string (one->comparator));
}

static void
add_verdict (HetuTable *table, HetuStore *store, const HetuProgress *one, HetuLanguage language)
{
  gboolean known = one->state != HETU_STATE_UNKNOWN;

  if (one->has_target)
    hetu_table_take (table, "target", hetu_decimal_to_string (one->target));
  if (one->has_target && one->comparator == HETU_COMPARATOR_RANGE)
    hetu_table_take (table, "target_high", hetu_decimal_to_string (one->target_high));
  hetu_table_take (table, "unit", hetu_unit_to_string (one->unit, language));
  hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
  if (one->has_outturn)
    {
      hetu_table_take (table, "outturn", hetu_decimal_to_string (one->outturn));
      hetu_table_take (table, "outturn_period", hetu_period_to_string (one->outturn_period));
    }
  if (known)
    hetu_table_take (table, "gap_unit", hetu_unit_to_string (one->gap_unit, language));
  hetu_target_take_number (table,
                           "completion_percent",
                           one->has_completion,
                           one->completion_percent,
                           1);
  hetu_target_take_number (table, "elapsed_percent", one->has_elapsed, one->elapsed_percent, 1);
  if (known)
    take_difference (table, one);
  hetu_table_set (table, "state", hetu_state_to_string (one->state));
  hetu_table_take (table, "reason", hetu_progress_to_reason (one, language));
  hetu_table_take (table, "distance", hetu_progress_to_distance_text (one, language));
  hetu_command_take_citation (table, "target_source", store, one->target_source, language);
  hetu_command_take_citation (table, "outturn_source", store, one->outturn_source, language);
}

/* What the target was before it was adjusted, and who is answerable for it. */
static void
add_terms (HetuTable *table, const HetuProgress *one)
{
  const HetuTargetRevision *revision = hetu_target_terms_get_revision (one->terms);

  hetu_table_take (table, "key", g_strdup_printf ("%" G_GINT64_FORMAT, one->target_statement));
  hetu_table_set (table, "written", hetu_target_terms_get_written (one->terms));
  if (one->terms != NULL)
    hetu_table_set (table, "owner", one->terms->owner);
  if (revision == NULL)
    return;
  hetu_table_set (table,
                  "original_comparator",
                  hetu_comparator_to_string (one->original_comparator));
  if (one->has_original)
    hetu_table_take (table, "original_target", hetu_decimal_to_string (one->original));
  hetu_table_take (table, "original_deadline", hetu_period_to_string (one->original_deadline));
  hetu_table_take (table, "revised_since", hetu_day_to_label (revision->since));
  hetu_table_set (table, "revision_reason", revision->reason);
}

static void
explain_terms (HetuTable *table, const HetuProgress *one, HetuLanguage language)
{
  hetu_table_set (table, "target_kind", hetu_target_kind_to_string (one->kind));
  hetu_table_set (table, "kind_by", one->terms != NULL && one->terms->has_kind ? "set" : "guess");
  hetu_table_take (table, "start", hetu_period_to_string (one->start));
  hetu_target_take_plain (table, "tolerance", one->has_tolerance, one->tolerance);
  if (one->has_tolerance)
    hetu_table_set (table, "tolerance_by", one->tolerance_is_set ? "set" : "unit");
  hetu_table_take (table, "revisions", hetu_progress_to_history (one, language));
}

static char *
join_warnings (const GArray *warnings, HetuLanguage language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    {
      const HetuWarning *one = &g_array_index (warnings, HetuWarning, i);
      g_autofree char *sentence = hetu_warning_to_sentence (one, language);

      g_string_append_printf (text,
                              "%s%s: %s",
                              i > 0 ? " " : "",
                              hetu_warning_kind_to_string (one->kind),
                              sentence);
    }
  return g_string_free (text, FALSE);
}

static void
add_pace (HetuTable *table, const HetuProgress *one, const HetuTargetDossier *dossier)
{
  const HetuPace *pace = &dossier->pace;
  gboolean has = dossier->has_pace;

  if (one->has_elapsed)
    hetu_table_set (table, "pace", hetu_pace_kind_to_string (one->pace));
  hetu_target_take_number (table,
                           "expected_percent",
                           one->has_elapsed,
                           hetu_progress_get_expected (one),
                           1);
  hetu_target_take_number (table, "corridor_points", one->has_elapsed, one->corridor_points, 1);
  hetu_target_take_number (table, "months_done", has, pace->months_done, 2);
  hetu_target_take_number (table, "months_left", has, pace->months_left, 2);
  hetu_target_take_number (table,
                           "faster_percent",
                           has && pace->has_faster,
                           pace->faster_percent,
                           1);
  take_projection (table, "projection", has, pace->at_deadline);
  hetu_target_take_plain (table, "projection_exact", has, pace->at_deadline);
  hetu_target_take_number (table, "projection_percent", has, pace->at_deadline_percent, 1);
  take_projection (table,
                   "projection_by_line",
                   has && pace->has_by_line,
                   pace->at_deadline_by_line);
}

static gboolean
explain (HetuTable *table,
         const HetuTargetRequest *request,
         const HetuProgress *one,
         GError **error)
{
  HetuLanguage language = request->language;
  g_autoptr (HetuTargetDossier) dossier = hetu_target_dossier_new (request->store,
                                                                   one,
                                                                   request->at,
                                                                   &request->options,
                                                                   language,
                                                                   error);

  if (dossier == NULL)
    return FALSE;
  hetu_table_set (table, "nature", natures[one->nature]);
  explain_terms (table, one, language);
  hetu_target_take_plain (table, "band_low", one->has_target && isfinite (one->low), one->low);
  hetu_target_take_plain (table, "band_high", one->has_target && isfinite (one->high), one->high);
  if (one->has_baseline)
    hetu_table_take (table, "baseline", hetu_decimal_to_string (one->baseline));
  if (dossier->has_last)
    hetu_table_take (table, "last_year", hetu_decimal_to_string (dossier->last));
  add_pace (table, one, dossier);
  hetu_table_take (table, "speaks_for", hetu_period_to_string (one->spoken));
  hetu_target_take_number (table,
                           "last_year_share_percent",
                           dossier->has_run_rate,
                           dossier->run_rate.share,
                           1);
  hetu_target_take_number (table,
                           "required_growth",
                           dossier->has_run_rate,
                           dossier->run_rate.required,
                           2);
  hetu_table_take (table, "behind_at", hetu_period_to_string (one->behind_at));
  hetu_table_take (table, "caught_up", hetu_period_to_string (one->caught_up));
  hetu_table_take (table, "warnings", join_warnings (dossier->warnings, language));
  hetu_table_take (table, "sentence", hetu_progress_to_sentence (one, language));
  hetu_table_set (table, "formula", dossier->formula);
  hetu_table_set (table, "operands", dossier->operands);
  return TRUE;
}

static gboolean
add_row (HetuTable *table,
         const HetuTargetRequest *request,
         const HetuProgress *one,
         GError **error)
{
  add_names (table, request->store, one, request->language);
  add_verdict (table, request->store, one, request->language);
  take_rates (table, one, request->explain, request->language);
  add_terms (table, one);
  if (request->explain && !explain (table, request, one, error))
    return FALSE;
  hetu_table_end_row (table);
  return TRUE;
}

static gboolean
add_moments (HetuTable *table,
             const HetuTargetRequest *request,
             const HetuProgress *one,
             GError **error)
{
  g_autoptr (GArray) moments = hetu_targets_list_moments (request->store,
                                                          one->target_statement,
                                                          request->at,
                                                          &request->options,
                                                          error);

  if (moments == NULL)
    return FALSE;
  for (guint i = 0; i < moments->len; i++)
    if (!add_row (table, request, &g_array_index (moments, HetuProgress, i), error))
      return FALSE;
  return TRUE;
}

static HetuTable *
make_table (gboolean explained)
{
  const char *shown[G_N_ELEMENTS (columns)] = { NULL };
  gsize n = G_N_ELEMENTS (columns) - 1 - (explained ? 0 : N_EXPLAINED);

  for (gsize i = 0; i < n; i++)
    shown[i] = columns[i];
  return hetu_table_new (shown);
}

HetuTable *
hetu_target_rows_new (const HetuTargetRequest *request, GError **error)
{
  g_autoptr (HetuTable) table = make_table (request->explain);
  g_autoptr (GArray) list = hetu_targets_list (request->store,
                                               (const gint32 *) request->regions->data,
                                               request->regions->len,
                                               request->year,
                                               request->at,
                                               &request->options,
                                               error);

  if (list == NULL)
    return NULL;
  for (guint i = 0; i < list->len; i++)
    {
      const HetuProgress *one = &g_array_index (list, HetuProgress, i);

      if (request->states != 0 && (request->states & 1u << one->state) == 0)
        continue;
      if (!(request->history ? add_moments (table, request, one, error)
                             : add_row (table, request, one, error)))
        return NULL;
    }
  return g_steal_pointer (&table);
}
