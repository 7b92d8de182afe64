/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readout of the compare cursor. Missing, redacted and never mentioned stay three different words (C-27). */
#include "ui/compare-readout.h"

#include "model/format.h"

#include <glib/gi18n.h>

static char *
format_row (const HetuFrame *frame, const HetuFrameRow *row)
{
  g_autofree char *number = NULL;

  if (!row->has_value)
    return g_strdup (row->text != NULL && row->status == HETU_STATUS_QUALITATIVE
                         ? row->text
                         : hetu_format_absence (row->status, frame->language));
  number = hetu_format_decimal (row->value, frame->decimals, 0, frame->language);
  return g_strconcat (hetu_comparator_to_sign (row->comparator), number, NULL);
}

static const char *
get_panel_name (const HetuFrame *frame, guint panel)
{
  for (guint i = 0; i < frame->series->len; i++)
    {
      const HetuFrameSeries *series = hetu_frame_get_series (frame, i);

      if (series->region == hetu_frame_get_panel (frame, panel)->region)
        return series->short_name;
    }
  return hetu_frame_get_panel (frame, panel)->name;
}

static char *
read_panel (const HetuFrame *frame, HetuCompareCursor *cursor, guint panel)
{
  int actual = hetu_compare_cursor_find_row (cursor, panel, FALSE);
  int target = hetu_compare_cursor_find_row (cursor, panel, TRUE);
  const char *name = get_panel_name (frame, panel);
  g_autofree char *value =
      actual >= 0 ? format_row (frame, hetu_frame_get_row (frame, actual)) : NULL;
  g_autofree char *goal =
      target >= 0 ? format_row (frame, hetu_frame_get_row (frame, target)) : NULL;

  if (value == NULL && goal == NULL)
    return g_strdup_printf ("%s %s", name, _ ("not mentioned"));
  if (goal == NULL)
    return g_strdup_printf ("%s %s", name, value);
  if (value == NULL)
    return g_strdup_printf (_ ("%s target %s"), name, goal);
  return g_strdup_printf (_ ("%s %s, target %s"), name, value, goal);
}

char *
hetu_compare_readout (HetuChartView *view, HetuCompareCursor *cursor)
{
  HetuFrame *frame = hetu_chart_view_get_frame (view);
  g_autoptr (GString) text = g_string_new (NULL);

  if (frame == NULL || hetu_compare_cursor_get_line (cursor) < 0)
    return NULL;
  for (guint i = 0; i < frame->panels->len; i++)
    {
      g_autofree char *one = read_panel (frame, cursor, i);

      if (i > 0)
        g_string_append (text, " · ");
      g_string_append (text, one);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
hetu_compare_readout_line (HetuChartView *view, HetuCompareCursor *cursor)
{
  HetuFrame *frame = hetu_chart_view_get_frame (view);
  int line = hetu_compare_cursor_get_line (cursor);

  if (frame == NULL || line < 0)
    return NULL;
  if (frame->facet == HETU_FACET_BARS)
    return g_strdup (hetu_frame_get_category (frame, line)->name);
  for (guint i = 0; i < frame->panels->len; i++)
    for (int target = 0; target < 2; target++)
      {
        int row = hetu_compare_cursor_find_row (cursor, i, target);

        if (row >= 0)
          return hetu_period_to_label (hetu_frame_get_row (frame, row)->period, frame->language);
      }
  return NULL;
}
