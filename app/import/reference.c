/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that stand in the store are found by what is told of them, not by numbers, which are others in every store. */
#include "import/reference.h"

#include "error.h"
#include "store/query.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse_field (HetuImportTable *table, guint column, GError **error)
{
  hetu_import_table_prefix (table, column, error);
  return FALSE;
}

static gboolean
refuse_word (HetuImportTable *table, guint column, GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("unknown word “%s”"),
               hetu_import_table_get (table, column));
  return refuse_field (table, column, error);
}

static gboolean
read_words (HetuImportTable *table, HetuObservation *out, GError **error)
{
  const char *measure = hetu_import_table_get (table, HETU_REFERENCE_MEASURE);
  const char *kind = hetu_import_table_get (table, HETU_REFERENCE_KIND);
  HetuMeasure measure_word = HETU_MEASURE_LEVEL;
  HetuKind kind_word = HETU_KIND_ACTUAL;

  if (*measure != '\0' && !hetu_measure_parse (measure, &measure_word))
    return refuse_word (table, HETU_REFERENCE_MEASURE, error);
  if (*kind != '\0' && !hetu_kind_parse (kind, &kind_word))
    return refuse_word (table, HETU_REFERENCE_KIND, error);
  out->measure = (guint8) measure_word;
  out->kind = (guint8) kind_word;
  return TRUE;
}

static gboolean
read_regions (HetuImportJob *job, HetuObservation *out, GError **error)
{
  HetuImportTable *table = job->table;
  const char *reference = hetu_import_table_get (table, HETU_REFERENCE_REF_REGION);

  out->indicator = hetu_lookup_indicator (job->lookup,
                                          hetu_import_table_get (table, HETU_REFERENCE_INDICATOR),
                                          HETU_UNIT_NONE,
                                          error);
  if (out->indicator == 0)
    return refuse_field (table, HETU_REFERENCE_INDICATOR, error);
  out->region =
      hetu_lookup_region (job->lookup, hetu_import_table_get (table, HETU_REFERENCE_REGION), error);
  if (out->region == 0)
    return refuse_field (table, HETU_REFERENCE_REGION, error);
  out->scope = g_strdup (hetu_import_table_get_or_null (table, HETU_REFERENCE_SCOPE));
  if (*reference == '\0')
    return TRUE;
  out->ref_region = hetu_lookup_region (job->lookup, reference, error);
  return out->ref_region != 0 || refuse_field (table, HETU_REFERENCE_REF_REGION, error);
}

static gboolean
read_times (HetuImportJob *job, HetuObservation *out, GError **error)
{
  HetuImportTable *table = job->table;
  const char *deadline = hetu_import_table_get (table, HETU_REFERENCE_DEADLINE);

  if (!hetu_lookup_period (job->lookup,
                           hetu_import_table_get (table, HETU_REFERENCE_PERIOD),
                           &out->period,
                           error))
    return refuse_field (table, HETU_REFERENCE_PERIOD, error);
  return *deadline == '\0' || hetu_lookup_period (job->lookup, deadline, &out->deadline, error) ||
         refuse_field (table, HETU_REFERENCE_DEADLINE, error);
}

static gboolean
read_cell (HetuImportJob *job, HetuObservation *out, GError **error)
{
  return read_words (job->table, out, error) && read_regions (job, out, error) &&
         read_times (job, out, error);
}

static gboolean
read_number (HetuImportJob *job, HetuObservation *out, GError **error)
{
  HetuImportTable *table = job->table;
  const char *value = hetu_import_table_get (table, HETU_REFERENCE_VALUE);
  const char *unit = hetu_import_table_get (table, HETU_REFERENCE_UNIT);

  out->has_value = *value != '\0';
  if (out->has_value && !hetu_decimal_parse (value, &out->value, error))
    return refuse_field (table, HETU_REFERENCE_VALUE, error);
  return *unit == '\0' || hetu_lookup_unit (job->lookup, unit, &out->unit, error) ||
         refuse_field (table, HETU_REFERENCE_UNIT, error);
}

static gboolean
read_voice (HetuImportJob *job, HetuObservation *out, GError **error)
{
  HetuImportTable *table = job->table;
  const char *status = hetu_import_table_get (table, HETU_REFERENCE_STATUS);
  const char *basis = hetu_import_table_get (table, HETU_REFERENCE_BASIS);
  const char *source = hetu_import_table_get (table, HETU_REFERENCE_SOURCE);
  HetuStatus status_word = HETU_STATUS_FINAL;
  HetuBasis basis_word = HETU_BASIS_REPORTED;
  gint32 dated = 0;

  if (*status != '\0' && !hetu_status_parse (status, &status_word))
    return refuse_word (table, HETU_REFERENCE_STATUS, error);
  if (*basis != '\0' && !hetu_basis_parse (basis, &basis_word))
    return refuse_word (table, HETU_REFERENCE_BASIS, error);
  out->status = (guint8) status_word;
  out->basis = (guint8) basis_word;
  if (g_str_equal (hetu_import_table_get (table, HETU_REFERENCE_PLACE), "headline"))
    out->place = HETU_PLACE_HEADLINE;
  if (*source != '\0')
    {
      out->source = hetu_lookup_source (job->lookup, source, 0, &dated, error);
      if (out->source == 0)
        return refuse_field (table, HETU_REFERENCE_SOURCE, error);
    }
  out->vintage = dated;
  return hetu_import_table_get_date (table, HETU_REFERENCE_PUBLISHED, &out->vintage, error) &&
         hetu_import_table_get_int (table,
                                    HETU_REFERENCE_CHAR_START,
                                    0,
                                    G_MAXINT32,
                                    &out->char_start,
                                    error);
}

static gboolean
is_of_cell (const HetuObservation *one, const HetuObservation *wanted)
{
  return one->ref_region == wanted->ref_region && g_strcmp0 (one->scope, wanted->scope) == 0 &&
         hetu_period_equal (one->period, wanted->period) &&
         hetu_period_equal (one->deadline, wanted->deadline);
}

static gboolean
is_told_so (const HetuObservation *one, const HetuObservation *wanted)
{
  return one->source == wanted->source && one->vintage == wanted->vintage &&
         one->basis == wanted->basis && one->place == wanted->place &&
         one->status == wanted->status && one->char_start == wanted->char_start &&
         one->has_value == wanted->has_value && hetu_unit_equal (one->unit, wanted->unit) &&
         (!one->has_value || hetu_decimal_compare (one->value, wanted->value) == 0);
}

/* Returns: the last statement like @wanted; 0 on error */
static gint64
look_up (HetuImportJob *job, const HetuObservation *wanted, gboolean alone, GError **error)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) told = NULL;
  gint64 found = 0;

  query.indicators = &wanted->indicator;
  query.n_indicators = 1;
  query.regions = &wanted->region;
  query.n_regions = 1;
  query.measure = wanted->measure;
  query.kind = wanted->kind;
  query.from = query.to = wanted->period;
  query.withdrawn = TRUE;
  told = hetu_query_statements (job->store, &query, error);
  if (told == NULL)
    return 0;
  for (guint i = 0; i < told->len; i++)
    {
      const HetuObservation *one = &g_array_index (told, HetuObservation, i);

      if (is_of_cell (one, wanted) && (!alone || is_told_so (one, wanted)))
        found = MAX (found, one->id);
    }
  if (found != 0)
    return found;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       _ ("there is no such figure, neither in the store nor in this file"));
  refuse_field (job->table, alone ? HETU_REFERENCE_VALUE : HETU_REFERENCE_PERIOD, error);
  return 0;
}

gint64
hetu_import_find_cell (HetuImportJob *job, GError **error)
{
  g_auto (HetuObservation) wanted = { 0 };

  hetu_observation_init (&wanted);
  return read_cell (job, &wanted, error) ? look_up (job, &wanted, FALSE, error) : 0;
}

gint64
hetu_import_find_statement (HetuImportJob *job, GError **error)
{
  g_auto (HetuObservation) wanted = { 0 };

  hetu_observation_init (&wanted);
  return read_cell (job, &wanted, error) && read_number (job, &wanted, error) &&
                 read_voice (job, &wanted, error)
             ? look_up (job, &wanted, TRUE, error)
             : 0;
}
