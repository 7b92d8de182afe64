/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"
#include "model/target.h"

/* A table that runs over pages of paper: title and lines above it, heads repeated on each page, rows that are never parted,
 * what stands behind it in full lines, page numbers. All lengths in points. */

typedef struct
{
  const char *head; /* (not owned) */
  double width;     /* that it needs; too much for the page together, all shrink alike */
  double weight;    /* of its share in what is left of the page's width */
  HetuAlign align;
  gboolean
      stands; /* beside the feet of rows too; those that do not stand in one stretch above them */
} HetuPageColumn;

typedef struct
{
  const char *text;   /* (not owned) (nullable) */
  const char *detail; /* (not owned) (nullable): smaller, below */
  gboolean bold;
  gboolean has_state; /* its glyph stands before the text, which is set in its colour */
  HetuState state;
} HetuPageCell;

typedef struct
{
  const HetuPageCell *cells; /* (not owned) (array length=n_columns) */
  const char *foot; /* (not owned) (nullable): a full line below the columns that do not stand */
} HetuPageRow;

typedef struct
{
  const char *heading;      /* (not owned) */
  const char *const *lines; /* (not owned) (array zero-terminated=1) */
  HetuPart part;            /* of the lines: notes or sources */
} HetuPageSection;

typedef struct
{
  HetuLanguage language;
  double width_pt, height_pt;    /* of the paper */
  const char *title;             /* (not owned) */
  const char *const *lines;      /* (not owned) (array zero-terminated=1): under the title */
  const HetuPageColumn *columns; /* (not owned) (array length=n_columns) */
  guint n_columns;
  const HetuPageRow *rows; /* (not owned) (array length=n_rows) */
  guint n_rows;
  const char *nothing;             /* (not owned): stands where there are no rows */
  const HetuPageSection *sections; /* (not owned) (array length=n_sections): behind the rows */
  guint n_sections;
  const char *description; /* (not owned) (nullable): alternative text of the first page */
} HetuPageTable;

/**
 * hetu_page_table_build:
 * @theme: its colours; sizes of type are those of a printed page
 *
 * Returns: (transfer full) (element-type HetuScene): the pages, at least one. A cell that would fill more than half a page
 *   is cut with an ellipsis. O(rows)
 */
GPtrArray *
hetu_page_table_build (const HetuPageTable *table, const HetuTheme *theme, HetuText *text);
