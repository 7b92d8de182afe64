/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of pace charts beside their panels: the key, and rates by the month in a unit that says them. */
#include "chart/pace-plot.h"

#include "chart/gauge.h"
#include "chart/pace-words.h"
#include "model/format.h"

#include <math.h>

static void
add_key (GArray *items, HetuGlyph glyph, HetuColour colour, char *label)
{
  HetuKeyItem item = { glyph, colour, label };

  g_array_append_val (items, item);
}

static void
list_rate_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;

  add_key (items,
           HETU_GLYPH_LINE,
           theme->text2,
           g_strdup (chinese ? "累计增速" : "cumulative growth"));
  add_key (items,
           HETU_GLYPH_SQUARE_OPEN,
           theme->text3,
           g_strdup (chinese ? "各期增速（推算）" : "growth of each period (computed)"));
  add_key (items,
           HETU_GLYPH_HATCH,
           theme->text2,
           g_strdup (chinese ? "其余月份需增长（推算）" : "growth the rest needs (computed)"));
  add_key (items, HETU_GLYPH_DIAMOND, theme->text, g_strdup (chinese ? "目标" : "target"));
}

/* The one line of all panels, else what they have in common. */
static char *
name_line (const HetuFrame *frame)
{
  HetuPaceKind kind = hetu_frame_get_pace (frame, 0)->progress.pace;

  for (guint i = 1; i < frame->paces->len; i++)
    if (hetu_frame_get_pace (frame, i)->progress.pace != kind)
      return g_strdup (frame->language == HETU_LANGUAGE_ZH ? "进度线" : "pace line");
  return g_strdup (hetu_pace_to_mark_label (kind, frame->language));
}

void
hetu_pace_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  gboolean required = FALSE, projected = FALSE;
  double behind, missed;
  g_autofree char *points = NULL;

  if (frame->paces->len == 0)
    return;
  if (hetu_frame_get_pace (frame, 0)->is_rate)
    {
      list_rate_key (frame, theme, items);
      return;
    }
  for (guint i = 0; i < frame->paces->len; i++)
    {
      const HetuFramePace *pace = hetu_frame_get_pace (frame, i);

      required = required || (pace->has_rates && pace->months_left > 0 && pace->required_rate > 0);
      projected = projected || pace->mean >= 0;
    }
  hetu_gauge_get_thresholds (&hetu_frame_get_pace (frame, 0)->progress, &behind, &missed);
  points = hetu_gauge_format_end (behind, frame->language);
  add_key (items, HETU_GLYPH_DIAMOND, theme->text, g_strdup (chinese ? "目标" : "target"));
  add_key (items, HETU_GLYPH_LINE, theme->text3, name_line (frame));
  add_key (items,
           theme->high_contrast ? HETU_GLYPH_SQUARE_OPEN : HETU_GLYPH_SQUARE,
           theme->high_contrast ? theme->outline : theme->band,
           g_strdup_printf (chinese ? "落后 %s 个百分点以内" : "up to %s pp behind", points));
  if (required)
    add_key (items,
             HETU_GLYPH_LINE_DASHED,
             theme->text2,
             g_strdup (chinese ? "所需进度" : "required"));
  if (projected)
    add_key (items,
             HETU_GLYPH_LINE_DOTTED,
             theme->text2,
             g_strdup (chinese ? "推算" : "projection"));
}

static char *
format_rate (double value, HetuUnit unit, HetuLanguage language)
{
  return hetu_format_value (hetu_format_round_rate (value),
                            unit,
                            HETU_COMPARATOR_EQUAL,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

char *
hetu_pace_format_rates (const HetuFramePace *pace, gboolean short_form, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuUnit unit;
  double factor, mean = pace->mean_rate, required = pace->required_rate;
  g_autofree char *so_far = NULL;
  g_autofree char *needed = NULL;

  if (!pace->has_rates || pace->months_left <= 0)
    return g_strdup ("");
  unit = hetu_format_unit_of_rate (pace->progress.unit, MIN (mean, required), language);
  factor = pow (10, pace->progress.unit.exponent - unit.exponent);
  so_far = format_rate (mean * factor, unit, language);
  needed = format_rate (required * factor, unit, language);
  if (required <= 0)
    return short_form ? g_strdup ("")
                      : g_strdup_printf (chinese ? "已完成月均 %s" : "%s a month so far", so_far);
  if (short_form)
    return g_strdup_printf (chinese ? "月均需 %s" : "needs %s a month", needed);
  return g_strdup_printf (chinese ? "余下月份月均需完成 %s，已完成月均 %s"
                                  : "Needs %s a month, against %s a month so far",
                          needed,
                          so_far);
}
