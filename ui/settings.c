/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings: one table of keys with their defaults, the twin of data/org.hetu.Hetu.gschema.xml. GSettings aborts on a
 * missing schema, so the schema is looked up first; without it the values live in a hash for as long as the program. */
#include "ui/settings.h"

#define SCHEMA HETU_APPLICATION_ID

struct _HetuSettings
{
  GObject parent_instance;
  /* owned */
  GSettings *backing; /* (nullable): when the schema is installed */
  GHashTable *memory; /* (nullable) (element-type utf8 GVariant): when it is not */
};

static const HetuSettingsKey keys[] = {
  { "window-width", "1280" },
  { "window-height", "800" },
  { "window-maximized", "false" },
  { "sidebar-width", "284" },
  { "inspector-width", "316" },
  { "zoom", "100" },
  { "compare-view", "'bars'" },
  { "compare-shared-scales", "true" },
  { "compare-linked-cursor", "true" },
  { "compare-all-regions", "false" },
  { "compare-levels", "false" },
  { "compare-rank-by", "'growth'" },
  { "target-rules", "@as []" },
  { "target-lines", "@as []" },
  { "target-pins", "@as []" },
  { "sidebar-visible", "true" },
  { "inspector-visible", "true" },
  { "color-scheme", "'follow'" },
  { "view", "'chart'" },
  { "chart-spec", "''" },
  { "recent-queries", "@as []" },
  { "import-folder", "''" },
  { "data-format", "'xlsx'" },
  { "export-folder", "''" },
  { "export-format", "'pdf'" },
  { "export-preset", "'a4'" },
  { "export-theme", "'light'" },
  { "export-size", "'160x100mm'" },
  { "export-dpi", "300" },
  { "export-reopen", "true" },
  { "export-last", "''" },
  { "export-parts", "['title', 'source', 'note', 'date']" },
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuSettings, hetu_settings, G_TYPE_OBJECT)

static void
on_backing_changed (HetuSettings *self, const char *key)
{
  g_signal_emit (self, signals[CHANGED], g_quark_from_string (key), key);
}

/* Returns: (transfer full) */
static GVariant *
get_value (HetuSettings *self, const char *key, const GVariantType *type)
{
  GVariant *value = NULL;

  if (self->backing != NULL)
    value = g_settings_get_value (self->backing, key);
  else
    {
      GVariant *kept = g_hash_table_lookup (self->memory, key);

      g_assert (kept != NULL);
      value = g_variant_ref (kept);
    }
  g_assert (g_variant_is_of_type (value, type));
  return value;
}

/* @value may be floating. */
static void
set_value (HetuSettings *self, const char *key, GVariant *value)
{
  g_autoptr (GVariant) wanted = g_variant_ref_sink (value);
  g_autoptr (GVariant) now = get_value (self, key, g_variant_get_type (wanted));

  if (g_variant_equal (now, wanted))
    return;
  if (self->backing != NULL)
    {
      g_settings_set_value (self->backing, key, wanted);
      return;
    }
  g_hash_table_insert (self->memory, g_strdup (key), g_steal_pointer (&wanted));
  on_backing_changed (self, key);
}

static void
hetu_settings_dispose (GObject *object)
{
  HetuSettings *self = HETU_SETTINGS (object);

  g_clear_object (&self->backing);
  g_clear_pointer (&self->memory, g_hash_table_unref);
  G_OBJECT_CLASS (hetu_settings_parent_class)->dispose (object);
}

static void
hetu_settings_class_init (HetuSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_settings_dispose;
  signals[CHANGED] = g_signal_new ("changed",
                                   HETU_TYPE_SETTINGS,
                                   G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_STRING);
}

static void
hetu_settings_init (HetuSettings *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);
  if (schema != NULL)
    {
      self->backing = g_settings_new_full (schema, NULL, NULL);
      g_signal_connect_object (self->backing,
                               "changed",
                               G_CALLBACK (on_backing_changed),
                               self,
                               G_CONNECT_SWAPPED);
      return;
    }
  self->memory =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_hash_table_insert (self->memory,
                         g_strdup (keys[i].key),
                         g_variant_ref_sink (g_variant_new_parsed (keys[i].standard)));
}

HetuSettings *
hetu_settings_new (void)
{
  return g_object_new (HETU_TYPE_SETTINGS, NULL);
}

const HetuSettingsKey *
hetu_settings_list_keys (gsize *n_keys)
{
  *n_keys = G_N_ELEMENTS (keys);
  return keys;
}

gboolean
hetu_settings_get_boolean (HetuSettings *self, const char *key)
{
  g_autoptr (GVariant) value = get_value (self, key, G_VARIANT_TYPE_BOOLEAN);

  return g_variant_get_boolean (value);
}

int
hetu_settings_get_int (HetuSettings *self, const char *key)
{
  g_autoptr (GVariant) value = get_value (self, key, G_VARIANT_TYPE_INT32);

  return g_variant_get_int32 (value);
}

char *
hetu_settings_get_string (HetuSettings *self, const char *key)
{
  g_autoptr (GVariant) value = get_value (self, key, G_VARIANT_TYPE_STRING);

  return g_variant_dup_string (value, NULL);
}

GStrv
hetu_settings_get_strv (HetuSettings *self, const char *key)
{
  g_autoptr (GVariant) value = get_value (self, key, G_VARIANT_TYPE_STRING_ARRAY);

  return g_variant_dup_strv (value, NULL);
}

void
hetu_settings_set_boolean (HetuSettings *self, const char *key, gboolean value)
{
  set_value (self, key, g_variant_new_boolean (value));
}

void
hetu_settings_set_int (HetuSettings *self, const char *key, int value)
{
  set_value (self, key, g_variant_new_int32 (value));
}

void
hetu_settings_set_string (HetuSettings *self, const char *key, const char *value)
{
  set_value (self, key, g_variant_new_string (value));
}

void
hetu_settings_set_strv (HetuSettings *self, const char *key, const char *const *value)
{
  set_value (self, key, g_variant_new_strv (value, -1));
}
