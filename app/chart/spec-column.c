/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of a table as JSON: a list of objects with group, name, region, period, measure and kind, or with a difference of
 * two others, told by their number from 1 or their name: [{"measure": "growth", "period": "2022"}, {"measure": "growth",
 * "kind": "target", "period": "2023"}, {"difference": [2, 1]}]. Fields at their defaults are left out, as in a spec. */
#include "chart/spec-column.h"

#include "chart/spec-private.h"
#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const fields[] = { "group",   "name", "region",     "period",
                                      "measure", "kind", "difference", NULL };

static void
clear_column (gpointer data)
{
  HetuSpecColumn *column = data;

  g_free (column->group);
  g_free (column->name);
}

GArray *
hetu_spec_columns_new (void)
{
  GArray *self = g_array_new (FALSE, FALSE, sizeof (HetuSpecColumn));

  g_array_set_clear_func (self, clear_column);
  return self;
}

void
hetu_spec_columns_add (GArray *self, const HetuSpecColumn *column)
{
  HetuSpecColumn copy = *column;

  copy.group = g_strdup (column->group);
  copy.name = g_strdup (column->name);
  g_array_append_val (self, copy);
}

GArray *
hetu_spec_columns_copy (const GArray *self)
{
  GArray *copy = hetu_spec_columns_new ();

  for (guint i = 0; i < self->len; i++)
    hetu_spec_columns_add (copy, &g_array_index (self, HetuSpecColumn, i));
  return copy;
}

gboolean
hetu_spec_columns_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const HetuSpecColumn *one = &g_array_index (a, HetuSpecColumn, i);
      const HetuSpecColumn *other = &g_array_index (b, HetuSpecColumn, i);

      if (g_strcmp0 (one->group, other->group) != 0 || g_strcmp0 (one->name, other->name) != 0 ||
          one->region != other->region || !hetu_period_equal (one->period, other->period) ||
          one->measure != other->measure || one->kind != other->kind ||
          one->minuend != other->minuend || one->subtrahend != other->subtrahend)
        return FALSE;
    }
  return TRUE;
}

static void
build_column (JsonBuilder *builder, const HetuSpecColumn *column)
{
  g_autofree char *period = hetu_period_to_string (column->period);
  const struct
  {
    const char *name, *value;
  } texts[] = {
    { "group", column->group },
    { "name", column->name },
    { "period", *period != '\0' ? period : NULL },
    { "measure", column->minuend == 0 ? hetu_measure_to_string (column->measure) : NULL },
    { "kind", column->kind != HETU_KIND_ACTUAL ? hetu_kind_to_string (column->kind) : NULL },
  };

  json_builder_begin_object (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].value != NULL)
      {
        json_builder_set_member_name (builder, texts[i].name);
        json_builder_add_string_value (builder, texts[i].value);
      }
  if (column->region != 0)
    {
      json_builder_set_member_name (builder, "region");
      json_builder_add_int_value (builder, column->region);
    }
  if (column->minuend != 0)
    {
      json_builder_set_member_name (builder, "difference");
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, column->minuend);
      json_builder_add_int_value (builder, column->subtrahend);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

char *
hetu_spec_columns_to_json (const GArray *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->len; i++)
    build_column (builder, &g_array_index (self, HetuSpecColumn, i));
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static gboolean
refuse (guint number, const char *expected, GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("chart spec, column %u: %s is expected"),
               number,
               expected);
  return FALSE;
}

static const char *
get_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gint64
get_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
             ? json_node_get_int (node)
             : 0;
}

/* The number of the column that @node tells of, from 1; 0: of none. */
static guint
find_column (JsonArray *list, JsonNode *node)
{
  const char *name = get_text (node);
  gint64 number = get_number (node);

  if (name == NULL)
    return number >= 1 && number <= json_array_get_length (list) ? (guint) number : 0;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *one = json_array_get_element (list, i);
      JsonNode *other = JSON_NODE_HOLDS_OBJECT (one)
                            ? json_object_get_member (json_node_get_object (one), "name")
                            : NULL;

      if (other != NULL && g_strcmp0 (get_text (other), name) == 0)
        return i + 1;
    }
  return 0;
}

static gboolean
read_difference (JsonArray *list,
                 guint number,
                 JsonNode *node,
                 HetuSpecColumn *column,
                 GError **error)
{
  JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (pair != NULL && json_array_get_length (pair) == 2)
    {
      column->minuend = find_column (list, json_array_get_element (pair, 0));
      column->subtrahend = find_column (list, json_array_get_element (pair, 1));
    }
  if (column->minuend == 0 || column->subtrahend == 0 || column->minuend == column->subtrahend ||
      column->minuend == number || column->subtrahend == number)
    return refuse (number,
                   _ ("“difference” with the numbers or names of two other columns"),
                   error);
  return TRUE;
}

static gboolean
read_period (guint number, const char *text, HetuSpecColumn *column, GError **error)
{
  if (text == NULL)
    return refuse (number, _ ("“period” as a text like “2022”"), error);
  if (hetu_period_parse (text, &column->period, error))
    return TRUE;
  g_prefix_error (error, _ ("chart spec, column %u, “period”: "), number);
  return FALSE;
}

static gboolean
read_words (guint number, const char *text, char **out, GError **error)
{
  if (text == NULL)
    return refuse (number, _ ("a text in quotes as “name” and “group”"), error);
  g_free (*out);
  *out = g_strdup (text);
  return TRUE;
}

static gboolean
refuse_field (guint number, const char *name, GError **error)
{
  const char *nearest = hetu_nearest (name, fields);

  if (nearest == NULL)
    nearest = fields[0];
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("chart spec, column %u: unknown field “%s”; the nearest is “%s”"),
               number,
               name,
               nearest);
  return FALSE;
}

static gboolean
read_field (JsonArray *list,
            guint number,
            const char *name,
            JsonNode *node,
            HetuSpecColumn *column,
            GError **error)
{
  const char *text = get_text (node);
  gint64 code = get_number (node);

  if (strcmp (name, "group") == 0)
    return read_words (number, text, &column->group, error);
  if (strcmp (name, "name") == 0)
    return read_words (number, text, &column->name, error);
  if (strcmp (name, "period") == 0)
    return read_period (number, text, column, error);
  if (strcmp (name, "measure") == 0)
    return (text != NULL && hetu_measure_parse (text, &column->measure)) ||
           refuse (number, _ ("“measure” as a word like “growth”, “level” or “rank”"), error);
  if (strcmp (name, "kind") == 0)
    return (text != NULL && hetu_kind_parse (text, &column->kind) &&
            column->kind != HETU_KIND_EXPECTED) ||
           refuse (number, _ ("“kind” as “actual” or “target”"), error);
  if (strcmp (name, "difference") == 0)
    return read_difference (list, number, node, column, error);
  if (strcmp (name, "region") != 0)
    return refuse_field (number, name, error);
  column->region = (gint32) code;
  return (code > 0 && code <= 999999) ||
         refuse (number, _ ("“region” as a code like 410311"), error);
}

static gboolean
read_column (JsonArray *list, guint number, GArray *columns, GError **error)
{
  JsonNode *node = json_array_get_element (list, number - 1);
  HetuSpecColumn *column = &g_array_index (columns, HetuSpecColumn, number - 1);
  g_autoptr (GList) names = NULL;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (number, _ ("an object { … }"), error);
  object = json_node_get_object (node);
  names = json_object_get_members (object);
  for (GList *l = names; l != NULL; l = l->next)
    if (!read_field (list,
                     number,
                     l->data,
                     json_object_get_member (object, l->data),
                     column,
                     error))
      return FALSE;
  if (column->minuend != 0 &&
      (json_object_has_member (object, "measure") || json_object_has_member (object, "region") ||
       json_object_has_member (object, "period") || json_object_has_member (object, "kind")))
    return refuse (number, _ ("nothing but group and name beside “difference”"), error);
  return TRUE;
}

/* A difference is of figures that stand in the table. */
static gboolean
check_differences (const GArray *columns, GError **error)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const HetuSpecColumn *column = &g_array_index (columns, HetuSpecColumn, i);
      const guint numbers[] = { column->minuend, column->subtrahend };

      for (gsize j = 0; j < G_N_ELEMENTS (numbers) && column->minuend != 0; j++)
        {
          const HetuSpecColumn *of = &g_array_index (columns, HetuSpecColumn, numbers[j] - 1);

          if (of->minuend != 0 || of->measure == HETU_MEASURE_RANK)
            return refuse (i + 1,
                           _ ("“difference” of two columns that are no ranks and no differences"),
                           error);
        }
    }
  return TRUE;
}

gboolean
hetu_spec_read_columns (JsonNode *node, HetuSpec *spec, GError **error)
{
  g_autoptr (GArray) columns = hetu_spec_columns_new ();
  HetuTableForm table = HETU_TABLE_PLAIN;
  gboolean named = hetu_table_form_parse (get_text (node), &table) && table != HETU_TABLE_PLAIN;
  JsonArray *list = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (!named && list == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_INPUT,
                           _ ("chart spec, “columns”: “profile”, “vintages” or a list of columns "
                              "is expected"));
      return FALSE;
    }
  if (list != NULL && json_array_get_length (list) > HETU_SPEC_MOST_COLUMNS)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("chart spec, “columns”: %u columns, at most %d"),
                   json_array_get_length (list),
                   HETU_SPEC_MOST_COLUMNS);
      return FALSE;
    }
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      HetuSpecColumn column = { .measure = HETU_MEASURE_GROWTH };

      g_array_append_val (columns, column);
    }
  for (guint i = 1; i <= columns->len; i++)
    if (!read_column (list, i, columns, error))
      return FALSE;
  if (!check_differences (columns, error))
    return FALSE;
  spec->table = table;
  g_array_unref (spec->columns);
  spec->columns = g_steal_pointer (&columns);
  return TRUE;
}

gboolean
hetu_spec_set_columns (HetuSpec *self, const char *text, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) local = NULL;

  if (hetu_table_form_parse (text, &self->table))
    {
      g_array_set_size (self->columns, 0);
      return TRUE;
    }
  node = json_from_string (text, &local);
  if (node == NULL)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("“%s” is neither “profile” nor “vintages” nor a list of columns"),
                   text);
      return FALSE;
    }
  return hetu_spec_read_columns (node, self, error);
}
