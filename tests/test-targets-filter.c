/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the filters of the targets page do in each of its views, and what it says of what they keep back. */
#include "store/milestone.h"
#include "targets-fixture.h"
#include "ui/form-dialog.h"
#include "ui/milestone-view.h"
#include "ui/target-forms.h"
#include "ui/target-inspector-words.h"

#define EVENT "牡丹文化节"

static guint
count_rows (PageFixture *self)
{
  g_autoptr (GPtrArray) rows = hetu_target_table_list_rows (get_table (self), ALL);

  return rows->len;
}

/* Nothing left is said, with what asks for it, and all targets are one click away, whatever part of the filter kept them back. */
static void
test_nothing_left_is_said (PageFixture *self, gconstpointer data)
{
  guint all = count_rows (self);
  g_autoptr (GPtrArray) dials = NULL;
  GtkWidget *states = page_find (self->page, GTK_TYPE_LIST_BOX);

  page_act (self, "targets.state::met");
  page_act (self, "targets.sign::range");
  g_assert_cmpuint (count_rows (self), ==, 0);
  g_assert_true (page_says (self->page, "No target passes the filters"));
  g_assert_true (page_says (self->page, "only Met · a—b between is asked for"));
  g_assert_true (page_says (self->page, "All Targets"));
  dials = hetu_target_dials_list_shown (get_dials (self));
  g_assert_cmpuint (dials->len, ==, 0);
  gtk_list_box_select_row (GTK_LIST_BOX (states),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (states), 0));
  page_settle (self);
  g_assert_cmpuint (count_rows (self), ==, all);
  page_act (self, "targets.sign::range");
  g_assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (states)));
  page_act (self, "targets.all");
  g_assert_cmpuint (count_rows (self), ==, all);
  g_assert_false (page_says (self->page, "is asked for"));
}

/* Title, count and dials are of the rows; dials that a person chose stay. */
static void
test_title_and_dials_follow (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) of_rows = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  guint met = 0;
  g_autofree char *count = NULL;

  page_act (self, "targets.state::met");
  met = count_rows (self);
  count = g_strdup_printf ("Only Met (%u of", met);
  g_assert_true (page_says (self->page, count));
  of_rows = hetu_target_dials_list_shown (get_dials (self));
  g_assert_cmpuint (of_rows->len, ==, met);
  for (guint i = 0; i < of_rows->len; i++)
    g_assert_cmpint (hetu_target_item_get_progress (of_rows->pdata[i])->state, ==, HETU_STATE_MET);
  page_act (self, "targets.all");
  select_item (self, HOMES);
  page_act (self, "targets.pin");
  page_act (self, "targets.state::unknown");
  chosen = hetu_target_dials_list_shown (get_dials (self));
  g_assert_cmpint (hetu_target_item_get_progress (chosen->pdata[0])->state, !=, HETU_STATE_UNKNOWN);
}

/* A target and its parts stand together where one of them passes. */
static void
test_division_is_filtered (PageFixture *self, gconstpointer data)
{
  page_act (self, "targets.view::parts");
  g_assert_true (page_says (self->page, "targets are divided among its parts"));
  page_act (self, "targets.sign::about");
  g_assert_true (page_says (self->page, "divided targets pass the filters"));
  g_assert_true (page_says (self->page, "CPI"));
  g_assert_false (page_says (self->page, "GDP growth"));
  page_act (self, "targets.sign::range");
  g_assert_true (page_says (self->page, "No divided target passes the filters"));
  page_act (self, "targets.all");
  g_assert_true (page_says (self->page, "targets are divided among its parts"));
}

static HetuMilestoneView *
get_milestones (PageFixture *self)
{
  return page_find (self->page, HETU_TYPE_MILESTONE_VIEW);
}

/* By region and owner; what a milestone has not is not offered. The inspector is that of the milestone. */
static void
test_milestones_are_filtered (PageFixture *self, gconstpointer data)
{
  guint all = 0;
  HetuMilestoneItem *item = NULL;

  page_act (self, "targets.view::milestones");
  all = g_list_model_get_n_items (hetu_milestone_view_get_all (get_milestones (self)));
  g_assert_cmpuint (all, >, 10);
  g_assert_false (page_says (self->page, "Warning Rules"));
  g_assert_true (page_says (self->page, "filtered by region and owner"));
  page_act (self, "targets.region::410300");
  g_assert_true (page_says (self->page, "Only Luoyang"));
  g_assert_true (page_says (self->page, "All Milestones"));
  item = hetu_milestone_view_get_selected (get_milestones (self));
  g_assert_cmpint (hetu_milestone_item_get_milestone (item)->region, ==, 410300);
  g_assert_true (page_says (
      get_inspector (self),
      hetu_milestone_get_task (hetu_milestone_item_get_milestone (item), HETU_LANGUAGE_EN)));
  g_assert_false (page_says (get_inspector (self), "Required rate"));
  page_act (self, "targets.all");
  page_act (self, "targets.view::list");
  g_assert_true (page_says (self->page, "Warning Rules"));
  g_assert_false (page_says (get_inspector (self), "Milestone"));
}

/* What is due by an event is due the day before its first one, from the day on that this is entered; undo takes it back. */
static void
test_event_has_a_day (PageFixture *self, gconstpointer data)
{
  HetuMilestone milestone;
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (self->base.store, "test", NULL);
  HetuMilestoneItem *item = NULL;
  HetuFormDialog *form = NULL;
  gint64 id = 0;

  hetu_milestone_init (&milestone);
  milestone.region = 410300;
  milestone.task = g_strdup ("开放隋唐城遗址");
  milestone.deadline = hetu_period_year (2023);
  milestone.event = g_strdup (EVENT);
  g_assert_cmpint (hetu_ledger_put_milestone (ledger, &milestone, &id, NULL), >=, 0);
  hetu_milestone_clear (&milestone);
  g_assert_true (hetu_ledger_commit (g_steal_pointer (&ledger), NULL));
  page_act (self, "targets.view::milestones");
  g_assert_true (hetu_milestone_view_select (get_milestones (self), id));
  page_settle (self);
  g_assert_true (page_says (get_inspector (self), "is not known yet"));
  page_act (self, "targets.event");
  item = hetu_milestone_view_get_selected (get_milestones (self));
  form = hetu_target_form_event (self->page,
                                 self->base.session,
                                 hetu_milestone_item_get_milestone (item));
  gtk_editable_set_text (page_find (GTK_WIDGET (form), GTK_TYPE_ENTRY), "2023-04-05");
  hetu_form_dialog_apply (form);
  page_settle (self);
  item = hetu_milestone_view_get_selected (get_milestones (self));
  g_assert_cmpint (hetu_milestone_item_get_verdict (item).due, ==, 20230404);
  g_assert_cmpint (hetu_milestone_item_get_verdict (item).state, ==, HETU_MILESTONE_OVERDUE);
  g_assert_true (page_says (get_inspector (self), "begins on 2023-04-05"));
  g_assert_true (hetu_session_undo (self->base.session));
  page_settle (self);
  item = hetu_milestone_view_get_selected (get_milestones (self));
  g_assert_cmpint (hetu_milestone_item_get_verdict (item).state, ==, HETU_MILESTONE_NO_DATE);
}

/* From three times on a speed is told in times. */
static void
test_speed_is_told_in_words_of_its_size (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    double required, faster;
    gboolean has_faster;
    const char *words;
  } cases[] = {
    { 0, 0, TRUE, "The target is reached" },
    { 1, 0, FALSE, "Nothing has been done so far" },
    { 1, 11.34, TRUE, "11.3% faster than so far" },
    { 1, -20, TRUE, "20.0% slower than so far will do" },
    { 1, 199.9, TRUE, "199.9% faster than so far" },
    { 1, 200, TRUE, "3.0 times as fast as so far" },
    { 1, 7300, TRUE, "74 times as fast as so far" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuPace pace = { .required = cases[i].required,
                        .has_faster = cases[i].has_faster,
                        .faster_percent = cases[i].faster };
      g_autofree char *words = hetu_target_write_speed (&pace, HETU_LANGUAGE_EN);

      g_assert_nonnull (strstr (words, cases[i].words));
    }
}

/* The number on one line, the deadline on the next, where it moved. */
static void
test_adjustment_tells_the_deadline (PageFixture *self, gconstpointer data)
{
  HetuTargetRevision revision = { .since = 20230615,
                                  .value = HETU_DECIMAL (2, 0),
                                  .comparator = HETU_COMPARATOR_EQUAL,
                                  .deadline = hetu_period_month (2023, 12),
                                  .reason = g_strdup ("验收推迟") };
  g_auto (HetuProgress) progress = { .has_target = TRUE,
                                     .has_original = TRUE,
                                     .comparator = HETU_COMPARATOR_EQUAL,
                                     .original_comparator = HETU_COMPARATOR_EQUAL,
                                     .target = HETU_DECIMAL (2, 0),
                                     .original = HETU_DECIMAL (3, 0),
                                     .original_deadline = hetu_period_month (2023, 6),
                                     .deadline = hetu_period_month (2023, 12),
                                     .terms = hetu_target_terms_new () };
  g_autofree char *moved = NULL;
  g_autofree char *stayed = NULL;

  g_assert_null (hetu_target_write_revision (&progress, HETU_LANGUAGE_EN));
  progress.revised = TRUE;
  g_array_append_val (progress.terms->revisions, revision);
  moved = hetu_target_write_revision (&progress, HETU_LANGUAGE_EN);
  g_assert_nonnull (
      strstr (moved,
              "from 2023-06-15 on: 验收推迟\nDeadline originally Jun 2023, moved to Dec 2023"));
  progress.original_deadline = hetu_period_year (2023);
  stayed = hetu_target_write_revision (&progress, HETU_LANGUAGE_EN);
  g_assert_true (g_str_has_suffix (stayed, "验收推迟"));
}

int
main (int argc, char *argv[])
{
  static const TargetsTest tests[] = {
    { "/targets-filter/nothing-left", test_nothing_left_is_said },
    { "/targets-filter/title", test_title_and_dials_follow },
    { "/targets-filter/division", test_division_is_filtered },
    { "/targets-filter/milestones", test_milestones_are_filtered },
    { "/targets-filter/event", test_event_has_a_day },
    { "/targets-filter/speed", test_speed_is_told_in_words_of_its_size },
    { "/targets-filter/adjustment", test_adjustment_tells_the_deadline },
  };

  return targets_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
