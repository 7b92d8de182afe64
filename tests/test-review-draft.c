/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps back to the start, and drafts. */
#include "error.h"
#include "review-fixture.h"

/* ---- any keys, then back to the start */

static void
press (HetuReview *review, GRand *random)
{
  static const char *const values[] = { "12", "≥ 3 亿元", "?", "×", "−4%" };
  static const char *const times[] = { "2021", "2022年上半年", "昨天" };
  static const char *const names[] = { "某数", "地区生产总值", "" };
  const char *texts[HETU_REVIEW_N_FIELDS] = { NULL };

  switch (g_rand_int_range (random, 0, 12))
    {
    case 0:
      hetu_review_accept (review, NULL, NULL);
      break;
    case 1:
      hetu_review_reject (review);
      break;
    case 2:
      hetu_review_move (review, HETU_REVIEW_NEXT);
      break;
    case 3:
      hetu_review_move (review, HETU_REVIEW_PREVIOUS);
      break;
    case 4:
      hetu_review_move (review, HETU_REVIEW_NEXT_DOUBTFUL);
      break;
    case 5:
      hetu_review_take_alternative (review, (guint) g_rand_int_range (random, 0, 9));
      break;
    case 6:
      hetu_review_undo (review);
      break;
    case 7:
      hetu_review_redo (review);
      break;
    case 8:
      if (g_rand_int_range (random, 0, 10) == 0)
        hetu_review_accept_sure (review, g_rand_boolean (random) ? 1 : HETU_REVIEW_NONE);
      break;
    case 9:
      texts[HETU_REVIEW_PERIOD] = times[g_rand_int_range (random, 0, 3)];
      hetu_review_edit (review, texts, g_rand_boolean (random), NULL, NULL);
      break;
    case 10:
      texts[HETU_REVIEW_VALUE] = values[g_rand_int_range (random, 0, 5)];
      texts[HETU_REVIEW_INDICATOR] =
          g_rand_boolean (random) ? names[g_rand_int_range (random, 0, 3)] : NULL;
      hetu_review_edit (review, texts, g_rand_boolean (random), NULL, NULL);
      break;
    default:
      hetu_review_set_current (
          review,
          (guint) g_rand_int_range (random, 0, (int) hetu_review_get_n_items (review)));
    }
}

static void
test_walk_back (Fixture *self, gconstpointer data)
{
  g_autofree char *start = dump (self->review);

  for (guint32 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autofree char *far = NULL, *again = NULL, *back = NULL;
      guint n = 0;

      for (guint i = 0; i < 200; i++)
        press (self->review, random);
      while (hetu_review_can_redo (self->review))
        hetu_review_redo (self->review);
      far = dump (self->review);
      for (; hetu_review_can_undo (self->review); n++)
        hetu_review_undo (self->review);
      back = dump (self->review);
      g_assert_cmpstr (back, ==, start);
      g_assert_cmpuint (n, >, 10);
      while (hetu_review_can_redo (self->review))
        hetu_review_redo (self->review);
      again = dump (self->review);
      g_assert_cmpstr (again, ==, far);
      while (hetu_review_can_undo (self->review))
        hetu_review_undo (self->review);
    }
}

/* ---- drafts */

static void
test_draft_comes_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (HetuReview) other = make (report);
  g_autofree char *draft = NULL, *again = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 80; i++)
    press (self->review, random);
  draft = hetu_review_to_json (self->review);
  g_assert_true (hetu_review_restore (other, draft, &error));
  g_assert_no_error (error);
  again = hetu_review_to_json (other);
  g_assert_cmpstr (again, ==, draft);
  g_assert_false (hetu_review_is_changed_text (other));
  g_assert_cmpuint (hetu_review_get_n_lost (other), ==, 0);
}

static void
test_draft_of_changed_text (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = NULL, *text = NULL;
  g_autoptr (HetuReview) other = NULL;
  g_auto (GStrv) parts = NULL, words = NULL;

  for (guint i = 0; i < hetu_review_get_n_items (self->review); i++)
    {
      hetu_review_set_current (self->review, i);
      g_assert_true (hetu_review_accept (self->review, NULL, NULL));
    }
  draft = hetu_review_to_json (self->review);
  /* A word more before it, a sentence of which half is said otherwise, and a number that is another now */
  parts = g_strsplit (report, "(一)", 2);
  text = g_strjoin ("在县委的领导下,各项工作有序推进。\n\n(一)", parts[0], parts[1], NULL);
  words = g_strsplit (text, "固定资产投资增长12.5%", 2);
  g_free (text);
  text = g_strjoin ("固定资产投资增长13.5%", words[0], words[1], NULL);
  other = make (text);
  g_assert_true (hetu_review_restore (other, draft, NULL));
  g_assert_true (hetu_review_is_changed_text (other));
  g_assert_cmpuint (hetu_review_get_n_lost (other), ==, 1);
  g_assert_cmpint (state_of (other, "58.6"), ==, HETU_REVIEW_ACCEPTED);
  g_assert_cmpint (state_of (other, "182.4"), ==, HETU_REVIEW_PENDING);
  g_assert_true (hetu_review_get_item (other, find (other, "182.4"))->moved);
  g_assert_false (hetu_review_is_sure (other, find (other, "182.4")));
  g_assert_cmpint (state_of (other, "13.5"), ==, HETU_REVIEW_PENDING);
  hetu_review_set_current (other, find (other, "182.4"));
  g_assert_true (hetu_review_accept (other, NULL, NULL));
  g_assert_cmpint (state_of (other, "182.4"), ==, HETU_REVIEW_ACCEPTED);
}

static void
test_draft_refused (Fixture *self, gconstpointer data)
{
  static const char *const drafts[] = {
    "",
    "no",
    "[]",
    "{}",
    "{\"review\":2,\"items\":[]}",
    "{\"review\":1,\"items\":{}}",
    "{\"review\":1,\"items\":[1]}",
    "{\"review\":1,\"items\":[{}]}",
    "{\"review\":1,\"items\":[{\"state\":\"accepted\"}]}",
    "{\"review\":1,\"items\":[{\"state\":\"bought\",\"read\":{}}]}",
    "{\"review\":1,\"items\":[{\"state\":\"accepted\",\"read\":{}}]}",
    "{\"review\":1,\"items\":[{\"state\":\"accepted\",\"read\":{\"indicator\":\"x\",\"kind\":"
    "\"actual\","
    "\"measure\":\"level\",\"comparator\":\"=\",\"status\":\"final\",\"char_start\":9,\"char_end\":"
    "3}}]}",
    "{\"review\":1,\"items\":[{\"state\":5}]}",
    "{\"review\":1,\"items\":[{\"state\":\"accepted\",\"quote\":\"2022\",\"read\":{\"indicator\":"
    "\"x\",\"kind\":\"actual\",\"measure\":\"level\",\"comparator\":\"=\",\"status\":\"final\","
    "\"char_start\":3,\"value_start\":3,\"value_end\":900000,\"char_end\":900000}}]}",
  };
  g_autofree char *before = NULL;

  g_assert_true (hetu_review_accept (self->review, NULL, NULL));
  before = hetu_review_to_json (self->review);
  for (gsize i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (hetu_review_restore (self->review, drafts[i], &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      after = hetu_review_to_json (self->review);
      g_assert_cmpstr (after, ==, before);
    }
}

/* What is read by other names today is there all the same, each figure once, though two share a number. */
static void
test_draft_of_other_names (Fixture *self, gconstpointer data)
{
  static const char text[] = "安澜县2022年工作情况\n\n"
                             "2022年,全县地区生产总值增速居全省、全市第二。\n";
  HetuReviewHeader header = { (char *) "情况", (char *) "", 410326, 2022, 0 };
  g_autoptr (HetuReview) review = make (text);
  guint n = 0, n_rejected = 0;
  g_autofree char *draft = NULL, *other = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;

  hetu_review_set_header (review, &header);
  n = hetu_review_get_n_items (review);
  g_assert_cmpuint (n, ==, 2);
  for (guint i = 0; i < n; i++)
    {
      hetu_review_set_current (review, i);
      hetu_review_reject (review);
    }
  draft = hetu_review_to_json (review);
  parts = g_strsplit (draft, "\"indicator\":\"", -1);
  other = g_strjoinv ("\"indicator\":\"旧", parts);
  g_assert_true (hetu_review_restore (review, other, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (hetu_review_get_n_items (review), ==, 2 * n);
  for (guint i = 0; i < 2 * n; i++)
    n_rejected += hetu_review_get_item (review, i)->state == HETU_REVIEW_REJECTED;
  g_assert_cmpuint (n_rejected, ==, n);
}

static void
test_header_reads_anew (Fixture *self, gconstpointer data)
{
  HetuReviewHeader header = { (char *) "报告", (char *) "发改委", 410327, 2022, 20230104 };
  HetuReview *review = self->review;
  guint step = 0;

  hetu_review_set_current (review, find (review, "182.4"));
  edit (review, HETU_REVIEW_VALUE, "182.5");
  step = hetu_review_get_step (review);
  g_assert_cmpuint (step, !=, 0);
  hetu_review_set_header (review, &header);
  g_assert_cmpint (state_of (review, "182.4"), ==, HETU_REVIEW_EDITED);
  assert_field (review, find (review, "182.4"), HETU_REVIEW_VALUE, "182.5 亿元");
  g_assert_cmpint (hetu_review_get_item (review, find (review, "182.4"))->now->region, ==, 410327);
  g_assert_false (hetu_review_can_undo (review));
  g_assert_cmpuint (hetu_review_get_step (review), ==, step);
  g_assert_cmpstr (hetu_review_get_header (review)->issuer, ==, "发改委");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path_, function_) g_test_add (path_, Fixture, NULL, set_up, function_, tear_down)
  ADD ("/review-draft/undo/any-keys-back-to-the-start", test_walk_back);
  ADD ("/review-draft/comes-back", test_draft_comes_back);
  ADD ("/review-draft/changed-text", test_draft_of_changed_text);
  ADD ("/review-draft/other-names", test_draft_of_other_names);
  ADD ("/review-draft/refused", test_draft_refused);
  ADD ("/review-draft/header/reads-anew", test_header_reads_anew);
  return g_test_run ();
}
