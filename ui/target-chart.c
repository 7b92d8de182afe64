/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the board to a figure of one target: its course beside the pace line, where there is one. */
#include "ui/target-pace.h"

#include <glib/gi18n.h>

void
hetu_target_board_show_as_chart (HetuTargetBoard *self, HetuSession *session, HetuTargetItem *item)
{
  const HetuProgress *progress = hetu_target_item_get_progress (item);
  HetuIndicator *indicator = NULL;
  const char *ids[] = { NULL, NULL };
  g_autofree char *misfit = NULL;
  HetuSpec *spec = NULL;

  g_return_if_fail (HETU_IS_TARGET_BOARD (self));
  misfit = hetu_target_pace_find_misfit (self, session, item);
  if (misfit == NULL && progress->has_outturn)
    {
      hetu_target_pace_show (self, session, item);
      return;
    }
  indicator = hetu_store_get_indicator (hetu_session_get_store (session), progress->indicator);
  ids[0] = hetu_indicator_get_id (indicator);
  spec = hetu_spec_copy (hetu_session_get_spec (session));
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_kind (spec, HETU_CHART_GROWTH_LINE, HETU_TABLE_PLAIN);
  spec->measure = progress->measure;
  if (!hetu_spec_has_region (spec, progress->region))
    g_array_prepend_val (spec->regions, progress->region);
  spec->focus = progress->region;
  hetu_session_change (session, spec, _ ("Show Target as Chart"));
}
