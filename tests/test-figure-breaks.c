/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What figures of the shipped store say where a definition changes (C-25), and where places or periods do not compare: the
 * title sets nothing against each other across it, the note says so. */
#include "shipped-figure.h"

#include <string.h>

#define MOST_PLACES 8

typedef struct
{
  HetuChartKind kind;
  HetuMeasure measure;
  const char *ids;
  gint32 places[MOST_PLACES];
  const char *from, *to;
  guint n_breaks;
  const char *title;
  const char *note;
} Case;

static const Case cases[] = {
  { HETU_CHART_STRUCTURE,
    HETU_MEASURE_GROWTH,
    "gdp",
    { 410000 },
    "2021",
    "2023",
    1,
    "河南省 2023 年三次产业结构为 9.1∶37.5∶53.4",
    "第二产业水平比上年低12.9%" },
  /* Those of one definition still compare. */
  { HETU_CHART_STRUCTURE,
    HETU_MEASURE_GROWTH,
    "gdp",
    { 410000 },
    "2021",
    "2022",
    0,
    "河南省二产占比 2021—2022 年提高 0.2 个百分点，至 41.5%",
    NULL },
  { HETU_CHART_STRUCTURE,
    HETU_MEASURE_GROWTH,
    "gdp",
    { 100000 },
    "2010",
    "2020",
    1,
    "全国三产占比 2015—2020 年提高 3.9 个百分点，至 55.6%",
    "2015年起为修订后" },
  /* The weights of 2023 would be those of the base that was revised. */
  { HETU_CHART_CONTRIBUTION,
    HETU_MEASURE_GROWTH,
    "gdp",
    { 410000 },
    "2021",
    "2023",
    0,
    "河南省 2022 年增长 3.1%，二产拉动 1.7 个百分点（推算）",
    "2023 年与上年口径不同，未推算" },
  { HETU_CHART_SLOPE,
    HETU_MEASURE_LEVEL,
    "gdp",
    { 410308 },
    "2022",
    "2023",
    1,
    "孟津区 2023 年地区生产总值 503.7 亿元",
    "2022年基数已下修" },
  { HETU_CHART_SLOPE,
    HETU_MEASURE_LEVEL,
    "gdp",
    { 410300 },
    "2021",
    "2022",
    0,
    "洛阳市 2021—2022 年地区生产总值由 5447.1 亿元升至 5675.2 亿元",
    NULL },
  { HETU_CHART_DUMBBELL,
    HETU_MEASURE_LEVEL,
    "gdp",
    { 410300 },
    "2022",
    "2023",
    1,
    "洛阳市 2023 年地区生产总值 5482 亿元",
    "2022年及以前未回溯修订" },
  { HETU_CHART_DUMBBELL,
    HETU_MEASURE_LEVEL,
    "gdp,gdp_per_capita",
    { 410300 },
    "2022",
    "2023",
    2,
    "洛阳市 2023 年 2 项指标与 2022 年口径不同，不作比较",
    "人均地区生产总值：2023年" },
  /* Published rates compare by themselves. */
  { HETU_CHART_SLOPE,
    HETU_MEASURE_GROWTH,
    "gdp",
    { 410300 },
    "2021",
    "2023",
    0,
    "洛阳市 2021—2023 年增速由 4.8% 降至 3.5%，降低 1.3 个百分点",
    NULL },
};

static gboolean
has_note (const HetuFrame *frame, const char *part)
{
  for (guint i = 0; i < frame->notes->len; i++)
    if (strstr (frame->notes->pdata[i], part) != NULL)
      return TRUE;
  return FALSE;
}

static HetuFrame *
resolve_case (const Case *one)
{
  g_autoptr (HetuSpec) spec = NULL;
  gsize n = 0;

  while (n < MOST_PLACES && one->places[n] != 0)
    n++;
  spec = make_spec (one->kind, one->ids, one->places, n, one->from, one->to);
  spec->measure = one->measure;
  return resolve (spec);
}

static void
test_titles_do_not_cross (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = resolve_case (&cases[i]);

      g_assert_cmpstr (frame->title, ==, cases[i].title);
      g_assert_cmpuint (frame->breaks->len, ==, cases[i].n_breaks);
      g_assert_true (cases[i].note == NULL || has_note (frame, cases[i].note));
    }
}

/* A break that no series of the figure crosses is none of its business. */
static void
test_a_break_needs_both_sides (void)
{
  static const Case early = {
    HETU_CHART_GROWTH_LINE, HETU_MEASURE_LEVEL, "gdp", { 410300, 410308 }, "2021", "2023"
  };
  g_autoptr (HetuFrame) frame = resolve_case (&early);

  /* 洛阳市 and 孟津区 in 2023; not the union of 2021, before which nothing is told of 孟津区. */
  for (guint i = 0; i < frame->breaks->len; i++)
    g_assert_null (strstr (g_array_index (frame->breaks, HetuFrameBreak, i).note, "吉利区"));
  g_assert_cmpuint (frame->breaks->len, >, 0);
}

/* What is no province of the district is not “全省”; one figure alone is no highest; panels of several indicators and places
 * have no first. */
static void
test_titles_compare_like_with_like (void)
{
  static const Case likes[] = {
    { HETU_CHART_GROWTH_LINE,
      HETU_MEASURE_GROWTH,
      "gdp",
      { 440111, 410000 },
      "2022",
      "2023",
      0,
      "白云区 2023 年增长 8.1%",
      NULL },
    { HETU_CHART_GROWTH_LINE,
      HETU_MEASURE_GROWTH,
      "gdp",
      { 440111, 440100 },
      "2022",
      "2023",
      0,
      "白云区 2023 年增长 8.1%，比全市快 3.5 个百分点",
      NULL },
    { HETU_CHART_RANKED_BAR,
      HETU_MEASURE_GROWTH,
      "gdp",
      { 440117, 410324 },
      "",
      "2022",
      0,
      "从化区 2022 年下降 1.9%",
      NULL },
    { HETU_CHART_RANKED_BAR,
      HETU_MEASURE_LEVEL,
      "permanent_population",
      { 410311, 410302, 410300 },
      "",
      "2020",
      0,
      "2 个区中洛龙区 2020 年常住人口最多，为 91.84 万人",
      "洛阳市 2020 年为 705" },
    { HETU_CHART_TILE_MAP,
      HETU_MEASURE_GROWTH,
      "gdp",
      { 410300, 410308, 410303 },
      "",
      "2023",
      0,
      "孟津区 2023 年增长 0.6%",
      NULL },
    { HETU_CHART_SMALL_MULTIPLES,
      HETU_MEASURE_GROWTH,
      "gdp,retail_sales_consumer_goods",
      { 410311, 410300 },
      "2019",
      "2023",
      0,
      "洛龙区等 2 地主要指标",
      NULL },
    { HETU_CHART_GROWTH_LINE,
      HETU_MEASURE_GROWTH,
      "cpi_yoy",
      { 100000 },
      "2022",
      "2023",
      0,
      "全国 CPI 2023 年上涨 0.2%",
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (likes); i++)
    {
      g_autoptr (HetuFrame) frame = resolve_case (&likes[i]);

      g_assert_cmpstr (frame->title, ==, likes[i].title);
      g_assert_true (likes[i].note == NULL || has_note (frame, likes[i].note));
    }
}

/* Of several districts the note names whose definition changed. */
static void
test_notes_name_whose_break (void)
{
  static const Case two = {
    HETU_CHART_SLOPE, HETU_MEASURE_LEVEL, "gdp", { 410308, 410305, 410311 }, "2022", "2023"
  };
  g_autoptr (HetuFrame) frame = resolve_case (&two);

  g_assert_true (has_note (frame, "孟津区：2023年公报"));
}

/* What was asked for and cannot be computed is told with the reason. */
static void
test_range_is_told (void)
{
  static const Case early = {
    HETU_CHART_CONTRIBUTION, HETU_MEASURE_GROWTH, "gdp", { 410000 }, "2015", "2022"
  };
  static const Case shares = {
    HETU_CHART_STRUCTURE, HETU_MEASURE_GROWTH, "gdp", { 410000 }, "2015", "2022"
  };
  static const Case open = {
    HETU_CHART_CONTRIBUTION, HETU_MEASURE_GROWTH, "gdp", { 410000 }, "", "2022"
  };
  g_autoptr (HetuFrame) contribution = resolve_case (&early);
  g_autoptr (HetuFrame) structure = resolve_case (&shares);
  g_autoptr (HetuFrame) unasked = resolve_case (&open);

  g_assert_true (has_note (contribution, "2022 年以前缺分项增速或上年分项水平值，无法推算"));
  g_assert_true (has_note (structure, "2021 年以前未见同一版的分项与合计"));
  g_assert_false (has_note (unasked, "以前缺"));
}

/* Ranks of seven districts and of two do not compare; the subtitle and the note say how many were ranked. */
static void
test_ranks_keep_to_their_field (void)
{
  static const Case ranks = { HETU_CHART_BUMP,
                              HETU_MEASURE_GROWTH,
                              "gdp",
                              { 440104, 440105, 440106, 440111, 440112, 440113 },
                              "",
                              "" };
  g_autoptr (HetuFrame) frame = resolve_case (&ranks);

  g_assert_cmpstr (frame->title, ==, "6 个区中越秀区 2023 年增速居第 5，与 2022 年相同");
  g_assert_nonnull (strstr (frame->subtitle, "各期有数据的 2—6 个地区"));
  g_assert_true (has_note (frame, "2020 年起 2 个，2022 年起 6 个"));
}

/* Panels that end in different years say so. */
static void
test_panels_tell_their_last_period (void)
{
  static const Case panels = { HETU_CHART_SMALL_MULTIPLES,
                               HETU_MEASURE_LEVEL,
                               "gdp",
                               { 410311, 410305, 410308 },
                               "2015",
                               "2024" };
  g_autoptr (HetuFrame) frame = resolve_case (&panels);

  g_assert_cmpstr (frame->title, ==, "3 个区中涧西区 2022 年地区生产总值最高，为 713.20 亿元");
  g_assert_true (has_note (frame, "各图最新数据的时期不同：孟津区 2024 年，其余 2022 年"));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  open_shipped ();
  g_test_add_func ("/figure-breaks/titles-do-not-cross", test_titles_do_not_cross);
  g_test_add_func ("/figure-breaks/needs-both-sides", test_a_break_needs_both_sides);
  g_test_add_func ("/figure-breaks/titles-compare-like-with-like",
                   test_titles_compare_like_with_like);
  g_test_add_func ("/figure-breaks/notes-name-whose", test_notes_name_whose_break);
  g_test_add_func ("/figure-breaks/range-is-told", test_range_is_told);
  g_test_add_func ("/figure-breaks/ranks-keep-to-their-field", test_ranks_keep_to_their_field);
  g_test_add_func ("/figure-breaks/panels-tell-their-last-period",
                   test_panels_tell_their_last_period);
  result = g_test_run ();
  g_clear_object (&shared);
  return result;
}
