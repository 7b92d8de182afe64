/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/describe.h"
#include "chart/finding.h"

/* Pieces that titles and alternate texts share. Private to app/chart. */

/**
 * hetu_describe_is_chinese:
 *
 * Returns: whether the frame speaks Chinese
 */
gboolean hetu_describe_is_chinese (const HetuFrame *frame);

/**
 * hetu_describe_is_change:
 *
 * Returns: whether the frame shows growth on a year or on the period before
 */
gboolean hetu_describe_is_change (const HetuFrame *frame);

/**
 * hetu_describe_indicator:
 *
 * Returns: (transfer none): the indicator's name where the frame's first panel carries one, else ""
 */
const char *hetu_describe_indicator (const HetuFrame *frame);

/**
 * hetu_describe_value:
 *
 * Returns: (transfer full): the row's number with its unit: “5.2%”, “≥1.2 万人”
 */
char *hetu_describe_value (const HetuFrame *frame, const HetuFrameRow *row);

/**
 * hetu_describe_absence:
 *
 * Returns: (transfer none): what a reader aloud can say, not “n/a”, “×” or “—”: “缺数”, “脱敏”, “不可比”
 */
const char *hetu_describe_absence (const HetuFrame *frame, HetuStatus status);

/**
 * hetu_describe_difference:
 * @difference: of two printed values
 *
 * Returns: (transfer full): “2.1 个百分点”, of levels “335.81 亿元”, without a sign
 */
char *hetu_describe_difference (const HetuFrame *frame, HetuDecimal difference);

/**
 * hetu_describe_subject:
 *
 * Returns: (transfer none): of what a title tells the growth: the indicator's short name, "" for that of the economy itself
 */
const char *hetu_describe_subject (const HetuFrame *frame);

/**
 * hetu_describe_separator:
 * @index: of the name
 * @n: names of the list, those included that are only counted
 *
 * Returns: (transfer none): what stands before the name: "", “、”, “, ” or “ and ”
 */
const char *hetu_describe_separator (const HetuFrame *frame, guint index, guint n);

/**
 * hetu_describe_close_list:
 * @names: of which %HETU_DESCRIBE_MOST_NAMES at most are written
 * @counter: the Chinese word for one of them
 *
 * Appends how many there are: “等 5 个”, “ and 2 others”.
 */
void
hetu_describe_close_list (const HetuFrame *frame, GString *names, guint n, const char *counter);

/**
 * hetu_describe_glue:
 *
 * Returns: (transfer full): both, with a space where Latin meets Han (C-42)
 */
char *hetu_describe_glue (const char *before, const char *after);

/* Most names in a list within a title. */
#define HETU_DESCRIBE_MOST_NAMES 3

/**
 * hetu_describe_find_first:
 * @series: −1 for any
 *
 * Returns: (transfer none) (nullable): the first row of @kind with an exact number
 */
const HetuFrameRow *hetu_describe_find_first (const HetuFrame *frame,
                                              guint panel,
                                              guint category,
                                              int series,
                                              HetuKind kind);

/**
 * hetu_describe_find_last:
 * @series: −1 for any
 *
 * Returns: (transfer none) (nullable): the last such row
 */
const HetuFrameRow *hetu_describe_find_last (const HetuFrame *frame,
                                             guint panel,
                                             guint category,
                                             int series,
                                             HetuKind kind);

/**
 * hetu_describe_subtract:
 *
 * Returns: @a − @b as they are printed
 */
HetuDecimal
hetu_describe_subtract (const HetuFrame *frame, const HetuFrameRow *a, const HetuFrameRow *b);

/**
 * hetu_describe_compares:
 * @first: the earlier row
 * @second: (nullable)
 *
 * Returns: whether a title may set them against each other: of one definition, and neither or both adjusted (C-25)
 */
gboolean hetu_describe_compares (const HetuFrame *frame,
                                 const HetuFrameRow *first,
                                 const HetuFrameRow *second);

/**
 * hetu_describe_series:
 * @panel: index of the panel
 * @who: (nullable): of whom it is told, where the panel has a name
 *
 * Returns: (transfer full): title of lines over periods
 */
char *hetu_describe_series (const HetuFrame *frame, guint panel, const char *who);

/* A region and its figure, among those that are compared. */
typedef struct
{
  const char *name;  /* borrowed */
  HetuDecimal value; /* not rounded: ties are of equal figures */
  guint decimals;    /* of its label, where that is told */
} HetuContender;

/**
 * hetu_describe_is_peer:
 *
 * Returns: whether @series competes: the city, the province and the nation are yardsticks
 */
gboolean hetu_describe_is_peer (const HetuFrame *frame, guint series);

/**
 * hetu_describe_field:
 * @contenders: (element-type HetuContender)
 *
 * Returns: (transfer full): “11 个区”, where not all peers have a figure “有数据的 10 个县区”
 */
char *hetu_describe_field (const HetuFrame *frame, const GArray *contenders);

/**
 * hetu_describe_first:
 * @contenders: (element-type HetuContender): sorted by value, the greatest first
 * @n_first: (out): how many share the first place
 *
 * Returns: (transfer full): their names: “洛龙区、涧西区”
 */
char *hetu_describe_first (const HetuFrame *frame, GArray *contenders, guint *n_first);

/**
 * hetu_describe_what:
 *
 * Returns: (transfer full): what is told, within a sentence: “增速”, “固投增速”, “常住人口”, “growth”
 */
char *hetu_describe_what (const HetuFrame *frame);

/**
 * hetu_describe_change:
 *
 * Returns: (transfer full): “增长 5.2%”, “下降 1.2%”, “增长 3.0% 以上”
 */
char *hetu_describe_change (const HetuFrame *frame, const HetuFrameRow *row);

/**
 * hetu_describe_level_growth:
 *
 * Returns: (transfer full): title of a level over its growth
 */
char *hetu_describe_level_growth (const HetuFrame *frame);

/**
 * hetu_describe_slope:
 *
 * Returns: (transfer full): title of slopes
 */
char *hetu_describe_slope (const HetuFrame *frame);

/**
 * hetu_describe_bump:
 *
 * Returns: (transfer full): title of ranks over periods
 */
char *hetu_describe_bump (const HetuFrame *frame);

/**
 * hetu_describe_ranking:
 *
 * Returns: (transfer full): title of ranked bars
 */
char *hetu_describe_ranking (const HetuFrame *frame);

/**
 * hetu_describe_rise:
 *
 * Returns: (transfer full) (nullable): who rose most between the two periods; %NULL: nobody did, or there is nobody to compare
 */
char *hetu_describe_rise (const HetuFrame *frame);

/**
 * hetu_describe_dumbbell:
 *
 * Returns: (transfer full): title of a dumbbell figure
 */
char *hetu_describe_dumbbell (const HetuFrame *frame);

/**
 * hetu_describe_panels:
 *
 * Returns: (transfer full): title of small multiples
 */
char *hetu_describe_panels (const HetuFrame *frame);

/**
 * hetu_describe_heatmap:
 *
 * Returns: (transfer full): title of a table of districts and indicators or periods
 */
char *hetu_describe_heatmap (const HetuFrame *frame);

/**
 * hetu_describe_vintages:
 *
 * Returns: (transfer full): title of a table of vintages: “洛龙区增速 12 期中 3 期有修订，2022 年上修最多，为 0.3 个百分点”
 */
char *hetu_describe_vintages (const HetuFrame *frame);

/**
 * hetu_describe_vintage:
 *
 * Returns: (transfer full): a cell of such a table in words: “洛龙区 2022 年，2023-07-15 修订为 5.3%（较首次公布 +0.1 个百分点）”
 */
char *hetu_describe_vintage (const HetuFrame *frame, guint index);

/**
 * hetu_describe_is_revised:
 *
 * Returns: whether the figure of the period @line was ever told otherwise, or withdrawn
 */
gboolean hetu_describe_is_revised (const HetuFrame *frame, guint line);

/**
 * hetu_describe_vintage_line:
 *
 * Returns: (transfer full): how the figure of one period came to be what it is, a sentence for those who hear it
 */
char *hetu_describe_vintage_line (const HetuFrame *frame, guint line);

/**
 * hetu_describe_mixed:
 *
 * Returns: (transfer full): title of a table of one district's indicators whose columns are of their own
 */
char *hetu_describe_mixed (const HetuFrame *frame);

/**
 * hetu_describe_mixed_row:
 *
 * Returns: (transfer full): a cell of such a table in words: “地区生产总值，洛龙区 2022 年同比，5.2%（公布数）”
 */
char *hetu_describe_mixed_row (const HetuFrame *frame, guint index);

/**
 * hetu_describe_mixed_line:
 *
 * Returns: (transfer full): all that a line of such a table tells, a sentence for those who hear it
 */
char *hetu_describe_mixed_line (const HetuFrame *frame, guint line);

/**
 * hetu_describe_structure:
 *
 * Returns: (transfer full): title of bars of shares: “河南省 2022 年三次产业结构为 9.5∶41.5∶49.0”
 */
char *hetu_describe_structure (const HetuFrame *frame);

/**
 * hetu_describe_contribution:
 *
 * Returns: (transfer full): title of contributions: “全国 2023 年增长 5.2%，最终消费拉动 4.3 个百分点”
 */
char *hetu_describe_contribution (const HetuFrame *frame);

/**
 * hetu_describe_bar:
 *
 * Returns: (transfer full): all that bar @category of a figure of parts shows, a sentence for those who hear it
 */
char *hetu_describe_bar (const HetuFrame *frame, guint category);

/**
 * hetu_describe_scatter:
 *
 * Returns: (transfer full): title of points of level and growth
 */
char *hetu_describe_scatter (const HetuFrame *frame);

/**
 * hetu_describe_map:
 *
 * Returns: (transfer full): title of a tile-grid map
 */
char *hetu_describe_map (const HetuFrame *frame);

/**
 * hetu_describe_gauges:
 *
 * Returns: (transfer full): title of dials and bullets
 */
char *hetu_describe_gauges (const HetuFrame *frame);

/**
 * hetu_describe_gauge_list:
 * @gauges: (array length=n_gauges)
 *
 * Returns: (transfer full): “12 项目标已达成 3 项，农村污水处理落后序时 22.0 个百分点”; of one “洛阳市 GDP 增速：期末低于目标 3.53 个百分点”
 */
char *
hetu_describe_gauge_list (const HetuFrame *frame, const HetuFrameGauge *gauges, guint n_gauges);

/**
 * hetu_describe_paces:
 *
 * Returns: (transfer full): title of targets over the months of their plans
 */
char *hetu_describe_paces (const HetuFrame *frame);

/**
 * hetu_describe_pace_verdict:
 *
 * Returns: (transfer full): one of them for those who hear it: outturn, target, what it is held against, state
 */
char *hetu_describe_pace_verdict (const HetuFrame *frame, guint index);

/**
 * hetu_describe_pace_outlook:
 *
 * Returns: (transfer full): what the months left must bring and where it leads; "" where there is none
 */
char *hetu_describe_pace_outlook (const HetuFrame *frame, guint index);

/**
 * hetu_describe_pace_row:
 *
 * Returns: (transfer full): “新增就业，2023 年上半年，0.7 万人（完成 58.3%，超序时 8.3 个百分点）”
 */
char *hetu_describe_pace_row (const HetuFrame *frame, guint index);

/**
 * hetu_describe_overlay:
 *
 * Returns: (transfer full): the title of an overlay of years
 */
char *hetu_describe_overlay (const HetuFrame *frame);

/**
 * hetu_describe_pair:
 * @kind: actual or target
 * @n_out: (out): how many indicators both tell
 *
 * Returns: (transfer full) (nullable): of panels of bars, the first region against the base: “洛龙区 2023 年 6 项可比目标均高于洛阳市，
 *   固定资产投资高 4.0 个百分点”; %NULL: nothing is told of both
 */
char *hetu_describe_pair (const HetuFrame *frame, HetuKind kind, guint *n_out);
