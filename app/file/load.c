/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files as bytes, and in our words why one cannot be read. */
#include "file/load.h"

#include "error.h"

#include <glib/gi18n-lib.h>

#define BLOCK 65536

/* Returns: (nullable): what keeps a file from being read, in our words; %NULL when only the system has some */
static const char *
get_obstacle (const GError *error)
{
  switch ((GIOErrorEnum) error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return _ ("there is no such file");
    case G_IO_ERROR_IS_DIRECTORY:
      return _ ("this is a folder");
    case G_IO_ERROR_PERMISSION_DENIED:
      return _ ("no permission to read it");
    default:
      return NULL;
    }
}

/* Sets @error in the place of @failure. */
static void
refuse (GFile *file, const GError *failure, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  const char *obstacle = failure->domain == G_IO_ERROR ? get_obstacle (failure) : NULL;

  g_set_error (error,
               HETU_ERROR,
               g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? HETU_ERROR_CANCELLED
                                                                           : HETU_ERROR_INPUT,
               _ ("%s: %s"),
               name,
               obstacle != NULL ? obstacle : failure->message);
}

GBytes *
hetu_file_load_bytes (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  GBytes *bytes = g_file_load_bytes (file, cancellable, NULL, &failure);

  if (bytes == NULL)
    refuse (file, failure, error);
  return bytes;
}

static gboolean
read_on (GInputStream *stream,
         GByteArray *taken,
         gsize most,
         GCancellable *cancellable,
         GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize n;

  while (taken->len <= most &&
         (n = g_input_stream_read (stream, block, BLOCK, cancellable, error)) != 0)
    {
      if (n < 0)
        return FALSE;
      g_byte_array_append (taken, block, (guint) n);
    }
  return TRUE;
}

GBytes *
hetu_file_load_at_most (GFile *file, gsize most, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &failure);
  g_autoptr (GByteArray) taken = g_byte_array_new ();

  if (stream == NULL || !read_on (G_INPUT_STREAM (stream), taken, most, cancellable, &failure))
    {
      refuse (file, failure, error);
      return NULL;
    }
  if (taken->len > most)
    {
      g_autofree char *name = g_file_get_parse_name (file);
      g_autofree char *what =
          g_strdup_printf (_ ("larger than %u MB; divide the file"), (guint) (most >> 20));

      g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("%s: %s"), name, what);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&taken));
}
