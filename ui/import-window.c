/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import window: shows a flow, and hands what is done in it to the flow. Nothing is written before “Import” is pressed; a window that is left
 * with answers asks once. */
#include "ui/import-window.h"

#include "ui/import-preview.h"
#include "ui/import-questions.h"
#include "ui/import-source.h"
#include "ui/import-table.h"

#include <glib/gi18n.h>

/* What takes less is not told. */
#define PATIENCE_MS 250

/* A table whose turn has not come: one of the two. */
typedef struct
{
  GFile *file; /* (owned) (nullable) */
  char *text;  /* (owned) (nullable) */
} Waiting;

struct _HetuImportWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  HetuStore *store;     /* that is imported into */
  HetuImportFlow *flow; /* (nullable) */
  Waiting *current;     /* (nullable): what the flow is of */
  GQueue waiting;       /* Waiting */
  /* template */
  GtkLabel *name_label, *state_label, *unread_label, *busy_label, *template_label;
  GtkWidget *skip_button, *accept_button, *stay_button, *retry_button;
  GtkStack *stack, *side;
  GtkWidget *busy_bar, *leave_bar, *template_bar, *template_button;
  GtkSpinner *spinner;
  HetuImportTable *table;
  HetuImportQuestions *questions;
  HetuImportPreview *preview;
  HetuImportSource *source;
  GtkStackPage *questions_page;
  /* plain */
  HetuImportState told; /* that the side was turned to last */
  guint n_files, n_begun;
  guint busy_id; /* source */
};

G_DEFINE_FINAL_TYPE (HetuImportWindow, hetu_import_window, GTK_TYPE_WINDOW)

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  g_clear_object (&waiting->file);
  g_free (waiting->text);
  g_free (waiting);
}

static void begin (HetuImportWindow *self);

/* (nullable) */
static const HetuImportReport *
get_report (HetuImportWindow *self)
{
  return self->flow != NULL ? hetu_import_flow_get_report (self->flow) : NULL;
}

static void
on_place (HetuImportWindow *self, guint mapping, guint row, guint column)
{
  hetu_import_table_go_to (self->table, mapping, row, column);
}

/* ---- state */

static gboolean
is_busy (HetuImportState state)
{
  return state == HETU_IMPORT_READING || state == HETU_IMPORT_LOOKING ||
         state == HETU_IMPORT_IMPORTING;
}

static gboolean
on_busy (gpointer data)
{
  HetuImportWindow *self = data;
  HetuImportState state = hetu_import_flow_get_state (self->flow);
  g_autofree char *progress = hetu_import_flow_dup_progress (self->flow);
  g_autofree char *words = g_strjoin (*progress != '\0' ? " · " : "",
                                      state == HETU_IMPORT_READING   ? _ ("Reading the file…")
                                      : state == HETU_IMPORT_LOOKING ? _ ("Looking at the table…")
                                                                     : _ ("Importing…"),
                                      progress,
                                      NULL);

  gtk_label_set_label (self->busy_label, words);
  gtk_widget_show (self->busy_bar);
  gtk_spinner_start (self->spinner);
  return G_SOURCE_CONTINUE;
}

static void
show_busy (HetuImportWindow *self, gboolean busy)
{
  if (busy && self->busy_id == 0)
    self->busy_id = g_timeout_add (PATIENCE_MS, on_busy, self);
  if (busy)
    return;
  g_clear_handle_id (&self->busy_id, g_source_remove);
  gtk_widget_hide (self->busy_bar);
  gtk_spinner_stop (self->spinner);
}

static char *
write_state (HetuImportWindow *self)
{
  const HetuImportSummary *summary = hetu_import_flow_get_summary (self->flow);
  const HetuImportReport *report = get_report (self);

  switch (hetu_import_flow_get_state (self->flow))
    {
    case HETU_IMPORT_READY:
      return g_strdup_printf (_ ("Ready: %u added, %u revised, %u unchanged"),
                              summary->added,
                              summary->revised,
                              summary->unchanged);
    case HETU_IMPORT_ASKING:
      return g_strdup_printf (ngettext ("%u question is open",
                                        "%u questions are open",
                                        hetu_import_questions_count (self->questions)),
                              hetu_import_questions_count (self->questions));
    case HETU_IMPORT_CHANGED:
      return g_strdup (_ ("The layout has changed"));
    case HETU_IMPORT_REFUSED:
      if (report != NULL && report->n_refused > 0)
        return g_strdup_printf (ngettext ("%u figure is refused: nothing of the file is taken in",
                                          "%u figures are refused: nothing of the file is taken in",
                                          report->n_refused),
                                report->n_refused);
      return g_strdup (_ ("Cannot be taken in"));
    case HETU_IMPORT_UNREAD:
      return g_strdup (_ ("Cannot be read"));
    default:
      return g_strdup ("…");
    }
}

static void
show_labels (HetuImportWindow *self)
{
  HetuImportState state = hetu_import_flow_get_state (self->flow);
  const HetuImportSummary *summary = hetu_import_flow_get_summary (self->flow);
  guint n = summary->added + summary->revised;
  guint n_open = hetu_import_questions_count (self->questions);
  g_autofree char *words = write_state (self);
  g_autofree char *accept = state == HETU_IMPORT_READY ? g_strdup_printf (_ ("_Import (%u)"), n)
                                                       : g_strdup (_ ("_Import"));
  g_autofree char *title =
      n_open > 0 ? g_strdup_printf (_ ("Questions %u"), n_open) : g_strdup (_ ("Questions"));
  g_autofree char *name = self->n_files > 1
                              ? g_strdup_printf ("%s (%u/%u)",
                                                 hetu_import_flow_get_name (self->flow),
                                                 self->n_begun,
                                                 self->n_files)
                              : g_strdup (hetu_import_flow_get_name (self->flow));

  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->state_label, words);
  gtk_button_set_label (GTK_BUTTON (self->accept_button), accept);
  g_object_set (self->questions_page, "title", title, NULL);
  gtk_widget_set_visible (self->skip_button, !g_queue_is_empty (&self->waiting));
}

/* A template that reads the table is named on top, with the way to drop it. */
static void
show_template (HetuImportWindow *self)
{
  gboolean changed = hetu_import_flow_get_state (self->flow) == HETU_IMPORT_CHANGED;
  g_autofree char *name = hetu_import_flow_dup_template (self->flow);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->template_bar, name != NULL);
  if (name == NULL)
    return;
  words = g_strdup_printf (changed ? _ ("This is not the layout of the template “%s” any more")
                                   : _ ("Read by the template “%s”"),
                           name);
  gtk_label_set_label (self->template_label, words);
  gtk_button_set_label (GTK_BUTTON (self->template_button),
                        changed ? _ ("_Look Again without the Template") : _ ("Read _without It"));
}

/* Pasted cells have no file that could be cited. */
static gboolean
lacks_source (HetuImportWindow *self)
{
  const HetuImportReport *report = get_report (self);

  return self->current->text != NULL && report != NULL && report->mappings->len > 0 &&
         !hetu_mapping_names_source (report->mappings->pdata[0]);
}

/* The side turns to what is wanted next, once for each state. */
static void
turn_side (HetuImportWindow *self, HetuImportState state)
{
  if (is_busy (state) || state == self->told)
    return;
  self->told = state;
  if (state == HETU_IMPORT_READY)
    gtk_stack_set_visible_child_name (self->side, lacks_source (self) ? "source" : "preview");
  else
    gtk_stack_set_visible_child_name (self->side, "questions");
  if (state == HETU_IMPORT_UNREAD)
    gtk_widget_grab_focus (self->retry_button);
  else if (state == HETU_IMPORT_ASKING)
    gtk_widget_grab_focus (GTK_WIDGET (self->questions));
  else if (state == HETU_IMPORT_READY)
    gtk_widget_grab_focus (self->accept_button);
}

static void
on_changed (HetuImportWindow *self)
{
  HetuImportState state = hetu_import_flow_get_state (self->flow);
  gboolean busy = is_busy (state);

  show_busy (self, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.accept", state == HETU_IMPORT_READY);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.stop", busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), state != HETU_IMPORT_IMPORTING);
  if (state == HETU_IMPORT_UNREAD)
    gtk_label_set_label (self->unread_label, hetu_import_flow_get_error (self->flow)->message);
  gtk_stack_set_visible_child_name (self->stack, state == HETU_IMPORT_UNREAD ? "unread" : "table");
  if (state == HETU_IMPORT_DONE)
    {
      begin (self);
      return;
    }
  if (!busy)
    {
      hetu_import_table_show (self->table, self->session, self->flow);
      hetu_import_questions_show (self->questions, self->session, self->flow);
      hetu_import_preview_show (self->preview, self->session, get_report (self));
      hetu_import_source_show (self->source, self->flow);
      show_template (self);
    }
  else if (state == HETU_IMPORT_LOOKING && self->told == HETU_IMPORT_READING)
    hetu_import_table_show (self->table, self->session, self->flow);
  show_labels (self);
  turn_side (self, state);
}

/* ---- files, one after the other */

static void
drop_flow (HetuImportWindow *self)
{
  if (self->flow == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->flow, self);
  hetu_import_flow_cancel (self->flow);
  gtk_widget_hide (self->template_bar);
  hetu_import_table_show (self->table, self->session, NULL);
  hetu_import_preview_show (self->preview, self->session, NULL);
  g_clear_object (&self->flow);
}

static void
start (HetuImportWindow *self)
{
  drop_flow (self);
  self->told = HETU_IMPORT_READING;
  self->flow = hetu_import_flow_new (self->session,
                                     self->current->file,
                                     _ ("Pasted table"),
                                     self->current->text);
  g_signal_connect_swapped (self->flow, "changed", G_CALLBACK (on_changed), self);
  on_changed (self);
}

/* The next file; where there is none the window has done what it is for. */
static void
begin (HetuImportWindow *self)
{
  Waiting *next = g_queue_pop_head (&self->waiting);

  g_clear_pointer (&self->current, waiting_free);
  self->current = next;
  if (next == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  self->n_begun++;
  start (self);
}

static void
add (HetuImportWindow *self, GFile *file, const char *text)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->file = file != NULL ? g_object_ref (file) : NULL;
  waiting->text = g_strdup (text);
  g_queue_push_tail (&self->waiting, waiting);
  self->n_files++;
  if (self->flow == NULL)
    begin (self);
  else
    show_labels (self);
}

static gboolean
on_drop (HetuImportWindow *self, const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *at = files; at != NULL; at = at->next)
    add (self, at->data, NULL);
  g_slist_free (files);
  return TRUE;
}

/* ---- actions */

static void
accept (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuImportWindow *self = HETU_IMPORT_WINDOW (widget);
  const char *name = hetu_import_source_get_template (self->source);
  g_autoptr (GError) error = NULL;

  if (hetu_import_flow_get_state (self->flow) != HETU_IMPORT_READY)
    return;
  if (*name != '\0' && get_report (self) != NULL &&
      !hetu_import_flow_save_template (self->flow, name, &error))
    {
      gtk_stack_set_visible_child_name (self->side, "source");
      hetu_import_source_refuse (self->source, error->message);
      return;
    }
  hetu_import_flow_import (self->flow);
}

static void
leave (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuImportWindow *self = HETU_IMPORT_WINDOW (widget);

  if (self->flow != NULL && hetu_import_flow_get_state (self->flow) == HETU_IMPORT_IMPORTING)
    hetu_import_flow_cancel (self->flow);
  else if (self->flow != NULL && hetu_import_flow_is_touched (self->flow) &&
           !gtk_widget_get_visible (self->leave_bar))
    {
      gtk_widget_show (self->leave_bar);
      gtk_widget_grab_focus (self->stay_button);
    }
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
stay (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuImportWindow *self = HETU_IMPORT_WINDOW (widget);

  gtk_widget_hide (self->leave_bar);
  gtk_widget_grab_focus (GTK_WIDGET (self->side));
}

static void
discard (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
skip (GtkWidget *widget, const char *action, GVariant *parameter)
{
  begin (HETU_IMPORT_WINDOW (widget));
}

static void
stop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_import_flow_cancel (HETU_IMPORT_WINDOW (widget)->flow);
}

static void
retry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start (HETU_IMPORT_WINDOW (widget));
}

static void
look_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_import_flow_look (HETU_IMPORT_WINDOW (widget)->flow);
}

static void
read_without_template (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_import_flow_set_template (HETU_IMPORT_WINDOW (widget)->flow, NULL, NULL);
}

static gboolean
on_close_request (GtkWindow *window)
{
  leave (GTK_WIDGET (window), NULL, NULL);
  return TRUE;
}

/* Another store was opened: what was looked at is no longer there. */
static void
on_store_changed (HetuImportWindow *self)
{
  if (hetu_session_get_store (self->session) != self->store)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_appearance_changed (HetuImportWindow *self)
{
  hetu_import_table_show_theme (self->table, self->session);
}

/* ---- object */

static gboolean
get_add_unknown (HetuImportWindow *self)
{
  return self->flow != NULL && hetu_import_flow_get_add_unknown (self->flow);
}

static void
hetu_import_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, get_add_unknown (HETU_IMPORT_WINDOW (object)));
}

static void
hetu_import_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HetuImportWindow *self = HETU_IMPORT_WINDOW (object);

  if (self->flow == NULL || g_value_get_boolean (value) == get_add_unknown (self))
    return;
  hetu_import_flow_set_add_unknown (self->flow, g_value_get_boolean (value));
  g_object_notify_by_pspec (object, pspec);
}

static void
hetu_import_window_dispose (GObject *object)
{
  HetuImportWindow *self = HETU_IMPORT_WINDOW (object);

  g_clear_handle_id (&self->busy_id, g_source_remove);
  if (self->flow != NULL && self->table != NULL)
    drop_flow (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_IMPORT_WINDOW);
  g_queue_clear_full (&self->waiting, waiting_free);
  g_clear_pointer (&self->current, waiting_free);
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_import_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, name_label);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, state_label);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, unread_label);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, busy_label);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, skip_button);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, accept_button);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, stay_button);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, side);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, busy_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, leave_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, template_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, template_label);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, template_button);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, table);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, questions);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, source);
  gtk_widget_class_bind_template_child (widget_class, HetuImportWindow, questions_page);
  gtk_widget_class_bind_template_callback (widget_class, on_place);
  gtk_widget_class_bind_template_callback (widget_class, hetu_import_preview_select);
}

static void
hetu_import_window_class_init (HetuImportWindowClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "import.accept", accept },
    { "import.leave", leave },
    { "import.stay", stay },
    { "import.discard", discard },
    { "import.skip", skip },
    { "import.stop", stop },
    { "import.retry", retry },
    { "import.look-again", look_again },
    { "import.without-template", read_without_template },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_import_window_dispose;
  object_class->get_property = hetu_import_window_get_property;
  object_class->set_property = hetu_import_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = on_close_request;
  g_object_class_install_property (
      object_class,
      1,
      g_param_spec_boolean ("add-unknown",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_type_ensure (HETU_TYPE_IMPORT_TABLE);
  g_type_ensure (HETU_TYPE_IMPORT_QUESTIONS);
  g_type_ensure (HETU_TYPE_IMPORT_PREVIEW);
  g_type_ensure (HETU_TYPE_IMPORT_SOURCE);
  bind_template (widget_class);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "import.add-unknown", "add-unknown");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.leave", NULL);
}

static void
hetu_import_window_init (HetuImportWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_queue_init (&self->waiting);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
hetu_import_window_new (HetuSession *session, GtkWindow *parent)
{
  HetuImportWindow *self = g_object_new (HETU_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->store = g_object_ref (hetu_session_get_store (session));
  g_signal_connect_object (session,
                           "store-changed",
                           G_CALLBACK (on_store_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session,
                           "appearance-changed",
                           G_CALLBACK (on_appearance_changed),
                           self,
                           G_CONNECT_SWAPPED);
  on_appearance_changed (self);
  return GTK_WIDGET (self);
}

void
hetu_import_window_add_file (HetuImportWindow *self, GFile *file)
{
  g_return_if_fail (HETU_IS_IMPORT_WINDOW (self) && G_IS_FILE (file));
  add (self, file, NULL);
}

void
hetu_import_window_add_text (HetuImportWindow *self, const char *text)
{
  g_return_if_fail (HETU_IS_IMPORT_WINDOW (self) && text != NULL);
  add (self, NULL, text);
}

HetuImportFlow *
hetu_import_window_get_flow (HetuImportWindow *self)
{
  return self->flow;
}
