/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "targets-fixture.h"
#include "ui/scene-cell.h"
#include "ui/target-charts.h"

/* U-7: missed, behind, on track, unknown, made up, met. */
static void
test_rows_are_sorted_worst_first (PageFixture *self, gconstpointer data)
{
  static const int order[HETU_N_STATES] = {
    [HETU_STATE_MISSED] = 0,  [HETU_STATE_BEHIND] = 1,  [HETU_STATE_ON_TRACK] = 2,
    [HETU_STATE_UNKNOWN] = 3, [HETU_STATE_MADE_UP] = 4, [HETU_STATE_MET] = 5,
  };
  g_autoptr (GPtrArray) rows = hetu_target_table_list_rows (get_table (self), ALL);

  g_assert_cmpuint (rows->len, >, 50);
  for (guint i = 1; i < rows->len; i++)
    g_assert_cmpint (order[hetu_target_item_get_progress (g_ptr_array_index (rows, i - 1))->state],
                     <=,
                     order[hetu_target_item_get_progress (g_ptr_array_index (rows, i))->state]);
}

static void
test_state_filters_the_rows (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = hetu_target_table_list_rows (get_table (self), ALL);
  g_autoptr (GPtrArray) met = NULL;
  g_autoptr (GPtrArray) back = NULL;

  page_act (self, "targets.state::met");
  met = hetu_target_table_list_rows (get_table (self), ALL);
  g_assert_cmpuint (met->len, >, 0);
  g_assert_cmpuint (met->len, <, all->len);
  for (guint i = 0; i < met->len; i++)
    g_assert_cmpint (hetu_target_item_get_progress (g_ptr_array_index (met, i))->state,
                     ==,
                     HETU_STATE_MET);
  page_act (self, "targets.state::all");
  back = hetu_target_table_list_rows (get_table (self), ALL);
  g_assert_cmpuint (back->len, ==, all->len);
}

/* The columns, the rows that pass, in their order: as it is seen. */
static void
test_table_is_copied_as_seen (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_auto (GStrv) lines = NULL;
  GtkColumnView *view = page_find (GTK_WIDGET (get_table (self)), GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) names =
      g_list_model_get_item (gtk_column_view_get_columns (view), 0);

  page_act (self, "targets.state::met");
  gtk_column_view_sort_by_column (view, names, GTK_SORT_ASCENDING);
  page_settle (self);
  rows = hetu_target_table_list_rows (get_table (self), ALL);
  lines = page_list_copied (self->page);
  g_assert_true (hetu_page_copy_table (HETU_PAGE (self->page)));
  g_assert_true (g_str_has_prefix (lines[1], "Indicator\tTarget\tTarget = 100%\tDone\t"));
  for (guint i = 0; i < rows->len; i++)
    {
      HetuTargetItem *item = g_ptr_array_index (rows, i);
      g_auto (GStrv) cells = g_strsplit (lines[2 + i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 6);
      if (!g_str_has_prefix (cells[0], hetu_target_item_get_gauge (item)->name))
        g_error ("%s is copied as %s", hetu_target_item_get_gauge (item)->name, cells[0]);
      g_assert_cmpstr (cells[5], ==, "Met");
    }
  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
  page_act (self, "targets.state::all");
}

/* The other views of the middle are copied as what they are. */
static void
test_other_views_are_copied (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *view, *heads;
  } cases[] = {
    { "targets.view::parts", "Indicator\tTarget\tOf the whole\tShare or gap\tDone\tEffect\tState" },
    { "targets.view::milestones", "Task\tPlace and date\tState" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = NULL;

      page_act (self, cases[i].view);
      page_settle (self);
      lines = page_list_copied (self->page);
      g_assert_cmpstr (lines[1], ==, cases[i].heads);
      g_assert_cmpuint (g_strv_length (lines), >, 8);
    }
  page_act (self, "targets.view::list");
}

/* T7: 7.58 万户 planned, 6.2 done by October: 0.69 a month from now on, 11.3 % more than so far; English counts in
 * thousands. */
static void
test_selection_tells_the_required_rate (PageFixture *self, gconstpointer data)
{
  select_item (self, HOMES);
  g_assert_true (page_says (get_inspector (self), "6.90"));
  g_assert_true (page_says (get_inspector (self), "2 months left"));
  g_assert_true (page_says (get_inspector (self), "11.3% faster than so far"));
  g_assert_true (page_says (get_inspector (self), "74.4"));
  g_assert_true (page_says (get_inspector (self), "(98.2%)"));
  g_assert_true (page_says (get_inspector (self), "counted as of Jan–Oct 2023"));
  g_assert_true (page_says (get_inspector (self), "7.58万户"));
  g_assert_true (page_says (get_inspector (self), "6.2万户"));
}

/* A share does not accumulate: no rate a month, the gap instead. */
static void
test_rate_tells_its_gap (PageFixture *self, gconstpointer data)
{
  select_item (self, "high_tech_industry_va_share");
  g_assert_true (page_says (get_inspector (self), "Gap to the target"));
  g_assert_true (page_says (get_inspector (self), "+2.9"));
  g_assert_false (page_says (get_inspector (self), "a month"));
  g_assert_false (page_says (get_inspector (self), "At the rate so far"));
}

/* Why the verdict is what it is, which rule warns, and what it was computed from. */
static void
test_inspector_gives_its_reasons (PageFixture *self, gconstpointer data)
{
  select_item (self, "national_regional_medical_centres");
  g_assert_true (page_says (get_inspector (self),
                            "66.7% done, 16.7 pp behind schedule (schedule: 83.3%). Behind."));
  g_assert_true (page_says (get_inspector (self), "(83.3% asked, 66.7% done; rule: ≥10)"));
  gtk_expander_set_expanded (page_find (get_inspector (self), GTK_TYPE_EXPANDER), TRUE);
  page_settle (self);
  g_assert_true (page_says (get_inspector (self), "completion = 2 ÷ 3 = 66.7%"));
  g_assert_true (page_says (get_inspector (self), "回眸2023"));
}

/* What was computed for the target chosen before is not told of one without an outturn. */
static void
test_no_outturn_has_no_projection (PageFixture *self, gconstpointer data)
{
  select_item (self, HOMES);
  g_assert_true (page_says (get_inspector (self), "At the rate so far"));
  select_item (self, "affordable_rental_housing");
  g_assert_true (page_says (get_inspector (self), "Course"));
  g_assert_false (page_says (get_inspector (self), "At the rate so far"));
}

static void
import (HetuStore *store, const char *rows)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "rows.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, rows, -1, NULL));
  hetu_import_file (store, file, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  remove_folder (folder);
}

/* Growth target 8 %, 6.0 % in a first half that was 48 % of last year: the rest must grow 9.8 %. Changes the store of the tests
 * behind it. */
static void
test_rate_tells_the_growth_required (PageFixture *self, gconstpointer data)
{
  import (self->base.store,
          "indicator,region,period,measure,value,unit,kind\n"
          "labour_productivity,410300,2022-H1,level,4.8,万元/人,\n"
          "labour_productivity,410300,2022,level,10,万元/人,\n"
          "labour_productivity,410300,2023-H1,growth,5.0,%,\n");
  page_settle (self);
  select_item (self, "labour_productivity");
  g_assert_true (page_says (get_inspector (self), "Required growth of the rest"));
  g_assert_true (page_says (get_inspector (self), "8.8"));
  g_assert_true (page_says (get_inspector (self), "was 48.0% of last year's total"));
}

/* A choice is taken back by making it again; the heading of the dials' line stays. */
static void
test_choices_filter_the_rows (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = hetu_target_table_list_rows (get_table (self), ALL);
  static const char *const choices[] = { "targets.region::410311",
                                         "targets.sign::about",
                                         "targets.warning::behind" };

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GPtrArray) few = NULL;
      g_autoptr (GPtrArray) back = NULL;

      page_act (self, choices[i]);
      few = hetu_target_table_list_rows (get_table (self), ALL);
      g_assert_cmpuint (few->len, >, 0);
      g_assert_cmpuint (few->len, <, all->len);
      page_act (self, choices[i]);
      back = hetu_target_table_list_rows (get_table (self), ALL);
      g_assert_cmpuint (back->len, ==, all->len);
    }
}

/* Five rules stand on the board with their thresholds; one that is off says so. */
static void
test_rules_stand_on_the_board (PageFixture *self, gconstpointer data)
{
  static const char *const changed[] = { "behind=5", "falls=off", NULL };

  g_assert_true (page_says (self->page, "behind pace by 10 pp or more"));
  g_assert_true (page_says (self->page, "latest figure 3 months old"));
  hetu_session_change_setting (self->base.session, "target-rules", changed, "Rules");
  page_settle (self);
  g_assert_true (page_says (self->page, "behind pace by 5 pp or more"));
  g_assert_true (page_says (self->page, "worse 2 times running (off)"));
}

static void
test_then_is_said_above (PageFixture *self, gconstpointer data)
{
  page_act (self, "targets.then");
  g_assert_true (page_says (self->page, "as known on 2023-10-31"));
  page_act (self, "targets.then");
  g_assert_false (page_says (self->page, "as known on"));
}

static void
test_target_without_outturn_says_so (PageFixture *self, gconstpointer data)
{
  select_item (self, "surveyed_urban_unemployment_rate");
  g_assert_true (page_says (get_inspector (self), "No verdict"));
  g_assert_true (page_says (get_inspector (self), "≤5.5%"));
}

/* 地区生产总值 of 2023: not known in October, 3.47 against 7 at the end. */
static void
test_moment_judges_anew (PageFixture *self, gconstpointer data)
{
  g_autoptr (HetuTargetItem) before = find_item (self, "gdp");
  g_autoptr (HetuTargetItem) after = NULL;

  g_assert_cmpint (hetu_target_item_get_progress (before)->state, ==, HETU_STATE_UNKNOWN);
  g_assert_true (page_says (self->page, "Time elapsed 83.3%"));
  page_act (self, "targets.moment(0)");
  g_assert_true (page_says (self->page, "Time elapsed 100.0%"));
  after = find_item (self, "gdp");
  g_assert_cmpint (hetu_target_item_get_progress (after)->state, ==, HETU_STATE_MISSED);
}

/* The slider has time go to the right; the keyboard moves it as the pointer does. */
static void
test_slider_is_the_moment (PageFixture *self, gconstpointer data)
{
  GtkWidget *scale = page_find (self->page, GTK_TYPE_SCALE);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (scale));
  double before = gtk_adjustment_get_value (adjustment);

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >=, 1);
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_END);
  page_settle (self);
  g_assert_true (page_says (self->page, "Time elapsed 100.0%"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment),
                     ==,
                     gtk_adjustment_get_upper (adjustment));
  gtk_adjustment_set_value (adjustment, before);
  page_settle (self);
  g_assert_true (page_says (self->page, "Time elapsed 83.3%"));
}

/* A row dragged to the dials gets one; dropped twice it keeps one. */
static void
test_row_dropped_on_the_dials_is_pinned (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = hetu_target_dials_list_shown (get_dials (self));
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (HetuTargetItem) item = find_item (self, "surveyed_urban_unemployment_rate");
  GtkEventController *target = page_find_controller (get_dials (self), GTK_TYPE_DROP_TARGET);
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (get_dials (self))));
  /* The hint keeps off the cards. */
  g_signal_emit_by_name (get_dials (self), "query-tooltip", 60, 60, FALSE, NULL, &taken);
  g_assert_false (taken);
  for (guint i = 1; i < before->len; i++)
    {
      g_assert_true (hetu_target_table_select (get_table (self), g_ptr_array_index (before, i)));
      page_act (self, "targets.pin");
    }
  g_value_init (&value, HETU_TYPE_TARGET_ITEM);
  g_value_set_object (&value, item);
  for (int i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
      g_assert_true (taken);
      page_settle (self);
    }
  g_value_unset (&value);
  after = hetu_target_dials_list_shown (get_dials (self));
  g_assert_cmpuint (after->len, ==, 2);
}

static void
test_scope_changes_the_targets (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) both = hetu_target_table_list_rows (get_table (self), ALL);
  g_autoptr (GPtrArray) one = NULL;

  page_act (self, "targets.scope(1)");
  one = hetu_target_table_list_rows (get_table (self), ALL);
  g_assert_cmpuint (one->len, >, 0);
  g_assert_cmpuint (one->len, <, both->len);
  for (guint i = 1; i < one->len; i++)
    g_assert_cmpint (hetu_target_item_get_progress (g_ptr_array_index (one, i))->region,
                     ==,
                     hetu_target_item_get_progress (g_ptr_array_index (one, 0))->region);
}

/* A click on a card selects its row, also where a filter hid it: dials that were chosen stay. */
static void
test_dial_selects_its_row (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) shown = NULL;
  GtkWidget *card = gtk_widget_get_last_child (GTK_WIDGET (get_dials (self)));

  for (int i = 0; i < 2; i++)
    {
      select_item (self, HOMES);
      page_act (self, "targets.pin");
    }
  shown = hetu_target_dials_list_shown (get_dials (self));
  g_assert_cmpuint (shown->len, >=, 2);
  page_act (self, "targets.state::unknown");
  g_assert_true (GTK_IS_TOGGLE_BUTTON (card));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (card), TRUE);
  page_settle (self);
  g_assert_true (hetu_target_item_is_same (hetu_target_table_get_selected (get_table (self)),
                                           g_ptr_array_index (shown, shown->len - 1)));
}

static void
test_pin_adds_and_removes_a_dial (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = hetu_target_dials_list_shown (get_dials (self));
  g_autoptr (GPtrArray) rows = hetu_target_table_list_rows (get_table (self), ALL);
  g_autoptr (HetuSpec) spec = NULL;

  for (guint i = 0; i < before->len; i++)
    {
      g_assert_true (hetu_target_table_select (get_table (self), g_ptr_array_index (before, i)));
      page_act (self, "targets.pin");
    }
  {
    g_autoptr (GPtrArray) none = hetu_target_dials_list_shown (get_dials (self));

    g_assert_cmpuint (none->len, ==, 0);
  }
  select_item (self, "surveyed_urban_unemployment_rate");
  page_act (self, "targets.pin");
  spec = hetu_page_dup_spec (HETU_PAGE (self->page));
  g_assert_cmpint (spec->kind, ==, HETU_CHART_DIAL);
  g_assert_cmpstr (spec->indicators[0], ==, "surveyed_urban_unemployment_rate");
  g_assert_null (spec->indicators[1]);
  /* The seventh is refused, in words. */
  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpuint (self->n_told, ==, 0);
      g_assert_true (hetu_target_table_select (get_table (self), g_ptr_array_index (rows, i)));
      page_act (self, "targets.pin");
    }
  g_assert_cmpuint (self->n_told, ==, 1);
}

static void
test_source_of_the_outturn_opens (PageFixture *self, gconstpointer data)
{
  g_autoptr (HetuTargetItem) item = find_item (self, HOMES);
  g_autofree char *citation = NULL;

  select_item (self, HOMES);
  page_act (self, "targets.source");
  g_assert_cmpint (self->shown, ==, hetu_target_item_get_progress (item)->outturn_statement);
  citation = hetu_page_dup_citation (HETU_PAGE (self->page));
  g_assert_nonnull (strstr (citation, "回眸2023"));
}

static void
test_target_becomes_a_chart (PageFixture *self, gconstpointer data)
{
  select_item (self, HOMES);
  page_act (self, "targets.chart");
  g_assert_cmpstr (hetu_session_get_spec (self->base.session)->indicators[0], ==, HOMES);
  g_assert_cmpint (hetu_spec_get_focus (hetu_session_get_spec (self->base.session)), ==, 410300);
  g_assert_true (hetu_session_undo (self->base.session));
  g_assert_cmpstr (hetu_session_get_spec (self->base.session)->indicators[0], ==, "gdp");
}

static void
test_rates_keep_digits_that_say_something (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0.69, "0.69" }, { 0.0425, "0.043" }, { 6.94, "6.94" }, { 16.66, "16.7" }, { 433.3, "433" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hetu_target_format_rate (cases[i].value, HETU_LANGUAGE_EN);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  static const TargetsTest tests[] = {
    { "/targets/worst-first", test_rows_are_sorted_worst_first },
    { "/targets/state-filters", test_state_filters_the_rows },
    { "/targets/copied-as-seen", test_table_is_copied_as_seen },
    { "/targets/other-views-copied", test_other_views_are_copied },
    { "/targets/required-rate", test_selection_tells_the_required_rate },
    { "/targets/rate-tells-its-gap", test_rate_tells_its_gap },
    { "/targets/no-outturn", test_target_without_outturn_says_so },
    { "/targets/no-projection", test_no_outturn_has_no_projection },
    { "/targets/moment-judges-anew", test_moment_judges_anew },
    { "/targets/scope", test_scope_changes_the_targets },
    { "/targets/slider", test_slider_is_the_moment },
    { "/targets/drop-pins", test_row_dropped_on_the_dials_is_pinned },
    { "/targets/dial-selects-its-row", test_dial_selects_its_row },
    { "/targets/pin", test_pin_adds_and_removes_a_dial },
    { "/targets/source", test_source_of_the_outturn_opens },
    { "/targets/chart", test_target_becomes_a_chart },
    { "/targets/digits", test_rates_keep_digits_that_say_something },
    { "/targets/reasons", test_inspector_gives_its_reasons },
    { "/targets/choices", test_choices_filter_the_rows },
    { "/targets/rules", test_rules_stand_on_the_board },
    { "/targets/then", test_then_is_said_above },
    { "/targets/required-growth", test_rate_tells_the_growth_required },
  };

  return targets_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
