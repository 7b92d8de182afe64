/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON from anywhere. json-glib calls itself for each level, so that a file of brackets would end the program; it also takes quotes and
 * remarks that are no JSON, behind which brackets cannot be counted, strings that are no UTF-8, and of two documents in a row the last
 * (losing the first, and its memory). Such texts never reach it. */
#include "model/json.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A dataset of JSON-stat has ten levels at most, a spec and a payload four. */
#define MAX_DEPTH 64

/* Follows one character that is in no string.
 * Returns: (nullable): why the text is not to be parsed */
static const char *
follow (char character, guint *depth, gboolean *closed)
{
  gboolean opens = character == '[' || character == '{';
  gboolean closes = character == ']' || character == '}';

  if (strchr ("'/#", character) != NULL)
    return _ ("it has remarks, or quotes other than “\"”");
  if (g_ascii_isspace (character))
    return NULL;
  if (*closed || (*depth == 0 && !opens))
    return _ ("something stands before or behind its brackets");
  *depth += opens;
  *depth -= closes;
  *closed = *depth == 0;
  return *depth > MAX_DEPTH ? _ ("it nests too deep") : NULL;
}

/* Returns: (nullable): why the text is not to be parsed */
static const char *
find_fault (const char *text, gsize size)
{
  const char *fault = NULL;
  gboolean quoted = FALSE;
  gboolean closed = FALSE;
  guint depth = 0;

  if (!g_utf8_validate (text, (gssize) size, NULL))
    return _ ("it is not written in UTF-8");
  for (gsize i = 0; i < size && fault == NULL; i++)
    {
      if (!quoted)
        fault = follow (text[i], &depth, &closed);
      if (quoted && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        quoted = !quoted;
    }
  return fault;
}

JsonParser *
hetu_json_load (const char *text, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) failure = NULL;
  g_autofree char *message = NULL;
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  const char *fault = find_fault (text, size);

  if (fault != NULL)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, fault);
      return NULL;
    }
  if (json_parser_load_from_data (parser, text, (gssize) size, &failure))
    return g_steal_pointer (&parser);
  /* A message of the parser may quote half of a character. */
  message = g_utf8_make_valid (failure->message, -1);
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, message);
  return NULL;
}
