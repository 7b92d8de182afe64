/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "store/query.h"
#include "store/store.h"

/* What the builders of frames share. Private to app/figure. */

typedef struct
{
  HetuStore *store;      /* borrowed */
  const HetuSpec *spec;  /* borrowed */
  HetuFrame *frame;      /* owned until it is given away */
  GPtrArray *indicators; /* (element-type HetuIndicator): borrowed elements, in the spec's order */
  GPtrArray *districts;  /* (element-type HetuDistrict): borrowed elements, in the spec's order */
  HetuDistrict *focus;   /* (nullable): the first district where none is named */
  gboolean none_stands_out;
  HetuDistrict *parent; /* (nullable): of the focus */
  HetuLanguage language;
  guint n_computed;        /* rows that were computed here, for the note */
  guint n_redacted;        /* rows redacted, for the note */
  GHashTable *taken_slots; /* region → colour slot in this figure */
  GError *failure;         /* owned (nullable): the first one of its words and notes */
} HetuFigureBuild;

/**
 * hetu_build_get_failure:
 *
 * For what is read while words and notes are written: a figure is not shown without what must be known of it.
 *
 * Returns: (transfer none) (nullable): where an error goes with which hetu_figure_resolve() then fails
 */
GError **hetu_build_get_failure (HetuFigureBuild *self);

/**
 * hetu_build_get_indicator:
 *
 * Returns: (transfer none): the indicator at @index of the spec
 */
HetuIndicator *hetu_build_get_indicator (const HetuFigureBuild *self, guint index);

/**
 * hetu_build_get_district:
 *
 * Returns: (transfer none): the district at @index of the spec
 */
HetuDistrict *hetu_build_get_district (const HetuFigureBuild *self, guint index);

/**
 * hetu_build_name_district:
 *
 * Returns: (transfer none): its name in figures: the nation is “全国”, not the name of the state; all others have their full name
 */
const char *hetu_build_name_district (const HetuFigureBuild *self, HetuDistrict *district);

/**
 * hetu_build_name_indicator:
 *
 * Returns: (transfer none): its name in figures: the product of the nation alone is 国内生产总值, that of regions 地区生产总值
 */
const char *hetu_build_name_indicator (const HetuFigureBuild *self, HetuIndicator *indicator);

/**
 * hetu_build_choose_slot:
 *
 * Returns: the colour of @district in this figure: its own (C-29), unless another of the figure has the same and one is free; 0
 *   or what it has for a district that was not chosen, −1 for province and nation
 */
int hetu_build_choose_slot (HetuFigureBuild *self, HetuDistrict *district);

/**
 * hetu_build_panel_of:
 *
 * Returns: the one panel of a figure of @indicator, without a region. Strings are borrowed.
 */
HetuFrameKey hetu_build_panel_of (const HetuFigureBuild *self, HetuIndicator *indicator);

/**
 * hetu_build_is_by_indicator:
 *
 * Returns: whether the lines of this figure are one district's indicators, not one indicator's districts
 */
gboolean hetu_build_is_by_indicator (const HetuFigureBuild *self);

/**
 * hetu_build_add_series:
 *
 * Adds the series of @district and @indicator, with its role and colour.
 *
 * Returns: its index
 */
guint
hetu_build_add_series (HetuFigureBuild *self, HetuDistrict *district, HetuIndicator *indicator);

/**
 * hetu_build_get_role:
 *
 * Returns: the role that @district has in a figure of this focus
 */
HetuRole hetu_build_get_role (const HetuFigureBuild *self, HetuDistrict *district);

/**
 * hetu_build_add_row:
 *
 * Adds a row for @observation, converted to the frame's unit (not comparable where it does not convert), and cites its source.
 *
 * Returns: its index
 */
guint hetu_build_add_row (HetuFigureBuild *self,
                          guint panel,
                          guint category,
                          guint series,
                          const HetuObservation *observation);

/**
 * hetu_build_add_missing:
 *
 * Adds a row that says that there is no figure: missing, never zero.
 *
 * Returns: its index
 */
guint hetu_build_add_missing (HetuFigureBuild *self,
                              guint panel,
                              guint category,
                              guint series,
                              HetuPeriod period,
                              HetuKind kind);

/**
 * hetu_build_cite:
 * @source: HetuSource's number in the store; 0 and unknown ones add nothing
 *
 * Adds the citation of @source to the frame's list.
 */
void hetu_build_cite (HetuFigureBuild *self, gint32 source);

/**
 * hetu_build_query:
 *
 * Returns: (transfer full): the series that a chart of the spec's measure shows: reported growth, filled from levels where that is
 *   allowed: never for indicators whose growth is at constant prices. Errors of the store.
 */
HetuSeries *hetu_build_query (HetuFigureBuild *self,
                              HetuIndicator *indicator,
                              HetuDistrict *district,
                              HetuGrain grain,
                              GError **error);

/**
 * hetu_build_query_measure:
 * @wanted: instead of the spec's measure
 *
 * Returns: (transfer full): as hetu_build_query()
 */
HetuSeries *hetu_build_query_measure (HetuFigureBuild *self,
                                      HetuIndicator *indicator,
                                      HetuDistrict *district,
                                      HetuMeasure wanted,
                                      HetuGrain grain,
                                      GError **error);

/**
 * hetu_build_query_all:
 * @all: (element-type HetuSeries): emptied, then one series an indicator and district, districts running faster
 * @grain: (out): the spec's; any: the first of years, quarters, year to date, months and halves that is told
 *
 * Returns: whether all could be read. Errors of the store.
 */
gboolean hetu_build_query_all (HetuFigureBuild *self,
                               HetuMeasure measure,
                               GPtrArray *all,
                               HetuGrain *grain,
                               GError **error);

/**
 * hetu_build_list_periods:
 * @series: (element-type HetuSeries)
 *
 * Returns: (transfer full) (element-type HetuPeriod): every period that any series has, in order; of years, halves, quarters
 *   and months also those between, so that a gap shows
 */
GArray *hetu_build_list_periods (GPtrArray *series, HetuGrain grain);

/**
 * hetu_build_add_breaks:
 *
 * Adds the breaks between the rows of @district's series, which must be there; a published rate has none.
 */
void hetu_build_add_breaks (HetuFigureBuild *self,
                            guint panel,
                            guint index,
                            HetuIndicator *indicator,
                            HetuDistrict *district);

/**
 * hetu_build_is_total:
 *
 * Returns: whether @district's figure is the sum of others in this figure: beside the levels of its parts it would flatten
 *   them. Rates and figures per head compare.
 */
gboolean hetu_build_is_total (const HetuFigureBuild *self, HetuDistrict *district);

/**
 * hetu_build_is_left_out:
 *
 * Returns: whether @district is left out of levels on one scale, because its own, a total, would lie far above all others': a
 *   nation's product beside a district's leaves the district at zero. Their growth compares. The focus always stays.
 */
gboolean hetu_build_is_left_out (const HetuFigureBuild *self, HetuDistrict *district);

/**
 * hetu_build_note_left_out:
 *
 * Names in the note who is left out: “全国、河南省为合计，总量级不同，未画；可比同比增速”.
 */
void hetu_build_note_left_out (HetuFigureBuild *self);

/**
 * hetu_build_note_total:
 * @actual: (nullable): what the note tells of it
 *
 * Says in the note what the total is that is not drawn beside its parts.
 */
void hetu_build_note_total (HetuFigureBuild *self,
                            HetuDistrict *district,
                            const HetuObservation *actual);

/**
 * hetu_build_measure_of:
 *
 * Returns: the measure that stands for @wanted on @indicator: 水平值 of a rate is its ratio or share
 */
HetuMeasure hetu_build_measure_of (HetuIndicator *indicator, HetuMeasure wanted);

/**
 * hetu_build_choose_unit:
 * @series: (element-type HetuSeries)
 *
 * Sets the frame's unit from the levels in @series (C-17), or per cent for rates, and the decimals of labels.
 */
void hetu_build_choose_unit (HetuFigureBuild *self, GPtrArray *series);

/**
 * hetu_build_tell_apart:
 *
 * Gives labels the decimals that tell figures of one period apart, where the figures have them: 5.25 beside 5.3. Of figures that no four
 * decimals tell apart the labels stay as they are. O(rows × log rows).
 */
void hetu_build_tell_apart (HetuFigureBuild *self);

/**
 * hetu_build_check_one_unit:
 *
 * Returns: whether the levels of all indicators can share one axis. %HETU_ERROR_DATA: two have different units.
 */
gboolean hetu_build_check_one_unit (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_check_one_indicator:
 *
 * Returns: whether one indicator was chosen. %HETU_ERROR_DATA: there are several.
 */
gboolean hetu_build_check_one_indicator (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_lines:
 *
 * Rows over periods: growth lines and small multiples of lines.
 *
 * Returns: whether the frame is filled. %HETU_ERROR_DATA: the kind cannot show this selection. Errors of the store.
 */
gboolean hetu_build_lines (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_overlay:
 *
 * Rows of one place and indicator over the months of a year, a series a year: growth lines with an overlay of years.
 *
 * Returns: whether the frame is filled. %HETU_ERROR_DATA: several indicators, or no figures within a year. Errors of the store.
 */
gboolean hetu_build_overlay (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_add_line:
 * @series: of what @index stands for
 *
 * Adds a row for each of @periods: what is known, what is targeted, and, before the last that is told, what lacks.
 */
void hetu_build_add_line (HetuFigureBuild *self,
                          guint panel,
                          guint category,
                          guint index,
                          HetuSeries *series,
                          const GArray *periods);

/**
 * hetu_build_level_growth:
 *
 * Levels of the focus over growth of all, a panel and a category each.
 *
 * Returns: whether the frame is filled. Errors as hetu_build_lines().
 */
gboolean hetu_build_level_growth (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_ranked:
 *
 * Rows of one period, a series a district: ranked bars.
 *
 * Returns: whether the frame is filled. Errors as hetu_build_lines().
 */
gboolean hetu_build_ranked (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_slope:
 *
 * Rows of two periods, a series a district: slopes.
 *
 * Returns: whether the frame is filled. Errors as hetu_build_lines().
 */
gboolean hetu_build_slope (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_bump:
 *
 * Ranks over periods, a series a district of the field; the field takes the place of the districts.
 *
 * Returns: whether the frame is filled. Errors as hetu_build_lines().
 */
gboolean hetu_build_bump (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_heatmap:
 *
 * A table of districts and indicators or periods, a category a column: heatmaps.
 *
 * Returns: whether the frame is filled. Errors as hetu_build_lines().
 */
gboolean hetu_build_heatmap (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_vintages:
 *
 * What was known of one indicator of the focus on each day of publication, a series a period, a category a day: heatmaps of
 * vintages; with notes.
 *
 * Returns: whether the frame is filled. %HETU_ERROR_DATA: several indicators, ranks, or nothing was published. Errors of the store.
 */
gboolean hetu_build_vintages (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_tiles:
 *
 * The districts of one city where its layout puts them, a category a tile, and the city itself: tile-grid maps.
 *
 * Returns: whether the frame is filled. %HETU_ERROR_DATA: several indicators, districts of two cities, or a city without a
 *   layout. Errors as hetu_build_lines().
 */
gboolean hetu_build_tiles (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_choose_moment:
 * @all: (element-type HetuSeries)
 *
 * Returns: the spec's last period, where no other is told of more than twice as often; else that of which most outturns are
 *   told, the later of equals
 */
HetuPeriod hetu_build_choose_moment (const HetuFigureBuild *self, const GPtrArray *all);

/**
 * hetu_build_add_outturn:
 *
 * Adds a row for what @series has at @period: the outturn, else what is expected, else that it is missing.
 */
void hetu_build_add_outturn (HetuFigureBuild *self,
                             guint category,
                             guint index,
                             HetuSeries *series,
                             HetuPeriod period);

/**
 * hetu_build_add_ranks:
 *
 * Ranks the rows of each column among their peers, where there are three or more; the better by the indicator's direction
 * comes first.
 */
void hetu_build_add_ranks (HetuFigureBuild *self);

/**
 * hetu_build_add_shades:
 *
 * Sets what the tints of the rows show, and the frame's shade and yardstick; ranks first.
 */
void hetu_build_add_shades (HetuFigureBuild *self);

/**
 * hetu_build_dumbbell:
 *
 * Pairs of outturn and target, a category an indicator or a district: dumbbells.
 *
 * Returns: whether the frame is filled. Errors as hetu_build_lines().
 */
gboolean hetu_build_dumbbell (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_compare:
 *
 * Pairs of outturn and target, a panel a district, a category an indicator: small multiples of bars.
 *
 * Returns: whether the frame is filled. Errors as hetu_build_lines().
 */
gboolean hetu_build_compare (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_paces:
 *
 * Targets over the months of their plans, a panel each: paces.
 *
 * Returns: whether the frame is filled. %HETU_ERROR_DATA: there are no targets, or none that has a course over its plan, and why.
 *   Errors of the store.
 */
gboolean hetu_build_paces (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_gauges:
 *
 * Targets beside their outturns: dials and bullets.
 *
 * Returns: whether the frame is filled. Errors as hetu_build_lines().
 */
gboolean hetu_build_gauges (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_structure:
 *
 * Shares of a whole's parts, a category a period or district, a series a part: structure; with subtitle and notes.
 *
 * Returns: whether the frame is filled. %HETU_ERROR_DATA: nothing selected has parts, or no period tells of all. Errors of
 *   the store.
 */
gboolean hetu_build_structure (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_contribution:
 *
 * As hetu_build_structure(), of percentage points, with the total as the last series: contributions.
 */
gboolean hetu_build_contribution (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_scatter:
 *
 * Level and growth of one period, a series a district, a category each: scatters; with subtitle and the yardsticks' rows.
 *
 * Returns: whether the frame is filled. %HETU_ERROR_DATA: no district has both. Errors of the store.
 */
gboolean hetu_build_scatter (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_dup_range:
 *
 * Returns: (transfer full): the periods from the frame's first to its last, in words: “2019—2023 年”
 */
char *hetu_build_dup_range (const HetuFigureBuild *self);

/**
 * hetu_build_say:
 *
 * Returns: (transfer none): the one of two texts that is in the figure's language
 */
const char *hetu_build_say (const HetuFigureBuild *self, const char *zh, const char *en)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/**
 * hetu_build_words:
 *
 * Subtitle, note, footer, and the title, from the rows of the frame.
 */
void hetu_build_words (HetuFigureBuild *self);

/**
 * hetu_build_count_ranked:
 *
 * Returns: how many districts of a figure of ranks have one in @period
 */
guint hetu_build_count_ranked (const HetuFigureBuild *self, HetuPeriod period);

/**
 * hetu_build_notes:
 *
 * Sentences on status, absence, data, basis and rivals, for kinds of rows (C-4).
 */
void hetu_build_notes (HetuFigureBuild *self);

/**
 * hetu_build_note_comparison:
 *
 * Tells in the note how ranks are come by, and what does not compare: ranks of two fields, panels that end in two periods.
 */
void hetu_build_note_comparison (HetuFigureBuild *self);

/**
 * hetu_build_data_notes:
 *
 * What is noted on the data of the rows or gauges: sentences, and remarks of the frame. After all rows and breaks.
 */
void hetu_build_data_notes (HetuFigureBuild *self);

/**
 * hetu_build_remark:
 * @remark: (nullable): on a figure or a break, as the store holds it
 *
 * Returns: (transfer none) (nullable): in English where @language is and the shipped data have it, else @remark
 */
const char *hetu_build_remark (const char *remark, HetuLanguage language);

/**
 * hetu_build_is_pace_of_economy:
 *
 * Returns: whether the target is to keep pace with the region's economy: “与经济增长基本同步”
 */
gboolean hetu_build_is_pace_of_economy (const HetuObservation *target);

/**
 * hetu_build_list_names:
 * @names: (element-type utf8)
 * @places: they are districts
 *
 * Returns: (transfer full): the first of them, and how many there are where not all are written
 */
char *hetu_build_list_names (const HetuFigureBuild *self, const GPtrArray *names, gboolean places);

/**
 * hetu_build_note_rule:
 * @distance: “落后序时”
 * @behind: points below which it is on track
 * @missed: points beyond which it is missed
 *
 * Tells the thresholds of verdicts.
 */
void
hetu_build_note_rule (HetuFigureBuild *self, const char *distance, double behind, double missed);

/**
 * hetu_build_note_line:
 *
 * What a pace line other than a straight one is.
 */
void hetu_build_note_line (HetuFigureBuild *self, HetuPaceKind kind);

/**
 * hetu_build_dup_knowledge:
 *
 * Returns: (transfer full): whose knowledge the verdicts are of: “（当时视角：截至 2023-10-31 已发布的数据）”; "" for all
 */
char *hetu_build_dup_knowledge (const HetuFigureBuild *self);

/**
 * hetu_build_pace_notes:
 *
 * Pace charts: the rule of the verdicts, the line, and what projections take for granted.
 */
void hetu_build_pace_notes (HetuFigureBuild *self);

/**
 * hetu_build_dup_pace_subtitle:
 *
 * Returns: (transfer full): “洛龙区新增就业累计（万人），2023 年，截至上半年”
 */
char *hetu_build_dup_pace_subtitle (const HetuFigureBuild *self);

/**
 * hetu_build_gauge_notes:
 *
 * The thresholds of the verdicts shown (UX U-8).
 */
void hetu_build_gauge_notes (HetuFigureBuild *self);
