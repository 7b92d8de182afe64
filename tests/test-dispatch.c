/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dispatch list: which targets are on it, what its cells say, and what the files hold. */
#include "analysis/pace.h"
#include "error.h"
#include "export/zip.h"
#include "figure/dispatch.h"
#include "sample.h"
#include "store/target.h"
#include "tidy-store.h"

#include <string.h>

/* Jobs are behind, growth missed the year before, investment is on track, one target has no outturn. */
#define ROWS                                                         \
  "urban_new_employment,410311,2023,level,1.2,万人,,target,>=\n"   \
  "urban_new_employment,410311,2023-H1,level,0.4,万人\n"           \
  "gdp,410311,2022-H1,level,48,亿元\n"                             \
  "gdp,410311,2022,level,100,亿元\n"                               \
  "gdp,410311,2023,growth,8,%,,target,=\n"                           \
  "gdp,410311,2023-Q1,growth,7,%\n"                                  \
  "gdp,410311,2023-H1,growth,6.0,%\n"                                \
  "fixed_asset_investment,410311,2023,growth,15,%,,target,>=\n"      \
  "fixed_asset_investment,410311,2023-H1,growth,15.2,%\n"            \
  "retail_sales_consumer_goods,410311,2023,growth,9.5,%,,target,=\n" \
  "urban_new_employment,410300,2023,level,9,万人,,target,>=\n"     \
  "urban_new_employment,410300,2023-H1,level,1,万人"

static const gint32 district[] = { 410311 };
static const gint32 both[] = { 410300, 410311 };
static const gint32 three[] = { 410300, 410311, 410302 };

static HetuDispatchRequest
ask (const HetuTargetOptions *options)
{
  return (HetuDispatchRequest){ .regions = district,
                                .n_regions = 1,
                                .year = 2023,
                                .at = hetu_period_half (2023, 1),
                                .options = options,
                                .language = HETU_LANGUAGE_ZH };
}

static HetuDispatch *
make (HetuStore *store, const HetuDispatchRequest *request)
{
  g_autoptr (GError) error = NULL;
  HetuDispatch *list = hetu_dispatch_new (store, request, &error);

  g_assert_no_error (error);
  return list;
}

static const HetuDispatchRow *
get_row (const HetuDispatch *list, guint index)
{
  g_assert_cmpuint (index, <, list->rows->len);
  return &g_array_index (list->rows, HetuDispatchRow, index);
}

static GBytes *
encode (const HetuDispatch *list, HetuDispatchFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  GBytes *bytes = hetu_dispatch_encode (list, text, format, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
assert_has (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("no “%s” in: %s", piece, text);
}

static void
test_behind_and_missed_by_default (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  HetuDispatchRequest request = ask (&options);
  g_autoptr (HetuDispatch) list = NULL;
  g_autoptr (HetuDispatch) all = NULL;

  hetu_target_options_init (&options);
  list = make (store, &request);
  g_assert_cmpuint (list->n_targets, ==, 4);
  g_assert_cmpuint (list->rows->len, ==, 2);
  for (guint i = 0; i < list->rows->len; i++)
    {
      g_assert_cmpint (get_row (list, i)->state, ==, HETU_STATE_BEHIND);
      g_assert_cmpfloat (get_row (list, i)->cells[HETU_DISPATCH_NUMBER].value, ==, i + 1);
    }
  g_assert_cmpstr (list->summary,
                   ==,
                   "2023 年目标共 4 项，列入本清单 2 项（进度滞后 2 项）；未列入：正常推进 1 项，"
                   "暂无数据 1 项。");
  request.states = (1u << HETU_N_STATES) - 1;
  all = make (store, &request);
  g_assert_cmpuint (all->rows->len, ==, 4);
  g_assert_null (strstr (all->summary, "未列入"));
}

static void
assert_name (HetuStore *store, const HetuDispatchRequest *request, const char *wanted)
{
  g_autofree char *name = hetu_dispatch_suggest_name (store, request);

  g_assert_cmpstr (name, ==, wanted);
}

static void
test_words_around (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  HetuDispatchRequest request = ask (&options);
  g_autoptr (HetuDispatch) one = NULL;
  g_autoptr (HetuDispatch) two = NULL;
  g_autoptr (HetuDispatch) english = NULL;
  g_autofree char *rules = NULL;

  hetu_target_options_init (&options);
  one = make (store, &request);
  g_assert_cmpstr (one->title, ==, "洛龙区2023年督办清单");
  assert_name (store, &request, "洛龙区2023年督办清单-2023-06");
  g_assert_cmpstr (one->moment, ==, "判断时点：2023 年 6 月末");
  g_assert_false (hetu_dispatch_has_column (one, HETU_DISPATCH_REGION));
  g_ptr_array_add (one->rules, NULL);
  rules = g_strjoinv ("\n", (char **) one->rules->pdata);
  g_ptr_array_remove_index (one->rules, one->rules->len - 1);
  assert_has (rules, "低于进度线不超过 10 个百分点为正常推进，10—30 个百分点为进度滞后");
  assert_has (rules, "与目标相差不超过 0.5 个百分点");
  assert_has (rules, "进度线：序时");
  assert_has (rules, "严重落后：落后进度 30 个百分点及以上");

  request.regions = both;
  request.n_regions = 2;
  request.at = (HetuPeriod){ 0 };
  two = make (store, &request);
  g_assert_cmpstr (two->title, ==, "洛阳市及洛龙区2023年督办清单");
  assert_name (store, &request, "洛阳市及洛龙区2023年督办清单");
  request.regions = three;
  request.n_regions = 3;
  assert_name (store, &request, "洛阳市等3地2023年督办清单");
  request.regions = both;
  request.n_regions = 2;
  g_assert_cmpstr (two->moment, ==, "判断时点：各指标最新数据");
  g_assert_true (hetu_dispatch_has_column (two, HETU_DISPATCH_REGION));

  request.language = HETU_LANGUAGE_EN;
  english = make (store, &request);
  g_assert_cmpstr (english->title,
                   ==,
                   "Luoyang and Luolong District: dispatch list of targets, 2023");
  g_assert_true (g_str_is_ascii (english->summary));
}

/* Of what accumulates and of a rate: numbers with their units, points never per cent. */
static void
test_cells (void)
{
  static const struct
  {
    const char *indicator;
    HetuDispatchColumn column;
    const char *text;
    gboolean number;
  } cases[] = {
    { "城镇新增就业", HETU_DISPATCH_TARGET, "≥1.2 万人", TRUE },
    { "城镇新增就业", HETU_DISPATCH_DUE, "2023 年 12 月底", FALSE },
    { "城镇新增就业", HETU_DISPATCH_OUTTURN, "0.4 万人", TRUE },
    { "城镇新增就业", HETU_DISPATCH_OUTTURN_PERIOD, "2023 年上半年", FALSE },
    { "城镇新增就业", HETU_DISPATCH_COMPLETION, "33.3%", TRUE },
    { "城镇新增就业", HETU_DISPATCH_EXPECTED, "50.0%", TRUE },
    { "城镇新增就业", HETU_DISPATCH_PACE_GAP, "−16.7 个百分点", TRUE },
    { "城镇新增就业", HETU_DISPATCH_GAP, "差 0.8 万人", TRUE },
    { "城镇新增就业", HETU_DISPATCH_REQUIRED, "0.13 万人/月", TRUE },
    { "城镇新增就业", HETU_DISPATCH_PROJECTION, "0.8 万人", TRUE },
    { "城镇新增就业", HETU_DISPATCH_STATE, "进度滞后", FALSE },
    { "城镇新增就业", HETU_DISPATCH_MEASURES, "", FALSE },
    { "城镇新增就业", HETU_DISPATCH_OWNER, "", FALSE },
    { "地区生产总值（同比增速）", HETU_DISPATCH_TARGET, "8%", TRUE },
    { "地区生产总值（同比增速）", HETU_DISPATCH_OUTTURN, "6.0%", TRUE },
    { "地区生产总值（同比增速）", HETU_DISPATCH_COMPLETION, "", FALSE },
    { "地区生产总值（同比增速）", HETU_DISPATCH_PACE_GAP, "", FALSE },
    { "地区生产总值（同比增速）", HETU_DISPATCH_GAP, "差 2.0 个百分点", TRUE },
    { "地区生产总值（同比增速）", HETU_DISPATCH_REQUIRED, "9.8%", TRUE },
    { "地区生产总值（同比增速）", HETU_DISPATCH_PROJECTION, "", FALSE },
    { "社会消费品零售总额（同比增速）", HETU_DISPATCH_OUTTURN, "待填报", FALSE },
    { "社会消费品零售总额（同比增速）", HETU_DISPATCH_GAP, "", FALSE },
  };
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  HetuDispatchRequest request = ask (&options);
  g_autoptr (HetuDispatch) list = NULL;

  hetu_target_options_init (&options);
  request.states = (1u << HETU_N_STATES) - 1;
  list = make (store, &request);
  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      const HetuDispatchCell *cell = NULL;

      for (guint i = 0; i < list->rows->len; i++)
        if (g_str_equal (get_row (list, i)->cells[HETU_DISPATCH_INDICATOR].text,
                         cases[c].indicator))
          cell = &get_row (list, i)->cells[cases[c].column];
      g_assert_nonnull (cell);
      g_assert_cmpstr (cell->text, ==, cases[c].text);
      g_assert_cmpint (cell->has_number, ==, cases[c].number);
    }
}

static void
test_owner_stands_in_its_column (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  g_autoptr (GError) error = NULL;
  HetuTargetOptions options;
  HetuDispatchRequest request = ask (&options);
  HetuOwner owner = { .name = (char *) "区人社局" };
  g_autoptr (HetuDispatch) before = NULL;
  g_autoptr (HetuDispatch) list = NULL;
  guint n_owned = 0;

  hetu_target_options_init (&options);
  before = make (store, &request);
  hetu_store_own_target (store, get_row (before, 1)->target, &owner, &error);
  g_assert_no_error (error);
  list = make (store, &request);
  for (guint i = 0; i < list->rows->len; i++)
    if (g_str_equal (get_row (list, i)->cells[HETU_DISPATCH_OWNER].text, "区人社局"))
      {
        g_assert_cmpint (get_row (list, i)->target, ==, get_row (before, 1)->target);
        n_owned++;
      }
  g_assert_cmpuint (n_owned, ==, 1);
}

/* The number in force is the target; what it was, from when it is another and why stand in the reason. */
static void
test_adjusted_target_tells_its_original (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  g_autoptr (GError) error = NULL;
  HetuTargetOptions options;
  HetuDispatchRequest request = ask (&options);
  HetuTargetRevision revision = { .since = 20230401,
                                  .value = HETU_DECIMAL (10, 1),
                                  .comparator = HETU_COMPARATOR_AT_LEAST,
                                  .reason = (char *) "市级调减" };
  g_autoptr (HetuDispatch) before = NULL;
  g_autoptr (HetuDispatch) list = NULL;

  hetu_target_options_init (&options);
  g_assert_true (hetu_unit_parse ("万人", &revision.unit, NULL));
  request.warnings = 1u << HETU_WARNING_BEHIND;
  before = make (store, &request);
  g_assert_null (strstr (get_row (before, 0)->cells[HETU_DISPATCH_REASON].text, "原目标"));
  hetu_store_revise_target (store, get_row (before, 0)->target, &revision, &error);
  g_assert_no_error (error);
  request.warnings = 0;
  request.states = (1u << HETU_N_STATES) - 1;
  list = make (store, &request);
  for (guint i = 0; i < list->rows->len; i++)
    if (get_row (list, i)->target == get_row (before, 0)->target)
      {
        const HetuDispatchCell *cells = get_row (list, i)->cells;

        g_assert_cmpstr (cells[HETU_DISPATCH_TARGET].text, ==, "≥1.0 万人");
        g_assert_cmpstr (cells[HETU_DISPATCH_COMPLETION].text, ==, "40.0%");
        assert_has (cells[HETU_DISPATCH_REASON].text,
                    "原目标 ≥1.2 万人；2023-04-01 起 ≥1.0 万人：市级调减。");
        return;
      }
  g_assert_not_reached ();
}

/* What a board shows is what is written, in its order, whatever its state. */
static void
test_chosen_targets_in_their_order (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  HetuDispatchRequest request = ask (&options);
  g_autoptr (HetuDispatch) all = NULL;
  g_autoptr (HetuDispatch) list = NULL;
  gint64 wanted[2];

  hetu_target_options_init (&options);
  request.states = (1u << HETU_N_STATES) - 1;
  all = make (store, &request);
  wanted[0] = get_row (all, 3)->target;
  wanted[1] = get_row (all, 0)->target;
  request.states = 1u << HETU_STATE_MET;
  request.warnings = 1u << HETU_WARNING_GAP;
  request.targets = wanted;
  request.n_targets = G_N_ELEMENTS (wanted);
  list = make (store, &request);
  g_assert_cmpuint (list->rows->len, ==, 2);
  g_assert_cmpint (get_row (list, 0)->target, ==, wanted[0]);
  g_assert_cmpint (get_row (list, 1)->target, ==, wanted[1]);
  request.n_targets = 0;
  g_clear_pointer (&list, hetu_dispatch_free);
  list = make (store, &request);
  g_assert_cmpuint (list->rows->len, ==, 0);
}

static void
test_warnings_choose_rows (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  HetuDispatchRequest request = ask (&options);
  g_autoptr (HetuDispatch) list = NULL;

  hetu_target_options_init (&options);
  request.warnings = 1u << HETU_WARNING_BEHIND;
  list = make (store, &request);
  g_assert_cmpuint (list->rows->len, ==, 1);
  assert_has (get_row (list, 0)->cells[HETU_DISPATCH_WARNINGS].text, "落后进度 16.7 个百分点");
}

static void
test_without_targets (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  g_autoptr (GError) error = NULL;
  HetuTargetOptions options;
  HetuDispatchRequest request = ask (&options);
  g_autoptr (HetuDispatch) list = NULL;
  g_autoptr (GBytes) pdf = NULL;

  hetu_target_options_init (&options);
  request.states = 1u << HETU_STATE_MET;
  list = make (store, &request);
  g_assert_cmpuint (list->rows->len, ==, 0);
  for (int format = 0; format < HETU_DISPATCH_N_FORMATS; format++)
    {
      g_autoptr (GBytes) bytes = encode (list, (HetuDispatchFormat) format);

      g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
    }
  request.year = 1999;
  g_assert_null (hetu_dispatch_new (store, &request, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

/* ---- files */

static HetuDispatch *
make_list (HetuLanguage language)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  HetuDispatchRequest request = ask (&options);

  hetu_target_options_init (&options);
  request.regions = both;
  request.n_regions = 2;
  request.states = (1u << HETU_N_STATES) - 1;
  request.language = language;
  return make (store, &request);
}

static void
test_csv (void)
{
  g_autoptr (HetuDispatch) list = make_list (HETU_LANGUAGE_ZH);
  g_autoptr (GBytes) bytes = encode (list, HETU_DISPATCH_CSV);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) rows = g_strsplit (text, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (rows), ==, 1 + list->rows->len + 1);
  g_assert_true (
      g_str_has_prefix (rows[0], "序号,地区,目标指标,责任单位,目标,完成时限,实绩,实绩时期,"));
  g_assert_true (g_str_has_prefix (rows[1], "1,洛阳市,城镇新增就业,,≥9 万人,2023 年 12 月底,"));
}

static char *
read_part (GBytes *file, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) part = hetu_zip_read_part (file, name, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
}

static void
test_workbook (void)
{
  g_autoptr (HetuDispatch) list = make_list (HETU_LANGUAGE_ZH);
  g_autoptr (GBytes) bytes = encode (list, HETU_DISPATCH_XLSX);
  g_autofree char *sheet = read_part (bytes, "xl/worksheets/sheet1.xml");
  g_autofree char *sources = read_part (bytes, "xl/worksheets/sheet2.xml");
  g_autofree char *styles = read_part (bytes, "xl/styles.xml");
  g_autofree char *strings = read_part (bytes, "xl/sharedStrings.xml");

  /* 0.4 of 1.2万人 by June: numbers that a spreadsheet computes with, in their units. */
  assert_has (sheet, "<v>1.2</v>");
  assert_has (sheet, "<v>0.4</v>");
  assert_has (sheet, "<v>-0.8</v>");
  assert_has (styles, "formatCode=\"&quot;≥&quot;#,##0.0&quot; 万人&quot;\"");
  assert_has (styles, "#,##0.00&quot; 万人/月&quot;");
  assert_has (
      styles,
      "formatCode=\"&quot;超 &quot;#,##0.0&quot; 个百分点&quot;;&quot;差 &quot;#,##0.0&quot; "
      "个百分点&quot;;&quot;持平&quot;\"");
  /* 8 and 6.0 per cent are no 0.08. */
  assert_has (sheet, "<v>8</v>");
  assert_has (styles, "formatCode=\"#,##0&quot;%&quot;\"");
  /* 2023-12-31 */
  assert_has (sheet, "<v>45291</v>");
  assert_has (strings, "<t>▲ 进度滞后</t>");
  assert_has (strings, "<t>与进度相差（个百分点）</t>");
  assert_has (strings, "低于进度线不超过 10 个百分点为正常推进");
  assert_has (sources, "<mergeCell");
  g_assert_null (strstr (sheet, "<f>"));
}

/* Four hundred targets of one report quote more than a cell of a workbook holds. */
static void
test_long_quotes (void)
{
  g_autoptr (HetuDispatch) list = make_list (HETU_LANGUAGE_ZH);
  HetuDispatchSource source = { .citation = g_strdup ("洛阳市政府工作报告") };
  g_autoptr (GString) quotes = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *strings = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (quotes, "%s城镇新增就业%04u", i > 0 ? "\n" : "", i);
  source.quotes = g_strdup (quotes->str);
  g_array_append_val (list->sources, source);
  bytes = encode (list, HETU_DISPATCH_XLSX);
  strings = read_part (bytes, "xl/sharedStrings.xml");
  assert_has (strings, "城镇新增就业0000\n城镇新增就业0001");
  assert_has (strings, "城镇新增就业2977\n…</t>");
  g_assert_null (strstr (strings, "城镇新增就业2978"));
}

static void
test_pages (void)
{
  static const char *const command[] = { "pdftotext", "-raw", "%s", "-", NULL };
  static const char *const expected[] = {
    "洛阳市及洛龙区2023年督办清单",
    "判断时点：2023 年 6 月末",
    "责任单位",
    "整改措施",
    "≥1.2 万人",
    "应完成 50.0%",
    "比进度 −16.7 个百分点",
    "0.13 万人/月",
    "差 2.0 个百分点",
    "待填报",
    "进度滞后",
    "目标 8%，2023 年上半年实绩 6.0%",
    "判定规则",
    "第 1 页 共 1 页",
  };
  g_autoptr (HetuDispatch) list = make_list (HETU_LANGUAGE_ZH);
  g_autoptr (GBytes) bytes = encode (list, HETU_DISPATCH_PDF);
  g_autofree char *output = sample_run (bytes, command, NULL);

  for (gsize i = 0; output != NULL && i < G_N_ELEMENTS (expected); i++)
    assert_has (output, expected[i]);
}

static void
test_same_list_same_bytes (void)
{
  for (int language = 0; language <= HETU_LANGUAGE_EN; language++)
    for (int format = 0; format < HETU_DISPATCH_N_FORMATS; format++)
      {
        g_autoptr (HetuDispatch) first = make_list ((HetuLanguage) language);
        g_autoptr (HetuDispatch) second = make_list ((HetuLanguage) language);
        g_autoptr (GBytes) a = encode (first, (HetuDispatchFormat) format);
        g_autoptr (GBytes) b = encode (second, (HetuDispatchFormat) format);

        g_assert_true (g_bytes_equal (a, b));
      }
}

static void
test_formats_by_ending (void)
{
  static const struct
  {
    const char *path;
    int format;
  } cases[] = {
    { "/tmp/洛阳市2023年督办清单-2023-10.xlsx", HETU_DISPATCH_XLSX },
    { "a.PDF", HETU_DISPATCH_PDF },
    { "a.csv", HETU_DISPATCH_CSV },
    { "a.xls", -1 },
    { "xlsx", -1 },
    { ".csv", -1 },
    { "", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuDispatchFormat format = HETU_DISPATCH_N_FORMATS;
      gboolean known = hetu_dispatch_format_parse (cases[i].path, &format);

      g_assert_cmpint (known, ==, cases[i].format >= 0);
      g_assert_cmpint ((int) format, ==, known ? cases[i].format : HETU_DISPATCH_N_FORMATS);
    }
}

/* List, formula and what the inspector writes tell a projection with the same digits, also of things counted one by one. */
static void
test_projection_is_told_alike (void)
{
  static const struct
  {
    const char *outturn, *text, *formula;
  } cases[] = {
    { "2", "2.4 个", "＝2.4（个" },
    { "5", "6 个", "＝6（个" },
    { "104", "125 个", "＝125（个" },
    { "1031", "1237 个", "＝1237（个" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows =
          g_strdup_printf ("three_upgrades_projects,410311,2023,level,9000,个,,target,>=\n"
                           "three_upgrades_projects,410311,2023-01/2023-10,level,%s,个",
                           cases[i].outturn);
      g_autoptr (HetuStore) store = open_with (rows);
      HetuTargetOptions options;
      HetuDispatchRequest request = ask (&options);
      g_autoptr (HetuDispatch) list = NULL;
      g_autoptr (GArray) judged = NULL;
      HetuPace pace = { 0 };
      g_autofree char *own = NULL;
      g_autofree char *formula = NULL;

      hetu_target_options_init (&options);
      request.at = hetu_period_month (2023, 10);
      list = make (store, &request);
      g_assert_cmpstr (get_row (list, 0)->cells[HETU_DISPATCH_PROJECTION].text, ==, cases[i].text);
      judged = hetu_targets_list (store, district, 1, 2023, request.at, &options, NULL);
      g_assert_true (hetu_pace_of_progress (&g_array_index (judged, HetuProgress, 0), &pace));
      own = hetu_pace_format_projection (pace.at_deadline, HETU_LANGUAGE_ZH);
      formula =
          hetu_pace_to_formula (&pace, &g_array_index (judged, HetuProgress, 0), HETU_LANGUAGE_ZH);
      g_assert_true (g_str_has_prefix (cases[i].text, own));
      assert_has (formula, cases[i].formula);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dispatch/behind-and-missed-by-default", test_behind_and_missed_by_default);
  g_test_add_func ("/dispatch/words-around", test_words_around);
  g_test_add_func ("/dispatch/cells", test_cells);
  g_test_add_func ("/dispatch/projection-is-told-alike", test_projection_is_told_alike);
  g_test_add_func ("/dispatch/owner-stands-in-its-column", test_owner_stands_in_its_column);
  g_test_add_func ("/dispatch/adjusted-target-tells-its-original",
                   test_adjusted_target_tells_its_original);
  g_test_add_func ("/dispatch/chosen-targets-in-their-order", test_chosen_targets_in_their_order);
  g_test_add_func ("/dispatch/warnings-choose-rows", test_warnings_choose_rows);
  g_test_add_func ("/dispatch/without-targets", test_without_targets);
  g_test_add_func ("/dispatch/csv", test_csv);
  g_test_add_func ("/dispatch/workbook", test_workbook);
  g_test_add_func ("/dispatch/long-quotes-are-cut", test_long_quotes);
  g_test_add_func ("/dispatch/pages", test_pages);
  g_test_add_func ("/dispatch/same-list-same-bytes", test_same_list_same_bytes);
  g_test_add_func ("/dispatch/formats-by-ending", test_formats_by_ending);
  return g_test_run ();
}
