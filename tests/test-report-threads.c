/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several threads that read at once, as the window and a batch do: what is made when it is first looked for, the lists and tables of
 * words, the lexicon and the gazetteer, is the same for all. The first reading of the process is that of the threads, so it is made while they race for it. */
#include "report/reader.h"

#define N_THREADS 8

static guint waiting; /* (atomic): threads that have not come to the start */

static char *
read_whole (const char *text)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (text);
  g_autoptr (HetuLexicon) lexicon = NULL;
  g_autoptr (GArray) claims = NULL;
  GString *out = g_string_new (NULL);

  if (g_atomic_int_get (&waiting) > 0)
    g_atomic_int_add (&waiting, -1);
  while (g_atomic_int_get (&waiting) > 0)
    ; /* they begin on the same moment */
  lexicon = hetu_lexicon_new_shipped ();
  claims = hetu_report_read (reading, lexicon);
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
  return g_string_free (out, FALSE);
}

static gpointer
run_thread (gpointer text)
{
  return read_whole (text);
}

static void
test_threads (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", "held-quarter.txt", NULL);
  g_autofree char *text = NULL;
  g_autofree char *alone = NULL;
  GThread *threads[N_THREADS] = { NULL };
  char *found[N_THREADS] = { NULL };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_atomic_int_set (&waiting, N_THREADS);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("reader", run_thread, text);
  for (guint i = 0; i < N_THREADS; i++)
    found[i] = g_thread_join (threads[i]);
  alone = read_whole (text);
  g_assert_cmpstr (alone, !=, "");
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_assert_cmpstr (found[i], ==, alone);
      g_free (found[i]);
    }
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
