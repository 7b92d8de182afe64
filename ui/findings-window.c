/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings window: filters over a table over the finding that is selected. The check runs in a worker; until it is done what was
 * found before stays to be read. */
#include "ui/findings-window.h"

#include "error.h"
#include "reconciliation.h"
#include "ui/as-of.h"

#include <glib/gi18n.h>

struct _HetuFindingsWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  GCancellable *checking; /* (nullable): while a check is under way */
  GArray *found;          /* (nullable) (element-type HetuDiscrepancy): of the last one */
  /* template */
  GtkDropDown *state;
  GtkDropDown *severity;
  GtkDropDown *rule;
  GtkLabel *count_label;
  GtkWidget *progress_box;
  GtkProgressBar *progress;
  GtkStack *stack;
  HetuFindingTable *table;
  HetuFindingView *view;
  GtkLabel *nothing_title;
  GtkLabel *nothing_label;
  GtkWidget *known_button;
  /* plain */
  gint32 as_of;   /* yyyymmdd: of which day it is checked; 0: of all that is known */
  gboolean again; /* the store or the day changed while it was checked */
};

G_DEFINE_FINAL_TYPE (HetuFindingsWindow, hetu_findings_window, GTK_TYPE_WINDOW)

static void check (HetuFindingsWindow *self);

/* ---- what is shown */

static HetuFindingsFilter
get_filter (HetuFindingsWindow *self)
{
  guint rule = gtk_drop_down_get_selected (self->rule);
  const HetuReconcileRule *chosen = rule > 0 ? hetu_reconcile_get_rule (rule - 1) : NULL;

  return (HetuFindingsFilter){
    .state = (HetuFindingsState) gtk_drop_down_get_selected (self->state),
    .severity = (int) gtk_drop_down_get_selected (self->severity) - 1,
    .rule = chosen != NULL ? chosen->id : NULL,
  };
}

/* An empty table says why it is empty, and where the others are. */
static void
show_nothing (HetuFindingsWindow *self, guint n_open)
{
  guint n_known = self->found->len - n_open;
  g_autofree char *known =
      g_strdup_printf (ngettext ("%u finding is known", "%u findings are known", n_known), n_known);

  gtk_label_set_label (self->nothing_title,
                       n_open == 0 ? _ ("No problems found") : _ ("No such finding"));
  gtk_label_set_label (self->nothing_label,
                       n_open > 0    ? _ ("Other findings are hidden by the filters")
                       : n_known > 0 ? known
                                     : _ ("All figures agree with each other"));
  gtk_widget_set_visible (self->known_button, n_open == 0 && n_known > 0);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
show_counts (HetuFindingsWindow *self)
{
  guint n_open = hetu_reconciliation_count_open (self->found);
  g_autofree char *count =
      g_strdup_printf (_ ("%u open, %u known"), n_open, self->found->len - n_open);
  g_autofree char *day = hetu_as_of_to_label (self->as_of);
  g_autofree char *words =
      self->as_of != 0 ? g_strjoin (" · ", count, day, NULL) : g_strdup (count);

  gtk_label_set_label (self->count_label, words);
  if (hetu_finding_table_get_n_shown (self->table) > 0)
    gtk_stack_set_visible_child_name (self->stack, "findings");
  else
    show_nothing (self, n_open);
}

static void
on_selection_changed (HetuFindingsWindow *self)
{
  hetu_finding_view_set_finding (self->view,
                                 self->session,
                                 hetu_finding_table_get_selected (self->table));
}

static void
on_filter_changed (HetuFindingsWindow *self)
{
  HetuFindingsFilter filter = get_filter (self);

  if (self->found == NULL)
    return;
  hetu_finding_table_set_filter (self->table, &filter);
  show_counts (self);
}

static void
on_activated (HetuFindingsWindow *self, HetuFindingItem *item)
{
  if (hetu_discrepancy_is_open (hetu_finding_item_get_finding (item)))
    hetu_finding_view_focus_reason (self->view);
}

/* Something was opened in the main window: it comes to the front, this one stays. */
static void
on_left (HetuFindingsWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_window_present (parent);
}

/* ---- check */

static void
on_progress (guint done, guint total, gpointer data)
{
  HetuFindingsWindow *self = data;

  gtk_progress_bar_set_fraction (self->progress, (double) done / MAX (total, 1));
}

static void
finish (HetuFindingsWindow *self, GArray *found)
{
  if (self->found != NULL)
    g_array_unref (self->found);
  self->found = found;
  hetu_finding_table_set_findings (self->table,
                                   hetu_session_get_store (self->session),
                                   found,
                                   hetu_session_get_language (self->session));
  show_counts (self);
}

static void
show_busy (HetuFindingsWindow *self, gboolean busy)
{
  gtk_widget_set_visible (self->progress_box, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.cancel", busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.check", !busy);
}

static void
on_checked (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (HetuFindingsWindow) self = data;
  g_autoptr (GError) error = NULL;
  GArray *found = hetu_reconciliation_finish (HETU_STORE (store), result, &error);
  gboolean again = self->again;

  g_clear_object (&self->checking);
  self->again = FALSE;
  /* The window may be gone meanwhile. */
  if (self->session == NULL)
    {
      g_clear_pointer (&found, g_array_unref);
      return;
    }
  show_busy (self, FALSE);
  /* What was found in a store that is open no longer is of no use. */
  if (hetu_session_get_store (self->session) != HETU_STORE (store))
    g_clear_pointer (&found, g_array_unref);
  else if (found != NULL)
    finish (self, found);
  else if (!g_error_matches (error, HETU_ERROR, HETU_ERROR_CANCELLED) &&
           !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hetu_session_report (self->session, error);
  if (again)
    check (self);
}

static void
check (HetuFindingsWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);

  if (store == NULL)
    return;
  if (self->checking != NULL)
    {
      self->again = TRUE;
      g_cancellable_cancel (self->checking);
      return;
    }
  self->checking = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_busy (self, TRUE);
  self->as_of = hetu_session_get_spec (self->session)->as_of;
  hetu_reconciliation_start (store,
                             self->as_of,
                             hetu_session_get_language (self->session),
                             on_progress,
                             self,
                             self->checking,
                             on_checked,
                             g_object_ref (self));
}

static void
on_spec_changed (HetuFindingsWindow *self)
{
  if (self->as_of != hetu_session_get_spec (self->session)->as_of)
    check (self);
}

/* ---- actions */

static void
check_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  check (HETU_FINDINGS_WINDOW (widget));
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_cancellable_cancel (HETU_FINDINGS_WINDOW (widget)->checking);
}

static void
show_known (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_drop_down_set_selected (HETU_FINDINGS_WINDOW (widget)->state, HETU_FINDINGS_KNOWN);
}

static void
show_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL && G_IS_ACTION_GROUP (parent))
    g_action_group_change_action_state (G_ACTION_GROUP (parent), "page", parameter);
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_session_undo (HETU_FINDINGS_WINDOW (widget)->session);
}

static void
redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_session_redo (HETU_FINDINGS_WINDOW (widget)->session);
}

/* ---- object */

static void
set_words (GtkDropDown *drop_down, GStrvBuilder *builder)
{
  g_auto (GStrv) words = g_strv_builder_end (builder);
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const *) words);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
}

static void
fill_filters (HetuFindingsWindow *self, HetuLanguage language)
{
  g_autoptr (GStrvBuilder) states = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) severities = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) rules = g_strv_builder_new ();
  const HetuReconcileRule *rule;

  g_strv_builder_add (states, _ ("Open Findings"));
  g_strv_builder_add (states, _ ("Known Findings"));
  g_strv_builder_add (states, _ ("All Findings"));
  g_strv_builder_add (severities, _ ("All Severities"));
  for (int i = 0; i < HETU_N_SEVERITIES; i++)
    g_strv_builder_add (severities, hetu_severity_to_label ((HetuSeverity) i, language));
  g_strv_builder_add (rules, _ ("All Rules"));
  for (gsize i = 0; (rule = hetu_reconcile_get_rule (i)) != NULL; i++)
    g_strv_builder_add (rules, _ (rule->title));
  set_words (self->state, states);
  set_words (self->severity, severities);
  set_words (self->rule, rules);
}

static void
hetu_findings_window_dispose (GObject *object)
{
  HetuFindingsWindow *self = HETU_FINDINGS_WINDOW (object);

  g_cancellable_cancel (self->checking);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_FINDINGS_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->found, g_array_unref);
  G_OBJECT_CLASS (hetu_findings_window_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Escape, 0, "window.close" },
    { GDK_KEY_F5, 0, "findings.check" },
    { GDK_KEY_z, GDK_CONTROL_MASK, "findings.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "findings.redo" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class,
                                         keys[i].key,
                                         keys[i].modifiers,
                                         keys[i].action,
                                         NULL);
}

static void
hetu_findings_window_class_init (HetuFindingsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_findings_window_dispose;
  g_type_ensure (HETU_TYPE_FINDING_TABLE);
  g_type_ensure (HETU_TYPE_FINDING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/hetu/Hetu/ui/findings-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, state);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, severity);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, rule);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, count_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, progress_box);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, table);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, view);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, nothing_title);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingsWindow, known_button);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_left);
  gtk_widget_class_bind_template_callback (widget_class, check);
  gtk_widget_class_install_action (widget_class, "findings.check", NULL, check_again);
  gtk_widget_class_install_action (widget_class, "findings.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "findings.show-known", NULL, show_known);
  gtk_widget_class_install_action (widget_class, "findings.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "findings.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "findings.redo", NULL, redo);
  bind_keys (widget_class);
}

static void
hetu_findings_window_init (HetuFindingsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hetu_findings_window_new (HetuSession *session, GtkWindow *parent)
{
  HetuFindingsWindow *self = g_object_new (HETU_TYPE_FINDINGS_WINDOW, NULL);

  self->session = g_object_ref (session);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  fill_filters (self, hetu_session_get_language (session));
  g_signal_connect_object (session, "store-changed", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session,
                           "spec-changed",
                           G_CALLBACK (on_spec_changed),
                           self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

HetuFindingTable *
hetu_findings_window_get_table (HetuFindingsWindow *self)
{
  return self->table;
}

HetuFindingView *
hetu_findings_window_get_view (HetuFindingsWindow *self)
{
  return self->view;
}

gboolean
hetu_findings_window_is_busy (HetuFindingsWindow *self)
{
  return self->checking != NULL;
}
