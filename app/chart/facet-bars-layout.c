/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layout of the compare page: names, panels in one line or in several of one height, and what each panel's scale is trained on.
 * Panels stand beside each other while they are wide; refuses where neither their rows nor they have room. */
#include "chart/facet-bars.h"

#include "error.h"

#include <glib/gi18n-lib.h>

#define WANTED_ROW 42.0
#define MAX_ROW 56.0
#define MIN_ROW 14.0
#define HIGH_ROW 28.0
#define PANEL_GAP 12.0
#define MIN_PANEL 84.0
#define MOST_IN_LINE 4   /* beyond, panels get lines of their own */
#define LINE_PANEL 165.0 /* what a panel is wide then, at least where two are beside each other */
#define LINE_GAP 14.0
#define NAME_SHARE 0.22
#define NAME_GAP 16.0

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

const char *
hetu_facet_bars_get_row_name (const HetuFacetBars *self, guint row)
{
  const HetuFrameKey *key = hetu_frame_get_category (self->context->frame, row);

  return self->short_names && key->short_name != NULL ? key->short_name : key->name;
}

/* Widest name with its detail. */
static double
widest_name (const HetuFacetBars *self)
{
  HetuPlotContext *context = self->context;
  double width = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      const char *detail = hetu_frame_get_category (context->frame, i)->detail;

      width = MAX (width,
                   hetu_row_measure_text (context,
                                          HETU_TYPE_ROW,
                                          TRUE,
                                          hetu_facet_bars_get_row_name (self, i)));
      width = MAX (width, hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, detail));
    }
  return width;
}

static void
measure_names (HetuFacetBars *self)
{
  double most = self->context->rect.width * NAME_SHARE;

  self->names_width = widest_name (self);
  self->short_names = self->names_width > most;
  if (self->short_names)
    self->names_width = MIN (widest_name (self), most);
}

static void
measure_values (HetuFacetBars *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autofree char *label = hetu_row_format (frame, row);

      if (hetu_row_is_drawable (row))
        self->value_room =
            MAX (self->value_room,
                 hetu_row_measure_text (self->context, HETU_TYPE_VALUE, TRUE, label));
    }
  self->value_room += 10;
}

double
hetu_facet_bars_get_left (const HetuFacetBars *self, guint panel)
{
  return self->panels_x + (panel % self->n_columns) * (self->panel_width + PANEL_GAP);
}

/* Room in each panel for its differences. */
double
hetu_facet_bars_get_own_difference (const HetuFacetBars *self)
{
  return self->difference.each ? self->difference.width : 0;
}

/* How far below the first line of panels the one of @panel is. */
double
hetu_facet_bars_get_drop (const HetuFacetBars *self, guint panel)
{
  return (panel / self->n_columns) * self->line_height;
}

/* The scale of one panel, or of all: trained on every panel unless scales are free (C-46). */
static void
train (HetuFacetBars *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint panel = 0; panel < self->n_panels; panel++)
    {
      HetuExtent extent = HETU_EXTENT_EMPTY;
      double left = hetu_facet_bars_get_left (self, panel) + HETU_FACET_BARS_PADDING;

      for (guint i = 0; i < frame->rows->len; i++)
        {
          const HetuFrameRow *row = hetu_frame_get_row (frame, i);

          if (row->panel == panel || !frame->free_scales)
            hetu_row_extend (frame, row, &extent);
        }
      self->axes[panel] =
          hetu_row_axis_train (extent,
                               left,
                               left + self->panel_width - HETU_FACET_BARS_PADDING -
                                   self->value_room - hetu_facet_bars_get_own_difference (self));
    }
}

/* The names of two rows do not meet. */
static double
least_row (const HetuTheme *theme)
{
  return MAX (MIN_ROW, line_height (theme, HETU_TYPE_ROW));
}

static gboolean
are_wide_enough (const HetuFacetBars *self)
{
  return self->panel_width - hetu_facet_bars_get_own_difference (self) >=
         MIN_PANEL * self->context->theme->text_scale;
}

/* What is left for panels; in several lines every panel has its own differences. */
static void
share_room (HetuFacetBars *self, guint n_columns)
{
  HetuRect rect = self->context->rect;
  double room = rect.x + rect.width - self->panels_x;

  self->n_columns = n_columns;
  self->n_lines = (self->n_panels + n_columns - 1) / n_columns;
  if (self->difference.width <= 0 || self->difference.each != (self->n_lines > 1))
    self->difference = hetu_facet_difference_measure (self->context, self->n_lines > 1);
  if (!self->difference.each && self->difference.width > 0)
    room -= self->difference.width + PANEL_GAP;
  self->panel_width = (room + PANEL_GAP) / n_columns - PANEL_GAP;
}

/* Panels beside each other while they are wide; else in lines, as full as each other, of two at least. */
static guint
count_columns (HetuFacetBars *self)
{
  double wide = LINE_PANEL * self->context->theme->text_scale;
  guint n_lines, n = self->n_panels;

  share_room (self, n);
  if (n <= 2 || self->panel_width >= wide)
    return n;
  while (n > 2 && self->panel_width < wide)
    share_room (self, --n);
  n_lines = (self->n_panels + n - 1) / n;
  return (self->n_panels + n_lines - 1) / n_lines;
}

/* Panels in lines of @n_columns; whether they and their rows have room. */
static gboolean
place_panels (HetuFacetBars *self, guint n_columns)
{
  HetuRect rect = self->context->rect;
  double height;

  share_room (self, n_columns);
  /* Figures come before their differences. */
  if (self->difference.each && !are_wide_enough (self))
    self->difference.width = 0;
  height = (rect.height - LINE_GAP * (self->n_lines - 1)) / self->n_lines;
  self->row_height = MIN ((rect.y + height - self->top) / self->n_rows, MAX_ROW);
  self->line_height =
      self->n_lines > 1 ? self->top - rect.y + self->n_rows * self->row_height + LINE_GAP : 0;
  return self->row_height >= least_row (self->context->theme) && are_wide_enough (self);
}

/* Names, numbers and headers. */
static void
measure_room (HetuFacetBars *self)
{
  const HetuTheme *theme = self->context->theme;
  HetuRect rect = self->context->rect;

  self->header_height = line_height (theme, HETU_TYPE_ROW) + 2 * HETU_FACET_BARS_PADDING - 1;
  self->head_y = rect.y + self->header_height + 4 + line_height (theme, HETU_TYPE_AXIS) / 2;
  self->top = self->head_y + line_height (theme, HETU_TYPE_AXIS) / 2 + 8;
  measure_names (self);
  measure_values (self);
  self->panels_x = rect.x + self->names_width + NAME_GAP;
}

static gboolean
refuse_height (HetuFacetBars *self, GError **error)
{
  double others = self->n_lines * (self->top - self->context->rect.y + LINE_GAP) - LINE_GAP;
  guint n_rows = self->n_lines * self->n_rows;

  return hetu_plot_refuse_rows (self->context,
                                n_rows,
                                n_rows * least_row (self->context->theme) + others,
                                error);
}

/* Few panels stand in lines only where their rows stay high: a slide has them beside each other, though narrow. @low: however
 * low the rows are */
static gboolean
place_somehow (HetuFacetBars *self, guint least_columns, gboolean low)
{
  double high = HIGH_ROW * self->context->theme->text_scale;

  for (guint n = least_columns; n <= self->n_panels; n++)
    if (place_panels (self, n) &&
        (low || self->n_panels > MOST_IN_LINE || self->n_lines == 1 || self->row_height >= high))
      return TRUE;
  return FALSE;
}

gboolean
hetu_facet_bars_place (HetuFacetBars *self, GError **error)
{
  guint wanted;

  measure_room (self);
  wanted = count_columns (self);
  /* Low pages have room for fewer lines of narrower panels. */
  if (place_somehow (self, wanted, FALSE) || place_somehow (self, wanted, TRUE))
    {
      train (self);
      return TRUE;
    }
  if (place_panels (self, wanted) || are_wide_enough (self))
    return refuse_height (self, error);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("%u districts side by side are too narrow at %.0f pt; draw lines instead"),
               self->n_panels,
               self->context->rect.width);
  return FALSE;
}

/* What is known of a page before there is a plot. */
static HetuFacetBars
measure_page (HetuPlotContext *context)
{
  HetuFacetBars self = { .context = context,
                         .n_panels = MAX (context->frame->panels->len, 1),
                         .n_rows = MAX (context->frame->categories->len, 1) };

  measure_room (&self);
  return self;
}

static guint
count_lines (HetuFacetBars *self)
{
  guint n_columns = count_columns (self);

  return (self->n_panels + n_columns - 1) / n_columns;
}

double
hetu_facet_bars_wanted_height (const HetuFrame *frame,
                               const HetuTheme *theme,
                               HetuText *text,
                               double width_pt)
{
  HetuPlotContext context = { frame, theme, text, NULL, { 0, 0, width_pt, 0 } };
  HetuFacetBars self = measure_page (&context);
  double height = self.top + self.n_rows * WANTED_ROW * theme->text_scale;

  return count_lines (&self) * (height + LINE_GAP) - LINE_GAP;
}

guint
hetu_facet_bars_count_lines (const HetuFrame *frame,
                             const HetuTheme *theme,
                             HetuText *text,
                             double width_pt)
{
  HetuPlotContext context = { frame, theme, text, NULL, { 0, 0, width_pt, 0 } };
  HetuFacetBars self = measure_page (&context);

  return count_lines (&self);
}
