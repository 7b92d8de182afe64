/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "chart/scene.h"
#include "chart/text.h"
#include "chart/theme.h"

/* A chart kind is a row of a table: what it wants in its key, and how it fills the rectangle that title, subtitle, key,
 * note and source leave. compose.c owns the frame around it. Private to app/chart. */

typedef enum
{
  HETU_GLYPH_DISC,    /* actual */
  HETU_GLYPH_RING,    /* provisional, expected */
  HETU_GLYPH_DIAMOND, /* target */
  HETU_GLYPH_TICK,    /* upright bar: a reference */
  HETU_GLYPH_BAND,    /* tolerance */
  HETU_GLYPH_HATCH,   /* missing */
  HETU_GLYPH_CHIP,    /* redacted × */
  HETU_GLYPH_SQUARE,  /* bar */
  HETU_GLYPH_LINE,
  HETU_GLYPH_LINE_DASHED,
  HETU_GLYPH_LINE_DOTTED,
  HETU_GLYPH_TRIANGLE, /* time elapsed */
} HetuGlyph;

typedef struct
{
  HetuGlyph glyph;
  HetuColour colour;
  char *label; /* (owned) */
} HetuKeyItem;

/* What a kind draws with. Borrowed, for the length of a call. */
typedef struct
{
  const HetuFrame *frame;
  const HetuTheme *theme;
  HetuText *text;
  HetuSceneBuilder *builder;
  HetuRect rect; /* what is left for the plot and its axis labels */
} HetuPlotContext;

typedef struct
{
  HetuChartKind kind;
  /* Appends HetuKeyItem; %NULL: no key (C-9). */
  void (*list_key) (const HetuFrame *frame, const HetuTheme *theme, GArray *items);
  gboolean
      key_below; /* the key stands under the plot, above the note (growth lines), not over it */
  /* Height in points that the plot wants at @width_pt; 0: whatever there is. May be %NULL. */
  double (*wanted_height) (const HetuFrame *frame,
                           const HetuTheme *theme,
                           HetuText *text,
                           double width_pt);
  /* Fills @context->rect. %HETU_ERROR_DATA: it cannot be drawn, and why. */
  gboolean (*build) (HetuPlotContext *context, GError **error);
} HetuKindClass;

extern const HetuKindClass hetu_kind_growth_line;     /* lines.c */
extern const HetuKindClass hetu_kind_ranked_bar;      /* bars.c */
extern const HetuKindClass hetu_kind_dumbbell;        /* dumbbell.c */
extern const HetuKindClass hetu_kind_small_multiples; /* facets.c */
extern const HetuKindClass hetu_kind_bullet;          /* bullet.c */
extern const HetuKindClass hetu_kind_dial;            /* dial.c */

/* HETU_FACET_BARS, facet-bars.c: the three functions of a kind, called by small multiples. Panels are regions, categories
 * indicators; %HETU_KIND_ACTUAL rows are bars, %HETU_KIND_TARGET rows diamonds; a cell without a row was not mentioned. */
void hetu_facet_bars_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items);
double hetu_facet_bars_wanted_height (const HetuFrame *frame,
                                      const HetuTheme *theme,
                                      HetuText *text,
                                      double width_pt);
gboolean hetu_facet_bars_build (HetuPlotContext *context, GError **error);

/* Shared pieces of glyph geometry, marks.c: each adds what it says, centred at a point, in points. */
void hetu_glyph_draw (HetuSceneBuilder *builder,
                      HetuPart part,
                      int row,
                      HetuGlyph glyph,
                      double x,
                      double y,
                      double size,
                      HetuColour colour,
                      const HetuTheme *theme);

/**
 * hetu_chip_draw:
 * @status: REDACTED (dashed outline, “× 脱敏”) or MISSING (solid hatched, “缺数”)
 * @label: words inside
 *
 * Draws a hatched chip centred at (@x, @y).
 *
 * Returns: what it covers
 */
HetuRect hetu_chip_draw (HetuPlotContext *context,
                         int row,
                         HetuStatus status,
                         const char *label,
                         double x,
                         double y);

/**
 * hetu_chip_measure:
 *
 * Returns: the size that hetu_chip_draw() would cover, at 0, 0
 */
HetuRect hetu_chip_measure (HetuPlotContext *context, HetuStatus status, const char *label);

/* Shapes one line of @role's size. */
HetuTextRun *
hetu_plot_shape (HetuPlotContext *context, HetuTypeRole role, gboolean bold, const char *text);

/* Adds a text with its own box aligned at (@x, @y): @anchor_x, @anchor_y 0 … 1 of its width and height. Returns its box. */
HetuRect hetu_plot_text (HetuPlotContext *context,
                         HetuPart part,
                         int row,
                         HetuTypeRole role,
                         gboolean bold,
                         const char *text,
                         double x,
                         double y,
                         double anchor_x,
                         double anchor_y,
                         HetuColour colour);
