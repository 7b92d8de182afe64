/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rates of the inspector: built of marks as every figure is, in the glyphs of CHARTS §6: solid is done, hatched is what would be
 * needed. */
#include "ui/target-charts.h"

#include "model/format.h"

#include <glib/gi18n.h>
#include <math.h>

#define GAP 6.0
#define BAR 9.0
#define BAR_RADIUS 1.0

static const char *const months[] = {
  N_ ("Jan"), N_ ("Feb"), N_ ("Mar"), N_ ("Apr"), N_ ("May"), N_ ("Jun"),
  N_ ("Jul"), N_ ("Aug"), N_ ("Sep"), N_ ("Oct"), N_ ("Nov"), N_ ("Dec"),
};

const char *
hetu_target_get_month (guint month)
{
  g_return_val_if_fail (month >= 1 && month <= G_N_ELEMENTS (months), "");
  return _ (months[month - 1]);
}

char *
hetu_target_format_rate (double value, HetuLanguage language)
{
  int decimals = fabs (value) >= 99.5     ? 0
                 : fabs (value) >= 9.95   ? 1
                 : fabs (value) >= 0.0995 ? 2
                                          : 3;

  return hetu_format_double (value, decimals, HETU_FORMAT_PLAIN, language);
}

static HetuTextRun *
shape (const HetuTargetChart *self, gboolean bold, const char *text)
{
  HetuTextStyle style = { .size_pt = self->theme->type_pt[HETU_TYPE_SMALL], .bold = bold };

  return hetu_text_shape (self->text, text, &style);
}

/* Text whose share @anchor of its width lies left of @x, centred on @y. */
static void
add_text (const HetuTargetChart *self,
          HetuSceneBuilder *builder,
          gboolean bold,
          const char *text,
          double x,
          double y,
          double anchor,
          HetuColour colour)
{
  g_autoptr (HetuTextRun) run = shape (self, bold, text);

  hetu_scene_builder_text (builder,
                           HETU_PART_LABEL,
                           -1,
                           run,
                           x - anchor * hetu_text_run_get_width (run),
                           y - hetu_text_run_get_height (run) / 2,
                           colour);
}

static double
measure (const HetuTargetChart *self, gboolean bold, const char *text)
{
  g_autoptr (HetuTextRun) run = shape (self, bold, text);

  return hetu_text_run_get_width (run);
}

/* ---- rates */

HetuScene *
hetu_target_rates_new_scene (const HetuTargetChart *self)
{
  const HetuTheme *theme = self->theme;
  const double values[] = { self->pace->mean, self->pace->required };
  g_autofree char *done = g_strdup_printf (
      ngettext ("mean of %.0f month", "mean of %.0f months", self->pace->months_done),
      self->pace->months_done);
  const char *labels[] = { done, _ ("now required") };
  HetuSceneBuilder *builder =
      hetu_scene_builder_new (self->width_pt, HETU_TARGET_RATES_HEIGHT, HETU_COLOUR_NONE);
  double left = MAX (measure (self, FALSE, labels[0]), measure (self, FALSE, labels[1])) + GAP;
  double most = MAX (MAX (values[0], values[1]), 1e-9);
  double room = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *number = hetu_target_format_rate (values[i], self->language);

      room = MAX (room, measure (self, TRUE, number));
    }
  room = MAX (self->width_pt - left - room - GAP - 2, 10);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      double y = HETU_TARGET_RATES_HEIGHT * (i == 0 ? 0.25 : 0.78);
      double width = values[i] / most * room;
      g_autofree char *number = hetu_target_format_rate (values[i], self->language);
      HetuMark bar = { .type = HETU_MARK_RECT,
                       .part = HETU_PART_MARK,
                       .row = -1,
                       .x = left,
                       .y = y - BAR / 2,
                       .width = width,
                       .height = BAR,
                       .radius = BAR_RADIUS,
                       .fill = i == 0 ? theme->states[self->progress->state] : theme->text2,
                       .fill_kind = i == 0 ? HETU_FILL_SOLID : HETU_FILL_HATCH,
                       .stroke = i == 0 ? HETU_COLOUR_NONE : theme->text2,
                       .stroke_width = i == 0 ? 0 : 0.75 };

      add_text (self, builder, FALSE, labels[i], 0, y, 0, theme->text2);
      if (width > 0)
        hetu_scene_builder_add (builder, &bar);
      add_text (self, builder, TRUE, number, left + width + GAP, y, 0, theme->text);
    }
  return hetu_scene_builder_end (builder, NULL, NULL);
}
