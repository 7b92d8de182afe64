/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader against texts of our own (tests/reports/NAME.txt beside NAME.tsv: what it must find, in the columns below), against texts
 * that were annotated by hand before they were read (in the columns of hetu-cli read), and against
 * single sentences (tests/reports/cases.tsv: a sentence, and what it must find). HETU_UPDATE_GOLDEN=1 writes what is found; it is read
 * through before it is committed. */
#include "report/fold.h"
#include "report/gazetteer.h"
#include "report/reader.h"

#include <stdlib.h>
#include <string.h>

static HetuLexicon *lexicon; /* owned */

/* “gdp|growth|=|5.2|%|up|final” */
static void
describe (GString *out, const HetuClaim *claim, gboolean whole)
{
  g_autofree char *value = hetu_decimal_to_string (claim->value);
  g_autofree char *period = hetu_period_to_string (claim->period);

  if (whole)
    g_string_append_printf (out,
                            "%u\t%d\t%s\t%s\t",
                            claim->value_start,
                            claim->region,
                            period,
                            hetu_kind_to_string (claim->kind));
  g_string_append_printf (out,
                          "%s|%s|%s|%s|%s|%s",
                          claim->indicator_id != NULL ? claim->indicator_id : claim->indicator,
                          hetu_measure_to_string (claim->measure),
                          hetu_comparator_to_string (claim->comparator),
                          claim->has_value ? value : "",
                          claim->unit,
                          claim->sense > 0   ? "up"
                          : claim->sense < 0 ? "down"
                                             : "");
  if (claim->status != HETU_STATUS_FINAL)
    g_string_append_printf (out, "|%s", hetu_status_to_string (claim->status));
  if (claim->ref_region != 0)
    g_string_append_printf (out, "|%d", claim->ref_region);
}

static char *
read_text (const char *text, gboolean whole, gboolean dated)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (text);
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      const HetuClaim *claim = &g_array_index (claims, HetuClaim, i);
      g_autofree char *number =
          g_strndup (reading->text + reading->bytes[claim->value_start],
                     reading->bytes[claim->value_end] - reading->bytes[claim->value_start]);

      g_assert_cmpuint (claim->char_start, <=, claim->value_start);
      g_assert_cmpuint (claim->value_end, <=, claim->char_end);
      g_assert_cmpuint (claim->char_end, <=, reading->n_points);
      g_assert_cmpuint (strlen (number), >, 0);
      if (!whole && i > 0)
        g_string_append (out, "; ");
      describe (out, claim, whole);
      if (dated)
        {
          g_autofree char *period = hetu_period_to_string (claim->period);

          g_string_append_printf (out, "@%s", period);
        }
      if (whole)
        g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static void
test_text (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", data, NULL);
  g_autofree char *text_path = g_strconcat (path, ".txt", NULL);
  g_autofree char *rows_path = g_strconcat (path, ".tsv", NULL);
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (text_path, &text, NULL, NULL));
  found = read_text (text, TRUE, FALSE);
  if (g_getenv ("HETU_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (rows_path, found, -1, NULL));
  g_assert_true (g_file_get_contents (rows_path, &rows, NULL, NULL));
  g_assert_cmpstr (found, ==, rows);
}

/* How alike two names are: characters side by side that both have, of all, in per cent; 100 where one is in the other. */
static guint
compare_names (const char *one, const char *other)
{
  glong n_one = 0, n_other = 0;
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (one, -1, &n_one);
  g_autofree gunichar *b = g_utf8_to_ucs4_fast (other, -1, &n_other);
  guint same = 0;

  if (strstr (one, other) != NULL || strstr (other, one) != NULL)
    return 100;
  for (glong i = 0; i + 1 < n_one; i++)
    for (glong k = 0; k + 1 < n_other; k++)
      if (a[i] == b[k] && a[i + 1] == b[k + 1])
        {
          same++;
          break;
        }
  return n_one + n_other > 2 ? 200 * same / (guint) (n_one + n_other - 2) : 0;
}

static char *
find_cell (char **header, char **cells, const char *name)
{
  for (guint i = 0; header[i] != NULL; i++)
    if (g_str_equal (header[i], name))
      return cells[i];
  g_assert_not_reached ();
}

/* Whether @claim is what a person wrote down: value, unit, measure, comparator, kind, period, direction, status and name. */
static gboolean
agrees (const HetuClaim *claim, char **header, char **cells)
{
  g_autofree char *value = hetu_decimal_to_string (claim->value);
  g_autofree char *period = hetu_period_to_string (claim->period);
  const char *sense = find_cell (header, cells, "sense");
  const char *status =
      claim->status == HETU_STATUS_FINAL ? "ok" : hetu_status_to_string (claim->status);

  return atoi (find_cell (header, cells, "value_start")) < (int) claim->value_end &&
         atoi (find_cell (header, cells, "value_end")) > (int) claim->value_start &&
         g_str_equal (find_cell (header, cells, "value"), value) &&
         g_str_equal (find_cell (header, cells, "unit"), claim->unit) &&
         g_str_equal (find_cell (header, cells, "measure"),
                      hetu_measure_to_string (claim->measure == HETU_MEASURE_CHAIN
                                                  ? HETU_MEASURE_GROWTH
                                                  : claim->measure)) &&
         g_str_equal (find_cell (header, cells, "comparator"),
                      hetu_comparator_to_string (claim->comparator)) &&
         g_str_equal (find_cell (header, cells, "kind"), hetu_kind_to_string (claim->kind)) &&
         g_str_equal (find_cell (header, cells, "period"), period) &&
         g_str_equal (find_cell (header, cells, "status"), status) &&
         g_str_equal (g_str_equal (sense, "down") ? "down" : "up",
                      claim->sense < 0 ? "down" : "up") &&
         ((claim->indicator_id != NULL &&
           g_str_equal (find_cell (header, cells, "indicator_id"), claim->indicator_id)) ||
          compare_names (find_cell (header, cells, "indicator"), claim->indicator) >= 50);
}

/* Texts that a person annotated before they were read: at most two in a hundred may be wrong, none invented. */
static void
test_annotated (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", data, NULL);
  g_autofree char *text_path = g_strconcat (path, ".txt", NULL);
  g_autofree char *rows_path = g_strconcat (path, ".tsv", NULL);
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;
  g_autoptr (HetuReading) reading = NULL;
  g_autoptr (GArray) claims = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) header = NULL;
  guint n = 0, wrong = 0, told = 0;

  g_assert_true (g_file_get_contents (text_path, &text, NULL, NULL));
  g_assert_true (g_file_get_contents (rows_path, &rows, NULL, NULL));
  reading = hetu_reading_new (text);
  claims = hetu_report_read (reading, lexicon);
  lines = g_strsplit (rows, "\n", -1);
  header = g_strsplit (lines[0], "\t", -1);
  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++, n++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      gboolean found = FALSE;

      for (guint k = 0; k < claims->len && !found; k++)
        found = agrees (&g_array_index (claims, HetuClaim, k), header, cells);
      wrong += !found;
      if (!found)
        g_test_message ("not read: %s %s", find_cell (header, cells, "indicator"), lines[i]);
    }
  g_assert_cmpuint (n, >, 10);
  g_assert_cmpuint (50 * wrong, <=, n);
  for (guint k = 0; k < claims->len; k++)
    told += g_array_index (claims, HetuClaim, k).status != HETU_STATUS_QUALITATIVE;
  g_assert_cmpuint (told, <=, n);
}

/* A sentence stands in a report under a heading of what was (fact) or shall be (plan), in one year, or in five of them (years, goals); what
 * each figure of these is of is told behind @. */
static void
test_sentence (gconstpointer data)
{
  static const char *const sections[][2] = {
    { "fact", "\n一、2023年工作回顾" },
    { "plan", "\n二、2024年主要目标任务" },
    { "years", "——2021年1月20日在县第八届人民代表大会第六次会议上\n\n一、“十三五”时期工作回顾" },
    { "goals", "——2021年1月20日在县第八届人民代表大会第六次会议上\n\n二、“十四五”时期主要目标" },
  };
  char **cells = (char **) data;
  guint section = 0;
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;

  while (!g_str_equal (cells[0], sections[section][0]))
    g_assert_cmpuint (++section, <, G_N_ELEMENTS (sections));
  text = g_strdup_printf ("政府工作报告\n%s\n\n%s\n", sections[section][1], cells[1]);
  found = read_text (text, FALSE, section >= 2);
  if (g_getenv ("HETU_UPDATE_GOLDEN") != NULL)
    {
      g_free (cells[2]);
      cells[2] = g_steal_pointer (&found);
      return;
    }
  g_assert_cmpstr (found, ==, cells[2]);
}

typedef struct
{
  const char *quote; /* whole span of a claim, as it stands in the text */
  const char *name;
  const char *value;
  const char *shape; /* measure, comparator, kind and status */
} Fact;

/* The facts of a text, each with the span of its quote and in the text's order. */
static void
assert_facts (const char *text, const char *first, const Fact *facts, guint n_facts)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (text);
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);
  const char *line = strstr (text, first);
  glong start = line != NULL ? g_utf8_pointer_to_offset (text, line) : -1;
  guint at = 0;

  g_assert_nonnull (line);
  while (at < claims->len && g_array_index (claims, HetuClaim, at).char_start < start)
    at++;
  for (guint i = 0; i < n_facts; i++, at++)
    {
      const HetuClaim *claim = &g_array_index (claims, HetuClaim, at);
      g_autofree char *quote = NULL;
      g_autofree char *value = NULL;
      g_autofree char *shape = NULL;

      g_assert_cmpuint (at, <, claims->len);
      quote = g_strndup (text + reading->bytes[claim->char_start],
                         reading->bytes[claim->char_end] - reading->bytes[claim->char_start]);
      value = hetu_decimal_to_string (claim->value);
      shape = g_strdup_printf ("%s %s %s %s",
                               hetu_measure_to_string (claim->measure),
                               hetu_comparator_to_string (claim->comparator),
                               hetu_kind_to_string (claim->kind),
                               hetu_status_to_string (claim->status));
      g_assert_cmpstr (quote, ==, facts[i].quote);
      g_assert_cmpstr (claim->indicator, ==, facts[i].name);
      g_assert_cmpstr (value, ==, facts[i].value);
      g_assert_cmpstr (shape, ==, facts[i].shape);
    }
}

/* One line of a work report: levels, growth and ranks share their subject, and each span begins with it. */
static void
test_spans (void)
{
  static const Fact facts[] = {
    { "生产总值完成412.6亿元", "地区生产总值", "412.6", "level = actual final" },
    { "生产总值完成412.6亿元,增长4.8%", "地区生产总值", "4.8", "growth = actual final" },
    { "生产总值完成412.6亿元,增长4.8%,居全市第三", "地区生产总值", "3", "rank = actual final" },
    { "固定资产投资增长13.5%", "固定资产投资", "13.5", "growth = actual final" },
    { "固定资产投资增长13.5%,居全市第二", "固定资产投资", "2", "rank = actual final" },
    { "一般公共预算收入完成18.43亿元", "一般公共预算收入", "18.43", "level = actual final" },
    { "一般公共预算收入完成18.43亿元,扣除留抵退税因素后增长9.6%",
      "一般公共预算收入",
      "9.6",
      "growth = actual final" },
    { "居民人均可支配收入预计达到31500元",
      "居民人均可支配收入",
      "31500",
      "level = actual expected" },
    { "居民人均可支配收入预计达到31500元,增长5%",
      "居民人均可支配收入",
      "5",
      "growth = actual expected" },
  };

  assert_facts (
      "政府工作报告\n\n一、2022年工作回顾\n\n2022年,全区生产总值完成412.6亿元,增长4.8%,居全市第三;"
      "固定资产投资增长13.5%,居全市第二;一般公共预算收入完成18.43亿元,扣除留抵退税因素后增长9.6%;"
      "居民人均可支配收入预计达到31500元,增长5%。\n",
      "生产总值完成",
      facts,
      G_N_ELEMENTS (facts));
}

/* The parts of a ratio begin with the name that they share, those after 调整为 as well. */
static void
test_ratio_spans (void)
{
  static const Fact facts[] = {
    { "三次产业结构由9.8", "第一产业比重", "9.8", "share = actual final" },
    { "三次产业结构由9.8:41.9", "第二产业比重", "41.9", "share = actual final" },
    { "三次产业结构由9.8:41.9:48.3", "第三产业比重", "48.3", "share = actual final" },
    { "三次产业结构由9.8:41.9:48.3调整为9.5", "第一产业比重", "9.5", "share = actual final" },
    { "三次产业结构由9.8:41.9:48.3调整为9.5:41.5", "第二产业比重", "41.5", "share = actual final" },
    { "三次产业结构由9.8:41.9:48.3调整为9.5:41.5:49.0",
      "第三产业比重",
      "49.0",
      "share = actual final" },
  };

  assert_facts (
      "政府工作报告\n\n一、2022年工作回顾\n\n2022年,全区三次产业结构由9.8:41.9:48.3调整为9.5:"
      "41.5:49.0。\n",
      "三次产业结构",
      facts,
      G_N_ELEMENTS (facts));
}

/* What a plan is due by: the months of its own year, told before or behind what is counted; and what is there already. */
static void
test_deadlines (void)
{
  static const struct
  {
    const char *deadline;
    HetuKind kind;
  } told[] = { { "2023-12", HETU_KIND_TARGET },
               { "2023-08", HETU_KIND_TARGET },
               { "", HETU_KIND_ACTUAL },
               { "", HETU_KIND_TARGET } };
  g_autoptr (HetuReading) reading = hetu_reading_new (
      "——2022年12月20日在区第八届人民代表大会第二次会议上\n\n一、2022年工作回顾\n\n"
      "全年稳中有进。\n\n二、2023年重点工作\n\n"
      "年底前打通断头路6条。确保5所中学8月交付使用。发挥3个驻外招商专班作用。新建停车场9个。\n");
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);

  g_assert_cmpuint (claims->len, ==, G_N_ELEMENTS (told));
  for (guint i = 0; i < claims->len; i++)
    {
      const HetuClaim *claim = &g_array_index (claims, HetuClaim, i);
      g_autofree char *deadline = hetu_period_to_string (claim->deadline);

      g_assert_cmpstr (deadline, ==, told[i].deadline);
      g_assert_cmpint (claim->kind, ==, told[i].kind);
    }
}

/* “全省” is said before the contest, “市辖区” of its field. */
static void
test_rank_of_contest (void)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (
      "洛龙区2023年工作总结\n\n洛龙区在全省营商环境评价中排名54个市辖区第五、全市城市区第二。\n");
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);

  g_assert_cmpuint (claims->len, ==, 2);
  g_assert_cmpint (g_array_index (claims, HetuClaim, 0).ref_region, ==, 410000);
  g_assert_cmpint (g_array_index (claims, HetuClaim, 1).ref_region, ==, 410300);
}

/* The line of the report beside the project, where it is there: seventeen facts. */
static void
test_shared_line (void)
{
  static const char *const values[] = { "582.4", "5.2",  "1", "314.6", "20",  "2",
                                        "73.8",  "8.8",  "2", "258.6", "1.6", "4",
                                        "24.07", "11.4", "2", "37000", "6" };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST,
                                                 "..",
                                                 "..",
                                                 "shared",
                                                 "reports",
                                                 "003_0f87bd66e55902c6.txt",
                                                 NULL);
  g_autofree char *text = NULL;
  g_autoptr (HetuReading) reading = NULL;
  g_autoptr (GArray) claims = NULL;
  guint at = 0;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("no reports beside the project");
      return;
    }
  reading = hetu_reading_new (text);
  claims = hetu_report_read (reading, lexicon);
  for (guint i = 0; i < claims->len && at == 0; i++)
    {
      g_autofree char *value = hetu_decimal_to_string (g_array_index (claims, HetuClaim, i).value);

      at = g_str_equal (value, values[0]) ? i + 1 : 0;
    }
  g_assert_cmpuint (at, >, 0);
  g_assert_cmpuint (at - 1 + G_N_ELEMENTS (values), <=, claims->len);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const HetuClaim *claim = &g_array_index (claims, HetuClaim, at - 1 + i);
      g_autofree char *value = hetu_decimal_to_string (claim->value);

      g_assert_cmpstr (value, ==, values[i]);
      g_assert_cmpint (claim->status, ==, i < 15 ? HETU_STATUS_FINAL : HETU_STATUS_EXPECTED);
    }
}

static void
write_cases (const GPtrArray *kept)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", "cases.tsv", NULL);
  g_autoptr (GString) text = g_string_new ("section\tsentence\tclaims\n");

  for (guint i = 0; i < kept->len; i++)
    {
      g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (kept, i));

      g_string_append_printf (text, "%s\n", line);
    }
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

static void
test_tables_are_folded (void)
{
  static const char *const words[] = { "增长", "占比", "覆盖率", "预计", "余", "位居", "里程碑" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (const char *p = words[i]; *p != '\0'; p = g_utf8_next_char (p))
      g_assert_cmpuint (hetu_fold (g_utf8_get_char (p)), ==, g_utf8_get_char (p));
  g_assert_cmpuint (hetu_fold (0x5104), ==, 0x4EBF); /* 億 */
  g_assert_cmpuint (hetu_fold (0xFF05), ==, '%');
}

/* A number that no place can have is none, and no arithmetic overflows over it. */
static void
test_places_of_many_digits (void)
{
  static const char *const texts[] = {
    "地区生产总值居全市第99999999999999999999999999999999。",
    "地区生产总值进入全省前99999999999999999999999999999999名。",
    "地区生产总值居99999999999999999999999999999999个县区第二。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HetuReading) reading = hetu_reading_new (texts[i]);
      g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);

      for (guint k = 0; k < claims->len; k++)
        g_assert_cmpint (g_array_index (claims, HetuClaim, k).value.coefficient, <, 1000000);
    }
}

static void
test_facts_that_a_person_knows (void)
{
  const char *text = "2023年，全区地区生产总值完成582.4亿元。固定资产投资增长20%。";
  HetuDocumentFacts facts = { .region = 410305, .year = 2023 };
  g_autoptr (HetuReading) reading = hetu_reading_new (text);
  g_autoptr (GArray) found = hetu_report_read (reading, lexicon);
  g_autoptr (GArray) known = hetu_report_read_as (reading, lexicon, &facts);

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (known->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (g_array_index (found, HetuClaim, i).region, ==, 0);
      g_assert_cmpint (g_array_index (known, HetuClaim, i).region, ==, 410305);
      g_assert_cmpint (g_array_index (known, HetuClaim, i).period.first_year, ==, 2023);
    }
}

/* A clause that names a place is of it; what names none after it goes on with it, up to the next part. */
static void
test_places_that_clauses_name (void)
{
  static const struct
  {
    const char *text;
    const char *regions;
  } cases[] = {
    { "全省固定资产投资增长5.5%。固定资产投资增长6.7%。", "410000 410311" },
    { "河南省固定资产投资增长2.1%,比上年提高0.5个百分点,我区增长6.7%。", "410000 410000 410311" },
    { "2023年,全市社会消费品零售总额增长6.6%,洛龙区增长8.8%。", "410300 410311" },
    { "涧西区地区生产总值增长4.1%,西工区增长3.9%;固定资产投资增长6%。", "410305 410303 410311" },
    { "从全国看,规模以上工业增加值增长4.6%;从全省看,增长5.0%。", "100000 410000" },
    { "全国、全省和全市固定资产投资分别增长3.0%、2.1%和4.3%,全区增长6.7%。",
      "100000 410000 410300 410311" },
    { "固定资产投资增长7.2%,全市增长5.0%,高于全市2.2个百分点,居全市第二。",
      "410311 410300 410311 410311" },
    { "浙江省杭州市地区生产总值增长5.6%。", "330100" },
    { "拥有全国重点文物保护单位12处,全国文明村3个。", "410311 410311" },
    { "洛阳石化营业收入增长5%,城区绿化覆盖率达到41%。", "410311 410311" },
    { "全区生产总值增长5.2%,高于全国、全省0.2和0.7个百分点,居全市第三。",
      "410311 410311 410311 410311" },
  };
  HetuDocumentFacts facts = { .region = 410311, .year = 2023 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuReading) reading = hetu_reading_new (cases[i].text);
      g_autoptr (GArray) claims = hetu_report_read_as (reading, lexicon, &facts);
      g_autoptr (GString) regions = g_string_new ("");

      for (guint k = 0; k < claims->len; k++)
        g_string_append_printf (regions,
                                "%s%d",
                                k > 0 ? " " : "",
                                g_array_index (claims, HetuClaim, k).region);
      if (i == 0)
        g_assert_nonnull (
            strstr (g_array_index (claims, HetuClaim, 0).reasons, "region-told\t全省\t"));
      g_assert_cmpstr (regions->str, ==, cases[i].regions);
    }
}

static void
add_cases (GPtrArray *kept)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", "cases.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      char **cells = g_strsplit (lines[i], "\t", 3);
      g_autofree char *name = g_strdup_printf ("/report/case/%u", i + 1);

      g_assert_cmpuint (g_strv_length (cells), ==, 3);
      g_ptr_array_add (kept, cells);
      g_test_add_data_func (name, cells, test_sentence);
    }
}

/* Every text with rows of its own, but @others and the cases */
static void
add_annotated (const char *const *others)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *file = NULL;

  g_assert_nonnull (folder);
  while ((file = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *text = g_strndup (file, strcspn (file, "."));
      g_autofree char *name = g_strconcat ("/report/annotated/", text, NULL);

      if (g_str_has_suffix (file, ".txt") && !g_strv_contains (others, text))
        g_test_add_data_func_full (name, g_steal_pointer (&text), test_annotated, g_free);
    }
}

int
main (int argc, char **argv)
{
  static const char *const texts[] = { "communique", "analysis", "work-report", NULL };
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  lexicon = hetu_lexicon_new_shipped ();
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("/report/text/", texts[i], NULL);

      g_test_add_data_func (name, texts[i], test_text);
    }
  add_annotated (texts);
  add_cases (kept);
  g_test_add_func ("/report/span/begins-with-its-subject", test_spans);
  g_test_add_func ("/report/span/parts-of-a-ratio-share-their-name", test_ratio_spans);
  g_test_add_func ("/report/rank/of-a-contest", test_rank_of_contest);
  g_test_add_func ("/report/plan/is-due-in-the-year-of-its-section", test_deadlines);
  g_test_add_func ("/report/span/seventeen-facts-of-a-line", test_shared_line);
  g_test_add_func ("/report/places-of-many-digits", test_places_of_many_digits);
  g_test_add_func ("/report/facts/that-a-person-knows", test_facts_that_a_person_knows);
  g_test_add_func ("/report/clauses/are-of-the-place-that-they-name",
                   test_places_that_clauses_name);
  g_test_add_func ("/report/fold/words-of-the-tables", test_tables_are_folded);
  status = g_test_run ();
  if (g_getenv ("HETU_UPDATE_GOLDEN") != NULL)
    write_cases (kept);
  hetu_lexicon_free (lexicon);
  return status;
}
