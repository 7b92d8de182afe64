/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import source: entries that take effect when they are left, or with Enter; what is no date is said below them. */
#include "ui/import-source.h"

#include "model/source.h"

#include <glib/gi18n.h>

struct _HetuImportSource
{
  GtkWidget parent_instance;
  /* owned */
  HetuImportFlow *flow; /* (nullable) */
  /* borrowed: children */
  GtkWidget *scrolled;
  GtkBox *box;
  GtkEditable *source, *published, *template;
  GtkLabel *told, *problem;
  /* owned: as they are shown where nobody has said otherwise */
  char *told_source, *told_day;
  /* plain */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HetuImportSource, hetu_import_source, GTK_TYPE_WIDGET)

static void
say_problem (HetuImportSource *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
apply (HetuImportSource *self)
{
  const char *text = gtk_editable_get_text (self->published);
  const char *source = gtk_editable_get_text (self->source);
  gint32 published = 0;

  if (self->filling || self->flow == NULL)
    return;
  /* What the file says itself is no answer. */
  if (g_strcmp0 (source, self->told_source) == 0)
    source = NULL;
  if (g_strcmp0 (text, self->told_day) == 0)
    text = "";
  if (*text != '\0' && !hetu_date_parse (text, &published))
    {
      say_problem (self, _ ("A day is written 2023-04-20"));
      return;
    }
  say_problem (self, NULL);
  hetu_import_flow_set_source (self->flow, source, published);
}

/* ---- widget */

static void
hetu_import_source_dispose (GObject *object)
{
  HetuImportSource *self = HETU_IMPORT_SOURCE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->flow);
  g_clear_pointer (&self->told_source, g_free);
  g_clear_pointer (&self->told_day, g_free);
  G_OBJECT_CLASS (hetu_import_source_parent_class)->dispose (object);
}

static void
hetu_import_source_class_init (HetuImportSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_import_source_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
add_words (HetuImportSource *self, const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->box, label);
  return GTK_LABEL (label);
}

static GtkEditable *
add_entry (HetuImportSource *self, const char *text)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label,
                                  NULL,
                                  -1);
  gtk_box_append (self->box, label);
  gtk_box_append (self->box, entry);
  return GTK_EDITABLE (entry);
}

static void
listen (HetuImportSource *self, GtkEditable *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (entry, "activate", G_CALLBACK (apply), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (apply), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

static void
hetu_import_source_init (HetuImportSource *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "import-side");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->box));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  self->source = add_entry (self, _ ("_Document that is cited"));
  self->told = add_words (self, "", "detail");
  self->published = add_entry (self, _ ("_Published on"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->published), _ ("2023-04-20, if known"));
  listen (self, self->source);
  listen (self, self->published);
  gtk_box_append (self->box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->template = add_entry (self, _ ("_Keep as template"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->template), _ ("Name: Monthly Report"));
  add_words (
      self,
      _ ("Layout and answers are kept with the import: the next file of the same make is read "
         "without questions, and refused where its layout has changed."),
      "detail");
  self->problem = add_words (self, "", "field-error");
  gtk_widget_hide (GTK_WIDGET (self->problem));
}

GtkWidget *
hetu_import_source_new (void)
{
  return g_object_new (HETU_TYPE_IMPORT_SOURCE, NULL);
}

/* ---- what is shown */

static void
show_source (HetuImportSource *self, const HetuMapping *mapping)
{
  const HetuImportAnswers *answers = hetu_import_flow_get_answers (self->flow);
  gboolean names = hetu_mapping_names_source (mapping);
  gint32 published = hetu_mapping_get_published (mapping);
  g_autofree char *day = published != 0 ? hetu_date_to_string (published) : g_strdup ("");

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->source), hetu_mapping_get_source (mapping));
  gtk_editable_set_text (self->source,
                         answers->source != NULL ? answers->source
                         : names                 ? hetu_mapping_get_source (mapping)
                                                 : "");
  gtk_editable_set_text (self->published, day);
  g_clear_pointer (&self->told_source, g_free);
  g_clear_pointer (&self->told_day, g_free);
  if (answers->source == NULL)
    self->told_source = g_strdup (gtk_editable_get_text (self->source));
  if (answers->published == 0)
    self->told_day = g_steal_pointer (&day);
  gtk_label_set_label (self->told,
                       answers->source != NULL ? _ ("As you say")
                       : names                 ? _ ("As the file says")
                                               : _ ("The file names none: it is cited itself"));
}

static gboolean
is_typed_into (HetuImportSource *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->source)) ||
                           gtk_widget_is_ancestor (focus, GTK_WIDGET (self->published)));
}

void
hetu_import_source_show (HetuImportSource *self, HetuImportFlow *flow)
{
  const HetuImportReport *report = hetu_import_flow_get_report (flow);
  HetuImportInput *input = hetu_import_flow_get_input (flow);
  gboolean is_tidy = input != NULL && hetu_import_input_is_tidy (input);

  if (self->flow != flow)
    gtk_editable_set_text (self->template, "");
  g_set_object (&self->flow, flow);
  gtk_widget_set_sensitive (GTK_WIDGET (self->box), !is_tidy);
  if (report == NULL || report->mappings->len == 0 || is_typed_into (self))
    return;
  self->filling = TRUE;
  show_source (self, report->mappings->pdata[0]);
  self->filling = FALSE;
}

const char *
hetu_import_source_get_template (HetuImportSource *self)
{
  return gtk_editable_get_text (self->template);
}

void
hetu_import_source_refuse (HetuImportSource *self, const char *problem)
{
  say_problem (self, problem);
  gtk_widget_grab_focus (GTK_WIDGET (self->template));
}
