/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec-column.h"
#include "model/language.h"
#include "model/observation.h"
#include "model/period.h"

#include <glib.h>

/* What to draw: the document that a person edits, saves and shares. JSON outside, this struct inside. */

/* In the order of CHARTS §10, which is that of menus; specs are saved by word. */
typedef enum
{
  HETU_CHART_GROWTH_LINE,
  HETU_CHART_LEVEL_GROWTH,
  HETU_CHART_RANKED_BAR,
  HETU_CHART_DUMBBELL,
  HETU_CHART_SLOPE,
  HETU_CHART_BUMP,
  HETU_CHART_SMALL_MULTIPLES,
  HETU_CHART_HEATMAP,
  HETU_CHART_BULLET,
  HETU_CHART_DIAL,
  HETU_CHART_PACE,
  HETU_CHART_CONTRIBUTION,
  HETU_CHART_STRUCTURE,
  HETU_CHART_SCATTER,
  HETU_CHART_TILE_MAP,
  HETU_N_CHARTS,
} HetuChartKind;

typedef enum
{
  HETU_THEME_LIGHT,
  HETU_THEME_DARK,
  HETU_THEME_PRINT, /* grey-safe */
  HETU_THEME_HIGH_CONTRAST,
  HETU_THEME_HIGH_CONTRAST_DARK,
  HETU_N_THEMES,
} HetuThemeMode;

/* Type scale and margins of CHARTS §2. */
typedef enum
{
  HETU_PRESET_SCREEN,
  HETU_PRESET_SLIDE,  /* 960×540 pt, PNG at 144 dpi */
  HETU_PRESET_A4,     /* 454×284 pt, PNG at 300 dpi */
  HETU_PRESET_SQUARE, /* 540×540 pt, PNG at 144 dpi */
  HETU_N_PRESETS,
} HetuPreset;

/* What a panel of small multiples holds. */
typedef enum
{
  HETU_FACET_LINES, /* x = periods, one panel a region */
  HETU_FACET_BARS,  /* rows = indicators, one panel a region (the compare page) */
} HetuFacetForm;

/* What is laid over one another. */
typedef enum
{
  HETU_OVERLAY_NONE,
  HETU_OVERLAY_YEARS, /* growth lines: a line a year of one region, over the months of one year */
} HetuOverlay;

/* Columns of a heatmap that a word stands for. */
typedef enum
{
  HETU_TABLE_PLAIN,    /* districts × indicators or periods, or a list of columns */
  HETU_TABLE_PROFILE,  /* one district beside its city, see hetu_build_profile() */
  HETU_TABLE_VINTAGES, /* one indicator of one district: periods × days of publication */
  HETU_N_TABLES,
} HetuTableForm;

/* No region stands out. */
#define HETU_FOCUS_NONE (-1)

typedef struct
{
  HetuChartKind kind;
  GStrv indicators; /* ids, in order */
  GArray *
      regions; /* (element-type gint32): codes, in order; the first is the focus unless focus is set */
  gint32 focus; /* code; 0: the first region; HETU_FOCUS_NONE */
  HetuMeasure measure;
  HetuGrain grain;
  HetuPeriod from; /* none: as far as there are figures */
  HetuPeriod to;
  gint32 as_of; /* yyyymmdd: as known at that date; 0 now */
  HetuFacetForm facet;
  gboolean free_scales; /* small multiples: each panel its own scale, marked 刻度不同 */
  HetuOverlay overlay;
  gint32
      base; /* panels of bars: the region that the difference is from; 0: the city, else the second */
  HetuTableForm table; /* heatmap */
  char *
      line; /* (nullable): gauges: pace line: “last-year”, or twelve per cents, see hetu_pace_line_parse(); %NULL: straight */
  char *warnings; /* (nullable): gauges: changed rules, see hetu_warning_rules_parse() */
  GArray *
      columns; /* (element-type HetuSpecColumn): heatmap: columns of its own; empty: districts × indicators */
  HetuThemeMode theme;
  HetuPreset preset;
  HetuLanguage language;
  double width_pt; /* of the whole figure; 0: the preset's */
  double height_pt;
  char *title; /* (nullable): a person's own; %NULL: generated */
  char *subtitle;
  char *note;
  gboolean hide_title;
  gboolean hide_note;
  gboolean hide_source;
  gboolean hide_date;
  gint32
      made_on; /* yyyymmdd printed as 生成于; 0: not printed. Never the clock's, so that bytes repeat */
} HetuSpec;

/**
 * hetu_spec_new:
 *
 * Returns: (transfer full): a growth line without indicators or regions, light, for the screen, in Chinese
 */
HetuSpec *hetu_spec_new (void);

/**
 * hetu_spec_copy:
 *
 * Returns: (transfer full): a deep copy
 */
HetuSpec *hetu_spec_copy (const HetuSpec *self);

/**
 * hetu_spec_free:
 *
 * Frees @self.
 */
void hetu_spec_free (HetuSpec *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuSpec, hetu_spec_free)

/**
 * hetu_spec_equal:
 *
 * Returns: whether both say the same in every field
 */
gboolean hetu_spec_equal (const HetuSpec *a, const HetuSpec *b);

/**
 * hetu_spec_set_indicators:
 * @ids: (array zero-terminated=1): copied
 */
void hetu_spec_set_indicators (HetuSpec *self, const char *const *ids);

/**
 * hetu_spec_set_regions:
 * @codes: (array length=n_codes): copied
 */
void hetu_spec_set_regions (HetuSpec *self, const gint32 *codes, gsize n_codes);

/**
 * hetu_spec_set_columns:
 * @text: “profile”, “vintages”, “none”, or a list of columns as in a spec's JSON
 *
 * Returns: whether they were set. %HETU_ERROR_INPUT: no such word, bad JSON, or a column that says nothing; the message
 *   tells which. @self is untouched then.
 */
gboolean hetu_spec_set_columns (HetuSpec *self, const char *text, GError **error);

/**
 * hetu_spec_set_kind:
 * @table: of a heatmap; a list of columns is given up
 */
void hetu_spec_set_kind (HetuSpec *self, HetuChartKind kind, HetuTableForm table);

/**
 * hetu_spec_has_columns:
 *
 * Returns: whether the figure is a table of columns of its own: a heatmap with a profile or a list
 */
gboolean hetu_spec_has_columns (const HetuSpec *self);

/**
 * hetu_spec_is_vintages:
 *
 * Returns: whether the figure is a table of what was known when: a heatmap whose columns are days of publication
 */
gboolean hetu_spec_is_vintages (const HetuSpec *self);

/**
 * hetu_table_form_to_string:
 *
 * Returns: (transfer none): “none”, “profile” or “vintages”
 */
const char *hetu_table_form_to_string (HetuTableForm table);

/**
 * hetu_table_form_parse:
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is such a word
 */
gboolean hetu_table_form_parse (const char *text, HetuTableForm *out);

/**
 * hetu_spec_get_focus:
 *
 * Returns: the focus region, the first one when none is set, 0 when there are no regions or none is to stand out
 */
gint32 hetu_spec_get_focus (const HetuSpec *self);

/**
 * hetu_spec_has_region:
 *
 * Returns: whether @code is among the regions
 */
gboolean hetu_spec_has_region (const HetuSpec *self, gint32 code);

/**
 * hetu_spec_to_json:
 *
 * Returns: (transfer full): stable text: same spec, same bytes; indented by two, one field a line in the order of HetuSpec,
 *   fields at their defaults left out
 */
char *hetu_spec_to_json (const HetuSpec *self);

/**
 * hetu_spec_from_json:
 *
 * Returns: (transfer full): the spec. %HETU_ERROR_INPUT: bad JSON (with the line), an unknown key or value
 *   (the message names it and the nearest).
 */
HetuSpec *hetu_spec_from_json (const char *text, GError **error);

/**
 * hetu_chart_kind_parse:
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is a kind of the command line: “growth-line” …
 */
gboolean hetu_chart_kind_parse (const char *text, HetuChartKind *out);

/**
 * hetu_chart_kind_to_string:
 *
 * Returns: (transfer none): the word of the command line
 */
const char *hetu_chart_kind_to_string (HetuChartKind kind);

/**
 * hetu_chart_kind_to_label:
 *
 * Returns: (transfer none): “增速折线”, “Growth line” …
 */
const char *hetu_chart_kind_to_label (HetuChartKind kind, HetuLanguage language);

/**
 * hetu_chart_kind_is_of_targets:
 *
 * Returns: whether a figure of @kind shows targets, each in its own measure: all of its districts where no indicator is named
 */
gboolean hetu_chart_kind_is_of_targets (HetuChartKind kind);

/**
 * hetu_chart_kind_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): the words of the command line, for hetu_nearest()
 */
const char *const *hetu_chart_kind_names (void);

/**
 * hetu_theme_mode_parse:
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is “light”, “dark”, “print”, “high-contrast” or “high-contrast-dark”
 */
gboolean hetu_theme_mode_parse (const char *text, HetuThemeMode *out);

/**
 * hetu_theme_mode_to_string:
 *
 * Returns: (transfer none): as hetu_theme_mode_parse() reads it
 */
const char *hetu_theme_mode_to_string (HetuThemeMode mode);

/**
 * hetu_preset_parse:
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is “screen”, “slide”, “a4” or “square”
 */
gboolean hetu_preset_parse (const char *text, HetuPreset *out);

/**
 * hetu_preset_to_string:
 *
 * Returns: (transfer none): as hetu_preset_parse() reads it
 */
const char *hetu_preset_to_string (HetuPreset preset);
