/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of change (C-2): a level and its growth; slopes, from one period to another; bumps, from rank to rank. With a focus the sentence is the
 * focus's own; without one, or where the focus lacks an end, it names who changed most. Every number is one that is printed
 * or the difference of two that are. */
#include "chart/describe-private.h"

#include "model/format.h"
#include "model/period.h"

#define MOST_HAN 32       /* of a title (C-2) */
#define FIRST_WIDE 0x2e80 /* code point from which on characters are as wide as a Han */
#define NARROW_HAN 0.56   /* width of the others */

/* Both ends of one district's way; %NULL where an end has no number, or the start is of another definition (C-25). */
typedef struct
{
  const HetuFrameRow *start, *end;
} Way;

static Way
find_way (const HetuFrame *frame, guint series)
{
  Way way = { NULL, NULL };

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series != series || !row->has_value || row->comparator == HETU_COMPARATOR_RANGE)
        continue;
      if (way.end == NULL || hetu_period_compare (row->period, way.end->period) > 0)
        way.end = row;
    }
  for (guint i = 0; way.end != NULL && i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series != series || !row->has_value || row->comparator == HETU_COMPARATOR_RANGE ||
          row == way.end || !hetu_describe_compares (frame, row, way.end))
        continue;
      if (way.start == NULL || hetu_period_compare (row->period, way.start->period) < 0)
        way.start = row;
    }
  return way;
}

/* “2019—2023 年”, “2022 年一季度—2023 年一季度”. */
static char *
write_range (const HetuFrame *frame, HetuPeriod from, HetuPeriod to)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from.kind == HETU_PERIOD_YEAR && to.kind == HETU_PERIOD_YEAR)
    return hetu_period_to_label (hetu_period_range (from.first_year, 1, to.last_year, 12),
                                 frame->language);
  first = hetu_period_to_label (from, frame->language);
  last = hetu_period_to_label (to, frame->language);
  return g_strconcat (first, hetu_describe_is_chinese (frame) ? "—" : "–", last, NULL);
}

/* “（推算）” where either end was computed: two bases never share a comparison unmarked. */
static const char *
write_basis (const HetuFrame *frame, Way way)
{
  if (way.start->basis != HETU_BASIS_COMPUTED && way.end->basis != HETU_BASIS_COMPUTED)
    return "";
  return hetu_describe_is_chinese (frame) ? "（推算）" : " (computed)";
}

/* “39.47 万人”; in English, where units are long, without that of the level that it follows. */
static char *
write_size (const HetuFrame *frame, HetuDecimal change)
{
  if (hetu_describe_is_chinese (frame) || hetu_unit_is_rate (frame->unit))
    return hetu_describe_difference (frame, change);
  change.coefficient = ABS (change.coefficient);
  return hetu_format_decimal (change, -1, HETU_FORMAT_PLAIN, frame->language);
}

/* Width in Han. */
static double
measure_han (const char *text)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += g_utf8_get_char (p) >= FIRST_WIDE ? 1 : NARROW_HAN;
  return width;
}

/* “洛龙区 2010—2020 年常住人口由 52.37 万人升至 91.84 万人，增加 39.47 万人”; the difference goes where it would be too long (C-2). */
static char *
describe_way_zh (const HetuFrame *frame, const char *who, Way way, HetuDecimal change)
{
  gboolean rises = change.coefficient > 0, rate = hetu_unit_is_rate (frame->unit);
  g_autofree char *range = write_range (frame, way.start->period, way.end->period);
  g_autofree char *what = hetu_describe_what (frame);
  g_autofree char *start = hetu_describe_value (frame, way.start);
  g_autofree char *end = hetu_describe_value (frame, way.end);
  g_autofree char *size = write_size (frame, change);
  g_autofree char *first = g_strdup_printf ("%s %s%s由 %s%s%s%s %s",
                                            who,
                                            range,
                                            what,
                                            start,
                                            g_str_has_suffix (start, "%") ? " " : "",
                                            rises ? "升至" : "降至",
                                            way.end->kind == HETU_KIND_TARGET ? "目标" : "",
                                            end);
  g_autofree char *whole =
      g_strdup_printf ("%s，%s %s",
                       first,
                       rises ? (rate ? "提高" : "增加") : (rate ? "降低" : "减少"),
                       size);
  const char *basis = write_basis (frame, way);

  return g_strconcat (measure_han (whole) + measure_han (basis) > MOST_HAN ? first : whole,
                      basis,
                      NULL);
}

static char *
describe_way (const HetuFrame *frame, const char *who, Way way)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  HetuDecimal change = hetu_describe_subtract (frame, way.end, way.start);
  gboolean target = way.end->kind == HETU_KIND_TARGET;
  g_autofree char *range = write_range (frame, way.start->period, way.end->period);
  g_autofree char *what = hetu_describe_what (frame);
  g_autofree char *start = hetu_describe_value (frame, way.start);
  g_autofree char *end = hetu_describe_value (frame, way.end);
  g_autofree char *size = write_size (frame, change);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  const char *basis = write_basis (frame, way);
  gboolean rises = change.coefficient > 0;

  if (change.coefficient == 0)
    return chinese
               ? g_strdup_printf ("%s %s%s持平，均为 %s%s", who, range, what, start, basis)
               : g_strdup_printf ("%s: %s unchanged over %s, %s%s", who, what, range, start, basis);
  if (chinese)
    return describe_way_zh (frame, who, way, change);
  first = hetu_period_to_label (way.start->period, frame->language);
  last = hetu_period_to_label (way.end->period, frame->language);
  return g_strdup_printf ("%s: %s of %s %s %s, %s %s on %s%s",
                          who,
                          what,
                          end,
                          target ? "targeted for" : "in",
                          last,
                          rises ? "up" : "down",
                          size,
                          first,
                          basis);
}

/* Whoever rose most, or fell least where nobody rose. */
static char *
describe_most (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame), rate = hetu_unit_is_rate (frame->unit);
  g_autoptr (GArray) ways = g_array_new (FALSE, FALSE, sizeof (HetuContender));
  g_autofree char *range = write_range (frame, frame->from, frame->to);
  g_autofree char *what = hetu_describe_what (frame);
  g_autofree char *field = NULL, *names = NULL, *size = NULL;
  const char *verb, *extent;
  HetuDecimal most;
  guint n_first = 0;

  for (guint i = 0; i < frame->series->len; i++)
    {
      Way way = find_way (frame, i);
      HetuContender contender = { .name = hetu_frame_get_series (frame, i)->name };

      if (way.start == NULL || !hetu_describe_is_peer (frame, i))
        continue;
      contender.value = hetu_describe_subtract (frame, way.end, way.start);
      g_array_append_val (ways, contender);
    }
  if (ways->len < 2)
    return NULL;
  names = hetu_describe_first (frame, ways, &n_first);
  field = hetu_describe_field (frame, ways);
  most = g_array_index (ways, HetuContender, 0).value;
  size = hetu_describe_difference (frame, most);
  if (n_first == ways->len && most.coefficient == 0)
    return chinese ? g_strdup_printf ("%s %s%s均持平", field, range, what)
                   : g_strdup_printf ("%s unchanged over %s in all of %s", what, range, field);
  extent = most.coefficient > 0 ? "最多" : "最少";
  verb = most.coefficient > 0 ? (rate ? "提高" : "增加") : (rate ? "降低" : "减少");
  if (chinese)
    return g_strdup_printf ("%s中%s %s%s%s%s，为 %s",
                            field,
                            names,
                            range,
                            what,
                            verb,
                            extent,
                            size);
  return g_strdup_printf ("%s: %s %s of %s, by %s (%s)",
                          names,
                          what,
                          most.coefficient > 0 ? "up most" : "down least",
                          field,
                          size,
                          range);
}

/* Who changed most; with nobody to compare the first that has both ends, and else the last figure of @series. */
static char *
describe_rest (const HetuFrame *frame, guint series)
{
  char *most = describe_most (frame);

  if (most != NULL)
    return most;
  for (guint i = 0; i < frame->series->len; i++)
    {
      Way way = find_way (frame, i);

      if (way.start != NULL)
        return describe_way (frame, hetu_frame_get_series (frame, i)->name, way);
    }
  return hetu_describe_series (frame, 0, hetu_frame_get_series (frame, series)->name);
}

char *
hetu_describe_slope (const HetuFrame *frame)
{
  guint focus;

  if (frame->series->len == 0)
    return g_strdup (hetu_describe_indicator (frame));
  focus = hetu_finding_get_focus (frame);
  if (hetu_finding_has_focus (frame))
    {
      Way way = find_way (frame, focus);

      if (way.start != NULL)
        return describe_way (frame, hetu_frame_get_series (frame, focus)->name, way);
    }
  return describe_rest (frame, focus);
}

/* ---- ranks */

/* Those with a rank in @period, whom @row stands among. */
static char *
write_ranked (const HetuFrame *frame, HetuPeriod period)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (HetuContender));

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      HetuContender contender = { hetu_frame_get_series (frame, row->series)->name, row->value };

      if (row->has_value && hetu_period_equal (row->period, period))
        g_array_append_val (ranked, contender);
    }
  return hetu_describe_field (frame, ranked);
}

static gboolean
is_shared (const HetuFrame *frame, const HetuFrameRow *row)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *other = hetu_frame_get_row (frame, i);

      if (other != row && other->has_value && other->y == row->y &&
          hetu_period_equal (other->period, row->period))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_rank (const HetuFrame *frame, guint series, HetuPeriod period)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series == series && row->has_value && hetu_period_equal (row->period, period))
        return TRUE;
    }
  return FALSE;
}

/* A third of eight is no third of three: ranks compare where the same districts have one. Those that were published are of a
 * field that is not drawn. */
static gboolean
is_one_field (const HetuFrame *frame, HetuPeriod first, HetuPeriod second)
{
  if (frame->measure == HETU_MEASURE_RANK)
    return TRUE;
  for (guint i = 0; i < frame->series->len; i++)
    if (has_rank (frame, i, first) != has_rank (frame, i, second))
      return FALSE;
  return TRUE;
}

/* The first rank that compares with the last one; (nullable). */
static const HetuFrameRow *
find_earlier_rank (const HetuFrame *frame, const HetuFrameRow *end)
{
  const HetuFrameRow *found = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series == end->series && row->has_value &&
          hetu_period_compare (row->period, end->period) < 0 &&
          (found == NULL || hetu_period_compare (row->period, found->period) < 0) &&
          hetu_describe_compares (frame, row, end) &&
          is_one_field (frame, row->period, end->period))
        found = row;
    }
  return found;
}

/* “，比 2019 年上升 2 位”, from the first period in which the same districts were ranked; "" where there is none. */
static char *
write_move (const HetuFrame *frame, const HetuFrameRow *end)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *start = find_earlier_rank (frame, end);
  g_autofree char *when = NULL;
  int up;

  if (start == NULL)
    return g_strdup ("");
  when = hetu_period_to_label (start->period, frame->language);
  up = (int) start->y - (int) end->y;
  if (up == 0)
    return g_strdup_printf (chinese ? "，与 %s相同" : ", as in %s", when);
  if (chinese)
    return g_strdup_printf ("，比 %s%s %d 位", when, up > 0 ? "上升" : "下降", ABS (up));
  return g_strdup_printf (", %s %d %s on %s",
                          up > 0 ? "up" : "down",
                          ABS (up),
                          ABS (up) == 1 ? "place" : "places",
                          when);
}

/* “14 个县区中洛龙区 2023 年增速居第 1，比 2019 年上升 2 位”. */
static char *
describe_place (const HetuFrame *frame, const char *who, Way way)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  gboolean published = frame->measure == HETU_MEASURE_RANK;
  gboolean shared = is_shared (frame, way.end);
  g_autofree char *field = published ? g_strdup ("") : write_ranked (frame, way.end->period);
  g_autofree char *when = hetu_period_to_label (way.end->period, frame->language);
  g_autofree char *what = hetu_describe_what (frame);
  g_autofree char *move = write_move (frame, way.end);

  if (chinese)
    return g_strdup_printf ("%s%s%s %s%s%s第 %d%s",
                            field,
                            published ? "" : "中",
                            who,
                            when,
                            what,
                            shared ? "并列" : "居",
                            (int) way.end->y,
                            move);
  return g_strdup_printf ("%s: %sNo. %d%s%s by %s in %s%s",
                          who,
                          shared ? "joint " : "",
                          (int) way.end->y,
                          published ? "" : " of ",
                          field,
                          what,
                          when,
                          move);
}

/* Whoever climbed most between first and last rank; %NULL: nobody did. */
static char *
describe_climb (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autoptr (GArray) climbs = g_array_new (FALSE, FALSE, sizeof (HetuContender));
  g_autofree char *range = write_range (frame, frame->from, frame->to);
  g_autofree char *what = hetu_describe_what (frame);
  g_autofree char *field = NULL, *names = NULL;
  guint n_first = 0;
  int most;

  for (guint i = 0; i < frame->series->len; i++)
    {
      Way way = find_way (frame, i);
      HetuContender climb = { .name = hetu_frame_get_series (frame, i)->name };

      if (way.start == NULL || !hetu_period_equal (way.start->period, frame->from) ||
          !hetu_period_equal (way.end->period, frame->to) ||
          !is_one_field (frame, frame->from, frame->to))
        continue;
      climb.value = HETU_DECIMAL ((gint64) (way.start->y - way.end->y), 0);
      g_array_append_val (climbs, climb);
    }
  if (climbs->len < 2)
    return NULL;
  names = hetu_describe_first (frame, climbs, &n_first);
  field = hetu_describe_field (frame, climbs);
  most = (int) g_array_index (climbs, HetuContender, 0).value.coefficient;
  if (most <= 0)
    return NULL;
  if (chinese)
    return g_strdup_printf ("%s中%s %s%s位次上升最多，为 %d 位", field, names, range, what, most);
  return g_strdup_printf ("%s: rank by %s up most of %s, by %d (%s)",
                          names,
                          what,
                          field,
                          most,
                          range);
}

/* The first of the last period. */
static char *
describe_leader (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->series->len; i++)
    {
      Way way = find_way (frame, i);

      if (way.end != NULL && way.end->y == 1 && hetu_period_equal (way.end->period, frame->to))
        return describe_place (frame, hetu_frame_get_series (frame, i)->name, way);
    }
  return g_strdup (hetu_describe_indicator (frame));
}

char *
hetu_describe_bump (const HetuFrame *frame)
{
  char *climb;

  if (frame->series->len == 0)
    return g_strdup (hetu_describe_indicator (frame));
  if (hetu_finding_has_focus (frame))
    {
      guint focus = hetu_finding_get_focus (frame);
      Way way = find_way (frame, focus);

      if (way.end != NULL)
        return describe_place (frame, hetu_frame_get_series (frame, focus)->name, way);
    }
  climb = describe_climb (frame);
  return climb != NULL ? climb : describe_leader (frame);
}

/* ---- a level and its growth */

/* The outturn of @panel at @period; of none the last one. */
static const HetuFrameRow *
find_outturn (const HetuFrame *frame, guint panel, guint series, HetuPeriod period)
{
  const HetuFrameRow *found = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel != panel || row->series != series || !row->has_value ||
          row->kind != HETU_KIND_ACTUAL || row->comparator == HETU_COMPARATOR_RANGE)
        continue;
      if (period.kind != HETU_PERIOD_NONE ? hetu_period_equal (row->period, period)
          : found == NULL                 ? TRUE
                                          : hetu_period_compare (row->period, found->period) > 0)
        found = row;
    }
  return found;
}

/* “增长 5.2%”, “up 5.2%”. */
static char *
write_growth (const HetuFrame *frame, const HetuFrameRow *row)
{
  HetuFrameRow size = *row;
  g_autofree char *value = NULL;

  if (hetu_describe_is_chinese (frame))
    return hetu_describe_change (frame, row);
  size.value.coefficient = ABS (size.value.coefficient);
  value = hetu_describe_value (frame, &size);
  return g_strdup_printf ("%s %s", row->value.coefficient < 0 ? "down" : "up", value);
}

/* “洛阳市 2022 年地区生产总值 5675.2 亿元，增长 3.5%”; growth of a later period is told with it, of an earlier one not. */
char *
hetu_describe_level_growth (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  HetuPeriod none = { 0 };
  guint focus = frame->series->len > 0 ? hetu_finding_get_focus (frame) : 0;
  const HetuFrameRow *level = find_outturn (frame, 0, focus, none);
  const HetuFrameRow *growth = find_outturn (frame, 1, focus, none);
  g_autofree char *what = hetu_describe_what (frame);
  g_autofree char *when = NULL, *value = NULL, *change = NULL, *later = NULL;
  const char *who;

  if (frame->series->len == 0)
    return g_strdup (hetu_describe_indicator (frame));
  who = hetu_frame_get_series (frame, focus)->name;
  if (level != NULL && growth != NULL && hetu_period_compare (growth->period, level->period) < 0)
    growth = find_outturn (frame, 1, focus, level->period);
  if (level == NULL && growth == NULL)
    return chinese ? g_strconcat (who, what, NULL) : g_strconcat (who, ": ", what, NULL);
  if (growth != NULL)
    {
      change = write_growth (frame, growth);
      later = hetu_period_to_label (growth->period, frame->language);
    }
  if (level == NULL)
    return chinese ? g_strdup_printf ("%s %s%s%s", who, later, what, change)
                   : g_strdup_printf ("%s: %s %s in %s", who, what, change, later);
  when = hetu_period_to_label (level->period, frame->language);
  value = hetu_describe_value (frame, level);
  if (growth == NULL)
    return chinese ? g_strdup_printf ("%s %s%s %s", who, when, what, value)
                   : g_strdup_printf ("%s: %s of %s in %s", who, what, value, when);
  if (hetu_period_equal (level->period, growth->period))
    return chinese ? g_strdup_printf ("%s %s%s %s，%s", who, when, what, value, change)
                   : g_strdup_printf ("%s: %s of %s in %s, %s", who, what, value, when, change);
  if (chinese)
    return g_strdup_printf ("%s %s%s %s，%s%s", who, when, what, value, later, change);
  return g_strdup_printf ("%s: %s of %s in %s, %s in %s", who, what, value, when, change, later);
}
