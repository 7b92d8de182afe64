/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of a whole and its parts (C-2): of one bar its ratio, of several periods which part's share changed most, of
 * contributions the total and the part that made most of it. Every number is a printed one or the difference of two. */
#include "chart/describe-private.h"
#include "chart/parts.h"

#include "model/format.h"

#include <stdlib.h>

/* The bar that is told of, −1 where none is whole. */
static int
find_bar (const HetuFrame *frame)
{
  int last = -1;

  for (guint i = 0; i < frame->categories->len; i++)
    {
      if (!hetu_parts_is_whole (frame, i))
        continue;
      last = (int) i;
      if (hetu_parts_is_focus (frame, i))
        return last;
    }
  return last;
}

static const HetuFrameRow *
row_of (const HetuFrame *frame, guint category, guint series)
{
  int row = hetu_parts_find (frame, category, series);

  return row >= 0 ? hetu_frame_get_row (frame, (guint) row) : NULL;
}

/* “河南省 2022 年”, in English “Henan, 2022” */
static char *
write_bar (const HetuFrame *frame, guint category)
{
  const char *place = hetu_parts_are_places (frame)
                          ? hetu_frame_get_category (frame, category)->name
                          : hetu_frame_get_panel (frame, 0)->name;
  g_autofree char *when =
      hetu_period_to_label (row_of (frame, category, 0)->period, frame->language);

  return g_strdup_printf (hetu_describe_is_chinese (frame) ? "%s %s" : "%s, %s", place, when);
}

static HetuDecimal
printed (const HetuFrame *frame, const HetuFrameRow *row)
{
  return hetu_decimal_round (row->value, (guint) hetu_row_get_decimals (frame, row));
}

/* “三产”, in English “tertiary industry”: a part within a sentence. */
static char *
dup_part_words (const HetuFrame *frame, guint series)
{
  const HetuFrameSeries *part = hetu_frame_get_series (frame, series);

  return hetu_describe_within (hetu_describe_is_chinese (frame) ? part->short_name : part->name);
}

static char *
describe_ratio (const HetuFrame *frame, guint category)
{
  g_autofree char *who = write_bar (frame, category);
  g_autofree char *ratio = hetu_parts_to_ratio (frame, category);

  return g_strdup_printf (hetu_describe_is_chinese (frame) ? "%s%s结构为 %s" : "%s: %s %s",
                          who,
                          hetu_describe_subject (frame),
                          ratio);
}

static gboolean
is_same_season (const HetuFrame *frame, guint first, guint last)
{
  HetuPeriod from = row_of (frame, first, 0)->period, to = row_of (frame, last, 0)->period;

  return hetu_period_equal (hetu_period_shift_years (to, from.last_year - to.last_year), from);
}

/* The bar in which @series is largest; @n: (out): whole bars; @spread: (out): largest less least, in units of the last decimal
 * Returns: −1 where two share the first place */
static int
find_largest (const HetuFrame *frame, guint series, guint *n, gint64 *spread)
{
  gint64 high = 0, low = 0;
  int found = -1;

  *n = 0;
  for (guint i = 0; i < frame->categories->len; i++)
    {
      gint64 size;

      if (!hetu_parts_is_whole (frame, i))
        continue;
      size = printed (frame, row_of (frame, i, series)).coefficient;
      if (*n > 0 && size == high)
        found = -1;
      if (*n == 0 || size > high)
        {
          high = size;
          found = (int) i;
        }
      if (*n == 0 || size < low)
        low = size;
      (*n)++;
    }
  *spread = high - low;
  return found;
}

/* “三产占比”, in English “tertiary industry’s share”: what titles call the share of a part. */
static char *
dup_share_words (const HetuFrame *frame, guint series)
{
  const HetuFrameSeries *part = hetu_frame_get_series (frame, series);
  g_autofree char *name = NULL;

  if (hetu_describe_is_chinese (frame))
    return g_strconcat (part->short_name, "占比", NULL);
  name = dup_part_words (frame, series);
  return g_strconcat (name, g_str_has_suffix (name, "s") ? "’ share" : "’s share", NULL);
}

/* “14 个地区中涧西区 2020 年城镇人口占比最高，为 98.9%”: of the part in which places differ most; (nullable): of one place, or two
 * are first */
static char *
describe_places (const HetuFrame *frame)
{
  gint64 most = 0;
  guint series = 0, n = 0;
  int bar = -1;
  const HetuFrameRow *row;
  g_autofree char *when = NULL, *value = NULL, *share = NULL;
  const char *place;

  for (guint i = 0; i < frame->series->len; i++)
    {
      gint64 spread;
      int found = find_largest (frame, i, &n, &spread);

      if (spread <= most || hetu_parts_is_sum (frame, i))
        continue;
      most = spread;
      series = i;
      bar = found;
    }
  if (bar < 0 || n < 2)
    return NULL;
  row = row_of (frame, (guint) bar, series);
  when = hetu_period_to_label (row->period, frame->language);
  value = hetu_describe_value (frame, row);
  place = hetu_frame_get_category (frame, (guint) bar)->name;
  share = dup_share_words (frame, series);
  if (hetu_describe_is_chinese (frame))
    return g_strdup_printf ("%s%u 个地区中%s %s%s最高，为 %s",
                            n < frame->categories->len ? "有数据的 " : "",
                            n,
                            place,
                            when,
                            share,
                            value);
  return g_strdup_printf ("%s: %s highest of %u places in %s, at %s", place, share, n, when, value);
}

/* “全国第三产业占比 2018—2023 年提高 1.3 个百分点，至 54.6%”; (nullable): nothing changed, or there is one period */
static char *
describe_change (const HetuFrame *frame, guint last)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *most = NULL, *start = NULL;
  HetuDecimal change = { 0 };
  g_autofree char *points = NULL, *value = NULL, *from = NULL, *to = NULL, *share = NULL;
  const char *place;
  guint first = 0;

  /* A quarter compares with the same quarter, never with another season, and shares of one definition (C-25). */
  while (first < last &&
         !(hetu_parts_is_whole (frame, first) && is_same_season (frame, first, last) &&
           hetu_describe_compares (frame, row_of (frame, first, 0), row_of (frame, last, 0))))
    first++;
  for (guint i = 0; i < frame->series->len && first < last; i++)
    {
      HetuDecimal one =
          hetu_describe_subtract (frame, row_of (frame, last, i), row_of (frame, first, i));

      if (llabs (one.coefficient) <= llabs (change.coefficient) || hetu_parts_is_sum (frame, i))
        continue;
      change = one;
      start = row_of (frame, first, i);
      most = row_of (frame, last, i);
    }
  if (most == NULL)
    return NULL;
  points = hetu_describe_difference (frame, change);
  value = hetu_describe_value (frame, most);
  place = hetu_frame_get_panel (frame, 0)->name;
  share = dup_share_words (frame, most->series);
  to = hetu_period_to_label (most->period, frame->language);
  if (start->period.kind == HETU_PERIOD_YEAR && most->period.kind == HETU_PERIOD_YEAR)
    from = g_strdup_printf (chinese ? "%d—" : "%d–", start->period.first_year);
  else
    {
      g_autofree char *label = hetu_period_to_label (start->period, frame->language);

      from = g_strdup_printf (chinese ? "%s至" : "%s to ", label);
    }
  if (chinese)
    return g_strdup_printf ("%s%s %s%s%s %s，至 %s",
                            place,
                            share,
                            from,
                            to,
                            change.coefficient > 0 ? "提高" : "下降",
                            points,
                            value);
  return g_strdup_printf ("%s: %s %s %s to %s, %s%s",
                          place,
                          share,
                          change.coefficient > 0 ? "up" : "down",
                          points,
                          value,
                          from,
                          to);
}

char *
hetu_describe_structure (const HetuFrame *frame)
{
  int bar = find_bar (frame);
  char *change;

  if (bar < 0)
    return g_strdup (hetu_describe_indicator (frame));
  if (hetu_parts_are_places (frame))
    {
      char *places = hetu_parts_is_focus (frame, (guint) bar) ? NULL : describe_places (frame);

      return places != NULL ? places : describe_ratio (frame, (guint) bar);
    }
  change = describe_change (frame, (guint) bar);
  return change != NULL ? change : describe_ratio (frame, (guint) bar);
}

/* The part that did most in the direction of the total, −1 for none. */
static int
find_driver (const HetuFrame *frame, guint category, gboolean falls)
{
  gint64 most = 0;
  int found = -1;

  for (guint i = 0; i < frame->series->len; i++)
    {
      const HetuFrameRow *row = row_of (frame, category, i);
      gint64 size;

      if (row == NULL || hetu_frame_get_series (frame, i)->role != HETU_ROLE_ENTITY ||
          hetu_frame_get_series (frame, i)->colour_slot < 1)
        continue;
      size = printed (frame, row).coefficient * (falls ? -1 : 1);
      if (size <= most)
        continue;
      most = size;
      found = (int) i;
    }
  return found;
}

char *
hetu_describe_contribution (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame), falls, computed;
  int bar = find_bar (frame), driver;
  const HetuFrameRow *total;
  HetuDecimal size;
  g_autofree char *who = NULL, *growth = NULL, *points = NULL, *head = NULL, *part = NULL;
  const char *mark;

  if (bar < 0)
    return g_strdup (hetu_describe_indicator (frame));
  total = row_of (frame, (guint) bar, frame->series->len - 1);
  size = printed (frame, total);
  falls = size.coefficient < 0;
  size.coefficient = llabs (size.coefficient);
  who = write_bar (frame, (guint) bar);
  growth = hetu_format_value (size,
                              HETU_UNIT_PERCENT,
                              HETU_COMPARATOR_EQUAL,
                              frame->decimals,
                              HETU_FORMAT_UNIT,
                              frame->language);
  /* A total that was not published is growth at current prices. */
  computed = total->basis == HETU_BASIS_COMPUTED;
  if (chinese)
    head =
        g_strdup_printf ("%s%s%s %s", who, computed ? "现价" : "", falls ? "下降" : "增长", growth);
  else
    head = g_strdup_printf ("%s: %s %s%s",
                            who,
                            falls ? "down" : "up",
                            growth,
                            computed ? " at current prices" : "");
  driver = find_driver (frame, (guint) bar, falls);
  if (driver < 0)
    return g_steal_pointer (&head);
  part = dup_part_words (frame, (guint) driver);
  points = hetu_describe_difference (frame,
                                     printed (frame, row_of (frame, (guint) bar, (guint) driver)));
  mark = computed || row_of (frame, (guint) bar, (guint) driver)->basis != HETU_BASIS_COMPUTED ? ""
         : chinese ? "（推算）"
                   : " (computed)";
  if (chinese)
    return g_strdup_printf ("%s，%s%s %s%s", head, part, falls ? "下拉" : "拉动", points, mark);
  return g_strdup_printf ("%s, of which %s %s%s%s", head, part, falls ? "−" : "", points, mark);
}

/* Why there is no bar: the first of its parts that lacks says it. */
static HetuStatus
absence_of (const HetuFrame *frame, guint category)
{
  for (guint i = 0; i < frame->series->len; i++)
    {
      const HetuFrameRow *row = row_of (frame, category, i);

      if (row != NULL &&
          (row->status == HETU_STATUS_MISSING || row->status == HETU_STATUS_REDACTED ||
           row->status == HETU_STATUS_INCOMPARABLE))
        return row->status;
    }
  return HETU_STATUS_MISSING;
}

char *
hetu_describe_bar (const HetuFrame *frame, guint category)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *first = row_of (frame, category, 0);
  g_autoptr (GString) text = g_string_new (hetu_frame_get_category (frame, category)->name);
  guint n = 0;

  g_string_append (text, chinese ? "：" : ": ");
  if (first == NULL || !first->has_value)
    g_string_append (text, hetu_describe_absence (frame, absence_of (frame, category)));
  for (guint i = 0; first != NULL && first->has_value && i < frame->series->len; i++)
    {
      const HetuFrameRow *row = row_of (frame, category, i);
      g_autofree char *value = row != NULL ? hetu_describe_value (frame, row) : NULL;

      if (row != NULL && hetu_parts_is_drawn (frame, i))
        g_string_append_printf (text,
                                "%s%s %s",
                                n++ == 0 ? "" : (chinese ? "，" : ", "),
                                hetu_frame_get_series (frame, i)->name,
                                value);
    }
  g_string_append (text, chinese ? "。" : ". ");
  return g_string_free (g_steal_pointer (&text), FALSE);
}
