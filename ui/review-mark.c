/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How figures are marked in the text of a report: each mark has a form of its own besides its colour, so that it is told apart in grey, too. */
#include "ui/review-text.h"

#define RADIUS 4.0

HetuReviewMark
hetu_review_mark_choose (const HetuReview *review, guint index)
{
  const HetuReviewItem *item = hetu_review_get_item (review, index);
  guint current = hetu_review_get_current (review);

  if (index == current)
    return HETU_REVIEW_MARK_CURRENT;
  if (item->state == HETU_REVIEW_REJECTED)
    return HETU_REVIEW_MARK_REJECTED;
  if (item->state == HETU_REVIEW_ACCEPTED || item->state == HETU_REVIEW_EDITED)
    return HETU_REVIEW_MARK_ACCEPTED;
  if (item->now->status == HETU_STATUS_REDACTED)
    return HETU_REVIEW_MARK_REDACTED;
  if (!hetu_review_is_sure (review, index))
    return HETU_REVIEW_MARK_DOUBTFUL;
  return hetu_review_is_linked (review, index, current) ? HETU_REVIEW_MARK_LINKED
                                                        : HETU_REVIEW_MARK_PENDING;
}

static GdkRGBA
look_up (GtkWidget *widget, const char *name)
{
  GdkRGBA colour = { 0.5f, 0.5f, 0.5f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
  return colour;
}

static GdkRGBA
fade (GdkRGBA colour, float alpha)
{
  colour.alpha *= alpha;
  return colour;
}

void
hetu_review_colours_read (GtkWidget *widget, HetuReviewColours *out)
{
  out->text = look_up (widget, "hetu_text");
  out->quiet = look_up (widget, "hetu_text2");
  out->met = look_up (widget, "hetu_met");
  out->met_fill = fade (out->met, 0.14f);
  out->accent = look_up (widget, "hetu_accent_text");
  out->yellow = look_up (widget, "hetu_mark");
  out->amber = look_up (widget, "hetu_warning");
  out->amber_fill = fade (out->amber, 0.12f);
  out->basis = look_up (widget, "hetu_basis");
  out->grey_fill = fade (out->quiet, 0.14f);
}

static void
set_colour (cairo_t *cr, const GdkRGBA *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static void
round_box (cairo_t *cr, const GdkRectangle *box, double inset)
{
  double x = box->x + inset, y = box->y + inset;
  double width = box->width - 2 * inset, height = box->height - 2 * inset;
  double r = RADIUS;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
fill (cairo_t *cr, const GdkRectangle *box, const GdkRGBA *colour)
{
  round_box (cr, box, 0);
  set_colour (cr, colour);
  cairo_fill (cr);
}

static void
stroke_box (cairo_t *cr,
            const GdkRectangle *box,
            const GdkRGBA *colour,
            double width,
            gboolean dashed)
{
  const double dashes[] = { 3, 2.5 };

  round_box (cr, box, width / 2);
  set_colour (cr, colour);
  cairo_set_line_width (cr, width);
  if (dashed)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
underline (cairo_t *cr,
           const GdkRectangle *box,
           const GdkRGBA *colour,
           double width,
           gboolean dashed)
{
  const double dashes[] = { 4, 3 };
  double y = box->y + box->height - width / 2;

  set_colour (cr, colour);
  cairo_set_line_width (cr, width);
  if (dashed)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, box->x, y);
  cairo_line_to (cr, box->x + box->width, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
hatch (cairo_t *cr, const GdkRectangle *box, const GdkRGBA *colour)
{
  cairo_save (cr);
  round_box (cr, box, 0);
  cairo_clip (cr);
  set_colour (cr, colour);
  cairo_set_line_width (cr, 1);
  for (double x = box->x - box->height; x < box->x + box->width; x += 4)
    {
      cairo_move_to (cr, x, box->y + box->height);
      cairo_line_to (cr, x + box->height, box->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
hetu_review_mark_draw_below (cairo_t *cr,
                             HetuReviewMark mark,
                             const HetuReviewColours *colours,
                             const GdkRectangle *box)
{
  GdkRGBA grey = fade (colours->quiet, 0.45f);

  switch (mark)
    {
    case HETU_REVIEW_MARK_ACCEPTED:
      fill (cr, box, &colours->met_fill);
      underline (cr, box, &colours->met, 2, FALSE);
      break;
    case HETU_REVIEW_MARK_CURRENT:
      fill (cr, box, &colours->yellow);
      stroke_box (cr, box, &colours->accent, 2, FALSE);
      break;
    case HETU_REVIEW_MARK_LINKED:
      fill (cr, box, &colours->yellow);
      stroke_box (cr, box, &colours->quiet, 1.25, TRUE);
      break;
    case HETU_REVIEW_MARK_DOUBTFUL:
      fill (cr, box, &colours->amber_fill);
      stroke_box (cr, box, &colours->amber, 1.5, FALSE);
      break;
    case HETU_REVIEW_MARK_PENDING:
      underline (cr, box, &colours->quiet, 1.5, TRUE);
      break;
    case HETU_REVIEW_MARK_REDACTED:
      hatch (cr, box, &grey);
      stroke_box (cr, box, &grey, 1, FALSE);
      break;
    case HETU_REVIEW_MARK_REJECTED:
      fill (cr, box, &colours->grey_fill);
      break;
    case HETU_REVIEW_N_MARKS:
      break;
    }
}

void
hetu_review_mark_draw_above (cairo_t *cr,
                             HetuReviewMark mark,
                             const HetuReviewColours *colours,
                             const GdkRectangle *box)
{
  GdkRectangle half = *box;

  if (mark != HETU_REVIEW_MARK_REJECTED)
    return;
  half.height = box->height / 2 + 1;
  underline (cr, &half, &colours->quiet, 1.5, FALSE);
}
