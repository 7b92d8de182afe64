/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interned parts of a store. They are few (a unit list, one vintage a file and source, a choice now and
 * then) and every statement read needs them, so they are kept in memory and never joined. */
#include "store/dictionary.h"

#include "store/key.h"

#include "error.h"

#include <glib/gi18n-lib.h>

/* Ids are given one after the other from 1 on; a number beyond this is damage. */
#define MAX_ID 0xffffff
#define NO_UNIT G_MAXUINT16

struct _HetuDictionary
{
  /* owned */
  GArray *units;         /* HetuUnit, by id; unknown ids have the base NO_UNIT */
  GHashTable *unit_ids;  /* base × 256 + exponent → id */
  GArray *vintages;      /* HetuVintage, by id */
  GHashTable *choices;   /* gint64 cell → GArray of Choice, by time */
  GHashTable *withdrawn; /* gint64 statement → yyyymmdd */
};

typedef struct
{
  gint32 day; /* yyyymmdd, on which it was made */
  guint8 n;   /* 0: it was taken back */
} Choice;

HetuDictionary *
hetu_dictionary_new (void)
{
  HetuDictionary *self = g_new0 (HetuDictionary, 1);

  self->units = g_array_new (FALSE, TRUE, sizeof (HetuUnit));
  self->unit_ids = g_hash_table_new (NULL, NULL);
  self->vintages = g_array_new (FALSE, TRUE, sizeof (HetuVintage));
  self->choices =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  self->withdrawn = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
hetu_dictionary_free (HetuDictionary *self)
{
  g_array_unref (self->units);
  g_hash_table_unref (self->unit_ids);
  g_array_unref (self->vintages);
  g_hash_table_unref (self->choices);
  g_hash_table_unref (self->withdrawn);
  g_free (self);
}

static gpointer
unit_key (HetuUnit unit)
{
  return GINT_TO_POINTER ((int) unit.base * 256 + (guint8) unit.exponent + 1);
}

static void
remember_unit (HetuDictionary *self, gint32 id, HetuUnit unit)
{
  static const HetuUnit unknown = { NO_UNIT, 0 };

  while ((guint) id >= self->units->len)
    g_array_append_val (self->units, unknown);
  g_array_index (self->units, HetuUnit, id) = unit;
  g_hash_table_insert (self->unit_ids, unit_key (unit), GINT_TO_POINTER (id));
}

static void
remember_vintage (HetuDictionary *self, gint32 id, HetuVintage vintage)
{
  if ((guint) id >= self->vintages->len)
    g_array_set_size (self->vintages, (guint) id + 1);
  g_array_index (self->vintages, HetuVintage, id) = vintage;
}

static gboolean
check_id (HetuDatabase *database, gint64 id, GError **error)
{
  return (id >= 1 && id <= MAX_ID) ||
         hetu_database_refuse (database, _ ("an id is no number of a row"), error);
}

static gboolean
load_units (HetuDictionary *self, HetuDatabase *database, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (database, "SELECT id, name FROM unit", error);
  int state;

  if (rows == NULL)
    return FALSE;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      g_autoptr (GError) unknown = NULL;
      HetuUnit unit = HETU_UNIT_NONE;

      if (!check_id (database, sqlite3_column_int64 (rows, 0), error))
        return FALSE;
      if (!hetu_unit_parse (hetu_rows_require_text (rows, 1), &unit, &unknown))
        return hetu_database_refuse (database, unknown->message, error);
      remember_unit (self, sqlite3_column_int (rows, 0), unit);
    }
  return state == 0;
}

static gboolean
load_vintages (HetuDictionary *self, HetuDatabase *database, GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT v.id, v.source, iif (v.published, v.published, s.date), v.batch,"
                           " s.secondary, r.source IS NOT NULL,"
                           " v.batch IN (SELECT u.batch FROM undone u) FROM vintage v"
                           " LEFT JOIN source s ON s.number = v.source"
                           " LEFT JOIN retracted r ON r.source = v.source",
                           error);
  int state;

  if (rows == NULL)
    return FALSE;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      if (!check_id (database, sqlite3_column_int64 (rows, 0), error))
        return FALSE;
      remember_vintage (self,
                        sqlite3_column_int (rows, 0),
                        (HetuVintage){ .source = sqlite3_column_int (rows, 1),
                                       .published = sqlite3_column_int (rows, 2),
                                       .batch = sqlite3_column_int (rows, 3),
                                       .secondary = sqlite3_column_int (rows, 4) != 0,
                                       .retracted = sqlite3_column_int (rows, 5) != 0,
                                       .undone = sqlite3_column_int (rows, 6) != 0 });
    }
  return state == 0;
}

static gboolean
load_choices (HetuDictionary *self, HetuDatabase *database, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "SELECT cell, c.statement, strftime ('%Y%m%d', " HETU_DECIDED_AT ") FROM standing_choice c"
      " JOIN batch b ON b.id = c.batch ORDER BY " HETU_DECIDED_AT ", c.id",
      error);
  int state;

  if (rows == NULL)
    return FALSE;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      gint64 cell = sqlite3_column_int64 (rows, 0);
      Choice choice = { .day = sqlite3_column_int (rows, 2),
                        .n = hetu_key_unpack (sqlite3_column_int64 (rows, 1)).n };
      GArray *made = g_hash_table_lookup (self->choices, &cell);

      if (made == NULL)
        {
          made = g_array_new (FALSE, FALSE, sizeof (Choice));
          g_hash_table_insert (self->choices, g_memdup2 (&cell, sizeof cell), made);
        }
      g_array_append_val (made, choice);
    }
  return state == 0;
}

static gboolean
load_withdrawn (HetuDictionary *self, HetuDatabase *database, GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (database, "SELECT statement, day FROM withdrawn", error);
  int state;

  if (rows == NULL)
    return FALSE;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      gint64 statement = sqlite3_column_int64 (rows, 0);

      g_hash_table_insert (self->withdrawn,
                           g_memdup2 (&statement, sizeof statement),
                           GINT_TO_POINTER (sqlite3_column_int (rows, 1)));
    }
  return state == 0;
}

gboolean
hetu_dictionary_load (HetuDictionary *self, HetuDatabase *database, GError **error)
{
  g_autoptr (HetuDictionary) fresh = hetu_dictionary_new ();
  HetuDictionary old = *self;

  if (!load_units (fresh, database, error) || !load_vintages (fresh, database, error) ||
      !load_choices (fresh, database, error) || !load_withdrawn (fresh, database, error))
    return FALSE;
  *self = *fresh;
  *fresh = old;
  return TRUE;
}

gboolean
hetu_dictionary_get_unit (HetuDictionary *self, gint32 id, HetuUnit *out)
{
  HetuUnit unit;

  if (id < 1 || (guint) id >= self->units->len)
    return FALSE;
  unit = g_array_index (self->units, HetuUnit, id);
  if (unit.base == NO_UNIT)
    return FALSE;
  *out = unit;
  return TRUE;
}

gint32
hetu_dictionary_put_unit (HetuDictionary *self,
                          HetuDatabase *database,
                          HetuUnit unit,
                          GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (HetuRows) rows = NULL;
  gint32 id = GPOINTER_TO_INT (g_hash_table_lookup (self->unit_ids, unit_key (unit)));

  if (id != 0)
    return id;
  rows = hetu_database_query (database, "INSERT INTO unit (name) VALUES (?)", error);
  if (rows == NULL)
    return 0;
  name = hetu_unit_to_string (unit, HETU_LANGUAGE_ZH);
  hetu_rows_bind_text (rows, 1, name);
  if (!hetu_database_write (database, rows, error))
    return 0;
  id = (gint32) sqlite3_last_insert_rowid (hetu_database_get_handle (database));
  remember_unit (self, id, unit);
  return id;
}

const HetuVintage *
hetu_dictionary_get_vintage (HetuDictionary *self, gint32 id)
{
  const HetuVintage *vintage;

  if (id <= 0 || (guint) id >= self->vintages->len)
    return NULL;
  vintage = &g_array_index (self->vintages, HetuVintage, id);
  return vintage->batch != 0 ? vintage : NULL;
}

gboolean
hetu_dictionary_has_undone (HetuDictionary *self)
{
  for (guint i = 0; i < self->vintages->len; i++)
    if (g_array_index (self->vintages, HetuVintage, i).undone)
      return TRUE;
  return FALSE;
}

gint32
hetu_dictionary_add_vintage (HetuDictionary *self,
                             HetuDatabase *database,
                             gint32 source,
                             gint32 published,
                             gint32 batch,
                             GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "INSERT INTO vintage (source, published, batch) VALUES (nullif (?, 0), ?, ?)"
      " RETURNING id, coalesce ((SELECT date FROM source WHERE number = source), 0),"
      " coalesce ((SELECT secondary FROM source WHERE number = source), 0),"
      " source IN (SELECT r.source FROM retracted AS r)",
      error);
  gint32 id;

  if (rows == NULL)
    return 0;
  hetu_rows_bind_int (rows, 1, source);
  hetu_rows_bind_int (rows, 2, published);
  hetu_rows_bind_int (rows, 3, batch);
  if (hetu_database_step (database, rows, error) <= 0)
    return 0;
  id = sqlite3_column_int (rows, 0);
  remember_vintage (
      self,
      id,
      (HetuVintage){ .source = source,
                     .published = published != 0 ? published : sqlite3_column_int (rows, 1),
                     .batch = batch,
                     .secondary = sqlite3_column_int (rows, 2) != 0,
                     .retracted = sqlite3_column_int (rows, 3) != 0 });
  return id;
}

guint8
hetu_dictionary_get_choice (HetuDictionary *self, gint64 cell, gint32 as_of)
{
  const GArray *made = g_hash_table_lookup (self->choices, &cell);

  for (guint i = made != NULL ? made->len : 0; i > 0; i--)
    {
      const Choice *choice = &g_array_index (made, Choice, i - 1);

      if (as_of == 0 || choice->day <= as_of)
        return choice->n;
    }
  return 0;
}

gboolean
hetu_dictionary_is_withdrawn (HetuDictionary *self, gint64 statement, gint32 as_of)
{
  gint32 day;

  if (g_hash_table_size (self->withdrawn) == 0)
    return FALSE;
  day = GPOINTER_TO_INT (g_hash_table_lookup (self->withdrawn, &statement));
  return day != 0 && (as_of == 0 || day <= as_of);
}
