/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue's three tables. A row is found by its id (a place by its code) and is the only kind of row
 * that is ever changed in place: names get better, figures do not. */
#include "store/catalogue.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static gboolean
fail_word (HetuDatabase *database, const char *id, const char *word, GError **error)
{
  g_autofree char *what = g_strdup_printf (_ ("“%s” of %s is no known word"), word, id);

  return hetu_database_refuse (database, what, error);
}

static gboolean
read_indicator (HetuDatabase *database, HetuRows *rows, HetuIndicatorInfo *info, GError **error)
{
  const char *nature = hetu_rows_require_text (rows, 10);
  const char *direction = hetu_rows_require_text (rows, 11);
  const char *frequency = hetu_rows_require_text (rows, 12);
  const char *traits = hetu_rows_get_text (rows, 16);
  g_autoptr (GPtrArray) breakdowns = NULL;

  info->number = sqlite3_column_int (rows, 0);
  info->id = hetu_rows_require_text (rows, 1);
  info->name_zh = hetu_rows_require_text (rows, 2);
  info->name_en = hetu_rows_require_text (rows, 3);
  info->short_zh = hetu_rows_get_text (rows, 4);
  info->short_en = hetu_rows_get_text (rows, 5);
  info->aliases = hetu_rows_get_text (rows, 6);
  info->initials = hetu_rows_require_text (rows, 7);
  info->domain = hetu_rows_require_text (rows, 8);
  if (!hetu_nature_parse (nature, &info->nature))
    return fail_word (database, info->id, nature, error);
  if (!hetu_direction_parse (direction, &info->direction))
    return fail_word (database, info->id, direction, error);
  if (!hetu_grain_parse (frequency, &info->frequency))
    return fail_word (database, info->id, frequency, error);
  info->constant_prices = sqlite3_column_int (rows, 13) != 0;
  info->note = hetu_rows_get_text (rows, 14);
  info->parts = hetu_rows_get_text (rows, 15);
  info->per_head = hetu_rows_get_text (rows, 17);
  info->nation_zh = hetu_rows_get_text (rows, 18);
  info->nation_en = hetu_rows_get_text (rows, 19);
  breakdowns = hetu_breakdown_list_parse (info->parts, NULL);
  if (breakdowns == NULL)
    return fail_word (database, info->id, info->parts, error);
  if (!hetu_traits_parse (traits, &info->traits))
    return fail_word (database, info->id, traits, error);
  return hetu_per_head_is_valid (info->per_head) ||
         fail_word (database, info->id, info->per_head, error);
}

GPtrArray *
hetu_catalogue_read_indicators (HetuDatabase *database, HetuDictionary *dictionary, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "SELECT number, id, name_zh, name_en, short_zh, short_en, aliases, initials, domain, unit,"
      " nature, direction, frequency, constant_prices, note, parts, traits, per_head, nation_zh,"
      " nation_en FROM indicator ORDER BY number",
      error);
  int state;

  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuIndicatorInfo info = { 0 };

      if (!read_indicator (database, rows, &info, error))
        return NULL;
      if (!hetu_dictionary_get_unit (dictionary, sqlite3_column_int (rows, 9), &info.unit))
        {
          hetu_database_refuse (database, _ ("an indicator has no known unit"), error);
          return NULL;
        }
      g_ptr_array_add (list, hetu_indicator_new (&info));
    }
  return state == 0 ? g_steal_pointer (&list) : NULL;
}

GPtrArray *
hetu_catalogue_read_districts (HetuDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "SELECT code, parent, name_zh, name_en, short_zh, short_en, aliases, initials,"
      " tier, type, colour_slot FROM region ORDER BY code",
      error);
  int state;

  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuDistrictInfo info = {
        .code = sqlite3_column_int (rows, 0),
        .parent = sqlite3_column_int (rows, 1),
        .name_zh = hetu_rows_require_text (rows, 2),
        .name_en = hetu_rows_require_text (rows, 3),
        .short_zh = hetu_rows_require_text (rows, 4),
        .short_en = hetu_rows_require_text (rows, 5),
        .aliases = hetu_rows_get_text (rows, 6),
        .initials = hetu_rows_require_text (rows, 7),
        .type = hetu_rows_require_text (rows, 9),
        .colour_slot = sqlite3_column_int (rows, 10),
      };
      const char *tier = hetu_rows_require_text (rows, 8);

      if (!hetu_tier_parse (tier, &info.tier))
        {
          fail_word (database, info.name_zh, tier, error);
          return NULL;
        }
      if (info.colour_slot < -1 || info.colour_slot > 8)
        {
          hetu_database_refuse (database, _ ("a district has no known colour"), error);
          return NULL;
        }
      g_ptr_array_add (list, hetu_district_new (&info));
    }
  return state == 0 ? g_steal_pointer (&list) : NULL;
}

GPtrArray *
hetu_catalogue_read_sources (HetuDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "SELECT number, id, title, publisher, date, url, secondary, note FROM source"
      " WHERE number NOT IN (SELECT source FROM retracted UNION SELECT source FROM vanished)"
      " ORDER BY date DESC, title",
      error);
  int state;

  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuSourceInfo info = {
        .number = sqlite3_column_int (rows, 0),
        .id = hetu_rows_require_text (rows, 1),
        .title = hetu_rows_require_text (rows, 2),
        .publisher = hetu_rows_get_text (rows, 3),
        .date = sqlite3_column_int (rows, 4),
        .url = hetu_rows_get_text (rows, 5),
        .secondary = sqlite3_column_int (rows, 6) != 0,
        .note = hetu_rows_get_text (rows, 7),
      };

      g_ptr_array_add (list, hetu_source_new (&info));
    }
  return state == 0 ? g_steal_pointer (&list) : NULL;
}

/* sqlite3_changes() of an upsert whose WHERE found no difference is 0. */
static gboolean
write_row (HetuDatabase *database, HetuRows *rows, gboolean *changed, GError **error)
{
  if (!hetu_database_write (database, rows, error))
    return FALSE;
  *changed = sqlite3_changes (hetu_database_get_handle (database)) > 0;
  return TRUE;
}

static gint32
read_number (HetuDatabase *database, const char *sql, const char *id, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (database, sql, error);

  if (rows == NULL)
    return 0;
  hetu_rows_bind_text (rows, 1, id);
  return hetu_database_step (database, rows, error) > 0 ? sqlite3_column_int (rows, 0) : 0;
}

gint32
hetu_catalogue_put_indicator (HetuDatabase *database,
                              HetuDictionary *dictionary,
                              const HetuIndicatorInfo *info,
                              gboolean *changed,
                              GError **error)
{
  gint32 unit = hetu_dictionary_put_unit (dictionary, database, info->unit, error);
  g_autofree char *traits = hetu_traits_to_string (info->traits);
  g_autoptr (HetuRows) rows = NULL;

  if (unit == 0)
    return 0;
  rows = hetu_database_query (
      database,
      "INSERT INTO indicator (id, name_zh, name_en, short_zh, short_en, aliases, initials,"
      " domain, unit, nature, direction, frequency, constant_prices, note, parts, traits,"
      " per_head, nation_zh, nation_en)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
      " ?19)"
      " ON CONFLICT (id) DO UPDATE SET name_zh = ?2, name_en = ?3, short_zh = ?4,"
      " short_en = ?5, aliases = ?6, initials = ?7, domain = ?8, unit = ?9, nature = ?10,"
      " direction = ?11, frequency = ?12, constant_prices = ?13, note = ?14, parts = ?15,"
      " traits = ?16, per_head = ?17, nation_zh = ?18, nation_en = ?19"
      " WHERE (name_zh, name_en, short_zh, short_en, aliases, initials, domain, unit, nature,"
      " direction, frequency, constant_prices, note, parts, traits, per_head, nation_zh,"
      " nation_en) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,"
      " ?17, ?18, ?19)",
      error);
  if (rows == NULL)
    return 0;
  hetu_rows_bind_text (rows, 1, info->id);
  hetu_rows_bind_text (rows, 2, info->name_zh);
  hetu_rows_bind_text (rows, 3, or_empty (info->name_en));
  hetu_rows_bind_text (rows, 4, or_null (info->short_zh));
  hetu_rows_bind_text (rows, 5, or_null (info->short_en));
  hetu_rows_bind_text (rows, 6, or_null (info->aliases));
  hetu_rows_bind_text (rows, 7, or_empty (info->initials));
  hetu_rows_bind_text (rows, 8, or_empty (info->domain));
  hetu_rows_bind_int (rows, 9, unit);
  hetu_rows_bind_text (rows, 10, hetu_nature_to_string (info->nature));
  hetu_rows_bind_text (rows, 11, hetu_direction_to_string (info->direction));
  hetu_rows_bind_text (rows, 12, hetu_grain_to_string (info->frequency));
  hetu_rows_bind_int (rows, 13, info->constant_prices ? 1 : 0);
  hetu_rows_bind_text (rows, 14, or_null (info->note));
  hetu_rows_bind_text (rows, 15, or_null (info->parts));
  hetu_rows_bind_text (rows, 16, traits);
  hetu_rows_bind_text (rows, 17, or_null (info->per_head));
  hetu_rows_bind_text (rows, 18, or_null (info->nation_zh));
  hetu_rows_bind_text (rows, 19, or_null (info->nation_en));
  if (!write_row (database, rows, changed, error))
    return 0;
  return read_number (database, "SELECT number FROM indicator WHERE id = ?", info->id, error);
}

gint32
hetu_catalogue_put_district (HetuDatabase *database,
                             const HetuDistrictInfo *info,
                             gboolean *changed,
                             GError **error)
{
  const char *short_zh = or_null (info->short_zh);
  const char *short_en = or_null (info->short_en);
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "INSERT INTO region (code, parent, name_zh, name_en, short_zh, short_en, aliases,"
      " initials, tier, type, colour_slot)"
      " VALUES (?1, nullif (?2, 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
      " ON CONFLICT (code) DO UPDATE SET parent = nullif (?2, 0), name_zh = ?3, name_en = ?4,"
      " short_zh = ?5, short_en = ?6, aliases = ?7, initials = ?8, tier = ?9, type = ?10,"
      " colour_slot = iif (?11, ?11, colour_slot)"
      " WHERE (parent, name_zh, name_en, short_zh, short_en, aliases, initials, tier, type,"
      " colour_slot) IS NOT (nullif (?2, 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,"
      " iif (?11, ?11, colour_slot))",
      error);

  if (rows == NULL)
    return 0;
  hetu_rows_bind_int (rows, 1, info->code);
  hetu_rows_bind_int (rows, 2, info->parent);
  hetu_rows_bind_text (rows, 3, info->name_zh);
  hetu_rows_bind_text (rows, 4, or_empty (info->name_en));
  hetu_rows_bind_text (rows, 5, short_zh != NULL ? short_zh : info->name_zh);
  hetu_rows_bind_text (rows, 6, short_en != NULL ? short_en : or_empty (info->name_en));
  hetu_rows_bind_text (rows, 7, or_null (info->aliases));
  hetu_rows_bind_text (rows, 8, or_empty (info->initials));
  hetu_rows_bind_text (rows, 9, hetu_tier_to_string (info->tier));
  hetu_rows_bind_text (rows, 10, or_empty (info->type));
  hetu_rows_bind_int (rows, 11, info->colour_slot);
  return write_row (database, rows, changed, error) ? info->code : 0;
}

gint32
hetu_catalogue_put_source (HetuDatabase *database,
                           const HetuSourceInfo *info,
                           gboolean *changed,
                           GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "INSERT INTO source (id, title, publisher, date, url, secondary, note)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
      " ON CONFLICT (id) DO UPDATE SET title = ?2, publisher = ?3, date = ?4, url = ?5,"
      " secondary = ?6, note = ?7"
      " WHERE (title, publisher, date, url, secondary, note) IS NOT (?2, ?3, ?4, ?5, ?6, ?7)",
      error);

  if (rows == NULL)
    return 0;
  hetu_rows_bind_text (rows, 1, info->id);
  hetu_rows_bind_text (rows, 2, info->title);
  hetu_rows_bind_text (rows, 3, or_null (info->publisher));
  hetu_rows_bind_int (rows, 4, info->date);
  hetu_rows_bind_text (rows, 5, or_null (info->url));
  hetu_rows_bind_int (rows, 6, info->secondary ? 1 : 0);
  hetu_rows_bind_text (rows, 7, or_null (info->note));
  if (!write_row (database, rows, changed, error))
    return 0;
  return read_number (database, "SELECT number FROM source WHERE id = ?", info->id, error);
}

gboolean
hetu_catalogue_set_colour_slot (HetuDatabase *database, gint32 code, int slot, GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (database, "UPDATE region SET colour_slot = ? WHERE code = ?", error);

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, slot);
  hetu_rows_bind_int (rows, 2, code);
  return hetu_database_write (database, rows, error);
}
