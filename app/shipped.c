/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shipped: the first start, a store made from the shipped data by the same road as a user's files; and the layouts of
 * tile maps, which are no figures and stay in their files. */
#include "shipped.h"

#include "error.h"
#include "import/import.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static void
remove_store (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

/* In a function of its own so that the connection is closed before the rename. */
static gboolean
fill (const char *path, gboolean figures, GError **error)
{
  g_autoptr (HetuStore) store = hetu_store_open (path, HETU_STORE_CREATE, error);
  g_autoptr (GFile) folder = hetu_import_find_shipped ();

  return store != NULL && hetu_import_shipped (store, folder, figures, error) &&
         hetu_store_fold_log (store, error);
}

HetuStore *
hetu_shipped_make_store (const char *path, gboolean figures, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *partial = g_strdup_printf ("%s.%d.part", path, (int) getpid ());
  g_autoptr (GError) refused = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_STORE,
                   _ ("%s: there is a file of this name already"),
                   path);
      return NULL;
    }
  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_STORE,
                   _ ("%s: the folder cannot be made: %s"),
                   folder,
                   g_strerror (errno));
      return NULL;
    }
  if (!fill (partial, figures, &refused))
    {
      /* Who asked for a store knows its name, not that of the file that becomes it. */
      GString *message = g_string_new (refused->message);

      g_string_replace (message, partial, path, 0);
      g_set_error (error, refused->domain, refused->code, "%s", message->str);
      g_string_free (message, TRUE);
      remove_store (partial);
      return NULL;
    }
  if (g_rename (partial, path) != 0)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_STORE,
                   _ ("%s: the store cannot be put in place: %s"),
                   path,
                   g_strerror (errno));
      remove_store (partial);
      return NULL;
    }
  return hetu_store_open (path, HETU_STORE_READ_WRITE, error);
}

GArray *
hetu_shipped_read_layout (gint32 city, GError **error)
{
  g_autoptr (GFile) folder = hetu_import_find_shipped ();

  return hetu_layout_read (folder, city, error);
}
