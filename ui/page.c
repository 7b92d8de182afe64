/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Page: the interface between the window and the pages of its stack. */
#include "ui/page.h"

#include "acceptance.h"
#include "ui/figure-carrier.h"
#include "ui/table-carrier.h"

#include <glib/gi18n.h>

/* A copied figure is as large as its page, so that what fits the window fits the picture, and never less than this. */
#define LEAST_WIDTH_PT 640.0
#define LEAST_HEIGHT_PT 400.0
#define POINTS_A_PIXEL 0.75

G_DEFINE_INTERFACE (HetuPage, hetu_page, GTK_TYPE_WIDGET)

static void
hetu_page_default_init (HetuPageInterface *iface)
{
}

/* ---- session */

#define PROP_SESSION 1

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HetuPage *self = HETU_PAGE (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, HETU_PAGE_GET_IFACE (self)->get_session (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HetuPage *self = HETU_PAGE (object);
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  if (id != PROP_SESSION)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (iface->get_session (self) == g_value_get_object (value))
    return;
  iface->set_session (self, g_value_get_object (value));
  g_object_notify_by_pspec (object, pspec);
}

void
hetu_page_install_session (GObjectClass *klass)
{
  klass->get_property = get_property;
  klass->set_property = set_property;
  g_object_class_install_property (
      klass,
      PROP_SESSION,
      g_param_spec_object ("session",
                           NULL,
                           NULL,
                           HETU_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

/* ---- what a page does */

HetuSpec *
hetu_page_dup_spec (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  return iface->dup_spec != NULL ? iface->dup_spec (self) : NULL;
}

HetuSpec *
hetu_page_dup_scope (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  return iface->dup_scope != NULL ? iface->dup_scope (self) : hetu_page_dup_spec (self);
}

void
hetu_page_focus_search (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  if (iface->focus_search != NULL)
    iface->focus_search (self);
}

char *
hetu_page_dup_citation (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  return iface->dup_citation != NULL ? iface->dup_citation (self) : NULL;
}

static void
put_table (HetuPage *self, HetuSession *session, GdkContentProvider *content, const GError *error)
{
  if (content == NULL)
    {
      hetu_session_report (session, error);
      return;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  hetu_session_tell (session, _ ("Table copied, for word processors and spreadsheets"), NULL, NULL);
}

gboolean
hetu_page_copy_table (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);
  g_autoptr (HetuWordTable) table = iface->dup_table != NULL ? iface->dup_table (self) : NULL;
  g_autoptr (HetuSpec) spec = table == NULL ? hetu_page_dup_spec (self) : NULL;
  g_autoptr (HetuSession) session = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GError) error = NULL;

  if (table == NULL && spec == NULL)
    return FALSE;
  g_object_get (self, "session", &session, NULL);
  content = table != NULL ? hetu_table_carrier_new (table, NULL)
                          : hetu_table_carrier_from_figure (session, spec, &error);
  put_table (self, session, content, error);
  return TRUE;
}

gboolean
hetu_page_copy_figure (HetuPage *self)
{
  g_autoptr (HetuSpec) spec = hetu_page_dup_spec (self);
  g_autoptr (HetuSession) session = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GError) error = NULL;

  if (spec == NULL)
    return hetu_page_copy_table (self);
  g_object_get (self, "session", &session, NULL);
  content = hetu_figure_carrier_copy (
      session,
      spec,
      MAX (gtk_widget_get_width (GTK_WIDGET (self)) * POINTS_A_PIXEL, LEAST_WIDTH_PT),
      MAX (gtk_widget_get_height (GTK_WIDGET (self)) * POINTS_A_PIXEL, LEAST_HEIGHT_PT),
      &error);
  if (content == NULL)
    {
      hetu_session_report (session, error);
      return TRUE;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  hetu_session_tell (session, _ ("Figure copied: picture, SVG and table"), NULL, NULL);
  return TRUE;
}

gboolean
hetu_page_open_regions (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  if (iface->open_regions == NULL)
    return FALSE;
  iface->open_regions (self);
  return TRUE;
}

gboolean
hetu_page_add_note (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  return iface->add_note != NULL && iface->add_note (self);
}

gboolean
hetu_page_move_region (HetuPage *self, int step)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  return iface->move_region != NULL && iface->move_region (self, step);
}

/* ---- panes */

static HetuPagePanes
list_panes (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);
  HetuPagePanes panes = { 0 };

  if (iface->list_panes != NULL)
    iface->list_panes (self, &panes);
  g_assert (panes.n_panes <= HETU_PAGE_MOST_PANES);
  return panes;
}

static gboolean
is_inside (GtkWidget *focus, GtkWidget *pane)
{
  return focus != NULL && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

void
hetu_page_jump (HetuPage *self, GtkWidget *header, int direction)
{
  HetuPagePanes panes = list_panes (self);
  GtkWidget *all[HETU_PAGE_MOST_PANES + 1] = { header };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  int n = header != NULL ? 1 : 0;
  int at = 0;

  for (guint i = 0; i < panes.n_panes; i++)
    all[n++] = panes.panes[i];
  at = direction > 0 ? -1 : n;
  for (int i = 0; i < n; i++)
    if (is_inside (focus, all[i]))
      at = i;
  for (int i = 0; i < n; i++)
    {
      at = (at + direction + n) % n;
      if (gtk_widget_get_mapped (all[at]) && gtk_widget_child_focus (all[at], GTK_DIR_TAB_FORWARD))
        return;
    }
}

static GtkWidget *
get_side (HetuPage *self, HetuPageSide side)
{
  HetuPagePanes panes = list_panes (self);

  return side == HETU_PAGE_SIDEBAR ? panes.sidebar : panes.inspector;
}

/* Returns: (nullable): the page's own switch */
static const char *
find_switch (HetuPage *self, HetuPageSide side)
{
  const char *name = side == HETU_PAGE_SIDEBAR ? "show-sidebar" : "show-inspector";

  return g_object_class_find_property (G_OBJECT_GET_CLASS (self), name) != NULL ? name : NULL;
}

gboolean
hetu_page_has_side (HetuPage *self, HetuPageSide side)
{
  return get_side (self, side) != NULL;
}

gboolean
hetu_page_get_side_shown (HetuPage *self, HetuPageSide side)
{
  GtkWidget *pane = get_side (self, side);
  const char *name = find_switch (self, side);
  GtkWidget *parent = pane != NULL ? gtk_widget_get_parent (pane) : NULL;
  gboolean shown = pane != NULL && gtk_widget_get_visible (pane);

  if (name != NULL)
    g_object_get (self, name, &shown, NULL);
  else if (GTK_IS_REVEALER (parent))
    shown = shown && gtk_revealer_get_reveal_child (GTK_REVEALER (parent));
  return shown;
}

void
hetu_page_show_side (HetuPage *self, HetuPageSide side, gboolean shown)
{
  GtkWidget *pane = get_side (self, side);
  const char *name = find_switch (self, side);
  GtkWidget *parent = NULL;

  if (pane == NULL)
    return;
  parent = gtk_widget_get_parent (pane);
  if (name != NULL)
    g_object_set (self, name, shown, NULL);
  else if (GTK_IS_REVEALER (parent))
    {
      gtk_widget_show (pane);
      gtk_revealer_set_reveal_child (GTK_REVEALER (parent), shown);
    }
  else
    gtk_widget_set_visible (pane, shown);
}

char *
hetu_page_cite (HetuSession *session, gint64 id)
{
  HetuStore *store = session != NULL ? hetu_session_get_store (session) : NULL;

  return store != NULL && id != 0
             ? hetu_acceptance_dup_citation (store, id, hetu_session_get_language (session))
             : NULL;
}
