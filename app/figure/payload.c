/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document inside a picture:
 *
 *   { "format": "hetu-figure", "version": 1, "program": "Hetu …", "dpi": …, "spec": {…},
 *     "columns": […], "rows": [[…], …],
 *     "sources": [{ "id", "title", "publisher", "date", "url" }, …], "citations": [[{ "source", "quote" }, …], …] }
 *
 * Rows are those of the table twin, words and all; citations stand beside them, a source by its place in the list. It is for
 * people and other programs, too: nothing in it needs this store to be understood.
 * Refuses a document of a newer version; fields that it does not know it passes over. */
#include "figure/payload-private.h"

#include "error.h"
#include "export/picture.h"
#include "figure.h"
#include "model/json.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* The largest picture that is read, bytes. */
#define MAX_FILE (256 << 20)
#define MAX_DPI 2400

/* ---- reading */

static gboolean
refuse (GError **error, const char *what)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("the figure’s data cannot be read: “%s”"),
               what);
  return FALSE;
}

static JsonNode *
get_member (JsonObject *object, const char *name, JsonNodeType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_node_type (node) == type ? node : NULL;
}

static gboolean
check_version (JsonObject *object, GError **error)
{
  JsonNode *format = get_member (object, "format", JSON_NODE_VALUE);
  JsonNode *version = get_member (object, "version", JSON_NODE_VALUE);

  if (format == NULL || g_strcmp0 (json_node_get_string (format), HETU_PAYLOAD_FORMAT) != 0)
    return refuse (error, "format");
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64 ||
      json_node_get_int (version) < 1)
    return refuse (error, "version");
  if (json_node_get_int (version) <= HETU_PAYLOAD_VERSION)
    return TRUE;
  g_set_error (
      error,
      HETU_ERROR,
      HETU_ERROR_INPUT,
      _ ("a newer Hetu made this picture: its data are of version %d, and %d is known here"),
      (int) MIN (json_node_get_int (version), G_MAXINT),
      HETU_PAYLOAD_VERSION);
  return FALSE;
}

static gboolean
read_line (GString *out, JsonNode *node)
{
  JsonArray *cells = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (cells == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (cells); i++)
    {
      JsonNode *cell = json_array_get_element (cells, i);

      if (!JSON_NODE_HOLDS_VALUE (cell) || json_node_get_value_type (cell) != G_TYPE_STRING)
        return FALSE;
      if (i > 0)
        g_string_append_c (out, '\t');
      g_string_append (out, json_node_get_string (cell));
    }
  g_string_append_c (out, '\n');
  return TRUE;
}

static gboolean
read_numbers (HetuPayload *self, JsonObject *object, GError **error)
{
  JsonNode *columns = get_member (object, "columns", JSON_NODE_ARRAY);
  JsonNode *rows = get_member (object, "rows", JSON_NODE_ARRAY);
  g_autoptr (GString) table = g_string_new (NULL);

  if (columns == NULL || !read_line (table, columns))
    return refuse (error, "columns");
  if (rows == NULL)
    return refuse (error, "rows");
  for (guint i = 0; i < json_array_get_length (json_node_get_array (rows)); i++)
    if (!read_line (table, json_array_get_element (json_node_get_array (rows), i)))
      return refuse (error, "rows");
  self->numbers = g_string_free (g_steal_pointer (&table), FALSE);
  return TRUE;
}

static gboolean
read_dpi (HetuPayload *self, JsonObject *object, GError **error)
{
  JsonNode *node = json_object_get_member (object, "dpi");

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || !(json_node_get_double (node) >= 1) ||
      json_node_get_double (node) > MAX_DPI)
    return refuse (error, "dpi");
  self->dpi = json_node_get_double (node);
  return TRUE;
}

HetuPayload *
hetu_payload_read (const char *text, GError **error)
{
  g_autoptr (HetuPayload) self = g_new0 (HetuPayload, 1);
  g_autoptr (JsonParser) parser = hetu_json_load (text, -1, NULL);
  g_autofree char *spec = NULL;
  JsonNode *root = NULL;
  JsonNode *node = NULL;

  if (parser != NULL)
    root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, "JSON");
      return NULL;
    }
  if (!check_version (json_node_get_object (root), error))
    return NULL;
  node = get_member (json_node_get_object (root), "spec", JSON_NODE_OBJECT);
  if (node == NULL)
    {
      refuse (error, "spec");
      return NULL;
    }
  spec = json_to_string (node, FALSE);
  self->spec = hetu_spec_from_json (spec, error);
  if (self->spec == NULL || !read_dpi (self, json_node_get_object (root), error) ||
      !read_numbers (self, json_node_get_object (root), error))
    return NULL;
  return g_steal_pointer (&self);
}

void
hetu_payload_free (HetuPayload *self)
{
  g_clear_pointer (&self->spec, hetu_spec_free);
  g_free (self->numbers);
  g_free (self);
}

/* ---- files */

/* @limit: of what is read, bytes. A file of more is refused, or, when @head, read so far. */
static GBytes *
read_file (const char *path, gsize limit, gboolean head, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &problem);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize got = 0;

  while (problem == NULL && bytes->len <= limit)
    {
      gsize step = MIN (limit + 1 - bytes->len, 1 << 20);
      guint before = bytes->len;

      if (step == 0)
        break;
      g_byte_array_set_size (bytes, before + (guint) step);
      g_input_stream_read_all (G_INPUT_STREAM (stream),
                               bytes->data + before,
                               step,
                               &got,
                               NULL,
                               &problem);
      g_byte_array_set_size (bytes, before + (guint) got);
      if (got < step)
        break;
    }
  if (problem != NULL)
    g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, problem->message);
  else if (bytes->len > limit && !head)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("larger than %u MB, which no figure is"),
                 (guint) (limit >> 20));
  else
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return NULL;
}

gboolean
hetu_payload_is_picture (const char *path)
{
  g_autoptr (GBytes) bytes = read_file (path, 4096, TRUE, NULL);
  HetuFileFormat format;

  return bytes != NULL && hetu_picture_guess_format (bytes, &format);
}

GPtrArray *
hetu_payload_load (const char *path, GError **error)
{
  g_autoptr (GPtrArray) payloads =
      g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_payload_free);
  g_autoptr (GBytes) bytes = read_file (path, MAX_FILE, FALSE, error);
  g_autoptr (GPtrArray) texts = bytes != NULL ? hetu_picture_read (bytes, error) : NULL;
  gboolean done = texts != NULL;

  for (guint i = 0; done && i < texts->len; i++)
    {
      HetuPayload *payload = hetu_payload_read (g_ptr_array_index (texts, i), error);

      done = payload != NULL;
      if (done)
        g_ptr_array_add (payloads, payload);
    }
  if (done)
    return g_steal_pointer (&payloads);
  g_prefix_error (error, _ ("%s: "), path);
  return NULL;
}

/* ---- another store, or another day */

/* “洛龙区 2022 5.2 %”: the cells that say something */
static char *
make_sentence (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    if (*cells[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", cells[i]);
  return g_string_free (out, FALSE);
}

/* @table: of hetu_frame_to_tsv(). Returns: (transfer full): without the column of notes, which are no figures */
static char *
drop_notes (const char *table)
{
  static const char *const heads[] = { "\t注释\n", "\tnotes\n" };
  g_auto (GStrv) lines = NULL;
  gboolean has_notes = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      const char *head = strstr (table, heads[i]);

      has_notes = has_notes || (head != NULL && memchr (table, '\n', head - table) == NULL);
    }
  if (!has_notes)
    return g_strdup (table);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strrchr (lines[i], '\t') != NULL)
      *strrchr (lines[i], '\t') = '\0';
  return g_strjoinv ("\n", lines);
}

/* Returns: how many lines of @table @other lacks; @first: (out) (not owned): the first of them */
static guint
count_missing (char **table, char **other, const char **first)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; other[i] != NULL; i++)
    g_hash_table_add (known, other[i]);
  for (guint i = 0; table[i] != NULL; i++)
    if (!g_hash_table_contains (known, table[i]) && n++ == 0)
      *first = table[i];
  return n;
}

gboolean
hetu_payload_compare (const HetuPayload *self, HetuStore *store, char **difference, GError **error)
{
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (store, self->spec, error);
  g_autofree char *all = NULL, *table = NULL, *numbers = NULL;
  g_auto (GStrv) here = NULL;
  g_auto (GStrv) there = NULL;
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;
  const char *first_there = "";
  const char *first_here = "";
  guint n;

  if (frame == NULL)
    {
      g_prefix_error (error, "%s", _ ("this store cannot show what the picture shows: "));
      return FALSE;
    }
  *difference = NULL;
  all = hetu_frame_to_tsv (frame);
  table = drop_notes (all);
  numbers = drop_notes (self->numbers);
  if (strcmp (table, numbers) == 0)
    return TRUE;
  here = g_strsplit (table, "\n", -1);
  there = g_strsplit (numbers, "\n", -1);
  n = MAX (count_missing (there, here, &first_there), count_missing (here, there, &first_here));
  was = make_sentence (first_there);
  is = make_sentence (first_here);
  *difference = g_strdup_printf (
      _ ("The chart shows this store’s figures, which are not those of the picture (rows that "
         "differ: %u). For example, in the picture: %s; here: %s"),
      n,
      *was != '\0' ? was : "–",
      *is != '\0' ? is : "–");
  return TRUE;
}
