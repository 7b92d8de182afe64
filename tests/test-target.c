/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/target.h"

#include <string.h>

static HetuProgress
verdict (HetuTargetNature nature, HetuState state, const char *target, const char *outturn)
{
  HetuProgress progress = {
    .nature = nature,
    .state = state,
    .has_target = TRUE,
    .has_outturn = TRUE,
    .unit = HETU_UNIT_PERCENT,
    .gap_unit = HETU_UNIT_POINTS,
  };

  g_assert_true (hetu_decimal_parse (target, &progress.target, NULL));
  g_assert_true (hetu_decimal_parse (outturn, &progress.outturn, NULL));
  progress.gap =
      hetu_decimal_to_double (progress.outturn) - hetu_decimal_to_double (progress.target);
  return progress;
}

static void
assert_english (const HetuProgress *progress, const char *expected)
{
  g_autofree char *text = hetu_progress_to_gap_text (progress, HETU_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_distance (void)
{
  static const struct
  {
    HetuTargetNature nature;
    HetuComparator comparator;
    double gap;
    const char *zh, *en;
  } cases[] = {
    { HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, -3, "差 3 个百分点", "3 pp short" },
    { HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, 3, "超 3 个百分点", "3 pp over" },
    { HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, -3, "超 3 个百分点", "3 pp over" },
    { HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, 3, "余 3 个百分点", "3 pp left" },
    { HETU_TARGET_CENTRE, HETU_COMPARATOR_ABOUT, 3, "高 3 个百分点", "3 pp above" },
    { HETU_TARGET_CENTRE, HETU_COMPARATOR_ABOUT, -3, "低 3 个百分点", "3 pp below" },
    { HETU_TARGET_CENTRE, HETU_COMPARATOR_RANGE, 0, "区间内", "within" },
    { HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, 0, "持平", "equal" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuProgress progress = verdict (cases[i].nature, HETU_STATE_BEHIND, "8", "5");
      g_autofree char *zh = NULL;
      g_autofree char *en = NULL;

      progress.comparator = cases[i].comparator;
      progress.gap = cases[i].gap;
      zh = hetu_progress_to_distance_text (&progress, HETU_LANGUAGE_ZH);
      en = hetu_progress_to_distance_text (&progress, HETU_LANGUAGE_EN);
      g_assert_cmpstr (zh, ==, cases[i].zh);
      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_cmpfloat (hetu_progress_get_difference (&progress),
                         ==,
                         cases[i].nature == HETU_TARGET_CAP ? 0 - cases[i].gap : cases[i].gap);
    }
}

static void
test_english_lines (void)
{
  HetuProgress progress = verdict (HETU_TARGET_RATE, HETU_STATE_ON_TRACK, "44", "46.9");

  assert_english (&progress, "Mid-period: 2.9 pp above target");
  progress.final_period = TRUE;
  progress.gap = 0;
  assert_english (&progress, "Final: equal to target");

  progress = verdict (HETU_TARGET_CUMULATIVE, HETU_STATE_ON_TRACK, "7.58", "6.2");
  progress.has_completion = progress.has_elapsed = TRUE;
  progress.completion_percent = 81.794;
  progress.elapsed_percent = 83.333;
  assert_english (&progress, "81.8% done, 1.5 pp behind schedule");
  progress.overdue = TRUE;
  assert_english (&progress, "81.8% done at the deadline, 1.38 pp short");

  progress = verdict (HETU_TARGET_CAP, HETU_STATE_MET, "5.5", "5.1");
  progress.gap = 0.4;
  progress.final_period = TRUE;
  assert_english (&progress, "Final: 5.1, headroom 0.4 pp");
  progress.gap = -0.4;
  assert_english (&progress, "0.4 pp over the cap");

  progress = verdict (HETU_TARGET_CENTRE, HETU_STATE_BEHIND, "3", "2.0");
  progress.comparator = HETU_COMPARATOR_ABOUT;
  progress.low = 2.5;
  progress.high = 3.5;
  assert_english (&progress, "0.5 pp below the lower edge");
  progress.outturn = HETU_DECIMAL (32, 1);
  assert_english (&progress, "Mid-period: within tolerance");
}

static void
test_unknown_gives_its_reason (void)
{
  for (int reason = HETU_REASON_NO_OUTTURN; reason < HETU_N_REASONS; reason++)
    {
      HetuProgress progress = { .state = HETU_STATE_UNKNOWN, .reason = (HetuReason) reason };

      g_assert_cmpuint (strlen (hetu_reason_to_label (reason, HETU_LANGUAGE_ZH)), >, 0);
      assert_english (&progress, hetu_reason_to_label (reason, HETU_LANGUAGE_EN));
    }
}

static void
test_states_have_words (void)
{
  static const struct
  {
    HetuState state;
    const char *word, *zh;
  } cases[HETU_N_STATES] = {
    { HETU_STATE_MET, "met", "已达成" },         { HETU_STATE_ON_TRACK, "on_track", "正常推进" },
    { HETU_STATE_BEHIND, "behind", "进度滞后" }, { HETU_STATE_MISSED, "missed", "未完成" },
    { HETU_STATE_MADE_UP, "made_up", "补齐" },   { HETU_STATE_UNKNOWN, "unknown", "暂无数据" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (hetu_state_to_string (cases[i].state), ==, cases[i].word);
      g_assert_cmpstr (hetu_state_to_label (cases[i].state, HETU_LANGUAGE_ZH), ==, cases[i].zh);
    }
}

static void
test_array_owns_its_words (void)
{
  g_autoptr (GArray) array = hetu_progress_array_new ();
  HetuProgress progress = { .words = g_strdup ("全覆盖") };

  g_array_append_val (array, progress);
  hetu_progress_clear (&g_array_index (array, HetuProgress, 0));
  g_assert_null (g_array_index (array, HetuProgress, 0).words);
  g_assert_cmpint (g_array_index (array, HetuProgress, 0).state, ==, HETU_STATE_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/target/distance", test_distance);
  g_test_add_func ("/target/gap-text/english", test_english_lines);
  g_test_add_func ("/target/gap-text/unknown-gives-its-reason", test_unknown_gives_its_reason);
  g_test_add_func ("/target/state/words", test_states_have_words);
  g_test_add_func ("/target/array/owns-its-words", test_array_owns_its_words);
  return g_test_run ();
}
