/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of every format that is read: the same report gives the same figures, and each format's own matters. */
#include "error.h"
#include "report/document.h"
#include "report/reader.h"
#include "report/text-mark.h"

#include "document-writer.h"

static HetuLexicon *lexicon; /* owned */

static HetuDocument *
load (const char *name, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  HetuDocument *document = hetu_document_load (name, bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* The characters from @start to @end as they are read: without those that are left out, and without space. */
static char *
dup_read (const HetuReading *reading, guint start, guint end)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reading->n_chars; i++)
    if (reading->at[i] >= start && reading->at[i] < end && reading->chars[i] > ' ')
      g_string_append_unichar (out, reading->chars[i]);
  return g_string_free (out, FALSE);
}

/* Every figure with its value, its time and its quote, a line each. */
static char *
read_claims (const HetuDocument *document)
{
  g_autoptr (HetuReading) reading = hetu_document_new_reading (document);
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      const HetuClaim *claim = &g_array_index (claims, HetuClaim, i);
      g_autofree char *value = hetu_decimal_to_string (claim->value);
      g_autofree char *period = hetu_period_to_string (claim->period);
      g_autofree char *number = dup_read (reading, claim->value_start, claim->value_end);
      g_autofree char *quote = dup_read (reading, claim->char_start, claim->char_end);

      g_string_append_printf (out,
                              "%s %s %d %s %s %s: %s “%s”\n",
                              claim->indicator_id != NULL ? claim->indicator_id : claim->indicator,
                              hetu_measure_to_string (claim->measure),
                              claim->region,
                              period,
                              claim->has_value ? value : "",
                              claim->unit,
                              number,
                              quote);
    }
  g_assert_cmpuint (claims->len, >, 20);
  return g_string_free (out, FALSE);
}

static char *
load_report (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GString *out = g_string_new (NULL);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf (out, "%s\n", lines[i]);
  return g_string_free (out, FALSE);
}

static GBytes *
write_in (const char *text, const char *encoding, const char *signature)
{
  gsize length = 0;
  g_autofree char *converted = g_convert (text, -1, encoding, "UTF-8", NULL, &length, NULL);
  GByteArray *bytes = g_byte_array_new ();

  g_assert_nonnull (converted);
  g_byte_array_append (bytes, (const guint8 *) signature, (guint) strlen (signature));
  g_byte_array_append (bytes, (const guint8 *) converted, (guint) length);
  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
write_gb18030 (const char *text)
{
  return write_in (text, "GB18030", "");
}

static GBytes *
write_utf16 (const char *text)
{
  return write_in (text, "UTF-16LE", "\xff\xfe");
}

typedef struct
{
  const char *name;
  GBytes *(*write) (const char *text);
  HetuDocumentFormat format;
  const char *encoding;
  const char *title;
} Format;

static const Format formats[] = {
  { "report.txt", write_gb18030, HETU_DOCUMENT_TEXT, "GB18030", NULL },
  { "report-16.txt", write_utf16, HETU_DOCUMENT_TEXT, "UTF-16LE", NULL },
  { "report.html", write_html, HETU_DOCUMENT_HTML, "UTF-8", "公报" },
  { "report.docx", write_docx, HETU_DOCUMENT_DOCX, "", "公报" },
  { "report.odt", write_odt, HETU_DOCUMENT_ODT, "", "公报" },
  { "report.pdf", write_pdf, HETU_DOCUMENT_PDF, "", "公报" },
};

static void
test_same_claims (gconstpointer data)
{
  static const char *const reports[] = { "communique.txt", "work-report.txt", "analysis.txt" };
  const Format *format = data;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autofree char *text = load_report (reports[i]);
      g_autoptr (GBytes) plain_bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GBytes) bytes = format->write (text);
      g_autoptr (HetuDocument) plain = load ("report.txt", plain_bytes);
      g_autoptr (HetuDocument) document = load (format->name, bytes);
      g_autofree char *expected = read_claims (plain);
      g_autofree char *found = read_claims (document);

      g_assert_cmpstr (hetu_document_get_text (plain), ==, text);
      g_assert_cmpint (hetu_document_get_format (document), ==, format->format);
      g_assert_cmpstr (hetu_document_get_encoding (document), ==, format->encoding);
      g_assert_cmpstr (hetu_document_get_title (document), ==, format->title);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_same_file_same_text (gconstpointer data)
{
  const Format *format = data;
  g_autofree char *text = load_report ("communique.txt");
  g_autoptr (GBytes) bytes = format->write (text);
  g_autoptr (HetuDocument) one = load (format->name, bytes);
  g_autoptr (HetuDocument) two = load (format->name, bytes);
  const GArray *marks = hetu_document_get_marks (one);

  g_assert_cmpstr (hetu_document_get_text (one), ==, hetu_document_get_text (two));
  g_assert_cmpuint (marks->len, ==, hetu_document_get_marks (two)->len);
  if (marks->len > 0)
    g_assert_cmpmem (marks->data,
                     marks->len * sizeof (HetuTextMark),
                     hetu_document_get_marks (two)->data,
                     marks->len * sizeof (HetuTextMark));
}

/* The lines that are marked, each behind its role: P, H with its level, R, C or X. */
static char *
describe (const HetuDocument *document)
{
  const GArray *marks = hetu_document_get_marks (document);
  const char *text = hetu_document_get_text (document);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const HetuTextMark *mark = &g_array_index (marks, HetuTextMark, i);
      const char *start = g_utf8_offset_to_pointer (text, mark->start);
      const char *end = g_utf8_offset_to_pointer (start, mark->end - mark->start);

      g_string_append_c (out, "PHRCX"[mark->role]);
      if (mark->level > 0)
        g_string_append_printf (out, "%u", mark->level);
      g_string_append_printf (out, " %.*s\n", (int) (end - start), start);
      g_assert_true (*end == '\n' || *end == '\r' || *end == '\0');
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *name;
  const char *body;
  const char *expected;
} Markup;

static const Markup html_cases[] = {
  { "space-of-the-source-is-none", "<p>示范\n   村 12  个</p>", "P 示范村 12 个\n" },
  { "blocks-end-paragraphs", "一<div>二<span>三</span></div>四<br>五", "P 一\nP 二三\nP 四\n五\n" },
  { "headings", "<h1>报告</h1><h3>一、综合</h3>", "H1 报告\nH3 一、综合\n" },
  { "entities", "<p>&lt;5.2&#37;&nbsp;&middot;&#x9879;</p>", "P <5.2%\xc2\xa0·项\n" },
  { "scripts-are-left-out",
    "<script>var "
    "gdp='<p>9</p>';</script><style>p{}</style><p>甲</p><nav>首页</nav><noscript>乙</noscript>",
    "P 甲\n" },
  { "what-is-hidden-is-left-out",
    "<p style='display:none'>甲<b>乙</b></p><p hidden>丙</p><p>丁</p>",
    "P 丁\n" },
  { "rows-are-lines",
    "<table><tr><th>地区</th><th>GDP</th><th></th></tr><tr><td><p>甲区</p></td><td></td><td>5.2</"
    "td></tr></table>",
    "R 地区\tGDP\nR 甲区\t\t5.2\n" },
  { "tables-for-looks-are-paragraphs",
    "<table><tr><td><h2>导航</h2></td><td><p>甲。</p><p>乙。</p></td></tr></table>",
    "H2 导航\nP 甲。\nP 乙。\n" },
  { "verbatim", "<pre>甲  乙\n丙</pre>", "P 甲  乙\n丙\n" },
  { "tags-that-are-never-closed", "<p>甲<p>乙<b>丙</p><td>丁", "P 甲\nP 乙丙\nP 丁\n" },
};

static void
test_html (gconstpointer data)
{
  const Markup *one = data;
  g_autofree char *page = g_strconcat ("<html><body>", one->body, "</body></html>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (page, strlen (page));
  g_autoptr (HetuDocument) document = load ("page.html", bytes);
  g_autofree char *found = describe (document);

  g_assert_cmpstr (found, ==, one->expected);
}

#define RUN(text) "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"

static const Markup docx_cases[] = {
  { "deletions-are-left-out",
    "<w:p>" RUN ("增长") "<w:del><w:r><w:delText>6</w:delText></w:r></w:del><w:ins>" RUN (
        "7") "</w:ins>" RUN ("%") "</w:p>",
    "P 增长7%\n" },
  { "a-deleted-end-joins-paragraphs",
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" RUN ("甲") "</w:p><w:p>" RUN ("乙") "</w:p>",
    "P 甲乙\n" },
  { "a-deleted-row-is-left-out",
    "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>" RUN (
        "1") "</w:p></w:tc></w:tr></w:tbl><w:p>" RUN ("2") "</w:p>",
    "P 2\n" },
  { "a-former-style-is-none",
    "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='a1'/></w:pPr></w:pPrChange></w:pPr>" RUN (
        "甲") "</w:p>",
    "P 甲\n" },
  { "headings-by-style-and-outline",
    "<w:p><w:pPr><w:pStyle w:val='a2'/></w:pPr>" RUN ("一") "</w:p><w:p><w:pPr><w:pStyle "
                                                            "w:val='a3'/></w:pPr>" RUN (
                                                                "二") "</"
                                                                      "w:p><w:p><w:pPr><w:"
                                                                      "outlineLvl "
                                                                      "w:val='1'/></"
                                                                      "w:pPr>" RUN ("三") "</"
                                                                                          "w:"
                                                                                          "p>",
    "H1 一\nH3 二\nH2 三\n" },
  { "tabs-and-breaks",
    "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
    "P 甲\t乙\n丙\n" },
  { "hidden-text-is-left-out",
    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>" RUN ("乙") "</w:p>",
    "P 乙\n" },
  { "fields-show-their-result",
    "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" RUN ("5") "</w:p>",
    "P 5\n" },
  { "a-box-stands-before-its-paragraph",
    "<w:p>" RUN ("甲") "<w:r><w:txbxContent><w:p>" RUN (
        "盒") "</w:p></w:txbxContent><w:Fallback><w:p>" RUN ("盒") "</w:p></w:Fallback></"
                                                                   "w:r>" RUN ("乙") "</w:p>",
    "P 盒\nP 甲乙\n" },
  { "tables-within-tables",
    "<w:tbl><w:tr><w:tc><w:p>" RUN ("甲") "</w:p><w:tbl><w:tr><w:tc><w:p>" RUN (
        "1") "</w:p></w:tc><w:tc><w:p>" RUN ("2") "</w:p></w:tc></w:tr></w:tbl></"
                                                  "w:tc><w:tc><w:p>" RUN ("乙") "</w:p></"
                                                                                "w:tc></w:tr></"
                                                                                "w:tbl>",
    "P 甲\nR 1\t2\nP 乙\n" },
};

static void
test_docx (gconstpointer data)
{
  const Markup *one = data;
  g_autoptr (GBytes) bytes = pack_docx (one->body);
  g_autoptr (HetuDocument) document = load ("report.docx", bytes);
  g_autofree char *found = describe (document);

  g_assert_cmpstr (found, ==, one->expected);
}

static const Markup odt_cases[] = {
  { "deletions-are-left-out",
    "<text:tracked-changes><text:deletion><text:p>旧</text:p></text:deletion></"
    "text:tracked-changes>"
    "<text:p>增长<text:change text:change-id='1'/>7%</text:p>",
    "P 增长7%\n" },
  { "space-has-elements",
    "<text:p>甲  <text:s text:c='2'/>乙<text:tab/>丙<text:line-break/>丁</text:p>",
    "P 甲   乙\t丙\n丁\n" },
  { "headings", "<text:h text:outline-level='3'>一</text:h>", "H3 一\n" },
  { "comments-are-left-out",
    "<text:p>甲<o:annotation><text:p>批注</text:p></o:annotation>乙</text:p>",
    "P 甲乙\n" },
  { "rows-are-lines",
    "<table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>"
    "<table:covered-table-cell/><table:table-cell><text:p>5</text:p></table:table-cell></"
    "table:table-row></table:table>",
    "R 甲\t\t5\n" },
};

static void
test_odt (gconstpointer data)
{
  const Markup *one = data;
  g_autoptr (GBytes) bytes = pack_odt (one->body);
  g_autoptr (HetuDocument) document = load ("report.odt", bytes);
  g_autofree char *found = describe (document);

  g_assert_cmpstr (found, ==, one->expected);
}

/* In GB18030 the same bytes would be other characters. */
static void
test_html_in_big5 (void)
{
  static const char page[] = "<html><meta charset=\"big5\"><p>\xbb\x4f\xa5\x5f 5</p></html>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, strlen (page));
  g_autoptr (HetuDocument) document = load ("page.html", bytes);

  g_assert_cmpstr (hetu_document_get_encoding (document), ==, "Big5");
  g_assert_cmpstr (hetu_document_get_text (document), ==, "臺北 5\n");
}

/* What a person says of the encoding is believed; a damaged character does not cost the text, many do. */
static void
test_told_encoding (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *encoding;
    const char *text; /* (nullable): refused */
  } rows[] = {
    { "G\0D\0P\0\n\0", 8, "UTF-16LE", "GDP\n" },
    { "\0G\0D\0P\0\n", 8, "UTF-16BE", "GDP\n" },
    { "\xff\xfeG\0D\0P\0\n\0", 10, "UTF-16LE", "GDP\n" },
    { "\xbb\x4f\xa5\x5f 5\n", 7, "Big5", "臺北 5\n" },
    { "\xd4\xf6\xb3\xa4 5\n", 7, "GB18030", "增长 5\n" },
    { "\xe5\xa2\x9e\xe9\x95\xbf 5\n", 9, "UTF-8", "增长 5\n" },
    { "\xff\xff\xff\xff 5\n", 7, "UTF-8", NULL },
    { "\xd4\xf6\xb3\xa4 5\n", 7, "UTF-8", NULL },
  };
  g_autofree char *long_line = g_strnfill (600, 'x');
  g_autofree char *damaged = g_strconcat (long_line, "\xff\n", NULL);
  g_autoptr (GBytes) most = g_bytes_new_static (damaged, strlen (damaged));
  g_autoptr (HetuDocument) kept = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].bytes, rows[i].length);
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuDocument) document =
          hetu_document_load_as ("a.txt", bytes, rows[i].encoding, NULL, NULL, &error);

      g_assert_true (hetu_document_leaves_encoding (bytes));
      if (rows[i].text == NULL)
        {
          g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (hetu_document_get_text (document), ==, rows[i].text);
      g_assert_cmpstr (hetu_document_get_encoding (document), ==, rows[i].encoding);
      g_assert_cmpuint (hetu_document_get_size (document), ==, rows[i].length);
    }
  kept = hetu_document_load_as ("a.txt", most, "UTF-8", NULL, NULL, NULL);
  g_assert_nonnull (kept);
  g_assert_cmpuint (hetu_document_get_notes (kept)->len, ==, 1);
}

static void
test_markdown (void)
{
  static const char text[] = "报告\r\n====\r\n\r\n## 一、综合\r\n\r\n增长5.2%。\r\n\r\n| 地区 | "
                             "GDP |\r\n|---|--:|\r\n| 甲 | 5 |\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (HetuDocument) document = load ("report.md", bytes);
  g_autofree char *found = describe (document);

  g_assert_cmpstr (hetu_document_get_text (document), ==, text);
  g_assert_cmpstr (
      found,
      ==,
      "H1 报告\nX ====\nH2 ## 一、综合\nR | 地区 | GDP |\nX |---|--:|\nR | 甲 | 5 |\n");
}

static void
test_notes_are_counted (void)
{
  g_autoptr (GBytes) docx =
      pack_docx ("<w:p>" RUN ("甲") "<w:r><w:footnoteReference w:id='1'/></w:r></w:p>");
  g_autoptr (GBytes) odt =
      pack_odt ("<text:p>甲<text:note><text:p>注</text:p></text:note></text:p>");
  g_autoptr (HetuDocument) one = load ("report.docx", docx);
  g_autoptr (HetuDocument) two = load ("report.odt", odt);

  g_assert_cmpuint (hetu_document_get_notes (one)->len, ==, 1);
  g_assert_cmpuint (hetu_document_get_notes (two)->len, ==, 1);
  g_assert_cmpstr (hetu_document_get_notes (one)->pdata[0],
                   ==,
                   hetu_document_get_notes (two)->pdata[0]);
  g_assert_cmpstr (hetu_document_get_text (two), ==, "甲\n");
}

static void
test_name_that_misleads (void)
{
  g_autoptr (GBytes) bytes = write_docx ("增长5.2%。");
  g_autoptr (HetuDocument) document = load ("report.pdf", bytes);

  g_assert_cmpint (hetu_document_get_format (document), ==, HETU_DOCUMENT_DOCX);
  g_assert_cmpuint (hetu_document_get_notes (document)->len, ==, 1);
}

/* Words that pages broke are whole in the reading; heads and numbers of pages stay in the text and are not read. */
static void
test_pdf_pages (void)
{
  g_autoptr (GString) text = g_string_new ("青山市统计公报\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HetuDocument) document = NULL;
  g_autoptr (HetuReading) reading = NULL;
  g_autofree char *whole = NULL;
  guint n = 0;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "第%u项建设和美乡村示范村，", i + 100);
  g_string_append (text, "共六十个。\n全市建成精品村5个。\n");
  bytes = write_pdf (text->str);
  document = load ("report.pdf", bytes);
  reading = hetu_document_new_reading (document);
  whole = hetu_reading_dup (reading, 0, reading->n_chars);
  g_assert_cmpuint (hetu_document_get_n_pages (document), >=, 3);
  for (const char *p = whole; (p = strstr (p, "建设和美乡村示范村")) != NULL; p++)
    n++;
  g_assert_cmpuint (n, ==, 60);
  g_assert_nonnull (strstr (hetu_document_get_text (document), "—2—"));
  g_assert_null (strstr (whole, "—2—"));
  g_assert_cmpuint (reading->paragraphs->len, ==, 3);
  for (guint i = 1; i < hetu_document_get_n_pages (document); i++)
    {
      g_autofree char *number = g_strdup_printf ("—%u—", i + 1);
      const char *at = strstr (hetu_document_get_text (document), number);
      guint offset = (guint) g_utf8_pointer_to_offset (hetu_document_get_text (document), at);

      g_assert_cmpuint (hetu_document_find_page (document, offset), ==, i + 1);
    }
}

/* A row of a table has gaps between its cells; lines of rows are never joined. */
static void
test_pdf_rows (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HetuDocument) document = NULL;
  g_autofree char *found = NULL;
  PdfWriter writer;

  pdf_begin (&writer);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const cells[] = { "地区生产总值", "582.4", "5.2" };

      for (guint k = 0; k < 3; k++)
        pdf_say (&writer, PAGE_MARGIN + 110 * k, 100 + 30 * i, cells[k]);
    }
  cairo_show_page (writer.cairo);
  bytes = pdf_end (&writer);
  document = load ("table.pdf", bytes);
  found = describe (document);
  g_assert_cmpstr (
      found,
      ==,
      "R 地区生产总值\t582.4\t5.2\nR 地区生产总值\t582.4\t5.2\nR 地区生产总值\t582.4\t5.2\n");
}

static void
test_pdf_with_a_scanned_page (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HetuDocument) document = NULL;
  PdfWriter writer;

  pdf_begin (&writer);
  pdf_say_paragraph (&writer, "增长5.2%。");
  cairo_show_page (writer.cairo);
  pdf_scan (&writer);
  bytes = pdf_end (&writer);
  document = load ("report.pdf", bytes);
  g_assert_cmpstr (hetu_document_get_text (document), ==, "增长5.2%。\n");
  g_assert_cmpuint (hetu_document_get_notes (document)->len, ==, 1);
  g_assert_nonnull (strstr (hetu_document_get_notes (document)->pdata[0], "2"));
}

static void
add_cases (const char *format, const Markup *cases, gsize n, GTestDataFunc function)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/document/%s/%s", format, cases[i].name);

      g_test_add_data_func (path, &cases[i], function);
    }
}

static void
on_let_go (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Nothing is at work on a file that was read: a program may end then. */
static void
test_pdf_is_let_go (void)
{
  g_autoptr (GBytes) bytes = write_pdf ("增长5.2%。");

  for (guint i = 0; i < 50; i++)
    {
      gboolean gone = FALSE;
      GBytes *own = g_bytes_new_with_free_func (g_bytes_get_data (bytes, NULL),
                                                g_bytes_get_size (bytes),
                                                on_let_go,
                                                &gone);
      g_autoptr (HetuDocument) document = load ("report.pdf", own);

      g_assert_nonnull (document);
      g_bytes_unref (own);
      g_assert_true (gone);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = hetu_lexicon_new_shipped ();
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *same = g_strconcat ("/document/same-claims/", formats[i].name, NULL);
      g_autofree char *again = g_strconcat ("/document/same-text/", formats[i].name, NULL);

      g_test_add_data_func (same, &formats[i], test_same_claims);
      g_test_add_data_func (again, &formats[i], test_same_file_same_text);
    }
  add_cases ("html", html_cases, G_N_ELEMENTS (html_cases), test_html);
  add_cases ("docx", docx_cases, G_N_ELEMENTS (docx_cases), test_docx);
  add_cases ("odt", odt_cases, G_N_ELEMENTS (odt_cases), test_odt);
  g_test_add_func ("/document/html/declared-big5", test_html_in_big5);
  g_test_add_func ("/document/markdown/marks", test_markdown);
  g_test_add_func ("/document/notes/are-counted", test_notes_are_counted);
  g_test_add_func ("/document/name/that-misleads-is-noted", test_name_that_misleads);
  g_test_add_func ("/document/told-encoding", test_told_encoding);
  g_test_add_func ("/document/pdf/words-that-pages-broke", test_pdf_pages);
  g_test_add_func ("/document/pdf/rows", test_pdf_rows);
  g_test_add_func ("/document/pdf/a-scanned-page-is-noted", test_pdf_with_a_scanned_page);
  g_test_add_func ("/document/pdf/what-was-read-is-let-go", test_pdf_is_let_go);
  status = g_test_run ();
  hetu_lexicon_free (lexicon);
  return status;
}
