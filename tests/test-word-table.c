/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for word processors: well-formed, with what is printed in their cells. */
#include "export/word-table.h"
#include "figure.h"
#include "import/book.h"
#include "table-fixture.h"
#include "tidy-store.h"

#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <string.h>

#define ROWS                         \
  "gdp,410300,2020,growth,3.0,%\n"   \
  "gdp,410300,2021,growth,-4.80,%\n" \
  "gdp,410311,2020,growth,4.1,%\n"   \
  "gdp,410311,2022,growth,5.2,%\n"   \
  "gdp,410300,2022,growth,3.50,%\n"

static xmlDoc *
parse (const char *html)
{
  xmlDoc *document = htmlReadMemory (html,
                                     (int) strlen (html),
                                     NULL,
                                     "UTF-8",
                                     HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);

  g_assert_nonnull (document);
  return document;
}

/* Returns: (transfer full): the words of all nodes at @path, with “|” behind each */
static char *
list (xmlDoc *document, const char *path)
{
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *found = xmlXPathEval (BAD_CAST path, context);
  GString *out = g_string_new (NULL);

  for (int i = 0; found->nodesetval != NULL && i < found->nodesetval->nodeNr; i++)
    {
      xmlChar *text = xmlNodeGetContent (found->nodesetval->nodeTab[i]);

      g_string_append_printf (out, "%s|", (const char *) text);
      xmlFree (text);
    }
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return g_string_free (out, FALSE);
}

static void
assert_list (xmlDoc *document, const char *path, const char *expected)
{
  g_autofree char *found = list (document, path);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_html (void)
{
  g_autoptr (HetuWordTable) table =
      hetu_word_table_new ("GDP <与> “增速”", "单位：亿元", HETU_LANGUAGE_ZH);
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  xmlDoc *document;

  hetu_word_table_add_column (table, "地区", FALSE);
  hetu_word_table_add_column (table, "2021年", TRUE);
  hetu_word_table_add_column (table, "2022年", TRUE);
  hetu_word_table_add_cell (table, "洛龙区", NULL);
  hetu_word_table_add_cell (table, "−1 234.50", "-1234.50");
  hetu_word_table_add_cell (table, "×", NULL);
  hetu_word_table_end_row (table);
  hetu_word_table_add_cell (table, "A & B\t<i>", NULL);
  hetu_word_table_end_row (table);
  hetu_word_table_add_note (table, "资料来源：《报告》");
  html = hetu_word_table_to_html (table);
  text = hetu_word_table_to_tsv (table);
  document = parse (html);
  assert_list (document, "//caption", "GDP <与> “增速”|");
  assert_list (document, "//thead//th", "地区|2021年|2022年|");
  assert_list (document, "//thead//td", "单位：亿元|");
  assert_list (document, "//tbody/tr[1]/*", "洛龙区|−1 234.50|×|");
  assert_list (document, "//tbody/tr[2]/*", "A & B\t<i>|||");
  assert_list (document, "//tbody//td[@align='right']", "−1 234.50|×|||");
  assert_list (document, "//td[@sdval='-1234.50']", "−1 234.50|");
  assert_list (document, "//tfoot//td[@colspan='3']", "资料来源：《报告》|");
  xmlFreeDoc (document);
  g_assert_cmpstr (text,
                   ==,
                   "GDP <与> “增速”\n单位：亿元\n地区\t2021年\t2022年\n"
                   "洛龙区\t-1234.50\t×\nA & B <i>\t\t\n资料来源：《报告》\n");
}

static HetuFrame *
resolve (HetuStore *store, HetuChartKind kind)
{
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (GError) error = NULL;
  HetuFrame *frame;

  spec->kind = kind;
  spec->measure = HETU_MEASURE_GROWTH;
  hetu_spec_set_indicators (spec, (const char *const[]){ "gdp", NULL });
  hetu_spec_set_regions (spec, (gint32[]){ 410311, 410300 }, 2);
  frame = hetu_figure_resolve (store, spec, &error);
  g_assert_no_error (error);
  return frame;
}

/* Years down, districts across; the year that one lacks is an empty cell or says that it lacks. */
static void
test_of_a_figure (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  g_autoptr (HetuFrame) frame = resolve (store, HETU_CHART_GROWTH_LINE);
  g_autoptr (HetuWordTable) table = NULL;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  xmlDoc *document;

  g_ptr_array_set_size (frame->notes, 0);
  hetu_frame_add_note (frame, "涧西区缺数");
  hetu_frame_add_note (frame, "2022 年为初步核算数。");
  table = hetu_word_table_from_frame (frame);
  html = hetu_word_table_to_html (table);
  text = hetu_word_table_to_tsv (table);
  document = parse (html);
  assert_list (document, "//thead//th", "时期|洛龙区|洛阳市|");
  assert_list (document, "//thead//td", "单位：%|");
  assert_list (document, "//tbody/tr[1]/*", "2020 年|4.1|3.0|");
  assert_list (document, "//tbody/tr[3]/*", "2022 年|5.2|3.50|");
  assert_list (document, "//td[@sdval='-4.80']", "−4.80|");
  g_assert_nonnull (strstr (text, "\n2022 年\t5.2\t3.50\n"));
  g_assert_nonnull (strstr (text, "\n注：涧西区缺数；2022 年为初步核算数。\n"));
  xmlFreeDoc (document);
}

/* What is copied from a figure and pasted into a table to be imported changes nothing. */
static void
test_pasted (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  g_autoptr (HetuFrame) frame = resolve (store, HETU_CHART_GROWTH_LINE);
  g_autoptr (HetuWordTable) table = hetu_word_table_from_frame (frame);
  g_autofree char *text = hetu_word_table_to_tsv (table);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuImportInput) input = hetu_import_input_new_pasted ("粘贴", text, &error);
  g_autoptr (HetuStore) empty = open_with ("");
  HetuImportSummary summary = { 0 };

  g_assert_no_error (error);
  hetu_import_input_run (input, empty, NULL, NULL, 0, NULL, NULL, NULL, NULL, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.added, ==, 5);
}

#define SPEC(kind, measure, indicators, regions, from, to)                              \
  "{\"kind\": \"" kind "\", \"measure\": \"" measure "\", \"indicators\": [" indicators \
  "], \"regions\": [" regions "], \"from\": \"" from "\", \"to\": \"" to "\"}"

/* A table that says all that is needed asks nothing, whichever way it is laid out: places, outturns and targets across, indicators down,
 * a figure alone, about, or in a unit of its own. */
static void
test_asks_nothing (void)
{
  static const char rows[] = ROWS "gdp,410300,2022,level,5675.2,亿元\n"
                                  "gdp,410300,2019,growth,1.0,%,,,~\n"
                                  "fixed_asset_investment,410300,2022,growth,3.1,%\n"
                                  "fixed_asset_investment,410311,2022,growth,6.1,%\n"
                                  "gdp,410300,2023,growth,7,%,,target,>=\n"
                                  "fixed_asset_investment,410300,2023,growth,9,%,,target\n";
  static const struct
  {
    const char *spec;
    const char *told;
  } cases[] = {
    { SPEC ("growth-line", "growth", "\"gdp\"", "410311, 410300", "2019", "2023"),
      "C4 gdp 410300 2019 growth ~ 1.0%\nB5 gdp 410311 2020 growth 4.1%\n"
      "C5 gdp 410300 2020 growth 3.0%\nC6 gdp 410300 2021 growth -4.80%\n"
      "B7 gdp 410311 2022 growth 5.2%\nC7 gdp 410300 2022 growth 3.50%\n"
      "D8 gdp 410300 2023 growth >= 7% target\n" },
    { SPEC ("small-multiples", "growth", "\"gdp\"", "410311, 410300", "2021", "2022"),
      "C4 gdp 410300 2021 growth -4.80%\nB5 gdp 410311 2022 growth 5.2%\n"
      "C5 gdp 410300 2022 growth 3.50%\n" },
    { SPEC ("ranked-bar", "growth", "\"gdp\"", "410311, 410300", "2022", "2022"),
      "B4 gdp 410311 2022 growth 5.2%\nB5 gdp 410300 2022 growth 3.50%\n" },
    { SPEC ("heatmap",
            "growth",
            "\"gdp\", \"fixed_asset_investment\"",
            "410311, 410300",
            "2022",
            "2022"),
      "B4 gdp 410300 2022 growth 3.50%\nC4 gdp 410311 2022 growth 5.2%\n"
      "B5 fixed_asset_investment 410300 2022 growth 3.1%\n"
      "C5 fixed_asset_investment 410311 2022 growth 6.1%\n" },
    { SPEC ("dumbbell", "growth", "\"gdp\", \"fixed_asset_investment\"", "410300", "2022", "2023"),
      "B4 gdp 410300 2022 growth 3.50%\nC4 gdp 410300 2023 growth >= 7% target\n"
      "B5 fixed_asset_investment 410300 2022 growth 3.1%\n"
      "C5 fixed_asset_investment 410300 2023 growth 9% target\n" },
    { SPEC ("growth-line", "level", "\"gdp\"", "410300", "2022", "2022"),
      "B4 gdp 410300 2022 level 5675.2亿元\n" },
  };
  g_autoptr (HetuStore) store = open_with (rows);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuSpec) spec = hetu_spec_from_json (cases[i].spec, &error);
      g_autoptr (HetuFrame) frame = NULL;
      g_autoptr (HetuWordTable) table = NULL;
      g_autoptr (HetuBook) book = NULL;
      g_autofree char *text = NULL;
      g_autofree char *told = NULL;

      g_assert_no_error (error);
      frame = hetu_figure_resolve (store, spec, &error);
      g_assert_no_error (error);
      table = hetu_word_table_from_frame (frame);
      text = hetu_word_table_to_tsv (table);
      book = hetu_book_new_pasted ("粘贴", text, &error);
      g_assert_no_error (error);
      told = table_describe (store, book, NULL);
      if (!g_str_equal (told, cases[i].told))
        g_error ("%s\n%s", text, told);
    }
}

/* Any figure makes a table, whichever its kind. */
static void
test_every_kind (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  const HetuChartKind kinds[] = { HETU_CHART_GROWTH_LINE,
                                  HETU_CHART_RANKED_BAR,
                                  HETU_CHART_HEATMAP };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (HetuFrame) frame = resolve (store, kinds[i]);
      g_autoptr (HetuWordTable) table = hetu_word_table_from_frame (frame);
      g_autofree char *html = hetu_word_table_to_html (table);
      xmlDoc *document = parse (html);
      g_autofree char *cells = list (document, "//tbody");

      g_assert_nonnull (strstr (cells, "5.2"));
      xmlFreeDoc (document);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-table/html-and-text", test_html);
  g_test_add_func ("/word-table/of-a-figure", test_of_a_figure);
  g_test_add_func ("/word-table/pasted-it-is-the-same", test_pasted);
  g_test_add_func ("/word-table/pasted-it-asks-nothing", test_asks_nothing);
  g_test_add_func ("/word-table/every-kind", test_every_kind);
  return g_test_run ();
}
