/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tidy layout: one figure a row. All rows are read and understood first. */
#include "error.h"
#include "import/statements.h"
#include "import/target.h"
#include "import/told.h"
#include "import/withdrawal.h"
#include "model/written.h"

#include <glib/gi18n-lib.h>

#define ROWS_BETWEEN_LOOKS 4096 /* for a cancellation */

enum
{
  INDICATOR,
  REGION,
  PERIOD,
  VALUE,
  VALUE_HIGH,
  MEASURE,
  KIND,
  COMPARATOR,
  UNIT,
  STATUS,
  BASIS,
  DEADLINE,
  REF_REGION,
  RANK_SCOPE,
  RANK_OF,
  PLACE,
  TEXT,
  SOURCE,
  SOURCE_TITLE,
  SOURCE_DATE,
  SOURCE_SECONDARY,
  PUBLISHED,
  CHAR_START,
  CHAR_END,
  QUOTE,
  NOTE,
  WRITTEN,
  EVENT,
  TOLERANCE,
  TARGET_KIND,
  START,
  OWNER,
  CORRECTS,
};

static const HetuColumn columns[] = {
  [INDICATOR] = { "indicator", HETU_COLUMN_FILLED },
  [REGION] = { "region", HETU_COLUMN_FILLED },
  [PERIOD] = { "period", HETU_COLUMN_FILLED },
  [VALUE] = { "value", HETU_COLUMN_HEADED },
  [VALUE_HIGH] = { "value_high" },
  [MEASURE] = { "measure" },
  [KIND] = { "kind" },
  [COMPARATOR] = { "comparator" },
  [UNIT] = { "unit" },
  [STATUS] = { "status" },
  [BASIS] = { "basis" },
  [DEADLINE] = { "deadline" },
  [REF_REGION] = { "ref_region" },
  [RANK_SCOPE] = { "rank_scope" },
  [RANK_OF] = { "rank_of" },
  [PLACE] = { "place" },
  [TEXT] = { "text" },
  [SOURCE] = { "source" },
  [SOURCE_TITLE] = { "source_title" },
  [SOURCE_DATE] = { "source_date" },
  [SOURCE_SECONDARY] = { "source_secondary" },
  [PUBLISHED] = { "published" },
  [CHAR_START] = { "char_start" },
  [CHAR_END] = { "char_end" },
  [QUOTE] = { "quote" },
  [NOTE] = { "note" },
  [WRITTEN] = { "written" },
  [EVENT] = { "event" },
  [TOLERANCE] = { "tolerance" },
  [TARGET_KIND] = { "target_kind" },
  [START] = { "start" },
  [OWNER] = { "owner" },
  [CORRECTS] = { "corrects" },
};

static const HetuImportTargetColumns target_columns = { .written = WRITTEN,
                                                        .event = EVENT,
                                                        .tolerance = TOLERANCE,
                                                        .kind = TARGET_KIND,
                                                        .start = START,
                                                        .owner = OWNER };

static gboolean
refuse_field (HetuImportTable *table, guint column, GError **error)
{
  hetu_import_table_prefix (table, column, error);
  return FALSE;
}

static gboolean
refuse_word (HetuImportTable *table, guint column, GError **error)
{
  static const char *const places[] = { "headline", "body" };
  const char *known[HETU_N_MEASURES + 1] = { NULL };

  for (int i = 0; i < HETU_N_MEASURES; i++)
    if (column == MEASURE)
      known[i] = hetu_measure_to_string ((HetuMeasure) i);
    else if (column == COMPARATOR && i <= HETU_COMPARATOR_QUALITATIVE)
      known[i] = hetu_comparator_to_string ((HetuComparator) i);
    else if (column == STATUS && i <= HETU_STATUS_INCOMPARABLE)
      known[i] = hetu_status_to_string ((HetuStatus) i);
    else if (column == STATUS && i == HETU_STATUS_INCOMPARABLE + 1)
      known[i] = HETU_IMPORT_WITHDRAWN;
    else if (column == KIND && i <= HETU_KIND_EXPECTED)
      known[i] = hetu_kind_to_string ((HetuKind) i);
    else if (column == BASIS && i <= HETU_BASIS_ADJUSTED)
      known[i] = hetu_basis_to_string ((HetuBasis) i);
    else if (column == PLACE && i <= HETU_PLACE_BODY)
      known[i] = places[i];
  hetu_import_table_refuse_word (table, column, known, error);
  return FALSE;
}

static gboolean
read_words (HetuImportTable *table, HetuStatement *row, GError **error)
{
  HetuObservation *figure = &row->figure;
  const char *measure = hetu_import_table_get (table, MEASURE);
  const char *kind = hetu_import_table_get (table, KIND);
  const char *comparator = hetu_import_table_get (table, COMPARATOR);
  const char *written = hetu_import_table_get (table, WRITTEN);
  const char *status = hetu_import_table_get (table, STATUS);
  const char *basis = hetu_import_table_get (table, BASIS);
  const char *place = hetu_import_table_get (table, PLACE);
  HetuMeasure measure_word = HETU_MEASURE_LEVEL;
  HetuKind kind_word = HETU_KIND_ACTUAL;
  HetuComparator comparator_word = HETU_COMPARATOR_EQUAL;
  HetuStatus status_word = HETU_STATUS_FINAL;
  HetuBasis basis_word = HETU_BASIS_REPORTED;

  if (*measure != '\0' && !hetu_measure_parse (measure, &measure_word))
    return refuse_word (table, MEASURE, error);
  if (*kind != '\0' && !hetu_kind_parse (kind, &kind_word))
    return refuse_word (table, KIND, error);
  if (*comparator == '\0' && *written != '\0')
    comparator_word = hetu_written_read (written).comparator;
  else if (*comparator != '\0' && !hetu_comparator_parse (comparator, &comparator_word))
    return refuse_word (table, COMPARATOR, error);
  row->withdrawn = g_str_equal (status, HETU_IMPORT_WITHDRAWN);
  if (*status != '\0' && !row->withdrawn && !hetu_status_parse (status, &status_word))
    return refuse_word (table, STATUS, error);
  if (*basis != '\0' && !hetu_basis_parse (basis, &basis_word))
    return refuse_word (table, BASIS, error);
  if (g_str_equal (place, "headline"))
    figure->place = HETU_PLACE_HEADLINE;
  else if (*place != '\0' && !g_str_equal (place, "body"))
    return refuse_word (table, PLACE, error);
  figure->measure = (guint8) measure_word;
  figure->kind = (guint8) kind_word;
  figure->comparator = (guint8) comparator_word;
  figure->status = (guint8) status_word;
  figure->basis = (guint8) basis_word;
  return TRUE;
}

static gboolean
read_value (HetuImportTable *table, HetuObservation *figure, GError **error)
{
  const char *value = hetu_import_table_get (table, VALUE);
  const char *high = hetu_import_table_get (table, VALUE_HIGH);

  if (*value != '\0')
    {
      if (!hetu_decimal_parse (value, &figure->value, error))
        return refuse_field (table, VALUE, error);
      figure->has_value = TRUE;
    }
  if (*high != '\0')
    {
      if (!hetu_decimal_parse (high, &figure->value_high, error))
        return refuse_field (table, VALUE_HIGH, error);
      if (figure->comparator == HETU_COMPARATOR_RANGE)
        return TRUE;
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("only a figure with the comparator “range” has an upper end"));
      return refuse_field (table, VALUE_HIGH, error);
    }
  if (figure->comparator != HETU_COMPARATOR_RANGE)
    return TRUE;
  g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("a range needs its upper end"));
  return refuse_field (table, VALUE_HIGH, error);
}

/* The unit of a row that names none: that of the catalogue, or the measure's own. */
static const char *
get_own_unit (HetuMeasure measure)
{
  switch (measure)
    {
    case HETU_MEASURE_GROWTH:
    case HETU_MEASURE_CHAIN:
    case HETU_MEASURE_SHARE:
      return "%";
    case HETU_MEASURE_PP_CHANGE:
      return "个百分点";
    case HETU_MEASURE_RANK:
      return "位";
    default:
      return NULL;
    }
}

/* A level of 亿元 is no level of per cent: another measure was meant. */
static gboolean
check_dimension (HetuIndicator *indicator, HetuUnit unit, const char *word, GError **error)
{
  HetuUnit own = hetu_indicator_get_unit (indicator);
  g_autofree char *wanted = NULL;

  if (hetu_unit_is_rate (own) == hetu_unit_is_rate (unit))
    return TRUE;
  wanted = hetu_unit_to_string (own, HETU_LANGUAGE_ZH);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("the level of %s is told in %s, not in “%s”"),
               hetu_indicator_get_id (indicator),
               wanted,
               word);
  return FALSE;
}

static gboolean
read_indicator (HetuImportJob *job, HetuObservation *figure, GError **error)
{
  HetuImportTable *table = job->table;
  const char *unit = hetu_import_table_get (table, UNIT);
  gboolean is_level = figure->measure == HETU_MEASURE_LEVEL;
  HetuIndicator *indicator;

  if (*unit == '\0' && get_own_unit (figure->measure) != NULL)
    unit = get_own_unit (figure->measure);
  if (*unit != '\0' && !hetu_lookup_unit (job->lookup, unit, &figure->unit, error))
    return refuse_field (table, UNIT, error);
  figure->indicator = hetu_lookup_indicator (job->lookup,
                                             hetu_import_table_get (table, INDICATOR),
                                             is_level ? figure->unit : HETU_UNIT_NONE,
                                             error);
  if (figure->indicator == 0)
    return refuse_field (table, INDICATOR, error);
  indicator = hetu_store_get_indicator (job->store, figure->indicator);
  if (is_level && *unit != '\0' && indicator != NULL &&
      !check_dimension (indicator, figure->unit, unit, error))
    return refuse_field (table, UNIT, error);
  /* A row told in words has no unit. */
  if (*unit == '\0' && indicator != NULL && figure->has_value)
    figure->unit = hetu_indicator_get_unit (indicator);
  return TRUE;
}

static gboolean
read_regions (HetuImportJob *job, HetuObservation *figure, GError **error)
{
  HetuImportTable *table = job->table;
  const char *ref_region = hetu_import_table_get (table, REF_REGION);
  const char *scope = hetu_import_table_get (table, RANK_SCOPE);

  figure->region = hetu_lookup_region (job->lookup, hetu_import_table_get (table, REGION), error);
  if (figure->region == 0)
    return refuse_field (table, REGION, error);
  if (*ref_region != '\0')
    {
      figure->ref_region = hetu_lookup_region (job->lookup, ref_region, error);
      if (figure->ref_region == 0)
        return refuse_field (table, REF_REGION, error);
    }
  /* 全市 of a table is a region, 54个市辖区 is a field without a code. */
  if (*scope != '\0' && figure->ref_region == 0)
    figure->ref_region = hetu_lookup_try_region (job->lookup, scope);
  if (*scope != '\0' && hetu_lookup_try_region (job->lookup, scope) == 0)
    figure->scope = g_strdup (scope);
  return TRUE;
}

static gboolean
read_times (HetuImportJob *job, HetuObservation *figure, GError **error)
{
  HetuImportTable *table = job->table;
  const char *deadline = hetu_import_table_get (table, DEADLINE);

  if (!hetu_lookup_period (job->lookup,
                           hetu_import_table_get (table, PERIOD),
                           &figure->period,
                           error))
    return refuse_field (table, PERIOD, error);
  if (*deadline != '\0' && !hetu_lookup_period (job->lookup, deadline, &figure->deadline, error))
    return refuse_field (table, DEADLINE, error);
  return TRUE;
}

static gboolean
read_source (HetuImportJob *job, HetuStatement *row, GError **error)
{
  HetuImportTable *table = job->table;
  HetuObservation *figure = &row->figure;
  const char *source = hetu_import_table_get (table, SOURCE);
  const char *title = hetu_import_table_get (table, SOURCE_TITLE);
  gint32 date = 0;

  if (!hetu_import_table_get_date (table, SOURCE_DATE, &date, error) ||
      !hetu_import_table_get_date (table, PUBLISHED, &figure->vintage, error))
    return FALSE;
  row->dated = date;
  if (*source != '\0')
    {
      HetuSourceInfo told = { .id = source, .title = title, .date = date };

      if (!hetu_import_table_get_flag (table, SOURCE_SECONDARY, &told.secondary, error))
        return FALSE;
      figure->source = *title != '\0'
                           ? hetu_lookup_told_source (job->lookup, &told, &row->dated, error)
                           : hetu_lookup_source (job->lookup, source, date, &row->dated, error);
      if (figure->source == 0)
        return refuse_field (table, SOURCE, error);
    }
  if (figure->vintage != 0)
    row->dated = figure->vintage;
  return TRUE;
}

/* What is withdrawn has no number any more, and is so from a day on. */
static gboolean
check_withdrawal (HetuImportTable *table, const HetuStatement *row, GError **error)
{
  if (!row->withdrawn || (!row->figure.has_value && row->figure.vintage != 0))
    return TRUE;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       row->figure.has_value ? _ ("a figure that is withdrawn has no value")
                                             : _ ("a withdrawal says from which day it is one"));
  return refuse_field (table, row->figure.has_value ? VALUE : PUBLISHED, error);
}

static gboolean
read_row (HetuImportJob *job, HetuStatement *row, GError **error)
{
  HetuImportTable *table = job->table;
  HetuObservation *figure = &row->figure;
  int rank_of = 0;

  row->line = hetu_import_table_get_line (table);
  if (!read_words (table, row, error) || !read_value (table, figure, error) ||
      !read_indicator (job, figure, error) || !read_regions (job, figure, error) ||
      !read_times (job, figure, error) || !read_source (job, row, error) ||
      !check_withdrawal (table, row, error) ||
      !hetu_import_table_get_flag (table, CORRECTS, &row->corrects, error) ||
      !hetu_import_table_get_int (table, RANK_OF, 1, G_MAXUINT16, &rank_of, error) ||
      !hetu_import_table_get_int (table, CHAR_START, 0, G_MAXINT32, &figure->char_start, error) ||
      !hetu_import_table_get_int (table, CHAR_END, 0, G_MAXINT32, &figure->char_end, error) ||
      !hetu_import_target_read (job,
                                &target_columns,
                                figure->kind == HETU_KIND_TARGET,
                                &row->target,
                                error))
    return FALSE;
  figure->rank_of = (guint16) rank_of;
  figure->quote = g_strdup (hetu_import_table_get_or_null (table, QUOTE));
  figure->text = g_strdup (hetu_import_table_get_or_null (table, TEXT));
  figure->note = g_strdup (hetu_import_table_get_or_null (table, NOTE));
  return TRUE;
}

static char *
name_line (guint line, gpointer data)
{
  return hetu_import_table_name_line (((HetuImportJob *) data)->table, line);
}

static void
on_recorded (guint line, const HetuRecorded *recorded, gpointer data)
{
  hetu_import_told_record (((HetuImportJob *) data)->told, line, recorded);
}

static gboolean
run_observations (HetuImportJob *job, GError **error)
{
  g_autoptr (HetuStatements) rows =
      hetu_statements_new (name_line, job->told != NULL ? on_recorded : NULL, job);
  GError *failure = NULL;

  while (hetu_import_table_next (job->table, &failure))
    {
      HetuStatement row = { .line = 0 };

      if (job->summary->read % ROWS_BETWEEN_LOOKS == 0 && !hetu_import_job_go_on (job, error))
        return FALSE;
      hetu_observation_init (&row.figure);
      if (!read_row (job, &row, error))
        {
          hetu_statement_clear (&row);
          return FALSE;
        }
      if (job->told != NULL)
        hetu_import_told_add (job->told,
                              row.line,
                              hetu_import_table_get (job->table, INDICATOR),
                              hetu_import_table_get (job->table, REGION),
                              &row.figure);
      hetu_statement_rows_take (hetu_statements_get_rows (rows), &row);
      job->summary->read++;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return hetu_statements_record (rows, job, FALSE, error);
}

const HetuImportKind hetu_import_kind_observations = { columns,
                                                       G_N_ELEMENTS (columns),
                                                       run_observations };
