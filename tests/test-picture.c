/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts inside pictures: what is put in comes out again, other programs see it, and nothing that a file can hold does harm. */
#include "export/picture.h"

#include "error.h"
#include "export/pdf.h"
#include "export/png.h"
#include "export/svg.h"
#include "sample.h"

#define TEXT "{\"a\":\"洛龙区 <5.2> & “×”\",\"b\":[1,2]}"
#define OTHER_TEXT "{\"a\":\"第二页\"}"
/* In the order of the formats. */
static const HetuFileFormat formats[] = { HETU_FORMAT_PNG, HETU_FORMAT_PDF, HETU_FORMAT_SVG };

/* Returns: (transfer full): a file without texts */
static GBytes *
make_plain (HetuFileFormat format, guint n_pages)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = sample_scene (text, HETU_COLOUR (0xffffff));
  HetuScene *scenes[12] = { NULL };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  for (guint i = 0; i < n_pages; i++)
    scenes[i] = scene;
  if (format == HETU_FORMAT_PNG)
    bytes = hetu_png_encode (scene, 72, &error);
  else if (format == HETU_FORMAT_PDF)
    bytes = hetu_pdf_encode (scenes, NULL, n_pages, 0, &error);
  else
    bytes = hetu_svg_encode (scene, FALSE, &error);
  g_assert_no_error (error);
  return bytes;
}

static GBytes *
make (HetuFileFormat format, const char *const *texts, guint n_texts)
{
  g_autoptr (GBytes) plain = make_plain (format, n_texts);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hetu_picture_attach (plain, format, texts, n_texts, &error);

  g_assert_no_error (error);
  return bytes;
}

static GBytes *
make_one (HetuFileFormat format)
{
  static const char *const texts[] = { TEXT };

  return make (format, texts, 1);
}

/* Asserts that the file is refused, with a message that has @words in it. */
static void
assert_refused (GBytes *bytes, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = hetu_picture_read (bytes, &error);

  g_assert_null (texts);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  if (strstr (error->message, words) == NULL)
    g_error ("no “%s” in “%s”", words, error->message);
}

static void
test_text_comes_back (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) first = make_one (formats[i]);
      g_autoptr (GBytes) second = make_one (formats[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) texts = hetu_picture_read (first, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (texts->len, ==, 1);
      g_assert_cmpstr (g_ptr_array_index (texts, 0), ==, TEXT);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_each_page_has_its_text (void)
{
  const char *pages[12];
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  static const char *const command[] = { "pdfdetach", "-list", "%s", NULL };
  g_autofree char *output = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    pages[i] = i % 2 == 0 ? TEXT : OTHER_TEXT;
  bytes = make (HETU_FORMAT_PDF, pages, G_N_ELEMENTS (pages));
  texts = hetu_picture_read (bytes, NULL);
  g_assert_cmpuint (texts->len, ==, G_N_ELEMENTS (pages));
  for (guint i = 0; i < texts->len; i++)
    g_assert_cmpstr (g_ptr_array_index (texts, i), ==, pages[i]);
  output = sample_run (bytes, command, NULL);
  if (output == NULL)
    return;
  g_assert_nonnull (strstr (output, "12 embedded files"));
  g_assert_nonnull (strstr (output, "2: figure-02.json"));
}

/* A person who adds a remark with another program appends to the file; its cross-reference table is the last then. */
static void
test_pdf_with_more_behind_it (void)
{
  g_autoptr (GBytes) bytes = make_one (HETU_FORMAT_PDF);
  g_autoptr (GByteArray) longer = g_byte_array_new ();
  g_autoptr (GBytes) annotated = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  g_byte_array_append (longer, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  g_byte_array_append (longer, (const guint8 *) "9 0 obj\n<< >>\nendobj\n%%EOF\n", 27);
  annotated = g_byte_array_free_to_bytes (g_steal_pointer (&longer));
  texts = hetu_picture_read (annotated, NULL);
  g_assert_nonnull (texts);
  g_assert_cmpstr (g_ptr_array_index (texts, 0), ==, TEXT);
}

/* What other programs say of the file with the text is what they say of it without. */
static void
test_others_see_a_sound_file (void)
{
  static const struct
  {
    HetuFileFormat format;
    const char *command[6];
    const char *says;
  } cases[] = {
    { HETU_FORMAT_PNG, { "identify", "%s" }, "PNG 454x284" },
    { HETU_FORMAT_PDF, { "pdfinfo", "%s" }, "Pages:           1" },
    { HETU_FORMAT_PDF, { "pdftotext", "%s", "-" }, SAMPLE_TITLE },
    { HETU_FORMAT_SVG, { "xmllint", "--noout", "%s" }, "" },
    { HETU_FORMAT_SVG,
      { "xmllint", "--xpath", "string(//*[namespace-uri()='urn:hetu:figure'])", "%s" },
      TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make_one (cases[i].format);
      g_autofree char *output = sample_run (bytes, cases[i].command, NULL);

      if (output != NULL && strstr (output, cases[i].says) == NULL)
        g_error ("%s: no “%s” in:\n%s", cases[i].command[0], cases[i].says, output);
    }
}

static void
test_picture_without_text_says_so (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) plain = make_plain (formats[i], 1);

      assert_refused (plain, "no figure of Hetu");
    }
}

static void
test_what_is_no_picture (void)
{
  static const char *const cases[] = { "", "GIF89a", "{}", "%PD", "\x89PNG\r\n\x1a" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i], strlen (cases[i]));

      assert_refused (bytes, "no PNG, PDF or SVG");
    }
}

/* A file that was cut is refused with its place, or, a PDF cut behind its attachment, read. */
static void
test_cut_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) whole = make_one (formats[i]);

      for (gsize size = 0; size < g_bytes_get_size (whole); size += 61)
        {
          /* A copy, so that a byte read too many is seen by a checker of memory. */
          g_autoptr (GBytes) cut = g_bytes_new (g_bytes_get_data (whole, NULL), size);
          g_autoptr (GError) error = NULL;
          g_autoptr (GPtrArray) texts = hetu_picture_read (cut, &error);

          if (texts != NULL)
            {
              g_assert_cmpint (formats[i], ==, HETU_FORMAT_PDF);
              g_assert_cmpstr (g_ptr_array_index (texts, 0), ==, TEXT);
            }
          else
            g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
        }
    }
}

/* Bytes changed at random, from a fixed seed: read or refused, never more. */
static void
test_changed_bytes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < 600; i++)
    {
      HetuFileFormat format = formats[i % G_N_ELEMENTS (formats)];
      static GBytes *whole[HETU_N_FORMATS];
      g_autofree guint8 *data = NULL;
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) texts = NULL;
      gsize size;

      if (whole[format] == NULL)
        whole[format] = make_one (format);
      size = g_bytes_get_size (whole[format]);
      data = g_memdup2 (g_bytes_get_data (whole[format], NULL), size);
      for (guint k = 0; k < 20; k++)
        data[g_rand_int_range (random, 8, (gint32) size)] = (guint8) g_rand_int (random);
      changed = g_bytes_new (data, size);
      texts = hetu_picture_read (changed, &error);
      if (texts == NULL)
        g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      else
        g_assert_true (g_utf8_validate (g_ptr_array_index (texts, 0), -1, NULL));
    }
}

static gsize
find (GBytes *bytes, const char *wanted)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at + strlen (wanted) <= size; at++)
    if (memcmp (data + at, wanted, strlen (wanted)) == 0)
      return at;
  g_assert_not_reached ();
}

/* Returns: (transfer full): @bytes with some of them others */
static GBytes *
change (GBytes *bytes, gsize at, gconstpointer to, gsize length)
{
  gsize size = g_bytes_get_size (bytes);
  guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  g_assert_cmpuint (at + length, <=, size);
  memcpy (data + at, to, length);
  return g_bytes_new_take (data, size);
}

static void
test_png_says_what_is_wrong (void)
{
  g_autoptr (GBytes) bytes = make_one (HETU_FORMAT_PNG);
  gsize chunk = find (bytes, "org.hetu.figure") - 8;
  g_autofree char *place = g_strdup_printf ("byte %" G_GSIZE_FORMAT ": ", chunk);
  g_autoptr (GBytes) sum = change (bytes, chunk + 40, "\x55\xaa\x55", 3);
  g_autoptr (GBytes) length = change (bytes, chunk, "\xff\xff\xff\xff", 4);
  g_autoptr (GBytes) longer = change (bytes, chunk, "\x00\x00\xff", 3);

  assert_refused (sum, place);
  assert_refused (sum, "check sum");
  assert_refused (length, place);
  assert_refused (length, "ends within a chunk");
  assert_refused (longer, "ends within a chunk");
}

static void
test_pdf_says_what_is_wrong (void)
{
  g_autoptr (GBytes) bytes = make_one (HETU_FORMAT_PDF);
  gsize type = find (bytes, "vnd.hetu.figure+json");
  g_autoptr (GBytes) tail = g_bytes_new_from_bytes (bytes, type, g_bytes_get_size (bytes) - type);
  gsize length = type + find (tail, "/Length ") + strlen ("/Length ");
  g_autoptr (GBytes) too_long = change (bytes, length, "999999", 6);
  g_autoptr (GBytes) elsewhere = change (bytes, length, "9 0 R ", 6);
  g_autoptr (GBytes) damaged = change (bytes, type + find (tail, "stream\n") + 9, "\x00\x01", 2);

  assert_refused (too_long, "ends within its attached figure");
  assert_refused (elsewhere, "another program saved it");
  assert_refused (damaged, "do not unpack");
}

static void
test_svg_says_what_is_wrong (void)
{
  g_autoptr (GBytes) bytes = make_one (HETU_FORMAT_SVG);
  g_autoptr (GBytes) broken = change (bytes, find (bytes, "</metadata>"), "</metagata>", 11);
  g_autoptr (GString) nested = g_string_new ("<svg>");
  g_autoptr (GBytes) deep = NULL;
  static const char *const laughs =
      "<!DOCTYPE svg [<!ENTITY a 'ha'>]><svg><metadata><hetu:figure>&a;</hetu:figure>"
      "</metadata></svg>";
  g_autoptr (GBytes) laughing = g_bytes_new_static (laughs, strlen (laughs));

  for (guint i = 0; i < 100000; i++)
    g_string_append (nested, "<g>");
  deep = g_bytes_new (nested->str, nested->len);
  assert_refused (broken, "line 5");
  assert_refused (deep, "256");
  assert_refused (laughing, "SVG: ");
}

/* Eight megabytes of figures are no figure, and what is not UTF-8 is no text. */
static void
test_texts_have_limits (void)
{
  g_autofree char *large = g_strnfill (9 << 20, ' ');
  const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { large, "8 MB" },
    { "{\"a\":\"\xff\xfe\"}", "UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) png = make (HETU_FORMAT_PNG, &cases[i].text, 1);
      g_autoptr (GBytes) pdf = make (HETU_FORMAT_PDF, &cases[i].text, 1);

      assert_refused (png, cases[i].says);
      assert_refused (pdf, cases[i].says);
    }
}

/* In a PNG all words are pixels then. */
static void
test_stripped_png_has_no_words (void)
{
  g_autoptr (GBytes) plain = make_plain (HETU_FORMAT_PNG, 1);
  g_autoptr (GBytes) bytes = hetu_picture_strip (plain, HETU_FORMAT_PNG);
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  guint n_texts = 0;

  for (gsize at = 0; at + 4 <= size; at++)
    n_texts += memcmp (data + at, "iTXt", 4) == 0;
  /* That of the program. */
  g_assert_cmpuint (n_texts, ==, 1);
  find (bytes, "Software");
  find (plain, SAMPLE_TITLE);
  g_assert_cmpuint (size, <, g_bytes_get_size (plain));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/text-comes-back", test_text_comes_back);
  g_test_add_func ("/picture/each-page-has-its-text", test_each_page_has_its_text);
  g_test_add_func ("/picture/pdf-with-more-behind-it", test_pdf_with_more_behind_it);
  g_test_add_func ("/picture/others-see-a-sound-file", test_others_see_a_sound_file);
  g_test_add_func ("/picture/without-text-says-so", test_picture_without_text_says_so);
  g_test_add_func ("/picture/no-picture", test_what_is_no_picture);
  g_test_add_func ("/picture/hostile/cut", test_cut_files);
  g_test_add_func ("/picture/hostile/changed-bytes", test_changed_bytes);
  g_test_add_func ("/picture/hostile/png", test_png_says_what_is_wrong);
  g_test_add_func ("/picture/hostile/pdf", test_pdf_says_what_is_wrong);
  g_test_add_func ("/picture/hostile/svg", test_svg_says_what_is_wrong);
  g_test_add_func ("/picture/hostile/limits", test_texts_have_limits);
  g_test_add_func ("/picture/stripped-png-has-no-words", test_stripped_png_has_no_words);
  return g_test_run ();
}
