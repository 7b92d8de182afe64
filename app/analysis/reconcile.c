/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of reconciliation (核对), one row each, applied to one indicator after the other. A rule sees all statements of its
 * indicator and of those it is made of; it never sees a store. */
#include "analysis/reconcile.h"

#include "analysis/reconcile-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  HetuReconcileRule rule;
  void (*apply) (HetuEvidence *evidence);
  guint8 weight;
} Row;

static const Row rows[] = {
  { { "conflict", N_ ("One figure told differently"), HETU_SEVERITY_ERROR },
    hetu_rule_conflict,
    HETU_WEIGHT_RIVAL },
  { { "unit", N_ ("Slips of the unit"), HETU_SEVERITY_ERROR }, hetu_rule_unit, HETU_WEIGHT_CAUSE },
  { { "sign", N_ ("Slips of the sign"), HETU_SEVERITY_ERROR }, hetu_rule_sign, HETU_WEIGHT_CAUSE },
  { { "share-range", N_ ("Shares outside 0–100%"), HETU_SEVERITY_ERROR },
    hetu_rule_share_range,
    HETU_WEIGHT_CAUSE },
  { { "parts", N_ ("Parts against their whole"), HETU_SEVERITY_ERROR },
    hetu_rule_parts,
    HETU_WEIGHT_SUM },
  { { "districts", N_ ("Districts against their city"), HETU_SEVERITY_ERROR },
    hetu_rule_districts,
    HETU_WEIGHT_SUM },
  { { "share", N_ ("Shares against parts"), HETU_SEVERITY_WARNING },
    hetu_rule_share,
    HETU_WEIGHT_EFFECT },
  { { "growth", N_ ("Published growth against levels"), HETU_SEVERITY_WARNING },
    hetu_rule_growth,
    HETU_WEIGHT_EFFECT },
  { { "growth-parts", N_ ("Growth of a whole against that of its parts"), HETU_SEVERITY_WARNING },
    hetu_rule_growth_parts,
    HETU_WEIGHT_EFFECT },
  { { "gap", N_ ("Gaps between places against their figures"), HETU_SEVERITY_WARNING },
    hetu_rule_gap,
    HETU_WEIGHT_EFFECT },
  { { "cumulative", N_ ("Cumulative figures that fall"), HETU_SEVERITY_WARNING },
    hetu_rule_cumulative,
    HETU_WEIGHT_EFFECT },
  { { "rank", N_ ("Stated ranks against computed ones"), HETU_SEVERITY_WARNING },
    hetu_rule_rank,
    HETU_WEIGHT_EFFECT },
  { { "completion", N_ ("Completion against target and outturn"), HETU_SEVERITY_WARNING },
    hetu_rule_completion,
    HETU_WEIGHT_EFFECT },
  { { "restated", N_ ("Targets told twice in one document"), HETU_SEVERITY_WARNING },
    hetu_rule_restated,
    HETU_WEIGHT_APART },
  { { "history", N_ ("Figures outside their own history"), HETU_SEVERITY_WARNING },
    hetu_rule_history,
    HETU_WEIGHT_EFFECT },
  { { "revision", N_ ("Figures that their publisher revised"), HETU_SEVERITY_NOTE },
    hetu_rule_revision,
    HETU_WEIGHT_APART },
};

/* ---- findings */

void
hetu_discrepancy_clear (HetuDiscrepancy *self)
{
  g_clear_pointer (&self->statements, g_array_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->formula, g_free);
  g_clear_pointer (&self->because, g_free);
}

static void
clear_discrepancy (gpointer item)
{
  hetu_discrepancy_clear (item);
}

GArray *
hetu_discrepancy_array_new (void)
{
  GArray *array = g_array_new (FALSE, TRUE, sizeof (HetuDiscrepancy));

  g_array_set_clear_func (array, clear_discrepancy);
  return array;
}

gboolean
hetu_discrepancy_is_open (const HetuDiscrepancy *self)
{
  return self->severity != HETU_SEVERITY_NOTE && !self->known;
}

static const struct
{
  const char *word;
  const char *zh;
  const char *en;
} severities[HETU_N_SEVERITIES] = {
  [HETU_SEVERITY_ERROR] = { "error", "错误", "Error" },
  [HETU_SEVERITY_WARNING] = { "warning", "存疑", "Warning" },
  [HETU_SEVERITY_NOTE] = { "note", "说明", "Note" },
};

const char *
hetu_severity_to_string (HetuSeverity severity)
{
  return severities[severity].word;
}

const char *
hetu_severity_to_label (HetuSeverity severity, HetuLanguage language)
{
  return language == HETU_LANGUAGE_EN ? severities[severity].en : severities[severity].zh;
}

/* ---- rules */

const HetuReconcileRule *
hetu_reconcile_find_rule (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].rule.id, id) == 0)
      return &rows[i].rule;
  return NULL;
}

const HetuReconcileRule *
hetu_reconcile_get_rule (gsize index)
{
  return index < G_N_ELEMENTS (rows) ? &rows[index].rule : NULL;
}

/* ---- world */

HetuReconcileWorld *
hetu_reconcile_world_new (GListModel *indicators,
                          GListModel *districts,
                          GListModel *sources,
                          GArray *notes,
                          HetuLanguage language)
{
  HetuReconcileWorld *self = g_new0 (HetuReconcileWorld, 1);

  self->language = language;
  self->notes = notes != NULL ? notes : g_array_new (FALSE, FALSE, sizeof (HetuNote));
  self->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->districts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->sources = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->children = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      HetuIndicator *one = g_list_model_get_item (indicators, i);

      g_hash_table_replace (self->indicators, (gpointer) hetu_indicator_get_id (one), one);
      g_hash_table_replace (self->numbers, GINT_TO_POINTER (hetu_indicator_get_number (one)), one);
    }
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      HetuSource *one = g_list_model_get_item (sources, i);

      g_hash_table_replace (self->sources, GINT_TO_POINTER (hetu_source_get_number (one)), one);
    }
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      HetuDistrict *one = g_list_model_get_item (districts, i);
      gint32 code = hetu_district_get_code (one);
      gpointer parent = GINT_TO_POINTER (hetu_district_get_parent (one));
      GArray *siblings = g_hash_table_lookup (self->children, parent);

      g_hash_table_replace (self->districts, GINT_TO_POINTER (code), one);
      if (siblings == NULL)
        {
          siblings = g_array_new (FALSE, FALSE, sizeof (gint32));
          g_hash_table_replace (self->children, parent, siblings);
        }
      g_array_append_val (siblings, code);
    }
  return self;
}

void
hetu_reconcile_world_free (HetuReconcileWorld *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->indicators);
  g_hash_table_unref (self->districts);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->children);
  g_array_unref (self->notes);
  g_free (self);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const gint32 *) a - *(const gint32 *) b;
}

static void
add_related (const HetuReconcileWorld *self, GArray *out, const char *id)
{
  HetuIndicator *found = id != NULL ? g_hash_table_lookup (self->indicators, id) : NULL;
  gint32 number = found != NULL ? hetu_indicator_get_number (found) : 0;

  for (guint i = 0; i < out->len; i++)
    if (g_array_index (out, gint32, i) == number)
      return;
  if (number != 0)
    g_array_append_val (out, number);
}

GArray *
hetu_reconcile_list_related (const HetuReconcileWorld *self, HetuIndicator *indicator)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (gint32));
  const GPtrArray *breakdowns = hetu_indicator_get_breakdowns (indicator);
  const char *whole = NULL, *heads = NULL;

  add_related (self, out, hetu_indicator_get_id (indicator));
  for (guint i = 0; i < breakdowns->len; i++)
    {
      const HetuBreakdown *breakdown = g_ptr_array_index (breakdowns, i);

      for (guint k = 0; k < breakdown->parts->len; k++)
        {
          add_related (self, out, hetu_breakdown_get_part (breakdown, k)->id);
          add_related (self, out, hetu_breakdown_get_part (breakdown, k)->share);
        }
    }
  if (hetu_indicator_get_per_head (indicator, &whole, &heads))
    {
      add_related (self, out, whole);
      add_related (self, out, heads);
    }
  g_array_sort (out, compare_numbers);
  return out;
}

/* ---- run */

/* The first statement whose indicator is @number or greater. */
static guint
find_first (const GArray *statements, gint32 number)
{
  guint low = 0;
  guint high = statements->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (statements, HetuObservation, middle).indicator < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
hetu_reconcile_run (const HetuReconcileWorld *self,
                    HetuIndicator *indicator,
                    const GArray *statements,
                    const char *rule,
                    GArray *out)
{
  gint32 number = hetu_indicator_get_number (indicator);
  HetuEvidence evidence = {
    .world = self,
    .indicator = indicator,
    .number = number,
    .all = (const HetuObservation *) statements->data,
    .n_all = statements->len,
    .first = find_first (statements, number),
    .end = find_first (statements, number + 1),
    .out = out,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint before = out->len;

      if (rule != NULL && strcmp (rule, rows[i].rule.id) != 0)
        continue;
      evidence.rule = &rows[i].rule;
      rows[i].apply (&evidence);
      for (guint k = before; k < out->len; k++)
        {
          HetuDiscrepancy *one = &g_array_index (out, HetuDiscrepancy, k);

          one->order = (guint8) i;
          if (one->weight == HETU_WEIGHT_APART)
            one->weight = rows[i].weight;
        }
    }
}
