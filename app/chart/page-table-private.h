/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/page-table.h"

/* Where the parts of a page lie, and its rows; private to app/chart/page-table*.c. */

#define HETU_PAGE_LINE_GAP 2.0

/* How tight a table is set; lengths in points. No type is below that of C-10. */
typedef struct
{
  double title_pt, body_pt, detail_pt;
  double line_height;
  double padding_y; /* of a cell */
  double margin_top, margin_bottom;
  double title_gap, table_gap, section_gap; /* below the title, above the table, above a section */
  gboolean runs_on; /* a section is one paragraph beside its heading, not a list below it */
} HetuPageSetting;

typedef struct
{
  const HetuPageSetting *setting;
  const HetuPageTable *table;
  const HetuTheme *theme;
  HetuText *text;
  double left, right; /* of what is printed */
  double top, bottom;
  double *edges;              /* (owned): n_columns + 1 of them, from left to right */
  guint foot_first, foot_end; /* the columns above the feet */
} HetuPageLayout;

/* The texts of one row, shaped for their columns. */
typedef struct
{
  HetuTextRun **texts;   /* (owned) (nullable elements): n_columns */
  HetuTextRun **details; /* (owned) (nullable elements) */
  HetuTextRun *foot;     /* (owned) (nullable) */
  guint n_columns;
  double body_height; /* above the foot */
  double height;
} HetuPageBand;

/* The pages in the making. */
typedef struct
{
  HetuPageLayout layout;
  HetuPageBand head;
  HetuPageBand *bands; /* (owned) (array length=n_rows) */
  GPtrArray *builders; /* (element-type HetuSceneBuilder): a page each */
  double y;            /* where the next thing goes */
  gboolean overfull;   /* something is higher than a page: this setting is none for the table */
} HetuPages;

/**
 * hetu_pages_add_page:
 *
 * What follows goes to the top of a new page.
 */
void hetu_pages_add_page (HetuPages *self);

/**
 * hetu_pages_add_text:
 * @style: its width and line height are those of the page
 * @gap: below it
 *
 * Sets text across the page; one that has no room goes to the next.
 */
void hetu_pages_add_text (HetuPages *self,
                          HetuPart part,
                          const char *text,
                          const HetuTextStyle *style,
                          HetuColour colour,
                          double gap);

/**
 * hetu_pages_break_rows:
 * @self: its rows are measured, its heads come next
 *
 * Returns: (transfer full) (element-type guint): the rows that begin a page, of which the first is 0; no row is left to the last page
 *   alone, nor what stands behind the rows, where the page before has rows to spare
 */
GArray *hetu_pages_break_rows (HetuPages *self);

/**
 * hetu_pages_add_sections:
 *
 * Sets what stands behind the rows. A section is parted only where it is higher than a page, and then its heading is said again.
 */
void hetu_pages_add_sections (HetuPages *self);

/**
 * hetu_pages_measure_sections:
 *
 * Returns: their height together with the gaps above them
 */
double hetu_pages_measure_sections (const HetuPages *self);

/**
 * hetu_page_band_clear:
 *
 * Frees what @self owns.
 */
void hetu_page_band_clear (HetuPageBand *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuPageBand, hetu_page_band_clear)

/**
 * hetu_page_band_measure_head:
 * @self: (out caller-allocates)
 *
 * Shapes the heads of the columns.
 */
void hetu_page_band_measure_head (HetuPageBand *self, const HetuPageLayout *layout);

/**
 * hetu_page_band_measure_row:
 * @self: (out caller-allocates)
 * @row: of the table
 *
 * Shapes a row.
 */
void hetu_page_band_measure_row (HetuPageBand *self, const HetuPageLayout *layout, guint row);

/**
 * hetu_page_band_draw:
 * @row: of the table; −1: the heads
 * @y: its top
 *
 * Draws the band with its frame.
 */
void hetu_page_band_draw (const HetuPageBand *self,
                          const HetuPageLayout *layout,
                          HetuSceneBuilder *builder,
                          int row,
                          double y);
