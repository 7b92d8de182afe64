/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of cells. A cell is made and filled as a list does it, so that what is copied cannot differ from what is seen; no list has a cell
 * for each of its rows. */
#include "ui/cell-words.h"

#include "model/decimal.h"
#include "ui/scene-cell.h"

#define THIN_SPACE 0x2009
#define HAIR_SPACE 0x200a

/* Whether @c only sets type: other programs would keep it as a character of the word. */
static gboolean
is_spacing (gunichar c)
{
  return c == THIN_SPACE || c == HAIR_SPACE || g_unichar_iszerowidth (c);
}

static void
append (GString *out, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, " · ");
  for (; *words != '\0'; words = g_utf8_next_char (words))
    if (!is_spacing (g_utf8_get_char (words)))
      g_string_append_unichar (out, g_utf8_get_char (words));
}

static void
collect (GtkWidget *widget, GString *out)
{
  if (GTK_IS_LABEL (widget))
    append (out, gtk_label_get_text (GTK_LABEL (widget)));
  else if (HETU_IS_SCENE_CELL (widget))
    append (out, hetu_scene_cell_get_label (HETU_SCENE_CELL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, out);
}

char *
hetu_cell_words_dup (GtkWidget *cell)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (cell), g_string_free (out, FALSE));
  collect (cell, out);
  return g_string_free (out, FALSE);
}

void
hetu_cell_words_add_heads (GtkColumnView *view, HetuWordTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      hetu_word_table_add_column (table, gtk_column_view_column_get_title (column), i > 0);
    }
}

void
hetu_cell_words_add (HetuWordTable *table, GtkWidget *cell)
{
  g_autoptr (GtkWidget) made = g_object_ref_sink (cell);
  g_autofree char *words = hetu_cell_words_dup (made);
  HetuDecimal number;

  hetu_word_table_add_cell (table, words, hetu_decimal_parse (words, &number, NULL) ? words : NULL);
}
