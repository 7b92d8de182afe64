/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli chart: one figure from options or from a saved spec. */
#include "commands/command.h"

#include "error.h"
#include "figure.h"

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
  char *measure;
  char *grain;
  char *facet;
  char *from;
  char *to;
  char *as_of;
  char *output;
  char *size;
  char *theme;
  char *preset;
  char *title;
  char *subtitle;
  char *note;
  char *made_on;
  char *hide;
  char *dump;
  double dpi;
  gboolean free_scales;
} ChartOptions;

static void
chart_options_clear (ChartOptions *self)
{
  char **strings[] = { &self->spec_file, &self->kind,     &self->indicator, &self->district,
                       &self->within,    &self->focus,    &self->measure,   &self->grain,
                       &self->facet,     &self->from,     &self->to,        &self->as_of,
                       &self->output,    &self->size,     &self->theme,     &self->preset,
                       &self->title,     &self->subtitle, &self->note,      &self->made_on,
                       &self->hide,      &self->dump };

  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    g_clear_pointer (strings[i], g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChartOptions, chart_options_clear)

static gboolean
refuse (const char *option, const char *text, const char *const *known, GError **error)
{
  const char *nearest = hetu_nearest (text, known);
  g_autofree char *all = g_strjoinv (", ", (char **) known);

  if (nearest != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("--%s: unknown “%s”; the nearest is “%s”"),
                 option,
                 text,
                 nearest);
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("--%s: unknown “%s”; known are %s"),
                 option,
                 text,
                 all);
  return FALSE;
}

/* Words that stand for an enumeration. */
static gboolean
apply_words (const ChartOptions *options, HetuSpec *spec, GError **error)
{
  static const char *const themes[] = { "light", "dark", "print", NULL };
  static const char *const presets[] = { "screen", "slide", "a4", "square", NULL };
  static const char *const grains[] = { "year", "half", "quarter", "month", "cumulative", NULL };
  static const char *const facets[] = { "lines", "bars", NULL };
  const char *measures[HETU_N_MEASURES + 1] = { NULL };

  for (int i = 0; i < HETU_N_MEASURES; i++)
    measures[i] = hetu_measure_to_string (i);
  if (options->kind != NULL && !hetu_chart_kind_parse (options->kind, &spec->kind))
    return refuse ("kind", options->kind, hetu_chart_kind_names (), error);
  if (options->measure != NULL && !hetu_measure_parse (options->measure, &spec->measure))
    return refuse ("measure", options->measure, measures, error);
  if (options->theme != NULL && !hetu_theme_mode_parse (options->theme, &spec->theme))
    return refuse ("theme", options->theme, themes, error);
  if (options->preset != NULL && !hetu_preset_parse (options->preset, &spec->preset))
    return refuse ("preset", options->preset, presets, error);
  if (options->grain != NULL && !hetu_grain_parse (options->grain, &spec->grain))
    return refuse ("grain", options->grain, grains, error);
  if (options->facet != NULL && !g_strv_contains (facets, options->facet))
    return refuse ("facet", options->facet, facets, error);
  if (options->facet != NULL)
    spec->facet = strcmp (options->facet, "bars") == 0 ? HETU_FACET_BARS : HETU_FACET_LINES;
  return TRUE;
}

static gboolean
parse_date (const char *option, const char *text, gint32 *out, GError **error)
{
  if (text == NULL || hetu_date_parse (text, out))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("--%s: “%s” is no date; write 2023-03-31"),
               option,
               text);
  return FALSE;
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
apply_selection (const ChartOptions *options, HetuStore *store, HetuSpec *spec, GError **error)
{
  if (options->indicator != NULL)
    {
      g_autoptr (GPtrArray) indicators =
          hetu_command_list_indicators (store, options->indicator, error);
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();

      if (indicators == NULL)
        return FALSE;
      for (guint i = 0; i < indicators->len; i++)
        g_ptr_array_add (ids, (gpointer) hetu_indicator_get_id (g_ptr_array_index (indicators, i)));
      g_ptr_array_add (ids, NULL);
      hetu_spec_set_indicators (spec, (const char *const *) ids->pdata);
    }
  if (options->district != NULL || options->within != NULL)
    {
      g_autofree char *children =
          options->within != NULL ? g_strconcat (options->within, "/", NULL) : NULL;
      g_autofree char *text = options->district == NULL ? g_strdup (children)
                              : options->within == NULL
                                  ? g_strdup (options->district)
                                  : g_strjoin (",", options->district, children, NULL);
      g_autoptr (GArray) codes = hetu_command_list_districts (store, text, error);

      if (codes == NULL)
        return FALSE;
      hetu_spec_set_regions (spec, (const gint32 *) codes->data, codes->len);
    }
  if (options->focus != NULL)
    {
      HetuDistrict *focus = hetu_store_find_district (store, options->focus, error);

      if (focus == NULL)
        return FALSE;
      spec->focus = hetu_district_get_code (focus);
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
        return refuse ("hide", words[i], known, error);
      *fields[part] = TRUE;
    }
  return TRUE;
}

static HetuSpec *
make_spec (const ChartOptions *options, HetuStore *store, HetuLanguage language, GError **error)
{
  g_autoptr (HetuSpec) spec = NULL;

  if (options->spec_file != NULL)
    {
      g_autofree char *text = NULL;
      g_autoptr (GError) read_error = NULL;

      if (!g_file_get_contents (options->spec_file, &text, NULL, &read_error))
        {
          g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, read_error->message);
          return NULL;
        }
      spec = hetu_spec_from_json (text, error);
      if (spec == NULL)
        {
          g_prefix_error (error, "%s: ", options->spec_file);
          return NULL;
        }
    }
  else
    {
      spec = hetu_spec_new ();
      spec->language = language;
      spec->measure = HETU_MEASURE_GROWTH;
    }
  if (!apply_words (options, spec, error) || !apply_selection (options, store, spec, error) ||
      !hetu_command_parse_period ("from", options->from, &spec->from, error) ||
      !hetu_command_parse_period ("to", options->to, &spec->to, error) ||
      !parse_date ("as-of", options->as_of, &spec->as_of, error) ||
      !parse_date ("made-on", options->made_on, &spec->made_on, error) ||
      !apply_hidden (options->hide, spec, error))
    return NULL;
  if (options->free_scales)
    spec->free_scales = TRUE;
  if (options->size != NULL && !hetu_file_parse_size (options->size,
                                                      options->dpi > 0 ? options->dpi : 96,
                                                      &spec->width_pt,
                                                      &spec->height_pt,
                                                      error))
    return NULL;
  replace (&spec->title, options->title);
  replace (&spec->subtitle, options->subtitle);
  replace (&spec->note, options->note);
  return g_steal_pointer (&spec);
}

static gboolean
print (const char *text, gsize length, GError **error)
{
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, HETU_ERROR, HETU_ERROR_OUTPUT, _ ("Standard output: %s"), g_strerror (errno));
  return FALSE;
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
    return refuse ("dump", what, known, error);
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
  return print (out, strlen (out), error);
}

static gboolean
write_figure (const ChartOptions *options,
              HetuCommandLine *line,
              HetuStore *store,
              const HetuSpec *spec,
              GError **error)
{
  static const char *const formats[] = { "png", "pdf", "svg", "csv", NULL };
  gboolean to_stdout = strcmp (options->output, "-") == 0;
  const char *told = line->format != NULL ? line->format : options->output;
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
      return refuse (line->format != NULL ? "format" : "output", told, formats, error);
    }
  text = hetu_text_new (NULL);
  bytes = hetu_figure_export (store, spec, text, format, options->dpi, error);
  if (bytes == NULL)
    return FALSE;
  if (to_stdout)
    return print (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  if (!hetu_file_replace (options->output, bytes, error))
    return FALSE;
  hetu_command_say (line, _ ("Wrote %s"), options->output);
  return TRUE;
}

int
hetu_command_chart (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (ChartOptions) o = { 0 };
  const GOptionEntry entries[] = {
    { "spec",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &o.spec_file,
      N_ ("A saved chart; other options change it"),
      "FILE" },
    { "kind",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.kind,
      N_ ("growth-line, ranked-bar, dumbbell, small-multiples, bullet, dial"),
      "K" },
    { "indicator",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.indicator,
      N_ ("Indicators by id or name, separated by commas"),
      "I" },
    { "district",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.district,
      N_ ("Districts by code or name; “410300/” for all within; the first is the focus"),
      "D" },
    { "within",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.within,
      N_ ("All districts of this city or province"),
      "D" },
    { "focus", 0, 0, G_OPTION_ARG_STRING, &o.focus, N_ ("The district to emphasise"), "D" },
    { "measure",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.measure,
      N_ ("growth (default), level, chain, share, ratio …"),
      "M" },
    { "grain",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.grain,
      N_ ("year, half, quarter, month, cumulative"),
      "G" },
    { "facet",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.facet,
      N_ ("small multiples of lines or of bars"),
      "F" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &o.from, N_ ("First period"), "P" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &o.to, N_ ("Last period"), "P" },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &o.as_of, N_ ("As published up to this date"), "DATE" },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &o.output,
      N_ ("File to write, its ending tells the format; - for standard output"),
      "OUT" },
    { "size",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.size,
      N_ ("150x90mm, 1600x1000px or 454x284pt"),
      "WxH" },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &o.dpi, N_ ("Pixels per inch of a PNG"), "N" },
    { "preset",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.preset,
      N_ ("Type scale and size: screen, slide, a4, square"),
      "NAME" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &o.theme, N_ ("light, dark, print"), "NAME" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &o.title, N_ ("Your own title"), "T" },
    { "subtitle", 0, 0, G_OPTION_ARG_STRING, &o.subtitle, N_ ("Your own subtitle"), "T" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &o.note, N_ ("Your own note"), "T" },
    { "made-on",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.made_on,
      N_ ("Date of making to print; none unless said"),
      "DATE" },
    { "hide",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.hide,
      N_ ("Parts to leave out, separated by commas: title, source, note, date"),
      "PARTS" },
    { "free-scales",
      0,
      0,
      G_OPTION_ARG_NONE,
      &o.free_scales,
      N_ ("A scale of its own for each of the small multiples"),
      NULL },
    { "dump",
      0,
      0,
      G_OPTION_ARG_STRING,
      &o.dump,
      N_ ("Print what the figure is made of: spec, frame or scene"),
      "WHAT" },
    { 0 },
  };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuSpec) spec = NULL;

  if (!hetu_command_parse (line, entries, argc, argv, error))
    return 0;
  if (o.spec_file == NULL && o.kind == NULL)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("chart needs --kind or --spec"));
      return 0;
    }
  if (o.output == NULL && o.dump == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("chart needs -o FILE or --dump"));
      return 0;
    }
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  spec = make_spec (&o, store, line->language, error);
  if (spec == NULL)
    return 0;
  if (o.dump != NULL && !dump (o.dump, store, spec, error))
    return 0;
  if (o.output != NULL)
    write_figure (&o, line, store, spec, error);
  return 0;
}
