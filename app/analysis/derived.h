/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"
#include "model/observation.h"

/* A derived figure (推算数): what comes of other figures by a published definition, with all of them at hand, so that a
 * reviewer can follow it; or why nothing comes of them. */

typedef enum
{
  HETU_DERIVATION_GROWTH,         /* 同比, of a cumulative period 累计同比 */
  HETU_DERIVATION_NOMINAL_GROWTH, /* 现价增速, of an indicator whose published growth is real */
  HETU_DERIVATION_CHAIN,          /* 环比, not seasonally adjusted */
  HETU_DERIVATION_SINGLE,         /* 当月、当季, out of cumulative levels */
  HETU_DERIVATION_SINGLE_GROWTH, /* 当月、当季同比, out of cumulative growth and its bases */
  HETU_DERIVATION_AVERAGE,       /* 年均增速 */
  HETU_DERIVATION_TWO_YEAR,      /* 两年平均增速 */
  HETU_DERIVATION_INDEX,         /* 定基指数 */
  HETU_DERIVATION_SHARE,         /* 占比 */
  HETU_DERIVATION_CONTRIBUTION,  /* 拉动 */
  HETU_DERIVATION_CONTRIBUTION_SHARE, /* 贡献率 */
  HETU_DERIVATION_COMPLETION,         /* 完成率 */
  HETU_DERIVATION_GAP,                /* 与另一地区之差 */
  HETU_DERIVATION_GROWTH_CHANGE,      /* 较上期增速变动 */
  HETU_DERIVATION_RATE_CHANGE,        /* 比重、率较前期的变动 */
  HETU_DERIVATION_IMPLIED_BASE,       /* 反推基数 */
  HETU_DERIVATION_RANK,               /* 位次, of a field of places */
  HETU_N_DERIVATIONS,
} HetuDerivation;

/* Why nothing is derived. */
typedef enum
{
  HETU_REFUSAL_NONE,
  HETU_REFUSAL_MISSING,  /* 缺数 */
  HETU_REFUSAL_REDACTED, /* 脱敏 × */
  HETU_REFUSAL_BOUND,    /* a bound or a range is no number to compute with */
  HETU_REFUSAL_SUBJECT,  /* two indicators or regions where one is meant */
  HETU_REFUSAL_KIND,    /* a target or forecast where an outturn is meant, or the other way round */
  HETU_REFUSAL_MEASURE, /* 率与水平值: a per cent and a level, or two measures */
  HETU_REFUSAL_RATE,    /* a rate where a level is meant: rates are neither divided nor added */
  HETU_REFUSAL_UNIT,    /* units that do not convert */
  HETU_REFUSAL_PERIOD,  /* 时期不对应 */
  HETU_REFUSAL_JANUARY, /* 1—2 月 are published together: none of the two alone */
  HETU_REFUSAL_DEFINITION, /* 口径不可比: one is adjusted, or marked as of another definition */
  HETU_REFUSAL_EDITION,    /* 版本不同: a revision would pass for a change */
  HETU_REFUSAL_BREAK,      /* 口径不可比: a break in between */
  HETU_REFUSAL_BASE,       /* 不可比: the base is zero or negative */
  HETU_REFUSAL_PRICES,     /* 现价水平值 say nothing of growth at constant prices */
  HETU_REFUSAL_NEGATIVE,   /* a negative part has no share */
  HETU_REFUSAL_PARTS,      /* the parts do not make the whole */
  HETU_REFUSAL_TARGET,     /* no target in numbers */
  HETU_REFUSAL_SIZE,       /* no decimal holds it */
  HETU_N_REFUSALS,
} HetuRefusal;

typedef struct
{
  HetuDerivation derivation;
  HetuRefusal refusal; /* HETU_REFUSAL_NONE: there is a result */
  HetuPeriod refused;  /* of the operand that is at fault; none: it is no single one */
  HetuObservation
      result; /* (owned): only without refusal. Value, unit, period; basis computed, adjusted where the operands
                             are, or implied; status, comparator: the weakest of the operands; vintage: the latest */
  GArray *
      operands; /* (owned) (nullable) (element-type HetuObservation): in the order of the formula; those that were there, when
                       refused */
  guint roots;  /* of averages: over how many years */
  double slack; /* by how much the operands' own rounding may move the result, in its unit */
  gboolean of_rates; /* made of growth rates, not of levels: chained averages, indices and 拉动 */
  gboolean real_prices; /* of an implied base: at constant prices of the rate */
} HetuDerived;

/**
 * hetu_derived_init:
 * @self: (out caller-allocates): without operands and result, not refused
 */
void hetu_derived_init (HetuDerived *self, HetuDerivation derivation);

/**
 * hetu_derived_clear:
 *
 * Frees what @self holds.
 */
void hetu_derived_clear (HetuDerived *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuDerived, hetu_derived_clear)

/**
 * hetu_derived_add_operand:
 * @operand: (nullable): copied; %NULL adds nothing
 */
void hetu_derived_add_operand (HetuDerived *self, const HetuObservation *operand);

/**
 * hetu_derived_get_operand:
 *
 * Returns: (transfer none): the operand at @index
 */
const HetuObservation *hetu_derived_get_operand (const HetuDerived *self, guint index);

/**
 * hetu_derived_refuse:
 * @refused: period of the operand that is at fault, or none
 *
 * Sets why there is no result.
 */
void hetu_derived_refuse (HetuDerived *self, HetuRefusal refusal, HetuPeriod refused);

/**
 * hetu_derived_has_result:
 *
 * Returns: whether there is a figure
 */
gboolean hetu_derived_has_result (const HetuDerived *self);

/**
 * hetu_derived_dup_reason:
 *
 * Returns: (transfer full) (nullable): why there is none: “不可比：基数为零或负（2021 年）”; %NULL when there is one
 */
char *hetu_derived_dup_reason (const HetuDerived *self, HetuLanguage language);

/**
 * hetu_derived_dup_formula:
 *
 * Returns: (transfer full) (nullable): the formula with its numbers: “（61.3 ÷ 57.9 − 1）× 100 = 5.9%”; %NULL when there is no
 *   result
 */
char *hetu_derived_dup_formula (const HetuDerived *self, HetuLanguage language);

/**
 * hetu_derivation_get_definition:
 *
 * Returns: (transfer none): the published definition by name, and what it says: “同比增长速度：… 国家统计局《主要统计指标解释》”
 */
const char *hetu_derivation_get_definition (HetuDerivation derivation, HetuLanguage language);

/**
 * hetu_derivation_to_string:
 *
 * Returns: (transfer none): the word of the command line: “growth”, “chain”, “single_growth” …
 */
const char *hetu_derivation_to_string (HetuDerivation derivation);

/**
 * hetu_derivation_to_label:
 *
 * Returns: (transfer none): “同比增速”, “year-on-year growth” …
 */
const char *hetu_derivation_to_label (HetuDerivation derivation, HetuLanguage language);

/**
 * hetu_refusal_to_string:
 *
 * Returns: (transfer none): a word for files and scripts: “missing”, “base” …; "" for none
 */
const char *hetu_refusal_to_string (HetuRefusal refusal);

/**
 * hetu_refusal_to_label:
 *
 * Returns: (transfer none): what stands in the figure's place: “不可比”, “口径不可比”, “缺数” …; "" for none
 */
const char *hetu_refusal_to_label (HetuRefusal refusal, HetuLanguage language);

/**
 * hetu_refusal_to_sentence:
 *
 * Returns: (transfer none): the reason: “基数为零或负” …; in English a msgid of the program's messages; "" for none
 */
const char *hetu_refusal_to_sentence (HetuRefusal refusal, HetuLanguage language);
