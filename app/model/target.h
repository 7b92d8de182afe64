/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

#include <glib.h>

/* A target beside its outturn, as analysis/progress judges it and a gauge draws it. Values only. */

typedef enum
{
  HETU_STATE_MET,      /* 已达成 */
  HETU_STATE_ON_TRACK, /* 正常推进 */
  HETU_STATE_BEHIND,   /* 进度滞后 */
  HETU_STATE_MISSED,   /* 未完成 */
  HETU_STATE_MADE_UP,  /* 补齐: missed at the deadline, reached later */
  HETU_STATE_UNKNOWN,  /* 暂无数据 */
  HETU_N_STATES,
} HetuState;

/* How a target is measured; decides domain, time mark and rule (CHARTS C-49 … C-51). */
typedef enum
{
  HETU_TARGET_CUMULATIVE, /* builds up over the plan period: has a time mark (序时) */
  HETU_TARGET_RATE,       /* a rate or share to reach: no time mark */
  HETU_TARGET_CAP,        /* ≤: a ceiling */
  HETU_TARGET_CENTRE,     /* ≈ or a range */
  HETU_TARGET_RELATIVE,   /* against another region or indicator */
  HETU_TARGET_WORDS,      /* nothing to measure: 全覆盖 without an outturn */
} HetuTargetNature;

typedef struct
{
  gint32 indicator;
  gint32 region;
  HetuMeasure measure;
  HetuComparator comparator;
  HetuTargetNature nature;
  HetuDecimal target;      /* in unit; only when has_target */
  HetuDecimal target_high; /* RANGE */
  HetuDecimal outturn;     /* in unit; only when has_outturn */
  HetuUnit unit;
  HetuPeriod period;   /* of the plan: the year */
  HetuPeriod deadline; /* the month or year by which */
  HetuPeriod outturn_period;
  gboolean has_target;
  gboolean has_outturn;
  gboolean outturn_redacted; /* the report says × */
  gboolean soft;             /* 力争、争取: hoped for, not promised */
  HetuDecimal baseline;      /* where the plan started, in unit; only when has_baseline */
  gboolean has_baseline;
  double low, high; /* the values that satisfy the target; ±HUGE_VAL for an open end */
  double
      completion_percent; /* cumulative: outturn ÷ target × 100; NAN-free: only when has_completion */
  gboolean has_completion;
  double elapsed_percent; /* 序时 = elapsed months ÷ plan months × 100; only when has_elapsed */
  gboolean has_elapsed;
  double
      gap; /* outturn − target in unit (points for rates); headroom for a cap; only when has_outturn */
  HetuUnit gap_unit;
  double
      required_rate; /* per month, in unit, to reach the target by the deadline; only when has_required */
  gboolean has_required;
  HetuState state;
  gboolean final_period;   /* the outturn covers the plan period to its end */
  gint64 target_statement; /* ids in the store */
  gint64 outturn_statement;
  gint32 target_source;
  gint32 outturn_source;
  char *words; /* (owned) (nullable): of a qualitative target, or why the state is unknown */
} HetuProgress;

void hetu_progress_clear (HetuProgress *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuProgress, hetu_progress_clear)

/**
 * hetu_progress_array_new:
 *
 * Returns: (transfer full) (element-type HetuProgress): an empty array that clears its elements
 */
GArray *hetu_progress_array_new (void);

const char *hetu_state_to_string (HetuState state);
const char *hetu_state_to_label (HetuState state, HetuLanguage language);

/**
 * hetu_progress_to_gap_text:
 *
 * Returns: (transfer full): one line for people: “完成 81.8%，落后序时 1.5 个百分点”, “期中高于目标 2.9 个百分点”,
 *   “余量 0.4”, “待填报”
 */
char *hetu_progress_to_gap_text (const HetuProgress *self, HetuLanguage language);
