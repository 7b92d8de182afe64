/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sidebar: without a query, saved charts and the indicators that the focus region was told anything of, by domain; with one,
 * all that match, best match first. Space shows an indicator for as long as it is held. The list is rebuilt when the store
 * or the focus changes; a change of the chosen indicator only moves a mark. */
#include "ui/sidebar.h"

#include "ui/indicator-row.h"
#include "ui/latest.h"
#include "ui/list-rows.h"
#include "ui/sidebar-groups.h"
#include "ui/source-count.h"

#include <glib/gi18n.h>

#define FIRST_ROWS 24 /* at once: as many as a pane of common height holds */

struct _HetuSidebar
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  HetuLatest *latest; /* (nullable) */
  GListStore *groups; /* (element-type HetuIndicatorItem) */
  GPtrArray *waiting; /* (element-type HetuIndicatorItem): groups below those, to be added yet */
  GListStore *found;  /* (element-type HetuIndicatorItem) */
  GtkTreeListModel *tree;
  GtkNoSelection *selection;
  HetuSourceCount *counts; /* (nullable): what the footer says */
  GHashTable *folded;      /* (element-type utf8): headings of groups that are closed */
  /* plain */
  gint32 region;       /* whose figures are shown */
  gint32 as_of;        /* yyyymmdd: of which day; 0: all that is known */
  guint fill_id;       /* idle source */
  gboolean previewing; /* Space is held on an indicator */
  /* template */
  GtkSearchEntry *search;
  GtkListView *list;
  GtkLabel *nothing;
  GtkLabel *footer;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HetuSidebar, hetu_sidebar, GTK_TYPE_WIDGET)

/* ---- content */

static guint
count_children (HetuIndicatorItem *group)
{
  return g_list_model_get_n_items (G_LIST_MODEL (hetu_indicator_item_get_children (group)));
}

/* A rebuilt list opens every group; those that a person closed stay closed. */
static void
close_folded (HetuSidebar *self, guint first)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->groups)); i-- > first;)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (self->tree, i);
      g_autoptr (HetuIndicatorItem) group = gtk_tree_list_row_get_item (row);

      if (g_hash_table_contains (self->folded, hetu_indicator_item_get_label (group)))
        gtk_tree_list_row_set_expanded (row, FALSE);
    }
}

/* A group in a turn of its own, so that no turn is long. */
static gboolean
on_fill_idle (gpointer data)
{
  HetuSidebar *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->groups));
  g_autoptr (HetuIndicatorItem) group = g_ptr_array_steal_index (self->waiting, 0);

  g_list_store_append (self->groups, group);
  close_folded (self, n);
  if (self->waiting->len > 0)
    return G_SOURCE_CONTINUE;
  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

/* How many of @groups hold the rows that are seen; all of them where the list is scrolled, which keeps its place. */
static guint
count_first (HetuSidebar *self, GPtrArray *groups)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  guint n_rows = 0;
  guint n = 0;

  if (adjustment != NULL && gtk_adjustment_get_value (adjustment) > 0)
    return groups->len;
  while (n < groups->len && n_rows < FIRST_ROWS)
    {
      n_rows += 1 + count_children (groups->pdata[n]);
      n++;
    }
  return n;
}

/* A list view makes and measures two hundred rows of which fifteen are seen, so that the lower groups come after the next
 * frame. @groups: (element-type HetuIndicatorItem) */
static void
set_groups (HetuSidebar *self, GPtrArray *groups)
{
  guint n = count_first (self, groups);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_ptr_array_set_size (self->waiting, 0);
  for (guint i = n; i < groups->len; i++)
    g_ptr_array_add (self->waiting, g_object_ref (groups->pdata[i]));
  g_list_store_splice (self->groups,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->groups)),
                       groups->pdata,
                       n);
  close_folded (self, 0);
  if (self->waiting->len > 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_LOW, on_fill_idle, self, NULL);
}

static void
fill_groups (HetuSidebar *self)
{
  g_autoptr (GPtrArray) groups = hetu_sidebar_list_groups (self->session, self->latest);

  if (!hetu_sidebar_renew_groups (G_LIST_MODEL (self->groups), self->waiting, groups))
    set_groups (self, groups);
}

/* ---- search */

/* What matches, or, said so, the closest that do not. */
static void
fill_found (HetuSidebar *self, const char *query)
{
  gboolean matched = FALSE;
  g_autoptr (GPtrArray) items =
      hetu_sidebar_list_found (self->session, self->latest, query, &matched);
  g_autofree char *text = g_strdup_printf (_ ("Nothing matches “%s”. Closest:"), query);

  gtk_label_set_label (self->nothing, text);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !matched);
  hetu_list_rows_replace (self->found, items);
}

static void
show_matches (HetuSidebar *self)
{
  g_autofree char *query = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  if (self->session == NULL || hetu_session_get_store (self->session) == NULL)
    return;
  g_strstrip (query);
  if (query[0] == '\0')
    {
      gtk_widget_hide (GTK_WIDGET (self->nothing));
      gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->tree));
      return;
    }
  fill_found (self, query);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->found));
}

/* ---- following the session */

/* Of a figure without a focus the first: the list tells of one place. */
static gint32
choose_region (HetuSidebar *self)
{
  const HetuSpec *spec = hetu_session_get_spec (self->session);
  gint32 focus = hetu_spec_get_focus (spec);

  return focus == 0 && spec->regions->len > 0 ? g_array_index (spec->regions, gint32, 0) : focus;
}

static void
rebuild (HetuSidebar *self)
{
  HetuStore *store = hetu_session_get_store (self->session);

  g_clear_pointer (&self->latest, hetu_latest_free);
  self->region = choose_region (self);
  self->as_of = hetu_session_get_spec (self->session)->as_of;
  if (store == NULL)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      set_groups (self, none);
      return;
    }
  if (self->region != 0)
    self->latest = hetu_latest_new (store, self->region, self->as_of, NULL);
  fill_groups (self);
  show_matches (self);
}

static void
on_store_changed (HetuSidebar *self)
{
  rebuild (self);
  hetu_source_count_show (self->counts);
}

static void
on_charts_changed (HetuSidebar *self)
{
  fill_groups (self);
  show_matches (self);
  /* What is new stands at the top; the list would stay where it was. */
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
on_spec_changed (HetuSidebar *self)
{
  if (self->region == choose_region (self) &&
      self->as_of == hetu_session_get_spec (self->session)->as_of)
    return;
  if (self->as_of != hetu_session_get_spec (self->session)->as_of)
    hetu_source_count_show (self->counts);
  rebuild (self);
}

/* ---- list */

static HetuIndicatorItem *
unwrap (gpointer object, GtkTreeListRow **tree_row)
{
  HetuIndicatorItem *item = NULL;

  *tree_row = NULL;
  if (!GTK_IS_TREE_LIST_ROW (object))
    return object;
  *tree_row = object;
  /* The row holds a reference of its own for as long as it is in the list. */
  item = gtk_tree_list_row_get_item (object);
  g_object_unref (item);
  return item;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, HetuSidebar *self)
{
  gtk_list_item_set_child (list_item, hetu_indicator_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, HetuSidebar *self)
{
  GtkTreeListRow *tree_row = NULL;
  HetuIndicatorItem *item = unwrap (gtk_list_item_get_item (list_item), &tree_row);

  hetu_indicator_row_bind (HETU_INDICATOR_ROW (gtk_list_item_get_child (list_item)),
                           self->session,
                           item,
                           tree_row);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, HetuSidebar *self)
{
  hetu_indicator_row_bind (HETU_INDICATOR_ROW (gtk_list_item_get_child (list_item)),
                           NULL,
                           NULL,
                           NULL);
}

static void
fold (HetuSidebar *self, HetuIndicatorItem *group, GtkTreeListRow *tree_row)
{
  gboolean expanded = !gtk_tree_list_row_get_expanded (tree_row);
  const char *label = hetu_indicator_item_get_label (group);

  gtk_tree_list_row_set_expanded (tree_row, expanded);
  if (expanded)
    g_hash_table_remove (self->folded, label);
  else
    g_hash_table_add (self->folded, g_strdup (label));
}

static void
on_activate (HetuSidebar *self, guint position)
{
  g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  GtkTreeListRow *tree_row = NULL;
  HetuIndicatorItem *item = unwrap (object, &tree_row);
  HetuIndicator *indicator = hetu_indicator_item_get_indicator (item);

  if (hetu_indicator_item_get_chart (item) != 0)
    hetu_session_open_chart (self->session, hetu_indicator_item_get_chart (item));
  else if (indicator == NULL)
    fold (self, item, tree_row);
  else
    hetu_session_set_indicator (self->session, hetu_indicator_get_id (indicator));
}

static GListModel *
make_children (gpointer item, gpointer data)
{
  GListStore *children = hetu_indicator_item_get_children (item);

  return children != NULL ? g_object_ref (G_LIST_MODEL (children)) : NULL;
}

/* Enter takes the best match; what is only closest is not taken unasked. */
static void
on_search_activate (HetuSidebar *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (query[0] == '\0' || g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0)
    return;
  if (gtk_widget_get_visible (GTK_WIDGET (self->nothing)))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  else
    on_activate (self, 0);
}

static void
on_search_stop (HetuSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* ---- keys on a row */

/* (nullable): the row that has the keyboard */
static HetuIndicatorRow *
get_focused_row (HetuSidebar *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return HETU_IS_INDICATOR_ROW (child) ? HETU_INDICATOR_ROW (child) : NULL;
}

/* (nullable): its item */
static HetuIndicatorItem *
get_focused_item (HetuSidebar *self)
{
  HetuIndicatorRow *row = get_focused_row (self);

  return row != NULL ? hetu_indicator_row_get_item (row) : NULL;
}

static gboolean
on_add_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HetuSidebar *self = HETU_SIDEBAR (widget);
  HetuIndicatorItem *item = get_focused_item (self);
  HetuIndicator *indicator = item != NULL ? hetu_indicator_item_get_indicator (item) : NULL;

  if (indicator != NULL)
    hetu_session_add_indicator (self->session, hetu_indicator_get_id (indicator));
  return TRUE;
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HetuIndicatorRow *row = get_focused_row (HETU_SIDEBAR (widget));

  if (row != NULL)
    hetu_indicator_row_open_menu (row);
  return row != NULL;
}

static gboolean
on_delete_key (HetuSidebar *self)
{
  HetuIndicatorItem *item = get_focused_item (self);

  if (item == NULL || hetu_indicator_item_get_chart (item) == 0)
    return FALSE;
  hetu_session_delete_chart (self->session, hetu_indicator_item_get_chart (item));
  return TRUE;
}

/* Before the list selects with Space, and before the entry takes what is typed on the list. */
static gboolean
on_list_key (HetuSidebar *self, guint key, guint code, GdkModifierType state)
{
  HetuIndicatorItem *item = get_focused_item (self);
  HetuIndicator *indicator = item != NULL ? hetu_indicator_item_get_indicator (item) : NULL;

  if (key == GDK_KEY_Escape && self->previewing)
    {
      self->previewing = FALSE;
      return hetu_session_end_preview (self->session);
    }
  if (key == GDK_KEY_Delete)
    return on_delete_key (self);
  if (key != GDK_KEY_space || indicator == NULL ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  /* A key that is held repeats itself. */
  if (!self->previewing)
    hetu_session_preview_indicator (self->session, hetu_indicator_get_id (indicator));
  self->previewing = TRUE;
  return TRUE;
}

static void
end_preview (HetuSidebar *self)
{
  if (self->previewing)
    hetu_session_end_preview (self->session);
  self->previewing = FALSE;
}

static void
on_list_key_released (HetuSidebar *self, guint key)
{
  if (key == GDK_KEY_space)
    end_preview (self);
}

static void
listen_to_list (HetuSidebar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_name (keys, "rows");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_list_key), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (on_list_key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (end_preview), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), focus);
}

/* ---- object */

static void
set_session (HetuSidebar *self, HetuSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  g_clear_pointer (&self->counts, hetu_source_count_free);
  if (session != NULL)
    {
      self->counts = hetu_source_count_new (self->footer, session);
      g_signal_connect_object (session,
                               "store-changed",
                               G_CALLBACK (on_store_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "charts-changed",
                               G_CALLBACK (on_charts_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "spec-changed",
                               G_CALLBACK (on_spec_changed),
                               self,
                               G_CONNECT_SWAPPED);
      on_store_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
hetu_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, HETU_SIDEBAR (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (HETU_SIDEBAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_sidebar_dispose (GObject *object)
{
  HetuSidebar *self = HETU_SIDEBAR (object);

  g_clear_pointer (&self->counts, hetu_source_count_free);
  g_clear_handle_id (&self->fill_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_SIDEBAR);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->groups);
  g_clear_object (&self->found);
  g_clear_object (&self->session);
  g_clear_pointer (&self->latest, hetu_latest_free);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  G_OBJECT_CLASS (hetu_sidebar_parent_class)->dispose (object);
}

static void
hetu_sidebar_class_init (HetuSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_sidebar_dispose;
  object_class->get_property = hetu_sidebar_get_property;
  object_class->set_property = hetu_sidebar_set_property;
  props[PROP_SESSION] =
      g_param_spec_object ("session",
                           NULL,
                           NULL,
                           HETU_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidebar");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, HetuSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, HetuSidebar, nothing);
  gtk_widget_class_bind_template_child (widget_class, HetuSidebar, footer);
  gtk_widget_class_bind_template_callback (widget_class, show_matches);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, on_add_key, NULL);
}

static void
hetu_sidebar_init (HetuSidebar *self)
{

  gtk_widget_init_template (GTK_WIDGET (self));
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->groups = g_list_store_new (HETU_TYPE_INDICATOR_ITEM);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->found = g_list_store_new (HETU_TYPE_INDICATOR_ITEM);
  self->tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->groups)),
                                        FALSE,
                                        TRUE,
                                        make_children,
                                        NULL,
                                        NULL);
  self->selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->tree)));
  hetu_list_rows_show (self->list,
                       GTK_SELECTION_MODEL (self->selection),
                       hetu_list_rows_new (G_CALLBACK (on_setup),
                                           G_CALLBACK (on_bind),
                                           G_CALLBACK (on_unbind),
                                           self));
  listen_to_list (self);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));
}

void
hetu_sidebar_focus_search (HetuSidebar *self)
{
  g_return_if_fail (HETU_IS_SIDEBAR (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
