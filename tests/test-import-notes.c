/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of notes into a small store: what is new, what is known and what takes another's place; the older tables of breaks. */
#include "error.h"
#include "small-import.h"
#include "store/note.h"

#include <string.h>

/* Rows that tell the same of the same figures are one note; other words take the place of those before. */
static void
test_notes (SmallImport *fixture, gconstpointer data)
{
#define HEAD "indicator,region,from,to,kind,break,note,note_en,source,below\n"
  g_autoptr (GArray) notes = NULL;
  const HetuNote *note;

  small_import_assert_in (fixture,
                          HEAD "gdp,洛龙区,2021,,boundary,1,合并设区,Merger,,\n"
                               ",410000,2020-01,2022-12,event,,疫情,,,1\n",
                          2,
                          0,
                          0);
  small_import_assert_in (fixture,
                          HEAD ",410000,2020-01,2022-12,event,,疫情,,,1\n"
                               "gdp,410311,2021,,boundary,1,两区合并,Merger,,\n",
                          0,
                          1,
                          1);
  notes = hetu_query_notes (fixture->small.store, 0, 0, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
  note = &g_array_index (notes, HetuNote, 0);
  g_assert_cmpstr (note->text_zh, ==, "疫情");
  g_assert_cmpint (note->indicator, ==, 0);
  g_assert_true (note->below && !note->is_break);
  g_assert_true (hetu_period_equal (note->to, hetu_period_month (2022, 12)));
  note = &g_array_index (notes, HetuNote, 1);
  g_assert_cmpstr (note->text_zh, ==, "两区合并");
  g_assert_cmpstr (note->text_en, ==, "Merger");
  g_assert_cmpint (note->kind, ==, HETU_NOTE_BOUNDARY);
  g_assert_true (note->is_break);
  /* The older form tells breaks alone. */
  small_import_assert_in (fixture,
                          "indicator,region,period,note\ngdp,410311,2019,开发区\n",
                          1,
                          0,
                          0);
  g_array_unref (g_steal_pointer (&notes));
  notes = hetu_query_notes (fixture->small.store, 0, 0, NULL);
  note = &g_array_index (notes, HetuNote, 0);
  g_assert_cmpstr (note->text_zh, ==, "开发区");
  g_assert_cmpint (note->kind, ==, HETU_NOTE_DEFINITION);
  g_assert_true (note->is_break);
#undef HEAD
}

/* A table that tells two things of the same figures keeps both, however often it is read and in whatever order. */
static void
test_two_of_the_same_figures (SmallImport *fixture, gconstpointer data)
{
#define HEAD "indicator,region,from,to,kind,break,note\n"
#define FIRST "gdp,410311,2021,,event,,甲\n"
#define SECOND "gdp,410311,2021,,event,,乙\n"
  static const struct
  {
    const char *text;
    guint added, unchanged;
  } rows[] = {
    { HEAD FIRST, 1, 0 },
    { HEAD FIRST SECOND, 1, 1 },
    { HEAD FIRST SECOND, 0, 2 },
    { HEAD SECOND FIRST, 0, 2 },
  };
  g_autoptr (GArray) notes = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    small_import_assert_in (fixture, rows[i].text, rows[i].added, rows[i].unchanged, 0);
  notes = hetu_query_notes (fixture->small.store, 0, 0, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
#undef HEAD
#undef FIRST
#undef SECOND
}

static void
test_notes_refused (SmallImport *fixture, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "gdp,410311,2021,,news,,甲", "kind" },    { "gdp,410311,2021,2020,event,,甲", "from" },
    { "gdp,洛笼区,2021,,event,,甲", "region" }, { "gpd,410311,2021,,event,,甲", "indicator" },
    { "gdp,410311,soon,,event,,甲", "from" },   { "gdp,410311,2021,,event,yes,甲", "break" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("indicator,region,from,to,kind,break,note\n%s\n", rows[i][0]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) notes = NULL;

      g_assert_false (small_import_take_in (fixture, text, 0, NULL, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      if (strstr (error->message, rows[i][1]) == NULL)
        g_error ("“%s” does not say “%s”", error->message, rows[i][1]);
      notes = hetu_query_notes (fixture->small.store, 0, 0, NULL);
      g_assert_cmpuint (notes->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import-notes/one-of-the-same-figures",
              SmallImport,
              NULL,
              small_import_set_up,
              test_notes,
              small_import_tear_down);
  g_test_add ("/import-notes/two-of-the-same-figures",
              SmallImport,
              NULL,
              small_import_set_up,
              test_two_of_the_same_figures,
              small_import_tear_down);
  g_test_add ("/import-notes/refused",
              SmallImport,
              NULL,
              small_import_set_up,
              test_notes_refused,
              small_import_tear_down);
  return g_test_run ();
}
