/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules across ranked bars: a yardstick's value from the first row to below the last. Labels that find no room beside the
 * others are left out; their rules stay. */
#include "chart/bar-rules.h"

#include "chart/labels.h"
#include "chart/row-table.h"
#include "model/district.h"

static const HetuFrameSeries *
get_series (const HetuFrame *frame, int row)
{
  return hetu_frame_get_series (frame, hetu_frame_get_row (frame, (guint) row)->series);
}

/* “全市”, “全省”, “全国” by the administrative code (GB/T 2260); another language has the name. */
static const char *
reference_name (const HetuFrame *frame, const HetuFrameSeries *series)
{
  const char *name = frame->language == HETU_LANGUAGE_ZH
                         ? hetu_district_to_reference (series->region, frame->language)
                         : NULL;

  return name != NULL ? name : series->short_name;
}

static void
draw_rule (HetuPlotContext *context, int row, double x, double top, double bottom)
{
  const HetuFrameSeries *series = get_series (context->frame, row);
  HetuPoint ends[] = { { x, top }, { x, bottom } };
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_REFERENCE,
                    .row = row,
                    .stroke = hetu_series_colour (context->theme, series),
                    .stroke_width = context->theme->reference_width,
                    .points = ends,
                    .n_points = 2 };

  if (series->role == HETU_ROLE_NATION)
    {
      mark.dash_on = 5;
      mark.dash_off = 4;
    }
  hetu_scene_builder_add (context->builder, &mark);
}

void
hetu_bar_rules_draw (HetuPlotContext *context,
                     HetuScale scale,
                     const int *rows,
                     guint n,
                     double top,
                     double bottom)
{
  const HetuFrame *frame = context->frame;
  double foot = bottom + HETU_BAR_RULES_OVERHANG;
  double inset = context->theme->reference_width / 2;
  double right = context->rect.x + context->rect.width - inset;
  g_autofree double *places = g_new0 (double, 3 * n + 1);
  double *widths = places + n, *lefts = widths + n;
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, (guint) rows[i]);
      g_autofree char *value = hetu_row_format (frame, row);

      g_ptr_array_add (
          labels,
          g_strdup_printf ("%s %s", reference_name (frame, get_series (frame, rows[i])), value));
      widths[i] =
          hetu_row_measure_text (context, HETU_TYPE_VALUE, TRUE, g_ptr_array_index (labels, i));
      places[i] = MIN (hetu_scale_map (scale, row->y), right);
      draw_rule (context, rows[i], places[i], top, foot);
    }
  hetu_labels_spread (places, widths, lefts, n, context->rect);
  for (guint i = 0; i < n; i++)
    if (lefts[i] >= context->rect.x)
      hetu_plot_text (context,
                      HETU_PART_VALUE,
                      rows[i],
                      HETU_TYPE_VALUE,
                      TRUE,
                      g_ptr_array_index (labels, i),
                      lefts[i],
                      foot,
                      0,
                      0,
                      hetu_series_text_colour (context->theme, get_series (frame, rows[i])));
}
