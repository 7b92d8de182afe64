/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are no reports, or are made to do harm: each is refused in words that name the file, soon and in little memory. */
#include "error.h"
#include "report/document.h"

#include "document-writer.h"

static void
assert_refused (const char *name,
                GBytes *bytes,
                const HetuDocumentLimits *limits,
                const char *because)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuDocument) document = hetu_document_load (name, bytes, limits, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  if (!g_str_has_prefix (error->message, name) || strstr (error->message, because) == NULL)
    g_error ("“%s” does not say “%s”", error->message, because);
}

typedef struct
{
  const char *name;
  const char *file;
  const char *bytes;
  gsize length;
  const char *because;
} Refusal;

#define BYTES(text) text, sizeof text - 1

static const Refusal refusals[] = {
  { "empty", "a.txt", BYTES (""), "empty" },
  { "only-space", "a.txt", BYTES (" \n\t\xe3\x80\x80\n"), "no text" },
  { "broken-utf-8", "a.txt", BYTES ("增长\n5.2\xff\xff%"), "line 2" },
  { "zero-bytes", "a.txt", BYTES ("GDP\0\0"), "neither UTF-8" },
  { "zero-in-utf-16", "a.txt", BYTES ("\xff\xfe\x30\x57\0\0"), "U+0000" },
  { "picture", "a.pdf", BYTES ("\x89PNG\r\n\x1a\n"), "PNG" },
  { "rich-text", "a.docx", BYTES ("{\\rtf1 a}"), "RTF" },
  { "old-word", "a.doc", BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0d\0"), "DOC" },
  { "word-with-a-password",
    "a.docx",
    BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
    "password" },
  { "no-archive", "a.docx", BYTES ("PK\3\4 and nothing else"), "damaged" },
  { "pdf-without-end", "a.pdf", BYTES ("%PDF-1.7\n1 0 obj\n<<"), "damaged" },
  { "html-without-text", "a.html", BYTES ("<html><script>x</script></html>"), "no text" },
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *one = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (one->bytes, one->length);

  assert_refused (one->file, bytes, NULL, one->because);
}

static void
test_other_packed_files (void)
{
  const char *workbook[] = { "xl/workbook.xml", "<workbook/>", NULL };
  const char *archive[] = { "readme.txt", "a", NULL };
  const char *sheet[] = { "mimetype",
                          "application/vnd.oasis.opendocument.spreadsheet",
                          "content.xml",
                          "<a/>",
                          NULL };
  const char *locked[] = {
    "mimetype", ODT_MIME, "META-INF/manifest.xml", "<m><encryption-data/></m>", "content.xml",
    "\x01\x02", NULL
  };
  g_autoptr (GBytes) one = pack_parts (workbook);
  g_autoptr (GBytes) two = pack_parts (archive);
  g_autoptr (GBytes) three = pack_parts (sheet);
  g_autoptr (GBytes) four = pack_parts (locked);

  assert_refused ("a.docx", one, NULL, "workbook");
  assert_refused ("a.docx", two, NULL, "no document");
  assert_refused ("a.odt", three, NULL, "no text");
  assert_refused ("a.odt", four, NULL, "password");
}

/* A gigabyte of zeros is a megabyte when it is packed; a thousandth of it shows the same. */
static void
test_zip_bomb (void)
{
  HetuDocumentLimits limits = HETU_DOCUMENT_LIMITS_INIT;
  g_autofree char *space = g_strnfill (4 << 20, ' ');
  g_autoptr (GBytes) docx = pack_docx (space);
  g_autoptr (GBytes) odt = pack_odt (space);

  limits.unpacked = 1 << 20;
  g_assert_cmpuint (g_bytes_get_size (docx), <, 20000);
  assert_refused ("a.docx", docx, &limits, "word/document.xml");
  assert_refused ("a.odt", odt, &limits, "content.xml");
}

static void
test_entity_bomb (void)
{
  static const char bomb[] =
      "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b "
      "'&a;&a;&a;&a;&a;&a;&a;&a;'>"
      "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><d xmlns:text='t'><text:p>&c;&c;&c;</text:p></d>";
  const char *docx[] = { "_rels/.rels", DOCX_RELATIONS, "word/document.xml", bomb, NULL };
  const char *odt[] = { "mimetype", ODT_MIME, "content.xml", bomb, NULL };
  g_autoptr (GBytes) one = pack_parts (docx);
  g_autoptr (GBytes) two = pack_parts (odt);

  assert_refused ("a.docx", one, NULL, "damaged");
  assert_refused ("a.odt", two, NULL, "damaged");
}

static void
test_limits (void)
{
  HetuDocumentLimits limits = HETU_DOCUMENT_LIMITS_INIT;
  g_autofree char *text = g_strnfill (3 << 20, 'a');
  g_autofree char *page = g_strconcat ("<html><p>", text, NULL);
  g_autoptr (GBytes) plain = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) html = g_bytes_new (page, strlen (page));
  g_autoptr (GBytes) docx = write_docx (text);
  g_autoptr (GBytes) odt = write_odt (text);
  g_autoptr (GBytes) pdf = write_pdf ("# 一\n增长5.2%。");

  limits.text = 1 << 20;
  assert_refused ("a.txt", plain, &limits, "1 MB of text");
  assert_refused ("a.html", html, &limits, "1 MB of text");
  assert_refused ("a.docx", docx, &limits, "1 MB of text");
  assert_refused ("a.odt", odt, &limits, "1 MB of text");
  limits.text = 8;
  assert_refused ("a.pdf", pdf, &limits, "of text");
  limits.bytes = 2 << 20;
  assert_refused ("a.txt", plain, &limits, "larger than 2 MB");
  limits = (HetuDocumentLimits) HETU_DOCUMENT_LIMITS_INIT;
  limits.pages = 0;
  assert_refused ("a.pdf", pdf, &limits, "more than 0 pages");
}

/* Every reader looks at the clock. */
static void
test_time (void)
{
  HetuDocumentLimits limits = HETU_DOCUMENT_LIMITS_INIT;
  g_autoptr (GBytes) pdf = write_pdf ("增长5.2%。");

  limits.seconds = 0;
  g_usleep (2);
  assert_refused ("a.pdf", pdf, &limits, "seconds");
}

/* A line without end is read no further than a file may be long. */
static void
test_endless_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GFile) folder = g_file_new_for_path ("/");
  g_autoptr (GFile) nothing = g_file_new_for_path ("/nothing/report.txt");
  HetuDocumentLimits limits = HETU_DOCUMENT_LIMITS_INIT;
  g_autoptr (GError) error = NULL;

  limits.bytes = 4 << 20;
  g_assert_null (hetu_document_load_file (file, NULL, &limits, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "larger than 4 MB"));
  g_clear_error (&error);
  g_assert_null (hetu_document_load_file (folder, NULL, NULL, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (hetu_document_load_file (nothing, NULL, NULL, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
}

static void
test_deep_pages (void)
{
  GString *page = g_string_new ("<html>");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (page, "<b>");
  for (guint i = 0; i < 200000; i++)
    g_string_append (page, "</i>");
  bytes = g_string_free_to_bytes (page);
  assert_refused ("a.html", bytes, NULL, "within each other");
}

/* Tables upon tables cost no more than their text. */
static void
test_deep_tables (void)
{
  GString *page = g_string_new ("<html>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HetuDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append (page, "<table><tr><td>甲<td>");
  bytes = g_string_free_to_bytes (page);
  document = hetu_document_load ("a.html", bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_utf8_strlen (hetu_document_get_text (document), -1), ==, 3000);
}

/* A page of words upon words, which poppler compares with each other: it is waited for no longer than there is time. */
static void
test_busy_pdf (void)
{
  HetuDocumentLimits limits = HETU_DOCUMENT_LIMITS_INIT;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 100000; i++)
    g_string_append (words, "BT /F 9 Tf 1 0 0 1 50 700 Tm (words) Tj ET\n");
  file = g_strdup_printf (
      "%%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
      "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
      "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 "
      "R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n"
      "4 0 obj\n<</Length %u>>\nstream\n%s\nendstream\nendobj\n"
      "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\ntrailer\n<</Root 1 0 "
      "R/Size 6>>\n%%%%EOF\n",
      (guint) words->len,
      words->str);
  bytes = g_bytes_new (file, strlen (file));
  limits.seconds = 1;
  assert_refused ("a.pdf", bytes, &limits, "1 second");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_USEC_PER_SEC);
}

/* What the parser of XML says of a comment without end quotes it, cut in the midst of a character. */
static void
test_cut_words (void)
{
  for (guint i = 0; i < 3; i++)
    {
      GString *body = g_string_new ("<!--");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_string_append_len (body, "aaa", (gssize) i);
      for (guint k = 0; k < 2000; k++)
        g_string_append (body, "汉");
      bytes = pack_odt (body->str);
      g_assert_null (hetu_document_load ("a.odt", bytes, NULL, NULL, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_string_free (body, TRUE);
    }
}

static const char locked_pdf[] =
    "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count "
    "0/Kids[]>>\nendobj\n"
    "3 0 obj\n<</Filter/Standard/V 1/R 2/P "
    "-4/O<28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a>"
    "/U<38bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a>>>\nendobj\n"
    "trailer\n<</Root 1 0 R/Size 4/Encrypt 3 0 R/ID[<00><00>]>>\n%%EOF\n";

static void
test_locked_pdf (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (locked_pdf, strlen (locked_pdf));

  assert_refused ("a.pdf", bytes, NULL, "password");
}

static void
test_scan (void)
{
  g_autoptr (GBytes) bytes = NULL;
  PdfWriter writer;

  pdf_begin (&writer);
  pdf_scan (&writer);
  pdf_scan (&writer);
  bytes = pdf_end (&writer);
  assert_refused ("a.pdf", bytes, NULL, "1, 2 have no text layer");
}

/* A file that was cut, or in which bytes were changed, is read or refused. */
static void
test_damaged (void)
{
  static GBytes *(*const writers[]) (
      const char *text) = { write_html, write_docx, write_odt, write_pdf };
  static const char *const names[] = { "a.html", "a.docx", "a.odt", "a.pdf" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 4 * 30; i++)
    {
      g_autoptr (GBytes) whole =
          writers[i % 4]("# 一、综合\n全年地区生产总值582.4亿元，增长5.2%。\n甲\t5");
      gsize size = g_bytes_get_size (whole);
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HetuDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < 1 + i / 4; k++)
        data[g_rand_int_range (rand, 0, (gint32) size)] = (guint8) g_rand_int_range (rand, 0, 256);
      if (i % 3 == 0)
        size = (gsize) g_rand_int_range (rand, 1, (gint32) size);
      bytes = g_bytes_new (data, size);
      document = hetu_document_load (names[i % 4], bytes, NULL, NULL, &error);
      g_assert_true ((document != NULL) == (error == NULL));
      if (document != NULL)
        g_assert_true (g_utf8_validate (hetu_document_get_text (document), -1, NULL));
      else
        g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = write_pdf ("增长5.2%。");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hetu_document_load ("a.pdf", bytes, NULL, cancellable, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/document/refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/document/refused/other-packed-files", test_other_packed_files);
  g_test_add_func ("/document/refused/zip-bomb", test_zip_bomb);
  g_test_add_func ("/document/refused/entity-bomb", test_entity_bomb);
  g_test_add_func ("/document/refused/beyond-limits", test_limits);
  g_test_add_func ("/document/refused/out-of-time", test_time);
  g_test_add_func ("/document/refused/endless-file", test_endless_file);
  g_test_add_func ("/document/refused/deep-page", test_deep_pages);
  g_test_add_func ("/document/refused/busy-pdf", test_busy_pdf);
  g_test_add_func ("/document/refused/words-are-whole", test_cut_words);
  g_test_add_func ("/document/refused/locked-pdf", test_locked_pdf);
  g_test_add_func ("/document/refused/scan", test_scan);
  g_test_add_func ("/document/deep-tables", test_deep_tables);
  g_test_add_func ("/document/damaged", test_damaged);
  g_test_add_func ("/document/cancelled", test_cancelled);
  return g_test_run ();
}
