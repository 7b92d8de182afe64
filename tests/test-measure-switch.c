/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The measure switch over the shipped store: drivers and ranks are computed figures of what is looked at. */
#include "ui/coverage.h"
#include "ui/measure-switch.h"
#include "window-fixture.h"

/* The toggle of the wide form that says @label. */
static GtkWidget *
find_toggle (GtkWidget *root, const char *label)
{
  if (GTK_IS_TOGGLE_BUTTON (root) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toggle (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
make_switch (WindowFixture *self)
{
  GtkWidget *made = g_object_ref_sink (g_object_new (HETU_TYPE_MEASURE_SWITCH, NULL));
  g_autoptr (HetuCoverage) coverage =
      hetu_coverage_new (self->store, hetu_session_get_spec (self->session), NULL);

  hetu_measure_switch_update (HETU_MEASURE_SWITCH (made), self->session, coverage);
  return made;
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *toggle = find_toggle (root, label);

  g_assert_nonnull (toggle);
  g_assert_true (gtk_widget_get_sensitive (toggle));
  g_signal_emit_by_name (toggle, "clicked");
}

static void
show (WindowFixture *self, const char *id, gint32 region)
{
  HetuSpec *spec = hetu_spec_copy (hetu_session_get_spec (self->session));

  spec->kind = HETU_CHART_GROWTH_LINE;
  spec->measure = HETU_MEASURE_GROWTH;
  spec->from = hetu_period_year (2020);
  spec->to = hetu_period_year (2023);
  spec->focus = region;
  hetu_spec_set_indicators (spec, (const char *[]){ id, NULL });
  hetu_spec_set_regions (spec, &region, 1);
  hetu_session_change (self->session, spec, "test");
}

static HetuChartKind
get_kind (WindowFixture *self)
{
  return hetu_session_get_spec (self->session)->kind;
}

static void
test_ranks_are_of_what_is_looked_at (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GtkWidget) made = NULL;

  show (self, "gdp", 440106);
  made = make_switch (self);
  click (made, "Rank");
  g_assert_cmpint (get_kind (self), ==, HETU_CHART_BUMP);
  g_assert_cmpint (hetu_session_get_spec (self->session)->measure, ==, HETU_MEASURE_GROWTH);
  g_assert_nonnull (hetu_session_get_frame (self->session));
  click (made, "Level");
  g_assert_cmpint (hetu_session_get_spec (self->session)->measure, ==, HETU_MEASURE_LEVEL);
}

static void
test_drivers_are_a_chart_of_their_own (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GtkWidget) made = NULL;

  show (self, "gdp", 410000);
  made = make_switch (self);
  click (made, "Drivers");
  g_assert_cmpint (get_kind (self), ==, HETU_CHART_CONTRIBUTION);
  g_assert_nonnull (hetu_session_get_frame (self->session));
  click (made, "YoY");
  g_assert_cmpint (get_kind (self), ==, HETU_CHART_GROWTH_LINE);
  hetu_session_undo (self->session);
  g_assert_cmpint (get_kind (self), ==, HETU_CHART_CONTRIBUTION);
}

/* What the figures do not give is said, and the figure stays. */
static void
test_misfit_leaves_the_figure (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GtkWidget) made = NULL;

  show (self, "gdp", 410311);
  made = make_switch (self);
  click (made, "Drivers");
  g_assert_cmpint (get_kind (self), ==, HETU_CHART_GROWTH_LINE);
}

static void
test_no_parts_no_drivers (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GtkWidget) made = NULL;

  show (self, "cpi_yoy", 410000);
  made = make_switch (self);
  g_assert_false (gtk_widget_get_sensitive (find_toggle (made, "Drivers")));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (WindowFixture *self, gconstpointer data);
  } tests[] = {
    { "/measure-switch/ranks", test_ranks_are_of_what_is_looked_at },
    { "/measure-switch/drivers", test_drivers_are_a_chart_of_their_own },
    { "/measure-switch/misfit-leaves-the-figure", test_misfit_leaves_the_figure },
    { "/measure-switch/no-parts-no-drivers", test_no_parts_no_drivers },
  };
  int status = 0;

  gtk_test_init (&argc, &argv, NULL);
  window_fixture_prepare ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path,
                WindowFixture,
                NULL,
                window_fixture_set_up,
                tests[i].run,
                window_fixture_tear_down);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
