/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures edited by hand, without a window. */
#include "edit.h"

#include "error.h"
#include "small-store.h"
#include "store/journal.h"

typedef struct
{
  SmallStore small;
  HetuEditSheet *sheet; /* 洛龙区, 孟津区 × 2021, 2022 */
} Fixture;

static void
open_sheet (Fixture *fixture)
{
  const gint32 regions[] = { 410311, 410308 };
  const HetuPeriod periods[] = { hetu_period_year (2021), hetu_period_year (2022) };
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->sheet, hetu_edit_sheet_free);
  fixture->sheet = hetu_edit_sheet_new (fixture->small.store,
                                        fixture->small.gdp,
                                        HETU_MEASURE_LEVEL,
                                        regions,
                                        2,
                                        periods,
                                        2,
                                        HETU_LANGUAGE_ZH,
                                        &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HetuObservation figure;

  small_store_open (&fixture->small);
  figure = small_store_figure (&fixture->small, "2022", "582.40", fixture->small.plan);
  small_store_record (&fixture->small, &figure, HETU_RECORD_ADDED);
  figure = small_store_figure (&fixture->small, "2022", "0", fixture->small.plan);
  figure.region = 410308;
  figure.has_value = FALSE;
  figure.status = HETU_STATUS_REDACTED;
  small_store_record (&fixture->small, &figure, HETU_RECORD_ADDED);
  open_sheet (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hetu_edit_sheet_free (fixture->sheet);
  small_store_close (&fixture->small);
}

static void
test_words_of_a_cell (void)
{
  static const struct
  {
    const char *text;
    int kind; /* −1: refused */
    const char *value;
  } cases[] = {
    { "5.20", HETU_EDIT_VALUE, "5.20" },
    { " −3 ", HETU_EDIT_VALUE, "-3" },
    { "1,234.5", HETU_EDIT_VALUE, "1234.5" },
    { "５８２．４", HETU_EDIT_VALUE, "582.4" },
    { "582.4亿元", HETU_EDIT_VALUE, "582.4" },
    { "×", HETU_EDIT_REDACTED, NULL },
    { "x", HETU_EDIT_REDACTED, NULL },
    { "缺数", HETU_EDIT_MISSING, NULL },
    { "missing", HETU_EDIT_MISSING, NULL },
    { " ", HETU_EDIT_EMPTY, NULL },
    { "约 5", HETU_EDIT_VALUE, "5" },
    { "≥5.20亿元", HETU_EDIT_VALUE, "5.20" },
    { "5 亿元左右", HETU_EDIT_VALUE, "5" },
    { "＞5", HETU_EDIT_VALUE, "5" },
    { "5.2e", HETU_EDIT_VALUE, "5.2" },
    { "约", -1, NULL },
    { "5左右以上", -1, NULL },
    { "约≥5", -1, NULL },
    { "e", -1, NULL },
    { "5–6", -1, NULL },
    { "5.2.1", -1, NULL },
    { "582.4%", -1, NULL },
    { "12,34", -1, NULL },
  };
  HetuUnit unit;

  g_assert_true (hetu_unit_parse ("亿元", &unit, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuEditValue value = { 0 };

      g_test_message ("%s", cases[i].text);
      if (!hetu_edit_parse (cases[i].text, unit, &value, &error))
        {
          g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
          g_assert_cmpint (cases[i].kind, ==, -1);
          continue;
        }
      g_assert_cmpint (value.kind, ==, cases[i].kind);
      if (cases[i].value != NULL)
        {
          g_autofree char *written = hetu_decimal_to_string (value.value);

          g_assert_cmpstr (written, ==, cases[i].value);
        }
    }
}

static void
test_sheet_shows_what_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *unit =
      hetu_unit_to_string (hetu_edit_sheet_get_unit (fixture->sheet), HETU_LANGUAGE_ZH);
  g_autofree char *tsv = hetu_edit_sheet_to_tsv (fixture->sheet);

  g_assert_cmpstr (unit, ==, "亿元");
  g_assert_cmpstr (tsv, ==, "\t2021 年\t2022 年\n洛龙区\t\t582.40\n孟津区\t\t×\n");
  g_assert_null (hetu_edit_sheet_get_told (fixture->sheet, 0, 0));
  g_assert_nonnull (hetu_edit_sheet_get_told (fixture->sheet, 1, 1));
}

static void
test_the_same_is_no_change (Fixture *fixture, gconstpointer data)
{
  hetu_edit_sheet_set_text (fixture->sheet, 0, 1, "590");
  g_assert_true (hetu_edit_sheet_is_changed (fixture->sheet, 0, 1));
  hetu_edit_sheet_set_text (fixture->sheet, 0, 1, " 582.40 ");
  g_assert_false (hetu_edit_sheet_is_changed (fixture->sheet, 0, 1));
  g_assert_cmpuint (hetu_edit_sheet_count_changes (fixture->sheet), ==, 0);
}

/* What is refused names its cell, and holds all of it back. */
static void
test_block_is_pasted (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger = NULL;

  g_assert_cmpuint (hetu_edit_sheet_paste (fixture->sheet, 0, 0, "550.1\t590.2\t1\r\n480\tmany\n"),
                    ==,
                    1);
  g_assert_cmpuint (hetu_edit_sheet_count_changes (fixture->sheet), ==, 3);
  g_assert_cmpuint (hetu_edit_sheet_count_refusals (fixture->sheet), ==, 1);
  g_assert_nonnull (hetu_edit_sheet_get_refusal (fixture->sheet, 1, 1));
  lines = hetu_edit_sheet_describe (fixture->sheet);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[0], "孟津区 2022 年: “many”"));
  g_assert_cmpstr (lines[1], ==, "洛龙区 2021 年: not mentioned → 550.1");
  g_assert_cmpstr (lines[2], ==, "洛龙区 2022 年: 582.40 → 590.2");
  ledger = hetu_ledger_begin (fixture->small.store, "test", &error);
  g_assert_no_error (error);
  g_assert_false (hetu_edit_sheet_write (fixture->sheet, ledger, "核对", "张三", 20260301, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
}

/* A paste is one step, what is typed into one cell another; what is taken back can be done again until something else is done. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  static const char *const states[] = {
    "\t582.40\n\t×",
    "5\t6\n7\t8",
    "590\t6\n7\t8",
    "590\t\n7\t",
  };
  const HetuEditRange all = { 0, 1, 0, 1 };

  g_assert_false (hetu_edit_sheet_undo (fixture->sheet));
  g_assert_cmpuint (hetu_edit_sheet_paste (fixture->sheet, 0, 0, "5\t6\n7\t8"), ==, 0);
  hetu_edit_sheet_set_text (fixture->sheet, 0, 0, "59");
  hetu_edit_sheet_set_text (fixture->sheet, 0, 0, "590");
  hetu_edit_sheet_fill (fixture->sheet, &(HetuEditRange){ 0, 1, 1, 1 }, "");
  for (guint n = 3; n > 0; n--)
    {
      g_autofree char *text = hetu_edit_sheet_copy (fixture->sheet, &all);

      g_assert_cmpstr (text, ==, states[n]);
      g_assert_true (hetu_edit_sheet_undo (fixture->sheet));
    }
  g_assert_false (hetu_edit_sheet_undo (fixture->sheet));
  g_assert_cmpuint (hetu_edit_sheet_count_changes (fixture->sheet), ==, 0);
  for (guint n = 1; n <= 3; n++)
    {
      g_autofree char *text = NULL;

      g_assert_true (hetu_edit_sheet_redo (fixture->sheet));
      text = hetu_edit_sheet_copy (fixture->sheet, &all);
      g_assert_cmpstr (text, ==, states[n]);
    }
  g_assert_false (hetu_edit_sheet_redo (fixture->sheet));
  hetu_edit_sheet_undo (fixture->sheet);
  hetu_edit_sheet_set_text (fixture->sheet, 1, 1, "4");
  g_assert_false (hetu_edit_sheet_redo (fixture->sheet));
}

/* What was copied and pasted elsewhere is the same, empty cells at the end of a line included. */
static void
test_blocks (Fixture *fixture, gconstpointer data)
{
  const HetuEditRange right = { 0, 1, 1, 1 }, left = { 0, 1, 0, 0 };
  g_autofree char *copied = hetu_edit_sheet_copy (fixture->sheet, &right);
  g_autofree char *pasted = NULL, *filled = NULL;

  g_assert_cmpstr (copied, ==, "582.40\n×");
  hetu_edit_sheet_paste (fixture->sheet, 0, 0, copied);
  pasted = hetu_edit_sheet_copy (fixture->sheet, &left);
  g_assert_cmpstr (pasted, ==, copied);
  hetu_edit_sheet_paste (fixture->sheet, 0, 0, "1\t\r\n\t\r\n");
  g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 0, 1), ==, "");
  g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 1, 1), ==, "");
  hetu_edit_sheet_fill_down (fixture->sheet, &(HetuEditRange){ 0, 1, 0, 1 });
  filled = hetu_edit_sheet_copy (fixture->sheet, &(HetuEditRange){ 0, 1, 0, 1 });
  g_assert_cmpstr (filled, ==, "1\t\n1\t");
}

static gint32
save (Fixture *fixture, const char *reason)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (fixture->small.store, HETU_EDIT_WHAT "gdp", &error);
  gint32 batch;

  g_assert_no_error (error);
  hetu_edit_sheet_write (fixture->sheet, ledger, reason, "张三", 20260301, &error);
  g_assert_no_error (error);
  batch = hetu_ledger_get_batch (ledger);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  open_sheet (fixture);
  return batch;
}

static void
test_edit_is_what_the_cell_shows (Fixture *fixture, gconstpointer data)
{
  const HetuObservation *told = NULL;
  HetuSource *source = NULL;
  g_autofree char *citation = NULL, *english = NULL, *why = NULL;
  g_autoptr (GError) error = NULL;
  gint64 chosen = 0;
  gint32 batch;

  hetu_edit_sheet_set_text (fixture->sheet, 0, 1, "590.10");
  hetu_edit_sheet_set_text (fixture->sheet, 0, 0, "缺数");
  batch = save (fixture, " 经济普查 ");
  g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 0, 1), ==, "590.10");
  g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 0, 0), ==, "缺数");
  told = hetu_edit_sheet_get_told (fixture->sheet, 0, 1);
  g_assert_cmpstr (told->note, ==, "经济普查");
  g_assert_cmpint (told->vintage, ==, 20260301);
  source = hetu_store_get_source (fixture->small.store, told->source);
  g_assert_true (hetu_source_is_manual (source));
  citation = hetu_source_to_citation (source, HETU_LANGUAGE_ZH);
  english = hetu_source_to_citation (source, HETU_LANGUAGE_EN);
  g_assert_cmpstr (citation, ==, "手工修订（张三，2026 年 3 月 1 日）");
  g_assert_cmpstr (english, ==, "edited by hand (张三, 1 Mar 2026)");
  g_assert_true (hetu_query_choice (fixture->small.store, told->id, &chosen, &why, &error));
  g_assert_cmpint (chosen, ==, told->id);
  g_assert_cmpstr (why, ==, "经济普查");

  g_assert_true (hetu_journal_take_back (fixture->small.store, batch, TRUE, &error));
  open_sheet (fixture);
  g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 0, 1), ==, "582.40");
  g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 0, 0), ==, "");
}

/* Edited twice a day, and back again. */
static void
test_edited_again (Fixture *fixture, gconstpointer data)
{
  static const char *const values[] = { "590.1", "591.1", "590.1", "582.40", "×" };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      hetu_edit_sheet_set_text (fixture->sheet, 0, 1, values[i]);
      save (fixture, "核对");
      g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 0, 1), ==, values[i]);
    }
}

/* A bound, “about” and an estimate stay what they are. */
static void
test_bounds_are_told (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *shown;
    HetuComparator comparator;
    HetuStatus status;
  } cases[] = {
    { "约590亿元", "≈590", HETU_COMPARATOR_ABOUT, HETU_STATUS_FINAL },
    { ">= 590.10", "≥590.10", HETU_COMPARATOR_AT_LEAST, HETU_STATUS_FINAL },
    { "600以内", "≤600", HETU_COMPARATOR_AT_MOST, HETU_STATUS_FINAL },
    { "591 预计", "591", HETU_COMPARATOR_EQUAL, HETU_STATUS_EXPECTED },
    { "592p", "592", HETU_COMPARATOR_EQUAL, HETU_STATUS_PROVISIONAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HetuObservation *told = NULL;

      hetu_edit_sheet_set_text (fixture->sheet, 0, 1, cases[i].typed);
      save (fixture, "核对");
      told = hetu_edit_sheet_get_told (fixture->sheet, 0, 1);
      g_assert_cmpint (told->comparator, ==, cases[i].comparator);
      g_assert_cmpint (told->status, ==, cases[i].status);
      g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 0, 1), ==, cases[i].shown);
    }
}

static void
test_emptied_is_withdrawn (Fixture *fixture, gconstpointer data)
{
  gint32 batch;

  hetu_edit_sheet_set_text (fixture->sheet, 0, 1, "");
  batch = save (fixture, "误录");
  g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 0, 1), ==, "");
  g_assert_true (hetu_journal_take_back (fixture->small.store, batch, TRUE, NULL));
  open_sheet (fixture);
  g_assert_cmpstr (hetu_edit_sheet_get_text (fixture->sheet, 0, 1), ==, "582.40");
}

static void
test_reason_is_required (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (fixture->small.store, "test", &error);

  hetu_edit_sheet_set_text (fixture->sheet, 0, 1, "590");
  g_assert_false (hetu_edit_sheet_write (fixture->sheet, ledger, " ", "张三", 20260301, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
}

static void
test_ranks_are_not_edited (Fixture *fixture, gconstpointer data)
{
  const gint32 region = 410311;
  const HetuPeriod period = hetu_period_year (2022);
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_edit_sheet_new (fixture->small.store,
                                      fixture->small.rank,
                                      HETU_MEASURE_RANK,
                                      &region,
                                      1,
                                      &period,
                                      1,
                                      HETU_LANGUAGE_ZH,
                                      &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  g_test_add_func ("/edit/words-of-a-cell", test_words_of_a_cell);
  ADD ("/edit/sheet-shows-what-is-told", test_sheet_shows_what_is_told);
  ADD ("/edit/the-same-is-no-change", test_the_same_is_no_change);
  ADD ("/edit/block-is-pasted", test_block_is_pasted);
  ADD ("/edit/steps-are-taken-back", test_steps);
  ADD ("/edit/blocks", test_blocks);
  ADD ("/edit/bounds-are-told", test_bounds_are_told);
  ADD ("/edit/is-what-the-cell-shows", test_edit_is_what_the_cell_shows);
  ADD ("/edit/edited-again", test_edited_again);
  ADD ("/edit/emptied-is-withdrawn", test_emptied_is_withdrawn);
  ADD ("/edit/reason-is-required", test_reason_is_required);
  ADD ("/edit/ranks-are-not-edited", test_ranks_are_not_edited);
#undef ADD
  return g_test_run ();
}
