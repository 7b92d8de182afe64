/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English for remarks on data. Remarks are data: the store holds them as they were entered, in Chinese in the shipped tables.
 * What an English figure prints of those is in resources/remarks-en.tsv, a remark and its English a line; a user's own
 * remark is printed as it is. */
#include "figure/build.h"
#include "model/resource.h"

#include <string.h>

static GHashTable *
load (void)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = hetu_resource_load ("remarks-en.tsv", NULL);

  g_assert (text != NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *tab = strchr (lines[i], '\t');

      if (tab != NULL)
        g_hash_table_insert (table,
                             g_strndup (lines[i], (gsize) (tab - lines[i])),
                             g_strdup (tab + 1));
    }
  return table;
}

const char *
hetu_build_remark (const char *remark, HetuLanguage language)
{
  static gsize loaded = 0;
  static GHashTable *table = NULL;
  const char *english;

  if (remark == NULL || language != HETU_LANGUAGE_EN)
    return remark;
  if (g_once_init_enter (&loaded))
    {
      table = load ();
      g_once_init_leave (&loaded, 1);
    }
  english = g_hash_table_lookup (table, remark);
  return english != NULL ? english : remark;
}
