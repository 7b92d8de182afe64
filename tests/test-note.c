/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes on data: their words, what they touch, and how a store keeps them. */
#include "store/note.h"

#include "error.h"
#include "small-store.h"

static void
set_up (SmallStore *small, gconstpointer data)
{
  small_store_open (small);
}

static void
tear_down (SmallStore *small, gconstpointer data)
{
  small_store_close (small);
}

static HetuNote
make (const SmallStore *small, gint32 region, int year, HetuNoteKind kind, const char *text)
{
  return (HetuNote){ .indicator = small->gdp,
                     .region = region,
                     .from = hetu_period_year (year),
                     .kind = kind,
                     .text_zh = (char *) text };
}

/* Tells @note in a ledger of its own. Returns: its id */
static gint64
put (SmallStore *small, const HetuNote *note, HetuRecordOutcome wanted)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", &error);
  gint64 id = 0;

  g_assert_cmpint (hetu_ledger_put_note (ledger, note, &id, &error), ==, wanted);
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  return id;
}

static void
retract (SmallStore *small, gint64 id, gboolean stands)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", &error);

  g_assert_true (hetu_ledger_retract_note (ledger, id, stands, &error));
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
}

/* “甲 乙”: the words of the notes that hold for a place. */
static char *
list (SmallStore *small, gint32 indicator, gint32 region)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) notes = hetu_query_notes (small->store, indicator, region, &error);
  GString *words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (words,
                            "%s%s",
                            i > 0 ? " " : "",
                            g_array_index (notes, HetuNote, i).text_zh);
  return g_string_free (words, FALSE);
}

#define ASSERT_NOTES(small, indicator, region, wanted)              \
  G_STMT_START                                                      \
  {                                                                 \
    g_autofree char *found_words = list (small, indicator, region); \
                                                                    \
    g_assert_cmpstr (found_words, ==, wanted);                      \
  }                                                                 \
  G_STMT_END

static void
test_kinds_read_back (void)
{
  HetuNoteKind found = HETU_NOTE_REMARK;

  for (int i = 0; i < HETU_N_NOTE_KINDS; i++)
    {
      g_assert_true (hetu_note_kind_parse (hetu_note_kind_to_string ((HetuNoteKind) i), &found));
      g_assert_cmpint (found, ==, i);
    }
  g_assert_false (hetu_note_kind_parse ("break", &found));
  g_assert_cmpint (found, ==, HETU_NOTE_REMARK);
}

/* What struck a quarter is no remark on a year; what holds on, or bars growth, is. */
static void
test_event_of_a_quarter (void)
{
  HetuNote note = { .kind = HETU_NOTE_EVENT };
  HetuPeriod quarter, month;

  g_assert_true (hetu_period_parse ("2020-Q1", &quarter, NULL));
  g_assert_true (hetu_period_parse ("2020-02", &month, NULL));
  note.from = note.to = quarter;
  g_assert_true (hetu_note_touches (&note, quarter, quarter));
  g_assert_true (hetu_note_touches (&note, month, month));
  g_assert_false (hetu_note_touches (&note, hetu_period_year (2019), hetu_period_year (2023)));
  note.kind = HETU_NOTE_ONE_OFF;
  g_assert_true (hetu_note_touches (&note, hetu_period_year (2019), hetu_period_year (2023)));
  note.kind = HETU_NOTE_EVENT;
  note.to = (HetuPeriod){ 0 };
  g_assert_true (hetu_note_touches (&note, hetu_period_year (2019), hetu_period_year (2023)));
}

static void
test_touches (void)
{
  static const struct
  {
    const char *from, *to;
    gboolean is_break;
    const char *first, *last;
    gboolean touches;
  } rows[] = {
    { "2021", "", FALSE, "2019", "2020", FALSE },
    { "2021", "", FALSE, "2019", "2021", TRUE },
    { "2021", "", FALSE, "2025", "2026", TRUE },
    { "2020-01", "2022-12", FALSE, "2019", "2019", FALSE },
    { "2020-01", "2022-12", FALSE, "2019", "2020-Q1", TRUE },
    { "2020-01", "2022-12", FALSE, "2022", "2024", TRUE },
    { "2020-01", "2022-12", FALSE, "2023-01", "2024", FALSE },
    { "2020-02", "2020-02", FALSE, "2020", "2020", TRUE },
    { "2021", "", TRUE, "2018", "2020", FALSE },
    { "2021", "", TRUE, "2018", "2021", TRUE },
    { "2021", "", TRUE, "2018", "2024", TRUE },
    { "2021", "", TRUE, "2021", "2024", TRUE },
    { "2021-07", "", TRUE, "2022-06", "2022-12", TRUE },
    { "2021-07", "", TRUE, "2022-07", "2022-12", FALSE },
    { "2021", "", TRUE, "2022", "2024", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HetuNote note = { .is_break = rows[i].is_break };
      HetuPeriod first, last;

      g_test_message ("%s/%s: %s … %s", rows[i].from, rows[i].to, rows[i].first, rows[i].last);
      g_assert_true (hetu_period_parse (rows[i].from, &note.from, NULL));
      g_assert_true (*rows[i].to == '\0' || hetu_period_parse (rows[i].to, &note.to, NULL));
      g_assert_true (hetu_period_parse (rows[i].first, &first, NULL));
      g_assert_true (hetu_period_parse (rows[i].last, &last, NULL));
      g_assert_cmpint (hetu_note_touches (&note, first, last), ==, rows[i].touches);
    }
}

static void
test_told_once (SmallStore *small, gconstpointer data)
{
  HetuNote note = make (small, 410311, 2021, HETU_NOTE_EVENT, "暴雨");
  gint64 id = put (small, &note, HETU_RECORD_ADDED);
  g_autoptr (GArray) notes = NULL;
  const HetuNote *found;

  g_assert_cmpint (put (small, &note, HETU_RECORD_UNCHANGED), ==, id);
  note.text_en = (char *) "Rainstorm";
  note.to = hetu_period_month (2021, 7);
  note.source = small->plan;
  note.author = (char *) "王";
  note.is_break = TRUE;
  g_assert_cmpint (put (small, &note, HETU_RECORD_ADDED), ==, id + 1);
  notes = hetu_query_notes (small->store, small->gdp, 410311, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
  found = &g_array_index (notes, HetuNote, 1);
  g_assert_true (hetu_note_equal (found, &note));
  g_assert_cmpstr (found->author, ==, "王");
  g_assert_nonnull (found->at);
  g_assert_cmpstr (hetu_note_get_text (found, HETU_LANGUAGE_EN), ==, "Rainstorm");
  found = &g_array_index (notes, HetuNote, 0);
  g_assert_cmpstr (hetu_note_get_text (found, HETU_LANGUAGE_EN), ==, "暴雨");
}

static void
test_taken_back_and_given_back (SmallStore *small, gconstpointer data)
{
  HetuNote note = make (small, 410311, 2021, HETU_NOTE_EVENT, "暴雨");
  gint64 id = put (small, &note, HETU_RECORD_ADDED);

  retract (small, id, TRUE);
  ASSERT_NOTES (small, small->gdp, 410311, "");
  retract (small, id, TRUE);
  retract (small, id, FALSE);
  ASSERT_NOTES (small, small->gdp, 410311, "暴雨");
  retract (small, id, TRUE);
  /* Told again it is another note. */
  g_assert_cmpint (put (small, &note, HETU_RECORD_ADDED), ==, id + 1);
  ASSERT_NOTES (small, small->gdp, 410311, "暴雨");
}

static void
test_hold_for (SmallStore *small, gconstpointer data)
{
  HetuNote district = make (small, 410311, 2021, HETU_NOTE_REMARK, "区");
  HetuNote province = make (small, 410000, 2020, HETU_NOTE_REMARK, "省");
  HetuNote below = make (small, 410000, 2019, HETU_NOTE_REMARK, "全省");
  HetuNote everywhere = make (small, 0, 2018, HETU_NOTE_REMARK, "各地");
  HetuNote everything = make (small, 410311, 2017, HETU_NOTE_REMARK, "各指标");

  below.below = TRUE;
  everything.indicator = 0;
  put (small, &district, HETU_RECORD_ADDED);
  put (small, &province, HETU_RECORD_ADDED);
  put (small, &below, HETU_RECORD_ADDED);
  put (small, &everywhere, HETU_RECORD_ADDED);
  put (small, &everything, HETU_RECORD_ADDED);
  ASSERT_NOTES (small, small->gdp, 410311, "各指标 各地 全省 区");
  ASSERT_NOTES (small, small->gdp, 410000, "各地 全省 省");
  ASSERT_NOTES (small, small->gdp, 100000, "各地");
  ASSERT_NOTES (small, small->jobs, 410311, "各指标");
  ASSERT_NOTES (small, 0, 0, "各指标 各地 全省 省 区");
}

static void
test_document_out_of_use (SmallStore *small, gconstpointer data)
{
  HetuNote note = make (small, 410311, 2021, HETU_NOTE_REMARK, "甲");
  HetuLedger *ledger;

  note.source = small->plan;
  put (small, &note, HETU_RECORD_ADDED);
  ledger = hetu_ledger_begin (small->store, "test", NULL);
  g_assert_true (hetu_ledger_retract (ledger, small->plan, TRUE, NULL));
  g_assert_true (hetu_ledger_commit (ledger, NULL));
  ASSERT_NOTES (small, small->gdp, 410311, "");
}

static void
test_refused (SmallStore *small, gconstpointer data)
{
  const HetuNote good = make (small, 410311, 2021, HETU_NOTE_REMARK, "甲");
  HetuNote wrong[5];
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (small->store, "test", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    wrong[i] = good;
  wrong[0].text_zh = (char *) "　 ";
  wrong[1].from = (HetuPeriod){ 0 };
  wrong[2].to = hetu_period_year (2020);
  wrong[3].from = hetu_period_range (0, 0, 2020, 12);
  wrong[4].from = hetu_period_year (9999);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%zu", i);
      g_assert_cmpint (hetu_ledger_put_note (ledger, &wrong[i], NULL, &error), ==, -1);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
    }
  for (gint64 id = 0; id < 2; id++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hetu_ledger_retract_note (ledger, id, TRUE, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
    }
  g_assert_cmpint (hetu_ledger_put_note (ledger, &good, NULL, NULL), ==, HETU_RECORD_ADDED);
}

static void
test_breaks_are_notes (SmallStore *small, gconstpointer data)
{
  HetuNote note = make (small, 410311, 2019, HETU_NOTE_DEFINITION, "开发区");
  g_autoptr (GArray) gdp = NULL, jobs = NULL, all = NULL, elsewhere = NULL;

  note.is_break = TRUE;
  put (small, &note, HETU_RECORD_ADDED);
  note = make (small, 410311, 2018, HETU_NOTE_BOUNDARY, "合并设区");
  note.indicator = 0;
  note.is_break = TRUE;
  note.text_en = (char *) "Merger";
  put (small, &note, HETU_RECORD_ADDED);
  note.is_break = FALSE;
  put (small, &note, HETU_RECORD_ADDED);
  gdp = hetu_query_breaks (small->store, small->gdp, 410311, NULL);
  g_assert_cmpuint (gdp->len, ==, 2);
  g_assert_cmpint (g_array_index (gdp, HetuBreak, 0).indicator, ==, 0);
  g_assert_cmpstr (g_array_index (gdp, HetuBreak, 0).note, ==, "合并设区");
  g_assert_cmpstr (g_array_index (gdp, HetuBreak, 0).note_en, ==, "Merger");
  g_assert_cmpint (g_array_index (gdp, HetuBreak, 1).period.first_year, ==, 2019);
  g_assert_null (g_array_index (gdp, HetuBreak, 1).note_en);
  jobs = hetu_query_breaks (small->store, small->jobs, 410311, NULL);
  g_assert_cmpuint (jobs->len, ==, 1);
  all = hetu_query_breaks (small->store, 0, 0, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  elsewhere = hetu_query_breaks (small->store, small->gdp, 410308, NULL);
  g_assert_cmpuint (elsewhere->len, ==, 0);
}

static void
test_ends_after_it_begins (void)
{
  static const struct
  {
    const char *from, *to;
    gboolean backwards;
  } cases[] = {
    { "2021", "2021", FALSE }, { "2021", "2021-06", FALSE },   { "2021-06", "2021", FALSE },
    { "2021", "2020", TRUE },  { "2021-07", "2021-H1", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuNote note = { 0 };

      g_assert_true (hetu_period_parse (cases[i].from, &note.from, NULL));
      g_assert_false (hetu_note_is_backwards (&note));
      g_assert_true (hetu_period_parse (cases[i].to, &note.to, NULL));
      g_assert_cmpint (hetu_note_is_backwards (&note), ==, cases[i].backwards);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note/kinds-read-back", test_kinds_read_back);
  g_test_add_func ("/note/touches", test_touches);
  g_test_add_func ("/note/event-of-a-quarter", test_event_of_a_quarter);
  g_test_add_func ("/note/ends-after-it-begins", test_ends_after_it_begins);
#define ADD(name, test) g_test_add (name, SmallStore, NULL, set_up, test, tear_down)
  ADD ("/note/told-once", test_told_once);
  ADD ("/note/taken-back-and-given-back", test_taken_back_and_given_back);
  ADD ("/note/hold-for-their-place-and-what-lies-in-it", test_hold_for);
  ADD ("/note/document-out-of-use-tells-none", test_document_out_of_use);
  ADD ("/note/refused", test_refused);
  ADD ("/note/breaks-are-notes", test_breaks_are_notes);
#undef ADD
  return g_test_run ();
}
