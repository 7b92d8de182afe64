/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appearance: preference “color-scheme” is follow, light or dark; follow asks org.freedesktop.portal.Settings for
 * org.freedesktop.appearance color-scheme (1: dark) and contrast (1: high). The style is one sheet of rules over one of
 * two sheets of named colours, so that a change of theme swaps colours and nothing else. */
#include "ui/appearance.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE "org.freedesktop.appearance"
#define CSS "/org/hetu/Hetu/css/"

struct _HetuAppearance
{
  GObject parent_instance;
  /* owned */
  HetuSettings *settings;
  GDBusProxy *portal; /* (nullable) */
  GtkCssProvider *rules;
  GtkCssProvider *colours;
  GCancellable *cancellable;
  guint32 desktop_scheme;   /* 0 none, 1 dark, 2 light */
  guint32 desktop_contrast; /* 1 high */
  gboolean dark;
  gboolean high_contrast;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuAppearance, hetu_appearance, G_TYPE_OBJECT)

static gboolean
theme_name_is_high_contrast (void)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, NULL);
  folded = g_ascii_strdown (name != NULL ? name : "", -1);
  /* GTK's own is called Default-hc and Default-hc-dark, GNOME's HighContrast and HighContrastInverse. */
  return strstr (folded, "highcontrast") != NULL || g_str_has_prefix (folded, "hc") ||
         strstr (folded, "-hc") != NULL;
}

static void
load_colours (HetuAppearance *self)
{
  const char *sheet = self->dark ? CSS "colours-dark.css" : CSS "colours-light.css";

  if (self->high_contrast)
    sheet = self->dark ? CSS "colours-dark-contrast.css" : CSS "colours-light-contrast.css";
  gtk_css_provider_load_from_resource (self->colours, sheet);
}

/* GTK reads its whole theme anew whenever this is set, to what it was before, too: a tenth of the start. */
static void
tell_theme (gboolean dark)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean told = FALSE;

  g_object_get (settings, "gtk-application-prefer-dark-theme", &told, NULL);
  if (told != dark)
    g_object_set (settings, "gtk-application-prefer-dark-theme", dark, NULL);
}

static void
update (HetuAppearance *self, gboolean first)
{
  g_autofree char *preference = hetu_settings_get_string (self->settings, "color-scheme");
  gboolean dark = g_str_equal (preference, "dark");
  gboolean high_contrast = self->desktop_contrast == 1 || theme_name_is_high_contrast ();

  if (g_str_equal (preference, "follow"))
    dark = self->desktop_scheme == 1;
  if (!first && dark == self->dark && high_contrast == self->high_contrast)
    return;
  self->dark = dark;
  self->high_contrast = high_contrast;
  tell_theme (dark);
  load_colours (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_value (HetuAppearance *self, const char *key, GVariant *value)
{
  /* Read() wraps the value in one variant too many; ReadOne() and the signal do not. */
  while (g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT))
    {
      g_autoptr (GVariant) inner = g_variant_get_variant (value);

      take_value (self, key, inner);
      return;
    }
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    return;
  if (g_str_equal (key, "color-scheme"))
    self->desktop_scheme = g_variant_get_uint32 (value);
  else if (g_str_equal (key, "contrast"))
    self->desktop_contrast = g_variant_get_uint32 (value);
}

static void
on_portal_signal (HetuAppearance *self,
                  const char *sender,
                  const char *signal_name,
                  GVariant *parameters)
{
  const char *name_space = NULL;
  const char *key = NULL;
  g_autoptr (GVariant) value = NULL;

  if (!g_str_equal (signal_name, "SettingChanged"))
    return;
  g_variant_get (parameters, "(&s&sv)", &name_space, &key, &value);
  if (!g_str_equal (name_space, NAMESPACE))
    return;
  take_value (self, key, value);
  update (self, FALSE);
}

static void
on_portal_read (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) reply = g_dbus_proxy_call_finish (G_DBUS_PROXY (object), result, NULL);
  g_autoptr (GVariant) table = NULL;
  g_autoptr (GVariant) group = NULL;
  HetuAppearance *self = data;
  GVariantIter iter;
  const char *key = NULL;
  GVariant *value = NULL;

  /* A desktop without the portal, or a cancelled call on exit: the standard look stays. */
  if (reply == NULL)
    return;
  table = g_variant_get_child_value (reply, 0);
  group = g_variant_lookup_value (table, NAMESPACE, G_VARIANT_TYPE_VARDICT);
  if (group == NULL)
    return;
  g_variant_iter_init (&iter, group);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    take_value (self, key, value);
  update (self, FALSE);
}

static void
on_portal_ready (GObject *object, GAsyncResult *result, gpointer data)
{
  static const char *const namespaces[] = { NAMESPACE, NULL };
  g_autoptr (GDBusProxy) portal = g_dbus_proxy_new_for_bus_finish (result, NULL);
  HetuAppearance *self = NULL;

  if (portal == NULL)
    return;
  self = data;
  self->portal = g_steal_pointer (&portal);
  g_signal_connect_object (self->portal,
                           "g-signal",
                           G_CALLBACK (on_portal_signal),
                           self,
                           G_CONNECT_SWAPPED);
  g_dbus_proxy_call (self->portal,
                     "ReadAll",
                     g_variant_new ("(^as)", namespaces),
                     G_DBUS_CALL_FLAGS_NONE,
                     2000,
                     self->cancellable,
                     on_portal_read,
                     self);
}

static void
on_preference_changed (HetuAppearance *self)
{
  update (self, FALSE);
}

static void
hetu_appearance_dispose (GObject *object)
{
  HetuAppearance *self = HETU_APPEARANCE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->portal);
  g_clear_object (&self->settings);
  g_clear_object (&self->rules);
  g_clear_object (&self->colours);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (hetu_appearance_parent_class)->dispose (object);
}

static void
hetu_appearance_class_init (HetuAppearanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_appearance_dispose;
  signals[CHANGED] = g_signal_new ("changed",
                                   HETU_TYPE_APPEARANCE,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
hetu_appearance_init (HetuAppearance *self)
{
  GdkDisplay *display = gdk_display_get_default ();

  self->cancellable = g_cancellable_new ();
  self->rules = gtk_css_provider_new ();
  self->colours = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (self->rules, CSS "style.css");
  gtk_style_context_add_provider_for_display (display,
                                              GTK_STYLE_PROVIDER (self->colours),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display,
                                              GTK_STYLE_PROVIDER (self->rules),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

HetuAppearance *
hetu_appearance_new (HetuSettings *settings)
{
  HetuAppearance *self = g_object_new (HETU_TYPE_APPEARANCE, NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings,
                           "changed::color-scheme",
                           G_CALLBACK (on_preference_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (),
                           "notify::gtk-theme-name",
                           G_CALLBACK (on_preference_changed),
                           self,
                           G_CONNECT_SWAPPED);
  update (self, TRUE);
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION,
                            G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES |
                                G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START_AT_CONSTRUCTION,
                            NULL,
                            PORTAL_NAME,
                            PORTAL_PATH,
                            PORTAL_INTERFACE,
                            self->cancellable,
                            on_portal_ready,
                            self);
  return self;
}

gboolean
hetu_appearance_is_dark (HetuAppearance *self)
{
  g_return_val_if_fail (HETU_IS_APPEARANCE (self), FALSE);
  return self->dark;
}

gboolean
hetu_appearance_is_high_contrast (HetuAppearance *self)
{
  g_return_val_if_fail (HETU_IS_APPEARANCE (self), FALSE);
  return self->high_contrast;
}
