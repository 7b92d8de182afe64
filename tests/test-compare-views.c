/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views of the compare page that show all regions in one figure. */
#include "figure.h"
#include "page-fixture.h"
#include "ui/compare-figure.h"
#include "ui/compare-page.h"
#include "ui/rank-table.h"

static GtkAdjustment *
get_height (GtkWidget *figure)
{
  return gtk_scrolled_window_get_vadjustment (page_find (figure, GTK_TYPE_SCROLLED_WINDOW));
}

/* The eleven districts of one city, whose figures stand in one document. */
static void
show_guangzhou (PageFixture *self)
{
  static const gint32 codes[] = { 440106, 440103, 440104, 440105, 440111, 440112,
                                  440113, 440114, 440115, 440117, 440118, 440100 };

  hetu_session_set_regions (self->base.session, codes, G_N_ELEMENTS (codes));
  hetu_session_set_focus (self->base.session, 440106);
  page_settle (self);
}

static HetuFrame *
get_figure (PageFixture *self)
{
  HetuFrame *frame =
      hetu_compare_figure_get_frame (page_find (self->page, HETU_TYPE_COMPARE_FIGURE));

  g_assert_nonnull (frame);
  return frame;
}

/* What has no panels is one figure of all regions, which is exported as it is shown, and comes with its keys and table. */
static void
test_views_of_all_regions (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *view;
    HetuChartKind kind;
  } cases[] = {
    { "slope", HETU_CHART_SLOPE },
    { "rank", HETU_CHART_BUMP },
    { "scatter", HETU_CHART_SCATTER },
    { "table", HETU_CHART_HEATMAP },
  };

  /* Ranks of too few periods to be followed are those of one. */
  page_act (self, "compare.view::rank");
  page_settle (self);
  g_assert_cmpint (get_figure (self)->kind, ==, HETU_CHART_RANKED_BAR);
  show_guangzhou (self);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *action = g_strdup_printf ("compare.view::%s", cases[i].view);
      HetuCompareFigure *figure = page_find (self->page, HETU_TYPE_COMPARE_FIGURE);
      g_autoptr (HetuSpec) spec = NULL;
      HetuFrame *frame = NULL;

      page_act (self, action);
      page_settle (self);
      frame = get_figure (self);
      spec = hetu_page_dup_spec (HETU_PAGE (self->page));
      g_assert_cmpint (frame->kind, ==, cases[i].kind);
      g_assert_cmpint (spec->kind, ==, cases[i].kind);
      g_assert_cmpint (hetu_spec_get_focus (spec), ==, 440106);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (figure)));
      g_assert_null (hetu_compare_figure_get_problem (figure));
      g_assert_cmpint (hetu_compare_figure_get_statement (figure), !=, 0);
      g_assert_true (
          page_press (page_find (GTK_WIDGET (figure), HETU_TYPE_CHART_VIEW), GDK_KEY_Return));
      g_assert_cmpint (self->shown, ==, hetu_compare_figure_get_statement (figure));
    }
  page_act (self, "compare.view::bars");
  page_settle (self);
  g_assert_cmpuint (
      hetu_chart_view_get_frame (page_find (self->page, HETU_TYPE_CHART_VIEW))->panels->len,
      ==,
      4);
}

/* A table that is higher than the page scrolls, and the datum that the keyboard goes to comes into view. */
static void
test_high_figure_scrolls_to_its_datum (PageFixture *self, gconstpointer data)
{
  GtkWidget *figure = page_find (self->page, HETU_TYPE_COMPARE_FIGURE);
  GtkAdjustment *height = get_height (figure);

  gtk_window_set_default_size (GTK_WINDOW (gtk_widget_get_root (self->page)), 1100, 420);
  show_guangzhou (self);
  page_act (self, "compare.view::table");
  page_settle (self);
  page_settle (self);
  g_assert_null (hetu_compare_figure_get_problem (HETU_COMPARE_FIGURE (figure)));
  g_assert_cmpfloat (gtk_adjustment_get_upper (height),
                     >,
                     gtk_adjustment_get_page_size (height) + 1);
  g_assert_true (page_press (page_find (figure, HETU_TYPE_CHART_VIEW), GDK_KEY_Home));
  g_assert_cmpfloat (gtk_adjustment_get_value (height), <, 200);
  g_assert_true (page_press (page_find (figure, HETU_TYPE_CHART_VIEW), GDK_KEY_End));
  g_assert_cmpfloat (gtk_adjustment_get_value (height), >, 50);
}

/* What is copied is what is seen: the nine columns, a line a place, below what it is of. */
static void
assert_ranks_are_copied (PageFixture *self)
{
  g_auto (GStrv) lines = page_list_copied (self->page);

  g_assert_true (hetu_page_copy_table (HETU_PAGE (self->page)));
  g_assert_true (gdk_clipboard_is_local (gtk_widget_get_clipboard (self->page)));
  g_assert_true (g_str_has_suffix (lines[0], "11 of 11 places have figures"));
  g_assert_cmpstr (
      lines[1],
      ==,
      "Rank\tRegion\tValue\tBefore\tMovement\tTo the first\tTo the whole\tStated\tNotice");
  g_assert_true (g_str_has_prefix (lines[2], "1\tTianhe District\tCNY"));
  g_assert_true (g_str_has_prefix (lines[12], "11\t"));
  g_assert_cmpstr (lines[13], ==, "");
}

/* The table of ranks is of ranks: a line a place of the field, with what reports state of it. */
static void
test_table_of_ranks (PageFixture *self, gconstpointer data)
{
  GtkWidget *table = page_find (self->page, HETU_TYPE_RANK_TABLE);
  GtkColumnView *view = page_find (table, GTK_TYPE_COLUMN_VIEW);

  show_guangzhou (self);
  page_act (self, "compare.period::2022");
  page_act (self, "compare.view::rank");
  page_act (self, "compare.rank-by::level");
  page_act (self, "compare.table");
  page_settle (self);
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))),
                    ==,
                    11);
  g_assert_true (page_says (table, "Tianhe District"));
  g_assert_true (page_says (table, "CNY"));
  assert_ranks_are_copied (self);
  g_signal_emit_by_name (view, "activate", 0u);
  g_assert_cmpint (self->shown, !=, 0);
}

static guint
count_ranked (PageFixture *self)
{
  GtkColumnView *view =
      page_find (page_find (self->page, HETU_TYPE_RANK_TABLE), GTK_TYPE_COLUMN_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

static void
choose_scope (PageFixture *self, const char *scope)
{
  g_autofree char *action = g_strconcat ("compare.rank-scope::", scope, NULL);

  page_act (self, action);
  page_settle (self);
}

/* Among whom places are ranked is chosen apart from what is shown; a field that the focus has not is none. */
static void
test_ranks_have_scopes (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *scope;
    guint n;
  } cases[] = {
    { "all", 14 },         { "urban", 7 },       { "county", 7 },
    { "group:三个县", 3 }, { "group:没有", 14 }, { "shown", 14 },
  };
  static const gint32 group[] = { 410323, 410324, 410325 };
  g_autoptr (HetuSpec) before = NULL;

  hetu_session_set_regions (self->base.session, group, G_N_ELEMENTS (group));
  hetu_session_save_group (self->base.session, "三个县");
  hetu_session_set_regions (self->base.session, (gint32[]){ 410311, 410308 }, 2);
  before = hetu_spec_copy (hetu_session_get_spec (self->base.session));
  page_act (self, "compare.view::rank");
  page_act (self, "compare.rank-by::level");
  page_act (self, "compare.table");
  page_settle (self);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose_scope (self, cases[i].scope);
      g_assert_cmpuint (count_ranked (self), ==, cases[i].n);
    }
  choose_scope (self, "county");
  show_guangzhou (self);
  g_assert_cmpuint (count_ranked (self), ==, 11);
  hetu_session_set_regions (self->base.session, (gint32[]){ 410311, 410308 }, 2);
  g_assert_true (hetu_spec_equal (before, hetu_session_get_spec (self->base.session)));
}

/* The figure of ranks is of the scope, too, and of levels as chosen. */
static void
test_figure_of_ranks_is_of_its_scope (PageFixture *self, gconstpointer data)
{
  hetu_session_set_regions (self->base.session, (gint32[]){ 440106, 440103, 440104, 440105 }, 4);
  page_act (self, "compare.view::rank");
  page_act (self, "compare.rank-by::level");
  choose_scope (self, "all");
  g_assert_cmpuint (get_figure (self)->series->len, ==, 11);
  g_assert_cmpint (get_figure (self)->measure, ==, HETU_MEASURE_LEVEL);
  choose_scope (self, "shown");
  g_assert_cmpuint (get_figure (self)->series->len, ==, 4);
}

/* Progress is ranked in a table alone: there is nothing drawn, nothing to export, and no complaint. */
static void
test_progress_is_ranked_in_a_table (PageFixture *self, gconstpointer data)
{
  GtkWidget *table = page_find (self->page, HETU_TYPE_RANK_TABLE);
  g_autoptr (HetuSpec) spec = NULL;

  page_act (self, "compare.view::rank");
  choose_scope (self, "all");
  page_act (self, "compare.rank-by::progress");
  page_settle (self);
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_cmpuint (count_ranked (self), ==, 14);
  g_assert_true (page_says (self->page, "progress to the target"));
  spec = hetu_page_dup_spec (HETU_PAGE (self->page));
  g_assert_null (spec);
  page_act (self, "compare.rank-by::growth");
  page_settle (self);
  g_assert_false (gtk_widget_get_mapped (table));
  g_assert_false (page_says (self->page, "progress to the target"));
}

/* All districts of the city after the yardsticks that stand there already. */
static void
show_luoyang (PageFixture *self)
{
  static const gint32 more[] = { 410302, 410303, 410304, 410305, 410307, 410308, 410323,
                                 410324, 410325, 410326, 410327, 410328, 410329 };

  for (gsize i = 0; i < G_N_ELEMENTS (more); i++)
    hetu_session_add_region (self->base.session, more[i]);
  page_settle (self);
}

/* The first datum of a low page's figure does not scroll its title away, nor does the place where the view before was. */
static void
test_figure_begins_with_its_title (PageFixture *self, gconstpointer data)
{
  static const char *const views[] = { "table", "rank", "scatter", "slope" };
  GtkWidget *figure = page_find (self->page, HETU_TYPE_COMPARE_FIGURE);

  gtk_window_set_default_size (GTK_WINDOW (gtk_widget_get_root (self->page)), 1100, 420);
  show_luoyang (self);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *action = g_strdup_printf ("compare.view::%s", views[i]);

      page_act (self, action);
      page_settle (self);
      g_test_message ("%s", views[i]);
      g_assert_cmpfloat (gtk_adjustment_get_value (get_height (figure)), ==, 0);
      page_press (page_find (figure, HETU_TYPE_CHART_VIEW), GDK_KEY_End);
    }
}

/* Districts by indicators: a row or a column each, on a page as narrow as the window can be. */
static void
test_heat_table_of_a_city (PageFixture *self, gconstpointer data)
{
  HetuCompareFigure *figure = page_find (self->page, HETU_TYPE_COMPARE_FIGURE);

  gtk_window_set_default_size (GTK_WINDOW (gtk_widget_get_root (self->page)), 1024, 560);
  show_luoyang (self);
  page_act (self, "compare.view::table");
  page_settle (self);
  g_assert_null (hetu_compare_figure_get_problem (figure));
  g_assert_cmpuint (get_figure (self)->series->len, >=, 14);
  g_assert_nonnull (
      hetu_chart_view_get_scene (page_find (GTK_WIDGET (figure), HETU_TYPE_CHART_VIEW)));
}

/* Fourteen districts and the city, the province and the nation are seventeen regions, all shown. */
static void
test_yardsticks_take_no_place (PageFixture *self, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = NULL;

  show_luoyang (self);
  page_act (self, "compare.view::table");
  page_settle (self);
  spec = hetu_page_dup_spec (HETU_PAGE (self->page));
  g_assert_cmpuint (spec->regions->len, ==, 17);
  g_assert_false (page_says (self->page, "not shown"));
  hetu_session_add_region (self->base.session, 440106);
  page_settle (self);
  g_assert_true (page_says (self->page, "not shown: Tianhe"));
}

int
main (int argc, char *argv[])
{
  static const PageTest tests[] = {
    { "/compare/views-of-all-regions", test_views_of_all_regions },
    { "/compare/high-figure-scrolls", test_high_figure_scrolls_to_its_datum },
    { "/compare/figure-begins-with-its-title", test_figure_begins_with_its_title },
    { "/compare/heat-table-of-a-city", test_heat_table_of_a_city },
    { "/compare/yardsticks-take-no-place", test_yardsticks_take_no_place },
    { "/compare/table-of-ranks", test_table_of_ranks },
    { "/compare/ranks-have-scopes", test_ranks_have_scopes },
    { "/compare/figure-of-ranks-is-of-its-scope", test_figure_of_ranks_is_of_its_scope },
    { "/compare/progress-is-ranked-in-a-table", test_progress_is_ranked_in_a_table },
  };

  return page_run (&argc, &argv, HETU_TYPE_COMPARE_PAGE, tests, G_N_ELEMENTS (tests));
}
