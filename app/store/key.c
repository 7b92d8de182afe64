/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of statements.
 *
 * A period, from the high bits: the month after its end (14 bits) | its first month, inverted (14 bits) |
 * open start, open end. Months count from January 1600, so that a key of our days takes four bytes in
 * SQLite where hetu_period_pack() takes six. An open end stands at the start, as in hetu_period_pack(). No
 * period is 0.
 *
 * A statement: series (25 bits) | period (30 bits) | n (8 bits): the row's own key, see the schema. */
#include "store/key.h"

#define ORIGIN (1600 * 12)
#define LAST_YEAR 2900
#define MONTH_MASK 0x3fff
#define OPEN_START 2
#define OPEN_END 1

gboolean
hetu_key_from_period (HetuPeriod period, gint32 *out)
{
  int open = (period.first_month == 0 ? OPEN_START : 0) | (period.last_month == 0 ? OPEN_END : 0);
  int start = period.first_year * 12 + period.first_month - 1 - ORIGIN;
  int after = period.last_year * 12 + period.last_month - ORIGIN;

  if (period.kind == HETU_PERIOD_NONE)
    {
      *out = 0;
      return TRUE;
    }
  if (open & OPEN_START)
    start = 0;
  if (open & OPEN_END)
    after = start;
  if (start < 0 || after < start || after > (LAST_YEAR - 1600) * 12)
    return FALSE;
  *out = after << 16 | (MONTH_MASK - start) << 2 | open;
  return TRUE;
}

HetuPeriod
hetu_key_to_period (gint32 key)
{
  int start = MONTH_MASK - (key >> 2 & MONTH_MASK) + ORIGIN;
  int last = (key >> 16) - 1 + ORIGIN;

  if (key <= 0 || (!(key & (OPEN_START | OPEN_END)) && last < start))
    return (HetuPeriod){ 0 };
  return hetu_period_range (key & OPEN_START ? 0 : start / 12,
                            key & OPEN_START ? 0 : start % 12 + 1,
                            key & OPEN_END ? 0 : last / 12,
                            key & OPEN_END ? 0 : last % 12 + 1);
}

gint32
hetu_key_first_ending (int month)
{
  return CLAMP (month + 1 - ORIGIN, 0, MONTH_MASK) << 16;
}

gint64
hetu_key_pack (HetuKey key)
{
  return (gint64) key.series << 38 | (gint64) key.period << 8 | key.n;
}

gint64
hetu_key_get_cell (gint64 id)
{
  return id & ~(gint64) 0xff;
}
