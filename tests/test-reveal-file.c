/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Open, Show in Folder and Copy Path after an export, clicked, with a file manager and a portal of this test's own on a bus of
 * its own. Needs a display. */
#include "remove-folder.h"
#include "resources/hetu-window-resources.h"
#include "ui/export-bar.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#define PATIENCE_SECONDS 30

static const char manager_xml[] = "<node><interface name='org.freedesktop.FileManager1'>"
                                  "<method name='ShowItems'>"
                                  "<arg type='as' name='uris' direction='in'/>"
                                  "<arg type='s' name='id' direction='in'/>"
                                  "</method></interface></node>";

static GtkWidget *window;
static GtkWidget *bar;
static char *folder;
static char *path;
static char *called; /* method and what it was told */

static void
on_call (GDBusConnection *bus,
         const char *sender,
         const char *object,
         const char *interface,
         const char *method,
         GVariant *arguments,
         GDBusMethodInvocation *invocation,
         gpointer data)
{
  g_autofree const char **uris = NULL;

  g_variant_get (arguments, "(^a&ss)", &uris, NULL);
  g_free (called);
  called = g_strdup_printf ("%s %s", method, uris[0]);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static const GDBusInterfaceVTable manager = { on_call, NULL, NULL, { NULL } };

static gboolean
on_late (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until the file manager was called. */
static void
wait_for_call (void)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, on_late, &late);

  while (called == NULL && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
click (const char *label)
{
  const char *paths[] = { path, NULL };
  GtkWidget *button = NULL;

  hetu_export_bar_show (HETU_EXPORT_BAR (bar), paths, 0);
  g_clear_pointer (&called, g_free);
  button = find_button (bar, label);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
test_show_in_folder_asks_the_file_manager (void)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *wanted = g_strdup_printf ("ShowItems %s", uri);

  click ("Show in Folder");
  wait_for_call ();
  g_assert_cmpstr (called, ==, wanted);
  g_assert_false (gtk_widget_get_visible (bar));
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_copy_path_copies_the_path (void)
{
  g_autofree char *text = NULL;

  click ("Copy Path");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (bar), NULL, on_text, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, path);
  hetu_export_bar_hide (HETU_EXPORT_BAR (bar));
}

/* The program that the desktop has for PDF: here a script that says what it was given. */
static void
test_open_starts_the_program_for_the_file (void)
{
  g_autofree char *said = g_build_filename (folder, "said", NULL);
  g_autofree char *text = NULL;
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, on_late, &late);

  click ("Open");
  while (!late && (!g_file_get_contents (said, &text, NULL, NULL) || text[0] == '\0'))
    {
      g_clear_pointer (&text, g_free);
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
  g_assert_false (late);
  g_source_remove (id);
  g_strchomp (text);
  g_assert_cmpstr (text, ==, path);
}

/* An application of the desktop for PDF, in a data folder of this test's own. */
static void
install_viewer (void)
{
  g_autofree char *applications = g_build_filename (folder, "data", "applications", NULL);
  g_autofree char *entry = g_build_filename (applications, "viewer.desktop", NULL);
  g_autofree char *list = g_build_filename (applications, "mimeapps.list", NULL);
  g_autofree char *script = g_build_filename (folder, "viewer", NULL);
  g_autofree char *words =
      g_strdup_printf ("#!/bin/sh\nprintf '%%s\\n' \"$1\" >%s/said.new\nmv %s/said.new %s/said\n",
                       folder,
                       folder,
                       folder);
  g_autofree char *desktop = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Viewer\n"
                                              "Exec=%s %%f\nMimeType=application/pdf;\n",
                                              script);

  g_assert_cmpint (g_mkdir_with_parents (applications, 0700), ==, 0);
  g_assert_true (g_file_set_contents (script, words, -1, NULL));
  g_assert_cmpint (g_chmod (script, 0700), ==, 0);
  g_assert_true (g_file_set_contents (entry, desktop, -1, NULL));
  g_assert_true (g_file_set_contents (list,
                                      "[Default Applications]\napplication/pdf=viewer.desktop\n",
                                      -1,
                                      NULL));
}

int
main (int argc, char *argv[])
{
  GTestDBus *private_bus = NULL;
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autofree char *data = NULL;
  g_autofree char *display = NULL;
  int status = 0;

  folder = g_dir_make_tmp ("hetu-reveal-XXXXXX", NULL);
  data = g_build_filename (folder, "data", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  path = g_build_filename (folder, "figure.pdf", NULL);
  g_assert_true (g_file_set_contents (path, "%PDF-1.7\n", -1, NULL));
  install_viewer ();
  private_bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  /* The bus takes the display away, lest somebody starts another bus for it. */
  display = g_strdup (g_getenv ("DISPLAY"));
  g_test_dbus_up (private_bus);
  g_setenv ("DISPLAY", display, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  node = g_dbus_node_info_new_for_xml (manager_xml, NULL);
  g_dbus_connection_register_object (bus,
                                     "/org/freedesktop/FileManager1",
                                     node->interfaces[0],
                                     &manager,
                                     NULL,
                                     NULL,
                                     NULL);
  g_bus_own_name_on_connection (bus,
                                "org.freedesktop.FileManager1",
                                G_BUS_NAME_OWNER_FLAGS_NONE,
                                NULL,
                                NULL,
                                NULL,
                                NULL);
  window = gtk_window_new ();
  bar = g_object_new (HETU_TYPE_EXPORT_BAR, NULL);
  gtk_window_set_child (GTK_WINDOW (window), bar);
  gtk_window_present (GTK_WINDOW (window));
  g_test_add_func ("/reveal/show-in-folder-asks-the-file-manager",
                   test_show_in_folder_asks_the_file_manager);
  g_test_add_func ("/reveal/copy-path-copies-the-path", test_copy_path_copies_the_path);
  g_test_add_func ("/reveal/open-starts-the-program", test_open_starts_the_program_for_the_file);
  status = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  g_clear_object (&bus);
  remove_folder (folder);
  /* GTK keeps the connection: the bus cannot wait for it to be let go. */
  g_test_dbus_stop (private_bus);
  g_object_unref (private_bus);
  g_free (called);
  g_free (path);
  g_free (folder);
  return status;
}
