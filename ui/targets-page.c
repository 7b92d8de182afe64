/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets page: filters, dials over a table of bullets, and the inspector of the selected target (UX §4). The board decides
 * what there is; this page keeps its parts at one selection. The board is read when the page is first seen. */
#include "ui/target-menu.h"
#include "ui/targets-page-private.h"

#include "chart/pace-words.h"

#include <glib/gi18n.h>

#define NARROW_BELOW 1180
#define DIALS_SHARE 0.40 /* of the height, at most */
#define DIALS_LEAST 140  /* pixels */
#define ROWS_WANT 422    /* pixels of a low window that title, four rows and sources take */

static void page_init (HetuPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuTargetsPage,
                               hetu_targets_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HETU_TYPE_PAGE, page_init))

/* ---- one selection */

static gboolean
on_show_idle (gpointer data)
{
  HetuTargetsPage *self = data;
  HetuTargetItem *item = hetu_target_table_get_selected (self->table);
  gboolean pinned = item != NULL && hetu_target_pins_is_listed (self->dialled, item);

  self->show_id = 0;
  if (self->view == HETU_TARGETS_MILESTONES)
    return G_SOURCE_REMOVE;
  g_set_object (&self->selected, item);
  hetu_target_dials_select (self->dials, item);
  hetu_target_inspector_show (self->inspector, self->session, item, self->board, pinned);
  return G_SOURCE_REMOVE;
}

/* A change of the board selects many a row on its way: the last one is shown, before the next frame. */
void
hetu_targets_page_show_selected (HetuTargetsPage *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_show_idle, self, NULL);
}

static void
on_selection_changed (HetuTargetsPage *self)
{
  if (self->board != NULL && self->view == HETU_TARGETS_LIST)
    hetu_targets_page_show_selected (self);
}

static void
on_division_selected (HetuTargetsPage *self)
{
  hetu_targets_page_show_line (self);
}

static void
on_milestone_selected (HetuTargetsPage *self)
{
  hetu_targets_page_show_milestone (self);
}

static void
on_state_chosen (HetuTargetsPage *self, int state)
{
  if (state < 0)
    hetu_targets_page_drop_filters (self);
  else
    g_action_group_change_action_state (
        G_ACTION_GROUP (self->actions),
        "state",
        g_variant_new_string (hetu_state_to_string ((HetuState) state)));
}

static void
on_dial_selected (HetuTargetsPage *self, HetuTargetItem *item)
{
  /* A filter that hides its row gives way. */
  if (!hetu_target_table_select (self->table, item))
    {
      hetu_targets_page_drop_filters (self);
      hetu_target_table_select (self->table, item);
    }
  if (self->narrow)
    gtk_revealer_set_reveal_child (self->drawer, TRUE);
}

static void
on_row_activated (HetuTargetsPage *self, HetuTargetItem *item)
{
  if (self->narrow)
    gtk_revealer_set_reveal_child (self->drawer, TRUE);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->inspector), GTK_DIR_TAB_FORWARD);
}

/* ---- dials */

void
hetu_targets_page_update_dials (HetuTargetsPage *self)
{
  /* What a person chose stays; what stands for the rows is of the rows. */
  GListModel *items = hetu_target_pins_are_chosen (self->pins)
                          ? hetu_target_board_get_items (self->board)
                          : hetu_target_table_get_wanted (self->table);

  g_clear_pointer (&self->dialled, g_ptr_array_unref);
  self->dialled = hetu_target_pins_list (self->pins, items, HETU_TARGET_PINS_MAX);
  hetu_target_dials_set_items (self->dials,
                               self->session,
                               self->dialled,
                               hetu_target_pins_are_chosen (self->pins));
  hetu_targets_page_show_selected (self);
}

static void
on_dial_dropped (HetuTargetsPage *self, HetuTargetItem *item, int place)
{
  if (!hetu_target_pins_is_listed (self->dialled, item))
    hetu_targets_page_insert_pin (self, item, place);
}

/* ---- the board */

static char *
make_sources (HetuTargetsPage *self, const HetuFrame *frame)
{
  gboolean chinese = hetu_session_get_language (self->session) == HETU_LANGUAGE_ZH;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < frame->sources->len; i++)
    {
      if (i > 0)
        g_string_append (text, chinese ? "；" : "; ");
      g_string_append (text, g_ptr_array_index (frame->sources, i));
    }
  return g_strdup_printf (_ ("Sources: %s"), text->str);
}

static void
on_dial_moved (HetuTargetsPage *self, HetuTargetItem *item, int steps)
{
  hetu_targets_page_move_pin (self, item, steps);
}

static void
on_dial_removed (HetuTargetsPage *self, HetuTargetItem *item)
{
  hetu_targets_page_toggle_pin (self, item);
}

static void
read_pins (HetuTargetsPage *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_auto (GStrv) words =
      hetu_settings_get_strv (hetu_session_get_settings (self->session), "target-pins");

  if (store != NULL)
    hetu_target_pins_read (self->pins, store, (const char *const *) words);
}

static void
on_pins_changed (HetuTargetsPage *self)
{
  if (self->session == NULL)
    return;
  read_pins (self);
  hetu_targets_page_update_dials (self);
}

static void
on_board_changed (HetuTargetsPage *self)
{
  HetuFrame *frame = hetu_target_board_get_frame (self->board);
  const GError *problem = hetu_target_board_get_problem (self->board);

  hetu_targets_page_drop_region (self);
  hetu_target_filters_update (self->filters, FALSE);
  gtk_stack_set_visible_child_name (self->stack, frame != NULL ? "board" : "nothing");
  if (frame != NULL)
    {
      g_autofree char *sources = make_sources (self, frame);

      hetu_target_table_set_pace (self->table, hetu_pace_of_frame (frame));
      gtk_label_set_label (self->sources, sources);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->sources), sources);
    }
  else
    gtk_label_set_label (self->problem,
                         problem != NULL ? problem->message
                                         : _ ("No targets yet. Import a plan or a work report."));
  /* The target that was looked at stays so. */
  if (self->selected != NULL)
    hetu_target_table_select (self->table, self->selected);
  read_pins (self);
  hetu_targets_page_update_dials (self);
  hetu_targets_page_show_view (self);
}

/* Filters, rows, dials and quotes carry colours of the theme. */
static void
on_appearance_changed (HetuTargetsPage *self)
{
  if (self->board == NULL)
    return;
  hetu_target_filters_update (self->filters, TRUE);
  hetu_target_table_redraw (self->table);
  hetu_target_division_view_redraw (self->division);
  hetu_milestone_view_redraw (self->milestones);
  hetu_targets_page_update_dials (self);
}

static void
on_store_changed (HetuTargetsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    hetu_target_board_update (self->board);
}

static void
hetu_targets_page_map (GtkWidget *widget)
{
  HetuTargetsPage *self = HETU_TARGETS_PAGE (widget);

  if (self->board != NULL)
    hetu_target_board_update (self->board);
  GTK_WIDGET_CLASS (hetu_targets_page_parent_class)->map (widget);
}

/* ---- panes */

static void
place_inspector (HetuTargetsPage *self)
{
  GtkWidget *inspector = GTK_WIDGET (self->inspector);
  g_autoptr (GtkWidget) kept = g_object_ref (inspector);

  if (self->narrow == (gtk_revealer_get_child (self->drawer) == inspector))
    return;
  if (self->narrow)
    {
      gtk_box_remove (self->panes, inspector);
      gtk_revealer_set_child (self->drawer, inspector);
    }
  else
    {
      gtk_revealer_set_child (self->drawer, NULL);
      gtk_box_append (self->panes, inspector);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->drawer), self->narrow);
  gtk_revealer_set_reveal_child (self->drawer, FALSE);
}

static gboolean
on_resized_idle (gpointer data)
{
  HetuTargetsPage *self = data;

  self->resize_id = 0;
  place_inspector (self);
  hetu_target_dials_set_max_height (
      self->dials,
      MAX (MIN (self->height * DIALS_SHARE, self->height - ROWS_WANT), DIALS_LEAST));
  return G_SOURCE_REMOVE;
}

static void
hetu_targets_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuTargetsPage *self = HETU_TARGETS_PAGE (widget);
  gboolean narrow = FALSE;
  int least = 0;

  /* Long words need more room than the standard. */
  if (!self->narrow)
    {
      gtk_widget_measure (GTK_WIDGET (self->floor),
                          GTK_ORIENTATION_HORIZONTAL,
                          -1,
                          &least,
                          NULL,
                          NULL,
                          NULL);
      self->wide_from = MAX (least, NARROW_BELOW);
    }
  narrow = width < self->wide_from;
  gtk_widget_size_allocate (GTK_WIDGET (self->floor), &(GtkAllocation){ 0, 0, width, height }, -1);
  if (narrow == self->narrow && height == self->height)
    return;
  /* Children are not moved about while they are given their places. */
  self->narrow = narrow;
  self->height = height;
  if (self->resize_id == 0)
    self->resize_id = g_idle_add (on_resized_idle, self);
}

static void
hetu_targets_page_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  HetuTargetsPage *self = HETU_TARGETS_PAGE (widget);

  gtk_widget_measure (GTK_WIDGET (self->floor),
                      orientation,
                      for_size,
                      minimum,
                      natural,
                      NULL,
                      NULL);
  /* The inspector leaves the row before it gets too wide. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && gtk_revealer_get_child (self->drawer) == NULL)
    *minimum = MIN (*minimum, NARROW_BELOW - 316);
}

/* Tab comes in by the filters, also before the page has its size, which is what GTK would go by. */
static gboolean
hetu_targets_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL &&
      hetu_target_filters_grab_focus (HETU_TARGETS_PAGE (widget)->filters))
    return TRUE;
  return GTK_WIDGET_CLASS (hetu_targets_page_parent_class)->focus (widget, direction);
}

static gboolean
on_key (HetuTargetsPage *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape || !self->narrow || !gtk_revealer_get_reveal_child (self->drawer))
    return FALSE;
  gtk_revealer_set_reveal_child (self->drawer, FALSE);
  return TRUE;
}

/* ---- page */

static HetuSpec *
hetu_targets_page_dup_spec (HetuPage *page)
{
  HetuTargetsPage *self = HETU_TARGETS_PAGE (page);
  g_autoptr (GPtrArray) shown = hetu_target_dials_list_shown (self->dials);

  if (self->board == NULL)
    return NULL;
  return hetu_target_board_dup_spec (self->board, HETU_CHART_DIAL, shown);
}

/* What stands in the middle, under its title. */
static HetuWordTable *
dup_table (HetuPage *page)
{
  HetuTargetsPage *self = HETU_TARGETS_PAGE (page);
  g_autoptr (HetuWordTable) table = NULL;
  const char *subtitle = gtk_label_get_label (self->subtitle);

  if (self->board == NULL ||
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "board") != 0)
    return NULL;
  table = hetu_word_table_new (gtk_label_get_label (self->title),
                               NULL,
                               hetu_session_get_language (self->session));
  if (self->view == HETU_TARGETS_LIST)
    hetu_target_table_add_to (self->table, table);
  else if (self->view == HETU_TARGETS_DIVISION)
    hetu_target_division_view_add_to (self->division, table);
  else
    hetu_milestone_view_add_to (self->milestones, table);
  if (*subtitle != '\0')
    hetu_word_table_add_note (table, subtitle);
  return g_steal_pointer (&table);
}

static HetuSpec *
dup_scope (HetuPage *page)
{
  HetuTargetsPage *self = HETU_TARGETS_PAGE (page);
  const GArray *codes = self->board != NULL ? hetu_target_board_get_codes (self->board) : NULL;
  HetuSpec *spec = NULL;

  if (codes == NULL)
    return NULL;
  spec = hetu_spec_new ();
  hetu_spec_set_regions (spec, (const gint32 *) codes->data, codes->len);
  return spec;
}

static char *
hetu_targets_page_dup_citation (HetuPage *page)
{
  return hetu_page_cite (HETU_TARGETS_PAGE (page)->session,
                         hetu_targets_page_find_statement (HETU_TARGETS_PAGE (page)));
}

static void
hetu_targets_page_list_panes (HetuPage *page, HetuPagePanes *panes)
{
  HetuTargetsPage *self = HETU_TARGETS_PAGE (page);

  panes->sidebar = panes->panes[0] = GTK_WIDGET (self->filters);
  panes->panes[1] = GTK_WIDGET (self->stack);
  panes->inspector = panes->panes[2] = GTK_WIDGET (self->inspector);
  panes->n_panes = 3;
}

static HetuSession *
get_session (HetuPage *page)
{
  return HETU_TARGETS_PAGE (page)->session;
}

static void
set_session (HetuPage *page, HetuSession *session)
{
  HetuTargetsPage *self = HETU_TARGETS_PAGE (page);

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      self->board = hetu_target_board_new (session);
      hetu_target_filters_set_board (self->filters, session, self->board);
      hetu_target_table_set_items (self->table, session, hetu_target_board_get_items (self->board));
      g_signal_connect_object (self->board,
                               "changed",
                               G_CALLBACK (on_board_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (hetu_session_get_settings (session),
                               "changed::target-pins",
                               G_CALLBACK (on_pins_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "store-changed",
                               G_CALLBACK (on_store_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "spec-changed",
                               G_CALLBACK (on_store_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "appearance-changed",
                               G_CALLBACK (on_appearance_changed),
                               self,
                               G_CONNECT_SWAPPED);
    }
}

static void
page_init (HetuPageInterface *iface)
{
  iface->get_session = get_session;
  iface->set_session = set_session;
  iface->list_panes = hetu_targets_page_list_panes;
  iface->dup_citation = hetu_targets_page_dup_citation;
  iface->dup_spec = hetu_targets_page_dup_spec;
  iface->dup_table = dup_table;
  iface->dup_scope = dup_scope;
}

/* ---- object */

static void
hetu_targets_page_dispose (GObject *object)
{
  HetuTargetsPage *self = HETU_TARGETS_PAGE (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_object (&self->selected);
  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_TARGETS_PAGE);
  g_clear_object (&self->board);
  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->pins, hetu_target_pins_free);
  g_clear_pointer (&self->dialled, g_ptr_array_unref);
  G_OBJECT_CLASS (hetu_targets_page_parent_class)->dispose (object);
}

static void
hetu_targets_page_class_init (HetuTargetsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_targets_page_dispose;
  widget_class->focus = hetu_targets_page_focus;
  widget_class->map = hetu_targets_page_map;
  widget_class->measure = hetu_targets_page_measure;
  widget_class->size_allocate = hetu_targets_page_size_allocate;
  hetu_page_install_session (object_class);
  g_type_ensure (HETU_TYPE_TARGET_FILTERS);
  g_type_ensure (HETU_TYPE_TARGET_DIALS);
  g_type_ensure (HETU_TYPE_TARGET_TABLE);
  g_type_ensure (HETU_TYPE_TARGET_DIVISION_VIEW);
  g_type_ensure (HETU_TYPE_MILESTONE_VIEW);
  g_type_ensure (HETU_TYPE_TARGET_INSPECTOR);
  gtk_widget_class_set_css_name (widget_class, "targets");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/targets-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, floor);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, drawer);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, title);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, dials);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, table);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, lack);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, sources);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, views);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, division);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, milestones);
  gtk_widget_class_bind_template_callback (widget_class, on_division_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_milestone_selected);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetsPage, inspector);
  gtk_widget_class_bind_template_callback (widget_class, on_state_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_dial_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_dial_dropped);
  gtk_widget_class_bind_template_callback (widget_class, on_dial_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_dial_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

/* Returns: (transfer full): what can be done with the dials */
static char *
dup_dials_hint (void)
{
  return g_strdup_printf (_ ("Drag a row here to give it a dial of its own (at most %d)"),
                          HETU_TARGET_PINS_MAX);
}

/* Said beside the cards only: over one it would hide the numbers. */
static gboolean
on_dials_tooltip (GtkWidget *dials, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  GtkWidget *under = gtk_widget_pick (dials, x, y, GTK_PICK_DEFAULT);
  g_autofree char *hint = dup_dials_hint ();

  if (keyboard || (under != NULL && gtk_widget_get_ancestor (under, GTK_TYPE_BUTTON) != NULL))
    return FALSE;
  gtk_tooltip_set_text (tooltip, hint);
  return TRUE;
}

static void
hetu_targets_page_init (HetuTargetsPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *hint = NULL;

  hetu_target_filter_init (&self->filter);
  self->pins = hetu_target_pins_new ();
  self->dialled = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  hint = dup_dials_hint ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dials),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  hint,
                                  -1);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->dials), TRUE);
  g_signal_connect (self->dials, "query-tooltip", G_CALLBACK (on_dials_tooltip), NULL);
  hetu_targets_page_add_actions (self);
  hetu_target_menu_attach (self->table);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
