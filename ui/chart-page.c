/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chart page: puts the session's figure on the canvas, keeps the switches around it true to what the figures can show, and
 * hands the datum under the crosshair to the inspector. Below 1180 px the inspector is a drawer over the canvas (U-3). */
#include "ui/chart-page.h"

#include "ui/canvas.h"
#include "ui/chips.h"
#include "ui/coverage.h"
#include "ui/inspector.h"
#include "ui/kind-menu.h"
#include "ui/measure-switch.h"
#include "ui/page.h"
#include "ui/period-bar.h"
#include "ui/sidebar.h"
#include "ui/wrap-box.h"

#include <glib/gi18n.h>

#define NARROW_BELOW 1180
#define COMPACT_BELOW 1400

struct _HetuChartPage
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  HetuCoverage *coverage; /* (nullable) */
  HetuSpec *covered;      /* (nullable): the spec that the coverage is of */
  /* plain */
  gboolean narrow;  /* the inspector is a drawer */
  gboolean compact; /* headings that explain themselves are left out */
  guint layout_id;  /* idle source */
  int datum_row;    /* of the canvas's frame, for the inspector */
  gboolean datum_pinned;
  gboolean datum_waits; /* the inspector shows another yet */
  guint tick_id;        /* tick callback of the datum */
  guint datum_id;       /* idle source after it */
  gboolean show_inspector;
  gboolean measure_key; /* M was pressed: the next digit chooses */
  /* template */
  GtkPaned *outer;
  GtkPaned *inner;
  GtkOverlay *floor;
  GtkRevealer *drawer;
  HetuSidebar *sidebar;
  HetuChips *chips;
  GtkMenuButton *kind_button;
  HetuKindMenu *kind_menu;
  HetuMeasureSwitch *measures;
  HetuCanvas *canvas;
  HetuPeriodBar *period_bar;
  HetuInspector *inspector;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SHOW_SIDEBAR,
  PROP_SHOW_INSPECTOR,
  PROP_SHOW_TABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void page_init (HetuPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuChartPage,
                               hetu_chart_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HETU_TYPE_PAGE, page_init))

/* ---- the datum: shown after the frame in which its crosshair is, once for all moves before that */

static void
show_datum (HetuChartPage *self)
{
  g_clear_handle_id (&self->datum_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  self->datum_waits = FALSE;
  hetu_inspector_show (self->inspector,
                       self->session,
                       hetu_canvas_get_frame (self->canvas),
                       self->datum_row,
                       self->datum_pinned);
}

static gboolean
on_datum_idle (gpointer data)
{
  HetuChartPage *self = data;

  self->datum_id = 0;
  show_datum (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_datum_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HetuChartPage *self = HETU_CHART_PAGE (widget);

  self->tick_id = 0;
  self->datum_id = g_idle_add (on_datum_idle, self);
  return G_SOURCE_REMOVE;
}

static void
flush_datum (HetuChartPage *self)
{
  if (self->datum_waits)
    show_datum (self);
}

static void
on_datum_changed (HetuChartPage *self, int row, gboolean pinned)
{
  gboolean waited = self->datum_waits;

  self->datum_row = row;
  self->datum_pinned = pinned;
  self->datum_waits = TRUE;
  /* A page that is not seen has no frames. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_datum (self);
  else if (!waited)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_datum_tick, NULL, NULL);
}

/* ---- the switches around it */

static gboolean
is_covered (HetuChartPage *self, const HetuSpec *spec)
{
  const HetuSpec *covered = self->covered;

  return covered != NULL && covered->grain == spec->grain &&
         g_strv_equal ((const char *const *) covered->indicators,
                       (const char *const *) spec->indicators) &&
         covered->regions->len == spec->regions->len &&
         memcmp (covered->regions->data,
                 spec->regions->data,
                 spec->regions->len * sizeof (gint32)) == 0;
}

static void
update_coverage (HetuChartPage *self, gboolean force)
{
  HetuStore *store = hetu_session_get_store (self->session);
  const HetuSpec *spec = hetu_session_get_spec (self->session);

  if (!force && is_covered (self, spec))
    return;
  g_clear_pointer (&self->coverage, hetu_coverage_free);
  g_clear_pointer (&self->covered, hetu_spec_free);
  if (store == NULL)
    return;
  self->covered = hetu_spec_copy (spec);
  self->coverage = hetu_coverage_new (store, spec, NULL);
}

static void
update_switches (HetuChartPage *self)
{
  const HetuSpec *spec = hetu_session_get_spec (self->session);

  hetu_measure_switch_update (self->measures, self->session, self->coverage);
  hetu_period_bar_update (self->period_bar, self->session, self->coverage);
  hetu_kind_menu_update (self->kind_menu, self->session);
  gtk_menu_button_set_icon_name (self->kind_button, hetu_kind_menu_get_icon (spec->kind));
}

static void
on_spec_changed (HetuChartPage *self)
{
  update_coverage (self, FALSE);
  update_switches (self);
}

static void
on_store_changed (HetuChartPage *self)
{
  update_coverage (self, TRUE);
  update_switches (self);
}

/* ---- panes */

static void
place_inspector (HetuChartPage *self)
{
  GtkWidget *inspector = GTK_WIDGET (self->inspector);
  g_autoptr (GtkWidget) kept = g_object_ref (inspector);
  gboolean in_drawer = gtk_revealer_get_child (self->drawer) == inspector;

  if (self->narrow != in_drawer)
    {
      if (self->narrow)
        {
          gtk_paned_set_end_child (self->inner, NULL);
          gtk_revealer_set_child (self->drawer, inspector);
        }
      else
        {
          gtk_revealer_set_child (self->drawer, NULL);
          gtk_paned_set_end_child (self->inner, inspector);
        }
    }
  gtk_widget_set_visible (inspector, self->narrow || self->show_inspector);
  gtk_revealer_set_reveal_child (self->drawer, self->narrow && self->show_inspector);
  gtk_widget_set_visible (GTK_WIDGET (self->drawer), self->narrow);
}

static gboolean
on_layout_idle (gpointer data)
{
  HetuChartPage *self = data;

  self->layout_id = 0;
  hetu_chips_set_compact (self->chips, self->compact);
  /* A drawer that opens by itself would cover what a person looks at. */
  if (self->narrow && self->show_inspector && gtk_revealer_get_child (self->drawer) == NULL)
    g_object_set (self, "show-inspector", FALSE, NULL);
  place_inspector (self);
  return G_SOURCE_REMOVE;
}

static void
hetu_chart_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuChartPage *self = HETU_CHART_PAGE (widget);
  gboolean narrow = width < NARROW_BELOW;
  gboolean compact = width < COMPACT_BELOW;

  gtk_widget_size_allocate (GTK_WIDGET (self->outer), &(GtkAllocation){ 0, 0, width, height }, -1);
  if (narrow == self->narrow && compact == self->compact)
    return;
  /* Children are not moved about while they are given their places. */
  self->narrow = narrow;
  self->compact = compact;
  if (self->layout_id == 0)
    self->layout_id = g_idle_add (on_layout_idle, self);
}

static void
hetu_chart_page_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (HETU_CHART_PAGE (widget)->outer),
                      orientation,
                      for_size,
                      minimum,
                      natural,
                      NULL,
                      NULL);
}

static void
remember_panes (HetuChartPage *self)
{
  HetuSettings *settings = hetu_session_get_settings (self->session);
  int width = gtk_widget_get_width (GTK_WIDGET (self->inspector));

  hetu_settings_set_int (settings, "sidebar-width", gtk_paned_get_position (self->outer));
  if (!self->narrow && width > 0)
    hetu_settings_set_int (settings, "inspector-width", width);
  hetu_settings_set_boolean (settings,
                             "sidebar-visible",
                             gtk_widget_get_visible (GTK_WIDGET (self->sidebar)));
  if (!self->narrow)
    hetu_settings_set_boolean (settings, "inspector-visible", self->show_inspector);
}

static void
hetu_chart_page_unmap (GtkWidget *widget)
{
  flush_datum (HETU_CHART_PAGE (widget));
  if (HETU_CHART_PAGE (widget)->session != NULL)
    remember_panes (HETU_CHART_PAGE (widget));
  GTK_WIDGET_CLASS (hetu_chart_page_parent_class)->unmap (widget);
}

static void
restore_panes (HetuChartPage *self)
{
  HetuSettings *settings = hetu_session_get_settings (self->session);

  gtk_paned_set_position (self->outer, hetu_settings_get_int (settings, "sidebar-width"));
  gtk_widget_set_size_request (GTK_WIDGET (self->inspector),
                               MIN (hetu_settings_get_int (settings, "inspector-width"), 420),
                               -1);
  g_object_set (self,
                "show-sidebar",
                hetu_settings_get_boolean (settings, "sidebar-visible"),
                "show-inspector",
                hetu_settings_get_boolean (settings, "inspector-visible"),
                NULL);
}

/* ---- keys: single letters reach here only when no entry took them (U-12) */

static gboolean
on_key (HetuChartPage *self, guint key, guint code, GdkModifierType state)
{
  gboolean after_m = self->measure_key;

  self->measure_key = FALSE;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (after_m && key >= GDK_KEY_1 && key <= GDK_KEY_5)
    {
      hetu_measure_switch_choose (self->measures, key - GDK_KEY_1);
      return TRUE;
    }
  if (key == GDK_KEY_m || key == GDK_KEY_M)
    {
      self->measure_key = TRUE;
      return TRUE;
    }
  if (key == GDK_KEY_t || key == GDK_KEY_T)
    {
      gboolean shown = FALSE;

      g_object_get (self, "show-table", &shown, NULL);
      g_object_set (self, "show-table", !shown, NULL);
      return TRUE;
    }
  return FALSE;
}

/* ---- properties */

static void
set_session (HetuChartPage *self, HetuSession *session)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } rows[] = {
    { "store-changed", G_CALLBACK (on_store_changed) },
    { "spec-changed", G_CALLBACK (on_spec_changed) },
  };

  if (!g_set_object (&self->session, session))
    return;
  if (session != NULL)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        g_signal_connect_object (session,
                                 rows[i].signal,
                                 rows[i].callback,
                                 self,
                                 G_CONNECT_SWAPPED);
      restore_panes (self);
      on_store_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
hetu_chart_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HetuChartPage *self = HETU_CHART_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->sidebar)));
      break;
    case PROP_SHOW_INSPECTOR:
      g_value_set_boolean (value, self->show_inspector);
      break;
    case PROP_SHOW_TABLE:
      g_object_get_property (G_OBJECT (self->canvas), "show-table", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hetu_chart_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HetuChartPage *self = HETU_CHART_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      return;
    case PROP_SHOW_SIDEBAR:
      gtk_widget_set_visible (GTK_WIDGET (self->sidebar), g_value_get_boolean (value));
      break;
    case PROP_SHOW_INSPECTOR:
      self->show_inspector = g_value_get_boolean (value);
      place_inspector (self);
      break;
    case PROP_SHOW_TABLE:
      g_object_set_property (G_OBJECT (self->canvas), "show-table", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

/* ---- object */

static void
hetu_chart_page_dispose (GObject *object)
{
  HetuChartPage *self = HETU_CHART_PAGE (object);

  g_clear_handle_id (&self->layout_id, g_source_remove);
  g_clear_handle_id (&self->datum_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_CHART_PAGE);
  g_clear_object (&self->session);
  g_clear_pointer (&self->coverage, hetu_coverage_free);
  g_clear_pointer (&self->covered, hetu_spec_free);
  G_OBJECT_CLASS (hetu_chart_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (HETU_TYPE_SIDEBAR);
  g_type_ensure (HETU_TYPE_CHIPS);
  g_type_ensure (HETU_TYPE_WRAP_BOX);
  g_type_ensure (HETU_TYPE_KIND_MENU);
  g_type_ensure (HETU_TYPE_MEASURE_SWITCH);
  g_type_ensure (HETU_TYPE_CANVAS);
  g_type_ensure (HETU_TYPE_PERIOD_BAR);
  g_type_ensure (HETU_TYPE_INSPECTOR);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, outer);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, inner);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, floor);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, drawer);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, chips);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, kind_button);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, kind_menu);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, measures);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, period_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuChartPage, inspector);
  gtk_widget_class_bind_template_callback (widget_class, on_datum_changed);
}

static void
hetu_chart_page_class_init (HetuChartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hetu_chart_page_dispose;
  object_class->get_property = hetu_chart_page_get_property;
  object_class->set_property = hetu_chart_page_set_property;
  widget_class->measure = hetu_chart_page_measure;
  widget_class->size_allocate = hetu_chart_page_size_allocate;
  widget_class->unmap = hetu_chart_page_unmap;
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HETU_TYPE_SESSION, flags);
  props[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags);
  props[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE, flags);
  props[PROP_SHOW_TABLE] = g_param_spec_boolean ("show-table", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/chart-page.ui");
  bind_children (widget_class);
}

static void
hetu_chart_page_init (HetuChartPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->show_inspector = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static HetuSpec *
dup_spec (HetuPage *page)
{
  return hetu_spec_copy (hetu_session_get_spec (HETU_CHART_PAGE (page)->session));
}

static void
focus_search (HetuPage *page)
{
  g_object_set (page, "show-sidebar", TRUE, NULL);
  hetu_sidebar_focus_search (HETU_CHART_PAGE (page)->sidebar);
}

static char *
dup_citation (HetuPage *page)
{
  flush_datum (HETU_CHART_PAGE (page));
  return hetu_inspector_dup_citation (HETU_CHART_PAGE (page)->inspector);
}

static void
open_regions (HetuPage *page)
{
  hetu_chips_open_picker (HETU_CHART_PAGE (page)->chips);
}

static void
list_panes (HetuPage *page, HetuPagePanes *panes)
{
  HetuChartPage *self = HETU_CHART_PAGE (page);

  *panes = (HetuPagePanes){ .panes = { GTK_WIDGET (self->sidebar),
                                       GTK_WIDGET (self->chips),
                                       GTK_WIDGET (self->measures),
                                       GTK_WIDGET (self->canvas),
                                       GTK_WIDGET (self->period_bar),
                                       GTK_WIDGET (self->inspector) },
                            .n_panes = 6,
                            .sidebar = GTK_WIDGET (self->sidebar),
                            .inspector = GTK_WIDGET (self->inspector) };
}

static gboolean
hetu_chart_page_add_note (HetuPage *page)
{
  return hetu_inspector_add_note (HETU_CHART_PAGE (page)->inspector);
}

static gboolean
move_region (HetuPage *page, int step)
{
  return hetu_chips_move_focused (HETU_CHART_PAGE (page)->chips, step);
}

static void
page_init (HetuPageInterface *iface)
{
  iface->dup_spec = dup_spec;
  iface->focus_search = focus_search;
  iface->dup_citation = dup_citation;
  iface->open_regions = open_regions;
  iface->add_note = hetu_chart_page_add_note;
  iface->move_region = move_region;
  iface->list_panes = list_panes;
}

void
hetu_chart_page_focus_canvas (HetuChartPage *self)
{
  hetu_canvas_grab_focus (self->canvas);
}

void
hetu_chart_page_set_focus (HetuChartPage *self)
{
  gint32 region = hetu_chips_get_focused_region (self->chips);

  if (region == 0)
    region = hetu_canvas_get_region (self->canvas);
  if (region != 0)
    hetu_session_set_focus (self->session, region);
}

void
hetu_chart_page_edit_data (HetuChartPage *self)
{
  hetu_inspector_edit (self->inspector, self->session);
}
