/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Encoding choice: a list whose first line leaves it to the reader. */
#include "ui/encoding-choice.h"

#include "file/encoding.h"
#include "report/document.h"

#include <glib/gi18n.h>

#define HEAD 4096 /* bytes that tell a text from other formats */

struct _HetuEncodingChoice
{
  GtkWidget parent_instance;
  GtkWidget *list; /* borrowed: the child */
  gboolean offers; /* begins anew: nobody chose anything */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuEncodingChoice, hetu_encoding_choice, GTK_TYPE_WIDGET)

static gboolean
leaves_encoding (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GBytes) head =
      stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), HEAD, NULL, NULL) : NULL;

  return head != NULL && hetu_document_leaves_encoding (head);
}

void
hetu_encoding_choice_offer (HetuEncodingChoice *self, GFile *file)
{
  g_return_if_fail (HETU_IS_ENCODING_CHOICE (self) && G_IS_FILE (file));

  self->offers = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), 0);
  self->offers = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), leaves_encoding (file));
}

const char *
hetu_encoding_choice_get (HetuEncodingChoice *self)
{
  guint selected;

  g_return_val_if_fail (HETU_IS_ENCODING_CHOICE (self), NULL);

  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list));
  return selected != 0 && selected != GTK_INVALID_LIST_POSITION
             ? hetu_encoding_list ()[selected - 1]
             : NULL;
}

static void
on_selected (HetuEncodingChoice *self)
{
  if (!self->offers)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
hetu_encoding_choice_dispose (GObject *object)
{
  g_clear_pointer (&HETU_ENCODING_CHOICE (object)->list, gtk_widget_unparent);
  G_OBJECT_CLASS (hetu_encoding_choice_parent_class)->dispose (object);
}

static void
hetu_encoding_choice_class_init (HetuEncodingChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_encoding_choice_dispose;
  signals[CHANGED] = g_signal_new ("changed",
                                   HETU_TYPE_ENCODING_CHOICE,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hetu_encoding_choice_init (HetuEncodingChoice *self)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("Encoding Found Out"));
  for (const char *const *name = hetu_encoding_list (); *name != NULL; name++)
    gtk_string_list_append (words, *name);
  self->list = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the text is written in"),
                                  -1);
  gtk_widget_set_tooltip_text (self->list, _ ("What the text is written in"));
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (on_selected), self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
