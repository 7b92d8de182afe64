/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"
#include "store/store.h"

/* The grammar of the command palette: words in any order, each an indicator, a region, a preset, a measure or a range of
 * years: “gdp 洛龙 涧西 2019-2023 同比”. */

/**
 * hetu_query_parse:
 * @current: what is shown; parts that @text does not name stay as they are
 * @words: (out) (optional) (transfer full): what was understood, in order: “地区生产总值 · 洛龙区 · 2019—2023 · 同比”
 *
 * Returns: (transfer full) (nullable): the figure asked for, or %NULL when a word is not understood or names no region,
 *   indicator, measure or year
 */
HetuSpec *hetu_query_parse (HetuStore *store,
                            const HetuSpec *current,
                            const char *text,
                            HetuLanguage language,
                            char **words);
