/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of the other panels of small multiples, thin behind each panel's own, so that it is read against all: yardsticks in
 * their colours, peers in mute. Only figures of the same indicator are compared so, and none where scales differ (C-46) or where
 * a panel has no figure of its own: another's line would be taken for it. The key names them (C-9). */
#include "chart/facet-ghosts.h"

#define GHOST_WIDTH 1.0

/* City, province and nation are what a district is measured by. */
static gboolean
is_yardstick (const HetuFrame *frame, const HetuLine *line)
{
  HetuRole role = hetu_frame_get_series (frame, line->series)->role;

  return role == HETU_ROLE_PARENT || role == HETU_ROLE_PROVINCE || role == HETU_ROLE_NATION;
}

/* Whether so many figures follow one upon the other. */
static gboolean
has_run (const HetuLine *line, guint least)
{
  guint n = 0;

  for (guint i = 0; i < line->points->len && n < least; i++)
    n = g_array_index (line->points, HetuLinePoint, i).known ? n + 1 : 0;
  return n >= least;
}

/* Whether there is a figure in a panel, be it a target's. */
static gboolean
has_figures (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (has_run (&g_array_index (lines, HetuLine, i), 1) ||
        g_array_index (lines, HetuLine, i).targets->len > 0)
      return TRUE;
  return FALSE;
}

/* Whether @ghost, which is of panel @other, stands behind the lines of @panel: province and nation behind districts only. */
static gboolean
is_shown (const HetuFrame *frame, GPtrArray *lines, guint panel, guint other, const HetuLine *ghost)
{
  GArray *own = g_ptr_array_index (lines, panel);

  return panel != other && !frame->free_scales &&
         hetu_frame_get_panel (frame, panel)->indicator ==
             hetu_frame_get_panel (frame, other)->indicator &&
         has_figures (own) &&
         !(ghost->reference && is_yardstick (frame, &g_array_index (own, HetuLine, 0)));
}

void
hetu_facet_ghosts_build (HetuPlotContext *context,
                         GPtrArray *lines,
                         const HetuPeriodAxis *periods,
                         guint panel,
                         HetuScale x,
                         HetuScale y)
{
  for (guint i = 0; i < lines->len; i++)
    {
      GArray *others = g_ptr_array_index (lines, i);

      for (guint j = 0; j < others->len; j++)
        {
          HetuLine ghost = g_array_index (others, HetuLine, j);

          if (!is_shown (context->frame, lines, panel, i, &ghost))
            continue;
          ghost.colour =
              is_yardstick (context->frame, &ghost)
                  ? hetu_series_colour (context->theme,
                                        hetu_frame_get_series (context->frame, ghost.series))
                  : context->theme->mute;
          ghost.width = GHOST_WIDTH;
          ghost.reference = TRUE;
          hetu_line_place (&ghost, context->frame, x, y);
          hetu_line_draw_path (context, &ghost, periods);
        }
    }
}

/* Whether the line stands behind that of another panel. */
static gboolean
is_behind_any (const HetuFrame *frame, GPtrArray *lines, guint other, const HetuLine *line)
{
  for (guint i = 0; i < lines->len; i++)
    if (is_shown (frame, lines, i, other, line))
      return has_run (line, 2);
  return FALSE;
}

static void
add_key (GArray *items, HetuGlyph glyph, HetuColour colour, const char *label)
{
  HetuKeyItem item = { glyph, colour, g_strdup (label) };

  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (g_array_index (items, HetuKeyItem, i).label, label) == 0)
      {
        g_free (item.label);
        return;
      }
  g_array_append_val (items, item);
}

void
hetu_facet_ghosts_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const char *peer = NULL;

  for (guint i = 0; i < frame->panels->len; i++)
    g_ptr_array_add (lines, hetu_lines_collect (frame, theme, i));
  for (guint i = 0; i < frame->panels->len; i++)
    {
      GArray *own = g_ptr_array_index (lines, i);

      for (guint j = 0; j < own->len; j++)
        {
          const HetuLine *line = &g_array_index (own, HetuLine, j);
          const HetuFrameSeries *series = hetu_frame_get_series (frame, line->series);

          if (!is_behind_any (frame, lines, i, line))
            continue;
          if (is_yardstick (frame, line))
            add_key (items,
                     line->dashed ? HETU_GLYPH_LINE_DASHED : HETU_GLYPH_LINE,
                     hetu_series_colour (theme, series),
                     series->name);
          else
            peer = peer == NULL                          ? series->name
                   : frame->language == HETU_LANGUAGE_ZH ? "其他地区"
                                                         : "other places";
        }
    }
  if (peer != NULL)
    add_key (items, HETU_GLYPH_LINE, theme->mute, peer);
}
