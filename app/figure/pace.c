/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of pace charts: targets over the months of their plans. What accumulates is shown in amounts, several of it in shares of
 * their targets, so that they have one scale; a growth rate only where last year tells the weights of its periods
 * (pace-rate.c). Anything else has no course over a year: it is refused, and the reason names the kinds that show it. */
#include "figure/pace-rows.h"
#include "figure/target-list.h"

#include "error.h"
#include "model/format.h"

#include <math.h>

#define MOST_PACES 12
#define MONTHS_TOLERANCE 0.01

typedef enum
{
  FIT_NONE,
  FIT_AMOUNT,
  FIT_RATE,
} Fit;

/* ---- what fits */

static gboolean
is_amount (const HetuProgress *progress)
{
  return progress->nature == HETU_TARGET_CUMULATIVE && progress->has_target &&
         hetu_decimal_to_double (progress->target) > 0 &&
         hetu_period_months (progress->period) > 0 &&
         hetu_period_end (progress->deadline) >
             hetu_period_start (progress->start) + MONTHS_TOLERANCE / 12;
}

static gboolean
is_growth (const HetuProgress *progress)
{
  return progress->measure == HETU_MEASURE_GROWTH && progress->has_target &&
         progress->comparator != HETU_COMPARATOR_RANGE &&
         (progress->nature == HETU_TARGET_RATE || progress->nature == HETU_TARGET_CENTRE);
}

static HetuTargetDossier *
look_behind (HetuFigureBuild *self,
             const HetuProgress *progress,
             HetuPeriod at,
             const HetuTargetOptions *options,
             GError **error)
{
  return hetu_target_dossier_new (self->store, progress, at, options, self->language, error);
}

/* Why @progress has no course over its plan. */
static const char *
say_reason (HetuFigureBuild *self, const HetuProgress *progress)
{
  if (progress->nature == HETU_TARGET_WORDS || !progress->has_target)
    return hetu_build_say (self, "没有数字目标", "the target is no number");
  if (progress->nature == HETU_TARGET_CAP)
    return hetu_build_say (self,
                           "目标是上限，不随月份累计",
                           "the target is a ceiling and does not accumulate");
  if (progress->nature == HETU_TARGET_RELATIVE)
    return hetu_build_say (self,
                           "目标是相对值，不随月份累计",
                           "the target is relative and does not accumulate");
  if (is_growth (progress) && !progress->has_outturn)
    return hetu_build_say (self,
                           "增速目标待填报，推不出其余月份所需增速",
                           "no growth is reported yet, so that the rest cannot be computed");
  if (is_growth (progress) && progress->final_period)
    return hetu_build_say (self,
                           "增速目标的计划期已结束，没有其余月份",
                           "the plan is over: no months are left to grow in");
  if (is_growth (progress))
    return hetu_build_say (self,
                           "上年同期占全年的比重未公布，推不出其余月份所需增速",
                           "last year's share of that period is not known, so that the rest "
                           "cannot be computed");
  if (progress->nature == HETU_TARGET_CUMULATIVE || progress->measure == HETU_MEASURE_LEVEL)
    return hetu_build_say (self,
                           "目标不随月份累计",
                           "the target does not accumulate over the months");
  return hetu_build_say (self,
                         "目标是比率，不随月份累计",
                         "the target is a rate and does not accumulate");
}

static gboolean
refuse (HetuFigureBuild *self, const HetuProgress *progress, GError **error)
{
  g_autofree char *name = hetu_build_dup_target_name (self, progress);

  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               hetu_build_say (self, "%s：%s；请用仪表盘或子弹图", "%s: %s; use dials or bullets"),
               name,
               say_reason (self, progress));
  return FALSE;
}

/* How each target may be drawn. */
static gboolean
find_fits (HetuFigureBuild *self,
           const GArray *list,
           HetuPeriod at,
           const HetuTargetOptions *options,
           Fit *fits,
           GError **error)
{
  for (guint i = 0; i < list->len; i++)
    {
      const HetuProgress *progress = &g_array_index (list, HetuProgress, i);
      g_autoptr (HetuTargetDossier) dossier = NULL;

      fits[i] = is_amount (progress) ? FIT_AMOUNT : FIT_NONE;
      if (!is_growth (progress))
        continue;
      dossier = look_behind (self, progress, at, options, error);
      if (dossier == NULL)
        return FALSE;
      if (dossier->has_run_rate)
        fits[i] = FIT_RATE;
    }
  return TRUE;
}

/* Amounts and rates have no scale in common. The measure decides between the two targets of one indicator; else what
 * accumulates comes first. */
static Fit
choose_fit (HetuFigureBuild *self, const GArray *list, const Fit *fits)
{
  guint n[FIT_RATE + 1] = { 0 };

  for (guint i = 0; i < list->len; i++)
    n[fits[i]]++;
  if (n[FIT_AMOUNT] > 0 && n[FIT_RATE] > 0 && self->indicators->len == 1)
    return self->spec->measure == HETU_MEASURE_GROWTH ? FIT_RATE : FIT_AMOUNT;
  return n[FIT_AMOUNT] > 0 ? FIT_AMOUNT : n[FIT_RATE] > 0 ? FIT_RATE : FIT_NONE;
}

/* ---- amounts */

/* The outturns up to the one that is judged, which may be told to date. */
static GArray *
list_moments (HetuFigureBuild *self,
              const HetuProgress *progress,
              HetuPeriod at,
              const HetuTargetOptions *options,
              GError **error)
{
  GArray *moments =
      hetu_targets_list_moments (self->store, progress->target_statement, at, options, error);
  gboolean known = progress->outturn_statement == 0;

  for (guint i = 0; moments != NULL && i < moments->len; i++)
    known = known || g_array_index (moments, HetuProgress, i).outturn_statement ==
                         progress->outturn_statement;
  if (moments != NULL && !known)
    {
      HetuProgress last = hetu_progress_copy (progress);

      g_array_append_val (moments, last);
    }
  return moments;
}

/* Digits that say a computed amount: three, and never less than its target has. */
static int
digits_of (const HetuFramePace *pace, double value)
{
  int whole = fabs (value) > 0 ? (int) floor (log10 (fabs (value))) : 0;

  return CLAMP (2 - whole, (int) pace->progress.target.decimals, 6);
}

static const char *
name_line (HetuFigureBuild *self, HetuPaceKind kind)
{
  static const char *const chinese[] = { "序时进度", "上年同期进度", "计划进度" };
  static const char *const english[] = { "straight pace", "last year's pace", "planned pace" };

  return self->language == HETU_LANGUAGE_EN ? english[kind] : chinese[kind];
}

/* What is asked for by the end of each month. */
static void
add_line (HetuFigureBuild *self, HetuFramePace *pace, const HetuPaceLine *line)
{
  const HetuProgress *progress = &pace->progress;
  guint series = hetu_build_add_pace_series (self, pace, name_line (self, line->kind));
  int months = (int) lround ((pace->end - pace->start) * 12);
  int before = progress->start.first_year * 12 + progress->start.first_month - 1;
  double skipped = (pace->start - hetu_period_start (progress->period)) * 12;
  double start = skipped > 0 ? hetu_pace_line_at (line, skipped) : 0;
  double target = hetu_decimal_to_double (progress->target);
  double whole = hetu_pace_line_at (line, skipped + months) - start;

  for (int i = 1; i <= months; i++)
    {
      int last = before + i - 1;
      HetuPeriod period = hetu_period_range (progress->start.first_year,
                                             progress->start.first_month,
                                             last / 12,
                                             last % 12 + 1);
      double share = line->kind == HETU_PACE_LINEAR || whole <= 0
                         ? (double) i / months
                         : (hetu_pace_line_at (line, skipped + i) - start) / whole;
      guint row = hetu_build_add_computed (self,
                                           pace,
                                           series,
                                           HETU_KIND_TARGET,
                                           period,
                                           hetu_period_end (period),
                                           target * share,
                                           digits_of (pace, target * share),
                                           NULL);

      if (i == 1)
        pace->first_line = (int) row;
      pace->n_line++;
    }
}

static int
add_projection (HetuFigureBuild *self,
                HetuFramePace *pace,
                const char *series_name,
                double value,
                const char *formula)
{
  guint series = hetu_build_add_pace_series (self, pace, series_name);
  const HetuFrameRow *target = hetu_frame_get_row (self->frame, (guint) pace->target);

  return (int) hetu_build_add_computed (self,
                                        pace,
                                        series,
                                        HETU_KIND_EXPECTED,
                                        target->period,
                                        pace->end,
                                        value,
                                        hetu_format_round_rate (value).decimals,
                                        formula);
}

static void
add_projections (HetuFigureBuild *self, HetuFramePace *pace)
{
  const HetuProgress *progress = &pace->progress;
  HetuPace rates;
  g_autofree char *formula = NULL;

  if (!hetu_pace_of_progress (progress, &rates))
    return;
  pace->has_rates = TRUE;
  pace->months_left = rates.months_left;
  pace->mean_rate = rates.mean;
  pace->required_rate = rates.required;
  if (rates.months_left <= 0)
    return;
  formula = hetu_pace_to_formula (&rates, progress, self->language);
  pace->mean = add_projection (self,
                               pace,
                               hetu_build_say (self, "按月均推算", "at the rate so far"),
                               rates.at_deadline,
                               formula);
  if (rates.has_by_line)
    {
      g_autofree char *name =
          g_strdup_printf (hetu_build_say (self, "按%s推算", "by %s"),
                           hetu_pace_kind_to_label (progress->pace, self->language));

      pace->by_line = add_projection (self, pace, name, rates.at_deadline_by_line, formula);
    }
}

static gboolean
add_amount (HetuFigureBuild *self,
            HetuFramePace *pace,
            GArray *moments,
            const HetuTargetOptions *options,
            GError **error)
{
  HetuPaceLine line;

  if (!hetu_targets_find_line (self->store, &pace->progress, options, &line, error) ||
      !hetu_build_add_pace_points (self,
                                   pace,
                                   moments,
                                   hetu_build_add_pace_series (self, pace, NULL),
                                   error))
    return FALSE;
  add_line (self, pace, &line);
  add_projections (self, pace);
  return TRUE;
}

/* ---- panels */

static void
add_panel (HetuFigureBuild *self, const HetuProgress *progress, gboolean many)
{
  g_autofree char *name = hetu_build_dup_target_name (self, progress);
  HetuDistrict *district = hetu_store_get_district (self->store, progress->region);
  const char *place = hetu_district_get_name (district, self->language);
  gboolean places = self->districts->len > 1;
  g_autofree char *both = g_strdup_printf ("%s · %s", place, name);
  HetuFrameKey panel = { .region = progress->region,
                         .indicator = progress->indicator,
                         .name = many && places ? both : name,
                         .unit = progress->unit,
                         .decimals = progress->target.decimals,
                         .period = progress->period };

  hetu_frame_add_panel (self->frame, &panel);
}

static gboolean
add_pace (HetuFigureBuild *self,
          guint panel,
          HetuProgress *progress,
          Fit fit,
          HetuPeriod at,
          const HetuTargetOptions *options,
          gboolean many,
          GError **error)
{
  g_auto (HetuFramePace) pace = { .panel = panel,
                                  .scale = 1,
                                  .is_rate = fit == FIT_RATE,
                                  .target = -1,
                                  .first_line = -1,
                                  .mean = -1,
                                  .by_line = -1,
                                  .rest = -1 };
  g_autoptr (GArray) moments = list_moments (self, progress, at, options, error);
  g_autoptr (HetuTargetDossier) dossier = NULL;
  gboolean done;

  if (moments == NULL)
    return FALSE;
  pace.name = hetu_build_dup_target_name (self, progress);
  pace.detail = hetu_build_dup_target_detail (self, progress);
  pace.start = hetu_period_start (progress->start);
  pace.end = hetu_period_end (progress->deadline);
  pace.points = g_array_new (FALSE, FALSE, sizeof (HetuFramePacePoint));
  if (many && fit == FIT_AMOUNT)
    pace.scale = 100 / hetu_decimal_to_double (progress->target);
  pace.progress = *progress;
  *progress = (HetuProgress){ .state = HETU_STATE_UNKNOWN };
  if (fit == FIT_AMOUNT)
    done = add_amount (self, &pace, moments, options, error);
  else
    {
      dossier = look_behind (self, &pace.progress, at, options, error);
      done =
          dossier != NULL && hetu_build_pace_rate (self, &pace, moments, dossier, options, error);
    }
  if (done)
    hetu_frame_add_pace (self->frame, &pace);
  return done;
}

/* Those that were asked for by name and are not drawn. */
static void
note_left_out (HetuFigureBuild *self, const GArray *list, const Fit *fits, Fit fit)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; self->indicators->len > 0 && i < list->len; i++)
    if (fits[i] != fit)
      g_ptr_array_add (names,
                       hetu_build_dup_target_name (self, &g_array_index (list, HetuProgress, i)));
  if (names->len == 0)
    return;
  all = hetu_build_list_names (self, names, FALSE);
  sentence = g_strdup_printf (
      hetu_build_say (self,
                      "%s不能按月累计，未画；可用仪表盘或子弹图",
                      "Not drawn, for they do not accumulate (dials and bullets show them): %s"),
      all);
  hetu_frame_add_note (self->frame, sentence);
}

static gboolean
has_room (HetuFigureBuild *self, guint n, GError **error)
{
  if (n <= MOST_PACES)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               hetu_build_say (self,
                               "有 %u 项目标可画进度，一图最多 %d 项；请选择指标，或用子弹图",
                               "%u targets have a course, a figure holds at most %d; choose "
                               "indicators, or use bullets"),
               n,
               MOST_PACES);
  return FALSE;
}

/* The common unit is the target's own, or of several shares of their targets. */
static void
set_unit (HetuFigureBuild *self, const HetuProgress *first, gboolean many, Fit fit)
{
  HetuFrame *frame = self->frame;

  frame->grain = HETU_GRAIN_MONTH;
  frame->measure = fit == FIT_RATE ? HETU_MEASURE_GROWTH : HETU_MEASURE_LEVEL;
  frame->unit = many || fit == FIT_RATE ? HETU_UNIT_PERCENT : first->unit;
  frame->decimals = many || fit == FIT_RATE ? 1 : first->target.decimals;
}

gboolean
hetu_build_paces (HetuFigureBuild *self, GError **error)
{
  HetuTargetOptions options;
  HetuPeriod at;
  g_autoptr (GArray) list = hetu_build_list_targets (self, &options, &at, error);
  g_autofree Fit *fits = NULL;
  const HetuProgress *first = NULL;
  guint n = 0, panel = 0;
  Fit fit;

  if (list == NULL)
    return FALSE;
  fits = g_new0 (Fit, list->len);
  if (!find_fits (self, list, at, &options, fits, error))
    return FALSE;
  fit = choose_fit (self, list, fits);
  if (fit == FIT_NONE)
    return refuse (self, &g_array_index (list, HetuProgress, 0), error);
  for (guint i = 0; i < list->len; i++)
    {
      if (fits[i] != fit)
        continue;
      if (first == NULL)
        first = &g_array_index (list, HetuProgress, i);
      n++;
    }
  if (!has_room (self, n, error))
    return FALSE;
  set_unit (self, first, n > 1, fit);
  note_left_out (self, list, fits, fit);
  for (guint i = 0; i < list->len; i++)
    if (fits[i] == fit)
      add_panel (self, &g_array_index (list, HetuProgress, i), n > 1);
  for (guint i = 0; i < list->len; i++)
    if (fits[i] == fit && !add_pace (self,
                                     panel++,
                                     &g_array_index (list, HetuProgress, i),
                                     fit,
                                     at,
                                     &options,
                                     n > 1,
                                     error))
      return FALSE;
  return TRUE;
}
