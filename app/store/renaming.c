/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue is changed in place, for names get better; what a batch changed is kept as it was and as it became, so that taking the
 * batch back gives the row what it would hold without it, whatever was done since. A row that a batch added stays: figures of others
 * may be of it. Colours are no part of that. Statements are written from the lists of columns once, and interned, since a connection
 * knows them by their address. */
#include "store/renaming.h"

#define INDICATOR                                                                             \
  "name_zh, name_en, short_zh, short_en, aliases, initials, domain, unit, nature, direction," \
  " frequency, constant_prices, note, parts, traits, per_head, nation_zh, nation_en"
#define DISTRICT "parent, name_zh, name_en, short_zh, short_en, aliases, initials, tier, type"
#define SOURCE "title, publisher, date, url, secondary, note"

/* By HetuThing. */
static const struct
{
  const char *table;
  const char *key;
  const char *columns;
  const char *read; /* by id, or code */
} things[] = {
  { "indicator",
    "number",
    INDICATOR,
    "SELECT json_array (" INDICATOR ") FROM indicator WHERE id = ?1" },
  { "region", "code", DISTRICT, "SELECT json_array (" DISTRICT ") FROM region WHERE code = ?1" },
  { "source", "number", SOURCE, "SELECT json_array (" SOURCE ") FROM source WHERE id = ?1" },
};

gboolean
hetu_renaming_read (HetuDatabase *database,
                    HetuThing thing,
                    const char *id,
                    gint32 code,
                    char **out,
                    GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (database, things[thing].read, error);
  int state;

  if (rows == NULL)
    return FALSE;
  if (id != NULL)
    hetu_rows_bind_text (rows, 1, id);
  else
    hetu_rows_bind_int (rows, 1, code);
  state = hetu_database_step (database, rows, error);
  if (state < 0)
    return FALSE;
  *out = state > 0 ? g_strdup (hetu_rows_get_text (rows, 0)) : NULL;
  return TRUE;
}

gboolean
hetu_renaming_record (HetuDatabase *database,
                      gint32 batch,
                      HetuThing thing,
                      gint32 key,
                      const char *before,
                      GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO renaming (batch, thing, key, before, after)"
                       " SELECT ?1, '%s', %s, ?3, json_array (%s) FROM %s WHERE %s = ?2",
                       things[thing].table,
                       things[thing].key,
                       things[thing].columns,
                       things[thing].table,
                       things[thing].key);
  g_autoptr (HetuRows) rows = hetu_database_query (database, g_intern_string (sql), error);

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, batch);
  hetu_rows_bind_int (rows, 2, key);
  hetu_rows_bind_text (rows, 3, before);
  return hetu_database_write (database, rows, error);
}

/* Returns: (transfer full): “name_zh = json_extract (value, '$[0]'), …” */
static char *
write_assignments (const char *columns)
{
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (out,
                            "%s%s = json_extract (value, '$[%u]')",
                            i > 0 ? ", " : "",
                            g_strstrip (names[i]),
                            i);
  return g_string_free (out, FALSE);
}

/* Returns: 1 when @batch changed anything of the catalogue, 0 when not, −1 on error */
static int
has_any (HetuDatabase *database, gint32 batch, GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (database, "SELECT 1 FROM renaming WHERE batch = ? LIMIT 1", error);

  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, batch);
  return hetu_database_step (database, rows, error);
}

gboolean
hetu_renaming_settle (HetuDatabase *database, gint32 batch, GError **error)
{
  int state = has_any (database, batch, error);

  if (state <= 0)
    return state == 0;
  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    {
      g_autofree char *assignments = write_assignments (things[i].columns);
      g_autofree char *sql = g_strdup_printf (
          "WITH held (held_key, value) AS (SELECT DISTINCT key, coalesce ("
          "(SELECT after FROM standing_renaming AS r WHERE r.thing = c.thing AND r.key = c.key"
          " ORDER BY id DESC LIMIT 1),"
          "(SELECT before FROM renaming AS r WHERE r.thing = c.thing AND r.key = c.key"
          " ORDER BY id LIMIT 1)) FROM renaming AS c WHERE batch = ?1 AND thing = '%s')"
          " UPDATE %s SET %s FROM held WHERE %s = held_key AND value IS NOT NULL",
          things[i].table,
          things[i].table,
          assignments,
          things[i].key);
      g_autoptr (HetuRows) rows = hetu_database_query (database, g_intern_string (sql), error);

      if (rows == NULL)
        return FALSE;
      hetu_rows_bind_int (rows, 1, batch);
      if (!hetu_database_write (database, rows, error))
        return FALSE;
    }
  return TRUE;
}
