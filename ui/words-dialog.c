/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words dialog: an entry that still holds the generated words, or none, hands the figure back to the generator. What
 * is done in it is one step of undo. */
#include "ui/words-dialog.h"

struct _HetuWordsDialog
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  char *generated[2]; /* title and subtitle as generated */
  /* template */
  GtkEntry *title_entry;
  GtkEntry *subtitle_entry;
  GtkEntry *note_entry;
  GtkCheckButton *show_title;
  GtkCheckButton *show_note;
  GtkCheckButton *show_source;
};

G_DEFINE_FINAL_TYPE (HetuWordsDialog, hetu_words_dialog, GTK_TYPE_WINDOW)

/* (nullable): what a person wrote */
static const char *
get_own_words (GtkEntry *entry, const char *generated)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return text[0] == '\0' || g_strcmp0 (text, generated) == 0 ? NULL : text;
}

static void
apply (HetuWordsDialog *self)
{
  hetu_session_begin_gesture (self->session);
  hetu_session_set_words (self->session,
                          get_own_words (self->title_entry, self->generated[0]),
                          get_own_words (self->subtitle_entry, self->generated[1]),
                          get_own_words (self->note_entry, NULL));
  hetu_session_show_parts (self->session,
                           gtk_check_button_get_active (self->show_title),
                           gtk_check_button_get_active (self->show_note),
                           gtk_check_button_get_active (self->show_source));
  hetu_session_end_gesture (self->session);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
reset (HetuWordsDialog *self)
{
  hetu_session_begin_gesture (self->session);
  hetu_session_set_words (self->session, NULL, NULL, NULL);
  hetu_session_show_parts (self->session, TRUE, TRUE, TRUE);
  hetu_session_end_gesture (self->session);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
hetu_words_dialog_dispose (GObject *object)
{
  HetuWordsDialog *self = HETU_WORDS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_WORDS_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->generated[0], g_free);
  g_clear_pointer (&self->generated[1], g_free);
  G_OBJECT_CLASS (hetu_words_dialog_parent_class)->dispose (object);
}

static void
hetu_words_dialog_class_init (HetuWordsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_words_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/words-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuWordsDialog, title_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuWordsDialog, subtitle_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuWordsDialog, note_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuWordsDialog, show_title);
  gtk_widget_class_bind_template_child (widget_class, HetuWordsDialog, show_note);
  gtk_widget_class_bind_template_child (widget_class, HetuWordsDialog, show_source);
  gtk_widget_class_bind_template_callback (widget_class, apply);
  gtk_widget_class_bind_template_callback (widget_class, reset);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hetu_words_dialog_init (HetuWordsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hetu_words_dialog_new (HetuSession *session)
{
  HetuWordsDialog *self = g_object_new (HETU_TYPE_WORDS_DIALOG, NULL);
  const HetuSpec *spec = hetu_session_get_spec (session);
  HetuFrame *frame = hetu_session_get_frame (session);

  self->session = g_object_ref (session);
  if (spec->title == NULL && frame != NULL)
    self->generated[0] = g_strdup (frame->title);
  if (spec->subtitle == NULL && frame != NULL)
    self->generated[1] = g_strdup (frame->subtitle);
  gtk_editable_set_text (GTK_EDITABLE (self->title_entry),
                         spec->title != NULL          ? spec->title
                         : self->generated[0] != NULL ? self->generated[0]
                                                      : "");
  gtk_editable_set_text (GTK_EDITABLE (self->subtitle_entry),
                         spec->subtitle != NULL       ? spec->subtitle
                         : self->generated[1] != NULL ? self->generated[1]
                                                      : "");
  gtk_editable_set_text (GTK_EDITABLE (self->note_entry), spec->note != NULL ? spec->note : "");
  gtk_check_button_set_active (self->show_title, !spec->hide_title);
  gtk_check_button_set_active (self->show_note, !spec->hide_note);
  gtk_check_button_set_active (self->show_source, !spec->hide_source);
  return GTK_WIDGET (self);
}
