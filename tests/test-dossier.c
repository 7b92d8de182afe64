/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-session.h"
#include "store/store-private.h"
#include "ui/dossier.h"

static void
test_spans_are_whole_numbers_in_order (void)
{
  static const struct
  {
    const char *quote;
    const char *words[4];
    const char *lit; /* joined by “|” */
  } cases[] = {
    { "完成582.4亿元，增长5.2%，居第一", { "5.2%", "582.4亿元", "第一" }, "582.4亿元|5.2%|第一" },
    { "增长15.2%，其中5.2%", { "5.2%" }, "5.2%" },
    { "完成582.41亿元", { "582.4" }, "" },
    { "增长5.2%", { "5.2%", "5.2" }, "5.2%" },
    { "没有数字", { "5.2%" }, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HetuDossierSpan));
      g_autoptr (GString) lit = g_string_new (NULL);

      hetu_dossier_find_spans (cases[i].quote, cases[i].words, spans);
      for (guint j = 0; j < spans->len; j++)
        {
          const HetuDossierSpan *span = &g_array_index (spans, HetuDossierSpan, j);

          g_string_append_printf (lit,
                                  "%s%.*s",
                                  j > 0 ? "|" : "",
                                  (int) (span->end - span->start),
                                  cases[i].quote + span->start);
        }
      g_assert_cmpstr (lit->str, ==, cases[i].lit);
    }
}

typedef SmallSession Fixture;

static gint64
record (Fixture *fixture,
        gint32 region,
        const char *value,
        const char *unit,
        HetuMeasure measure,
        const char *quote)
{
  HetuObservation figure = small_store_figure (&fixture->small, "2022", value, fixture->small.plan);

  figure.region = region;
  figure.measure = measure;
  figure.quote = g_strdup (quote);
  if (measure == HETU_MEASURE_RANK)
    {
      figure.ref_region = 410300;
      figure.rank_of = 14;
    }
  g_assert_true (hetu_unit_parse (unit, &figure.unit, NULL));
  {
    gint64 id = small_store_record (&fixture->small, &figure, HETU_RECORD_ADDED);

    g_free (figure.quote);
    return id;
  }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  small_store_open (&fixture->small);
  record (fixture, 410311, "5.2", "%", HETU_MEASURE_GROWTH, "完成582.4亿元，增长5.2%，居全市第一");
  record (fixture, 410311, "582.4", "亿元", HETU_MEASURE_LEVEL, "完成582.4亿元");
  record (fixture, 410311, "1", "位", HETU_MEASURE_RANK, NULL);
  record (fixture, 410000, "3.1", "%", HETU_MEASURE_GROWTH, NULL);
  small_session_open (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  small_session_close (fixture);
}

static HetuDossier *
make_dossier (Fixture *fixture)
{
  HetuFrame *frame = hetu_session_get_frame (fixture->session);
  int row = -1;

  g_assert_nonnull (frame);
  row = hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (2022), HETU_KIND_ACTUAL);
  g_assert_cmpint (row, >=, 0);
  return hetu_dossier_new (fixture->session, frame, row);
}

static const char *
find_fact (HetuDossier *dossier, const char *label)
{
  for (guint i = 0; i < dossier->facts->len; i++)
    {
      const HetuDossierFact *fact = g_ptr_array_index (dossier->facts, i);

      if (g_str_equal (fact->label, label))
        return fact->value;
    }
  return NULL;
}

static void
test_value_gap_and_formula (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuDossier) dossier = make_dossier (fixture);

  g_assert_cmpstr (dossier->value, ==, "5.2%");
  g_assert_cmpstr (dossier->standing, ==, "No. 1 of 14 in the city");
  g_assert_cmpstr (find_fact (dossier, "Amount"), ==, "CNY 58.24 bn");
  g_assert_cmpstr (find_fact (dossier, "Against the province"), ==, "+2.1 pp");
  g_assert_null (find_fact (dossier, "Against the nation"));
  g_assert_cmpstr (dossier->formula, ==, "5.2 \u2212 3.1 = 2.1 pp");
}

/* U-17: what the store refuses is told, not left out in silence. */
static void
test_refusal_is_told (Fixture *fixture, gconstpointer data)
{
  HetuFrame *frame = hetu_session_get_frame (fixture->session);
  int row = hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (2022), HETU_KIND_ACTUAL);
  g_autoptr (HetuDossier) before = hetu_dossier_new (fixture->session, frame, row);
  g_autoptr (HetuDossier) after = NULL;

  g_assert_null (before->problem);
  g_assert_true (
      hetu_database_run (hetu_store_get_database (hetu_session_get_store (fixture->session)),
                         "ALTER TABLE detail RENAME TO lost",
                         NULL));
  after = hetu_dossier_new (fixture->session, frame, row);
  g_assert_cmpstr (after->value, ==, before->value);
  g_assert_nonnull (after->problem);
}

/* The base that a published rate implies is told as such, below the sum that is asked for first. */
static void
test_base_is_implied_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuDossier) dossier = make_dossier (fixture);

  g_assert_cmpstr (find_fact (dossier, "Implied base (constant prices)"), ==, "CNY 55.36 bn");
  g_assert_nonnull (strstr (dossier->formula_detail,
                            "Implied base (constant prices): 58.24 ÷ (1 + 5.2%) = CNY 55.36 bn"));
  g_assert_null (find_fact (dossier, "At current prices"));
}

/* Beside the published rate stands that of the levels, and why it differs. */
static void
test_nominal_growth_stands_beside (Fixture *fixture, gconstpointer data)
{
  HetuObservation base = small_store_figure (&fixture->small, "2021", "560.0", fixture->small.plan);
  g_autoptr (HetuDossier) dossier = NULL;

  small_store_record (&fixture->small, &base, HETU_RECORD_ADDED);
  dossier = make_dossier (fixture);
  g_assert_cmpstr (dossier->value, ==, "5.2%");
  g_assert_cmpstr (find_fact (dossier, "At current prices"), ==, "4.0%");
  g_assert_nonnull (strstr (dossier->formula_detail, "implied change of prices \u22121.1%"));
}

static void
test_sentence_is_lit_with_its_level (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuDossier) dossier = make_dossier (fixture);

  g_assert_cmpstr (dossier->citation, ==, "洛龙区计划");
  g_assert_cmpuint (dossier->spans->len, ==, 3);
  g_assert_cmpuint (dossier->rivals->len, ==, 0);
}

static void
test_rivals_of_the_level_are_shown (Fixture *fixture, gconstpointer data)
{
  HetuObservation figure =
      small_store_figure (&fixture->small, "2022", "789.17", fixture->small.web);
  g_autoptr (HetuDossier) dossier = NULL;
  const HetuDossierRival *second = NULL;

  figure.status = HETU_STATUS_SUSPECT;
  small_store_record (&fixture->small, &figure, HETU_RECORD_ADDED);
  dossier = make_dossier (fixture);
  g_assert_cmpuint (dossier->rivals->len, ==, 2);
  g_assert_true (((HetuDossierRival *) g_ptr_array_index (dossier->rivals, 0))->chosen);
  second = g_ptr_array_index (dossier->rivals, 1);
  g_assert_false (second->chosen);
  g_assert_nonnull (second->warning);
}

/* What its source told later is a version; a figure that was told once has none to show. */
static void
test_versions_are_listed (Fixture *fixture, gconstpointer data)
{
  HetuObservation figure = small_store_figure (&fixture->small, "2022", "5.3", fixture->small.plan);
  g_autoptr (HetuDossier) before = make_dossier (fixture);
  g_autoptr (HetuDossier) after = NULL;
  const HetuDossierFact *newest = NULL;

  g_assert_cmpuint (before->versions->len, ==, 0);
  small_store_set_measure (&figure, HETU_MEASURE_GROWTH);
  figure.vintage = 20240701;
  small_store_record (&fixture->small, &figure, HETU_RECORD_REVISED);
  after = make_dossier (fixture);
  g_assert_cmpuint (after->versions->len, ==, 2);
  newest = g_ptr_array_index (after->versions, 0);
  g_assert_true (g_str_has_prefix (newest->label, "2024-07-01 "));
  g_assert_cmpstr (newest->value, ==, "5.3%");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_add_func ("/dossier/spans-are-whole-numbers-in-order",
                   test_spans_are_whole_numbers_in_order);
  g_test_add ("/dossier/base-is-implied-only",
              Fixture,
              NULL,
              set_up,
              test_base_is_implied_only,
              tear_down);
  g_test_add ("/dossier/nominal-growth-stands-beside",
              Fixture,
              NULL,
              set_up,
              test_nominal_growth_stands_beside,
              tear_down);
  g_test_add ("/dossier/versions-are-listed",
              Fixture,
              NULL,
              set_up,
              test_versions_are_listed,
              tear_down);
  g_test_add ("/dossier/value-gap-and-formula",
              Fixture,
              NULL,
              set_up,
              test_value_gap_and_formula,
              tear_down);
  g_test_add ("/dossier/refusal-is-told", Fixture, NULL, set_up, test_refusal_is_told, tear_down);
  g_test_add ("/dossier/sentence-is-lit-with-its-level",
              Fixture,
              NULL,
              set_up,
              test_sentence_is_lit_with_its_level,
              tear_down);
  g_test_add ("/dossier/rivals-of-the-level",
              Fixture,
              NULL,
              set_up,
              test_rivals_of_the_level_are_shown,
              tear_down);
  return g_test_run ();
}
