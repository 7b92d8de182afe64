/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of documents in a store, where statements stand in them, what becomes of that when the file changes, and drafts. */
#include "store/document.h"
#include "store/draft.h"
#include "store/journal.h"
#include "store/relocation.h"

#include "error.h"
#include "small-store.h"

#define TEXT "一、全年\n地区生产总值完成582.4亿元。\n二、其他\n进出口增长5%。\n"

static HetuStoredDocument
make (const SmallStore *store, const char *text)
{
  return (HetuStoredDocument){ .source = store->plan,
                               .name = (char *) "报告.txt",
                               .encoding = (char *) "UTF-8",
                               .digest = (char *) "00ff",
                               .size = 99,
                               .region = 410311,
                               .year = 2023,
                               .text = (char *) text };
}

/* Puts @text and, where @statement is one, its place. Returns: what became of the text */
static int
put (SmallStore *self, const char *text, gint64 statement, guint32 start, guint32 end)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (self->store, "test", &error);
  HetuStoredDocument document = make (self, text);
  HetuSpan span = { .statement = statement,
                    .char_start = start,
                    .char_end = end,
                    .value_start = end - 7,
                    .value_end = end - 2 };
  int outcome;

  outcome = hetu_ledger_put_document (ledger, &document, &span.document, &error);
  g_assert_no_error (error);
  if (statement != 0)
    g_assert_cmpint (hetu_ledger_put_span (ledger, &span, &error), ==, HETU_RECORD_ADDED);
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  return outcome;
}

static void
test_the_text_comes_back_as_it_was (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  g_auto (HetuStoredDocument) found = { 0 };
  HetuStoredDocument document;
  HetuStoredMark mark = { 0, 4, 1, 2 };
  const HetuStoredMark *read;
  guint32 page = 5;
  HetuLedger *ledger;
  g_autoptr (GArray) all = NULL;

  small_store_open (&self);
  document = make (&self, TEXT);
  document.format = 5;
  document.title = (char *) "计划";
  document.marks = g_array_new (FALSE, FALSE, sizeof mark);
  document.pages = g_array_new (FALSE, FALSE, sizeof page);
  g_array_append_val (document.marks, mark);
  g_array_append_val (document.pages, page);
  ledger = hetu_ledger_begin (self.store, "test", &error);
  g_assert_cmpint (hetu_ledger_put_document (ledger, &document, NULL, &error),
                   ==,
                   HETU_RECORD_ADDED);
  g_assert_cmpint (hetu_ledger_put_document (ledger, &document, NULL, &error),
                   ==,
                   HETU_RECORD_UNCHANGED);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_array_unref (document.marks);
  g_array_unref (document.pages);

  g_assert_true (hetu_query_document (self.store, self.plan, &found, &error));
  g_assert_cmpstr (found.text, ==, TEXT);
  g_assert_cmpstr (found.name, ==, "报告.txt");
  g_assert_cmpstr (found.encoding, ==, "UTF-8");
  g_assert_cmpstr (found.digest, ==, "00ff");
  g_assert_cmpstr (found.title, ==, "计划");
  g_assert_cmpint (found.format, ==, 5);
  g_assert_cmpint (found.size, ==, 99);
  g_assert_cmpint (found.region, ==, 410311);
  g_assert_cmpint (found.year, ==, 2023);
  g_assert_cmpuint (found.marks->len, ==, 1);
  /* Field by field: what is between them is nothing. */
  read = &g_array_index (found.marks, HetuStoredMark, 0);
  g_assert_cmpuint (read->start, ==, mark.start);
  g_assert_cmpuint (read->end, ==, mark.end);
  g_assert_cmpuint (read->role, ==, mark.role);
  g_assert_cmpuint (read->level, ==, mark.level);
  g_assert_cmpuint (found.pages->len, ==, 1);
  g_assert_cmpuint (g_array_index (found.pages, guint32, 0), ==, 5);
  all = hetu_query_documents (self.store, &error);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_null (g_array_index (all, HetuStoredDocument, 0).text);
  hetu_stored_document_clear (&found);
  g_assert_true (hetu_query_document (self.store, self.web, &found, &error));
  g_assert_cmpint (found.id, ==, 0);
  g_assert_true (hetu_store_check_integrity (self.store, TRUE, &error));
  small_store_close (&self);
}

static void
test_what_cannot_be_is_refused (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger;
  HetuStoredDocument document;
  HetuSpan span = { .document = 1,
                    .statement = 1,
                    .char_start = 3,
                    .char_end = 9,
                    .value_start = 8,
                    .value_end = 10 };

  small_store_open (&self);
  ledger = hetu_ledger_begin (self.store, "test", &error);
  document = make (&self, "");
  g_assert_cmpint (hetu_ledger_put_document (ledger, &document, NULL, &error), ==, -1);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_cmpint (hetu_ledger_put_span (ledger, &span, &error), ==, -1);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  hetu_ledger_rollback (ledger);
  small_store_close (&self);
}

static void
check_span (SmallStore *self, gint64 statement, guint32 start, guint32 end, HetuSpanState state)
{
  g_autoptr (GError) error = NULL;
  HetuSpan span = { 0 };

  g_assert_true (hetu_query_span (self->store, statement, &span, &error));
  g_assert_cmpint (span.statement, ==, statement);
  g_assert_cmpuint (span.char_start, ==, start);
  g_assert_cmpuint (span.char_end, ==, end);
  g_assert_cmpint (span.state, ==, state);
}

static void
test_undo_takes_text_and_places_with_it (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  g_auto (HetuStoredDocument) found = { 0 };
  HetuObservation figure;
  HetuSpan span = { 0 };
  gint64 id;
  gint32 batch = 0;

  small_store_open (&self);
  figure = small_store_figure (&self, "2022", "582.4", self.plan);
  id = small_store_record (&self, &figure, HETU_RECORD_ADDED);
  g_assert_cmpint (put (&self, TEXT, id, 5, 20), ==, HETU_RECORD_ADDED);
  check_span (&self, id, 5, 20, HETU_SPAN_READ);
  g_assert_cmpint (put (&self, "新" TEXT, 0, 0, 0), ==, HETU_RECORD_REVISED);
  check_span (&self, id, 6, 21, HETU_SPAN_MOVED);

  g_assert_true (hetu_journal_find_undo (self.store, &batch, &error));
  g_assert_true (hetu_journal_take_back (self.store, batch, TRUE, &error));
  check_span (&self, id, 5, 20, HETU_SPAN_READ);
  g_assert_true (hetu_query_document (self.store, self.plan, &found, &error));
  g_assert_cmpstr (found.text, ==, TEXT);
  g_assert_true (hetu_journal_find_undo (self.store, &batch, &error));
  g_assert_true (hetu_journal_take_back (self.store, batch, TRUE, &error));
  hetu_stored_document_clear (&found);
  g_assert_true (hetu_query_document (self.store, self.plan, &found, &error));
  g_assert_cmpint (found.id, ==, 0);
  g_assert_true (hetu_query_span (self.store, id, &span, &error));
  g_assert_cmpint (span.document, ==, 0);
  g_assert_true (hetu_journal_take_back (self.store, batch, FALSE, &error));
  check_span (&self, id, 5, 20, HETU_SPAN_READ);
  small_store_close (&self);
}

/* A document out of use has no text; in use again it has. */
static void
test_a_document_out_of_use_has_no_text (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) documents = NULL, drafts = NULL;
  HetuLedger *ledger;

  small_store_open (&self);
  put (&self, TEXT, 0, 0, 0);
  g_assert_true (hetu_draft_put (self.store, self.plan, "{}", 3, &error));
  ledger = hetu_ledger_begin (self.store, "test", &error);
  g_assert_true (hetu_ledger_retract (ledger, self.plan, TRUE, &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  documents = hetu_query_documents (self.store, &error);
  g_assert_cmpuint (documents->len, ==, 0);
  drafts = hetu_draft_list (self.store, &error);
  g_assert_cmpuint (drafts->len, ==, 0);
  small_store_close (&self);
}

static void
on_changed (HetuStore *store, gpointer count)
{
  (*(guint *) count)++;
}

static void
test_a_draft_is_kept_replaced_and_thrown_away (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) drafts = NULL;
  g_auto (HetuDraft) draft = { 0 };
  guint n_told = 0;

  small_store_open (&self);
  put (&self, TEXT, 0, 0, 0);
  g_signal_connect (self.store, "drafts-changed", G_CALLBACK (on_changed), &n_told);
  g_assert_true (hetu_draft_put (self.store, self.plan, "{\"a\":1}", 3, &error));
  g_assert_true (hetu_draft_put (self.store, self.plan, "{\"a\":2}", 2, &error));
  g_assert_cmpuint (n_told, ==, 2);
  drafts = hetu_draft_list (self.store, &error);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpuint (g_array_index (drafts, HetuDraft, 0).n_pending, ==, 2);
  g_assert_true (hetu_draft_read (self.store, self.plan, &draft, &error));
  g_assert_cmpstr (draft.state, ==, "{\"a\":2}");
  g_assert_true (hetu_draft_remove (self.store, self.plan, &error));
  hetu_draft_clear (&draft);
  g_assert_true (hetu_draft_read (self.store, self.plan, &draft, &error));
  g_assert_null (draft.state);
  small_store_close (&self);
}

static void
test_places_are_found_again (void)
{
  static const struct
  {
    const char *before, *words, *number;
    const char *after, *there;
    HetuSpanState state;
    const char *value; /* what the number's place says now */
  } rows[] = {
    /* what stands before or behind all that changed */
    { "甲增长5%。乙增长6%。", "甲增长5%", "5", "甲增长5%。丙", "甲增长5%", HETU_SPAN_MOVED, "5" },
    { "甲增长5%。乙增长6%。",
      "乙增长6%",
      "6",
      "新甲增长5%。乙增长6%。",
      "乙增长6%",
      HETU_SPAN_MOVED,
      "6" },
    /* moved behind another sentence */
    { "头。甲增长5%。乙增长6%。尾。",
      "甲增长5%",
      "5",
      "头。乙增长6%。甲增长5%。尾。",
      "甲增长5%",
      HETU_SPAN_MOVED,
      "5" },
    /* the same words twice: those with the same neighbours */
    { "城镇收入增长5%,农村收入增长5%。",
      "收入增长5%。",
      "5",
      "共:农村收入增长5%。城镇收入增长5%,",
      "收入增长5%。",
      HETU_SPAN_MOVED,
      "5" },
    /* another number there: what it was is not claimed of it */
    { "全年生产总值增长5.2%,居第一。",
      "生产总值增长5.2%",
      "5.2",
      "全年生产总值增长5.3%,居第一。",
      "生产总值增长5.3%",
      HETU_SPAN_CHANGED,
      "5.3" },
    { "全年生产总值增长5.2%,居第一。",
      "生产总值增长5.2%",
      "5.2",
      "全年完成投资9亿元,居第一。",
      "完成投资9亿元",
      HETU_SPAN_CHANGED,
      "完成投资9亿元" },
    /* gone */
    { "全年生产总值增长5.2%,居第一。",
      "生产总值增长5.2%",
      "5.2",
      "从略。",
      NULL,
      HETU_SPAN_LOST,
      NULL },
    /* With nothing before them words that stand twice are either. */
    { "增长5.2%,较快。",
      "增长5.2%",
      "5.2",
      "投资增长5.2%。税收增长5.2%!",
      NULL,
      HETU_SPAN_LOST,
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HetuRelocation) relocation = hetu_relocation_new (rows[i].before, rows[i].after);
      const char *at = strstr (rows[i].before, rows[i].words);
      const char *number = strstr (at, rows[i].number);
      guint32 start = (guint32) g_utf8_pointer_to_offset (rows[i].before, at);
      guint32 value = (guint32) g_utf8_pointer_to_offset (rows[i].before, number);
      HetuSpan span = { .char_start = start,
                        .char_end = start + (guint32) g_utf8_strlen (rows[i].words, -1),
                        .value_start = value,
                        .value_end = value + (guint32) g_utf8_strlen (rows[i].number, -1) };
      g_autofree char *there = NULL, *now = NULL;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      hetu_relocation_apply (relocation, &span);
      g_assert_cmpint (span.state, ==, rows[i].state);
      if (span.state == HETU_SPAN_LOST)
        continue;
      there = g_utf8_substring (rows[i].after, span.char_start, span.char_end);
      now = g_utf8_substring (rows[i].after, span.value_start, span.value_end);
      g_assert_cmpstr (there, ==, rows[i].there);
      g_assert_cmpstr (now, ==, rows[i].value);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add_func (name, test)
  ADD ("/stored-document/the-text-comes-back-as-it-was", test_the_text_comes_back_as_it_was);
  ADD ("/stored-document/what-cannot-be-is-refused", test_what_cannot_be_is_refused);
  ADD ("/stored-document/undo-takes-text-and-places-with-it",
       test_undo_takes_text_and_places_with_it);
  ADD ("/stored-document/out-of-use-has-no-text", test_a_document_out_of_use_has_no_text);
  ADD ("/stored-document/drafts-are-kept", test_a_draft_is_kept_replaced_and_thrown_away);
  ADD ("/stored-document/places-are-found-again", test_places_are_found_again);
#undef ADD
  return g_test_run ();
}
