/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "chart/scene.h"
#include "chart/text.h"
#include "chart/theme.h"

/* A chart kind is a row of a table: what it wants in its key, and how it fills the rectangle that title, subtitle, key,
 * note and source leave. compose.c owns the frame around it. Private to app/chart. */

/* Of a provisional bar's colour in its fill (CHARTS §6). */
#define HETU_PROVISIONAL_TINT 0.35

typedef enum
{
  HETU_GLYPH_DISC,        /* actual */
  HETU_GLYPH_RING,        /* provisional, expected */
  HETU_GLYPH_DIAMOND,     /* target */
  HETU_GLYPH_TICK,        /* upright bar: a reference */
  HETU_GLYPH_BAND,        /* tolerance */
  HETU_GLYPH_HATCH,       /* missing */
  HETU_GLYPH_CHIP,        /* redacted × */
  HETU_GLYPH_SQUARE,      /* bar */
  HETU_GLYPH_SQUARE_OPEN, /* provisional bar */
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
  HetuRect rect;   /* what is left for the plot and its axis labels */
  guint n_dropped; /* labels that found no place (C-36): a kind counts them, the note tells */
  HetuPoint
      wanted; /* of a kind that refused for want of room: the least plot that it would take; 0: not known */
} HetuPlotContext;

typedef struct
{
  HetuChartKind kind;
  /* Appends HetuKeyItem; %NULL: no key (C-9). */
  void (*list_key) (const HetuFrame *frame, const HetuTheme *theme, GArray *items);
  /* Whether the value axis starts elsewhere than at zero, which the subtitle then says (C-20). May be %NULL. */
  gboolean (*is_off_zero) (const HetuFrame *frame);
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
extern const HetuKindClass hetu_kind_level_growth;    /* level-growth.c */
extern const HetuKindClass hetu_kind_ranked_bar;      /* bars.c */
extern const HetuKindClass hetu_kind_dumbbell;        /* dumbbell.c */
extern const HetuKindClass hetu_kind_slope;           /* slope.c */
extern const HetuKindClass hetu_kind_bump;            /* bump.c */
extern const HetuKindClass hetu_kind_small_multiples; /* facets.c */
extern const HetuKindClass hetu_kind_heatmap;         /* heatmap.c */
extern const HetuKindClass hetu_kind_bullet;          /* bullet.c */
extern const HetuKindClass hetu_kind_dial;            /* dial.c */
extern const HetuKindClass hetu_kind_pace;            /* pace-chart.c */
extern const HetuKindClass hetu_kind_contribution;    /* stack.c */
extern const HetuKindClass hetu_kind_structure;       /* structure.c */
extern const HetuKindClass hetu_kind_scatter;         /* scatter.c */
extern const HetuKindClass hetu_kind_tile_map;        /* tile-map.c */

/**
 * hetu_plot_has_room:
 * @width_pt: of what is left for marks
 * @height_pt: of what is left for marks
 *
 * Returns: whether that can be read. %HETU_ERROR_DATA: it cannot; the message tells the size.
 */
gboolean hetu_plot_has_room (double width_pt, double height_pt, GError **error);

/**
 * hetu_empty_build:
 * @message: what lacks
 *
 * Fills the rectangle of a figure that has nothing to draw, for every kind; empty.c.
 */
void hetu_empty_build (HetuPlotContext *context, const char *message);

/**
 * hetu_facet_bars_list_key:
 * @items: (element-type HetuKeyItem): what the key explains is appended
 */
void hetu_facet_bars_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items);

/**
 * hetu_facet_bars_wanted_height:
 * @width_pt: of the plot
 *
 * Returns: the height in points that the rows want
 */
double hetu_facet_bars_wanted_height (const HetuFrame *frame,
                                      const HetuTheme *theme,
                                      HetuText *text,
                                      double width_pt);

/**
 * hetu_facet_bars_count_lines:
 * @width_pt: of the plot
 *
 * Returns: the lines that panels want
 */
guint hetu_facet_bars_count_lines (const HetuFrame *frame,
                                   const HetuTheme *theme,
                                   HetuText *text,
                                   double width_pt);

/**
 * hetu_facet_bars_build:
 *
 * Fills the rectangle of @context: panels are regions, categories indicators; %HETU_KIND_ACTUAL rows are bars, %HETU_KIND_TARGET
 * rows diamonds; a cell without a row was not mentioned.
 *
 * Returns: whether it could be drawn. %HETU_ERROR_DATA: there is no room.
 */
gboolean hetu_facet_bars_build (HetuPlotContext *context, GError **error);

/**
 * hetu_series_colour:
 *
 * Returns: of a series' marks: its slot; context is mute, province and nation are the grey of references; in print the
 *   focus is the darkest (C-33)
 */
HetuColour hetu_series_colour (const HetuTheme *theme, const HetuFrameSeries *series);

/**
 * hetu_series_text_colour:
 *
 * Returns: of its name and values: at least 4.5:1 (C-29a)
 */
HetuColour hetu_series_text_colour (const HetuTheme *theme, const HetuFrameSeries *series);

/**
 * hetu_tint_draw:
 * @tint: what the area is filled with
 *
 * Adds a tinted area; in high contrast it is outlined instead (UX U-15), but for the greys of a bullet, which are both.
 */
void hetu_tint_draw (HetuSceneBuilder *builder,
                     const HetuTheme *theme,
                     int row,
                     HetuRect rect,
                     double radius,
                     HetuColour tint);

/**
 * hetu_glyph_draw:
 * @row: as in HetuMark
 * @size: outer diameter or height, points; lines, bands and hatches are twice as wide
 *
 * Adds a glyph of CHARTS §6, centred at (@x, @y). Hollow glyphs are filled with the canvas; a disc in the plot (any part
 * but the key) has a halo of 1.5 pt in the canvas's colour.
 */
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

/**
 * hetu_plot_shape:
 *
 * Returns: (transfer full): one line of @role's size
 */
HetuTextRun *
hetu_plot_shape (HetuPlotContext *context, HetuTypeRole role, gboolean bold, const char *text);

/**
 * hetu_plot_text:
 * @anchor_x: 0 … 1 of its width that lies at @x: 0 left edge, 1 right edge
 * @anchor_y: 0 … 1 of its height that lies at @y
 *
 * Adds one line of text.
 *
 * Returns: its box
 */
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

/**
 * hetu_plot_draw_break:
 *
 * Adds the dotted rule of a break (C-25) between two points.
 */
void hetu_plot_draw_break (HetuPlotContext *context, HetuPoint from, HetuPoint to);

/**
 * hetu_plot_refuse_rows:
 * @n: rows that are to stand under each other
 * @least: the height that they take at least, points; it is wanted of the context
 *
 * Sets @error: %HETU_ERROR_DATA.
 *
 * Returns: %FALSE
 */
gboolean hetu_plot_refuse_rows (HetuPlotContext *context, guint n, double least, GError **error);
