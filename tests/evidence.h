/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small world for the rules of reconciliation: a city of three districts, its province, GDP of three industries, a few other
 * indicators; and figures written a line each. */
#pragma once

#include "analysis/reconcile.h"

#include <stdlib.h>
#include <string.h>

#define CITY 410300
#define A 410302
#define B 410303
#define C 410311

typedef struct
{
  HetuReconcileWorld *world; /* owned */
  GListStore *indicators;    /* owned */
  GArray *statements;        /* owned (element-type HetuObservation) */
} Evidence;

static const struct
{
  const char *id;
  const char *name;
  const char *unit;
  HetuNature nature;
  gboolean real;
  const char *parts;
  const char *per_head;
} evidence_indicators[] = {
  { "gdp",
    "地区生产总值",
    "亿元",
    HETU_NATURE_FLOW,
    TRUE,
    "三次产业/three "
    "industries=primary:primary_share|secondary:secondary_share|tertiary:tertiary_share" },
  { "primary", "第一产业增加值", "亿元", HETU_NATURE_FLOW, TRUE, NULL },
  { "secondary", "第二产业增加值", "亿元", HETU_NATURE_FLOW, TRUE, NULL },
  { "tertiary", "第三产业增加值", "亿元", HETU_NATURE_FLOW, TRUE, NULL },
  { "primary_share", "第一产业比重", "%", HETU_NATURE_RATIO, FALSE, NULL },
  { "secondary_share", "第二产业比重", "%", HETU_NATURE_RATIO, FALSE, NULL },
  { "tertiary_share", "第三产业比重", "%", HETU_NATURE_RATIO, FALSE, NULL },
  { "gdp_per_capita",
    "人均地区生产总值",
    "元",
    HETU_NATURE_RATIO,
    TRUE,
    NULL,
    "gdp/permanent_population" },
  { "permanent_population", "常住人口", "万人", HETU_NATURE_STOCK, FALSE, NULL },
  { "retail", "社会消费品零售总额", "亿元", HETU_NATURE_FLOW, FALSE, NULL },
  { "profit", "利润总额", "亿元", HETU_NATURE_FLOW, FALSE, NULL },
  { "jobs", "城镇新增就业", "万人", HETU_NATURE_FLOW, FALSE, NULL },
  { "completion", "投资计划完成率", "%", HETU_NATURE_RATIO, FALSE, NULL },
  { "saving", "单位GDP能耗降低率", "%", HETU_NATURE_RATIO, FALSE, NULL },
};

/* Sources 1 and 2 are of one bureau, a year apart, 3 is a report, 4 a press page, 5 another report. */
static GListModel *
evidence_sources (void)
{
  static const HetuSourceInfo sources[] = {
    { 1, "bureau-2023", "公报", "市统计局", 20230301 },
    { 2, "bureau-2024", "年鉴", "市统计局", 20240301 },
    { 3, "report-2023", "政府工作报告", "市政府", 20230110 },
    { 4, "press", "网页", NULL, 20230501, NULL, TRUE },
    { 5, "plan-2023", "计划报告", "市发改委", 20230120 },
  };
  GListStore *list = g_list_store_new (HETU_TYPE_SOURCE);

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (HetuSource) source = hetu_source_new (&sources[i]);

      g_list_store_append (list, source);
    }
  return G_LIST_MODEL (list);
}

static GListModel *
evidence_districts (void)
{
  static const HetuDistrictInfo districts[] = {
    { 410000,
      100000,
      "河南省",
      "Henan",
      "河南",
      "Henan",
      NULL,
      "hn",
      HETU_TIER_PROVINCE,
      "省",
      -1 },
    { CITY,
      410000,
      "洛阳市",
      "Luoyang",
      "洛阳",
      "Luoyang",
      NULL,
      "ly",
      HETU_TIER_CITY,
      "地级市",
      8 },
    { A,
      CITY,
      "老城区",
      "Laocheng",
      "老城",
      "Laocheng",
      NULL,
      "lc",
      HETU_TIER_DISTRICT,
      "市辖区",
      1 },
    { B, CITY, "西工区", "Xigong", "西工", "Xigong", NULL, "xg", HETU_TIER_DISTRICT, "市辖区", 2 },
    { C,
      CITY,
      "洛龙区",
      "Luolong",
      "洛龙",
      "Luolong",
      NULL,
      "ll",
      HETU_TIER_DISTRICT,
      "市辖区",
      3 },
  };
  GListStore *list = g_list_store_new (HETU_TYPE_DISTRICT);

  for (gsize i = 0; i < G_N_ELEMENTS (districts); i++)
    {
      g_autoptr (HetuDistrict) district = hetu_district_new (&districts[i]);

      g_list_store_append (list, district);
    }
  return G_LIST_MODEL (list);
}

static void
evidence_free_notes (gpointer note)
{
  hetu_note_clear (note);
}

/* @note: (nullable): “gdp 410308 2023 text”: a break */
static GArray *
evidence_notes (const char *note)
{
  GArray *notes = g_array_new (FALSE, TRUE, sizeof (HetuNote));
  g_auto (GStrv) words = note != NULL ? g_strsplit (note, " ", 4) : NULL;
  HetuNote one = { .is_break = TRUE };

  g_array_set_clear_func (notes, evidence_free_notes);
  if (words == NULL)
    return notes;
  for (gsize i = 0; i < G_N_ELEMENTS (evidence_indicators); i++)
    if (g_str_equal (words[0], evidence_indicators[i].id))
      one.indicator = (gint32) i + 1;
  one.region = atoi (words[1]);
  g_assert_true (hetu_period_parse (words[2], &one.from, NULL));
  one.text_zh = g_strdup (words[3]);
  if (g_str_has_prefix (one.text_zh, "区划"))
    one.kind = HETU_NOTE_BOUNDARY;
  g_array_append_val (notes, one);
  return notes;
}

/* One word behind the value: “亿元”, “@4” source, “target”, “suspect”, “provisional”, “adjusted”, “>=”, “of410300” scope,
 * ““quote”. */
static void
evidence_read_word (const char *word, HetuObservation *one)
{
  static const gint32 dates[] = { 0, 20230301, 20240301, 20230110, 20230501, 20230120 };
  HetuComparator comparator;
  HetuStatus status;
  HetuBasis basis;
  HetuKind kind;

  if (*word == '@')
    {
      one->source = atoi (word + 1);
      one->vintage = dates[one->source];
    }
  else if (g_str_has_prefix (word, "of"))
    one->ref_region = atoi (word + 2);
  else if (g_str_has_prefix (word, "“"))
    one->quote = g_strdup (word + strlen ("“"));
  else if (hetu_comparator_parse (word, &comparator))
    one->comparator = (guint8) comparator;
  else if (hetu_status_parse (word, &status))
    one->status = (guint8) status;
  else if (hetu_basis_parse (word, &basis))
    one->basis = (guint8) basis;
  else if (hetu_kind_parse (word, &kind))
    one->kind = (guint8) kind;
  else
    g_assert_true (hetu_unit_parse (word, &one->unit, NULL));
}

/* “gdp 410300 2022 level 100.0”, words behind it as above. */
static void
evidence_add (Evidence *self, const char *line)
{
  static const char *const units[HETU_N_MEASURES] = {
    [HETU_MEASURE_GROWTH] = "%", [HETU_MEASURE_CHAIN] = "%", [HETU_MEASURE_PP_CHANGE] = "个百分点",
    [HETU_MEASURE_SHARE] = "%",  [HETU_MEASURE_RANK] = "位", [HETU_MEASURE_RATIO] = "%",
  };
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  const char *unit = NULL;
  HetuMeasure measure;
  HetuObservation one;

  hetu_observation_init (&one);
  g_assert_cmpuint (g_strv_length (words), >=, 5);
  for (gsize i = 0; i < G_N_ELEMENTS (evidence_indicators); i++)
    if (g_str_equal (words[0], evidence_indicators[i].id))
      {
        one.indicator = (gint32) i + 1;
        unit = evidence_indicators[i].unit;
      }
  g_assert_cmpint (one.indicator, >, 0);
  one.region = atoi (words[1]);
  g_assert_true (hetu_period_parse (words[2], &one.period, NULL));
  g_assert_true (hetu_measure_parse (words[3], &measure));
  one.measure = (guint8) measure;
  g_assert_true (hetu_decimal_parse (words[4], &one.value, NULL));
  g_assert_true (hetu_unit_parse (units[measure] != NULL ? units[measure] : unit, &one.unit, NULL));
  one.has_value = TRUE;
  one.id = self->statements->len + 1;
  evidence_read_word ("@1", &one);
  for (guint i = 5; words[i] != NULL; i++)
    evidence_read_word (words[i], &one);
  g_array_append_val (self->statements, one);
}

static int
evidence_compare (gconstpointer a, gconstpointer b)
{
  const HetuObservation *x = a;
  const HetuObservation *y = b;
  int order = x->indicator - y->indicator;

  order = order != 0 ? order : x->region - y->region;
  order = order != 0 ? order : (int) x->measure - (int) y->measure;
  order = order != 0 ? order : hetu_period_compare (x->period, y->period);
  order = order != 0 ? order : (int) x->kind - (int) y->kind;
  order = order != 0 ? order : x->ref_region - y->ref_region;
  return order != 0 ? order : (int) (x->id - y->id);
}

/* Sorts as a query does; the first line of a cell is its chosen statement. */
static void
evidence_sort (Evidence *self)
{
  const HetuObservation *last = NULL;

  g_array_sort (self->statements, evidence_compare);
  for (guint i = 0; i < self->statements->len; i++)
    {
      HetuObservation *one = &g_array_index (self->statements, HetuObservation, i);

      one->chosen = last == NULL || last->indicator != one->indicator ||
                    last->region != one->region || last->measure != one->measure ||
                    last->kind != one->kind || last->ref_region != one->ref_region ||
                    !hetu_period_equal (last->period, one->period);
      last = one;
    }
}

/* @lines: figures, separated by line breaks; @note: (nullable): as for evidence_notes() */
static void
evidence_init (Evidence *self, const char *lines, const char *note)
{
  g_auto (GStrv) rows = g_strsplit (lines, "\n", -1);
  g_autoptr (GListModel) districts = evidence_districts ();
  g_autoptr (GListModel) sources = evidence_sources ();

  self->statements = hetu_observation_array_new ();
  self->indicators = g_list_store_new (HETU_TYPE_INDICATOR);
  for (gsize i = 0; i < G_N_ELEMENTS (evidence_indicators); i++)
    {
      HetuIndicatorInfo info = { .number = (gint32) i + 1,
                                 .id = evidence_indicators[i].id,
                                 .name_zh = evidence_indicators[i].name,
                                 .name_en = evidence_indicators[i].id,
                                 .initials = "",
                                 .domain = "macro",
                                 .nature = evidence_indicators[i].nature,
                                 .frequency = HETU_GRAIN_YEAR,
                                 .constant_prices = evidence_indicators[i].real,
                                 .parts = evidence_indicators[i].parts,
                                 .per_head = evidence_indicators[i].per_head };
      g_autoptr (HetuIndicator) indicator = NULL;

      info.traits = hetu_traits_guess (info.name_zh, info.nature == HETU_NATURE_RATIO);
      g_assert_true (hetu_unit_parse (evidence_indicators[i].unit, &info.unit, NULL));
      indicator = hetu_indicator_new (&info);
      g_list_store_append (self->indicators, indicator);
    }
  self->world = hetu_reconcile_world_new (G_LIST_MODEL (self->indicators),
                                          districts,
                                          sources,
                                          evidence_notes (note),
                                          HETU_LANGUAGE_EN);
  for (guint i = 0; rows[i] != NULL; i++)
    if (*rows[i] != '\0')
      evidence_add (self, rows[i]);
  evidence_sort (self);
}

static void
evidence_clear (Evidence *self)
{
  hetu_reconcile_world_free (self->world);
  g_object_unref (self->indicators);
  g_array_unref (self->statements);
}

/* Returns: (transfer full): what @rule, or every rule, finds in all indicators, settled and not yet folded */
static GArray *
evidence_run_raw (Evidence *self, const char *rule)
{
  GArray *found = hetu_discrepancy_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->indicators)); i++)
    {
      g_autoptr (HetuIndicator) indicator =
          g_list_model_get_item (G_LIST_MODEL (self->indicators), i);

      hetu_reconcile_run (self->world, indicator, self->statements, rule, found);
    }
  hetu_reconcile_settle (found);
  return found;
}

/* Returns: (transfer full): as evidence_run_raw(), folded */
static GArray *
evidence_run (Evidence *self, const char *rule)
{
  GArray *found = evidence_run_raw (self, rule);

  hetu_reconcile_fold (found);
  return found;
}

/* Returns: (transfer full): “error parts gdp 410300 2022; …” */
static char *
evidence_print (Evidence *self, GArray *found)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);
      g_autofree char *period = hetu_period_to_string (one->period);

      g_string_append_printf (text,
                              "%s%s %s %s %d %s",
                              i > 0 ? "; " : "",
                              hetu_severity_to_string (one->severity),
                              one->rule,
                              evidence_indicators[one->indicator - 1].id,
                              one->region,
                              period);
    }
  return g_string_free (text, FALSE);
}

/* What a rule finds in a few figures. */
typedef struct
{
  const char *name;
  const char *rule; /* (nullable): every rule */
  const char *lines;
  const char *note; /* (nullable): a break */
  const char *found;
} EvidenceCase;

static void
evidence_check_case (gconstpointer data)
{
  const EvidenceCase *one = data;
  g_autoptr (GArray) found = NULL;
  g_autofree char *text = NULL;
  Evidence evidence;

  evidence_init (&evidence, one->lines, one->note);
  found = evidence_run (&evidence, one->rule);
  text = evidence_print (&evidence, found);
  g_assert_cmpstr (text, ==, one->found);
  for (guint i = 0; i < found->len; i++)
    {
      const HetuDiscrepancy *what = &g_array_index (found, HetuDiscrepancy, i);

      g_assert_true (what->message != NULL && *what->message != '\0');
      g_assert_true (what->action != NULL && *what->action != '\0');
      g_assert_true (what->formula != NULL && *what->formula != '\0');
      g_assert_cmpint (what->known, ==, what->because != NULL);
    }
  evidence_clear (&evidence);
}

static void
evidence_add_cases (const EvidenceCase *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/reconcile/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], evidence_check_case);
    }
}
