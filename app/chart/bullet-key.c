/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key of bullets: only what is drawn, with the thresholds that judged. */
#include "chart/bullet-key.h"

#include "chart/gauge.h"
#include "chart/pace-words.h"

static void
add_key (const HetuFrame *frame,
         GArray *items,
         HetuGlyph glyph,
         HetuColour colour,
         const char *zh,
         const char *en)
{
  HetuKeyItem item = { glyph, colour, g_strdup (frame->language == HETU_LANGUAGE_ZH ? zh : en) };

  g_array_append_val (items, item);
}

/* Takes @words. */
static void
add_range (GArray *items, HetuColour colour, char *words)
{
  HetuKeyItem item = { HETU_GLYPH_SQUARE, colour, words };

  g_array_append_val (items, item);
}

void
hetu_bullet_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  gboolean timed = FALSE, ranges = FALSE, unknown = FALSE;
  HetuPaceKind pace = hetu_pace_of_frame (frame);
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  double behind = 0, missed = 0;

  for (guint i = 0; i < frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (frame, i)->progress;

      timed |= hetu_gauge_has_time (progress);
      if (progress->nature == HETU_TARGET_CUMULATIVE && !ranges)
        hetu_gauge_get_thresholds (progress, &behind, &missed);
      ranges |= progress->nature == HETU_TARGET_CUMULATIVE;
      unknown |= progress->state == HETU_STATE_UNKNOWN;
    }
  add_key (frame, items, HETU_GLYPH_TICK, theme->text, "目标", "target");
  if (timed)
    add_key (frame,
             items,
             HETU_GLYPH_TRIANGLE,
             theme->text2,
             hetu_pace_to_mark_label (pace, HETU_LANGUAGE_ZH),
             hetu_pace_to_mark_label (pace, HETU_LANGUAGE_EN));
  if (ranges)
    {
      g_autofree char *near = hetu_gauge_format_end (behind, frame->language);
      g_autofree char *far = hetu_gauge_format_end (missed, frame->language);

      add_range (items,
                 theme->ranges[0],
                 g_strdup_printf (chinese ? "%s > %s" : "%s by > %s",
                                  hetu_pace_to_behind_label (pace, frame->language),
                                  far));
      add_range (items, theme->ranges[1], g_strdup_printf (chinese ? "%s—%s" : "%s–%s", near, far));
      add_range (items,
                 theme->ranges[2],
                 g_strdup_printf (chinese ? "< %s 个百分点" : "< %s pp", near));
    }
  if (unknown)
    add_key (frame,
             items,
             HETU_GLYPH_HATCH,
             theme->states[HETU_STATE_UNKNOWN],
             "待填报",
             "not reported");
}
