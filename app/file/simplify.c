/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Simplified characters for traditional ones. Which one it is comes from ICU's transliterator, asked once for every character of the
 * plane and kept. */
#include "file/simplify.h"

#include <unicode/ustring.h>
#include <unicode/utrans.h>

#define FIRST 0x3400
#define LAST 0x9FFF

static gunichar simplified[LAST - FIRST + 1];

static gpointer
load_simplified (gpointer data)
{
  UErrorCode status = U_ZERO_ERROR;
  UTransliterator *transliterator = NULL;
  static const char name[] = "Traditional-Simplified";
  UChar id[sizeof name] = { 0 };

  u_charsToUChars (name, id, sizeof name);
  transliterator = utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  for (gunichar c = FIRST; c <= LAST; c++)
    {
      UChar one[8] = { (UChar) c, 0 };
      int32_t length = 1, limit = 1;

      simplified[c - FIRST] = c;
      if (U_FAILURE (status))
        continue;
      utrans_transUChars (transliterator, one, &length, G_N_ELEMENTS (one), 0, &limit, &status);
      if (U_SUCCESS (status) && length == 1)
        simplified[c - FIRST] = one[0];
    }
  if (transliterator != NULL)
    utrans_close (transliterator);
  return data;
}

gunichar
hetu_simplify (gunichar c)
{
  static GOnce once = G_ONCE_INIT;

  if (c < FIRST || c > LAST)
    return c;
  g_once (&once, load_simplified, NULL);
  return simplified[c - FIRST];
}
