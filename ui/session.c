/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Session: the one place where a window's figure changes. A change makes a new spec, records it for undo, tells the
 * pages at once (“spec-changed”: chips, switches) and resolves the figures once in the next idle moment
 * (“frame-changed”: canvas, inspector, table), so that several changes in one turn cost one query. */
#include "ui/session-private.h"

#include "error.h"
#include "store/query.h"
#include "ui/language.h"

#include <glib/gi18n.h>

struct _HetuSession
{
  GObject parent_instance;
  /* owned */
  HetuSettings *settings;
  HetuStore *store; /* (nullable) */
  HetuSpec *spec;
  HetuSpec *kept;           /* (nullable): the figure to go back to after a preview */
  HetuFrame *frame;         /* (nullable) */
  GError *problem;          /* (nullable): why there is no frame */
  HetuText *text;           /* made when first wanted */
  HetuRehearsal *rehearsal; /* (nullable): makes the text */
  HetuTheme *theme;         /* made when first wanted */
  HetuHistory *undo;
  HetuHistory *views;
  char *undo_label; /* (nullable): of the store's journal, where the history is at its beginning */
  char *redo_label; /* (nullable) */
  /* plain */
  HetuLanguage language;
  HetuThemeMode mode;
  gboolean high_contrast;
  int zoom;
  guint resolve_id;         /* idle source */
  gboolean stale;           /* the frame is of another spec or store */
  gboolean gesture;         /* changes amend the step under way */
  gboolean gesture_stepped; /* the gesture has its step */
  guint n_beyond;           /* steps that undo went beyond the beginning of the history */
};

enum
{
  STORE_CHANGED,
  CHARTS_CHANGED,
  SPEC_CHANGED,
  UNDO_CHANGED,
  FRAME_CHANGED,
  APPEARANCE_CHANGED,
  MESSAGE,
  OFFER,
  PROGRESS,
  PROBLEM,
  SHOW_SOURCE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuSession, hetu_session, G_TYPE_OBJECT)

/* ---- resolving */

static void
resolve (HetuSession *self)
{
  self->stale = FALSE;
  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_error (&self->problem);
  /* Gauges without a choice show all targets. */
  if (self->store == NULL || self->spec->regions->len == 0 ||
      (self->spec->indicators[0] == NULL && !hetu_chart_kind_is_of_targets (self->spec->kind)))
    return;
  self->frame = hetu_figure_resolve (self->store, self->spec, &self->problem);
}

static gboolean
on_resolve_idle (gpointer data)
{
  HetuSession *self = data;

  self->resolve_id = 0;
  if (self->stale)
    resolve (self);
  g_signal_emit (self, signals[FRAME_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
queue_resolve (HetuSession *self)
{
  self->stale = TRUE;
  if (self->resolve_id == 0)
    self->resolve_id = g_idle_add_full (G_PRIORITY_DEFAULT, on_resolve_idle, self, NULL);
}

/* @spec: (transfer full) */
static void
show_spec (HetuSession *self, HetuSpec *spec)
{
  g_clear_pointer (&self->spec, hetu_spec_free);
  self->spec = spec;
  queue_resolve (self);
  g_signal_emit (self, signals[SPEC_CHANGED], 0);
}

/* @spec: (transfer full) */
static void
take_spec (HetuSession *self, HetuSpec *spec)
{
  g_autofree char *json = NULL;

  g_clear_pointer (&self->kept, hetu_spec_free);
  json = hetu_spec_to_json (spec);
  hetu_settings_set_string (self->settings, "chart-spec", json);
  show_spec (self, spec);
  g_signal_emit (self, signals[UNDO_CHANGED], 0);
}

static void
on_store_changed (HetuSession *self)
{
  queue_resolve (self);
  g_signal_emit (self, signals[STORE_CHANGED], 0);
  if (hetu_history_get_back_label (self->undo) == NULL)
    g_signal_emit (self, signals[UNDO_CHANGED], 0);
}

static void
on_charts_changed (HetuSession *self)
{
  g_signal_emit (self, signals[CHARTS_CHANGED], 0);
}

/* ---- object */

static void
hetu_session_dispose (GObject *object)
{
  HetuSession *self = HETU_SESSION (object);

  g_clear_handle_id (&self->resolve_id, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (hetu_session_parent_class)->dispose (object);
}

static void
hetu_session_finalize (GObject *object)
{
  HetuSession *self = HETU_SESSION (object);

  g_clear_pointer (&self->spec, hetu_spec_free);
  g_clear_pointer (&self->kept, hetu_spec_free);
  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_pointer (&self->theme, hetu_theme_unref);
  if (self->rehearsal != NULL)
    self->text = hetu_rehearsal_end (g_steal_pointer (&self->rehearsal));
  g_clear_pointer (&self->text, hetu_text_free);
  g_clear_pointer (&self->undo, hetu_history_free);
  g_clear_pointer (&self->views, hetu_history_free);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  g_clear_error (&self->problem);
  G_OBJECT_CLASS (hetu_session_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_params, GType a, GType b, GType c)
{
  return g_signal_new (name,
                       HETU_TYPE_SESSION,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       a,
                       b,
                       c);
}

static void
hetu_session_class_init (HetuSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hetu_session_dispose;
  object_class->finalize = hetu_session_finalize;
  signals[STORE_CHANGED] = add_signal ("store-changed", 0, 0, 0, 0);
  signals[CHARTS_CHANGED] = add_signal ("charts-changed", 0, 0, 0, 0);
  signals[SPEC_CHANGED] = add_signal ("spec-changed", 0, 0, 0, 0);
  signals[UNDO_CHANGED] = add_signal ("undo-changed", 0, 0, 0, 0);
  signals[FRAME_CHANGED] = add_signal ("frame-changed", 0, 0, 0, 0);
  signals[APPEARANCE_CHANGED] = add_signal ("appearance-changed", 0, 0, 0, 0);
  signals[MESSAGE] = add_signal ("message", 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[OFFER] = add_signal ("offer", 2, G_TYPE_STRING, G_TYPE_STRING, 0);
  signals[PROGRESS] = add_signal ("progress", 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[PROBLEM] = add_signal ("problem", 1, G_TYPE_ERROR, 0, 0);
  signals[SHOW_SOURCE] = add_signal ("show-source", 1, G_TYPE_INT64, 0, 0);
}

static void
hetu_session_init (HetuSession *self)
{
  self->spec = hetu_spec_new ();
  self->undo = hetu_history_new (0);
  self->views = hetu_history_new (200);
  self->language = hetu_ui_language ();
  self->zoom = 100;
}

HetuSession *
hetu_session_new (HetuSettings *settings)
{
  HetuSession *self = g_object_new (HETU_TYPE_SESSION, NULL);

  self->settings = g_object_ref (settings);
  self->zoom = CLAMP (hetu_settings_get_int (settings, "zoom"), 80, 200);
  self->spec->language = self->language;
  return self;
}

HetuSettings *
hetu_session_get_settings (HetuSession *self)
{
  return self->settings;
}

void
hetu_session_set_store (HetuSession *self, HetuStore *store)
{
  g_autoptr (HetuSpec) spec = NULL;

  g_return_if_fail (HETU_IS_SESSION (self));
  if (self->store == store)
    return;
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_set_object (&self->store, store);
  g_clear_pointer (&self->undo, hetu_history_free);
  g_clear_pointer (&self->views, hetu_history_free);
  self->undo = hetu_history_new (0);
  self->views = hetu_history_new (200);
  self->n_beyond = 0;
  if (store != NULL)
    {
      g_autofree char *remembered = hetu_settings_get_string (self->settings, "chart-spec");

      g_signal_connect_object (store,
                               "changed",
                               G_CALLBACK (on_store_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (store,
                               "saved-changed",
                               G_CALLBACK (on_charts_changed),
                               self,
                               G_CONNECT_SWAPPED);
      spec = hetu_first_figure_new (store, remembered);
    }
  else
    spec = hetu_spec_new ();
  spec->language = self->language;
  hetu_history_record (self->undo, spec, "");
  hetu_history_record (self->views, spec, "");
  g_signal_emit (self, signals[STORE_CHANGED], 0);
  take_spec (self, g_steal_pointer (&spec));
}

HetuStore *
hetu_session_get_store (HetuSession *self)
{
  return self->store;
}

gboolean
hetu_session_has_figures (HetuSession *self)
{
  gboolean has = FALSE;

  /* What cannot be read has nothing to show; opening the store has told why. */
  if (self->store != NULL)
    hetu_query_has_statements (self->store, &has, NULL);
  return has;
}

HetuLanguage
hetu_session_get_language (HetuSession *self)
{
  return self->language;
}

static void
forget_theme (HetuSession *self)
{
  g_clear_pointer (&self->theme, hetu_theme_unref);
  g_signal_emit (self, signals[APPEARANCE_CHANGED], 0);
}

void
hetu_session_set_look (HetuSession *self, HetuThemeMode mode, gboolean high_contrast)
{
  if (self->mode == mode && self->high_contrast == high_contrast)
    return;
  self->mode = mode;
  self->high_contrast = high_contrast;
  forget_theme (self);
}

void
hetu_session_set_zoom (HetuSession *self, int percent)
{
  percent = CLAMP (percent, 80, 200);
  if (self->zoom == percent)
    return;
  self->zoom = percent;
  hetu_settings_set_int (self->settings, "zoom", percent);
  forget_theme (self);
}

int
hetu_session_get_zoom (HetuSession *self)
{
  return self->zoom;
}

const HetuTheme *
hetu_session_get_theme (HetuSession *self)
{
  if (self->theme == NULL)
    self->theme =
        hetu_theme_new (self->mode, HETU_PRESET_SCREEN, self->high_contrast, self->zoom / 100.0);
  return self->theme;
}

void
hetu_session_take_rehearsal (HetuSession *self, HetuRehearsal *rehearsal)
{
  g_return_if_fail (HETU_IS_SESSION (self) && rehearsal != NULL);
  if (self->text == NULL && self->rehearsal == NULL)
    self->rehearsal = rehearsal;
  else
    hetu_text_free (hetu_rehearsal_end (rehearsal));
}

HetuText *
hetu_session_get_text (HetuSession *self)
{
  if (self->rehearsal != NULL)
    self->text = hetu_rehearsal_end (g_steal_pointer (&self->rehearsal));
  if (self->text == NULL)
    self->text = hetu_text_new (NULL);
  return self->text;
}

const HetuSpec *
hetu_session_get_spec (HetuSession *self)
{
  return self->spec;
}

HetuFrame *
hetu_session_get_frame (HetuSession *self)
{
  if (self->stale)
    resolve (self);
  return self->frame;
}

const GError *
hetu_session_get_problem (HetuSession *self)
{
  if (self->stale)
    resolve (self);
  return self->problem;
}

HetuIndicator *
hetu_session_get_indicator (HetuSession *self)
{
  if (self->store == NULL || self->spec->indicators[0] == NULL)
    return NULL;
  return hetu_store_find_indicator (self->store, self->spec->indicators[0], NULL);
}

/* ---- changes */

static gboolean
is_another_view (const HetuSpec *a, const HetuSpec *b)
{
  return a->kind != b->kind || g_strcmp0 (a->indicators[0], b->indicators[0]) != 0;
}

void
hetu_session_change (HetuSession *self, HetuSpec *next, const char *what)
{
  g_autoptr (HetuSpec) spec = next;
  const HetuSpec *before = self->kept != NULL ? self->kept : self->spec;

  g_return_if_fail (HETU_IS_SESSION (self));
  if (hetu_spec_equal (before, spec))
    return;
  if (self->gesture && self->gesture_stepped)
    hetu_history_amend (self->undo, spec);
  else
    hetu_history_record (self->undo, spec, what);
  self->n_beyond = 0;
  self->gesture_stepped = self->gesture;
  if (is_another_view (before, spec))
    hetu_history_record (self->views, spec, what);
  else
    hetu_history_amend (self->views, spec);
  take_spec (self, g_steal_pointer (&spec));
}

void
hetu_session_preview (HetuSession *self, HetuSpec *spec)
{
  g_return_if_fail (HETU_IS_SESSION (self));
  if (self->kept == NULL)
    self->kept = hetu_spec_copy (self->spec);
  show_spec (self, spec);
}

gboolean
hetu_session_end_preview (HetuSession *self)
{
  g_return_val_if_fail (HETU_IS_SESSION (self), FALSE);
  if (self->kept == NULL)
    return FALSE;
  show_spec (self, g_steal_pointer (&self->kept));
  return TRUE;
}

void
hetu_session_begin_gesture (HetuSession *self)
{
  self->gesture = TRUE;
  self->gesture_stepped = FALSE;
}

void
hetu_session_end_gesture (HetuSession *self)
{
  self->gesture = FALSE;
}

static gboolean
go_to (HetuSession *self, const HetuSpec *spec)
{
  if (spec == NULL)
    return FALSE;
  take_spec (self, hetu_spec_copy (spec));
  return TRUE;
}

void
hetu_session_record_edit (HetuSession *self, const HetuHistoryEdit *edit, const char *what)
{
  hetu_history_record_edit (self->undo, edit, what);
  self->n_beyond = 0;
  /* A gesture under way goes on in a step of its own. */
  self->gesture_stepped = FALSE;
  g_signal_emit (self, signals[UNDO_CHANGED], 0);
}

/* Whether the next step of undo, or of redo, is one of the store's journal. */
static gboolean
is_beyond (HetuSession *self, gboolean forward)
{
  if (hetu_history_get_back_label (self->undo) != NULL)
    return FALSE;
  return !forward || self->n_beyond > 0 || hetu_history_get_forward_label (self->undo) == NULL;
}

static gboolean
step_beyond (HetuSession *self, gboolean forward)
{
  if (!hetu_session_take_next (self, !forward))
    return FALSE;
  if (!forward)
    self->n_beyond++;
  else if (self->n_beyond > 0)
    self->n_beyond--;
  g_signal_emit (self, signals[UNDO_CHANGED], 0);
  return TRUE;
}

/* The history moves first: pages that hear of the store may record a step at once. */
static gboolean
step (HetuSession *self, gboolean forward)
{
  const HetuHistoryEdit *edit = forward ? hetu_history_get_forward_edit (self->undo)
                                        : hetu_history_get_back_edit (self->undo);
  const HetuSpec *spec =
      forward ? hetu_history_forward (self->undo) : hetu_history_back (self->undo);

  if (edit == NULL)
    return go_to (self, spec);
  if (!edit->write (self, edit->data, forward))
    {
      if (forward)
        hetu_history_back (self->undo);
      else
        hetu_history_forward (self->undo);
      return FALSE;
    }
  g_signal_emit (self, signals[UNDO_CHANGED], 0);
  return TRUE;
}

gboolean
hetu_session_undo (HetuSession *self)
{
  return is_beyond (self, FALSE) ? step_beyond (self, FALSE) : step (self, FALSE);
}

gboolean
hetu_session_redo (HetuSession *self)
{
  return is_beyond (self, TRUE) ? step_beyond (self, TRUE) : step (self, TRUE);
}

const char *
hetu_session_get_undo_label (HetuSession *self)
{
  if (!is_beyond (self, FALSE))
    return hetu_history_get_back_label (self->undo);
  g_free (self->undo_label);
  self->undo_label = hetu_session_name_next (self, TRUE);
  return self->undo_label;
}

const char *
hetu_session_get_redo_label (HetuSession *self)
{
  if (!is_beyond (self, TRUE))
    return hetu_history_get_forward_label (self->undo);
  g_free (self->redo_label);
  self->redo_label = hetu_session_name_next (self, FALSE);
  return self->redo_label;
}

static gboolean
go_to_view (HetuSession *self, const HetuSpec *spec, const char *what)
{
  if (spec == NULL)
    return FALSE;
  hetu_history_record (self->undo, spec, what);
  self->n_beyond = 0;
  return go_to (self, spec);
}

gboolean
hetu_session_go_back (HetuSession *self)
{
  return go_to_view (self, hetu_history_back (self->views), _ ("Go Back"));
}

gboolean
hetu_session_go_forward (HetuSession *self)
{
  return go_to_view (self, hetu_history_forward (self->views), _ ("Go Forward"));
}

void
hetu_session_tell (HetuSession *self, const char *message, const char *button, const char *action)
{
  g_signal_emit (self, signals[MESSAGE], 0, message, button, action);
}

void
hetu_session_tell_progress (HetuSession *self,
                            const char *message,
                            const char *button,
                            const char *action)
{
  g_signal_emit (self, signals[PROGRESS], 0, message, button, action);
}

void
hetu_session_report (HetuSession *self, const GError *error)
{
  g_signal_emit (self, signals[PROBLEM], 0, error);
}

void
hetu_session_show_source (HetuSession *self, gint64 statement)
{
  g_signal_emit (self, signals[SHOW_SOURCE], 0, statement);
}
