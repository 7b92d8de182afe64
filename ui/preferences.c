/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences: few choices, each effective at once; no buttons to apply. */
#include "ui/preferences.h"

struct _HetuPreferences
{
  GtkWindow parent_instance;
  /* owned */
  HetuSettings *settings;
  /* template */
  GtkDropDown *scheme;
};

/* In the order of the drop-down's list. */
static const char *const schemes[] = { "follow", "light", "dark" };

G_DEFINE_FINAL_TYPE (HetuPreferences, hetu_preferences, GTK_TYPE_WINDOW)

static void
on_scheme_selected (HetuPreferences *self)
{
  guint selected = gtk_drop_down_get_selected (self->scheme);

  if (selected < G_N_ELEMENTS (schemes))
    hetu_settings_set_string (self->settings, "color-scheme", schemes[selected]);
}

static void
hetu_preferences_dispose (GObject *object)
{
  HetuPreferences *self = HETU_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_PREFERENCES);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (hetu_preferences_parent_class)->dispose (object);
}

static void
hetu_preferences_class_init (HetuPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuPreferences, scheme);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hetu_preferences_init (HetuPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hetu_preferences_new (HetuSettings *settings)
{
  HetuPreferences *self = g_object_new (HETU_TYPE_PREFERENCES, NULL);
  g_autofree char *scheme = hetu_settings_get_string (settings, "color-scheme");

  self->settings = g_object_ref (settings);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (schemes[i], scheme))
      gtk_drop_down_set_selected (self->scheme, i);
  g_signal_connect_object (self->scheme,
                           "notify::selected",
                           G_CALLBACK (on_scheme_selected),
                           self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
