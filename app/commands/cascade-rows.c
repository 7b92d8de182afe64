/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of hetu-cli progress --cascade: a region's target, those of its parts, and the parts' sum where amounts add up. A part's
 * target of an akin indicator is listed and flagged where it has none of the same one. */
#include "commands/targets.h"

#include "analysis/cascade.h"
#include "figure/ranking.h"
#include "model/format.h"

static const char *const columns[] = {
  "role",       "region",         "region_name", "indicator_id",  "indicator",  "measure",
  "comparator", "target",         "unit",        "share_percent", "difference", "difference_unit",
  "outturn",    "outturn_period", "shortfall",   "effect_points", "state",      "flag",
  "reason",     "target_source",  NULL,
};

/* What the rows of one target are made from. Borrowed. */
typedef struct
{
  HetuTable *table;
  const HetuTargetRequest *request;
  const HetuCascade *cascade;
  HetuDistrict *whole;
  guint n_children;
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
  hetu_target_take_number (table, "difference", part->has_difference, part->difference, 2);
  if (part->has_difference)
    hetu_table_take (table,
                     "difference_unit",
                     hetu_unit_to_string (part->difference_unit, language));
  hetu_target_take_number (table, "shortfall", part->has_shortfall, part->shortfall, 4);
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

/* A sum that lacks some of the parts is no finding. */
static char *
write_sum (const Printer *self)
{
  const HetuCascade *cascade = self->cascade;
  gboolean chinese = self->request->language == HETU_LANGUAGE_ZH;
  g_autofree char *percent = NULL;

  if (cascade->n_summed < self->n_children)
    return g_strdup_printf (chinese ? "%2$u 个地区中 %1$u 个有此目标，合计不全，不作比较。"
                                    : "%1$u of %2$u places have this target: the sum is not whole "
                                      "and is not compared.",
                            cascade->n_summed,
                            self->n_children);
  percent =
      hetu_format_double (cascade->sum_percent, 1, HETU_FORMAT_PLAIN, self->request->language);
  return g_strdup_printf (chinese ? "%u 个地区合计为总目标的 %s%%。"
                                  : "The %u places sum to %s%% of the whole's target.",
                          self->n_children,
                          percent);
}

/* The difference is that of the sum from the whole's own target. */
static void
add_sum (const Printer *self)
{
  const HetuCascade *cascade = self->cascade;
  const HetuProgress *whole = cascade->whole;
  HetuTable *table = self->table;
  HetuLanguage language = self->request->language;
  HetuIndicator *indicator = hetu_store_get_indicator (self->request->store, whole->indicator);

  hetu_table_set (table, "role", "sum");
  hetu_table_set (table, "indicator_id", hetu_indicator_get_id (indicator));
  hetu_table_set (table, "indicator", hetu_indicator_get_name (indicator, language));
  hetu_table_set (table, "measure", hetu_measure_to_string (whole->measure));
  hetu_target_take_number (table, "target", TRUE, cascade->sum, 4);
  hetu_table_take (table, "unit", hetu_unit_to_string (whole->unit, language));
  hetu_target_take_number (table, "share_percent", TRUE, cascade->sum_percent, 1);
  hetu_target_take_number (table,
                           "difference",
                           TRUE,
                           cascade->sum - hetu_decimal_to_double (whole->target),
                           4);
  hetu_table_take (table,
                   "difference_unit",
                   hetu_unit_to_string (hetu_unit_of_difference (whole->unit), language));
  hetu_table_take (table, "reason", write_sum (self));
  hetu_table_end_row (table);
}

/* The parts' targets for one of the whole's: the same indicator and measure, else the same indicator, else an akin one of the same
 * measure; one a region. */
static GPtrArray *
choose_parts (HetuStore *store, const HetuProgress *whole, const GArray *children, GArray *list)
{
  GPtrArray *parts = g_ptr_array_new ();
  HetuIndicator *indicator = hetu_store_get_indicator (store, whole->indicator);

  for (guint i = 0; i < children->len; i++)
    {
      gint32 region = g_array_index (children, gint32, i);
      const HetuProgress *best = NULL;
      int best_score = 0;

      for (guint j = 0; j < list->len; j++)
        {
          const HetuProgress *one = &g_array_index (list, HetuProgress, j);
          gboolean same = one->indicator == whole->indicator;
          int score = 0;

          if (one->region != region)
            continue;
          if (same)
            score = one->measure == whole->measure ? 3 : 2;
          else if (one->measure == whole->measure &&
                   hetu_cascade_is_akin (indicator,
                                         hetu_store_get_indicator (store, one->indicator)))
            score = 1;
          if (score > best_score)
            {
              best = one;
              best_score = score;
            }
        }
      if (best != NULL)
        g_ptr_array_add (parts, (gpointer) best);
    }
  return parts;
}

static gboolean
add_region (HetuTable *table, const HetuTargetRequest *request, gint32 region, GError **error)
{
  HetuStore *store = request->store;
  g_autoptr (GArray) children = hetu_ranking_list_field (store, region, HETU_FIELD_ALL);
  g_autoptr (GArray) above = NULL;
  g_autoptr (GArray) below = NULL;

  above =
      hetu_targets_list (store, &region, 1, request->year, request->at, &request->options, error);
  if (above == NULL)
    return FALSE;
  below = children->len == 0 ? hetu_progress_array_new ()
                             : hetu_targets_list (store,
                                                  (const gint32 *) children->data,
                                                  children->len,
                                                  request->year,
                                                  request->at,
                                                  &request->options,
                                                  error);
  if (below == NULL)
    return FALSE;
  for (guint i = 0; i < above->len; i++)
    {
      const HetuProgress *whole = &g_array_index (above, HetuProgress, i);
      g_autoptr (GPtrArray) parts = choose_parts (store, whole, children, below);
      g_autoptr (HetuCascade) cascade =
          hetu_cascade_new (hetu_store_get_indicator (store, whole->indicator),
                            whole,
                            (const HetuProgress *const *) parts->pdata,
                            parts->len);
      const Printer printer = { table,
                                request,
                                cascade,
                                hetu_store_get_district (store, region),
                                children->len };

      add_target (&printer, "whole", whole);
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
