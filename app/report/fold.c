/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters as the reader compares them. Those that stand for 汉字 in lists of radicals (⼈ U+2F08) and for compatibility are what many a PDF says
 * its glyphs mean. */
#include "report/fold.h"

#include "file/simplify.h"

static gunichar
decompose (gunichar c)
{
  gunichar out = c;

  return g_unichar_fully_decompose (c, TRUE, &out, 1) == 1 ? hetu_simplify (out) : c;
}

gunichar
hetu_fold (gunichar c)
{
  if (c < 0x80)
    return c == '~' ? '-' : c;
  if ((c >= 0x2F00 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF))
    return decompose (c);
  if (c == 0x965C) /* 陜, written for 陝 of 陕西 */
    return 0x9655;
  if (c == 0x7523) /* 産, written for 產 */
    return 0x4EA7;
  if (c >= 0x3400 && c <= 0x9FFF)
    return hetu_simplify (c);
  if (c >= 0xFF01 && c < 0xFF5E)
    return c - 0xFEE0;
  if (c >= 0x2000 && c <= 0x200A)
    return ' ';
  switch (c)
    {
    case 0xA0:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return ' ';
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2212: /* − */
    case 0x301C: /* 〜 */
    case 0x223C: /* ∼ */
    case 0xFF5E: /* ～ */
    case 0x2015: /* ― */
    case 0x2010: /* ‐ */
      return '-';
    case 0x2236: /* ∶ */
    case 0xFE30: /* ︰ */
    case 0xFE55: /* ﹕ */
      return ':';
    case 0x300C: /* 「 */
    case 0x300E: /* 『 */
    case 0x201A: /* ‚ */
    case 0x301D: /* 〝 */
      return 0x201C;
    case 0x300D: /* 」 */
    case 0x300F: /* 』 */
    case 0x201B: /* ‛ */
    case 0x301E: /* 〞 */
      return 0x201D;
    case 0x2105: /* ℅ */
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
