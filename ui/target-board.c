/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target board: scopes and moments are read from the targets in the store, so that no choice is offered that shows nothing.
 * Every change resolves one figure of bullets; its gauges are the items. */
#include "ui/target-board.h"

#include "store/query.h"

#include <glib/gi18n.h>

typedef struct
{
  char *label; /* (owned) */
  gint32 codes[2];
  guint n_codes;
} Scope;

struct _HetuTargetBoard
{
  GObject parent_instance;
  /* owned */
  HetuSession *session;
  GArray *scopes;  /* (element-type Scope) */
  GArray *moments; /* (element-type HetuPeriod) */
  GListStore *items;
  HetuFrame *frame; /* (nullable) */
  GError *problem;  /* (nullable) */
  /* plain */
  guint scope, moment;
  guint counts[HETU_N_STATES];
  gboolean stale;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuTargetBoard, hetu_target_board, G_TYPE_OBJECT)

static void
clear_scope (gpointer data)
{
  g_free (((Scope *) data)->label);
}

static const Scope *
get_scope (HetuTargetBoard *self)
{
  return self->scope < self->scopes->len ? &g_array_index (self->scopes, Scope, self->scope) : NULL;
}

/* ---- whose */

/* Returns: (transfer full) (element-type gint32): the regions that have targets, by code */
static GArray *
list_regions (HetuStore *store)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GArray) told = hetu_query_target_regions (store, NULL);

  for (guint i = 0; told != NULL && i < told->len; i++)
    {
      gint32 code = g_array_index (told, gint32, i);
      g_autoptr (GArray) years = hetu_query_target_years (store, code, NULL);

      if (years != NULL && years->len > 0)
        g_array_append_val (codes, code);
    }
  return codes;
}

static gboolean
contains (const GArray *codes, gint32 code)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_array_index (codes, gint32, i) == code)
      return TRUE;
  return FALSE;
}

static const char *
get_name (HetuTargetBoard *self, gint32 code)
{
  HetuStore *store = hetu_session_get_store (self->session);

  return hetu_district_get_name (hetu_store_get_district (store, code),
                                 hetu_session_get_language (self->session));
}

static void
add_scope (HetuTargetBoard *self, gint32 parent, gint32 code)
{
  Scope scope = { .codes = { code }, .n_codes = 1 };

  if (parent != 0)
    {
      scope.codes[0] = parent;
      scope.codes[1] = code;
      scope.n_codes = 2;
      /* Translators: a city and one of its districts: “洛阳市及洛龙区” */
      scope.label =
          g_strdup_printf (_ ("%s and %s"), get_name (self, parent), get_name (self, code));
    }
  else
    scope.label = g_strdup (get_name (self, code));
  g_array_append_val (self->scopes, scope);
}

/* The pair that holds the focus of the figure, else the first pair. */
static guint
choose_scope (HetuTargetBoard *self)
{
  gint32 focus = hetu_spec_get_focus (hetu_session_get_spec (self->session));

  for (guint i = 0; i < self->scopes->len; i++)
    {
      const Scope *scope = &g_array_index (self->scopes, Scope, i);

      if (scope->codes[0] == focus || (scope->n_codes == 2 && scope->codes[1] == focus))
        return i;
    }
  return 0;
}

static void
read_scopes (HetuTargetBoard *self, HetuStore *store)
{
  g_autoptr (GArray) codes = list_regions (store);
  const Scope *before = get_scope (self);
  Scope kept = before != NULL ? *before : (Scope){ 0 };

  kept.label = NULL;
  g_array_set_size (self->scopes, 0);
  for (guint i = 0; i < codes->len; i++)
    {
      gint32 code = g_array_index (codes, gint32, i);
      gint32 parent = hetu_district_get_parent (hetu_store_get_district (store, code));

      if (contains (codes, parent))
        add_scope (self, parent, code);
    }
  for (guint i = 0; i < codes->len; i++)
    add_scope (self, 0, g_array_index (codes, gint32, i));
  self->scope = choose_scope (self);
  for (guint i = 0; i < self->scopes->len && kept.n_codes > 0; i++)
    {
      const Scope *scope = &g_array_index (self->scopes, Scope, i);

      if (scope->n_codes == kept.n_codes && scope->codes[0] == kept.codes[0] &&
          scope->codes[1] == kept.codes[1])
        self->scope = i;
    }
}

/* ---- when */

static int
compare_periods_back (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) b, *(const HetuPeriod *) a);
}

static void
add_period (GArray *periods, HetuPeriod period)
{
  for (guint i = 0; i < periods->len; i++)
    if (hetu_period_equal (g_array_index (periods, HetuPeriod, i), period))
      return;
  g_array_append_val (periods, period);
}

static void
add_moments_of_year (HetuTargetBoard *self, HetuStore *store, const Scope *scope, int year)
{
  HetuPeriod none = { 0 };
  HetuPeriod whole = hetu_period_year (year);
  g_autoptr (GArray) list =
      hetu_figure_list_progress (store, scope->codes, scope->n_codes, year, none, NULL);

  add_period (self->moments, whole);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const HetuProgress *progress = &g_array_index (list, HetuProgress, i);

      if (progress->has_outturn && progress->outturn_period.first_month == 1 &&
          hetu_period_contains (whole, progress->outturn_period))
        add_period (self->moments, progress->outturn_period);
    }
}

/* The latest moment at which something can still be done about the targets; where none is told, the end of the last year. */
static guint
choose_moment (HetuTargetBoard *self)
{
  for (guint i = 0; i < self->moments->len; i++)
    if (g_array_index (self->moments, HetuPeriod, i).kind != HETU_PERIOD_YEAR)
      return i;
  return 0;
}

static void
read_moments (HetuTargetBoard *self, HetuStore *store)
{
  const Scope *scope = get_scope (self);
  HetuPeriod kept = { 0 };

  if (self->moment < self->moments->len)
    kept = g_array_index (self->moments, HetuPeriod, self->moment);
  g_array_set_size (self->moments, 0);
  for (guint i = 0; scope != NULL && i < scope->n_codes; i++)
    {
      g_autoptr (GArray) years = hetu_query_target_years (store, scope->codes[i], NULL);

      for (guint j = 0; years != NULL && j < years->len; j++)
        add_moments_of_year (self, store, scope, g_array_index (years, int, j));
    }
  g_array_sort (self->moments, compare_periods_back);
  self->moment = choose_moment (self);
  for (guint i = 0; i < self->moments->len; i++)
    if (hetu_period_equal (g_array_index (self->moments, HetuPeriod, i), kept))
      self->moment = i;
}

/* ---- what */

static HetuSpec *
make_spec (HetuTargetBoard *self, HetuChartKind kind)
{
  const Scope *scope = get_scope (self);
  HetuSpec *spec = hetu_spec_new ();

  spec->kind = kind;
  spec->language = hetu_session_get_language (self->session);
  spec->to = g_array_index (self->moments, HetuPeriod, self->moment);
  hetu_spec_set_regions (spec, scope->codes, scope->n_codes);
  return spec;
}

static void
resolve (HetuTargetBoard *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (HetuSpec) spec = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_error (&self->problem);
  memset (self->counts, 0, sizeof self->counts);
  if (get_scope (self) != NULL && self->moment < self->moments->len)
    {
      spec = make_spec (self, HETU_CHART_BULLET);
      self->frame = hetu_figure_resolve (store, spec, &self->problem);
    }
  for (guint i = 0; self->frame != NULL && i < self->frame->gauges->len; i++)
    {
      HetuTargetItem *item = hetu_target_item_new (self->frame, i);

      self->counts[hetu_target_item_get_progress (item)->state]++;
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->items,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata,
                       items->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_store_changed (HetuTargetBoard *self)
{
  self->stale = TRUE;
}

/* ---- object */

static void
hetu_target_board_finalize (GObject *object)
{
  HetuTargetBoard *self = HETU_TARGET_BOARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->items);
  g_clear_pointer (&self->scopes, g_array_unref);
  g_clear_pointer (&self->moments, g_array_unref);
  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_error (&self->problem);
  G_OBJECT_CLASS (hetu_target_board_parent_class)->finalize (object);
}

static void
hetu_target_board_class_init (HetuTargetBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_target_board_finalize;
  signals[CHANGED] = g_signal_new ("changed",
                                   HETU_TYPE_TARGET_BOARD,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
hetu_target_board_init (HetuTargetBoard *self)
{
  self->scopes = g_array_new (FALSE, TRUE, sizeof (Scope));
  g_array_set_clear_func (self->scopes, clear_scope);
  self->moments = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  self->items = g_list_store_new (HETU_TYPE_TARGET_ITEM);
  self->stale = TRUE;
}

HetuTargetBoard *
hetu_target_board_new (HetuSession *session)
{
  HetuTargetBoard *self = g_object_new (HETU_TYPE_TARGET_BOARD, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session,
                           "store-changed",
                           G_CALLBACK (on_store_changed),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
hetu_target_board_update (HetuTargetBoard *self)
{
  HetuStore *store = NULL;

  g_return_if_fail (HETU_IS_TARGET_BOARD (self));
  store = hetu_session_get_store (self->session);
  if (!self->stale || store == NULL)
    return;
  self->stale = FALSE;
  read_scopes (self, store);
  read_moments (self, store);
  resolve (self);
}

guint
hetu_target_board_get_n_scopes (HetuTargetBoard *self)
{
  return self->scopes->len;
}

const char *
hetu_target_board_get_scope_label (HetuTargetBoard *self, guint index)
{
  g_return_val_if_fail (index < self->scopes->len, NULL);
  return g_array_index (self->scopes, Scope, index).label;
}

guint
hetu_target_board_get_scope (HetuTargetBoard *self)
{
  return self->scope;
}

void
hetu_target_board_set_scope (HetuTargetBoard *self, guint index)
{
  g_return_if_fail (HETU_IS_TARGET_BOARD (self));
  if (index >= self->scopes->len || index == self->scope)
    return;
  self->scope = index;
  read_moments (self, hetu_session_get_store (self->session));
  resolve (self);
}

guint
hetu_target_board_get_n_moments (HetuTargetBoard *self)
{
  return self->moments->len;
}

HetuPeriod
hetu_target_board_get_moment_period (HetuTargetBoard *self, guint index)
{
  HetuPeriod none = { 0 };

  g_return_val_if_fail (index < self->moments->len, none);
  return g_array_index (self->moments, HetuPeriod, index);
}

guint
hetu_target_board_get_moment (HetuTargetBoard *self)
{
  return self->moment;
}

void
hetu_target_board_set_moment (HetuTargetBoard *self, guint index)
{
  g_return_if_fail (HETU_IS_TARGET_BOARD (self));
  if (index >= self->moments->len || index == self->moment)
    return;
  self->moment = index;
  resolve (self);
}

double
hetu_target_board_get_elapsed (HetuTargetBoard *self)
{
  HetuPeriod at;

  if (self->moment >= self->moments->len)
    return 0;
  at = g_array_index (self->moments, HetuPeriod, self->moment);
  return (hetu_period_end (at) - at.last_year) * 100;
}

GListModel *
hetu_target_board_get_items (HetuTargetBoard *self)
{
  return G_LIST_MODEL (self->items);
}

guint
hetu_target_board_count (HetuTargetBoard *self, int state)
{
  g_return_val_if_fail (state < HETU_N_STATES, 0);
  return state < 0 ? g_list_model_get_n_items (G_LIST_MODEL (self->items)) : self->counts[state];
}

HetuFrame *
hetu_target_board_get_frame (HetuTargetBoard *self)
{
  return self->frame;
}

const GError *
hetu_target_board_get_problem (HetuTargetBoard *self)
{
  return self->problem;
}

HetuSpec *
hetu_target_board_dup_spec (HetuTargetBoard *self, HetuChartKind kind, const GPtrArray *items)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) wanted = NULL;
  HetuSpec *spec = NULL;

  g_return_val_if_fail (HETU_IS_TARGET_BOARD (self), NULL);
  if (self->frame == NULL || items->len == 0)
    return NULL;
  for (guint i = 0; i < items->len; i++)
    {
      const HetuProgress *progress = hetu_target_item_get_progress (g_ptr_array_index (items, i));
      HetuIndicator *indicator = hetu_store_get_indicator (store, progress->indicator);

      g_strv_builder_add (ids, hetu_indicator_get_id (indicator));
    }
  wanted = g_strv_builder_end (ids);
  spec = make_spec (self, kind);
  hetu_spec_set_indicators (spec, (const char *const *) wanted);
  return spec;
}

void
hetu_target_board_show_as_chart (HetuTargetBoard *self, HetuTargetItem *item)
{
  const HetuProgress *progress = hetu_target_item_get_progress (item);
  HetuStore *store = NULL;
  HetuSpec *spec = NULL;

  g_return_if_fail (HETU_IS_TARGET_BOARD (self));
  store = hetu_session_get_store (self->session);
  spec = hetu_spec_copy (hetu_session_get_spec (self->session));
  {
    HetuIndicator *indicator = hetu_store_get_indicator (store, progress->indicator);
    const char *ids[] = { hetu_indicator_get_id (indicator), NULL };

    hetu_spec_set_indicators (spec, ids);
  }
  spec->kind = HETU_CHART_GROWTH_LINE;
  spec->measure = progress->measure;
  if (!hetu_spec_has_region (spec, progress->region))
    g_array_prepend_val (spec->regions, progress->region);
  spec->focus = progress->region;
  hetu_session_change (self->session, spec, _ ("Show Target as Chart"));
}
