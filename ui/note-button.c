/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Note button: the list of the inspector in a popover. The datum is remembered while the popover is open, though the pointer
 * has left it. */
#include "ui/note-button.h"

#include "ui/note-list.h"

#include <glib/gi18n.h>

#define MOST_HEIGHT 360 /* pixels of the list: more scrolls */
#define WIDTH 340       /* pixels */

struct _HetuNoteButton
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  HetuFrame *frame;     /* (nullable) */
  /* borrowed: children */
  GtkWidget *button;
  GtkLabel *label;
  GtkWidget *popover;
  GtkWidget *nothing;
  GtkBox *list;
  GtkWidget *add_button;
  /* plain */
  int row; /* of the frame; −1 none */
};

G_DEFINE_FINAL_TYPE (HetuNoteButton, hetu_note_button, GTK_TYPE_WIDGET)

static gboolean
can_add (HetuNoteButton *self)
{
  HetuStore *store = self->session != NULL ? hetu_session_get_store (self->session) : NULL;

  return self->frame != NULL && self->row >= 0 && store != NULL && !hetu_store_is_read_only (store);
}

static void
on_add (HetuNoteButton *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (!hetu_note_button_add_note (self))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static GtkWidget *
make_popover (HetuNoteButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  self->nothing = gtk_label_new (_ ("No notes on these figures"));
  gtk_widget_add_css_class (self->nothing, "quiet");
  self->add_button = gtk_button_new_with_label (_ ("Add Note…"));
  g_signal_connect_object (self->add_button,
                           "clicked",
                           G_CALLBACK (on_add),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (rows), self->nothing);
  gtk_box_append (GTK_BOX (rows), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), rows);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->add_button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "hetu");
  return popover;
}

static void
hetu_note_button_dispose (GObject *object)
{
  HetuNoteButton *self = HETU_NOTE_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->frame, hetu_frame_unref);
  G_OBJECT_CLASS (hetu_note_button_parent_class)->dispose (object);
}

static void
hetu_note_button_class_init (HetuNoteButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_note_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "notebutton");
}

static void
hetu_note_button_init (HetuNoteButton *self)
{
  self->row = -1;
  self->button = gtk_menu_button_new ();
  self->label = GTK_LABEL (gtk_label_new (_ ("Notes")));
  /* A label of its own: a button that is given words makes its child anew, under the pointer that moves over it. */
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->button), GTK_ARROW_UP);
  gtk_widget_add_css_class (self->button, "more");
  self->popover = make_popover (self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

static guint
count_rows (HetuNoteButton *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

void
hetu_note_button_show (HetuNoteButton *self, HetuSession *session, HetuFrame *frame, int row)
{
  g_autofree char *label = NULL;
  guint n = 0;

  g_return_if_fail (HETU_IS_NOTE_BUTTON (self) && HETU_IS_SESSION (session));
  if (frame == self->frame && row < 0 && gtk_widget_get_mapped (self->popover))
    return;
  g_set_object (&self->session, session);
  if (frame != NULL)
    hetu_frame_ref (frame);
  g_clear_pointer (&self->frame, hetu_frame_unref);
  self->frame = frame;
  self->row = row;
  gtk_widget_set_visible (GTK_WIDGET (self), frame != NULL);
  if (frame == NULL)
    return;
  hetu_note_list_show (self->list, session, frame, row);
  n = count_rows (self);
  label = n > 0 ? g_strdup_printf (_ ("Notes %u"), n) : g_strdup (_ ("Notes"));
  gtk_label_set_label (self->label, label);
  gtk_widget_set_visible (self->nothing, n == 0);
  gtk_widget_set_sensitive (self->add_button, can_add (self));
}

gboolean
hetu_note_button_add_note (HetuNoteButton *self)
{
  g_return_val_if_fail (HETU_IS_NOTE_BUTTON (self), FALSE);
  if (!can_add (self))
    return FALSE;
  hetu_note_list_add (GTK_WIDGET (self), self->session, self->frame, (guint) self->row);
  return TRUE;
}
