/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestones: when they are due, how they stand on a day, and how a store keeps them. */
#include "store/milestone.h"
#include "store/target.h"

#include "error.h"
#include "small-store.h"

static HetuMilestone
make (const char *deadline)
{
  HetuMilestone milestone;

  hetu_milestone_init (&milestone);
  milestone.region = 410311;
  milestone.task = (char *) "关林社区拆迁";
  milestone.written = (char *) "8月底前";
  g_assert_true (hetu_period_parse (deadline, &milestone.deadline, NULL));
  return milestone;
}

static void
test_a_deadline_ends_with_its_month (void)
{
  static const struct
  {
    const char *deadline;
    gint32 due;
  } rows[] = {
    { "2023-02", 20230228 }, { "2024-02", 20240229 }, { "2023-H1", 20230630 },
    { "2023", 20231231 },    { "2023-Q3", 20230930 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HetuMilestone milestone = make (rows[i].deadline);

      g_assert_cmpint (hetu_milestone_get_due (&milestone), ==, rows[i].due);
    }
}

static void
test_the_state_is_of_the_day (void)
{
  static const struct
  {
    const char *deadline;
    const char *event;
    gint32 event_day;
    gboolean redacted;
    gint32 done; /* 0: not */
    gint32 day;
    const char *state;
    int days;
    const char *text;
  } rows[] = {
    { "2023-08", NULL, 0, FALSE, 0, 20230101, "open", 242, "还有 242 天" },
    { "2023-08", NULL, 0, FALSE, 0, 20230731, "open", 31, "还有 31 天" },
    { "2023-08", NULL, 0, FALSE, 0, 20230801, "due_soon", 30, "还有 30 天" },
    { "2023-08", NULL, 0, FALSE, 0, 20230831, "due_soon", 0, "今天到期" },
    { "2023-08", NULL, 0, FALSE, 0, 20230901, "overdue", 1, "逾期 1 天" },
    { "2023-08", NULL, 0, FALSE, 0, 20240301, "overdue", 183, "逾期 183 天" },
    { "2023-08", NULL, 0, FALSE, 20230831, 20231231, "done", 0, "按期完成" },
    { "2023-08", NULL, 0, FALSE, 20230701, 20231231, "done", 0, "按期完成" },
    { "2023-08", NULL, 0, FALSE, 20230903, 20231231, "late", 3, "逾期 3 天完成" },
    { "2023-08", NULL, 0, FALSE, 20230903, 20230902, "overdue", 2, "逾期 2 天" },
    { "2023-08", NULL, 0, FALSE, 20230903, 20230831, "due_soon", 0, "今天到期" },
    { "2023", "牡丹文化节", 0, FALSE, 0, 20240601, "no_date", 0, "日期未定" },
    { "2023", "牡丹文化节", 20230410, FALSE, 0, 20230409, "due_soon", 0, "今天到期" },
    { "2023", "牡丹文化节", 20230410, FALSE, 0, 20230410, "overdue", 1, "逾期 1 天" },
    { "2023", "牡丹文化节", 0, FALSE, 20230501, 20230601, "done", 0, "按期完成" },
    { "2020", NULL, 0, TRUE, 0, 20240601, "redacted", 0, "原文 ×" },
    { "2020", NULL, 0, TRUE, 20200901, 20240601, "done", 0, "按期完成" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HetuMilestone milestone = make (rows[i].deadline);
      HetuMilestoneVerdict verdict;
      g_autofree char *text = NULL;

      milestone.event = (char *) rows[i].event;
      milestone.event_day = rows[i].event_day;
      milestone.redacted = rows[i].redacted;
      milestone.completion = rows[i].done != 0;
      milestone.done = rows[i].done;
      verdict = hetu_milestone_judge (&milestone, rows[i].day);
      text = hetu_milestone_verdict_to_text (&verdict, HETU_LANGUAGE_ZH);
      g_test_message ("%s %d", rows[i].deadline, rows[i].day);
      g_assert_cmpstr (hetu_milestone_state_to_string (verdict.state), ==, rows[i].state);
      g_assert_cmpint (verdict.days, ==, rows[i].days);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* What nobody entered is done where its target is met; what was entered and falls short says so. */
static void
test_target_of_a_milestone (void)
{
  static const struct
  {
    gint32 done;
    gboolean met, falls_short;
    HetuMilestoneState state;
    const char *zh;
  } rows[] = {
    { 0, TRUE, FALSE, HETU_MILESTONE_DONE, "指标已达成" },
    { 0, FALSE, TRUE, HETU_MILESTONE_OVERDUE, "逾期 61 天" },
    { 20230820, TRUE, FALSE, HETU_MILESTONE_DONE, "按期完成" },
    { 20230820, FALSE, TRUE, HETU_MILESTONE_DONE, "按期完成，但指标未达成" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HetuMilestone milestone = make ("2023-08");
      HetuMilestoneVerdict verdict;
      g_autofree char *text = NULL;

      milestone.target = 1;
      milestone.target_is_met = rows[i].met;
      milestone.target_is_short = rows[i].falls_short;
      milestone.completion = rows[i].done != 0;
      milestone.done = rows[i].done;
      verdict = hetu_milestone_judge (&milestone, 20231031);
      text = hetu_milestone_verdict_to_text (&verdict, HETU_LANGUAGE_ZH);
      g_assert_cmpint (verdict.state, ==, rows[i].state);
      g_assert_cmpstr (text, ==, rows[i].zh);
    }
}

/* On any day: overdue only behind the day it is due, and what is done is never overdue. */
static void
test_nothing_is_overdue_before_it_is_due (void)
{
  for (int i = 0; i < 2000; i++)
    {
      HetuMilestone milestone = make ("2023-05");
      GDate date;
      gint32 day;
      HetuMilestoneVerdict verdict;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32) g_test_rand_int_range (738000, 739000));
      day = g_date_get_year (&date) * 10000 + (gint32) g_date_get_month (&date) * 100 +
            g_date_get_day (&date);
      milestone.deadline =
          hetu_period_month (g_test_rand_int_range (2021, 2025), g_test_rand_int_range (1, 13));
      milestone.completion = g_test_rand_bit ();
      milestone.done = day - g_test_rand_int_range (0, 2);
      if (!hetu_day_is_valid (milestone.done))
        milestone.done = day;
      verdict = hetu_milestone_judge (&milestone, day);
      g_assert_cmpint (verdict.state == HETU_MILESTONE_OVERDUE,
                       ==,
                       !milestone.completion && day > verdict.due);
      g_assert_cmpint (verdict.days, >=, 0);
    }
}

/* ---- in a store */

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

static gint64
put (SmallStore *small, const HetuMilestone *milestone, int wanted)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", &error);
  gint64 id = 0;

  g_assert_cmpint (hetu_ledger_put_milestone (ledger, milestone, &id, &error), ==, wanted);
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  return id;
}

static void
count (guint *n)
{
  ++*n;
}

static void
test_completion_is_entered_and_taken_back (SmallStore *small, gconstpointer data)
{
  HetuMilestone milestone = make ("2023-08");
  g_autoptr (GError) error = NULL;
  g_auto (HetuMilestone) found = { 0 };
  guint n_changes = 0;
  gint64 id, completion;

  milestone.source = small->plan;
  id = put (small, &milestone, HETU_RECORD_ADDED);
  g_assert_cmpint (put (small, &milestone, HETU_RECORD_UNCHANGED), ==, id);
  g_signal_connect_swapped (small->store, "changed", G_CALLBACK (count), &n_changes);
  completion = hetu_store_complete_milestone (small->store,
                                              id,
                                              20230905,
                                              small->book,
                                              "验收单",
                                              "张三",
                                              &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  /* The same again is no change. */
  g_assert_cmpint (hetu_store_complete_milestone (small->store,
                                                  id,
                                                  20230905,
                                                  small->book,
                                                  "验收单",
                                                  NULL,
                                                  &error),
                   ==,
                   completion);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (hetu_query_milestone (small->store, id, &found, &error));
  g_assert_cmpint (found.completion, ==, completion);
  g_assert_cmpint (found.done, ==, 20230905);
  g_assert_cmpint (found.done_source, ==, small->book);
  g_assert_cmpstr (found.completion_note, ==, "验收单");
  g_assert_true (hetu_store_retract_completion (small->store, completion, TRUE, &error));
  g_assert_cmpuint (n_changes, ==, 2);
  hetu_milestone_clear (&found);
  g_assert_true (hetu_query_milestone (small->store, id, &found, &error));
  g_assert_cmpint (found.completion, ==, 0);
  g_assert_true (hetu_store_retract_completion (small->store, completion, FALSE, &error));
  hetu_milestone_clear (&found);
  g_assert_true (hetu_query_milestone (small->store, id, &found, &error));
  g_assert_cmpint (found.done, ==, 20230905);
  g_assert_no_error (error);
}

static void
test_an_event_has_a_day_when_known (SmallStore *small, gconstpointer data)
{
  HetuMilestone milestone = make ("2023");
  g_autoptr (GError) error = NULL;
  g_auto (HetuMilestone) found = { 0 };
  gint64 id;

  milestone.event = (char *) "牡丹文化节";
  id = put (small, &milestone, HETU_RECORD_ADDED);
  g_assert_true (hetu_query_milestone (small->store, id, &found, &error));
  g_assert_cmpint (found.event_day, ==, 0);
  g_assert_true (hetu_store_set_event_day (small->store, "牡丹文化节", 2024, 20240401, &error));
  g_assert_true (hetu_store_set_event_day (small->store, "牡丹文化节", 2023, 20230405, &error));
  hetu_milestone_clear (&found);
  g_assert_true (hetu_query_milestone (small->store, id, &found, &error));
  g_assert_cmpint (found.event_day, ==, 20230405);
  g_assert_cmpint (hetu_milestone_get_due (&found), ==, 20230404);
  g_assert_true (hetu_store_set_event_day (small->store, "牡丹文化节", 2023, 0, &error));
  hetu_milestone_clear (&found);
  g_assert_true (hetu_query_milestone (small->store, id, &found, &error));
  g_assert_cmpint (found.event_day, ==, 0);
  g_assert_false (hetu_store_set_event_day (small->store, "牡丹文化节", 2023, 20240405, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
}

/* “2023-05 2023-08”: the deadlines in order. */
static char *
list (SmallStore *small, const gint32 *regions, gsize n_regions, int year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = hetu_query_milestones (small->store, regions, n_regions, year, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      const HetuMilestone *one = &g_array_index (found, HetuMilestone, i);
      g_autofree char *deadline = hetu_period_to_string (one->deadline);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", deadline);
    }
  return g_string_free (text, FALSE);
}

#define ASSERT_LIST(small, regions, n, year, wanted)              \
  G_STMT_START                                                    \
  {                                                               \
    g_autofree char *found_list = list (small, regions, n, year); \
                                                                  \
    g_assert_cmpstr (found_list, ==, wanted);                     \
  }                                                               \
  G_STMT_END

static void
test_they_are_listed_by_deadline (SmallStore *small, gconstpointer data)
{
  static const char *const deadlines[] = { "2023-12", "2023-05", "2024-02", "2023-H1" };
  static const gint32 here[] = { 410311 }, there[] = { 410300 };
  HetuMilestone milestone = make ("2023");
  gint64 id = 0;
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger;

  /* The year that an event falls into stands behind all its months. */
  milestone.event = (char *) "牡丹文化节";
  put (small, &milestone, HETU_RECORD_ADDED);
  for (gsize i = 0; i < G_N_ELEMENTS (deadlines); i++)
    {
      milestone = make (deadlines[i]);
      milestone.source = i == 0 ? small->web : small->plan;
      id = put (small, &milestone, HETU_RECORD_ADDED);
    }
  ASSERT_LIST (small, NULL, 0, 0, "2023-05 2023-H1 2023-12 2023 2024-02");
  ASSERT_LIST (small, here, 1, 2023, "2023-05 2023-H1 2023-12 2023");
  ASSERT_LIST (small, there, 1, 0, "");
  ledger = hetu_ledger_begin (small->store, "test", &error);
  g_assert_true (hetu_ledger_retract_milestone (ledger, id, TRUE, &error));
  /* What a document out of use says is passed over. */
  g_assert_true (hetu_ledger_retract (ledger, small->web, TRUE, &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  ASSERT_LIST (small, NULL, 0, 0, "2023-05 2023 2024-02");
  g_assert_true (hetu_store_check_integrity (small->store, TRUE, &error));
}

static void
test_an_owner_is_of_a_day (SmallStore *small, gconstpointer data)
{
  HetuMilestone milestone = make ("2023-08");
  g_autoptr (GError) error = NULL;
  g_auto (HetuMilestone) found = { 0 };
  gint64 id = put (small, &milestone, HETU_RECORD_ADDED);
  gint64 owner;

  g_assert_cmpint (
      hetu_store_own_milestone (small->store,
                                id,
                                &(HetuOwner){ .name = (char *) "住建局", .since = 20230101 },
                                &error),
      >,
      0);
  owner = hetu_store_own_milestone (small->store,
                                    id,
                                    &(HetuOwner){ .name = (char *) "城管局", .since = 20230601 },
                                    &error);
  g_assert_no_error (error);
  g_assert_true (hetu_query_milestone (small->store, id, &found, &error));
  g_assert_cmpstr (found.owner, ==, "城管局");
  g_assert_true (hetu_store_retract_owner (small->store, owner, TRUE, &error));
  hetu_milestone_clear (&found);
  g_assert_true (hetu_query_milestone (small->store, id, &found, &error));
  g_assert_cmpstr (found.owner, ==, "住建局");
}

static void
test_what_is_none_is_refused (SmallStore *small, gconstpointer data)
{
  HetuMilestone whole = make ("2023-08");
  HetuMilestone blank = whole, timeless = whole;
  gint64 id = put (small, &whole, HETU_RECORD_ADDED);
  const HetuMilestone *const wrong[] = { &blank, &timeless };
  g_autoptr (GError) error = NULL;
  g_auto (HetuMilestone) found = { 0 };

  blank.task = (char *) "　 ";
  timeless.deadline = (HetuPeriod){ 0 };
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (HetuLedger) ledger = hetu_ledger_begin (small->store, "test", &error);

      g_assert_no_error (error);
      g_assert_cmpint (hetu_ledger_put_milestone (ledger, wrong[i], NULL, &error), ==, -1);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_clear_error (&error);
    }
  g_assert_cmpint (
      hetu_store_complete_milestone (small->store, id, 20230230, 0, NULL, NULL, &error),
      ==,
      0);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_cmpint (
      hetu_store_complete_milestone (small->store, id + 1, 20230228, 0, NULL, NULL, &error),
      ==,
      0);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (hetu_store_retract_completion (small->store, 99, TRUE, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (hetu_query_milestone (small->store, id + 1, &found, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, SmallStore, NULL, set_up, test, tear_down)
  g_test_add_func ("/milestone/its-target", test_target_of_a_milestone);
  g_test_add_func ("/milestone/due/end-of-month", test_a_deadline_ends_with_its_month);
  g_test_add_func ("/milestone/state/of-the-day", test_the_state_is_of_the_day);
  g_test_add_func ("/milestone/state/random", test_nothing_is_overdue_before_it_is_due);
  ADD ("/milestone/store/completion", test_completion_is_entered_and_taken_back);
  ADD ("/milestone/store/event", test_an_event_has_a_day_when_known);
  ADD ("/milestone/store/listed", test_they_are_listed_by_deadline);
  ADD ("/milestone/store/owner", test_an_owner_is_of_a_day);
  ADD ("/milestone/store/refused", test_what_is_none_is_refused);
#undef ADD
  return g_test_run ();
}
