/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/check.h"
#include "chart/compose.h"
#include "export/file.h"
#include "model/target.h"
#include "store/store.h"

/* Resolves a spec against a store: queries and analysis in, frame out. Shared by the command line and the window;
 * no arithmetic of its own. */

/**
 * hetu_figure_resolve:
 *
 * Returns: (transfer full): the frame, with title, subtitle, notes and sources. %HETU_ERROR_USAGE: an unknown indicator or
 *   district; %HETU_ERROR_DATA: the kind cannot show this selection, the message says why (“两期以下不画折线”). Errors of the
 *   store, also where only its notes cannot be read.
 */
HetuFrame *hetu_figure_resolve (HetuStore *store, const HetuSpec *spec, GError **error);

/**
 * hetu_figure_find_misfit:
 * @kind: instead of that of @spec, without columns of its own
 *
 * Returns: (transfer full) (nullable): why a figure of @kind cannot show what @spec selects, a sentence; %NULL: it can
 */
char *hetu_figure_find_misfit (HetuStore *store, const HetuSpec *spec, HetuChartKind kind);

/**
 * hetu_figure_find_table_misfit:
 *
 * Returns: (transfer full) (nullable): why a heatmap with the columns of @table cannot show what @spec selects; %NULL: it can
 */
char *hetu_figure_find_table_misfit (HetuStore *store, const HetuSpec *spec, HetuTableForm table);

/**
 * hetu_figure_compose:
 * @frame: of the same spec
 *
 * Returns: (transfer full): the scene at the spec's size, theme and preset
 */
HetuScene *
hetu_figure_compose (const HetuFrame *frame, const HetuSpec *spec, HetuText *text, GError **error);

/**
 * hetu_figure_check:
 * @scene: of hetu_figure_compose() on the same frame and spec
 *
 * Returns: (transfer full) (element-type HetuCheckFinding): what breaks a rule of the charts; empty: nothing
 */
GArray *hetu_figure_check (const HetuScene *scene,
                           const HetuFrame *frame,
                           const HetuSpec *spec,
                           HetuText *text);

/* One page of a file, resolved and composed. */
typedef struct
{
  const HetuSpec *spec; /* borrowed */
  HetuFrame *frame;     /* borrowed */
  HetuScene *scene;     /* (borrowed) (nullable): not needed for CSV */
} HetuFigurePage;

/**
 * hetu_figure_encode:
 * @pages: (array length=n_pages): a PDF has all of them, any other format the first
 * @dpi: for PNG; 0: the preset's
 * @strip: whether to leave out what lets the picture be reopened: spec, numbers and citations, see figure/payload.h
 *
 * Returns: (transfer full): the file's bytes, the same for the same pages. Errors of the store and %HETU_ERROR_OUTPUT.
 */
GBytes *hetu_figure_encode (HetuStore *store,
                            const HetuFigurePage *pages,
                            guint n_pages,
                            HetuFileFormat format,
                            double dpi,
                            gboolean strip,
                            GError **error);

/**
 * hetu_figure_export:
 * @dpi: for PNG; 0: the preset's
 * @format: of the bytes
 * @strip: as for hetu_figure_encode()
 *
 * Resolves, composes, checks the glyphs and encodes.
 *
 * Returns: (transfer full): the file's bytes. Errors of all steps, %HETU_ERROR_GLYPH among them.
 */
GBytes *hetu_figure_export (HetuStore *store,
                            const HetuSpec *spec,
                            HetuText *text,
                            HetuFileFormat format,
                            double dpi,
                            gboolean strip,
                            GError **error);

/**
 * hetu_figure_list_pages:
 * @siblings: every place beside the focus under its parent takes a turn, not only those of @spec
 *
 * “每个地区一页”: places of the focus's tier take turns as the focus, the others of @spec are on each page. A person's own
 * title and subtitle stay on the page that they were written for.
 *
 * Returns: (transfer full) (element-type HetuSpec): one a place, in the order of @spec, or by code; empty when @spec has no
 *   known focus
 */
GPtrArray *hetu_figure_list_pages (HetuStore *store, const HetuSpec *spec, gboolean siblings);

/**
 * hetu_figure_shows:
 *
 * Returns: whether @frame has a number of @region, or gauges: a page is worth printing
 */
gboolean hetu_figure_shows (const HetuFrame *frame, gint32 region);

/**
 * hetu_figure_list_progress:
 * @regions: (array length=n_regions)
 * @year: of the targets
 * @at: judged as at the end of this period; none: now as far as the figures go. A figure that a review printed before the
 *   year was over tells for the year counts in the two months before it was printed.
 *
 * Returns: (transfer full) (element-type HetuProgress): one a target, headline first; sorted missed, behind, on track, unknown,
 *   met, within a state by gap (UX U-7)
 */
GArray *hetu_figure_list_progress (HetuStore *store,
                                   const gint32 *regions,
                                   gsize n_regions,
                                   int year,
                                   HetuPeriod at,
                                   GError **error);

/**
 * hetu_figure_suggest_name:
 *
 * Returns: (transfer full): a file name without ending: “地区生产总值同比_洛龙区等4地_2019—2023”
 */
char *hetu_figure_suggest_name (HetuStore *store, const HetuSpec *spec);

/**
 * hetu_figure_command_line:
 * @dpi: of a PNG; 0: the preset's
 * @strip: as for hetu_figure_encode()
 *
 * Returns: (transfer full): the hetu-cli call that makes the same file from the person's own store, quoted for a shell
 */
char *
hetu_figure_command_line (const HetuSpec *spec, double dpi, gboolean strip, const char *output);
