/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reviews and stores: what is entered, taken back, changed afterwards, and found again. */
#include "review/entry.h"

#include "acceptance.h"
#include "error.h"
#include "review-fixture.h"
#include "small-store.h"
#include "store/draft.h"
#include "store/journal.h"
#include "store/store-private.h"

typedef struct
{
  Fixture base;
  SmallStore small;
  HetuStore *store; /* of it */
} EntryFixture;

static void
set_up_entry (EntryFixture *self, gconstpointer data)
{
  HetuReviewHeader header = { (char *) "安澜县报告", (char *) "发改委", 410326, 2022, 20230104 };

  set_up (&self->base, NULL);
  small_store_open (&self->small);
  self->store = self->small.store;
  hetu_review_set_header (self->base.review, &header);
  hetu_review_set_store (self->base.review, self->store);
}

static void
tear_down_entry (EntryFixture *self, gconstpointer data)
{
  tear_down (&self->base, NULL);
  small_store_close (&self->small);
}

static void
accept_value (HetuReview *review, const char *value)
{
  g_autoptr (GError) error = NULL;

  hetu_review_set_current (review, find (review, value));
  hetu_review_accept (review, NULL, &error);
  g_assert_no_error (error);
}

static HetuReviewSummary
enter (EntryFixture *self, gint32 source)
{
  HetuReviewSummary summary = { 0 };
  g_autoptr (GError) error = NULL;

  hetu_review_enter (self->base.review, self->store, source, &summary, &error);
  g_assert_no_error (error);
  return summary;
}

/* How many figures the store tells of @source */
static guint
count_told (HetuStore *store, gint32 source)
{
  g_autoptr (GArray) told = hetu_query_by_source (store, source, 0, NULL);

  return told->len;
}

static void
test_counts (EntryFixture *self, gconstpointer data)
{
  HetuReview *review = self->base.review;
  HetuReviewSummary summary;

  accept_value (review, "182.4");
  accept_value (review, "×");
  hetu_review_set_current (review, find (review, "12.5"));
  hetu_review_reject (review);
  summary = enter (self, 0);
  g_assert_cmpuint (summary.entered, ==, 4);
  g_assert_cmpuint (summary.rejected, ==, 1);
  g_assert_cmpuint (summary.pending, ==, hetu_review_get_n_items (review) - 5);
  g_assert_cmpuint (summary.withdrawn, ==, 0);
  g_assert_cmpint (summary.batch, >, 0);
  g_assert_cmpuint (count_told (self->store, summary.source), ==, 4);
  g_assert_true (hetu_journal_take_back (self->store, summary.batch, TRUE, NULL));
  g_assert_cmpuint (count_told (self->store, summary.source), ==, 0);
}

/* Figures whose draft cannot be kept are not entered, for nobody would offer to take them back. */
static void
test_draft_that_cannot_be_kept (EntryFixture *self, gconstpointer data)
{
  HetuReview *review = self->base.review;
  sqlite3 *database = hetu_database_get_handle (hetu_store_get_database (self->store));
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  HetuReviewSummary summary = { .batch = -1 };
  gint32 source = 0, batch = -1;

  g_assert_cmpint (sqlite3_exec (database,
                                 "CREATE TRIGGER full BEFORE INSERT ON draft BEGIN"
                                 " SELECT RAISE (ABORT, 'no room'); END",
                                 NULL,
                                 NULL,
                                 NULL),
                   ==,
                   SQLITE_OK);
  accept_value (review, "182.4");
  before = hetu_review_to_json (review);
  g_assert_false (hetu_review_enter (review, self->store, 0, &summary, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (summary.batch, ==, -1);
  after = hetu_review_to_json (review);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (hetu_review_keep (review, self->store, &source, &batch, &error));
  g_assert_cmpint (source, ==, 0);
  sqlite3_exec (database, "DROP TRIGGER full", NULL, NULL, NULL);
  summary = enter (self, 0);
  g_assert_cmpint (summary.batch, >, 0);
  g_assert_cmpuint (count_told (self->store, summary.source), ==, 3);
}

/* Whoever is told of a draft may ask for all that was entered with it. */
static void
on_drafts_changed (HetuStore *store, guint *n_told)
{
  g_autoptr (GArray) documents = hetu_query_documents (store, NULL);
  gint32 source = g_array_index (documents, HetuStoredDocument, documents->len - 1).source;

  g_assert_nonnull (hetu_store_get_source (store, source));
  *n_told = count_told (store, source);
}

static void
test_draft_is_told_with_its_figures (EntryFixture *self, gconstpointer data)
{
  guint n_told = 0;

  g_signal_connect (self->store, "drafts-changed", G_CALLBACK (on_drafts_changed), &n_told);
  accept_value (self->base.review, "182.4");
  enter (self, 0);
  g_assert_cmpuint (n_told, ==, 3);
  g_signal_handlers_disconnect_by_data (self->store, &n_told);
}

static void
test_again_adds_nothing (EntryFixture *self, gconstpointer data)
{
  HetuReviewSummary first, second;

  accept_value (self->base.review, "182.4");
  first = enter (self, 0);
  second = enter (self, first.source);
  g_assert_cmpuint (second.entered, ==, first.entered);
  g_assert_cmpint (second.batch, ==, 0);
  g_assert_cmpuint (count_told (self->store, first.source), ==, 3);
}

static void
test_edited_value_revises (EntryFixture *self, gconstpointer data)
{
  HetuReview *review = self->base.review;
  HetuReviewSummary summary;
  g_autoptr (GArray) told = NULL;
  guint n_chosen = 0;

  accept_value (review, "58.6");
  summary = enter (self, 0);
  hetu_review_set_current (review, find (review, "58.6"));
  edit (review, HETU_REVIEW_VALUE, "58.8");
  summary = enter (self, summary.source);
  g_assert_cmpuint (summary.withdrawn, ==, 0);
  told = hetu_query_by_source (self->store, summary.source, 0, NULL);
  for (guint i = 0; i < told->len; i++)
    {
      const HetuObservation *one = &g_array_index (told, HetuObservation, i);

      if (one->measure == HETU_MEASURE_LEVEL && one->chosen)
        {
          g_autofree char *value = hetu_decimal_to_string (one->value);

          g_assert_cmpstr (value, ==, "58.8");
          n_chosen++;
        }
    }
  g_assert_cmpuint (n_chosen, ==, 1);
}

static void
test_moved_and_rejected_are_withdrawn (EntryFixture *self, gconstpointer data)
{
  HetuReview *review = self->base.review;
  HetuReviewSummary summary;

  accept_value (review, "182.4");
  accept_value (review, "31");
  summary = enter (self, 0);
  g_assert_cmpuint (count_told (self->store, summary.source), ==, 5);
  hetu_review_set_current (review, find (review, "31"));
  hetu_review_reject (review);
  hetu_review_set_current (review, find (review, "182.4"));
  edit (review, HETU_REVIEW_PERIOD, "2021");
  summary = enter (self, summary.source);
  g_assert_cmpuint (summary.withdrawn, ==, 2);
  g_assert_cmpuint (summary.entered, ==, 4);
  g_assert_cmpuint (count_told (self->store, summary.source), ==, 4);
}

static void
test_draft_goes_on (EntryFixture *self, gconstpointer data)
{
  HetuReview *review = self->base.review;
  g_autoptr (HetuReview) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gint32 source = 0, batch = 0, second = 0;

  accept_value (review, "182.4");
  hetu_review_set_current (review, find (review, "58.6"));
  edit (review, HETU_REVIEW_VALUE, "58.8");
  g_assert_true (hetu_review_keep (review, self->store, &source, &batch, &error));
  g_assert_no_error (error);
  g_assert_cmpint (batch, >, 0);
  g_assert_cmpuint (count_told (self->store, source), ==, 0);
  other = hetu_review_load (self->store, source, &error);
  g_assert_no_error (error);
  before = hetu_review_to_json (review);
  after = hetu_review_to_json (other);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (hetu_review_keep (other, self->store, &source, &second, &error));
  g_assert_cmpint (second, ==, 0);
}

static void
test_undone_is_not_entered (EntryFixture *self, gconstpointer data)
{
  HetuReview *review = self->base.review;
  g_autoptr (HetuReview) other = NULL;
  g_autoptr (GError) error = NULL;
  HetuReviewSummary summary;
  gint32 source = 0, batch = 0;

  g_assert_true (hetu_review_keep (review, self->store, &source, &batch, NULL));
  accept_value (review, "182.4");
  summary = enter (self, source);
  g_assert_true (hetu_journal_take_back (self->store, summary.batch, TRUE, NULL));
  other = hetu_review_load (self->store, source, &error);
  g_assert_no_error (error);
  g_assert_cmpint (state_of (other, "182.4"), ==, HETU_REVIEW_ACCEPTED);
  g_assert_cmpint (hetu_review_get_item (other, find (other, "182.4"))->statement, ==, 0);
  g_assert_true (hetu_review_enter (other, self->store, source, &summary, NULL));
  g_assert_cmpuint (count_told (self->store, source), ==, 3);
}

static void
test_found_without_draft (EntryFixture *self, gconstpointer data)
{
  HetuReview *review = self->base.review;
  g_autoptr (HetuReview) other = NULL;
  HetuReviewSummary summary;
  HetuReviewCounts counts = { { 0 } };

  accept_value (review, "182.4");
  accept_value (review, "×");
  summary = enter (self, 0);
  g_assert_true (hetu_draft_remove (self->store, summary.source, NULL));
  other = hetu_review_load (self->store, summary.source, NULL);
  hetu_review_count (other, HETU_REVIEW_NONE, &counts);
  g_assert_cmpuint (counts.states[HETU_REVIEW_ACCEPTED], ==, 3);
  g_assert_cmpuint (counts.states[HETU_REVIEW_REGISTERED], ==, 1);
  g_assert_cmpint (hetu_review_get_item (other, find (other, "5.2"))->statement, !=, 0);
}

static void
test_needs_title_and_date (EntryFixture *self, gconstpointer data)
{
  HetuReviewHeader headers[] = { { (char *) "", (char *) "", 410326, 2022, 20230104 },
                                 { (char *) "报告", (char *) "", 410326, 2022, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      HetuReviewSummary summary = { 0 };
      g_autoptr (GError) error = NULL;

      hetu_review_set_header (self->base.review, &headers[i]);
      g_assert_false (hetu_review_enter (self->base.review, self->store, 0, &summary, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_cmpint (summary.batch, ==, 0);
    }
}

static void
test_rivals_are_of_others (EntryFixture *self, gconstpointer data)
{
  HetuReview *review = self->base.review;
  HetuReviewHeader header = { (char *) "另一报告", (char *) "", 410326, 2022, 20230301 };
  HetuReviewSummary summary;
  g_autoptr (GArray) none = NULL, rivals = NULL;
  guint index = find (review, "182.4");

  hetu_review_set_current (review, index);
  edit (review, HETU_REVIEW_VALUE, "190.1");
  summary = enter (self, 0);
  none = hetu_review_list_rivals (review, self->store, summary.source, index);
  g_assert_cmpuint (none->len, ==, 0);
  hetu_review_set_header (review, &header);
  hetu_review_set_current (review, index);
  edit (review, HETU_REVIEW_VALUE, "182.4");
  rivals = hetu_review_list_rivals (review, self->store, 0, index);
  g_assert_cmpuint (rivals->len, ==, 1);
  g_assert_true (g_array_index (rivals, HetuAcceptanceRival, 0).differs);
}

/* Its unit is none of the indicator's: that is said before it is accepted. */
static void
test_checked_against_the_catalogue (EntryFixture *self, gconstpointer data)
{
  HetuReview *review = self->base.review;
  const char *texts[HETU_REVIEW_N_FIELDS] = { [HETU_REVIEW_VALUE] = "182.4万人" };
  g_autoptr (GError) error = NULL;
  guint wrong = HETU_REVIEW_NONE;

  hetu_review_set_current (review, find (review, "182.4"));
  g_assert_null (hetu_review_check (review, find (review, "182.4"), NULL));
  g_assert_false (hetu_review_edit (review, texts, TRUE, &wrong, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_cmpuint (wrong, ==, HETU_REVIEW_VALUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path_, function_) \
  g_test_add (path_, EntryFixture, NULL, set_up_entry, function_, tear_down_entry)
  ADD ("/review-entry/counts-and-undo", test_counts);
  ADD ("/review-entry/draft-that-cannot-be-kept", test_draft_that_cannot_be_kept);
  ADD ("/review-entry/draft-is-told-with-its-figures", test_draft_is_told_with_its_figures);
  ADD ("/review-entry/again-adds-nothing", test_again_adds_nothing);
  ADD ("/review-entry/edited-value-revises", test_edited_value_revises);
  ADD ("/review-entry/moved-and-rejected-are-withdrawn", test_moved_and_rejected_are_withdrawn);
  ADD ("/review-entry/draft-goes-on", test_draft_goes_on);
  ADD ("/review-entry/undone-is-not-entered", test_undone_is_not_entered);
  ADD ("/review-entry/found-without-draft", test_found_without_draft);
  ADD ("/review-entry/needs-title-and-date", test_needs_title_and_date);
  ADD ("/review-entry/rivals-are-of-others", test_rivals_are_of_others);
  ADD ("/review-entry/checked-against-the-catalogue", test_checked_against_the_catalogue);
  return g_test_run ();
}
