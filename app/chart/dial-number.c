/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands within the ring of a dial: the number with its unit, or the words for its absence. All numbers of a figure are
 * of one size (C-10), the largest with which each stays clear of its ring. */
#include "chart/dial-face.h"

#include "model/format.h"

#include <math.h>

#define NUMBER_CLEAR 7.0 /* between the number and the inside of the ring */
#define UNIT_GAP 4.0
#define UNIT_CLEAR 3.0 /* between a unit below the number and the ring */
#define UNIT_DROP 20.0 /* of its middle below the dial's, at scale 1 */
#define END_GAP 4.0
#define MOST_GROWTH 1.25 /* of the number in a dial that is larger than its preset's full size */
#define TYPE_REFERENCE_PT 11.0 /* the row label for which R is 50 */

static HetuTextRun *
shape (const HetuTheme *theme, HetuText *text, double size_pt, gboolean bold, const char *string)
{
  HetuTextStyle style = { .size_pt = size_pt, .bold = bold };

  return hetu_text_shape (text, string, &style);
}

double
hetu_dial_face_ends_offset (double scale)
{
  return scale * HETU_DIAL_RADIUS * sin (HETU_DIAL_START) + END_GAP;
}

/* Between the inner edges of the ring, on the line of the number. */
static double
number_room (double scale)
{
  return 2 * (HETU_DIAL_RADIUS - HETU_DIAL_RING - NUMBER_CLEAR) * scale;
}

double
hetu_dial_face_number_pt (const HetuTheme *theme,
                          HetuText *text,
                          const HetuProgress *progress,
                          HetuLanguage language,
                          double scale)
{
  double share = MIN (scale * TYPE_REFERENCE_PT / theme->type_pt[HETU_TYPE_ROW], MOST_GROWTH);
  double size = MAX (theme->type_pt[HETU_TYPE_HUGE] * share, theme->type_pt[HETU_TYPE_VALUE]);
  g_autofree char *number = NULL;

  if (!progress->has_outturn || progress->outturn_redacted)
    return size;
  number = hetu_format_decimal (progress->outturn, -1, HETU_FORMAT_PLAIN, language);
  while (size > theme->type_pt[HETU_TYPE_SMALL])
    {
      g_autoptr (HetuTextRun) run = shape (theme, text, size, TRUE, number);

      if (hetu_text_run_get_width (run) <= number_room (scale))
        return size;
      size = MAX (size - 1, theme->type_pt[HETU_TYPE_SMALL]);
    }
  return size;
}

static void
add_centred (const HetuDialFace *face,
             HetuTextRun *run,
             double x,
             double y,
             HetuPart part,
             HetuColour colour)
{
  hetu_scene_builder_text (face->builder,
                           part,
                           face->gauge,
                           run,
                           x - hetu_text_run_get_width (run) / 2,
                           y - hetu_text_run_get_height (run) / 2,
                           colour);
}

static gboolean
has_room_for_words (const HetuDialFace *face, const char *unit, double room)
{
  g_auto (GStrv) words = g_strsplit (unit, " ", -1);
  gboolean fits = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (HetuTextRun) run =
          shape (face->theme, face->text, face->theme->type_pt[HETU_TYPE_SMALL], FALSE, words[i]);

      fits &= hetu_text_run_get_width (run) <= room;
    }
  return fits;
}

/* A unit too long for the line of the number: below it, where the ring is less wide again. No English word is broken: of two
 * lines only where each fits. */
static HetuTextRun *
shape_long_unit (const HetuDialFace *face, const char *unit)
{
  double inner = HETU_DIAL_RADIUS - HETU_DIAL_RING;
  double room = 2 * (sqrt (inner * inner - UNIT_DROP * UNIT_DROP) - UNIT_CLEAR) * face->scale;
  gboolean breaks = face->language == HETU_LANGUAGE_ZH || has_room_for_words (face, unit, room);
  HetuTextStyle style = { .size_pt = face->theme->type_pt[HETU_TYPE_SMALL],
                          .width_pt = room,
                          .max_lines = breaks ? 2 : 1,
                          .align = HETU_ALIGN_CENTRE };

  return hetu_text_shape (face->text, unit, &style);
}

gboolean
hetu_dial_number_shows_unit (const HetuTheme *theme,
                             HetuText *text,
                             const HetuProgress *progress,
                             HetuLanguage language,
                             double scale)
{
  HetuDialFace face = { .theme = theme, .text = text, .language = language, .scale = scale };
  g_autofree char *name = hetu_unit_to_string (progress->unit, language);
  g_autoptr (HetuTextRun) line = shape (theme, text, theme->type_pt[HETU_TYPE_SMALL], FALSE, name);
  g_autoptr (HetuTextRun) lines = shape_long_unit (&face, name);

  return hetu_text_run_get_width (line) <= number_room (scale) ||
         !hetu_text_run_is_ellipsised (lines);
}

/* “46.9 %”: number and unit on one line where the ring leaves room, else the unit below, on two lines where it is long. */
static void
draw_number (const HetuDialFace *face, const HetuProgress *progress, HetuPoint at)
{
  const HetuTheme *theme = face->theme;
  double room = number_room (face->scale);
  g_autofree char *number =
      hetu_format_decimal (progress->outturn, -1, HETU_FORMAT_PLAIN, face->language);
  g_autofree char *unit_name = hetu_unit_to_string (progress->unit, face->language);
  g_autoptr (HetuTextRun) value = shape (theme, face->text, face->number_pt, TRUE, number);
  g_autoptr (HetuTextRun) unit =
      shape (theme, face->text, theme->type_pt[HETU_TYPE_SMALL], FALSE, unit_name);
  double unit_width = hetu_text_run_get_width (unit), total;

  if (unit_width > room)
    {
      hetu_text_run_unref (unit);
      unit = shape_long_unit (face, unit_name);
      /* A unit is whole, or the words beside the dial tell it (hetu_dial_board_shape_gap()). */
      if (hetu_text_run_is_ellipsised (unit))
        unit_width = 0;
    }
  total = hetu_text_run_get_width (value) + (unit_width > 0 ? UNIT_GAP + unit_width : 0);
  if (unit_width > 0 && total > room + 2)
    {
      double value_height = hetu_text_run_get_height (value);
      double unit_height = hetu_text_run_get_height (unit);
      /* Centred, but above the labels of the ends. */
      double bottom =
          MIN (value_height / 2 + unit_height * 0.75, hetu_dial_face_ends_offset (face->scale));

      add_centred (face,
                   value,
                   at.x,
                   at.y + bottom - unit_height - value_height / 2,
                   HETU_PART_VALUE,
                   theme->text);
      add_centred (face,
                   unit,
                   at.x,
                   at.y + bottom - unit_height / 2,
                   HETU_PART_VALUE,
                   theme->text2);
      return;
    }
  {
    double left = at.x - total / 2,
           top = at.y + 4 * face->scale - hetu_text_run_get_height (value) / 2;
    double baseline = top + hetu_text_run_get_baseline (value);

    hetu_scene_builder_text (face->builder,
                             HETU_PART_VALUE,
                             face->gauge,
                             value,
                             left,
                             top,
                             theme->text);
    if (unit_width > 0)
      hetu_scene_builder_text (face->builder,
                               HETU_PART_VALUE,
                               face->gauge,
                               unit,
                               left + total - unit_width,
                               baseline - hetu_text_run_get_baseline (unit),
                               theme->text2);
  }
}

static void
draw_absence (const HetuDialFace *face, const HetuProgress *progress, HetuPoint at)
{
  const HetuTheme *theme = face->theme;
  gboolean chinese = face->language == HETU_LANGUAGE_ZH;
  const char *word = progress->outturn_redacted ? "×" : chinese ? "待填报" : "no data";
  double size = progress->outturn_redacted ? face->number_pt
                                           : MIN (face->number_pt, theme->type_pt[HETU_TYPE_ROW]);
  g_autoptr (HetuTextRun) run = shape (theme, face->text, size, TRUE, word);

  if (hetu_text_run_get_width (run) > number_room (face->scale))
    {
      hetu_text_run_unref (run);
      run = shape (theme, face->text, theme->type_pt[HETU_TYPE_SMALL], FALSE, word);
    }
  /* Within a small ring there is no room; the badge says it. */
  if (hetu_text_run_get_width (run) > number_room (face->scale))
    return;
  add_centred (face,
               run,
               at.x,
               at.y + 2 * face->scale,
               HETU_PART_GAP,
               theme->state_texts[HETU_STATE_UNKNOWN]);
}

void
hetu_dial_number_draw (const HetuDialFace *face, const HetuProgress *progress, HetuPoint at)
{
  if (progress->has_outturn && !progress->outturn_redacted)
    draw_number (face, progress, at);
  else
    draw_absence (face, progress, at);
}
