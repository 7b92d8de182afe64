/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"
#include "model/observation.h"
#include "store/store.h"

/* What a formula was worked out from, told so that it can be looked up: one figure behind the other. */

/* What is told of a figure beside its value and source. */
typedef enum
{
  HETU_OPERAND_REGION = 1 << 0,
  HETU_OPERAND_INDICATOR = 1 << 1,
  HETU_OPERAND_PERIOD = 1 << 2,
  HETU_OPERAND_MEASURE = 1 << 3,
} HetuOperandParts;

#define HETU_OPERAND_ALL \
  (HETU_OPERAND_REGION | HETU_OPERAND_INDICATOR | HETU_OPERAND_PERIOD | HETU_OPERAND_MEASURE)

/**
 * hetu_operand_append:
 * @text: that other operands may stand in already
 *
 * Appends “洛龙区 地区生产总值 2023 年 水平值 61.3 亿元 [《…》]”, parted from what stands before by “；”; a figure without a value is
 * told by its status.
 */
void hetu_operand_append (GString *text,
                          HetuStore *store,
                          const HetuObservation *one,
                          HetuOperandParts parts,
                          HetuLanguage language);
