/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A city's targets divided among its districts. */
#include "analysis/cascade.h"
#include "verdicts.h"

#define NEAR 0.05

/* “9 万人”, with an outturn or none. */
static void
judge_one (HetuIndicator *indicator,
           gint32 number,
           HetuMeasure measure,
           const char *target_text,
           const char *outturn_text,
           HetuProgress *out)
{
  g_auto (GStrv) words = g_strsplit (target_text, " ", -1);
  g_auto (GStrv) figure = g_strsplit (outturn_text != NULL ? outturn_text : "", " ", -1);
  HetuObservation target, outturn;

  make_statement (&target, HETU_KIND_TARGET, measure, words[0], words[1], "2023");
  target.indicator = number;
  if (outturn_text != NULL)
    make_statement (&outturn, HETU_KIND_ACTUAL, measure, figure[0], figure[1], figure[2]);
  hetu_progress_judge (indicator,
                       &target,
                       outturn_text != NULL ? &outturn : NULL,
                       NULL,
                       (HetuPeriod){ 0 },
                       &hetu_progress_default_rule,
                       out);
}

static void
test_shares_of_amounts (void)
{
  static const struct
  {
    const char *whole, *part;
    double share;
    const char *sentence;
  } cases[] = {
    { "9 万人",
      "1.2 万人",
      13.3,
      "洛龙区目标 1.2 万人，占洛阳市 9 万人的 13.3%；每少完成一成，洛阳市完成率低 1.3 个百分点。" },
    { "10 万户",
      "1 万户",
      10.0,
      "洛龙区目标 1 万户，占洛阳市 10 万户的 10.0%；每少完成一成，洛阳市完成率低 1.0 个百分点。" },
    { "260 家",
      "28 家",
      10.8,
      "洛龙区目标 28 家，占洛阳市 260 家的 10.8%；每少完成一成，洛阳市完成率低 1.1 个百分点。" },
    { "2 万人",
      "800 人",
      4.0,
      "洛龙区目标 800 人，占洛阳市 2 万人的 4.0%；每少完成一成，洛阳市完成率低 0.4 个百分点。" },
  };
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HetuProgress) whole = { 0 };
      g_auto (HetuProgress) part = { 0 };
      const HetuProgress *parts[] = { &part };
      g_autoptr (HetuCascade) cascade = NULL;
      const HetuCascadePart *one;
      g_autofree char *sentence = NULL;

      judge_one (indicator, 1, HETU_MEASURE_LEVEL, cases[i].whole, NULL, &whole);
      judge_one (indicator, 1, HETU_MEASURE_LEVEL, cases[i].part, NULL, &part);
      cascade = hetu_cascade_new (indicator, &whole, parts, 1);
      one = &g_array_index (cascade->parts, HetuCascadePart, 0);
      g_assert_true (one->has_share && !one->has_difference && !one->has_shortfall);
      g_assert_cmpfloat_with_epsilon (one->share_percent, cases[i].share, NEAR);
      g_assert_cmpfloat_with_epsilon (hetu_cascade_get_effect (one, 0), one->share_percent, 1e-9);
      g_assert_cmpfloat (hetu_cascade_get_effect (one, 120), ==, 0);
      sentence = hetu_cascade_part_to_sentence (cascade, one, "洛龙区", "洛阳市", HETU_LANGUAGE_ZH);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_rates_are_never_summed (void)
{
  static const struct
  {
    HetuMeasure measure;
    const char *whole, *part;
    double difference;
    const char *sentence;
  } cases[] = {
    { HETU_MEASURE_GROWTH, "7 %", "8 %", 1, "洛龙区目标 8%，高于洛阳市 7% 1.0 个百分点；不相加。" },
    { HETU_MEASURE_RATIO,
      "3.15 %",
      "3.3 %",
      0.15,
      "洛龙区目标 3.3%，高于洛阳市 3.15% 0.15 个百分点；不相加。" },
    { HETU_MEASURE_PP_CHANGE,
      "0.7 个百分点",
      "0.8 个百分点",
      0.1,
      "洛龙区目标 0.8 个百分点，高于洛阳市 0.7 个百分点 0.1 个百分点；不相加。" },
    { HETU_MEASURE_RATIO, "5.5 %", "5.5 %", 0, "洛龙区目标 5.5%，与洛阳市相同；不相加。" },
    { HETU_MEASURE_GROWTH,
      "3 %",
      "-2 %",
      -5,
      "洛龙区目标 −2%，低于洛阳市 3% 5.0 个百分点；不相加。" },
  };
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HetuProgress) whole = { 0 };
      g_auto (HetuProgress) part = { 0 };
      const HetuProgress *parts[] = { &part, &part };
      g_autoptr (HetuCascade) cascade = NULL;
      const HetuCascadePart *one;
      g_autofree char *sentence = NULL;

      judge_one (indicator, 1, cases[i].measure, cases[i].whole, NULL, &whole);
      judge_one (indicator, 1, cases[i].measure, cases[i].part, NULL, &part);
      cascade = hetu_cascade_new (indicator, &whole, parts, 2);
      one = &g_array_index (cascade->parts, HetuCascadePart, 1);
      g_assert_true (one->has_difference && !one->has_share);
      g_assert_cmpfloat_with_epsilon (one->difference, cases[i].difference, 1e-9);
      g_assert_true (hetu_unit_equal (one->difference_unit, HETU_UNIT_POINTS));
      g_assert_false (cascade->has_sum);
      g_assert_cmpfloat (hetu_cascade_get_effect (one, 0), ==, 0);
      sentence = hetu_cascade_part_to_sentence (cascade, one, "洛龙区", "洛阳市", HETU_LANGUAGE_ZH);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* A level per head is a mean, whatever its unit. */
static void
test_means_are_not_summed (void)
{
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_RATIO, HETU_DIRECTION_HIGHER, FALSE);
  g_auto (HetuProgress) whole = { 0 };
  g_auto (HetuProgress) part = { 0 };
  const HetuProgress *parts[] = { &part };
  g_autoptr (HetuCascade) cascade = NULL;

  judge_one (indicator, 1, HETU_MEASURE_LEVEL, "37000 元", NULL, &whole);
  judge_one (indicator, 1, HETU_MEASURE_LEVEL, "4.1 万元", NULL, &part);
  cascade = hetu_cascade_new (indicator, &whole, parts, 1);
  g_assert_false (cascade->has_sum);
  g_assert_cmpfloat_with_epsilon (g_array_index (cascade->parts, HetuCascadePart, 0).difference,
                                  4000,
                                  1e-6);
}

static void
test_sum_against_the_whole (void)
{
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, FALSE);
  static const char *const targets[] = { "1.2 万人", "30000 人", "5.5 万人" };
  HetuProgress whole = { 0 };
  HetuProgress judged[3] = { 0 };
  const HetuProgress *parts[] = { &judged[0], &judged[1], &judged[2] };
  g_autoptr (HetuCascade) cascade = NULL;

  judge_one (indicator, 1, HETU_MEASURE_LEVEL, "9 万人", NULL, &whole);
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    judge_one (indicator, 1, HETU_MEASURE_LEVEL, targets[i], NULL, &judged[i]);
  cascade = hetu_cascade_new (indicator, &whole, parts, G_N_ELEMENTS (parts));
  g_assert_true (cascade->has_sum);
  g_assert_cmpuint (cascade->n_summed, ==, 3);
  g_assert_cmpfloat_with_epsilon (cascade->sum, 9.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (cascade->sum_percent, 107.8, NEAR);
  hetu_progress_clear (&whole);
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    hetu_progress_clear (&judged[i]);
}

/* One district's shortfall in the city's completion: at the deadline what lacks, before it what will. */
static void
test_effect_of_a_shortfall (void)
{
  static const struct
  {
    const char *outturn;
    gboolean has;
    double shortfall, effect;
  } cases[] = {
    { "0.9 万人 2023", TRUE, 0.3, 3.3333 },
    { "4500 人 2023-H1", TRUE, 0.3, 3.3333 },
    { "0.7 万人 2023-H1", TRUE, 0, 0 },
    { "1.5 万人 2023", TRUE, 0, 0 },
    { NULL, FALSE, 0, 0 },
  };
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HetuProgress) whole = { 0 };
      g_auto (HetuProgress) part = { 0 };
      const HetuProgress *parts[] = { &part };
      g_autoptr (HetuCascade) cascade = NULL;
      const HetuCascadePart *one;
      g_autofree char *sentence = NULL;

      judge_one (indicator, 1, HETU_MEASURE_LEVEL, "9 万人", NULL, &whole);
      judge_one (indicator, 1, HETU_MEASURE_LEVEL, "1.2 万人", cases[i].outturn, &part);
      cascade = hetu_cascade_new (indicator, &whole, parts, 1);
      one = &g_array_index (cascade->parts, HetuCascadePart, 0);
      g_assert_cmpint (one->has_shortfall, ==, cases[i].has);
      g_assert_cmpfloat_with_epsilon (one->shortfall, cases[i].shortfall, 1e-6);
      g_assert_cmpfloat_with_epsilon (one->effect_points, cases[i].effect, 1e-3);
      sentence =
          hetu_cascade_part_to_sentence (cascade, one, "Luolong", "Luoyang", HETU_LANGUAGE_EN);
      g_assert_cmpstr (
          sentence,
          ==,
          cases[i].effect > 0
              ? "Luolong: 12 thousand persons, 13.3% of Luoyang's 90 thousand persons; "
                "what will lack at the pace so far takes 3.3 pp from Luoyang's "
                "completion."
              : "Luolong: 12 thousand persons, 13.3% of Luoyang's 90 thousand persons; "
                "each tenth less takes 1.3 pp from Luoyang's completion.");
    }
}

static void
test_what_differs_is_flagged (void)
{
  static const struct
  {
    gint32 indicator;
    HetuMeasure measure;
    const char *target;
    HetuCascadeFlag flag;
    const char *word;
  } cases[] = {
    { 2, HETU_MEASURE_LEVEL, "7 万人", HETU_CASCADE_DEFINITION, "definition" },
    { 1, HETU_MEASURE_GROWTH, "7 %", HETU_CASCADE_MEASURE, "measure" },
    { 1, HETU_MEASURE_LEVEL, "7 亿元", HETU_CASCADE_UNIT, "unit" },
    { 1, HETU_MEASURE_LEVEL, "7 万人", HETU_CASCADE_COMPARABLE, "" },
  };
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HetuProgress) whole = { 0 };
      g_auto (HetuProgress) part = { 0 };
      const HetuProgress *parts[] = { &part };
      g_autoptr (HetuCascade) cascade = NULL;
      const HetuCascadePart *one;

      judge_one (indicator, 1, HETU_MEASURE_LEVEL, "9 万人", NULL, &whole);
      judge_one (indicator, cases[i].indicator, cases[i].measure, cases[i].target, NULL, &part);
      cascade = hetu_cascade_new (indicator, &whole, parts, 1);
      one = &g_array_index (cascade->parts, HetuCascadePart, 0);
      g_assert_cmpint (one->flag, ==, cases[i].flag);
      g_assert_cmpstr (hetu_cascade_flag_to_string (one->flag), ==, cases[i].word);
      g_assert_cmpint (one->has_share, ==, cases[i].flag == HETU_CASCADE_COMPARABLE);
      g_assert_cmpint (cascade->has_sum, ==, one->has_share);
    }
}

static void
test_akin_by_name (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean akin;
  } cases[] = {
    { "一般公共预算收入", "一般公共预算收支", TRUE },
    { "老旧小区改造个数", "老旧小区改造户数", TRUE },
    { "一般公共预算收入", "一般公共预算收入", FALSE },
    { "一般公共预算收入", "一般公共预算支出占比", FALSE },
    { "新增技能人才", "新增高技能人才", FALSE },
    { "地区生产总值", "人均地区生产总值", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuIndicatorInfo left = { .id = "a", .name_zh = cases[i].a, .domain = "finance" };
      HetuIndicatorInfo right = { .id = "b", .name_zh = cases[i].b, .domain = "finance" };
      g_autoptr (HetuIndicator) a = hetu_indicator_new (&left);
      g_autoptr (HetuIndicator) b = hetu_indicator_new (&right);
      g_autoptr (HetuIndicator) elsewhere = NULL;

      g_assert_cmpint (hetu_cascade_is_akin (a, b), ==, cases[i].akin);
      g_assert_cmpint (hetu_cascade_is_akin (b, a), ==, cases[i].akin);
      right.domain = "labour";
      elsewhere = hetu_indicator_new (&right);
      g_assert_false (hetu_cascade_is_akin (a, elsewhere));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cascade/amounts/shares", test_shares_of_amounts);
  g_test_add_func ("/cascade/rates/never-summed", test_rates_are_never_summed);
  g_test_add_func ("/cascade/means/not-summed", test_means_are_not_summed);
  g_test_add_func ("/cascade/amounts/sum-against-the-whole", test_sum_against_the_whole);
  g_test_add_func ("/cascade/amounts/effect-of-a-shortfall", test_effect_of_a_shortfall);
  g_test_add_func ("/cascade/flag/what-differs", test_what_differs_is_flagged);
  g_test_add_func ("/cascade/akin/by-name", test_akin_by_name);
  return g_test_run ();
}
