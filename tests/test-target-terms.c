/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a target beside its statement: its words, kind, tolerance and revisions. */
#include "model/target-terms.h"
#include "model/written.h"

#include "error.h"

#define EQUAL HETU_COMPARATOR_EQUAL
#define AT_LEAST HETU_COMPARATOR_AT_LEAST
#define AT_MOST HETU_COMPARATOR_AT_MOST
#define ABOUT HETU_COMPARATOR_ABOUT
#define MORE HETU_COMPARATOR_MORE
#define LESS HETU_COMPARATOR_LESS
#define RELATIVE HETU_COMPARATOR_RELATIVE
#define QUALITATIVE HETU_COMPARATOR_QUALITATIVE

static void
test_words_have_a_meaning (void)
{
  static const struct
  {
    const char *written;
    HetuComparator comparator;
    gboolean soft, ceiling;
  } rows[] = {
    { "达到", EQUAL, FALSE, FALSE },
    { "以上", AT_LEAST, FALSE, FALSE },
    { "不低于", AT_LEAST, FALSE, FALSE },
    { "不少于", AT_LEAST, FALSE, FALSE },
    { "超过", MORE, FALSE, FALSE },
    { "突破", MORE, FALSE, FALSE },
    { "以内", AT_MOST, FALSE, FALSE },
    { "控制在", AT_MOST, FALSE, TRUE },
    { "控制在…以内", AT_MOST, FALSE, TRUE },
    { "控制在…左右", ABOUT, FALSE, TRUE },
    { "左右", ABOUT, FALSE, FALSE },
    { "不超过", AT_MOST, FALSE, TRUE },
    { "不到", LESS, FALSE, FALSE },
    { "力争", EQUAL, TRUE, FALSE },
    { "力争达到…以上", AT_LEAST, TRUE, FALSE },
    { "争取突破", MORE, TRUE, FALSE },
    { "同步", RELATIVE, FALSE, FALSE },
    { "高于全省", RELATIVE, FALSE, FALSE },
    { "高于全省…以上", AT_LEAST, FALSE, FALSE },
    { "达到…以上", AT_LEAST, FALSE, FALSE },
    { "全覆盖", QUALITATIVE, FALSE, FALSE },
    { "清零", QUALITATIVE, FALSE, FALSE },
    { "第一方阵", QUALITATIVE, FALSE, FALSE },
    { "保持…第一方阵", QUALITATIVE, FALSE, FALSE },
    { "", EQUAL, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HetuWritten written = hetu_written_read (rows[i].written);

      g_test_message ("%s", rows[i].written);
      g_assert_false (written.contradicts);
      g_assert_cmpint (written.comparator, ==, rows[i].comparator);
      g_assert_cmpint (written.soft, ==, rows[i].soft);
      g_assert_cmpint (written.ceiling, ==, rows[i].ceiling);
      g_assert_true (hetu_written_agrees (rows[i].written, rows[i].comparator));
    }
  g_assert_cmpint (hetu_written_read (NULL).comparator, ==, EQUAL);
}

static void
test_words_agree_with_what_they_mean (void)
{
  static const struct
  {
    const char *written;
    HetuComparator comparator;
    gboolean agrees;
  } rows[] = {
    { "达到", AT_LEAST, TRUE },    { "达到", AT_MOST, FALSE },     { "以上", EQUAL, FALSE },
    { "以上", MORE, TRUE },        { "以内", AT_LEAST, FALSE },    { "超过", AT_LEAST, TRUE },
    { "不低于", LESS, FALSE },     { "控制在", EQUAL, TRUE },      { "左右", EQUAL, FALSE },
    { "同步", QUALITATIVE, TRUE }, { "高于全省", AT_LEAST, TRUE }, { "全覆盖", EQUAL, TRUE },
    { "力争", AT_MOST, TRUE },     { "按计划", AT_MOST, TRUE },    { "以上…以内", AT_LEAST, FALSE },
    { NULL, RELATIVE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s %s", rows[i].written, hetu_comparator_to_string (rows[i].comparator));
      g_assert_cmpint (hetu_written_agrees (rows[i].written, rows[i].comparator),
                       ==,
                       rows[i].agrees);
    }
  g_assert_true (hetu_written_read ("以上…以内").contradicts);
}

/* However words are put together: they contradict each other, or agree with the comparator that they are said to mean. */
static void
test_random_words_mean_what_they_agree_with (void)
{
  static const char *const words[] = { "达到",   "以上",   "不低于", "超过",     "突破", "以内",
                                       "控制在", "左右",   "力争",   "同步",     "…",    "高于全省",
                                       "低于",   "全覆盖", "清零",   "第一方阵", "保持", "8%" };

  for (int i = 0; i < 5000; i++)
    {
      GString *text = g_string_new (NULL);
      HetuWritten written;

      for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
        g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      written = hetu_written_read (text->str);
      g_assert_cmpint (hetu_written_agrees (text->str, written.comparator),
                       ==,
                       !written.contradicts);
      g_assert_cmpint (written.allowed == 0 || (written.allowed >> written.comparator & 1), ==, 1);
      g_string_free (text, TRUE);
    }
}

static HetuIndicator *
make_indicator (HetuNature nature, HetuDirection direction)
{
  return hetu_indicator_new (&(HetuIndicatorInfo){ .number = 1,
                                                   .id = "one",
                                                   .name_zh = "一",
                                                   .name_en = "One",
                                                   .initials = "y",
                                                   .domain = "macro",
                                                   .nature = nature,
                                                   .direction = direction });
}

static void
test_a_kind_is_guessed (void)
{
  static const struct
  {
    HetuNature nature;
    HetuDirection direction;
    HetuMeasure measure;
    HetuComparator comparator;
    const char *unit;
    const char *kind;
  } rows[] = {
    { HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, HETU_MEASURE_LEVEL, EQUAL, "亿元", "cumulative" },
    { HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, HETU_MEASURE_LEVEL, AT_LEAST, "人", "cumulative" },
    { HETU_NATURE_STOCK, HETU_DIRECTION_HIGHER, HETU_MEASURE_LEVEL, EQUAL, "万人", "stock" },
    { HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, HETU_MEASURE_GROWTH, ABOUT, "%", "rate" },
    { HETU_NATURE_RATIO, HETU_DIRECTION_HIGHER, HETU_MEASURE_RATIO, EQUAL, "%", "rate" },
    { HETU_NATURE_RATIO, HETU_DIRECTION_LOWER, HETU_MEASURE_RATIO, EQUAL, "%", "cap" },
    { HETU_NATURE_RATIO, HETU_DIRECTION_HIGHER, HETU_MEASURE_RATIO, AT_MOST, "%", "cap" },
    { HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, HETU_MEASURE_RANK, EQUAL, "位", "cap" },
    { HETU_NATURE_RATIO,
      HETU_DIRECTION_HIGHER,
      HETU_MEASURE_DIFF,
      AT_LEAST,
      "个百分点",
      "relative" },
    { HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, HETU_MEASURE_GROWTH, RELATIVE, "%", "relative" },
    { HETU_NATURE_RATIO,
      HETU_DIRECTION_HIGHER,
      HETU_MEASURE_RATIO,
      QUALITATIVE,
      "%",
      "qualitative" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HetuIndicator) indicator = make_indicator (rows[i].nature, rows[i].direction);
      g_auto (HetuObservation) target = { 0 };

      hetu_observation_init (&target);
      target.measure = (guint8) rows[i].measure;
      target.comparator = (guint8) rows[i].comparator;
      g_assert_true (hetu_unit_parse (rows[i].unit, &target.unit, NULL));
      g_assert_cmpstr (hetu_target_kind_to_string (hetu_target_guess_kind (indicator, &target)),
                       ==,
                       rows[i].kind);
    }
}

static void
test_kinds_have_words (void)
{
  HetuTargetKind kind = HETU_TARGET_KIND_CAP;

  for (int i = 0; i < HETU_N_TARGET_KINDS; i++)
    {
      g_assert_true (
          hetu_target_kind_parse (hetu_target_kind_to_string ((HetuTargetKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  kind = HETU_TARGET_KIND_CAP;
  g_assert_false (hetu_target_kind_parse ("累计", &kind));
  g_assert_cmpint (kind, ==, HETU_TARGET_KIND_CAP);
}

static void
test_a_tolerance_is_of_its_unit (void)
{
  static const struct
  {
    const char *text; /* NULL: the default */
    const char *target, *unit;
    const char *told;
    double amount; /* −1: it cannot be applied */
  } rows[] = {
    { NULL, "7", "%", "0.5 个百分点", 0.5 },
    { NULL, "8", "个百分点", "0.5 个百分点", 0.5 },
    { NULL, "120", "亿元", "5%", 6 },
    { NULL, "-20", "亿元", "5%", 1 },
    { NULL, "3", "位", "0.5 位", 0.5 },
    { "1pp", "7", "%", "1 个百分点", 1 },
    { "0.3个百分点", "7", "%", "0.3 个百分点", 0.3 },
    { "2%", "9", "万人", "2%", 0.18 },
    { "1000 人", "9", "万人", "1000 人", 0.1 },
    { "0%", "9", "万人", "0%", 0 },
    { "5%", "7", "%", "5%", -1 },
    { "1pp", "9", "万人", "1 个百分点", -1 },
    { "1 亿元", "9", "万人", "1 亿元", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *told = NULL;
      HetuTolerance tolerance;
      HetuDecimal target;
      HetuUnit unit;
      double amount = -1;

      g_assert_true (hetu_unit_parse (rows[i].unit, &unit, NULL));
      g_assert_true (hetu_decimal_parse (rows[i].target, &target, NULL));
      tolerance = hetu_tolerance_default (unit);
      if (rows[i].text != NULL)
        hetu_tolerance_parse (rows[i].text, &tolerance, &error);
      g_assert_no_error (error);
      told = hetu_tolerance_to_string (&tolerance, HETU_LANGUAGE_ZH);
      g_assert_cmpstr (told, ==, rows[i].told);
      g_assert_cmpint (hetu_tolerance_get_amount (&tolerance, target, unit, &amount),
                       ==,
                       rows[i].amount >= 0);
      g_assert_cmpfloat_with_epsilon (amount, rows[i].amount, 1e-9);
    }
}

static void
test_a_tolerance_that_is_none_is_refused (void)
{
  static const char *const texts[] = { "", "5", "%", "-1%", "x%", "5 光年", "1.2.3%" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuTolerance tolerance = { HETU_DECIMAL (7, 0), HETU_UNIT_NONE };

      g_test_message ("“%s”", texts[i]);
      g_assert_false (hetu_tolerance_parse (texts[i], &tolerance, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
      g_assert_cmpint (tolerance.value.coefficient, ==, 7);
    }
}

static HetuTargetRevision
make_revision (gint64 value, HetuPeriod deadline)
{
  return (HetuTargetRevision){ .value = HETU_DECIMAL (value, 0),
                               .unit = HETU_UNIT_PERCENT,
                               .comparator = AT_LEAST,
                               .deadline = deadline,
                               .written = g_strdup ("以上"),
                               .reason = g_strdup ("调整") };
}

static void
test_the_latest_revision_is_in_force (void)
{
  g_autoptr (HetuTargetTerms) terms = hetu_target_terms_new ();
  g_auto (HetuObservation) target = { 0 };
  HetuPeriod none = { 0 };
  HetuTargetRevision first = make_revision (6, hetu_period_month (2023, 10));
  HetuTargetRevision second = make_revision (5, none);

  hetu_observation_init (&target);
  target.text = g_strdup ("7%左右");
  target.comparator = ABOUT;
  target.unit = HETU_UNIT_PERCENT;
  terms->written = g_strdup ("左右");
  hetu_target_terms_apply (terms, &target);
  g_assert_cmpint (target.comparator, ==, ABOUT);
  g_assert_cmpstr (hetu_target_terms_get_written (terms), ==, "左右");
  g_array_append_val (terms->revisions, first);
  g_array_append_val (terms->revisions, second);
  hetu_target_terms_apply (terms, &target);
  g_assert_cmpint (target.value.coefficient, ==, 5);
  g_assert_cmpint (target.comparator, ==, AT_LEAST);
  g_assert_null (target.text);
  g_assert_true (hetu_period_equal (target.deadline, hetu_period_month (2023, 10)));
  g_assert_cmpstr (hetu_target_terms_get_written (terms), ==, "以上");
  g_assert_null (hetu_target_terms_get_written (NULL));
}

static void
test_an_event_is_due_before_its_day (void)
{
  static const struct
  {
    gint32 day;
    int year, month;
  } rows[] = { { 20230401, 2023, 3 }, { 20230410, 2023, 4 }, { 20230101, 2022, 12 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HetuTargetTerms) terms = hetu_target_terms_new ();
      g_auto (HetuObservation) target = { 0 };

      hetu_observation_init (&target);
      terms->event_day = rows[i].day;
      hetu_target_terms_apply (terms, &target);
      g_assert_true (
          hetu_period_equal (target.deadline, hetu_period_month (rows[i].year, rows[i].month)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/target-terms/written/meaning", test_words_have_a_meaning);
  g_test_add_func ("/target-terms/written/agrees", test_words_agree_with_what_they_mean);
  g_test_add_func ("/target-terms/written/random", test_random_words_mean_what_they_agree_with);
  g_test_add_func ("/target-terms/kind/guessed", test_a_kind_is_guessed);
  g_test_add_func ("/target-terms/kind/words", test_kinds_have_words);
  g_test_add_func ("/target-terms/tolerance/unit", test_a_tolerance_is_of_its_unit);
  g_test_add_func ("/target-terms/tolerance/refused", test_a_tolerance_that_is_none_is_refused);
  g_test_add_func ("/target-terms/revision/latest", test_the_latest_revision_is_in_force);
  g_test_add_func ("/target-terms/event/before", test_an_event_is_due_before_its_day);
  return g_test_run ();
}
