/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli chart: one figure from options, from a saved spec, or from a picture that carries one. */
#include "commands/command.h"

#include "error.h"
#include "figure.h"
#include "figure/payload.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  char *spec_file;
  char *kind;
  char *indicator;
  char *district;
  char *within;
  char *focus;
  char *base;
  char *measure;
  char *grain;
  char *facet;
  char *columns;
  char *overlay;
  char *from;
  char *to;
  char *as_of;
  char *line;
  char *warn;
  char *output;
  char *size;
  char *dpi_text;
  char *theme;
  char *preset;
  char *title;
  char *subtitle;
  char *note;
  char *made_on;
  char *hide;
  char *dump;
  double dpi; /* of dpi_text; 0: none was said */
  gboolean free_scales;
  gboolean strip;
  gboolean check;
  int page; /* of a PDF that is opened, from 1; 0: none was said */
} ChartOptions;

#define OPTION(name, field, description, value)                     \
  {                                                                 \
    name, G_STRUCT_OFFSET (ChartOptions, field), description, value \
  }

/* Those that are text; others are in parse_options(). */
static const struct
{
  const char *name;
  gsize field;
  const char *description;
  const char *value;
} options[] = {
  OPTION ("spec",
          spec_file,
          N_ ("A saved chart, or a picture made by Hetu; other options change it"),
          "FILE"),
  OPTION ("kind", kind, N_ ("Kind of chart; “hetu-cli list charts” names them"), "K"),
  OPTION ("indicator", indicator, N_ ("Indicators by id or name, separated by commas"), "I"),
  OPTION ("district",
          district,
          N_ ("Districts by code or name; “410300/” for all within; the first is the focus"),
          "D"),
  OPTION ("within", within, N_ ("All districts of this city or province"), "D"),
  OPTION ("focus", focus, N_ ("The district to emphasise; none for no one"), "D"),
  OPTION ("base", base, N_ ("Panels of bars: the district that the difference is from"), "D"),
  OPTION ("measure", measure, N_ ("growth (default), level, chain, share, ratio …"), "M"),
  OPTION ("grain", grain, N_ ("year, half, quarter, month, cumulative"), "G"),
  OPTION ("overlay",
          overlay,
          N_ ("years: a line a year of the focus, over the months of one year; none"),
          "O"),
  OPTION ("facet", facet, N_ ("small multiples of lines or of bars"), "F"),
  OPTION (
      "columns",
      columns,
      N_ ("A heatmap's columns: profile, vintages, or a list as in a spec; none for districts × "
          "indicators"),
      "C"),
  OPTION ("from", from, N_ ("First period"), "P"),
  OPTION ("to", to, N_ ("Last period"), "P"),
  OPTION ("as-of", as_of, N_ ("As published up to this date"), "DATE"),
  OPTION ("line", line, N_ ("Pace line: linear, last-year, or 12 cumulative per cents"), "L"),
  OPTION ("warn", warn, N_ ("Change warning rules: behind=10,falls=2,stale=off …"), "R"),
  OPTION ("output",
          output,
          N_ ("File to write, its ending tells the format; - for standard output"),
          "OUT"),
  OPTION ("size", size, N_ ("150x90mm, 1600x1000px or 454x284pt"), "WxH"),
  OPTION ("dpi", dpi_text, N_ ("Pixels per inch of a PNG"), "N"),
  OPTION ("preset", preset, N_ ("Type scale and size: screen, slide, a4, square"), "NAME"),
  OPTION ("theme", theme, N_ ("light, dark, print, high-contrast, high-contrast-dark"), "NAME"),
  OPTION ("title", title, N_ ("Your own title"), "T"),
  OPTION ("subtitle", subtitle, N_ ("Your own subtitle"), "T"),
  OPTION ("note", note, N_ ("Your own note"), "T"),
  OPTION ("made-on", made_on, N_ ("Date of making to print; none unless said"), "DATE"),
  OPTION ("hide",
          hide,
          N_ ("Parts to leave out, separated by commas: title, source, note, date"),
          "PARTS"),
  OPTION ("dump", dump, N_ ("Print what the figure is made of: spec, frame or scene"), "WHAT"),
};

static char **
field_of (ChartOptions *self, gsize index)
{
  return G_STRUCT_MEMBER_P (self, options[index].field);
}

static void
chart_options_clear (ChartOptions *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    g_clear_pointer (field_of (self, i), g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChartOptions, chart_options_clear)

static gboolean
parse_options (ChartOptions *self, HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  GOptionEntry entries[G_N_ELEMENTS (options) + 5] = { { 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      gboolean is_file = options[i].field == G_STRUCT_OFFSET (ChartOptions, spec_file) ||
                         options[i].field == G_STRUCT_OFFSET (ChartOptions, output);

      entries[i] = (GOptionEntry){
        .long_name = options[i].name,
        .short_name = g_str_equal (options[i].name, "output") ? 'o' : 0,
        .arg = is_file ? G_OPTION_ARG_FILENAME : G_OPTION_ARG_STRING,
        .arg_data = field_of (self, i),
        .description = options[i].description,
        .arg_description = options[i].value,
      };
    }
  entries[G_N_ELEMENTS (options)] = (GOptionEntry){
    .long_name = "free-scales",
    .arg_data = &self->free_scales,
    .description = N_ ("A scale of its own for each of the small multiples"),
  };
  entries[G_N_ELEMENTS (options) + 1] = (GOptionEntry){
    .long_name = "strip",
    .arg_data = &self->strip,
    .description = N_ ("Leave out what lets a picture be reopened: spec, numbers and citations"),
  };
  entries[G_N_ELEMENTS (options) + 2] = (GOptionEntry){
    .long_name = "page",
    .arg = G_OPTION_ARG_INT,
    .arg_data = &self->page,
    .description = N_ ("Which page of a PDF that --spec names; the first unless said"),
    .arg_description = "N",
  };
  entries[G_N_ELEMENTS (options) + 3] = (GOptionEntry){
    .long_name = "check",
    .arg_data = &self->check,
    .description = N_ ("Check the figure by the rules of charts; exit 1 with findings"),
  };
  return hetu_command_parse (line, entries, 0, argc, argv, error);
}

/* Words that stand for an enumeration. */
static gboolean
apply_words (const ChartOptions *self, HetuSpec *spec, GError **error)
{
  static const char *const themes[] = {
    "light", "dark", "print", "high-contrast", "high-contrast-dark", NULL
  };
  static const char *const presets[] = { "screen", "slide", "a4", "square", NULL };
  static const char *const grains[] = { "year", "half", "quarter", "month", "cumulative", NULL };
  static const char *const facets[] = { "lines", "bars", NULL };
  static const char *const overlays[] = { "none", "years", NULL };

  if (self->kind != NULL && !hetu_chart_kind_parse (self->kind, &spec->kind))
    return hetu_command_refuse_word ("--kind", self->kind, hetu_chart_kind_names (), error);
  if (!hetu_command_parse_measure (self->measure, &spec->measure, error))
    return FALSE;
  if (self->theme != NULL && !hetu_theme_mode_parse (self->theme, &spec->theme))
    return hetu_command_refuse_word ("--theme", self->theme, themes, error);
  if (self->preset != NULL && !hetu_preset_parse (self->preset, &spec->preset))
    return hetu_command_refuse_word ("--preset", self->preset, presets, error);
  if (self->grain != NULL && !hetu_grain_parse (self->grain, &spec->grain))
    return hetu_command_refuse_word ("--grain", self->grain, grains, error);
  if (self->facet != NULL && !g_strv_contains (facets, self->facet))
    return hetu_command_refuse_word ("--facet", self->facet, facets, error);
  if (self->overlay != NULL && !g_strv_contains (overlays, self->overlay))
    return hetu_command_refuse_word ("--overlay", self->overlay, overlays, error);
  if (self->overlay != NULL)
    spec->overlay = strcmp (self->overlay, "years") == 0 ? HETU_OVERLAY_YEARS : HETU_OVERLAY_NONE;
  if (self->facet != NULL)
    spec->facet = strcmp (self->facet, "bars") == 0 ? HETU_FACET_BARS : HETU_FACET_LINES;
  if (self->columns != NULL && !hetu_spec_set_columns (spec, self->columns, error))
    {
      g_prefix_error (error, _ ("%s: "), "--columns");
      return FALSE;
    }
  return TRUE;
}

static void
replace (char **field, const char *text)
{
  if (text == NULL)
    return;
  g_free (*field);
  *field = g_strdup (text);
}

static gboolean
apply_selection (const ChartOptions *self, HetuStore *store, HetuSpec *spec, GError **error)
{
  if (self->indicator != NULL)
    {
      g_autoptr (GPtrArray) indicators =
          hetu_command_list_indicators (store, self->indicator, error);
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();

      if (indicators == NULL)
        return FALSE;
      for (guint i = 0; i < indicators->len; i++)
        g_ptr_array_add (ids, (gpointer) hetu_indicator_get_id (g_ptr_array_index (indicators, i)));
      g_ptr_array_add (ids, NULL);
      hetu_spec_set_indicators (spec, (const char *const *) ids->pdata);
    }
  if (self->district != NULL || self->within != NULL)
    {
      g_autofree char *children =
          self->within != NULL ? g_strconcat (self->within, "/", NULL) : NULL;
      g_autofree char *text = self->district == NULL ? g_strdup (children)
                              : self->within == NULL
                                  ? g_strdup (self->district)
                                  : g_strjoin (",", self->district, children, NULL);
      g_autoptr (GArray) codes = hetu_command_list_districts (store, text, error);

      if (codes == NULL)
        return FALSE;
      hetu_spec_set_regions (spec, (const gint32 *) codes->data, codes->len);
    }
  /* All of a city: nobody was singled out. */
  if (self->within != NULL && self->district == NULL)
    spec->focus = HETU_FOCUS_NONE;
  if (self->focus != NULL && strcmp (self->focus, "none") == 0)
    spec->focus = HETU_FOCUS_NONE;
  else if (self->focus != NULL)
    {
      HetuDistrict *focus = hetu_store_find_district (store, self->focus, error);

      if (focus == NULL)
        return FALSE;
      spec->focus = hetu_district_get_code (focus);
    }
  if (self->base != NULL)
    {
      HetuDistrict *base = hetu_store_find_district (store, self->base, error);

      if (base == NULL)
        return FALSE;
      spec->base = hetu_district_get_code (base);
    }
  return TRUE;
}

/* “title,date”: parts that are not drawn */
static gboolean
apply_hidden (const char *text, HetuSpec *spec, GError **error)
{
  static const char *const known[] = { "title", "source", "note", "date", NULL };
  gboolean *const fields[] = { &spec->hide_title,
                               &spec->hide_source,
                               &spec->hide_note,
                               &spec->hide_date };
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint part = 0;

      while (known[part] != NULL && !g_str_equal (known[part], words[i]))
        part++;
      if (known[part] == NULL)
        return hetu_command_refuse_word ("--hide", words[i], known, error);
      *fields[part] = TRUE;
    }
  return TRUE;
}

static HetuSpec *
read_spec (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) read_error = NULL;
  HetuSpec *spec = NULL;

  if (!g_file_get_contents (path, &text, NULL, &read_error))
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, read_error->message);
      return NULL;
    }
  spec = hetu_spec_from_json (text, error);
  if (spec == NULL)
    g_prefix_error (error, _ ("%s: "), path);
  return spec;
}

/* A PNG of another resolution than its preset's has the same again. */
static HetuSpec *
open_picture (ChartOptions *self, HetuStore *store, GError **error)
{
  g_autoptr (GPtrArray) payloads = hetu_payload_load (self->spec_file, error);
  HetuPayload *payload = NULL;
  g_autofree char *difference = NULL;

  if (payloads == NULL)
    return NULL;
  if ((guint) self->page > payloads->len)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("--page: %s has no page %d, only %u"),
                   self->spec_file,
                   self->page,
                   payloads->len);
      return NULL;
    }
  payload = g_ptr_array_index (payloads, MAX (self->page, 1) - 1);
  if (!hetu_payload_compare (payload, store, &difference, error))
    {
      g_prefix_error (error, _ ("%s: "), self->spec_file);
      return NULL;
    }
  if (difference != NULL)
    fprintf (stderr, "hetu-cli: %s: %s\n", self->spec_file, difference);
  if (self->dpi <= 0)
    self->dpi = payload->dpi;
  return hetu_spec_copy (payload->spec);
}

static HetuSpec *
make_spec (ChartOptions *self, HetuStore *store, HetuLanguage language, GError **error)
{
  g_autoptr (HetuSpec) spec = NULL;

  if (self->spec_file != NULL)
    {
      spec = hetu_payload_is_picture (self->spec_file) ? open_picture (self, store, error)
                                                       : read_spec (self->spec_file, error);
      if (spec == NULL)
        return NULL;
    }
  else
    {
      spec = hetu_spec_new ();
      spec->language = language;
      spec->measure = HETU_MEASURE_GROWTH;
    }
  if (!apply_words (self, spec, error) || !apply_selection (self, store, spec, error) ||
      !hetu_command_parse_range (self->from, self->to, &spec->from, &spec->to, error) ||
      !hetu_command_parse_date ("as-of", self->as_of, &spec->as_of, error) ||
      !hetu_command_parse_date ("made-on", self->made_on, &spec->made_on, error) ||
      !apply_hidden (self->hide, spec, error))
    return NULL;
  if (self->free_scales)
    spec->free_scales = TRUE;
  if (self->size != NULL && !hetu_file_parse_size (self->size,
                                                   self->dpi > 0 ? self->dpi : 96,
                                                   &spec->width_pt,
                                                   &spec->height_pt,
                                                   error))
    return NULL;
  replace (&spec->line, self->line);
  replace (&spec->warnings, self->warn);
  replace (&spec->title, self->title);
  replace (&spec->subtitle, self->subtitle);
  replace (&spec->note, self->note);
  return g_steal_pointer (&spec);
}

static gboolean
dump (const char *what, HetuStore *store, const HetuSpec *spec, GError **error)
{
  static const char *const known[] = { "spec", "frame", "scene", NULL };
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (HetuText) text = NULL;
  g_autoptr (HetuScene) scene = NULL;
  g_autofree char *out = NULL;

  if (!g_strv_contains (known, what))
    return hetu_command_refuse_word ("--dump", what, known, error);
  if (strcmp (what, "spec") == 0)
    out = hetu_spec_to_json (spec);
  else
    {
      frame = hetu_figure_resolve (store, spec, error);
      if (frame == NULL)
        return FALSE;
      out = strcmp (what, "frame") == 0 ? hetu_frame_to_text (frame) : NULL;
    }
  if (out == NULL)
    {
      text = hetu_text_new (NULL);
      scene = hetu_figure_compose (frame, spec, text, error);
      if (scene == NULL)
        return FALSE;
      out = hetu_scene_to_text (scene);
    }
  return hetu_command_write (out, strlen (out), error);
}

static gboolean
write_figure (const ChartOptions *self,
              HetuCommandLine *line,
              HetuStore *store,
              const HetuSpec *spec,
              GError **error)
{
  gboolean to_stdout = strcmp (self->output, "-") == 0;
  const char *told = line->format != NULL ? line->format : self->output;
  HetuFileFormat format;
  g_autoptr (HetuText) text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!hetu_file_format_parse (told, &format))
    {
      if (to_stdout && line->format == NULL)
        {
          g_set_error_literal (error,
                               HETU_ERROR,
                               HETU_ERROR_USAGE,
                               _ ("-o - needs --format png, pdf, svg or csv"));
          return FALSE;
        }
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("--output: the name “%s” must end in .png, .pdf, .svg or .csv"),
                   self->output);
      return FALSE;
    }
  text = hetu_text_new (NULL);
  bytes = hetu_figure_export (store, spec, text, format, self->dpi, self->strip, error);
  if (bytes == NULL)
    return FALSE;
  if (to_stdout)
    return hetu_command_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  if (!hetu_file_replace (self->output, bytes, error))
    return FALSE;
  hetu_command_say (line, _ ("Wrote %s"), self->output);
  return TRUE;
}

/* Findings are rows, beside a figure that goes to a file. */
static int
check_figure (HetuStore *store, const HetuSpec *spec, GError **error)
{
  static const char *const columns[] = { "rule", "message", NULL };
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (store, spec, error);
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene =
      frame != NULL ? hetu_figure_compose (frame, spec, text, error) : NULL;
  g_autoptr (GArray) findings = NULL;
  g_autoptr (HetuTable) table = NULL;
  g_autofree char *out = NULL;

  if (scene == NULL)
    return 0;
  findings = hetu_figure_check (scene, frame, spec, text);
  table = hetu_table_new (columns);
  for (guint i = 0; i < findings->len; i++)
    {
      const HetuCheckFinding *finding = &g_array_index (findings, HetuCheckFinding, i);

      hetu_table_set (table, "rule", finding->rule);
      hetu_table_set (table, "message", finding->message);
      hetu_table_end_row (table);
    }
  out = hetu_table_to_text (table, HETU_TABLE_TSV);
  if (!hetu_command_write (out, strlen (out), error))
    return 0;
  return findings->len > 0 ? 1 : 0;
}

int
hetu_command_chart (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (ChartOptions) self = { 0 };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuSpec) spec = NULL;

  if (!parse_options (&self, line, argc, argv, error) ||
      !hetu_command_parse_dpi (self.dpi_text, &self.dpi, error))
    return 0;
  if (self.spec_file == NULL && self.kind == NULL)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("chart needs --kind or --spec"));
      return 0;
    }
  if (self.page < 0)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("--page counts from 1"));
      return 0;
    }
  if (self.check && self.output != NULL && strcmp (self.output, "-") == 0)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("--check prints its findings: -o must be a file, not -"));
      return 0;
    }
  if (self.output == NULL && self.dump == NULL && !self.check)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("chart needs -o FILE, --dump or --check"));
      return 0;
    }
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  spec = make_spec (&self, store, line->language, error);
  if (spec == NULL)
    return 0;
  if (self.dump != NULL && !dump (self.dump, store, spec, error))
    return 0;
  if (self.output != NULL && !write_figure (&self, line, store, spec, error))
    return 0;
  return self.check ? check_figure (store, spec, error) : 0;
}
