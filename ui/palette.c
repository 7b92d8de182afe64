/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Palette: a button that looks like an entry; what it opens searches as one types. */
#include "ui/palette.h"

struct _HetuPalette
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HetuPalette, hetu_palette, GTK_TYPE_WIDGET)

static void
set_session (HetuPalette *self, HetuSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
hetu_palette_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, HETU_PALETTE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_palette_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (HETU_PALETTE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_palette_dispose (GObject *object)
{
  HetuPalette *self = HETU_PALETTE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_PALETTE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_palette_parent_class)->dispose (object);
}

static void
hetu_palette_class_init (HetuPaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_palette_dispose;
  object_class->get_property = hetu_palette_get_property;
  object_class->set_property = hetu_palette_set_property;
  props[PROP_SESSION] =
      g_param_spec_object ("session",
                           NULL,
                           NULL,
                           HETU_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/palette.ui");
}

static void
hetu_palette_init (HetuPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hetu_palette_open (HetuPalette *self)
{
  g_return_if_fail (HETU_IS_PALETTE (self));
}
