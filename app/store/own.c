/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the catalogue that some batch but the first changed, as their tables tell them. */
#include "store/own.h"

#include "store/store-private.h"

static GPtrArray *
read_rows (HetuStore *store, const char *sql, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (GPtrArray) out = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (HetuRows) rows = hetu_database_query (database, sql, error);
  int state;

  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      int n = sqlite3_column_count (rows);
      GStrv fields = g_new0 (char *, (gsize) n + 1);

      for (int i = 0; i < n; i++)
        {
          const char *text = hetu_rows_get_text (rows, i);

          fields[i] = g_strdup (text != NULL ? text : "");
        }
      g_ptr_array_add (out, fields);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

GPtrArray *
hetu_query_own_indicators (HetuStore *store, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  return read_rows (store,
                    "SELECT i.id, name_zh, name_en, short_zh, short_en, aliases, initials, domain,"
                    " u.name, nature, direction, frequency, constant_prices, note, parts, ifnull "
                    "(traits, 'none'),"
                    " per_head, nation_zh, nation_en FROM indicator i JOIN unit u ON u.id = i.unit"
                    " WHERE number IN (SELECT key FROM standing_renaming WHERE thing = 'indicator')"
                    " ORDER BY number",
                    error);
}

GPtrArray *
hetu_query_own_districts (HetuStore *store, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  return read_rows (store,
                    "SELECT code, parent, name_zh, name_en, short_zh, short_en, aliases, initials,"
                    " tier, type, colour_slot FROM region"
                    " WHERE code IN (SELECT key FROM standing_renaming WHERE thing = 'region')"
                    " ORDER BY code",
                    error);
}
