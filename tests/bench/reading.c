/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times the reader on texts full of figures: those of tests/reports one after another, at lengths from 1 kB to 10 MB, and as one
 * paragraph without a full stop. Prints “name value” lines: megabytes of text a second of processor time, from the text in memory to
 * the claims. Usage: reading TEXT… */
#include "meter.h"
#include "report/reader.h"

#include <string.h>

#define N_REPEATS 3

static void
time_text (const char *name, const char *text, gsize length, const HetuLexicon *lexicon)
{
  double times[N_REPEATS];
  guint n_claims = 0;

  for (guint i = 0; i < N_REPEATS; i++)
    {
      double start = thread_ms ();
      guint rounds = length < 100000 ? 100000 / length : 1; /* short texts by the hundred */

      for (guint round = 0; round < rounds; round++)
        {
          g_autoptr (HetuReading) reading = hetu_reading_new (text);
          g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);

          n_claims = claims->len;
        }
      times[i] = (thread_ms () - start) / rounds;
    }
  qsort (times, N_REPEATS, sizeof times[0], compare_doubles);
  g_print ("reading_%s_mb_per_s %.2f\n", name, (double) length / 1e3 / times[N_REPEATS / 2]);
  g_print ("reading_%s_claims_per_kb %.1f\n", name, 1e3 * n_claims / (double) length);
}

/* The texts over and over up to @length bytes, without half a character at the end. */
static char *
fill (const GString *texts, gsize length)
{
  GString *out = g_string_sized_new (length + texts->len);
  const char *end = NULL;

  while (out->len < length)
    g_string_append_len (out, texts->str, (gssize) texts->len);
  end = g_utf8_find_prev_char (out->str, out->str + length);
  g_string_truncate (out, (gsize) (end - out->str));
  return g_string_free (out, FALSE);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    gsize length;
  } sizes[] = { { "1kb", 1000 },
                { "10kb", 10000 },
                { "100kb", 100000 },
                { "1mb", 1000000 },
                { "10mb", 10000000 } };
  g_autoptr (GString) texts = g_string_new (NULL);
  HetuLexicon *lexicon = hetu_lexicon_new_shipped ();
  g_autofree char *paragraph = NULL;
  g_autofree char *flat = NULL;

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *text = NULL;

      if (!g_file_get_contents (argv[i], &text, NULL, NULL))
        g_error ("%s cannot be read", argv[i]);
      g_string_append (texts, text);
      g_string_append_c (texts, '\n');
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *text = fill (texts, sizes[i].length);

      time_text (sizes[i].name, text, strlen (text), lexicon);
    }
  paragraph = fill (texts, 10000000);
  g_strdelimit (paragraph, "\n", ' ');
  {
    g_auto (GStrv) parts = g_strsplit (paragraph, "。", -1);

    flat = g_strjoinv (",", parts);
  }
  time_text ("paragraph", flat, strlen (flat), lexicon);
  hetu_lexicon_free (lexicon);
  return 0;
}
