/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts from anywhere, read as reports: every claim must lie in the text, and say the same when it is read again. */
#include "fuzz.h"

#include "report/reader.h"

static void
check_claim (const HetuReading *reading, const HetuClaim *claim)
{
  g_assert_cmpuint (claim->char_start, <=, claim->value_start);
  g_assert_cmpuint (claim->value_start, <, claim->value_end);
  g_assert_cmpuint (claim->value_end, <=, claim->char_end);
  g_assert_cmpuint (claim->char_end, <=, reading->n_points);
  g_assert_cmpuint (claim->confidence, <=, 1000);
  g_assert_true (claim->indicator != NULL && g_utf8_validate (claim->indicator, -1, NULL));
  g_assert_true (g_utf8_validate (claim->unit, -1, NULL));
  g_assert_true (claim->notes == NULL || g_utf8_validate (claim->notes, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static HetuLexicon *lexicon; /* owned, for the whole run */
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (HetuReading) reading = hetu_reading_new (valid);
  g_autoptr (GArray) claims = NULL;
  g_autoptr (GArray) again = NULL;

  if (lexicon == NULL)
    lexicon = hetu_lexicon_new_shipped ();
  claims = hetu_report_read (reading, lexicon);
  again = hetu_report_read (reading, lexicon);
  g_assert_cmpuint (claims->len, ==, again->len);
  for (guint i = 0; i < claims->len; i++)
    {
      const HetuClaim *claim = &g_array_index (claims, HetuClaim, i);

      check_claim (reading, claim);
      g_assert_cmpstr (claim->indicator, ==, g_array_index (again, HetuClaim, i).indicator);
    }
  return 0;
}
