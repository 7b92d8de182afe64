/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The export dialog, driven through its actions on a display of its own. */
#include "resources/hetu-window-resources.h"
#include "ui/export-dialog.h"
#include "window-fixture.h"

#include <string.h>

typedef struct
{
  GtkWidget *dialog; /* borrowed */
  gboolean exported;
  GStrv paths; /* owned */
  guint left_out;
} Export;

static void
on_exported (Export *self, const char *const *paths, guint left_out)
{
  self->exported = TRUE;
  self->paths = g_strdupv ((GStrv) paths);
  self->left_out = left_out;
}

static void
export_open (Export *self, WindowFixture *fixture)
{
  *self = (Export){ 0 };
  self->dialog =
      hetu_export_dialog_new (fixture->session, hetu_session_get_spec (fixture->session));
  g_signal_connect_swapped (self->dialog, "exported", G_CALLBACK (on_exported), self);
}

static void
choose (Export *self, const char *option, const char *value)
{
  g_assert_true (gtk_widget_activate_action (self->dialog, option, "s", value));
}

static void
press (Export *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->dialog, action, NULL));
}

static HetuExportFoot *
get_foot (Export *self)
{
  return hetu_export_dialog_get_foot (HETU_EXPORT_DIALOG (self->dialog));
}

static HetuExportPreview *
get_preview (Export *self)
{
  return hetu_export_dialog_get_preview (HETU_EXPORT_DIALOG (self->dialog));
}

static void
name_file (Export *self, const char *name)
{
  hetu_export_form_set_name (hetu_export_dialog_get_form (HETU_EXPORT_DIALOG (self->dialog)), name);
}

static gsize
count (const char *data, gsize size, const char *word)
{
  gsize n = 0;
  gsize length = strlen (word);

  for (gsize i = 0; i + length <= size; i++)
    n += memcmp (data + i, word, length) == 0;
  return n;
}

static void
test_formats (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *format;
    const char *begins;
  } cases[] = {
    { "pdf", "%PDF-1." },
    { "png", "\x89PNG\r\n" },
    { "svg", "<?xml" },
    { "csv", "panel," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = g_strconcat ("图.", cases[i].format, NULL);
      g_autofree char *path = window_path (fixture, file);
      g_autofree char *bytes = NULL;
      g_autofree char *last = NULL;
      Export export;

      export_open (&export, fixture);
      choose (&export, "option.format", cases[i].format);
      name_file (&export, "图");
      press (&export, "export.run");
      window_wait (&export.exported);
      g_assert_cmpstr (export.paths[0], ==, path);
      g_assert_null (export.paths[1]);
      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
      g_test_message ("%s", cases[i].format);
      g_assert_true (g_str_has_prefix (bytes, cases[i].begins));
      last = hetu_settings_get_string (fixture->settings, "export-format");
      g_assert_cmpstr (last, ==, cases[i].format);
      g_strfreev (export.paths);
    }
}

/* The switch is remembered, and with it the file has none of the data. */
static void
test_what_lets_a_file_be_reopened (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_path (fixture, "图.svg");

  for (guint i = 0; i < 3; i++)
    {
      gboolean carries = i == 0;
      g_autofree char *bytes = NULL;
      Export export;

      export_open (&export, fixture);
      choose (&export, "option.format", "svg");
      if (i == 1)
        press (&export, "option.reopen");
      name_file (&export, "图");
      g_unlink (path);
      press (&export, "export.run");
      window_wait (&export.exported);
      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
      g_assert_cmpint (strstr (bytes, "hetu:figure") != NULL, ==, carries);
      g_assert_cmpint (hetu_settings_get_boolean (fixture->settings, "export-reopen"), ==, carries);
      g_strfreev (export.paths);
    }
  hetu_settings_set_boolean (fixture->settings, "export-reopen", TRUE);
}

/* The preview is the scene that is written, at the preset's own size and type. */
static void
test_preview_follows_preset (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *preset;
    double width, height;
  } cases[] = {
    { "slide", 960, 540 },
    { "a4", 453.5, 283.5 },
    { "square", 540, 540 },
    { "custom", 453.5, 283.5 },
  };
  Export export;

  export_open (&export, fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuScene *scene;

      choose (&export, "option.preset", cases[i].preset);
      scene = hetu_export_preview_get_scene (get_preview (&export));
      g_assert_cmpfloat_with_epsilon (hetu_scene_get_width (scene), cases[i].width, 0.5);
      g_assert_cmpfloat_with_epsilon (hetu_scene_get_height (scene), cases[i].height, 0.5);
    }
  gtk_window_destroy (GTK_WINDOW (export.dialog));
}

/* Bars of four places have no room on a report's page: no file, but a way out. */
static void
test_too_small_offers_the_slide (WindowFixture *fixture, gconstpointer data)
{
  const char *ids[] = { "gdp", "industrial_va_above_scale", "fixed_asset_investment", NULL };
  HetuSpec *spec = hetu_spec_copy (hetu_session_get_spec (fixture->session));
  Export export;

  spec->kind = HETU_CHART_SMALL_MULTIPLES;
  spec->facet = HETU_FACET_BARS;
  hetu_spec_set_indicators (spec, ids);
  hetu_session_change (fixture->session, spec, "test");
  hetu_settings_set_string (fixture->settings, "export-preset", "a4");
  export_open (&export, fixture);
  g_assert_null (hetu_export_preview_get_scene (get_preview (&export)));
  g_assert_true (hetu_export_preview_get_offers_slide (get_preview (&export)));
  press (&export, "export.run");
  g_assert_false (export.exported);
  choose (&export, "option.preset", "slide");
  g_assert_nonnull (hetu_export_preview_get_scene (get_preview (&export)));
  gtk_window_destroy (GTK_WINDOW (export.dialog));
}

static void
test_existing_file_is_asked_about (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_path (fixture, "图.pdf");
  g_autofree char *second = window_path (fixture, "图 (2).pdf");
  g_autofree char *bytes = NULL;
  Export export;

  g_assert_true (g_file_set_contents (path, "mine", 4, NULL));
  export_open (&export, fixture);
  name_file (&export, "图");
  press (&export, "export.run");
  g_assert_false (export.exported);
  g_assert_nonnull (strstr (hetu_export_foot_get_question (get_foot (&export)), "图.pdf"));
  press (&export, "export.keep-both");
  window_wait (&export.exported);
  g_assert_cmpstr (export.paths[0], ==, second);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "mine");
  g_strfreev (export.paths);

  export_open (&export, fixture);
  name_file (&export, "图");
  press (&export, "export.run");
  press (&export, "export.replace");
  window_wait (&export.exported);
  g_assert_cmpstr (export.paths[0], ==, path);
  g_free (g_steal_pointer (&bytes));
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_strfreev (export.paths);
}

/* Another name takes the question away. */
static void
test_renaming_settles_the_question (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_path (fixture, "图.pdf");
  Export export;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  export_open (&export, fixture);
  name_file (&export, "图");
  press (&export, "export.run");
  g_assert_nonnull (hetu_export_foot_get_question (get_foot (&export)));
  name_file (&export, "别的图");
  g_assert_null (hetu_export_foot_get_question (get_foot (&export)));
  gtk_window_destroy (GTK_WINDOW (export.dialog));
}

static void
on_notify (gboolean *noted)
{
  *noted = TRUE;
}

static void
test_error_keeps_the_dialog (WindowFixture *fixture, gconstpointer data)
{
  gboolean revealed = FALSE;
  GObject *revealer;
  Export export;

  export_open (&export, fixture);
  revealer = gtk_widget_get_template_child (GTK_WIDGET (get_foot (&export)),
                                            HETU_TYPE_EXPORT_FOOT,
                                            "problem_revealer");
  name_file (&export, "没有/图");
  press (&export, "export.run");
  g_signal_connect_swapped (revealer, "notify::reveal-child", G_CALLBACK (on_notify), &revealed);
  window_wait (&revealed);
  g_assert_false (export.exported);
  g_assert_nonnull (strstr (hetu_export_foot_get_problem (get_foot (&export)), "没有/图.pdf"));
  gtk_window_destroy (GTK_WINDOW (export.dialog));
}

static void
test_page_per_region (WindowFixture *fixture, gconstpointer data)
{
  static const gint32 regions[] = { 410311, 410300, 410000, 410303 };
  g_autofree char *path = window_path (fixture, "各区.pdf");
  g_autofree char *bytes = NULL;
  gsize size = 0;
  GObject *drop;
  Export export;

  hetu_session_set_regions (fixture->session, regions, G_N_ELEMENTS (regions));
  hetu_session_set_measure (fixture->session, HETU_MEASURE_LEVEL);
  export_open (&export, fixture);
  drop = gtk_widget_get_template_child (
      GTK_WIDGET (hetu_export_dialog_get_form (HETU_EXPORT_DIALOG (export.dialog))),
      HETU_TYPE_EXPORT_FORM,
      "pages_drop");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 1);
  name_file (&export, "各区");
  press (&export, "export.run");
  window_wait (&export.exported);
  g_assert_cmpstr (export.paths[0], ==, path);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpuint (export.left_out, ==, 0);
  g_assert_cmpuint (count (bytes, size, "/Type /Page %"), ==, 2);
  g_strfreev (export.paths);
}

static void
test_repeat_replaces_only_its_own (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *own = NULL;
  g_autofree char *bytes = NULL;
  Export export;

  export_open (&export, fixture);
  choose (&export, "option.format", "svg");
  press (&export, "export.run");
  window_wait (&export.exported);
  own = g_strdup (export.paths[0]);
  g_strfreev (export.paths);
  g_assert_true (g_file_set_contents (own, "old", 3, NULL));

  export_open (&export, fixture);
  hetu_export_dialog_repeat (HETU_EXPORT_DIALOG (export.dialog));
  window_wait (&export.exported);
  g_assert_cmpstr (export.paths[0], ==, own);
  g_assert_true (g_file_get_contents (own, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "<?xml"));
  g_strfreev (export.paths);

  hetu_settings_set_string (fixture->settings, "export-last", "");
  export_open (&export, fixture);
  hetu_export_dialog_repeat (HETU_EXPORT_DIALOG (export.dialog));
  g_assert_nonnull (hetu_export_foot_get_question (get_foot (&export)));
  g_assert_true (gtk_widget_get_visible (export.dialog));
  gtk_window_destroy (GTK_WINDOW (export.dialog));
}

/* The line on the dialog makes the same bytes. */
static void
test_command_line (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "app", "hetu-cli", NULL);
  g_autofree char *path = window_path (fixture, "图.png");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autofree char *own = NULL;
  g_autofree char *other = NULL;
  gsize own_size = 0, other_size = 0;
  int status = -1;
  Export export;
  GtkLabel *label;

  export_open (&export, fixture);
  label = GTK_LABEL (
      gtk_widget_get_template_child (export.dialog, HETU_TYPE_EXPORT_DIALOG, "command_label"));
  choose (&export, "option.preset", "custom");
  choose (&export, "option.format", "png");
  choose (&export, "option.theme", "print");
  press (&export, "option.note");
  name_file (&export, "图");
  g_assert_true (g_str_has_prefix (gtk_label_get_label (label), "hetu-cli chart "));
  g_assert_true (g_shell_parse_argv (gtk_label_get_label (label), NULL, &arguments, &error));
  g_free (arguments[0]);
  arguments[0] = g_steal_pointer (&program);
  press (&export, "export.run");
  window_wait (&export.exported);
  g_assert_true (g_file_get_contents (path, &own, &own_size, NULL));
  g_assert_true (g_spawn_sync (NULL,
                               arguments,
                               NULL,
                               G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                               NULL,
                               NULL,
                               NULL,
                               NULL,
                               &status,
                               &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_true (g_file_get_contents (path, &other, &other_size, NULL));
  g_assert_cmpmem (own, own_size, other, other_size);
  g_strfreev (export.paths);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (WindowFixture *fixture, gconstpointer data);
  } rows[] = {
    { "/export-dialog/formats", test_formats },
    { "/export-dialog/what-lets-a-file-be-reopened", test_what_lets_a_file_be_reopened },
    { "/export-dialog/preview-follows-preset", test_preview_follows_preset },
    { "/export-dialog/too-small-offers-the-slide", test_too_small_offers_the_slide },
    { "/export-dialog/existing-file-is-asked-about", test_existing_file_is_asked_about },
    { "/export-dialog/renaming-settles-the-question", test_renaming_settles_the_question },
    { "/export-dialog/error-keeps-the-dialog", test_error_keeps_the_dialog },
    { "/export-dialog/page-per-region", test_page_per_region },
    { "/export-dialog/repeat-replaces-only-its-own", test_repeat_replaces_only_its_own },
    { "/export-dialog/command-line-makes-the-same-bytes", test_command_line },
  };
  int status;

  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  window_fixture_prepare ();
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
