/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The note of a figure (C-4): what is provisional, missing, redacted, computed or of another definition. A few are named;
 * of many the plot marks each, and the note counts them. */
#include "figure/build.h"

#include "analysis/progress.h"
#include "chart/describe.h"
#include "chart/gauge.h"
#include "chart/pace-words.h"
#include "chart/vintage.h"
#include "figure/target-list.h"
#include "model/format.h"
#include "store/known.h"

#include <string.h>

#define MOST_ABSENT 8 /* named; of more it is told how many */
#define MOST_RIVALS 2
#define MOST_LISTED 4 /* runs of periods of one status */

/* Whose figure a row is: “洛阳市”, with the indicator where there are several: “洛龙区进出口总值”. */
static char *
dup_owner (const HetuFigureBuild *self, const HetuFrameRow *row)
{
  gboolean of_panel = self->frame->overlay || self->frame->vintages;
  const char *name = of_panel ? hetu_frame_get_panel (self->frame, row->panel)->name
                              : hetu_frame_get_series (self->frame, row->series)->name;
  g_autofree char *within = NULL;
  gboolean one = self->indicators->len == 1 && self->frame->kind != HETU_CHART_SCATTER &&
                 self->frame->kind != HETU_CHART_LEVEL_GROWTH;

  if (self->frame->categories->len == 0 || one ||
      hetu_frame_get_category (self->frame, row->category)->name == NULL)
    return g_strdup (name);
  within = hetu_describe_within (hetu_frame_get_category (self->frame, row->category)->name);
  return g_strdup_printf (hetu_build_say (self, "%s%s", "%s (%s)"), name, within);
}

/* What a row is called in a note: “洛阳市 2020 年”, “洛龙区进出口总值 2022 年”. */
static char *
dup_row_name (const HetuFigureBuild *self, const HetuFrameRow *row)
{
  g_autofree char *owner = dup_owner (self, row);
  g_autofree char *when = hetu_period_to_label (row->period, self->language);

  return g_strdup_printf ("%s %s", owner, when);
}

/* The status that a note tells of an outturn; a figure kept as expected is one. */
static gboolean
has_status (const HetuFigureBuild *self, const HetuFrameRow *row, HetuStatus status)
{
  if (row->kind == HETU_KIND_TARGET || hetu_vintage_is_withdrawn (self->frame, row) ||
      /* What was provisional once may be final now: see vintages.c. */
      (self->frame->vintages && status == HETU_STATUS_PROVISIONAL))
    return FALSE;
  if (row->kind == HETU_KIND_EXPECTED && row->has_value)
    return status == HETU_STATUS_EXPECTED;
  return row->status == status;
}

/* Columns may be periods themselves. */
static gboolean
is_one_line (const HetuFigureBuild *self, const HetuFrameRow *row, const HetuFrameRow *next)
{
  return next->category == row->category ||
         hetu_frame_get_category (self->frame, row->category)->period.kind != HETU_PERIOD_NONE;
}

/* Whether @next goes on with the run of years that @row is in. */
static gboolean
goes_on (const HetuFigureBuild *self,
         const HetuFrameRow *row,
         const HetuFrameRow *next,
         HetuPeriod last)
{
  return next->series == row->series && next->panel == row->panel &&
         is_one_line (self, row, next) && next->period.kind == HETU_PERIOD_YEAR &&
         next->period.first_year == last.last_year + 1;
}

/* A run of periods of one status, and whose it is. */
typedef struct
{
  char *owner, *when; /* owned */
} Run;

static void
run_clear (gpointer data)
{
  Run *self = data;

  g_free (self->owner);
  g_free (self->when);
}

/* A table of vintages tells a period again and again. */
static gboolean
is_listed (const GArray *runs, const Run *run)
{
  for (guint i = 0; i < runs->len; i++)
    if (g_str_equal (g_array_index (runs, Run, i).owner, run->owner) &&
        g_str_equal (g_array_index (runs, Run, i).when, run->when))
      return TRUE;
  return FALSE;
}

/* The runs of rows of one status, runs of years drawn together. @n_rows, @n_all: (out): how many of all have it */
static GArray *
list_runs (const HetuFigureBuild *self, HetuStatus status, guint *n_rows, guint *n_all)
{
  const HetuFrame *frame = self->frame;
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  g_array_set_clear_func (runs, run_clear);
  *n_rows = *n_all = 0;
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      HetuPeriod last = row->period;
      Run run;

      *n_all += row->kind != HETU_KIND_TARGET;
      if (!has_status (self, row, status))
        continue;
      (*n_rows)++;
      while (i + 1 < frame->rows->len)
        {
          const HetuFrameRow *next = hetu_frame_get_row (frame, i + 1);

          if (!has_status (self, next, status) || !goes_on (self, row, next, last))
            break;
          last = next->period;
          (*n_rows)++;
          (*n_all)++;
          i++;
        }
      run.owner = dup_owner (self, row);
      run.when = hetu_period_to_label (hetu_period_range (row->period.first_year,
                                                          row->period.first_month,
                                                          last.last_year,
                                                          last.last_month),
                                       self->language);
      if (is_listed (runs, &run))
        run_clear (&run);
      else
        g_array_append_val (runs, run);
    }
  return runs;
}

/* Whether the run and the next are of two owners over the same periods, of which both have no other. */
static gboolean
shares_when (const GArray *runs, guint index)
{
  const Run *run = &g_array_index (runs, Run, index), *next;

  if (index + 1 >= runs->len)
    return FALSE;
  next = &g_array_index (runs, Run, index + 1);
  if (g_str_equal (run->owner, next->owner) || !g_str_equal (run->when, next->when))
    return FALSE;
  return (index == 0 || !g_str_equal (g_array_index (runs, Run, index - 1).owner, run->owner)) &&
         (index + 2 >= runs->len ||
          !g_str_equal (g_array_index (runs, Run, index + 2).owner, next->owner));
}

/* “洛阳市 2021—2022 年、涧西区 2019—2020 年”, “老城区、汝阳县 2022 年”: the rows of one status. More than a few are counted,
 * and all of them are called all. (nullable): there are none. */
static char *
dup_row_list (const HetuFigureBuild *self, HetuStatus status)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_rows, n_all;
  g_autoptr (GArray) runs = list_runs (self, status, &n_rows, &n_all);

  if (n_rows == 0)
    return NULL;
  if (runs->len > MOST_LISTED && n_rows == n_all)
    return g_strdup (hetu_build_say (self, "各项均", "All figures"));
  if (runs->len > MOST_LISTED)
    return g_strdup_printf (hetu_build_say (self, "%u 项", "%u figures"), n_rows);
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (i > 0)
        g_string_append (list, hetu_build_say (self, "、", ", "));
      /* Whose it is, once; when it was, once. */
      if (i == 0 || !g_str_equal (g_array_index (runs, Run, i - 1).owner, run->owner))
        g_string_append_printf (list, shares_when (runs, i) ? "%s" : "%s ", run->owner);
      if (shares_when (runs, i))
        continue;
      g_string_append (list, run->when);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
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
    { HETU_STATUS_MISSING, "缺数，不按零处理", ": missing, not zero" },
    { HETU_STATUS_REDACTED, "原文脱敏（×），不按零处理", ": redacted in the source (×), not zero" },
    { HETU_STATUS_SUSPECT, "原文如此，存疑", ": as stated by the source, doubtful" },
    { HETU_STATUS_INCOMPARABLE, "口径不同，未列入", ": another definition, left out" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *list = dup_row_list (self, sentences[i].status);
      g_autofree char *sentence = NULL;

      if (list == NULL)
        continue;
      sentence = g_strconcat (list, hetu_build_say (self, sentences[i].zh, sentences[i].en), NULL);
      hetu_frame_add_note (self->frame, sentence);
    }
}

/* Figures of one owner that were come by in one way. */
typedef struct
{
  guint8 basis;
  char *owner, *how; /* owned */
  GString *when;     /* owned */
} Remark;

static void
remark_clear (gpointer data)
{
  Remark *self = data;

  g_free (self->owner);
  g_free (self->how);
  g_string_free (self->when, TRUE);
}

/* A figure that its source adjusted, or that was computed before it entered the store, says how; years of one remark say it
 * together. */
static void
add_remark (const HetuFigureBuild *self,
            GArray *remarks,
            const HetuFrameRow *row,
            const HetuObservation *statement)
{
  const char *how = hetu_build_remark (statement->note, self->language);
  g_autofree char *owner = dup_owner (self, row);
  g_autofree char *when = hetu_period_to_label (row->period, self->language);
  Remark one = { .basis = statement->basis };

  if (how == NULL)
    how = hetu_basis_to_label (statement->basis, self->language);
  for (guint i = 0; i < remarks->len; i++)
    {
      Remark *other = &g_array_index (remarks, Remark, i);

      if (other->basis != statement->basis || !g_str_equal (other->owner, owner) ||
          !g_str_equal (other->how, how))
        continue;
      if (strstr (other->when->str, when) == NULL)
        g_string_append_printf (other->when, "%s%s", hetu_build_say (self, "、", ", "), when);
      return;
    }
  one.owner = g_steal_pointer (&owner);
  one.how = g_strdup (how);
  one.when = g_string_new (when);
  g_array_append_val (remarks, one);
}

static void
note_remarks (HetuFigureBuild *self, const GArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const Remark *one = &g_array_index (remarks, Remark, i);
      g_autofree char *sentence =
          one->basis == HETU_BASIS_ADJUSTED
              ? g_strdup_printf (
                    hetu_build_say (self, "%s %s为调整口径：%s", "%s %s: adjusted basis (%s)"),
                    one->owner,
                    one->when->str,
                    one->how)
              : g_strdup_printf (hetu_build_say (self, "%s %s为推算数：%s", "%s %s: computed (%s)"),
                                 one->owner,
                                 one->when->str,
                                 one->how);

      hetu_frame_add_note (self->frame, sentence);
    }
}

static void
note_basis (HetuFigureBuild *self)
{
  gboolean about = FALSE;
  g_autoptr (GArray) remarks = g_array_new (FALSE, FALSE, sizeof (Remark));

  g_array_set_clear_func (remarks, remark_clear);
  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, i);
      g_auto (HetuObservation) statement = { 0 };

      about = about || (row->comparator == HETU_COMPARATOR_ABOUT && row->kind == HETU_KIND_TARGET);
      if (row->statement == 0 || row->basis == HETU_BASIS_REPORTED)
        continue;
      if (hetu_query_statement (self->store,
                                row->statement,
                                &statement,
                                hetu_build_get_failure (self)))
        add_remark (self, remarks, row, &statement);
    }
  note_remarks (self, remarks);
  if (self->n_computed > 0)
    hetu_frame_add_note (
        self->frame,
        self->frame->measure == HETU_MEASURE_CHAIN
            ? hetu_build_say (self,
                              "标“推算”的环比由水平值计算：本期 ÷ 上期 − 1，未经季节调整",
                              "Rates marked computed: level ÷ level of the period before − 1, not "
                              "seasonally adjusted")
            : hetu_build_say (
                  self,
                  "标“推算”的增速由水平值计算：本期 ÷ 上年同期 − 1",
                  "Rates marked computed: level ÷ level of the same period last year − 1"));
  if (about)
    hetu_frame_add_note (
        self->frame,
        hetu_build_say (self, "“左右”按 ±0.5 个百分点计", "“About” allows ±0.5 pp"));
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

  /* A table of vintages shows them. */
  if (self->frame->measure != HETU_MEASURE_LEVEL || self->frame->vintages)
    return;
  for (guint i = 0; i < self->frame->rows->len && told < MOST_RIVALS; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, i);
      g_autoptr (GArray) rivals = row->statement != 0
                                      ? hetu_known_rivals (self->store,
                                                           row->statement,
                                                           self->spec->as_of,
                                                           hetu_build_get_failure (self))
                                      : NULL;

      for (guint j = 1; rivals != NULL && j < rivals->len && told < MOST_RIVALS; j++)
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
          sentence = g_strdup_printf (hetu_build_say (self,
                                                      "%s另有 %s，口径或版本不同，未采用",
                                                      "%s: another source says %s; not used"),
                                      name,
                                      value);
          hetu_frame_add_note (self->frame, sentence);
          told++;
        }
    }
}

static gboolean
has_rows (const HetuFrame *frame, guint series)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->series == series)
      return TRUE;
  return FALSE;
}

static gboolean
has_region_rows (const HetuFrame *frame, gint32 region)
{
  for (guint i = 0; i < frame->series->len; i++)
    if (hetu_frame_get_series (frame, i)->region == region && has_rows (frame, i))
      return TRUE;
  return FALSE;
}

/* Who lacks what: a place that has figures of another indicator is named with the one it lacks. */
static char *
name_absent (const HetuFigureBuild *self, const HetuFrameSeries *series)
{
  HetuIndicator *indicator;

  if (!has_region_rows (self->frame, series->region) || hetu_build_is_by_indicator (self))
    return g_strdup (series->name);
  indicator = hetu_store_get_indicator (self->store, series->indicator);
  return g_strconcat (series->name,
                      self->language == HETU_LANGUAGE_ZH ? "" : ", ",
                      indicator != NULL ? hetu_indicator_get_short_name (indicator, self->language)
                                        : "",
                      NULL);
}

char *
hetu_build_list_names (const HetuFigureBuild *self, const GPtrArray *names, gboolean places)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < names->len && i < MOST_ABSENT; i++)
    g_string_append_printf (list,
                            "%s%s",
                            i == 0 ? "" : hetu_build_say (self, "、", ", "),
                            (const char *) g_ptr_array_index (names, i));
  if (names->len > MOST_ABSENT)
    g_string_append_printf (
        list,
        hetu_build_say (self, places ? "等 %u 个地区" : "等 %u 项", " and others (%u)"),
        names->len);
  return g_string_free (list, FALSE);
}

/* Those that were asked for and have not one figure, in one sentence. */
static void
note_absent (HetuFigureBuild *self)
{
  const HetuFrame *frame = self->frame;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gboolean places = !hetu_build_is_by_indicator (self);
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < frame->series->len; i++)
    {
      g_autofree char *name = NULL;

      if (has_rows (frame, i))
        continue;
      name = name_absent (self, hetu_frame_get_series (frame, i));
      places = places && g_str_equal (name, hetu_frame_get_series (frame, i)->name);
      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  if (names->len == 0)
    return;
  list = hetu_build_list_names (self, names, places);
  if (self->language == HETU_LANGUAGE_ZH)
    sentence = g_strconcat (list, "在所选时期没有数据", NULL);
  else
    sentence = g_strconcat ("No figures in this period: ", list, NULL);
  hetu_frame_add_note (self->frame, sentence);
}

void
hetu_build_notes (HetuFigureBuild *self)
{
  hetu_build_note_comparison (self);
  note_status (self);
  note_absent (self);
  hetu_build_data_notes (self);
  note_basis (self);
  note_rivals (self);
}

void
hetu_build_note_rule (HetuFigureBuild *self, const char *distance, double behind, double missed)
{
  g_autofree char *near = hetu_gauge_format_end (behind, self->language);
  g_autofree char *far = hetu_gauge_format_end (missed, self->language);
  g_autofree char *sentence = g_strdup_printf (
      hetu_build_say (self,
                      "%s %s 个百分点以内为正常推进，%s—%s 为进度滞后，超过 %s 或逾期为未完成",
                      "%s: up to %s pp short on track, %s–%s behind, more than %s or past the "
                      "deadline missed"),
      distance,
      near,
      near,
      far,
      far);

  hetu_frame_add_note (self->frame, sentence);
}

static gboolean
has_gauge (const HetuFrame *frame, gint32 indicator)
{
  for (guint i = 0; i < frame->gauges->len; i++)
    if (hetu_frame_get_gauge (frame, i)->progress.indicator == indicator)
      return TRUE;
  return FALSE;
}

/* Indicators that were asked for and have no target. */
static void
note_without_target (HetuFigureBuild *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *period = hetu_period_to_label (self->frame->period, self->language);
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < self->indicators->len; i++)
    {
      HetuIndicator *indicator = hetu_build_get_indicator (self, i);

      if (!has_gauge (self->frame, hetu_indicator_get_number (indicator)))
        g_ptr_array_add (names, (gpointer) hetu_indicator_get_name (indicator, self->language));
    }
  if (names->len == 0)
    return;
  list = hetu_build_list_names (self, names, FALSE);
  sentence = g_strdup_printf (hetu_build_say (self, "%s没有%s目标", "No target here: %s (%s)"),
                              list,
                              period);
  hetu_frame_add_note (self->frame, sentence);
}

void
hetu_build_gauge_notes (HetuFigureBuild *self)
{
  const HetuProgressRule *rule = &hetu_progress_default_rule;
  HetuPaceKind pace = hetu_pace_of_frame (self->frame);
  const char *line = pace == HETU_PACE_LINEAR
                         ? hetu_build_say (self, "落后序时", "Against the time elapsed")
                         : hetu_pace_to_behind_label (pace, self->language);
  gboolean cumulative = FALSE, rate = FALSE;
  double behind = rule->behind_points, missed = rule->missed_points;

  for (guint i = 0; i < self->frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (self->frame, i)->progress;

      if (progress->has_elapsed)
        hetu_gauge_get_thresholds (progress, &behind, &missed);
      cumulative = cumulative || (progress->nature == HETU_TARGET_CUMULATIVE &&
                                  progress->state != HETU_STATE_UNKNOWN);
      rate = rate || (progress->nature != HETU_TARGET_CUMULATIVE &&
                      progress->state != HETU_STATE_UNKNOWN && hetu_unit_is_rate (progress->unit));
    }
  if (cumulative)
    hetu_build_note_rule (self, line, behind, missed);
  if (rate)
    hetu_build_note_rule (self,
                          hetu_build_say (self, "比率类差", "Rates against their targets"),
                          rule->rate_behind,
                          rule->rate_missed);
  hetu_build_note_line (self, pace);
  for (guint i = 0; i < self->frame->gauges->len; i++)
    {
      const HetuFrameGauge *gauge = hetu_frame_get_gauge (self->frame, i);

      hetu_build_note_adjusted (self, gauge->name, &gauge->progress);
    }
  note_without_target (self);
}
