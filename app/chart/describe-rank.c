/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles that say who is first among many (C-2): by level or rate, or by its rise between two periods. Ties are named
 * together; the missing are neither ranked nor counted, and where there are any the title says that it speaks of those
 * with figures. */
#include "chart/describe-private.h"

#include "model/format.h"
#include "model/period.h"

#include <string.h>

/* Two thirds of those that ever compete make a field. */
#define LEAST_PART 2
#define LEAST_OF 3

#define MOST_TIED_HAN 10 /* of the names of ties: with more a title of 32 Han loses its number */

static int
compare_contenders (gconstpointer a, gconstpointer b)
{
  return hetu_decimal_compare (((const HetuContender *) b)->value,
                               ((const HetuContender *) a)->value);
}

gboolean
hetu_describe_is_peer (const HetuFrame *frame, guint series)
{
  HetuRole role = hetu_frame_get_series (frame, series)->role;

  return role != HETU_ROLE_PARENT && role != HETU_ROLE_PROVINCE && role != HETU_ROLE_NATION;
}

static gboolean
is_competing (const HetuFrame *frame, const HetuFrameRow *row)
{
  return row->has_value && row->kind == HETU_KIND_ACTUAL &&
         row->comparator == HETU_COMPARATOR_EQUAL && !row->adjusted &&
         hetu_describe_is_peer (frame, row->series);
}

/* Panels of one region, an indicator each. */
static gboolean
is_of_indicators (const HetuFrame *frame)
{
  return frame->kind == HETU_CHART_SMALL_MULTIPLES && frame->panels->len > 1 &&
         hetu_frame_get_panel (frame, 0)->indicator != hetu_frame_get_panel (frame, 1)->indicator;
}

static const char *
name_place (const HetuFrame *frame, const HetuFrameRow *row)
{
  const HetuFrameKey *panel;

  if (frame->kind == HETU_CHART_SMALL_MULTIPLES && frame->panels->len > 1)
    {
      panel = hetu_frame_get_panel (frame, row->panel);
      return is_of_indicators (frame) && panel->short_name != NULL ? panel->short_name
                                                                   : panel->name;
    }
  if (frame->categories->len > 0 && hetu_frame_get_category (frame, row->category)->region != 0)
    return hetu_frame_get_category (frame, row->category)->name;
  return hetu_frame_get_series (frame, row->series)->name;
}

/* “区”, “县” or “县区” only when every name says so; a 市 may be one of a county's rank, but not by itself. */
static const char *
count_word (const HetuFrame *frame, const GArray *contenders)
{
  guint n_districts = 0, n_counties = 0, n_cities = 0;

  if (is_of_indicators (frame))
    return hetu_describe_is_chinese (frame) ? "项指标" : "indicators";
  if (!hetu_describe_is_chinese (frame))
    return "districts";
  for (guint i = 0; i < contenders->len; i++)
    {
      const char *name = g_array_index (contenders, HetuContender, i).name;

      n_districts += g_str_has_suffix (name, "区");
      n_counties += g_str_has_suffix (name, "县") || g_str_has_suffix (name, "旗");
      n_cities += g_str_has_suffix (name, "市");
    }
  if (n_districts == contenders->len)
    return "个区";
  if (n_counties == contenders->len)
    return "个县";
  return n_districts + n_counties > 0 && n_districts + n_counties + n_cities == contenders->len
             ? "个县区"
             : "个地区";
}

char *
hetu_describe_field (const HetuFrame *frame, const GArray *contenders)
{
  guint n_peers = 0;
  gboolean chinese = hetu_describe_is_chinese (frame);

  for (guint i = 0; i < frame->series->len; i++)
    n_peers += hetu_describe_is_peer (frame, i);
  if (chinese)
    return g_strdup_printf ("%s%u %s",
                            n_peers > contenders->len ? "有数据的 " : "",
                            contenders->len,
                            count_word (frame, contenders));
  return g_strdup_printf ("%u %s%s",
                          contenders->len,
                          count_word (frame, contenders),
                          n_peers > contenders->len ? " with data" : "");
}

static char *
format_with_unit (const HetuFrame *frame, HetuDecimal value)
{
  return hetu_format_value (value,
                            frame->unit,
                            HETU_COMPARATOR_EQUAL,
                            -1,
                            HETU_FORMAT_UNIT,
                            frame->language);
}

static guint
count_wide (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += (guchar) *p >= 0x80;
  return n;
}

/* “洛龙区等 3 个区”: of ties whose names would leave no room for what they are first in (C-2). */
static char *
write_tie (const HetuFrame *frame, const GArray *contenders, guint n)
{
  g_autoptr (GArray) tied = g_array_new (FALSE, FALSE, sizeof (HetuContender));

  g_array_append_vals (tied, contenders->data, n);
  return g_strdup_printf ("%s等 %u %s",
                          g_array_index (contenders, HetuContender, 0).name,
                          n,
                          count_word (frame, tied));
}

char *
hetu_describe_first (const HetuFrame *frame, GArray *contenders, guint *n_first)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_array_sort (contenders, compare_contenders);
  for (*n_first = 0; *n_first < contenders->len; (*n_first)++)
    if (hetu_decimal_compare (g_array_index (contenders, HetuContender, *n_first).value,
                              g_array_index (contenders, HetuContender, 0).value) != 0)
      break;
  for (guint i = 0; i < MIN (*n_first, HETU_DESCRIBE_MOST_NAMES); i++)
    {
      const char *name = g_array_index (contenders, HetuContender, i).name;
      g_autofree char *within = is_of_indicators (frame) ? hetu_describe_within (name) : NULL;

      g_string_append (names, hetu_describe_separator (frame, i, *n_first));
      g_string_append (names, within != NULL ? within : name);
    }
  if (*n_first > 1 && hetu_describe_is_chinese (frame) &&
      (*n_first > HETU_DESCRIBE_MOST_NAMES || count_wide (names->str) > MOST_TIED_HAN))
    return write_tie (frame, contenders, *n_first);
  hetu_describe_close_list (frame, names, *n_first, "个");
  return g_string_free (g_steal_pointer (&names), FALSE);
}

const char *
hetu_describe_separator (const HetuFrame *frame, guint index, guint n)
{
  if (index == 0)
    return "";
  if (hetu_describe_is_chinese (frame))
    return "、";
  return index + 1 == n ? " and " : ", ";
}

void
hetu_describe_close_list (const HetuFrame *frame, GString *names, guint n, const char *counter)
{
  guint rest = n - MIN (n, HETU_DESCRIBE_MOST_NAMES);

  if (rest == 0)
    return;
  if (hetu_describe_is_chinese (frame))
    g_string_append_printf (names, "等 %u %s", n, counter);
  else
    g_string_append_printf (names, " and %u %s", rest, rest == 1 ? "other" : "others");
}

/* No abbreviation and no symbol, which have another capital, a digit or a sign: “GDP”, “SMEs”, “PM2.5”, “T4-standard”, “R&D”. */
static gboolean
is_plain_word (const char *word)
{
  const char *at = word + 1;

  for (; *at != '\0' && *at != ' ' && *at != ','; at++)
    if (g_ascii_isupper (*at) || g_ascii_isdigit (*at) || *at == '&')
      return FALSE;
  return TRUE;
}

char *
hetu_describe_within (const char *name)
{
  char *within = g_strdup (name);
  char *first = g_str_has_prefix (within, "“") ? within + strlen ("“") : within;

  if (g_ascii_isupper (*first) && is_plain_word (first))
    *first = g_ascii_tolower (*first);
  return within;
}

char *
hetu_describe_what (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *name = hetu_describe_is_change (frame) ? hetu_describe_subject (frame)
                                                     : hetu_describe_indicator (frame);
  g_autofree char *within = hetu_describe_within (name);

  if (chinese)
    return g_strconcat (name, hetu_describe_is_change (frame) ? "增速" : "", NULL);
  if (!hetu_describe_is_change (frame))
    return *within != '\0' ? g_steal_pointer (&within) : g_strdup ("value");
  return *within != '\0' ? g_strconcat ("growth of ", within, NULL) : g_strdup ("growth");
}

/* Indicators of one region are told as its own: “洛龙区 4 项指标中…”. */
static char *
write_owner (const HetuFrame *frame)
{
  if (!is_of_indicators (frame))
    return g_strdup ("");
  return g_strconcat (hetu_frame_get_series (frame, 0)->name,
                      hetu_describe_is_chinese (frame) ? " " : ": ",
                      NULL);
}

/* People and things are many, all else is high. */
static const char *
superlative_of (const HetuFrame *frame)
{
  return hetu_unit_get_dimension (frame->unit) == HETU_DIMENSION_COUNT ? "最多" : "最高";
}

/* “从化区 2022 年下降 1.9%”: the only one that is told does not compare. */
static char *
write_alone (const HetuFrame *frame, const char *name, const char *when, HetuPeriod period)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *what = hetu_describe_subject (frame);
  g_autofree char *within = hetu_describe_within (what);
  g_autofree char *subject = NULL;
  g_autofree char *change = NULL;

  for (guint i = 0; i < frame->rows->len && change == NULL; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (is_competing (frame, row) && hetu_period_equal (row->period, period))
        change = hetu_describe_change (frame, row);
    }
  if (*what == '\0')
    subject = g_strdup (name);
  else
    subject = chinese ? hetu_describe_glue (name, what) : g_strconcat (name, ": ", within, NULL);
  return chinese ? g_strdup_printf ("%s %s%s", subject, when, change)
                 : g_strdup_printf ("%s %s in %s", subject, change, when);
}

/* “14 个县区中偃师区 2022 年增速最高，为 5.2%”; ties are named together. */
static char *
describe_first (const HetuFrame *frame, HetuPeriod period)
{
  g_autoptr (GArray) contenders = g_array_new (FALSE, FALSE, sizeof (HetuContender));
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *when = hetu_period_to_label (period, frame->language);
  g_autofree char *what = hetu_describe_what (frame);
  g_autofree char *owner = write_owner (frame);
  g_autofree char *field = NULL, *names = NULL, *value = NULL;
  HetuContender first;
  guint n_first = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      HetuContender contender = { .value = row->value };

      if (!is_competing (frame, row) || !hetu_period_equal (row->period, period))
        continue;
      contender.name = name_place (frame, row);
      contender.decimals = (guint) hetu_row_get_decimals (frame, row);
      g_array_append_val (contenders, contender);
    }
  if (contenders->len == 0)
    return g_strdup (hetu_describe_indicator (frame));
  names = hetu_describe_first (frame, contenders, &n_first);
  first = g_array_index (contenders, HetuContender, 0);
  value = format_with_unit (frame, hetu_decimal_round (first.value, first.decimals));
  if (contenders->len == 1 && hetu_describe_is_change (frame))
    return write_alone (frame, names, when, period);
  if (contenders->len == 1)
    return chinese ? g_strdup_printf ("%s %s%s为 %s", names, when, what, value)
                   : g_strdup_printf ("%s: %s of %s in %s", names, what, value, when);
  field = hetu_describe_field (frame, contenders);
  if (chinese && n_first == contenders->len)
    return g_strdup_printf ("%s%s %s%s均为 %s", owner, field, when, what, value);
  if (chinese)
    return g_strdup_printf ("%s%s中%s %s%s%s%s，为 %s",
                            owner,
                            field,
                            names,
                            when,
                            what,
                            n_first > 1 ? "并列" : "",
                            superlative_of (frame),
                            value);
  return g_strdup_printf ("%s%s had the %shighest %s of %s in %s, at %s",
                          owner,
                          names,
                          n_first > 1 ? "joint " : "",
                          what,
                          field,
                          when,
                          value);
}

static guint
count_competing (const HetuFrame *frame, HetuPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    n += is_competing (frame, hetu_frame_get_row (frame, i)) &&
         hetu_period_equal (hetu_frame_get_row (frame, i)->period, period);
  return n;
}

/* The last period in which nearly as many compete as ever do: lines end there, and a title of an earlier one would contradict
 * what stands at their ends. */
static HetuPeriod
find_common_period (const HetuFrame *frame)
{
  HetuPeriod best = { 0 };
  guint most = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    if (is_competing (frame, hetu_frame_get_row (frame, i)))
      most = MAX (most, count_competing (frame, hetu_frame_get_row (frame, i)->period));
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      guint n = is_competing (frame, row) ? count_competing (frame, row->period) : 0;

      if (n >= MIN (most, 2) && n * LEAST_OF >= most * LEAST_PART && n > 0 &&
          hetu_period_compare (row->period, best) > 0)
        best = row->period;
    }
  return best;
}

char *
hetu_describe_ranking (const HetuFrame *frame)
{
  return describe_first (frame,
                         frame->period.kind != HETU_PERIOD_NONE ? frame->period
                                                                : find_common_period (frame));
}

/* What each region rose by: to its target, else to its last figure. */
static GArray *
list_rises (const HetuFrame *frame, gboolean *targets, HetuPeriod *period)
{
  GArray *rises = g_array_new (FALSE, FALSE, sizeof (HetuContender));

  for (guint i = 0; i < frame->categories->len; i++)
    {
      const HetuFrameRow *start = hetu_describe_find_first (frame, 0, i, -1, HETU_KIND_ACTUAL);
      const HetuFrameRow *end = hetu_describe_find_last (frame, 0, i, -1, HETU_KIND_TARGET);
      HetuContender rise = { .name = hetu_frame_get_category (frame, i)->name };

      if (end != NULL)
        *targets = TRUE;
      else
        end = hetu_describe_find_last (frame, 0, i, -1, HETU_KIND_ACTUAL);
      if (start == NULL || start == end || !hetu_describe_compares (frame, start, end) ||
          !hetu_describe_is_peer (frame, end->series))
        continue;
      *period = end->period;
      rise.value = hetu_describe_subtract (frame, end, start);
      g_array_append_val (rises, rise);
    }
  return rises;
}

char *
hetu_describe_rise (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame), rate = hetu_unit_is_rate (frame->unit);
  gboolean targets = FALSE;
  HetuPeriod period = { 0 };
  g_autoptr (GArray) rises = list_rises (frame, &targets, &period);
  g_autofree char *field = NULL, *names = NULL, *when = NULL, *what = hetu_describe_what (frame);
  g_autofree char *size = NULL;
  HetuDecimal most;
  guint n_first = 0;

  if (rises->len < 2)
    return NULL;
  names = hetu_describe_first (frame, rises, &n_first);
  most = g_array_index (rises, HetuContender, 0).value;
  if (most.coefficient <= 0)
    return NULL;
  field = hetu_describe_field (frame, rises);
  when = hetu_period_to_label (period, frame->language);
  size = hetu_describe_difference (frame, most);
  if (chinese)
    return g_strdup_printf ("%s中%s %s%s%s%s%s最多，为 %s",
                            field,
                            names,
                            when,
                            what,
                            targets ? "目标" : "",
                            n_first > 1 ? "并列" : "",
                            rate ? "提高" : "增加",
                            size);
  return g_strdup_printf ("%s: %s%s up most of %s in %s, by %s",
                          names,
                          targets ? "target for " : "",
                          what,
                          field,
                          when,
                          size);
}
