/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"
#include "export/file.h"
#include "ui/settings.h"

/* How a figure leaves the program: size, format, look and parts. Remembered from one export to the next. */

typedef enum
{
  HETU_LENGTH_MM,
  HETU_LENGTH_CM,
  HETU_LENGTH_PT,
  HETU_LENGTH_PX,
  HETU_N_LENGTHS,
} HetuLength;

typedef struct
{
  HetuPreset preset;
  gboolean custom; /* width, height and dpi count, and the preset follows from them */
  double width;    /* in unit */
  double height;
  HetuLength unit;
  double dpi; /* of a custom PNG, and of HETU_LENGTH_PX */
  HetuFileFormat format;
  HetuThemeMode theme;
  HetuLanguage language;
  gboolean title, source, note, date; /* parts that are drawn */
  gboolean reopen;                    /* the file carries what lets it be reopened */
} HetuExportOptions;

/**
 * hetu_export_options_load:
 * @language: of the figure; not remembered
 *
 * Takes what the last export used; words that cannot be read count as their defaults.
 */
void
hetu_export_options_load (HetuExportOptions *self, HetuSettings *settings, HetuLanguage language);
void hetu_export_options_save (const HetuExportOptions *self, HetuSettings *settings);

/**
 * hetu_export_options_adopt:
 * @spec: of a picture that was exported
 * @format: of the picture
 * @dpi: of a PNG; 0: the preset's
 *
 * Takes size, look and parts of @spec, so that exporting again gives the picture again. The preset of the screen, which no
 * export of the window has, is taken as a size of one's own.
 */
void hetu_export_options_adopt (HetuExportOptions *self,
                                const HetuSpec *spec,
                                HetuFileFormat format,
                                double dpi);

/* (transfer none): “mm”, “cm”, “pt”, “px” */
const char *hetu_length_to_string (HetuLength unit);

/**
 * hetu_export_options_get_size:
 * @width_pt: (out)
 * @height_pt: (out)
 * @dpi: (out): of a PNG
 *
 * Returns: whether the figure has a size that can be drawn. %HETU_ERROR_USAGE: says what was expected.
 */
gboolean hetu_export_options_get_size (const HetuExportOptions *self,
                                       double *width_pt,
                                       double *height_pt,
                                       double *dpi,
                                       GError **error);

/**
 * hetu_export_options_apply:
 * @made_on: yyyymmdd, printed when the date is wanted
 *
 * Returns: (transfer full): @spec at the size, look and parts of @self; errors of hetu_export_options_get_size()
 */
HetuSpec *hetu_export_options_apply (const HetuExportOptions *self,
                                     const HetuSpec *spec,
                                     gint32 made_on,
                                     GError **error);
