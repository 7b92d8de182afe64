/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a figure: subtitle (C-3), note (C-4), footer and title. They follow from the frame's rows; nothing is
 * said that a row does not carry. */
#include "figure/build.h"

#include "chart/describe.h"
#include "model/format.h"

#define NOTE_MAX_RIVALS 2

static const char *say (const HetuFigureBuild *self, const char *zh, const char *en)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

static const char *
say (const HetuFigureBuild *self, const char *zh, const char *en)
{
  return self->language == HETU_LANGUAGE_EN ? en : zh;
}

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
  const char *name = hetu_indicator_get_name (indicator, self->language);
  const char *measure = hetu_measure_to_label (self->frame->measure, self->language);
  gboolean bare = self->frame->measure == HETU_MEASURE_LEVEL ||
                  self->frame->measure == HETU_MEASURE_RATIO ||
                  (self->frame->measure == HETU_MEASURE_GROWTH &&
                   hetu_indicator_get_nature (indicator) == HETU_NATURE_INDEX);

  if (self->indicators->len > 1)
    name = say (self, "主要指标", "Headline indicators");
  if (bare)
    return g_strdup (name);
  return self->language == HETU_LANGUAGE_EN ? g_strdup_printf ("%s, %s", name, measure)
                                            : g_strconcat (name, measure, NULL);
}

static char *
dup_range (const HetuFigureBuild *self)
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
  last = hetu_period_to_label (to, self->language);
  return g_strdup_printf ("%s—%s", first, last);
}

static const char *
price_words (const HetuFigureBuild *self)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);

  if (self->indicators->len > 1 || hetu_indicator_get_nature (indicator) != HETU_NATURE_FLOW)
    return NULL;
  if (self->frame->measure == HETU_MEASURE_GROWTH && hetu_indicator_get_constant_prices (indicator))
    return say (self, "按不变价格计算", "constant prices");
  if (self->frame->measure == HETU_MEASURE_LEVEL &&
      hetu_unit_get_dimension (self->frame->unit) == HETU_DIMENSION_MONEY)
    return say (self, "按当年价格计算", "current prices");
  return NULL;
}

static char *
dup_pair_subtitle (const HetuFigureBuild *self, gboolean compare)
{
  g_autofree char *what = dup_what (self);
  g_autofree char *start = hetu_period_to_label (self->frame->from, self->language);
  g_autofree char *end = hetu_period_to_label (self->frame->to, self->language);
  g_autofree char *unit = dup_unit (self);
  const char *focus =
      self->focus != NULL ? hetu_district_get_name (self->focus, self->language) : "";
  gboolean targets = FALSE;

  for (guint i = 0; i < self->frame->rows->len; i++)
    targets = targets || hetu_frame_get_row (self->frame, i)->kind == HETU_KIND_TARGET;
  if (compare && !targets && hetu_period_equal (self->frame->from, self->frame->to))
    return g_strdup_printf (say (self, "%s：%s实绩，%s", "%s: %s outturn, %s"), what, start, unit);
  if (compare)
    return self->language == HETU_LANGUAGE_EN
               ? g_strdup_printf ("%s: %s outturn (bars) and %s %s (diamonds), %s",
                                  what,
                                  start,
                                  end,
                                  targets ? "target" : "outturn",
                                  unit)
               : g_strdup_printf ("%s：%s实绩（条形）与 %s%s（菱形），%s",
                                  what,
                                  start,
                                  end,
                                  targets ? "预期目标" : "实绩",
                                  unit);
  if (self->language == HETU_LANGUAGE_EN)
    return g_strdup_printf ("%s%s%s, %s outturn → %s %s (%s)",
                            focus,
                            *focus ? ": " : "",
                            what,
                            start,
                            end,
                            targets ? "target" : "outturn",
                            unit);
  return g_strdup_printf ("%s%s，%s实绩 → %s%s%s（%s）",
                          self->indicators->len > 1 ? focus : "",
                          what,
                          start,
                          end,
                          targets ? "预期目标" : "实绩",
                          self->indicators->len > 1 && self->districts->len > 1 ? "，与上级目标对照"
                                                                                : "",
                          unit);
}

static char *
dup_subtitle (const HetuFigureBuild *self)
{
  g_autofree char *what = NULL;
  g_autofree char *when = dup_range (self);
  g_autofree char *unit = dup_unit (self);
  const char *prices;

  switch (self->frame->kind)
    {
    case HETU_CHART_BULLET:
      return g_strdup_printf (say (self,
                                   "%s目标完成进度；▲ 为序时进度，竖线为目标",
                                   "%s targets; ▲ time elapsed, upright bar the target"),
                              when);
    case HETU_CHART_DIAL:
      return g_strdup_printf (say (self,
                                   "%s目标完成进度；▲ 为序时进度，粗刻线为目标，外圈细弧为达标区间",
                                   "%s targets; ▲ time elapsed, heavy tick the target, thin arc "
                                   "the values that meet it"),
                              when);
    case HETU_CHART_DUMBBELL:
      return dup_pair_subtitle (self, FALSE);
    case HETU_CHART_SMALL_MULTIPLES:
      if (self->frame->facet == HETU_FACET_BARS)
        return dup_pair_subtitle (self, TRUE);
      break;
    case HETU_CHART_GROWTH_LINE:
    case HETU_CHART_RANKED_BAR:
    case HETU_N_CHARTS:
      break;
    }
  what = dup_what (self);
  prices = price_words (self);
  if (self->language == HETU_LANGUAGE_EN)
    return g_strdup_printf ("%s (%s), %s%s%s",
                            what,
                            unit,
                            when,
                            prices != NULL ? ", " : "",
                            prices != NULL ? prices : "");
  return g_strdup_printf ("%s（%s），%s%s%s",
                          what,
                          unit,
                          when,
                          prices != NULL ? "，" : "",
                          prices != NULL ? prices : "");
}

/* What a row is called in a note: “洛阳市 2020 年”, with the indicator where there are several. */
static char *
dup_row_name (const HetuFigureBuild *self, const HetuFrameRow *row)
{
  const HetuFrameSeries *series = hetu_frame_get_series (self->frame, row->series);
  g_autofree char *when = hetu_period_to_label (row->period, self->language);

  if (self->frame->categories->len > 0 && self->indicators->len > 1)
    return g_strdup_printf ("%s %s %s",
                            series->name,
                            hetu_frame_get_category (self->frame, row->category)->name,
                            when);
  return g_strdup_printf ("%s %s", series->name, when);
}

/* One sentence “洛阳市 2021—2022 年；涧西区 2019—2020 年” over the rows of one status, runs of years drawn together. */
static char *
dup_row_list (const HetuFigureBuild *self, HetuStatus status, HetuKind kind)
{
  GString *list = g_string_new (NULL);
  const HetuFrame *frame = self->frame;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      HetuPeriod last = row->period;
      const char *name = hetu_frame_get_series (frame, row->series)->name;
      g_autofree char *when = NULL;

      if (row->status != status || row->kind != kind)
        continue;
      while (i + 1 < frame->rows->len)
        {
          const HetuFrameRow *next = hetu_frame_get_row (frame, i + 1);

          if (next->series != row->series || next->panel != row->panel ||
              next->category != row->category || next->status != status ||
              next->period.kind != HETU_PERIOD_YEAR ||
              next->period.first_year != last.last_year + 1)
            break;
          last = next->period;
          i++;
        }
      if (list->len > 0)
        g_string_append (list, say (self, "、", ", "));
      if (frame->categories->len > 0 && self->indicators->len > 1)
        {
          const char *category = hetu_frame_get_category (frame, row->category)->name;

          g_string_append_printf (list, "%s %s", name, category);
          continue;
        }
      when = hetu_period_to_label (hetu_period_range (row->period.first_year,
                                                      row->period.first_month,
                                                      last.last_year,
                                                      last.last_month),
                                   self->language);
      g_string_append_printf (list, "%s %s", name, when);
    }
  return g_string_free (list, list->len == 0);
}

/* Where the plot itself marks each gap, more than three of one status are counted, not listed. */
static void
count_rows (const HetuFigureBuild *self, HetuStatus status, char **list)
{
  guint n = 0;

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, i);

      n += row->status == status && row->kind == HETU_KIND_ACTUAL ? 1 : 0;
    }
  if (n <= 3)
    return;
  g_free (*list);
  *list = g_strdup_printf (say (self, "%u 项", "%u figures"), n);
}

static void
note_status (HetuFigureBuild *self)
{
  static const struct
  {
    HetuStatus status;
    const char *zh;
    const char *en;
  } sentences[] = {
    { HETU_STATUS_EXPECTED, "为预计数", ": expected" },
    { HETU_STATUS_PROVISIONAL, "为初步核算数", ": provisional" },
    { HETU_STATUS_MISSING, "缺数，不按零处理", ": no figure, not zero" },
    { HETU_STATUS_REDACTED, "原文脱敏（×），不按零处理", ": redacted in the source (×), not zero" },
    { HETU_STATUS_SUSPECT, "原文如此，存疑", ": as stated by the source, doubtful" },
    { HETU_STATUS_INCOMPARABLE, "口径不同，未列入", ": another definition, left out" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *list = dup_row_list (self, sentences[i].status, HETU_KIND_ACTUAL);
      g_autofree char *sentence = NULL;

      if (list == NULL)
        continue;
      if (self->frame->categories->len > 0 || self->frame->kind == HETU_CHART_RANKED_BAR)
        count_rows (self, sentences[i].status, &list);
      sentence =
          g_strconcat (list,
                       self->language == HETU_LANGUAGE_EN ? sentences[i].en : sentences[i].zh,
                       NULL);
      hetu_frame_add_note (self->frame, sentence);
    }
}

/* A figure that its source adjusted, or that was computed before it entered the store, says how. */
static void
note_statement_basis (HetuFigureBuild *self,
                      const HetuFrameRow *row,
                      const HetuObservation *statement)
{
  g_autofree char *name = dup_row_name (self, row);
  g_autofree char *sentence = NULL;
  const char *how = statement->note;

  if (how == NULL)
    how = hetu_basis_to_label (statement->basis, self->language);
  if (statement->basis == HETU_BASIS_ADJUSTED)
    sentence =
        g_strdup_printf (say (self, "%s为调整口径：%s", "%s: adjusted basis (%s)"), name, how);
  else
    sentence = g_strdup_printf (say (self, "%s为推算数：%s", "%s: computed (%s)"), name, how);
  hetu_frame_add_note (self->frame, sentence);
}

static void
note_basis (HetuFigureBuild *self)
{
  gboolean about = FALSE;

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, i);
      g_auto (HetuObservation) statement = { 0 };

      about = about || (row->comparator == HETU_COMPARATOR_ABOUT && row->kind == HETU_KIND_TARGET);
      if (row->statement == 0 || row->basis == HETU_BASIS_REPORTED)
        continue;
      if (hetu_query_statement (self->store, row->statement, &statement, NULL))
        note_statement_basis (self, row, &statement);
    }
  if (self->n_computed > 0)
    hetu_frame_add_note (
        self->frame,
        say (self,
             "标“推算”的增速由水平值计算：本期 ÷ 上年同期 − 1",
             "Rates marked computed: level ÷ level of the same period last year − 1"));
  if (about)
    hetu_frame_add_note (self->frame,
                         say (self, "“左右”按 ±0.5 个百分点计", "“About” allows ±0.5 pp"));
}

/* The same figure told with more or fewer decimals is no rival: 3140.8 and 3140.7596. */
static gboolean
says_the_same (const HetuObservation *a, const HetuObservation *b)
{
  HetuDecimal converted;
  guint decimals;

  if (!hetu_unit_convert (b->value, b->unit, a->unit, &converted, NULL))
    return FALSE;
  decimals = MIN (a->value.decimals, converted.decimals);
  return hetu_decimal_compare (hetu_decimal_round (a->value, decimals),
                               hetu_decimal_round (converted, decimals)) == 0;
}

/* Other statements for a plotted level: named, so that nobody takes the chosen one for the only one. */
static void
note_rivals (HetuFigureBuild *self)
{
  guint told = 0;

  if (self->frame->measure != HETU_MEASURE_LEVEL)
    return;
  for (guint i = 0; i < self->frame->rows->len && told < NOTE_MAX_RIVALS; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, i);
      g_autoptr (GArray) rivals =
          row->statement != 0 ? hetu_query_rivals (self->store, row->statement, NULL) : NULL;

      for (guint j = 1; rivals != NULL && j < rivals->len && told < NOTE_MAX_RIVALS; j++)
        {
          const HetuObservation *rival = &g_array_index (rivals, HetuObservation, j);
          g_autofree char *name = dup_row_name (self, row);
          g_autofree char *value = NULL;
          g_autofree char *sentence = NULL;

          if (!rival->has_value ||
              says_the_same (&g_array_index (rivals, HetuObservation, 0), rival))
            continue;
          value = hetu_format_value (rival->value,
                                     rival->unit,
                                     HETU_COMPARATOR_EQUAL,
                                     -1,
                                     HETU_FORMAT_UNIT,
                                     self->language);
          sentence = g_strdup_printf (say (self,
                                           "%s另有%s，口径或版本不同，未采用",
                                           "%s: another source says %s; not used"),
                                      name,
                                      value);
          hetu_frame_add_note (self->frame, sentence);
          told++;
        }
    }
}

static void
note_breaks (HetuFigureBuild *self)
{
  for (guint i = 0; i < self->frame->breaks->len; i++)
    {
      const HetuFrameBreak *one = &g_array_index (self->frame->breaks, HetuFrameBreak, i);

      if (one->note != NULL)
        hetu_frame_add_note (self->frame, one->note);
    }
}

/* Districts that were asked for and have not one figure. */
static void
note_absent (HetuFigureBuild *self)
{
  for (guint i = 0; i < self->frame->series->len; i++)
    {
      const HetuFrameSeries *series = hetu_frame_get_series (self->frame, i);
      g_autofree char *sentence = NULL;
      gboolean found = FALSE;

      for (guint j = 0; j < self->frame->rows->len && !found; j++)
        found = hetu_frame_get_row (self->frame, j)->series == i;
      if (found)
        continue;
      sentence =
          g_strdup_printf (say (self, "%s在所选时期没有数据", "%s has no figures in this period"),
                           series->name);
      hetu_frame_add_note (self->frame, sentence);
    }
}

void
hetu_build_words (HetuFigureBuild *self)
{
  HetuFrame *frame = self->frame;
  const HetuSpec *spec = self->spec;

  frame->subtitle = spec->subtitle != NULL ? g_strdup (spec->subtitle) : dup_subtitle (self);
  if (spec->note != NULL)
    hetu_frame_add_note (frame, spec->note);
  else if (frame->kind == HETU_CHART_DIAL || frame->kind == HETU_CHART_BULLET)
    hetu_frame_add_note (
        frame,
        say (self,
             "落后序时 10 个百分点以内为正常推进，10—30 为进度滞后，超过 30 或逾期为未完成",
             "On track within 10 points of the time elapsed, behind 10–30, missed beyond 30 or "
             "past the deadline"));
  else
    {
      note_status (self);
      note_absent (self);
      note_basis (self);
      note_rivals (self);
      note_breaks (self);
    }
  if (!spec->hide_date)
    {
      g_autofree char *date = hetu_date_to_string (spec->made_on);

      frame->footer =
          spec->made_on != 0
              ? g_strdup_printf (say (self, "河图 · 生成于 %s", "Hetu · made on %s"), date)
              : g_strdup (say (self, "河图", "Hetu"));
    }
  frame->title = spec->title != NULL ? g_strdup (spec->title) : hetu_describe_title (frame);
}
