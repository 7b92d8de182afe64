/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that are compiled into the program: schemas of the store, lexicon, gazetteer, English for remarks. */
#include "model/resource.h"

#include <gio/gio.h>
#include <hetu-core-resources.h>

static gpointer
get_resource (gpointer data)
{
  return hetu_core_get_resource ();
}

char *
hetu_resource_load (const char *path, GError **error)
{
  static GOnce once = G_ONCE_INIT;
  GResource *resource = g_once (&once, get_resource, NULL);
  g_autofree char *whole = g_strconcat ("/org/hetu/Hetu/core/", path, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (resource, whole, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                       : NULL;
}
