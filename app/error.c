/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of hetu-core and the two things every message needs from it: the exit status
 * that scripts rely on, and the nearest known word to a wrong one. */
#include "error.h"

#include <string.h>

G_DEFINE_QUARK (hetu - error - quark, hetu_error)

/* Edit distance over code points with swaps of neighbours as one step (optimal string alignment): “gpd” is one slip away
 * from “gdp”. Three rows of memory. */
static guint
edit_distance (const gunichar *a, glong a_length, const gunichar *b, glong b_length)
{
  gsize width = (gsize) b_length + 1;
  g_autofree guint *rows = g_new (guint, 3 * width);

  for (glong j = 0; j <= b_length; j++)
    rows[j] = (guint) j;
  for (glong i = 1; i <= a_length; i++)
    {
      guint *row = rows + (gsize) (i % 3) * width;
      const guint *above = rows + (gsize) ((i - 1) % 3) * width;
      const guint *before = rows + (gsize) ((i + 1) % 3) * width;

      row[0] = (guint) i;
      for (glong j = 1; j <= b_length; j++)
        {
          guint best = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);

          best = MIN (best, above[j] + 1);
          best = MIN (best, row[j - 1] + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            best = MIN (best, before[j - 2] + 1);
          row[j] = best;
        }
    }
  return rows[(gsize) (a_length % 3) * width + (gsize) b_length];
}

int
hetu_error_exit_status (const GError *error)
{
  if (error == NULL)
    return 0;
  if (error->domain == G_OPTION_ERROR)
    return 2;
  if (error->domain != HETU_ERROR)
    return 5;
  switch ((HetuError) error->code)
    {
    case HETU_ERROR_USAGE:
    case HETU_ERROR_DATA:
      return 2;
    case HETU_ERROR_INPUT:
      return 3;
    case HETU_ERROR_STORE:
    case HETU_ERROR_STORE_NEWER:
    case HETU_ERROR_STORE_LOCKED:
    case HETU_ERROR_STORE_DAMAGED:
      return 4;
    case HETU_ERROR_OUTPUT:
    case HETU_ERROR_GLYPH:
    case HETU_ERROR_CANCELLED:
      return 5;
    }
  g_return_val_if_reached (5);
}

const char *
hetu_nearest (const char *wanted, const char *const *known)
{
  glong wanted_length = 0;
  g_autofree char *folded = g_utf8_casefold (wanted, -1);
  g_autofree gunichar *wanted_points = g_utf8_to_ucs4_fast (folded, -1, &wanted_length);
  const char *nearest = NULL;
  guint nearest_distance = G_MAXUINT;

  for (gsize i = 0; known[i] != NULL; i++)
    {
      g_autofree char *candidate = g_utf8_casefold (known[i], -1);
      glong length = 0;
      g_autofree gunichar *points = g_utf8_to_ucs4_fast (candidate, -1, &length);
      guint distance = edit_distance (wanted_points, wanted_length, points, length);

      /* More than half the word wrong is a guess, not help. */
      if (distance < nearest_distance && distance * 2 <= (guint) MAX (wanted_length, length))
        {
          nearest = known[i];
          nearest_distance = distance;
        }
    }
  return nearest;
}

gboolean
hetu_refuse (GError **error, HetuError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (HETU_ERROR, (int) code, format, arguments);
  va_end (arguments);
  return FALSE;
}
