/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a label before it is read: people write 地　区, （％）, 1—2月 and GDP① for 地区, (%), 1-2月 and GDP. */
#include "import/label.h"

#include <string.h>

static gboolean
is_ideograph (gunichar c)
{
  return (c >= 0x4e00 && c < 0xa000) || (c >= 0x3400 && c < 0x4dc0) || c >= 0x20000;
}

/* ①–⑳, ⑴–⒇, superscript digits, and the signs that point to a note. */
static gboolean
is_footnote_mark (gunichar c)
{
  return (c >= 0x2460 && c <= 0x2487) || c == 0xb9 || c == 0xb2 || c == 0xb3 || c == 0x2070 ||
         (c >= 0x2074 && c <= 0x2079) || c == 0x203b || c == 0x2020 || c == 0x2021;
}

/* Returns: the plain form of a character; 0 when it is dropped */
static gunichar
plain (gunichar c)
{
  static const gunichar dashes[] = { 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015,
                                     0x2212, 0x2500, 0xfe63, 0x301c, 0x223c, '~' };

  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xfee0;
  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (c == dashes[i])
      return '-';
  switch (c)
    {
    case 0x3000: /* ideographic space */
    case 0xa0:
    case '\t':
    case '\n':
    case '\r':
      return ' ';
    case 0x3010: /* 【 */
    case 0x3014: /* 〔 */
    case '[':
      return '(';
    case 0x3011:
    case 0x3015:
    case ']':
      return ')';
    case 0xfeff:
    case 0x200b:
      return 0;
    default:
      return is_footnote_mark (c) ? 0 : c;
    }
}

/* Space is dropped around 汉字, and is one elsewhere. */
static void
append (GString *text, gunichar c)
{
  const char *last = text->len > 0 ? g_utf8_prev_char (text->str + text->len) : NULL;
  gunichar before = last != NULL ? g_utf8_get_char (last) : 0;

  if (c == ' ' && (before == 0 || before == ' ' || is_ideograph (before)))
    return;
  if (before == ' ' && (is_ideograph (c) || c == ')'))
    g_string_truncate (text, text->len - 1);
  g_string_append_unichar (text, c);
}

char *
hetu_label_normalise (const char *text)
{
  GString *out = g_string_new (NULL);
  gsize length;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = plain (g_utf8_get_char (at));

      /* Two dashes are one: —— */
      if (c == 0 || (c == '-' && out->len > 0 && out->str[out->len - 1] == '-'))
        continue;
      append (out, c);
    }
  length = out->len;
  while (length > 0 && strchr (" *", out->str[length - 1]) != NULL)
    length--;
  g_string_truncate (out, length);
  return g_string_free (out, FALSE);
}
