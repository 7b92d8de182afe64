/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spec as a struct, and the words for its enumerations. Its JSON form is spec-json.c's. */
#include "chart/spec.h"

#include <string.h>

/* Of the command line and of spec files, in the order of HetuChartKind. */
static const char *const kinds[HETU_N_CHARTS + 1] = {
  [HETU_CHART_GROWTH_LINE] = "growth-line",
  [HETU_CHART_LEVEL_GROWTH] = "level-growth",
  [HETU_CHART_RANKED_BAR] = "ranked-bar",
  [HETU_CHART_DUMBBELL] = "dumbbell",
  [HETU_CHART_SLOPE] = "slope",
  [HETU_CHART_BUMP] = "bump",
  [HETU_CHART_SMALL_MULTIPLES] = "small-multiples",
  [HETU_CHART_HEATMAP] = "heatmap",
  [HETU_CHART_BULLET] = "bullet",
  [HETU_CHART_DIAL] = "dial",
  [HETU_CHART_PACE] = "pace",
  [HETU_CHART_CONTRIBUTION] = "contribution",
  [HETU_CHART_STRUCTURE] = "structure",
  [HETU_CHART_SCATTER] = "scatter",
  [HETU_CHART_TILE_MAP] = "tile-map",
  [HETU_N_CHARTS] = NULL,
};
static const char *const tables[HETU_N_TABLES] = {
  [HETU_TABLE_PLAIN] = "none",
  [HETU_TABLE_PROFILE] = "profile",
  [HETU_TABLE_VINTAGES] = "vintages",
};
/* By HetuLanguage: Chinese, English. */
static const char *const kind_labels[HETU_N_CHARTS][2] = {
  [HETU_CHART_GROWTH_LINE] = { "增速折线", "Growth line" },
  [HETU_CHART_LEVEL_GROWTH] = { "水平 + 增速", "Level and growth" },
  [HETU_CHART_RANKED_BAR] = { "排名条形", "Ranked bars" },
  [HETU_CHART_DUMBBELL] = { "哑铃图", "Dumbbell" },
  [HETU_CHART_SLOPE] = { "斜率图", "Slope" },
  [HETU_CHART_BUMP] = { "位次图", "Bump" },
  [HETU_CHART_SMALL_MULTIPLES] = { "并列小图", "Small multiples" },
  [HETU_CHART_HEATMAP] = { "热力表", "Heatmap table" },
  [HETU_CHART_BULLET] = { "子弹图", "Bullet" },
  [HETU_CHART_DIAL] = { "仪表盘", "Dial" },
  [HETU_CHART_PACE] = { "进度图", "Pace" },
  [HETU_CHART_CONTRIBUTION] = { "拉动", "Contribution" },
  [HETU_CHART_STRUCTURE] = { "结构", "Structure" },
  [HETU_CHART_SCATTER] = { "散点象限", "Scatter" },
  [HETU_CHART_TILE_MAP] = { "方格图", "Tile map" },
};

static const char *const themes[] = { "light",
                                      "dark",
                                      "print",
                                      "high-contrast",
                                      "high-contrast-dark" };
static const char *const presets[HETU_N_PRESETS] = { "screen", "slide", "a4", "square" };

HetuSpec *
hetu_spec_new (void)
{
  HetuSpec *self = g_new0 (HetuSpec, 1);

  self->indicators = g_new0 (char *, 1);
  self->regions = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->measure = HETU_MEASURE_GROWTH;
  self->columns = hetu_spec_columns_new ();
  return self;
}

HetuSpec *
hetu_spec_copy (const HetuSpec *self)
{
  HetuSpec *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->indicators = g_strdupv (self->indicators);
  copy->regions = g_array_copy (self->regions);
  copy->columns = hetu_spec_columns_copy (self->columns);
  copy->line = g_strdup (self->line);
  copy->warnings = g_strdup (self->warnings);
  copy->title = g_strdup (self->title);
  copy->subtitle = g_strdup (self->subtitle);
  copy->note = g_strdup (self->note);
  return copy;
}

void
hetu_spec_free (HetuSpec *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->indicators);
  g_array_unref (self->regions);
  g_array_unref (self->columns);
  g_free (self->line);
  g_free (self->warnings);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->note);
  g_free (self);
}

void
hetu_spec_set_indicators (HetuSpec *self, const char *const *ids)
{
  GStrv copy = g_strdupv ((GStrv) (gpointer) ids);

  g_strfreev (self->indicators);
  self->indicators = copy;
}

void
hetu_spec_set_regions (HetuSpec *self, const gint32 *codes, gsize n_codes)
{
  GArray *regions = g_array_sized_new (FALSE, FALSE, sizeof (gint32), (guint) n_codes);

  if (n_codes > 0)
    g_array_append_vals (regions, codes, (guint) n_codes);
  g_array_unref (self->regions);
  self->regions = regions;
}

void
hetu_spec_set_kind (HetuSpec *self, HetuChartKind kind, HetuTableForm table)
{
  self->kind = kind;
  self->table = table;
  g_array_set_size (self->columns, 0);
}

gboolean
hetu_spec_has_columns (const HetuSpec *self)
{
  return self->kind == HETU_CHART_HEATMAP &&
         (self->table == HETU_TABLE_PROFILE || self->columns->len > 0);
}

gboolean
hetu_spec_is_vintages (const HetuSpec *self)
{
  return self->kind == HETU_CHART_HEATMAP && self->table == HETU_TABLE_VINTAGES;
}

const char *
hetu_table_form_to_string (HetuTableForm table)
{
  g_return_val_if_fail (table < HETU_N_TABLES, NULL);

  return tables[table];
}

gboolean
hetu_table_form_parse (const char *text, HetuTableForm *out)
{
  for (HetuTableForm i = 0; i < HETU_N_TABLES; i++)
    if (g_strcmp0 (text, tables[i]) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

gint32
hetu_spec_get_focus (const HetuSpec *self)
{
  if (self->focus != 0)
    return self->focus == HETU_FOCUS_NONE ? 0 : self->focus;
  return self->regions->len > 0 ? g_array_index (self->regions, gint32, 0) : 0;
}

gboolean
hetu_spec_has_region (const HetuSpec *self, gint32 code)
{
  for (guint i = 0; i < self->regions->len; i++)
    if (g_array_index (self->regions, gint32, i) == code)
      return TRUE;
  return FALSE;
}

/* Returns: the index of @text in @words, or −1. */
static int
find_word (const char *text, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (strcmp (text, words[i]) == 0)
      return (int) i;
  return -1;
}

gboolean
hetu_chart_kind_parse (const char *text, HetuChartKind *out)
{
  int found = find_word (text, kinds, HETU_N_CHARTS);

  if (found >= 0)
    *out = (HetuChartKind) found;
  return found >= 0;
}

const char *
hetu_chart_kind_to_string (HetuChartKind kind)
{
  g_return_val_if_fail (kind < HETU_N_CHARTS, NULL);

  return kinds[kind];
}

const char *
hetu_chart_kind_to_label (HetuChartKind kind, HetuLanguage language)
{
  g_return_val_if_fail (kind < HETU_N_CHARTS, NULL);

  return kind_labels[kind][language];
}

gboolean
hetu_chart_kind_is_of_targets (HetuChartKind kind)
{
  return kind == HETU_CHART_DIAL || kind == HETU_CHART_BULLET || kind == HETU_CHART_PACE;
}

const char *const *
hetu_chart_kind_names (void)
{
  return kinds;
}

gboolean
hetu_theme_mode_parse (const char *text, HetuThemeMode *out)
{
  int found = find_word (text, themes, G_N_ELEMENTS (themes));

  if (found >= 0)
    *out = (HetuThemeMode) found;
  return found >= 0;
}

const char *
hetu_theme_mode_to_string (HetuThemeMode mode)
{
  g_return_val_if_fail (mode < G_N_ELEMENTS (themes), NULL);

  return themes[mode];
}

gboolean
hetu_preset_parse (const char *text, HetuPreset *out)
{
  int found = find_word (text, presets, G_N_ELEMENTS (presets));

  if (found >= 0)
    *out = (HetuPreset) found;
  return found >= 0;
}

const char *
hetu_preset_to_string (HetuPreset preset)
{
  g_return_val_if_fail (preset < HETU_N_PRESETS, NULL);

  return presets[preset];
}
