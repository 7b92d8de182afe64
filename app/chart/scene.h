/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/text.h"
#include "chart/theme.h"

#include <cairo.h>
#include <glib.h>

/* An immutable array of plain marks in points (1/72 in), back to front. One path function a mark type serves
 * drawing, picking and bounds, so that a pick can never disagree with the paint. Hover and selection never
 * enter a scene. Drawn in the thread that built it. */

typedef enum
{
  HETU_MARK_RECT,    /* x, y, w, h; radius */
  HETU_MARK_LINE,    /* open polyline over points */
  HETU_MARK_POLYGON, /* closed polygon over points */
  HETU_MARK_CIRCLE,  /* x, y centre; radius */
  HETU_MARK_RING, /* x, y centre; radius outer, inner; from, to angles (radians, clockwise from +x) */
  HETU_MARK_TEXT, /* x, y top left; run */
  HETU_N_MARKS,
} HetuMarkType;

/* What a mark is, for checks, dumps, accessibility and SVG classes. */
typedef enum
{
  HETU_PART_CANVAS,
  HETU_PART_BAND,
  HETU_PART_GRID,
  HETU_PART_AXIS,
  HETU_PART_ZERO,
  HETU_PART_REFERENCE,
  HETU_PART_MARK, /* data */
  HETU_PART_TARGET,
  HETU_PART_GAP, /* chips of missing and redacted */
  HETU_PART_ANNOTATION,
  HETU_PART_LABEL, /* series and row names */
  HETU_PART_VALUE, /* value labels */
  HETU_PART_TICK,  /* axis labels */
  HETU_PART_KEY,
  HETU_PART_TITLE,
  HETU_PART_SUBTITLE,
  HETU_PART_NOTE,
  HETU_PART_SOURCE,
  HETU_PART_ACCENT,
  HETU_N_PARTS,
} HetuPart;

typedef enum
{
  HETU_FILL_SOLID,
  HETU_FILL_HATCH, /* the lines x + y = k × pitch from the figure's origin, in the fill colour */
} HetuFill;

#define HETU_HATCH_PITCH 5.0  /* along x, points */
#define HETU_HATCH_WIDTH 0.75 /* of a line */
#define HETU_HALO_WIDTH 3.0   /* stroke behind a text's outlines */

typedef struct
{
  double x, y;
} HetuPoint;

typedef struct
{
  double x, y, width, height;
} HetuRect;

typedef struct
{
  guint8 type;      /* HetuMarkType */
  guint8 part;      /* HetuPart */
  guint8 fill_kind; /* HetuFill */
  gboolean snap;    /* hairline: aligned to device pixels when drawn (C-15) */
  gint32 row; /* index of the frame's row (gauge for gauges), −1 for none: say so, 0 is a row */
  HetuColour fill; /* HETU_COLOUR_NONE: not filled; of a text: its colour */
  HetuColour stroke;
  HetuColour halo; /* of a text: outline behind the glyphs, 3 pt; none: 0 */
  gboolean
      halo_unseen; /* (set by the builder): it would cover nothing but canvas, and is not painted */
  double stroke_width;
  double dash_on, dash_off; /* 0, 0: solid */
  gboolean round_cap;
  double x, y, width, height;
  double radius, inner, from, to;
  HetuPoint *points; /* (owned by the scene) */
  guint n_points;
  HetuTextRun *run; /* (owned by the scene): a reference */
} HetuMark;

typedef struct _HetuScene HetuScene;
typedef struct _HetuSceneBuilder HetuSceneBuilder;

/**
 * hetu_scene_builder_new:
 * @width_pt: of the figure
 * @height_pt: of the figure
 * @background: painted first; none for transparent
 */
HetuSceneBuilder *hetu_scene_builder_new (double width_pt, double height_pt, HetuColour background);

/**
 * hetu_scene_builder_free:
 *
 * Frees @self and what was added to it.
 */
void hetu_scene_builder_free (HetuSceneBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuSceneBuilder, hetu_scene_builder_free)

/**
 * hetu_scene_builder_add:
 * @mark: copied; its points and run are copied or referenced
 *
 * Returns: the mark's index
 */
guint hetu_scene_builder_add (HetuSceneBuilder *self, const HetuMark *mark);

/**
 * hetu_scene_builder_rect:
 *
 * The usual marks in one call each; @row as in HetuMark.
 *
 * Returns: the mark's index; likewise below
 */
guint hetu_scene_builder_rect (HetuSceneBuilder *self,
                               HetuPart part,
                               int row,
                               HetuRect rect,
                               double radius,
                               HetuColour fill);

/**
 * hetu_scene_builder_line:
 * @points: (array length=n_points)
 * @width: of the stroke, points
 *
 * Returns: the mark's index
 */
guint hetu_scene_builder_line (HetuSceneBuilder *self,
                               HetuPart part,
                               int row,
                               const HetuPoint *points,
                               guint n_points,
                               HetuColour stroke,
                               double width);

/**
 * hetu_scene_builder_segment:
 *
 * An upright or level segment of a grid, axis, zero or reference line is snapped to pixels (C-15).
 *
 * Returns: the mark's index
 */
guint hetu_scene_builder_segment (HetuSceneBuilder *self,
                                  HetuPart part,
                                  int row,
                                  double x1,
                                  double y1,
                                  double x2,
                                  double y2,
                                  HetuColour stroke,
                                  double width);

/**
 * hetu_scene_builder_text:
 * @run: referenced
 * @x: left edge of the run
 * @y: top of the run
 *
 * Returns: the mark's index
 */
guint hetu_scene_builder_text (HetuSceneBuilder *self,
                               HetuPart part,
                               int row,
                               HetuTextRun *run,
                               double x,
                               double y,
                               HetuColour colour);

/**
 * hetu_scene_builder_end:
 * @description: (nullable): alternate text of the figure
 *
 * Returns: (transfer full): the scene; @self is freed
 */
HetuScene *
hetu_scene_builder_end (HetuSceneBuilder *self, const char *title, const char *description);

/**
 * hetu_scene_ref:
 *
 * Returns: (transfer full): @self with one more owner
 */
HetuScene *hetu_scene_ref (HetuScene *self);

/**
 * hetu_scene_unref:
 *
 * Gives up one reference; the last one frees it.
 */
void hetu_scene_unref (HetuScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuScene, hetu_scene_unref)

/**
 * hetu_scene_get_width:
 *
 * Returns: points
 */
double hetu_scene_get_width (const HetuScene *self);

/**
 * hetu_scene_get_height:
 *
 * Returns: points
 */
double hetu_scene_get_height (const HetuScene *self);

/**
 * hetu_scene_get_n_marks:
 *
 * Returns: the number of marks
 */
guint hetu_scene_get_n_marks (const HetuScene *self);

/**
 * hetu_scene_get_mark:
 *
 * Returns: (transfer none): marks run from back to front
 */
const HetuMark *hetu_scene_get_mark (const HetuScene *self, guint index);

/**
 * hetu_scene_get_title:
 *
 * Returns: (transfer none) (nullable)
 */
const char *hetu_scene_get_title (const HetuScene *self);

/**
 * hetu_scene_get_description:
 *
 * Returns: (transfer none) (nullable): alternate text of the figure
 */
const char *hetu_scene_get_description (const HetuScene *self);

/**
 * hetu_scene_get_background:
 *
 * Returns: what is painted first; none for transparent
 */
HetuColour hetu_scene_get_background (const HetuScene *self);

/* Where data are drawn: the rectangle of a panel, for crosshairs. Told by the kind while it builds. */
typedef struct
{
  HetuRect rect;
  double x_low, x_high; /* data at the left and right edge; equal when x is no axis */
  double y_low, y_high; /* data at the bottom and top edge */
} HetuPlotArea;

/**
 * hetu_scene_builder_add_plot:
 * @plot: copied: a rectangle where data are drawn, for crosshairs
 */
void hetu_scene_builder_add_plot (HetuSceneBuilder *self, const HetuPlotArea *plot);

/**
 * hetu_scene_get_n_plots:
 *
 * Returns: the number of panels
 */
guint hetu_scene_get_n_plots (const HetuScene *self);

/**
 * hetu_scene_get_plot:
 *
 * Returns: (transfer none)
 */
const HetuPlotArea *hetu_scene_get_plot (const HetuScene *self, guint index);

/**
 * hetu_scene_draw:
 * @cr: user units are points
 *
 * Draws every mark on any target.
 */
void hetu_scene_draw (const HetuScene *self, cairo_t *cr);

/**
 * hetu_scene_pick:
 * @tolerance_pt: how far a pointer may be off a mark
 *
 * Returns: index of the topmost mark with a row at the point, or −1
 */
int hetu_scene_pick (const HetuScene *self, double x, double y, double tolerance_pt);

/**
 * hetu_mark_bounds:
 *
 * Returns: what the mark covers, stroke included, points
 */
HetuRect hetu_mark_bounds (const HetuMark *mark);

/**
 * hetu_mark_path:
 *
 * Appends the mark's outline; the one geometry of drawing, picking and bounds. Texts append their box.
 */
void hetu_mark_path (const HetuMark *mark, cairo_t *cr);

/**
 * hetu_scene_to_text:
 *
 * Returns: (transfer full): one line a mark, rounded to 0.01 pt, for `--dump scene` and goldens
 */
char *hetu_scene_to_text (const HetuScene *self);

/**
 * hetu_scene_check_glyphs:
 *
 * Returns: whether every text of the scene has its glyphs. %HETU_ERROR_GLYPH: names the character.
 */
gboolean hetu_scene_check_glyphs (const HetuScene *self, HetuText *text, GError **error);
