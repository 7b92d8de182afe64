/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Period bar: turns places of the slider into periods of the coverage, and a drag into one step of undo. Play moves the end
 * of the range from its first period to its last, a second each, as previews, so that the figure is in the end what it was;
 * there is no play with less than four periods or where the desktop wants no animations (U-15). */
#include "ui/period-bar.h"

#include "ui/as-of.h"
#include "ui/period-slider.h"

#include <glib/gi18n.h>

#define PLAY_MS 1000
#define LEAST_TO_PLAY 4

struct _HetuPeriodBar
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  /* borrowed */
  const HetuCoverage *coverage; /* (nullable) */
  /* plain */
  gboolean updating;
  guint play_id;   /* timeout source */
  guint play_last; /* slot that play ends with */
  guint play_at;   /* slot shown now */
  /* template */
  GtkToggleButton *play;
  GtkMenuButton *as_of;
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

/* ---- play */

static void
show_play (HetuPeriodBar *self)
{
  gboolean animated = FALSE;
  guint n =
      hetu_period_slider_get_last (self->slider) + 1 - hetu_period_slider_get_first (self->slider);

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animated, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->play),
                          self->play_id != 0 ||
                              (animated && self->coverage != NULL && n >= LEAST_TO_PLAY));
}

static void
finish_playing (HetuPeriodBar *self)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->play), "hetu-play-symbolic");
  gtk_toggle_button_set_active (self->play, FALSE);
  hetu_session_end_preview (self->session);
  show_play (self);
}

static void
stop_playing (HetuPeriodBar *self)
{
  if (self->play_id == 0)
    return;
  g_clear_handle_id (&self->play_id, g_source_remove);
  finish_playing (self);
}

/* A look at the figure as it was when the last period was @slot. */
static void
show_until (HetuPeriodBar *self, guint slot)
{
  HetuSpec *spec = NULL;

  hetu_session_end_preview (self->session);
  spec = hetu_spec_copy (hetu_session_get_spec (self->session));
  self->play_at = slot;
  spec->to = g_array_index (self->coverage->slots, HetuPeriod, slot);
  hetu_session_preview (self->session, spec);
}

static gboolean
on_play (gpointer data)
{
  HetuPeriodBar *self = data;

  if (self->coverage != NULL && self->play_at < self->play_last &&
      self->play_last < self->coverage->slots->len)
    {
      show_until (self, self->play_at + 1);
      return G_SOURCE_CONTINUE;
    }
  self->play_id = 0;
  finish_playing (self);
  return G_SOURCE_REMOVE;
}

static void
on_play_toggled (HetuPeriodBar *self)
{
  if (!gtk_toggle_button_get_active (self->play))
    {
      stop_playing (self);
      return;
    }
  self->play_last = hetu_period_slider_get_last (self->slider);
  self->play_id = g_timeout_add (PLAY_MS, on_play, self);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), "hetu-pause-symbolic");
  show_until (self, hetu_period_slider_get_first (self->slider) + 1);
}

static void
on_animations_changed (HetuPeriodBar *self)
{
  stop_playing (self);
  show_play (self);
}

static void
hetu_period_bar_dispose (GObject *object)
{
  HetuPeriodBar *self = HETU_PERIOD_BAR (object);

  g_clear_handle_id (&self->play_id, g_source_remove);
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
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, play);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, as_of);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, slider);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, grain_year);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, grain_half);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, grain_quarter);
  gtk_widget_class_bind_template_child (widget_class, HetuPeriodBar, grain_month);
  gtk_widget_class_bind_template_callback (widget_class, on_grain_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_play_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_range_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_gesture_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_gesture_end);
}

static void
hetu_period_bar_init (HetuPeriodBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hetu_as_of_bind_button (self->as_of);
  g_signal_connect_object (gtk_settings_get_default (),
                           "notify::gtk-enable-animations",
                           G_CALLBACK (on_animations_changed),
                           self,
                           G_CONNECT_SWAPPED);
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
  hetu_as_of_name_button (self->as_of, session);
  if (coverage != NULL)
    hetu_period_slider_set_range (self->slider,
                                  hetu_coverage_find_slot (coverage, spec->from, FALSE),
                                  hetu_coverage_find_slot (coverage, spec->to, TRUE));
  show_play (self);
  self->updating = FALSE;
}
