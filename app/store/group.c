/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of places: rows of district_group, one statement each, without a batch: they bring no figures. */
#include "store/group.h"

#include "error.h"
#include "store/kept.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

void
hetu_district_group_clear (HetuDistrictGroup *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->codes, g_array_unref);
}

static void
clear_group (gpointer group)
{
  hetu_district_group_clear (group);
}

static GArray *
parse_codes (HetuStore *store, const char *text)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_auto (GStrv) words = g_strsplit (text, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint32 code = (gint32) g_ascii_strtoll (words[i], NULL, 10);

      if (hetu_store_get_district (store, code) != NULL)
        g_array_append_val (codes, code);
    }
  return codes;
}

static char *
print_codes (const GArray *codes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < codes->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? "|" : "", (int) g_array_index (codes, gint32, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GArray *
hetu_group_list (HetuStore *store, GError **error)
{
  HetuDatabase *database;
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (HetuDistrictGroup));
  g_autoptr (HetuRows) rows = NULL;
  int state = 0;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  g_array_set_clear_func (groups, clear_group);
  database = hetu_store_get_database (store);
  rows = hetu_database_query (database,
                              "SELECT id, name, codes FROM district_group ORDER BY id",
                              error);
  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuDistrictGroup group = { .id = sqlite3_column_int64 (rows, 0),
                                  .name = g_strdup (hetu_rows_require_text (rows, 1)),
                                  .codes = parse_codes (store, hetu_rows_require_text (rows, 2)) };

      g_array_append_val (groups, group);
    }
  return state == 0 ? g_steal_pointer (&groups) : NULL;
}

static gboolean
may_write (HetuStore *store, GError **error)
{
  if (!hetu_store_is_read_only (store))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_STORE,
               _ ("Store “%s” is open for reading only: no group can be saved or changed"),
               hetu_store_get_path (store));
  return FALSE;
}

static gboolean
check_group (HetuStore *store, const HetuDistrictGroup *group, const char *name, GError **error)
{
  g_autoptr (GArray) others = NULL;

  if (*name == '\0' || group->codes == NULL || group->codes->len == 0)
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("A group needs a name and districts"));
      return FALSE;
    }
  others = hetu_group_list (store, error);
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const HetuDistrictGroup *other = &g_array_index (others, HetuDistrictGroup, i);

      if (other->id == group->id || !g_str_equal (other->name, name))
        continue;
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("There is a group “%s” already"),
                   other->name);
      return FALSE;
    }
  return others != NULL;
}

gint64
hetu_group_put (HetuStore *store, const HetuDistrictGroup *group, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;
  g_autofree char *name = NULL, *codes = NULL;
  gint64 id;

  g_return_val_if_fail (HETU_IS_STORE (store) && group != NULL && group->name != NULL, 0);

  name = g_strstrip (g_strdup (group->name));
  if (!may_write (store, error) || !check_group (store, group, name, error))
    return 0;
  rows = hetu_database_query (hetu_store_get_database (store),
                              "INSERT INTO district_group (id, name, codes) VALUES (?1, ?2, ?3)"
                              " ON CONFLICT (id) DO UPDATE SET name = ?2, codes = ?3",
                              error);
  if (rows == NULL)
    return 0;
  codes = print_codes (group->codes);
  hetu_rows_bind_text (rows, 2, name);
  hetu_rows_bind_text (rows, 3, codes);
  id = hetu_kept_put (store, rows, group->id, error);
  if (id != 0)
    hetu_store_emit_groups_changed (store);
  return id;
}

gboolean
hetu_group_remove (HetuStore *store, gint64 id, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store), FALSE);

  if (!may_write (store, error) ||
      !hetu_kept_remove (store, "DELETE FROM district_group WHERE id = ?1", id, error))
    return FALSE;
  hetu_store_emit_groups_changed (store);
  return TRUE;
}
