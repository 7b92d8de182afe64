/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/page-table.h"

/* Where the parts of a page lie, and its rows; private to app/chart/page-table*.c. */

/* Type of a printed page, points. */
#define HETU_PAGE_TITLE_PT 18.0
#define HETU_PAGE_BODY_PT 9.0
#define HETU_PAGE_DETAIL_PT 8.0
#define HETU_PAGE_LINE_HEIGHT 1.35

typedef struct
{
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
