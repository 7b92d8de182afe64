/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Look-up by name. Names are folded (NFKC, case, surrounding space), so that “ＧＤＰ” finds GDP. A name that
 * two things share in one tier, such as 鼓楼区, names neither and is refused with both. */
#include "store/names.h"

#include "error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gpointer item;
  const char *label;
  const char *rival; /* label of another thing of the same name and tier; NULL when there is none */
  int tier;
} Entry;

struct _HetuNames
{
  const char *noun;
  /* owned */
  GHashTable *entries; /* folded name → Entry */
  GPtrArray *known;    /* names as written, for the nearest */
};

HetuNames *
hetu_names_new (const char *noun)
{
  HetuNames *self = g_new0 (HetuNames, 1);

  self->noun = noun;
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->known = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hetu_names_free (HetuNames *self)
{
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->known);
  g_free (self);
}

static char *
fold (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);

  if (composed == NULL)
    return g_strdup (name);
  return g_utf8_casefold (g_strstrip (composed), -1);
}

void
hetu_names_add (HetuNames *self, const char *name, int tier, gpointer item, const char *label)
{
  g_autofree char *folded = NULL;
  Entry *entry;

  if (name == NULL || *name == '\0')
    return;
  folded = fold (name);
  entry = g_hash_table_lookup (self->entries, folded);
  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      *entry = (Entry){ .item = item, .label = label, .tier = tier };
      g_hash_table_insert (self->entries, g_steal_pointer (&folded), entry);
      g_ptr_array_add (self->known, g_strdup (name));
    }
  else if (tier < entry->tier)
    *entry = (Entry){ .item = item, .label = label, .tier = tier };
  else if (tier == entry->tier && entry->item != item)
    entry->rival = label;
}

gpointer
hetu_names_find (HetuNames *self, const char *name, GError **error)
{
  g_autofree char *folded = fold (name);
  Entry *entry = g_hash_table_lookup (self->entries, folded);
  const char *nearest = NULL;

  if (entry != NULL && entry->rival == NULL)
    return entry->item;
  /* The nearest of thousands is no quick find. */
  if (error == NULL)
    return NULL;
  if (entry != NULL)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("“%s” is the name of several (%s, %s): use the code or id"),
                   name,
                   entry->label,
                   entry->rival);
      return NULL;
    }
  g_ptr_array_add (self->known, NULL);
  nearest = hetu_nearest (name, (const char *const *) self->known->pdata);
  g_ptr_array_set_size (self->known, (gint) self->known->len - 1);
  if (nearest != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("Unknown %s “%s”; the nearest is “%s”"),
                 _ (self->noun),
                 name,
                 nearest);
  else
    g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("Unknown %s “%s”"), _ (self->noun), name);
  return NULL;
}
