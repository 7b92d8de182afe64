/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inspector: a dossier put on screen. The fixed parts are in the template; facts, rivals and ranks are rows made anew for
 * each datum, a dozen widgets at most. */
#include "ui/inspector.h"

#include "ui/dossier.h"
#include "ui/rank-dots.h"
#include "ui/wrap-box.h"

#include <glib/gi18n.h>

struct _HetuInspector
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  HetuDossier *dossier; /* (nullable) */
  /* template */
  GtkStack *stack;
  GtkLabel *heading;
  GtkImage *pin;
  GtkLabel *value;
  GtkLabel *measure;
  GtkLabel *standing;
  GtkBox *facts;
  GtkWidget *source_section;
  GtkLabel *cited_on;
  GtkLabel *quote;
  GtkLabel *citation;
  GtkWidget *rivals_section;
  GtkBox *rivals;
  GtkWidget *formula_section;
  GtkLabel *formula;
  GtkLabel *formula_detail;
  GtkWidget *source_button;
  GtkWidget *ranks_section;
  GtkLabel *ranks_title;
  GtkBox *ranks;
};

G_DEFINE_FINAL_TYPE (HetuInspector, hetu_inspector, GTK_TYPE_WIDGET)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
make_label (const char *text, const char *css_class, gboolean start)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), start ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, start);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* ---- parts */

static void
show_value (HetuInspector *self)
{
  const HetuTheme *theme = hetu_session_get_theme (self->session);
  HetuColour colour = hetu_theme_get_slot_text (theme, self->dossier->colour_slot);
  g_autofree char *markup = g_markup_printf_escaped ("<span foreground=\"#%06x\">%s</span>",
                                                     colour >> 8,
                                                     self->dossier->value);

  gtk_label_set_label (self->heading, self->dossier->heading);
  gtk_label_set_markup (self->value, markup);
  gtk_label_set_label (self->measure, self->dossier->measure);
  gtk_label_set_label (self->standing,
                       self->dossier->standing != NULL ? self->dossier->standing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->standing), self->dossier->standing != NULL);
}

static void
show_facts (HetuInspector *self)
{
  clear_box (self->facts);
  for (guint i = 0; i < self->dossier->facts->len; i++)
    {
      const HetuDossierFact *fact = g_ptr_array_index (self->dossier->facts, i);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

      gtk_box_append (GTK_BOX (row), make_label (fact->label, "quiet", TRUE));
      gtk_box_append (GTK_BOX (row), make_label (fact->value, NULL, FALSE));
      gtk_box_append (self->facts, row);
    }
}

static char *
make_quote_markup (HetuInspector *self)
{
  const HetuTheme *theme = hetu_session_get_theme (self->session);
  GString *markup = g_string_new (NULL);
  gsize done = 0;

  for (guint i = 0; i < self->dossier->spans->len; i++)
    {
      const HetuDossierSpan *span = &g_array_index (self->dossier->spans, HetuDossierSpan, i);
      g_autofree char *before =
          g_markup_escape_text (self->dossier->quote + done, span->start - done);
      g_autofree char *lit =
          g_markup_escape_text (self->dossier->quote + span->start, span->end - span->start);

      g_string_append_printf (markup,
                              "%s<span background=\"#%06x\" weight=\"bold\">%s</span>",
                              before,
                              theme->mark >> 8,
                              lit);
      done = span->end;
    }
  {
    g_autofree char *rest = g_markup_escape_text (self->dossier->quote + done, -1);

    g_string_append (markup, rest);
  }
  return g_string_free (markup, FALSE);
}

static void
show_source (HetuInspector *self)
{
  gboolean cited = self->dossier->citation != NULL;

  gtk_widget_set_visible (self->source_section, cited);
  gtk_widget_set_sensitive (self->source_button, self->dossier->statement != 0);
  if (!cited)
    return;
  gtk_label_set_label (self->cited_on,
                       self->dossier->cited_on != NULL ? self->dossier->cited_on : "");
  gtk_label_set_label (self->citation, self->dossier->citation);
  gtk_widget_set_visible (GTK_WIDGET (self->quote), self->dossier->quote != NULL);
  if (self->dossier->quote != NULL)
    {
      g_autofree char *markup = make_quote_markup (self);

      gtk_label_set_markup (self->quote, markup);
    }
}

static GtkWidget *
make_rival (HetuInspector *self, const HetuDossierRival *rival, GtkWidget *group)
{
  GtkWidget *radio = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *tooltip = NULL;
  const char *badge = rival->chosen ? _ ("in use") : rival->warning;

  gtk_box_append (GTK_BOX (head), make_label (rival->value, rival->chosen ? "strong" : NULL, TRUE));
  if (badge != NULL)
    gtk_box_append (GTK_BOX (head),
                    make_label (badge, rival->chosen ? "chosen" : "warning", FALSE));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), make_label (rival->detail, "detail", TRUE));
  gtk_widget_set_hexpand (box, TRUE);
  tooltip = rival->note != NULL ? g_strdup_printf ("%s\n%s", rival->detail, rival->note)
                                : g_strdup (rival->detail);
  gtk_widget_set_tooltip_text (box, tooltip);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (radio), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rival->value,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  tooltip,
                                  -1);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), GTK_CHECK_BUTTON (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), rival->chosen);
  return radio;
}

static void
on_rival_toggled (HetuInspector *self, GtkCheckButton *radio)
{
  gint64 statement = 0;

  if (!gtk_check_button_get_active (radio))
    return;
  statement = *(gint64 *) g_object_get_data (G_OBJECT (radio), "statement");
  hetu_session_choose_statement (self->session, statement, NULL);
}

static void
show_rivals (HetuInspector *self)
{
  GtkWidget *group = NULL;

  clear_box (self->rivals);
  gtk_widget_set_visible (self->rivals_section, self->dossier->rivals->len > 0);
  for (guint i = 0; i < self->dossier->rivals->len; i++)
    {
      const HetuDossierRival *rival = g_ptr_array_index (self->dossier->rivals, i);
      GtkWidget *radio = make_rival (self, rival, group);

      group = group != NULL ? group : radio;
      g_object_set_data_full (G_OBJECT (radio),
                              "statement",
                              g_memdup2 (&rival->statement, sizeof rival->statement),
                              g_free);
      g_signal_connect_object (radio,
                               "toggled",
                               G_CALLBACK (on_rival_toggled),
                               self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->rivals, radio);
    }
}

static void
show_formula (HetuInspector *self)
{
  gtk_widget_set_visible (self->formula_section, self->dossier->formula != NULL);
  if (self->dossier->formula == NULL)
    return;
  gtk_label_set_label (self->formula, self->dossier->formula);
  gtk_label_set_label (self->formula_detail, self->dossier->formula_detail);
}

static void
show_ranks (HetuInspector *self)
{
  const HetuTheme *theme = hetu_session_get_theme (self->session);

  clear_box (self->ranks);
  gtk_widget_set_visible (self->ranks_section, self->dossier->ranks->len > 0);
  if (self->dossier->ranks->len == 0)
    return;
  gtk_label_set_label (self->ranks_title, self->dossier->ranks_title);
  for (guint i = 0; i < self->dossier->ranks->len; i++)
    {
      const HetuDossierRank *rank = g_ptr_array_index (self->dossier->ranks, i);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      /* Translators: a place in a list of ranks: “第 1” */
      g_autofree char *place = g_strdup_printf (_ ("No. %d"), rank->rank);
      GtkWidget *label = make_label (place, "strong", FALSE);

      gtk_label_set_width_chars (GTK_LABEL (label), 4);
      gtk_box_append (GTK_BOX (row), make_label (rank->name, "quiet", TRUE));
      gtk_box_append (GTK_BOX (row),
                      hetu_rank_dots_new (rank->rank,
                                          rank->of,
                                          hetu_theme_get_slot (theme, self->dossier->colour_slot),
                                          theme->mute));
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (self->ranks, row);
    }
}

/* ---- actions of the buttons */

static void
open_source (HetuInspector *self)
{
  if (self->dossier != NULL && self->dossier->statement != 0)
    hetu_session_show_source (self->session, self->dossier->statement);
}

/* ---- object */

static void
hetu_inspector_dispose (GObject *object)
{
  HetuInspector *self = HETU_INSPECTOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_INSPECTOR);
  g_clear_object (&self->session);
  g_clear_pointer (&self->dossier, hetu_dossier_free);
  G_OBJECT_CLASS (hetu_inspector_parent_class)->dispose (object);
}

static void
hetu_inspector_class_init (HetuInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_inspector_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inspector");
  g_type_ensure (HETU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, heading);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, pin);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, value);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, measure);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, standing);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, facts);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, source_section);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, cited_on);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, quote);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, citation);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, rivals_section);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, rivals);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, formula_section);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, formula);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, formula_detail);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, source_button);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, ranks_section);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, ranks_title);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, ranks);
  gtk_widget_class_bind_template_callback (widget_class, open_source);
}

static void
hetu_inspector_init (HetuInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hetu_inspector_show (HetuInspector *self,
                     HetuSession *session,
                     HetuFrame *frame,
                     int row,
                     gboolean pinned)
{
  g_return_if_fail (HETU_IS_INSPECTOR (self));
  g_set_object (&self->session, session);
  g_clear_pointer (&self->dossier, hetu_dossier_free);
  if (frame == NULL || row < 0 || (guint) row >= frame->rows->len)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  self->dossier = hetu_dossier_new (session, frame, row);
  gtk_widget_set_opacity (GTK_WIDGET (self->pin), pinned ? 1 : 0);
  show_value (self);
  show_facts (self);
  show_source (self);
  show_rivals (self);
  show_formula (self);
  show_ranks (self);
  gtk_stack_set_visible_child_name (self->stack, "datum");
}

char *
hetu_inspector_dup_citation (HetuInspector *self)
{
  const HetuDossier *dossier = self->dossier;

  if (dossier == NULL || dossier->citation == NULL)
    return NULL;
  if (dossier->cited_on == NULL || dossier->cited_on[0] == '\0')
    return g_strdup_printf (_ ("“%s”: %s"),
                            dossier->citation,
                            dossier->quote != NULL ? dossier->quote : dossier->value);
  return g_strdup_printf (_ ("“%s” (%s): %s"),
                          dossier->citation,
                          dossier->cited_on,
                          dossier->quote != NULL ? dossier->quote : dossier->value);
}
