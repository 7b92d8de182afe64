/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One verdict, read the same everywhere: on the dial, on the bullet, in the table and in the alternative text, in both languages.
 * Targets of nothing, below where one stood, negative, far exceeded; “about”; another unit; and a direction that is turned. */
#include "store/ledger.h"
#include "target-figure.h"

#define ROWS                                                                      \
  "overdue_start_projects,410311,2023,level,0,个,,target,=\n"                    \
  "overdue_start_projects,410311,2023-H1,level,3,个\n"                           \
  "overdue_completion_projects,410311,2023,level,0,个,,target,=\n"               \
  "overdue_completion_projects,410311,2023,level,0,个\n"                         \
  "pm25_concentration,410311,2022,level,50,微克/立方米\n"                    \
  "pm25_concentration,410311,2023,level,45,微克/立方米,,target,=\n"          \
  "pm25_concentration,410311,2023,level,44,微克/立方米\n"                    \
  "fixed_asset_investment,410311,2023,growth,5,%,,target,>=\n"                    \
  "fixed_asset_investment,410311,2023,growth,-20,%\n"                             \
  "goods_trade_total,410311,2023,growth,0,%,,target,>=\n"                         \
  "goods_trade_total,410311,2023,growth,-1.5,%\n"                                 \
  "real_estate_investment,410311,2023,growth,-20,%,,target,>=\n"                  \
  "real_estate_investment,410311,2023,growth,-18,%\n"                             \
  "provincial_key_projects_investment,410311,2023,level,234.3,亿元,,target,=\n" \
  "provincial_key_projects_investment,410311,2023,level,417,亿元\n"             \
  "urban_new_employment,410311,2023,level,1.2,万人,,target,>=\n"                \
  "urban_new_employment,410311,2023,level,12000,人\n"                            \
  "general_public_budget_revenue,410311,2023,growth,7,%,,target,~\n"              \
  "general_public_budget_revenue,410311,2023,growth,6.6,%\n"                      \
  "retail_sales_consumer_goods,410311,2023,growth,7,%,,target,~\n"                \
  "retail_sales_consumer_goods,410311,2023,growth,7.4,%\n"                        \
  "industrial_va_above_scale,410311,2023,growth,7,%,,target,~\n"                  \
  "industrial_va_above_scale,410311,2023,growth,6.4,%\n"                          \
  "surveyed_urban_unemployment_rate,410311,2023,ratio,5.5,%,,target,<=\n"         \
  "surveyed_urban_unemployment_rate,410311,2023,ratio,5.5,%"

typedef struct
{
  const char *indicator;
  HetuState state;
  const char *gap[2];   /* below the dial, beside the bullet, in the alternative text */
  const char *table[2]; /* comparator, target, outturn, unit */
  const char *number;   /* within the dial, in Chinese */
  const char *done;     /* (nullable): in the bullet's column instead of the gap */
} Case;

static const Case cases[] = {
  { "overdue_start_projects",
    HETU_STATE_MISSED,
    { "超上限 3", "3 items over the cap" },
    { "\t\t0\t3\t个\t", "\t\t0\t3\titems\t" },
    "3",
    NULL },
  { "overdue_completion_projects",
    HETU_STATE_MET,
    { "期末 0，余量 0", "final: 0, headroom 0 items" },
    { "\t\t0\t0\t个\t", "\t\t0\t0\titems\t" },
    "0",
    NULL },
  { "pm25_concentration",
    HETU_STATE_MET,
    { "期末 44，余量 1", "final: 44, headroom 1 µg/m³" },
    { "\t\t45\t44\t微克/立方米\t", "\t\t45\t44\tµg/m³\t" },
    "44",
    NULL },
  { "fixed_asset_investment",
    HETU_STATE_MISSED,
    { "期末低于目标 25 个百分点", "final: 25 pp below target" },
    { "\t≥\t5\t-20\t%\t", "\t≥\t5\t-20\t%\t" },
    "−20",
    NULL },
  { "goods_trade_total",
    HETU_STATE_MISSED,
    { "期末低于目标 1.5 个百分点", "final: 1.5 pp below target" },
    { "\t≥\t0\t-1.5\t%\t", "\t≥\t0\t-1.5\t%\t" },
    "−1.5",
    NULL },
  { "real_estate_investment",
    HETU_STATE_MET,
    { "期末高于目标 2 个百分点", "final: 2 pp above target" },
    { "\t≥\t-20\t-18\t%\t", "\t≥\t-20\t-18\t%\t" },
    "−18",
    NULL },
  { "provincial_key_projects_investment",
    HETU_STATE_MET,
    { "完成 178%，超目标 182.7 亿元", "178% done, CNY 18.27 bn over target" },
    { "\t\t234.3\t417\t亿元\t2023\t178.0\t", "\t\t23.43\t41.7\tCNY bn\t2023\t178.0\t" },
    "417",
    "178%" },
  { "urban_new_employment",
    HETU_STATE_MET,
    { "完成 100%", "100% done" },
    { "\t≥\t1.2\t1.2\t万人\t2023\t100.0\t", "\t≥\t12\t12\tthousand persons\t2023\t100.0\t" },
    "1.2",
    "100%" },
  { "general_public_budget_revenue",
    HETU_STATE_MET,
    { "期末在容差内", "final: within tolerance" },
    { "\t≈\t7\t6.6\t%\t", "\t≈\t7\t6.6\t%\t" },
    "6.6",
    NULL },
  { "retail_sales_consumer_goods",
    HETU_STATE_MET,
    { "期末在容差内", "final: within tolerance" },
    { "\t≈\t7\t7.4\t%\t", "\t≈\t7\t7.4\t%\t" },
    "7.4",
    NULL },
  { "industrial_va_above_scale",
    HETU_STATE_MISSED,
    { "低于下沿 0.1", "0.1 pp below the lower edge" },
    { "\t≈\t7\t6.4\t%\t", "\t≈\t7\t6.4\t%\t" },
    "6.4",
    NULL },
  { "surveyed_urban_unemployment_rate",
    HETU_STATE_MET,
    { "期末 5.5，余量 0.0", "final: 5.5, headroom 0.0 pp" },
    { "\t≤\t5.5\t5.5\t%\t", "\t≤\t5.5\t5.5\t%\t" },
    "5.5",
    NULL },
};

static HetuStore *store;

/* All texts of a scene, those of two lines as one, in small letters. */
static char *
read_scene (const HetuScene *scene)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT)
        g_string_append_printf (text, "%s\n", hetu_text_run_get_text (mark->run));
    }
  return g_utf8_casefold (text->str, -1);
}

static void
assert_says (const char *text, const char *part)
{
  g_autofree char *small = g_utf8_casefold (part, -1);

  assert_has (text, small);
}

static void
check_case (const Case *one, HetuChartKind kind, HetuLanguage language)
{
  g_autoptr (HetuSpec) spec = new_target_spec (kind, one->indicator, "2023", "linear");
  g_autoptr (HetuFrame) frame = resolve_in (store, spec, language);
  g_autoptr (HetuScene) scene = compose_checked (frame, spec);
  g_autofree char *words = read_scene (scene);
  g_autofree char *table = hetu_frame_to_tsv (frame);
  g_autofree char *alt = hetu_describe_alt_text (frame);
  g_autofree char *heard = g_utf8_casefold (alt, -1);
  const char *state = hetu_state_to_label (one->state, language);

  g_test_message ("%s, kind %d, language %d", one->indicator, kind, language);
  g_assert_cmpuint (frame->gauges->len, ==, 1);
  g_assert_cmpint (hetu_frame_get_gauge (frame, 0)->progress.state, ==, one->state);
  assert_says (words, state);
  if (kind == HETU_CHART_DIAL && language == HETU_LANGUAGE_ZH)
    assert_has (words, one->number);
  assert_says (words,
               kind == HETU_CHART_BULLET && one->done != NULL ? one->done : one->gap[language]);
  assert_has (table, one->table[language]);
  assert_has (table, state);
  assert_says (heard, one->gap[language]);
  assert_says (heard, state);
}

static void
test_every_view_reads_the_same (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int language = 0; language < 2; language++)
      {
        check_case (&cases[i], HETU_CHART_DIAL, (HetuLanguage) language);
        check_case (&cases[i], HETU_CHART_BULLET, (HetuLanguage) language);
      }
}

static HetuScene *
draw_bullet (const char *indicator)
{
  g_autoptr (HetuSpec) spec = new_target_spec (HETU_CHART_BULLET, indicator, "2023", "linear");
  g_autoptr (HetuFrame) frame = resolve_in (store, spec, HETU_LANGUAGE_ZH);

  return plot_screen (frame, hetu_kind_bullet.build, 700, 90);
}

/* Bars begin at zero and run to the side of their sign; the mark of a target of nothing is zero itself. */
static void
test_bars_have_signs (void)
{
  static const struct
  {
    const char *indicator;
    gboolean below, target_at_zero, target_below;
  } signs[] = {
    { "fixed_asset_investment", TRUE, FALSE, FALSE },
    { "goods_trade_total", TRUE, TRUE, FALSE },
    { "real_estate_investment", TRUE, FALSE, TRUE },
    { "overdue_start_projects", FALSE, TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autoptr (HetuScene) scene = draw_bullet (signs[i].indicator);
      const HetuMark *bar = plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, 0, 0);
      const HetuMark *tick = plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, 0, 0);
      double zero;

      g_assert_nonnull (bar);
      g_assert_nonnull (tick);
      zero = signs[i].below ? bar->x + bar->width : bar->x;
      if (signs[i].target_at_zero)
        g_assert_cmpfloat_with_epsilon (tick->points[0].x, zero, 0.01);
      else if (signs[i].target_below)
        g_assert_cmpfloat (tick->points[0].x, <, bar->x);
      else
        g_assert_cmpfloat (tick->points[0].x, >, zero);
    }
}

/* The band of “about 7” lies from 6.5 to 7.5: on the bullet as a block, on the dial as an arc outside. */
static void
test_band_of_about_is_drawn (void)
{
  static const char *const indicators[] = { "general_public_budget_revenue",
                                            "retail_sales_consumer_goods",
                                            "industrial_va_above_scale" };
  static const gboolean within[] = { TRUE, TRUE, FALSE };

  for (gsize i = 0; i < G_N_ELEMENTS (indicators); i++)
    {
      g_autoptr (HetuScene) scene = draw_bullet (indicators[i]);
      const HetuMark *ground = plot_mark (scene, HETU_PART_BAND, HETU_MARK_RECT, 0, 0);
      const HetuMark *band = plot_mark (scene, HETU_PART_BAND, HETU_MARK_RECT, 0, 1);
      const HetuMark *bar = plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, 0, 0);
      const HetuMark *tick = plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, 0, 0);
      double a_point = ground->width / (7 * 1.25), end = bar->x + bar->width;

      g_assert_nonnull (band);
      g_assert_cmpfloat_with_epsilon (band->width, a_point, 0.01);
      g_assert_cmpfloat_with_epsilon (band->x + band->width / 2, tick->points[0].x, 0.01);
      g_assert_cmpint (end >= band->x - 0.01 && end <= band->x + band->width + 0.01, ==, within[i]);
    }
}

/* Puts the indicator into the catalogue again, turned. */
static void
turn (HetuStore *turned, const char *id, HetuDirection direction)
{
  HetuIndicator *indicator = hetu_store_find_indicator (turned, id, NULL);
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (turned, "test", &error);
  HetuIndicatorInfo info = {
    .id = id,
    .name_zh = hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH),
    .name_en = hetu_indicator_get_name (indicator, HETU_LANGUAGE_EN),
    .initials = "x",
    .domain = "environment",
    .unit = hetu_indicator_get_unit (indicator),
    .nature = hetu_indicator_get_nature (indicator),
    .direction = direction,
    .frequency = HETU_GRAIN_YEAR,
  };

  g_assert_no_error (error);
  g_assert_cmpint (hetu_ledger_put_indicator (ledger, &info, &error), >, 0);
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
}

/* 44 where 45 was the target: below a ceiling, and once more is better, below the target. */
static void
test_direction_turns_every_view (void)
{
  static const struct
  {
    HetuDirection direction;
    HetuState state;
    const char *gap[2];
  } ways[] = {
    { HETU_DIRECTION_LOWER, HETU_STATE_MET, { "期末 44，余量 1", "final: 44, headroom 1 µg/m³" } },
    { HETU_DIRECTION_HIGHER,
      HETU_STATE_MISSED,
      { "期末低于目标 1 微克/立方米", "final: 1 µg/m³ below target" } },
    { HETU_DIRECTION_LOWER, HETU_STATE_MET, { "期末 44，余量 1", "final: 44, headroom 1 µg/m³" } },
  };
  static const HetuChartKind kinds[] = { HETU_CHART_DIAL, HETU_CHART_BULLET };
  g_autoptr (HetuStore) turned = open_with (ROWS);

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      turn (turned, "pm25_concentration", ways[i].direction);
      for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
        for (int language = 0; language < 2; language++)
          {
            g_autoptr (HetuSpec) spec =
                new_target_spec (kinds[k], "pm25_concentration", "2023", "linear");
            g_autoptr (HetuFrame) frame = resolve_in (turned, spec, (HetuLanguage) language);
            g_autoptr (HetuScene) scene = compose_checked (frame, spec);
            g_autofree char *words = read_scene (scene);
            g_autofree char *table = hetu_frame_to_tsv (frame);
            g_autofree char *alt = hetu_describe_alt_text (frame);
            g_autofree char *heard = g_utf8_casefold (alt, -1);
            const char *state = hetu_state_to_label (ways[i].state, (HetuLanguage) language);

            assert_says (words, ways[i].gap[language]);
            assert_says (words, state);
            assert_has (table, state);
            assert_says (heard, ways[i].gap[language]);
          }
    }
}

/* 1.2万人 with 0.7万 by 30 June: 58.3 % beside 50.0 % of the time; 22 % on 31 March, where last year had 20 %. */
static void
test_pace_reads_the_same (void)
{
  static const struct
  {
    const char *to, *line;
    const char *gap[2], *done, *lead, *table;
  } moments[] = {
    { "2023-H1",
      "linear",
      { "完成 58.3%，超序时 8.3 个百分点", "58.3% done, 8.3 pp ahead of schedule" },
      "58.3%",
      "+8.3",
      "\t2023-H1\t58.3\t50.0\t" },
    { "2023-Q1",
      "last-year",
      { "完成 22%，超上年同期进度 2.0 个百分点", "22% done, 2.0 pp ahead of last year's pace" },
      "22%",
      "+2.0",
      "\t2023-Q1\t22.0\t25.0\t" },
  };
  g_autoptr (HetuStore) jobs =
      open_with ("urban_new_employment,410311,2022-Q1,level,0.2,万人\n"
                 "urban_new_employment,410311,2022,level,1,万人\n"
                 "urban_new_employment,410311,2023,level,1.2,万人,,target,>=\n"
                 "urban_new_employment,410311,2023-Q1,level,0.264,万人\n"
                 "urban_new_employment,410311,2023-H1,level,0.7,万人");

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    for (int language = 0; language < 2; language++)
      for (int k = 0; k < 2; k++)
        {
          HetuChartKind kind = k == 0 ? HETU_CHART_DIAL : HETU_CHART_BULLET;
          g_autoptr (HetuSpec) spec =
              new_target_spec (kind, "urban_new_employment", moments[i].to, moments[i].line);
          g_autoptr (HetuFrame) frame = resolve_in (jobs, spec, (HetuLanguage) language);
          g_autoptr (HetuScene) scene = compose_checked (frame, spec);
          g_autofree char *words = read_scene (scene);
          g_autofree char *table = hetu_frame_to_tsv (frame);
          g_autofree char *alt = hetu_describe_alt_text (frame);

          g_assert_cmpint (hetu_frame_get_gauge (frame, 0)->progress.state,
                           ==,
                           HETU_STATE_ON_TRACK);
          assert_has (frame->title, moments[i].gap[language]);
          assert_has (alt, moments[i].gap[language]);
          assert_has (table, moments[i].table);
          if (kind == HETU_CHART_BULLET)
            {
              assert_says (words, moments[i].done);
              assert_says (words, moments[i].lead);
            }
        }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_with (ROWS);
  g_test_add_func ("/target-views/read-the-same", test_every_view_reads_the_same);
  g_test_add_func ("/target-views/signs", test_bars_have_signs);
  g_test_add_func ("/target-views/about", test_band_of_about_is_drawn);
  g_test_add_func ("/target-views/direction", test_direction_turns_every_view);
  g_test_add_func ("/target-views/pace", test_pace_reads_the_same);
  status = g_test_run ();
  g_object_unref (store);
  return status;
}
