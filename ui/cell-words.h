/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/word-table.h"

#include <gtk/gtk.h>

/* Tables as they are seen, on their way to a word processor: the words of their cells, drawings in the words that say what they show. */

/**
 * hetu_cell_words_dup:
 * @cell: what stands in a cell
 *
 * Returns: (transfer full): its labels, and those of its drawings, with “ · ” between them
 */
char *hetu_cell_words_dup (GtkWidget *cell);

/**
 * hetu_cell_words_add_heads:
 * @view: a table
 *
 * Gives @table the columns of @view with their headings, in their order.
 */
void hetu_cell_words_add_heads (GtkColumnView *view, HetuWordTable *table);

/**
 * hetu_cell_words_add:
 * @cell: (transfer floating): made for this alone
 *
 * Fills the next cell of @table with what @cell says.
 */
void hetu_cell_words_add (HetuWordTable *table, GtkWidget *cell);
