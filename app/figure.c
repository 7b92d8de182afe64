/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a spec and a store to a frame, a scene and a file's bytes: the road that window and command line share. It does no
 * arithmetic of its own: queries come from store/, numbers from analysis/, geometry from chart/. */
#include "figure.h"

#include "error.h"
#include "figure/mixed.h"

#include <glib/gi18n-lib.h>

static gboolean
look_up (HetuFigureBuild *self, GError **error)
{
  gint32 focus = hetu_spec_get_focus (self->spec);

  for (guint i = 0; self->spec->indicators != NULL && self->spec->indicators[i] != NULL; i++)
    {
      HetuIndicator *indicator =
          hetu_store_find_indicator (self->store, self->spec->indicators[i], error);

      if (indicator == NULL)
        return FALSE;
      g_ptr_array_add (self->indicators, indicator);
    }
  for (guint i = 0; i < self->spec->regions->len; i++)
    {
      gint32 code = g_array_index (self->spec->regions, gint32, i);
      HetuDistrict *district = hetu_store_get_district (self->store, code);

      if (district == NULL)
        {
          g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("Unknown district %d"), code);
          return FALSE;
        }
      g_ptr_array_add (self->districts, district);
      if (code == focus)
        self->focus = district;
    }
  if (self->districts->len == 0)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("A figure needs at least one district"));
      return FALSE;
    }
  if (self->indicators->len == 0 && !hetu_chart_kind_is_of_targets (self->spec->kind))
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("A figure needs at least one indicator"));
      return FALSE;
    }
  if (self->focus == NULL)
    self->focus = hetu_build_get_district (self, 0);
  self->parent = hetu_store_get_district (self->store, hetu_district_get_parent (self->focus));
  return TRUE;
}

static gboolean
build_kind (HetuFigureBuild *self, GError **error)
{
  switch (self->spec->kind)
    {
    case HETU_CHART_GROWTH_LINE:
      return self->spec->overlay == HETU_OVERLAY_YEARS ? hetu_build_overlay (self, error)
                                                       : hetu_build_lines (self, error);
    case HETU_CHART_LEVEL_GROWTH:
      return hetu_build_level_growth (self, error);
    case HETU_CHART_SMALL_MULTIPLES:
      return self->spec->facet == HETU_FACET_BARS ? hetu_build_compare (self, error)
                                                  : hetu_build_lines (self, error);
    case HETU_CHART_RANKED_BAR:
      return hetu_build_ranked (self, error);
    case HETU_CHART_DUMBBELL:
      return hetu_build_dumbbell (self, error);
    case HETU_CHART_SLOPE:
      return hetu_build_slope (self, error);
    case HETU_CHART_BUMP:
      return hetu_build_bump (self, error);
    case HETU_CHART_HEATMAP:
      if (hetu_spec_is_vintages (self->spec))
        return hetu_build_vintages (self, error);
      return hetu_spec_has_columns (self->spec) ? hetu_build_mixed (self, error)
                                                : hetu_build_heatmap (self, error);
    case HETU_CHART_TILE_MAP:
      return hetu_build_tiles (self, error);
    case HETU_CHART_BULLET:
    case HETU_CHART_DIAL:
      return hetu_build_gauges (self, error);
    case HETU_CHART_PACE:
      return hetu_build_paces (self, error);
    case HETU_CHART_CONTRIBUTION:
      return hetu_build_contribution (self, error);
    case HETU_CHART_STRUCTURE:
      return hetu_build_structure (self, error);
    case HETU_CHART_SCATTER:
      return hetu_build_scatter (self, error);
    case HETU_N_CHARTS:
      break;
    }
  g_return_val_if_reached (FALSE);
}

/* “洛龙区增长 5.2%” is said of the economy; of anything else the sentence must say of what. */
static void
name_indicator (HetuFigureBuild *self)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);

  self->frame->indicator = g_strdup (hetu_build_name_indicator (self, indicator));
  if (!hetu_indicator_has_trait (indicator, HETU_TRAIT_OUTPUT))
    self->frame->subject = g_strdup (hetu_indicator_get_short_name (indicator, self->language));
}

HetuFrame *
hetu_figure_resolve (HetuStore *store, const HetuSpec *spec, GError **error)
{
  HetuFigureBuild build = { .store = store, .spec = spec, .language = spec->language };
  g_autoptr (HetuFrame) frame = hetu_frame_new (spec->kind, spec->language);
  g_autoptr (GPtrArray) indicators = g_ptr_array_new ();
  g_autoptr (GPtrArray) districts = g_ptr_array_new ();
  g_autoptr (GHashTable) slots = g_hash_table_new (NULL, NULL);

  build.frame = frame;
  build.indicators = indicators;
  build.districts = districts;
  build.taken_slots = slots;
  build.none_stands_out = spec->focus == HETU_FOCUS_NONE;
  if (!look_up (&build, error))
    return NULL;
  frame->facet = spec->facet;
  frame->free_scales = spec->free_scales;
  frame->base = spec->base;
  frame->as_of = spec->as_of;
  frame->grain = spec->grain;
  frame->measure = indicators->len > 0
                       ? hetu_build_measure_of (hetu_build_get_indicator (&build, 0), spec->measure)
                       : spec->measure;
  if (indicators->len == 1)
    name_indicator (&build);
  if (!build_kind (&build, error))
    return NULL;
  if (indicators->len == 1 &&
      (spec->kind == HETU_CHART_RANKED_BAR ||
       (spec->kind == HETU_CHART_SMALL_MULTIPLES && spec->facet == HETU_FACET_BARS)))
    hetu_build_tell_apart (&build);
  hetu_build_words (&build);
  if (build.failure != NULL)
    {
      g_propagate_error (error, build.failure);
      return NULL;
    }
  return g_steal_pointer (&frame);
}

static char *
find_misfit (HetuStore *store, const HetuSpec *spec, HetuChartKind kind, HetuTableForm table)
{
  g_autoptr (HetuSpec) other = hetu_spec_copy (spec);
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (GError) error = NULL;

  hetu_spec_set_kind (other, kind, table);
  frame = hetu_figure_resolve (store, other, &error);
  return frame != NULL ? NULL : g_strdup (error->message);
}

char *
hetu_figure_find_misfit (HetuStore *store, const HetuSpec *spec, HetuChartKind kind)
{
  return find_misfit (store, spec, kind, HETU_TABLE_PLAIN);
}

char *
hetu_figure_find_table_misfit (HetuStore *store, const HetuSpec *spec, HetuTableForm table)
{
  return find_misfit (store, spec, HETU_CHART_HEATMAP, table);
}

static void
figure_size (const HetuSpec *spec, double *width_pt, double *height_pt, double *dpi)
{
  hetu_preset_size (spec->preset, width_pt, height_pt, dpi);
  if (spec->width_pt > 0)
    *width_pt = spec->width_pt;
  if (spec->height_pt > 0)
    *height_pt = spec->height_pt;
}

static HetuTheme *
make_theme (const HetuSpec *spec)
{
  return hetu_theme_new (spec->theme, spec->preset, FALSE, 1);
}

HetuScene *
hetu_figure_compose (const HetuFrame *frame, const HetuSpec *spec, HetuText *text, GError **error)
{
  g_autoptr (HetuTheme) theme = make_theme (spec);
  double width, height, dpi;

  figure_size (spec, &width, &height, &dpi);
  return hetu_compose (frame, spec, theme, text, width, height, error);
}

GArray *
hetu_figure_check (const HetuScene *scene,
                   const HetuFrame *frame,
                   const HetuSpec *spec,
                   HetuText *text)
{
  g_autoptr (HetuTheme) theme = make_theme (spec);
  HetuCheckSubject subject = { scene, frame, spec, theme, text };

  return hetu_check_figure (&subject);
}

GBytes *
hetu_figure_export (HetuStore *store,
                    const HetuSpec *spec,
                    HetuText *text,
                    HetuFileFormat format,
                    double dpi,
                    gboolean strip,
                    GError **error)
{
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (store, spec, error);
  g_autoptr (HetuScene) scene = NULL;
  HetuFigurePage page = { spec, frame, NULL };

  if (frame == NULL)
    return NULL;
  if (format != HETU_FORMAT_CSV)
    {
      scene = hetu_figure_compose (frame, spec, text, error);
      if (scene == NULL || !hetu_scene_check_glyphs (scene, text, error))
        return NULL;
      page.scene = scene;
    }
  return hetu_figure_encode (store, &page, 1, format, dpi, strip, error);
}

/* “2023”, “2023年1—10月”: years alone are bare, no space ever */
static char *
make_period_name (HetuPeriod period, HetuLanguage language)
{
  g_autofree char *label = NULL;
  GString *name = NULL;

  if (hetu_period_has_grain (period, HETU_GRAIN_YEAR))
    return hetu_period_to_string (period);
  label = hetu_period_to_label (period, language);
  name = g_string_new (label);
  g_string_replace (name, " ", language == HETU_LANGUAGE_ZH ? "" : "-", 0);
  return g_string_free (name, FALSE);
}

static void
append_periods (GString *name, const HetuSpec *spec)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (spec->to.last_year == 0)
    return;
  to = make_period_name (spec->to, spec->language);
  g_string_append_printf (name, "_%s", to);
  if (spec->from.last_year == 0 || hetu_period_equal (spec->from, spec->to))
    return;
  from = make_period_name (spec->from, spec->language);
  g_string_truncate (name, name->len - strlen (to));
  g_string_append_printf (name, "%s—%s", from, to);
}

char *
hetu_figure_suggest_name (HetuStore *store, const HetuSpec *spec)
{
  GString *name = g_string_new (NULL);
  HetuIndicator *indicator = spec->indicators != NULL && spec->indicators[0] != NULL
                                 ? hetu_store_find_indicator (store, spec->indicators[0], NULL)
                                 : NULL;
  HetuDistrict *focus = hetu_store_get_district (store, hetu_spec_get_focus (spec));
  gboolean zh = spec->language == HETU_LANGUAGE_ZH;
  gboolean targets = hetu_chart_kind_is_of_targets (spec->kind);

  if (indicator != NULL && spec->indicators[1] == NULL)
    g_string_append (name, hetu_indicator_get_short_name (indicator, spec->language));
  else
    g_string_append (name, hetu_chart_kind_to_label (spec->kind, spec->language));
  /* Gauges show each target in its own measure. */
  if (spec->measure == HETU_MEASURE_GROWTH && indicator != NULL && !targets)
    g_string_append (name, zh ? "同比" : " growth");
  if (focus != NULL)
    {
      g_string_append_printf (name, "_%s", hetu_district_get_name (focus, spec->language));
      if (spec->regions->len > 1)
        g_string_append_printf (name,
                                zh ? "等%u地" : " and %u more",
                                zh ? spec->regions->len : spec->regions->len - 1);
    }
  append_periods (name, spec);
  g_strdelimit (name->str, "/\\:*?\"<>|", '-');
  return g_string_free (name, FALSE);
}

static void
append_option (GString *line, const char *option, const char *value)
{
  g_autofree char *quoted = g_shell_quote (value);
  gboolean plain = *value != '\0' && strpbrk (value, " \t\n'\"$&|;()<>*?[]{}`\\#~!") == NULL;

  g_string_append_printf (line, " --%s %s", option, plain ? value : quoted);
}

static void
append_date (GString *line, const char *option, gint32 date)
{
  g_autofree char *text = hetu_date_to_string (date);

  if (date != 0)
    append_option (line, option, text);
}

static void
append_columns (GString *line, const HetuSpec *spec)
{
  g_autofree char *list = NULL;

  if (!hetu_spec_has_columns (spec) && !hetu_spec_is_vintages (spec))
    return;
  list = spec->table != HETU_TABLE_PLAIN ? g_strdup (hetu_table_form_to_string (spec->table))
                                         : hetu_spec_columns_to_json (spec->columns);
  append_option (line, "columns", list);
}

static void
append_what (GString *line, const HetuSpec *spec)
{
  g_autoptr (GString) regions = g_string_new (NULL);
  g_autofree char *focus =
      spec->focus == HETU_FOCUS_NONE ? g_strdup ("none") : g_strdup_printf ("%d", spec->focus);
  g_autofree char *indicators =
      spec->indicators != NULL ? g_strjoinv (",", spec->indicators) : g_strdup ("");
  g_autofree char *from = hetu_period_to_string (spec->from);
  g_autofree char *to = hetu_period_to_string (spec->to);

  for (guint i = 0; i < spec->regions->len; i++)
    g_string_append_printf (regions,
                            "%s%d",
                            i > 0 ? "," : "",
                            g_array_index (spec->regions, gint32, i));
  append_option (line, "kind", hetu_chart_kind_to_string (spec->kind));
  if (*indicators != '\0')
    append_option (line, "indicator", indicators);
  append_option (line, "district", regions->str);
  if (spec->focus != 0 && spec->focus != g_array_index (spec->regions, gint32, 0))
    append_option (line, "focus", focus);
  append_option (line, "measure", hetu_measure_to_string (spec->measure));
  if (spec->grain != HETU_GRAIN_ANY)
    append_option (line, "grain", hetu_grain_to_string (spec->grain));
  if (*from != '\0')
    append_option (line, "from", from);
  if (*to != '\0')
    append_option (line, "to", to);
  append_date (line, "as-of", spec->as_of);
  if (spec->facet == HETU_FACET_BARS && spec->kind == HETU_CHART_SMALL_MULTIPLES)
    append_option (line, "facet", "bars");
  if (spec->free_scales)
    g_string_append (line, " --free-scales");
  if (spec->overlay == HETU_OVERLAY_YEARS)
    append_option (line, "overlay", "years");
  if (spec->base != 0)
    g_string_append_printf (line, " --base %d", spec->base);
  if (spec->line != NULL)
    append_option (line, "line", spec->line);
  if (spec->warnings != NULL)
    append_option (line, "warn", spec->warnings);
  append_columns (line, spec);
}

/* Returns: (transfer full): in millimetres or points as people write them where that reads back exactly, else to the last digit */
static char *
make_size (double width_pt, double height_pt)
{
  static const struct
  {
    const char *unit;
    double points;
    const char *format;
  } tries[] = {
    { "mm", 72 / 25.4, "%.8g" },
    { "pt", 1, "%.10g" },
    { "pt", 1, "%.17g" },
  };
  char *size = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      char width[G_ASCII_DTOSTR_BUF_SIZE];
      char height[G_ASCII_DTOSTR_BUF_SIZE];
      double w, h;

      g_free (size);
      g_ascii_formatd (width, sizeof width, tries[i].format, width_pt / tries[i].points);
      g_ascii_formatd (height, sizeof height, tries[i].format, height_pt / tries[i].points);
      size = g_strdup_printf ("%sx%s%s", width, height, tries[i].unit);
      if (hetu_file_parse_size (size, 72, &w, &h, NULL) && w == width_pt && h == height_pt)
        break;
    }
  return size;
}

static void
append_size (GString *line, const HetuSpec *spec)
{
  g_autofree char *size = NULL;

  append_option (line, "preset", hetu_preset_to_string (spec->preset));
  if (spec->width_pt <= 0 || spec->height_pt <= 0)
    return;
  size = make_size (spec->width_pt, spec->height_pt);
  append_option (line, "size", size);
}

static void
append_words (GString *line, const HetuSpec *spec)
{
  const struct
  {
    const char *name;
    gboolean hidden;
  } parts[] = {
    { "title", spec->hide_title },
    { "source", spec->hide_source },
    { "note", spec->hide_note },
    { "date", spec->hide_date },
  };
  g_autoptr (GString) hidden = g_string_new (NULL);

  if (spec->title != NULL)
    append_option (line, "title", spec->title);
  if (spec->subtitle != NULL)
    append_option (line, "subtitle", spec->subtitle);
  if (spec->note != NULL)
    append_option (line, "note", spec->note);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].hidden)
      g_string_append_printf (hidden, "%s%s", hidden->len > 0 ? "," : "", parts[i].name);
  if (hidden->len > 0)
    append_option (line, "hide", hidden->str);
  append_date (line, "made-on", spec->made_on);
}

char *
hetu_figure_command_line (const HetuSpec *spec, double dpi, gboolean strip, const char *output)
{
  GString *line = g_string_new ("hetu-cli chart");

  append_what (line, spec);
  append_size (line, spec);
  if (dpi > 0)
    g_string_append_printf (line, " --dpi %.0f", dpi);
  if (spec->theme != HETU_THEME_LIGHT)
    append_option (line, "theme", hetu_theme_mode_to_string (spec->theme));
  append_option (line, "lang", hetu_language_to_string (spec->language));
  append_words (line, spec);
  if (strip)
    g_string_append (line, " --strip");
  g_string_append (line, " -o ");
  {
    g_autofree char *quoted = g_shell_quote (output);

    g_string_append (line, quoted);
  }
  return g_string_free (line, FALSE);
}
