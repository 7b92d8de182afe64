/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Note dialog: what a note says, of which figures, and whether they compare across its start. What cannot be is said in the
 * dialog, which stays open. */
#include "ui/note-dialog.h"

#include <glib/gi18n.h>

struct _HetuNoteDialog
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  HetuNote note; /* what the dialog began with */
  /* template */
  GtkDropDown *kind;
  GtkDropDown *scope;
  GtkEntry *from_entry;
  GtkEntry *to_entry;
  GtkEntry *zh_entry;
  GtkEntry *en_entry;
  GtkCheckButton *below_check;
  GtkCheckButton *break_check;
  GtkCheckButton *source_check;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (HetuNoteDialog, hetu_note_dialog, GTK_TYPE_WINDOW)

/* What a note holds for, in the order of the list. */
enum
{
  SCOPE_SERIES,
  SCOPE_REGION,
  SCOPE_INDICATOR,
};

static void
show_problem (HetuNoteDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* @out: (out): none where the entry is empty */
static gboolean
read_period (HetuNoteDialog *self, GtkEntry *entry, HetuPeriod *out)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autoptr (GError) error = NULL;

  *out = (HetuPeriod){ 0 };
  if (*text == '\0' || hetu_period_parse (text, out, &error))
    return TRUE;
  show_problem (self, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return FALSE;
}

/* @note: (out): its words are the entries'. Returns: whether it can be told */
static gboolean
read_note (HetuNoteDialog *self, HetuNote *note)
{
  guint scope = gtk_drop_down_get_selected (self->scope);
  const char *english = gtk_editable_get_text (GTK_EDITABLE (self->en_entry));

  *note = (HetuNote){ .kind = (HetuNoteKind) gtk_drop_down_get_selected (self->kind),
                      .author = (char *) g_get_real_name (),
                      .text_zh = (char *) gtk_editable_get_text (GTK_EDITABLE (self->zh_entry)),
                      .text_en = *english != '\0' ? (char *) english : NULL };
  note->indicator = scope == SCOPE_REGION ? 0 : self->note.indicator;
  note->region = scope == SCOPE_INDICATOR ? 0 : self->note.region;
  note->below = gtk_check_button_get_active (self->below_check) && note->region != 0;
  note->is_break = gtk_check_button_get_active (self->break_check);
  if (gtk_check_button_get_active (self->source_check))
    note->source = self->note.source;
  if (!read_period (self, self->from_entry, &note->from) ||
      !read_period (self, self->to_entry, &note->to))
    return FALSE;
  if (note->from.first_month == 0)
    show_problem (self, _ ("Say from which period on the note holds"));
  else if (hetu_note_is_backwards (note))
    show_problem (self, _ ("The note ends before it begins"));
  else if (*note->text_zh == '\0')
    show_problem (self, _ ("Say what is to be known"));
  else
    return TRUE;
  return FALSE;
}

static void
apply (HetuNoteDialog *self)
{
  HetuNote note;

  if (!read_note (self, &note))
    return;
  if (self->note.id != 0 && hetu_note_equal (&self->note, &note))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (hetu_session_put_note (self->session, self->note.id, &note))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_problem (self, _ ("The note could not be written"));
}

static void
on_scope_changed (HetuNoteDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->below_check),
                            gtk_drop_down_get_selected (self->scope) != SCOPE_INDICATOR);
}

static void
hetu_note_dialog_dispose (GObject *object)
{
  HetuNoteDialog *self = HETU_NOTE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_NOTE_DIALOG);
  g_clear_object (&self->session);
  hetu_note_clear (&self->note);
  G_OBJECT_CLASS (hetu_note_dialog_parent_class)->dispose (object);
}

static void
hetu_note_dialog_class_init (HetuNoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_note_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/note-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, from_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, to_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, zh_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, en_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, below_check);
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, break_check);
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, source_check);
  gtk_widget_class_bind_template_child (widget_class, HetuNoteDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, apply);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_changed);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hetu_note_dialog_init (HetuNoteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_kinds (HetuNoteDialog *self)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  const char *labels[HETU_N_NOTE_KINDS + 1] = { NULL };
  g_autoptr (GtkStringList) list = NULL;

  for (int i = 0; i < HETU_N_NOTE_KINDS; i++)
    labels[i] = hetu_note_kind_to_label ((HetuNoteKind) i, language);
  list = gtk_string_list_new (labels);
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->kind, self->note.kind);
}

/* “洛龙区 · 地区生产总值”, “洛龙区 · 各项指标”, “各地区 · 地区生产总值” */
static void
fill_scopes (HetuNoteDialog *self)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  HetuStore *store = hetu_session_get_store (self->session);
  HetuDistrict *district = hetu_store_get_district (store, self->note.region);
  HetuIndicator *indicator = hetu_store_get_indicator (store, self->note.indicator);
  const char *place = district != NULL ? hetu_district_get_name (district, language) : NULL;
  const char *what = indicator != NULL ? hetu_indicator_get_name (indicator, language) : NULL;
  const char *every_place = _ ("All Regions"), *everything = _ ("All Indicators");
  g_autofree char *series = g_strdup_printf ("%s · %s",
                                             place != NULL ? place : every_place,
                                             what != NULL ? what : everything);
  g_autofree char *of_place =
      g_strdup_printf ("%s · %s", place != NULL ? place : every_place, everything);
  g_autofree char *of_indicator =
      g_strdup_printf ("%s · %s", every_place, what != NULL ? what : everything);
  const char *labels[] = { series, of_place, of_indicator, NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->scope, SCOPE_SERIES);
}

static void
set_entry (GtkEntry *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

/* Without a document there is nothing to cite. */
static void
fill_source (HetuNoteDialog *self)
{
  HetuSource *source =
      hetu_store_get_source (hetu_session_get_store (self->session), self->note.source);
  g_autofree char *citation = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->source_check), source != NULL);
  if (source == NULL)
    return;
  citation = hetu_source_to_citation (source, hetu_session_get_language (self->session));
  label = g_strdup_printf (_ ("Cite %s"), citation);
  gtk_check_button_set_label (self->source_check, label);
  gtk_check_button_set_active (self->source_check, self->note.id != 0);
}

GtkWidget *
hetu_note_dialog_new (HetuSession *session, const HetuNote *note)
{
  HetuNoteDialog *self = g_object_new (HETU_TYPE_NOTE_DIALOG, NULL);
  g_autofree char *from = hetu_period_to_string (note->from);
  g_autofree char *to = hetu_period_to_string (note->to);

  self->session = g_object_ref (session);
  self->note = hetu_note_copy (note);
  gtk_window_set_title (GTK_WINDOW (self), note->id != 0 ? _ ("Edit Note") : _ ("Add Note"));
  fill_kinds (self);
  fill_scopes (self);
  fill_source (self);
  set_entry (self->from_entry, from);
  set_entry (self->to_entry, to);
  set_entry (self->zh_entry, note->text_zh);
  set_entry (self->en_entry, note->text_en);
  gtk_check_button_set_active (self->below_check, note->below);
  gtk_check_button_set_active (self->break_check, note->is_break);
  gtk_widget_grab_focus (GTK_WIDGET (self->zh_entry));
  return GTK_WIDGET (self);
}
