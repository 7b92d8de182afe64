/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/cff.h"

#include <string.h>

/* Numbers of a charstring: −107 … 107. */
#define N(value) ((guint8) ((value) + 139))
/* Subroutine 0 or 1 of a font of fewer than 1,240. */
#define SUBROUTINE(number) N ((number) -107)

enum
{
  HSTEM = 1,
  RLINETO = 5,
  CALLSUBR = 10,
  RETURN = 11,
  ENDCHAR = 14,
  HSTEMHM = 18,
  HINTMASK = 19,
  RMOVETO = 21,
  CALLGSUBR = 29,
};

static void
put (GByteArray *font, const guint8 *bytes, gsize size)
{
  g_byte_array_append (font, bytes, (guint) size);
}

/* An INDEX of one or two objects with offsets of one byte. */
static void
put_index (GByteArray *font, const guint8 *a, gsize a_size, const guint8 *b, gsize b_size)
{
  guint8 head[] = { 0, b != NULL ? 2 : 1,     1,
                    1, (guint8) (1 + a_size), (guint8) (1 + a_size + b_size) };

  put (font, head, b != NULL ? 6 : 5);
  put (font, a, a_size);
  if (b != NULL)
    put (font, b, b_size);
}

/* A font that is no CID font: one glyph, two global and two local subroutines, of which the second one only returns. */
static GByteArray *
make_font (const guint8 *glyph, gsize size)
{
  static const guint8 header[] = { 1, 0, 4, 1 };
  static const guint8 name[] = { 'F' };
  static const guint8 empty[] = { 0, 0 };
  static const guint8 lone[] = { RETURN };
  static const guint8 line[] = { N (1), N (2), RLINETO, RETURN };
  GByteArray *font = g_byte_array_new ();
  /* CharStrings at offset 60; Private of 2 bytes at offset 50: numbers of one byte. */
  const guint8 top[] = { N (60), 17, N (2), N (50), 18 };
  /* Subrs stand behind the glyph: told from the start of Private. */
  guint8 private[] = { N (0), 19 };

  put (font, header, sizeof header);
  put_index (font, name, sizeof name, NULL, 0);
  put_index (font, top, sizeof top, NULL, 0);
  put (font, empty, sizeof empty);
  put_index (font, line, sizeof line, lone, sizeof lone);
  g_assert_cmpuint (font->len, <=, 50);
  g_byte_array_set_size (font, 60);
  memset (font->data + 50, 0, 10);
  put_index (font, glyph, size, NULL, 0);
  private[0] = N (font->len - 50);
  memcpy (font->data + 50, private, sizeof private);
  put_index (font, line, sizeof line, lone, sizeof lone);
  return font;
}

static const struct
{
  gboolean is_damaged;
  guint8 glyph[24];
  gsize size;
} cases[] = {
  { FALSE, { ENDCHAR }, 1 },
  { FALSE, { SUBROUTINE (0), CALLSUBR, ENDCHAR }, 3 },
  { TRUE, { SUBROUTINE (1), CALLSUBR, ENDCHAR }, 3 },
  { FALSE, { SUBROUTINE (0), CALLGSUBR, ENDCHAR }, 3 },
  { TRUE, { SUBROUTINE (1), CALLGSUBR, ENDCHAR }, 3 },
  /* Behind the end nothing counts. */
  { FALSE, { ENDCHAR, SUBROUTINE (1), CALLSUBR }, 3 },
  /* The width and two stems, then a mask of one byte that looks like a call. */
  { FALSE, { N (9), N (1), N (2), N (3), N (4), HSTEMHM, HINTMASK, CALLSUBR, ENDCHAR }, 9 },
  /* Five stems, a path and only then a mask, of one byte: what follows is a call. */
  { TRUE,
    { N (1), N (2),  N (3),   N (4),    N (5), N (6),          N (7),    N (8),
      N (9), N (10), HSTEMHM, N (1),    N (2), RMOVETO,        N (1),    N (2),
      N (3), N (4),  RLINETO, HINTMASK, 0xb8,  SUBROUTINE (1), CALLSUBR, ENDCHAR },
    24 },
  /* Nine stems make a mask of two bytes; the last one is told by the mask itself. */
  { FALSE,
    { N (1), N (2), N (3), N (4),    N (5),          N (6),    N (7),  N (8),
      N (9), N (1), N (2), N (3),    N (4),          N (5),    N (6),  N (7),
      HSTEM, N (1), N (2), HINTMASK, SUBROUTINE (1), CALLSUBR, ENDCHAR },
    23 },
  /* No such subroutine, none named, arithmetic: not understood. */
  { FALSE, { SUBROUTINE (9), CALLSUBR, ENDCHAR }, 3 },
  { FALSE, { CALLSUBR, ENDCHAR }, 2 },
  { FALSE, { N (1), N (2), 12, 10, SUBROUTINE (1), CALLSUBR, ENDCHAR }, 7 },
};

static void
test_calls (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) font = make_font (cases[i].glyph, cases[i].size);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (hetu_cff_is_damaged (font->data, font->len), ==, cases[i].is_damaged);
    }
}

/* A memory checker sees each step beyond the end: every copy is as long as its font. */
static void
test_broken_fonts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) font = make_font (cases[i].glyph, cases[i].size);

      for (guint length = 0; length < font->len; length++)
        {
          g_autofree guint8 *cut = g_memdup2 (font->data, length);
          g_autofree guint8 *bent = g_memdup2 (font->data, font->len);

          bent[length] ^= 0xff;
          hetu_cff_is_damaged (bent, font->len);
          /* Without its subroutines the font is not understood. */
          if (length < 60)
            g_assert_false (hetu_cff_is_damaged (cut, length));
          else
            hetu_cff_is_damaged (cut, length);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cff/damaged/by-a-missing-subroutine", test_calls);
  g_test_add_func ("/cff/broken/no-harm", test_broken_fonts);
  return g_test_run ();
}
