/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the board to a figure of one target: its course beside the pace line, where there is one. */
#include "ui/target-board.h"

#include <glib/gi18n.h>

/* (transfer full) (nullable): of what has been told of the target, as the board judges it */
static HetuSpec *
make_course (HetuTargetBoard *self, HetuSession *session, HetuTargetItem *item)
{
  const HetuProgress *progress = hetu_target_item_get_progress (item);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (HetuSpec) board = NULL;
  g_autoptr (HetuSpec) spec = NULL;
  g_autofree char *misfit = NULL;

  g_ptr_array_add (items, item);
  board = hetu_target_board_dup_spec (self, HETU_CHART_PACE, items);
  if (!progress->has_outturn || board == NULL)
    return NULL;
  spec = hetu_spec_copy (hetu_session_get_spec (session));
  hetu_spec_set_kind (spec, HETU_CHART_PACE, FALSE);
  hetu_spec_set_indicators (spec, (const char *const *) board->indicators);
  hetu_spec_set_regions (spec, &progress->region, 1);
  spec->focus = 0;
  spec->measure = progress->measure;
  spec->from = board->from;
  spec->to = board->to;
  spec->as_of = board->as_of;
  g_free (spec->line);
  g_free (spec->warnings);
  spec->line = g_steal_pointer (&board->line);
  spec->warnings = g_steal_pointer (&board->warnings);
  misfit = hetu_figure_find_misfit (hetu_session_get_store (session), spec, HETU_CHART_PACE);
  return misfit == NULL ? g_steal_pointer (&spec) : NULL;
}

void
hetu_target_board_show_as_chart (HetuTargetBoard *self, HetuSession *session, HetuTargetItem *item)
{
  const HetuProgress *progress = hetu_target_item_get_progress (item);
  HetuIndicator *indicator = NULL;
  const char *ids[] = { NULL, NULL };
  HetuSpec *spec = NULL;

  g_return_if_fail (HETU_IS_TARGET_BOARD (self));
  indicator = hetu_store_get_indicator (hetu_session_get_store (session), progress->indicator);
  ids[0] = hetu_indicator_get_id (indicator);
  spec = make_course (self, session, item);
  if (spec == NULL)
    {
      spec = hetu_spec_copy (hetu_session_get_spec (session));
      hetu_spec_set_indicators (spec, ids);
      hetu_spec_set_kind (spec, HETU_CHART_GROWTH_LINE, FALSE);
      spec->measure = progress->measure;
      if (!hetu_spec_has_region (spec, progress->region))
        g_array_prepend_val (spec->regions, progress->region);
      spec->focus = progress->region;
    }
  hetu_session_change (session, spec, _ ("Show Target as Chart"));
}
