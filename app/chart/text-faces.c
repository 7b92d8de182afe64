/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A font map that knows one face. Asked for a face, Pango sorts every font of the machine by likeness, once a weight and
 * script: an eighth of the work of one export. Nearly every text needs only one face, so that one is looked up by name and
 * given a configuration of its own; a text that it lacks a character of is for the map of all fonts.
 * Refuses to choose: where two faces answer to the name and weight, or none, there is no such map. */
#include "chart/text-private.h"

#include <pango/pangofc-fontmap.h>
#include <string.h>

static gboolean
has_integer (FcPattern *face, const char *object, int wanted)
{
  int value;

  return FcPatternGetInteger (face, object, 0, &value) == FcResultMatch && value == wanted;
}

static gboolean
has_weight (FcPattern *face, gboolean bold)
{
  double value;

  return FcPatternGetDouble (face, FC_WEIGHT, 0, &value) == FcResultMatch &&
         value == (bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
}

static gboolean
has_family (FcPattern *face, const char *family)
{
  FcChar8 *name;

  for (int i = 0; FcPatternGetString (face, FC_FAMILY, i, &name) == FcResultMatch; i++)
    if (g_ascii_strcasecmp ((const char *) name, family) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_upright (FcPattern *face)
{
  FcBool variable = FcFalse, outline = FcFalse;

  FcPatternGetBool (face, FC_VARIABLE, 0, &variable);
  FcPatternGetBool (face, FC_OUTLINE, 0, &outline);
  return !variable && outline && has_integer (face, FC_SLANT, FC_SLANT_ROMAN) &&
         has_integer (face, FC_WIDTH, FC_WIDTH_NORMAL);
}

/* Returns: (transfer none) (nullable): the one face of that name and weight; %NULL: none, or more. */
static FcPattern *
find_face (const FcFontSet *fonts, const char *family, gboolean bold)
{
  FcPattern *found = NULL;

  for (int i = 0; i < fonts->nfont; i++)
    {
      FcPattern *face = fonts->fonts[i];

      if (!has_family (face, family) || !is_upright (face) || !has_weight (face, bold))
        continue;
      if (found != NULL)
        return NULL;
      found = face;
    }
  return found;
}

/* Whether any face answers to the name. */
static gboolean
is_installed (const FcFontSet *fonts, const char *family)
{
  for (int i = 0; i < fonts->nfont; i++)
    if (has_family (fonts->fonts[i], family))
      return TRUE;
  return FALSE;
}

static void
add_element (GString *out, const char *name, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (out, "<%s>%s</%s>", name, escaped, name);
}

/* The face as fontconfig's caches have it: reading the file itself takes longer than sorting all fonts. */
static char *
write_rules (const char *file, int index)
{
  GString *out = g_string_new ("<fontconfig>");
  g_autofree char *folder = g_path_get_dirname (file);
  FcStrList *caches = FcConfigGetCacheDirs (NULL);
  FcChar8 *cache;

  add_element (out, "dir", folder);
  while (caches != NULL && (cache = FcStrListNext (caches)) != NULL)
    add_element (out, "cachedir", (const char *) cache);
  if (caches != NULL)
    FcStrListDone (caches);
  g_string_append (out, "<selectfont><acceptfont>");
  g_string_append (out, "<pattern><patelt name=\"file\">");
  add_element (out, "string", file);
  g_string_append_printf (out,
                          "</patelt><patelt name=\"index\"><int>%d</int></patelt></pattern>"
                          "</acceptfont><rejectfont><pattern/></rejectfont></selectfont>",
                          index);
  g_string_append (out, "</fontconfig>");
  return g_string_free (out, FALSE);
}

static FcConfig *
new_config (const char *file, int index)
{
  g_autofree char *rules = write_rules (file, index);
  FcConfig *config = FcConfigCreate ();
  const FcFontSet *fonts = NULL;

  if (FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) rules, FcFalse) &&
      FcConfigBuildFonts (config))
    fonts = FcConfigGetFonts (config, FcSetSystem);
  if (fonts != NULL && fonts->nfont == 1)
    return config;
  FcConfigDestroy (config);
  return NULL;
}

/* The face's configuration, which is kept: Pango does not give up its reference when a map is freed, and one serves them all.
 * Returns: (transfer none) (nullable) */
static FcConfig *
get_config (const char *file, int index)
{
  static GMutex mutex;
  static GHashTable *known;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autofree char *key = g_strdup_printf ("%d %s", index, file);
  FcConfig *config;

  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  config = g_hash_table_lookup (known, key);
  if (config == NULL)
    config = new_config (file, index);
  if (config != NULL)
    g_hash_table_replace (known, g_steal_pointer (&key), config);
  return config;
}

PangoFontMap *
hetu_text_new_face_map (const char *families, gboolean bold)
{
  g_auto (GStrv) names = g_strsplit (families, ",", -1);
  const FcFontSet *fonts = FcInit () ? FcConfigGetFonts (NULL, FcSetSystem) : NULL;
  FcPattern *face = NULL;
  FcConfig *config = NULL;
  PangoFontMap *map = NULL;
  FcChar8 *file;
  int index;

  for (guint i = 0; fonts != NULL && face == NULL && names[i] != NULL; i++)
    {
      face = find_face (fonts, g_strstrip (names[i]), bold);
      if (face == NULL && is_installed (fonts, names[i]))
        return NULL;
    }
  if (face == NULL || FcPatternGetString (face, FC_FILE, 0, &file) != FcResultMatch ||
      FcPatternGetInteger (face, FC_INDEX, 0, &index) != FcResultMatch)
    return NULL;
  config = get_config ((const char *) file, index);
  if (config == NULL)
    return NULL;
  map = pango_cairo_font_map_new ();
  if (PANGO_IS_FC_FONT_MAP (map))
    pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  else
    g_clear_object (&map);
  return map;
}
