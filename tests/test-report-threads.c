/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several threads that read at once, as the window and a batch do: what is made when it is first asked for, the resources that are compiled in,
 * the lexicon, the gazetteer, and the lists and tables of words of folding and reading, is the same for all. Nothing is read before the threads
 * come to their start, so all of it is made while they race for it. Their texts are months of a place and a review of years with its goals. */
#include "report/reader.h"

#define N_THREADS 8
#define N_TEXTS 2

static guint waiting; /* (atomic): threads that have not come to the start */

/* Adds the claims of @text to @out. */
static void
read_text (const char *text, GString *out)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (text);
  g_autoptr (HetuLexicon) lexicon = hetu_lexicon_new_shipped ();
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);

  for (guint i = 0; i < claims->len; i++)
    {
      const HetuClaim *claim = &g_array_index (claims, HetuClaim, i);
      g_autofree char *value = hetu_decimal_to_string (claim->value);
      g_autofree char *period = hetu_period_to_string (claim->period);

      g_string_append_printf (out,
                              "%u %s %s %s %s %s %s %d\n",
                              claim->value_start,
                              claim->indicator,
                              hetu_measure_to_string (claim->measure),
                              hetu_kind_to_string (claim->kind),
                              value,
                              claim->unit,
                              period,
                              claim->region);
    }
}

static char *
read_all (char **texts)
{
  GString *out = g_string_new (NULL);

  if (g_atomic_int_get (&waiting) > 0)
    g_atomic_int_add (&waiting, -1);
  while (g_atomic_int_get (&waiting) > 0)
    ; /* they begin on the same moment */
  for (guint i = 0; texts[i] != NULL; i++)
    read_text (texts[i], out);
  return g_string_free (out, FALSE);
}

static gpointer
run_thread (gpointer texts)
{
  return read_all (texts);
}

static void
test_threads (void)
{
  static const char *const names[N_TEXTS] = { "held-quarter.txt", "five-years.txt" };
  char *texts[N_TEXTS + 1] = { NULL };
  g_autofree char *alone = NULL;
  GThread *threads[N_THREADS] = { NULL };
  char *found[N_THREADS] = { NULL };

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", names[i], NULL);

      g_assert_true (g_file_get_contents (path, &texts[i], NULL, NULL));
    }
  g_atomic_int_set (&waiting, N_THREADS);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("reader", run_thread, texts);
  for (guint i = 0; i < N_THREADS; i++)
    found[i] = g_thread_join (threads[i]);
  alone = read_all (texts);
  g_assert_cmpstr (alone, !=, "");
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_assert_cmpstr (found[i], ==, alone);
      g_free (found[i]);
    }
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (texts[i]);
}

/* Every process makes its tables once, so each try needs one of its own. */
static void
test_threads_again (void)
{
  if (g_test_subprocess ())
    {
      test_threads ();
      return;
    }
  for (guint i = 0; i < 5; i++)
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/threads/read-as-one", test_threads_again);
  return g_test_run ();
}
