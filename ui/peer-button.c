/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Peer button: asks for peers when it is opened, for the focus of that moment. It suggests; the reasons are the store's figures. */
#include "ui/peer-button.h"

#include "figure/peer.h"
#include "ui/list-rows.h"
#include "ui/region-row.h"

#include <glib/gi18n.h>

#define MOST_PEERS 8
#define MOST_HEIGHT 420 /* pixels of the list: more scrolls */
#define WIDTH 340       /* pixels */

struct _HetuPeerButton
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  GListStore *peers;   /* of HetuDistrict */
  GHashTable *reasons; /* code → (owned) reason */
  /* borrowed: children */
  GtkWidget *button;
  GtkWidget *popover; /* (nullable) */
  GtkWidget *title;
  GtkWidget *list;
  GtkWidget *problem;
  /* plain */
  gboolean worded;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HetuPeerButton, hetu_peer_button, GTK_TYPE_WIDGET)

/* ---- what is suggested */

/* Returns: (transfer full): what is said where there is nothing to list; %NULL: there is */
static char *
fill_peers (HetuPeerButton *self, gint32 focus)
{
  g_autoptr (GError) error = NULL;
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (GArray) found = hetu_peer_list (store,
                                             focus,
                                             MOST_PEERS,
                                             hetu_session_get_spec (self->session)->as_of,
                                             hetu_session_get_language (self->session),
                                             NULL,
                                             &error);
  g_autoptr (GPtrArray) peers = g_ptr_array_new ();

  g_hash_table_remove_all (self->reasons);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const HetuPeerSuggestion *one = &g_array_index (found, HetuPeerSuggestion, i);

      g_hash_table_insert (self->reasons, GINT_TO_POINTER (one->region), g_strdup (one->reason));
      g_ptr_array_add (peers, hetu_store_get_district (store, one->region));
    }
  hetu_list_rows_replace (self->peers, peers);
  if (error != NULL)
    return g_strdup (error->message);
  return peers->len == 0 ? g_strdup (_ ("No region is like it in size, structure or place")) : NULL;
}

static void
on_show (HetuPeerButton *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  gint32 focus = hetu_spec_get_focus (hetu_session_get_spec (self->session));
  HetuDistrict *district = store != NULL ? hetu_store_get_district (store, focus) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *problem = NULL;

  if (district != NULL)
    {
      /* Translators: %s is a place: “Like Luolong” */
      title = g_strdup_printf (
          _ ("Like %s"),
          hetu_district_get_name (district, hetu_session_get_language (self->session)));
      problem = fill_peers (self, focus);
    }
  else
    {
      g_list_store_remove_all (self->peers);
      title = g_strdup (_ ("Choose a region first"));
    }
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->list, GTK_TYPE_SCROLLED_WINDOW),
                          g_list_model_get_n_items (G_LIST_MODEL (self->peers)) > 0);
  gtk_widget_grab_focus (self->list);
}

static void
on_activate (HetuPeerButton *self, guint position)
{
  g_autoptr (HetuDistrict) district = g_list_model_get_item (G_LIST_MODEL (self->peers), position);
  gint32 code = hetu_district_get_code (district);

  if (hetu_spec_has_region (hetu_session_get_spec (self->session), code))
    hetu_session_remove_region (self->session, code);
  else
    hetu_session_add_region (self->session, code);
}

/* ---- rows */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, HetuPeerButton *self)
{
  gtk_list_item_set_child (item, hetu_region_row_new (self->session));
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, HetuPeerButton *self)
{
  HetuDistrict *district = gtk_list_item_get_item (item);
  HetuRegionRow *row = HETU_REGION_ROW (gtk_list_item_get_child (item));
  gint32 code = hetu_district_get_code (district);

  hetu_region_row_bind (row, G_OBJECT (district));
  hetu_region_row_set_detail (row, g_hash_table_lookup (self->reasons, GINT_TO_POINTER (code)));
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, HetuPeerButton *self)
{
  hetu_region_row_bind (HETU_REGION_ROW (gtk_list_item_get_child (item)), NULL);
}

static GtkWidget *
make_list (HetuPeerButton *self)
{
  g_autoptr (GtkNoSelection) selection =
      gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->peers)));
  GtkWidget *list = gtk_list_view_new (NULL, NULL);

  hetu_list_rows_show (GTK_LIST_VIEW (list),
                       GTK_SELECTION_MODEL (selection),
                       hetu_list_rows_new (G_CALLBACK (on_setup),
                                           G_CALLBACK (on_bind),
                                           G_CALLBACK (on_unbind),
                                           self));
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  g_signal_connect_object (list, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  return list;
}

/* The rows are made when somebody opens it. */
static void
on_popover_wanted (GtkMenuButton *button, gpointer data)
{
  HetuPeerButton *self = data;
  GtkWidget *box = NULL;
  GtkWidget *scroller = NULL;

  if (self->popover != NULL || self->session == NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  scroller = gtk_scrolled_window_new ();
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "section");
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_add_css_class (self->problem, "quiet");
  self->list = make_list (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->problem);
  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (self->popover, "hetu");
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_show), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, self->popover);
}

/* ---- object */

static void
hetu_peer_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, HETU_PEER_BUTTON (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_peer_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HetuPeerButton *self = HETU_PEER_BUTTON (object);

  if (id != PROP_SESSION)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&self->session, g_value_get_object (value)))
    {
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), NULL);
      self->popover = NULL;
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
hetu_peer_button_dispose (GObject *object)
{
  HetuPeerButton *self = HETU_PEER_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->peers);
  g_clear_pointer (&self->reasons, g_hash_table_unref);
  G_OBJECT_CLASS (hetu_peer_button_parent_class)->dispose (object);
}

static void
hetu_peer_button_class_init (HetuPeerButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_peer_button_dispose;
  object_class->get_property = hetu_peer_button_get_property;
  object_class->set_property = hetu_peer_button_set_property;
  props[PROP_SESSION] =
      g_param_spec_object ("session",
                           NULL,
                           NULL,
                           HETU_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "peerbutton");
}

static void
hetu_peer_button_init (HetuPeerButton *self)
{
  self->peers = g_list_store_new (HETU_TYPE_DISTRICT);
  self->reasons = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->button, "add");
  gtk_widget_set_tooltip_text (self->button, _ ("Regions like the focus"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Regions Like the Focus"),
                                  -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button),
                                         on_popover_wanted,
                                         self,
                                         NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "hetu-similar-symbolic");
}

void
hetu_peer_button_set_worded (HetuPeerButton *self, gboolean worded)
{
  g_return_if_fail (HETU_IS_PEER_BUTTON (self));
  if (self->worded == worded)
    return;
  self->worded = worded;
  if (worded)
    gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _ ("Suggested Regions"));
  else
    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "hetu-similar-symbolic");
}
