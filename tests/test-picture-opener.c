/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures opened by the window's code: the chart is there, and exporting it again gives the picture. */
#include "ui/picture-opener.h"

#include "error.h"
#include "figure/payload.h"
#include "ui/export-job.h"
#include "ui/export-options.h"
#include "window-fixture.h"

#define MADE_ON 20261121

typedef struct
{
  gboolean done;
  gboolean well;
  char *warning;
  GError *error;
} Outcome;

static void
outcome_clear (Outcome *self)
{
  g_free (self->warning);
  g_clear_error (&self->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->well = hetu_picture_opener_finish (result, &outcome->warning, &outcome->error);
  outcome->done = TRUE;
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->well = hetu_export_job_run_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
open_picture (WindowFixture *fixture, const char *path, Outcome *outcome)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hetu_picture_opener_run (fixture->session, file, on_opened, outcome);
  window_wait (&outcome->done);
}

/* Exports the session's figure as the dialog does, with the options of the settings. Returns: (transfer full): the file's bytes */
static GBytes *export(WindowFixture *fixture, const char *name, char **path)
{
  HetuExportOptions options;
  double width, height, dpi;
  g_autoptr (HetuSpec) spec = NULL;
  g_autoptr (HetuExportJob) job = NULL;
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *file = NULL;
  char *data = NULL;
  gsize size = 0;

  hetu_export_options_load (&options,
                            fixture->settings,
                            hetu_session_get_spec (fixture->session)->language);
  spec = hetu_export_options_apply (&options,
                                    hetu_session_get_spec (fixture->session),
                                    MADE_ON,
                                    &outcome.error);
  g_assert_no_error (outcome.error);
  hetu_export_options_get_size (&options, &width, &height, &dpi, NULL);
  file = g_strconcat (name, ".", hetu_file_format_to_string (options.format), NULL);
  *path = window_path (fixture, file);
  job = hetu_export_job_new (window_store_path, options.format, dpi);
  hetu_export_job_set_strip (job, !options.reopen);
  hetu_export_job_add (job, *path, spec, FALSE);
  hetu_export_job_run (job, NULL, on_exported, &outcome);
  window_wait (&outcome.done);
  g_assert_no_error (outcome.error);
  g_assert_true (g_file_get_contents (*path, &data, &size, NULL));
  return g_bytes_new_take (data, size);
}

static void
use_options (WindowFixture *fixture,
             const char *format,
             const char *preset,
             const char *size,
             int dpi,
             const char *const *parts)
{
  hetu_settings_set_string (fixture->settings, "export-format", format);
  hetu_settings_set_string (fixture->settings, "export-preset", preset);
  hetu_settings_set_string (fixture->settings, "export-size", size);
  hetu_settings_set_int (fixture->settings, "export-dpi", dpi);
  hetu_settings_set_strv (fixture->settings, "export-parts", parts);
}

static void
test_exporting_again_gives_the_picture (WindowFixture *fixture, gconstpointer data)
{
  static const char *const all[] = { "title", "source", "note", "date", NULL };
  static const char *const few[] = { "source", NULL };
  static const struct
  {
    const char *format;
    const char *preset;
    const char *size;
    int dpi;
    const char *const *parts;
  } cases[] = {
    { "png", "a4", "160x100mm", 300, all },       { "pdf", "slide", "160x100mm", 300, all },
    { "svg", "square", "160x100mm", 300, few },   { "png", "custom", "161.5x97.3mm", 131, few },
    { "png", "custom", "1600x1000px", 144, all }, { "pdf", "custom", "23.5x15cm", 300, all },
    { "svg", "custom", "612x500pt", 96, all },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first_path = NULL;
      g_autofree char *second_path = NULL;
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;
      g_autoptr (HetuSpec) spec = hetu_spec_copy (hetu_session_get_spec (fixture->session));
      g_auto (Outcome) outcome = { 0 };

      g_test_message ("%s %s %s", cases[i].format, cases[i].preset, cases[i].size);
      use_options (fixture,
                   cases[i].format,
                   cases[i].preset,
                   cases[i].size,
                   cases[i].dpi,
                   cases[i].parts);
      first = export(fixture, "a", &first_path);
      use_options (fixture, "csv", "custom", "100x100mm", 72, all);
      hetu_session_set_kind (fixture->session, HETU_CHART_RANKED_BAR);
      open_picture (fixture, first_path, &outcome);
      g_assert_no_error (outcome.error);
      g_assert_true (outcome.well);
      g_assert_null (outcome.warning);
      g_assert_cmpint (hetu_session_get_spec (fixture->session)->kind, ==, spec->kind);
      second = export(fixture, "b", &second_path);
      g_assert_cmpint (g_str_has_suffix (second_path, cases[i].format), ==, TRUE);
      g_assert_true (g_bytes_equal (first, second));
      g_assert_true (hetu_session_undo (fixture->session));
      g_assert_cmpint (hetu_session_get_spec (fixture->session)->kind, ==, HETU_CHART_RANKED_BAR);
      g_assert_true (hetu_session_undo (fixture->session));
    }
}

/* A book of pages has a figure for each; the window shows the first and says of how many. */
static void
test_book_of_pages (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = hetu_spec_copy (hetu_session_get_spec (fixture->session));
  g_autofree char *path = window_path (fixture, "book.pdf");
  g_autoptr (HetuExportJob) job = hetu_export_job_new (window_store_path, HETU_FORMAT_PDF, 0);
  g_autoptr (GPtrArray) payloads = NULL;
  g_auto (Outcome) exported = { 0 };
  g_auto (Outcome) opened = { 0 };

  for (guint i = 0; i < 3; i++)
    {
      spec->focus = g_array_index (spec->regions, gint32, i);
      hetu_export_job_add (job, path, spec, FALSE);
    }
  hetu_export_job_run (job, NULL, on_exported, &exported);
  window_wait (&exported.done);
  g_assert_no_error (exported.error);
  payloads = hetu_payload_load (path, NULL);
  g_assert_cmpuint (payloads->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const HetuPayload *payload = g_ptr_array_index (payloads, i);

      g_assert_cmpint (payload->spec->focus, ==, g_array_index (spec->regions, gint32, i));
    }
  hetu_settings_set_boolean (fixture->settings, "export-reopen", FALSE);
  open_picture (fixture, path, &opened);
  g_assert_true (opened.well);
  g_assert_nonnull (strstr (opened.warning, "page 1 of 3"));
  /* A person's switch is not the picture's to turn. */
  g_assert_false (hetu_settings_get_boolean (fixture->settings, "export-reopen"));
  hetu_settings_set_boolean (fixture->settings, "export-reopen", TRUE);
}

static void
test_picture_without_data (WindowFixture *fixture, gconstpointer data)
{
  static const char *const all[] = { "title", "source", "note", "date", NULL };
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *before = hetu_spec_to_json (hetu_session_get_spec (fixture->session));
  g_autofree char *after = NULL;

  use_options (fixture, "png", "a4", "160x100mm", 300, all);
  hetu_settings_set_boolean (fixture->settings, "export-reopen", FALSE);
  bytes = export(fixture, "a", &path);
  hetu_settings_set_boolean (fixture->settings, "export-reopen", TRUE);
  open_picture (fixture, path, &outcome);
  g_assert_false (outcome.well);
  g_assert_error (outcome.error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_nonnull (strstr (outcome.error->message, path));
  after = hetu_spec_to_json (hetu_session_get_spec (fixture->session));
  g_assert_cmpstr (before, ==, after);
}

/* Gauges without a choice of indicators show all targets of the place. */
static void
test_gauges_without_indicators (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  gint32 city = 410300;
  HetuText *text = hetu_session_get_text (fixture->session);
  g_autofree char *path = window_path (fixture, "dials.svg");
  g_autoptr (GBytes) bytes = NULL;
  g_auto (Outcome) outcome = { 0 };

  spec->kind = HETU_CHART_BULLET;
  hetu_spec_set_regions (spec, &city, 1);
  spec->to = hetu_period_year (2023);
  spec->height_pt = 1200;
  bytes =
      hetu_figure_export (fixture->store, spec, text, HETU_FORMAT_SVG, 0, FALSE, &outcome.error);
  g_assert_no_error (outcome.error);
  g_assert_true (hetu_file_replace (path, bytes, NULL));
  open_picture (fixture, path, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_nonnull (hetu_session_get_frame (fixture->session));
  g_assert_cmpuint (hetu_session_get_frame (fixture->session)->gauges->len, >, 1);
}

static void
test_what_it_takes (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *content;
    gboolean takes;
  } cases[] = {
    { "a.png", "\x89PNG\r\n\x1a\n", TRUE },
    { "a.csv", "\x89PNG\r\n\x1a\n", TRUE },
    { "b.png", "indicator,region\n", FALSE },
    { "b.svg", "<?xml version='1.0'?><svg/>", TRUE },
    { "b.xml", "<?xml version='1.0'?><html/>", FALSE },
    { "b.pdf", "%PDF-1.4\n", TRUE },
    { "empty.png", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = window_path (fixture, cases[i].name);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_test_message ("%s", cases[i].name);
      g_assert_false (hetu_picture_opener_takes (file));
      g_assert_true (g_file_set_contents (path, cases[i].content, -1, NULL));
      g_assert_cmpint (hetu_picture_opener_takes (file), ==, cases[i].takes);
    }
}

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  window_fixture_prepare ();
  ADD ("/picture-opener/exporting-again", test_exporting_again_gives_the_picture);
  ADD ("/picture-opener/book-of-pages", test_book_of_pages);
  ADD ("/picture-opener/without-data", test_picture_without_data);
  ADD ("/picture-opener/gauges-without-indicators", test_gauges_without_indicators);
  ADD ("/picture-opener/what-it-takes", test_what_it_takes);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
