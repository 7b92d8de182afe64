/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kit of test-import-kit.c over the tables of makers, tidy tables and what is pasted: whatever is wrong with a file is refused with
 * the place, and nothing of it is in. */
#include "import-kit.h"
#include "store/query.h"
#include "table-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  const char *name; /* of the file */
  HetuImportAnswers answers;
  const char *head;     /* down to the row above the figures */
  const char *sound;    /* a row */
  guint n_figures;      /* of it */
  const char *other;    /* the same row with another figure */
  const char *bad;      /* with a word in place of the figure */
  const char *long_row; /* with a field too many */
  const char *foot;     /* (nullable): what ends the file */
  const char *large;    /* what is said of 200 MB; %NULL: that they are too large */
  gboolean is_pasted;
} Make;

static const Make makes[] = {
  { "sdmx.csv",
    { .indicator = "gdp", .unit = "亿元" },
    "DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n",
    "A:B(1.0),A,410311,2022,582.4,A\n",
    1,
    "A:B(1.0),A,410311,2022,583.4,A\n",
    "A:B(1.0),A,410311,2022,many,A\n",
    "A:B(1.0),A,410311,2022,582.4,A,7\n" },
  { "eurostat.tsv",
    { .indicator = "gdp", .unit = "亿元" },
    "freq,unit,geo\\TIME_PERIOD\t2021 \t2022 \n",
    "A,MIO_EUR,410311\t582.4 p\t: \n",
    1,
    "A,MIO_EUR,410311\t583.4 p\t: \n",
    "A,MIO_EUR,410311\tmany\t: \n",
    "A,MIO_EUR,410311\t582.4 p\t: \t7\n" },
  { "world-bank.csv",
    { .indicator = "gdp", .unit = "亿元" },
    "\"Data Source\",\"World Development Indicators\",\n\"Last Updated Date\",\"2024-06-28\",\n\n"
    "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2021\",\"2022\",\n",
    "\"China\",\"CHN\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"582.4\",\"\",\n",
    1,
    "\"China\",\"CHN\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"583.4\",\"\",\n",
    "\"China\",\"CHN\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"many\",\"\",\n",
    "\"China\",\"CHN\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"582.4\",\"\",\"7\"\n" },
  { "bureau.csv",
    { 0 },
    "数据库：年度数据,,\n时间：最近10年,,\n指标,2023年,2022年\n",
    "国内生产总值(亿元),,1204724.0\n",
    1,
    "国内生产总值(亿元),,1204725.0\n",
    "国内生产总值(亿元),,很多\n",
    "国内生产总值(亿元),,1204724.0,7\n" },
  { "tidy.csv",
    { 0 },
    "indicator,region,period,measure,value,unit,source\n",
    "gdp,410311,2022,level,582.4,亿元,kit\n",
    1,
    "gdp,410311,2022,level,583.4,亿元,kit\n",
    "gdp,410311,2022,level,many,亿元,kit\n",
    "gdp,410311,2022,level,582.4,亿元,kit,7\n",
    NULL,
    "*line 3*" },
  { "own-sdmx.csv",
    { 0 },
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,MEASURE,KIND,COUNTERPART_AREA,RANK_"
    "SCOPE,DEADLINE,SOURCE,PUBLISHED,BASIS,PLACE,TIME_PERIOD,OBS_VALUE,OBS_VALUE_HIGH,COMPARATOR,"
    "OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS"
    ",RANK_OF,TEXT,QUOTE,CHAR_START,CHAR_END,COMMENT,SOURCE_TITLE,SOURCE_DATE,SOURCE_SECONDARY,"
    "WRITTEN,TOLERANCE,TARGET_KIND,START,OWNER,EVENT,WITHDRAWN,REASON\n",
    "dataflow,HETU:FIGURES(1.0),I,A,410311,gdp,level,actual,_Z,_Z,_Z,kit,2023,reported,body,2022,"
    "582.4,,EQ,A,CNY,8,1,,,,,,,,,,,,,,,,,\n",
    1,
    "dataflow,HETU:FIGURES(1.0),I,A,410311,gdp,level,actual,_Z,_Z,_Z,kit,2023,reported,body,2022,"
    "583.4,,EQ,A,CNY,8,1,,,,,,,,,,,,,,,,,\n",
    "dataflow,HETU:FIGURES(1.0),I,A,410311,gdp,level,actual,_Z,_Z,_Z,kit,2023,reported,body,2022,"
    "many,,EQ,A,CNY,8,1,,,,,,,,,,,,,,,,,\n",
    "dataflow,HETU:FIGURES(1.0),I,A,410311,gdp,level,actual,_Z,_Z,_Z,kit,2023,reported,body,2022,"
    "582.4,,EQ,A,CNY,8,1,,,,,,,,,,,,,,,,,,7\n" },
  { "dataset.json",
    { .indicator = "gdp", .unit = "亿元" },
    "{\"id\":[\"geo\",\"time\"],\"size\":[1,1],\"dimension\":{\"geo\":{\"category\":{\"index\":["
    "\"410311\"]}},\"time\":{\"category\":{\"index\":[\"2022\"]}}},\"value\":[\n",
    "582.4",
    1,
    ",583.4",
    "\"many\"",
    "582.4,7",
    "]}" },
  { "粘贴",
    { 0 },
    "地区\t2022年GDP（亿元）\t增速（%）\n",
    "洛龙区\t582.4\t5.2\n",
    2,
    "洛龙区\t583.4\t5.2\n",
    "洛龙区\t很多\t5.2\n",
    "洛龙区\t582.4\t5.2\t7\n",
    .is_pasted = TRUE },
};

static HetuStore *store;
static char *folder;

static guint
count_statements (void)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = hetu_query_statements (store, &query, &error);

  g_assert_no_error (error);
  return all->len;
}

static const KitException exceptions[] = {
  { NULL, KIT_FORMULA, "a text has what a formula came to" },
  { NULL, KIT_DATES, "a text has a day as it is shown" },
  { NULL, KIT_HIDDEN, "a text is one sheet, which is shown" },
  { NULL, KIT_PROTECTED, "a text has no password" },
};

static gboolean
take_in_file (const Make *make,
              const char *text,
              gsize size,
              HetuImportFlags flags,
              HetuImportSummary *summary,
              GError **error)
{
  g_autofree char *path = g_build_filename (folder, make->name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean done;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  if (size > 0)
    g_assert_cmpint (truncate (path, (off_t) size), ==, 0);
  done = hetu_import_any (store,
                          file,
                          &make->answers,
                          NULL,
                          flags,
                          NULL,
                          NULL,
                          NULL,
                          NULL,
                          summary,
                          error);
  g_unlink (path);
  return done;
}

/* A clipboard that holds nothing has no size to be made up: there it is spaces that fill it. */
static gboolean
take_in_pasted (const Make *make,
                const char *text,
                gsize size,
                HetuImportFlags flags,
                HetuImportSummary *summary,
                GError **error)
{
  g_autofree char *filled = size > 0 ? g_strnfill (size, ' ') : g_strdup (text);
  g_autoptr (HetuImportInput) input = NULL;

  if (size > 0)
    memcpy (filled, text, strlen (text));
  input = hetu_import_input_new_pasted (make->name, filled, error);
  return input != NULL && hetu_import_input_run (input,
                                                 store,
                                                 &make->answers,
                                                 NULL,
                                                 flags,
                                                 NULL,
                                                 NULL,
                                                 NULL,
                                                 NULL,
                                                 summary,
                                                 error);
}

/* As the program takes a table in, of whatever kind. */
static gboolean
take_in (const Make *make,
         const char *text,
         gsize size,
         HetuImportFlags flags,
         HetuImportSummary *summary,
         GError **error)
{
  return make->is_pasted ? take_in_pasted (make, text, size, flags, summary, error)
                         : take_in_file (make, text, size, flags, summary, error);
}

static void
assert_refused (const Make *make,
                KitAssertion assertion,
                const char *head,
                const char *rows,
                const char *said)
{
  g_autofree char *text =
      g_strconcat (head, rows, make->foot != NULL && *head != '\0' ? make->foot : "", NULL);
  g_autoptr (GError) error = NULL;

  if (take_in (make, text, assertion == KIT_TOO_LARGE ? 200u << 20 : 0, 0, NULL, &error))
    g_error ("%s: %s is taken in", make->name, kit_words[assertion]);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  if (!g_str_has_prefix (error->message, make->name) ||
      !g_pattern_match_simple (said, error->message))
    g_error ("%s: %s", said, error->message);
  g_assert_cmpuint (count_statements (), ==, 0);
  kit_mark (make->name, assertion);
}

static void
test_make (gconstpointer data)
{
  const Make *make = data;
  g_autofree char *whole =
      g_strconcat (make->head, make->sound, make->foot != NULL ? make->foot : "", NULL);
  g_autofree char *twice = g_strconcat (make->sound, make->other, NULL);
  g_autofree char *mixed = g_strconcat (make->sound, make->bad, NULL);
  g_autofree char *broken = g_strconcat (make->sound, "\xff\xfe\xff\xff\n", NULL);
  HetuImportSummary summary = { 0 };
  g_autoptr (GError) error = NULL;

  take_in (make, whole, 0, HETU_IMPORT_DRY_RUN | HETU_IMPORT_ADD_UNKNOWN, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.added, ==, make->n_figures);
  assert_refused (make, KIT_ZERO_BYTES, "", "", "*empty*");
  assert_refused (make, KIT_EMPTY, "", "\n \n", "*");
  assert_refused (make, KIT_HEADER_ONLY, make->head, "", "*");
  assert_refused (make, KIT_DUPLICATE_KEY, make->head, twice, "*");
  assert_refused (make, KIT_BAD_NUMBER, make->head, make->bad, "*");
  assert_refused (make, KIT_BAD_NUMBER, make->head, mixed, "*");
  assert_refused (make, KIT_COLUMNS, make->head, make->long_row, "*");
  assert_refused (make, KIT_ENCODING, make->head, broken, "*UTF-8*");
  assert_refused (make,
                  KIT_TOO_LARGE,
                  make->head,
                  make->sound,
                  make->large != NULL ? make->large : "*larger than 128 MB*");
  kit_check (make->name, exceptions, G_N_ELEMENTS (exceptions));
}

/* Tidy tables may be larger than others, but not larger than that. */
static void
test_tidy_too_large (void)
{
  const Make *tidy = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (makes); i++)
    if (g_str_equal (makes[i].name, "tidy.csv"))
      tidy = &makes[i];
  text = g_strconcat (tidy->head, tidy->sound, NULL);
  g_assert_false (take_in (tidy, text, (gsize) HETU_IMPORT_MOST_BYTES + 1, 0, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "larger than 256 MB"));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  store = table_store ();
  folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (makes); i++)
    {
      g_autofree char *path = g_strconcat ("/import-kit/", makes[i].name, NULL);

      g_test_add_data_func (path, &makes[i], test_make);
    }
  g_test_add_func ("/import-kit/tidy-too-large", test_tidy_too_large);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  g_object_unref (store);
  return status;
}
