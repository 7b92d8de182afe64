/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/encoding.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *encoding;
  const char *text; /* NULL: refused */
  gsize fault;      /* when refused */
} Case;

static const Case cases[] = {
  { "utf-8", "地区,5.2\n", 11, "UTF-8", "地区,5.2\n" },
  { "utf-8-signature-is-dropped", "\xef\xbb\xbf地", 6, "UTF-8", "地" },
  { "gbk", "\xb5\xd8\xc7\xf8,5.2\n", 9, "GB18030", "地区,5.2\n" },
  { "gb18030-four-bytes", "\xb5\xd8\x81\x39\xee\x39", 6, "GB18030", "地㐀" },
  { "utf-16le-signature", "\xff\xfe\x30\x57", 4, "UTF-16LE", "地" },
  { "half-a-character", "\xb5\xd8\xc7", 3, NULL, NULL, 3 },
  { "no-text", "a\0\xff", 3, NULL, NULL, 1 },
  { "gbk-with-one-bad-character", "\xb5\xd8\n\xc7\xf8\n\x80\xff\n", 9, NULL, NULL, 7 },
  { "utf-8-with-one-bad-byte", "地区\n地\xff\n", 12, NULL, NULL, 11 },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (one->bytes, one->length);
  const char *encoding = NULL;
  gsize fault = 0;
  g_autoptr (GBytes) text = hetu_encoding_to_utf8 (bytes, &encoding, &fault);
  g_autofree char *got = NULL;

  if (one->text == NULL)
    {
      g_assert_null (text);
      g_assert_cmpuint (fault, ==, one->fault);
      return;
    }
  g_assert_nonnull (text);
  got = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  g_assert_cmpstr (got, ==, one->text);
  g_assert_cmpstr (encoding, ==, one->encoding);
}

/* “臺北” and half a character: what a page declares is taken only when it is true. */
static void
test_big5 (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\xbb\x4f\xa5\x5f", 4);
  g_autoptr (GBytes) utf8 = g_bytes_new_static ("臺北", strlen ("臺北"));
  g_autoptr (GBytes) broken = g_bytes_new_static ("\xbb\x4f\xa5", 3);
  g_autoptr (GBytes) text = hetu_encoding_from_big5 (bytes);

  g_assert_nonnull (text);
  g_assert_cmpmem (g_bytes_get_data (text, NULL), g_bytes_get_size (text), "臺北", strlen ("臺北"));
  g_assert_null (hetu_encoding_from_big5 (utf8));
  g_assert_null (hetu_encoding_from_big5 (broken));
}

/* A person writes names of encodings in many ways. */
static void
test_names (void)
{
  static const char *const names[][2] = {
    { "utf8", "UTF-8" },
    { "UTF-8", "UTF-8" },
    { "gbk", "GB18030" },
    { "GB2312", "GB18030" },
    { "cp936", "GB18030" },
    { "gb-18030", "GB18030" },
    { "BIG5", "Big5" },
    { "utf-16", "UTF-16LE" },
    { "utf16be", "UTF-16BE" },
    { "EBCDIC", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (hetu_encoding_find (names[i][0]), ==, names[i][1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/encoding/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/encoding/names", test_names);
  g_test_add_func ("/encoding/big5-is-taken-only-when-it-is", test_big5);
  return g_test_run ();
}
