/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures may meet in one formula: those of one edition (版本) and one definition (口径). */
#include "analysis/edition.h"

gboolean
hetu_edition_is_one (const HetuObservation *a, const HetuObservation *b)
{
  if ((a->basis == HETU_BASIS_ADJUSTED) != (b->basis == HETU_BASIS_ADJUSTED))
    return FALSE;
  if (a->source == b->source)
    return a->vintage == b->vintage || a->vintage == 0 || b->vintage == 0;
  return a->vintage % 100 != 0 && a->vintage == b->vintage;
}
