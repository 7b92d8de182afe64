/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several statements hold for one cell: 洛龙区's GDP of 2022 is 582.4 亿元 in the district's own plan report
 * and 789.17 in a later compilation that counts the development zones in. This file alone decides which
 * of them is shown. */
#include "store/rule.h"

static int
standing_of_number (const HetuRival *rival)
{
  if (!rival->has_value)
    return 3;
  if (rival->status == HETU_STATUS_SUSPECT)
    return 2;
  return rival->status == HETU_STATUS_EXPECTED || rival->status == HETU_STATUS_FUZZY ? 1 : 0;
}

static int
standing_of_status (const HetuRival *rival)
{
  switch ((HetuStatus) rival->status)
    {
    case HETU_STATUS_FINAL:
      return 0;
    case HETU_STATUS_PROVISIONAL:
      return 1;
    case HETU_STATUS_EXPECTED:
      return 2;
    case HETU_STATUS_FUZZY:
      return 3;
    case HETU_STATUS_INCOMPARABLE:
      return 4;
    case HETU_STATUS_QUALITATIVE:
      return 5;
    case HETU_STATUS_SUSPECT:
      return 6;
    case HETU_STATUS_REDACTED:
      return 7;
    case HETU_STATUS_MISSING:
      return 8;
    }
  g_return_val_if_reached (9);
}

static int
standing_of_basis (const HetuRival *rival)
{
  static const int standing
      [] = { [HETU_BASIS_REPORTED] = 0, [HETU_BASIS_ADJUSTED] = 1, [HETU_BASIS_COMPUTED] = 2 };

  return standing[rival->basis];
}

/* Negative when a goes before b. */
static int
compare (const HetuRival *a, const HetuRival *b)
{
  if (a->by_person != b->by_person)
    return a->by_person ? -1 : 1;
  if (standing_of_number (a) != standing_of_number (b))
    return standing_of_number (a) - standing_of_number (b);
  if (a->secondary != b->secondary)
    return a->secondary ? 1 : -1;
  if (a->published != b->published)
    return a->published > b->published ? -1 : 1;
  if (a->status != b->status)
    return standing_of_status (a) - standing_of_status (b);
  if (a->basis != b->basis)
    return standing_of_basis (a) - standing_of_basis (b);
  if (a->place != b->place)
    return (int) a->place - (int) b->place;
  return (int) a->n - (int) b->n;
}

gboolean
hetu_rule_same_voice (const HetuRival *a, const HetuRival *b)
{
  return a->source == b->source && a->published == b->published && a->place == b->place &&
         a->basis == b->basis &&
         (a->char_start < 0 || b->char_start < 0 || a->char_start == b->char_start);
}

static gboolean
is_corrected (const HetuRival *rivals, gsize n, gsize index)
{
  if (rivals[index].by_person)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (rivals[i].n > rivals[index].n && hetu_rule_same_voice (&rivals[i], &rivals[index]))
      return TRUE;
  return FALSE;
}

gsize
hetu_rule_choose (const HetuRival *rivals, gsize n)
{
  gsize best = n;

  g_return_val_if_fail (n > 0, 0);
  if (n == 1)
    return 0;
  for (gsize i = 0; i < n; i++)
    if (!is_corrected (rivals, n, i) && (best == n || compare (&rivals[i], &rivals[best]) < 0))
      best = i;
  return best;
}
