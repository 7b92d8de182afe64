/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON-stat (json-stat.org/full, 2.0 and the dataset of 1.x): a cube as one list of values in row-major order. It becomes a sheet in the long
 * form, a row for each value that there is: a column a dimension, headed by what the dimension is for, the value, and its status.
 * Source and date stand above as pairs of cells, where tables of the World Bank have them. */
#include "import/grid-private.h"
#include "import/label.h"

#include "error.h"
#include "model/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DIMENSIONS 32
#define VALUES_BETWEEN_LOOKS 8192

typedef struct
{
  const char *heading; /* of its column */
  gboolean has_codes;  /* a column of codes stands behind it */
  gboolean is_left_out;
  guint size;
  GPtrArray *codes;  /* owned: const char *, by index */
  GPtrArray *labels; /* owned: const char *, by index */
} Dimension;

typedef struct
{
  HetuGridBuilder *builder; /* borrowed */
  JsonObject *dataset;      /* borrowed */
  Dimension dimensions[MAX_DIMENSIONS];
  guint n_dimensions;
  guint row;
} Reader;

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static const char *
get_text (JsonNode *node)
{
  const char *text = node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                             json_node_get_value_type (node) == G_TYPE_STRING
                         ? json_node_get_string (node)
                         : NULL;

  return text != NULL ? text : "";
}

static const char *
get_member_text (JsonObject *object, const char *name)
{
  return object != NULL ? get_text (json_object_get_member (object, name)) : "";
}

/* Whether the dimension is listed in a role: “time”, “geo”, “metric”. */
static gboolean
has_role (Reader *self, const char *role, const char *id)
{
  JsonObject *roles = get_object (self->dataset, "role");
  JsonArray *list;

  if (roles == NULL)
    roles = get_object (get_object (self->dataset, "dimension"), "role");
  list = get_array (roles, role);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (g_str_equal (get_text (json_array_get_element (list, i)), id))
      return TRUE;
  return FALSE;
}

/* The categories in their order: told by a list, by numbers, or by there being one only. */
static gboolean
read_categories (Dimension *self, JsonObject *dimension)
{
  JsonObject *category = get_object (dimension, "category");
  JsonObject *labels = get_object (category, "label");
  JsonObject *numbers = get_object (category, "index");
  JsonArray *list = get_array (category, "index");
  g_autoptr (GList) members = numbers != NULL                  ? json_object_get_members (numbers)
                              : list == NULL && labels != NULL ? json_object_get_members (labels)
                                                               : NULL;

  g_ptr_array_set_size (self->codes, (int) self->size);
  for (guint i = 0; list != NULL && i < MIN (json_array_get_length (list), self->size); i++)
    self->codes->pdata[i] = (gpointer) get_text (json_array_get_element (list, i));
  for (GList *at = members; at != NULL; at = at->next)
    {
      gint64 index =
          numbers != NULL ? json_object_get_int_member_with_default (numbers, at->data, -1) : 0;

      if (index >= 0 && index < self->size)
        self->codes->pdata[index] = at->data;
    }
  for (guint i = 0; i < self->size; i++)
    {
      const char *code = self->codes->pdata[i];
      const char *label = code != NULL ? get_member_text (labels, code) : "";

      if (code == NULL)
        return FALSE;
      g_ptr_array_add (self->labels, (gpointer) (*label != '\0' ? label : code));
    }
  return TRUE;
}

/* What a dimension is for, said as the header of a table says it. */
static void
name_dimension (Reader *self, Dimension *dimension, const char *id, const char *label)
{
  static const char *const regions[] = { "geo", "region", "area", "country", "ref_area" };
  static const char *const times[] = {
    "time", "year", "month", "quarter", "period", "time_period"
  };
  g_autofree char *lower = g_ascii_strdown (id, -1);
  HetuUnit units[3];

  dimension->heading = *label != '\0' ? label : id;
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (g_str_equal (lower, regions[i]))
      dimension->has_codes = TRUE;
  dimension->has_codes |= has_role (self, "geo", id);
  if (dimension->has_codes)
    dimension->heading = "Region";
  else if (has_role (self, "metric", id) || g_str_equal (lower, "indicator"))
    dimension->heading = "Indicator";
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    if (g_str_equal (lower, times[i]) || has_role (self, "time", id))
      {
        dimension->heading = "Time";
        g_clear_pointer (&dimension->labels, g_ptr_array_unref);
        dimension->labels = g_ptr_array_ref (dimension->codes);
        return;
      }
  if (g_str_equal (lower, "unit") || g_str_equal (lower, "unit_measure"))
    {
      dimension->heading = "Unit";
      /* Codes of units are fewer than the ways to spell them. */
      if (dimension->size > 0 && hetu_label_units (dimension->codes->pdata[0], units) > 0)
        {
          g_clear_pointer (&dimension->labels, g_ptr_array_unref);
          dimension->labels = g_ptr_array_ref (dimension->codes);
        }
      return;
    }
  /* What has one category and no role holds for the whole cube and says nothing of a figure. */
  dimension->is_left_out = dimension->size == 1 && !dimension->has_codes &&
                           !g_str_equal (dimension->heading, "Indicator");
}

static gboolean
read_dimensions (Reader *self, GError **error)
{
  JsonObject *all = get_object (self->dataset, "dimension");
  JsonArray *ids = get_array (self->dataset, "id");
  JsonArray *sizes = get_array (self->dataset, "size");

  if (ids == NULL)
    {
      ids = get_array (all, "id");
      sizes = get_array (all, "size");
    }
  if (ids == NULL || sizes == NULL ||
      json_array_get_length (ids) != json_array_get_length (sizes) ||
      json_array_get_length (ids) > MAX_DIMENSIONS)
    return hetu_grid_refuse (self->builder, error, _ ("JSON, but no dataset of JSON-stat"));
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      const char *id = get_text (json_array_get_element (ids, i));
      JsonNode *size = json_array_get_element (sizes, i);
      JsonObject *object = get_object (all, id);
      Dimension *dimension = &self->dimensions[self->n_dimensions++];
      gint64 n = JSON_NODE_HOLDS_VALUE (size) ? json_node_get_int (size) : 0;

      dimension->codes = g_ptr_array_new ();
      dimension->labels = g_ptr_array_new ();
      if (object == NULL || n < 1 || n > (gint64) self->builder->limits.cells)
        return hetu_grid_refuse (self->builder,
                                 error,
                                 _ ("the dimension “%s” is not described"),
                                 id);
      dimension->size = (guint) n;
      if (!read_categories (dimension, object))
        return hetu_grid_refuse (self->builder,
                                 error,
                                 _ ("the dimension “%s” is not described"),
                                 id);
      name_dimension (self, dimension, id, get_member_text (object, "label"));
    }
  return TRUE;
}

static gboolean
put_row (Reader *self, const char *const *texts, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!hetu_grid_builder_put_text (self->builder, self->row, i, texts[i], error))
      return FALSE;
  self->row++;
  return TRUE;
}

static gboolean
put_head (Reader *self, GError **error)
{
  const char *source = get_member_text (self->dataset, "source");
  g_autofree char *updated = g_strndup (get_member_text (self->dataset, "updated"), 10);
  const char *names[MAX_DIMENSIONS * 2 + 2];
  guint n = 0;

  if (*source != '\0' && !put_row (self, (const char *const[]){ "Data Source", source }, 2, error))
    return FALSE;
  if (*updated != '\0' &&
      !put_row (self, (const char *const[]){ "Last Updated Date", updated }, 2, error))
    return FALSE;
  for (guint i = 0; i < self->n_dimensions; i++)
    {
      if (self->dimensions[i].is_left_out)
        continue;
      names[n++] = self->dimensions[i].heading;
      if (self->dimensions[i].has_codes)
        names[n++] = "Country Code";
    }
  names[n++] = "Value";
  names[n++] = "flag";
  return put_row (self, names, n, error);
}

/* A value or a status at an index: of a list, of an object by number, or one for all. */
static JsonNode *
get_at (JsonObject *dataset, const char *name, guint64 index)
{
  JsonNode *node = json_object_get_member (dataset, name);
  g_autofree char *key = NULL;

  if (node == NULL || JSON_NODE_HOLDS_VALUE (node))
    return node;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return index < json_array_get_length (json_node_get_array (node))
               ? json_array_get_element (json_node_get_array (node), (guint) index)
               : NULL;
  key = g_strdup_printf ("%" G_GUINT64_FORMAT, index);
  return JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), key)
                                       : NULL;
}

static gboolean
put_value (Reader *self, guint64 index, GError **error)
{
  JsonNode *value = get_at (self->dataset, "value", index);
  const char *status = get_text (get_at (self->dataset, "status", index));
  HetuCell cell = { .kind = HETU_CELL_NUMBER, .decimals = -1 };
  guint64 rest = index;
  guint places[MAX_DIMENSIONS];
  guint column = 0;

  if (value == NULL || !JSON_NODE_HOLDS_VALUE (value))
    return TRUE;
  for (guint i = self->n_dimensions; i > 0; i--)
    {
      places[i - 1] = (guint) (rest % self->dimensions[i - 1].size);
      rest /= self->dimensions[i - 1].size;
    }
  for (guint i = 0; i < self->n_dimensions; i++)
    {
      const Dimension *dimension = &self->dimensions[i];

      if (dimension->is_left_out)
        continue;
      if (!hetu_grid_builder_put_text (self->builder,
                                       self->row,
                                       column++,
                                       dimension->labels->pdata[places[i]],
                                       error) ||
          (dimension->has_codes && !hetu_grid_builder_put_text (self->builder,
                                                                self->row,
                                                                column++,
                                                                dimension->codes->pdata[places[i]],
                                                                error)))
        return FALSE;
    }
  cell.number = json_node_get_double (value);
  if (json_node_get_value_type (value) == G_TYPE_STRING
          ? !hetu_grid_builder_put_text (self->builder, self->row, column, get_text (value), error)
          : !hetu_grid_builder_put (self->builder, self->row, column, &cell, error))
    return FALSE;
  return hetu_grid_builder_put_text (self->builder, self->row++, column + 1, status, error);
}

/* Values are told by their number alone: one too many, or too few, and it is not known which are meant. */
static gboolean
check_values (Reader *self, guint64 n, GError **error)
{
  JsonNode *node = json_object_get_member (self->dataset, "value");
  g_autoptr (GList) keys = NULL;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
      json_array_get_length (json_node_get_array (node)) != n)
    return hetu_grid_refuse (self->builder,
                             error,
                             _ ("the dataset has %u values, and its dimensions make %u"),
                             (guint) json_array_get_length (json_node_get_array (node)),
                             (guint) n);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;
  keys = json_object_get_members (json_node_get_object (node));
  for (GList *key = keys; key != NULL; key = key->next)
    {
      guint64 index = 0;

      if (!g_ascii_string_to_unsigned (key->data, 10, 0, n - 1, &index, NULL))
        return hetu_grid_refuse (self->builder,
                                 error,
                                 _ ("the dataset has a value “%s”, and its dimensions make %u"),
                                 (const char *) key->data,
                                 (guint) n);
    }
  return TRUE;
}

static gboolean
put_values (Reader *self, GError **error)
{
  guint64 n = 1;

  for (guint i = 0; i < self->n_dimensions; i++)
    {
      n *= self->dimensions[i].size;
      if (n > self->builder->limits.cells)
        return hetu_grid_refuse (self->builder,
                                 error,
                                 _ ("more than %u cells; divide the file"),
                                 (guint) self->builder->limits.cells);
    }
  if (!check_values (self, n, error))
    return FALSE;
  for (guint64 i = 0; i < n; i++)
    {
      if (i % VALUES_BETWEEN_LOOKS == 0 &&
          !hetu_grid_builder_go_on (self->builder, (double) i / (double) n, error))
        return FALSE;
      if (!put_value (self, i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_dataset (HetuGridBuilder *builder, JsonObject *root, GError **error)
{
  Reader reader = { .builder = builder, .dataset = get_object (root, "dataset") };
  gboolean read;

  if (reader.dataset == NULL)
    reader.dataset = root;
  read = hetu_grid_builder_begin_sheet (builder, "", FALSE, error) &&
         read_dimensions (&reader, error) && put_head (&reader, error) &&
         put_values (&reader, error);
  for (guint i = 0; i < reader.n_dimensions; i++)
    {
      g_ptr_array_unref (reader.dimensions[i].codes);
      g_ptr_array_unref (reader.dimensions[i].labels);
    }
  return read;
}

gboolean
hetu_grid_read_jsonstat (HetuGridBuilder *self, GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) failure = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  JsonNode *root;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  parser = hetu_json_load (data, (gssize) size, &failure);
  if (parser == NULL)
    return hetu_grid_refuse (self, error, _ ("this is no JSON: %s"), failure->message);
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return hetu_grid_refuse (self, error, _ ("JSON, but no dataset of JSON-stat"));
  return read_dataset (self, json_node_get_object (root), error);
}
