/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters that no report is written with: told apart from rare names, told to a person, and not relied on. */
#include "report/document.h"
#include "report/reader.h"
#include "report/strange.h"

#include "document-writer.h"

#include <gio/gio.h>

#define CLEAR                                                                                                                      \
  "洛龙区2022年国民经济和社会发展统计公报\n\n2022年，洛龙区地区生产总值完成582.4亿元，增长5.2%" \
  "。固定资产投资增长20%。"

static HetuLexicon *lexicon; /* owned */

static HetuDocument *
load (const char *name, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  HetuDocument *document = hetu_document_load (name, bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_count (void)
{
  static const struct
  {
    const char *text;
    guint n_unknown;
    gboolean garbled;
  } rows[] = {
    { CLEAR, 0, FALSE },
    { "GDP grew by 5.2% to CNY 58.24 bn, “α” and “é” among it.\r\n\v\f\t", 0, FALSE },
    { "瀍河回族区增长5%，瀍河回族区、瀍河回族区、瀍河区第一。", 0, FALSE },
    { "堃喆珺犇淼焱垚昇暘翀", 0, FALSE },
    { "臺灣、廣東、遼寧、寧夏、雲南的經濟總量與財政收入穩步增長。", 0, FALSE },
    { "⼯业增长5%，⽣产总值增长6%。", 0, FALSE },
    { "\xEE\x9F\xBC 一是增长5%。\n  \xEF\x82\xB7二是增长6%。", 0, FALSE },
    { "增长\xEF\xBF\xBD.2%", 1, FALSE },
    { "完成\xEE\x80\x81.4亿元", 1, FALSE },
    { "完成58\x01.4亿元", 1, FALSE },
    { "完成582\xE2\x80\x8B.4亿元", 0, FALSE },
    { "完成582\xE2\x80\x8B"
      "4亿元",
      1,
      FALSE },
    { "\xEF\xBF\xBD长\xEF\xBF\xBD.2%，\xEF\xBF\xBD完成", 3, TRUE },
    { "鍦板尯鐢熶骇鎬诲�煎畬鎴�582.4浜垮厓锛屽\xE2\x82\xAC栧", 2, TRUE },
    { "åœ°åŒºç”Ÿäº§æ€»å€¼å®Œæˆ582.4", 0, TRUE },
    { "㛻㜂㐕㑰㑷㑾㒅㐇㐎㐕582.4㐪㐱㐸㐿㑆", 0, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HetuStrangeness found =
          hetu_strangeness_count (rows[i].text, rows[i].text + strlen (rows[i].text));
      g_autofree char *shown = g_strescape (rows[i].text, NULL);

      g_test_message ("%s: %u letters, %u rare, %u distinct",
                      shown,
                      found.n_letters,
                      found.n_rare,
                      found.n_distinct);
      g_assert_cmpuint (found.n_unknown, ==, rows[i].n_unknown);
      g_assert_cmpint (hetu_strangeness_is_garbled (found), ==, rows[i].garbled);
    }
}

/* The most and the least confidence that @text is read with, thousandths */
static void
read_text (const char *text, guint *least, guint *most)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (text);
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);

  *least = 1000;
  *most = 0;
  for (guint i = 0; i < claims->len; i++)
    {
      const HetuClaim *claim = &g_array_index (claims, HetuClaim, i);

      *least = MIN (*least, claim->confidence);
      *most = MAX (*most, claim->confidence);
      if (claim->confidence == 500)
        g_assert_nonnull (strstr (claim->reasons, "strange-characters"));
    }
  g_assert_cmpuint (claims->len, >=, 2);
}

/* What stands in a sentence with a character that means nothing is not sure; what stands in another is. */
static void
test_doubt_is_of_the_sentence (void)
{
  guint least, most;

  read_text (CLEAR, &least, &most);
  g_assert_cmpuint (least, >=, 950);
  read_text (CLEAR "一般公共预算收入完成2\xEE\x80\xB3.07亿元，增长11%。", &least, &most);
  g_assert_cmpuint (least, <=, 500);
  g_assert_cmpuint (most, >=, 950);
}

static void
test_doubt_is_of_all_that_is_garbled (void)
{
  guint least, most;

  read_text ("鍦板尯鐢熶骇鎬诲鍊煎畬鎴浜垮厓锛屽栧鐢熶骇鎬诲鍊。\n" CLEAR, &least, &most);
  g_assert_cmpuint (most, <=, 500);
}

static void
assert_noted (const char *name, GBytes *bytes, const char *words)
{
  g_autoptr (HetuDocument) document = load (name, bytes);
  const GPtrArray *notes = hetu_document_get_notes (document);

  if (words == NULL)
    {
      g_assert_cmpuint (notes->len, ==, 0);
      return;
    }
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_nonnull (strstr (notes->pdata[0], words));
}

static void
test_text_is_noted (void)
{
  static const struct
  {
    const char *text;
    const char *words; /* (nullable) */
  } rows[] = {
    { CLEAR, NULL },
    { CLEAR CLEAR CLEAR "完成\xEE\x80\x81.4亿元", "1 character has no meaning" },
    { "åœ°åŒºç”Ÿäº§æ€»å€¼å®Œæˆ582.4", "its encoding is another" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));

      assert_noted ("report.txt", bytes, rows[i].words);
    }
}

/* A copy of @pdf in which each @from is written as @to, which is as long. */
static GBytes *
write_over (GBytes *pdf, const char *from, const char *to)
{
  gsize size = 0, length = strlen (from);
  const char *data = g_bytes_get_data (pdf, &size);
  char *copy = g_memdup2 (data, size);
  guint n = 0;

  g_assert_cmpuint (strlen (to), ==, length);
  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (copy + i, from, length) == 0)
      {
        memcpy (copy + i, to, length);
        n++;
      }
  g_assert_cmpuint (n, >, 0);
  return g_bytes_new_take (copy, size);
}

/* Where @words stand in @pdf last; bytes may be U+0000. */
static const char *
find_last (GBytes *pdf, const char *words)
{
  gsize size = 0, length = strlen (words);
  const char *data = g_bytes_get_data (pdf, &size);

  for (gsize i = size - length + 1; i-- > 0;)
    if (memcmp (data + i, words, length) == 0)
      return data + i;
  g_assert_not_reached ();
}

/* The stream of object @object, unpacked */
static char *
dup_stream (GBytes *pdf, guint object)
{
  g_autofree char *head = g_strdup_printf ("\n%u 0 obj", object);
  g_autoptr (GConverter) unpack =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GError) error = NULL;
  gsize size = 0, n_read = 0, n_written = 0;
  const char *data = g_bytes_get_data (pdf, &size);
  const char *at = strstr (find_last (pdf, head), "stream\n") + strlen ("stream\n");
  char *out = g_malloc0 (1 << 20);

  g_converter_convert (unpack,
                       at,
                       size - (gsize) (at - data),
                       out,
                       (1 << 20) - 1,
                       G_CONVERTER_NO_FLAGS,
                       &n_read,
                       &n_written,
                       &error);
  g_assert_no_error (error);
  return out;
}

/* @pdf with an update behind it in which object @object is the stream @contents. */
static GBytes *
update_stream (GBytes *pdf, guint object, const char *contents)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (pdf, &size);
  GString *out = g_string_new_len (data, (gssize) size);
  const char *trailer = strstr (find_last (pdf, "trailer"), "<<") + 2;
  const char *prior = find_last (pdf, "startxref\n");
  g_autofree char *directory = g_strndup (trailer, (gsize) (strstr (trailer, ">>") - trailer));
  gsize object_at = out->len, table_at;

  g_string_append_printf (out,
                          "%u 0 obj\n<< /Length %zu >>\nstream\n%s\nendstream\nendobj\n",
                          object,
                          strlen (contents),
                          contents);
  table_at = out->len;
  g_string_append_printf (out,
                          "xref\n%u 1\n%010zu 00000 n \ntrailer\n<< %s /Prev %ld >>\nstartxref\n"
                          "%zu\n%%%%EOF\n",
                          object,
                          object_at,
                          directory,
                          strtol (prior + strlen ("startxref\n"), NULL, 10),
                          table_at);
  return g_string_free_to_bytes (out);
}

/* Every glyph whose number is a multiple of @step means the character @by further on, or one for private use where @by is 0. */
static GBytes *
mutilate_map (GBytes *pdf, guint step, guint by)
{
  guint object = (guint) strtoul (find_last (pdf, "/ToUnicode ") + 11, NULL, 10);
  g_autofree char *map = dup_stream (pdf, object);
  char *at = map;

  while ((at = strstr (at, "> <")) != NULL)
    {
      guint glyph = (guint) strtoul (at - 4, NULL, 16);
      guint c = (guint) strtoul (at + 3, NULL, 16);
      g_autofree char *changed = g_strdup_printf ("%04x", by > 0 ? c + by : 0xE000 + glyph);

      at += 3;
      if (glyph > 0 && glyph % step == 0 && c > 0x80)
        memcpy (at, changed, 4);
    }
  return update_stream (pdf, object, map);
}

/* The fonts of a PDF may not say what their glyphs mean, or say it wrongly. */
static void
test_pdf_is_noted (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "reports", "city-communique.txt", NULL);
  g_autofree char *text = NULL;
  gboolean found = g_file_get_contents (path, &text, NULL, NULL);
  g_autoptr (GBytes) good = write_pdf (text);
  g_autoptr (GBytes) without = write_over (good, "/ToUnicode", "/NoUnicode");
  g_autoptr (GBytes) moved = mutilate_map (good, 1, 3);
  g_autoptr (GBytes) private_use = mutilate_map (good, 4, 0);

  g_assert_true (found);
  assert_noted ("good.pdf", good, NULL);
  assert_noted ("without.pdf", without, "not what the pages show");
  assert_noted ("moved.pdf", moved, "not what the pages show");
  assert_noted ("private.pdf", private_use, "(Pages: 1, 2");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = hetu_lexicon_new_shipped ();
  g_test_add_func ("/strange/count", test_count);
  g_test_add_func ("/strange/doubt-is-of-the-sentence", test_doubt_is_of_the_sentence);
  g_test_add_func ("/strange/doubt-is-of-all-that-is-garbled",
                   test_doubt_is_of_all_that_is_garbled);
  g_test_add_func ("/strange/text-is-noted", test_text_is_noted);
  g_test_add_func ("/strange/pdf-is-noted", test_pdf_is_noted);
  status = g_test_run ();
  hetu_lexicon_free (lexicon);
  return status;
}
