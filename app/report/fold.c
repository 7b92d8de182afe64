/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters as the reader compares them. Which simplified character a traditional one is comes from ICU's transliterator, asked once
 * for every character of the plane and kept. */
#include "report/fold.h"

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
hetu_fold (gunichar c)
{
  static GOnce once = G_ONCE_INIT;

  if (c < 0x80)
    return c;
  if (c >= FIRST && c <= LAST)
    {
      g_once (&once, load_simplified, NULL);
      return simplified[c - FIRST];
    }
  if (c >= 0xFF01 && c < 0xFF5E)
    return c - 0xFEE0;
  switch (c)
    {
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2212: /* − */
    case 0x301C: /* 〜 */
    case 0xFF5E: /* ～ */
    case 0x2015: /* ― */
    case 0x2010: /* ‐ */
      return '-';
    case 0x2236: /* ∶ */
    case 0xFE55: /* ﹕ */
      return ':';
    case 0xFE6A: /* ﹪ */
      return '%';
    case 0x2715: /* ✕ */
    case 0x2A2F: /* ⨯ */
    case 0x25A1: /* □ */
      return 0xD7;
    default:
      return c;
    }
}
