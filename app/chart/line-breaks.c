/* SPDX-License-Identifier: GPL-3.0-or-later */
/* C-25: a dotted rule where the definition of a series changed, between the last period of the old one and the first of
 * the new; its words at the top on the side that has room. Other notes on the data have a circled number at the foot of the
 * period in which they begin; the note of the figure repeats it. */
#include "chart/line-labels.h"

#define WORDS_GAP 8.0
#define NUMBER_GAP 6.0
#define NUMBER_STEP 12.0 /* up from the foot, past what stands there */
#define CIRCLED_ONE 0x2460

/* Half-way between the periods at its sides; %FALSE: it lies before or after all of them. */
static gboolean
find_place (const HetuPeriodAxis *periods, double start, double *out)
{
  double before = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < periods->periods->len; i++)
    {
      double x = hetu_period_axis_get (periods, i);

      if (x > start + HETU_SAME_TIME)
        {
          *out = (before + x) / 2;
          return found;
        }
      before = x;
      found = TRUE;
    }
  return FALSE;
}

static gboolean
has_one_at (const HetuFrame *frame, guint panel, double x, guint below)
{
  for (guint i = 0; i < below; i++)
    {
      const HetuFrameBreak *jump = &g_array_index (frame->breaks, HetuFrameBreak, i);

      if (jump->panel == panel && jump->x > x - HETU_SAME_TIME && jump->x < x + HETU_SAME_TIME)
        return TRUE;
    }
  return FALSE;
}

static const char *
say_kind (HetuNoteKind kind, HetuLanguage language)
{
  if (kind == HETU_NOTE_BOUNDARY)
    return language == HETU_LANGUAGE_ZH ? "区划调整" : "New boundaries";
  return language == HETU_LANGUAGE_ZH ? "口径调整" : "Break in series";
}

static void
add_words (HetuLineLabels *self, double x, HetuNoteKind kind)
{
  static const HetuSide sides[] = { HETU_SIDE_RIGHT, HETU_SIDE_LEFT };
  HetuPlotContext *context = self->context;
  g_autoptr (HetuTextRun) run =
      hetu_plot_shape (context, HETU_TYPE_AXIS, FALSE, say_kind (kind, context->frame->language));
  double height = hetu_text_run_get_height (run);
  HetuPoint at;

  if (hetu_label_field_place (self->field,
                              (HetuPoint){ x, self->plot.y + height / 2 + 1 },
                              hetu_text_run_get_width (run),
                              height,
                              WORDS_GAP,
                              sides,
                              G_N_ELEMENTS (sides),
                              &at))
    hetu_line_labels_add (self,
                          HETU_PART_ANNOTATION,
                          (guint) -1,
                          run,
                          at.x,
                          at.y,
                          context->theme->text2);
}

static gboolean
is_shown (const HetuLineLabels *self, guint panel, guint index, double *time)
{
  const HetuFrame *frame = self->context->frame;
  const HetuFrameBreak *jump = &g_array_index (frame->breaks, HetuFrameBreak, index);

  return jump->panel == panel && !has_one_at (frame, panel, jump->x, index) &&
         find_place (self->periods, jump->x, time);
}

void
hetu_line_breaks_build (HetuLineLabels *self, HetuScale x, guint panel)
{
  const HetuFrame *frame = self->context->frame;
  double top = self->plot.y, bottom = top + self->plot.height, time;

  for (guint i = 0; i < frame->breaks->len; i++)
    {
      double at;

      if (!is_shown (self, panel, i, &time))
        continue;
      at = hetu_scale_map (x, time);
      hetu_plot_draw_break (self->context, (HetuPoint){ at, top }, (HetuPoint){ at, bottom });
      hetu_label_field_block_segment (self->field,
                                      at,
                                      top,
                                      at,
                                      bottom,
                                      self->context->theme->axis_width);
    }
}

void
hetu_line_breaks_label (HetuLineLabels *self, HetuScale x, guint panel)
{
  double time;

  for (guint i = 0; i < self->context->frame->breaks->len; i++)
    if (is_shown (self, panel, i, &time))
      add_words (self,
                 hetu_scale_map (x, time),
                 g_array_index (self->context->frame->breaks, HetuFrameBreak, i).kind);
}

/* The first period in @panel of what @remark is of; %FALSE: it is of nothing there. */
static gboolean
find_first (const HetuFrame *frame, const HetuFrameRemark *remark, guint panel, double *out)
{
  gboolean found = FALSE;

  for (guint i = 0; i < remark->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, g_array_index (remark->rows, guint, i));

      if (row->panel != panel)
        continue;
      *out = found ? MIN (*out, row->x) : row->x;
      found = TRUE;
    }
  return found;
}

static void
add_number (HetuLineLabels *self, guint number, double x)
{
  static const HetuSide sides[] = { HETU_SIDE_ABOVE, HETU_SIDE_ABOVE_RIGHT, HETU_SIDE_ABOVE_LEFT };
  HetuPlotContext *context = self->context;
  char glyph[7] = { 0 };
  g_autoptr (HetuTextRun) run = NULL;
  double height, foot = self->plot.y + self->plot.height;
  HetuPoint at;

  g_unichar_to_utf8 (CIRCLED_ONE + number - 1, glyph);
  run = hetu_plot_shape (context, HETU_TYPE_VALUE, FALSE, glyph);
  height = hetu_text_run_get_height (run);
  for (double y = foot; y - height > self->plot.y; y -= NUMBER_STEP)
    if (hetu_label_field_place (self->field,
                                (HetuPoint){ x, y },
                                hetu_text_run_get_width (run),
                                height,
                                NUMBER_GAP,
                                sides,
                                G_N_ELEMENTS (sides),
                                &at))
      {
        hetu_line_labels_add (self,
                              HETU_PART_ANNOTATION,
                              (guint) -1,
                              run,
                              at.x,
                              at.y,
                              context->theme->text2);
        return;
      }
}

void
hetu_line_breaks_number (HetuLineLabels *self, HetuScale x, guint panel)
{
  const HetuFrame *frame = self->context->frame;
  double time = 0;

  for (guint i = 0; i < frame->remarks->len; i++)
    {
      const HetuFrameRemark *remark = &g_array_index (frame->remarks, HetuFrameRemark, i);

      if (remark->number > 0 && find_first (frame, remark, panel, &time))
        add_number (self, remark->number, hetu_scale_map (x, time));
    }
}
