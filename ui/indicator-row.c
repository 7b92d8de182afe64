/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicator row: one widget for both kinds of item, because a list view recycles its rows among them. It follows its
 * item's facts and, for the mark of the current indicator, the session's figure. A list view makes some two hundred rows
 * before the first frame, so each is made of the fewest widgets, in code, and only for the kind it is asked to show. */
#include "ui/indicator-row.h"

#include "ui/names.h"
#include "ui/saved-menu.h"
#include "ui/swatch.h"

struct _HetuIndicatorRow
{
  GtkWidget parent_instance;
  /* owned while bound */
  HetuSession *session;
  HetuIndicatorItem *item;
  GtkTreeListRow *tree_row;
  /* borrowed: children; of one kind or both, as they have been needed */
  GtkWidget *group; /* (nullable) */
  GtkWidget *chevron;
  GtkWidget *heading;
  GtkWidget *count;
  GtkWidget *indicator; /* (nullable) */
  GtkWidget *words;
  GtkWidget *name;
  GtkWidget *level; /* (nullable): like the two below, until there is one */
  GtkWidget *latest;
  GtkWidget *hatch;
  GtkWidget *menu; /* (nullable): of saved charts */
};

G_DEFINE_FINAL_TYPE (HetuIndicatorRow, hetu_indicator_row, GTK_TYPE_WIDGET)

static void
set_class (gpointer widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static GtkWidget *
add_label (GtkWidget *box, const char *css_class, gboolean grows)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (grows)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
need_group (HetuIndicatorRow *self)
{
  if (self->group != NULL)
    return;
  self->group = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (self->group, "group");
  self->chevron = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->chevron), 12);
  gtk_box_append (GTK_BOX (self->group), self->chevron);
  self->heading = add_label (self->group, NULL, TRUE);
  self->count = add_label (self->group, NULL, FALSE);
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
}

static void
need_indicator (HetuIndicatorRow *self)
{
  if (self->indicator != NULL)
    return;
  self->indicator = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->indicator), self->words);
  self->name = add_label (self->words, "name", TRUE);
  gtk_widget_set_parent (self->indicator, GTK_WIDGET (self));
}

static void
show_kind (HetuIndicatorRow *self, gboolean group)
{
  if (self->group != NULL)
    gtk_widget_set_visible (self->group, group);
  if (self->indicator != NULL)
    gtk_widget_set_visible (self->indicator, !group);
}

/* A label that has nothing to say is not made, or hidden. */
static void
say (GtkWidget **label, GtkWidget *box, const char *css_class, gboolean grows, const char *text)
{
  if (*label == NULL && text == NULL)
    return;
  if (*label == NULL)
    *label = add_label (box, css_class, grows);
  gtk_label_set_label (GTK_LABEL (*label), text != NULL ? text : "");
  gtk_widget_set_visible (*label, text != NULL);
}

static void
show_current (HetuIndicatorRow *self)
{
  HetuIndicator *indicator = hetu_indicator_item_get_indicator (self->item);
  const HetuSpec *spec = hetu_session_get_spec (self->session);
  gboolean current = indicator != NULL && g_strv_contains ((const char *const *) spec->indicators,
                                                           hetu_indicator_get_id (indicator));
  /* The selected look belongs to the whole list row, which is the parent. */
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  set_class (self, "current", current);
  if (parent != NULL)
    set_class (parent, "current", current);
}

static void
show_chevron (HetuIndicatorRow *self)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->chevron),
                                gtk_tree_list_row_get_expanded (self->tree_row)
                                    ? "hetu-down-symbolic"
                                    : "hetu-right-symbolic");
}

static void
show_gap (HetuIndicatorRow *self, gboolean gap)
{
  if (self->hatch == NULL && !gap)
    return;
  if (self->hatch == NULL)
    {
      self->hatch = hetu_swatch_new ();
      hetu_swatch_set_size (HETU_SWATCH (self->hatch), 24, 14);
      gtk_box_append (GTK_BOX (self->indicator), self->hatch);
    }
  gtk_widget_set_visible (self->hatch, gap);
  hetu_swatch_set (HETU_SWATCH (self->hatch),
                   HETU_SWATCH_HATCH,
                   hetu_session_get_theme (self->session)->text3);
}

static void
show_facts (HetuIndicatorRow *self)
{
  const HetuIndicatorFacts *facts = hetu_indicator_item_get_facts (self->item);

  say (&self->level, self->words, "level", TRUE, facts->level);
  say (&self->latest, self->indicator, "latest", FALSE, facts->latest);
  show_gap (self, facts->gap);
  if (self->latest != NULL)
    set_class (self->latest, "strong", facts->strong);
  set_class (self->name, "faint", facts->tooltip == NULL);
}

static void
show_indicator (HetuIndicatorRow *self, HetuIndicator *indicator)
{
  HetuLanguage language = hetu_session_get_language (self->session);

  need_indicator (self);
  show_kind (self, FALSE);
  gtk_label_set_label (GTK_LABEL (self->name), hetu_name_indicator (indicator, language));
  g_signal_connect_object (self->item, "changed", G_CALLBACK (show_facts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session,
                           "appearance-changed",
                           G_CALLBACK (show_facts),
                           self,
                           G_CONNECT_SWAPPED);
  show_facts (self);
}

static void
show_chart (HetuIndicatorRow *self)
{
  need_indicator (self);
  show_kind (self, FALSE);
  if (self->menu == NULL)
    {
      self->menu = hetu_saved_menu_new ();
      gtk_box_append (GTK_BOX (self->indicator), self->menu);
    }
  gtk_widget_show (self->menu);
  hetu_saved_menu_set_chart (HETU_SAVED_MENU (self->menu),
                             self->session,
                             hetu_indicator_item_get_chart (self->item),
                             hetu_indicator_item_get_label (self->item));
  gtk_label_set_label (GTK_LABEL (self->name), hetu_indicator_item_get_label (self->item));
  show_facts (self);
  set_class (self->name, "faint", FALSE);
}

static void
show_group (HetuIndicatorRow *self)
{
  GListStore *children = hetu_indicator_item_get_children (self->item);
  g_autofree char *count =
      g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (children)));

  need_group (self);
  show_kind (self, TRUE);
  gtk_label_set_label (GTK_LABEL (self->heading), hetu_indicator_item_get_label (self->item));
  gtk_label_set_label (GTK_LABEL (self->count), count);
  g_signal_connect_object (self->tree_row,
                           "notify::expanded",
                           G_CALLBACK (show_chevron),
                           self,
                           G_CONNECT_SWAPPED);
  show_chevron (self);
}

static void
unbind (HetuIndicatorRow *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  if (self->tree_row != NULL)
    g_signal_handlers_disconnect_by_data (self->tree_row, self);
  g_clear_object (&self->session);
  g_clear_object (&self->item);
  g_clear_object (&self->tree_row);
}

static void
hetu_indicator_row_dispose (GObject *object)
{
  HetuIndicatorRow *self = HETU_INDICATOR_ROW (object);

  unbind (self);
  g_clear_pointer (&self->group, gtk_widget_unparent);
  g_clear_pointer (&self->indicator, gtk_widget_unparent);
  G_OBJECT_CLASS (hetu_indicator_row_parent_class)->dispose (object);
}

/* Asked for when it is wanted: setting a text asks the display where the pointer is, once a row. */
static gboolean
hetu_indicator_row_query_tooltip (GtkWidget *widget,
                                  int x,
                                  int y,
                                  gboolean by_keyboard,
                                  GtkTooltip *tooltip)
{
  HetuIndicatorRow *self = HETU_INDICATOR_ROW (widget);
  const char *text = NULL;

  if (self->item != NULL)
    /* The name of a saved chart is a whole title and seldom fits. */
    text = hetu_indicator_item_get_chart (self->item) != 0
               ? hetu_indicator_item_get_label (self->item)
               : hetu_indicator_item_get_facts (self->item)->tooltip;
  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
hetu_indicator_row_class_init (HetuIndicatorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_indicator_row_dispose;
  widget_class->query_tooltip = hetu_indicator_row_query_tooltip;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "indicator");
}

static void
hetu_indicator_row_init (HetuIndicatorRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
hetu_indicator_row_new (void)
{
  return g_object_new (HETU_TYPE_INDICATOR_ROW, NULL);
}

void
hetu_indicator_row_bind (HetuIndicatorRow *self,
                         HetuSession *session,
                         HetuIndicatorItem *item,
                         GtkTreeListRow *tree_row)
{
  HetuIndicator *indicator = NULL;

  g_return_if_fail (HETU_IS_INDICATOR_ROW (self));
  unbind (self);
  if (session == NULL || item == NULL)
    return;
  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  g_set_object (&self->tree_row, tree_row);
  indicator = hetu_indicator_item_get_indicator (item);
  if (self->menu != NULL)
    gtk_widget_hide (self->menu);
  if (indicator != NULL)
    show_indicator (self, indicator);
  else if (hetu_indicator_item_get_chart (item) != 0)
    show_chart (self);
  else
    show_group (self);
  g_signal_connect_object (session,
                           "spec-changed",
                           G_CALLBACK (show_current),
                           self,
                           G_CONNECT_SWAPPED);
  show_current (self);
}

HetuIndicatorItem *
hetu_indicator_row_get_item (HetuIndicatorRow *self)
{
  return self->item;
}

void
hetu_indicator_row_open_menu (HetuIndicatorRow *self)
{
  if (self->item != NULL && hetu_indicator_item_get_chart (self->item) != 0)
    hetu_saved_menu_open (HETU_SAVED_MENU (self->menu));
}
