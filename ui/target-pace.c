/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a target of the board to its pace chart. Whether it has one the figure itself says. */
#include "ui/target-pace.h"

#include "figure.h"

#include <glib/gi18n.h>

HetuSpec *
hetu_target_pace_dup_spec (HetuTargetBoard *board, HetuTargetItem *item)
{
  const HetuProgress *progress = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  HetuSpec *spec = NULL;

  g_return_val_if_fail (HETU_IS_TARGET_BOARD (board) && HETU_IS_TARGET_ITEM (item), NULL);

  g_ptr_array_add (items, item);
  spec = hetu_target_board_dup_spec (board, HETU_CHART_PACE, items);
  if (spec == NULL)
    return NULL;
  progress = hetu_target_item_get_progress (item);
  hetu_spec_set_regions (spec, &progress->region, 1);
  /* Of an amount and its growth, both targets, the one that was pointed at. */
  spec->measure = progress->measure;
  return spec;
}

char *
hetu_target_pace_find_misfit (HetuTargetBoard *board, HetuSession *session, HetuTargetItem *item)
{
  g_autoptr (HetuSpec) spec = hetu_target_pace_dup_spec (board, item);

  g_return_val_if_fail (HETU_IS_SESSION (session), NULL);
  return spec != NULL
             ? hetu_figure_find_misfit (hetu_session_get_store (session), spec, HETU_CHART_PACE)
             : NULL;
}

void
hetu_target_pace_show (HetuTargetBoard *board, HetuSession *session, HetuTargetItem *item)
{
  HetuSpec *spec = hetu_target_pace_dup_spec (board, item);

  g_return_if_fail (HETU_IS_SESSION (session));
  if (spec != NULL)
    hetu_session_change (session, spec, _ ("Show Target as Pace Chart"));
}
