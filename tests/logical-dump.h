/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a store tells, as text, without the numbers under which it keeps it: two stores that tell the same have the same dump. It is
 * read by SQL of its own, so that no function of the program can leave out the same thing twice. What was taken back is not told, and
 * when something was entered is no part of it. */
#pragma once

#include "store/store-private.h"

#define DUMP_STANDS(table, alias)                                                            \
  "ifnull ((SELECT r.stands FROM standing_" table "_retraction r WHERE r." table " = " alias \
  ".id ORDER BY r.id DESC LIMIT 1), 0) = 0"

/* A cell by what it is of; x is its series, %s its key. */
#define DUMP_SERIES                                                                          \
  "(SELECT i.id FROM indicator i WHERE i.number = x.indicator) || ' ' || x.region || ' ' ||" \
  " x.measure || ' ' || x.kind || ' ' || x.ref_region || ' ' || x.scope || ' ' || x.deadline"
#define DUMP_CELL(key) DUMP_SERIES " || ' ' || (" key " >> 8 & 0x3fffffff)"
#define DUMP_SOURCE(number) "(SELECT d.id FROM source d WHERE d.number = " number ")"
/* Which of its cell's statements one is, by the order of telling, of those that stand. */
#define DUMP_PLACE(id)                                                                            \
  "(SELECT count (*) FROM statement o JOIN vintage ov ON ov.id = o.vintage WHERE o.id >> 8 = " id \
  " >> 8 AND o.id <= " id " AND ov.batch NOT IN (SELECT batch FROM undone)"                       \
  " AND ifnull (ov.source, 0) NOT IN (SELECT source FROM retracted))"

static const struct
{
  const char *what;
  const char *sql; /* a line a row */
} logical_dump_parts[] = {
  { "figure",
    "SELECT json_array (" DUMP_CELL ("s.id") ", " DUMP_PLACE (
        "s.id") ", s.coefficient, s.decimals, u.name, s.comparator, s.status, s.basis, "
                "s.place, " DUMP_SOURCE ("v.source") ", iif (v.published, v.published, ifnull "
                                                     "(d.date, 0)), t.high_coefficient,"
                                                     " t.high_decimals, ifnull (t.ref_region, 0), "
                                                     "ifnull (t.rank_of, 0),"
                                                     " t.char_start, t.char_end, t.quote, t.text, "
                                                     "t.note) AS line"
                                                     " FROM statement s JOIN series x ON x.id = "
                                                     "s.id >> 38 JOIN unit u ON u.id = s.unit"
                                                     " JOIN vintage v ON v.id = s.vintage LEFT "
                                                     "JOIN source d ON d.number = v.source"
                                                     " LEFT JOIN detail t ON t.statement = s.id"
                                                     " WHERE v.batch NOT IN (SELECT batch FROM "
                                                     "undone)"
                                                     " AND ifnull (v.source, 0) NOT IN (SELECT "
                                                     "source FROM retracted)" },
  { "wording",
    "SELECT json_array (" DUMP_CELL ("w.statement") ", " DUMP_PLACE (
        "w.statement") ", w.written, w.event) AS line FROM standing_wording w"
                       " JOIN series x ON x.id = w.statement >> 38 WHERE w.id ="
                       " (SELECT max (id) FROM standing_wording WHERE statement = w.statement)"
                       " AND coalesce (w.written, w.event) IS NOT NULL" },
  { "terms",
    "SELECT json_array (" DUMP_CELL ("w.cell") ", w.tolerance, w.tolerance_decimals,"
                                               " w.tolerance_unit, w.kind, w.start) AS line"
                                               " FROM standing_target_term w"
                                               " JOIN series x ON x.id = w.cell >> 38 WHERE w.id ="
                                               " (SELECT max (id) FROM standing_target_term"
                                               " WHERE cell = w.cell)" },
  { "decision",
    "SELECT json_array (" DUMP_CELL ("c.cell") ", iif (c.statement IS NULL, 0, " DUMP_PLACE (
        "c.statement") "), row_number () OVER (PARTITION BY c.cell"
                       " ORDER BY ifnull (c.at, b.at), c.id), ifnull (c.at, b.at),"
                       " ifnull (c.who, b.who), c.reason) AS line FROM standing_choice c"
                       " JOIN batch b ON b.id = c.batch JOIN series x ON x.id = c.cell >> 38" },
  { "withdrawal",
    "SELECT json_array (" DUMP_CELL ("w.statement") ", " DUMP_PLACE (
        "w.statement") ", w.day, w.reason, ifnull (w.who, b.who)) AS line"
                       " FROM standing_withdrawal w JOIN batch b ON b.id = w.batch"
                       " JOIN series x ON x.id = w.statement >> 38 WHERE w.id = (SELECT id"
                       " FROM standing_withdrawal WHERE statement = w.statement"
                       " ORDER BY day, id LIMIT 1)" },
  { "adjustment",
    "SELECT json_array (" DUMP_CELL ("o.cell") ", row_number () OVER (PARTITION BY o.cell ORDER BY"
                                               " o.since, o.id), o.since, o.coefficient,"
                                               " o.decimals, o.high_coefficient, o.high_decimals,"
                                               " o.unit, o.comparator, o.written,"
                                               " o.deadline, o.reason, " DUMP_SOURCE (
                                                   "o.source") ", o.author) AS line"
                                                               " FROM standing_revision o"
                                                               " JOIN series x ON x.id = o.cell >> "
                                                               "38"
                                                               " WHERE " DUMP_STANDS ("revision",
                                                                                      "o") },
  { "owner",
    "SELECT json_array (" DUMP_CELL ("o.cell") ", row_number () OVER (PARTITION BY o.cell ORDER BY"
                                               " o.since, o.id), o.name, o.since, o.author) AS line"
                                               " FROM standing_owner o"
                                               " JOIN series x ON x.id = o.cell >> 38"
                                               " WHERE " DUMP_STANDS ("owner", "o") },
  { "milestone owner",
    "SELECT json_array (m.region, m.task, m.deadline, m.event, " DUMP_SOURCE (
        "m.source") ", row_number () OVER (PARTITION BY m.id ORDER BY o.since, o.id), o.name,"
                    " o.since, o.author) AS line FROM standing_owner o"
                    " JOIN standing_milestone m ON m.id = o.milestone WHERE " DUMP_STANDS (
                        "owner",
                        "o") " AND " DUMP_STANDS ("milestone", "m") },
  { "milestone",
    "SELECT json_array (m.region, m.task, m.task_en, m.deadline, m.written, m.event, "
    "m.redacted, " DUMP_SOURCE ("m.source") ", m.char_start, m.char_end, m.quote, m.note, "
                                            "c.day, " DUMP_SOURCE (
                                                "c.source") ", c.note, c.author) AS line FROM "
                                                            "standing_milestone m"
                                                            " LEFT JOIN standing_completion c ON "
                                                            "c.id = (SELECT id FROM"
                                                            " standing_completion o WHERE "
                                                            "o.milestone = m.id AND " DUMP_STANDS (
                                                                "completion",
                                                                "o") " ORDER BY id DESC LIMIT 1) "
                                                                     "WHERE " DUMP_STANDS ("milesto"
                                                                                           "ne",
                                                                                           "m") },
  { "event",
    "SELECT json_array (event, year, day) AS line FROM standing_event_day e WHERE id ="
    " (SELECT max (id) FROM standing_event_day WHERE event = e.event AND year = e.year)" },
  { "note",
    "SELECT json_array ((SELECT i.id FROM indicator i WHERE i.number = o.indicator), o.region,"
    " o.below, o.from_period, o.to_period, o.kind, o.is_break, o.text_zh, o.text_en, " DUMP_SOURCE (
        "o.source") ", o.author) AS line FROM standing_note o WHERE " DUMP_STANDS ("note", "o") },
  { "known finding",
    "SELECT json_array (key, reason, reason_en, author) AS line FROM standing_finding f WHERE"
    " stands = 1 AND id = (SELECT max (id) FROM standing_finding WHERE key = f.key)" },
  { "saved chart", "SELECT json_array (name, spec, favourite) AS line FROM saved_chart" },
  { "group", "SELECT json_array (name, codes) AS line FROM district_group" },
  { "document",
    "SELECT json_array (id, title, publisher, date, url, secondary, note) AS line FROM source"
    " WHERE number IN (SELECT source FROM vintage v JOIN statement s ON s.vintage = v.id"
    " WHERE batch NOT IN (SELECT batch FROM undone))"
    " AND number NOT IN (SELECT source FROM retracted)" },
  { "indicator",
    "SELECT json_array (id, name_zh, name_en, short_zh, short_en, aliases, initials, domain,"
    " (SELECT name FROM unit WHERE unit.id = indicator.unit), nature, direction, frequency,"
    " constant_prices, note, parts, traits, per_head, nation_zh, nation_en) AS line"
    " FROM indicator" },
  { "place",
    "SELECT json_array (code, parent, name_zh, name_en, short_zh, short_en, aliases, initials,"
    " tier, type) AS line FROM region" },
};

static inline char *
logical_dump (HetuStore *store)
{
  HetuDatabase *database = hetu_store_get_database (store);
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (logical_dump_parts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sql =
          g_strdup_printf ("SELECT line FROM (%s) ORDER BY line", logical_dump_parts[i].sql);
      g_autoptr (HetuRows) rows = hetu_database_query (database, g_intern_string (sql), &error);

      g_assert_no_error (error);
      while (hetu_database_step (database, rows, &error) > 0)
        g_string_append_printf (out,
                                "%s %s\n",
                                logical_dump_parts[i].what,
                                hetu_rows_require_text (rows, 0));
      g_assert_no_error (error);
    }
  return g_string_free (out, FALSE);
}

/* Tells the first line that is another. */
static inline void
logical_dump_assert_same (const char *there, const char *expected)
{
  const char *line = expected;

  for (gsize i = 0; there[i] != '\0' || expected[i] != '\0'; i++)
    {
      if (there[i] != expected[i])
        g_error ("instead of %.400s there is %.400s", line, there + (line - expected));
      if (expected[i] == '\n')
        line = expected + i + 1;
    }
}
