/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Region row: follows the session, so that a tick set elsewhere shows here. */
#include "ui/region-row.h"

#include "ui/names.h"
#include "ui/swatch.h"

struct _HetuRegionRow
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  HetuDistrict *district; /* (nullable): while bound */
  /* borrowed: children */
  GtkWidget *expander;
  GtkWidget *tick;
  GtkWidget *swatch;
  GtkWidget *name;
  GtkWidget *detail;
  GtkWidget *kind;
};

G_DEFINE_FINAL_TYPE (HetuRegionRow, hetu_region_row, GTK_TYPE_WIDGET)

static void
show_tick (HetuRegionRow *self)
{
  gboolean shown = FALSE;

  if (self->district == NULL)
    return;
  shown = hetu_spec_has_region (hetu_session_get_spec (self->session),
                                hetu_district_get_code (self->district));
  gtk_widget_set_opacity (self->tick, shown ? 1 : 0);
  /* A place gets its colour when it is first shown, not when it is listed. */
  gtk_widget_set_visible (self->swatch, shown);
  if (shown)
    hetu_swatch_set_chosen (HETU_SWATCH (self->swatch), self->session, self->district);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               shown ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
hetu_region_row_dispose (GObject *object)
{
  HetuRegionRow *self = HETU_REGION_ROW (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->district);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_region_row_parent_class)->dispose (object);
}

static void
hetu_region_row_class_init (HetuRegionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_region_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
hetu_region_row_init (HetuRegionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->expander = gtk_tree_expander_new ();
  self->tick = gtk_image_new_from_icon_name ("hetu-check-symbolic");
  self->swatch = hetu_swatch_new ();
  self->name = gtk_label_new (NULL);
  self->kind = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  self->detail = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->detail), 0);
  gtk_label_set_wrap (GTK_LABEL (self->detail), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->detail), 34);
  gtk_widget_add_css_class (self->detail, "quiet");
  gtk_widget_add_css_class (self->detail, "small");
  gtk_widget_set_visible (self->detail, FALSE);
  gtk_box_append (GTK_BOX (words), self->name);
  gtk_box_append (GTK_BOX (words), self->detail);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (self->kind, "quiet");
  gtk_widget_add_css_class (self->kind, "small");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->swatch);
  gtk_box_append (GTK_BOX (box), self->kind);
  gtk_box_append (GTK_BOX (box), self->tick);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (self->expander), box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
hetu_region_row_new (HetuSession *session)
{
  HetuRegionRow *self = g_object_new (HETU_TYPE_REGION_ROW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session,
                           "spec-changed",
                           G_CALLBACK (show_tick),
                           self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
hetu_region_row_bind (HetuRegionRow *self, GObject *object)
{
  HetuLanguage language = hetu_session_get_language (self->session);

  g_return_if_fail (HETU_IS_REGION_ROW (self));
  g_clear_object (&self->district);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), NULL);
  if (object == NULL)
    return;
  if (GTK_IS_TREE_LIST_ROW (object))
    {
      gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander),
                                      GTK_TREE_LIST_ROW (object));
      self->district = gtk_tree_list_row_get_item (GTK_TREE_LIST_ROW (object));
    }
  else
    self->district = g_object_ref (HETU_DISTRICT (object));
  gtk_label_set_label (GTK_LABEL (self->name), hetu_name_district (self->district, language));
  gtk_label_set_label (GTK_LABEL (self->kind),
                       hetu_district_get_type_label (self->district, language));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hetu_name_district (self->district, language),
                                  -1);
  show_tick (self);
}

void
hetu_region_row_set_detail (HetuRegionRow *self, const char *detail)
{
  g_return_if_fail (HETU_IS_REGION_ROW (self));
  gtk_label_set_label (GTK_LABEL (self->detail), detail != NULL ? detail : "");
  gtk_widget_set_visible (self->detail, detail != NULL);
  if (detail != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    detail,
                                    -1);
}
