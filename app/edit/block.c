/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of cells, as spreadsheets copy and paste them, and the steps that are taken back: a paste is one, and so is what is typed into one
 * cell without a pause elsewhere. Steps are of the sheet and end with it: what is saved is taken back by the journal. */
#include "edit/private.h"

#include <string.h>

/* ---- steps */

static void
trace_clear (gpointer item)
{
  HetuEditTrace *trace = item;

  g_free (trace->before);
  g_free (trace->after);
}

void
hetu_edit_step_free (GArray *step)
{
  g_array_unref (step);
}

void
hetu_edit_sheet_begin_step (HetuEditSheet *self)
{
  g_assert (self->step == NULL);
  self->step = g_array_new (FALSE, TRUE, sizeof (HetuEditTrace));
  g_array_set_clear_func (self->step, trace_clear);
}

void
hetu_edit_sheet_end_step (HetuEditSheet *self)
{
  GArray *step = g_steal_pointer (&self->step);

  self->typing = FALSE;
  if (step->len == 0)
    {
      g_array_unref (step);
      return;
    }
  g_ptr_array_set_size (self->steps, (int) self->n_done);
  g_ptr_array_add (self->steps, step);
  self->n_done = self->steps->len;
}

void
hetu_edit_sheet_set_text (HetuEditSheet *self, guint row, guint column, const char *text)
{
  guint index = row * self->n_periods + column;
  HetuEditTrace *last = NULL;

  g_assert (row < self->n_regions && column < self->n_periods);
  if (self->typing && self->n_done > 0)
    last = &g_array_index ((GArray *) self->steps->pdata[self->n_done - 1], HetuEditTrace, 0);
  if (last != NULL && last->index == index && self->n_done == self->steps->len)
    {
      hetu_edit_sheet_put (self, index, text);
      g_free (last->after);
      last->after = g_strdup (self->cells[index].text);
      return;
    }
  hetu_edit_sheet_begin_step (self);
  hetu_edit_sheet_put (self, index, text);
  hetu_edit_sheet_end_step (self);
  self->typing = TRUE;
}

void
hetu_edit_sheet_restore (HetuEditSheet *self, guint row, guint column)
{
  g_assert (row < self->n_regions && column < self->n_periods);
  hetu_edit_sheet_begin_step (self);
  hetu_edit_sheet_put (self, row * self->n_periods + column, NULL);
  hetu_edit_sheet_end_step (self);
}

gboolean
hetu_edit_sheet_undo (HetuEditSheet *self)
{
  const GArray *step;

  self->typing = FALSE;
  if (self->n_done == 0)
    return FALSE;
  step = self->steps->pdata[--self->n_done];
  for (guint i = step->len; i > 0; i--)
    {
      const HetuEditTrace *trace = &g_array_index (step, HetuEditTrace, i - 1);

      hetu_edit_sheet_put (self, trace->index, trace->before);
    }
  return TRUE;
}

gboolean
hetu_edit_sheet_redo (HetuEditSheet *self)
{
  const GArray *step;

  self->typing = FALSE;
  if (self->n_done == self->steps->len)
    return FALSE;
  step = self->steps->pdata[self->n_done++];
  for (guint i = 0; i < step->len; i++)
    {
      const HetuEditTrace *trace = &g_array_index (step, HetuEditTrace, i);

      hetu_edit_sheet_put (self, trace->index, trace->after);
    }
  return TRUE;
}

/* ---- blocks */

static gboolean
is_block (const HetuEditSheet *self, const HetuEditRange *range)
{
  return range->first_row <= range->last_row && range->last_row < self->n_regions &&
         range->first_column <= range->last_column && range->last_column < self->n_periods;
}

char *
hetu_edit_sheet_copy (const HetuEditSheet *self, const HetuEditRange *range)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (is_block (self, range), g_string_free (out, FALSE));

  for (guint row = range->first_row; row <= range->last_row; row++)
    for (guint column = range->first_column; column <= range->last_column; column++)
      {
        g_string_append (out, hetu_edit_sheet_get_text (self, row, column));
        if (column < range->last_column)
          g_string_append_c (out, '\t');
        else if (row < range->last_row)
          g_string_append_c (out, '\n');
      }
  return g_string_free (out, FALSE);
}

void
hetu_edit_sheet_fill (HetuEditSheet *self, const HetuEditRange *range, const char *text)
{
  g_return_if_fail (is_block (self, range));

  hetu_edit_sheet_begin_step (self);
  for (guint row = range->first_row; row <= range->last_row; row++)
    for (guint column = range->first_column; column <= range->last_column; column++)
      hetu_edit_sheet_put (self, row * self->n_periods + column, text);
  hetu_edit_sheet_end_step (self);
}

void
hetu_edit_sheet_fill_down (HetuEditSheet *self, const HetuEditRange *range)
{
  g_return_if_fail (is_block (self, range));

  hetu_edit_sheet_begin_step (self);
  for (guint column = range->first_column; column <= range->last_column; column++)
    {
      g_autofree char *first = g_strdup (hetu_edit_sheet_get_text (self, range->first_row, column));

      for (guint row = range->first_row + 1; row <= range->last_row; row++)
        hetu_edit_sheet_put (self, row * self->n_periods + column, first);
    }
  hetu_edit_sheet_end_step (self);
}

guint
hetu_edit_sheet_paste (HetuEditSheet *self, guint row, guint column, const char *block)
{
  g_auto (GStrv) lines = g_strsplit (block, "\n", -1);
  guint n_outside = 0;

  hetu_edit_sheet_begin_step (self);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;

      if (g_str_has_suffix (lines[i], "\r"))
        lines[i][strlen (lines[i]) - 1] = '\0';
      /* Spreadsheets end the last line, too. */
      if (*lines[i] == '\0' && lines[i + 1] == NULL)
        break;
      cells = g_strsplit (lines[i], "\t", -1);
      for (guint j = 0; cells[j] != NULL; j++)
        if (row + i < self->n_regions && column + j < self->n_periods)
          hetu_edit_sheet_put (self, (row + i) * self->n_periods + column + j, cells[j]);
        else
          n_outside++;
    }
  hetu_edit_sheet_end_step (self);
  return n_outside;
}
