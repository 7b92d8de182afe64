/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli job: many figures from one file. The file is an object
 *
 *   { "charts": [ { "chart": {…}, "districts": […], "indicators": […], "periods": […], "file": "…" }, … ] }
 *
 * “chart” is a saved spec. Each of the three lists is a loop: every district takes its turn as the focus, before the regions of
 * the spec; every indicator takes the place of its indicators; every period becomes its last. “file” names a file, in which
 * {district}, {indicator} and {period} stand for the turn.
 * Refuses a file in which anything is unknown, or two figures have one name, before the first figure is drawn. */
#include "commands/command.h"

#include "error.h"
#include "figure.h"
#include "figure/batch.h"
#include "model/json.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MAX_THREADS 256
/* What the parser calls a text that it was handed. */
#define DATA_PLACE "<data>"

/* One chart of the file, with its loops. */
typedef struct
{
  HetuSpec *spec;        /* owned */
  GArray *districts;     /* (element-type gint32) (nullable) */
  GPtrArray *indicators; /* (element-type HetuIndicator) (nullable) */
  GArray *periods;       /* (element-type HetuPeriod) (nullable) */
  const char *file;      /* (nullable) (not owned): the pattern */
} Entry;

/* What is filled while the file is read. */
typedef struct
{
  HetuStore *store;   /* not owned */
  HetuBatch *batch;   /* not owned */
  GHashTable *names;  /* (owned): of files */
  const char *folder; /* not owned */
  const char *ending; /* not owned */
  gint32 as_of;       /* yyyymmdd: of every figure; 0: what each says */
} Reader;

static void
entry_clear (Entry *self)
{
  g_clear_pointer (&self->spec, hetu_spec_free);
  g_clear_pointer (&self->districts, g_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

static gboolean
refuse (GError **error, const char *field, const char *expected)
{
  g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("“%s”: %s is expected"), field, expected);
  return FALSE;
}

/* Returns: (transfer full) (nullable): the words of a list, joined by commas as on the command line */
static char *
join_words (JsonNode *node, const char *field, GError **error)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (array == NULL || json_array_get_length (array) == 0)
    {
      refuse (error, field, _ ("a list with something in it"));
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      GType type =
          JSON_NODE_HOLDS_VALUE (element) ? json_node_get_value_type (element) : G_TYPE_NONE;

      if (words->len > 0)
        g_string_append_c (words, ',');
      if (type == G_TYPE_STRING)
        g_string_append (words, json_node_get_string (element));
      else if (type == G_TYPE_INT64)
        g_string_append_printf (words, "%" G_GINT64_FORMAT, json_node_get_int (element));
      else
        {
          refuse (error, field, _ ("a list of names, codes or periods"));
          return NULL;
        }
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
read_periods (Entry *self, const char *text, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  self->periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  for (guint i = 0; words[i] != NULL; i++)
    {
      HetuPeriod period;

      if (!hetu_period_parse (words[i], &period, error))
        return FALSE;
      g_array_append_val (self->periods, period);
    }
  return TRUE;
}

static gboolean
read_field (Entry *self, const Reader *reader, const char *name, JsonNode *node, GError **error)
{
  static const char *const known[] = {
    "chart", "districts", "indicators", "periods", "file", NULL
  };
  g_autofree char *text = NULL;

  if (strcmp (name, "chart") == 0)
    {
      text = json_to_string (node, FALSE);
      self->spec = hetu_spec_from_json (text, error);
      return self->spec != NULL;
    }
  if (strcmp (name, "file") == 0)
    {
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return refuse (error, name, _ ("a text in quotes"));
      self->file = json_node_get_string (node);
      return TRUE;
    }
  if (!g_strv_contains (known, name))
    return hetu_command_refuse_word (_ ("field"), name, known, error);
  text = join_words (node, name, error);
  if (text == NULL)
    return FALSE;
  if (strcmp (name, "periods") == 0)
    return read_periods (self, text, error);
  if (strcmp (name, "districts") == 0)
    {
      self->districts = hetu_command_list_districts (reader->store, text, error);
      return self->districts != NULL;
    }
  self->indicators = hetu_command_list_indicators (reader->store, text, error);
  return self->indicators != NULL;
}

static gboolean
read_entry (Entry *self, const Reader *reader, JsonNode *node, GError **error)
{
  g_autoptr (GList) names = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, "charts", _ ("a list of objects { … }"));
  names = json_object_get_members (json_node_get_object (node));
  for (GList *l = names; l != NULL; l = l->next)
    if (!read_field (self,
                     reader,
                     l->data,
                     json_object_get_member (json_node_get_object (node), l->data),
                     error))
      return FALSE;
  return self->spec != NULL || refuse (error, "chart", _ ("a saved chart { … }"));
}

/* Returns: (transfer full): the spec at one turn of the loops */
static HetuSpec *
make_turn (const Entry *self, guint district, guint indicator, guint period)
{
  HetuSpec *spec = hetu_spec_copy (self->spec);

  if (self->districts != NULL)
    {
      gint32 code = g_array_index (self->districts, gint32, district);
      g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (gint32));

      g_array_append_val (regions, code);
      for (guint i = 0; i < self->spec->regions->len; i++)
        {
          gint32 other = g_array_index (self->spec->regions, gint32, i);

          if (other != code)
            g_array_append_val (regions, other);
        }
      hetu_spec_set_regions (spec, (const gint32 *) (gpointer) regions->data, regions->len);
      spec->focus = code;
    }
  if (self->indicators != NULL)
    {
      const char *ids[] = { hetu_indicator_get_id (self->indicators->pdata[indicator]), NULL };

      hetu_spec_set_indicators (spec, ids);
    }
  if (self->periods != NULL)
    spec->to = g_array_index (self->periods, HetuPeriod, period);
  return spec;
}

/* Returns: (transfer full): the pattern with the turn in it */
static char *
fill_pattern (const char *pattern, const HetuSpec *spec)
{
  g_autofree char *period =
      spec->to.last_year != 0 ? hetu_period_to_string (spec->to) : g_strdup ("");
  g_autoptr (GString) name = g_string_new (pattern);
  char code[16] = "";

  if (hetu_spec_get_focus (spec) > 0)
    g_snprintf (code, sizeof code, "%06d", hetu_spec_get_focus (spec));
  g_strdelimit (period, "/", '_');
  g_string_replace (name, "{district}", code, 0);
  g_string_replace (name,
                    "{indicator}",
                    spec->indicators != NULL && spec->indicators[0] != NULL ? spec->indicators[0]
                                                                            : "",
                    0);
  g_string_replace (name, "{period}", period, 0);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static gboolean
add_figure (const Reader *self, const Entry *entry, const HetuSpec *spec, GError **error)
{
  g_autofree char *stem = entry->file != NULL ? fill_pattern (entry->file, spec)
                                              : hetu_figure_suggest_name (self->store, spec);
  g_autofree char *name = g_strconcat (stem, ".", self->ending, NULL);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  if (*stem == '\0' || *stem == '.' || strchr (stem, G_DIR_SEPARATOR) != NULL)
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("“%s” is no name of a file"), stem);
      return FALSE;
    }
  hetu_batch_add (self->batch, path, spec);
  if (g_hash_table_add (self->names, g_steal_pointer (&name)))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("two figures would be “%s.%s”; “file” can tell them apart by {district}, "
                  "{indicator} and {period}"),
               stem,
               self->ending);
  return FALSE;
}

static gboolean
add_entry (const Reader *self, JsonNode *node, GError **error)
{
  g_auto (Entry) entry = { 0 };
  guint n_districts, n_indicators, n_periods;

  if (!read_entry (&entry, self, node, error))
    return FALSE;
  n_districts = entry.districts != NULL ? entry.districts->len : 1;
  n_indicators = entry.indicators != NULL ? entry.indicators->len : 1;
  n_periods = entry.periods != NULL ? entry.periods->len : 1;
  for (guint d = 0; d < n_districts; d++)
    for (guint i = 0; i < n_indicators; i++)
      for (guint p = 0; p < n_periods; p++)
        {
          g_autoptr (HetuSpec) spec = make_turn (&entry, d, i, p);

          if (self->as_of != 0)
            spec->as_of = self->as_of;
          if (!add_figure (self, &entry, spec, error))
            return FALSE;
        }
  return TRUE;
}

/* Fills the batch from the file. Every error of its contents is one of input. */
static gboolean
read_job (const Reader *self, const char *path, JsonParser *parser, GError **error)
{
  static const char *const known[] = { "charts", NULL };
  JsonNode *root = json_parser_get_root (parser);
  JsonObject *object =
      root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  g_autoptr (GList) names = object != NULL ? json_object_get_members (object) : NULL;
  JsonNode *charts = object != NULL ? json_object_get_member (object, "charts") : NULL;
  JsonArray *array =
      charts != NULL && JSON_NODE_HOLDS_ARRAY (charts) ? json_node_get_array (charts) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    if (!g_strv_contains (known, l->data) &&
        !hetu_command_refuse_word (_ ("field"), l->data, known, error))
      {
        g_prefix_error (error, _ ("%s: "), path);
        return FALSE;
      }
  if (array == NULL || json_array_get_length (array) == 0)
    {
      refuse (error, "charts", _ ("a list with something in it"));
      g_prefix_error (error, _ ("%s: "), path);
      return FALSE;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!add_entry (self, json_array_get_element (array, i), error))
      {
        /* Translators: file, number of a chart in it */
        g_prefix_error (error, _ ("%s, chart %u: "), path, i + 1);
        return FALSE;
      }
  return TRUE;
}

static void
on_progress (guint n_done, guint n_figures, gpointer data)
{
  fprintf (stderr, "\r%u/%u%s", n_done, n_figures, n_done == n_figures ? "\n" : "");
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir (folder, 0777) == 0 || g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_set_error (error, HETU_ERROR, HETU_ERROR_OUTPUT, _ ("%s: %s"), folder, g_strerror (errno));
  return FALSE;
}

/* Names the figures that failed. Returns: the exit status: that of the first of them. */
static int
tell_failures (const HetuBatch *batch)
{
  int status = 0;

  for (guint i = 0; i < hetu_batch_get_n_figures (batch); i++)
    {
      const GError *error = hetu_batch_get_error (batch, i);

      if (error == NULL)
        continue;
      fprintf (stderr, "hetu-cli: %s: %s\n", hetu_batch_get_path (batch, i), error->message);
      if (status == 0)
        status = hetu_error_exit_status (error);
    }
  return status;
}

/* @path: of the job; @folder: where the figures go; @n_threads: 0: as many as there are processors;
 * @strip: as for hetu_figure_encode(); @as_of: 0: what each figure says */
static int
run (HetuCommandLine *line,
     const char *path,
     const char *folder,
     double dpi,
     guint n_threads,
     gboolean strip,
     gint32 as_of,
     GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (GError) read_error = NULL;
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuBatch) batch = NULL;
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HetuFileFormat format = HETU_FORMAT_PNG;
  Reader reader = { .names = names, .folder = folder, .as_of = as_of };
  gboolean tells = !line->quiet && isatty (STDERR_FILENO);

  if (line->format != NULL)
    hetu_file_format_parse (line->format, &format);
  if (g_file_get_contents (path, &text, &length, &read_error))
    parser = hetu_json_load (text, (gssize) length, &read_error);
  if (parser == NULL)
    {
      const char *message = read_error->message;

      /* A message of the parser begins with a place. */
      if (g_str_has_prefix (message, DATA_PLACE))
        g_set_error (error,
                     HETU_ERROR,
                     HETU_ERROR_INPUT,
                     "%s%s",
                     path,
                     message + strlen (DATA_PLACE));
      else
        g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("%s: %s"), path, message);
      return 0;
    }
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  batch = hetu_batch_new (store, format, dpi);
  hetu_batch_set_strip (batch, strip);
  reader.store = store;
  reader.batch = batch;
  reader.ending = hetu_file_format_to_string (format);
  if (!read_job (&reader, path, parser, &read_error))
    {
      /* Whatever is wrong with the contents of the file, it is not the command line. */
      read_error->code = HETU_ERROR_INPUT;
      g_propagate_error (error, g_steal_pointer (&read_error));
      return 0;
    }
  if (!make_folder (folder, error))
    return 0;
  hetu_batch_run (batch,
                  n_threads > 0 ? n_threads : g_get_num_processors (),
                  tells ? on_progress : NULL,
                  NULL);
  return tell_failures (batch);
}

int
hetu_command_job (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *dpi_text = NULL;
  g_autofree char *as_of_text = NULL;
  gint32 as_of = 0;
  int threads = 0;
  gboolean strip = FALSE;
  double dpi = 0;
  const GOptionEntry entries[] = {
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &folder,
      N_ ("Folder for the figures; made when it is not there"),
      "DIR" },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &dpi_text, N_ ("Pixels per inch of a PNG"), "N" },
    { "threads",
      0,
      0,
      G_OPTION_ARG_INT,
      &threads,
      N_ ("How many figures are drawn at a time; as many as there are processors unless said"),
      "N" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &as_of_text,
      N_ ("As published up to this date, whatever the figures of the file say"),
      "DATE" },
    { "strip",
      0,
      0,
      G_OPTION_ARG_NONE,
      &strip,
      N_ ("Leave out what lets a picture be reopened: spec, numbers and citations"),
      NULL },
    { 0 },
  };

  if (!hetu_command_parse (line, entries, 1, argc, argv, error) ||
      !hetu_command_parse_dpi (dpi_text, &dpi, error) ||
      !hetu_command_parse_date ("--as-of", as_of_text, &as_of, error))
    return 0;
  if (*argc < 2 || folder == NULL)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("job needs a FILE and -o DIR"));
      return 0;
    }
  if (threads < 0 || threads > MAX_THREADS)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("--threads: %d is no number from 1 to %d"),
                   threads,
                   MAX_THREADS);
      return 0;
    }
  return run (line, (*argv)[1], folder, dpi, (guint) threads, strip, as_of, error);
}
