/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a sheet in little room: a table may have some millions. Names are kept once and told by their number, what few figures have (a
 * refusal, a note, the field of a rank) beside them. */
#include "import/mapping-private.h"

#include <string.h>

struct _HetuMappingFact
{
  gint64 coefficient;
  guint row;
  guint16 column;
  guint8 decimals;
  guint8 status;
  HetuPeriod period;
  HetuUnit unit;
  guint indicator; /* number of the name */
  guint region;    /* number of the name */
  guint extra;     /* number of what is told beside it, from 1; 0: nothing */
  guint8 kind;
  guint8 measure;
  guint8 basis;
  guint8 comparator : 6;
  guint8 has_value : 1;
  guint8 is_state : 1;
};

typedef struct
{
  /* owned, nullable */
  char *refusal;
  char *note;
  char *scope;
} Extra;

static void
extra_clear (gpointer item)
{
  Extra *extra = item;

  g_free (extra->refusal);
  g_free (extra->note);
  g_free (extra->scope);
}

void
hetu_mapping_cells_init (HetuMappingCells *self)
{
  self->facts = g_array_new (FALSE, FALSE, sizeof (HetuMappingFact));
  self->extras = g_array_new (FALSE, FALSE, sizeof (Extra));
  g_array_set_clear_func (self->extras, extra_clear);
  self->names = g_ptr_array_new ();
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
}

void
hetu_mapping_cells_clear (HetuMappingCells *self)
{
  g_array_unref (self->facts);
  g_array_unref (self->extras);
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->numbers);
}

static guint
find_number (HetuMapping *self, const char *name)
{
  HetuMappingCells *cells = &self->cells;
  gpointer number = NULL;
  const char *kept;

  if (g_hash_table_lookup_extended (cells->numbers, name, NULL, &number))
    return GPOINTER_TO_UINT (number);
  kept = hetu_mapping_keep (self, name);
  g_ptr_array_add (cells->names, (gpointer) kept);
  g_hash_table_insert (cells->numbers, (gpointer) kept, GUINT_TO_POINTER (cells->names->len - 1));
  return cells->names->len - 1;
}

void
hetu_mapping_add_cell (HetuMapping *self, HetuMappedCell *cell)
{
  const HetuObservation *figure = &cell->figure;
  HetuMappingFact fact = { .coefficient = figure->value.coefficient,
                           .row = cell->row,
                           .column = (guint16) cell->column,
                           .decimals = figure->value.decimals,
                           .status = figure->status,
                           .period = figure->period,
                           .unit = figure->unit,
                           .indicator = find_number (self, cell->indicator),
                           .region = find_number (self, cell->region),
                           .kind = figure->kind,
                           .measure = figure->measure,
                           .basis = figure->basis,
                           .comparator = figure->comparator & 0x3f,
                           .has_value = figure->has_value != FALSE,
                           .is_state = cell->is_state != FALSE };

  if (cell->refusal != NULL || figure->note != NULL || figure->scope != NULL)
    {
      Extra extra = { cell->refusal, figure->note, figure->scope };

      g_array_append_val (self->cells.extras, extra);
      fact.extra = self->cells.extras->len;
    }
  g_array_append_val (self->cells.facts, fact);
}

guint
hetu_mapping_get_n_cells (const HetuMapping *self)
{
  return self->cells.facts->len;
}

HetuMappedCell
hetu_mapping_get_cell (const HetuMapping *self, guint index)
{
  const HetuMappingFact *fact = &g_array_index (self->cells.facts, HetuMappingFact, index);
  HetuMappedCell cell = { .row = fact->row,
                          .column = fact->column,
                          .indicator = self->cells.names->pdata[fact->indicator],
                          .region = self->cells.names->pdata[fact->region],
                          .is_state = fact->is_state };
  HetuObservation *figure = &cell.figure;

  hetu_observation_init (figure);
  figure->value = HETU_DECIMAL (fact->coefficient, fact->decimals);
  figure->has_value = fact->has_value;
  figure->status = fact->status;
  figure->period = fact->period;
  figure->unit = fact->unit;
  figure->kind = fact->kind;
  figure->measure = fact->measure;
  figure->basis = fact->basis;
  figure->comparator = fact->comparator;
  figure->vintage = self->published;
  if (fact->extra > 0)
    {
      const Extra *extra = &g_array_index (self->cells.extras, Extra, fact->extra - 1);

      cell.refusal = extra->refusal;
      figure->note = extra->note;
      figure->scope = extra->scope;
    }
  return cell;
}

gboolean
hetu_mapping_find_cell (const HetuMapping *self, guint row, guint column, guint *index)
{
  guint from = 0;
  guint to = self->cells.facts->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      const HetuMappingFact *fact = &g_array_index (self->cells.facts, HetuMappingFact, middle);

      if (fact->row == row && fact->column == column)
        {
          *index = middle;
          return TRUE;
        }
      if (fact->row < row || (fact->row == row && fact->column < column))
        from = middle + 1;
      else
        to = middle;
    }
  return FALSE;
}

HetuUnit
hetu_mapping_find_unit (const HetuMapping *self, const char *indicator)
{
  gpointer number = NULL;

  if (!g_hash_table_lookup_extended (self->cells.numbers, indicator, NULL, &number))
    return HETU_UNIT_NONE;
  for (guint i = 0; i < self->cells.facts->len; i++)
    {
      const HetuMappingFact *fact = &g_array_index (self->cells.facts, HetuMappingFact, i);
      HetuMappedCell cell;

      if (fact->indicator != GPOINTER_TO_UINT (number) || fact->measure != HETU_MEASURE_LEVEL)
        continue;
      cell = hetu_mapping_get_cell (self, i);
      if (cell.refusal == NULL)
        return fact->unit;
    }
  return HETU_UNIT_NONE;
}

void
hetu_mapping_rename_region (HetuMapping *self, const char *name, const char *code)
{
  gpointer from = NULL;
  guint number = find_number (self, code);

  if (!g_hash_table_lookup_extended (self->cells.numbers, name, NULL, &from))
    return;
  for (guint i = 0; i < self->cells.facts->len; i++)
    {
      HetuMappingFact *fact = &g_array_index (self->cells.facts, HetuMappingFact, i);

      if (fact->region == GPOINTER_TO_UINT (from))
        fact->region = number;
    }
}
