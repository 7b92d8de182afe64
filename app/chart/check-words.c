/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure says around its plot: unit, note, source, sizes of type, where lines break, glyphs, alternate text. */
#include "chart/check-private.h"

#include "chart/mark.h"
#include "error.h"
#include "model/unit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_SIZES 4
#define MOST_TITLE_HAN 32
#define MOST_TITLE_LINES 2
#define MOST_NARROW_LINES 4 /* of a title as small as a row's label: the figure is narrow */
#define LEAST_EXPORT_PT 7.5
#define LEAST_SCREEN_PT 9.0
#define MOST_ALTERNATE 400
#define SAME_SIZE 0.01

/* C-40. */
static const char never_first[] = "，。、；：！？”’）》】」·—…%‰";
static const char never_last[] = "（《“‘【「";
static const char units[] = "亿万千百个元年月日家人户项套件倍位";

static const HetuMark *
find_part (const HetuScene *scene, HetuPart part)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part == part && mark->type == HETU_MARK_TEXT)
        return mark;
    }
  return NULL;
}

static gboolean
is_hidden (const HetuCheck *self, gsize field)
{
  const HetuSpec *spec = self->subject->spec;

  return spec != NULL && G_STRUCT_MEMBER (gboolean, spec, field);
}

static void
check_title (HetuCheck *self)
{
  const HetuSpec *spec = self->subject->spec;
  const HetuTheme *theme = self->subject->theme;
  const HetuMark *mark = find_part (self->subject->scene, HETU_PART_TITLE);
  const char *title = hetu_scene_get_title (self->subject->scene);
  guint n_han = 0, most_lines;

  if (is_hidden (self, G_STRUCT_OFFSET (HetuSpec, hide_title)))
    return;
  if (mark == NULL || title == NULL || *title == '\0')
    {
      hetu_check_add (self, "C-2", _ ("There is no title"));
      return;
    }
  most_lines = hetu_text_run_get_style (mark->run)->size_pt < theme->type_pt[HETU_TYPE_TITLE]
                   ? MOST_NARROW_LINES
                   : MOST_TITLE_LINES;
  if (hetu_text_run_get_n_lines (mark->run) > most_lines)
    hetu_check_add (self,
                    "C-2",
                    _ ("Title “%s” takes %u lines, at most %u are read at a glance"),
                    title,
                    hetu_text_run_get_n_lines (mark->run),
                    most_lines);
  if (hetu_text_run_is_ellipsised (mark->run))
    hetu_check_add (self, "C-2", _ ("Title “%s” is cut off"), title);
  if (spec != NULL && spec->title != NULL)
    return;
  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    n_han += g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN;
  if (n_han > MOST_TITLE_HAN)
    hetu_check_add (self,
                    "C-2",
                    _ ("Title “%s” has %u 汉字, at most %d"),
                    title,
                    n_han,
                    MOST_TITLE_HAN);
}

static gboolean
has_value (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->has_value)
      return TRUE;
  return FALSE;
}

/* Gauges carry a unit each at their number. */
static void
check_unit (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuMark *mark = find_part (self->subject->scene, HETU_PART_SUBTITLE);
  g_autofree char *unit = hetu_unit_to_string (frame->unit, frame->language);

  if (is_hidden (self, G_STRUCT_OFFSET (HetuSpec, hide_title)))
    return;
  if (mark == NULL)
    hetu_check_add (self, "C-3", _ ("There is no subtitle"));
  else if (frame->gauges->len == 0 && has_value (frame) &&
           strstr (hetu_text_run_get_text (mark->run), unit) == NULL)
    hetu_check_add (self,
                    "C-3",
                    _ ("Subtitle “%s” does not tell the unit, %s"),
                    hetu_text_run_get_text (mark->run),
                    unit);
}

/* The head of a column of differences says what it is, the key how one figure was computed. */
static gboolean
is_explained (const HetuFrame *frame, const HetuFrameRow *row)
{
  if (!frame->mixed)
    return FALSE;
  return hetu_frame_get_category (frame, row->category)->form == HETU_COLUMN_DIFFERENCE ||
         (hetu_frame_has_formula (row) && hetu_frame_count_formulas (frame) == 1);
}

/* What must be explained: figures that are no plain published ones. */
static gboolean
wants_note (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->status == HETU_STATUS_PROVISIONAL || row->status == HETU_STATUS_REDACTED ||
          (row->status == HETU_STATUS_MISSING && row->kind == HETU_KIND_ACTUAL) ||
          (row->has_value && row->basis != HETU_BASIS_REPORTED && !is_explained (frame, row)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_statement (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->statement > 0)
      return TRUE;
  return frame->sources->len > 0;
}

static void
check_note_and_source (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuScene *scene = self->subject->scene;

  if (!is_hidden (self, G_STRUCT_OFFSET (HetuSpec, hide_note)) && wants_note (frame) &&
      find_part (scene, HETU_PART_NOTE) == NULL)
    hetu_check_add (self,
                    "C-4",
                    _ ("Provisional, missing, redacted or computed figures are drawn, "
                       "and no note says so"));
  if (!is_hidden (self, G_STRUCT_OFFSET (HetuSpec, hide_source)) && has_statement (frame) &&
      find_part (scene, HETU_PART_SOURCE) == NULL)
    hetu_check_add (self, "C-5", _ ("There is no source"));
}

static void
check_sizes (HetuCheck *self)
{
  const HetuScene *scene = self->subject->scene;
  const HetuTheme *theme = self->subject->theme;
  double least = (theme->preset == HETU_PRESET_SCREEN ? LEAST_SCREEN_PT : LEAST_EXPORT_PT) *
                 MIN (theme->text_scale, 1);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      double size;
      guint known = 0;

      if (mark->type != HETU_MARK_TEXT)
        continue;
      size = hetu_text_run_get_style (mark->run)->size_pt;
      if (size < least - SAME_SIZE)
        hetu_check_add (self,
                        "C-10",
                        _ ("“%s” is set in %.1f pt, at least %.1f can be read"),
                        hetu_text_run_get_text (mark->run),
                        size,
                        least);
      while (known < sizes->len && ABS (g_array_index (sizes, double, known) - size) > SAME_SIZE)
        known++;
      if (known == sizes->len)
        g_array_append_val (sizes, size);
    }
  if (sizes->len > MOST_SIZES)
    hetu_check_add (self,
                    "C-10",
                    _ ("The figure has %u sizes of type, at most %d"),
                    sizes->len,
                    MOST_SIZES);
}

static gboolean
is_one_of (gunichar character, const char *set)
{
  return character != 0 && g_utf8_strchr (set, -1, character) != NULL;
}

static void
check_break (HetuCheck *self, const char *before, const char *after)
{
  const char *end = g_utf8_find_prev_char (before, before + strlen (before));
  gunichar last = end != NULL ? g_utf8_get_char (end) : 0;
  gunichar first = g_utf8_get_char (after);

  if (is_one_of (first, never_first))
    hetu_check_add (self, "C-40", _ ("The line “%s” begins with a mark that may not"), after);
  if (is_one_of (last, never_last))
    hetu_check_add (self, "C-40", _ ("The line “%s” ends with a mark that may not"), before);
  if ((g_unichar_isdigit (last) || last == '%') && is_one_of (first, units))
    hetu_check_add (self, "C-40", _ ("“%s” and “%s” part a number from its unit"), before, after);
  /* “Henan H1 2024” may part where “34 611” may not. */
  if (self->subject->frame->language == HETU_LANGUAGE_ZH && g_unichar_isdigit (last) &&
      g_unichar_isdigit (first))
    hetu_check_add (self, "C-40", _ ("“%s” and “%s” part a number"), before, after);
}

static void
check_breaks (HetuCheck *self)
{
  const HetuScene *scene = self->subject->scene;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      g_autofree char *before = NULL;
      guint n_lines;
      double x, baseline, width;

      if (mark->type != HETU_MARK_TEXT)
        continue;
      n_lines = hetu_text_run_get_n_lines (mark->run);
      for (guint line = 0; n_lines > 1 && line < n_lines; line++)
        {
          char *words = hetu_text_run_get_line (mark->run, line, &x, &baseline, &width);

          g_strstrip (words);
          if (before != NULL)
            check_break (self, before, words);
          g_free (before);
          before = words;
        }
    }
}

static void
check_glyphs (HetuCheck *self)
{
  g_autoptr (GError) error = NULL;

  if (!hetu_scene_check_glyphs (self->subject->scene, self->subject->text, &error))
    hetu_check_add (self, "C-39", "%s", error->message);
}

static gboolean
has_status (const HetuFrame *frame, HetuStatus status)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->status == status &&
        hetu_frame_get_row (frame, i)->kind == HETU_KIND_ACTUAL)
      return TRUE;
  return FALSE;
}

static void
check_alternate (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  const char *text = hetu_scene_get_description (self->subject->scene);
  glong length;

  if (text == NULL || *text == '\0')
    {
      hetu_check_add (self, "U-14", _ ("There is no alternate text"));
      return;
    }
  length = g_utf8_strlen (text, -1);
  if (length > MOST_ALTERNATE)
    hetu_check_add (self,
                    "U-14",
                    _ ("The alternate text has %ld characters, at most %d"),
                    length,
                    MOST_ALTERNATE);
  if (frame->subtitle != NULL && strstr (text, frame->subtitle) == NULL)
    hetu_check_add (self, "U-14", _ ("The alternate text does not say what is shown"));
  /* Where all fits, nothing may be left out. */
  if (length > MOST_ALTERNATE / 2)
    return;
  if (has_status (frame, HETU_STATUS_MISSING) &&
      strstr (text, chinese ? "缺" : "not given") == NULL &&
      strstr (text, chinese ? "没有" : "no figures") == NULL)
    hetu_check_add (self, "U-14", _ ("The alternate text does not tell of missing figures"));
  if (has_status (frame, HETU_STATUS_REDACTED) &&
      strstr (text, chinese ? "脱敏" : "redacted") == NULL && strstr (text, "×") == NULL)
    hetu_check_add (self, "U-14", _ ("The alternate text does not tell of redacted figures"));
  if (frame->sources->len > 0 && strstr (text, chinese ? "来源：" : "Source: ") == NULL)
    hetu_check_add (self, "U-14", _ ("The alternate text does not tell the source"));
}

void
hetu_check_words (HetuCheck *self)
{
  check_title (self);
  check_unit (self);
  check_note_and_source (self);
  check_sizes (self);
  check_breaks (self);
  check_glyphs (self);
  check_alternate (self);
}
