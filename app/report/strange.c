/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strange characters. A PDF whose fonts say wrongly what their glyphs mean gives characters for private use, controls, or 汉字 that hardly any
 * text has; a text that is read in a wrong encoding gives the last. The usual 汉字 are the 6763 of GB 2312, and those whose simplified form is
 * one of them. What is put in the place of one usual 汉字 by another cannot be seen. */
#include "report/strange.h"

#include "file/simplify.h"
#include "report/fold.h"

#include <unicode/ucnv.h>

#define FIRST 0x4E00
#define LAST 0x9FFF

#define LEAST_UNKNOWN 3  /* unknown characters from which on a text is garbled … */
#define UNKNOWN_SHARE 50 /* … where they are one of so many letters */
#define LEAST_RARE 8     /* different rare letters from which on a text is garbled … */
#define RARE_SHARE 25    /* … where rare ones are one of so many letters */
#define LEAST_LOCAL 3    /* and in a sentence */
#define LOCAL_SHARE 8
#define MOST_CONFIDENCE 500 /* thousandths */
#define SENTENCE 300        /* characters to each side of a figure that are its sentence at most */

static guint8 usual[(LAST - FIRST) / 8 + 1];

/* ---- what is strange */

static gpointer
load_usual (gpointer data)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open ("ibm-1383_P110-1999", &status);

  if (converter != NULL)
    ucnv_setFromUCallBack (converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  for (gunichar c = FIRST; converter != NULL && c <= LAST; c++)
    {
      UChar one = (UChar) hetu_simplify (c);
      char out[8];

      status = U_ZERO_ERROR;
      ucnv_fromUChars (converter, out, sizeof out, &one, 1, &status);
      if (U_SUCCESS (status))
        usual[(c - FIRST) / 8] |= (guint8) (1u << (c - FIRST) % 8);
    }
  if (converter != NULL)
    ucnv_close (converter);
  return data;
}

static gboolean
is_usual (gunichar c)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, load_usual, NULL);
  return usual[(c - FIRST) / 8] >> (c - FIRST) % 8 & 1;
}

/* Tab, line breaks of every kind, and those that word processors write for a new line within a paragraph */
static gboolean
is_unknown (gunichar c)
{
  if (c >= '\t' && c <= '\r')
    return FALSE;
  if ((c >= 0x20 && c < 0x7F) || (c >= FIRST && c <= LAST))
    return FALSE;
  if (c == 0xFFFD)
    return TRUE;
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
      return c != 0x85;
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_SURROGATE:
      return TRUE;
    default:
      return FALSE;
    }
}

typedef enum
{
  LETTER_NONE,
  LETTER_USUAL,
  LETTER_RARE,
} Letter;

static Letter
judge_letter (gunichar c)
{
  if (c < 0x80)
    return LETTER_NONE;
  c = hetu_fold (c);
  if (c >= FIRST && c <= LAST)
    return is_usual (c) ? LETTER_USUAL : LETTER_RARE;
  /* Full-width forms are those of ASCII; 〇 is a numeral. */
  if (c >= 0xFF00 || c == 0x3007)
    return c >= 0x20000 ? LETTER_RARE : LETTER_NONE;
  return g_unichar_isalpha (c) ? LETTER_RARE : LETTER_NONE;
}

/* What is invisible between two digits makes two numbers of one. */
static gboolean
divides_number (gunichar before, gunichar c, const char *next, const char *end)
{
  return g_unichar_isdigit (before) && g_unichar_type (c) == G_UNICODE_FORMAT && next < end &&
         g_unichar_isdigit (g_utf8_get_char (next));
}

HetuStrangeness
hetu_strangeness_count (const char *text, const char *end)
{
  HetuStrangeness out = { 0 };
  g_autoptr (GHashTable) seen = NULL;
  gunichar before = '\n';
  gboolean opens = TRUE;

  while (text < end)
    {
      gunichar c = g_utf8_get_char (text);
      Letter letter = judge_letter (c);

      text = g_utf8_next_char (text);
      out.n_letters += letter != LETTER_NONE;
      if (letter == LETTER_RARE)
        {
          out.n_rare++;
          if (seen == NULL)
            seen = g_hash_table_new (NULL, NULL);
          g_hash_table_add (seen, GUINT_TO_POINTER (c));
        }
      /* The marks of lists are of fonts whose characters are for private use. */
      if ((c >= 0x7F || c < 0x20) && !(c >= FIRST && c <= LAST))
        out.n_unknown +=
            divides_number (before, c, text, end) ||
            (is_unknown (c) && !(opens && g_unichar_type (c) == G_UNICODE_PRIVATE_USE));
      opens = c == '\n' || (opens && c < FIRST && g_unichar_isspace (c));
      before = c;
    }
  out.n_distinct = seen != NULL ? g_hash_table_size (seen) : 0;
  return out;
}

gboolean
hetu_strangeness_is_garbled (HetuStrangeness self)
{
  return (self.n_unknown >= LEAST_UNKNOWN && self.n_unknown * UNKNOWN_SHARE > self.n_letters) ||
         (self.n_distinct >= LEAST_RARE && self.n_rare * RARE_SHARE > self.n_letters);
}

/* ---- what is doubted */

static gboolean
ends_sentence (gunichar c)
{
  return c == '\n' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

/* The sentence around @claim in the text as stored: bytes */
static void
find_sentence (const HetuReading *reading, const HetuClaim *claim, guint *start, guint *end)
{
  const char *text = reading->text;

  *start = claim->char_start;
  *end = claim->char_end;
  while (*start > 0 && claim->char_start - *start < SENTENCE &&
         !ends_sentence (g_utf8_get_char (text + reading->bytes[*start - 1])))
    *start -= 1;
  while (*end < reading->n_points && *end - claim->char_end < SENTENCE &&
         !ends_sentence (g_utf8_get_char (text + reading->bytes[*end])))
    *end += 1;
}

static gboolean
is_strange_around (const HetuReading *reading, const HetuClaim *claim)
{
  HetuStrangeness local;
  guint start, end;

  find_sentence (reading, claim, &start, &end);
  local = hetu_strangeness_count (reading->text + reading->bytes[start],
                                  reading->text + reading->bytes[end]);
  return local.n_unknown > 0 ||
         (local.n_distinct >= LEAST_LOCAL && local.n_rare * LOCAL_SHARE > local.n_letters);
}

static void
doubt (HetuClaim *claim)
{
  g_autofree char *before = NULL;

  if (claim->confidence <= MOST_CONFIDENCE)
    return;
  before = claim->reasons;
  claim->reasons = g_strdup_printf ("%s%sstrange-characters\t\t%.2f",
                                    before != NULL ? before : "",
                                    before != NULL ? "\n" : "",
                                    (claim->confidence - MOST_CONFIDENCE) / 1000.0);
  claim->confidence = MOST_CONFIDENCE;
}

void
hetu_strangeness_doubt (const HetuReading *reading, GArray *claims)
{
  HetuStrangeness all =
      hetu_strangeness_count (reading->text, reading->text + reading->bytes[reading->n_points]);
  gboolean garbled = hetu_strangeness_is_garbled (all);

  if (all.n_unknown == 0 && all.n_distinct < LEAST_LOCAL)
    return;
  for (guint i = 0; i < claims->len; i++)
    {
      HetuClaim *claim = &g_array_index (claims, HetuClaim, i);

      if (garbled || is_strange_around (reading, claim))
        doubt (claim);
    }
}
