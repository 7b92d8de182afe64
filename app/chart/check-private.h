/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/check.h"

/* One file a group of rules. Private to app/chart. */

typedef struct
{
  const HetuCheckSubject *subject; /* borrowed */
  GArray *findings;                /* borrowed, (element-type HetuCheckFinding) */
} HetuCheck;

/**
 * hetu_check_add:
 * @rule: (transfer none): static
 * @format: of the message
 *
 * Adds a finding.
 */
void hetu_check_add (HetuCheck *self, const char *rule, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/**
 * hetu_check_words:
 *
 * Title, unit, note, source, type, line breaks, alternate text; check-words.c.
 */
void hetu_check_words (HetuCheck *self);

/**
 * hetu_check_numbers:
 *
 * That each number of a generated title follows from the rows; check-numbers.c.
 */
void hetu_check_numbers (HetuCheck *self);

/**
 * hetu_check_places:
 *
 * Overlaps, the figure's edge, zero on axes, absent figures; check-places.c.
 */
void hetu_check_places (HetuCheck *self);

/**
 * hetu_check_colours:
 *
 * Contrast, and whose colour a mark has; check-colours.c.
 */
void hetu_check_colours (HetuCheck *self);

/**
 * hetu_check_paces:
 *
 * Targets, projections and required growth of pace charts; check-pace.c.
 */
void hetu_check_paces (HetuCheck *self);

/**
 * hetu_check_table:
 *
 * Differences, tints and computed figures of a mixed table, revisions of a table of vintages; check-table.c.
 */
void hetu_check_table (HetuCheck *self);
