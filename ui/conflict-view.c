/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conflict view: nothing is decided here and nothing is lost: a choice is one more line in the store, and both figures
 * stay. */
#include "ui/conflict-view.h"

#include "store/query.h"
#include "ui/adopt-dialog.h"
#include "ui/quote.h"
#include "ui/statement-item.h"

#include <glib/gi18n.h>

struct _HetuConflictView
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;       /* (nullable) */
  HetuConflictItem *conflict; /* (nullable) */
  /* template */
  GtkWidget *scroller;
  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *spread_label;
  GtkFlowBox *cards;
  GtkLabel *why_label;
  GtkWidget *rule_button;
};

G_DEFINE_FINAL_TYPE (HetuConflictView, hetu_conflict_view, GTK_TYPE_WIDGET)

/* ---- one statement */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_fact (GtkGrid *grid, int *row, const char *name, const char *value)
{
  GtkWidget *label = NULL;

  if (value == NULL || *value == '\0')
    return;
  label = gtk_label_new (name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "quiet");
  gtk_grid_attach (grid, label, 0, *row, 1, 1);
  gtk_grid_attach (grid, make_label (value, NULL), 1, *row, 1, 1);
  (*row)++;
}

static GtkWidget *
make_facts (HetuConflictView *self, const HetuObservation *statement, HetuSource *source)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  g_autofree char *date = hetu_date_to_label (statement->vintage, language);
  int row = 0;

  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 4);
  add_fact (grid,
            &row,
            _ ("Publisher"),
            source != NULL ? hetu_source_get_publisher (source) : NULL);
  add_fact (grid, &row, _ ("Published"), date);
  add_fact (grid, &row, _ ("Status"), hetu_status_to_label (statement->status, language));
  if (statement->basis != HETU_BASIS_REPORTED)
    add_fact (grid, &row, _ ("Basis"), hetu_basis_to_label (statement->basis, language));
  add_fact (grid, &row, _ ("Definition"), statement->note);
  if (source != NULL && hetu_source_get_secondary (source))
    add_fact (grid, &row, _ ("Origin"), _ ("secondary source"));
  return GTK_WIDGET (grid);
}

static GtkWidget *
make_head (HetuConflictView *self, const HetuObservation *statement)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *words =
      hetu_statement_to_value (statement, hetu_session_get_language (self->session));
  GtkWidget *value = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_add_css_class (value, "headline");
  gtk_box_append (GTK_BOX (head), value);
  if (statement->chosen)
    {
      GtkWidget *used = gtk_label_new (_ ("In use"));

      gtk_widget_add_css_class (used, "chosen");
      gtk_box_append (GTK_BOX (head), used);
    }
  else
    {
      GtkWidget *use = gtk_button_new_with_label (_ ("Adopt…"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (use), "conflict.choose");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (use), "x", statement->id);
      gtk_box_append (GTK_BOX (head), use);
    }
  return head;
}

static GtkWidget *
make_title (const HetuObservation *statement, HetuSource *source)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label =
      make_label (source != NULL ? hetu_source_get_title (source) : _ ("no source"), "citation");

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "citation-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "conflict.show-source");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", statement->id);
  gtk_widget_set_sensitive (button, source != NULL);
  return button;
}

static GtkWidget *
make_card (HetuConflictView *self, const HetuObservation *statement)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuSource *source = hetu_store_get_source (store, statement->source);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (card, "card");
  if (statement->chosen)
    gtk_widget_add_css_class (card, "used");
  gtk_box_append (GTK_BOX (card), make_head (self, statement));
  gtk_box_append (GTK_BOX (card), make_title (statement, source));
  gtk_box_append (GTK_BOX (card), make_facts (self, statement, source));
  if (statement->quote != NULL)
    {
      g_autofree char *markup =
          hetu_quote_to_markup (statement, hetu_session_get_theme (self->session));
      GtkWidget *quote = make_label (NULL, "quote");

      gtk_label_set_markup (GTK_LABEL (quote), markup);
      gtk_box_append (GTK_BOX (card), quote);
    }
  return card;
}

/* ---- why this one */

/* The first difference that hetu_rule_choose() decides by, in words. */
static const char *
explain_rule (HetuStore *store, const HetuObservation *chosen, const HetuObservation *other)
{
  HetuSource *a = hetu_store_get_source (store, chosen->source);
  HetuSource *b = hetu_store_get_source (store, other->source);

  if (other->status == HETU_STATUS_SUSPECT && chosen->status != HETU_STATUS_SUSPECT)
    return _ ("By the rule: a sound figure goes before a doubtful one.");
  if (a != NULL && b != NULL && hetu_source_get_secondary (b) && !hetu_source_get_secondary (a))
    return _ ("By the rule: the publisher itself goes before a secondary source.");
  if (chosen->vintage > other->vintage)
    return _ ("By the rule: a later publication goes before an earlier one.");
  if (chosen->status != other->status)
    return _ ("By the rule: final figures go before provisional ones.");
  if (chosen->basis != other->basis)
    return _ ("By the rule: published figures go before computed ones.");
  return _ ("By the rule: the headline of a document goes before its body.");
}

static void
show_why (HetuConflictView *self, GArray *statements)
{
  HetuStore *store = hetu_session_get_store (self->session);
  const HetuObservation *first = &g_array_index (statements, HetuObservation, 0);
  g_autofree char *reason = NULL;
  g_autofree char *words = NULL;
  gint64 chosen = 0;

  /* Without an answer the rule is named, which decides in any case. */
  if (!hetu_query_choice (store, first->id, &chosen, &reason, NULL))
    chosen = 0;
  gtk_widget_set_visible (self->rule_button, chosen != 0);
  if (chosen == 0)
    {
      gtk_label_set_label (
          self->why_label,
          explain_rule (store, first, &g_array_index (statements, HetuObservation, 1)));
      return;
    }
  words = reason != NULL && *reason != '\0' ? g_strdup_printf (_ ("Chosen by hand: %s"), reason)
                                            : g_strdup (_ ("Chosen by hand, without a reason."));
  gtk_label_set_label (self->why_label, words);
}

static void
show (HetuConflictView *self)
{
  GArray *statements = hetu_conflict_item_get_statements (self->conflict);
  const char *spread = hetu_conflict_item_get_spread (self->conflict);
  GtkWidget *child;

  gtk_label_set_label (self->title_label, hetu_conflict_item_get_title (self->conflict));
  gtk_label_set_label (self->detail_label, hetu_conflict_item_get_detail (self->conflict));
  gtk_label_set_label (self->spread_label, spread != NULL ? spread : "");
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_flow_box_remove (self->cards, child);
  for (guint i = 0; i < statements->len; i++)
    {
      gtk_flow_box_append (self->cards,
                           make_card (self, &g_array_index (statements, HetuObservation, i)));
      gtk_widget_set_focusable (gtk_widget_get_last_child (GTK_WIDGET (self->cards)), FALSE);
    }
  show_why (self, statements);
}

/* ---- actions */

static void
choose (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuConflictView *self = HETU_CONFLICT_VIEW (widget);

  hetu_adopt_dialog_new (widget, self->session, g_variant_get_int64 (parameter));
}

static void
choose_by_rule (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuConflictView *self = HETU_CONFLICT_VIEW (widget);
  GArray *statements = hetu_conflict_item_get_statements (self->conflict);

  hetu_session_unchoose_statement (self->session,
                                   g_array_index (statements, HetuObservation, 0).id);
}

static void
show_source (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_session_show_source (HETU_CONFLICT_VIEW (widget)->session, g_variant_get_int64 (parameter));
}

/* ---- object */

static void
hetu_conflict_view_dispose (GObject *object)
{
  HetuConflictView *self = HETU_CONFLICT_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_CONFLICT_VIEW);
  g_clear_object (&self->conflict);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_conflict_view_parent_class)->dispose (object);
}

static void
hetu_conflict_view_class_init (HetuConflictViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_conflict_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/conflict-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuConflictView, scroller);
  gtk_widget_class_bind_template_child (widget_class, HetuConflictView, title_label);
  gtk_widget_class_bind_template_child (widget_class, HetuConflictView, detail_label);
  gtk_widget_class_bind_template_child (widget_class, HetuConflictView, spread_label);
  gtk_widget_class_bind_template_child (widget_class, HetuConflictView, cards);
  gtk_widget_class_bind_template_child (widget_class, HetuConflictView, why_label);
  gtk_widget_class_bind_template_child (widget_class, HetuConflictView, rule_button);
  gtk_widget_class_install_action (widget_class, "conflict.choose", "x", choose);
  gtk_widget_class_install_action (widget_class, "conflict.by-rule", NULL, choose_by_rule);
  gtk_widget_class_install_action (widget_class, "conflict.show-source", "x", show_source);
}

static void
hetu_conflict_view_init (HetuConflictView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hetu_conflict_view_set_conflict (HetuConflictView *self,
                                 HetuSession *session,
                                 HetuConflictItem *conflict)
{
  g_return_if_fail (HETU_IS_CONFLICT_VIEW (self));
  g_set_object (&self->session, session);
  g_set_object (&self->conflict, conflict);
  if (conflict != NULL)
    show (self);
}
