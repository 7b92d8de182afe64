/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/edit-window.h"

/* The window of hand edits and the keys of its cells. Private to ui/edit-*.c. */

struct _HetuEditWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  HetuEditSheet *sheet;
  GHashTable *entries; /* index of a cell → GtkEntry that shows it */
  /* template */
  GtkLabel *heading;
  GtkColumnView *view;
  GtkLabel *status;
  GtkLabel *changes;
  GtkEntry *reason;
  GtkRevealer *leaving;
  GtkWidget *stay;
  /* plain */
  guint wanted; /* index of the cell that gets the keyboard when it is there; G_MAXUINT: none */
  guint anchor; /* index of the cell that the block of chosen cells begins at */
  guint cursor; /* and of the one that has the keyboard */
  gboolean extending; /* the keyboard moves on, the block's beginning stays */
  gboolean filling;   /* entries change by themselves */
  gboolean discards;  /* what is not saved may go */
};

/* The index of the cell that @entry shows. */
guint hetu_edit_entry_get_index (GtkWidget *entry);

/* Shows all cells that are there, and what saving would do, with @words before it where there are some. */
void hetu_edit_window_show (HetuEditWindow *self, const char *words);

/* Shows how the cell of @entry stands, but not its text. */
void hetu_edit_window_show_state (HetuEditWindow *self, GtkWidget *entry);

/* The block of chosen cells: one cell at least. */
HetuEditRange hetu_edit_window_get_block (HetuEditWindow *self);

/* Puts the keyboard into a cell. */
void hetu_edit_window_focus_cell (HetuEditWindow *self, guint row, guint column);

/* Lets the keys and the pointer work in a new @entry. */
void hetu_edit_window_add_keys (HetuEditWindow *self, GtkWidget *entry);
