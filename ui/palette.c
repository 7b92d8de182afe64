/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Palette: a button that looks like an entry; what it opens searches as one types: first the figure that the words make
 * together (query-parser.c), then indicators, regions, saved charts and commands that match, best first; where nothing does,
 * the closest three. Without words it shows the last
 * queries. */
#include "ui/palette.h"

#include "model/match.h"
#include "store/saved.h"
#include "ui/actions.h"
#include "ui/list-rows.h"
#include "ui/names.h"
#include "ui/query-parser.h"

#include <glib/gi18n.h>

#define MOST_OF_A_KIND 5
#define MOST_RECENT 8
#define N_CLOSEST 3 /* offered where nothing matches */

#define HETU_TYPE_PALETTE_ITEM (hetu_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuPaletteItem, hetu_palette_item, HETU, PALETTE_ITEM, GObject)

/* One offer: exactly one of the targets is set. */
struct _HetuPaletteItem
{
  GObject parent_instance;
  char *label;     /* owned */
  char *detail;    /* owned */
  HetuSpec *spec;  /* owned */
  char *indicator; /* owned */
  gint32 region;
  gint64 chart;       /* saved */
  const char *action; /* borrowed from the table of actions */
  char *query;        /* owned: of a recent query, to be typed again */
};

G_DEFINE_FINAL_TYPE (HetuPaletteItem, hetu_palette_item, G_TYPE_OBJECT)

static void
hetu_palette_item_finalize (GObject *object)
{
  HetuPaletteItem *self = HETU_PALETTE_ITEM (object);

  g_free (self->label);
  g_free (self->detail);
  g_free (self->indicator);
  g_free (self->query);
  g_clear_pointer (&self->spec, hetu_spec_free);
  G_OBJECT_CLASS (hetu_palette_item_parent_class)->finalize (object);
}

static void
hetu_palette_item_class_init (HetuPaletteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_palette_item_finalize;
}

static void
hetu_palette_item_init (HetuPaletteItem *self)
{
}

struct _HetuPalette
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  GListStore *items; /* (element-type HetuPaletteItem) */
  /* template */
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkListView *list;
  GtkLabel *nothing_label;
};

typedef struct
{
  HetuPaletteItem *item; /* (owned) */
  guint score;
} Offer;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HetuPalette, hetu_palette, GTK_TYPE_WIDGET)

/* ---- offers */

static HetuPaletteItem *
make_item (const char *label, const char *detail)
{
  HetuPaletteItem *item = g_object_new (HETU_TYPE_PALETTE_ITEM, NULL);

  item->label = g_strdup (label);
  item->detail = g_strdup (detail);
  return item;
}

static void
clear_offer (gpointer data)
{
  Offer *offer = data;

  g_clear_object (&offer->item);
}

static int
compare_offers (gconstpointer a, gconstpointer b)
{
  guint first = ((const Offer *) a)->score;
  guint second = ((const Offer *) b)->score;

  return (first < second) - (first > second);
}

/* @item: (transfer full) */
static void
add_offer (GArray *offers, HetuPaletteItem *item, guint score)
{
  Offer offer = { item, score };

  g_array_append_val (offers, offer);
}

static void
append_best (HetuPalette *self, GArray *offers, guint most)
{
  g_array_sort (offers, compare_offers);
  for (guint i = 0; i < MIN (offers->len, most); i++)
    g_list_store_append (self->items, g_array_index (offers, Offer, i).item);
}

static GArray *
make_offers (void)
{
  GArray *offers = g_array_new (FALSE, FALSE, sizeof (Offer));

  g_array_set_clear_func (offers, clear_offer);
  return offers;
}

static void
offer_figure (HetuPalette *self, const char *query)
{
  g_autofree char *words = NULL;
  g_autoptr (HetuSpec) spec = NULL;
  g_autoptr (HetuPaletteItem) item = NULL;

  /* One word alone is found below by what it names. */
  if (strchr (query, ' ') == NULL)
    return;
  spec = hetu_query_parse (hetu_session_get_store (self->session),
                           hetu_session_get_spec (self->session),
                           query,
                           hetu_session_get_language (self->session),
                           &words);
  if (spec == NULL)
    return;
  item = make_item (words, _ ("figure"));
  item->spec = g_steal_pointer (&spec);
  item->query = g_strdup (query);
  g_list_store_append (self->items, item);
}

static void
offer_indicators (HetuPalette *self, const char *query)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  GListModel *model = hetu_store_get_indicators (hetu_session_get_store (self->session));
  g_autoptr (GArray) offers = make_offers ();

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (model, i);
      guint score = hetu_indicator_match (indicator, query);
      HetuPaletteItem *item = NULL;

      if (score == 0)
        continue;
      item = make_item (hetu_indicator_get_name (indicator, language), _ ("indicator"));
      item->indicator = g_strdup (hetu_indicator_get_id (indicator));
      add_offer (offers, item, score);
    }
  append_best (self, offers, MOST_OF_A_KIND);
}

static void
offer_regions (HetuPalette *self, const char *query)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  GListModel *model = hetu_store_get_districts (hetu_session_get_store (self->session));
  g_autoptr (GArray) offers = make_offers ();

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (model, i);
      guint score = hetu_district_match (district, query);
      HetuPaletteItem *item = NULL;

      if (score == 0)
        continue;
      item = make_item (hetu_name_district (district, language), _ ("region"));
      item->region = hetu_district_get_code (district);
      add_offer (offers, item, score);
    }
  append_best (self, offers, MOST_OF_A_KIND);
}

static void
offer_charts (HetuPalette *self, const char *query)
{
  g_autoptr (GArray) charts = hetu_session_list_charts (self->session);
  g_autoptr (GArray) offers = make_offers ();

  for (guint i = 0; charts != NULL && i < charts->len; i++)
    {
      const HetuSavedChart *chart = &g_array_index (charts, HetuSavedChart, i);
      guint score = hetu_match_text (query, chart->name, NULL, NULL);
      HetuPaletteItem *item = NULL;

      if (score == 0)
        continue;
      item = make_item (chart->name, chart->favourite ? _ ("favourite") : _ ("saved chart"));
      item->chart = chart->id;
      add_offer (offers, item, score);
    }
  append_best (self, offers, MOST_OF_A_KIND);
}

static void
offer_commands (HetuPalette *self, const char *query)
{
  gsize n_rows = 0;
  const HetuActionRow *rows = hetu_actions_list (&n_rows);
  g_autoptr (GArray) offers = make_offers ();

  for (gsize i = 0; i < n_rows; i++)
    {
      const char *english[] = { rows[i].label, NULL };
      guint score = 0;
      HetuPaletteItem *item = NULL;

      if (rows[i].name == NULL || rows[i].initials == NULL)
        continue;
      /* An empty query asks for all, in the order of the table. */
      score = query[0] == '\0'
                  ? (guint) (n_rows - i)
                  : hetu_match_text (query, _ (rows[i].label), rows[i].initials, english);
      if (score == 0)
        continue;
      item = make_item (_ (rows[i].label), _ ("command"));
      item->action = rows[i].name;
      add_offer (offers, item, score);
    }
  append_best (self, offers, MOST_OF_A_KIND);
}

/* What was asked before; the first commands where nothing was. */
static void
offer_recent (HetuPalette *self)
{
  g_auto (GStrv) recent =
      hetu_settings_get_strv (hetu_session_get_settings (self->session), "recent-queries");

  for (guint i = 0; recent[i] != NULL; i++)
    {
      g_autoptr (HetuPaletteItem) item = make_item (recent[i], _ ("recent"));

      item->query = g_strdup (recent[i]);
      g_list_store_append (self->items, item);
    }
  if (recent[0] == NULL)
    offer_commands (self, "");
}

/* The indicators and regions whose names are nearest to what matches none. */
static void
offer_closest (HetuPalette *self, const char *query)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  HetuStore *store = hetu_session_get_store (self->session);
  GListModel *indicators = hetu_store_get_indicators (store);
  GListModel *districts = hetu_store_get_districts (store);
  g_autoptr (GArray) offers = make_offers ();
  g_autofree char *words = g_strdup_printf (_ ("Nothing matches “%s”. Closest:"), query);

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);
      HetuPaletteItem *item =
          make_item (hetu_indicator_get_name (indicator, language), _ ("indicator"));

      item->indicator = g_strdup (hetu_indicator_get_id (indicator));
      add_offer (offers, item, 1000 - hetu_indicator_distance (indicator, query));
    }
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (districts, i);
      HetuPaletteItem *item = make_item (hetu_name_district (district, language), _ ("region"));

      item->region = hetu_district_get_code (district);
      add_offer (offers, item, 1000 - hetu_district_distance (district, query));
    }
  append_best (self, offers, N_CLOSEST);
  gtk_label_set_label (self->nothing_label, words);
  gtk_widget_show (GTK_WIDGET (self->nothing_label));
}

static void
on_search_changed (HetuPalette *self)
{
  g_autofree char *query = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  gtk_widget_hide (GTK_WIDGET (self->nothing_label));
  g_list_store_remove_all (self->items);
  if (self->session == NULL || hetu_session_get_store (self->session) == NULL)
    return;
  g_strstrip (query);
  if (query[0] == '\0')
    {
      offer_recent (self);
      return;
    }
  offer_figure (self, query);
  offer_indicators (self, query);
  offer_regions (self, query);
  offer_charts (self, query);
  offer_commands (self, query);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    offer_closest (self, query);
}

/* ---- taking one */

static void
remember (HetuPalette *self, const char *query)
{
  HetuSettings *settings = hetu_session_get_settings (self->session);
  g_auto (GStrv) before = hetu_settings_get_strv (settings, "recent-queries");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;
  guint n = 1;

  g_strv_builder_add (builder, query);
  for (guint i = 0; before[i] != NULL && n < MOST_RECENT; i++)
    if (!g_str_equal (before[i], query))
      {
        g_strv_builder_add (builder, before[i]);
        n++;
      }
  after = g_strv_builder_end (builder);
  hetu_settings_set_strv (settings, "recent-queries", (const char *const *) after);
}

static void
take (HetuPalette *self, HetuPaletteItem *item)
{
  if (item->spec == NULL && item->query != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), item->query);
      gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
      return;
    }
  gtk_popover_popdown (self->popover);
  if (item->spec != NULL)
    {
      remember (self, item->query);
      hetu_session_change (self->session, hetu_spec_copy (item->spec), _ ("Show Figure"));
    }
  else if (item->indicator != NULL)
    hetu_session_set_indicator (self->session, item->indicator);
  else if (item->region != 0)
    hetu_session_add_region (self->session, item->region);
  else if (item->chart != 0)
    hetu_session_open_chart (self->session, item->chart);
  if (item->action == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "chart");
  else
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (g_action_parse_detailed_name (item->action, &name, &target, NULL))
        gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);
    }
}

static void
on_activate (HetuPalette *self, guint position)
{
  g_autoptr (HetuPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    take (self, item);
}

/* What is only closest is not taken unasked. */
static void
on_search_activate (HetuPalette *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->nothing_label)))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  else
    on_activate (self, 0);
}

static void
on_popover_show (HetuPalette *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  on_search_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* ---- list */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *detail = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (detail, "detail");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_item_set_child (list_item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  HetuPaletteItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));

  gtk_label_set_label (GTK_LABEL (label), item->label);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (label)), item->detail);
}

/* ---- object */

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
  g_clear_object (&self->items);
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
  gtk_widget_class_set_css_name (widget_class, "palette");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/palette.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuPalette, button);
  gtk_widget_class_bind_template_child (widget_class, HetuPalette, popover);
  gtk_widget_class_bind_template_child (widget_class, HetuPalette, search);
  gtk_widget_class_bind_template_child (widget_class, HetuPalette, list);
  gtk_widget_class_bind_template_child (widget_class, HetuPalette, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show);
}

static void
hetu_palette_init (HetuPalette *self)
{
  g_autoptr (GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (HETU_TYPE_PALETTE_ITEM);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  hetu_list_rows_show (
      self->list,
      GTK_SELECTION_MODEL (selection),
      hetu_list_rows_new (G_CALLBACK (on_setup), G_CALLBACK (on_bind), NULL, NULL));
}

void
hetu_palette_open (HetuPalette *self)
{
  g_return_if_fail (HETU_IS_PALETTE (self));
  gtk_menu_button_popup (self->button);
}
