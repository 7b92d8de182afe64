/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reading.h"

/* What is said of the subject just before a number: “…预计同比增长”, “…增速高于全国、全省”, “…占年度计划”. */
typedef struct
{
  guint subject_end;    /* position behind what is left of the words before the number */
  int sense;            /* 1 增长, 提高; −1 下降, 减少; 0 no change is told */
  gboolean reach;       /* 达到, 完成, 为: the number is where it stands */
  gboolean growth;      /* 增速, 增幅: the number is a rate of change */
  gboolean shift;       /* 增速…提高: the number is how much that rate changed */
  gboolean share;       /* 占, 比重; the words stay with the subject */
  gboolean completion;  /* 占年度计划, 占目标 */
  gboolean distributed; /* 分别 */
  gboolean all;         /* 均, 都 */
  gboolean rank;        /* 居, 位列 */
  gboolean yearly;      /* 同比 */
  gboolean base;        /* 比上年, 较一季度 */
  gboolean against;     /* 高于, 比…高: a difference from other places */
  gboolean streak;      /* 连续 */
  gboolean chain;       /* 环比 */
  gboolean fresh;       /* 新增 */
  gboolean net;         /* 净增, 比上年新增: how many more there are */
  gboolean pull;        /* 拉动: points of the whole's growth */
  int forecast; /* 高于市场预期增长: 1, 预期下降: −1: the number is what was forecast */
  guint refs_start; /* the places of @against, half open */
  guint refs_end;
  guint plan_start; /* 年度计划 of @completion, half open */
  guint plan_end;
  guint adjusted_start; /* 扣除…后, half open; equal for none */
  guint adjusted_end;
} HetuPredicate;

/**
 * hetu_predicate_ends_in_plan:
 * Returns: whether @start … @end ends with what a figure is held against as planned: 年度投资目标, 计划投资
 */
gboolean hetu_predicate_ends_in_plan (const HetuReading *reading, guint start, guint end);

/**
 * hetu_predicate_read:
 * @start: where the words begin that may belong to the number
 * @position: where the number and its comparators begin
 * Reads from the number to the left.
 */
void
hetu_predicate_read (const HetuReading *reading, guint start, guint position, HetuPredicate *out);
