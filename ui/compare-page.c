/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare page: two to four regions side by side (UX §3). The regions are the session's, so that chips, undo and the chart
 * page agree; what is compared and how belongs to this page. Its figure is resolved when it is seen. */
#include "ui/compare-page.h"

#include "ui/chart-view.h"
#include "ui/chips.h"
#include "ui/compare-bar.h"
#include "ui/compare-cursor.h"
#include "ui/compare-readout.h"
#include "ui/page.h"
#include "ui/wrap-box.h"

#include <glib/gi18n.h>

#define PANEL_WIDTH 220 /* pixels: never less (UX §3) */
#define NAMES_WIDTH 240 /* pixels: row names, differences and margins */

struct _HetuComparePage
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  GSimpleActionGroup *actions;
  HetuComparePlan *plan;
  HetuSpec *spec; /* (nullable): the figure shown */
  GError *error;  /* (nullable): why there is none */
  /* borrowed */
  HetuCompareCursor *cursor;
  /* template */
  GtkWidget *body;
  HetuChips *chips;
  GtkDropDown *set;
  GtkDropDown *indicator;
  GtkBox *periods;
  GtkWidget *offer;
  GtkLabel *offer_label;
  GtkOverlay *floor;
  HetuChartView *view;
  GtkLabel *problem;
  GtkLabel *readout;
  GtkLabel *keys;
  /* plain */
  gboolean stale;
  gboolean updating;
  guint resolve_id; /* idle source */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void page_init (HetuPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuComparePage,
                               hetu_compare_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HETU_TYPE_PAGE, page_init))

/* ---- what is offered */

/* More regions than panels: said, with two figures that hold them all. */
static void
show_offer (HetuComparePage *self)
{
  g_autofree char *names = hetu_compare_plan_dup_hidden (self->plan);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->offer, names != NULL);
  if (names == NULL)
    return;
  text = g_strdup_printf (_ ("At most four regions stand side by side; not shown: %s"), names);
  gtk_label_set_label (self->offer_label, text);
}

/* ---- the figure */

static void
show_choices (HetuComparePage *self)
{
  const HetuComparePeriod *period = hetu_compare_plan_get_period (self->plan);

  self->updating = TRUE;
  hetu_compare_bar_fill_periods (self->periods, self->plan);
  hetu_compare_bar_fill_sets (self->set, self->plan);
  hetu_compare_bar_fill_indicators (self->indicator, self->plan, self->session);
  show_offer (self);
  if (period != NULL)
    g_simple_action_set_state (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "period")),
        g_variant_new_string (period->id));
  self->updating = FALSE;
}

static void
on_cursor_moved (HetuComparePage *self)
{
  g_autofree char *words = hetu_compare_readout (self->view, self->cursor);
  g_autofree char *line = hetu_compare_readout_line (self->view, self->cursor);
  const char *hint = self->plan->form == HETU_FACET_BARS
                         ? _ ("↑↓ indicator   Tab region   Enter source")
                         : _ ("←→ year   Tab region   Enter source");
  g_autofree char *keys =
      line != NULL ? g_strdup_printf (_ ("Cursor: %s   %s"), line, hint) : g_strdup (hint);

  gtk_label_set_label (self->readout, words != NULL ? words : "");
  gtk_label_set_label (self->keys, keys);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words,
                                    -1);
}

static void
show_problem (HetuComparePage *self)
{
  const GError *problem =
      self->error != NULL ? self->error : hetu_chart_view_get_problem (self->view);
  const char *text = NULL;

  if (problem != NULL)
    text = problem->message;
  else if (self->spec == NULL)
    text = _ ("No growth rates are told for these regions. Choose others with Ctrl+R.");
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
show_figure (HetuComparePage *self, HetuFrame *frame)
{
  g_autoptr (HetuSpec) none = hetu_spec_new ();
  guint n = frame != NULL ? frame->panels->len : 1;

  gtk_widget_set_size_request (GTK_WIDGET (self->view), n * PANEL_WIDTH + NAMES_WIDTH, -1);
  hetu_chart_view_set_figure (self->view,
                              frame,
                              self->spec != NULL ? self->spec : none,
                              hetu_session_get_theme (self->session),
                              hetu_session_get_text (self->session));
  show_problem (self);
  on_cursor_moved (self);
}

static gboolean
on_resolve_idle (gpointer data)
{
  HetuComparePage *self = data;
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (HetuFrame) frame = NULL;

  self->resolve_id = 0;
  self->stale = FALSE;
  g_clear_error (&self->error);
  g_clear_pointer (&self->spec, hetu_spec_free);
  if (store == NULL)
    return G_SOURCE_REMOVE;
  hetu_compare_plan_update (self->plan);
  show_choices (self);
  self->spec = hetu_compare_plan_make_spec (self->plan);
  if (self->spec != NULL)
    frame = hetu_figure_resolve (store, self->spec, &self->error);
  show_figure (self, frame);
  return G_SOURCE_REMOVE;
}

static void
queue_resolve (HetuComparePage *self)
{
  self->stale = TRUE;
  if (self->resolve_id == 0 && self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->resolve_id = g_idle_add_full (G_PRIORITY_DEFAULT, on_resolve_idle, self, NULL);
}

/* Statement under the cursor, of the outturn before the target; 0 none. */
static gint64
find_statement (HetuComparePage *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  guint panel = hetu_compare_cursor_get_panel (self->cursor);

  for (int target = 0; target < 2; target++)
    {
      int row = hetu_compare_cursor_find_row (self->cursor, panel, target);

      if (row >= 0 && hetu_frame_get_row (frame, row)->statement != 0)
        return hetu_frame_get_row (frame, row)->statement;
    }
  return 0;
}

static void
on_cursor_activated (HetuComparePage *self)
{
  gint64 statement = find_statement (self);

  if (statement != 0)
    hetu_session_show_source (self->session, statement);
  else
    hetu_session_tell (self->session, _ ("No document tells this figure"), NULL, NULL);
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
  g_action_group_activate_action (G_ACTION_GROUP (self->actions),
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
  g_action_group_activate_action (G_ACTION_GROUP (self->actions),
                                  "indicator",
                                  g_variant_new_string (set->indicators[index]));
}

static void
set_text (HetuComparePage *self, char **field, GVariant *value)
{
  g_free (*field);
  *field = g_variant_dup_string (value, NULL);
  queue_resolve (self);
}

static void
on_set (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuComparePage *self = data;

  set_text (self, &self->plan->set_id, parameter);
}

static void
on_indicator (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuComparePage *self = data;

  set_text (self, &self->plan->indicator_id, parameter);
}

static void
on_period_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuComparePage *self = data;

  g_simple_action_set_state (action, state);
  set_text (self, &self->plan->period_id, state);
}

static void
on_view_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuComparePage *self = data;
  gboolean lines = g_str_equal (g_variant_get_string (state, NULL), "lines");
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  int line = hetu_compare_cursor_get_line (self->cursor);

  g_simple_action_set_state (action, state);
  /* The lines are those of the indicator that was looked at. */
  if (lines && self->plan->form == HETU_FACET_BARS && frame != NULL && line >= 0)
    {
      HetuStore *store = hetu_session_get_store (self->session);
      gint32 number = hetu_frame_get_category (frame, line)->indicator;

      g_free (self->plan->indicator_id);
      self->plan->indicator_id =
          g_strdup (hetu_indicator_get_id (hetu_store_get_indicator (store, number)));
    }
  self->plan->form = lines ? HETU_FACET_LINES : HETU_FACET_BARS;
  hetu_compare_cursor_move (self->cursor, 0, -1);
  queue_resolve (self);
}

static void
on_shared_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuComparePage *self = data;

  g_simple_action_set_state (action, state);
  self->plan->free_scales = !g_variant_get_boolean (state);
  queue_resolve (self);
}

static void
on_linked_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuComparePage *self = data;

  g_simple_action_set_state (action, state);
  hetu_compare_cursor_set_linked (self->cursor, g_variant_get_boolean (state));
}

static void
show_all_as (HetuComparePage *self, HetuChartKind kind)
{
  hetu_session_set_kind (self->session, kind);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "chart");
}

static void
on_all_as_lines (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_all_as (data, HETU_CHART_GROWTH_LINE);
}

static void
on_all_as_ranking (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_all_as (data, HETU_CHART_RANKED_BAR);
}

static const GActionEntry entries[] = {
  { "view", NULL, "s", "'bars'", on_view_state },
  { "shared-scales", NULL, NULL, "true", on_shared_state },
  { "linked-cursor", NULL, NULL, "true", on_linked_state },
  { "period", NULL, "s", "''", on_period_state },
  { "set", on_set, "s" },
  { "indicator", on_indicator, "s" },
  { "all-as-lines", on_all_as_lines },
  { "all-as-ranking", on_all_as_ranking },
};

/* ---- object */

static HetuSpec *
hetu_compare_page_dup_spec (HetuPage *page)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (page);

  return self->spec != NULL ? hetu_spec_copy (self->spec) : NULL;
}

static char *
hetu_compare_page_dup_citation (HetuPage *page)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (page);

  return hetu_page_cite (self->session, find_statement (self));
}

static void
hetu_compare_page_open_regions (HetuPage *page)
{
  hetu_chips_open_picker (HETU_COMPARE_PAGE (page)->chips);
}

static void
page_init (HetuPageInterface *iface)
{
  iface->dup_spec = hetu_compare_page_dup_spec;
  iface->dup_citation = hetu_compare_page_dup_citation;
  iface->open_regions = hetu_compare_page_open_regions;
}

static void
hetu_compare_page_map (GtkWidget *widget)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (widget);

  GTK_WIDGET_CLASS (hetu_compare_page_parent_class)->map (widget);
  if (self->stale)
    queue_resolve (self);
}

static void
set_session (HetuComparePage *self, HetuSession *session)
{
  static const char *const names[] = { "store-changed", "spec-changed", "appearance-changed" };

  if (!g_set_object (&self->session, session))
    return;
  hetu_compare_plan_set_session (self->plan, session);
  for (gsize i = 0; session != NULL && i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (session,
                             names[i],
                             G_CALLBACK (queue_resolve),
                             self,
                             G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
hetu_compare_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, HETU_COMPARE_PAGE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_compare_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (HETU_COMPARE_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_compare_page_dispose (GObject *object)
{
  HetuComparePage *self = HETU_COMPARE_PAGE (object);

  g_clear_handle_id (&self->resolve_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_COMPARE_PAGE);
  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->plan, hetu_compare_plan_free);
  g_clear_pointer (&self->spec, hetu_spec_free);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (hetu_compare_page_parent_class)->dispose (object);
}

/* The page hints at keys; they work at once. */
static gboolean
hetu_compare_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HETU_COMPARE_PAGE (widget)->view));
}

static void
hetu_compare_page_class_init (HetuComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_compare_page_dispose;
  object_class->get_property = hetu_compare_page_get_property;
  object_class->set_property = hetu_compare_page_set_property;
  widget_class->map = hetu_compare_page_map;
  widget_class->grab_focus = hetu_compare_page_grab_focus;
  props[PROP_SESSION] =
      g_param_spec_object ("session",
                           NULL,
                           NULL,
                           HETU_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (HETU_TYPE_CHIPS);
  g_type_ensure (HETU_TYPE_WRAP_BOX);
  g_type_ensure (HETU_TYPE_CHART_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "compare");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, body);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, chips);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, set);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, indicator);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, periods);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, offer);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, offer_label);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, floor);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, view);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, problem);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, readout);
  gtk_widget_class_bind_template_child (widget_class, HetuComparePage, keys);
  gtk_widget_class_bind_template_callback (widget_class, on_set_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_indicator_selected);
}

static void
hetu_compare_page_init (HetuComparePage *self)
{
  GtkWidget *cursor = NULL;

  self->stale = TRUE;
  self->plan = hetu_compare_plan_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "compare", G_ACTION_GROUP (self->actions));
  cursor = hetu_compare_cursor_new (self->view);
  gtk_overlay_add_overlay (self->floor, cursor);
  self->cursor = HETU_COMPARE_CURSOR (cursor);
  g_signal_connect_object (cursor, "moved", G_CALLBACK (on_cursor_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cursor,
                           "activated",
                           G_CALLBACK (on_cursor_activated),
                           self,
                           G_CONNECT_SWAPPED);
}
