/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export warnings: counted in the frame, which holds every figure, and in the scene, which knows what had no room. They
 * stop nothing; what stops an export is an error of composing it. */
#include "ui/export-warnings.h"

#include <glib/gi18n.h>

static gboolean
is_provisional (const HetuFrameRow *row)
{
  return row->status == HETU_STATUS_PROVISIONAL || row->status == HETU_STATUS_EXPECTED ||
         row->kind == HETU_KIND_EXPECTED;
}

/* Texts that end in “…” for want of room. */
static guint
count_cut (const HetuScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      n += mark->type == HETU_MARK_TEXT && hetu_text_run_is_ellipsised (mark->run);
    }
  return n;
}

static gboolean
is_named (const HetuFrame *frame, const HetuScene *scene, guint series)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && mark->row >= 0 &&
          hetu_frame_get_row (frame, (guint) mark->row)->series == series)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_drawn (const HetuFrame *frame, guint series)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series == series && row->has_value)
        return TRUE;
    }
  return FALSE;
}

/* Lines whose label found no place: context lines are told apart by their labels alone. */
static guint
count_unnamed (const HetuFrame *frame, const HetuScene *scene)
{
  guint n = 0;

  if (frame->kind != HETU_CHART_GROWTH_LINE)
    return 0;
  for (guint i = 0; i < frame->series->len; i++)
    n += is_drawn (frame, i) && !is_named (frame, scene, i);
  return n;
}

/* @sentence: (transfer full): kept when there is something to say */
static void
take (GPtrArray *out, guint n, char *sentence)
{
  if (n > 0)
    g_ptr_array_add (out, sentence);
  else
    g_free (sentence);
}

GPtrArray *
hetu_export_list_warnings (const HetuFrame *frame, const HetuScene *scene)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_free);
  guint n_values = 0;
  guint n_provisional = 0;
  guint n_suspect = 0;
  guint n_redacted = 0;
  guint n_unnamed = scene != NULL ? count_unnamed (frame, scene) : 0;
  guint n_cut = scene != NULL ? count_cut (scene) : 0;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      n_values += row->has_value;
      n_provisional += row->has_value && is_provisional (row);
      n_suspect += row->has_value && row->status == HETU_STATUS_SUSPECT;
      n_redacted += row->status == HETU_STATUS_REDACTED;
    }
  if (n_values == 0 && frame->gauges->len == 0)
    g_ptr_array_add (out, g_strdup (_ ("The chart has no figures")));
  take (out,
        n_provisional,
        g_strdup_printf (ngettext ("%u figure is provisional or expected",
                                   "%u figures are provisional or expected",
                                   n_provisional),
                         n_provisional));
  take (out,
        n_suspect,
        g_strdup_printf (ngettext ("%u figure is doubtful", "%u figures are doubtful", n_suspect),
                         n_suspect));
  take (out,
        n_redacted,
        g_strdup_printf (
            ngettext ("%u figure is redacted (×)", "%u figures are redacted (×)", n_redacted),
            n_redacted));
  take (out,
        n_unnamed,
        g_strdup_printf (ngettext ("%u line has no room for its label",
                                   "%u lines have no room for their labels",
                                   n_unnamed),
                         n_unnamed));
  take (out,
        n_cut,
        g_strdup_printf (ngettext ("%u text is cut short for want of room",
                                   "%u texts are cut short for want of room",
                                   n_cut),
                         n_cut));
  return out;
}
