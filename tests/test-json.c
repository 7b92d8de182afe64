/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON from anywhere, and that what cannot be parsed never reaches the parser. */
#include "error.h"
#include "model/json.h"

#include <string.h>

static void
test_document (void)
{
  static const char text[] = "{\"区\": [\"[[\\\"[\", 1, null]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = hetu_json_load (text, -1, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)));
}

static void
assert_refused (const char *text, gssize length, const char *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = hetu_json_load (text, length, &error);

  g_assert_null (parser);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (!g_pattern_match_simple (said, error->message))
    g_error ("%s: %s", text, error->message);
}

static void
test_no_document (void)
{
  static const char *const cases[][2] = {
    { "{\n\"a\" 1}", "<data>:2:*" }, { "{\"a\": ", "<data>:1:*" },
    { "{\"a\": \xe6}", "*UTF-8*" },  { "{\"a\": \"\xff\"}", "*UTF-8*" },
    { "{'a': 1}", "*quotes*" },      { "/* \" */ {\"a\": 1}", "*remarks*" },
    { "{\"a\": 区}", "<data>:1:*" }, { "{}{}", "*behind*" },
    { "1e308{}]", "*before*" },      { "\"a\"", "*before*" },
    { " {} 1", "*behind*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i][0], -1, cases[i][1]);
  assert_refused ("{}\0{}", 5, "*UTF-8*");
}

static void
test_nested (void)
{
  g_autofree char *deep = g_strnfill (1 << 20, '[');

  assert_refused (deep, -1, "*deep*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/document", test_document);
  g_test_add_func ("/json/no-document-is-told", test_no_document);
  g_test_add_func ("/json/nested-without-end", test_nested);
  return g_test_run ();
}
