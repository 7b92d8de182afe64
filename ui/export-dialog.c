/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export dialog: each choice of the form draws the preview anew at the size and type of the export: what is seen is the
 * scene that is written. Writing is the job of export-job in a worker; while it runs the form rests. */
#include "ui/export-dialog.h"

#include "ui/export-warnings.h"

#include <glib/gi18n.h>

/* Longer than this, and progress is shown. */
#define PATIENCE_MS 1000
#define PROGRESS_MS 100

struct _HetuExportDialog
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  HetuSpec *spec;     /* of the page */
  HetuExportJob *job; /* (nullable): while it runs */
  GCancellable *cancellable;
  GSimpleActionGroup *actions;
  /* plain */
  guint progress_id; /* timeout */
  gint64 started;    /* monotonic, µs */
  gboolean unseen;   /* repeating: shown when there is something to be said */
  /* template */
  HetuExportPreview *preview;
  GtkWidget *command_box;
  GtkLabel *command_label;
  HetuExportForm *form;
  HetuExportFoot *foot;
};

enum
{
  EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuExportDialog, hetu_export_dialog, GTK_TYPE_WINDOW)

/* ---- what is to be exported */

static HetuStore *
get_store (HetuExportDialog *self)
{
  return hetu_session_get_store (self->session);
}

static HetuFileFormat
get_format (HetuExportDialog *self)
{
  return hetu_export_form_get_options (self->form)->format;
}

/* Returns: (transfer full) (element-type HetuSpec) */
static GPtrArray *
list_pages (HetuExportDialog *self)
{
  return hetu_export_list_pages (get_store (self),
                                 hetu_export_preview_get_figure (self->preview),
                                 hetu_export_form_get_pages (self->form));
}

/* Returns: (transfer full) (element-type utf8) */
static GPtrArray *
list_paths (HetuExportDialog *self, GPtrArray *pages)
{
  return hetu_export_list_paths (get_store (self),
                                 pages,
                                 get_format (self),
                                 hetu_export_form_get_folder (self->form),
                                 hetu_export_form_get_name (self->form));
}

/* ---- showing it */

static void
show_warnings (HetuExportDialog *self)
{
  HetuFrame *frame = hetu_export_preview_get_frame (self->preview);
  HetuScene *scene = hetu_export_preview_get_scene (self->preview);
  g_autoptr (GPtrArray) warnings = NULL;

  if (frame != NULL)
    warnings =
        hetu_export_list_warnings (frame, get_format (self) != HETU_FORMAT_CSV ? scene : NULL);
  hetu_export_foot_set_warnings (self->foot, warnings);
}

/* Returns: (transfer full): “ --store FILE” unless the store is the person's own, which hetu-cli takes of itself */
static char *
make_store_option (HetuExportDialog *self)
{
  const char *path = hetu_store_get_path (get_store (self));
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "hetu", "hetu.db", NULL);
  g_autofree char *quoted = g_shell_quote (path);

  return g_str_equal (path, own) ? g_strdup ("") : g_strdup_printf (" --store %s", quoted);
}

/* One call of the command line makes one file of one page. */
static void
show_command (HetuExportDialog *self)
{
  const HetuExportOptions *options = hetu_export_form_get_options (self->form);
  double dpi = options->custom && options->format == HETU_FORMAT_PNG ? options->dpi : 0;
  g_autofree char *store = make_store_option (self);
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  if (hetu_export_preview_get_figure (self->preview) == NULL)
    return;
  pages = list_pages (self);
  gtk_widget_set_visible (self->command_box,
                          pages->len == 1 || get_format (self) != HETU_FORMAT_PDF);
  paths = list_paths (self, pages);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *line = hetu_figure_command_line (g_ptr_array_index (pages, i),
                                                        dpi,
                                                        !options->reopen,
                                                        g_ptr_array_index (paths, i));

      g_string_append_printf (lines, "%s%s%s", i > 0 ? "\n" : "", line, store);
    }
  gtk_label_set_label (self->command_label, lines->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->command_label), lines->str);
}

static void
set_enabled (HetuExportDialog *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What can be run depends on the figure and the name. */
static void
enable (HetuExportDialog *self)
{
  gboolean idle = self->job == NULL;
  gboolean drawn = get_format (self) == HETU_FORMAT_CSV
                       ? hetu_export_preview_get_frame (self->preview) != NULL
                       : hetu_export_preview_get_scene (self->preview) != NULL;

  set_enabled (self, "run", idle && drawn && hetu_export_form_get_name (self->form)[0] != '\0');
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), idle);
}

static void
on_renamed (HetuExportDialog *self)
{
  hetu_export_foot_settle (self->foot);
  show_command (self);
  enable (self);
}

static void
on_changed (HetuExportDialog *self)
{
  const HetuSpec *figure = NULL;
  g_autofree char *name = NULL;

  hetu_export_preview_compose (self->preview,
                               self->session,
                               self->spec,
                               hetu_export_form_get_options (self->form));
  figure = hetu_export_preview_get_figure (self->preview);
  show_warnings (self);
  name = hetu_export_suggest_name (get_store (self),
                                   figure != NULL ? figure : self->spec,
                                   hetu_export_form_get_pages (self->form));
  hetu_export_form_suggest_name (self->form, name);
  on_renamed (self);
}

/* ---- running */

static void
appear (HetuExportDialog *self)
{
  if (!self->unseen)
    return;
  self->unseen = FALSE;
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
on_progress (gpointer data)
{
  HetuExportDialog *self = data;
  guint done = hetu_export_job_get_n_done (self->job);
  guint all = hetu_export_job_get_n_pages (self->job);

  if (g_get_monotonic_time () - self->started < PATIENCE_MS * 1000)
    return G_SOURCE_CONTINUE;
  hetu_export_foot_set_progress (self->foot, done, all);
  appear (self);
  return G_SOURCE_CONTINUE;
}

static void
remember (HetuExportDialog *self, const char *last)
{
  HetuSettings *settings = hetu_session_get_settings (self->session);

  hetu_export_options_save (hetu_export_form_get_options (self->form), settings);
  hetu_settings_set_string (settings, "export-folder", hetu_export_form_get_folder (self->form));
  hetu_settings_set_string (settings, "export-last", last);
}

static void
tell_done (HetuExportDialog *self, HetuExportJob *job)
{
  GPtrArray *written = hetu_export_job_get_written (job);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (guint i = 0; i < written->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (written, i));
  paths = g_strv_builder_end (builder);
  remember (self, paths[0]);
  g_signal_emit (self, signals[EXPORTED], 0, paths, hetu_export_job_get_n_left_out (job));
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HetuExportDialog) self = data;
  g_autoptr (HetuExportJob) job = g_steal_pointer (&self->job);
  g_autoptr (GError) error = NULL;
  gboolean written = hetu_export_job_run_finish (result, &error);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->cancellable);
  if (self->session == NULL)
    return;
  if (written)
    {
      tell_done (self, job);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  hetu_export_foot_set_progress (self->foot, 0, 0);
  enable (self);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      hetu_export_foot_report (self->foot, error);
      appear (self);
    }
}

static void
start (HetuExportDialog *self, GPtrArray *pages, GPtrArray *paths)
{
  double width, height, dpi;

  hetu_export_foot_settle (self->foot);
  hetu_export_options_get_size (hetu_export_form_get_options (self->form),
                                &width,
                                &height,
                                &dpi,
                                NULL);
  self->job = hetu_export_job_new (hetu_store_get_path (get_store (self)), get_format (self), dpi);
  hetu_export_job_set_strip (self->job, !hetu_export_form_get_options (self->form)->reopen);
  for (guint i = 0; i < pages->len; i++)
    hetu_export_job_add (self->job,
                         g_ptr_array_index (paths, i),
                         g_ptr_array_index (pages, i),
                         pages->len > 1);
  self->cancellable = g_cancellable_new ();
  self->started = g_get_monotonic_time ();
  self->progress_id = g_timeout_add (PROGRESS_MS, on_progress, self);
  enable (self);
  hetu_export_job_run (self->job, self->cancellable, on_done, g_object_ref (self));
}

/* Returns: whether nothing stands at the paths, or what may be replaced; else it is asked about */
static gboolean
may_write (HetuExportDialog *self, GPtrArray *paths)
{
  const char *existing = hetu_export_find_existing (paths);
  g_autofree char *last = NULL;
  g_autofree char *name = NULL;
  g_autofree char *question = NULL;

  if (existing == NULL)
    return TRUE;
  last = hetu_settings_get_string (hetu_session_get_settings (self->session), "export-last");
  if (self->unseen && g_str_equal (existing, last))
    return TRUE;
  name = g_path_get_basename (existing);
  question = g_strdup_printf (_ ("“%s” is there already"), name);
  appear (self);
  hetu_export_foot_ask (self->foot, question);
  return FALSE;
}

static void
run (HetuExportDialog *self, gboolean replace)
{
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  if (self->job != NULL || hetu_export_preview_get_figure (self->preview) == NULL)
    return;
  pages = list_pages (self);
  paths = list_paths (self, pages);
  hetu_export_foot_settle (self->foot);
  if (replace || may_write (self, paths))
    start (self, pages, paths);
}

static void
on_run (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  run (data, FALSE);
}

static void
on_replace (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  run (data, TRUE);
}

static void
on_keep_both (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuExportDialog *self = data;
  g_autoptr (GPtrArray) pages = list_pages (self);
  g_autofree char *name = hetu_export_find_free_name (get_store (self),
                                                      pages,
                                                      get_format (self),
                                                      hetu_export_form_get_folder (self->form),
                                                      hetu_export_form_get_name (self->form));

  hetu_export_form_set_name (self->form, name);
  run (self, FALSE);
}

static void
on_cancel (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuExportDialog *self = data;

  if (self->job != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_copy_command (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuExportDialog *self = data;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_label (self->command_label));
}

/* A choice that Enter need not change: the space bar does. An open list keeps its Enter. */
static gboolean
is_choice (GtkWidget *focus)
{
  if (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return FALSE;
  return GTK_IS_TOGGLE_BUTTON (focus) || GTK_IS_CHECK_BUTTON (focus) ||
         gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) != NULL;
}

/* Enter exports wherever the keyboard is, but on a button that does something else; toggles have the space bar. */
static gboolean
on_key (HetuExportDialog *self, guint key)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *spin = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SPIN_BUTTON) : NULL;

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter)
    return FALSE;
  if (spin != NULL)
    gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
  else if (!is_choice (focus))
    return FALSE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "export.run", NULL);
}

static const GActionEntry entries[] = {
  { "run", on_run },
  { "cancel", on_cancel },
  { "replace", on_replace },
  { "keep-both", on_keep_both },
  { "copy-command", on_copy_command },
};

/* ---- object */

static void
hetu_export_dialog_dispose (GObject *object)
{
  HetuExportDialog *self = HETU_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_export_dialog_parent_class)->dispose (object);
}

static void
hetu_export_dialog_finalize (GObject *object)
{
  HetuExportDialog *self = HETU_EXPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->job, hetu_export_job_unref);
  g_clear_pointer (&self->spec, hetu_spec_free);
  G_OBJECT_CLASS (hetu_export_dialog_parent_class)->finalize (object);
}

static void
hetu_export_dialog_class_init (HetuExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_export_dialog_dispose;
  object_class->finalize = hetu_export_dialog_finalize;
  signals[EXPORTED] = g_signal_new ("exported",
                                    HETU_TYPE_EXPORT_DIALOG,
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    2,
                                    G_TYPE_STRV,
                                    G_TYPE_UINT);
  g_type_ensure (HETU_TYPE_EXPORT_PREVIEW);
  g_type_ensure (HETU_TYPE_EXPORT_FORM);
  g_type_ensure (HETU_TYPE_EXPORT_FOOT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, HetuExportDialog, command_box);
  gtk_widget_class_bind_template_child (widget_class, HetuExportDialog, command_label);
  gtk_widget_class_bind_template_child (widget_class, HetuExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, HetuExportDialog, foot);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_renamed);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);
}

static void
hetu_export_dialog_init (HetuExportDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "export", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (GTK_WIDGET (self),
                                  "option",
                                  hetu_export_form_get_actions (self->form));
  gtk_window_set_default_widget (GTK_WINDOW (self), hetu_export_foot_get_run_button (self->foot));
  gtk_window_set_focus (GTK_WINDOW (self), hetu_export_foot_get_run_button (self->foot));
}

GtkWidget *
hetu_export_dialog_new (HetuSession *session, const HetuSpec *spec)
{
  HetuExportDialog *self = g_object_new (HETU_TYPE_EXPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->spec = hetu_spec_copy (spec);
  hetu_export_form_set_figure (self->form, session, spec);
  return GTK_WIDGET (self);
}

void
hetu_export_dialog_repeat (HetuExportDialog *self)
{
  const GError *problem = NULL;

  g_return_if_fail (HETU_IS_EXPORT_DIALOG (self));
  self->unseen = TRUE;
  problem = hetu_export_preview_get_problem (self->preview);
  if (problem != NULL)
    {
      hetu_export_foot_report (self->foot, problem);
      appear (self);
      return;
    }
  run (self, FALSE);
}

HetuExportPreview *
hetu_export_dialog_get_preview (HetuExportDialog *self)
{
  return self->preview;
}

HetuExportForm *
hetu_export_dialog_get_form (HetuExportDialog *self)
{
  return self->form;
}

HetuExportFoot *
hetu_export_dialog_get_foot (HetuExportDialog *self)
{
  return self->foot;
}
