/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What the window remembers from one run to the next. Backed by GSettings where the schema is installed, by memory where
 * it is not (a build folder, a test): the program never stops for want of a schema. */

#define HETU_TYPE_SETTINGS (hetu_settings_get_type ())
G_DECLARE_FINAL_TYPE (HetuSettings, hetu_settings, HETU, SETTINGS, GObject)

/* One remembered thing; the table is the schema's twin. */
typedef struct
{
  const char *key;
  const char *standard; /* default value as GVariant text: “1280”, “true”, “'chart'” */
} HetuSettingsKey;

/**
 * hetu_settings_new:
 *
 * Returns: (transfer full): the settings of this person
 */
HetuSettings *hetu_settings_new (void);

/**
 * hetu_settings_list_keys:
 * @n_keys: (out)
 *
 * Returns: (transfer none) (array length=n_keys): every key that the accessors know, with its default
 */
const HetuSettingsKey *hetu_settings_list_keys (gsize *n_keys);

/* Accessors; an unknown key or another type is a programmer error. */
gboolean hetu_settings_get_boolean (HetuSettings *self, const char *key);
int hetu_settings_get_int (HetuSettings *self, const char *key);
/* (transfer full) */
char *hetu_settings_get_string (HetuSettings *self, const char *key);
/* (transfer full) (array zero-terminated=1) */
GStrv hetu_settings_get_strv (HetuSettings *self, const char *key);
void hetu_settings_set_boolean (HetuSettings *self, const char *key, gboolean value);
void hetu_settings_set_int (HetuSettings *self, const char *key, int value);
void hetu_settings_set_string (HetuSettings *self, const char *key, const char *value);
void hetu_settings_set_strv (HetuSettings *self, const char *key, const char *const *value);

/* Signals: “changed” (detail: the key; const char *key). */
