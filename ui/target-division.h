/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/target-cascade.h"

#include <gio/gio.h>

/* A line of the table of how targets are divided. Immutable. */

typedef enum
{
  HETU_TARGET_ROLE_WHOLE, /* the region's own target */
  HETU_TARGET_ROLE_PART,  /* that of one of its parts */
  HETU_TARGET_ROLE_SUM,   /* of the parts' */
} HetuTargetRole;

#define HETU_TYPE_TARGET_DIVISION (hetu_target_division_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetDivision, hetu_target_division, HETU, TARGET_DIVISION, GObject)

/**
 * hetu_target_divisions_list:
 * @cascades: (transfer full)
 *
 * Returns: (transfer full) (element-type HetuTargetDivision): each target that has parts, its parts, and their sum where there is
 *   one; they keep @cascades alive
 */
GPtrArray *hetu_target_divisions_list (HetuTargetCascades *cascades);

HetuTargetRole hetu_target_division_get_role (HetuTargetDivision *self);
/* (transfer none): all of them */
const HetuTargetCascades *hetu_target_division_get_cascades (HetuTargetDivision *self);
/* (transfer none): the one that the line is of */
const HetuCascade *hetu_target_division_get_cascade (HetuTargetDivision *self);
/* (transfer none) (nullable): of a part */
const HetuCascadePart *hetu_target_division_get_part (HetuTargetDivision *self);
/* (transfer none) (nullable): the verdict of a whole or a part */
const HetuProgress *hetu_target_division_get_progress (HetuTargetDivision *self);

/**
 * hetu_target_division_get_share:
 * @out: (out): per cent of the whole's target; 100 for the whole; untouched on failure
 *
 * Returns: whether there is one: of amounts that compare
 */
gboolean hetu_target_division_get_share (HetuTargetDivision *self, double *out);
