/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the program: options, paths, warnings and the job that writes. No widget. */
#include "error.h"
#include "ui/export-options.h"
#include "ui/export-plan.h"
#include "ui/export-warnings.h"
#include "window-fixture.h"

#include <string.h>

static void
test_options_are_remembered (WindowFixture *fixture, gconstpointer data)
{
  HetuExportOptions said = { .custom = TRUE,
                             .preset = HETU_PRESET_A4,
                             .width = 17.5,
                             .height = 9,
                             .unit = HETU_LENGTH_CM,
                             .dpi = 200,
                             .format = HETU_FORMAT_SVG,
                             .theme = HETU_THEME_PRINT,
                             .language = HETU_LANGUAGE_EN,
                             .title = TRUE,
                             .note = TRUE };
  HetuExportOptions read;

  hetu_export_options_save (&said, fixture->settings);
  hetu_export_options_load (&read, fixture->settings, HETU_LANGUAGE_EN);
  g_assert_true (read.custom);
  g_assert_cmpfloat (read.width, ==, 17.5);
  g_assert_cmpfloat (read.height, ==, 9);
  g_assert_cmpint (read.unit, ==, HETU_LENGTH_CM);
  g_assert_cmpfloat (read.dpi, ==, 200);
  g_assert_cmpint (read.format, ==, HETU_FORMAT_SVG);
  g_assert_cmpint (read.theme, ==, HETU_THEME_PRINT);
  g_assert_true (read.title && read.note);
  g_assert_false (read.source || read.date);
}

static void
test_nonsense_counts_as_default (WindowFixture *fixture, gconstpointer data)
{
  HetuExportOptions read;

  hetu_settings_set_string (fixture->settings, "export-preset", "poster");
  hetu_settings_set_string (fixture->settings, "export-format", "gif");
  hetu_settings_set_string (fixture->settings, "export-size", "big");
  hetu_export_options_load (&read, fixture->settings, HETU_LANGUAGE_ZH);
  g_assert_false (read.custom);
  g_assert_cmpint (read.preset, ==, HETU_PRESET_A4);
  g_assert_cmpint (read.format, ==, HETU_FORMAT_PDF);
  g_assert_cmpfloat (read.width, ==, 160);
}

/* A size of one's own takes the type of the preset next to it. */
static void
test_custom_size_keeps_type_scale (void)
{
  static const struct
  {
    double width, height;
    HetuLength unit;
    HetuPreset preset;
    double width_pt; /* 0: refused */
  } cases[] = {
    { 160, 100, HETU_LENGTH_MM, HETU_PRESET_A4, 453.5 },
    { 12, 8, HETU_LENGTH_CM, HETU_PRESET_A4, 340.2 },
    { 600, 600, HETU_LENGTH_PT, HETU_PRESET_SQUARE, 600 },
    { 1920, 1080, HETU_LENGTH_PX, HETU_PRESET_SLIDE, 960 },
    { 5, 100, HETU_LENGTH_MM, HETU_PRESET_A4, 0 },
    { 90000, 100, HETU_LENGTH_MM, HETU_PRESET_A4, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuExportOptions options = { .custom = TRUE,
                                    .width = cases[i].width,
                                    .height = cases[i].height,
                                    .unit = cases[i].unit,
                                    .dpi = 144,
                                    .date = TRUE };
      g_autoptr (HetuSpec) spec = hetu_spec_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuSpec) out = hetu_export_options_apply (&options, spec, 20261121, &error);

      if (cases[i].width_pt == 0)
        {
          g_assert_null (out);
          g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpint (out->preset, ==, cases[i].preset);
      g_assert_cmpfloat_with_epsilon (out->width_pt, cases[i].width_pt, 0.1);
      g_assert_true (out->hide_title);
      g_assert_cmpint (out->made_on, ==, 20261121);
    }
}

static void
test_undated_figure_has_no_date (void)
{
  HetuExportOptions options = { .preset = HETU_PRESET_SLIDE, .title = TRUE };
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (HetuSpec) out = hetu_export_options_apply (&options, spec, 20261121, NULL);

  g_assert_cmpint (out->made_on, ==, 0);
  g_assert_true (out->hide_date);
  g_assert_cmpfloat (out->width_pt, ==, 0);
}

static HetuSpec *
make_spec (HetuChartKind kind)
{
  static const gint32 regions[] = { 410311, 410300, 410000, 410305 };
  const char *ids[] = { "gdp", NULL };
  HetuSpec *spec = hetu_spec_new ();

  spec->kind = kind;
  spec->measure = HETU_MEASURE_GROWTH;
  spec->grain = HETU_GRAIN_YEAR;
  spec->from = hetu_period_year (2019);
  spec->to = hetu_period_year (2023);
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, regions, G_N_ELEMENTS (regions));
  return spec;
}

/* Places of the focus's tier take turns; the rest is on each page. */
static void
test_pages_of_regions (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    HetuChartKind kind;
    guint n_pages;
    guint n_regions; /* of the second page */
    gint32 focus;    /* of the second page */
  } cases[] = {
    { HETU_CHART_GROWTH_LINE, 2, 3, 410305 },
    { HETU_CHART_RANKED_BAR, 2, 4, 410305 },
    { HETU_CHART_DUMBBELL, 2, 3, 410305 },
    { HETU_CHART_BULLET, 4, 1, 410300 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec = make_spec (cases[i].kind);
      g_autoptr (GPtrArray) pages = NULL;
      const HetuSpec *second;

      spec->title = g_strdup ("洛龙区");
      pages = hetu_export_list_pages (fixture->store, spec, HETU_PAGES_REGIONS);
      g_test_message ("%s", hetu_chart_kind_to_string (cases[i].kind));
      g_assert_cmpuint (pages->len, ==, cases[i].n_pages);
      second = g_ptr_array_index (pages, 1);
      g_assert_cmpuint (second->regions->len, ==, cases[i].n_regions);
      g_assert_cmpint (hetu_spec_get_focus (second), ==, cases[i].focus);
      g_assert_cmpstr (((HetuSpec *) g_ptr_array_index (pages, 0))->title, ==, "洛龙区");
      g_assert_null (second->title);
    }
}

static void
test_pages_of_siblings (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE);
  g_autoptr (GPtrArray) children = hetu_store_list_children (fixture->store, 410300);
  g_autoptr (GPtrArray) pages = hetu_export_list_pages (fixture->store, spec, HETU_PAGES_SIBLINGS);

  g_assert_cmpuint (pages->len, ==, children->len);
  g_assert_cmpuint (pages->len, >, 10);
}

static void
test_paths (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE);
  g_autoptr (GPtrArray) pages = hetu_export_list_pages (fixture->store, spec, HETU_PAGES_REGIONS);
  g_autoptr (GPtrArray) one =
      hetu_export_list_paths (fixture->store, pages, HETU_FORMAT_PDF, fixture->folder, "图");
  g_autoptr (GPtrArray) many =
      hetu_export_list_paths (fixture->store, pages, HETU_FORMAT_PNG, fixture->folder, "图");
  g_autofree char *pdf = window_path (fixture, "图.pdf");
  g_autofree char *png = window_path (fixture, "图_涧西区.png");
  g_autofree char *free_name = NULL;

  g_assert_cmpstr (g_ptr_array_index (one, 0), ==, pdf);
  g_assert_cmpstr (g_ptr_array_index (one, 1), ==, pdf);
  g_assert_cmpstr (g_ptr_array_index (many, 1), ==, png);
  g_assert_null (hetu_export_find_existing (many));
  g_assert_true (g_file_set_contents (png, "", 0, NULL));
  g_assert_cmpstr (hetu_export_find_existing (many), ==, png);
  free_name =
      hetu_export_find_free_name (fixture->store, pages, HETU_FORMAT_PNG, fixture->folder, "图");
  g_assert_cmpstr (free_name, ==, "图 (2)");
}

static void
test_warnings (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (fixture->store, spec, &error);
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (HetuFrame) empty = hetu_frame_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH);
  g_autoptr (GPtrArray) lack = hetu_export_list_warnings (empty, NULL);

  g_assert_no_error (error);
  warnings = hetu_export_list_warnings (frame, NULL);
  g_assert_cmpuint (warnings->len, >=, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (warnings, 0), "provisional"));
  g_assert_cmpuint (lack->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (lack, 0), "no figures"));
}

/* A line without its name is told by the scene. */
static void
test_crowded_lines_are_warned_of (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE);
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (fixture->store, spec, NULL);
  HetuSceneBuilder *builder = hetu_scene_builder_new (400, 300, HETU_COLOUR (0xffffff));
  g_autoptr (HetuScene) bare = hetu_scene_builder_end (builder, "", "");
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (GPtrArray) named = NULL;

  spec->preset = HETU_PRESET_SLIDE;
  scene = hetu_figure_compose (frame, spec, text, NULL);
  told = hetu_export_list_warnings (frame, bare);
  named = hetu_export_list_warnings (frame, scene);
  g_assert_cmpuint (told->len, ==, named->len + 1);
}

typedef struct
{
  gboolean done;
  gboolean written;
  GError *error;
} Outcome;

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->written = hetu_export_job_run_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static HetuExportJob *
make_job (WindowFixture *fixture, HetuExportPages pages, HetuFileFormat format)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE);
  g_autoptr (GPtrArray) list = hetu_export_list_pages (fixture->store, spec, pages);
  g_autoptr (GPtrArray) paths =
      hetu_export_list_paths (fixture->store, list, format, fixture->folder, "图");
  HetuExportJob *job = hetu_export_job_new (window_store_path, format, 96);

  for (guint i = 0; i < list->len; i++)
    hetu_export_job_add (job,
                         g_ptr_array_index (paths, i),
                         g_ptr_array_index (list, i),
                         list->len > 1);
  return job;
}

static void
test_job_leaves_out_empty_pages (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuExportJob) job = make_job (fixture, HETU_PAGES_SIBLINGS, HETU_FORMAT_CSV);
  Outcome outcome = { 0 };
  guint n_pages = hetu_export_job_get_n_pages (job);
  guint n_written;

  hetu_export_job_run (job, NULL, on_done, &outcome);
  window_wait (&outcome.done);
  g_assert_no_error (outcome.error);
  n_written = hetu_export_job_get_written (job)->len;
  g_assert_cmpuint (n_written, >, 0);
  g_assert_cmpuint (n_written, <, n_pages);
  g_assert_cmpuint (hetu_export_job_get_n_left_out (job), ==, n_pages - n_written);
  g_assert_cmpuint (hetu_export_job_get_n_done (job), ==, n_pages);
  for (guint i = 0; i < n_written; i++)
    g_assert_true (g_file_test (g_ptr_array_index (hetu_export_job_get_written (job), i),
                                G_FILE_TEST_IS_REGULAR));
}

static void
test_job_cancelled_writes_nothing (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuExportJob) job = make_job (fixture, HETU_PAGES_SIBLINGS, HETU_FORMAT_PDF);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = window_path (fixture, "图.pdf");
  Outcome outcome = { 0 };

  g_cancellable_cancel (cancellable);
  hetu_export_job_run (job, cancellable, on_done, &outcome);
  window_wait (&outcome.done);
  g_assert_false (outcome.written);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&outcome.error);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (WindowFixture *fixture, gconstpointer data);
  } rows[] = {
    { "/export-options/are-remembered", test_options_are_remembered },
    { "/export-options/nonsense-counts-as-default", test_nonsense_counts_as_default },
    { "/export-plan/pages-of-regions", test_pages_of_regions },
    { "/export-plan/pages-of-siblings", test_pages_of_siblings },
    { "/export-plan/paths", test_paths },
    { "/export-warnings/provisional-and-empty", test_warnings },
    { "/export-warnings/lines-without-names", test_crowded_lines_are_warned_of },
    { "/export-job/leaves-out-empty-pages", test_job_leaves_out_empty_pages },
    { "/export-job/cancelled-writes-nothing", test_job_cancelled_writes_nothing },
  };
  int status;

  g_test_init (&argc, &argv, NULL);
  window_fixture_prepare ();
  g_test_add_func ("/export-options/custom-size-keeps-type-scale",
                   test_custom_size_keeps_type_scale);
  g_test_add_func ("/export-options/undated-figure-has-no-date", test_undated_figure_has_no_date);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add (rows[i].path,
                WindowFixture,
                NULL,
                window_fixture_set_up,
                rows[i].test,
                window_fixture_tear_down);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
