/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chip: made anew with each change of the regions, so it never has to follow one. */
#include "ui/chip.h"

#include "ui/names.h"
#include "ui/swatch.h"

#include <glib/gi18n.h>

struct _HetuChip
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  HetuDistrict *district;
};

G_DEFINE_FINAL_TYPE (HetuChip, hetu_chip, GTK_TYPE_WIDGET)

static void
remove_region (HetuChip *self)
{
  hetu_session_remove_region (self->session, hetu_chip_get_region (self));
}

static void
on_released (HetuChip *self)
{
  hetu_session_set_focus (self->session, hetu_chip_get_region (self));
}

static gboolean
on_key (HetuChip *self, guint key, guint code, GdkModifierType state)
{
  gint32 region = hetu_chip_get_region (self);

  if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    {
      remove_region (self);
      return TRUE;
    }
  if (key == GDK_KEY_Return || key == GDK_KEY_space)
    {
      hetu_session_set_focus (self->session, region);
      return TRUE;
    }
  return FALSE;
}

static GdkContentProvider *
on_drag_prepare (HetuChip *self)
{
  return gdk_content_provider_new_typed (G_TYPE_INT, (int) hetu_chip_get_region (self));
}

static void
on_drag_begin (HetuChip *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static int
find_place (HetuChip *self, gint32 region)
{
  const HetuSpec *spec = hetu_session_get_spec (self->session);

  for (guint i = 0; i < spec->regions->len; i++)
    if (g_array_index (spec->regions, gint32, i) == region)
      return i;
  return -1;
}

static gboolean
on_drop (HetuChip *self, const GValue *value)
{
  gint32 region = g_value_get_int (value);
  int from = find_place (self, region);
  int to = find_place (self, hetu_chip_get_region (self));

  if (from < 0 || to < 0 || from == to)
    return FALSE;
  hetu_session_move_region (self->session, region, to - from);
  return TRUE;
}

static void
hetu_chip_dispose (GObject *object)
{
  HetuChip *self = HETU_CHIP (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_object (&self->district);
  G_OBJECT_CLASS (hetu_chip_parent_class)->dispose (object);
}

static void
hetu_chip_class_init (HetuChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_chip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
add_controllers (HetuChip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT, GDK_ACTION_COPY);

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
hetu_chip_init (HetuChip *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_controllers (self);
}

GtkWidget *
hetu_chip_new (HetuSession *session, HetuDistrict *district)
{
  HetuChip *self = g_object_new (HETU_TYPE_CHIP, NULL);
  HetuLanguage language = hetu_session_get_language (session);
  const char *name = hetu_name_district (district, language);
  GtkWidget *swatch = hetu_swatch_new ();
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *cross = gtk_button_new_from_icon_name ("hetu-small-close-symbolic");
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove %s"), name);

  self->session = g_object_ref (session);
  self->district = g_object_ref (district);
  hetu_swatch_set_chosen (HETU_SWATCH (swatch), session, district);
  gtk_widget_add_css_class (cross, "flat");
  gtk_widget_set_focusable (cross, FALSE);
  gtk_widget_set_tooltip_text (cross, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cross),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip,
                                  -1);
  g_signal_connect_swapped (cross, "clicked", G_CALLBACK (remove_region), self);
  gtk_widget_set_parent (swatch, GTK_WIDGET (self));
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  gtk_widget_set_parent (cross, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (hetu_spec_get_focus (hetu_session_get_spec (session)) == hetu_chip_get_region (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "focus");
  return GTK_WIDGET (self);
}

gint32
hetu_chip_get_region (HetuChip *self)
{
  return hetu_district_get_code (self->district);
}
