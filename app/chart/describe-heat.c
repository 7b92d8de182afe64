/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of tables and maps (C-2): in how many indicators the focus is ahead of its yardstick and where by most, who is
 * first most often, which indicator of one district rose most, how many districts of a map are above their city. Counts are
 * of rows, distances those that the tints show. */
#include "chart/describe-private.h"

#include "model/format.h"
#include "model/period.h"

#include <math.h>

#define TOLERANCE 1e-9

static const char *
name_column (const HetuFrame *frame, const HetuFrameRow *row)
{
  const HetuFrameKey *column = hetu_frame_get_category (frame, row->category);

  return column->short_name != NULL ? column->short_name : column->name;
}

/* (transfer full): as it stands within a sentence */
static char *
dup_column (const HetuFrame *frame, const HetuFrameRow *row)
{
  return hetu_describe_within (name_column (frame, row));
}

static char *
write_points (const HetuFrame *frame, double points)
{
  HetuDecimal size = hetu_decimal_from_double (fabs (points), (guint) frame->decimals);

  return hetu_describe_difference (frame, size);
}

static char *
describe_one_distance (const HetuFrame *frame,
                       const char *who,
                       const HetuFrameRow *row,
                       const char *points)
{
  g_autofree char *subject = NULL, *column = dup_column (frame, row);

  if (!hetu_describe_is_chinese (frame))
    return g_strdup_printf ("%s: growth of %s %s %s that of %s",
                            who,
                            column,
                            points,
                            row->shade > 0 ? "above" : "below",
                            frame->yardstick);
  subject = hetu_describe_glue (who, name_column (frame, row));
  return g_strdup_printf ("%s增速比%s%s %s",
                          subject,
                          frame->yardstick,
                          row->shade > 0 ? "快" : "慢",
                          points);
}

static gboolean
has_yardstick (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->series->len; i++)
    {
      HetuRole role = hetu_frame_get_series (frame, i)->role;

      if (role == HETU_ROLE_PARENT || role == HETU_ROLE_PROVINCE || role == HETU_ROLE_NATION)
        return TRUE;
    }
  return FALSE;
}

/* “洛龙区 7 项指标增速中 6 项高于全市，固投高出最多，为 4.0 个百分点”; (nullable): nothing compares. */
static char *
describe_distances (const HetuFrame *frame, guint focus)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *who = hetu_frame_get_series (frame, focus)->name, *yardstick = frame->yardstick;
  const HetuFrameRow *high = NULL, *low = NULL, *far;
  guint n = 0, n_above = 0;
  g_autofree char *points = NULL, *column = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series != focus || !row->has_shade)
        continue;
      n++;
      n_above += row->shade > TOLERANCE;
      high = high == NULL || row->shade > high->shade ? row : high;
      low = low == NULL || row->shade < low->shade ? row : low;
    }
  if (n == 0)
    return NULL;
  /* The middle of the field is drawn nowhere: nobody could recompute a distance from it. */
  if (!has_yardstick (frame))
    return g_strdup_printf (chinese ? "%s %u 项指标增速中 %u 项高于%s"
                                    : "%s: of %u growth rates, %u above %s",
                            who,
                            n,
                            n_above,
                            yardstick);
  far = n_above > 0 ? high : low;
  points = write_points (frame, far->shade);
  if (n == 1 && fabs (far->shade) > TOLERANCE)
    return describe_one_distance (frame, who, far, points);
  if (fabs (far->shade) < TOLERANCE)
    return chinese
               ? g_strdup_printf ("%s %u 项指标增速均与%s持平", who, n, yardstick)
               : g_strdup_printf ("%s: %u growth rates level with those of %s", who, n, yardstick);
  column = dup_column (frame, far);
  if (!chinese)
    return g_strdup_printf ("%s: %u of %u growth rates above those of %s, most of all %s, %s%s",
                            who,
                            n_above,
                            n,
                            yardstick,
                            column,
                            n_above > 0 ? "by " : "below by ",
                            points);
  if (n_above == 0 || n_above == n)
    return g_strdup_printf ("%s %u 项指标增速均%s%s，%s%s最多，为 %s",
                            who,
                            n,
                            n_above == n ? "高于" : "不高于",
                            yardstick,
                            name_column (frame, far),
                            n_above == n ? "高出" : "低得",
                            points);
  return g_strdup_printf ("%s %u 项指标增速中 %u 项高于%s，%s高出最多，为 %s",
                          who,
                          n,
                          n_above,
                          yardstick,
                          name_column (frame, far),
                          points);
}

/* “洛龙区 5 项指标中 2 项居第 1”, “… 中社零位次最前，为第 3”; (nullable): it is ranked nowhere. */
static char *
describe_places (const HetuFrame *frame, guint focus)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *who = hetu_frame_get_series (frame, focus)->name;
  const HetuFrameRow *best = NULL;
  guint n = 0, n_first = 0;
  g_autofree char *column = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series != focus || row->rank == 0)
        continue;
      n++;
      n_first += row->rank == 1;
      best = best == NULL || row->rank < best->rank ? row : best;
    }
  if (best == NULL)
    return NULL;
  column = dup_column (frame, best);
  if (n == 1 && !chinese)
    return g_strdup_printf ("%s: No. %u by %s", who, best->rank, column);
  if (n == 1)
    {
      g_autofree char *subject = hetu_describe_glue (who, column);

      return g_strdup_printf ("%s居所列地区第 %u", subject, best->rank);
    }
  if (n_first > 0)
    return g_strdup_printf (chinese ? "%s %u 项指标中 %u 项居第 1"
                                    : "%s: of %u indicators, first in %u",
                            who,
                            n,
                            n_first);
  return g_strdup_printf (chinese ? "%s %u 项指标中%s位次最前，为第 %u"
                                  : "%s: of %u indicators, best placed by %s, No. %u",
                          who,
                          n,
                          column,
                          best->rank);
}

static guint
count_firsts (const HetuFrame *frame, guint series)
{
  guint n = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    n +=
        hetu_frame_get_row (frame, i)->series == series && hetu_frame_get_row (frame, i)->rank == 1;
  return n;
}

/* Those who are first most often, at most a few by name. */
static char *
write_leaders (const HetuFrame *frame, guint most, guint *n_leaders)
{
  GString *names = g_string_new (NULL);
  guint n = 0;

  *n_leaders = 0;
  for (guint i = 0; i < frame->series->len; i++)
    *n_leaders += count_firsts (frame, i) == most;
  for (guint i = 0; i < frame->series->len && n < HETU_DESCRIBE_MOST_NAMES; i++)
    if (count_firsts (frame, i) == most)
      {
        g_string_append (names, hetu_describe_separator (frame, n++, *n_leaders));
        g_string_append (names, hetu_frame_get_series (frame, i)->name);
      }
  hetu_describe_close_list (frame, names, *n_leaders, "个");
  return g_string_free (names, FALSE);
}

/* Columns in which anybody is ranked. @column: the last of them. */
static guint
count_ranked (const HetuFrame *frame, const HetuFrameRow **column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->rank > 0 && g_hash_table_add (seen, GUINT_TO_POINTER (row->category)))
        *column = row;
    }
  return g_hash_table_size (seen);
}

/* “5 项可比指标中涧西区、洛龙区居第 1 最多，各 2 项” */
static char *
describe_leaders (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *column = NULL;
  guint n_ranked = count_ranked (frame, &column), n_leaders = 0, most = 0;
  g_autofree char *names = NULL;

  if (n_ranked == 0)
    return chinese
               ? g_strdup_printf ("%u 个地区 %u 项指标", frame->series->len, frame->categories->len)
               : g_strdup_printf ("%u indicators of %u districts",
                                  frame->categories->len,
                                  frame->series->len);
  for (guint i = 0; i < frame->series->len; i++)
    most = MAX (most, count_firsts (frame, i));
  names = write_leaders (frame, most, &n_leaders);
  if (n_ranked == 1)
    return chinese ? g_strdup_printf ("%s居有数据地区之首：%s", name_column (frame, column), names)
                   : g_strdup_printf ("%s: %s first of those with data",
                                      name_column (frame, column),
                                      names);
  if (!chinese)
    return g_strdup_printf ("%s %s first in %u of %u ranked indicators, most of all districts",
                            names,
                            n_leaders > 1 ? "are each" : "is",
                            most,
                            n_ranked);
  return g_strdup_printf ("可排位的 %u 项指标中%s居第 1 最多，%s %u 项",
                          n_ranked,
                          names,
                          n_leaders > 1 ? "各" : "为",
                          most);
}

/* One district's indicators by periods: “洛龙区 2022 年 6 项指标中固投增速最高，为 20.0%” */
static char *
describe_indicators (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *who = hetu_frame_get_panel (frame, 0)->name;
  const HetuFrameRow *best = NULL;
  g_autofree char *when = NULL;
  g_autofree char *value = NULL;
  g_autofree char *within = NULL;
  HetuPeriod last = { 0 };
  const char *name;
  guint n = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->has_value &&
        hetu_period_compare (hetu_frame_get_row (frame, i)->period, last) > 0)
      last = hetu_frame_get_row (frame, i)->period;
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (!row->has_value || row->comparator != HETU_COMPARATOR_EQUAL ||
          !hetu_period_equal (row->period, last))
        continue;
      n++;
      best = best == NULL || row->y > best->y ? row : best;
    }
  if (best == NULL)
    return g_strdup (who);
  when = hetu_period_to_label (last, frame->language);
  value = hetu_describe_value (frame, best);
  name = hetu_frame_get_series (frame, best->series)->name;
  if (chinese)
    return g_strdup_printf ("%s %s有数据的 %u 项指标中%s增速最高，为 %s",
                            who,
                            when,
                            n,
                            name,
                            value);
  within = hetu_describe_within (name);
  if (n == 1)
    return g_strdup_printf ("%s: growth of %s at %s in %s", who, within, value, when);
  return g_strdup_printf ("%s: %s had the highest growth of %u indicators with data in %s, at %s",
                          who,
                          within,
                          n,
                          when,
                          value);
}

static gboolean
has_focus (const HetuFrame *frame)
{
  return frame->series->len > 0 &&
         hetu_frame_get_series (frame, hetu_finding_get_focus (frame))->role == HETU_ROLE_FOCUS;
}

char *
hetu_describe_heatmap (const HetuFrame *frame)
{
  guint focus = hetu_finding_get_focus (frame);
  char *title = NULL;

  if (frame->series->len == 0 || frame->categories->len == 0)
    return g_strdup (hetu_describe_indicator (frame));
  if (hetu_frame_get_category (frame, 0)->indicator == 0)
    {
      if (frame->series->len > 1 && hetu_frame_get_series (frame, 0)->indicator !=
                                        hetu_frame_get_series (frame, 1)->indicator)
        return describe_indicators (frame);
      return has_focus (frame)
                 ? hetu_describe_series (frame, 0, hetu_frame_get_series (frame, focus)->name)
                 : hetu_describe_ranking (frame);
    }
  if (has_focus (frame) && frame->shade == HETU_SHADE_DIFFERENCE)
    title = describe_distances (frame, focus);
  if (has_focus (frame) && title == NULL)
    title = describe_places (frame, focus);
  return title != NULL ? title : describe_leaders (frame);
}

/* “有数据的 10 个县区中栾川县 2022 年增速最高，为 7.1%，6 个快于全市”; of a focus how it stands to the city. */
char *
hetu_describe_map (const HetuFrame *frame)
{
  g_autofree char *first = NULL;
  guint n = 0, n_above = 0;

  if (has_focus (frame))
    return hetu_describe_series (
        frame,
        0,
        hetu_frame_get_series (frame, hetu_finding_get_focus (frame))->name);
  first = hetu_describe_ranking (frame);
  if (frame->shade != HETU_SHADE_DIFFERENCE || !has_yardstick (frame))
    return g_steal_pointer (&first);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      n += row->has_shade && hetu_describe_is_peer (frame, row->series);
      n_above += row->has_shade && row->shade > TOLERANCE;
    }
  /* Of one there is nothing to count. */
  if (n < 2)
    return g_steal_pointer (&first);
  if (n_above == 0)
    return g_strdup_printf (hetu_describe_is_chinese (frame) ? "%s，均不快于%s"
                                                             : "%s; none above %s",
                            first,
                            frame->yardstick);
  return g_strdup_printf (hetu_describe_is_chinese (frame) ? "%s，%u 个快于%s" : "%s; %u above %s",
                          first,
                          n_above,
                          frame->yardstick);
}
