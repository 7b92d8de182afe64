/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A Western paragraph in a Chinese typeface: which text is one, which of its marks are set as narrow as a Western typeface has
 * them, and what holds together across a space.
 *
 * The Chinese family comes first (C-39), and it has “ ” ‘ ’ and · an em wide, as Chinese text wants them. Which of both is
 * meant only the language around them tells: what stands within quotation marks or 《》 does not count, for a title is quoted as
 * it is: “Source: “洛阳统计年鉴” (2023)” is English.
 *
 * English parts a number from its currency, unit and month by a space, where a line could break: “CNY / 58.24 bn”, “3.5 / pp”,
 * “Q3 / 2023”. Refuses to hold more together than that: a figure in a narrow column has to break somewhere. */
#include "chart/break.h"

#include "chart/break-private.h"

#include <string.h>

#define APOSTROPHE 0x2019
#define MOST_WORD 16 /* characters of a word that is looked up, with the 0 behind it */

/* Full-width in a Chinese typeface, proportional or half as wide in a Western text. */
static const char narrow[] = "“”‘’·";

static const char *const currencies[] = { "CNY", "RMB", "USD", "EUR", "GBP", "HKD", "JPY", "No." };

static const char *const units[] = {
  "pp",    "bn",    "m",   "k",  "tn",   "thousand", "million", "billion", "trillion", "mu",
  "m²",    "km²",   "m³",  "km", "cm",   "mm",       "ha",      "t",       "kg",       "g",
  "µg/m³", "mg/m³", "°C",  "dB", "kW",   "MW",       "GW",      "W",       "kWh",      "MWh",
  "GWh",   "Wh",    "kVA", "VA", "t·km", "jin",      "TEU",
};

static const char *const spans[] = {
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
  "Oct", "Nov", "Dec", "Q1",  "Q2",  "Q3",  "Q4",  "H1",  "H2",
};

static gboolean
is_letter (gunichar c)
{
  return c < 0x2000 && g_unichar_isalpha (c);
}

static gboolean
has_word (const char *const *words, gsize n_words, const char *word)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return TRUE;
  return FALSE;
}

gboolean
hetu_break_is_western (const char *text)
{
  guint n_words[2] = { 0 }, n_han[2] = { 0 }; /* outside of quotations and within */
  guint depth = 0;
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint place;

      if (hetu_break_is_in (c, "“《「"))
        depth++;
      else if (hetu_break_is_in (c, "”》」") && depth > 0)
        depth--;
      place = depth > 0 ? 1 : 0;
      n_words[place] += is_letter (c) && !is_letter (before);
      n_han[place] += hetu_break_is_han (c);
      before = c;
    }
  /* “《公报》（2023）” is Chinese, “《公报》” (2023) is not: no Chinese text has a space behind a quotation. */
  if (n_words[0] + n_han[0] == 0)
    return n_words[1] > n_han[1] || strstr (text, "” ") != NULL || strstr (text, " “") != NULL;
  return n_words[0] > n_han[0];
}

void
hetu_break_list_narrow (const char *text, gsize length, gboolean western, GArray *out)
{
  gunichar before = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      guint at = (guint) (p - text);
      gboolean inside = c == APOSTROPHE && is_letter (before) && next < text + length &&
                        is_letter (g_utf8_get_char (next));

      if ((western && hetu_break_is_in (c, narrow)) || inside)
        g_array_append_val (out, at);
      if (c != 0x2060)
        before = c;
    }
}

/* The word that ends at @end, without the brackets, quotes and signs before it; "" where it is longer than any that matters. */
static void
read_before (const gunichar *points, glong end, char *out)
{
  glong start = end;
  char *p = out;

  while (start > 0 && points[start - 1] != ' ' && points[start - 1] != '\n')
    start--;
  while (start < end && !g_unichar_isalnum (points[start]))
    start++;
  for (; start < end && end - start < MOST_WORD; start++)
    p += g_unichar_to_utf8 (points[start], p);
  *p = '\0';
}

/* The word that begins at @start, without what closes the clause. */
static void
read_after (const gunichar *points, glong n_points, glong start, char *out)
{
  glong end = start;
  char *p = out;

  while (end < n_points && points[end] != ' ' && points[end] != '\n')
    end++;
  while (end > start && hetu_break_is_in (points[end - 1], ",.;:)!?”’"))
    end--;
  for (; start < end && end - start < MOST_WORD; start++)
    p += g_unichar_to_utf8 (points[start], p);
  *p = '\0';
}

static gboolean
is_number (const char *word, gsize digits)
{
  return strlen (word) == digits && strspn (word, "0123456789") == digits;
}

/* “Jan”, and the range “Jan–Oct”. */
static gboolean
is_span (const char *word)
{
  const char *dash = g_strrstr (word, "–");

  return has_word (spans, G_N_ELEMENTS (spans), dash != NULL ? dash + strlen ("–") : word);
}

gboolean
hetu_break_joins_words (const gunichar *points, glong n_points, glong at)
{
  char before[6 * MOST_WORD], after[6 * MOST_WORD];
  const char *number;
  gsize length;

  if (at < 2 || points[at - 1] != ' ' || points[at - 2] == ' ')
    return FALSE;
  read_before (points, at - 1, before);
  read_after (points, n_points, at, after);
  length = strlen (before);
  if (length == 0 || *after == '\0')
    return FALSE;
  for (number = after; *number != '\0' && hetu_break_is_in (g_utf8_get_char (number), "+−≥≤≈");)
    number = g_utf8_next_char (number);
  if (hetu_break_is_digit ((guchar) *number) &&
      has_word (currencies, G_N_ELEMENTS (currencies), before))
    return TRUE;
  if (is_span (before) && is_number (after, 4))
    return TRUE;
  if (!hetu_break_is_digit ((guchar) before[length - 1]))
    return FALSE;
  return has_word (units, G_N_ELEMENTS (units), after) ||
         (length <= 2 && is_number (before, length) && is_span (after)) ||
         (length <= 3 && is_number (before, length) && is_number (after, 3));
}
