/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Structure and contribution of the shipped store: what an analyst would check by hand. */
#include "chart/describe.h"
#include "chart/parts.h"
#include "error.h"
#include "shipped-figure.h"
#include "store/ledger.h"

#include <string.h>

#define CHINA 100000
#define HENAN 410000
#define LUOYANG 410300
#define MENGJIN 410308
#define SONGXIAN 410325
#define REDACTED 410399

static HetuFrame *
resolve_one (HetuChartKind kind, const char *ids, gint32 region, const char *from, const char *to)
{
  g_autoptr (HetuSpec) spec = make_spec (kind, ids, &region, 1, from, to);

  return resolve (spec);
}

static gboolean
has_note (const HetuFrame *frame, const char *part)
{
  for (guint i = 0; i < frame->notes->len; i++)
    if (strstr (g_ptr_array_index (frame->notes, i), part) != NULL)
      return TRUE;
  return FALSE;
}

/* “9.5 41.5 49.0”: the numbers of bar @category, in the order of the series. */
static char *
numbers (const HetuFrame *frame, guint category)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autofree char *value = row->has_value ? hetu_decimal_to_string (row->value) : NULL;

      if (row->category == category)
        g_string_append_printf (text,
                                "%s%s",
                                text->len > 0 ? " " : "",
                                value != NULL ? value : hetu_status_to_string (row->status));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_bar (const HetuFrame *frame, guint category, const char *expected)
{
  g_autofree char *found = numbers (frame, category);

  g_assert_cmpstr (found, ==, expected);
}

/* Published shares stand as published, though they add up to 99.9 (C-18). */
static void
test_published_shares_come_first (void)
{
  g_autoptr (HetuFrame) frame = resolve_one (HETU_CHART_STRUCTURE, "gdp", HENAN, "2021", "2023");

  g_assert_cmpuint (frame->categories->len, ==, 3);
  assert_bar (frame, 0, "9.5 41.3 49.1");
  assert_bar (frame, 1, "9.5 41.5 49.0");
  assert_bar (frame, 2, "9.1 37.5 53.4");
  for (guint i = 0; i < frame->rows->len; i++)
    {
      g_assert_cmpint (hetu_frame_get_row (frame, i)->basis, ==, HETU_BASIS_REPORTED);
      g_assert_cmpint (hetu_frame_get_row (frame, i)->statement, !=, 0);
    }
  g_assert_true (has_note (frame, "未作机械调整"));
  g_assert_cmpuint (frame->sources->len, ==, 3);
  g_assert_cmpstr (frame->title, ==, "河南省 2023 年三次产业结构为 9.1∶37.5∶53.4");
  g_assert_nonnull (strstr (frame->subtitle, "%"));
  g_assert_null (strstr (frame->subtitle, "推算"));
}

/* Shares of levels: of one edition, adding up, and said to be computed. */
static void
test_computed_shares_add_up (void)
{
  g_autoptr (HetuFrame) frame = resolve_one (HETU_CHART_STRUCTURE, "gdp", CHINA, "2018", "2023");

  g_assert_cmpuint (frame->categories->len, ==, 6);
  for (guint bar = 0; bar < 6; bar++)
    {
      gint64 sum = 0;

      for (guint part = 0; part < 3; part++)
        {
          const HetuFrameRow *row = hetu_frame_get_row (frame, 3 * bar + part);

          g_assert_cmpint (row->basis, ==, HETU_BASIS_COMPUTED);
          g_assert_cmpint (row->value.decimals, ==, 1);
          sum += row->value.coefficient;
        }
      g_assert_cmpint (sum, ==, 1000);
    }
  /* 88207 and 467629.6 of 1234029.3: 7.148 and 37.895. */
  assert_bar (frame, 4, "7.1 37.9 55.0");
  g_assert_nonnull (strstr (frame->subtitle, "推算"));
}

/* Henan 2022: the total was revised, its parts were not: both of the communiqué. */
static void
test_parts_and_total_are_of_one_edition (void)
{
  static const gint32 places[] = { CHINA, HENAN, SONGXIAN };
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_STRUCTURE, "gdp", places, 3, "", "2022");
  g_autoptr (HetuFrame) frame = resolve (spec);

  g_assert_cmpuint (frame->categories->len, ==, 3);
  assert_bar (frame, 1, "9.5 41.5 49.0");
  assert_bar (frame, 2, "12.9 34.8 52.3");
}

/* A last quarter compares with the last quarter of the year before, not with a first. */
static void
test_title_compares_like_with_like (void)
{
  gint32 place = CHINA;
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_STRUCTURE, "gdp", &place, 1, "2022", "2023");
  g_autoptr (HetuFrame) frame = NULL;

  spec->grain = HETU_GRAIN_QUARTER;
  frame = resolve (spec);
  g_assert_cmpuint (frame->categories->len, ==, 8);
  g_assert_nonnull (strstr (frame->title, "2022 年四季度至2023 年四季度"));
}

static void
test_a_place_without_parts_is_a_gap (void)
{
  static const gint32 places[] = { HENAN, LUOYANG, SONGXIAN };
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_STRUCTURE, "gdp", places, 3, "", "2022");
  g_autoptr (HetuFrame) frame = resolve (spec);

  assert_bar (frame, 1, "missing missing missing");
  g_assert_true (has_note (frame, "洛阳市缺数，不按零处理"));
}

/* A statement of 2031: @value of @id in @region, or that it lacks. */
static void
record (HetuLedger *ledger, gint32 region, const char *id, const char *value, gint32 source)
{
  HetuIndicator *indicator = hetu_store_find_indicator (shared, id, NULL);
  HetuObservation figure;

  hetu_observation_init (&figure);
  figure.indicator = hetu_indicator_get_number (indicator);
  figure.region = region;
  figure.period = hetu_period_year (2031);
  figure.source = source;
  figure.status = value != NULL ? HETU_STATUS_FINAL : HETU_STATUS_MISSING;
  figure.has_value = value != NULL;
  g_assert_true (value == NULL || hetu_decimal_parse (value, &figure.value, NULL));
  g_assert_true (hetu_unit_parse ("亿元", &figure.unit, NULL));
  g_assert_cmpint (hetu_ledger_record (ledger, &figure, NULL, NULL), >=, 0);
}

/* Parts without their total: the total lacks, which is not to be of another definition. */
static void
test_missing_total_is_missing (void)
{
  static const gint32 places[] = { SONGXIAN, MENGJIN };
  HetuLedger *ledger = hetu_ledger_begin (shared, "test", NULL);
  gint32 source = hetu_ledger_put_source (
      ledger,
      &(HetuSourceInfo){ .id = "made-up", .title = "示意数据", .date = 20320101 },
      NULL);
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_STRUCTURE, "gdp", places, 2, "2031", "2031");
  g_autoptr (HetuFrame) frame = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      record (ledger, places[i], "primary_industry_va", "1", source);
      record (ledger, places[i], "secondary_industry_va", "2", source);
      record (ledger, places[i], "tertiary_industry_va", "5", source);
      record (ledger, places[i], "gdp", places[i] == SONGXIAN ? "8" : NULL, source);
    }
  g_assert_true (hetu_ledger_commit (ledger, NULL));
  frame = resolve (spec);
  assert_bar (frame, 0, "12.5 25.0 62.5");
  assert_bar (frame, 1, "missing missing missing");
  g_assert_true (has_note (frame, "孟津区缺数，不按零处理"));
}

/* C §10.11: of six parts the two smallest are drawn as one; the note says which, the table has them all, and no title takes
 * their sum for a part. */
static void
test_small_parts_are_merged (void)
{
  static const char *const ids[] = { "trade_va",   "transport_va",   "accommodation_catering_va",
                                     "finance_va", "real_estate_va", "other_services_va" };
  static const char *const values[] = { "30", "6", "4", "20", "15", "25" };
  gint32 place = SONGXIAN;
  HetuLedger *ledger = hetu_ledger_begin (shared, "test", NULL);
  gint32 source = hetu_ledger_put_source (
      ledger,
      &(HetuSourceInfo){ .id = "made-up", .title = "示意数据", .date = 20320101 },
      NULL);
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_STRUCTURE, "trade_va", &place, 1, "2031", "2031");
  g_autoptr (HetuFrame) frame = NULL;
  g_autofree char *ratio = NULL;
  g_autofree char *table = NULL;
  g_autofree char *alt = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    record (ledger, place, ids[i], values[i], source);
  record (ledger, place, "tertiary_industry_va", "100", source);
  g_assert_true (hetu_ledger_commit (ledger, NULL));
  frame = resolve (spec);
  g_assert_cmpuint (frame->series->len, ==, 7);
  assert_bar (frame, 0, "30.0 6.0 4.0 20.0 15.0 25.0 10.0");
  g_assert_true (has_note (frame, "“其他”为交通运输业、住宿餐饮业之和"));
  ratio = hetu_parts_to_ratio (frame, 0);
  g_assert_cmpstr (ratio, ==, "30.0∶20.0∶15.0∶25.0∶10.0");
  table = hetu_frame_to_tsv (frame);
  g_assert_nonnull (strstr (table, "住宿和餐饮业\t2031"));
  g_assert_null (strstr (table, "\t其他\t"));
  alt = hetu_describe_alt_text (frame);
  g_assert_nonnull (strstr (alt, "其他 10.0%"));
  g_assert_null (strstr (alt, "住宿和餐饮业 4.0"));
}

static void
test_redacted_report_is_told (void)
{
  g_autoptr (HetuFrame) frame = resolve_one (HETU_CHART_STRUCTURE, "gdp", REDACTED, "", "");

  assert_bar (frame, 0, "redacted redacted redacted");
  g_assert_true (has_note (frame, "脱敏"));
}

/* 最终消费 4.3 + 资本形成 1.5 − 净出口 0.6 = 5.2, as the communiqué says; its own growth, not the revised 5.4. */
static void
test_published_contributions_come_first (void)
{
  g_autoptr (HetuFrame) frame = resolve_one (HETU_CHART_CONTRIBUTION, "gdp", CHINA, "2022", "2023");

  assert_bar (frame, 0, "1.0 1.5 0.5 3.0");
  assert_bar (frame, 1, "4.3 1.5 -0.6 5.2");
  g_assert_cmpstr (frame->title, ==, "全国 2023 年增长 5.2%，最终消费拉动 4.3 个百分点");
  g_assert_nonnull (strstr (frame->subtitle, "个百分点"));
  g_assert_nonnull (strstr (frame->subtitle, "不变价格"));
  g_assert_cmpstr (hetu_frame_get_series (frame, 3)->name, ==, "合计");
  g_assert_cmpuint (frame->sources->len, ==, 2);
}

/* A part says which breakdown is meant. */
static void
test_a_part_chooses_its_breakdown (void)
{
  g_autoptr (HetuFrame) frame =
      resolve_one (HETU_CHART_CONTRIBUTION, "secondary_industry_va", CHINA, "2022", "2023");

  g_assert_cmpstr (hetu_frame_get_series (frame, 1)->name, ==, "第二产业");
  /* 2023 of the newest edition: 0.0715 × 4.1, 0.3789 × 4.4, 0.5496 × 6.3 to 5.4. */
  assert_bar (frame, 1, "0.3 1.7 3.4 5.4");
  g_assert_nonnull (strstr (frame->subtitle, "推算"));
  g_assert_true (has_note (frame, "分项占上年合计的比重"));
}

/* Growth at current prices is the last resort, and called so. */
static void
test_current_prices_are_the_last_resort (void)
{
  g_autoptr (HetuFrame) real = resolve_one (HETU_CHART_CONTRIBUTION, "gdp", CHINA, "2010", "2024");
  g_autoptr (HetuFrame) nominal =
      resolve_one (HETU_CHART_CONTRIBUTION, "gdp", CHINA, "2010", "2012");

  g_assert_null (strstr (real->subtitle, "当年价格"));
  g_assert_nonnull (strstr (nominal->subtitle, "当年价格"));
  g_assert_nonnull (strstr (nominal->title, "现价增长"));
  g_assert_true (has_note (nominal, "不同于公布的实际增速"));
  for (guint i = 0; i < nominal->rows->len; i++)
    if (hetu_frame_get_row (nominal, i)->has_value)
      g_assert_cmpint (hetu_frame_get_row (nominal, i)->basis, ==, HETU_BASIS_COMPUTED);
}

/* C-47, by hand: every column of every place adds up to its total, or says why not. */
static void
test_columns_add_up (void)
{
  static const gint32 places[] = { CHINA, HENAN, MENGJIN };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (HetuFrame) frame = resolve_one (HETU_CHART_CONTRIBUTION, "gdp", places[i], "", "");
      guint total = frame->series->len - 1, n = 0;

      for (guint bar = 0; bar < frame->categories->len; bar++)
        {
          gint64 sum = 0, whole = 0;

          for (guint j = 0; j < frame->rows->len; j++)
            {
              const HetuFrameRow *row = hetu_frame_get_row (frame, j);

              if (row->category != bar || !row->has_value)
                continue;
              if (row->series == total)
                whole = row->value.coefficient;
              else
                sum += row->value.coefficient;
              n++;
            }
          g_assert_cmpint (sum, ==, whole);
        }
      g_assert_cmpuint (n, >, 0);
    }
}

static void
test_refusals_say_why (void)
{
  static const struct
  {
    HetuChartKind kind;
    const char *ids;
    gint32 region;
    const char *says;
  } cases[] = {
    { HETU_CHART_STRUCTURE, "cpi_yoy", CHINA, "not divided" },
    { HETU_CHART_STRUCTURE, "gdp,goods_exports", CHINA, "not one whole" },
    { HETU_CHART_CONTRIBUTION, "gdp", SONGXIAN, "adding up" },
    { HETU_CHART_CONTRIBUTION, "permanent_population", 410302, "adding up" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec =
          make_spec (cases[i].kind, cases[i].ids, &cases[i].region, 1, "", "");
      g_autoptr (GError) error = NULL;

      g_assert_null (hetu_figure_resolve (shared, spec, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

/* Beside its districts a city's sum is no yardstick: its mean is, and is said to be computed. */
static void
test_scatter_is_measured_by_the_mean (void)
{
  static const gint32 places[] = { 440106, 440103, 440118, 440100 };
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_SCATTER, "gdp", places, 4, "2022", "2022");
  g_autoptr (HetuFrame) frame = resolve (spec);
  const HetuFrameRow *mean = hetu_frame_get_row (frame, 6);

  g_assert_cmpuint (frame->series->len, ==, 4);
  g_assert_cmpint (hetu_frame_get_series (frame, 3)->role, ==, HETU_ROLE_PARENT);
  g_assert_cmpint (mean->basis, ==, HETU_BASIS_COMPUTED);
  g_assert_cmpfloat_with_epsilon (mean->y, 28839.0 / 11, 0.01);
  g_assert_true (has_note (frame, "÷ 11 = 2621.73"));
  g_assert_cmpstr (frame->title, ==, "天河区 2022 年规模高于区县平均，增速比广州市快 1.4 个百分点");
  g_assert_nonnull (strstr (frame->subtitle, "（亿元）"));
  g_assert_nonnull (strstr (frame->subtitle, "%"));
}

/* Where some district lacks, the mean is of those that are drawn, and says so; of fewer than three there is none. */
static void
test_scatter_mean_is_of_what_is_drawn (void)
{
  static const gint32 five[] = { 440103, 440104, 440105, 440106, 440111, 440112 };
  static const gint32 two[] = { 410311, SONGXIAN, 410303 };
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_SCATTER, "gdp", five, 6, "2023", "2023");
  g_autoptr (HetuSpec) few = make_spec (HETU_CHART_SCATTER, "gdp", two, 3, "2022", "2022");
  g_autoptr (HetuFrame) frame = resolve (spec);
  g_autoptr (HetuFrame) without = resolve (few);

  g_assert_true (has_note (frame, "竖线为图中 5 个地区的平均（推算）"));
  g_assert_cmpstr (frame->title,
                   ==,
                   "图中 5 个地区 2023 年有 1 个规模高于所列 5 地平均、增速高于广州市");
  g_assert_false (has_note (without, "竖线"));
  g_assert_cmpstr (without->title, ==, "洛龙区 2022 年增速比洛阳市快 2.2 个百分点");
}

static void
test_scatter_refuses_what_has_no_level (void)
{
  gint32 place = CHINA;
  g_autoptr (HetuSpec) rate = make_spec (HETU_CHART_SCATTER, "cpi_yoy", &place, 1, "", "");
  g_autoptr (HetuSpec) two = make_spec (HETU_CHART_SCATTER, "gdp,goods_exports", &place, 1, "", "");
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;

  g_assert_null (hetu_figure_resolve (shared, rate, &first));
  g_assert_error (first, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_null (hetu_figure_resolve (shared, two, &second));
  g_assert_error (second, HETU_ERROR, HETU_ERROR_DATA);
}

/* The table twin has a line a number, its bar and part named. */
static void
test_table_twin (void)
{
  g_autoptr (HetuFrame) frame = resolve_one (HETU_CHART_CONTRIBUTION, "gdp", CHINA, "2023", "2023");
  g_autofree char *table = hetu_frame_to_tsv (frame);

  g_assert_nonnull (strstr (table, "2023 年\t净出口\t2023\t实绩\t\t-0.6\t个百分点"));
  g_assert_nonnull (strstr (table, "2023 年\t合计\t2023\t实绩\t\t5.2\t个百分点"));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  open_shipped ();
  g_test_add_func ("/figure-parts/published-shares-come-first", test_published_shares_come_first);
  g_test_add_func ("/figure-parts/computed-shares-add-up", test_computed_shares_add_up);
  g_test_add_func ("/figure-parts/one-edition", test_parts_and_total_are_of_one_edition);
  g_test_add_func ("/figure-parts/like-with-like", test_title_compares_like_with_like);
  g_test_add_func ("/figure-parts/a-place-without-parts-is-a-gap",
                   test_a_place_without_parts_is_a_gap);
  g_test_add_func ("/figure-parts/small-parts-are-merged", test_small_parts_are_merged);
  g_test_add_func ("/figure-parts/redacted-report-is-told", test_redacted_report_is_told);
  g_test_add_func ("/figure-parts/missing-total-is-missing", test_missing_total_is_missing);
  g_test_add_func ("/figure-parts/published-contributions-come-first",
                   test_published_contributions_come_first);
  g_test_add_func ("/figure-parts/a-part-chooses-its-breakdown", test_a_part_chooses_its_breakdown);
  g_test_add_func ("/figure-parts/current-prices-are-the-last-resort",
                   test_current_prices_are_the_last_resort);
  g_test_add_func ("/figure-parts/columns-add-up", test_columns_add_up);
  g_test_add_func ("/figure-parts/refusals-say-why", test_refusals_say_why);
  g_test_add_func ("/figure-parts/scatter-is-measured-by-the-mean",
                   test_scatter_is_measured_by_the_mean);
  g_test_add_func ("/figure-parts/scatter-mean-is-of-what-is-drawn",
                   test_scatter_mean_is_of_what_is_drawn);
  g_test_add_func ("/figure-parts/scatter-needs-a-level", test_scatter_refuses_what_has_no_level);
  g_test_add_func ("/figure-parts/table-twin", test_table_twin);
  result = g_test_run ();
  g_clear_object (&shared);
  return result;
}
