/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "chart/scene.h"
#include "chart/text.h"
#include "chart/theme.h"

/* Whether a figure keeps the rules of CHARTS §12: one validator, which reads a scene and the frame behind it and
 * trusts neither. It recomputes; it does not ask the code that drew. */

typedef struct
{
  const char *rule; /* “C-36” */
  char *message;    /* (owned): what, where, in the program's language */
} HetuCheckFinding;

/* What is checked. All borrowed. */
typedef struct
{
  const HetuScene *scene;
  const HetuFrame *frame;
  const HetuSpec
      *spec; /* (nullable): parts that a person hid or wrote are not asked for; %NULL: none */
  const HetuTheme *theme;
  HetuText *text;
} HetuCheckSubject;

/**
 * hetu_check_figure:
 * @subject: a scene of hetu_compose(), and what it was made from
 *
 * Looks at the numbers of the title (C-2), unit (C-3), note (C-4), source (C-5), sizes of type (C-10), zero on value
 * axes (C-20, C-21), absent figures (C-27), contrast (C-29a), entity colours (C-29), overlaps and what leaves the figure
 * (C-36), glyphs (C-39), starts and ends of lines (C-40), alternate text (UX U-14). That no text is turned (C-43) needs no
 * look: marks have no angle.
 *
 * Returns: (transfer full) (element-type HetuCheckFinding): what breaks a rule, in the order of the rules; empty: nothing
 */
GArray *hetu_check_figure (const HetuCheckSubject *subject);
