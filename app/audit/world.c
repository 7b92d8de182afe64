/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a draft as the rules of reconciliation want them: statements of one source, sorted as a query sorts them, of indicators
 * that have numbers. What the catalogue lacks is numbered here; a place or a time that the draft does not tell is one that is the same
 * all through it. */
#include "audit/private.h"

#include <string.h>

struct _HetuAuditWorld
{
  GListStore *indicators;    /* owned */
  HetuReconcileWorld *rules; /* owned */
  gint32 *numbers;           /* (owned): of the figures' indicators */
  gint32 source;             /* of the draft */
  HetuIndicator
      *whole; /* (owned): what triples are of; its parts have the numbers behind its own */
};

/* What a triple is of: its rate of an outturn and a target, or a share of a part and its whole. The whole has the number of the triple,
 * the others those behind it. */
enum
{
  WHOLE,
  PART,
  SHARE,
  REST,
  REST_SHARE,
  N_ROLES,
};

/* A time that no draft speaks of, for what none is told of. */
#define NO_YEAR 1

static gint32
find_last_number (GListModel *indicators)
{
  gint32 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) one = g_list_model_get_item (indicators, i);

      last = MAX (last, hetu_indicator_get_number (one));
    }
  return last;
}

/* Returns: (transfer none) */
static HetuIndicator *
add_indicator (HetuAuditWorld *self,
               gint32 number,
               const char *id,
               const char *name,
               const char *parts)
{
  const HetuIndicatorInfo info = { .number = number,
                                   .id = id,
                                   .name_zh = name,
                                   .nature = HETU_NATURE_COUNT,
                                   .direction = HETU_DIRECTION_NEUTRAL,
                                   .frequency = HETU_GRAIN_YEAR,
                                   .parts = parts };
  g_autoptr (HetuIndicator) indicator = hetu_indicator_new (&info);

  g_list_store_append (self->indicators, indicator);
  return indicator;
}

/* The roles of a triple, so that the rules of completions and shares know them. */
static void
add_roles (HetuAuditWorld *self)
{
  static const char *const ids[N_ROLES] = { [WHOLE] = "draft_whole",
                                            [PART] = "draft_part",
                                            [SHARE] = "draft_share",
                                            [REST] = "draft_rest",
                                            [REST_SHARE] = "draft_rest_share" };

  gint32 first = find_last_number (G_LIST_MODEL (self->indicators)) + 1;

  for (int i = 0; i < N_ROLES; i++)
    {
      HetuIndicator *added = add_indicator (
          self,
          first + i,
          ids[i],
          ids[i],
          i == WHOLE ? "整体/whole=draft_part:draft_share|draft_rest:draft_rest_share" : NULL);

      if (i == WHOLE)
        self->whole = g_object_ref (added);
    }
}

/* Each thing that the draft counts and the catalogue lacks gets a number behind those. */
static void
number_figures (HetuAuditWorld *self, const HetuAudit *audit, HetuStore *store)
{
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);
  gint32 next = find_last_number (G_LIST_MODEL (self->indicators)) + 1;

  self->numbers = g_new0 (gint32, audit->figures->len + 1);
  for (guint i = 0; i < audit->figures->len; i++)
    {
      const HetuAuditFigure *figure = hetu_audit_get_figure (audit, i);
      const char *key = *figure->indicator_id != '\0' ? figure->indicator_id : figure->name;
      HetuIndicator *known = NULL;
      gint32 number = figure->told.indicator;

      if (number == 0)
        number = GPOINTER_TO_INT (g_hash_table_lookup (own, key));
      if (number == 0 && *figure->indicator_id != '\0')
        known = hetu_store_find_indicator (store, key, NULL);
      if (known != NULL)
        number = hetu_indicator_get_number (known);
      if (number == 0)
        {
          number = next++;
          add_indicator (self, number, key, figure->name, NULL);
        }
      if (figure->told.indicator == 0)
        g_hash_table_insert (own, (gpointer) key, GINT_TO_POINTER (number));
      self->numbers[i] = number;
    }
}

HetuAuditWorld *
hetu_audit_world_new (const HetuAudit *audit, HetuStore *store, GArray *notes)
{
  HetuAuditWorld *self = g_new0 (HetuAuditWorld, 1);
  GListModel *catalogue = hetu_store_get_indicators (store);
  const HetuSourceInfo draft = { .number = 1, .id = "#draft", .title = audit->title };
  g_autoptr (HetuSource) source = hetu_source_new (&draft);
  g_autoptr (GListStore) sources = g_list_store_new (HETU_TYPE_SOURCE);

  self->source = draft.number;
  g_list_store_append (sources, source);
  self->indicators = g_list_store_new (HETU_TYPE_INDICATOR);
  for (guint i = 0; i < g_list_model_get_n_items (catalogue); i++)
    {
      g_autoptr (HetuIndicator) one = g_list_model_get_item (catalogue, i);

      g_list_store_append (self->indicators, one);
    }
  number_figures (self, audit, store);
  add_roles (self);
  self->rules = hetu_reconcile_world_new (G_LIST_MODEL (self->indicators),
                                          hetu_store_get_districts (store),
                                          G_LIST_MODEL (sources),
                                          notes,
                                          audit->options.language);
  return self;
}

void
hetu_audit_world_free (HetuAuditWorld *self)
{
  hetu_reconcile_world_free (self->rules);
  g_object_unref (self->whole);
  g_object_unref (self->indicators);
  g_free (self->numbers);
  g_free (self);
}

GListModel *
hetu_audit_world_get_indicators (const HetuAuditWorld *self)
{
  return G_LIST_MODEL (self->indicators);
}

const HetuReconcileWorld *
hetu_audit_world_get_rules (const HetuAuditWorld *self)
{
  return self->rules;
}

/* ---- statements */

/* The order of hetu_query_statements(); within a cell that of the text. */
static int
compare_statements (gconstpointer a, gconstpointer b)
{
  const HetuObservation *x = a;
  const HetuObservation *y = b;
  int order = (x->indicator > y->indicator) - (x->indicator < y->indicator);

  if (order == 0)
    order = (x->region > y->region) - (x->region < y->region);
  if (order == 0)
    order = (int) x->measure - (int) y->measure;
  if (order == 0)
    order = hetu_period_compare (x->period, y->period);
  if (order == 0)
    order = (int) x->kind - (int) y->kind;
  if (order == 0)
    order = (x->ref_region > y->ref_region) - (x->ref_region < y->ref_region);
  if (order == 0)
    order = hetu_period_compare (x->deadline, y->deadline);
  if (order == 0)
    order = g_strcmp0 (x->scope, y->scope);
  return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

static gboolean
is_one_cell (const HetuObservation *a, const HetuObservation *b)
{
  return a->indicator == b->indicator && a->region == b->region && a->measure == b->measure &&
         hetu_period_equal (a->period, b->period) && a->kind == b->kind &&
         a->ref_region == b->ref_region && hetu_period_equal (a->deadline, b->deadline) &&
         g_strcmp0 (a->scope, b->scope) == 0;
}

static void
sort_statements (GArray *statements)
{
  g_array_sort (statements, compare_statements);
  for (guint i = 0; i < statements->len; i++)
    {
      HetuObservation *one = &g_array_index (statements, HetuObservation, i);

      one->chosen = i == 0 || !is_one_cell (one - 1, one);
    }
}

static void
copy_statement (const HetuAuditWorld *self,
                const HetuAudit *audit,
                guint figure,
                HetuObservation *out)
{
  hetu_observation_copy (&hetu_audit_get_figure (audit, figure)->told, out);
  out->indicator = self->numbers[figure];
  out->source = self->source;
  out->vintage = 0;
  if (out->period.kind == HETU_PERIOD_NONE)
    out->period = hetu_period_year (NO_YEAR);
}

GArray *
hetu_audit_world_list_statements (const HetuAuditWorld *self, const HetuAudit *audit)
{
  GArray *statements = hetu_observation_array_new_sized (audit->figures->len);

  for (guint i = 0; i < audit->figures->len; i++)
    {
      HetuObservation one = { 0 };

      if (!hetu_audit_get_figure (audit, i)->told.has_value)
        continue;
      copy_statement (self, audit, i, &one);
      g_array_append_val (statements, one);
    }
  sort_statements (statements);
  return statements;
}

/* ---- triples */

/* Puts a figure where the rule looks for it: at the place and time of the rate. */
static void
add_role (const HetuAuditWorld *self,
          const HetuAudit *audit,
          guint figure,
          const HetuObservation *rate,
          int role,
          HetuMeasure measure,
          HetuKind kind,
          GArray *statements)
{
  HetuObservation one = { 0 };

  copy_statement (self, audit, figure, &one);
  one.indicator = hetu_indicator_get_number (self->whole) + role;
  one.region = rate->region;
  one.period = kind == HETU_KIND_TARGET ? hetu_period_year (rate->period.last_year) : rate->period;
  one.deadline = (HetuPeriod){ 0 };
  one.ref_region = 0;
  one.measure = (guint8) measure;
  one.kind = (guint8) kind;
  g_array_append_val (statements, one);
}

void
hetu_audit_world_judge_triple (const HetuAuditWorld *self,
                               const HetuAudit *audit,
                               const HetuAuditTriple *triple,
                               HetuAuditTripleKind kind,
                               GArray *found)
{
  g_autoptr (GArray) statements = hetu_observation_array_new ();
  gboolean share = kind == HETU_TRIPLE_SHARE;
  g_auto (HetuObservation) rate = { 0 };

  copy_statement (self, audit, triple->stated, &rate);
  add_role (self,
            audit,
            triple->stated,
            &rate,
            share ? SHARE : WHOLE,
            share ? HETU_MEASURE_SHARE : HETU_MEASURE_RATIO,
            HETU_KIND_ACTUAL,
            statements);
  add_role (self,
            audit,
            triple->part,
            &rate,
            share ? PART : WHOLE,
            HETU_MEASURE_LEVEL,
            HETU_KIND_ACTUAL,
            statements);
  add_role (self,
            audit,
            triple->whole,
            &rate,
            WHOLE,
            HETU_MEASURE_LEVEL,
            share ? HETU_KIND_ACTUAL : HETU_KIND_TARGET,
            statements);
  sort_statements (statements);
  hetu_reconcile_run (self->rules, self->whole, statements, share ? "share" : "completion", found);
}
