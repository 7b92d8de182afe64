/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicator row: one widget for both kinds of item, because a list view recycles its rows among them. It follows its
 * item's facts and, for the mark of the current indicator, the session's figure. */
#include "ui/indicator-row.h"

#include "ui/names.h"
#include "ui/swatch.h"

struct _HetuIndicatorRow
{
  GtkWidget parent_instance;
  /* owned while bound */
  HetuSession *session;
  HetuIndicatorItem *item;
  GtkTreeListRow *tree_row;
  /* template */
  GtkStack *stack;
  GtkImage *chevron;
  GtkLabel *heading;
  GtkLabel *count;
  GtkLabel *name;
  GtkLabel *level;
  GtkLabel *latest;
  HetuSwatch *hatch;
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
  gtk_image_set_from_icon_name (self->chevron,
                                gtk_tree_list_row_get_expanded (self->tree_row)
                                    ? "hetu-down-symbolic"
                                    : "hetu-right-symbolic");
}

static void
show_facts (HetuIndicatorRow *self)
{
  const HetuIndicatorFacts *facts = hetu_indicator_item_get_facts (self->item);

  gtk_label_set_label (self->level, facts->level != NULL ? facts->level : "");
  gtk_widget_set_visible (GTK_WIDGET (self->level), facts->level != NULL);
  gtk_label_set_label (self->latest, facts->latest != NULL ? facts->latest : "");
  gtk_widget_set_visible (GTK_WIDGET (self->latest), facts->latest != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->hatch), facts->gap);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), facts->tooltip);
  set_class (self->latest, "strong", facts->strong);
  set_class (self->name, "faint", facts->tooltip == NULL);
  if (facts->gap)
    hetu_swatch_set (self->hatch, HETU_SWATCH_HATCH, hetu_session_get_theme (self->session)->text3);
}

static void
show_indicator (HetuIndicatorRow *self, HetuIndicator *indicator)
{
  HetuLanguage language = hetu_session_get_language (self->session);

  gtk_stack_set_visible_child_name (self->stack, "indicator");
  gtk_label_set_label (self->name, hetu_name_indicator (indicator, language));
  g_signal_connect_object (self->item, "changed", G_CALLBACK (show_facts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session,
                           "appearance-changed",
                           G_CALLBACK (show_facts),
                           self,
                           G_CONNECT_SWAPPED);
  show_facts (self);
}

static void
show_group (HetuIndicatorRow *self)
{
  GListStore *children = hetu_indicator_item_get_children (self->item);
  g_autofree char *count =
      g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (children)));

  gtk_stack_set_visible_child_name (self->stack, "group");
  gtk_label_set_label (self->heading, hetu_indicator_item_get_label (self->item));
  gtk_label_set_label (self->count, count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
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
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_INDICATOR_ROW);
  G_OBJECT_CLASS (hetu_indicator_row_parent_class)->dispose (object);
}

static void
hetu_indicator_row_class_init (HetuIndicatorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_indicator_row_dispose;
  g_type_ensure (HETU_TYPE_SWATCH);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "indicator");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/indicator-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuIndicatorRow, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuIndicatorRow, chevron);
  gtk_widget_class_bind_template_child (widget_class, HetuIndicatorRow, heading);
  gtk_widget_class_bind_template_child (widget_class, HetuIndicatorRow, count);
  gtk_widget_class_bind_template_child (widget_class, HetuIndicatorRow, name);
  gtk_widget_class_bind_template_child (widget_class, HetuIndicatorRow, level);
  gtk_widget_class_bind_template_child (widget_class, HetuIndicatorRow, latest);
  gtk_widget_class_bind_template_child (widget_class, HetuIndicatorRow, hatch);
}

static void
hetu_indicator_row_init (HetuIndicatorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hetu_swatch_set_size (self->hatch, 24, 14);
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
  if (indicator != NULL)
    show_indicator (self, indicator);
  else
    show_group (self);
  g_signal_connect_object (session,
                           "spec-changed",
                           G_CALLBACK (show_current),
                           self,
                           G_CONNECT_SWAPPED);
  show_current (self);
}

HetuIndicator *
hetu_indicator_row_get_indicator (HetuIndicatorRow *self)
{
  return self->item != NULL ? hetu_indicator_item_get_indicator (self->item) : NULL;
}
