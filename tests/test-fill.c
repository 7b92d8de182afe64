/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling in templates: a sentence with ×, and what becomes of it with the figures below; files whole, and put back to × again. */
#include "fill.h"

#include "acceptance.h"
#include "error.h"
#include "fill/number.h"

#include "document-writer.h"
#include "tidy-store.h"

#include <string.h>

static HetuStore *store;     /* owned */
static HetuLexicon *lexicon; /* owned */

/* indicator, region, period, measure, value, unit, ref_region, kind, comparator, note, source */
static const char figures[] =
    "gdp,410311,2022,level,582.4,亿元,,,,,甲\n"
    "gdp,410311,2022,growth,5.2,%,,,,,甲\n"
    "gdp,410311,2022,rank,1,位,410300,,,,甲\n"
    "gdp,410311,2021,growth,7.0,%,,,,,甲\n"
    "gdp,410300,2022,level,5675.2,亿元,,,,,甲\n"
    "gdp,410300,2022,level,5600,亿元,,,,,乙\n"
    "gdp,410300,2022,growth,3.5,%,,,,,甲\n"
    "gdp,410311,2023,growth,7,%,,target,>=,,甲\n"
    "gdp,410311,2023-H1,growth,4.1,%,,,,,甲\n"
    "fixed_asset_investment,410311,2022,growth,-3.4,%,,,,,甲\n"
    "retail_sales_consumer_goods,410311,2022,level,2586034,万元,,,,,甲\n"
    "retail_sales_consumer_goods,410311,2022,growth,0.0,%,,,,,甲\n"
    "general_public_budget_revenue,410311,2022,level,24.07,亿元,,,,,甲\n"
    "new_market_entities,410311,2022,level,1.6,万户,,,,,甲\n"
    "disposable_income_per_capita,410311,2022,level,37000,元,,expected,,,甲\n"
    "rural_labour_transfer,410311,2022,level,1562,人,,,,,甲\n"
    "ecommerce_turnover,410311,2022,level,100,亿元,,,>,,甲\n"
    "demolition_area,410311,2022,level,39.63,万平方米,,,,,甲\n"
    "vocational_training,410311,2022,level,3.6,万人次,,,,,甲\n"
    "pm25_concentration,410311,2022,level,46,微克/立方米,,,,,甲\n"
    "pm25_concentration,410311,2022,abs_change,-3.5,微克/立方米,,,,,甲\n"
    "permanent_population,410311,2022,level,97.86,万人,,,,,甲\n"
    "industrial_va_above_scale,410311,2022,growth,8.8,%,,,,,甲\n"
    "industrial_va_above_scale,410311,2022,pp_change,2.1,个百分点,,,,较一季度,甲\n"
    "gdp,410311,2022,share,13.91,%,,,,占全市,甲\n"
    "general_public_budget_revenue,410311,2022,rank,2,位,410300,,,增速,甲\n";

typedef struct
{
  const char *name;
  const char *template;
  const char *filled; /* NULL: as the template is */
} Case;

/* Of 洛龙区 and 2022 unless the words say another. */
static const Case cases[] = {
  { "level", "全区地区生产总值达到×亿元。", "全区地区生产总值达到582.4亿元。" },
  { "level-growth-and-rank",
    "地区生产总值完成×亿元，增长×%，居全市第×位。",
    "地区生产总值完成582.4亿元，增长5.2%，居全市第1位。" },
  { "of-another-region-by-its-words",
    "全市地区生产总值×亿元，增长×%。",
    "全市地区生产总值5675.2亿元，增长3.5%。" },
  { "of-another-region-in-a-list",
    "2022年全市完成地区生产总值×亿元，一般公共预算收入×亿元；全区一般公共预算收入×亿元。",
    "2022年全市完成地区生产总值5675.2亿元，一般公共预算收入×亿元；全区一般公共预算收入24."
    "07亿元。" },
  { "region-in-doubt", "全国经济下行压力加大，地区生产总值×亿元。", NULL },
  { "region-of-a-rank-is-none-of-a-figure",
    "各项工作位居全市前列，地区生产总值×亿元。",
    "各项工作位居全市前列，地区生产总值582.4亿元。" },
  { "part-of-the-region", "高新区规模以上工业增加值增长×%。", NULL },
  { "part-of-the-region-told-behind",
    "规模以上工业增加值增长×%，其中高新区增长×%。",
    "规模以上工业增加值增长8.8%，其中高新区增长×%。" },
  { "of-another-year-by-its-words",
    "2021年，地区生产总值增长×%。",
    "2021年，地区生产总值增长7.0%。" },
  { "half-a-year-is-no-year", "上半年，地区生产总值增长×%。", NULL },
  { "target-of-its-own-year",
    "2023年预期目标是：地区生产总值增长×%以上。",
    "2023年预期目标是：地区生产总值增长7%以上。" },
  { "target-keeps-its-terms", "2023年预期目标是：地区生产总值增长×%。", NULL },
  { "decline-is-no-growth", "固定资产投资增长×%。", NULL },
  { "decline-where-the-words-say-so", "固定资产投资下降×%。", "固定资产投资下降3.4%。" },
  { "growth-is-no-decline", "地区生产总值下降×%。", NULL },
  { "no-growth-at-all", "社会消费品零售总额增长×%。", NULL },
  { "change-down", "PM2.5浓度下降×微克/立方米。", "PM2.5浓度下降3.5微克/立方米。" },
  { "converted-up-to-two-decimals", "社会消费品零售总额×亿元。", "社会消费品零售总额258.60亿元。" },
  { "converted-up-to-four-digits",
    "新增农村劳动力转移就业×万人。",
    "新增农村劳动力转移就业0.1562万人。" },
  { "converted-down", "新增市场主体×户。", "新增市场主体16000户。" },
  { "other-unit", "新增市场主体×亩。", NULL },
  { "decimals-of-the-marks", "一般公共预算收入××.×亿元。", "一般公共预算收入24.1亿元。" },
  { "decimals-of-the-marks-behind-a-verb",
    "一般公共预算收入完成××.×亿元，其中地区生产总值增长×.××%。",
    "一般公共预算收入完成24.1亿元，其中地区生产总值增长×.××%。" },
  { "decimals-that-are-not-there", "新增市场主体×.××万户。", NULL },
  { "several-marks", "一般公共预算收入达到××亿元。", "一般公共预算收入达到24.07亿元。" },
  { "name-and-number", "××户市场主体新增。", NULL },
  { "more-is-cut", "完成拆迁面积×余万平方米。", "完成拆迁面积39余万平方米。" },
  { "more-is-not-cut-to-little", "职业技能培训×余万人次。", NULL },
  { "more-than-known", "电商交易额突破×亿元。", "电商交易额突破100亿元。" },
  { "known-as-more-only", "电商交易额达到×亿元。", NULL },
  { "at-least", "一般公共预算收入达到×亿元以上。", "一般公共预算收入达到24.07亿元以上。" },
  { "about", "一般公共预算收入约×亿元。", "一般公共预算收入约24.07亿元。" },
  { "forecast", "居民人均可支配收入达到×元。", NULL },
  { "forecast-said-so", "居民人均可支配收入预计达到×元。", "居民人均可支配收入预计达到37000元。" },
  { "name-redacted", "×区PM2.5浓度为×微克/立方米。", NULL },
  { "name-is-an-example",
    "引进×科技等企业，PM2.5浓度为×微克/立方米。",
    "引进×科技等企业，PM2.5浓度为46微克/立方米。" },
  { "period-redacted", "×月份，一般公共预算收入×亿元。", NULL },
  { "period-redacted-before", "×至×月，形势向好。一般公共预算收入×亿元。", NULL },
  { "period-redacted-in-another-matter",
    "一是×月份形势向好。二是一般公共预算收入×亿元。",
    "一是×月份形势向好。二是一般公共预算收入24.07亿元。" },
  { "other-base",
    "规模以上工业增加值增长×%，较一季度提高×个百分点。",
    "规模以上工业增加值增长8.8%，较一季度提高2.1个百分点。" },
  { "base-that-is-not-the-stores",
    "规模以上工业增加值增长×%，较年初提高×个百分点。",
    "规模以上工业增加值增长8.8%，较年初提高×个百分点。" },
  { "average-is-another-figure", "地区生产总值两年平均增长×%。", NULL },
  { "rank-of-a-side", "地区生产总值增速居全市第×位。", NULL },
  { "rank-of-a-side-that-the-store-tells",
    "一般公共预算收入增速居全市第×位。",
    "一般公共预算收入增速居全市第2位。" },
  { "rank-of-a-side-that-the-template-does-not-tell",
    "一般公共预算收入×亿元，居全市第×位。",
    "一般公共预算收入24.07亿元，居全市第×位。" },
  { "rank-of-a-side-that-was-told-last",
    "一般公共预算收入×亿元，增长4%，居全市第×位。",
    "一般公共预算收入24.07亿元，增长4%，居全市第2位。" },
  { "share-of-another-whole", "地区生产总值占全省比重×%。", NULL },
  { "nearly-is-less", "完成拆迁面积近×万平方米。", "完成拆迁面积近40万平方米。" },
  { "range", "地区生产总值增长×—×%。", NULL },
  { "list-without-its-verb", "×户新增市场主体、×家企业全部有序复工。", NULL },
  { "count-by-another-word", "常住人口×万人。", "常住人口97.86万人。" },
  { "other-names-for-the-sign",
    "地区生产总值□亿元，增长✕%。",
    "地区生产总值582.4亿元，增长5.2%。" },
};

static HetuDocument *
load (const char *name, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  HetuDocument *document = hetu_document_load (name, bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static HetuFilling *
make (HetuDocument *document, gint32 region, const char *period)
{
  HetuFillRequest request = { .region = region };
  g_autoptr (GError) error = NULL;
  HetuFilling *fill;

  g_assert_true (hetu_period_parse (period, &request.period, NULL));
  fill = hetu_filling_new (document, lexicon, store, &request, &error);
  g_assert_no_error (error);
  return fill;
}

static char *
dup_string (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
fill_text (const char *text)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (HetuDocument) document = load ("a.txt", file);
  g_autoptr (HetuFilling) fill = make (document, 410311, "2022");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) out = hetu_filling_write (fill, file, &error);
  const GArray *slots = hetu_filling_get_slots (fill);

  g_assert_no_error (error);
  g_assert_cmpuint (slots->len, >, 0);
  for (guint i = 0; i < slots->len; i++)
    {
      const HetuFillSlot *slot = &g_array_index (slots, HetuFillSlot, i);

      g_assert_true ((slot->state == HETU_FILL_FILLED) == (slot->written != NULL));
      g_assert_true (slot->state == HETU_FILL_FILLED || slot->reason != NULL);
      g_assert_true (slot->state != HETU_FILL_FILLED || (slot->known && slot->source != 0));
    }
  return dup_string (out);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *text = g_strconcat ("一、主要指标\n", one->template, "\n", NULL);
  g_autofree char *filled = fill_text (text);

  g_assert_true (g_str_has_prefix (filled, "一、主要指标\n"));
  filled[strlen (filled) - 1] = '\0';
  g_assert_cmpstr (filled + strlen ("一、主要指标\n"),
                   ==,
                   one->filled != NULL ? one->filled : one->template);
}

/* The same report, with tabs for a row of a table. */
static const char report[] =
    "# 洛龙区2022年经济运行情况\n"
    "2022年，全区地区生产总值完成×亿元，同比增长×%，居全市第×位；固定资产投资增长×%。\n"
    "新增市场主体\t×万户\n"
    "×企业新建×园区。一般公共预算收入××.×亿元。\n";

static GBytes *
write_page (const char *text)
{
  return write_html (text);
}

typedef struct
{
  const char *name;
  GBytes *(*write) (const char *text);
  guint n_filled;
} Format;

static GBytes *
write_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static const Format formats[] = {
  { "a.txt", write_text, 4 },  { "a.md", write_text, 4 }, { "a.html", write_page, 5 },
  { "a.docx", write_docx, 5 }, { "a.odt", write_odt, 5 },
};

/* The document says what it is of; the figures stand in it wherever they stand in a text. */
static void
test_format (gconstpointer data)
{
  const Format *one = data;
  g_autoptr (GBytes) file = one->write (report);
  g_autoptr (HetuDocument) document = load (one->name, file);
  g_autoptr (HetuFilling) fill = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (HetuDocument) filled = NULL;
  g_autoptr (GError) error = NULL;
  HetuFillRequest request = { 0 };
  const char *text;

  fill = hetu_filling_new (document, lexicon, store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hetu_filling_get_region (fill), ==, 410311);
  g_assert_cmpuint (hetu_filling_count (fill, HETU_FILL_FILLED), ==, one->n_filled);
  g_assert_cmpuint (hetu_filling_count (fill, HETU_FILL_REFUSED), ==, 1);
  g_assert_cmpuint (hetu_filling_count (fill, HETU_FILL_NO_FIGURE), ==, 7 - one->n_filled);
  out = hetu_filling_write (fill, file, &error);
  g_assert_no_error (error);
  filled = load (one->name, out);
  text = hetu_document_get_text (filled);
  g_assert_nonnull (
      strstr (text, "生产总值完成582.4亿元，同比增长5.2%，居全市第1位；固定资产投资增长×%。"));
  g_assert_true ((strstr (text, "1.6万户") != NULL) == (one->n_filled == 5)); /* of a table */
  g_assert_nonnull (strstr (text, "×企业新建×园区。一般公共预算收入24.1亿元。"));
}

/* What is filled in, put back to × by the list that tells it, is the template again. */
static void
test_put_back (void)
{
  g_autoptr (GBytes) file = write_text (report);
  g_autoptr (HetuDocument) document = load ("a.txt", file);
  g_autoptr (HetuFilling) fill = make (document, 410311, "2022");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) out = hetu_filling_write (fill, file, &error);
  g_autofree char *filled = dup_string (out);
  const GArray *slots = hetu_filling_get_slots (fill);
  GString *back = g_string_new (NULL);
  const char *at = filled;
  guint point = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < slots->len; i++)
    {
      const HetuFillSlot *slot = &g_array_index (slots, HetuFillSlot, i);
      const char *next = g_utf8_offset_to_pointer (at, (glong) (slot->value_start - point));

      if (slot->written == NULL)
        continue;
      g_string_append_len (back, at, next - at);
      g_assert_true (g_str_has_prefix (next, slot->written));
      g_string_append (back, slot->value_end - slot->value_start > 1 ? "××.×" : "×");
      at = next + strlen (slot->written);
      point = slot->value_end;
    }
  g_string_append (back, at);
  g_assert_cmpstr (back->str, ==, report);
  g_string_free (back, TRUE);
}

/* Figures that others contradict are put in, and said to be. */
static void
test_remarks (void)
{
  static const char text[] =
      "洛龙区2022年情况\n全市地区生产总值×亿元。全区社会消费品零售总额×亿元。\n";
  g_autoptr (GBytes) file = write_text (text);
  g_autoptr (HetuDocument) document = load ("a.txt", file);
  g_autoptr (HetuFilling) fill = make (document, 410311, "2022");
  g_autoptr (HetuTable) table = hetu_filling_to_table (fill, store, FALSE, HETU_LANGUAGE_EN);
  g_autofree char *rows = hetu_table_to_text (table, HETU_TABLE_TSV);

  g_assert_true (
      g_str_has_prefix (rows,
                        "char_start\tchar_end\ttemplate_text\tfilled_text\tindicator_id\t"
                        "region\tperiod\tmeasure\tvalue\tunit\tstatus\treason\tsource\t"));
  g_assert_nonnull (strstr (rows,
                            "地区生产总值×亿元\t地区生产总值5675.2亿元\tgdp\t410300\t2022\tlevel\t"
                            "5675.2\t亿元\tfilled\t"));
}

/* Why a × stays is said so that a person knows what to do. */
static void
test_reasons (void)
{
  static const struct
  {
    const char *template;
    HetuFillState state;
    const char *reason;
  } reasons[] = {
    { "上半年，地区生产总值增长×%。", HETU_FILL_UNKNOWN, "but one of 2022" },
    { "2022年预期目标是：地区生产总值增长×%。", HETU_FILL_UNKNOWN, "but an outturn" },
    { "2023年，地区生产总值增长×%。", HETU_FILL_UNKNOWN, "but a target" },
    { "固定资产投资增长×%。", HETU_FILL_REFUSED, "-3.4" },
    { "×区PM2.5浓度为×微克/立方米。", HETU_FILL_REFUSED, "×区" },
    { "×月份，一般公共预算收入×亿元。", HETU_FILL_REFUSED, "×月份" },
    { "高新区规模以上工业增加值增长×%。", HETU_FILL_REFUSED, "高新区" },
    { "电商交易额达到×亿元。", HETU_FILL_REFUSED, "“>”" },
    { "星际贸易总额×亿元。", HETU_FILL_UNKNOWN, "星际贸易" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (GBytes) file = write_text (reasons[i].template);
      g_autoptr (HetuDocument) document = load ("a.txt", file);
      g_autoptr (HetuFilling) fill = make (document, 410311, "2022");
      const GArray *slots = hetu_filling_get_slots (fill);
      const HetuFillSlot *last = &g_array_index (slots, HetuFillSlot, slots->len - 1);

      g_assert_cmpint (last->state, ==, reasons[i].state);
      g_assert_nonnull (strstr (last->reason, reasons[i].reason));
    }
}

static void
test_open (void)
{
  static const struct
  {
    const char *text;
    gint32 region;
    const char *period;
  } open[] = {
    { "工作情况\n地区生产总值×亿元。\n", 0, "2022" },
    { "工作情况\n地区生产总值×亿元。\n", 410311, "" },
    { "洛龙区2024年工作情况\n面对突如其来的新冠疫情，地区生产总值×亿元。\n", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_autoptr (GBytes) file = write_text (open[i].text);
      g_autoptr (HetuDocument) document = load ("a.txt", file);
      HetuFillRequest request = { .region = open[i].region };
      g_autoptr (HetuFilling) fill = NULL;
      g_autoptr (GError) error = NULL;

      if (*open[i].period != '\0')
        hetu_period_parse (open[i].period, &request.period, NULL);
      fill = hetu_filling_new (document, lexicon, store, &request, &error);
      g_assert_null (fill);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
    }
}

/* What a person says takes the place of a title that the body contradicts, or that is of another year. */
static void
test_given (void)
{
  static const char *const titles[] = { "洛龙区2024年工作情况\n面对突如其来的新冠疫情，",
                                        "洛龙区2023年工作情况\n" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text =
          g_strconcat (titles[i],
                       "今年地区生产总值×亿元。\n居民收入稳定，地区生产总值增长×%。\n",
                       NULL);
      g_autofree char *filled = fill_text (text);

      g_assert_nonnull (strstr (filled, "今年地区生产总值582.4亿元。"));
      g_assert_nonnull (strstr (filled, "，地区生产总值增长5.2%。"));
    }
}

static void
test_pdf (void)
{
  g_autoptr (GBytes) file = write_pdf ("洛龙区2022年\n地区生产总值×亿元。\n");
  g_autoptr (HetuDocument) document = load ("a.pdf", file);
  HetuFillRequest request = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_filling_new (document, lexicon, store, &request, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
}

typedef struct
{
  const char *value;
  const char *unit;
  const char *to;
  guint8 told;
  guint8 wanted;
  int decimals;
  const char *written; /* NULL: refused */
} Number;

#define IS HETU_COMPARATOR_EQUAL
#define OVER HETU_COMPARATOR_MORE
#define UNDER HETU_COMPARATOR_LESS
#define LEAST HETU_COMPARATOR_AT_LEAST
#define MOST HETU_COMPARATOR_AT_MOST
#define NEAR HETU_COMPARATOR_ABOUT

static void
test_numbers (void)
{
  static const Number numbers[] = {
    { "5.20", "%", "%", IS, IS, -1, "5.20" },
    { "1.5", "%", "成", IS, IS, -1, "0.15" },
    { "240712", "万元", "亿元", IS, IS, -1, "24.07" },
    { "240700", "万元", "亿元", IS, IS, -1, "24.07" },
    { "2407123", "元", "亿元", IS, IS, -1, "0.02407" },
    { "12345", "人", "万人", IS, IS, -1, "1.235" },
    { "24.07", "亿元", "万元", IS, IS, -1, "240700" },
    { "24.07", "亿元", "亿元", IS, IS, 1, "24.1" },
    { "24.07", "亿元", "亿元", IS, LEAST, 1, "24.0" },
    { "24.02", "亿元", "亿元", IS, MOST, 1, "24.1" },
    { "24.0", "亿元", "亿元", IS, IS, 2, NULL },
    { "39.63", "亩", "亩", IS, OVER, -1, "39" },
    { "40", "亩", "亩", IS, OVER, -1, NULL },
    { "1.3", "亩", "亩", IS, OVER, -1, NULL },
    { "0.8", "亩", "亩", IS, OVER, -1, NULL },
    { "39.63", "亩", "亩", IS, UNDER, -1, "40" },
    { "39.63", "亩", "亩", OVER, OVER, -1, "39.63" },
    { "39.63", "亩", "亩", OVER, LEAST, -1, "39.63" },
    { "39.63", "亩", "亩", LEAST, OVER, -1, NULL },
    { "39.63", "亩", "亩", NEAR, IS, -1, NULL },
    { "39.63", "亩", "亩", IS, NEAR, -1, "39.63" },
    { "39.63", "亩", "亩", UNDER, MOST, -1, "39.63" },
    { "42", "个", "项", IS, IS, -1, "42" },
    { "4.2", "万人", "万名", IS, IS, -1, "4.2" },
    { "42", "户", "家", IS, IS, -1, NULL },
    { "42", "人", "人次", IS, IS, -1, NULL },
    { "5", "%", "个百分点", IS, IS, -1, NULL },
    { "-3.4", "%", "%", IS, IS, -1, "-3.4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const Number *one = &numbers[i];
      HetuFillNumber number = { .told = one->told,
                                .wanted = one->wanted,
                                .decimals = one->decimals };
      g_autofree char *written = NULL, *remark = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (hetu_decimal_parse (one->value, &number.value, NULL));
      g_assert_true (hetu_unit_parse (one->unit, &number.unit, NULL));
      g_assert_true (hetu_unit_parse (one->to, &number.to, NULL));
      written = hetu_fill_write_number (&number, &remark, &error);
      g_assert_cmpstr (written, ==, one->written);
      g_assert_true ((error != NULL) == (written == NULL));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_with (figures);
  lexicon = hetu_acceptance_new_lexicon (store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fill/sentence/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strconcat ("/fill/format/", formats[i].name, NULL);

      g_test_add_data_func (path, &formats[i], test_format);
    }
  g_test_add_func ("/fill/put-back-to-marks", test_put_back);
  g_test_add_func ("/fill/rivals-and-conversions-are-told", test_remarks);
  g_test_add_func ("/fill/reasons", test_reasons);
  g_test_add_func ("/fill/place-and-time-have-to-be-told", test_open);
  g_test_add_func ("/fill/place-and-time-given", test_given);
  g_test_add_func ("/fill/pdf-is-refused", test_pdf);
  g_test_add_func ("/fill/numbers", test_numbers);
  status = g_test_run ();
  hetu_lexicon_free (lexicon);
  g_object_unref (store);
  return status;
}
