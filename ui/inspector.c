/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inspector: a dossier put on screen. The fixed parts are in the template; facts, rivals and ranks are rows that stay, a
 * dozen at most. */
#include "ui/inspector.h"

#include "ui/adopt-dialog.h"
#include "ui/dossier.h"
#include "ui/edit-window.h"
#include "ui/inspector-rows.h"
#include "ui/note-list.h"
#include "ui/wrap-box.h"

#include <glib/gi18n.h>

struct _HetuInspector
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  HetuDossier *dossier; /* (nullable) */
  HetuFrame *frame;     /* (nullable) */
  int row;              /* of the frame; −1 for none */
  /* template */
  GtkStack *stack;
  GtkLabel *heading;
  GtkImage *pin;
  GtkLabel *value;
  GtkLabel *measure;
  GtkLabel *standing;
  GtkLabel *problem;
  GtkBox *facts;
  GtkWidget *source_section;
  GtkLabel *cited_on;
  GtkLabel *quote;
  GtkLabel *citation;
  GtkWidget *rivals_section;
  GtkBox *rivals;
  GtkBox *versions;
  GtkWidget *rule_button;
  GtkWidget *formula_section;
  GtkLabel *formula;
  GtkLabel *formula_detail;
  GtkWidget *source_button;
  GtkWidget *ranks_section;
  GtkLabel *ranks_title;
  GtkBox *ranks;
  GtkBox *notes;
  GtkWidget *note_button;
};

G_DEFINE_FINAL_TYPE (HetuInspector, hetu_inspector, GTK_TYPE_WIDGET)

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
  gtk_label_set_label (self->problem, self->dossier->problem != NULL ? self->dossier->problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), self->dossier->problem != NULL);
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

static void show_rivals (HetuInspector *self);

static void
on_rival_toggled (HetuInspector *self, GtkCheckButton *radio)
{
  gint64 statement = hetu_inspector_get_rival (radio);

  if (!gtk_check_button_get_active (radio))
    return;
  /* Until there is a reason, the one in use stays. */
  show_rivals (self);
  if (self->frame->as_of != 0)
    {
      hetu_session_tell (
          self->session,
          _ ("A figure is adopted from today on; what was known on an earlier day stays"),
          _ ("Show All Known"),
          "win.as-of::all");
      return;
    }
  hetu_adopt_dialog_new (GTK_WIDGET (self), self->session, statement);
}

/* Whether a person decided among the figures of the cell; what was decided is left to the rule from today on. */
static gboolean
is_adopted (HetuInspector *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autofree char *reason = NULL;
  gint64 chosen = 0;

  return store != NULL && self->dossier->statement != 0 && self->frame->as_of == 0 &&
         hetu_query_choice (store, self->dossier->statement, &chosen, &reason, NULL) && chosen != 0;
}

static void
show_rivals (HetuInspector *self)
{
  gtk_widget_set_visible (self->rule_button, is_adopted (self));
  gtk_widget_set_visible (self->rivals_section,
                          self->dossier->rivals->len > 0 || self->dossier->versions->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->versions), self->dossier->versions->len > 0);
  hetu_inspector_show_facts (self->versions, self->dossier->versions);
  hetu_inspector_show_rivals (self->rivals,
                              self->dossier->rivals,
                              G_CALLBACK (on_rival_toggled),
                              self);
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

  gtk_widget_set_visible (self->ranks_section, self->dossier->ranks->len > 0);
  if (self->dossier->ranks->len > 0)
    gtk_label_set_label (self->ranks_title, self->dossier->ranks_title);
  hetu_inspector_show_ranks (self->ranks,
                             self->dossier->ranks,
                             hetu_theme_get_slot (theme, self->dossier->colour_slot),
                             theme->mute);
}

static void
show_notes (HetuInspector *self)
{
  HetuStore *store = hetu_session_get_store (self->session);

  gtk_widget_set_visible (GTK_WIDGET (self->notes), self->frame->remarks->len > 0);
  hetu_note_list_show (self->notes, self->session, self->frame, -1);
  gtk_widget_set_sensitive (self->note_button, store != NULL && !hetu_store_is_read_only (store));
}

/* ---- actions of the buttons */

static void
open_source (HetuInspector *self)
{
  if (self->dossier != NULL && self->dossier->statement != 0)
    hetu_session_show_source (self->session, self->dossier->statement);
}

static void
leave_to_rule (HetuInspector *self)
{
  if (self->dossier != NULL && self->dossier->statement != 0)
    hetu_session_unchoose_statement (self->session, self->dossier->statement);
}

static void
edit (HetuInspector *self)
{
  hetu_inspector_edit (self, self->session);
}

static void
add_note (HetuInspector *self)
{
  if (!hetu_inspector_add_note (self))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* ---- object */

static void
hetu_inspector_dispose (GObject *object)
{
  HetuInspector *self = HETU_INSPECTOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_INSPECTOR);
  g_clear_object (&self->session);
  g_clear_pointer (&self->dossier, hetu_dossier_free);
  g_clear_pointer (&self->frame, hetu_frame_unref);
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
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, problem);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, facts);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, source_section);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, cited_on);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, quote);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, citation);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, rivals_section);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, rivals);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, versions);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, rule_button);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, formula_section);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, formula);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, formula_detail);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, source_button);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, ranks_section);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, ranks_title);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, ranks);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, notes);
  gtk_widget_class_bind_template_child (widget_class, HetuInspector, note_button);
  gtk_widget_class_bind_template_callback (widget_class, open_source);
  gtk_widget_class_bind_template_callback (widget_class, leave_to_rule);
  gtk_widget_class_bind_template_callback (widget_class, add_note);
  gtk_widget_class_bind_template_callback (widget_class, edit);
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
  g_clear_pointer (&self->frame, hetu_frame_unref);
  self->row = -1;
  if (frame == NULL || row < 0 || (guint) row >= frame->rows->len)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  self->frame = hetu_frame_ref (frame);
  self->row = row;
  self->dossier = hetu_dossier_new (session, frame, row);
  gtk_widget_set_opacity (GTK_WIDGET (self->pin), pinned ? 1 : 0);
  show_value (self);
  hetu_inspector_show_facts (self->facts, self->dossier->facts);
  show_source (self);
  show_rivals (self);
  show_formula (self);
  show_ranks (self);
  show_notes (self);
  gtk_stack_set_visible_child_name (self->stack, "datum");
}

gboolean
hetu_inspector_add_note (HetuInspector *self)
{
  g_return_val_if_fail (HETU_IS_INSPECTOR (self), FALSE);

  if (self->frame == NULL || hetu_store_is_read_only (hetu_session_get_store (self->session)))
    return FALSE;
  hetu_note_list_add (GTK_WIDGET (self), self->session, self->frame, (guint) self->row);
  return TRUE;
}

void
hetu_inspector_edit (HetuInspector *self, HetuSession *session)
{
  GtkWidget *window = NULL;

  if (hetu_session_get_store (session) == NULL ||
      hetu_store_is_read_only (hetu_session_get_store (session)))
    {
      hetu_session_tell (session, _ ("The store is read-only"), NULL, NULL);
      return;
    }
  window = hetu_edit_window_new (session);
  if (window == NULL)
    return;
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
  if (self->frame != NULL)
    {
      const HetuFrameRow *row = &g_array_index (self->frame->rows, HetuFrameRow, self->row);

      hetu_edit_window_focus (HETU_EDIT_WINDOW (window),
                              hetu_frame_get_series (self->frame, row->series)->region,
                              row->period);
    }
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
