/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Period bar: turns places of the slider into periods of the coverage, and a drag into one step of undo. */
#include "ui/period-bar.h"

#include "ui/period-slider.h"

#include <glib/gi18n.h>

struct _HetuPeriodBar
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  /* borrowed */
  const HetuCoverage *coverage; /* (nullable) */
  /* plain */
  gboolean updating;
  /* template */
  HetuPeriodSlider *slider;
  GtkToggleButton *grain_year;
  GtkToggleButton *grain_half;
  GtkToggleButton *grain_quarter;
  GtkToggleButton *grain_month;
};

G_DEFINE_FINAL_TYPE (HetuPeriodBar, hetu_period_bar, GTK_TYPE_WIDGET)

static GtkToggleButton *
get_grain_button (HetuPeriodBar *self, HetuGrain grain)
{
  switch (grain)
    {
    case HETU_GRAIN_YEAR:
      return self->grain_year;
    case HETU_GRAIN_HALF:
      return self->grain_half;
    case HETU_GRAIN_QUARTER:
      return self->grain_quarter;
    case HETU_GRAIN_MONTH:
      return self->grain_month;
    default:
      return NULL;
    }
}

static void
show_grains (HetuPeriodBar *self, const HetuSpec *spec)
{
  for (HetuGrain grain = HETU_GRAIN_YEAR; grain <= HETU_GRAIN_MONTH; grain++)
    {
      GtkToggleButton *button = get_grain_button (self, grain);
      gboolean told = self->coverage != NULL && self->coverage->grains[grain];

      gtk_toggle_button_set_active (button, spec->grain == grain);
      gtk_widget_set_sensitive (GTK_WIDGET (button), told);
      gtk_widget_set_tooltip_text (GTK_WIDGET (button),
                                   told ? NULL : _ ("No figures of this granularity"));
    }
}

static void
on_grain_clicked (HetuPeriodBar *self, GtkToggleButton *button)
{
  if (self->updating)
    return;
  for (HetuGrain grain = HETU_GRAIN_YEAR; grain <= HETU_GRAIN_MONTH; grain++)
    if (get_grain_button (self, grain) == button)
      hetu_session_set_grain (self->session, grain);
  show_grains (self, hetu_session_get_spec (self->session));
}

static void
on_range_changed (HetuPeriodBar *self, guint first, guint last)
{
  if (self->coverage == NULL || last >= self->coverage->slots->len)
    return;
  hetu_session_set_range (self->session,
                          g_array_index (self->coverage->slots, HetuPeriod, first),
                          g_array_index (self->coverage->slots, HetuPeriod, last));
}

static void
on_gesture_begin (HetuPeriodBar *self)
{
  hetu_session_begin_gesture (self->session);
}

static void
on_gesture_end (HetuPeriodBar *self)
{
  hetu_session_end_gesture (self->session);
}

static void
hetu_period_bar_dispose (GObject *object)
{
  HetuPeriodBar *self = HETU_PERIOD_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_PERIOD_BAR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_period_bar_parent_class)->dispose (object);
}

static void
hetu_period_bar_class_init (HetuPeriodBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_period_bar_dispose;
  g_type_ensure (HETU_TYPE_PERIOD_SLIDER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "periodbar");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/period-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, slider);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, grain_year);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, grain_half);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, grain_quarter);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, grain_month);
  gtk_widget_class_bind_template_callback (widget_class, on_grain_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_range_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_gesture_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_gesture_end);
}

static void
hetu_period_bar_init (HetuPeriodBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hetu_period_bar_update (HetuPeriodBar *self, HetuSession *session, const HetuCoverage *coverage)
{
  const HetuSpec *spec = NULL;

  g_return_if_fail (HETU_IS_PERIOD_BAR (self) && session != NULL);
  g_set_object (&self->session, session);
  self->updating = TRUE;
  spec = hetu_session_get_spec (session);
  if (coverage != NULL)
    hetu_period_slider_set_slots (self->slider,
                                  coverage->slots,
                                  hetu_session_get_language (session));
  self->coverage = coverage;
  show_grains (self, spec);
  if (coverage != NULL)
    hetu_period_slider_set_range (self->slider,
                                  hetu_coverage_find_slot (coverage, spec->from, FALSE),
                                  hetu_coverage_find_slot (coverage, spec->to, TRUE));
  self->updating = FALSE;
}
