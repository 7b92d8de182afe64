/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings: run twice by meson, with the compiled schema and without any. */
#include "ui/settings.h"

static gboolean
has_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, HETU_APPLICATION_ID, TRUE) : NULL;

  return schema != NULL;
}

static void
test_run_has_the_schema_it_says (void)
{
  g_assert_cmpint (has_schema (), ==, g_getenv ("GSETTINGS_SCHEMA_DIR") != NULL);
}

static void
test_defaults_are_those_of_the_table (void)
{
  g_autoptr (HetuSettings) settings = hetu_settings_new ();
  gsize n_keys = 0;
  const HetuSettingsKey *keys = hetu_settings_list_keys (&n_keys);

  g_assert_cmpuint (n_keys, >, 10);
  g_assert_cmpint (hetu_settings_get_int (settings, "window-width"), ==, 1280);
  for (gsize i = 0; i < n_keys; i++)
    {
      g_autoptr (GVariant) wanted = g_variant_ref_sink (g_variant_new_parsed (keys[i].standard));

      if (g_variant_is_of_type (wanted, G_VARIANT_TYPE_STRING))
        {
          g_autofree char *value = hetu_settings_get_string (settings, keys[i].key);

          g_assert_cmpstr (value, ==, g_variant_get_string (wanted, NULL));
        }
      else if (g_variant_is_of_type (wanted, G_VARIANT_TYPE_INT32))
        g_assert_cmpint (hetu_settings_get_int (settings, keys[i].key),
                         ==,
                         g_variant_get_int32 (wanted));
      else if (g_variant_is_of_type (wanted, G_VARIANT_TYPE_BOOLEAN))
        g_assert_cmpint (hetu_settings_get_boolean (settings, keys[i].key),
                         ==,
                         g_variant_get_boolean (wanted));
    }
}

static void
test_schema_and_table_have_the_same_keys (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) listed = NULL;
  gsize n_keys = 0;
  const HetuSettingsKey *keys = hetu_settings_list_keys (&n_keys);

  if (!has_schema ())
    return;
  schema = g_settings_schema_source_lookup (source, HETU_APPLICATION_ID, TRUE);
  listed = g_settings_schema_list_keys (schema);
  g_assert_cmpuint (g_strv_length (listed), ==, n_keys);
  for (gsize i = 0; i < n_keys; i++)
    g_assert_true (g_strv_contains ((const char *const *) listed, keys[i].key));
}

static void
on_changed (HetuSettings *settings, const char *key, gpointer data)
{
  g_string_append_printf (data, "%s;", key);
}

static void
test_values_are_kept_and_told_once (void)
{
  g_autoptr (HetuSettings) settings = hetu_settings_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *scheme = NULL;
  const char *const queries[] = { "gdp", "洛龙", NULL };
  g_auto (GStrv) kept = NULL;

  g_signal_connect (settings, "changed", G_CALLBACK (on_changed), told);
  hetu_settings_set_string (settings, "color-scheme", "dark");
  hetu_settings_set_string (settings, "color-scheme", "dark");
  hetu_settings_set_boolean (settings, "sidebar-visible", FALSE);
  hetu_settings_set_strv (settings, "recent-queries", queries);
  scheme = hetu_settings_get_string (settings, "color-scheme");
  kept = hetu_settings_get_strv (settings, "recent-queries");
  g_assert_cmpstr (scheme, ==, "dark");
  g_assert_false (hetu_settings_get_boolean (settings, "sidebar-visible"));
  g_assert_cmpstrv (kept, queries);
  g_assert_cmpstr (told->str, ==, "color-scheme;sidebar-visible;recent-queries;");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/run-has-the-schema-it-says", test_run_has_the_schema_it_says);
  g_test_add_func ("/settings/defaults-are-those-of-the-table",
                   test_defaults_are_those_of_the_table);
  g_test_add_func ("/settings/same-keys-as-schema", test_schema_and_table_have_the_same_keys);
  g_test_add_func ("/settings/values-are-kept-and-told-once", test_values_are_kept_and_told_once);
  return g_test_run ();
}
