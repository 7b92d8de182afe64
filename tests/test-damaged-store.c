/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store whose file is damaged: bytes changed at random, pages lost, the end cut off. Whatever is asked of it is answered or
 * refused in words, never with a crash or a critical warning, and the check never calls it a wrong call. HETU_ROUNDS asks
 * for more than the few rounds of a test run. */
#include "error.h"
#include "figure.h"
#include "figure/ranking.h"
#include "remove-folder.h"
#include "shipped.h"
#include "store/database.h"
#include "store/ledger.h"
#include "store/query.h"

#include <glib/gstdio.h>
#include <string.h>

#define ROUNDS 30
#define PAGE_SIZE 4096

static char *folder;
static char *whole;
static gsize whole_length;

static void
assert_in_words (GError *error)
{
  if (error == NULL)
    return;
  g_assert_true (error->domain == HETU_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  switch ((HetuError) error->code)
    {
    case HETU_ERROR_STORE:
    case HETU_ERROR_STORE_NEWER:
    case HETU_ERROR_STORE_LOCKED:
    case HETU_ERROR_STORE_DAMAGED:
    case HETU_ERROR_DATA:
    case HETU_ERROR_USAGE:
      return;
    case HETU_ERROR_INPUT:
    case HETU_ERROR_OUTPUT:
    case HETU_ERROR_GLYPH:
    case HETU_ERROR_CANCELLED:
      g_error ("a damaged store is no matter of code %d: %s", error->code, error->message);
    }
}

static void
ask_series (HetuStore *store, gint32 indicator, gint32 region)
{
  HetuPeriod none = { 0 };

  for (HetuMeasure measure = HETU_MEASURE_LEVEL; measure < HETU_N_MEASURES; measure++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuSeries) series = hetu_query_series (store,
                                                         indicator,
                                                         region,
                                                         measure,
                                                         HETU_GRAIN_ANY,
                                                         none,
                                                         none,
                                                         0,
                                                         &error);

      g_assert_true ((series == NULL) == (error != NULL));
      assert_in_words (error);
    }
}

static void
ask_lists (HetuStore *store)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = hetu_query_statements (store, &query, &error);
  g_autoptr (GArray) conflicts = NULL;

  g_assert_true ((all == NULL) == (error != NULL));
  assert_in_words (error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const HetuObservation *one = &g_array_index (all, HetuObservation, i);
      g_autofree char *period = hetu_period_to_string (one->period);
      g_autofree char *value = hetu_decimal_to_string (one->value);
      g_autofree char *unit = hetu_unit_to_string (one->unit, HETU_LANGUAGE_ZH);

      g_assert_nonnull (hetu_status_to_string (one->status));
      g_assert_nonnull (hetu_comparator_to_string (one->comparator));
      g_assert_nonnull (hetu_basis_to_string (one->basis));
      g_assert_nonnull (hetu_measure_to_string (one->measure));
      g_assert_nonnull (hetu_kind_to_string (one->kind));
    }
  g_clear_error (&error);
  conflicts = hetu_query_conflicts (store, 0, &error);
  g_assert_true ((conflicts == NULL) == (error != NULL));
  assert_in_words (error);
}

static void
ask_figure (HetuStore *store, HetuChartKind kind)
{
  static const gint32 regions[] = { 410311, 410300, 410000 };
  static const char *const indicators[] = { "gdp", NULL };
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (GError) error = NULL;

  spec->kind = kind;
  hetu_spec_set_indicators (spec, indicators);
  hetu_spec_set_regions (spec, regions, G_N_ELEMENTS (regions));
  frame = hetu_figure_resolve (store, spec, &error);
  g_assert_true ((frame == NULL) == (error != NULL));
  assert_in_words (error);
}

static void
tell_one (HetuStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (store, "test", &error);
  g_auto (HetuObservation) figure = { 0 };
  HetuIndicator *gdp = hetu_store_find_indicator (store, "gdp", NULL);

  hetu_observation_init (&figure);
  if (ledger != NULL && gdp != NULL)
    {
      figure.indicator = hetu_indicator_get_number (gdp);
      figure.region = 410311;
      figure.period = hetu_period_year (2022);
      figure.value = HETU_DECIMAL (5824, 1);
      figure.has_value = TRUE;
      hetu_unit_parse ("亿元", &figure.unit, NULL);
      if (hetu_ledger_record (ledger, &figure, NULL, &error) >= 0)
        hetu_ledger_commit (g_steal_pointer (&ledger), &error);
    }
  assert_in_words (error);
}

/* Everything a user may ask of a store. */
static void
ask_all (const char *path, HetuStoreFlags flags, GRand *rand)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) fault = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (path, flags, &error);
  g_autoptr (GArray) progress = NULL;
  HetuPeriod none = { 0 };
  const gint32 region = 410311;

  g_assert_true ((store == NULL) == (error != NULL));
  assert_in_words (error);
  if (store == NULL)
    return;
  ask_lists (store);
  ask_series (store, g_rand_int_range (rand, 1, 280), region);
  ask_series (store, g_rand_int_range (rand, 1, 280), 410300);
  for (HetuChartKind kind = 0; kind < HETU_N_CHARTS; kind++)
    ask_figure (store, kind);
  progress = hetu_figure_list_progress (store, &region, 1, 2023, none, &error);
  assert_in_words (error);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) refusal = NULL;
      g_autoptr (GArray) told =
          hetu_query_by_source (store, g_rand_int_range (rand, 1, 72), 0, &refusal);
      HetuSourceSummary summary;

      assert_in_words (refusal);
      hetu_query_source_summary (store, 1, 0, &summary, NULL);
    }
  hetu_store_check_integrity (store, FALSE, &fault);
  assert_in_words (fault);
  g_clear_error (&fault);
  hetu_store_check_integrity (store, TRUE, &fault);
  assert_in_words (fault);
  if (!(flags & HETU_STORE_READ_ONLY))
    tell_one (store);
}

static void
wound (GRand *rand, GString *data)
{
  gssize pages = (gssize) data->len / PAGE_SIZE;
  gssize page = g_rand_int_range (rand, 0, (gint32) pages) * PAGE_SIZE;

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      memset (data->str + page, 0, PAGE_SIZE);
      break;
    case 1:
      memcpy (data->str + page,
              data->str + g_rand_int_range (rand, 0, (gint32) pages) * PAGE_SIZE,
              PAGE_SIZE);
      break;
    case 2:
      /* The header's page count goes with it, so that the file is opened. */
      g_string_truncate (data, (gsize) MAX (page, PAGE_SIZE));
      data->str[28] = (char) (data->len / PAGE_SIZE >> 24);
      data->str[29] = (char) (data->len / PAGE_SIZE >> 16);
      data->str[30] = (char) (data->len / PAGE_SIZE >> 8);
      data->str[31] = (char) (data->len / PAGE_SIZE);
      break;
    default:
      for (int n = g_rand_int_range (rand, 1, 200); n > 0; n--)
        data->str[g_rand_int_range (rand, 100, (gint32) data->len)] =
            (char) g_rand_int_range (rand, 0, 256);
    }
}

static void
test_bytes (void)
{
  const char *more = g_getenv ("HETU_ROUNDS");
  gint64 rounds = more != NULL ? g_ascii_strtoll (more, NULL, 10) : ROUNDS;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20230104);
  g_autofree char *path = g_build_filename (folder, "damaged.hetu", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  for (gint64 i = 0; i < rounds; i++)
    {
      GString *data = g_string_new_len (whole, (gssize) whole_length);

      wound (rand, data);
      g_unlink (log);
      g_assert_true (g_file_set_contents_full (path,
                                               data->str,
                                               (gssize) data->len,
                                               G_FILE_SET_CONTENTS_NONE,
                                               0600,
                                               NULL));
      ask_all (path, i % 2 == 0 ? HETU_STORE_READ_WRITE : HETU_STORE_READ_ONLY, rand);
      g_string_free (data, TRUE);
    }
}

/* Numbers that no byte of the file contradicts and that no table knows. */
static void
test_columns (void)
{
  static const char *const columns[] = {
    "series indicator",
    "series region",
    "series measure",
    "series kind",
    "series ref_region",
    "series deadline",
    "statement id",
    "statement coefficient",
    "statement decimals",
    "statement unit",
    "statement comparator",
    "statement status",
    "statement basis",
    "statement place",
    "statement vintage",
    "detail statement",
    "detail high_decimals",
    "detail ref_region",
    "detail rank_of",
    "unit id",
    "vintage id",
    "vintage source",
    "vintage published",
    "vintage batch",
    "region parent",
    "region colour_slot",
    "indicator unit",
    "note from_period",
    "note to_period",
    "note region",
    "note kind",
    "source date",
    "series id",
    "indicator number",
  };
  static const char *const values[] = {
    "-1",
    "0",
    "7",
    "19",
    "200",
    "255",
    "256",
    "65535",
    "99999999",
    "2147483647",
    "-2147483648",
    "4294967296",
    "1000000000000000000",
    "9223372036854775807",
    "-9223372036854775808",
  };
  const char *more = g_getenv ("HETU_ROUNDS");
  g_autoptr (GRand) rand = g_rand_new_with_seed (20240411);
  g_autofree char *path = g_build_filename (folder, "columns.hetu", NULL);

  for (gsize c = 0; c < G_N_ELEMENTS (columns); c++)
    for (gsize v = 0; v < (more != NULL ? G_N_ELEMENTS (values) : 2); v++)
      {
        g_auto (GStrv) where = g_strsplit (columns[c], " ", 2);
        g_autofree char *sql = g_strdup_printf (
            "DROP TRIGGER statement_stands; DROP TRIGGER detail_stands;"
            "DROP TRIGGER note_stands; PRAGMA foreign_keys = OFF;"
            "UPDATE OR IGNORE %s SET %s = %s WHERE %s IN (SELECT %s FROM %s LIMIT 3 OFFSET %d)",
            where[0],
            where[1],
            values[more != NULL ? v : (gsize) g_rand_int_range (rand, 0, G_N_ELEMENTS (values))],
            where[1],
            where[1],
            where[0],
            g_rand_int_range (rand, 0, 12));
        g_autoptr (HetuDatabase) database = NULL;

        g_assert_true (g_file_set_contents_full (path,
                                                 whole,
                                                 (gssize) whole_length,
                                                 G_FILE_SET_CONTENTS_NONE,
                                                 0600,
                                                 NULL));
        database = hetu_database_open (path, HETU_STORE_READ_WRITE, hetu_schema_current (), NULL);
        g_assert_nonnull (database);
        g_assert_true (hetu_database_run (database, sql, NULL));
        g_clear_pointer (&database, hetu_database_close);
        ask_all (path, HETU_STORE_READ_WRITE, rand);
      }
}

/* What must be known of figures is not left out in silence where it cannot be read. */
static void
test_figures_need_their_notes (void)
{
  static const gint32 regions[] = { 410311, 410300, 410000 };
  static const char *const indicators[] = { "gdp", NULL };
  g_autofree char *path = g_build_filename (folder, "notes.hetu", NULL);
  g_autoptr (HetuSpec) spec = hetu_spec_new ();

  hetu_spec_set_indicators (spec, indicators);
  hetu_spec_set_regions (spec, regions, G_N_ELEMENTS (regions));
  g_assert_true (g_file_set_contents_full (path,
                                           whole,
                                           (gssize) whole_length,
                                           G_FILE_SET_CONTENTS_NONE,
                                           0600,
                                           NULL));
  for (int there = 1; there >= 0; there--)
    {
      g_autoptr (HetuDatabase) database = NULL;
      g_autoptr (HetuStore) store = NULL;
      g_autoptr (HetuFrame) frame = NULL;
      g_autoptr (GError) error = NULL;

      if (there == 0)
        {
          database = hetu_database_open (path, HETU_STORE_READ_WRITE, hetu_schema_current (), NULL);
          g_assert_true (hetu_database_run (database, "DROP TABLE note_retraction", NULL));
          g_clear_pointer (&database, hetu_database_close);
        }
      store = hetu_store_open (path, HETU_STORE_READ_WRITE, &error);
      g_assert_no_error (error);
      frame = hetu_figure_resolve (store, spec, &error);
      g_assert_true ((frame != NULL) == (there == 1));
      g_assert_true ((error == NULL) == (there == 1));
      assert_in_words (error);
    }
}

/* Of what a rank is, its sentence tells: where that cannot be read the rank is not taken for one of the level. */
static void
test_ranks_need_their_sentences (void)
{
  g_autofree char *path = g_build_filename (folder, "ranks.hetu", NULL);
  HetuObservation rank = { .indicator = 1, .region = 410311, .char_start = 0, .char_end = 100 };

  rank.period = hetu_period_year (2022);
  g_assert_true (g_file_set_contents_full (path,
                                           whole,
                                           (gssize) whole_length,
                                           G_FILE_SET_CONTENTS_NONE,
                                           0600,
                                           NULL));
  for (int there = 1; there >= 0; there--)
    {
      g_autoptr (HetuDatabase) database = NULL;
      g_autoptr (HetuStore) store = NULL;
      g_autoptr (GError) error = NULL;
      gboolean found = TRUE;
      HetuMeasure of = HETU_MEASURE_SHARE;

      if (there == 0)
        {
          database = hetu_database_open (path, HETU_STORE_READ_WRITE, hetu_schema_current (), NULL);
          g_assert_true (
              hetu_database_run (database, "PRAGMA foreign_keys = OFF; DROP TABLE detail", NULL));
          g_clear_pointer (&database, hetu_database_close);
        }
      store = hetu_store_open (path, HETU_STORE_READ_WRITE, &error);
      g_assert_no_error (error);
      g_assert_true (hetu_ranking_find_stated_measure (store, &rank, &found, &of, &error) ==
                     (there == 1));
      g_assert_true ((error == NULL) == (there == 1));
      g_assert_cmpint (of, ==, HETU_MEASURE_SHARE);
      assert_in_words (error);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  HetuStore *store;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  path = g_build_filename (folder, "whole.hetu", NULL);
  store = hetu_shipped_make_store (path, TRUE, &error);
  g_assert_no_error (error);
  g_object_unref (store);
  g_assert_true (g_file_get_contents (path, &whole, &whole_length, NULL));
  g_test_add_func ("/damaged-store/bytes", test_bytes);
  g_test_add_func ("/damaged-store/columns", test_columns);
  g_test_add_func ("/damaged-store/figures-need-their-notes", test_figures_need_their_notes);
  g_test_add_func ("/damaged-store/ranks-need-their-sentences", test_ranks_need_their_sentences);
  status = g_test_run ();
  remove_folder (folder);
  g_free (whole);
  g_free (folder);
  return status;
}
