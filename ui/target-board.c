/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target board: scopes and moments are read from the targets in the store, so that no choice is offered that shows nothing.
 * Every change resolves one figure of bullets; its gauges are the items. */
#include "ui/target-board.h"

#include "store/known.h"
#include "ui/target-scope.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuTargetBoard
{
  GObject parent_instance;
  /* owned */
  HetuSession *session;
  GArray *scopes;  /* (element-type HetuTargetScope) */
  GArray *moments; /* (element-type HetuPeriod) */
  GListStore *items;
  HetuFrame *frame; /* (nullable) */
  GError *problem;  /* (nullable) */
  char *line;       /* (nullable): of hetu_target_options_parse(); %NULL: straight */
  char *rules;      /* (nullable): the same */
  /* plain */
  guint scope, moment;
  guint counts[HETU_N_STATES];
  HetuTargetOptions options;
  gint32 known;  /* yyyymmdd: what was published by then; 0: all that is known */
  gboolean then; /* only what was published by the end of the moment */
  gboolean stale;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuTargetBoard, hetu_target_board, G_TYPE_OBJECT)

HetuPeriod
hetu_target_board_get_known_at (HetuTargetBoard *self)
{
  HetuPeriod none = { 0 };
  HetuPeriod at = hetu_target_board_get_at (self);

  return at.kind == HETU_PERIOD_YEAR ? none : at;
}

/* The last day of the moment, or the day of the window where that is earlier, yyyymmdd; 0: all that is known. */
static gint32
get_as_of (HetuTargetBoard *self)
{
  HetuPeriod at = hetu_target_board_get_at (self);
  gint32 last;

  if (!self->then || at.kind == HETU_PERIOD_NONE)
    return self->known;
  last = at.last_year * 10000 + at.last_month * 100 +
         g_date_get_days_in_month (at.last_month, at.last_year);
  return self->known != 0 ? MIN (self->known, last) : last;
}

static const HetuTargetScope *
get_scope (HetuTargetBoard *self)
{
  return self->scope < self->scopes->len
             ? &g_array_index (self->scopes, HetuTargetScope, self->scope)
             : NULL;
}

static void
read_scopes (HetuTargetBoard *self)
{
  const HetuTargetScope *before = get_scope (self);
  g_autoptr (GArray) codes = before != NULL ? g_array_ref (before->codes) : NULL;
  int kept = 0;

  g_array_unref (self->scopes);
  self->scopes = hetu_target_scopes_read (self->session, self->known);
  kept = hetu_target_scopes_find (self->scopes, codes);
  self->scope =
      kept >= 0
          ? (guint) kept
          : hetu_target_scopes_choose (self->scopes,
                                       hetu_spec_get_focus (hetu_session_get_spec (self->session)));
}

/* ---- how */

/* (nullable): what is remembered of this board behind its name */
static const char *
find_line (HetuTargetBoard *self, const char *const *lines)
{
  g_autofree char *key =
      get_scope (self) != NULL ? hetu_target_scope_to_key (get_scope (self)) : NULL;

  for (guint i = 0; key != NULL && lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], key) && lines[i][strlen (key)] == '=')
      return lines[i] + strlen (key) + 1;
  return NULL;
}

/* What was remembered and cannot be read any more is as if it had not been. */
static void
read_options (HetuTargetBoard *self)
{
  HetuSettings *settings = hetu_session_get_settings (self->session);
  g_auto (GStrv) lines = hetu_settings_get_strv (settings, "target-lines");
  g_auto (GStrv) rules = hetu_settings_get_strv (settings, "target-rules");

  g_free (self->line);
  g_free (self->rules);
  self->line = g_strdup (find_line (self, (const char *const *) lines));
  self->rules = rules[0] != NULL ? g_strjoinv (",", rules) : NULL;
  hetu_target_options_init (&self->options);
  if (!hetu_target_options_parse (&self->options, NULL, self->rules, NULL))
    g_clear_pointer (&self->rules, g_free);
  if (!hetu_target_options_parse (&self->options, self->line, NULL, NULL))
    g_clear_pointer (&self->line, g_free);
  self->options.language = hetu_session_get_language (self->session);
  self->options.as_of = get_as_of (self);
  self->options.today = hetu_session_get_today (self->session);
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
add_moments_of_year (HetuTargetBoard *self,
                     HetuStore *store,
                     const HetuTargetScope *scope,
                     int year)
{
  HetuPeriod none = { 0 };
  HetuPeriod whole = hetu_period_year (year);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) list = NULL;
  HetuTargetOptions options;

  hetu_target_options_init (&options);
  options.as_of = self->known;
  list = hetu_targets_list (store,
                            (const gint32 *) scope->codes->data,
                            scope->codes->len,
                            year,
                            none,
                            &options,
                            &error);
  hetu_session_report_store (self->session, error);
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
  const HetuTargetScope *scope = get_scope (self);
  HetuPeriod kept = { 0 };

  if (self->moment < self->moments->len)
    kept = g_array_index (self->moments, HetuPeriod, self->moment);
  g_array_set_size (self->moments, 0);
  for (guint i = 0; scope != NULL && i < scope->codes->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) years = hetu_known_target_years (store,
                                                          g_array_index (scope->codes, gint32, i),
                                                          self->known,
                                                          &error);

      hetu_session_report_store (self->session, error);
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
  const HetuTargetScope *scope = get_scope (self);
  HetuSpec *spec = hetu_spec_new ();

  spec->kind = kind;
  spec->language = hetu_session_get_language (self->session);
  spec->to = hetu_target_board_get_at (self);
  spec->as_of = self->options.as_of;
  spec->line = g_strdup (self->line);
  spec->warnings = g_strdup (self->rules);
  hetu_spec_set_regions (spec, (const gint32 *) scope->codes->data, scope->codes->len);
  return spec;
}

static void
add_items (HetuTargetBoard *self, GPtrArray *items)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (HetuQueryState) reading = hetu_query_begin (store);

  for (guint i = 0; i < self->frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (self->frame, i)->progress;
      g_autoptr (GError) error = NULL;
      GArray *warnings = hetu_target_find_warnings (store,
                                                    progress,
                                                    hetu_target_board_get_known_at (self),
                                                    &self->options,
                                                    &error);

      hetu_session_report_store (self->session, error);
      self->counts[progress->state]++;
      g_ptr_array_add (items, hetu_target_item_new (self->frame, i, warnings));
    }
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
  read_options (self);
  if (get_scope (self) != NULL && self->moment < self->moments->len)
    {
      spec = make_spec (self, HETU_CHART_BULLET);
      self->frame = hetu_figure_resolve (store, spec, &self->problem);
    }
  if (self->frame != NULL)
    add_items (self, items);
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

static void
on_spec_changed (HetuTargetBoard *self)
{
  if (self->known != hetu_session_get_spec (self->session)->as_of)
    self->stale = TRUE;
}

static void
on_rules_changed (HetuTargetBoard *self)
{
  if (!self->stale)
    resolve (self);
}

/* What a board remembers of how it judges. */
static const char *const remembered[] = { "changed::target-rules", "changed::target-lines" };

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
  g_clear_pointer (&self->line, g_free);
  g_clear_pointer (&self->rules, g_free);
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
  self->scopes = g_array_new (FALSE, TRUE, sizeof (HetuTargetScope));
  self->moments = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  self->items = g_list_store_new (HETU_TYPE_TARGET_ITEM);
  hetu_target_options_init (&self->options);
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
  g_signal_connect_object (session,
                           "spec-changed",
                           G_CALLBACK (on_spec_changed),
                           self,
                           G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (remembered); i++)
    g_signal_connect_object (hetu_session_get_settings (session),
                             remembered[i],
                             G_CALLBACK (on_rules_changed),
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
  self->known = hetu_session_get_spec (self->session)->as_of;
  read_scopes (self);
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
  return g_array_index (self->scopes, HetuTargetScope, index).label;
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

const GArray *
hetu_target_board_get_codes (HetuTargetBoard *self)
{
  const HetuTargetScope *scope = get_scope (self);

  return scope != NULL ? scope->codes : NULL;
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

HetuPeriod
hetu_target_board_get_at (HetuTargetBoard *self)
{
  HetuPeriod none = { 0 };

  return self->moment < self->moments->len ? g_array_index (self->moments, HetuPeriod, self->moment)
                                           : none;
}

gboolean
hetu_target_board_get_then (HetuTargetBoard *self)
{
  return self->then;
}

void
hetu_target_board_set_then (HetuTargetBoard *self, gboolean then)
{
  g_return_if_fail (HETU_IS_TARGET_BOARD (self));
  if (self->then == then)
    return;
  self->then = then;
  resolve (self);
}

const HetuTargetOptions *
hetu_target_board_get_options (HetuTargetBoard *self)
{
  return &self->options;
}

const char *
hetu_target_board_get_line (HetuTargetBoard *self)
{
  return self->line;
}

void
hetu_target_board_set_line (HetuTargetBoard *self, const char *line)
{
  HetuSettings *settings = NULL;
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *own = NULL;

  g_return_if_fail (HETU_IS_TARGET_BOARD (self));
  if (get_scope (self) == NULL || g_strcmp0 (self->line, line) == 0)
    return;
  settings = hetu_session_get_settings (self->session);
  before = hetu_settings_get_strv (settings, "target-lines");
  own = find_line (self, (const char *const *) before);
  for (guint i = 0; before[i] != NULL; i++)
    if (own == NULL || own < before[i] || own > before[i] + strlen (before[i]))
      g_strv_builder_add (builder, before[i]);
  if (line != NULL)
    {
      g_autofree char *key = hetu_target_scope_to_key (get_scope (self));
      g_autofree char *entry = g_strconcat (key, "=", line, NULL);

      g_strv_builder_add (builder, entry);
    }
  after = g_strv_builder_end (builder);
  hetu_session_change_setting (self->session,
                               "target-lines",
                               (const char *const *) after,
                               _ ("Change Pace Line"));
}

double
hetu_target_board_get_elapsed (HetuTargetBoard *self)
{
  HetuPeriod at = hetu_target_board_get_at (self);

  if (at.kind == HETU_PERIOD_NONE)
    return 0;
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
