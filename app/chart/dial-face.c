/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The face of a dial, by C-49. The sweep runs 240° clockwise from 150° to 390°; the value is an arc in the colour of its
 * state, the target a radial line, the values that satisfy it a thin arc outside, elapsed time a triangle inside, the start
 * of the plan a notch. Without an outturn the ring is hatched and the target stays: what was promised is known. */
#include "chart/dial-face.h"

#include "chart/gauge.h"
#include "model/format.h"

#include <math.h>

#define BAND_INNER 3.0 /* outside R */
#define BAND_OUTER 6.0
#define MARK_INSIDE 3.0 /* inside the ring */
#define MARK_OUTSIDE 7.0
#define MARK_GAP 2.0
#define LABEL_GAP 4.0
#define LABEL_ASIDE \
  0.5 /* sine of the angle up to which a label stands beside the ring, not above it */
#define LABEL_STEP 0.5 /* by which a label is moved outwards */
#define TRIANGLE 9.0
#define NOTCH_WIDTH 1.5
#define SOFT_DASH 4.0
#define SOFT_SEGMENTS 48
#define END_CLEARANCE \
  0.1 /* of the sweep: a target nearer to an end takes the place of the end's label */
#define SLASH_ANGLE 0.11 /* between the two slashes of an over-run, radians at scale 1 */
#define HATCH_TRACK_SHARE 0.5

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

static double
angle_of (HetuGaugeDomain domain, double value)
{
  double fraction = hetu_gauge_get_fraction (domain, value);

  return HETU_DIAL_START + CLAMP (fraction, 0, 1) * HETU_DIAL_SWEEP;
}

/* From the top of the face to the dial's centre. */
static double
centre_offset (const HetuTheme *theme, gboolean headroom, double scale)
{
  return (headroom ? line_height (theme, HETU_TYPE_SMALL) + LABEL_GAP : 0) +
         scale * (HETU_DIAL_RADIUS + MARK_OUTSIDE);
}

double
hetu_dial_face_height (const HetuTheme *theme, gboolean headroom, double scale)
{
  return centre_offset (theme, headroom, scale) + hetu_dial_face_ends_offset (scale) +
         line_height (theme, HETU_TYPE_SMALL);
}

static HetuTextRun *
shape (const HetuTheme *theme, HetuText *text, double size_pt, gboolean bold, const char *string)
{
  HetuTextStyle style = { .size_pt = size_pt, .bold = bold };

  return hetu_text_shape (text, string, &style);
}

void
hetu_dial_face_list_reaches (const HetuTheme *theme,
                             HetuText *text,
                             const HetuProgress *progress,
                             HetuLanguage language,
                             GArray *left,
                             GArray *right)
{
  HetuGaugeDomain domain = hetu_gauge_get_domain (progress);
  g_autoptr (GArray) marks = hetu_gauge_list_marks (progress, language);
  HetuDialReach ring = { HETU_DIAL_RADIUS + BAND_OUTER, 0 };

  g_array_append_val (left, ring);
  g_array_append_val (right, ring);
  for (guint i = 0; i < marks->len; i++)
    {
      const HetuGaugeMark *mark = &g_array_index (marks, HetuGaugeMark, i);
      const char *label = mark->label != NULL ? mark->label : "";
      g_autoptr (HetuTextRun) run =
          shape (theme, text, theme->type_pt[HETU_TYPE_SMALL], TRUE, label);
      double across = cos (angle_of (domain, mark->label_value));
      HetuDialReach reach = { fabs (across) * (HETU_DIAL_RADIUS + MARK_OUTSIDE),
                              fabs (across) * LABEL_GAP +
                                  hetu_text_run_get_width (run) * (1 + fabs (across)) / 2 };

      g_array_append_val (across < 0 ? left : right, reach);
    }
}

gboolean
hetu_dial_face_wants_headroom (const HetuProgress *progress, HetuLanguage language)
{
  HetuGaugeDomain domain = hetu_gauge_get_domain (progress);
  g_autoptr (GArray) marks = hetu_gauge_list_marks (progress, language);

  for (guint i = 0; i < marks->len; i++)
    {
      const HetuGaugeMark *mark = &g_array_index (marks, HetuGaugeMark, i);

      if (mark->label != NULL && sin (angle_of (domain, mark->label_value)) < -LABEL_ASIDE)
        return TRUE;
    }
  return FALSE;
}

/* What the parts of one face share. */
typedef struct
{
  const HetuDialFace *face;
  const HetuProgress *progress;
  HetuGaugeDomain domain;
  double x, y; /* the centre */
} Dial;

static HetuPoint
polar (const Dial *self, double radius, double angle)
{
  double r = radius * self->face->scale;

  return (HetuPoint){ self->x + r * cos (angle), self->y + r * sin (angle) };
}

static void
add_ring (const Dial *self,
          HetuPart part,
          double inner,
          double outer,
          double from,
          double to,
          HetuColour fill,
          HetuFill kind)
{
  HetuMark mark = { .type = HETU_MARK_RING,
                    .part = part,
                    .fill_kind = kind,
                    .row = self->face->gauge,
                    .fill = fill,
                    .x = self->x,
                    .y = self->y,
                    .radius = outer * self->face->scale,
                    .inner = inner * self->face->scale,
                    .from = from,
                    .to = to };

  /* The track; the arc of values that satisfy the target is as dark as text. */
  if (part == HETU_PART_BAND && outer == HETU_DIAL_RADIUS && self->face->theme->high_contrast)
    {
      mark.stroke = self->face->theme->outline;
      mark.stroke_width = self->face->theme->grid_width;
    }
  if (to - from > 1e-6)
    hetu_scene_builder_add (self->face->builder, &mark);
}

static void
add_radial (const Dial *self,
            HetuPart part,
            double angle,
            double inner,
            double outer,
            HetuColour colour,
            double width)
{
  HetuPoint from = polar (self, inner, angle), to = polar (self, outer, angle);

  hetu_scene_builder_segment (self->face->builder,
                              part,
                              self->face->gauge,
                              from.x,
                              from.y,
                              to.x,
                              to.y,
                              colour,
                              width);
}

/* Two slashes across the ring: it goes on beyond the scale. */
static void
add_over_run (const Dial *self, double angle, double way)
{
  const double inner = HETU_DIAL_RADIUS - HETU_DIAL_RING - 1, outer = HETU_DIAL_RADIUS + 1;

  for (guint i = 1; i <= 2; i++)
    {
      double at = angle - way * SLASH_ANGLE * (i + 0.5);
      HetuPoint from = polar (self, inner, at - 0.05), to = polar (self, outer, at + 0.05);

      hetu_scene_builder_segment (self->face->builder,
                                  HETU_PART_MARK,
                                  self->face->gauge,
                                  from.x,
                                  from.y,
                                  to.x,
                                  to.y,
                                  self->face->under,
                                  2.2 * self->face->scale);
    }
}

static void
draw_ring (const Dial *self)
{
  const HetuTheme *theme = self->face->theme;
  const HetuProgress *progress = self->progress;
  const double inner = HETU_DIAL_RADIUS - HETU_DIAL_RING, outer = HETU_DIAL_RADIUS;
  const double end = HETU_DIAL_START + HETU_DIAL_SWEEP;
  gboolean known = progress->has_outturn && !progress->outturn_redacted;
  double value, fraction;

  add_ring (self,
            HETU_PART_BAND,
            inner,
            outer,
            HETU_DIAL_START,
            end,
            known ? theme->band
                  : hetu_colour_mix (self->face->under, theme->band, HATCH_TRACK_SHARE),
            HETU_FILL_SOLID);
  if (!known)
    {
      add_ring (self,
                HETU_PART_GAP,
                inner,
                outer,
                HETU_DIAL_START,
                end,
                theme->states[HETU_STATE_UNKNOWN],
                HETU_FILL_HATCH);
      return;
    }
  value = hetu_decimal_to_double (progress->outturn);
  fraction = hetu_gauge_get_fraction (self->domain, value);
  add_ring (self,
            HETU_PART_MARK,
            inner,
            outer,
            HETU_DIAL_START,
            angle_of (self->domain, value),
            theme->states[progress->state],
            HETU_FILL_SOLID);
  if (fraction > 1 + 1e-9)
    add_over_run (self, end, 1);
  else if (fraction < -1e-9)
    add_over_run (self, HETU_DIAL_START, -1);
}

static void
draw_band (const Dial *self)
{
  HetuPoint points[SOFT_SEGMENTS + 1];
  double low, high, from, to;
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_BAND,
                    .row = self->face->gauge,
                    .stroke = self->face->theme->text2,
                    .stroke_width = (BAND_OUTER - BAND_INNER) * self->face->scale,
                    .dash_on = SOFT_DASH * self->face->scale,
                    .dash_off = SOFT_DASH * self->face->scale * 0.75,
                    .points = points,
                    .n_points = G_N_ELEMENTS (points) };

  if (!hetu_gauge_get_band (self->progress, self->domain, &low, &high))
    return;
  from = angle_of (self->domain, low);
  to = angle_of (self->domain, high);
  if (!self->progress->soft)
    {
      add_ring (self,
                HETU_PART_BAND,
                HETU_DIAL_RADIUS + BAND_INNER,
                HETU_DIAL_RADIUS + BAND_OUTER,
                from,
                to,
                self->face->theme->text2,
                HETU_FILL_SOLID);
      return;
    }
  for (guint i = 0; i <= SOFT_SEGMENTS; i++)
    points[i] = polar (self,
                       HETU_DIAL_RADIUS + (BAND_INNER + BAND_OUTER) / 2,
                       from + (to - from) * i / SOFT_SEGMENTS);
  hetu_scene_builder_add (self->face->builder, &mark);
}

/* Apex outwards, its tip just inside the ring. */
static void
draw_time (const Dial *self)
{
  double share = hetu_progress_get_expected (self->progress) / 100;
  double tip = HETU_DIAL_RADIUS - HETU_DIAL_RING - 1.5;
  double half = TRIANGLE / 2, height = TRIANGLE * 0.87;
  double angle, across;
  HetuPoint points[3];
  HetuMark mark = { .type = HETU_MARK_POLYGON,
                    .part = HETU_PART_ANNOTATION,
                    .row = self->face->gauge,
                    .fill = self->face->theme->text2,
                    .points = points,
                    .n_points = G_N_ELEMENTS (points) };

  /* When time is up the mark of the target stands there. */
  if (!hetu_gauge_has_time (self->progress))
    return;
  angle = angle_of (self->domain, share * hetu_decimal_to_double (self->progress->target));
  across = atan2 (half, tip - height);
  points[0] = polar (self, tip, angle);
  points[1] = polar (self, hypot (half, tip - height), angle - across);
  points[2] = polar (self, hypot (half, tip - height), angle + across);
  hetu_scene_builder_add (self->face->builder, &mark);
}

static void
draw_baseline (const Dial *self)
{
  double place = self->progress->has_baseline
                     ? hetu_gauge_get_fraction (self->domain,
                                                hetu_decimal_to_double (self->progress->baseline))
                     : -1;

  /* Out of the domain a notch at its end would be another value's. */
  if (place < 0 || place > 1)
    return;
  add_radial (self,
              HETU_PART_REFERENCE,
              angle_of (self->domain, hetu_decimal_to_double (self->progress->baseline)),
              HETU_DIAL_RADIUS - HETU_DIAL_RING,
              HETU_DIAL_RADIUS,
              self->face->under,
              NOTCH_WIDTH * self->face->scale);
}

static void
draw_mark (const Dial *self, const HetuGaugeMark *target)
{
  const HetuTheme *theme = self->face->theme;
  double angle = angle_of (self->domain, target->value), scale = self->face->scale;
  double inner = HETU_DIAL_RADIUS - HETU_DIAL_RING - MARK_INSIDE;
  double outer = HETU_DIAL_RADIUS + MARK_OUTSIDE;
  HetuPoint ends[] = { polar (self, inner, angle), polar (self, outer, angle) };
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_TARGET,
                    .row = self->face->gauge,
                    .stroke = theme->text,
                    .stroke_width = theme->target_width * scale,
                    .points = ends,
                    .n_points = G_N_ELEMENTS (ends) };

  add_radial (self,
              HETU_PART_BAND,
              angle,
              inner,
              HETU_DIAL_RADIUS + BAND_OUTER,
              self->face->under,
              (theme->target_width + 2 * MARK_GAP) * scale);
  if (self->progress->soft)
    {
      mark.dash_on = SOFT_DASH * scale;
      mark.dash_off = SOFT_DASH * 0.6 * scale;
    }
  hetu_scene_builder_add (self->face->builder, &mark);
}

/* From @centre to the nearest point of @box. */
static double
distance_to (HetuPoint centre, HetuRect box)
{
  double dx = MAX (MAX (box.x - centre.x, centre.x - box.x - box.width), 0);
  double dy = MAX (MAX (box.y - centre.y, centre.y - box.y - box.height), 0);

  return hypot (dx, dy);
}

/* The label stands beyond the end of the line, wholly outside the circle through it, but not above the face. */
static void
draw_mark_label (const Dial *self, const HetuGaugeMark *target)
{
  const HetuDialFace *face = self->face;
  const HetuTheme *theme = face->theme;
  double angle = angle_of (self->domain, target->label_value);
  HetuPoint centre = { self->x, self->y };
  double outer = (HETU_DIAL_RADIUS + MARK_OUTSIDE) * face->scale + LABEL_GAP;
  g_autoptr (HetuTextRun) run = NULL;
  HetuRect box;

  if (target->label == NULL)
    return;
  run = shape (theme, face->text, theme->type_pt[HETU_TYPE_SMALL], TRUE, target->label);
  box.width = hetu_text_run_get_width (run);
  box.height = hetu_text_run_get_height (run);
  for (double away = outer;; away += LABEL_STEP)
    {
      box.x = self->x + cos (angle) * away - box.width / 2;
      box.y = self->y + sin (angle) * away - box.height / 2;
      if (distance_to (centre, box) >= outer)
        break;
    }
  box.x = CLAMP (box.x, face->left, MAX (face->right - box.width, face->left));
  box.y =
      CLAMP (box.y,
             face->top,
             face->top + hetu_dial_face_height (theme, face->headroom, face->scale) - box.height);
  hetu_scene_builder_text (face->builder,
                           HETU_PART_VALUE,
                           face->gauge,
                           run,
                           box.x,
                           box.y,
                           theme->text);
}

static gboolean
is_end_taken (const Dial *self, const GArray *marks, double value)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const HetuGaugeMark *mark = &g_array_index (marks, HetuGaugeMark, i);

      if (fabs (mark->label_value - value) < END_CLEARANCE * (self->domain.high - self->domain.low))
        return TRUE;
    }
  return FALSE;
}

static void
draw_ends (const Dial *self, const GArray *marks)
{
  const HetuTheme *theme = self->face->theme;
  double y = self->y + hetu_dial_face_ends_offset (self->face->scale) +
             line_height (theme, HETU_TYPE_SMALL) / 2;

  if (!self->progress->has_target && !self->progress->has_outturn)
    return;
  for (guint i = 0; i < 2; i++)
    {
      double at = i == 0 ? self->domain.low : self->domain.high;
      HetuPoint end = polar (self,
                             HETU_DIAL_RADIUS - HETU_DIAL_RING / 2,
                             HETU_DIAL_START + i * HETU_DIAL_SWEEP);
      g_autofree char *label = hetu_gauge_format_end (at, self->face->language);
      g_autoptr (HetuTextRun) run =
          shape (theme, self->face->text, theme->type_pt[HETU_TYPE_SMALL], FALSE, label);

      if (!is_end_taken (self, marks, at))
        hetu_scene_builder_text (self->face->builder,
                                 HETU_PART_TICK,
                                 self->face->gauge,
                                 run,
                                 end.x - hetu_text_run_get_width (run) / 2,
                                 y - hetu_text_run_get_height (run) / 2,
                                 theme->text3);
    }
}

void
hetu_dial_face_draw (const HetuDialFace *self, const HetuProgress *progress)
{
  Dial dial = { self,
                progress,
                hetu_gauge_get_domain (progress),
                self->centre_x,
                self->top + centre_offset (self->theme, self->headroom, self->scale) };
  g_autoptr (GArray) marks = hetu_gauge_list_marks (progress, self->language);

  draw_ring (&dial);
  draw_baseline (&dial);
  draw_band (&dial);
  draw_time (&dial);
  for (guint i = 0; i < marks->len; i++)
    draw_mark (&dial, &g_array_index (marks, HetuGaugeMark, i));
  for (guint i = 0; i < marks->len; i++)
    draw_mark_label (&dial, &g_array_index (marks, HetuGaugeMark, i));
  hetu_dial_number_draw (self, progress, (HetuPoint){ dial.x, dial.y });
  draw_ends (&dial, marks);
}
