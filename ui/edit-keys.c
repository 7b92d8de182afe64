/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the grid of hand edits, those of a spreadsheet: the block of chosen cells reaches from where it was begun to the cell that
 * has the keyboard. */
#include "ui/edit-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

guint
hetu_edit_entry_get_index (GtkWidget *entry)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), "cell"));
}

HetuEditRange
hetu_edit_window_get_block (HetuEditWindow *self)
{
  guint n = hetu_edit_sheet_get_n_columns (self->sheet);
  guint row = self->anchor / n, column = self->anchor % n;
  guint other_row = self->cursor / n, other_column = self->cursor % n;

  return (HetuEditRange){ .first_row = MIN (row, other_row),
                          .last_row = MAX (row, other_row),
                          .first_column = MIN (column, other_column),
                          .last_column = MAX (column, other_column) };
}

static gboolean
is_of_many (HetuEditWindow *self)
{
  return self->anchor != self->cursor;
}

/* ---- moving */

void
hetu_edit_window_focus_cell (HetuEditWindow *self, guint row, guint column)
{
  guint index = row * hetu_edit_sheet_get_n_columns (self->sheet) + column;
  GtkWidget *entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (index));
  GtkWidget *child = NULL;

  if (entry != NULL)
    {
      gtk_widget_grab_focus (entry);
      return;
    }
  self->wanted = index;
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", row);
}

/* Returns: whether there is a cell there */
static gboolean
move (HetuEditWindow *self, guint index, int rows, int columns)
{
  int n_columns = (int) hetu_edit_sheet_get_n_columns (self->sheet);
  int row = (int) index / n_columns + rows;
  int column = (int) index % n_columns + columns;

  /* Tab goes on in the next row. */
  if (column >= n_columns)
    {
      column = 0;
      row++;
    }
  else if (column < 0)
    {
      column = n_columns - 1;
      row--;
    }
  if (row < 0 || row >= (int) hetu_edit_sheet_get_n_rows (self->sheet))
    return FALSE;
  hetu_edit_window_focus_cell (self, (guint) row, (guint) column);
  return TRUE;
}

/* The block reaches on, and stays within the table. */
static gboolean
extend (HetuEditWindow *self, guint index, int rows, int columns)
{
  int column = (int) index % (int) hetu_edit_sheet_get_n_columns (self->sheet) + columns;

  if (column < 0 || column >= (int) hetu_edit_sheet_get_n_columns (self->sheet))
    return TRUE;
  self->extending = TRUE;
  move (self, index, rows, columns);
  return TRUE;
}

static gboolean
is_at_edge (GtkEditable *entry, gboolean end)
{
  int position = gtk_editable_get_position (entry);

  if (gtk_editable_get_selection_bounds (entry, NULL, NULL))
    return TRUE;
  return position == (end ? (int) g_utf8_strlen (gtk_editable_get_text (entry), -1) : 0);
}

/* Whether Shift and an arrow choose cells, not letters. */
static gboolean
chooses_cells (HetuEditWindow *self, GtkEditable *entry, gboolean end)
{
  int from = 0, to = 0;

  if (is_of_many (self) || !gtk_editable_get_selection_bounds (entry, &from, &to))
    return is_of_many (self) || is_at_edge (entry, end);
  return to - from == (int) g_utf8_strlen (gtk_editable_get_text (entry), -1);
}

/* ---- the clipboard and steps */

static void
on_text_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) entry = data;
  GtkWidget *ancestor = gtk_widget_get_ancestor (entry, HETU_TYPE_EDIT_WINDOW);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autofree char *cell = NULL;
  HetuEditWindow *self;
  HetuEditRange block;

  /* What is no text cannot be pasted, and the window may be gone. */
  if (text == NULL || ancestor == NULL)
    return;
  self = HETU_EDIT_WINDOW (ancestor);
  block = hetu_edit_window_get_block (self);
  cell = g_strstrip (g_strdup (text));
  if (!is_of_many (self) || strpbrk (cell, "\t\n") != NULL)
    {
      hetu_edit_window_paste (self, block.first_row, block.first_column, text);
      return;
    }
  hetu_edit_sheet_fill (self->sheet, &block, cell);
  hetu_edit_window_show (self, NULL);
}

/* Letters that are chosen in a cell are copied as such.
 * Returns: whether cells were copied */
static gboolean
copy (HetuEditWindow *self, GtkWidget *entry)
{
  HetuEditRange block = hetu_edit_window_get_block (self);
  g_autofree char *text = NULL;

  if (!is_of_many (self) && !chooses_cells (self, GTK_EDITABLE (entry), TRUE))
    return FALSE;
  text = hetu_edit_sheet_copy (self->sheet, &block);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (entry), text);
  return TRUE;
}

static gboolean
take_back (HetuEditWindow *self, GtkWidget *entry)
{
  guint index = hetu_edit_entry_get_index (entry);
  guint n = hetu_edit_sheet_get_n_columns (self->sheet);

  if (is_of_many (self))
    {
      self->anchor = self->cursor;
      hetu_edit_window_show (self, NULL);
      return TRUE;
    }
  if (!hetu_edit_sheet_is_changed (self->sheet, index / n, index % n) &&
      hetu_edit_sheet_get_refusal (self->sheet, index / n, index % n) == NULL)
    return FALSE;
  hetu_edit_sheet_restore (self->sheet, index / n, index % n);
  hetu_edit_window_show (self, NULL);
  return TRUE;
}

static gboolean
on_control_key (HetuEditWindow *self, GtkWidget *entry, guint key, gboolean shift)
{
  HetuEditRange block = hetu_edit_window_get_block (self);

  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_v:
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (entry),
                                     NULL,
                                     on_text_read,
                                     g_object_ref (entry));
      return TRUE;
    case GDK_KEY_c:
      return copy (self, entry);
    case GDK_KEY_d:
      hetu_edit_sheet_fill_down (self->sheet, &block);
      hetu_edit_window_show (self, NULL);
      return TRUE;
    case GDK_KEY_z:
    case GDK_KEY_y:
      if (shift || gdk_keyval_to_lower (key) == GDK_KEY_y ? hetu_edit_sheet_redo (self->sheet)
                                                          : hetu_edit_sheet_undo (self->sheet))
        hetu_edit_window_show (self, NULL);
      return TRUE;
    case GDK_KEY_s:
      gtk_widget_activate_action (GTK_WIDGET (self), "edit.save", NULL);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_arrow (HetuEditWindow *self, GtkWidget *entry, guint key, gboolean shift)
{
  guint index = hetu_edit_entry_get_index (entry);
  int step = key == GDK_KEY_Up || key == GDK_KEY_Left ? -1 : 1;

  if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    return shift ? extend (self, index, step, 0) : move (self, index, step, 0);
  if (shift)
    return chooses_cells (self, GTK_EDITABLE (entry), step > 0) && extend (self, index, 0, step);
  return is_at_edge (GTK_EDITABLE (entry), step > 0) && move (self, index, 0, step);
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint key,
        guint code,
        GdkModifierType state,
        HetuEditWindow *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  guint index = hetu_edit_entry_get_index (entry);
  HetuEditRange block = hetu_edit_window_get_block (self);

  if (state & GDK_CONTROL_MASK)
    return on_control_key (self, entry, key, shift);
  switch (key)
    {
    case GDK_KEY_Tab:
      return move (self, index, 0, 1);
    case GDK_KEY_ISO_Left_Tab:
      return move (self, index, 0, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return move (self, index, shift ? -1 : 1, 0);
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      return on_arrow (self, entry, key, shift);
    case GDK_KEY_Escape:
      return take_back (self, entry);
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      if (!is_of_many (self))
        return FALSE;
      hetu_edit_sheet_fill (self->sheet, &block, "");
      hetu_edit_window_show (self, NULL);
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- choosing */

static void
on_enter (GtkEventController *focus, HetuEditWindow *self)
{
  guint index = hetu_edit_entry_get_index (gtk_event_controller_get_widget (focus));
  gboolean was_of_many = is_of_many (self);
  GHashTableIter iter;
  gpointer entry;

  self->cursor = index;
  if (!self->extending)
    self->anchor = index;
  self->extending = FALSE;
  if (!was_of_many && !is_of_many (self))
    return;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    hetu_edit_window_show_state (self, entry);
}

/* Shift and a click choose all from the cell before. */
static void
on_pressed (GtkGestureClick *click, int n, double x, double y, HetuEditWindow *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  self->extending = (state & GDK_SHIFT_MASK) != 0;
}

void
hetu_edit_window_add_keys (HetuEditWindow *self, GtkWidget *entry)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect (focus, "enter", G_CALLBACK (on_enter), self);
  gtk_widget_add_controller (entry, focus);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (entry, GTK_EVENT_CONTROLLER (click));
}
