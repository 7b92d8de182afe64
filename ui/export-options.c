/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export options: settings in, spec out. A size of one's own takes the type scale of the preset that is nearest in width,
 * so that type is never scaled with the picture (CHARTS §2). */
#include "ui/export-options.h"

#include "chart/theme.h"

#include <math.h>
#include <string.h>

#define CUSTOM "custom"
/* From these widths on the type of the square and of the slide is used. */
#define SQUARE_WIDTH_PT 497.0
#define SLIDE_WIDTH_PT 750.0
#define MIN_DPI 36
#define MAX_DPI 1200

static const char *const units[HETU_N_LENGTHS] = { "mm", "cm", "pt", "px" };

/* One part of a figure, as the settings name it. */
typedef struct
{
  const char *name;
  gsize offset;
} Part;

static const Part parts[] = {
  { "title", G_STRUCT_OFFSET (HetuExportOptions, title) },
  { "source", G_STRUCT_OFFSET (HetuExportOptions, source) },
  { "note", G_STRUCT_OFFSET (HetuExportOptions, note) },
  { "date", G_STRUCT_OFFSET (HetuExportOptions, date) },
};

const char *
hetu_length_to_string (HetuLength unit)
{
  g_return_val_if_fail (unit < HETU_N_LENGTHS, NULL);
  return units[unit];
}

/* “160x100mm” */
static char *
size_to_string (const HetuExportOptions *self)
{
  char width[G_ASCII_DTOSTR_BUF_SIZE];
  char height[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (width, sizeof width, "%.10g", self->width);
  g_ascii_formatd (height, sizeof height, "%.10g", self->height);
  return g_strdup_printf ("%sx%s%s", width, height, units[self->unit]);
}

static void
load_size (HetuExportOptions *self, const char *text)
{
  double width_pt, height_pt;
  char *end = NULL;

  /* Checked by the one who knows what a size is, then taken apart. */
  if (!hetu_file_parse_size (text, self->dpi, &width_pt, &height_pt, NULL))
    return;
  self->width = g_ascii_strtod (text, &end);
  self->height = g_ascii_strtod (end + strcspn (end, "0123456789."), &end);
  for (HetuLength unit = 0; unit < HETU_N_LENGTHS; unit++)
    if (g_str_equal (end, units[unit]))
      self->unit = unit;
}

void
hetu_export_options_load (HetuExportOptions *self, HetuSettings *settings, HetuLanguage language)
{
  g_autofree char *preset = hetu_settings_get_string (settings, "export-preset");
  g_autofree char *format = hetu_settings_get_string (settings, "export-format");
  g_autofree char *theme = hetu_settings_get_string (settings, "export-theme");
  g_autofree char *size = hetu_settings_get_string (settings, "export-size");
  g_auto (GStrv) shown = hetu_settings_get_strv (settings, "export-parts");

  *self = (HetuExportOptions){ .preset = HETU_PRESET_A4,
                               .width = 160,
                               .height = 100,
                               .format = HETU_FORMAT_PDF,
                               .language = language };
  self->custom = g_str_equal (preset, CUSTOM);
  hetu_preset_parse (preset, &self->preset);
  /* A figure on the screen has the size of its window, no export has. */
  if (self->preset == HETU_PRESET_SCREEN)
    self->preset = HETU_PRESET_A4;
  hetu_file_format_parse (format, &self->format);
  hetu_theme_mode_parse (theme, &self->theme);
  self->dpi = CLAMP (hetu_settings_get_int (settings, "export-dpi"), MIN_DPI, MAX_DPI);
  self->reopen = hetu_settings_get_boolean (settings, "export-reopen");
  load_size (self, size);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    G_STRUCT_MEMBER (gboolean, self, parts[i].offset) =
        g_strv_contains ((const char *const *) shown, parts[i].name);
}

void
hetu_export_options_save (const HetuExportOptions *self, HetuSettings *settings)
{
  g_autofree char *size = size_to_string (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (G_STRUCT_MEMBER (gboolean, self, parts[i].offset))
      g_strv_builder_add (builder, parts[i].name);
  shown = g_strv_builder_end (builder);
  hetu_settings_set_string (settings,
                            "export-preset",
                            self->custom ? CUSTOM : hetu_preset_to_string (self->preset));
  hetu_settings_set_string (settings, "export-format", hetu_file_format_to_string (self->format));
  hetu_settings_set_string (settings, "export-theme", hetu_theme_mode_to_string (self->theme));
  hetu_settings_set_string (settings, "export-size", size);
  hetu_settings_set_int (settings, "export-dpi", (int) self->dpi);
  hetu_settings_set_boolean (settings, "export-reopen", self->reopen);
  hetu_settings_set_strv (settings, "export-parts", (const char *const *) shown);
}

/* In the first unit in which the size is as short as people write it, for then it comes back exactly. */
static void
adopt_size (HetuExportOptions *self, double width_pt, double height_pt)
{
  const double points[HETU_N_LENGTHS] = { 72 / 25.4, 72 / 2.54, 1, 72 / self->dpi };

  for (HetuLength unit = 0; unit < HETU_N_LENGTHS; unit++)
    {
      g_autofree char *text = NULL;
      double width, height;

      self->unit = unit;
      self->width = round (width_pt / points[unit] * 1e6) / 1e6;
      self->height = round (height_pt / points[unit] * 1e6) / 1e6;
      text = size_to_string (self);
      if (hetu_file_parse_size (text, self->dpi, &width, &height, NULL) && width == width_pt &&
          height == height_pt)
        return;
    }
  self->unit = HETU_LENGTH_PT;
  self->width = width_pt;
  self->height = height_pt;
}

void
hetu_export_options_adopt (HetuExportOptions *self,
                           const HetuSpec *spec,
                           HetuFileFormat format,
                           double dpi)
{
  double width, height, preset_dpi;

  hetu_preset_size (spec->preset, &width, &height, &preset_dpi);
  self->format = format;
  self->theme = spec->theme;
  self->title = !spec->hide_title;
  self->source = !spec->hide_source;
  self->note = !spec->hide_note;
  self->date = spec->made_on != 0 && !spec->hide_date;
  self->custom = spec->width_pt > 0 || spec->height_pt > 0 || spec->preset == HETU_PRESET_SCREEN;
  if (!self->custom)
    {
      self->preset = spec->preset;
      return;
    }
  self->dpi = CLAMP (dpi > 0 ? dpi : preset_dpi, MIN_DPI, MAX_DPI);
  adopt_size (self,
              spec->width_pt > 0 ? spec->width_pt : width,
              spec->height_pt > 0 ? spec->height_pt : height);
}

gboolean
hetu_export_options_get_size (const HetuExportOptions *self,
                              double *width_pt,
                              double *height_pt,
                              double *dpi,
                              GError **error)
{
  g_autofree char *text = NULL;

  if (!self->custom)
    {
      hetu_preset_size (self->preset, width_pt, height_pt, dpi);
      return TRUE;
    }
  text = size_to_string (self);
  if (!hetu_file_parse_size (text, self->dpi, width_pt, height_pt, error))
    return FALSE;
  *dpi = self->dpi;
  return TRUE;
}

static HetuPreset
find_nearest_preset (double width_pt)
{
  if (width_pt >= SLIDE_WIDTH_PT)
    return HETU_PRESET_SLIDE;
  return width_pt >= SQUARE_WIDTH_PT ? HETU_PRESET_SQUARE : HETU_PRESET_A4;
}

HetuSpec *
hetu_export_options_apply (const HetuExportOptions *self,
                           const HetuSpec *spec,
                           gint32 made_on,
                           GError **error)
{
  double width, height, dpi;
  HetuSpec *out = NULL;

  if (!hetu_export_options_get_size (self, &width, &height, &dpi, error))
    return NULL;
  out = hetu_spec_copy (spec);
  out->preset = self->custom ? find_nearest_preset (width) : self->preset;
  out->width_pt = self->custom ? width : 0;
  out->height_pt = self->custom ? height : 0;
  out->theme = self->theme;
  out->language = self->language;
  out->hide_title = !self->title;
  out->hide_source = !self->source;
  out->hide_note = !self->note;
  out->hide_date = !self->date;
  out->made_on = self->date ? made_on : 0;
  return out;
}
