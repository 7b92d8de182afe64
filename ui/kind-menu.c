/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chart-type menu, made from the table of actions so that names and keys are those of the shortcuts window. Whether a kind
 * fits is found by resolving the figure as that kind, one kind an idle turn, so that opening the menu does not wait. */
#include "ui/kind-menu.h"

#include "figure.h"
#include "ui/actions.h"

#include <glib/gi18n.h>

#define REASON_CHARACTERS 36
#define MOST_HEIGHT 640
/* Variants of the heatmap: the rows below that. */
#define ROW_OF(table) (HETU_N_CHARTS + (guint) (table) -1)
#define N_ROWS (HETU_N_CHARTS + HETU_N_TABLES - 1)

typedef struct
{
  GtkWidget *button;
  GtkWidget *reason; /* label under the name */
} Row;

struct _HetuKindMenu
{
  GtkPopover parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  /* borrowed: children */
  Row rows[N_ROWS];
  /* plain */
  guint next; /* row to be checked */
  guint idle; /* source */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (HetuKindMenu, hetu_kind_menu, GTK_TYPE_POPOVER)

static const char *const icons[HETU_N_CHARTS] = {
  [HETU_CHART_GROWTH_LINE] = "hetu-chart-symbolic",
  [HETU_CHART_LEVEL_GROWTH] = "hetu-level-growth-symbolic",
  [HETU_CHART_RANKED_BAR] = "hetu-bars-symbolic",
  [HETU_CHART_DUMBBELL] = "hetu-dumbbell-symbolic",
  [HETU_CHART_SLOPE] = "hetu-slope-symbolic",
  [HETU_CHART_BUMP] = "hetu-bump-symbolic",
  [HETU_CHART_SMALL_MULTIPLES] = "hetu-facets-symbolic",
  [HETU_CHART_HEATMAP] = "hetu-heatmap-symbolic",
  [HETU_CHART_BULLET] = "hetu-bullet-symbolic",
  [HETU_CHART_DIAL] = "hetu-dial-symbolic",
  [HETU_CHART_PACE] = "hetu-pace-symbolic",
  [HETU_CHART_CONTRIBUTION] = "hetu-contribution-symbolic",
  [HETU_CHART_STRUCTURE] = "hetu-structure-symbolic",
  [HETU_CHART_SCATTER] = "hetu-scatter-symbolic",
  [HETU_CHART_TILE_MAP] = "hetu-tile-map-symbolic",
};

const char *
hetu_kind_menu_get_icon (HetuChartKind kind)
{
  g_return_val_if_fail (kind < HETU_N_CHARTS, NULL);
  return icons[kind];
}

/* ---- whether they fit */

static void
show_reason (HetuKindMenu *self, guint index, const char *reason)
{
  const Row *row = &self->rows[index];

  gtk_widget_set_sensitive (row->button, reason == NULL);
  gtk_label_set_label (GTK_LABEL (row->reason), reason != NULL ? reason : "");
  gtk_widget_set_visible (row->reason, reason != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason != NULL ? reason : "",
                                  -1);
}

static HetuTableForm
get_table (guint index)
{
  return index < HETU_N_CHARTS ? HETU_TABLE_PLAIN
                               : (HetuTableForm) (index - HETU_N_CHARTS + HETU_TABLE_PROFILE);
}

static gboolean
on_check_idle (gpointer data)
{
  HetuKindMenu *self = data;
  HetuStore *store = self->session != NULL ? hetu_session_get_store (self->session) : NULL;
  g_autofree char *reason = NULL;

  if (store == NULL || self->next == N_ROWS)
    {
      self->idle = 0;
      return G_SOURCE_REMOVE;
    }
  reason = self->next >= HETU_N_CHARTS
               ? hetu_figure_find_table_misfit (store,
                                                hetu_session_get_spec (self->session),
                                                get_table (self->next))
               : hetu_figure_find_misfit (store, hetu_session_get_spec (self->session), self->next);
  show_reason (self, self->next, reason);
  self->next++;
  return G_SOURCE_CONTINUE;
}

static void
check (HetuKindMenu *self)
{
  if (self->idle == 0 && self->next < N_ROWS)
    self->idle = g_idle_add (on_check_idle, self);
}

static void
hetu_kind_menu_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hetu_kind_menu_parent_class)->map (widget);
  check (HETU_KIND_MENU (widget));
}

static void
hetu_kind_menu_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&HETU_KIND_MENU (widget)->idle, g_source_remove);
  GTK_WIDGET_CLASS (hetu_kind_menu_parent_class)->unmap (widget);
}

/* ---- rows */

static void
on_clicked (HetuKindMenu *self, GtkWidget *button)
{
  if (self->updating)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  for (HetuChartKind i = 0; i < HETU_N_CHARTS; i++)
    if (button == self->rows[i].button)
      gtk_widget_activate_action (GTK_WIDGET (self),
                                  "win.kind",
                                  "s",
                                  hetu_chart_kind_to_string (i));
  for (HetuTableForm i = HETU_TABLE_PROFILE; i < HETU_N_TABLES; i++)
    if (button == self->rows[ROW_OF (i)].button)
      {
        g_autofree char *action = g_strconcat ("win.", hetu_table_form_to_string (i), NULL);

        gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
      }
  /* A toggle that was pressed while it was on must not go off. */
  if (self->session != NULL)
    hetu_kind_menu_update (self, self->session);
}

static const HetuActionRow *
find_action (guint index)
{
  g_autofree char *name =
      index >= HETU_N_CHARTS
          ? g_strconcat ("win.", hetu_table_form_to_string (get_table (index)), NULL)
          : g_strconcat ("win.kind::", hetu_chart_kind_to_string ((HetuChartKind) index), NULL);
  gsize n_rows = 0;
  const HetuActionRow *rows = hetu_actions_list (&n_rows);

  for (gsize i = 0; i < n_rows; i++)
    if (g_strcmp0 (rows[i].name, name) == 0)
      return &rows[i];
  g_return_val_if_reached (NULL);
}

static GtkWidget *
make_words (HetuKindMenu *self, guint index, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *reason = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (reason), 0);
  gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (reason), REASON_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (reason), REASON_CHARACTERS);
  gtk_widget_add_css_class (reason, "small");
  gtk_widget_set_visible (reason, FALSE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), reason);
  self->rows[index].reason = reason;
  return box;
}

static GtkWidget *
make_row (HetuKindMenu *self, guint index)
{
  const HetuActionRow *action = find_action (index);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_append (
      GTK_BOX (box),
      gtk_image_new_from_icon_name (icons[index < HETU_N_CHARTS ? index : HETU_CHART_HEATMAP]));
  gtk_box_append (GTK_BOX (box), make_words (self, index, _ (action->label)));
  if (action->keys != NULL)
    {
      guint key = 0;
      GdkModifierType modifiers = 0;
      g_autofree char *name = NULL;
      GtkWidget *hint = NULL;

      gtk_accelerator_parse (action->keys, &key, &modifiers);
      name = gtk_accelerator_get_label (key, modifiers);
      hint = gtk_label_new (name);
      gtk_widget_add_css_class (hint, "key-hint");
      gtk_widget_set_valign (hint, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), hint);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (action->label),
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
  self->rows[index].button = button;
  return button;
}

/* ---- object */

static void
hetu_kind_menu_dispose (GObject *object)
{
  HetuKindMenu *self = HETU_KIND_MENU (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_kind_menu_parent_class)->dispose (object);
}

static void
hetu_kind_menu_class_init (HetuKindMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_kind_menu_dispose;
  widget_class->map = hetu_kind_menu_map;
  widget_class->unmap = hetu_kind_menu_unmap;
}

static void
hetu_kind_menu_init (HetuKindMenu *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (HetuChartKind i = 0; i < HETU_N_CHARTS; i++)
    {
      gtk_box_append (GTK_BOX (box), make_row (self, i));
      for (HetuTableForm j = HETU_TABLE_PROFILE; i == HETU_CHART_HEATMAP && j < HETU_N_TABLES; j++)
        gtk_box_append (GTK_BOX (box), make_row (self, ROW_OF (j)));
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "choices");
}

GtkWidget *
hetu_kind_menu_new (void)
{
  return g_object_new (HETU_TYPE_KIND_MENU, NULL);
}

void
hetu_kind_menu_update (HetuKindMenu *self, HetuSession *session)
{
  const HetuSpec *spec = NULL;
  guint current = 0;

  g_return_if_fail (HETU_IS_KIND_MENU (self) && HETU_IS_SESSION (session));
  g_set_object (&self->session, session);
  spec = hetu_session_get_spec (session);
  current = spec->kind;
  if (hetu_spec_is_vintages (spec))
    current = ROW_OF (HETU_TABLE_VINTAGES);
  else if (hetu_spec_has_columns (spec))
    current = ROW_OF (HETU_TABLE_PROFILE);
  self->updating = TRUE;
  for (guint i = 0; i < N_ROWS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->rows[i].button), i == current);
  self->updating = FALSE;
  self->next = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    check (self);
}

GtkWidget *
hetu_kind_menu_get_row (HetuKindMenu *self, HetuChartKind kind)
{
  g_return_val_if_fail (HETU_IS_KIND_MENU (self) && kind < HETU_N_CHARTS, NULL);
  return self->rows[kind].button;
}

GtkWidget *
hetu_kind_menu_get_table_row (HetuKindMenu *self, HetuTableForm table)
{
  g_return_val_if_fail (HETU_IS_KIND_MENU (self), NULL);
  g_return_val_if_fail (table > HETU_TABLE_PLAIN && table < HETU_N_TABLES, NULL);
  return self->rows[ROW_OF (table)].button;
}
