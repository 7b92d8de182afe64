/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles by template (C-2): a sentence with the number that the figure shows. Each kind has one template and what it
 * falls back to when rows lack; every number is a row's printed value, a difference of two printed values, or a count.
 * The words are 增长, 下降, 快, 慢, 高于, 低于, 持平, 最高: what can be proved. 主动, 显著 and their kin are not here.
 * Districts are counted as they stand in the rows; the missing are not ranked and are said to be left out. */
#include "chart/describe-private.h"

#include "model/format.h"
#include "model/period.h"

#include <string.h>

#define MOST_HAN 32         /* of a title (C-2) */
#define PRICE_CHANGE "涨幅" /* prices rise (上涨), they do not grow (增长) */

gboolean
hetu_describe_is_chinese (const HetuFrame *frame)
{
  return frame->language == HETU_LANGUAGE_ZH;
}

static char *
format_with_unit (const HetuFrame *frame, const HetuFrameRow *row, HetuDecimal value)
{
  return hetu_format_value (value,
                            hetu_frame_get_row_unit (frame, row),
                            HETU_COMPARATOR_EQUAL,
                            hetu_row_get_decimals (frame, row),
                            HETU_FORMAT_UNIT,
                            frame->language);
}

char *
hetu_describe_difference (const HetuFrame *frame, HetuDecimal difference)
{
  g_autofree char *number = NULL;

  difference.coefficient = ABS (difference.coefficient);
  if (!hetu_unit_is_rate (frame->unit))
    return hetu_format_value (difference,
                              frame->unit,
                              HETU_COMPARATOR_EQUAL,
                              -1,
                              HETU_FORMAT_UNIT,
                              frame->language);
  number = hetu_format_decimal (difference, frame->decimals, HETU_FORMAT_PLAIN, frame->language);
  return g_strconcat (number, hetu_describe_is_chinese (frame) ? " 个百分点" : " pp", NULL);
}

char *
hetu_describe_value (const HetuFrame *frame, const HetuFrameRow *row)
{
  if (row->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (row->value,
                              hetu_decimal_from_double (row->y_high, row->value.decimals),
                              hetu_frame_get_row_unit (frame, row),
                              frame->language);
  return hetu_format_value (row->value,
                            hetu_frame_get_row_unit (frame, row),
                            row->comparator,
                            hetu_row_get_decimals (frame, row),
                            HETU_FORMAT_UNIT,
                            frame->language);
}

/* What a reference is called beside its own district. */
static const char *
name_reference (const HetuFrame *frame, const HetuFrameRow *row)
{
  const HetuFrameSeries *series = hetu_frame_get_series (frame, row->series);
  gboolean chinese = hetu_describe_is_chinese (frame);

  switch (series->role)
    {
    case HETU_ROLE_PROVINCE:
      return chinese ? "全省" : "the province";
    case HETU_ROLE_PARENT:
      return chinese ? "全市" : "the city";
    case HETU_ROLE_NATION:
      return chinese ? "全国" : "the nation";
    default:
      return series->name;
    }
}

char *
hetu_describe_change (const HetuFrame *frame, const HetuFrameRow *row)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  HetuDecimal size = row->value;
  gboolean falls = size.coefficient < 0;
  g_autofree char *value = NULL;
  const char *after = "", *verb;

  size.coefficient = ABS (size.coefficient);
  value = format_with_unit (frame, row, size);
  if (row->comparator == HETU_COMPARATOR_AT_LEAST || row->comparator == HETU_COMPARATOR_MORE)
    after = chinese ? " 以上" : " or more";
  else if (row->comparator == HETU_COMPARATOR_AT_MOST || row->comparator == HETU_COMPARATOR_LESS)
    after = chinese ? " 以内" : " or less";
  else if (row->comparator == HETU_COMPARATOR_ABOUT)
    after = chinese ? " 左右" : " or so";
  if (chinese && g_str_has_suffix (hetu_describe_indicator (frame), PRICE_CHANGE))
    verb = falls ? "下降" : "上涨";
  else if (chinese)
    verb = frame->measure == HETU_MEASURE_CHAIN ? (falls ? "环比下降" : "环比增长")
                                                : (falls ? "下降" : "增长");
  else
    verb = falls ? "fell" : "grew";
  return g_strdup_printf ("%s %s%s", verb, value, after);
}

gboolean
hetu_describe_is_change (const HetuFrame *frame)
{
  return frame->measure == HETU_MEASURE_GROWTH || frame->measure == HETU_MEASURE_CHAIN;
}

/* The one indicator's name; that of the first panel where it stands for no region. */
const char *
hetu_describe_indicator (const HetuFrame *frame)
{
  const HetuFrameKey *panel;

  if (frame->indicator != NULL)
    return frame->indicator;
  if (frame->panels->len == 0)
    return "";
  panel = hetu_frame_get_panel (frame, 0);
  return panel->region == 0 && panel->name != NULL ? panel->name : "";
}

const char *
hetu_describe_subject (const HetuFrame *frame)
{
  return frame->subject != NULL ? frame->subject : "";
}

/* C-42: a Latin word among Han stands apart. */
char *
hetu_describe_glue (const char *before, const char *after)
{
  gsize length = strlen (before);
  gboolean apart = length > 0 && *after != '\0' &&
                   (g_ascii_isalnum (before[length - 1]) != 0) != (g_ascii_isalnum (after[0]) != 0);

  return g_strconcat (before, apart ? " " : "", after, NULL);
}

/* “洛龙区固投”, in English “Luolong District: fixed investment”. */
static char *
write_who (const HetuFrame *frame, const char *who)
{
  const char *what = hetu_describe_subject (frame);
  g_autofree char *within = hetu_describe_within (what);

  if (*what == '\0')
    return g_strdup (who);
  return hetu_describe_is_chinese (frame) ? hetu_describe_glue (who, what)
                                          : g_strconcat (who, ": ", within, NULL);
}

static char *
write_subject (const HetuFrame *frame, const char *who)
{
  const char *what = hetu_describe_indicator (frame);
  g_autofree char *within = hetu_describe_within (what);

  if (*what == '\0')
    return g_strdup (who);
  return hetu_describe_is_chinese (frame) ? g_strconcat (who, what, NULL)
                                          : g_strconcat (who, ": ", within, NULL);
}

char *
hetu_describe_series (const HetuFrame *frame, guint panel, const char *who)
{
  HetuFinding finding = hetu_finding_read (frame, panel);
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *row;
  g_autofree char *period = NULL;
  g_autofree char *change = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *first = NULL;
  g_autofree char *points = NULL;
  const char *reference, *computed;

  if (finding.row < 0)
    return write_subject (frame, who);
  row = hetu_frame_get_row (frame, (guint) finding.row);
  period = hetu_period_to_label (row->period, frame->language);
  computed = row->basis != HETU_BASIS_COMPUTED ? "" : chinese ? "（推算）" : " (computed)";
  if (!hetu_describe_is_change (frame))
    {
      g_autofree char *value = format_with_unit (frame, row, row->value);

      if (chinese)
        return g_strdup_printf ("%s %s%s %s%s",
                                who,
                                period,
                                hetu_describe_indicator (frame),
                                value,
                                computed);
      subject = write_subject (frame, who);
      return g_strdup_printf ("%s%s %s in %s%s",
                              subject,
                              *hetu_describe_indicator (frame) != '\0' ? " of" : ":",
                              value,
                              period,
                              computed);
    }
  change = hetu_describe_change (frame, row);
  subject = write_who (frame, who);
  first = chinese ? g_strdup_printf ("%s %s%s%s", subject, period, change, computed)
                  : g_strdup_printf ("%s %s in %s%s", subject, change, period, computed);
  if (!finding.has_gap)
    return g_steal_pointer (&first);
  reference = name_reference (frame, hetu_frame_get_row (frame, (guint) finding.reference));
  points = hetu_describe_difference (frame, finding.gap);
  if (finding.gap.coefficient == 0)
    return chinese ? g_strdup_printf ("%s，与%s持平", first, reference)
                   : g_strdup_printf ("%s, level with %s", first, reference);
  if (chinese)
    return g_strdup_printf ("%s，比%s%s %s",
                            first,
                            reference,
                            finding.gap.coefficient > 0 ? "快" : "慢",
                            points);
  return g_strdup_printf ("%s, %s %s than %s",
                          first,
                          points,
                          finding.gap.coefficient > 0 ? "faster" : "slower",
                          reference);
}

/* Indicators of one district as lines: “洛龙区社零”, the district being the panel's. */
static char *
describe_growth_line (const HetuFrame *frame)
{
  const HetuFrameSeries *focus;
  const HetuFrameKey *panel;
  g_autofree char *who = NULL, *within = NULL;

  if (frame->series->len == 0)
    return g_strdup (hetu_describe_indicator (frame));
  if (!hetu_finding_has_focus (frame))
    return hetu_describe_ranking (frame);
  focus = hetu_frame_get_series (frame, hetu_finding_get_focus (frame));
  panel = frame->panels->len > 0 ? hetu_frame_get_panel (frame, 0) : NULL;
  /* Where the focus lacks, of those that are told. */
  if (panel != NULL && panel->region == 0 && hetu_finding_read (frame, 0).row < 0)
    {
      g_autofree char *ranking = hetu_describe_ranking (frame);

      if (!g_str_equal (ranking, hetu_describe_indicator (frame)))
        return g_steal_pointer (&ranking);
    }
  if (panel == NULL || panel->region == 0 || panel->region != focus->region ||
      g_str_equal (panel->name, focus->name))
    return hetu_describe_series (frame, 0, focus->name);
  within = hetu_describe_within (focus->name);
  who = hetu_describe_is_chinese (frame) ? g_strconcat (panel->name, focus->name, NULL)
                                         : g_strconcat (panel->name, ": ", within, NULL);
  return hetu_describe_series (frame, 0, who);
}

static char *
describe_kind (const HetuFrame *frame)
{
  switch (frame->kind)
    {
    case HETU_CHART_RANKED_BAR:
      return hetu_describe_ranking (frame);
    case HETU_CHART_DUMBBELL:
      return hetu_describe_dumbbell (frame);
    case HETU_CHART_LEVEL_GROWTH:
      return hetu_describe_level_growth (frame);
    case HETU_CHART_SLOPE:
      return hetu_describe_slope (frame);
    case HETU_CHART_BUMP:
      return hetu_describe_bump (frame);
    case HETU_CHART_SMALL_MULTIPLES:
      return hetu_describe_panels (frame);
    case HETU_CHART_HEATMAP:
      if (frame->vintages)
        return hetu_describe_vintages (frame);
      return frame->mixed ? hetu_describe_mixed (frame) : hetu_describe_heatmap (frame);
    case HETU_CHART_TILE_MAP:
      return hetu_describe_map (frame);
    case HETU_CHART_BULLET:
    case HETU_CHART_DIAL:
      return hetu_describe_gauges (frame);
    case HETU_CHART_PACE:
      return hetu_describe_paces (frame);
    case HETU_CHART_CONTRIBUTION:
      return hetu_describe_contribution (frame);
    case HETU_CHART_STRUCTURE:
      return hetu_describe_structure (frame);
    case HETU_CHART_SCATTER:
      return hetu_describe_scatter (frame);
    default:
      return frame->overlay ? hetu_describe_overlay (frame) : describe_growth_line (frame);
    }
}

/* The regions of the panels. */
static guint
count_places (const HetuFrame *frame)
{
  guint n = 0;

  for (guint i = 0; i < frame->panels->len; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < i && !known; j++)
        known = hetu_frame_get_panel (frame, j)->region == hetu_frame_get_panel (frame, i)->region;
      n += !known;
    }
  return n;
}

/* Of several indicators without a figure there is nothing to say but of whom and what they would be: “西工区等 3 地主要指标”. */
static char *
describe_selection (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *what = hetu_describe_indicator (frame);
  const char *first = frame->series->len > 0 ? hetu_frame_get_series (frame, 0)->name : "";
  guint n_places = count_places (frame);
  g_autofree char *who = NULL;

  if (*what == '\0')
    what = chinese ? "主要指标" : "Headline indicators";
  if (n_places > 1)
    who = g_strdup_printf (chinese ? "%s等 %u 地" : "%s and others (%u)", first, n_places);
  else
    who = g_strdup (first);
  if (*who == '\0')
    return g_strdup (what);
  return chinese ? g_strconcat (who, what, NULL) : g_strconcat (what, ", ", who, NULL);
}

static guint
count_han (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN;
  return n;
}

/* Long names leave no room for the clauses behind the first: each says one thing more, and the rest stays true without. */
static void
shorten (char *title)
{
  char *comma;

  while (count_han (title) > MOST_HAN && (comma = g_strrstr (title, "，")) != NULL)
    *comma = '\0';
}

char *
hetu_describe_title (const HetuFrame *frame)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (frame != NULL, NULL);
  title = describe_kind (frame);
  if (title != NULL)
    shorten (title);
  return title != NULL && *title != '\0' ? g_steal_pointer (&title) : describe_selection (frame);
}

const char *
hetu_describe_absence (const HetuFrame *frame, HetuStatus status)
{
  gboolean chinese = hetu_describe_is_chinese (frame);

  if (status == HETU_STATUS_MISSING)
    return chinese ? "缺数" : "not given";
  if (status == HETU_STATUS_REDACTED)
    return chinese ? "脱敏" : "redacted";
  if (status == HETU_STATUS_INCOMPARABLE)
    return chinese ? "不可比" : "not comparable";
  return hetu_format_absence (status, frame->language);
}

char *
hetu_describe_row (const HetuFrame *frame, guint index)
{
  const HetuFrameRow *row;
  gboolean chinese;
  const char *comma, *who, *what = NULL, *kind;
  g_autofree char *period = NULL;
  g_autofree char *value = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (frame != NULL && index < frame->rows->len, NULL);
  if (frame->mixed)
    return hetu_describe_mixed_row (frame, index);
  if (frame->paces->len > 0)
    return hetu_describe_pace_row (frame, index);
  if (frame->vintages)
    return hetu_describe_vintage (frame, index);
  row = hetu_frame_get_row (frame, index);
  chinese = hetu_describe_is_chinese (frame);
  comma = chinese ? "，" : ", ";
  /* A line may be a year, and its period says so. */
  who = frame->overlay ? hetu_frame_get_panel (frame, row->panel)->name
                       : hetu_frame_get_series (frame, row->series)->name;
  if (row->category < frame->categories->len)
    what = hetu_frame_get_category (frame, row->category)->name;
  period = hetu_period_to_label (row->period, frame->language);
  value = row->has_value ? hetu_describe_value (frame, row)
                         : g_strdup (row->status == HETU_STATUS_QUALITATIVE && row->text != NULL
                                         ? row->text
                                         : hetu_describe_absence (frame, row->status));
  if (row->kind == HETU_KIND_TARGET)
    kind = chinese ? "目标" : "target";
  else if (row->kind == HETU_KIND_EXPECTED)
    kind = chinese ? "预计数" : "estimate";
  else if (row->status == HETU_STATUS_PROVISIONAL)
    kind = chinese ? "初步核算数" : "provisional";
  else
    kind = hetu_basis_to_label (row->basis, frame->language);

  text = g_string_new (who);
  if (what != NULL && !g_str_equal (what, who) && !g_str_equal (what, period))
    g_string_append_printf (text, "%s%s", comma, what);
  if (*period != '\0')
    g_string_append_printf (text, "%s%s", comma, period);
  g_string_append_printf (text, "%s%s", comma, value);
  if (row->has_value)
    g_string_append_printf (text, chinese ? "（%s）" : " (%s)", kind);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* “2019—2021 年” when all are years, else the labels of the first and last. */
static char *
write_span (const HetuFrame *frame, HetuPeriod first, HetuPeriod last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (hetu_period_equal (first, last))
    return hetu_period_to_label (first, frame->language);
  if (first.kind == HETU_PERIOD_YEAR && last.kind == HETU_PERIOD_YEAR)
    return g_strdup_printf (hetu_describe_is_chinese (frame) ? "%d—%d 年" : "%d–%d",
                            first.first_year,
                            last.last_year);
  from = hetu_period_to_label (first, frame->language);
  to = hetu_period_to_label (last, frame->language);
  return g_strdup_printf (hetu_describe_is_chinese (frame) ? "%s至%s" : "%s to %s", from, to);
}

char *
hetu_describe_lack (const HetuFrame *frame)
{
  gboolean redacted = frame->rows->len > 0, words = FALSE, chinese;
  HetuPeriod first = { 0 }, last = { 0 };
  g_autofree char *span = NULL;
  const char *who;

  g_return_val_if_fail (frame != NULL, NULL);
  if (frame->gauges->len > 0)
    return NULL;
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->has_value)
        return NULL;
      redacted = redacted && row->status == HETU_STATUS_REDACTED;
      words = words || row->status == HETU_STATUS_QUALITATIVE;
      if (i == 0 || hetu_period_compare (row->period, first) < 0)
        first = row->period;
      if (i == 0 || hetu_period_compare (row->period, last) > 0)
        last = row->period;
    }
  chinese = hetu_describe_is_chinese (frame);
  if (words)
    return NULL;
  if (redacted)
    return g_strdup (chinese ? "该报告的数字以 × 脱敏，无法制图"
                             : "The report redacts its figures (×): there is nothing to draw");
  if (frame->rows->len == 0 || frame->series->len == 0)
    return g_strdup (chinese ? "这一选择没有数据" : "There are no figures for this selection");
  who = frame->series->len == 1 ? hetu_frame_get_series (frame, 0)->name
                                : (chinese ? "所选地区" : "the districts chosen");
  span = write_span (frame, first, last);
  return chinese ? g_strdup_printf ("%s没有 %s数据", who, span)
                 : g_strdup_printf ("There are no figures for %s, %s", who, span);
}
