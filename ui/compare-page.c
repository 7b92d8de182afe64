/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare page: two to four regions side by side, or up to fourteen in one figure (UX §3). The regions are the session's, so
 * that chips, undo and the chart page agree; what is compared and how belongs to this page. Its figure is resolved when it is
 * seen (compare-page-show.c). */
#include "ui/compare-page.h"

#include "ui/compare-actions.h"
#include "ui/compare-bar.h"
#include "ui/compare-memory.h"
#include "ui/compare-page-private.h"
#include "ui/compare-views.h"
#include "ui/page.h"
#include "ui/wrap-box.h"

#include <glib/gi18n.h>

static void page_init (HetuPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuComparePage,
                               hetu_compare_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HETU_TYPE_PAGE, page_init))

/* ---- what happens in the figure */

static void
on_width_changed (HetuComparePage *self, GParamSpec *pspec, GtkAdjustment *adjustment)
{
  hetu_compare_page_take_width (self, gtk_adjustment_get_page_size (adjustment));
}

static gint64
find_statement (HetuComparePage *self)
{
  return hetu_compare_plan_has_panels (self->plan)
             ? hetu_compare_cursor_find_statement (self->cursor)
             : hetu_compare_figure_get_statement (self->figure);
}

static void
show_source (HetuComparePage *self, gint64 statement)
{
  if (statement != 0)
    hetu_session_show_source (self->session, statement);
  else
    hetu_session_tell (self->session, _ ("No document tells this figure"), NULL, NULL);
}

static void
on_cursor_activated (HetuComparePage *self)
{
  show_source (self, find_statement (self));
}

static void
on_table_row (HetuComparePage *self, int row)
{
  show_source (self, hetu_frame_get_row (hetu_compare_page_get_frame (self), row)->statement);
}

/* ---- keys */

/* The region of the panel that the cursor is in becomes the base; once more, and it is the standard one. */
static void
toggle_base (HetuComparePage *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  gint32 region =
      hetu_frame_get_panel (frame, hetu_compare_cursor_get_panel (self->cursor))->region;
  g_autofree char *code = g_strdup_printf ("%d", region);

  g_action_group_change_action_state (
      G_ACTION_GROUP (self->actions),
      "base",
      g_variant_new_string (self->plan->base == region ? "" : code));
}

static gboolean
on_key (HetuComparePage *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)))
    return FALSE;
  if (key == GDK_KEY_t || key == GDK_KEY_T)
    g_action_group_activate_action (G_ACTION_GROUP (self->actions), "table", NULL);
  else if ((key == GDK_KEY_b || key == GDK_KEY_B) && self->plan->view == HETU_COMPARE_BARS &&
           hetu_chart_view_get_frame (self->view) != NULL)
    toggle_base (self);
  else
    return FALSE;
  return TRUE;
}

/* ---- choices made */

static void
on_set_selected (HetuComparePage *self)
{
  const GPtrArray *sets = hetu_compare_plan_get_sets (self->plan);
  guint index = gtk_drop_down_get_selected (self->set);
  const HetuCompareSet *set = NULL;

  if (self->updating || index >= sets->len)
    return;
  set = g_ptr_array_index (sets, index);
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions),
                                      "set",
                                      g_variant_new_string (set->id));
}

static void
on_indicator_selected (HetuComparePage *self)
{
  const HetuCompareSet *set = hetu_compare_plan_get_set (self->plan);
  guint index = gtk_drop_down_get_selected (self->indicator);

  if (self->updating || set == NULL || index >= g_strv_length (set->indicators))
    return;
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions),
                                      "indicator",
                                      g_variant_new_string (set->indicators[index]));
}

static void
on_view_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuComparePage *self = data;

  g_simple_action_set_state (action, state);
  if (self->plan->view == HETU_COMPARE_BARS)
    hetu_compare_plan_look_at (self->plan,
                               hetu_chart_view_get_frame (self->view),
                               hetu_compare_cursor_get_line (self->cursor));
  hetu_compare_plan_set_view (self->plan,
                              hetu_compare_view_parse (g_variant_get_string (state, NULL)));
  hetu_compare_cursor_move (self->cursor, 0, -1);
  hetu_compare_page_queue_resolve (self);
}

static void
on_linked_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuComparePage *self = data;

  g_simple_action_set_state (action, state);
  hetu_compare_cursor_set_linked (self->cursor, g_variant_get_boolean (state));
}

static void
on_table_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuComparePage *self = data;

  g_simple_action_set_state (action, state);
  self->tabled = g_variant_get_boolean (state);
  hetu_compare_page_show_part (self);
}

static void
on_all_as_lines (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hetu_session_set_kind (HETU_COMPARE_PAGE (data)->session, HETU_CHART_GROWTH_LINE);
  gtk_widget_activate_action (GTK_WIDGET (data), "win.page", "s", "chart");
}

static const GActionEntry entries[] = {
  { "view", NULL, "s", "'bars'", on_view_state },
  { "linked-cursor", NULL, NULL, "true", on_linked_state },
  { "table", NULL, NULL, "false", on_table_state },
  { "all-as-lines", on_all_as_lines },
};

/* ---- object */

static HetuSpec *
hetu_compare_page_dup_spec (HetuPage *page)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (page);

  return self->spec != NULL ? hetu_spec_copy (self->spec) : NULL;
}

/* Ranks have a table of their own; any other is the figure's. */
static HetuWordTable *
hetu_compare_page_dup_table (HetuPage *page)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "ranks") != 0)
    return NULL;
  return hetu_rank_table_dup_table (self->ranks,
                                    self->ranked,
                                    hetu_session_get_language (self->session));
}

static char *
hetu_compare_page_dup_citation (HetuPage *page)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (page);

  return hetu_page_cite (self->session, find_statement (self));
}

static gboolean
hetu_compare_page_add_note (HetuPage *page)
{
  return hetu_note_button_add_note (HETU_COMPARE_PAGE (page)->notes);
}

/* The cursor goes with its panel. */
static gboolean
move_region (HetuPage *page, int step)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (page);
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  guint panel = hetu_compare_cursor_get_panel (self->cursor);

  if (hetu_chips_move_focused (self->chips, step))
    return TRUE;
  if (frame == NULL || panel >= frame->panels->len ||
      hetu_compare_cursor_get_line (self->cursor) < 0 ||
      !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return FALSE;
  /* Until the figure follows the last move, its panels are not those of the session. */
  if (!self->stale &&
      hetu_session_move_region (self->session, hetu_frame_get_panel (frame, panel)->region, step))
    hetu_compare_cursor_move (self->cursor,
                              panel + step,
                              hetu_compare_cursor_get_line (self->cursor));
  return TRUE;
}

static void
hetu_compare_page_open_regions (HetuPage *page)
{
  hetu_chips_open_picker (HETU_COMPARE_PAGE (page)->chips);
}

static HetuSession *
get_session (HetuPage *page)
{
  return HETU_COMPARE_PAGE (page)->session;
}

static void
set_session (HetuPage *page, HetuSession *session)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (page);
  static const char *const names[] = { "store-changed", "spec-changed", "appearance-changed" };

  g_set_object (&self->session, session);
  hetu_compare_plan_set_session (self->plan, session);
  if (session != NULL)
    hetu_compare_memory_keep (hetu_session_get_settings (session), G_ACTION_GROUP (self->actions));
  for (gsize i = 0; session != NULL && i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (session,
                             names[i],
                             G_CALLBACK (hetu_compare_page_queue_resolve),
                             self,
                             G_CONNECT_SWAPPED);
}

/* What takes the keys. */
static GtkWidget *
get_figure (HetuComparePage *self)
{
  if (hetu_compare_plan_has_panels (self->plan))
    return GTK_WIDGET (self->view);
  return hetu_compare_plan_has_figure (self->plan) ? GTK_WIDGET (self->figure)
                                                   : GTK_WIDGET (self->ranks);
}

static void
hetu_compare_page_list_panes (HetuPage *page, HetuPagePanes *panes)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (page);

  panes->panes[0] = GTK_WIDGET (self->chips);
  panes->panes[1] = GTK_WIDGET (self->set);
  panes->panes[2] =
      hetu_compare_plan_has_panels (self->plan) ? GTK_WIDGET (self->floor) : get_figure (self);
  panes->n_panes = 3;
}

static void
page_init (HetuPageInterface *iface)
{
  iface->get_session = get_session;
  iface->set_session = set_session;
  iface->list_panes = hetu_compare_page_list_panes;
  iface->dup_spec = hetu_compare_page_dup_spec;
  iface->dup_table = hetu_compare_page_dup_table;
  iface->dup_citation = hetu_compare_page_dup_citation;
  iface->add_note = hetu_compare_page_add_note;
  iface->move_region = move_region;
  iface->open_regions = hetu_compare_page_open_regions;
}

static void
hetu_compare_page_map (GtkWidget *widget)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (widget);

  GTK_WIDGET_CLASS (hetu_compare_page_parent_class)->map (widget);
  if (self->stale)
    hetu_compare_page_queue_resolve (self);
}

static void
hetu_compare_page_dispose (GObject *object)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (object);

  g_clear_handle_id (&self->resolve_id, g_source_remove);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_COMPARE_PAGE);
  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->plan, hetu_compare_plan_free);
  g_clear_pointer (&self->spec, hetu_spec_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->ranked, g_free);
  G_OBJECT_CLASS (hetu_compare_page_parent_class)->dispose (object);
}

/* The page hints at keys; they work at once. */
static gboolean
hetu_compare_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_figure (HETU_COMPARE_PAGE (widget)));
}

static void
hetu_compare_page_class_init (HetuComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_compare_page_dispose;
  widget_class->map = hetu_compare_page_map;
  widget_class->grab_focus = hetu_compare_page_grab_focus;
  hetu_page_install_session (object_class);
  g_type_ensure (HETU_TYPE_CHIPS);
  g_type_ensure (HETU_TYPE_WRAP_BOX);
  g_type_ensure (HETU_TYPE_CHART_VIEW);
  g_type_ensure (HETU_TYPE_COMPARE_FIGURE);
  g_type_ensure (HETU_TYPE_RANK_TABLE);
  g_type_ensure (HETU_TYPE_TABLE_VIEW);
  g_type_ensure (HETU_TYPE_NOTE_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "compare");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, body);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, bar);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, chips);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, set);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, indicator);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, views);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, all_below);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, figure);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, ranks);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, periods);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, offer);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, offer_label);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, limit);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, switches);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, options);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, table);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, floor);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, view);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, problem);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, readout);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, keys);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, notes);
  gtk_widget_class_bind_template_callback (widget_class, on_set_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_indicator_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_table_row);
  gtk_widget_class_bind_template_callback (widget_class, hetu_compare_page_take_width);
  gtk_widget_class_bind_template_callback (widget_class, hetu_compare_page_show_problem);
  gtk_widget_class_bind_template_callback (widget_class, hetu_compare_page_show_cursor);
  gtk_widget_class_bind_template_callback (widget_class, on_cursor_activated);
  gtk_widget_class_bind_template_callback (widget_class, show_source);
}

static void
on_plan_changed (gpointer page)
{
  hetu_compare_page_queue_resolve (page);
}

/* Made when it opens: its list of days is asked of the store. */
static void
create_menu (GtkMenuButton *button, gpointer data)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (data);
  g_autoptr (GMenuModel) menu = NULL;

  if (self->session != NULL && hetu_session_get_store (self->session) != NULL)
    menu = hetu_compare_bar_make_menu (self->plan, self->session);
  gtk_menu_button_set_menu_model (button, menu);
}

static void
hetu_compare_page_init (HetuComparePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *cursor = NULL;

  self->stale = TRUE;
  self->plan = hetu_compare_plan_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
  hetu_compare_actions_add (G_ACTION_MAP (self->actions), self->plan, on_plan_changed, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "compare", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_create_popup_func (self->options, create_menu, self, NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "notify::page-size",
                           G_CALLBACK (on_width_changed),
                           self,
                           G_CONNECT_SWAPPED);
  self->peers = g_object_new (HETU_TYPE_PEER_BUTTON, NULL);
  g_object_bind_property (self, "session", self->peers, "session", G_BINDING_SYNC_CREATE);
  hetu_chips_append (self->chips, GTK_WIDGET (self->peers));
  cursor = hetu_compare_cursor_new (self->view);
  gtk_overlay_add_overlay (self->floor, cursor);
  self->cursor = HETU_COMPARE_CURSOR (cursor);
  g_signal_connect_object (cursor,
                           "moved",
                           G_CALLBACK (hetu_compare_page_show_cursor),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cursor,
                           "activated",
                           G_CALLBACK (on_cursor_activated),
                           self,
                           G_CONNECT_SWAPPED);
}
