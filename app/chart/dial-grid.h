/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/dial-face.h"
#include "chart/kind.h"

/* How many dials stand in a row, how large they are, and their words. Private to app/chart. */

#define HETU_DIAL_GAP 12.0      /* between cards */
#define HETU_DIAL_BADGE_GAP 4.0 /* between a face and its badge */
#define HETU_DIAL_NAME_GAP 4.0  /* below the name */
#define HETU_DIAL_WORDS_GAP 8.0 /* between paragraphs */

typedef struct
{
  guint columns, rows;
  double beside;  /* share of a card for words right of the dial; 0: they stand above and below */
  gboolean brief; /* district and period are left to the subtitle */
  double card_width, card_height;
  double scale;                   /* of the face; 1: R = 50 pt */
  double reach;                   /* of the widest face to the left of its centre */
  double name_height, gap_height; /* of the tallest */
  double text_width;              /* of the words beside */
} HetuDialGrid;

typedef struct
{
  HetuPlotContext *context; /* borrowed */
  HetuDialGrid grid;
  gboolean headroom;    /* above the rings: a target's label stands there, or may */
  double beside_gap;    /* between a face and the words at its right */
  double number_pt;     /* type size of the numbers, once the grid is chosen */
  GArray *left, *right; /* (owned) (element-type HetuDialReach): of all faces */
  double unit_scale;    /* units that have no room within a ring of it are told beside; 0: none */
} HetuDialBoard;

/**
 * hetu_dial_board_init:
 *
 * Measures the faces of @context's frame; the grid is chosen later.
 */
void hetu_dial_board_init (HetuDialBoard *self, HetuPlotContext *context);

/**
 * hetu_dial_board_clear:
 *
 * Frees what hetu_dial_board_init() measured.
 */
void hetu_dial_board_clear (HetuDialBoard *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuDialBoard, hetu_dial_board_clear)

/**
 * hetu_dial_board_choose:
 *
 * Returns: the arrangement with the largest faces that fits the context's rectangle; its scale is 0 when none does
 */
HetuDialGrid hetu_dial_board_choose (HetuDialBoard *self);

/**
 * hetu_dial_board_wanted_height:
 *
 * Returns: points in height with which dials are of full size, or 0.8 of it from seven on
 */
double hetu_dial_board_wanted_height (HetuDialBoard *self, double width_pt);

/**
 * hetu_dial_has_cards:
 *
 * Returns: whether dials stand on cards: those of the screen do, those of an export do not
 */
gboolean hetu_dial_has_cards (const HetuTheme *theme);

/**
 * hetu_dial_board_get_padding:
 *
 * Returns: points between the edge of a card and what stands on it
 */
double hetu_dial_board_get_padding (const HetuDialBoard *self, const HetuDialGrid *grid);

/**
 * hetu_dial_board_has_detail_above:
 *
 * Returns: whether district and period stand below the name also where the other words are beside the dial: so on a card
 */
gboolean hetu_dial_board_has_detail_above (const HetuDialBoard *self, const HetuDialGrid *grid);

/**
 * hetu_dial_board_face_width:
 *
 * Returns: points in width of both sides of the widest face
 */
double hetu_dial_board_face_width (const HetuDialBoard *self, const HetuDialGrid *grid);

/**
 * hetu_dial_board_badge_height:
 *
 * Returns: points in height of the badge of a state
 */
double hetu_dial_board_badge_height (const HetuDialBoard *self);

/**
 * hetu_dial_board_shape_name:
 *
 * Returns: (transfer full): the name of the gauge, broken to the width of its place
 */
HetuTextRun *hetu_dial_board_shape_name (const HetuDialBoard *self,
                                         const HetuDialGrid *grid,
                                         const HetuFrameGauge *gauge);

/**
 * hetu_dial_board_shape_detail:
 *
 * Returns: (transfer full) (nullable): district and period of the gauge, broken to the width of their place; %NULL where @grid
 *   leaves them to the subtitle
 */
HetuTextRun *hetu_dial_board_shape_detail (const HetuDialBoard *self,
                                           const HetuDialGrid *grid,
                                           const HetuFrameGauge *gauge);

/**
 * hetu_dial_board_shape_gap:
 *
 * Returns: (transfer full): the line on how far it is from the target, broken to the width of its place
 */
HetuTextRun *hetu_dial_board_shape_gap (const HetuDialBoard *self,
                                        const HetuDialGrid *grid,
                                        const HetuFrameGauge *gauge);
