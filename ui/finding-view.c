/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding view: decides nothing by itself. A choice is one more line in the store, and so is “known, because …”; both are steps
 * of undo. */
#include "ui/finding-view.h"

#include "store/query.h"
#include "ui/adopt-dialog.h"
#include "ui/statement-item.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuFindingView
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;  /* (nullable) */
  HetuFindingItem *item; /* (nullable) */
  /* template */
  GtkWidget *content;
  GtkLabel *title_label;
  GtkLabel *message_label;
  GtkLabel *formula_label;
  GtkLabel *action_label;
  GtkBox *documents;
  GtkLabel *because_label;
  GtkWidget *reason_box;
  GtkEditable *reason_entry;
  GtkWidget *reopen_button;
};

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuFindingView, hetu_finding_view, GTK_TYPE_WIDGET)

/* More figures than these are in the formula, and would be a wall of buttons. */
#define MOST_DOCUMENTS 4

/* ---- documents */

static GtkWidget *
make_button (const char *label, const char *action, gint64 statement)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", statement);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/* Whether the finding is about rival figures of one cell, of which one may be used. */
static gboolean
has_choice (const HetuDiscrepancy *finding)
{
  return strcmp (finding->rule, "conflict") == 0 || strcmp (finding->rule, "restated") == 0;
}

/* A figure with its document, and what may be done with it. */
static GtkWidget *
make_document (HetuFindingView *self, const HetuObservation *one)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  HetuStore *store = hetu_session_get_store (self->session);
  HetuSource *source = hetu_store_get_source (store, one->source);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *value = hetu_statement_to_value (one, language);
  g_autofree char *period = hetu_period_to_label (one->period, language);
  g_autofree char *citation =
      source != NULL ? hetu_source_to_citation (source, language) : g_strdup (_ ("no source"));
  g_autofree char *words = g_strdup_printf (
      "%s · %s · %s · %s",
      hetu_district_get_short_name (hetu_store_get_district (store, one->region), language),
      hetu_indicator_get_short_name (hetu_store_get_indicator (store, one->indicator), language),
      period,
      citation);
  GtkWidget *number = gtk_label_new (value);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (number, "numbers");
  gtk_widget_add_css_class (number, "name");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), label);
  if (has_choice (hetu_finding_item_get_finding (self->item)))
    {
      GtkWidget *use = one->chosen ? gtk_label_new (_ ("In use"))
                                   : make_button (_ ("Adopt…"), "finding.choose", one->id);

      if (one->chosen)
        gtk_widget_add_css_class (use, "chosen");
      gtk_box_append (GTK_BOX (row), use);
    }
  gtk_box_append (GTK_BOX (row), make_button (_ ("Show Source"), "finding.show-source", one->id));
  return row;
}

/* The statement as it is in the store now: which of its cell is in use may have changed. */
static gboolean
read_statement (HetuFindingView *self, gint64 id, HetuObservation *out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) cell = hetu_query_rivals (hetu_session_get_store (self->session), id, &error);

  if (error != NULL)
    hetu_session_report (self->session, error);

  for (guint i = 0; cell != NULL && i < cell->len; i++)
    if (g_array_index (cell, HetuObservation, i).id == id)
      {
        hetu_observation_copy (&g_array_index (cell, HetuObservation, i), out);
        return TRUE;
      }
  return FALSE;
}

static void
show_documents (HetuFindingView *self)
{
  GtkWidget *child;
  gint64 id;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->documents))) != NULL)
    gtk_box_remove (self->documents, child);
  for (guint i = 0;
       i < MOST_DOCUMENTS && (id = hetu_finding_item_get_statement (self->item, i)) != 0;
       i++)
    {
      g_auto (HetuObservation) one = { 0 };

      if (read_statement (self, id, &one))
        gtk_box_append (self->documents, make_document (self, &one));
    }
}

static void
show (HetuFindingView *self)
{
  const HetuDiscrepancy *finding = hetu_finding_item_get_finding (self->item);
  g_autofree char *title =
      g_strdup_printf ("%s · %s · %s · %s",
                       _ (hetu_reconcile_find_rule (finding->rule)->title),
                       hetu_finding_item_get_text (self->item, HETU_FINDING_REGION),
                       hetu_finding_item_get_text (self->item, HETU_FINDING_INDICATOR),
                       hetu_finding_item_get_text (self->item, HETU_FINDING_PERIOD));
  g_autofree char *because =
      finding->known ? g_strdup_printf (_ ("Known, because: %s"), finding->because) : NULL;

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->message_label, finding->message);
  gtk_label_set_label (self->formula_label, finding->formula);
  gtk_label_set_label (self->action_label, finding->action);
  gtk_widget_set_visible (GTK_WIDGET (self->action_label), !finding->known);
  gtk_label_set_label (self->because_label, because != NULL ? because : "");
  gtk_widget_set_visible (GTK_WIDGET (self->because_label), because != NULL);
  gtk_widget_set_visible (self->reason_box, hetu_discrepancy_is_open (finding));
  /* What the data explain is no person's to open again. */
  gtk_widget_set_visible (self->reopen_button,
                          finding->known && finding->severity != HETU_SEVERITY_NOTE);
  gtk_editable_set_text (self->reason_entry, "");
  show_documents (self);
}

/* ---- actions */

static void
choose (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuFindingView *self = HETU_FINDING_VIEW (widget);

  hetu_adopt_dialog_new (widget, self->session, g_variant_get_int64 (parameter));
}

/* The check runs again with the store; until it is done a choice is seen here. */
static void
on_store_changed (HetuFindingView *self)
{
  if (self->item != NULL && hetu_session_get_store (self->session) != NULL)
    show_documents (self);
}

static void
show_source (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_session_show_source (HETU_FINDING_VIEW (widget)->session, g_variant_get_int64 (parameter));
  g_signal_emit (widget, signals[LEFT], 0);
}

/* The series that the figure stands in, alone; of a rank or a share the levels are looked at. */
static void
show_chart (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuFindingView *self = HETU_FINDING_VIEW (widget);
  const HetuDiscrepancy *finding = hetu_finding_item_get_finding (self->item);
  HetuIndicator *indicator =
      hetu_store_get_indicator (hetu_session_get_store (self->session), finding->indicator);

  hetu_session_begin_gesture (self->session);
  hetu_session_set_indicator (self->session, hetu_indicator_get_id (indicator));
  hetu_session_set_regions (self->session, &finding->region, 1);
  hetu_session_set_measure (self->session,
                            finding->measure == HETU_MEASURE_GROWTH ? HETU_MEASURE_GROWTH
                                                                    : HETU_MEASURE_LEVEL);
  hetu_session_set_kind (self->session,
                         finding->measure == HETU_MEASURE_GROWTH ? HETU_CHART_LEVEL_GROWTH
                                                                 : HETU_CHART_GROWTH_LINE);
  hetu_session_end_gesture (self->session);
  gtk_widget_activate_action (widget, "findings.show-page", "s", "chart");
  g_signal_emit (widget, signals[LEFT], 0);
}

static void
accept (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuFindingView *self = HETU_FINDING_VIEW (widget);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason_entry)));

  if (self->item == NULL)
    return;
  if (*reason == '\0')
    {
      hetu_finding_view_focus_reason (self);
      return;
    }
  hetu_session_accept_finding (self->session,
                               hetu_finding_item_get_finding (self->item)->key,
                               reason);
}

static void
reopen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuFindingView *self = HETU_FINDING_VIEW (widget);

  hetu_session_accept_finding (self->session,
                               hetu_finding_item_get_finding (self->item)->key,
                               NULL);
}

static void
on_reason_activate (HetuFindingView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "finding.accept", NULL);
}

static void
on_reason_changed (HetuFindingView *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason_entry)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.accept", *reason != '\0');
}

/* ---- object */

static void
hetu_finding_view_dispose (GObject *object)
{
  HetuFindingView *self = HETU_FINDING_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_FINDING_VIEW);
  g_clear_object (&self->item);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_finding_view_parent_class)->dispose (object);
}

static void
hetu_finding_view_class_init (HetuFindingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_finding_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/finding-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, content);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, title_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, message_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, formula_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, action_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, documents);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, because_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, reason_box);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuFindingView, reopen_button);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_changed);
  gtk_widget_class_install_action (widget_class, "finding.choose", "x", choose);
  gtk_widget_class_install_action (widget_class, "finding.show-source", "x", show_source);
  gtk_widget_class_install_action (widget_class, "finding.show-chart", NULL, show_chart);
  gtk_widget_class_install_action (widget_class, "finding.accept", NULL, accept);
  gtk_widget_class_install_action (widget_class, "finding.reopen", NULL, reopen);
  signals[LEFT] = g_signal_new ("left",
                                HETU_TYPE_FINDING_VIEW,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
}

static void
hetu_finding_view_init (HetuFindingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.accept", FALSE);
}

void
hetu_finding_view_set_finding (HetuFindingView *self, HetuSession *session, HetuFindingItem *item)
{
  g_return_if_fail (HETU_IS_FINDING_VIEW (self));
  if (self->session != session)
    {
      if (self->session != NULL)
        g_signal_handlers_disconnect_by_data (self->session, self);
      g_set_object (&self->session, session);
      g_signal_connect_object (session,
                               "store-changed",
                               G_CALLBACK (on_store_changed),
                               self,
                               G_CONNECT_SWAPPED);
    }
  g_set_object (&self->item, item);
  gtk_widget_set_visible (self->content, item != NULL);
  if (item != NULL)
    show (self);
}

void
hetu_finding_view_focus_reason (HetuFindingView *self)
{
  g_return_if_fail (HETU_IS_FINDING_VIEW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_entry));
}
