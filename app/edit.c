/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hand edits: the sheet, what has changed in it, and how that is told. A cell knows what the store shows in it, in the words in which it would be typed; typing those again is no change.
 * Nothing is written before all of it can be: one refused cell holds the whole back. */
#include "edit/private.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- reading */

static HetuEditCell *
get_cell (const HetuEditSheet *self, guint row, guint column)
{
  g_assert (row < self->n_regions && column < self->n_periods);
  return &self->cells[row * self->n_periods + column];
}

static HetuEditCell *
find_cell (const HetuEditSheet *self, const HetuObservation *told)
{
  for (guint row = 0; row < self->n_regions; row++)
    for (guint column = 0; self->regions[row] == told->region && column < self->n_periods; column++)
      if (hetu_period_equal (self->periods[column], told->period))
        return get_cell (self, row, column);
  return NULL;
}

static HetuUnit
find_standard_unit (const HetuEditSheet *self)
{
  HetuUnit unit = hetu_indicator_get_unit (hetu_store_get_indicator (self->store, self->indicator));

  switch (self->measure)
    {
    case HETU_MEASURE_LEVEL:
    case HETU_MEASURE_ABS_CHANGE:
      return unit;
    case HETU_MEASURE_PP_CHANGE:
      return HETU_UNIT_POINTS;
    default:
      return HETU_UNIT_PERCENT;
    }
}

/* A sheet is in the unit of most of its figures. */
static HetuUnit
find_unit (const HetuEditSheet *self, const GArray *told)
{
  HetuUnit best = find_standard_unit (self);
  guint most = 0;

  for (guint i = 0; i < told->len; i++)
    {
      const HetuObservation *one = &g_array_index (told, HetuObservation, i);
      guint n = 0;

      for (guint j = 0; one->has_value && j < told->len; j++)
        n += hetu_unit_equal (one->unit, g_array_index (told, HetuObservation, j).unit);
      if (n > most)
        {
          most = n;
          best = one->unit;
        }
      /* Beyond a few hundred the first ones tell. */
      if (i == 200)
        break;
    }
  return best;
}

static gboolean
read_told (HetuEditSheet *self, GError **error)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) told = NULL;

  query.indicators = &self->indicator;
  query.n_indicators = 1;
  query.regions = self->regions;
  query.n_regions = self->n_regions;
  query.measure = (int) self->measure;
  query.kind = HETU_KIND_ACTUAL;
  query.chosen_only = TRUE;
  told = hetu_query_statements (self->store, &query, error);
  if (told == NULL)
    return FALSE;
  self->unit = find_unit (self, told);
  for (guint i = 0; i < told->len; i++)
    {
      const HetuObservation *one = &g_array_index (told, HetuObservation, i);
      HetuEditCell *cell = find_cell (self, one);

      if (cell != NULL && cell->told.id == 0)
        hetu_observation_copy (one, &cell->told);
    }
  for (guint i = 0; i < self->n_regions * self->n_periods; i++)
    self->cells[i].base = hetu_edit_write (&self->cells[i].told, self->unit, self->language);
  return TRUE;
}

HetuEditSheet *
hetu_edit_sheet_new (HetuStore *store,
                     gint32 indicator,
                     HetuMeasure measure,
                     const gint32 *regions,
                     guint n_regions,
                     const HetuPeriod *periods,
                     guint n_periods,
                     HetuLanguage language,
                     GError **error)
{
  g_autoptr (HetuEditSheet) self = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store) && n_regions > 0 && n_periods > 0, NULL);

  if (measure == HETU_MEASURE_RANK || measure == HETU_MEASURE_DIFF ||
      measure == HETU_MEASURE_CONTRIBUTION)
    {
      g_set_error (
          error,
          HETU_ERROR,
          HETU_ERROR_USAGE,
          _ ("Ranks, differences and contributions follow from figures and are not edited by "
             "hand"));
      return NULL;
    }
  self = g_new0 (HetuEditSheet, 1);
  self->store = g_object_ref (store);
  self->indicator = indicator;
  self->measure = measure;
  self->language = language;
  self->regions = g_memdup2 (regions, n_regions * sizeof *regions);
  self->n_regions = n_regions;
  self->periods = g_memdup2 (periods, n_periods * sizeof *periods);
  self->n_periods = n_periods;
  self->cells = g_new0 (HetuEditCell, n_regions * n_periods);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_edit_step_free);
  return read_told (self, error) ? g_steal_pointer (&self) : NULL;
}

void
hetu_edit_sheet_free (HetuEditSheet *self)
{
  for (guint i = 0; i < self->n_regions * self->n_periods; i++)
    {
      hetu_observation_clear (&self->cells[i].told);
      g_free (self->cells[i].base);
      g_free (self->cells[i].text);
      g_free (self->cells[i].refusal);
    }
  g_ptr_array_unref (self->steps);
  g_free (self->cells);
  g_free (self->regions);
  g_free (self->periods);
  g_object_unref (self->store);
  g_free (self);
}

/* ---- cells */

guint
hetu_edit_sheet_get_n_rows (const HetuEditSheet *self)
{
  return self->n_regions;
}

guint
hetu_edit_sheet_get_n_columns (const HetuEditSheet *self)
{
  return self->n_periods;
}

gint32
hetu_edit_sheet_get_region (const HetuEditSheet *self, guint row)
{
  return self->regions[row];
}

HetuPeriod
hetu_edit_sheet_get_period (const HetuEditSheet *self, guint column)
{
  return self->periods[column];
}

HetuUnit
hetu_edit_sheet_get_unit (const HetuEditSheet *self)
{
  return self->unit;
}

const char *
hetu_edit_sheet_get_text (const HetuEditSheet *self, guint row, guint column)
{
  const HetuEditCell *cell = get_cell (self, row, column);

  return cell->text != NULL ? cell->text : cell->base;
}

static const char *
name_region (const HetuEditSheet *self, guint row)
{
  return hetu_district_get_name (hetu_store_get_district (self->store, self->regions[row]),
                                 self->language);
}

char *
hetu_edit_sheet_name_cell (const HetuEditSheet *self, guint row, guint column)
{
  g_autofree char *period = hetu_period_to_label (self->periods[column], self->language);

  return g_strdup_printf ("%s %s", name_region (self, row), period);
}

const char *
hetu_edit_sheet_get_base (const HetuEditSheet *self, guint row, guint column)
{
  return get_cell (self, row, column)->base;
}

const HetuObservation *
hetu_edit_sheet_get_told (const HetuEditSheet *self, guint row, guint column)
{
  const HetuEditCell *cell = get_cell (self, row, column);

  return cell->told.id != 0 ? &cell->told : NULL;
}

const char *
hetu_edit_sheet_get_refusal (const HetuEditSheet *self, guint row, guint column)
{
  return get_cell (self, row, column)->refusal;
}

static gboolean
is_change (const HetuEditCell *cell)
{
  return cell->text != NULL && cell->refusal == NULL;
}

gboolean
hetu_edit_sheet_is_changed (const HetuEditSheet *self, guint row, guint column)
{
  return is_change (get_cell (self, row, column));
}

void
hetu_edit_sheet_put (HetuEditSheet *self, guint index, const char *text)
{
  HetuEditCell *cell = &self->cells[index];
  g_autofree char *before = g_steal_pointer (&cell->text);
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&cell->refusal, g_free);
  if (stripped != NULL && !g_str_equal (stripped, cell->base))
    {
      cell->text = g_steal_pointer (&stripped);
      if (!hetu_edit_parse (cell->text, self->unit, &cell->value, &error))
        cell->refusal = g_strdup (error->message);
    }
  if (self->step != NULL && g_strcmp0 (before, cell->text) != 0)
    {
      HetuEditTrace trace = { index, g_steal_pointer (&before), g_strdup (cell->text) };

      g_array_append_val (self->step, trace);
    }
}

char *
hetu_edit_sheet_to_tsv (const HetuEditSheet *self)
{
  GString *out = g_string_new (NULL);

  for (guint column = 0; column < self->n_periods; column++)
    {
      g_autofree char *label = hetu_period_to_label (self->periods[column], self->language);

      g_string_append_printf (out, "\t%s", label);
    }
  for (guint row = 0; row < self->n_regions; row++)
    {
      g_string_append_printf (out, "\n%s", name_region (self, row));
      for (guint column = 0; column < self->n_periods; column++)
        g_string_append_printf (out, "\t%s", hetu_edit_sheet_get_text (self, row, column));
    }
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

guint
hetu_edit_sheet_count_changes (const HetuEditSheet *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_regions * self->n_periods; i++)
    n += is_change (&self->cells[i]);
  return n;
}

guint
hetu_edit_sheet_count_refusals (const HetuEditSheet *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_regions * self->n_periods; i++)
    n += self->cells[i].refusal != NULL;
  return n;
}

char **
hetu_edit_sheet_describe (const HetuEditSheet *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (int refused = 1; refused >= 0; refused--)
    for (guint i = 0; i < self->n_regions * self->n_periods; i++)
      {
        const HetuEditCell *cell = &self->cells[i];
        g_autofree char *name = NULL, *line = NULL;

        if (cell->text == NULL || (cell->refusal != NULL) != refused)
          continue;
        name = hetu_edit_sheet_name_cell (self, i / self->n_periods, i % self->n_periods);
        if (refused)
          line = g_strdup_printf (_ ("%s: %s"), name, cell->refusal);
        else
          line = g_strdup_printf (_ ("%s: %s → %s"),
                                  name,
                                  *cell->base != '\0' ? cell->base : _ ("not mentioned"),
                                  *cell->text != '\0' ? cell->text : _ ("deleted"));
        g_strv_builder_add (lines, line);
      }
  return g_strv_builder_end (lines);
}

/* ---- writing */

static gint32
put_source (HetuLedger *ledger, const char *who, gint32 day, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%s%d-%s", HETU_SOURCE_MANUAL, day, who);
  const HetuSourceInfo info = { .id = id,
                                .title = "手工修订",
                                .publisher = who,
                                .date = day,
                                .secondary = TRUE };

  return hetu_ledger_put_source (ledger, &info, error);
}

static gboolean
tell_cell (const HetuEditSheet *self,
           guint index,
           HetuLedger *ledger,
           gint32 source,
           const char *reason,
           GError **error)
{
  const HetuEditCell *cell = &self->cells[index];
  g_auto (HetuObservation) told = { 0 };
  gint64 id = 0;

  hetu_observation_init (&told);
  told.indicator = self->indicator;
  told.region = self->regions[index / self->n_periods];
  told.period = self->periods[index % self->n_periods];
  told.measure = (guint8) self->measure;
  told.source = source;
  told.unit = self->unit;
  told.note = g_strdup (reason);
  told.has_value = cell->value.kind == HETU_EDIT_VALUE;
  told.value = cell->value.value;
  told.comparator = cell->value.comparator;
  told.status = cell->value.status;
  if (cell->value.kind == HETU_EDIT_REDACTED)
    told.status = HETU_STATUS_REDACTED;
  else if (cell->value.kind == HETU_EDIT_MISSING)
    {
      told.status = HETU_STATUS_MISSING;
      told.text = g_strdup (reason);
    }
  return hetu_ledger_record (ledger, &told, &id, error) >= 0 &&
         hetu_ledger_choose (ledger, id, reason, error);
}

gboolean
hetu_edit_sheet_write (const HetuEditSheet *self,
                       HetuLedger *ledger,
                       const char *reason,
                       const char *who,
                       gint32 day,
                       GError **error)
{
  g_autofree char *why = g_strstrip (g_strdup (reason));
  gint32 source = 0;

  g_return_val_if_fail (ledger != NULL && who != NULL && day > 0, FALSE);

  if (*why == '\0' || hetu_edit_sheet_count_refusals (self) > 0)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_INPUT,
                           *why == '\0' ? _ ("An edit by hand needs a reason")
                                        : _ ("Some cells cannot be read; nothing was changed"));
      return FALSE;
    }
  for (guint i = 0; i < self->n_regions * self->n_periods; i++)
    {
      const HetuEditCell *cell = &self->cells[i];
      g_autofree char *name = NULL;

      if (!is_change (cell))
        continue;
      if (cell->value.kind != HETU_EDIT_EMPTY && source == 0)
        source = put_source (ledger, who, day, error);
      if (cell->value.kind == HETU_EDIT_EMPTY
              ? hetu_ledger_withdraw (ledger, cell->told.id, day, why, error)
              : source != 0 && tell_cell (self, i, ledger, source, why, error))
        continue;
      name = hetu_edit_sheet_name_cell (self, i / self->n_periods, i % self->n_periods);
      g_prefix_error (error, _ ("%s: "), name);
      return FALSE;
    }
  return TRUE;
}
