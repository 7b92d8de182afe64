/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"
#include "model/target-terms.h"

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

/* Why a state is unknown. */
typedef enum
{
  HETU_REASON_NONE,
  HETU_REASON_NO_OUTTURN,   /* 待填报 */
  HETU_REASON_REDACTED,     /* 原文 ×, of the outturn */
  HETU_REASON_MISSING,      /* 缺数 */
  HETU_REASON_NO_TARGET,    /* the target itself is redacted or missing */
  HETU_REASON_WORDS,        /* target or outturn in words only */
  HETU_REASON_NO_REFERENCE, /* of a relative target */
  HETU_REASON_UNIT,         /* target and outturn are in units that do not convert */
  HETU_REASON_MEASURE,      /* one is a level and the other a rate, say */
  HETU_REASON_PERIOD,       /* the outturn is not of the plan's period, or does not begin with it */
  HETU_REASON_INCOMPARABLE, /* 不可比: another definition, a break */
  HETU_REASON_SUSPECT,      /* 存疑: the source's figure does not hold */
  HETU_N_REASONS,
} HetuReason;

/* What the share reached so far is held against. */
typedef enum
{
  HETU_PACE_LINEAR,    /* 序时: as much a month */
  HETU_PACE_LAST_YEAR, /* as last year's total came together */
  HETU_PACE_TYPED,     /* as somebody planned it */
  HETU_N_PACES,
} HetuPaceKind;

typedef struct
{
  gint32 indicator;
  gint32 region;
  HetuMeasure measure;
  HetuComparator comparator;
  HetuTargetNature nature;
  HetuDecimal target;      /* in unit; only when has_target */
  HetuDecimal distance;    /* RELATIVE: what is asked above the reference, in unit or its points */
  gint32 ref_region;       /* whose figure that is; 0 unknown */
  HetuDecimal target_high; /* RANGE */
  HetuDecimal outturn;     /* in unit; only when has_outturn */
  HetuUnit unit;
  HetuPeriod period;         /* of the plan: the year */
  HetuPeriod deadline;       /* the month or year by which */
  HetuPeriod outturn_period; /* as it is told */
  HetuPeriod
      spoken; /* the months that the outturn speaks for, see analysis/moment; only with an outturn */
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
  HetuPaceKind pace;
  double
      expected_percent; /* share of the target that a pace line other than a straight one asks for by
                              then; see hetu_progress_get_expected() */
  double corridor_points; /* below the pace line by so much is still on track */
  double missed_points;   /* and by more than so much missed; only when has_elapsed */
  double
      gap; /* outturn − target in gap_unit; headroom for a cap; outturn − reference for a relative target;
              distance to the nearer end for a range, 0 inside; only when has_outturn and the state is known */
  HetuUnit gap_unit;
  double
      required_rate; /* per month, in unit, to reach the target by the deadline; only when has_required */
  gboolean has_required;
  HetuState state;
  HetuReason reason;     /* of an unknown state; else none */
  gboolean final_period; /* the outturn covers the plan period to its end */
  gboolean overdue;      /* the deadline has passed and the target is not met */
  HetuPeriod
      behind_at; /* of a history: the last moment behind before this one, or of what was made up
                              this one; else none */
  HetuPeriod caught_up; /* of a history: the first later moment at which it was no longer behind */
  gint64 target_statement; /* ids in the store */
  gint64 outturn_statement;
  gint64 reference_statement; /* of what a relative target is measured against; 0 none */
  gint32 target_source;
  gint32 outturn_source;
  HetuTargetTerms *
      terms; /* (owned) (nullable): what is known of the target beside its statement, as of the moment */
  HetuTargetKind kind; /* that a person set, else guessed */
  HetuPeriod start;    /* from its first month on the target is counted */
  double
      tolerance; /* so far from the target still satisfies it, in unit; only when has_tolerance */
  gboolean has_tolerance;
  gboolean tolerance_is_set; /* by a person; else by its unit */
  gboolean revised;          /* 调整: target is not the number that its document tells */
  gboolean has_original;
  HetuComparator original_comparator;
  HetuDecimal original; /* 原目标, in unit; only when has_original */
  HetuDecimal original_high;
  HetuPeriod original_deadline; /* as its document tells it */
  char *
      words; /* (owned) (nullable): of a qualitative target, else why the state is unknown, in Chinese */
} HetuProgress;

/**
 * hetu_progress_clear:
 *
 * Frees what @self owns and leaves an unknown verdict.
 */
void hetu_progress_clear (HetuProgress *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuProgress, hetu_progress_clear)

/**
 * hetu_progress_copy:
 *
 * Returns: (transfer full): @self with words of its own and the same terms, for hetu_progress_clear()
 */
HetuProgress hetu_progress_copy (const HetuProgress *self);

/**
 * hetu_progress_array_new:
 *
 * Returns: (transfer full) (element-type HetuProgress): an empty array that clears its elements
 */
GArray *hetu_progress_array_new (void);

/**
 * hetu_progress_get_difference:
 *
 * Returns: outturn − target in gap_unit, also of a cap; as gap for what is relative or a range
 */
double hetu_progress_get_difference (const HetuProgress *self);

/**
 * hetu_progress_get_distance_words:
 * @sign: of the difference
 *
 * Returns: (transfer none): what stands before (in Chinese) or behind the amount: 超 or 差; of a cap 超 or 余; of what may be off on both
 *   sides 高 or 低; for 0 the words that stand for the amount
 */
const char *
hetu_progress_get_distance_words (const HetuProgress *self, int sign, HetuLanguage language);

/**
 * hetu_progress_to_distance_text:
 *
 * Returns: (transfer full): how far the outturn is from the target, which nobody reads the wrong way round: “差 1.38 万户”, “超 3 件”,
 *   “余 0.1 个百分点”, “持平”; "" of an unknown state
 */
char *hetu_progress_to_distance_text (const HetuProgress *self, HetuLanguage language);

/**
 * hetu_progress_to_reason:
 *
 * Returns: (transfer full): the gap text and, of what was behind, since when, or when it was and when no longer: “完成 50%，超序时 8.3
 *   个百分点；2023 年 4 月滞后，2023 年 5 月补齐”
 */
char *hetu_progress_to_reason (const HetuProgress *self, HetuLanguage language);

/**
 * hetu_state_to_string:
 *
 * Returns: (transfer none): “met”, “on_track”, “behind”, “missed”, “made_up” or “unknown”
 */
const char *hetu_state_to_string (HetuState state);

/**
 * hetu_state_to_label:
 *
 * Returns: (transfer none): “正常推进” or “On track”
 */
const char *hetu_state_to_label (HetuState state, HetuLanguage language);

/**
 * hetu_pace_kind_to_string:
 *
 * Returns: (transfer none): “linear”, “last_year” or “typed”
 */
const char *hetu_pace_kind_to_string (HetuPaceKind kind);

/**
 * hetu_pace_kind_to_label:
 *
 * Returns: (transfer none): “序时”, “上年同期进度”, “计划进度” or “schedule”, “last year's pace”, “the planned pace”
 */
const char *hetu_pace_kind_to_label (HetuPaceKind kind, HetuLanguage language);

/**
 * hetu_reason_to_label:
 *
 * Returns: (transfer none): “待填报”, “原文 ×” …; "" for none
 */
const char *hetu_reason_to_label (HetuReason reason, HetuLanguage language);

/**
 * hetu_progress_get_expected:
 *
 * Returns: the share of the target that its pace line asks for by the moment of the outturn, per cent: of a straight line
 *   that is the time elapsed; only when has_elapsed
 */
double hetu_progress_get_expected (const HetuProgress *self);

/**
 * hetu_progress_to_gap_text:
 *
 * Returns: (transfer full): one line for people: “完成 81.8%，落后序时 1.5 个百分点”, “完成 178%，超目标 182.7 亿元”,
 *   “期中高于目标 2.9 个百分点”, “期末高于全省 8.2 个百分点”, “期末 5.1，余量 0.4”, “超上限 0.4”, “期末在容差内”, “低于下沿 0.5”, “待填报”.
 *   A share below the target is never rounded up to 100%.
 */
char *hetu_progress_to_gap_text (const HetuProgress *self, HetuLanguage language);

/**
 * hetu_progress_to_deadline_history:
 *
 * Returns: (transfer full): how the deadline was moved, up to the moment: “期限原定 2023 年 6 月，调整为 2023 年 12 月”; "" when it was
 *   not, or to what ends with the same month
 */
char *hetu_progress_to_deadline_history (const HetuProgress *self, HetuLanguage language);

/**
 * hetu_progress_to_history:
 *
 * Returns: (transfer full): how the target was adjusted, up to the moment, and its deadline: “原目标 =8%；2023-07-01 起 ≥7.5%：上半年偏低；
 *   期限原定 2023 年 6 月，调整为 2023 年 12 月”; "" when it was not
 */
char *hetu_progress_to_history (const HetuProgress *self, HetuLanguage language);

/**
 * hetu_progress_to_sentence:
 *
 * Returns: (transfer full): why the verdict is what it is, with its numbers: “目标 ≥1.2 万人，2023 年上半年实绩 0.7 万人：完成 58.3%，
 *   超序时 8.3 个百分点（序时 50.0%），正常推进。”; where a history says so, when it was behind and when it caught up
 */
char *hetu_progress_to_sentence (const HetuProgress *self, HetuLanguage language);
