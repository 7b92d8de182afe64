/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chart page: indicators, canvas and inspector (UX §2). */
#include "ui/chart-page.h"

#include "ui/page.h"

struct _HetuChartPage
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

static void
page_init (HetuPageInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuChartPage,
                               hetu_chart_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HETU_TYPE_PAGE, page_init))

static void
set_session (HetuChartPage *self, HetuSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
hetu_chart_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, HETU_CHART_PAGE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_chart_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (HETU_CHART_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_chart_page_dispose (GObject *object)
{
  HetuChartPage *self = HETU_CHART_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_CHART_PAGE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_chart_page_parent_class)->dispose (object);
}

static void
hetu_chart_page_class_init (HetuChartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_chart_page_dispose;
  object_class->get_property = hetu_chart_page_get_property;
  object_class->set_property = hetu_chart_page_set_property;
  props[PROP_SESSION] =
      g_param_spec_object ("session",
                           NULL,
                           NULL,
                           HETU_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/chart-page.ui");
}

static void
hetu_chart_page_init (HetuChartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
