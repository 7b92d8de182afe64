/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kit of test-import-kit.c over the tables of makers, tidy tables and what is pasted: whatever is wrong with a file is refused with
 * the place, and nothing of it is in. */
#include "store/query.h"
#include "table-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  const char *name; /* of the file */
  HetuImportAnswers answers;
  const char *head;        /* down to the row above the figures */
  const char *sound;       /* a row */
  guint n_figures;         /* of it */
  const char *other;       /* the same row with another figure */
  const char *bad;         /* with a word in place of the figure */
  const char *long_row;    /* with a field too many */
  gboolean may_be_without; /* a table of no rows is one: it tells that it has none */
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
    TRUE },
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

/* As the program takes a file in, of whatever kind. */
static gboolean
take_in (const Make *make,
         const char *text,
         gsize length,
         gsize size,
         HetuImportFlags flags,
         HetuImportSummary *summary,
         GError **error)
{
  g_autofree char *path = g_build_filename (folder, make->name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean done;

  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
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

static void
assert_refused (const Make *make, const char *text, gsize length, gsize size, const char *said)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (take_in (make, text, length, size, 0, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  if (!g_str_has_prefix (error->message, make->name) ||
      !g_pattern_match_simple (said, error->message))
    g_error ("%s: %s", said, error->message);
  g_assert_cmpuint (count_statements (), ==, 0);
}

static void
test_make (gconstpointer data)
{
  const Make *make = data;
  g_autofree char *whole = g_strconcat (make->head, make->sound, NULL);
  g_autofree char *twice = g_strconcat (whole, make->other, NULL);
  g_autofree char *bad = g_strconcat (make->head, make->bad, NULL);
  g_autofree char *mixed = g_strconcat (whole, make->bad, NULL);
  g_autofree char *wide = g_strconcat (make->head, make->long_row, NULL);
  g_autofree char *broken = g_strconcat (whole, "\xff\xfe\xff\xff\n", NULL);
  HetuImportSummary summary = { 0 };
  g_autoptr (GError) error = NULL;

  take_in (make,
           whole,
           strlen (whole),
           0,
           HETU_IMPORT_DRY_RUN | HETU_IMPORT_ADD_UNKNOWN,
           &summary,
           &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.added, ==, make->n_figures);
  assert_refused (make, "", 0, 0, "*empty*");
  if (make->may_be_without)
    {
      g_assert_true (take_in (make, make->head, strlen (make->head), 0, 0, &summary, &error));
      g_assert_cmpuint (summary.read, ==, 0);
    }
  else
    assert_refused (make, make->head, strlen (make->head), 0, "*no table*");
  assert_refused (make, twice, strlen (twice), 0, "*");
  assert_refused (make, bad, strlen (bad), 0, "*");
  assert_refused (make, mixed, strlen (mixed), 0, "*");
  assert_refused (make, wide, strlen (wide), 0, "*");
  assert_refused (make, broken, strlen (broken), 0, "*line *UTF-8*");
  /* Tidy tables have no bound of their own: this one ends in 200 MB that are no text. */
  assert_refused (make,
                  whole,
                  strlen (whole),
                  200 << 20,
                  make->may_be_without ? "*line 3*" : "*larger than*");
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
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  g_object_unref (store);
  return status;
}
