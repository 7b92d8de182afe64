/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of hetu-cli list targets and list milestones. */
#include "commands/target-list.h"

#include "figure/milestones.h"
#include "model/match.h"
#include "store/known.h"
#include "store/query.h"

#include <string.h>

void
hetu_list_moment_clear (HetuListMoment *self)
{
  g_clear_pointer (&self->regions, g_array_unref);
}

gboolean
hetu_command_list_moment (HetuStore *store,
                          const char *district,
                          const char *at,
                          HetuListMoment *out,
                          GError **error)
{
  if (!hetu_command_parse_day ("as-of", at, &out->day, error))
    return FALSE;
  out->regions = district != NULL ? hetu_command_list_districts (store, district, error) : NULL;
  return district == NULL || out->regions != NULL;
}

/* ---- targets */

/* Where a target stands and what it says of itself. All statements of a target are listed; those that are not chosen (“9万人”
 * beside “9万人以上”) have no in the column. */
static void
add_origin (HetuTable *table, HetuStore *store, const HetuObservation *target)
{
  HetuSource *source = hetu_store_get_source (store, target->source);

  if (target->has_value && target->comparator == HETU_COMPARATOR_RANGE)
    hetu_table_take (table, "value_high", hetu_decimal_to_string (target->value_high));
  if (target->ref_region != 0)
    hetu_table_take (table, "ref_region", g_strdup_printf ("%d", target->ref_region));
  hetu_table_set (table, "place", target->place == HETU_PLACE_HEADLINE ? "headline" : "body");
  hetu_table_set (table, "chosen", target->chosen ? "yes" : "no");
  if (source != NULL)
    hetu_table_set (table, "source", hetu_source_get_id (source));
  hetu_table_take (table, "published", hetu_date_to_string (target->vintage));
  hetu_table_set (table, "quote", target->quote);
  hetu_table_set (table, "note", target->note);
}

/* Only “about” has a tolerance of its unit; a target in words has none. */
static void
take_tolerance (HetuTable *table,
                const HetuObservation *target,
                const HetuTargetTerms *terms,
                HetuLanguage language)
{
  gboolean about = target->has_value && target->comparator == HETU_COMPARATOR_ABOUT;
  HetuTolerance tolerance =
      terms->has_tolerance ? terms->tolerance : hetu_tolerance_default (target->unit);

  if (!terms->has_tolerance && !about)
    return;
  hetu_table_take (table, "tolerance", hetu_tolerance_to_string (&tolerance, language));
  hetu_table_set (table, "tolerance_by", terms->has_tolerance ? "set" : "unit");
}

void
hetu_target_take_terms (HetuTable *table,
                        HetuStore *store,
                        const HetuObservation *target,
                        const HetuTargetTerms *terms,
                        HetuLanguage language)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, target->indicator);
  HetuTargetKind kind = terms->has_kind ? terms->kind : hetu_target_guess_kind (indicator, target);

  hetu_table_set (table, "written", terms->written);
  take_tolerance (table, target, terms, language);
  hetu_table_set (table, "target_kind", hetu_target_kind_to_string (kind));
  hetu_table_set (table, "kind_by", terms->has_kind ? "set" : "guess");
  if (terms->start.kind != HETU_PERIOD_NONE)
    hetu_table_take (table, "start", hetu_period_to_string (terms->start));
  hetu_table_set (table, "event", terms->event);
  hetu_table_set (table, "owner", terms->owner);
}

static void
add_revision (HetuTable *table, const HetuTargetTerms *terms, HetuLanguage language)
{
  const HetuTargetRevision *revision = hetu_target_terms_get_revision (terms);

  if (revision == NULL)
    return;
  hetu_table_set (table, "revised_comparator", hetu_comparator_to_string (revision->comparator));
  hetu_table_take (table, "revised_value", hetu_decimal_to_string (revision->value));
  hetu_table_take (table, "revised_unit", hetu_unit_to_string (revision->unit, language));
  hetu_table_take (table, "revised_since", hetu_day_to_label (revision->since));
  hetu_table_set (table, "revision_reason", revision->reason);
}

static void
add_target (HetuTable *table,
            HetuStore *store,
            const HetuObservation *target,
            const HetuTargetTerms *terms,
            HetuLanguage language)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, target->indicator);
  HetuDistrict *district = hetu_store_get_district (store, target->region);

  hetu_table_set (table, "indicator_id", hetu_indicator_get_id (indicator));
  hetu_table_set (table, "indicator", hetu_indicator_get_name (indicator, language));
  hetu_table_take (table, "region", g_strdup_printf ("%d", target->region));
  hetu_table_set (table, "region_name", hetu_district_get_name (district, language));
  hetu_table_take (table, "period", hetu_period_to_string (target->period));
  hetu_table_set (table, "measure", hetu_measure_to_string (target->measure));
  hetu_table_set (table, "comparator", hetu_comparator_to_string (target->comparator));
  if (target->has_value)
    hetu_table_take (table, "value", hetu_decimal_to_string (target->value));
  hetu_table_take (table, "unit", hetu_unit_to_string (target->unit, language));
  hetu_table_take (table, "deadline", hetu_period_to_string (target->deadline));
  hetu_table_set (table, "text", target->text);
  add_origin (table, store, target);
  hetu_table_take (table, "key", g_strdup_printf ("%" G_GINT64_FORMAT, target->id));
  hetu_target_take_terms (table, store, target, terms, language);
  add_revision (table, terms, language);
  hetu_table_end_row (table);
}

HetuTable *
hetu_command_list_targets (HetuStore *store, const HetuListMoment *moment, GError **error)
{
  static const char *const columns[] = { "indicator_id",
                                         "indicator",
                                         "region",
                                         "region_name",
                                         "period",
                                         "measure",
                                         "comparator",
                                         "value",
                                         "unit",
                                         "deadline",
                                         "text",
                                         "value_high",
                                         "ref_region",
                                         "place",
                                         "chosen",
                                         "source",
                                         "published",
                                         "quote",
                                         "note",
                                         "key",
                                         "written",
                                         "tolerance",
                                         "tolerance_by",
                                         "target_kind",
                                         "kind_by",
                                         "start",
                                         "event",
                                         "owner",
                                         "revised_comparator",
                                         "revised_value",
                                         "revised_unit",
                                         "revised_since",
                                         "revision_reason",
                                         NULL };
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) targets = NULL;
  g_autoptr (HetuTable) table = hetu_table_new (columns);

  query.kind = HETU_KIND_TARGET;
  query.as_of = moment->day;
  if (moment->regions != NULL)
    {
      query.regions = (const gint32 *) moment->regions->data;
      query.n_regions = moment->regions->len;
    }
  targets = hetu_query_statements (store, &query, error);
  if (targets == NULL)
    return NULL;
  for (guint i = 0; i < targets->len; i++)
    {
      const HetuObservation *target = &g_array_index (targets, HetuObservation, i);
      g_autoptr (HetuTargetTerms) terms = NULL;

      if (hetu_indicator_match (hetu_store_get_indicator (store, target->indicator),
                                moment->search) == 0 &&
          hetu_district_match (hetu_store_get_district (store, target->region), moment->search) ==
              0)
        continue;
      terms = hetu_query_target_terms (store, target->id, moment->day, error);
      if (terms == NULL)
        return NULL;
      add_target (table, store, target, terms, moment->language);
    }
  return g_steal_pointer (&table);
}

/* ---- milestones */

HetuTable *
hetu_milestone_table_new (void)
{
  static const char *const columns[] = {
    "key",           "region",        "region_name", "task",     "task_en",     "deadline",
    "written",       "event",         "event_date",  "redacted", "due",         "state",
    "days",          "reason",        "owner",       "done",     "done_source", "done_note",
    "source",        "char_start",    "char_end",    "quote",    "note",        "target",
    "target_reason", "target_source", NULL
  };

  return hetu_table_new (columns);
}

static void
take_source (HetuTable *table, const char *column, HetuStore *store, gint32 number)
{
  HetuSource *source = hetu_store_get_source (store, number);

  if (source != NULL)
    hetu_table_set (table, column, hetu_source_get_id (source));
}

static void
take_int (HetuTable *table, const char *column, gboolean given, int value)
{
  if (given)
    hetu_table_take (table, column, g_strdup_printf ("%d", value));
}

void
hetu_milestone_add_row (HetuTable *table,
                        HetuStore *store,
                        const HetuMilestone *one,
                        gint32 day,
                        HetuLanguage language)
{
  HetuMilestoneVerdict verdict = hetu_milestone_judge (one, day);
  gboolean counts = verdict.state != HETU_MILESTONE_NO_DATE &&
                    verdict.state != HETU_MILESTONE_REDACTED &&
                    verdict.state != HETU_MILESTONE_DONE;

  hetu_table_take (table, "key", g_strdup_printf ("%" G_GINT64_FORMAT, one->id));
  take_int (table, "region", TRUE, one->region);
  hetu_table_set (table,
                  "region_name",
                  hetu_district_get_name (hetu_store_get_district (store, one->region), language));
  hetu_table_set (table, "task", one->task);
  hetu_table_set (table, "task_en", one->task_en);
  hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
  hetu_table_set (table, "written", one->written);
  hetu_table_set (table, "event", one->event);
  hetu_table_take (table, "event_date", hetu_day_to_label (one->event_day));
  hetu_table_set (table, "redacted", one->redacted ? "1" : NULL);
  hetu_table_take (table, "due", hetu_day_to_label (verdict.due));
  hetu_table_set (table, "state", hetu_milestone_state_to_string (verdict.state));
  take_int (table, "days", counts, verdict.days);
  hetu_table_take (table, "reason", hetu_milestone_verdict_to_text (&verdict, language));
  hetu_table_set (table, "owner", one->owner);
  hetu_table_take (table, "done", hetu_day_to_label (one->done));
  take_source (table, "done_source", store, one->done_source);
  hetu_table_set (table, "done_note", one->completion_note);
  take_source (table, "source", store, one->source);
  take_int (table, "char_start", one->char_start >= 0, one->char_start);
  take_int (table, "char_end", one->char_end >= 0, one->char_end);
  hetu_table_set (table, "quote", one->quote);
  hetu_table_set (table, "note", one->note);
  if (one->target != 0)
    hetu_table_take (table, "target", g_strdup_printf ("%" G_GINT64_FORMAT, one->target));
  hetu_table_set (table, "target_reason", one->target_words);
  take_source (table, "target_source", store, one->target_source);
  hetu_table_end_row (table);
}

HetuTable *
hetu_command_list_milestones (HetuStore *store, const HetuListMoment *moment, GError **error)
{
  const gint32 *regions = moment->regions != NULL ? (const gint32 *) moment->regions->data : NULL;
  g_autoptr (GArray) found =
      hetu_known_milestones (store,
                             regions,
                             moment->regions != NULL ? moment->regions->len : 0,
                             0,
                             moment->day,
                             error);
  gint32 day = moment->day != 0 ? moment->day : hetu_command_get_today ();
  HetuTable *table;

  if (found == NULL ||
      !hetu_milestones_link (store, found, day, moment->day, moment->language, error))
    return NULL;
  table = hetu_milestone_table_new ();
  for (guint i = 0; i < found->len; i++)
    {
      const HetuMilestone *one = &g_array_index (found, HetuMilestone, i);
      const char *const others[] = { one->task_en != NULL ? one->task_en : "",
                                     one->owner != NULL ? one->owner : "",
                                     NULL };

      if (hetu_match_text (moment->search, one->task, NULL, others) == 0 &&
          hetu_district_match (hetu_store_get_district (store, one->region), moment->search) == 0)
        continue;
      hetu_milestone_add_row (table, store, one, day, moment->language);
    }
  return table;
}
