/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files as bytes, and in our words why one cannot be read. */
#include "file/load.h"

#include "error.h"

#include <glib/gi18n-lib.h>

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

GBytes *
hetu_file_load_bytes (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  GBytes *bytes = g_file_load_bytes (file, cancellable, NULL, &failure);
  const char *obstacle;

  if (bytes != NULL)
    return bytes;
  obstacle = failure->domain == G_IO_ERROR ? get_obstacle (failure) : NULL;
  g_set_error (error,
               HETU_ERROR,
               g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? HETU_ERROR_CANCELLED
                                                                           : HETU_ERROR_INPUT,
               "%s: %s",
               name,
               obstacle != NULL ? obstacle : failure->message);
  return NULL;
}
