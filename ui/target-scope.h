/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

/* Whose targets a board may show. */
typedef struct
{
  char *label;   /* (owned): “洛阳市及洛龙区” */
  GArray *codes; /* (owned) (element-type gint32): the region above first */
} HetuTargetScope;

/**
 * hetu_target_scopes_read:
 * @as_of: yyyymmdd: those with a target by then; 0: all
 *
 * Returns: (transfer full) (element-type HetuTargetScope): a region with targets beside the one that it belongs to; a region
 *   and all of its parts where more than one of them has targets; each region alone
 */
GArray *hetu_target_scopes_read (HetuSession *session, gint32 as_of);

/**
 * hetu_target_scopes_find:
 * @codes: (nullable) (element-type gint32)
 *
 * Returns: index of the scope of just these regions, −1 when there is none
 */
int hetu_target_scopes_find (const GArray *self, const GArray *codes);

/**
 * hetu_target_scopes_choose:
 * @focus: a region's code
 *
 * Returns: index of the first scope with @focus; 0 when there is none
 */
guint hetu_target_scopes_choose (const GArray *self, gint32 focus);

/**
 * hetu_target_scope_to_key:
 *
 * Returns: (transfer full): its codes as text: “410300+410311”, what a board is remembered by
 */
char *hetu_target_scope_to_key (const HetuTargetScope *self);
