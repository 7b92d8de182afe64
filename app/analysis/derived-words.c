/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of derived figures: names of the derivations with their published definitions, and reasons of refusals. Figures
 * and tables have a language of their own; the English reasons are also msgids of the program's messages. */
#include "analysis/derived.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *word;
  const char *zh, *en;
  const char *definition_zh, *definition_en;
} DerivationWords;

static const DerivationWords derivations[HETU_N_DERIVATIONS] = {
  [HETU_DERIVATION_GROWTH] = { "growth",
                               "同比增速",
                               "year-on-year growth",
                               "同比增长速度 = （本期 ÷ 上年同期 − 1）× "
                               "100%（国家统计局《主要统计指标解释》）",
                               "Year-on-year growth = (period ÷ same period of the previous year − "
                               "1) × 100% (NBS, "
                               "Explanatory Notes on Main Statistical Indicators)" },
  [HETU_DERIVATION_NOMINAL_GROWTH] = { "nominal_growth",
                                       "现价增速",
                                       "growth at current prices",
                                       "现价（名义）增速 = （本期现价水平 ÷ 上年同期现价水平 − "
                                       "1）× "
                                       "100%；公布增速按不变价格计算（国家统计局《统计公报》注）",
                                       "Nominal growth = (level ÷ level of the same period of the "
                                       "previous year − 1) × 100% at current "
                                       "prices; published rates are at constant prices (NBS, notes "
                                       "to the Statistical Communiqué)" },
  [HETU_DERIVATION_CHAIN] = { "chain",
                              "环比增速",
                              "growth on the previous period",
                              "环比增长速度 = （本期 ÷ 上期 − 1）× "
                              "100%，未经季节调整（国家统计局《主要统计指标解释》）",
                              "Growth on the previous period = (period ÷ period before − 1) × "
                              "100%, not seasonally adjusted "
                              "(NBS, Explanatory Notes on Main Statistical Indicators)" },
  [HETU_DERIVATION_SINGLE] = { "single",
                               "当期数",
                               "single period",
                               "当期数 = 本期累计 − 上期累计；1—2 月合并公布，不单列 1 "
                               "月（国家统计局月度统计发布说明）",
                               "Single period = cumulative figure − previous cumulative figure; "
                               "January and February are "
                               "published together (NBS, notes to monthly releases)" },
  [HETU_DERIVATION_SINGLE_GROWTH] = { "single_growth",
                                      "当期同比",
                                      "single-period growth",
                                      "当期同比 = （本期累计 − 上期累计）÷ 上年当期 − 1，累计 = "
                                      "上年累计 ×（1 + 累计同比）"
                                      "（国家统计局《主要统计指标解释》同比增长速度）",
                                      "Single-period growth = (cumulative − previous cumulative) ÷ "
                                      "the same of the previous year − 1, "
                                      "each cumulative figure being its base × (1 + growth) (NBS, "
                                      "Explanatory Notes: year-on-year "
                                      "growth)" },
  [HETU_DERIVATION_AVERAGE] = { "average",
                                "年均增速",
                                "average annual growth",
                                "平均增长速度（水平法，即几何平均法）= （末期 ÷ 基期）^(1/n) − "
                                "1（国家统计局《主要统计指标解释》）",
                                "Average annual growth, level (geometric) method = (last ÷ "
                                "base)^(1/n) − 1 (NBS, Explanatory "
                                "Notes on Main Statistical Indicators)" },
  [HETU_DERIVATION_TWO_YEAR] = { "two_year",
                                 "两年平均增速",
                                 "two-year average growth",
                                 "两年平均增速以两年前同期为基数，采用几何平均的方法计算（国家统计"
                                 "局 2021 年国民经济运行情况附注）",
                                 "Two-year average growth is the geometric mean of two years' "
                                 "rates (NBS, notes to the 2021 "
                                 "releases on the national economy)" },
  [HETU_DERIVATION_INDEX] = { "index",
                              "定基指数",
                              "fixed-base index",
                              "定基指数 = 报告期 ÷ 固定基期 × "
                              "100，等于各期环比发展速度的连乘积（国家统计局《主要统计指标解释》）",
                              "Fixed-base index = period ÷ base period × 100, the product of the "
                              "yearly indices in between "
                              "(NBS, Explanatory Notes on Main Statistical Indicators)" },
  [HETU_DERIVATION_SHARE] = { "share",
                              "占比",
                              "share",
                              "构成（结构相对指标）= 部分 ÷ 总体 × "
                              "100%（国家统计局《主要统计指标解释》）",
                              "Share = part ÷ whole × 100% (NBS, Explanatory Notes on Main "
                              "Statistical Indicators)" },
  [HETU_DERIVATION_CONTRIBUTION] = { "contribution",
                                     "拉动",
                                     "contribution",
                                     "拉动 = 总体增速 × 贡献率（《中国统计年鉴》国民经济核算表注）",
                                     "Contribution in points = growth of the whole × contribution "
                                     "share (China Statistical Yearbook, "
                                     "notes to national accounts)" },
  [HETU_DERIVATION_CONTRIBUTION_SHARE] = { "contribution_share",
                                           "贡献率",
                                           "contribution share",
                                           "贡献率 = 部分增量 ÷ 总体增量 × "
                                           "100%（《中国统计年鉴》国民经济核算表注）",
                                           "Contribution share = increment of the part ÷ increment "
                                           "of the whole × 100% (China Statistical "
                                           "Yearbook, notes to national accounts)" },
  [HETU_DERIVATION_COMPLETION] = { "completion",
                                   "完成率",
                                   "completion",
                                   "计划完成程度 = 实际完成数 ÷ 计划数 × "
                                   "100%（国家统计局《统计指标解释》）",
                                   "Plan completion = outturn ÷ plan × 100% (NBS, Explanatory "
                                   "Notes on Statistical Indicators)" },
  [HETU_DERIVATION_GAP] = { "gap",
                            "差距",
                            "gap",
                            "两个百分数相减，差以百分点计（国家统计局统计知识“百分点”）",
                            "The difference of two percentages is in percentage points (NBS, "
                            "statistical terms)" },
  [HETU_DERIVATION_GROWTH_CHANGE] = { "growth_change",
                                      "增速变动",
                                      "change of growth",
                                      "增速变动 = 本期增速 − "
                                      "上期增速，以百分点计（国家统计局统计知识“百分点”）",
                                      "Change of growth = growth − growth of the period before, in "
                                      "percentage points (NBS, "
                                      "statistical terms)" },
  [HETU_DERIVATION_RATE_CHANGE] = { "rate_change",
                                    "比率变动",
                                    "change of a rate",
                                    "比率变动 = 本期比率 − "
                                    "前期比率，以百分点计（国家统计局统计知识“百分点”）",
                                    "Change of a rate = rate − rate of the period before, in "
                                    "percentage points (NBS, statistical terms)" },
  [HETU_DERIVATION_IMPLIED_BASE] = { "implied_base",
                                     "反推基数",
                                     "implied base",
                                     "反推基数 = 本期 ÷（1 + "
                                     "同比增速），由同比增长速度定义反推，不是上年公布数（国家统计"
                                     "局《主要统计指标解释》）",
                                     "Implied base = period ÷ (1 + growth), by the definition of "
                                     "year-on-year growth; no published "
                                     "figure of the previous year (NBS, Explanatory Notes on Main "
                                     "Statistical Indicators)" },
  [HETU_DERIVATION_RANK] = { "rank",
                             "位次",
                             "rank",
                             "位次 = 优于本地区的地区数 + "
                             "1，数值相同的并列，下一位次空缺（标准竞争排名）",
                             "Rank = number of places that are better + 1; equal ones share it and "
                             "the "
                             "next is skipped (standard competition ranking)" },
};

typedef struct
{
  const char *word;
  const char *label_zh, *label_en;
  const char *zh, *en;
} RefusalWords;

static const RefusalWords refusals[HETU_N_REFUSALS] = {
  [HETU_REFUSAL_NONE] = { "", "", "", "", "" },
  [HETU_REFUSAL_MISSING] = { "missing", "缺数", "missing", "缺数", N_ ("a figure is missing") },
  [HETU_REFUSAL_REDACTED] = { "redacted",
                              "脱敏",
                              "redacted",
                              "原文脱敏（×）",
                              N_ ("a figure is redacted") },
  [HETU_REFUSAL_BOUND] = { "bound",
                           "不可算",
                           "not computed",
                           "是界限或区间，不是确数",
                           N_ ("a figure is a bound or a range, not a number") },
  [HETU_REFUSAL_SUBJECT] = { "subject",
                             "不可比",
                             "not comparable",
                             "不是同一指标、同一地区",
                             N_ ("the figures are of two indicators or regions") },
  [HETU_REFUSAL_KIND] = { "kind",
                          "不可比",
                          "not comparable",
                          "实绩与目标、预计不可混用",
                          N_ ("a target or forecast is no outturn") },
  [HETU_REFUSAL_MEASURE] = { "measure",
                             "不可比",
                             "not comparable",
                             "比率与水平值不可混算",
                             N_ ("a rate and a level do not go together") },
  [HETU_REFUSAL_RATE] = { "rate",
                          "不可算",
                          "not computed",
                          "比率之间不相除，只可相减（百分点）",
                          N_ ("rates are not divided, only subtracted (percentage points)") },
  [HETU_REFUSAL_UNIT] = { "unit",
                          "不可比",
                          "not comparable",
                          "单位不同，不可换算",
                          N_ ("the units do not convert") },
  [HETU_REFUSAL_PERIOD] = { "period",
                            "不可比",
                            "not comparable",
                            "时期不对应",
                            N_ ("the periods do not correspond") },
  [HETU_REFUSAL_JANUARY] = { "january",
                             "不可分",
                             "not split",
                             "1—2 月合并公布，不能单列 1 月或 2 月",
                             N_ ("January and February are published together") },
  [HETU_REFUSAL_DEFINITION] = { "definition",
                                "口径不可比",
                                "not comparable",
                                "口径不可比：统计口径不同",
                                N_ ("the figures are of different definitions") },
  [HETU_REFUSAL_EDITION] = { "edition",
                             "版本不同",
                             "not comparable",
                             "不可比：来源或发布版本不同，修订会被当作变动",
                             N_ ("the figures are of different sources or vintages: a revision "
                                 "would pass for a change") },
  [HETU_REFUSAL_BREAK] = { "break",
                           "口径不可比",
                           "not comparable",
                           "口径不可比：其间口径或区划调整",
                           N_ ("a break in the series lies in between") },
  [HETU_REFUSAL_BASE] = { "base",
                          "不可比",
                          "not comparable",
                          "不可比：基数为零或负",
                          N_ ("the base is not positive") },
  [HETU_REFUSAL_PRICES] = { "prices",
                            "不可比",
                            "not comparable",
                            "公布增速按不变价，现价水平值不能代替",
                            N_ ("published growth is at constant prices, which levels at current "
                                "prices do not give") },
  [HETU_REFUSAL_NEGATIVE] = { "negative",
                              "不可比",
                              "not comparable",
                              "部分为负，不计占比",
                              N_ ("a part is negative and has no share") },
  [HETU_REFUSAL_PARTS] = { "parts",
                           "不可比",
                           "not comparable",
                           "各部分之和不等于总体",
                           N_ ("the parts do not make the whole") },
  [HETU_REFUSAL_TARGET] = { "target",
                            "无目标",
                            "no target",
                            "没有以数值表示的目标",
                            N_ ("there is no target in numbers") },
  [HETU_REFUSAL_SIZE] = { "size",
                          "不可算",
                          "not computed",
                          "数值过大",
                          N_ ("the result is beyond all measure") },
};

const char *
hetu_derivation_get_definition (HetuDerivation derivation, HetuLanguage language)
{
  g_return_val_if_fail (derivation < HETU_N_DERIVATIONS, "");

  return language == HETU_LANGUAGE_ZH ? derivations[derivation].definition_zh
                                      : derivations[derivation].definition_en;
}

const char *
hetu_derivation_to_string (HetuDerivation derivation)
{
  g_return_val_if_fail (derivation < HETU_N_DERIVATIONS, "");

  return derivations[derivation].word;
}

const char *
hetu_derivation_to_label (HetuDerivation derivation, HetuLanguage language)
{
  g_return_val_if_fail (derivation < HETU_N_DERIVATIONS, "");

  return language == HETU_LANGUAGE_ZH ? derivations[derivation].zh : derivations[derivation].en;
}

const char *
hetu_refusal_to_string (HetuRefusal refusal)
{
  g_return_val_if_fail (refusal < HETU_N_REFUSALS, "");

  return refusals[refusal].word;
}

const char *
hetu_refusal_to_label (HetuRefusal refusal, HetuLanguage language)
{
  g_return_val_if_fail (refusal < HETU_N_REFUSALS, "");

  return language == HETU_LANGUAGE_ZH ? refusals[refusal].label_zh : refusals[refusal].label_en;
}

const char *
hetu_refusal_to_sentence (HetuRefusal refusal, HetuLanguage language)
{
  g_return_val_if_fail (refusal < HETU_N_REFUSALS, "");

  return language == HETU_LANGUAGE_ZH ? refusals[refusal].zh : refusals[refusal].en;
}

char *
hetu_derived_dup_reason (const HetuDerived *self, HetuLanguage language)
{
  const char *sentence = hetu_refusal_to_sentence (self->refusal, language);
  g_autofree char *period = NULL;

  if (self->refusal == HETU_REFUSAL_NONE)
    return NULL;
  if (self->refused.kind == HETU_PERIOD_NONE)
    return g_strdup (sentence);
  period = hetu_period_to_label (self->refused, language);
  return g_strdup_printf (language == HETU_LANGUAGE_ZH ? "%s（%s）" : "%s (%s)", sentence, period);
}
