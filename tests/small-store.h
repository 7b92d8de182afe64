/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store in memory with a handful of indicators, places and sources, for the tests of store and import. */
#pragma once

#include "import/import.h"
#include "store/ledger.h"
#include "store/query.h"

#include <glib/gstdio.h>

typedef struct
{
  HetuStore *store; /* owned */
  gint32 gdp;
  gint32 rank;     /* 营商环境评价位次 */
  gint32 jobs;     /* 城镇新增就业 */
  gint32 plan;     /* the district's own report */
  gint32 web;      /* a secondary compilation */
  gint32 book;     /* a yearbook, later than both */
  gboolean ground; /* whether what is recorded is what the store begins with */
} SmallStore;

static inline void
small_store_fill (SmallStore *self, HetuLedger *ledger)
{
  static const HetuDistrictInfo districts[] = {
    { .code = 100000,
      .name_zh = "中华人民共和国",
      .name_en = "China",
      .short_zh = "全国",
      .aliases = "中国",
      .initials = "qg",
      .tier = HETU_TIER_NATION,
      .type = "国家",
      .colour_slot = -1 },
    { .code = 410000,
      .parent = 100000,
      .name_zh = "河南省",
      .name_en = "Henan",
      .initials = "hns",
      .tier = HETU_TIER_PROVINCE,
      .type = "省" },
    { .code = 410300,
      .parent = 410000,
      .name_zh = "洛阳市",
      .name_en = "Luoyang",
      .initials = "lys",
      .tier = HETU_TIER_CITY,
      .type = "地级市" },
    { .code = 410308,
      .parent = 410300,
      .name_zh = "孟津区",
      .name_en = "Mengjin District",
      .short_zh = "孟津",
      .aliases = "孟津县|410322",
      .initials = "mjq",
      .tier = HETU_TIER_DISTRICT,
      .type = "市辖区" },
    { .code = 410311,
      .parent = 410300,
      .name_zh = "洛龙区",
      .name_en = "Luolong District",
      .short_zh = "洛龙",
      .initials = "llq",
      .tier = HETU_TIER_DISTRICT,
      .type = "市辖区" },
  };
  HetuIndicatorInfo indicator = { .id = "gdp",
                                  .name_zh = "地区生产总值",
                                  .name_en = "Gross regional product",
                                  .short_zh = "GDP",
                                  .aliases = "生产总值|总量",
                                  .initials = "dqsczz",
                                  .domain = "macro",
                                  .nature = HETU_NATURE_FLOW,
                                  .traits = HETU_TRAIT_OUTPUT,
                                  .frequency = HETU_GRAIN_QUARTER,
                                  .constant_prices = TRUE };

  g_assert_true (hetu_unit_parse ("亿元", &indicator.unit, NULL));
  self->gdp = hetu_ledger_put_indicator (ledger, &indicator, NULL);
  indicator.traits = 0;
  indicator.id = "business_environment_rank";
  indicator.name_zh = "营商环境评价位次";
  indicator.name_en = "Business environment rank";
  indicator.short_zh = NULL;
  indicator.aliases = "总量";
  g_assert_true (hetu_unit_parse ("位", &indicator.unit, NULL));
  self->rank = hetu_ledger_put_indicator (ledger, &indicator, NULL);
  indicator.id = "urban_new_employment";
  indicator.name_zh = "城镇新增就业";
  indicator.name_en = "New urban employment";
  indicator.aliases = NULL;
  g_assert_true (hetu_unit_parse ("万人", &indicator.unit, NULL));
  self->jobs = hetu_ledger_put_indicator (ledger, &indicator, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (districts); i++)
    g_assert_cmpint (hetu_ledger_put_district (ledger, &districts[i], NULL), ==, districts[i].code);
  self->plan = hetu_ledger_put_source (
      ledger,
      &(HetuSourceInfo){ .id = "luolong-plan-2023", .title = "洛龙区计划", .date = 20230104 },
      NULL);
  self->web = hetu_ledger_put_source (ledger,
                                      &(HetuSourceInfo){ .id = "web-2024",
                                                         .title = "网络整理",
                                                         .date = 20240411,
                                                         .secondary = TRUE },
                                      NULL);
  self->book = hetu_ledger_put_source (
      ledger,
      &(HetuSourceInfo){ .id = "yearbook-2024", .title = "统计年鉴", .date = 20241100 },
      NULL);
}

static inline void
small_store_open_at (SmallStore *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger;

  self->ground = FALSE;
  self->store = hetu_store_open (path, HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  ledger = hetu_ledger_begin (self->store, "catalogue", &error);
  hetu_ledger_lay_ground (ledger);
  g_assert_no_error (error);
  small_store_fill (self, ledger);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_no_error (error);
}

static inline void
small_store_open (SmallStore *self)
{
  small_store_open_at (self, ":memory:");
}

static inline void
small_store_close (SmallStore *self)
{
  g_assert_finalize_object (self->store);
}

/* A level of GDP of 洛龙区 in 亿元, in the headline, to be changed at will. */
static inline HetuObservation
small_store_figure (const SmallStore *self, const char *period, const char *value, gint32 source)
{
  HetuObservation figure;

  hetu_observation_init (&figure);
  figure.indicator = self->gdp;
  figure.region = 410311;
  figure.source = source;
  figure.place = HETU_PLACE_HEADLINE;
  figure.has_value = TRUE;
  g_assert_true (hetu_period_parse (period, &figure.period, NULL));
  g_assert_true (hetu_decimal_parse (value, &figure.value, NULL));
  g_assert_true (hetu_unit_parse ("亿元", &figure.unit, NULL));
  return figure;
}

/* Makes a figure one of @measure, told in that measure's unit. */
static inline void
small_store_set_measure (HetuObservation *figure, HetuMeasure measure)
{
  static const char *const units[HETU_N_MEASURES] = {
    [HETU_MEASURE_LEVEL] = "亿元",      [HETU_MEASURE_GROWTH] = "%",
    [HETU_MEASURE_CHAIN] = "%",         [HETU_MEASURE_PP_CHANGE] = "个百分点",
    [HETU_MEASURE_ABS_CHANGE] = "亿元", [HETU_MEASURE_SHARE] = "%",
    [HETU_MEASURE_RANK] = "位",         [HETU_MEASURE_RATIO] = "%",
    [HETU_MEASURE_DIFF] = "个百分点",   [HETU_MEASURE_CONTRIBUTION] = "个百分点",
  };

  figure->measure = (guint8) measure;
  g_assert_true (hetu_unit_parse (units[measure], &figure->unit, NULL));
}

/* Records @figure in a ledger of its own and returns its id. */
static inline gint64
small_store_record (SmallStore *self, const HetuObservation *figure, HetuRecordOutcome expected)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (self->store, "test", &error);
  gint64 id = 0;

  g_assert_no_error (error);
  if (self->ground)
    hetu_ledger_lay_ground (ledger);
  g_assert_cmpint (hetu_ledger_record (ledger, figure, &id, &error), ==, (int) expected);
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_no_error (error);
  return id;
}

/* The value of the chosen statement of a cell of 洛龙区's GDP, as text; "" for none. */
static inline char *
small_store_chosen (SmallStore *self, const char *period, gint32 as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuSeries) series = NULL;
  HetuPeriod wanted;

  g_assert_true (hetu_period_parse (period, &wanted, NULL));
  series = hetu_query_series (self->store,
                              self->gdp,
                              410311,
                              HETU_MEASURE_LEVEL,
                              HETU_GRAIN_ANY,
                              wanted,
                              wanted,
                              as_of,
                              &error);
  g_assert_no_error (error);
  if (hetu_series_get_length (series) == 0)
    return g_strdup ("");
  g_assert_cmpuint (hetu_series_get_length (series), ==, 1);
  return hetu_decimal_to_string (hetu_series_get (series, 0)->value);
}

/* Takes @table in, as it would stand in a CSV file. */
static inline void
small_store_import (SmallStore *self, const char *table)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "表.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  hetu_import_file (self->store, file, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
}
