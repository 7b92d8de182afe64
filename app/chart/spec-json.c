/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spec as JSON: one flat object, one field a line, in the order of spec-fields.c, enumerations as words, periods and
 * dates as in data files. Fields at their defaults are left out, so that a file says what a person chose; an unknown
 * field or word is refused by name, because a misspelt field that is skipped draws another figure. */
#include "chart/spec-private.h"
#include "error.h"
#include "model/json.h"
#include "model/source.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static void
write_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '"':
      case '\\':
        g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      default:
        if ((guchar) *p < 0x20)
          g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
        else
          g_string_append_c (out, *p);
      }
  g_string_append_c (out, '"');
}

/* The shortest form that reads back as the same number. */
static void
write_length (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_formatd (buffer, sizeof buffer, "%.17g", value);
  g_string_append (out, buffer);
}

static void
write_list (GString *out, const HetuSpecField *field, const HetuSpec *spec)
{
  g_string_append_c (out, '[');
  if (field->type == HETU_SPEC_WORDS)
    for (GStrv words = HETU_SPEC_VALUE (GStrv, spec, field); *words != NULL; words++)
      {
        write_string (out, *words);
        if (words[1] != NULL)
          g_string_append (out, ", ");
      }
  else
    {
      const GArray *codes = HETU_SPEC_VALUE (GArray *, spec, field);

      for (guint i = 0; i < codes->len; i++)
        g_string_append_printf (out,
                                i > 0 ? ", %" G_GINT32_FORMAT : "%" G_GINT32_FORMAT,
                                g_array_index (codes, gint32, i));
    }
  g_string_append_c (out, ']');
}

static void
write_field (GString *out, const HetuSpecField *field, const HetuSpec *spec)
{
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case HETU_SPEC_WORD:
      write_string (out, field->word (HETU_SPEC_VALUE (gint32, spec, field)));
      return;
    case HETU_SPEC_WORDS:
    case HETU_SPEC_CODES:
      write_list (out, field, spec);
      return;
    case HETU_SPEC_CODE:
      g_string_append_printf (out, "%" G_GINT32_FORMAT, HETU_SPEC_VALUE (gint32, spec, field));
      return;
    case HETU_SPEC_PERIOD:
      text = hetu_period_to_string (HETU_SPEC_VALUE (HetuPeriod, spec, field));
      write_string (out, text);
      return;
    case HETU_SPEC_DATE:
      text = hetu_date_to_string (HETU_SPEC_VALUE (gint32, spec, field));
      write_string (out, text);
      return;
    case HETU_SPEC_BOOLEAN:
      g_string_append (out, HETU_SPEC_VALUE (gboolean, spec, field) ? "true" : "false");
      return;
    case HETU_SPEC_LENGTH:
      write_length (out, HETU_SPEC_VALUE (double, spec, field));
      return;
    case HETU_SPEC_TEXT:
      write_string (out, HETU_SPEC_VALUE (const char *, spec, field));
      return;
    case HETU_SPEC_COLUMNS:
      text = spec->table != HETU_TABLE_PLAIN
                 ? g_strdup_printf ("\"%s\"", hetu_table_form_to_string (spec->table))
                 : hetu_spec_columns_to_json (spec->columns);
      g_string_append (out, text);
      return;
    }
}

char *
hetu_spec_to_json (const HetuSpec *self)
{
  g_autoptr (HetuSpec) defaults = hetu_spec_new ();
  GString *out = g_string_new ("{");

  for (gsize i = 0; i < HETU_N_SPEC_FIELDS; i++)
    {
      /* The kind is always told: a spec without it says nothing to a reader. */
      if (i > 0 && hetu_spec_field_equal (&hetu_spec_fields[i], self, defaults))
        continue;
      g_string_append_printf (out, "%s\n  \"%s\": ", i > 0 ? "," : "", hetu_spec_fields[i].name);
      write_field (out, &hetu_spec_fields[i], self);
    }
  g_string_append (out, "\n}\n");
  return g_string_free (out, FALSE);
}

static gboolean
refuse (const HetuSpecField *field, const char *expected, GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("chart spec, “%s”: %s is expected"),
               field->name,
               expected);
  return FALSE;
}

static gboolean
read_word (const HetuSpecField *field, const char *text, HetuSpec *spec, GError **error)
{
  g_autofree const char **words = g_new0 (const char *, (gsize) field->n_words + 1);
  const char *nearest;

  for (int i = 0; i < field->n_words; i++)
    {
      words[i] = field->word (i);
      if (strcmp (words[i], text) == 0)
        {
          HETU_SPEC_VALUE (gint32, spec, field) = i;
          return TRUE;
        }
    }
  nearest = hetu_nearest (text, words);
  if (nearest != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("chart spec, “%s”: unknown word “%s”; the nearest is “%s”"),
                 field->name,
                 text,
                 nearest);
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("chart spec, “%s”: unknown word “%s”"),
                 field->name,
                 text);
  return FALSE;
}

static gboolean
is_code (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 &&
         json_node_get_int (node) > 0 && json_node_get_int (node) <= 999999;
}

static gboolean
is_no_code (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 &&
         json_node_get_int (node) == HETU_FOCUS_NONE;
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
read_list (const HetuSpecField *field, JsonNode *node, HetuSpec *spec, GError **error)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  gboolean is_words = field->type == HETU_SPEC_WORDS;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  const char *expected = is_words ? _ ("a list of indicators") : _ ("a list of codes like 410311");

  if (array == NULL)
    return refuse (field, expected, error);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (is_words ? !is_text (element) : !is_code (element))
        return refuse (field, expected, error);
      if (is_words)
        g_strv_builder_add (words, json_node_get_string (element));
      else
        {
          gint32 code = (gint32) json_node_get_int (element);

          g_array_append_val (codes, code);
        }
    }
  if (is_words)
    {
      g_auto (GStrv) list = g_strv_builder_end (words);

      hetu_spec_set_indicators (spec, (const char *const *) list);
    }
  else
    hetu_spec_set_regions (spec, (const gint32 *) (gpointer) codes->data, codes->len);
  return TRUE;
}

static gboolean
read_text (const HetuSpecField *field, const char *text, HetuSpec *spec, GError **error)
{
  switch (field->type)
    {
    case HETU_SPEC_WORD:
      return read_word (field, text, spec, error);
    case HETU_SPEC_PERIOD:
      if (hetu_period_parse (text, &HETU_SPEC_VALUE (HetuPeriod, spec, field), error))
        return TRUE;
      g_prefix_error (error, _ ("chart spec, “%s”: "), field->name);
      return FALSE;
    case HETU_SPEC_DATE:
      return hetu_date_parse (text, &HETU_SPEC_VALUE (gint32, spec, field)) ||
             refuse (field, _ ("a date like “2023-01-04”"), error);
    default:
      g_free (HETU_SPEC_VALUE (char *, spec, field));
      HETU_SPEC_VALUE (char *, spec, field) = g_strdup (text);
      return TRUE;
    }
}

static gboolean
read_field (const HetuSpecField *field, JsonNode *node, HetuSpec *spec, GError **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  switch (field->type)
    {
    case HETU_SPEC_WORDS:
    case HETU_SPEC_CODES:
      return read_list (field, node, spec, error);
    case HETU_SPEC_CODE:
      if (!is_code (node) && !is_no_code (node))
        return refuse (field, _ ("a code like 410311"), error);
      HETU_SPEC_VALUE (gint32, spec, field) = (gint32) json_node_get_int (node);
      return TRUE;
    case HETU_SPEC_BOOLEAN:
      if (type != G_TYPE_BOOLEAN)
        return refuse (field, _ ("true or false"), error);
      HETU_SPEC_VALUE (gboolean, spec, field) = json_node_get_boolean (node);
      return TRUE;
    case HETU_SPEC_LENGTH:
      if ((type != G_TYPE_INT64 && type != G_TYPE_DOUBLE) ||
          !isfinite (json_node_get_double (node)) || json_node_get_double (node) < 0)
        return refuse (field, _ ("a number of points"), error);
      HETU_SPEC_VALUE (double, spec, field) = json_node_get_double (node);
      return TRUE;
    case HETU_SPEC_COLUMNS:
      return hetu_spec_read_columns (node, spec, error);
    case HETU_SPEC_WORD:
    case HETU_SPEC_PERIOD:
    case HETU_SPEC_DATE:
    case HETU_SPEC_TEXT:
      if (!is_text (node))
        return refuse (field, _ ("a text in quotes"), error);
      return read_text (field, json_node_get_string (node), spec, error);
    }
  g_assert_not_reached ();
}

static const HetuSpecField *
find_field (const char *name, GError **error)
{
  const char *names[HETU_N_SPEC_FIELDS + 1] = { NULL };
  const char *nearest;

  for (gsize i = 0; i < HETU_N_SPEC_FIELDS; i++)
    {
      names[i] = hetu_spec_fields[i].name;
      if (strcmp (name, names[i]) == 0)
        return &hetu_spec_fields[i];
    }
  nearest = hetu_nearest (name, names);
  if (nearest != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("chart spec: unknown field “%s”; the nearest is “%s”"),
                 name,
                 nearest);
  else
    g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("chart spec: unknown field “%s”"), name);
  return NULL;
}

/* Says where by line: json-glib's message begins with “<data>:LINE:COLUMN: ”, in Chinese “<data>:LINE:COLUMN：”. */
static void
refuse_syntax (const char *message, GError **error)
{
  static const char prefix[] = "<data>:";
  const char *place = g_str_has_prefix (message, prefix) ? message + strlen (prefix) : NULL;
  const char *what = place != NULL ? place + strspn (place, "0123456789: ") : NULL;

  if (what != NULL && g_str_has_prefix (what, "："))
    what += strlen ("：");
  if (what != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("chart spec, line %u: not JSON: %s"),
                 (guint) g_ascii_strtoull (place, NULL, 10),
                 what);
  else
    g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("chart spec: not JSON: %s"), message);
}

HetuSpec *
hetu_spec_from_json (const char *text, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (GError) local = NULL;
  g_autoptr (GList) names = NULL;
  JsonNode *root;

  parser = hetu_json_load (text, -1, &local);
  if (parser == NULL)
    {
      refuse_syntax (local->message, error);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_INPUT,
                           _ ("chart spec: an object { … } is expected"));
      return NULL;
    }
  names = json_object_get_members (json_node_get_object (root));
  for (GList *l = names; l != NULL; l = l->next)
    {
      const HetuSpecField *field = find_field (l->data, error);

      if (field == NULL ||
          !read_field (field,
                       json_object_get_member (json_node_get_object (root), l->data),
                       spec,
                       error))
        return NULL;
    }
  return g_steal_pointer (&spec);
}
