/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The encodings of gauges (C-49, C-50, C-51): seven comparators × five states as dials and as bullets, what leaves its scale,
 * what is below zero or asks for zero, and twelve in a compact board, each with its own maximum; in colours and in greys. All
 * are made up. */
#include "chart/check.h"
#include "chart/compose.h"
#include "golden.h"
#include "plot.h"

#include <math.h>

#define N_STATES 5

static const HetuState states[N_STATES] = { HETU_STATE_MET,
                                            HETU_STATE_ON_TRACK,
                                            HETU_STATE_BEHIND,
                                            HETU_STATE_MISSED,
                                            HETU_STATE_UNKNOWN };

/* A row of CHARTS §11: a comparator, and an outturn for each of the states. */
typedef struct
{
  const char *name, *scene;
  HetuTargetNature nature;
  HetuComparator comparator;
  gboolean soft;
  const char *target, *target_high, *unit;
  double elapsed, low, high;
  const char *outturns[N_STATES];
} Comparator;

static const Comparator comparators[] = {
  { "城镇新增就业",
    "at-least",
    HETU_TARGET_CUMULATIVE,
    HETU_COMPARATOR_AT_LEAST,
    FALSE,
    "9",
    NULL,
    "万人",
    83.3,
    9,
    HUGE_VAL,
    { "9.4", "7.4", "5.9", "3.6", NULL } },
  { "地区生产总值增速",
    "hoped",
    HETU_TARGET_RATE,
    HETU_COMPARATOR_AT_LEAST,
    TRUE,
    "8",
    NULL,
    "%",
    0,
    8,
    HUGE_VAL,
    { "8.5", "7.8", "6.9", "5.2", NULL } },
  { "城镇调查失业率",
    "at-most",
    HETU_TARGET_CAP,
    HETU_COMPARATOR_AT_MOST,
    FALSE,
    "5.5",
    NULL,
    "%",
    0,
    -HUGE_VAL,
    5.5,
    { "5.1", "5.4", "5.9", "6.6", "×" } },
  { "居民消费价格涨幅",
    "about",
    HETU_TARGET_CENTRE,
    HETU_COMPARATOR_ABOUT,
    FALSE,
    "3",
    NULL,
    "%",
    0,
    2.5,
    3.5,
    { "3.2", "2.6", "2.0", "5.4", NULL } },
  { "常住人口城镇化率",
    "range",
    HETU_TARGET_CENTRE,
    HETU_COMPARATOR_RANGE,
    FALSE,
    "63",
    "68",
    "%",
    0,
    63,
    68,
    { "65.2", "63.4", "61.9", "58.0", NULL } },
  { "高于全省增速",
    "relative",
    HETU_TARGET_RELATIVE,
    HETU_COMPARATOR_RELATIVE,
    FALSE,
    "8",
    NULL,
    "%",
    0,
    11.1,
    HUGE_VAL,
    { "11.9", "10.8", "9.7", "6.3", NULL } },
  { "生活垃圾分类覆盖率",
    "all",
    HETU_TARGET_RATE,
    HETU_COMPARATOR_EQUAL,
    FALSE,
    "100",
    NULL,
    "%",
    0,
    100,
    100,
    { "100", "99.6", "98.4", "91.0", NULL } },
};

static void
add (HetuFrame *frame, const Comparator *row, guint state)
{
  HetuProgress progress = { .nature = row->nature,
                            .comparator = row->comparator,
                            .soft = row->soft,
                            .state = states[state],
                            .elapsed_percent = row->elapsed,
                            .low = row->low,
                            .high = row->high,
                            .ref_region = 410000,
                            .final_period = states[state] == HETU_STATE_MET };

  if (row->target_high != NULL)
    g_assert_true (hetu_decimal_parse (row->target_high, &progress.target_high, NULL));
  if (row->comparator == HETU_COMPARATOR_RELATIVE)
    g_assert_true (hetu_decimal_parse (row->target, &progress.distance, NULL));
  plot_add_gauge (frame, row->name, progress, row->unit, row->target, row->outturns[state]);
}

/* The validator finds nothing. */
static void
check_rules (const HetuFrame *frame,
             const HetuScene *scene,
             const HetuTheme *theme,
             HetuText *text,
             const char *name)
{
  HetuCheckSubject subject = { scene, frame, NULL, theme, text };
  g_autoptr (GArray) findings = hetu_check_figure (&subject);

  for (guint i = 0; i < findings->len; i++)
    {
      const HetuCheckFinding *finding = &g_array_index (findings, HetuCheckFinding, i);

      g_printerr ("%s: %s %s\n", name, finding->rule, finding->message);
    }
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
check (const char *name, const HetuFrame *frame, HetuThemeMode mode, double width, double height)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (mode, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuText) fixed = hetu_text_new_fixed ();
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuScene) scene = hetu_compose (frame, NULL, theme, fixed, width, height, &error);
  g_autoptr (HetuScene) real = hetu_compose (frame, NULL, theme, text, width, height, &error);

  g_assert_no_error (error);
  golden_save_picture (real, name);
  golden_check (scene, name);
  golden_check_labels (scene, name);
  golden_check_labels (real, name);
  check_rules (frame, real, theme, text, name);
}

/* A comparator in its five states, the first of them coloured, the second in greys. */
static void
test_comparators (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (comparators); i++)
    {
      g_autoptr (HetuFrame) dials = plot_new_board (HETU_CHART_DIAL);
      g_autoptr (HetuFrame) bullets = plot_new_board (HETU_CHART_BULLET);
      g_autofree char *dial_name = g_strconcat ("gauges-", comparators[i].scene, "-dial", NULL);
      g_autofree char *bullet_name = g_strconcat ("gauges-", comparators[i].scene, "-bullet", NULL);

      for (guint state = 0; state < N_STATES; state++)
        {
          add (dials, &comparators[i], state);
          add (bullets, &comparators[i], state);
        }
      check (dial_name, dials, HETU_THEME_LIGHT, 960, 300);
      check (bullet_name, bullets, HETU_THEME_PRINT, 960, 360);
    }
}

/* Beyond the scale, below zero, zero asked for: none is a division by nothing, and each says what is. */
static const Comparator edges[] = {
  { "省市重点项目投资",
    "",
    HETU_TARGET_CUMULATIVE,
    HETU_COMPARATOR_AT_LEAST,
    FALSE,
    "234.3",
    NULL,
    "亿元",
    83.3,
    234.3,
    HUGE_VAL,
    { "417" } },
  { "高新技术企业",
    "",
    HETU_TARGET_CUMULATIVE,
    HETU_COMPARATOR_AT_LEAST,
    FALSE,
    "39",
    NULL,
    "家",
    83.3,
    39,
    HUGE_VAL,
    { "1800" } },
  { "进出口总值增速",
    "",
    HETU_TARGET_RATE,
    HETU_COMPARATOR_AT_LEAST,
    FALSE,
    "-2",
    NULL,
    "%",
    0,
    -2,
    HUGE_VAL,
    { "-1.3" } },
  { "房地产投资增速",
    "",
    HETU_TARGET_RATE,
    HETU_COMPARATOR_AT_LEAST,
    FALSE,
    "3",
    NULL,
    "%",
    0,
    3,
    HUGE_VAL,
    { "-8.6" } },
  { "财政净结余",
    "",
    HETU_TARGET_CUMULATIVE,
    HETU_COMPARATOR_AT_LEAST,
    FALSE,
    "5",
    NULL,
    "亿元",
    83.3,
    5,
    HUGE_VAL,
    { "-1.2" } },
  { "重大事故清零",
    "",
    HETU_TARGET_CAP,
    HETU_COMPARATOR_EQUAL,
    FALSE,
    "0",
    NULL,
    "起",
    0,
    0,
    0,
    { "0" } },
  { "黑臭水体清零",
    "",
    HETU_TARGET_CAP,
    HETU_COMPARATOR_EQUAL,
    FALSE,
    "0",
    NULL,
    "个",
    0,
    0,
    0,
    { "3" } },
  { "零增长",
    "",
    HETU_TARGET_RATE,
    HETU_COMPARATOR_AT_LEAST,
    FALSE,
    "0",
    NULL,
    "%",
    0,
    0,
    HUGE_VAL,
    { "-0.4" } },
};

static void
test_edges (void)
{
  static const HetuState verdicts[] = { HETU_STATE_MET,    HETU_STATE_MET,    HETU_STATE_MET,
                                        HETU_STATE_MISSED, HETU_STATE_MISSED, HETU_STATE_MET,
                                        HETU_STATE_MISSED, HETU_STATE_BEHIND };

  for (int kind = 0; kind < 2; kind++)
    {
      g_autoptr (HetuFrame) frame =
          plot_new_board (kind == 0 ? HETU_CHART_DIAL : HETU_CHART_BULLET);

      for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
        {
          add (frame, &edges[i], 0);
          g_array_index (frame->gauges, HetuFrameGauge, i).progress.state = verdicts[i];
        }
      check (kind == 0 ? "gauges-edges-dial" : "gauges-edges-bullet",
             frame,
             kind == 0 ? HETU_THEME_LIGHT : HETU_THEME_HIGH_CONTRAST,
             960,
             540);
    }
}

/* Twelve, each with a maximum of its own, in a figure and on half a page. */
static void
test_compact (void)
{
  g_autoptr (HetuFrame) dials = plot_new_gauges (HETU_CHART_DIAL, 12);
  g_autoptr (HetuFrame) bullets = plot_new_gauges (HETU_CHART_BULLET, 12);

  check ("gauges-compact-dial", dials, HETU_THEME_LIGHT, 960, 540);
  check ("gauges-compact-print", dials, HETU_THEME_PRINT, 960, 540);
  check ("gauges-compact-bullet", bullets, HETU_THEME_DARK, 960, 540);
}

/* Units and names in English are long: “CNY bn”, “thousand persons”. */
static void
test_english (void)
{
  static const struct
  {
    const char *name, *unit, *target, *outturn;
    HetuState state;
  } cases[] = {
    { "New urban employment", "千人", "90", "94.2", HETU_STATE_MET },
    { "Gross regional product", "十亿元", "567.5", "612.84", HETU_STATE_MET },
    { "Households in renewed housing", "千户", "75.8", "62.1", HETU_STATE_ON_TRACK },
    { "Disposable income per resident", "元", "39000", "37000", HETU_STATE_BEHIND },
    { "High-technology enterprises newly recognised", "家", "39", "12", HETU_STATE_MISSED },
    { "Surveyed urban unemployment", "%", "5.5", NULL, HETU_STATE_UNKNOWN },
  };

  for (int kind = 0; kind < 2; kind++)
    {
      g_autoptr (HetuFrame) frame =
          hetu_frame_new (kind == 0 ? HETU_CHART_DIAL : HETU_CHART_BULLET, HETU_LANGUAGE_EN);

      frame->subtitle = g_strdup ("Targets, made up");
      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        plot_add_gauge (frame,
                        cases[i].name,
                        (HetuProgress){ .nature = HETU_TARGET_CUMULATIVE,
                                        .comparator = HETU_COMPARATOR_AT_LEAST,
                                        .state = cases[i].state,
                                        .elapsed_percent = 83.3,
                                        .low = g_ascii_strtod (cases[i].target, NULL),
                                        .high = HUGE_VAL },
                        cases[i].unit,
                        cases[i].target,
                        cases[i].outturn);
      check (kind == 0 ? "gauges-english-dial" : "gauges-english-bullet",
             frame,
             HETU_THEME_LIGHT,
             960,
             540);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gauge-sheet/c50-seven-comparators-five-states", test_comparators);
  g_test_add_func ("/gauge-sheet/beyond-below-and-at-zero", test_edges);
  g_test_add_func ("/gauge-sheet/english-units-are-long", test_english);
  g_test_add_func ("/gauge-sheet/twelve-in-a-compact-board", test_compact);
  return g_test_run ();
}
