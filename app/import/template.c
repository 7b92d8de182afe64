/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Templates as JSON: {"version": 1, "tables": [[line of the header, …], …], "answers": {"unit": …, "names": {…}, "measures": {…}}}. What a file tells itself is
 * not kept: it is read anew each time. */
#include "import/template.h"

#include "error.h"
#include "file/load.h"
#include "model/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VERSION 1

struct _HetuTemplate
{
  GPtrArray *tables;   /* owned: GStrv, the signature of each */
  GStringChunk *texts; /* owned: of the answers */
  HetuImportAnswers answers;
};

static const char *
keep (HetuTemplate *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static void
keep_names (HetuTemplate *self, GHashTable *names, GHashTable *kept)
{
  GHashTableIter iter;
  gpointer name, meaning;

  if (names == NULL)
    return;
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &meaning))
    g_hash_table_insert (kept, (gpointer) keep (self, name), (gpointer) keep (self, meaning));
}

static HetuTemplate *
template_new (void)
{
  HetuTemplate *self = g_new0 (HetuTemplate, 1);

  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->texts = g_string_chunk_new (1024);
  self->answers.names = g_hash_table_new (g_str_hash, g_str_equal);
  self->answers.measures = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

HetuTemplate *
hetu_template_new (const GPtrArray *mappings, const HetuImportAnswers *answers)
{
  HetuTemplate *self = template_new ();

  for (guint i = 0; i < mappings->len; i++)
    g_ptr_array_add (self->tables, hetu_mapping_dup_signature (mappings->pdata[i]));
  if (answers == NULL)
    return self;
  self->answers.sheet = keep (self, answers->sheet);
  self->answers.indicator = keep (self, answers->indicator);
  self->answers.region = keep (self, answers->region);
  self->answers.unit = keep (self, answers->unit);
  self->answers.measure = keep (self, answers->measure);
  self->answers.source = keep (self, answers->source);
  keep_names (self, answers->names, self->answers.names);
  keep_names (self, answers->measures, self->answers.measures);
  return self;
}

void
hetu_template_free (HetuTemplate *self)
{
  g_ptr_array_unref (self->tables);
  g_hash_table_unref (self->answers.names);
  g_hash_table_unref (self->answers.measures);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* The strings of the answers, with the names that they have in a file. */
static const char **
get_answer (HetuTemplate *self, guint i, const char **key)
{
  static const char *const keys[] = { "sheet", "indicator", "region", "unit", "measure", "source" };
  const char **slots[] = { &self->answers.sheet, &self->answers.indicator, &self->answers.region,
                           &self->answers.unit,  &self->answers.measure,   &self->answers.source };

  if (i >= G_N_ELEMENTS (keys))
    return NULL;
  *key = keys[i];
  return slots[i];
}

static const char *
get_string (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static JsonObject *
get_object (JsonObject *object, const char *key)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, key) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
read_names (HetuTemplate *self, JsonObject *names, GHashTable *kept)
{
  g_autoptr (GList) members = names != NULL ? json_object_get_members (names) : NULL;

  for (GList *at = members; at != NULL; at = at->next)
    if (get_string (names, at->data) != NULL)
      g_hash_table_insert (kept,
                           (gpointer) keep (self, at->data),
                           (gpointer) keep (self, get_string (names, at->data)));
}

static void
read_answers (HetuTemplate *self, JsonObject *answers)
{
  const char *key = NULL;
  const char **slot;

  for (guint i = 0; answers != NULL && (slot = get_answer (self, i, &key)) != NULL; i++)
    *slot = keep (self, get_string (answers, key));
  read_names (self, get_object (answers, "names"), self->answers.names);
  read_names (self, get_object (answers, "measures"), self->answers.measures);
}

static gboolean
read_tables (HetuTemplate *self, JsonNode *node)
{
  JsonArray *tables;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  tables = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (tables); i++)
    {
      JsonNode *table = json_array_get_element (tables, i);
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

      if (!JSON_NODE_HOLDS_ARRAY (table))
        return FALSE;
      for (guint k = 0; k < json_array_get_length (json_node_get_array (table)); k++)
        {
          JsonNode *line = json_array_get_element (json_node_get_array (table), k);

          if (!JSON_NODE_HOLDS_VALUE (line) || json_node_get_string (line) == NULL)
            return FALSE;
          g_ptr_array_add (lines, json_node_dup_string (line));
        }
      g_ptr_array_add (lines, NULL);
      g_ptr_array_add (self->tables, g_ptr_array_free (g_steal_pointer (&lines), FALSE));
    }
  return TRUE;
}

HetuTemplate *
hetu_template_load (GFile *file, GError **error)
{
  g_autoptr (HetuTemplate) self = template_new ();
  g_autoptr (GBytes) bytes = hetu_file_load_bytes (file, NULL, error);
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *name = NULL;
  JsonNode *root = NULL;
  gsize size = 0;
  const char *data;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &size);
  parser = hetu_json_load (data != NULL ? data : "", (gssize) size, NULL);
  if (parser != NULL)
    root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root) &&
      read_tables (self, json_object_get_member (json_node_get_object (root), "tables")))
    {
      read_answers (self, get_object (json_node_get_object (root), "answers"));
      return g_steal_pointer (&self);
    }
  name = g_file_get_basename (file);
  g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("%s: this is no template"), name);
  return NULL;
}

static void
write_names (JsonBuilder *builder, const char *key, GHashTable *kept)
{
  g_autoptr (GList) names = g_hash_table_get_keys (kept);

  names = g_list_sort (names, (GCompareFunc) strcmp);
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  for (GList *at = names; at != NULL; at = at->next)
    {
      json_builder_set_member_name (builder, at->data);
      json_builder_add_string_value (builder, g_hash_table_lookup (kept, at->data));
    }
  json_builder_end_object (builder);
}

static char *
to_json (HetuTemplate *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  const char *key = NULL;
  const char **slot;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  json_builder_set_member_name (builder, "tables");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->tables->len; i++)
    {
      json_builder_begin_array (builder);
      for (char **line = self->tables->pdata[i]; *line != NULL; line++)
        json_builder_add_string_value (builder, *line);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "answers");
  json_builder_begin_object (builder);
  for (guint i = 0; (slot = get_answer (self, i, &key)) != NULL; i++)
    if (*slot != NULL)
      {
        json_builder_set_member_name (builder, key);
        json_builder_add_string_value (builder, *slot);
      }
  write_names (builder, "names", self->answers.names);
  write_names (builder, "measures", self->answers.measures);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

gboolean
hetu_template_save (const HetuTemplate *self, GFile *file, GError **error)
{
  g_autofree char *text = to_json ((HetuTemplate *) self);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = g_file_get_parse_name (file);

  if (folder != NULL)
    g_file_make_directory_with_parents (folder, NULL, NULL);
  if (g_file_replace_contents (file,
                               text,
                               strlen (text),
                               NULL,
                               FALSE,
                               G_FILE_CREATE_REPLACE_DESTINATION,
                               NULL,
                               NULL,
                               &failure))
    return TRUE;
  g_set_error (error, HETU_ERROR, HETU_ERROR_OUTPUT, _ ("%s: %s"), name, failure->message);
  return FALSE;
}

GFile *
hetu_template_find_file (const char *store_path, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (store_path);
  g_autofree char *file = g_strconcat (name, ".json", NULL);

  if (strchr (name, '/') != NULL)
    return g_file_new_for_path (name);
  return g_file_new_build_filename (folder, "templates", file, NULL);
}

const HetuImportAnswers *
hetu_template_get_answers (const HetuTemplate *self)
{
  return &self->answers;
}

char *
hetu_template_find_change (const HetuTemplate *self,
                           guint index,
                           const HetuMapping *mapping,
                           guint *row,
                           guint *column)
{
  if (index < self->tables->len)
    return hetu_mapping_find_change (mapping, self->tables->pdata[index], row, column);
  return g_strdup (_ ("the template has fewer tables"));
}

guint
hetu_template_count_tables (const HetuTemplate *self)
{
  return self->tables->len;
}

gboolean
hetu_template_resembles (const HetuTemplate *self, const GPtrArray *mappings)
{
  if (self->tables->len != mappings->len || mappings->len == 0)
    return FALSE;
  for (guint i = 0; i < mappings->len; i++)
    if (!hetu_mapping_resembles (mappings->pdata[i], self->tables->pdata[i]))
      return FALSE;
  return TRUE;
}
