/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Region picker: the tree nation › province › city › district, opened down to the focus's city; with a query, a flat list,
 * best match first; asked for regions like the focus, those, each with the reason. Presets fill in the districts of that city
 * and keep the references that are shown already. */
#include "ui/region-picker.h"

#include "figure/peer.h"
#include "ui/group-menu.h"
#include "ui/list-rows.h"
#include "ui/region-row.h"

#include <glib/gi18n.h>

struct _HetuRegionPicker
{
  GtkPopover parent_instance;
  /* owned */
  HetuSession *session;
  GListStore *roots; /* (element-type HetuDistrict) */
  GListStore *found; /* (element-type HetuDistrict) */
  GtkTreeListModel *tree;
  GtkNoSelection *selection;
  GHashTable *reasons; /* (element-type int utf8): of a suggested region, by code */
  /* template */
  GtkSearchEntry *search;
  GtkToggleButton *similar;
  HetuGroupMenu *groups;
  GtkListView *list;
};

#define MOST_SIMILAR 8

typedef enum
{
  PRESET_URBAN,
  PRESET_COUNTY,
  PRESET_ALL,
} Preset;

G_DEFINE_FINAL_TYPE (HetuRegionPicker, hetu_region_picker, GTK_TYPE_POPOVER)

/* ---- tree */

static GListModel *
make_children (gpointer item, gpointer data)
{
  HetuRegionPicker *self = data;
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (GPtrArray) children = NULL;
  GListStore *model = NULL;

  if (store == NULL)
    return NULL;
  children = hetu_store_list_children (store, hetu_district_get_code (item));
  if (children->len == 0)
    return NULL;
  model = g_list_store_new (HETU_TYPE_DISTRICT);
  g_list_store_splice (model, 0, 0, children->pdata, children->len);
  return G_LIST_MODEL (model);
}

static gboolean
is_ancestor (HetuStore *store, gint32 ancestor, gint32 code)
{
  HetuDistrict *district = hetu_store_get_district (store, code);

  while (district != NULL && hetu_district_get_code (district) != ancestor)
    district = hetu_store_get_district (store, hetu_district_get_parent (district));
  return district != NULL;
}

static void
open_to_focus (HetuRegionPicker *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  gint32 focus = hetu_spec_get_focus (hetu_session_get_spec (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (HetuDistrict) district = gtk_tree_list_row_get_item (row);

      if (is_ancestor (store, hetu_district_get_code (district), focus))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
fill_roots (HetuRegionPicker *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  GListModel *districts = NULL;

  g_list_store_remove_all (self->roots);
  if (store == NULL)
    return;
  districts = hetu_store_get_districts (store);
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (districts, i);

      if (hetu_store_get_district (store, hetu_district_get_parent (district)) == NULL)
        g_list_store_append (self->roots, district);
    }
}

/* ---- search */

typedef struct
{
  HetuDistrict *district; /* (owned) */
  guint score;
} Match;

static void
clear_match (gpointer data)
{
  Match *match = data;

  g_clear_object (&match->district);
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const Match *first = a;
  const Match *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  return hetu_district_get_code (first->district) - hetu_district_get_code (second->district);
}

static void
fill_found (HetuRegionPicker *self, const char *query)
{
  GListModel *districts = hetu_store_get_districts (hetu_session_get_store (self->session));
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  g_array_set_clear_func (matches, clear_match);
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (districts, i);
      Match match = { .score = hetu_district_match (district, query) };

      if (match.score == 0)
        continue;
      match.district = g_steal_pointer (&district);
      g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++)
    g_ptr_array_add (found, g_array_index (matches, Match, i).district);
  hetu_list_rows_replace (self->found, found);
}

static void
on_search_changed (HetuRegionPicker *self)
{
  g_autofree char *query = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  if (hetu_session_get_store (self->session) == NULL)
    return;
  g_strstrip (query);
  if (query[0] != '\0')
    gtk_toggle_button_set_active (self->similar, FALSE);
  else if (gtk_toggle_button_get_active (self->similar))
    return;
  if (query[0] == '\0')
    {
      gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->tree));
      return;
    }
  fill_found (self, query);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->found));
}

/* ---- regions like the focus */

static void
fill_similar (HetuRegionPicker *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  gint32 focus = hetu_spec_get_focus (hetu_session_get_spec (self->session));
  g_autoptr (GArray) peers = NULL;

  g_list_store_remove_all (self->found);
  if (store == NULL || hetu_store_get_district (store, focus) == NULL)
    return;
  peers = hetu_peer_list (store,
                          focus,
                          MOST_SIMILAR,
                          hetu_session_get_spec (self->session)->as_of,
                          hetu_session_get_language (self->session),
                          NULL,
                          NULL);
  for (guint i = 0; peers != NULL && i < peers->len; i++)
    {
      const HetuPeerSuggestion *one = &g_array_index (peers, HetuPeerSuggestion, i);

      g_hash_table_insert (self->reasons, GINT_TO_POINTER (one->region), g_strdup (one->reason));
      g_list_store_append (self->found, hetu_store_get_district (store, one->region));
    }
}

static void
on_similar (HetuRegionPicker *self)
{
  g_hash_table_remove_all (self->reasons);
  if (!gtk_toggle_button_get_active (self->similar))
    {
      on_search_changed (self);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill_similar (self);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->found));
}

/* ---- ticking */

static void
toggle (HetuRegionPicker *self, HetuDistrict *district)
{
  gint32 code = hetu_district_get_code (district);

  if (hetu_spec_has_region (hetu_session_get_spec (self->session), code))
    hetu_session_remove_region (self->session, code);
  else
    hetu_session_add_region (self->session, code);
}

static void
on_activate (HetuRegionPicker *self, guint position)
{
  g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (GTK_IS_TREE_LIST_ROW (object))
    {
      g_autoptr (HetuDistrict) district = gtk_tree_list_row_get_item (GTK_TREE_LIST_ROW (object));

      toggle (self, district);
    }
  else
    toggle (self, HETU_DISTRICT (object));
}

static void
on_search_activate (HetuRegionPicker *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (query[0] != '\0' && g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    {
      on_activate (self, 0);
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
    }
}

/* The presets stand between the entry and the list; Down means the list. */
static gboolean
on_search_key (HetuRegionPicker *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

/* ---- presets */

/* The city whose districts presets take: the focus's, or the first city that has any. */
static HetuDistrict *
find_city (HetuRegionPicker *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  const HetuSpec *spec = hetu_session_get_spec (self->session);

  for (guint i = 0; i <= spec->regions->len; i++)
    {
      gint32 code =
          i == 0 ? hetu_spec_get_focus (spec) : g_array_index (spec->regions, gint32, i - 1);
      HetuDistrict *district = hetu_store_get_district (store, code);

      while (district != NULL && hetu_district_get_tier (district) == HETU_TIER_DISTRICT)
        district = hetu_store_get_district (store, hetu_district_get_parent (district));
      if (district != NULL && hetu_district_get_tier (district) == HETU_TIER_CITY)
        return district;
    }
  return NULL;
}

static gboolean
is_wanted (HetuDistrict *district, Preset preset)
{
  gboolean urban =
      g_str_equal (hetu_district_get_type_label (district, HETU_LANGUAGE_ZH), "市辖区");

  return preset == PRESET_ALL || urban == (preset == PRESET_URBAN);
}

/* Returns: the focus of a preset's figure: the one it has if that stays, else the first of @codes with figures to show; 0
 *   when none has any */
static gint32
find_focus (HetuRegionPicker *self, GArray *codes)
{
  gint32 focus = hetu_spec_get_focus (hetu_session_get_spec (self->session));

  for (guint i = 0; i < codes->len; i++)
    if (g_array_index (codes, gint32, i) == focus)
      return focus;
  for (guint i = 0; i < codes->len; i++)
    if (hetu_session_region_has_figures (self->session, g_array_index (codes, gint32, i)))
      return g_array_index (codes, gint32, i);
  return 0;
}

static void
take_preset (HetuRegionPicker *self, Preset preset)
{
  HetuStore *store = hetu_session_get_store (self->session);
  const HetuSpec *spec = hetu_session_get_spec (self->session);
  HetuDistrict *city = store != NULL ? find_city (self) : NULL;
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GPtrArray) children = NULL;
  gint32 focus = 0;

  if (city == NULL)
    return;
  children = hetu_store_list_children (store, hetu_district_get_code (city));
  for (guint i = 0; i < children->len; i++)
    {
      gint32 code = hetu_district_get_code (children->pdata[i]);

      if (is_wanted (children->pdata[i], preset))
        g_array_append_val (codes, code);
    }
  focus = find_focus (self, codes);
  for (guint i = 0; i < codes->len && focus != 0; i++)
    if (g_array_index (codes, gint32, i) == focus)
      {
        /* The first region is the focus. */
        g_array_remove_index (codes, i);
        g_array_prepend_val (codes, focus);
        break;
      }
  for (guint i = 0; i < spec->regions->len; i++)
    {
      gint32 code = g_array_index (spec->regions, gint32, i);
      HetuDistrict *district = hetu_store_get_district (store, code);

      if (district != NULL && hetu_district_get_tier (district) != HETU_TIER_DISTRICT)
        g_array_append_val (codes, code);
    }
  hetu_session_set_regions (self->session, &g_array_index (codes, gint32, 0), codes->len);
}

static void
on_urban (HetuRegionPicker *self)
{
  take_preset (self, PRESET_URBAN);
}

static void
on_county (HetuRegionPicker *self)
{
  take_preset (self, PRESET_COUNTY);
}

static void
on_all (HetuRegionPicker *self)
{
  take_preset (self, PRESET_ALL);
}

/* ---- list */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, HetuRegionPicker *self)
{
  gtk_list_item_set_child (list_item, hetu_region_row_new (self->session));
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, HetuRegionPicker *self)
{
  GObject *item = gtk_list_item_get_item (list_item);
  HetuRegionRow *row = HETU_REGION_ROW (gtk_list_item_get_child (list_item));
  const char *reason = NULL;

  if (HETU_IS_DISTRICT (item))
    reason = g_hash_table_lookup (self->reasons,
                                  GINT_TO_POINTER (hetu_district_get_code (HETU_DISTRICT (item))));
  hetu_region_row_bind (row, item);
  hetu_region_row_set_detail (row, reason);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, HetuRegionPicker *self)
{
  hetu_region_row_bind (HETU_REGION_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
on_show (HetuRegionPicker *self)
{
  gtk_toggle_button_set_active (self->similar, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (hetu_session_get_store (self->session) != NULL)
    open_to_focus (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* ---- object */

static void
hetu_region_picker_dispose (GObject *object)
{
  HetuRegionPicker *self = HETU_REGION_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_REGION_PICKER);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->reasons, g_hash_table_unref);
  g_clear_object (&self->roots);
  g_clear_object (&self->found);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_region_picker_parent_class)->dispose (object);
}

static void
hetu_region_picker_class_init (HetuRegionPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_region_picker_dispose;
  g_type_ensure (HETU_TYPE_GROUP_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/region-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuRegionPicker, search);
  gtk_widget_class_bind_template_child (widget_class, HetuRegionPicker, list);
  gtk_widget_class_bind_template_child (widget_class, HetuRegionPicker, similar);
  gtk_widget_class_bind_template_child (widget_class, HetuRegionPicker, groups);
  gtk_widget_class_bind_template_callback (widget_class, on_similar);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_urban);
  gtk_widget_class_bind_template_callback (widget_class, on_county);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
}

static void
hetu_region_picker_init (HetuRegionPicker *self)
{
  self->reasons = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->roots = g_list_store_new (HETU_TYPE_DISTRICT);
  self->found = g_list_store_new (HETU_TYPE_DISTRICT);
}

GtkWidget *
hetu_region_picker_new (HetuSession *session)
{
  HetuRegionPicker *self = g_object_new (HETU_TYPE_REGION_PICKER, NULL);

  self->session = g_object_ref (session);
  hetu_group_menu_set_session (self->groups, session);
  self->tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->roots)),
                                        FALSE,
                                        FALSE,
                                        make_children,
                                        self,
                                        NULL);
  self->selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->tree)));
  hetu_list_rows_show (self->list,
                       GTK_SELECTION_MODEL (self->selection),
                       hetu_list_rows_new (G_CALLBACK (on_setup),
                                           G_CALLBACK (on_bind),
                                           G_CALLBACK (on_unbind),
                                           self));
  g_signal_connect_object (session,
                           "store-changed",
                           G_CALLBACK (fill_roots),
                           self,
                           G_CONNECT_SWAPPED);
  fill_roots (self);
  return GTK_WIDGET (self);
}
