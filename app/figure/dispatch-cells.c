/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of a dispatch list say of one target: words and numbers with their units. What accumulates has a share done and
 * a pace; a rate has neither, its gap is in points. What is not known is its reason or nothing. */
#include "figure/dispatch-private.h"

#include "chart/gauge.h"
#include "model/format.h"

#include <math.h>

#define TOLERANCE 1e-9
/* Behind the point of a number for spreadsheets: 0.4 − 1.2 is −0.8 there too. */
#define KEPT_DECIMALS 8

void
hetu_dispatch_row_set_text (HetuDispatchRow *row, HetuDispatchColumn column, char *text)
{
  g_free (row->cells[column].text);
  row->cells[column].text = text;
}

/* Digits that an amount a month is told with: three that count, none behind a whole number, nor of things that are counted one
 * by one. */
static guint
choose_rate_decimals (double value, HetuUnit unit)
{
  if (unit.exponent == 0 && hetu_unit_get_dimension (unit) == HETU_DIMENSION_COUNT &&
      fabs (value) >= 1)
    return 0;
  if (fabs (value - round (value)) < TOLERANCE)
    return 0;
  return fabs (value) >= 99.5 ? 0 : fabs (value) >= 9.95 ? 1 : fabs (value) >= 0.0995 ? 2 : 3;
}

/* The cell's number as people read it. */
static char *
format_number (const HetuDispatchCell *cell, HetuLanguage language)
{
  g_autofree char *text =
      hetu_format_value (hetu_decimal_from_double (cell->value, cell->decimals),
                         cell->unit,
                         cell->comparator,
                         (int) cell->decimals,
                         (cell->is_signed ? HETU_FORMAT_SIGNED : 0) | HETU_FORMAT_UNIT,
                         language);

  return cell->a_month ? g_strconcat (text, language == HETU_LANGUAGE_ZH ? "/月" : " a month", NULL)
                       : g_steal_pointer (&text);
}

static void
set_number (HetuDispatchRow *row,
            HetuDispatchColumn column,
            const HetuDispatchCell *number,
            HetuLanguage language)
{
  char *text;

  g_free (row->cells[column].text);
  row->cells[column] = *number;
  row->cells[column].has_number = TRUE;
  row->cells[column].value =
      hetu_decimal_to_double (hetu_decimal_from_double (number->value, KEPT_DECIMALS));
  text = format_number (&row->cells[column], language);
  row->cells[column].text = text;
}

/* A published figure keeps its decimals. */
static void
set_decimal (HetuDispatchRow *row,
             HetuDispatchColumn column,
             HetuDecimal value,
             HetuUnit unit,
             HetuComparator comparator,
             HetuLanguage language)
{
  HetuDispatchCell cell = { .value = hetu_decimal_to_double (value),
                            .decimals = value.decimals,
                            .unit = unit,
                            .comparator = comparator };

  set_number (row, column, &cell, language);
}

static void
set_target (HetuDispatchRow *row, const HetuProgress *progress, HetuLanguage language)
{
  g_autofree char *words = hetu_gauge_format_target (progress, language);

  if (progress->has_target && progress->nature != HETU_TARGET_WORDS)
    set_decimal (row,
                 HETU_DISPATCH_TARGET,
                 progress->target,
                 progress->unit,
                 progress->comparator,
                 language);
  /* Ranges, distances and what is hoped for are more than a number with its sign. */
  if (g_strcmp0 (row->cells[HETU_DISPATCH_TARGET].text, words) != 0)
    {
      row->cells[HETU_DISPATCH_TARGET].has_number = FALSE;
      hetu_dispatch_row_set_text (row, HETU_DISPATCH_TARGET, g_steal_pointer (&words));
    }
}

static void
set_due (HetuDispatchRow *row, const HetuProgress *progress, HetuLanguage language)
{
  HetuPeriod deadline = progress->deadline;
  HetuDispatchCell *cell = &row->cells[HETU_DISPATCH_DUE];
  HetuPeriod month;
  g_autofree char *label = NULL;

  if (deadline.last_year <= 0 || deadline.last_month == 0)
    return;
  month = hetu_period_month (deadline.last_year, deadline.last_month);
  label = hetu_period_to_label (month, language);
  cell->date =
      deadline.last_year * 10000 + deadline.last_month * 100 +
      g_date_get_days_in_month ((GDateMonth) deadline.last_month, (GDateYear) deadline.last_year);
  /* “国庆节前” says more than the month. */
  hetu_dispatch_row_set_text (
      row,
      HETU_DISPATCH_DUE,
      progress->terms != NULL && progress->terms->event != NULL
          ? g_strdup (progress->terms->event)
          : g_strdup_printf (language == HETU_LANGUAGE_ZH ? "%s底" : "by %s", label));
}

static void
set_outturn (HetuDispatchRow *row, const HetuProgress *progress, HetuLanguage language)
{
  if (!progress->has_outturn)
    {
      hetu_dispatch_row_set_text (row,
                                  HETU_DISPATCH_OUTTURN,
                                  g_strdup (hetu_reason_to_label (progress->reason, language)));
      return;
    }
  set_decimal (row,
               HETU_DISPATCH_OUTTURN,
               progress->outturn,
               progress->unit,
               HETU_COMPARATOR_EQUAL,
               language);
  hetu_dispatch_row_set_text (row,
                              HETU_DISPATCH_OUTTURN_PERIOD,
                              hetu_period_to_label (progress->outturn_period, language));
}

/* A share below the target is never rounded up to 100%. */
static double
round_share (double percent)
{
  return percent < 100 ? MIN (percent, 99.9) : percent;
}

static void
set_distances (HetuDispatchRow *row, const HetuProgress *progress, HetuLanguage language)
{
  HetuDispatchCell completion = { .value = round_share (progress->completion_percent),
                                  .decimals = 1,
                                  .unit = HETU_UNIT_PERCENT };
  HetuDispatchCell expected = { .decimals = 1, .unit = HETU_UNIT_PERCENT };
  HetuDispatchCell ahead = { .decimals = 1, .unit = HETU_UNIT_POINTS, .is_signed = TRUE };
  HetuDispatchCell gap = {
    .value = hetu_progress_get_difference (progress),
    .decimals = MAX (progress->target.decimals, progress->outturn.decimals),
    .unit = progress->gap_unit,
    .above = hetu_progress_get_distance_words (progress, 1, language),
    .below = hetu_progress_get_distance_words (progress, -1, language),
    .equal = hetu_progress_get_distance_words (progress, 0, language),
  };

  if (progress->state == HETU_STATE_UNKNOWN)
    return;
  if (progress->has_completion)
    set_number (row, HETU_DISPATCH_COMPLETION, &completion, language);
  if (progress->has_completion && progress->has_elapsed)
    {
      expected.value = hetu_progress_get_expected (progress);
      ahead.value = progress->completion_percent - expected.value;
      set_number (row, HETU_DISPATCH_EXPECTED, &expected, language);
      set_number (row, HETU_DISPATCH_PACE_GAP, &ahead, language);
    }
  set_number (row, HETU_DISPATCH_GAP, &gap, language);
  hetu_dispatch_row_set_text (row,
                              HETU_DISPATCH_GAP,
                              hetu_progress_to_distance_text (progress, language));
}

static void
set_rates (HetuDispatchRow *row,
           const HetuProgress *progress,
           const HetuTargetDossier *dossier,
           HetuLanguage language)
{
  HetuDispatchCell required = { .value = progress->required_rate,
                                .decimals =
                                    choose_rate_decimals (progress->required_rate, progress->unit),
                                .unit = progress->unit,
                                .a_month = TRUE };
  HetuDispatchCell growth = { .value = dossier->run_rate.required,
                              .decimals = 1,
                              .unit = HETU_UNIT_PERCENT };
  HetuDispatchCell end = { .value = dossier->pace.at_deadline,
                           .decimals = hetu_format_round_rate (dossier->pace.at_deadline).decimals,
                           .unit = progress->unit };

  if (progress->has_required)
    set_number (row, HETU_DISPATCH_REQUIRED, &required, language);
  else if (dossier->has_run_rate)
    set_number (row, HETU_DISPATCH_REQUIRED, &growth, language);
  if (dossier->has_pace && dossier->pace.months_left > 0)
    set_number (row, HETU_DISPATCH_PROJECTION, &end, language);
}

static char *
join_warnings (const GArray *warnings, HetuLanguage language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *sentence =
          hetu_warning_to_sentence (&g_array_index (warnings, HetuWarning, i), language);

      if (i > 0 && language != HETU_LANGUAGE_ZH)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence);
    }
  return g_string_free (text, FALSE);
}

/* “地区生产总值（同比增速）” */
static void
set_indicator (HetuDispatchRow *row,
               HetuIndicator *indicator,
               HetuMeasure measure,
               HetuLanguage language)
{
  char *text;

  row->name = g_strdup (hetu_indicator_get_name (indicator, language));
  if (measure != HETU_MEASURE_LEVEL && measure != HETU_MEASURE_RATIO &&
      measure != HETU_MEASURE_SHARE && hetu_indicator_get_nature (indicator) != HETU_NATURE_INDEX)
    row->measure = g_strdup (hetu_measure_to_label (measure, language));
  if (row->measure == NULL)
    text = g_strdup (row->name);
  else
    text = g_strdup_printf (language == HETU_LANGUAGE_ZH ? "%s（%s）" : "%s (%s)",
                            row->name,
                            row->measure);
  hetu_dispatch_row_set_text (row, HETU_DISPATCH_INDICATOR, text);
}

/* Why the verdict is what it is; how the target was adjusted, and by which document. */
static char *
make_reason (const HetuProgress *progress, guint revision, HetuLanguage language)
{
  g_autofree char *sentence = hetu_progress_to_sentence (progress, language);
  g_autofree char *history = hetu_progress_to_history (progress, language);
  g_autofree char *mark = revision > 0 ? g_strdup_printf ("[%u]", revision) : g_strdup ("");

  if (*history == '\0')
    return g_steal_pointer (&sentence);
  return g_strdup_printf (language == HETU_LANGUAGE_ZH ? "%s%s%s。" : "%s %s%s.",
                          sentence,
                          history,
                          mark);
}

void
hetu_dispatch_row_fill (HetuDispatchRow *row,
                        guint number,
                        HetuStore *store,
                        const HetuProgress *progress,
                        const HetuTargetDossier *dossier,
                        guint revision,
                        HetuLanguage language)
{
  HetuDispatchCell place = { .value = number };
  HetuIndicator *indicator = hetu_store_get_indicator (store, progress->indicator);
  HetuDistrict *district = hetu_store_get_district (store, progress->region);

  set_number (row, HETU_DISPATCH_NUMBER, &place, language);
  hetu_dispatch_row_set_text (row,
                              HETU_DISPATCH_REGION,
                              g_strdup (hetu_district_get_name (district, language)));
  set_indicator (row, indicator, progress->measure, language);
  set_target (row, progress, language);
  set_due (row, progress, language);
  set_outturn (row, progress, language);
  set_distances (row, progress, language);
  set_rates (row, progress, dossier, language);
  hetu_dispatch_row_set_text (row,
                              HETU_DISPATCH_STATE,
                              g_strdup (hetu_state_to_label (progress->state, language)));
  hetu_dispatch_row_set_text (row,
                              HETU_DISPATCH_WARNINGS,
                              join_warnings (dossier->warnings, language));
  hetu_dispatch_row_set_text (row,
                              HETU_DISPATCH_REASON,
                              make_reason (progress, revision, language));
  if (progress->terms != NULL && progress->terms->owner != NULL)
    hetu_dispatch_row_set_text (row, HETU_DISPATCH_OWNER, g_strdup (progress->terms->owner));
  for (gsize i = 0; i < HETU_DISPATCH_N_COLUMNS; i++)
    if (row->cells[i].text == NULL)
      row->cells[i].text = g_strdup ("");
}
