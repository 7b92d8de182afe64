/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/indicator.h"
#include "model/target.h"

/* 指标分解: a region's target above, those of its parts below. Amounts have shares and a sum; rates have distances from the
 * whole's rate and are never summed. What is not of one definition stands beside the whole, flagged, without either. */

typedef enum
{
  HETU_CASCADE_COMPARABLE,
  HETU_CASCADE_DEFINITION, /* akin but not the same: 收入 against 收支类 */
  HETU_CASCADE_MEASURE,    /* a level against a rate, say */
  HETU_CASCADE_UNIT,       /* units that do not convert */
  HETU_CASCADE_NO_NUMBER,  /* in words, redacted or missing, on either side */
  HETU_N_CASCADES,
} HetuCascadeFlag;

typedef struct
{
  const HetuProgress *progress; /* borrowed: the part's own target and verdict */
  HetuCascadeFlag flag;
  double share_percent; /* of the whole's target; only when has_share */
  gboolean has_share;
  double difference; /* of rates: the part's target − the whole's, in difference_unit; only when */
  HetuUnit difference_unit; /* has_difference */
  gboolean has_difference;
  double
      shortfall; /* what lacks of the part's target at its deadline, or will at the pace so far, in */
  gboolean has_shortfall; /* the whole's unit, ≥ 0 */
  double effect_points;   /* by how many points of completion that shortfall lowers the whole's */
} HetuCascadePart;

typedef struct
{
  const HetuProgress *whole; /* borrowed */
  GArray *parts;             /* (owned) (element-type HetuCascadePart): in the order given */
  double sum; /* of the parts' targets that have a share, in the whole's unit; only when has_sum */
  guint sum_decimals; /* as many as the most exact of them has */
  double sum_percent; /* of the whole's target */
  guint n_summed;
  gboolean has_sum;
} HetuCascade;

/**
 * hetu_cascade_new:
 * @indicator: of @whole
 * @whole: outlives the cascade
 * @parts: (array length=n_parts): outlive the cascade; targets of the same indicator, or of one akin to it
 *
 * share = part's target ÷ whole's target × 100 %; effect = shortfall ÷ whole's target × 100 points. The shortfall is that of
 * the outturn at the deadline, before it that of the year-end projection at the mean rate so far (analysis/pace).
 *
 * Returns: (transfer full): how the whole is divided
 */
HetuCascade *hetu_cascade_new (HetuIndicator *indicator,
                               const HetuProgress *whole,
                               const HetuProgress *const *parts,
                               guint n_parts);

/**
 * hetu_cascade_free:
 * @self: (nullable)
 */
void hetu_cascade_free (HetuCascade *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuCascade, hetu_cascade_free)

/**
 * hetu_cascade_get_effect:
 * @reached_percent: how much of its target the part would reach
 *
 * Returns: by how many points that lowers the whole's completion, all else as planned; 0 for a part without a share
 */
double hetu_cascade_get_effect (const HetuCascadePart *part, double reached_percent);

/**
 * hetu_cascade_is_akin:
 *
 * Returns: whether the two are different indicators of one thing by their names and domain: 一般公共预算收入 and
 *   一般公共预算收支, 老旧小区改造个数 and 老旧小区改造户数
 */
gboolean hetu_cascade_is_akin (HetuIndicator *a, HetuIndicator *b);

/**
 * hetu_cascade_flag_to_string:
 *
 * Returns: (transfer none): “”, “definition”, “measure”, “unit”, “no_number”
 */
const char *hetu_cascade_flag_to_string (HetuCascadeFlag flag);

/**
 * hetu_cascade_part_to_sentence:
 * @name: of the part
 * @whole_name: of the whole
 *
 * Returns: (transfer full): “洛龙区目标 1.2 万人，占洛阳市 9 万人的 13.3%；每少完成一成，洛阳市完成率低 1.3 个百分点。”,
 *   “洛龙区目标 8%，高于洛阳市 7% 1.0 个百分点；增速不相加。”, or why nothing is computed
 */
char *hetu_cascade_part_to_sentence (const HetuCascade *self,
                                     const HetuCascadePart *part,
                                     const char *name,
                                     const char *whole_name,
                                     HetuLanguage language);
