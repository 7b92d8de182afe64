/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How targets are divided, and what a person writes on the targets page. */
#include "store/milestone.h"
#include "store/target.h"
#include "targets-fixture.h"
#include "ui/form-dialog.h"
#include "ui/milestone-view.h"
#include "ui/target-division-view.h"
#include "ui/target-line.h"
#include "ui/target-rules.h"

/* (transfer none): the line of the division's table */
static HetuTargetDivisionView *
select_division (PageFixture *self, const char *id, gint32 region)
{
  HetuIndicator *indicator = hetu_store_find_indicator (self->base.store, id, NULL);
  HetuTargetDivisionView *view = page_find (self->page, HETU_TYPE_TARGET_DIVISION_VIEW);

  g_assert_true (
      hetu_target_division_view_select (view, hetu_indicator_get_number (indicator), region));
  page_settle (self);
  return view;
}

/* Shares of amounts, points between rates, and what differs by definition: 洛龙区 in 洛阳市. */
static void
test_division_tells_shares (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *id, *cell, *sentence;
  } cases[] = {
    { "urban_new_employment", "13.3%", "13.3% of Luoyang" },
    { "new_market_entities", "10.0%", "10.0% of Luoyang" },
    { "new_industrial_enterprises_above_scale", "10.8%", "10.8% of Luoyang" },
    { "gdp", "+1.0 pp", "1.0 pp" },
    { "general_public_budget_revenue", "other definition", "definition" },
  };

  page_act (self, "targets.view::parts");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuTargetDivisionView *view = select_division (self, cases[i].id, 410311);

      g_assert_true (page_says (GTK_WIDGET (view), cases[i].cell));
      g_assert_true (page_says (GTK_WIDGET (view), cases[i].sentence));
    }
  g_assert_true (page_says (self->page, "targets are divided among its parts"));
  /* Nothing is drawn there that the key of the dials explains. */
  g_assert_true (page_says (self->page, "As at the end of Jan–Oct 2023"));
  page_act (self, "targets.then");
  g_assert_true (page_says (self->page, "as known on 2023-10-31"));
  page_act (self, "targets.then");
  /* 28 家 of 260 are not known to a hundredth. */
  select_division (self, "new_industrial_enterprises_above_scale", 410311);
  g_assert_true (page_says (self->page, "28 entities"));
  g_assert_false (page_says (self->page, "28.00"));
}

/* 90 % of 1.2 of 9 万人 lacks 0.12 万人, 1.3 points of the city's; a rate has no such question. */
static void
test_shortfall_of_a_part_is_felt_above (PageFixture *self, gconstpointer data)
{
  HetuTargetDivisionView *view = NULL;
  GtkWidget *scale = NULL;

  page_act (self, "targets.view::parts");
  view = select_division (self, "urban_new_employment", 410311);
  scale = page_find (GTK_WIDGET (view), GTK_TYPE_SCALE);
  g_assert_true (page_says (GTK_WIDGET (view), "reaches 90% of its target"));
  g_assert_true (page_says (GTK_WIDGET (view), ": 1.3 points of its own"));
  gtk_range_set_value (GTK_RANGE (scale), 50);
  page_settle (self);
  g_assert_true (page_says (GTK_WIDGET (view), ": 6.7 points of its own"));
  select_division (self, "gdp", 410311);
  g_assert_false (gtk_widget_get_mapped (scale));
  /* A district alone has no parts. */
  page_act (self, "targets.scope(2)");
  g_assert_true (page_says (GTK_WIDGET (view), "Choose the city above it"));
}

/* A dialog of the page that is open, %NULL: none. */
static HetuFormDialog *
find_form (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (HETU_IS_FORM_DIALOG (window))
        return HETU_FORM_DIALOG (window);
    }
  return NULL;
}

/* Types into the @nth entry of the open form. */
static void
type_entry (guint nth, const char *text)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  GtkWidget *grid = page_find (GTK_WIDGET (find_form ()), GTK_TYPE_GRID);

  for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_ENTRY (child))
      g_ptr_array_add (entries, child);
  g_assert_cmpuint (nth, <, entries->len);
  gtk_editable_set_text (g_ptr_array_index (entries, nth), text);
}

static GArray *
list_revisions (PageFixture *self, const char *id)
{
  g_autoptr (HetuTargetItem) item = find_item (self, id);
  g_autoptr (GError) error = NULL;
  GArray *revisions =
      hetu_query_target_revisions (self->base.store,
                                   hetu_target_item_get_progress (item)->target_statement,
                                   0,
                                   &error);

  g_assert_no_error (error);
  return revisions;
}

/* 调整目标 adds a revision with its reason and never overwrites; without a reason the dialog stays. Taken back, it is gone. */
static void
test_target_is_adjusted (PageFixture *self, gconstpointer data)
{
  select_item (self, "national_regional_medical_centres");
  page_act (self, "targets.adjust");
  g_assert_nonnull (find_form ());
  type_entry (0, "two");
  hetu_form_dialog_apply (find_form ());
  g_assert_nonnull (find_form ());
  type_entry (0, "2");
  hetu_form_dialog_apply (find_form ());
  g_assert_true (page_says (GTK_WIDGET (find_form ()), "Say why"));
  type_entry (2, "next spring");
  type_entry (4, "验收推迟");
  hetu_form_dialog_apply (find_form ());
  g_assert_nonnull (find_form ());
  type_entry (2, "2024-03");
  hetu_form_dialog_apply (find_form ());
  g_assert_null (find_form ());
  page_settle (self);
  {
    g_autoptr (GArray) revisions = list_revisions (self, "national_regional_medical_centres");
    const HetuTargetRevision *one = &g_array_index (revisions, HetuTargetRevision, 0);

    g_assert_cmpuint (revisions->len, ==, 1);
    g_assert_cmpstr (one->reason, ==, "验收推迟");
    g_assert_cmpint (one->since, ==, 20231031);
    g_assert_cmpfloat (hetu_decimal_to_double (one->value), ==, 2);
    g_assert_true (hetu_period_equal (one->deadline, hetu_period_month (2024, 3)));
    g_assert_cmpint (one->source, ==, 0);
  }
  /* The board judges by what is in force and says what it was. */
  g_assert_true (page_says (self->page, "(was 3"));
  g_assert_true (page_says (get_inspector (self), "from 2023-10-31 on: 验收推迟"));
  g_assert_true (hetu_session_undo (self->base.session));
  page_settle (self);
  g_assert_false (page_says (self->page, "(was 3"));
  {
    g_autoptr (GArray) none = list_revisions (self, "national_regional_medical_centres");

    g_assert_cmpuint (none->len, ==, 0);
  }
}

/* Who answers for a target stands in its row and inspector and is a filter; taken back it is gone. */
static void
test_owner_is_shown_and_filters (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) own = NULL;

  select_item (self, HOMES);
  page_act (self, "targets.owner");
  g_assert_true (
      page_says (GTK_WIDGET (find_form ()), "Old housing estates renovated: households"));
  type_entry (0, "市住建局");
  hetu_form_dialog_apply (find_form ());
  g_assert_null (find_form ());
  page_settle (self);
  g_assert_true (page_says (GTK_WIDGET (get_table (self)), "市住建局"));
  g_assert_true (page_says (get_inspector (self), "owner 市住建局"));
  page_act (self, "targets.answerable('市住建局')");
  own = hetu_target_table_list_rows (get_table (self), ALL);
  g_assert_cmpuint (own->len, ==, 1);
  page_act (self, "targets.all");
  g_assert_true (hetu_session_undo (self->base.session));
  page_settle (self);
  g_assert_false (page_says (self->page, "市住建局"));
}

/* Per cents are checked as they are typed: the month that falls is marked and nothing is taken over until all hold. */
static void
test_line_is_checked_as_typed (PageFixture *self, gconstpointer data)
{
  HetuTargetLine *line = page_find (self->page, HETU_TYPE_TARGET_LINE);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  GtkWidget *grid = NULL;
  GtkWidget *typed = NULL;

  gtk_popover_popup (GTK_POPOVER (line));
  page_settle (self);
  grid = page_find (GTK_WIDGET (line), GTK_TYPE_GRID);
  typed = gtk_widget_get_prev_sibling (grid);
  g_assert_true (GTK_IS_CHECK_BUTTON (typed));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (typed), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_ENTRY (child))
      g_ptr_array_add (entries, child);
  g_assert_cmpuint (entries->len, ==, 12);
  gtk_editable_set_text (entries->pdata[4], "12");
  g_assert_true (gtk_widget_has_css_class (entries->pdata[4], "error"));
  g_assert_false (gtk_widget_has_css_class (entries->pdata[3], "error"));
  g_signal_emit_by_name (entries->pdata[4], "activate");
  g_assert_true (page_says (self->page, "Time elapsed 83.3%"));
  gtk_editable_set_text (entries->pdata[4], "41.7");
  gtk_editable_set_text (entries->pdata[9], "90");
  g_assert_false (gtk_widget_has_css_class (entries->pdata[4], "error"));
  gtk_editable_set_text (entries->pdata[10], "95");
  g_signal_emit_by_name (entries->pdata[4], "activate");
  page_settle (self);
  g_assert_true (page_says (self->page, "Planned by now 90.0%"));
  g_assert_true (page_says (self->page, "vs plan"));
  g_assert_true (hetu_session_undo (self->base.session));
  page_settle (self);
  g_assert_true (page_says (self->page, "Time elapsed 83.3%"));
}

/* What is changed while the rules are open is one step of undo; the two rules of pace bound one another. */
static void
test_rules_are_one_step_of_undo (PageFixture *self, gconstpointer data)
{
  HetuTargetRules *rules = page_find (self->page, HETU_TYPE_TARGET_RULES);
  GtkWidget *grid = NULL;
  GtkWidget *behind = NULL;

  gtk_popover_popup (GTK_POPOVER (rules));
  page_settle (self);
  grid = page_find (GTK_WIDGET (rules), GTK_TYPE_GRID);
  behind = gtk_grid_get_child_at (GTK_GRID (grid), 1, 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (behind), 12);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (behind), 99);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (GTK_SPIN_BUTTON (behind)), 29.9, 1e-6);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_grid_get_child_at (GTK_GRID (grid), 0, 4)),
                               FALSE);
  gtk_popover_popdown (GTK_POPOVER (rules));
  page_settle (self);
  g_assert_true (page_says (self->page, "behind pace by 29.9 pp or more"));
  g_assert_true (page_says (self->page, "latest figure 3 months old (off)"));
  g_assert_true (hetu_session_undo (self->base.session));
  page_settle (self);
  g_assert_true (page_says (self->page, "behind pace by 10 pp or more"));
  g_assert_false (page_says (self->page, "months old (off)"));
}

/* A card moves by key, is remembered in its place by the next page, and goes back by undo; Delete takes it away. */
static void
test_dials_are_ordered (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = hetu_target_dials_list_shown (get_dials (self));
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_auto (GStrv) words = NULL;
  GtkWidget *card = page_find (GTK_WIDGET (get_dials (self)), GTK_TYPE_TOGGLE_BUTTON);
  GtkEventController *keys = page_find_controller (card, GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean taken = FALSE;

  g_assert_cmpuint (before->len, >=, 2);
  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Right, 0, GDK_ALT_MASK, &taken);
  g_assert_true (taken);
  page_settle (self);
  after = hetu_target_dials_list_shown (get_dials (self));
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_true (hetu_target_item_is_same (after->pdata[0], before->pdata[1]));
  g_assert_true (hetu_target_item_is_same (after->pdata[1], before->pdata[0]));
  words = hetu_settings_get_strv (self->base.settings, "target-pins");
  g_assert_cmpuint (g_strv_length (words), ==, before->len);
  g_assert_true (hetu_session_undo (self->base.session));
  page_settle (self);
  back = hetu_target_dials_list_shown (get_dials (self));
  g_assert_true (hetu_target_item_is_same (back->pdata[0], before->pdata[0]));
  g_assert_true (page_press (card, GDK_KEY_Delete));
  page_settle (self);
  fewer = hetu_target_dials_list_shown (get_dials (self));
  g_assert_true (hetu_target_item_is_same (fewer->pdata[0], before->pdata[1]));
}

/* Left and right edge of the last card, as the row sees it. */
static void
find_last_card (PageFixture *self, graphene_rect_t *out)
{
  GtkWidget *dials = GTK_WIDGET (get_dials (self));

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (dials), dials, out));
}

/* A row has as many cards as were chosen, up to six; the one that was added is in view, and a target dropped on the left half of
 * a card stands before it. */
static void
test_every_chosen_dial_is_there (PageFixture *self, gconstpointer data)
{
  static const char *const more[] = { "surveyed_urban_unemployment_rate", "gdp", "cpi" };
  g_autoptr (GPtrArray) before = hetu_target_dials_list_shown (get_dials (self));
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (HetuTargetItem) dropped = find_item (self, "labour_productivity");
  GtkWidget *dials = GTK_WIDGET (get_dials (self));
  GtkWidget *second = NULL;
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;
  graphene_rect_t card;

  g_assert_cmpuint (before->len, <=, 3);
  for (gsize i = 0; i < 5 - before->len; i++)
    {
      select_item (self, more[i]);
      page_act (self, "targets.pin");
    }
  find_last_card (self, &card);
  g_assert_cmpfloat (card.origin.x, >, 0);
  g_assert_cmpfloat (card.origin.x + card.size.width, <=, gtk_widget_get_width (dials) + 1);
  second = gtk_widget_get_next_sibling (page_find (dials, GTK_TYPE_TOGGLE_BUTTON));
  g_value_init (&value, HETU_TYPE_TARGET_ITEM);
  g_value_set_object (&value, dropped);
  g_signal_emit_by_name (page_find_controller (second, GTK_TYPE_DROP_TARGET),
                         "drop",
                         &value,
                         5.0,
                         5.0,
                         &taken);
  g_value_unset (&value);
  g_assert_true (taken);
  page_settle (self);
  after = hetu_target_dials_list_shown (get_dials (self));
  g_assert_cmpuint (after->len, ==, 6);
  g_assert_true (hetu_target_item_is_same (after->pdata[1], dropped));
  g_assert_true (gtk_widget_compute_bounds (second, dials, &card));
  g_assert_cmpfloat (card.origin.x, >=, -1);
}

/* A milestone is reached on a day; undone it is open again. */
static void
test_milestone_is_completed (PageFixture *self, gconstpointer data)
{
  HetuMilestone milestone;
  HetuMilestoneView *view = page_find (self->page, HETU_TYPE_MILESTONE_VIEW);
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (self->base.store, "test", NULL);
  gint64 id = 0;

  hetu_milestone_init (&milestone);
  milestone.region = 410300;
  milestone.task = g_strdup ("开工建设东环路");
  milestone.deadline = hetu_period_range (2023, 1, 2023, 6);
  g_assert_cmpint (hetu_ledger_put_milestone (ledger, &milestone, &id, NULL), >=, 0);
  hetu_milestone_clear (&milestone);
  g_assert_true (hetu_ledger_commit (g_steal_pointer (&ledger), NULL));
  page_act (self, "targets.view::milestones");
  g_assert_true (hetu_milestone_view_select (view, id));
  g_assert_cmpint (hetu_milestone_item_get_verdict (hetu_milestone_view_get_selected (view)).state,
                   ==,
                   HETU_MILESTONE_OVERDUE);
  page_settle (self);
  g_assert_true (page_says (GTK_WIDGET (view), "due 2023-06-30"));
  page_act (self, "targets.complete");
  type_entry (0, "2023-06-31");
  hetu_form_dialog_apply (find_form ());
  g_assert_true (page_says (GTK_WIDGET (find_form ()), "is no day"));
  type_entry (0, "2023-06-28");
  hetu_form_dialog_apply (find_form ());
  g_assert_null (find_form ());
  page_settle (self);
  g_assert_true (page_says (GTK_WIDGET (view), "done 2023-06-28"));
  g_assert_true (hetu_session_undo (self->base.session));
  page_settle (self);
  g_assert_false (page_says (GTK_WIDGET (view), "done 2023-06-28"));
  g_assert_true (hetu_session_redo (self->base.session));
  page_settle (self);
  page_act (self, "targets.reopen");
  g_assert_false (page_says (GTK_WIDGET (view), "done 2023-06-28"));
}

/* What a later document tells is not known yet. */
static void
test_milestones_are_what_was_known (PageFixture *self, gconstpointer data)
{
  HetuMilestone milestone;
  HetuMilestoneView *view = page_find (self->page, HETU_TYPE_MILESTONE_VIEW);
  HetuSource *review = hetu_store_find_source (self->base.store, "luoyang-review-2023", NULL);
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (self->base.store, "test", NULL);
  gint64 id = 0;

  hetu_milestone_init (&milestone);
  milestone.region = 410300;
  milestone.task = g_strdup ("开工建设东环路");
  milestone.deadline = hetu_period_range (2023, 1, 2023, 6);
  milestone.source = hetu_source_get_number (review);
  g_assert_cmpint (hetu_ledger_put_milestone (ledger, &milestone, &id, NULL), >=, 0);
  hetu_milestone_clear (&milestone);
  g_assert_true (hetu_ledger_commit (g_steal_pointer (&ledger), NULL));
  page_act (self, "targets.view::milestones");
  g_assert_true (hetu_milestone_view_select (view, id));
  page_act (self, "targets.then");
  page_settle (self);
  g_assert_false (hetu_milestone_view_select (view, id));
  page_act (self, "targets.then");
  page_settle (self);
  g_assert_true (hetu_milestone_view_select (view, id));
}

int
main (int argc, char *argv[])
{
  static const TargetsTest tests[] = {
    { "/targets-edit/division", test_division_tells_shares },
    { "/targets-edit/shortfall", test_shortfall_of_a_part_is_felt_above },
    { "/targets-edit/adjust", test_target_is_adjusted },
    { "/targets-edit/owner", test_owner_is_shown_and_filters },
    { "/targets-edit/line", test_line_is_checked_as_typed },
    { "/targets-edit/rules", test_rules_are_one_step_of_undo },
    { "/targets-edit/dials", test_dials_are_ordered },
    { "/targets-edit/chosen-dials", test_every_chosen_dial_is_there },
    { "/targets-edit/milestone", test_milestone_is_completed },
    { "/targets-edit/milestones-known", test_milestones_are_what_was_known },
  };

  return targets_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
