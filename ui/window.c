/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Window: header bar, a stack of states (loading, nothing yet, pages), the stack of pages in it, the info bar above and
 * the toast below all. It owns the session; pages get it by a binding in window.ui. Its actions are in window-actions.c. */
#include "ui/window.h"

#include "ui/companions.h"
#include "ui/compare-page.h"
#include "ui/export-bar.h"
#include "ui/import-opener.h"
#include "ui/info-bar.h"
#include "ui/open-findings.h"
#include "ui/palette.h"
#include "ui/picture-opener.h"
#include "ui/review-opener.h"
#include "ui/sources-page.h"
#include "ui/store-opener.h"
#include "ui/store-restorer.h"
#include "ui/targets-page.h"
#include "ui/toast.h"
#include "ui/tooltip.h"
#include "ui/window-actions.h"

#include <glib/gi18n.h>

/* How long a window stays away rather than to come without figures (UX §10: nothing is shown of what takes less). */
#define PATIENCE_MS 100

struct _HetuWindow
{
  GtkApplicationWindow parent_instance;
  /* owned */
  HetuSession *session;
  HetuSettings *settings;
  GCancellable *cancellable; /* of preparing a store */
  HetuOpenFindings *open_findings;
  /* borrowed */
  HetuAppearance *appearance;
  /* template */
  GtkStack *states;
  GtkSpinner *spinner;
  GtkStack *pages;
  HetuChartPage *chart_page;
  GtkLabel *findings_badge;
  HetuInfoBar *info_bar;
  HetuToast *toast;
  HetuExportBar *export_bar;
  HetuPalette *palette;
  GtkWidget *undo_button;
  /* plain */
  char *left_page;       /* (owned) (nullable): whose source is being read */
  GtkWidget *left_focus; /* (nullable): weak; where the keyboard was on that page */
  GFile *picture;        /* (owned) (nullable): to be opened once there is a store */
  guint present_id;      /* source */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HetuWindow, hetu_window, GTK_TYPE_APPLICATION_WINDOW)

/* ---- pages */

/* The chart is there from the start; another page is made when somebody goes to it. */
static GtkWidget *
need_page (HetuWindow *self, const char *name)
{
  static const struct
  {
    const char *name;
    GType (*get_type) (void);
  } rows[] = {
    { "compare", hetu_compare_page_get_type },
    { "targets", hetu_targets_page_get_type },
    { "sources", hetu_sources_page_get_type },
  };
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);

  for (gsize i = 0; page == NULL && i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].name, name))
      {
        page = g_object_new (rows[i].get_type (), "session", self->session, NULL);
        gtk_stack_add_named (self->pages, page, name);
      }
  return page;
}

/* ---- what the session says */

static void
show_state (HetuWindow *self)
{
  const char *state = "closed";

  if (hetu_session_has_figures (self->session))
    state = "pages";
  else if (hetu_session_get_store (self->session) != NULL)
    state = "empty";
  /* One that spins asks for sixty frames a second also where nobody sees it. */
  gtk_spinner_stop (self->spinner);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->states), state) == 0)
    return;
  gtk_stack_set_visible_child_name (self->states, state);
  /* Keys go to the figure at first, not to the first button of the header. */
  if (g_str_equal (state, "pages") && g_str_equal (hetu_window_get_page (self), "chart"))
    hetu_chart_page_focus_canvas (self->chart_page);
}

static void
on_message (HetuWindow *self, const char *message, const char *button, const char *action)
{
  hetu_toast_show (self->toast, message, button, action);
}

static void
on_offer (HetuWindow *self, const char *button, const char *action)
{
  hetu_toast_offer (self->toast, button, action);
}

static void
on_progress (HetuWindow *self, const char *message, const char *button, const char *action)
{
  hetu_toast_keep (self->toast, message, button, action);
}

static void
on_problem (HetuWindow *self, const GError *error)
{
  hetu_toast_hide (self->toast);
  hetu_info_bar_show (self->info_bar, GTK_MESSAGE_ERROR, error->message);
}

static void
on_show_source (HetuWindow *self, gint64 statement)
{
  g_autofree char *page = g_strdup (hetu_window_get_page (self));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  hetu_window_set_page (self, "sources");
  if (!g_str_equal (page, "sources"))
    {
      g_free (self->left_page);
      self->left_page = g_steal_pointer (&page);
      g_set_weak_pointer (&self->left_focus, focus);
    }
  hetu_sources_page_show_statement (HETU_SOURCES_PAGE (need_page (self, "sources")), statement);
}

static void
on_appearance_changed (HetuWindow *self)
{
  hetu_session_set_look (self->session,
                         hetu_appearance_is_dark (self->appearance) ? HETU_THEME_DARK
                                                                    : HETU_THEME_LIGHT,
                         hetu_appearance_is_high_contrast (self->appearance));
}

/* The toast offers to undo the last step only, not whatever step is the last by then. */
static void
on_undo_changed (HetuWindow *self)
{
  const char *label = hetu_session_get_undo_label (self->session);
  g_autofree char *tooltip = NULL;

  if (label != NULL)
    tooltip = g_strdup_printf (_ ("Undo: %s (Ctrl+Z)"), label);
  hetu_tooltip_set (self->undo_button, tooltip);
  hetu_toast_withdraw (self->toast, "win.undo");
}

static void
on_page_changed (HetuWindow *self)
{
  hetu_settings_set_string (self->settings, "view", hetu_window_get_page (self));
}

/* ---- opening a store */

static gboolean
on_present (gpointer data)
{
  HetuWindow *self = data;

  self->present_id = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
on_restored (GFile *file, gpointer window)
{
  hetu_window_open_store (window, file);
}

static void
show_opened (HetuWindow *self,
             HetuStore *store,
             const char *path,
             const GError *refused,
             const GError *error)
{
  if (store == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        hetu_store_restorer_offer (self->info_bar, path, error, on_restored, self);
      show_state (self);
      return;
    }
  if (refused != NULL)
    {
      g_autofree char *message =
          g_strdup_printf (_ ("Opened read-only; nothing will be changed. %s"), refused->message);

      hetu_info_bar_show (self->info_bar, GTK_MESSAGE_WARNING, message);
    }
  else if (hetu_store_lacks_log (store))
    hetu_info_bar_show (self->info_bar,
                        GTK_MESSAGE_INFO,
                        _ ("This folder’s file system cannot share a log: while another "
                           "program writes into the store, this window waits"));
  hetu_session_set_store (self->session, store);
  if (self->picture != NULL)
    {
      g_autoptr (GFile) picture = g_steal_pointer (&self->picture);

      hetu_window_open_picture (self, picture);
    }
}

void
hetu_window_take_opened (HetuWindow *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refused = NULL;
  HetuRehearsal *rehearsal = NULL;
  g_autoptr (HetuStore) store =
      hetu_store_opener_open_finish (result, &rehearsal, &refused, &error);

  if (rehearsal != NULL)
    hetu_session_take_rehearsal (self->session, rehearsal);
  show_opened (self, store, hetu_store_opener_get_path (result), refused, error);
  if (self->present_id != 0)
    {
      g_clear_handle_id (&self->present_id, g_source_remove);
      gtk_window_present (GTK_WINDOW (self));
    }
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HetuWindow) self = data;

  hetu_window_take_opened (self, result);
}

void
hetu_window_await_store (HetuWindow *self)
{
  g_return_if_fail (HETU_IS_WINDOW (self));
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  hetu_info_bar_hide (self->info_bar);
  gtk_stack_set_visible_child_name (self->states, "loading");
  gtk_spinner_start (self->spinner);
}

void
hetu_window_open_store (HetuWindow *self, GFile *file)
{
  if (!hetu_companions_close (GTK_WINDOW (self)))
    return;
  hetu_window_await_store (self);
  self->cancellable = g_cancellable_new ();
  hetu_store_opener_open (file, self->settings, self->cancellable, on_opened, g_object_ref (self));
}

void
hetu_window_present_filled (HetuWindow *self)
{
  g_return_if_fail (HETU_IS_WINDOW (self));
  if (self->present_id == 0)
    self->present_id = g_timeout_add (PATIENCE_MS, on_present, self);
}

static void
on_picture_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HetuWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;

  /* The window was closed meanwhile. */
  if (self->session == NULL)
    return;
  if (!hetu_picture_opener_finish (result, &warning, &error))
    {
      GFile *file = g_task_get_task_data (G_TASK (result));

      /* A PDF that is no chart of ours is a report. */
      if (hetu_review_opener_takes (file) && hetu_session_get_store (self->session) != NULL)
        hetu_review_opener_open_file (GTK_WINDOW (self), self->session, file);
      else
        hetu_session_report (self->session, error);
      return;
    }
  hetu_window_set_page (self, "chart");
  if (warning != NULL)
    hetu_info_bar_show (self->info_bar, GTK_MESSAGE_WARNING, warning);
  else
    hetu_info_bar_hide (self->info_bar);
}

void
hetu_window_open_picture (HetuWindow *self, GFile *file)
{
  g_return_if_fail (HETU_IS_WINDOW (self) && G_IS_FILE (file));
  if (hetu_session_get_store (self->session) != NULL)
    hetu_picture_opener_run (self->session, file, on_picture_opened, g_object_ref (self));
  else
    g_set_object (&self->picture, file);
}

/* Tables that are dropped go into the store, pictures become charts, stores get windows of their own. */
static gboolean
on_drop (HetuWindow *self, const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *at = files; at != NULL; at = at->next)
    {
      g_autofree char *name = g_file_get_basename (at->data);

      if (g_str_has_suffix (name, ".hetu"))
        g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                            (GFile **) &at->data,
                            1,
                            "");
      else if (hetu_picture_opener_takes (at->data))
        hetu_window_open_picture (self, at->data);
      else if (hetu_session_get_store (self->session) != NULL)
        hetu_import_opener_open_file (GTK_WINDOW (self), self->session, at->data);
    }
  g_slist_free (files);
  return TRUE;
}

/* ---- object */

static void
hetu_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, HETU_WINDOW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
remember_size (HetuWindow *self)
{
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  hetu_settings_set_boolean (self->settings,
                             "window-maximized",
                             gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width > 0 && height > 0)
    {
      hetu_settings_set_int (self->settings, "window-width", width);
      hetu_settings_set_int (self->settings, "window-height", height);
    }
}

static void
hetu_window_unmap (GtkWidget *widget)
{
  remember_size (HETU_WINDOW (widget));
  GTK_WIDGET_CLASS (hetu_window_parent_class)->unmap (widget);
}

/* What other windows have not kept yet is asked for before they go with this one. */
static gboolean
hetu_window_close_request (GtkWindow *window)
{
  return !hetu_companions_close (window) ||
         GTK_WINDOW_CLASS (hetu_window_parent_class)->close_request (window);
}

static void
hetu_window_dispose (GObject *object)
{
  HetuWindow *self = HETU_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->present_id, g_source_remove);
  g_clear_pointer (&self->open_findings, hetu_open_findings_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_WINDOW);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->left_page, g_free);
  g_clear_weak_pointer (&self->left_focus);
  G_OBJECT_CLASS (hetu_window_parent_class)->dispose (object);
}

static void
hetu_window_class_init (HetuWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hetu_window_get_property;
  object_class->dispose = hetu_window_dispose;
  widget_class->unmap = hetu_window_unmap;
  GTK_WINDOW_CLASS (klass)->close_request = hetu_window_close_request;
  props[PROP_SESSION] =
      g_param_spec_object ("session",
                           NULL,
                           NULL,
                           HETU_TYPE_SESSION,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (HETU_TYPE_CHART_PAGE);
  g_type_ensure (HETU_TYPE_INFO_BAR);
  g_type_ensure (HETU_TYPE_TOAST);
  g_type_ensure (HETU_TYPE_EXPORT_BAR);
  g_type_ensure (HETU_TYPE_PALETTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, states);
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, chart_page);
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, findings_badge);
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, info_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, export_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, palette);
  gtk_widget_class_bind_template_child (widget_class, HetuWindow, undo_button);
}

static void
hetu_window_init (HetuWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* A command or another window may have written meanwhile. */
static void
on_is_active_notify (HetuWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (GError) error = NULL;

  if (store != NULL && gtk_window_is_active (GTK_WINDOW (self)) &&
      !hetu_store_catch_up (store, &error))
    hetu_session_report_store (self->session, error);
}

static void
connect_session (HetuWindow *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } rows[] = {
    { "store-changed", G_CALLBACK (show_state) },
    { "undo-changed", G_CALLBACK (on_undo_changed) },
    { "message", G_CALLBACK (on_message) },
    { "progress", G_CALLBACK (on_progress) },
    { "offer", G_CALLBACK (on_offer) },
    { "problem", G_CALLBACK (on_problem) },
    { "show-source", G_CALLBACK (on_show_source) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (self->session,
                             rows[i].signal,
                             rows[i].callback,
                             self,
                             G_CONNECT_SWAPPED);
}

HetuWindow *
hetu_window_new (HetuApplication *application)
{
  HetuWindow *self = g_object_new (HETU_TYPE_WINDOW, "application", application, NULL);
  HetuSettings *settings = hetu_application_get_settings (application);
  g_autofree char *view = hetu_settings_get_string (settings, "view");

  self->settings = g_object_ref (settings);
  self->appearance = hetu_application_get_appearance (application);
  self->session = hetu_session_new (settings);
  connect_session (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_is_active_notify), NULL);
  self->open_findings = hetu_open_findings_new (self->findings_badge, self->session);
  g_signal_connect_object (self->appearance,
                           "changed",
                           G_CALLBACK (on_appearance_changed),
                           self,
                           G_CONNECT_SWAPPED);
  on_appearance_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
  hetu_window_install_actions (self);
  hetu_window_set_page (self, view);
  g_signal_connect_object (self->pages,
                           "notify::visible-child-name",
                           G_CALLBACK (on_page_changed),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               hetu_settings_get_int (settings, "window-width"),
                               hetu_settings_get_int (settings, "window-height"));
  if (hetu_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  return self;
}

GFile *
hetu_window_dup_store_file (HetuWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);

  return store != NULL ? g_file_new_for_path (hetu_store_get_path (store)) : NULL;
}

HetuSession *
hetu_window_get_session (HetuWindow *self)
{
  return self->session;
}

HetuChartPage *
hetu_window_get_chart_page (HetuWindow *self)
{
  return self->chart_page;
}

HetuPage *
hetu_window_get_current (HetuWindow *self)
{
  return self->pages != NULL ? HETU_PAGE (gtk_stack_get_visible_child (self->pages)) : NULL;
}

const char *
hetu_window_get_page (HetuWindow *self)
{
  return gtk_stack_get_visible_child_name (self->pages);
}

void
hetu_window_set_page (HetuWindow *self, const char *name)
{
  g_return_if_fail (HETU_IS_WINDOW (self));
  if (need_page (self, name) == NULL)
    return;
  if (!g_str_equal (name, "sources"))
    g_clear_pointer (&self->left_page, g_free);
  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->pages));
  g_action_group_change_action_state (G_ACTION_GROUP (self), "page", g_variant_new_string (name));
}

gboolean
hetu_window_leave_source (HetuWindow *self)
{
  g_autofree char *page = g_steal_pointer (&self->left_page);

  if (page == NULL)
    return FALSE;
  hetu_window_set_page (self, page);
  if (self->left_focus != NULL)
    gtk_widget_grab_focus (self->left_focus);
  return TRUE;
}

void
hetu_window_open_palette (HetuWindow *self)
{
  hetu_palette_open (self->palette);
}

void
hetu_window_tell_exported (HetuWindow *self, const char *const *paths, guint left_out)
{
  hetu_export_bar_show (self->export_bar, paths, left_out);
}
