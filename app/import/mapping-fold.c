/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables in traditional characters, of Hong Kong, Macao and Taiwan, are read as if they were written in simplified ones, which the words of
 * this folder and the store's names are in. */
#include "import/mapping-private.h"

#include "file/simplify.h"

#define ROWS_LOOKED_AT 200

/* Whether the sheet is written in traditional characters: by some that tables are full of and simplified texts have none of. Not by
 * any: 乾 is in 乾县 of either. */
gboolean
hetu_mapping_is_traditional (const HetuGrid *grid)
{
  static const char marks[] = "區縣產業總額億萬單統計長資費稅導關門貿實際營農國經濟";
  guint n_rows = MIN (hetu_grid_get_n_rows (grid), ROWS_LOOKED_AT);
  gunichar first = 0;

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < hetu_grid_get_n_columns (grid); column++)
      {
        const HetuCell *cell = hetu_grid_get_cell (grid, row, column);
        const char *at = cell->kind == HETU_CELL_TEXT ? cell->text : "";

        for (; *at != '\0'; at = g_utf8_next_char (at))
          {
            gunichar c = g_utf8_get_char (at);

            if (c < 0x4e00 || g_utf8_strchr (marks, -1, c) == NULL)
              continue;
            if (first != 0 && c != first)
              return TRUE;
            first = c;
          }
      }
  return FALSE;
}

char *
hetu_mapping_fold (const HetuMapping *self, char *text)
{
  GString *folded;

  if (!self->is_traditional)
    return text;
  folded = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (folded, hetu_simplify (g_utf8_get_char (at)));
  g_free (text);
  return g_string_free (folded, FALSE);
}
