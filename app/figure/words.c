/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a figure: subtitle (C-3), footer and title. They follow from the frame's rows; nothing is said that a
 * row does not carry. The note is written in notes.c. */
#include "figure/build.h"

#include "chart/describe.h"
#include "chart/gauge.h"
#include "chart/pace-words.h"
#include "chart/scatter.h"
#include "figure/mixed.h"
#include "model/format.h"

#include <string.h>

static char *
dup_unit (const HetuFigureBuild *self)
{
  return hetu_unit_to_string (self->frame->unit, self->language);
}

/* “地区生产总值同比增速”; an index is a rate of change by itself. */
static char *
dup_what (const HetuFigureBuild *self)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
  const char *name = hetu_build_name_indicator (self, indicator);
  const char *measure = hetu_measure_to_label (self->frame->measure, self->language);
  gboolean bare = self->frame->measure == HETU_MEASURE_LEVEL ||
                  self->frame->measure == HETU_MEASURE_RATIO ||
                  (self->frame->measure == HETU_MEASURE_GROWTH &&
                   hetu_indicator_get_nature (indicator) == HETU_NATURE_INDEX);

  if (self->indicators->len > 1)
    name = hetu_build_say (self, "主要指标", "Headline indicators");
  /* “65 岁及以上人口占比” is a share by name. */
  if (bare || g_str_has_suffix (name, measure))
    return g_strdup (name);
  return self->language == HETU_LANGUAGE_EN ? g_strdup_printf ("%s, %s", name, measure)
                                            : g_strconcat (name, measure, NULL);
}

char *
hetu_build_dup_range (const HetuFigureBuild *self)
{
  HetuPeriod from = self->frame->from;
  HetuPeriod to = self->frame->to;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from.kind == HETU_PERIOD_NONE || hetu_period_equal (from, to))
    return hetu_period_to_label (to, self->language);
  if (from.kind == HETU_PERIOD_YEAR && to.kind == HETU_PERIOD_YEAR)
    return hetu_period_to_label (hetu_period_range (from.first_year, 1, to.last_year, 12),
                                 self->language);
  first = hetu_period_to_label (from, self->language);
  if (to.kind == HETU_PERIOD_NONE)
    return g_strdup_printf (hetu_build_say (self, "%s起", "from %s"), first);
  last = hetu_period_to_label (to, self->language);
  return g_strdup_printf (hetu_build_say (self, "%s—%s", "%s–%s"), first, last);
}

static const char *
price_words (const HetuFigureBuild *self)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);

  if (self->indicators->len > 1 || hetu_indicator_get_nature (indicator) != HETU_NATURE_FLOW)
    return NULL;
  if (self->frame->measure == HETU_MEASURE_GROWTH && hetu_indicator_get_constant_prices (indicator))
    return hetu_build_say (self, "按不变价格计算", "constant prices");
  if (self->frame->measure == HETU_MEASURE_LEVEL &&
      hetu_unit_get_dimension (self->frame->unit) == HETU_DIMENSION_MONEY)
    return hetu_build_say (self, "按当年价格计算", "current prices");
  return NULL;
}

/* “，按不变价格计算”, or "" */
static char *
dup_price_clause (const HetuFigureBuild *self)
{
  const char *prices = price_words (self);

  return prices != NULL ? g_strconcat (hetu_build_say (self, "，", ", "), prices, NULL)
                        : g_strdup ("");
}

static gboolean
has_targets (const HetuFigureBuild *self)
{
  for (guint i = 0; i < self->frame->rows->len; i++)
    if (hetu_frame_get_row (self->frame, i)->kind == HETU_KIND_TARGET)
      return TRUE;
  return FALSE;
}

/* What the second figure of a pair is. */
static const char *
end_words (const HetuFigureBuild *self)
{
  return has_targets (self) ? hetu_build_say (self, "预期目标", "target")
                            : hetu_build_say (self, "实绩", "outturn");
}

/* “主要指标同比增速：2022 年实绩（条形）与 2023 年预期目标（菱形），%” */
static char *
dup_compare_subtitle (const HetuFigureBuild *self)
{
  g_autofree char *what = dup_what (self);
  g_autofree char *start = hetu_period_to_label (self->frame->from, self->language);
  g_autofree char *end = hetu_period_to_label (self->frame->to, self->language);
  g_autofree char *unit = dup_unit (self);
  g_autofree char *prices = dup_price_clause (self);

  if (!has_targets (self))
    return g_strdup_printf (hetu_build_say (self, "%s：%s实绩，%s%s", "%s: %s outturn, %s%s"),
                            what,
                            start,
                            unit,
                            prices);
  return g_strdup_printf (hetu_build_say (self,
                                          "%s：%s实绩（条形）与 %s%s（菱形），%s%s",
                                          "%s: %s outturn (bars) and %s %s (diamonds), %s%s"),
                          what,
                          start,
                          end,
                          end_words (self),
                          unit,
                          prices);
}

/* Whose targets stand beside those of the focus: “，与洛阳市目标对照”; with several it is told by the key. */
static char *
dup_yardstick (const HetuFigureBuild *self)
{
  HetuDistrict *other;

  if (self->indicators->len == 1 || self->districts->len != 2)
    return g_strdup ("");
  other = hetu_build_get_district (self, hetu_build_get_district (self, 0) == self->focus ? 1 : 0);
  return g_strdup_printf (
      has_targets (self) ? hetu_build_say (self, "，与%s目标对照", ", beside the targets of %s")
                         : hetu_build_say (self, "，与%s对照", ", beside %s"),
      hetu_build_name_district (self, other));
}

/* “洛龙区主要指标同比增速，2022 年实绩 → 2023 年预期目标，与洛阳市对照（%）” */
static char *
dup_pair_subtitle (const HetuFigureBuild *self)
{
  g_autofree char *what = dup_what (self);
  g_autofree char *start = hetu_period_to_label (self->frame->from, self->language);
  g_autofree char *end = hetu_period_to_label (self->frame->to, self->language);
  g_autofree char *unit = dup_unit (self);
  g_autofree char *yardstick = dup_yardstick (self);
  g_autofree char *within = hetu_describe_within (what);
  g_autofree char *prices = dup_price_clause (self);
  gboolean of_focus = self->indicators->len > 1;

  return g_strdup_printf (hetu_build_say (self,
                                          "%s%s%s，%s实绩 → %s%s%s（%s）%s",
                                          "%s%s%s, %s outturn → %s %s%s (%s)%s"),
                          of_focus ? hetu_build_name_district (self, self->focus) : "",
                          of_focus ? hetu_build_say (self, "", ": ") : "",
                          of_focus ? within : what,
                          start,
                          end,
                          end_words (self),
                          yardstick,
                          unit,
                          prices);
}

/* “地区生产总值同比增速（%），2019—2023 年，按不变价格计算”; what is not known is left out. */
static char *
dup_plain_subtitle (const HetuFigureBuild *self)
{
  g_autofree char *what = dup_what (self);
  g_autofree char *unit = dup_unit (self);
  g_autofree char *when = hetu_build_dup_range (self);
  const char *prices = price_words (self);
  const char *comma = hetu_build_say (self, "，", ", ");
  GString *text = g_string_new (what);

  if (*unit != '\0')
    g_string_append_printf (text, hetu_build_say (self, "（%s）", " (%s)"), unit);
  if (self->frame->vintages)
    g_string_append (text, hetu_build_say (self, "历次公布数", ", as published over time"));
  if (*when != '\0')
    g_string_append_printf (text, "%s%s", comma, when);
  if (prices != NULL)
    g_string_append_printf (text, "%s%s", comma, prices);
  return g_string_free (text, FALSE);
}

/* As a sentence of the note, unless the subtitle says it. */
static void
note_knowledge (HetuFigureBuild *self)
{
  g_autofree char *said = hetu_build_dup_knowledge (self);
  g_autofree char *note = hetu_describe_knowledge (self->frame);

  if (note != NULL && strstr (self->frame->subtitle, said) == NULL)
    hetu_frame_add_note (self->frame, note);
}

char *
hetu_build_dup_knowledge (const HetuFigureBuild *self)
{
  g_autofree char *date = hetu_date_to_string (self->spec->as_of);

  if (self->spec->as_of == 0)
    return g_strdup ("");
  return g_strdup_printf (
      hetu_build_say (self, "（当时视角：截至 %s 已公布的数据）", " (as known on %s)"),
      date);
}

/* Tells what each mark is, of those that are drawn. */
static char *
dup_gauge_subtitle (const HetuFigureBuild *self)
{
  g_autofree char *when = hetu_build_dup_range (self);
  g_autofree char *marks = NULL;
  g_autofree char *known = NULL;
  gboolean timed = FALSE, based = FALSE;

  for (guint i = 0; i < self->frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (self->frame, i)->progress;

      timed = timed || hetu_gauge_has_time (progress);
      based = based || (progress->has_baseline && self->frame->kind == HETU_CHART_DIAL);
    }
  if (timed)
    marks =
        g_strdup_printf ("▲ 为%s%s，",
                         hetu_pace_to_mark_label (hetu_pace_of_frame (self->frame), self->language),
                         hetu_pace_is_mixed (self->frame) ? "（无上年数的按序时）" : "");
  known = hetu_build_dup_knowledge (self);
  /* In English the key tells what each mark is, and there is no room to say it twice. */
  if (self->language == HETU_LANGUAGE_EN)
    return g_strdup_printf (
        self->districts->len == 1 ? "%s: targets for %s%s%s" : "%sTargets for %s%s%s",
        self->districts->len == 1 ? hetu_build_name_district (self, self->focus) : "",
        when,
        known,
        based ? "; the notch is the year before" : "");
  return g_strdup_printf (
      "%s目标进度%s；%s%s%s",
      when,
      known,
      marks != NULL ? marks : "",
      self->frame->kind == HETU_CHART_BULLET ? "竖线为目标" : "粗刻线为目标，外圈细弧为达标区间",
      based ? "，缺口为上年" : "");
}

/* “地区生产总值，2022 年：横轴为水平值（亿元，对数刻度），纵轴为同比增速（%），按不变价格计算” */
static char *
dup_scatter_subtitle (const HetuFigureBuild *self)
{
  g_autofree char *level =
      hetu_unit_to_string (hetu_frame_get_category (self->frame, HETU_SCATTER_LEVEL)->unit,
                           self->language);
  g_autofree char *growth = dup_unit (self);
  g_autofree char *when = hetu_build_dup_range (self);
  const char *prices = price_words (self);

  return g_strdup_printf (
      hetu_build_say (self,
                      "%s，%s：横轴为水平值（%s%s），纵轴为同比增速（%s%s%s）",
                      "%s, %s: level (%s%s) across, year-on-year growth (%s%s%s) upwards"),
      hetu_indicator_get_name (hetu_build_get_indicator (self, 0), self->language),
      when,
      level,
      hetu_scatter_is_log (self->frame) ? hetu_build_say (self, "，对数刻度", ", log scale") : "",
      growth,
      prices != NULL ? hetu_build_say (self, "，", ", ") : "",
      prices != NULL ? prices : "");
}

/* “地区生产总值（亿元，按当年价格计算）与同比增速（%，按不变价格计算），2000—2023 年” */
static char *
dup_level_growth_subtitle (const HetuFigureBuild *self)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
  g_autofree char *within = hetu_describe_within (hetu_build_name_indicator (self, indicator));
  g_autofree char *unit = dup_unit (self);
  g_autofree char *when = hetu_build_dup_range (self);
  gboolean money = hetu_unit_get_dimension (self->frame->unit) == HETU_DIMENSION_MONEY;
  gboolean flow = hetu_indicator_get_nature (indicator) == HETU_NATURE_FLOW;
  const char *current =
      money && flow ? hetu_build_say (self, "，按当年价格计算", ", current prices") : "";
  const char *constant = hetu_indicator_get_constant_prices (indicator)
                             ? hetu_build_say (self, "，按不变价格计算", ", constant prices")
                             : "";

  return g_strdup_printf (hetu_build_say (self,
                                          "%s%s（%s%s）与同比增速（%%%s）%s%s",
                                          "%s: %s (%s%s) over year-on-year growth (%%%s)%s%s"),
                          hetu_build_name_district (self, self->focus),
                          within,
                          unit,
                          current,
                          constant,
                          *when != '\0' ? hetu_build_say (self, "，", ", ") : "",
                          when);
}

guint
hetu_build_count_ranked (const HetuFigureBuild *self, HetuPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, i);

      n += row->has_value && hetu_period_equal (row->period, period);
    }
  return n;
}

/* “14 个地区”, where some lack in some periods “3—8 个有数据的地区” */
static char *
dup_rank_field (const HetuFigureBuild *self)
{
  guint least = G_MAXUINT, most = 0;

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      guint n = hetu_build_count_ranked (self, hetu_frame_get_row (self->frame, i)->period);

      least = MIN (least, n);
      most = MAX (most, n);
    }
  if (least < most)
    return g_strdup_printf (
        hetu_build_say (self, "各期有数据的 %u—%u 个地区", "the %u–%u districts with data"),
        least,
        most);
  return g_strdup_printf (hetu_build_say (self, "%u 个地区", "%u districts"), most);
}

/* “地区生产总值同比增速位次（14 个地区，由高到低），2019—2023 年，按不变价格计算” */
static char *
dup_rank_subtitle (const HetuFigureBuild *self)
{
  gboolean lower =
      hetu_indicator_get_direction (hetu_build_get_indicator (self, 0)) == HETU_DIRECTION_LOWER;
  g_autofree char *what = dup_what (self);
  g_autofree char *when = hetu_build_dup_range (self);
  g_autofree char *field = dup_rank_field (self);
  const char *prices = price_words (self);
  const char *comma = hetu_build_say (self, "，", ", ");

  /* Published ranks are of a field that the figure does not hold. */
  if (self->frame->measure == HETU_MEASURE_RANK)
    return g_strdup_printf (hetu_build_say (self, "%s（公布数），%s", "%s (as published), %s"),
                            what,
                            when);
  return g_strdup_printf (
      hetu_build_say (self, "%s位次（%s，%s），%s%s%s", "%s: ranks of %s, %s, %s%s%s"),
      what,
      field,
      lower ? hetu_build_say (self, "由低到高", "lowest first")
            : hetu_build_say (self, "由高到低", "highest first"),
      when,
      prices != NULL ? comma : "",
      prices != NULL ? prices : "");
}

static char *
dup_subtitle (HetuFigureBuild *self)
{
  if (self->frame->mixed)
    return hetu_build_dup_mixed_subtitle (self);
  switch (self->frame->kind)
    {
    case HETU_CHART_BULLET:
    case HETU_CHART_DIAL:
      return dup_gauge_subtitle (self);
    case HETU_CHART_PACE:
      return hetu_build_dup_pace_subtitle (self);
    case HETU_CHART_DUMBBELL:
      return dup_pair_subtitle (self);
    case HETU_CHART_LEVEL_GROWTH:
      return dup_level_growth_subtitle (self);
    case HETU_CHART_BUMP:
      return dup_rank_subtitle (self);
    case HETU_CHART_SCATTER:
      return dup_scatter_subtitle (self);
    case HETU_CHART_SMALL_MULTIPLES:
      if (self->frame->facet == HETU_FACET_BARS)
        return dup_compare_subtitle (self);
      break;
    default:
      break;
    }
  return dup_plain_subtitle (self);
}

/* What is noted on the data stands under a person's own note, too. */
static void
add_notes (HetuFigureBuild *self)
{
  HetuChartKind kind = self->frame->kind;
  gboolean gauges = kind == HETU_CHART_DIAL || kind == HETU_CHART_BULLET;
  gboolean paces = kind == HETU_CHART_PACE;
  gboolean parts = kind == HETU_CHART_STRUCTURE || kind == HETU_CHART_CONTRIBUTION;

  if (self->spec->note == NULL && !gauges && !paces && !parts && !self->frame->mixed)
    {
      hetu_build_notes (self);
      return;
    }
  if (self->spec->note != NULL)
    hetu_frame_add_note (self->frame, self->spec->note);
  else if (gauges)
    hetu_build_gauge_notes (self);
  else if (paces)
    hetu_build_pace_notes (self);
  else if (self->frame->mixed)
    hetu_build_mixed_notes (self);
  hetu_build_data_notes (self);
}

void
hetu_build_words (HetuFigureBuild *self)
{
  HetuFrame *frame = self->frame;
  const HetuSpec *spec = self->spec;

  /* Kinds of parts have written theirs with the rows. */
  if (spec->subtitle != NULL || frame->subtitle == NULL)
    {
      g_free (frame->subtitle);
      frame->subtitle = spec->subtitle != NULL ? g_strdup (spec->subtitle) : dup_subtitle (self);
    }
  if (spec->as_of != 0 && spec->hide_note)
    {
      g_autofree char *known = hetu_build_dup_knowledge (self);
      g_autofree char *bare = g_steal_pointer (&frame->subtitle);

      frame->subtitle =
          strstr (bare, known) == NULL ? g_strconcat (bare, known, NULL) : g_strdup (bare);
    }
  note_knowledge (self);
  add_notes (self);
  if (!spec->hide_date)
    {
      g_autofree char *date = hetu_date_to_string (spec->made_on);

      frame->footer =
          spec->made_on != 0
              ? g_strdup_printf (hetu_build_say (self, "河图 · 生成于 %s", "Hetu · made on %s"),
                                 date)
              : g_strdup (hetu_build_say (self, "河图", "Hetu"));
    }
  frame->title = spec->title != NULL ? g_strdup (spec->title) : hetu_describe_title (frame);
}
