/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Application: one process, a window for each store. Without a file it opens the person's own store, which is made with
 * the shipped data on first use. */
#include "ui/application.h"

#include "hetu-window-resources.h"
#include "ui/actions.h"
#include "ui/companions.h"
#include "ui/import-opener.h"
#include "ui/picture-opener.h"
#include "ui/preferences.h"
#include "ui/store-opener.h"
#include "ui/window.h"

#include <glib/gi18n.h>

struct _HetuApplication
{
  GtkApplication parent_instance;
  /* owned */
  HetuSettings *settings;
  HetuAppearance *appearance; /* made at start-up, when there is a display */
  GFile *first_file;          /* (nullable): store of the first window; %NULL the person's own */
  GAsyncResult *opened;       /* (nullable): that store, open before there is a window for it */
  HetuWindow *first_window;   /* (nullable): waits for it */
  /* plain */
  gboolean guessed; /* the command line tells what the first window is of */
  gboolean opening; /* that store is being opened, or is open */
};

G_DEFINE_FINAL_TYPE (HetuApplication, hetu_application, GTK_TYPE_APPLICATION)

/* ---- the first store: it is opened in a worker while GTK starts and the window is built */

static void
on_first_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HetuApplication) self = data;
  g_autoptr (HetuWindow) window = g_steal_pointer (&self->first_window);

  if (window != NULL)
    hetu_window_take_opened (window, result);
  else if (self->opening)
    self->opened = g_object_ref (result);
}

/* A command line with options or with several files is left to GApplication. */
static void
guess_first_file (HetuApplication *self, char **arguments)
{
  guint n = g_strv_length (arguments);

  self->guessed = n == 1 || (n == 2 && arguments[1][0] != '-');
  if (n == 2 && self->guessed)
    self->first_file = g_file_new_for_commandline_arg (arguments[1]);
  if (self->first_file != NULL &&
      (hetu_picture_opener_takes (self->first_file) || hetu_import_opener_takes (self->first_file)))
    g_clear_object (&self->first_file);
}

static gboolean
is_first_file (HetuApplication *self, GFile *file)
{
  if (!self->opening)
    return FALSE;
  return file == self->first_file ||
         (file != NULL && self->first_file != NULL && g_file_equal (file, self->first_file));
}

static HetuWindow *
open_window (HetuApplication *self, GFile *file)
{
  HetuWindow *window = hetu_window_new (self);

  if (!is_first_file (self, file))
    hetu_window_open_store (window, file);
  else
    {
      g_autoptr (GAsyncResult) opened = g_steal_pointer (&self->opened);

      self->opening = FALSE;
      hetu_window_await_store (window);
      if (opened != NULL)
        hetu_window_take_opened (window, opened);
      else
        self->first_window = g_object_ref (window);
    }
  hetu_window_present_filled (window);
  return window;
}

/* ---- actions */

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuApplication *self = data;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GFile) file = NULL;

  if (HETU_IS_WINDOW (active))
    file = hetu_window_dup_store_file (HETU_WINDOW (active));
  open_window (self, file);
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuApplication *self = data;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  GtkWidget *dialog = hetu_preferences_new (self->settings);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), active);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuApplication *self = data;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_show_about_dialog (
      active,
      "program-name",
      _ ("Hetu"),
      "version",
      HETU_VERSION,
      "logo-icon-name",
      HETU_APPLICATION_ID,
      "comments",
      _ ("Regional economic indicators: growth, comparison, targets, each figure "
         "with its source"),
      "license-type",
      GTK_LICENSE_GPL_3_0,
      "modal",
      TRUE,
      NULL);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *application = data;

  if (!hetu_companions_close (NULL))
    return;
  /* Closing, unlike quitting, lets each window remember its size. */
  for (GList *last = NULL; (last = g_list_last (gtk_application_get_windows (application)));)
    gtk_window_destroy (GTK_WINDOW (last->data));
}

static const GActionEntry entries[] = {
  { "new-window", on_new_window },
  { "preferences", on_preferences },
  { "about", on_about },
  { "quit", on_quit },
};

/* A desktop that names no font, and a display without one, leave “Sans”, which is the Japanese face of a CJK family
 * where that sorts first: name the face of the figures. */
static void
choose_font (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *font = NULL;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  if (font == NULL || g_str_has_prefix (font, "Sans"))
    g_object_set (settings, "gtk-font-name", "Noto Sans CJK SC, Sans 10.5", NULL);
}

/* Told without a display. */
static int
hetu_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("hetu %s\n", HETU_VERSION);
  return 0;
}

static gboolean
hetu_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  guess_first_file (HETU_APPLICATION (application), *arguments);
  return G_APPLICATION_CLASS (hetu_application_parent_class)
      ->local_command_line (application, arguments, status);
}

/* Runs in the first of several processes only, whose windows all are. */
static void
hetu_application_startup (GApplication *application)
{
  HetuApplication *self = HETU_APPLICATION (application);

  if (self->guessed)
    {
      self->opening = TRUE;
      hetu_store_opener_open (self->first_file,
                              self->settings,
                              NULL,
                              on_first_opened,
                              g_object_ref (self));
    }
  g_resources_register (hetu_window_resources_get_resource ());
  G_APPLICATION_CLASS (hetu_application_parent_class)->startup (application);
  choose_font ();
  self->appearance = hetu_appearance_new (self->settings);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  hetu_actions_install (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (HETU_APPLICATION_ID);
}

static void
hetu_application_activate (GApplication *application)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (active != NULL)
    gtk_window_present (active);
  else
    open_window (HETU_APPLICATION (application), NULL);
}

/* Returns: (transfer none): the window used last; a new one of the person's own store where there is none */
static HetuWindow *
need_window (HetuApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *at = windows; at != NULL; at = at->next)
    if (HETU_IS_WINDOW (at->data))
      {
        gtk_window_present (GTK_WINDOW (at->data));
        return at->data;
      }
  return open_window (self, NULL);
}

/* A picture is no store: its chart is made of the figures of a window's store. A table goes into one. */
static void
hetu_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      if (hetu_picture_opener_takes (files[i]))
        hetu_window_open_picture (need_window (HETU_APPLICATION (application)), files[i]);
      else if (hetu_import_opener_takes (files[i]))
        {
          HetuWindow *window = need_window (HETU_APPLICATION (application));

          hetu_import_opener_open_file (GTK_WINDOW (window),
                                        hetu_window_get_session (window),
                                        files[i]);
        }
      else
        open_window (HETU_APPLICATION (application), files[i]);
    }
}

static void
hetu_application_dispose (GObject *object)
{
  HetuApplication *self = HETU_APPLICATION (object);

  g_clear_object (&self->appearance);
  g_clear_object (&self->settings);
  g_clear_object (&self->first_file);
  g_clear_object (&self->opened);
  g_clear_object (&self->first_window);
  G_OBJECT_CLASS (hetu_application_parent_class)->dispose (object);
}

static void
hetu_application_class_init (HetuApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_application_dispose;
  application_class->local_command_line = hetu_application_local_command_line;
  application_class->startup = hetu_application_startup;
  application_class->activate = hetu_application_activate;
  application_class->open = hetu_application_open;
  application_class->handle_local_options = hetu_application_handle_local_options;
}

static void
hetu_application_init (HetuApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { 0 },
  };

  self->settings = hetu_settings_new ();
  g_application_set_option_context_parameter_string (G_APPLICATION (self),
                                                     _ ("[FILE.hetu|PICTURE]"));
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

HetuApplication *
hetu_application_new (void)
{
  return g_object_new (HETU_TYPE_APPLICATION,
                       "application-id",
                       HETU_APPLICATION_ID,
                       "flags",
                       G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

HetuSettings *
hetu_application_get_settings (HetuApplication *self)
{
  return self->settings;
}

HetuAppearance *
hetu_application_get_appearance (HetuApplication *self)
{
  return self->appearance;
}
