/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reveal file: org.freedesktop.FileManager1, ShowItems (as uris, s startup_id), with the folder as a way out. */
#include "ui/reveal-file.h"

#define BUS_NAME "org.freedesktop.FileManager1"
#define OBJECT_PATH "/org/freedesktop/FileManager1"
#define TIMEOUT_MS 3000

/* What is to be shown, until the file manager has answered. */
typedef struct
{
  GtkWindow *parent; /* owned (nullable) */
  char *path;        /* owned */
} Request;

static void
free_request (Request *request)
{
  g_clear_object (&request->parent);
  g_free (request->path);
  g_free (request);
}

static void
show_uri (GtkWindow *parent, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

static void
show_folder (Request *request)
{
  g_autofree char *folder = g_path_get_dirname (request->path);

  show_uri (request->parent, folder);
}

static void
on_shown (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);

  if (answer == NULL)
    show_folder (data);
  free_request (data);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  Request *request = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  g_autofree char *uri = g_filename_to_uri (request->path, NULL, NULL);
  const char *uris[] = { uri, NULL };

  if (bus == NULL || uri == NULL)
    {
      show_folder (request);
      free_request (request);
      return;
    }
  g_dbus_connection_call (bus,
                          BUS_NAME,
                          OBJECT_PATH,
                          BUS_NAME,
                          "ShowItems",
                          g_variant_new ("(^ass)", uris, ""),
                          NULL,
                          G_DBUS_CALL_FLAGS_NONE,
                          TIMEOUT_MS,
                          NULL,
                          on_shown,
                          request);
}

void
hetu_reveal_file (GtkWindow *parent, const char *path)
{
  Request *request = g_new0 (Request, 1);

  request->parent = parent != NULL ? g_object_ref (parent) : NULL;
  request->path = g_strdup (path);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, on_bus, request);
}

void
hetu_open_file (GtkWindow *parent, const char *path)
{
  show_uri (parent, path);
}
