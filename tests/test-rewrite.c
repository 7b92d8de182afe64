/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents written again with the × filled in: nothing else of a file changes, in any format or encoding. */
#include "report/rewrite.h"

#include "error.h"
#include "file/encoding.h"
#include "file/repack.h"

#include "document-writer.h"

#include <string.h>

/* The texts for the × of a document in turn; NULL keeps one. */
static GArray *
list_edits (const HetuDocument *document, const char *const *texts, gsize n)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (HetuRewriteEdit));
  const char *text = hetu_document_get_text (document);
  gsize k = 0;

  for (guint point = 0; *text != '\0'; text = g_utf8_next_char (text), point++)
    {
      HetuRewriteEdit edit = { point, k < n ? texts[k] : NULL };

      if (g_utf8_get_char (text) != 0xD7 && g_utf8_get_char (text) != 0x2715)
        continue;
      k++;
      if (edit.text != NULL)
        g_array_append_val (edits, edit);
    }
  g_assert_cmpuint (k, ==, n);
  return edits;
}

static HetuDocument *
load (const char *name, GBytes *file)
{
  g_autoptr (GError) error = NULL;
  HetuDocument *document = hetu_document_load (name, file, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static GBytes *
fill (const char *name, GBytes *file, const char *const *texts, gsize n)
{
  g_autoptr (HetuDocument) document = load (name, file);
  g_autoptr (GArray) edits = list_edits (document, texts, n);
  g_autoptr (GError) error = NULL;
  GBytes *out = hetu_rewrite_document (document, file, edits, &error);

  g_assert_no_error (error);
  return out;
}

typedef struct
{
  const char *test;
  const char *name;
  const char *encoding;
  const char *lead;
  const char *before;
  const char *after;
} Case;

#define TEMPLATE "地区生产总值×亿元，\r\n增长×%。\r\n　×区\t✕户\n"
#define FILLED "地区生产总值582.4亿元，\r\n增长5.2%。\r\n　×区\t16户\n"
#define PAGE(charset_, a_, b_, c_)                                                                  \
  "<!DOCTYPE html>\r\n<html><head><meta charset=\"" charset_ "\"><title>×</title><script>x = '×'" \
  "</script></head>\n<body class='×'><!-- × --><p>总值<b>" a_ "</b>亿元，增长\n" b_ "%，</p>\n"    \
  "<div hidden>×</div><table><tr><td>户数<td>" c_ "</table><p>&times;区</body></html>"

/* In the order of the text: the values, then the × of a name. */
static const Case cases[] = {
  { "text", "a.txt", "UTF-8", "", TEMPLATE, FILLED },
  { "text-with-signature", "a.txt", "UTF-8", "\xef\xbb\xbf", TEMPLATE, FILLED },
  { "markdown", "a.md", "UTF-8", "", TEMPLATE, FILLED },
  { "utf-16", "a.txt", "UTF-16LE", "\xff\xfe", TEMPLATE, FILLED },
  { "utf-16-of-the-other-order", "a.txt", "UTF-16BE", "\xfe\xff", TEMPLATE, FILLED },
  { "page",
    "a.html",
    "UTF-8",
    "",
    PAGE ("utf-8", "×", "&times;", "&#xd7;"),
    PAGE ("utf-8", "582.4", "5.2", "16") },
  { "page-in-gbk",
    "a.html",
    "GB18030",
    "",
    PAGE ("gb2312", "×", "&#215;", "×"),
    PAGE ("gb2312", "582.4", "5.2", "16") },
};

static GBytes *
encode (const Case *one, const char *text)
{
  g_autoptr (GBytes) body = hetu_encoding_from_utf8 (one->encoding, text, strlen (text));
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (out, (const guint8 *) one->lead, (guint) strlen (one->lead));
  g_byte_array_append (out, g_bytes_get_data (body, NULL), (guint) g_bytes_get_size (body));
  return g_byte_array_free_to_bytes (out);
}

static void
test_case (gconstpointer data)
{
  static const char *const plain[] = { "582.4", "5.2", NULL, "16" };
  static const char *const page[] = { "582.4", "5.2", "16", NULL };
  const Case *one = data;
  g_autoptr (GBytes) before = encode (one, one->before);
  g_autoptr (GBytes) wanted = encode (one, one->after);
  g_autoptr (GBytes) after =
      fill (one->name, before, g_str_has_suffix (one->name, "html") ? page : plain, 4);

  g_assert_true (g_bytes_equal (after, wanted));
}

/* GB 18030 has no ✕ of two bytes; it is written all the same, and ICU's own bytes come back. */
static void
test_gb18030 (void)
{
  static const char *const texts[] = { "5.2" };
  static const char before[] = "\xd4\xf6\xb3\xa4\xa1\xc1%\x81\x39\xee\x39\r\n";
  static const char wanted[] = "\xd4\xf6\xb3\xa4"
                               "5.2%\x81\x39\xee\x39\r\n";
  g_autoptr (GBytes) file = g_bytes_new_static (before, strlen (before));
  g_autoptr (GBytes) after = fill ("a.txt", file, texts, 1);
  g_autoptr (GBytes) expected = g_bytes_new_static (wanted, strlen (wanted));

  g_assert_true (g_bytes_equal (after, expected));
}

#define RUN(properties_, text_) \
  "<w:r><w:rPr>" properties_ "</w:rPr><w:t xml:space='preserve'>" text_ "</w:t></w:r>"
#define BODY(a_, b_, c_, d_, e_)                                                             \
  "<w:p w:rsidR='×'><w:pPr><w:jc w:val='both'/></w:pPr>" RUN ("", "总值") RUN ("<w:b/>", a_) \
      RUN ("<w:i/>", b_) RUN ("", "亿元，增长") RUN ("<w:color w:val='FF0000'/>", c_)        \
          RUN ("", "%。") "<w:del><w:r><w:delText>×</w:delText></w:r></w:del>" RUN (         \
              "<w:vanish/>",                                                                 \
              "×") "<w:r><w:txbxContent><w:p><w:r><w:t>框" d_                                \
                   "</w:t></w:r></w:p></w:txbxContent></w:r></w:p><w:tbl><w:tr>"             \
                   "<w:tc><w:p><w:r><w:t>户数</w:t></w:r></w:p></w:tc><w:tc><w:p>"         \
                   "<w:r><w:t>" e_ "</w:t></w:r></w:p></w:tc></w:tr></w:tbl><!-- × -->"

static char *
dup_part (GBytes *file, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) part = hetu_repack_read_part (file, path, 1 << 20, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
}

/* The runs of a paragraph, a box of text that shows before it, hidden and deleted × and a table. */
static void
test_docx (void)
{
  static const char *const texts[] = { "7", "582.4", "", "5.2", "16" };
  static const char *const others[] = { "[Content_Types].xml",
                                        "_rels/.rels",
                                        "word/styles.xml",
                                        "docProps/core.xml" };
  g_autoptr (GBytes) before = pack_docx (BODY ("×", "×", "×", "×", "&#215;"));
  g_autoptr (GBytes) after = fill ("a.docx", before, texts, G_N_ELEMENTS (texts));
  g_autoptr (GBytes) wanted = pack_docx (BODY ("582.4", "", "5.2", "7", "16"));
  g_autofree char *part = dup_part (after, "word/document.xml");
  g_autofree char *meant = dup_part (wanted, "word/document.xml");

  g_assert_cmpstr (part, ==, meant);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *was = dup_part (before, others[i]);
      g_autofree char *is = dup_part (after, others[i]);

      g_assert_cmpstr (was, ==, is);
    }
}

static const char *
find (const char *data, gsize size, const char *word, gsize length)
{
  for (gsize at = 0; at + length <= size; at++)
    if (memcmp (data + at, word, length) == 0)
      return data + at;
  g_assert_not_reached ();
}

/* What stands before and behind the part is copied as it is packed. */
static void
test_docx_bytes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = pack_docx (BODY ("×", "×", "×", "×", "×"));
  g_autoptr (GBytes) part = hetu_repack_read_part (before, "word/document.xml", 1 << 20, &error);
  g_autoptr (GBytes) other = g_bytes_new_static ("<w/>", 4);
  g_autoptr (GBytes) short_one = NULL, again = NULL, back = NULL;
  gsize n_before = 0, n_after = 0;
  const char *was = g_bytes_get_data (before, &n_before), *is, *at_was, *at_is;

  g_assert_no_error (error);
  short_one = hetu_repack_replace_part (before, "word/document.xml", other, &error);
  g_assert_no_error (error);
  is = g_bytes_get_data (short_one, &n_after);
  g_assert_cmpuint (n_after, <, n_before);
  /* from the record of the next part on to the central directory */
  at_was = find (was, n_before, "word/styles.xml", 15) - 30;
  at_is = find (is, n_after, "word/styles.xml", 15) - 30;
  g_assert_cmpmem (at_was, 4, "PK\3\4", 4);
  g_assert_cmpmem (at_was,
                   (gsize) (find (was, n_before, "PK\1\2", 4) - at_was),
                   at_is,
                   (gsize) (find (is, n_after, "PK\1\2", 4) - at_is));
  again = hetu_repack_replace_part (short_one, "word/document.xml", part, &error);
  g_assert_no_error (error);
  back = hetu_repack_read_part (again, "word/document.xml", 1 << 20, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (back, part));
}

static void
test_odt (void)
{
  static const char *const texts[] = { "582.4", NULL };
  g_autoptr (GBytes) before = pack_odt ("<text:p>总值<text:span>×</text:span>亿元×区</text:p>");
  g_autoptr (GBytes) after = fill ("a.odt", before, texts, 2);
  g_autoptr (HetuDocument) document = load ("a.odt", after);
  g_autofree char *kind = dup_part (after, "mimetype");

  g_assert_cmpstr (hetu_document_get_text (document), ==, "总值582.4亿元×区\n");
  g_assert_cmpstr (kind, ==, ODT_MIME);
}

/* More × than there are characters to stand in for them at once. */
static void
test_many (void)
{
  g_autoptr (GString) before = g_string_new ("<html><body>");
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GBytes) file = NULL, after = NULL;
  g_autoptr (HetuDocument) document = NULL;

  for (guint i = 0; i < 2500; i++)
    {
      g_string_append (before, i % 7 == 0 ? "<p hidden>×</p>" : "<p>增ā×%</p>");
      if (i % 7 != 0)
        g_ptr_array_add (texts, (gpointer) (i % 2 == 0 ? "1.5" : NULL));
    }
  file = g_bytes_new (before->str, before->len);
  after = fill ("a.html", file, (const char *const *) texts->pdata, texts->len);
  document = load ("a.html", after);
  g_assert_true (g_str_has_prefix (hetu_document_get_text (document), "增ā×%\n增ā1.5%\n增ā×%\n"));
}

static void
test_refused (void)
{
  static const char *const texts[] = { "5.2" };
  g_autoptr (GBytes) text = g_bytes_new_static ("增长×%", strlen ("增长×%"));
  g_autoptr (GBytes) pdf = write_pdf ("增长×%");
  g_autoptr (GBytes) docx = write_docx ("增长×%");
  g_autoptr (HetuDocument) document = load ("a.docx", docx);
  g_autoptr (HetuDocument) page = load ("a.pdf", pdf);
  g_autoptr (GArray) edits = list_edits (document, texts, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_rewrite_document (page, pdf, edits, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "a.pdf: "));
  g_clear_error (&error);
  /* another file than the document was read from */
  g_assert_null (hetu_rewrite_document (document, text, edits, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "a.docx: "));
}

/* No damaged container is read beyond its end, or unpacked to more than it may. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) docx = write_docx ("增长×%");
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (docx, &size);
  g_autoptr (GBytes) part = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_repack_read_part (docx, "word/document.xml", 10, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_null (hetu_repack_read_part (docx, "word/none.xml", 1 << 20, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  for (gsize at = 0; at < size; at++)
    {
      g_autofree guint8 *changed = g_memdup2 (data, size);
      g_autoptr (GBytes) cut = g_bytes_new (data, at);
      g_autoptr (GBytes) file = NULL, got = NULL, put = NULL;

      g_assert_null (hetu_repack_read_part (cut, "word/document.xml", 1 << 20, NULL));
      changed[at] ^= 0xff;
      file = g_bytes_new (changed, size);
      got = hetu_repack_read_part (file, "word/document.xml", 1 << 20, NULL);
      put = hetu_repack_replace_part (file, "word/document.xml", part, NULL);
      g_assert_true (put == NULL || g_bytes_get_size (put) < size);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rewrite/bytes/", cases[i].test, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/rewrite/bytes/gb18030", test_gb18030);
  g_test_add_func ("/rewrite/docx/runs-boxes-and-tables", test_docx);
  g_test_add_func ("/rewrite/docx/other-parts-stay-packed", test_docx_bytes);
  g_test_add_func ("/rewrite/odt", test_odt);
  g_test_add_func ("/rewrite/more-marks-than-stand-ins", test_many);
  g_test_add_func ("/rewrite/refused", test_refused);
  g_test_add_func ("/rewrite/damaged-container", test_damaged);
  return g_test_run ();
}
