/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"
#include "chart/text.h"
#include "chart/theme.h"
#include "model/target.h"

/* One dial from the label of its target down to those of its ends, without name, badge and gap text. Private to app/chart. */

#define HETU_DIAL_RADIUS 50.0
#define HETU_DIAL_RING 12.0
#define HETU_DIAL_START (150.0 * G_PI / 180)
#define HETU_DIAL_SWEEP (240.0 * G_PI / 180)

/* Where and how to draw. All borrowed; lengths in points. */
typedef struct
{
  HetuSceneBuilder *builder;
  const HetuTheme *theme;
  HetuText *text;
  HetuLanguage language;
  HetuColour under; /* what the dial lies on */
  int gauge;        /* index in the frame */
  double centre_x, top;
  gboolean headroom;  /* a label may stand above the ring */
  double left, right; /* labels of the target stay between these */
  double scale;       /* 1: R is 50 pt */
  double number_pt;   /* type size of the number, one for all dials of a figure (C-10) */
} HetuDialFace;

/**
 * hetu_dial_face_number_pt:
 * @scale: of the face
 *
 * Returns: the largest type size with which the number of @progress stands within the ring, points; the number shrinks
 *   with a dial that is smaller than its preset's full size, and grows by a quarter at most with a larger one
 */
double hetu_dial_face_number_pt (const HetuTheme *theme,
                                 HetuText *text,
                                 const HetuProgress *progress,
                                 HetuLanguage language,
                                 double scale);

/**
 * hetu_dial_face_height:
 * @headroom: with a line for a label above the ring
 *
 * Returns: from the top of the target's label, else of its line, to the bottom of the labels of the ends, points
 */
double hetu_dial_face_height (const HetuTheme *theme, gboolean headroom, double scale);

/**
 * hetu_dial_face_wants_headroom:
 *
 * Returns: whether the label of a target of @progress stands above the ring rather than beside it
 */
gboolean hetu_dial_face_wants_headroom (const HetuProgress *progress, HetuLanguage language);

/* How far something reaches sideways from the centre: @per_scale × scale + @fixed points. */
typedef struct
{
  double per_scale, fixed;
} HetuDialReach;

/**
 * hetu_dial_face_list_reaches:
 * @left: (element-type HetuDialReach): what reaches to the left is appended
 * @right: (element-type HetuDialReach): and to the right
 */
void hetu_dial_face_list_reaches (const HetuTheme *theme,
                                  HetuText *text,
                                  const HetuProgress *progress,
                                  HetuLanguage language,
                                  GArray *left,
                                  GArray *right);

/**
 * hetu_dial_face_draw:
 *
 * Adds the marks and labels of one dial to the builder.
 */
void hetu_dial_face_draw (const HetuDialFace *self, const HetuProgress *progress);

/**
 * hetu_dial_face_ends_offset:
 *
 * Returns: from the centre down to the tops of the labels at the ends of the ring, points
 */
double hetu_dial_face_ends_offset (double scale);

/**
 * hetu_dial_number_shows_unit:
 *
 * Returns: whether the unit of @progress stands whole within a ring of @scale
 */
gboolean hetu_dial_number_shows_unit (const HetuTheme *theme,
                                      HetuText *text,
                                      const HetuProgress *progress,
                                      HetuLanguage language,
                                      double scale);

/**
 * hetu_dial_number_draw:
 * @at: the centre of the dial
 *
 * Adds what stands within the ring; dial-number.c.
 */
void hetu_dial_number_draw (const HetuDialFace *face, const HetuProgress *progress, HetuPoint at);
