/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of hetu-cli progress --cascade: a region's target, those of its parts, and the parts' sum where amounts add up. A part's
 * target of an akin indicator is listed and flagged where it has none of the same one. */
#include "commands/targets.h"

#include "figure/target-cascade.h"
#include "model/format.h"

static const char *const columns[] = {
  "role",        "region",
  "region_name", "indicator_id",
  "indicator",   "measure",
  "comparator",  "target",
  "unit",        "share_percent",
  "difference",  "difference_unit",
  "outturn",     "outturn_period",
  "shortfall",   "effect_points",
  "state",       "flag",
  "reason",      "target_source",
  "missing",     NULL,
};

/* What the rows of one target are made from. Borrowed. */
typedef struct
{
  HetuTable *table;
  const HetuTargetRequest *request;
  const HetuTargetCascades *cascades;
  const HetuCascade *cascade;
  HetuDistrict *whole;
} Printer;

static void
add_target (const Printer *self, const char *role, const HetuProgress *one)
{
  HetuTable *table = self->table;
  HetuStore *store = self->request->store;
  HetuLanguage language = self->request->language;
  HetuIndicator *indicator = hetu_store_get_indicator (store, one->indicator);
  HetuDistrict *district = hetu_store_get_district (store, one->region);

  hetu_table_set (table, "role", role);
  hetu_table_take (table, "region", g_strdup_printf ("%d", one->region));
  hetu_table_set (table, "region_name", hetu_district_get_name (district, language));
  hetu_table_set (table, "indicator_id", hetu_indicator_get_id (indicator));
  hetu_table_set (table, "indicator", hetu_indicator_get_name (indicator, language));
  hetu_table_set (table, "measure", hetu_measure_to_string (one->measure));
  hetu_table_set (table, "comparator", hetu_comparator_to_string (one->comparator));
  if (one->has_target)
    hetu_table_take (table, "target", hetu_decimal_to_string (one->target));
  hetu_table_take (table, "unit", hetu_unit_to_string (one->unit, language));
  if (one->has_outturn)
    {
      hetu_table_take (table, "outturn", hetu_decimal_to_string (one->outturn));
      hetu_table_take (table, "outturn_period", hetu_period_to_string (one->outturn_period));
    }
  hetu_table_set (table, "state", hetu_state_to_string (one->state));
  hetu_command_take_citation (table, "target_source", store, one->target_source, language);
}

static void
add_part (const Printer *self, const HetuCascadePart *part)
{
  HetuTable *table = self->table;
  HetuLanguage language = self->request->language;
  HetuDistrict *district = hetu_store_get_district (self->request->store, part->progress->region);

  add_target (self, "part", part->progress);
  hetu_target_take_number (table, "share_percent", part->has_share, part->share_percent, 1);
  hetu_target_take_plain (table, "difference", part->has_difference, part->difference);
  if (part->has_difference)
    hetu_table_take (table,
                     "difference_unit",
                     hetu_unit_to_string (part->difference_unit, language));
  hetu_target_take_plain (table, "shortfall", part->has_shortfall, part->shortfall);
  hetu_target_take_number (table, "effect_points", part->has_shortfall, part->effect_points, 2);
  hetu_table_set (table, "flag", hetu_cascade_flag_to_string (part->flag));
  hetu_table_take (table,
                   "reason",
                   hetu_cascade_part_to_sentence (self->cascade,
                                                  part,
                                                  hetu_district_get_name (district, language),
                                                  hetu_district_get_name (self->whole, language),
                                                  language));
  hetu_table_end_row (table);
}

/* The codes of the places that are not in the sum. */
static char *
join_missing (const Printer *self)
{
  g_autoptr (GArray) missing = hetu_target_cascades_list_missing (self->cascades, self->cascade);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? "," : "", g_array_index (missing, gint32, i));
  return g_string_free (text, FALSE);
}

/* The difference is that of the sum from the whole's own target, where no part lacks; a share of what is summed so far is none. */
static void
add_sum (const Printer *self)
{
  const HetuCascade *cascade = self->cascade;
  const HetuProgress *whole = cascade->whole;
  gboolean whole_sum = cascade->n_summed == self->cascades->n_children;
  HetuTable *table = self->table;
  HetuLanguage language = self->request->language;
  HetuIndicator *indicator = hetu_store_get_indicator (self->request->store, whole->indicator);

  hetu_table_set (table, "role", "sum");
  hetu_table_set (table, "indicator_id", hetu_indicator_get_id (indicator));
  hetu_table_set (table, "indicator", hetu_indicator_get_name (indicator, language));
  hetu_table_set (table, "measure", hetu_measure_to_string (whole->measure));
  hetu_target_take_plain (table, "target", TRUE, cascade->sum);
  hetu_table_take (table, "unit", hetu_unit_to_string (whole->unit, language));
  hetu_target_take_number (table, "share_percent", whole_sum, cascade->sum_percent, 1);
  hetu_target_take_plain (table,
                          "difference",
                          whole_sum,
                          cascade->sum - hetu_decimal_to_double (whole->target));
  if (whole_sum)
    hetu_table_take (table,
                     "difference_unit",
                     hetu_unit_to_string (hetu_unit_of_difference (whole->unit), language));
  hetu_table_take (table, "missing", join_missing (self));
  hetu_table_take (table,
                   "reason",
                   hetu_target_cascades_write_sum (self->cascades, cascade, language));
  hetu_table_end_row (table);
}

static gboolean
add_region (HetuTable *table, const HetuTargetRequest *request, gint32 region, GError **error)
{
  HetuStore *store = request->store;
  g_autoptr (HetuTargetCascades) cascades = hetu_target_cascades_new (store,
                                                                      region,
                                                                      request->year,
                                                                      request->at,
                                                                      &request->options,
                                                                      error);

  if (cascades == NULL)
    return FALSE;
  for (guint i = 0; i < cascades->cascades->len; i++)
    {
      const HetuCascade *cascade = g_ptr_array_index (cascades->cascades, i);
      const Printer printer = { table,
                                request,
                                cascades,
                                cascade,
                                hetu_store_get_district (store, region) };

      add_target (&printer, "whole", cascade->whole);
      hetu_table_end_row (table);
      for (guint j = 0; j < cascade->parts->len; j++)
        add_part (&printer, &g_array_index (cascade->parts, HetuCascadePart, j));
      if (cascade->has_sum)
        add_sum (&printer);
    }
  return TRUE;
}

HetuTable *
hetu_cascade_rows_new (const HetuTargetRequest *request, GError **error)
{
  g_autoptr (HetuTable) table = hetu_table_new (columns);

  for (guint i = 0; i < request->regions->len; i++)
    if (!add_region (table, request, g_array_index (request->regions, gint32, i), error))
      return NULL;
  return g_steal_pointer (&table);
}
