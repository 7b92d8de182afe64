/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Books into the store: a mapping for each sheet that is shown, then all figures of all sheets in one transaction. Whatever a cell, a
 * question or a template objects to refuses the whole book: there is no half of a table. */
#include "import/book.h"

#include "error.h"
#include "import/told.h"

#include <glib/gi18n-lib.h>

static void
line_clear (gpointer item)
{
  HetuImportDetail *detail = ((HetuImportLine *) item)->detail;

  if (detail == NULL)
    return;
  g_free (detail->refusal);
  g_free (detail);
}

static HetuImportDetail *
ensure_detail (HetuImportLine *line)
{
  if (line->detail == NULL)
    line->detail = g_new0 (HetuImportDetail, 1);
  return line->detail;
}

const char *
hetu_import_line_get_refusal (const HetuImportLine *self)
{
  return self->detail != NULL ? self->detail->refusal : NULL;
}

HetuImportReport *
hetu_import_report_new (void)
{
  HetuImportReport *self = g_new0 (HetuImportReport, 1);

  self->mappings = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_mapping_free);
  self->lines = g_array_new (FALSE, TRUE, sizeof (HetuImportLine));
  g_array_set_clear_func (self->lines, line_clear);
  self->first_line = G_MAXUINT;
  self->passed = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hetu_import_report_free (HetuImportReport *self)
{
  g_ptr_array_unref (self->mappings);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->passed);
  g_free (self->template_name);
  g_free (self);
}

static void
add_names (GHashTable *names, GHashTable *more)
{
  GHashTableIter iter;
  gpointer name, meaning;

  if (more == NULL)
    return;
  g_hash_table_iter_init (&iter, more);
  while (g_hash_table_iter_next (&iter, &name, &meaning))
    g_hash_table_insert (names, name, meaning);
}

/* What a person says goes before what the template remembers. */
static HetuImportAnswers
merge_answers (const HetuImportAnswers *said,
               const HetuTemplate *template,
               GHashTable *names,
               GHashTable *measures)
{
  static const HetuImportAnswers nothing = { 0 };
  const HetuImportAnswers *kept =
      template != NULL ? hetu_template_get_answers (template) : &nothing;
  HetuImportAnswers all = said != NULL ? *said : nothing;

  all.sheet = all.sheet != NULL ? all.sheet : kept->sheet;
  all.indicator = all.indicator != NULL ? all.indicator : kept->indicator;
  all.region = all.region != NULL ? all.region : kept->region;
  all.unit = all.unit != NULL ? all.unit : kept->unit;
  all.measure = all.measure != NULL ? all.measure : kept->measure;
  all.source = all.source != NULL ? all.source : kept->source;
  add_names (names, kept->names);
  add_names (names, said != NULL ? said->names : NULL);
  all.names = names;
  add_names (measures, kept->measures);
  add_names (measures, said != NULL ? said->measures : NULL);
  all.measures = measures;
  return all;
}

static gboolean
is_no_table (const HetuMapping *mapping)
{
  const GPtrArray *questions = hetu_mapping_get_questions (mapping);

  return questions->len == 1 && hetu_mapping_get_n_cells (mapping) == 0 &&
         ((const HetuQuestion *) questions->pdata[0])->ask == HETU_ASK_LAYOUT;
}

/* Maps the sheets that are shown and not empty. A sheet of words is passed over where another has a table. */
static gboolean
map_sheets (HetuStore *store,
            HetuBook *book,
            const HetuImportAnswers *answers,
            HetuImportJob *job,
            HetuImportReport *report,
            GError **error)
{
  gboolean found = FALSE;

  for (guint i = 0; i < hetu_book_get_n_sheets (book); i++)
    {
      const HetuGrid *grid = hetu_book_get_sheet (book, i);
      const char *name = hetu_grid_get_name (grid);
      g_autoptr (GPtrArray) tables = NULL;

      if (answers->sheet != NULL && !g_str_equal (answers->sheet, name))
        continue;
      found = TRUE;
      if (hetu_grid_is_hidden (grid) && answers->sheet == NULL)
        {
          g_ptr_array_add (report->passed,
                           g_strdup_printf (_ ("Sheet “%s” is hidden and not read."), name));
          continue;
        }
      if (hetu_grid_get_n_columns (grid) == 0)
        continue;
      tables = hetu_mapping_guess_tables (store, book, i, answers, job->cancellable);
      if (!hetu_import_job_go_on (job, error))
        return FALSE;
      if (tables->len == 1 && is_no_table (tables->pdata[0]))
        g_ptr_array_add (report->passed,
                         g_strdup_printf (_ ("Sheet “%s” holds no table and is not read."), name));
      else
        g_ptr_array_extend_and_steal (report->mappings, g_steal_pointer (&tables));
    }
  if (report->mappings->len > 0)
    return TRUE;
  if (!found)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("%s: there is no sheet “%s”"),
                 hetu_book_get_name (book),
                 answers->sheet);
  else
    g_set_error (
        error,
        HETU_ERROR,
        HETU_ERROR_INPUT,
        _ ("%s: no table is found: rows of figures under a header that says what they are"),
        hetu_book_get_name (book));
  return FALSE;
}

static char *
name_range (const HetuMapping *mapping, const HetuCellRange *range)
{
  return hetu_grid_name_cell (hetu_mapping_get_grid (mapping),
                              range->last_row,
                              range->first_column);
}

static gboolean
check_template (HetuBook *book,
                const HetuTemplate *template,
                HetuImportReport *report,
                GError **error)
{
  if (template == NULL)
    return TRUE;
  for (guint i = 0; i < report->mappings->len; i++)
    {
      guint row = 0;
      guint column = 0;
      g_autofree char *change =
          hetu_template_find_change (template, i, report->mappings->pdata[i], &row, &column);

      if (change == NULL)
        continue;
      report->is_changed = TRUE;
      report->changed_mapping = i;
      report->changed_row = row;
      report->changed_column = column;
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("%s: the layout has changed: %s"),
                   hetu_book_get_name (book),
                   change);
      return FALSE;
    }
  if (report->mappings->len == hetu_template_count_tables (template))
    return TRUE;
  report->is_changed = TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s: the layout has changed: %s"),
               hetu_book_get_name (book),
               _ ("the template has more tables"));
  return FALSE;
}

gboolean
hetu_import_is_answered (const HetuQuestion *question, HetuImportFlags flags)
{
  return (flags & HETU_IMPORT_ADD_UNKNOWN) != 0 &&
         (question->ask == HETU_ASK_NAME_OF_INDICATOR || question->ask == HETU_ASK_NAME_OF_REGION);
}

static gboolean
check_questions (HetuBook *book, HetuImportReport *report, HetuImportFlags flags, GError **error)
{
  const HetuQuestion *first = NULL;
  g_autofree char *place = NULL;
  guint n_open = 0;

  for (guint i = 0; i < report->mappings->len; i++)
    {
      const HetuMapping *mapping = report->mappings->pdata[i];
      const GPtrArray *questions = hetu_mapping_get_questions (mapping);

      for (guint k = 0; k < questions->len; k++)
        {
          const HetuQuestion *question = questions->pdata[k];

          if (hetu_import_is_answered (question, flags))
            continue;
          n_open++;
          if (first != NULL)
            continue;
          first = question;
          place = name_range (mapping, &question->range);
        }
    }
  if (first == NULL)
    return TRUE;
  if (n_open == 1)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("%s, %s: %s"),
                 hetu_book_get_name (book),
                 place,
                 first->text);
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 ngettext ("%s, %s: %s (and %u more question)",
                           "%s, %s: %s (and %u more questions)",
                           n_open - 1),
                 hetu_book_get_name (book),
                 place,
                 first->text,
                 n_open - 1);
  return FALSE;
}

static HetuMappedCell
get_cell (const HetuImportReport *report, const HetuImportLine *line)
{
  const HetuMapping *mapping = report->mappings->pdata[line->mapping];

  return hetu_mapping_get_cell (mapping, line->cell);
}

static char *
name_line (guint place, gpointer data)
{
  const HetuImportReport *report = data;
  const HetuImportLine *line = &g_array_index (report->lines, HetuImportLine, place);
  HetuMappedCell cell = get_cell (report, line);

  return hetu_grid_name_cell (hetu_mapping_get_grid (report->mappings->pdata[line->mapping]),
                              cell.row,
                              cell.column);
}

static void
list_lines (HetuImportReport *report)
{
  for (guint i = 0; i < report->mappings->len; i++)
    {
      const HetuMapping *mapping = report->mappings->pdata[i];

      for (guint k = 0; k < hetu_mapping_get_n_cells (mapping); k++)
        {
          HetuImportLine line = { .mapping = i, .cell = k };

          const char *refusal = hetu_mapping_get_cell (mapping, k).refusal;

          if (refusal != NULL)
            ensure_detail (&line)->refusal = g_strdup (refusal);
          report->n_refused += refusal != NULL;
          report->summary.read++;
          g_array_append_val (report->lines, line);
        }
    }
}

/* Refuses what no reading of a cell objected to, but the catalogue does. */
static void
refuse_line (HetuImportReport *report, HetuImportLine *line, const GError *why)
{
  ensure_detail (line)->refusal = g_strdup (why->message);
  report->n_refused++;
}

static HetuGrain
tell_frequency (HetuPeriod period)
{
  if (period.kind == HETU_PERIOD_MONTH || period.kind == HETU_PERIOD_CUMULATIVE)
    return HETU_GRAIN_MONTH;
  if (period.kind == HETU_PERIOD_QUARTER || period.kind == HETU_PERIOD_HALF)
    return HETU_GRAIN_QUARTER;
  return HETU_GRAIN_YEAR;
}

static gboolean
take_cell (HetuImportReport *report,
           guint index,
           HetuLookup *lookup,
           HetuStatements *statements,
           GError **error)
{
  HetuImportLine *line = &g_array_index (report->lines, HetuImportLine, index);
  const HetuMapping *mapping = report->mappings->pdata[line->mapping];
  HetuMappedCell cell = get_cell (report, line);
  HetuStatement statement = { .line = index };
  HetuUnit unit = cell.figure.measure == HETU_MEASURE_LEVEL ? cell.figure.unit : HETU_UNIT_NONE;
  g_autoptr (GError) unknown = NULL;

  if (hetu_import_line_get_refusal (line) != NULL)
    return TRUE;
  hetu_lookup_describe_next (lookup,
                             cell.is_state ? HETU_NATURE_STOCK : HETU_NATURE_FLOW,
                             tell_frequency (cell.figure.period));
  hetu_observation_copy (&cell.figure, &statement.figure);
  statement.figure.indicator = hetu_lookup_indicator (lookup, cell.indicator, unit, &unknown);
  if (unknown == NULL)
    statement.figure.region = hetu_lookup_region (lookup, cell.region, &unknown);
  if (unknown != NULL)
    {
      hetu_statement_clear (&statement);
      refuse_line (report, line, unknown);
      return TRUE;
    }
  statement.figure.source =
      hetu_lookup_source (lookup, hetu_mapping_get_source (mapping), 0, &statement.dated, error);
  if (statement.figure.source == 0)
    {
      hetu_statement_clear (&statement);
      return FALSE;
    }
  if (statement.figure.vintage != 0)
    statement.dated = statement.figure.vintage;
  hetu_statement_rows_take (hetu_statements_get_rows (statements), &statement);
  return TRUE;
}

static gboolean
refuse_cells (HetuBook *book, HetuImportReport *report, GError **error)
{
  for (guint i = 0; i < report->lines->len && report->n_refused > 0; i++)
    {
      const HetuImportLine *line = &g_array_index (report->lines, HetuImportLine, i);
      const char *refusal = hetu_import_line_get_refusal (line);
      g_autofree char *place = NULL;

      if (refusal == NULL)
        continue;
      place = name_line (i, report);
      if (report->n_refused == 1)
        g_set_error (error,
                     HETU_ERROR,
                     HETU_ERROR_INPUT,
                     _ ("%s, %s: %s"),
                     hetu_book_get_name (book),
                     place,
                     refusal);
      else
        g_set_error (error,
                     HETU_ERROR,
                     HETU_ERROR_INPUT,
                     ngettext ("%s, %s: %s (and %u more cell is refused)",
                               "%s, %s: %s (and %u more cells are refused)",
                               report->n_refused - 1),
                     hetu_book_get_name (book),
                     place,
                     refusal,
                     report->n_refused - 1);
      return FALSE;
    }
  return TRUE;
}

/* An indicator that is taken in has the unit of its level: levels are looked up before growth. */
static gboolean
take_cells (HetuImportReport *report,
            HetuImportJob *job,
            HetuStatements *statements,
            GError **error)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < report->lines->len; i++)
      {
        const HetuImportLine *line = &g_array_index (report->lines, HetuImportLine, i);
        gboolean is_level = get_cell (report, line).figure.measure == HETU_MEASURE_LEVEL;

        if (is_level != (pass == 0))
          continue;
        if (i % 4096 == 0 && !hetu_import_job_go_on (job, error))
          return FALSE;
        if (!take_cell (report, i, job->lookup, statements, error))
          return FALSE;
      }
  return TRUE;
}

void
hetu_import_report_take (HetuImportReport *report, guint place, const HetuRecorded *recorded)
{
  static const HetuLineOutcome outcomes[] = { [HETU_RECORD_ADDED] = HETU_LINE_ADDED,
                                              [HETU_RECORD_UNCHANGED] = HETU_LINE_UNCHANGED,
                                              [HETU_RECORD_REVISED] = HETU_LINE_REVISED };
  HetuImportLine *line = &g_array_index (report->lines, HetuImportLine, place);
  HetuImportDetail *detail;

  line->outcome = outcomes[recorded->outcome];
  if (line->outcome != HETU_LINE_UNCHANGED && place < report->first_line)
    {
      report->first_line = place;
      report->statement = recorded->id;
    }
  if (!recorded->has_before)
    return;
  detail = ensure_detail (line);
  detail->has_before = TRUE;
  detail->before = recorded->before;
  detail->unit_before = recorded->unit_before;
}

static void
take_result (guint place, const HetuRecorded *recorded, gpointer data)
{
  hetu_import_report_take (data, place, recorded);
}

static gboolean
record (HetuBook *book, HetuImportReport *report, HetuImportJob *job, GError **error)
{
  g_autoptr (HetuStatements) statements = hetu_statements_new (name_line, take_result, report);

  hetu_statements_quote_places (statements);
  if (!take_cells (report, job, statements, error) || !refuse_cells (book, report, error) ||
      !hetu_statements_record (statements, job, TRUE, error))
    return FALSE;
  report->is_recorded = TRUE;
  return TRUE;
}

static gboolean
run (HetuStore *store,
     HetuBook *book,
     const HetuImportAnswers *answers,
     const HetuTemplate *template,
     HetuImportFlags flags,
     HetuImportJob *job,
     HetuImportReport *report,
     GError **error)
{
  g_autoptr (HetuLedger) ledger = NULL;
  g_autoptr (HetuLookup) lookup = NULL;

  if (!check_template (book, template, report, error))
    return FALSE;
  list_lines (report);
  if (!check_questions (book, report, flags, error))
    return FALSE;
  ledger = hetu_ledger_begin (store, job->name, error);
  if (ledger == NULL)
    return FALSE;
  lookup = hetu_lookup_new (store, ledger, flags);
  hetu_lookup_set_additions (lookup, answers->additions);
  job->ledger = ledger;
  job->lookup = lookup;
  if (!record (book, report, job, error) || !hetu_import_job_go_on (job, error))
    return FALSE;
  if ((flags & HETU_IMPORT_DRY_RUN) != 0)
    return TRUE;
  report->summary.batch = hetu_ledger_get_batch (ledger);
  return hetu_ledger_commit (g_steal_pointer (&ledger), error);
}

/* Maps the sheets by a template that was found for them. */
static gboolean
map_again (HetuStore *store,
           HetuBook *book,
           const HetuImportAnswers *said,
           const HetuTemplate *template,
           HetuImportAnswers *all,
           GHashTable *names,
           GHashTable *measures,
           HetuImportJob *job,
           HetuImportReport *report,
           GError **error)
{
  *all = merge_answers (said, template, names, measures);
  g_ptr_array_set_size (report->mappings, 0);
  g_ptr_array_set_size (report->passed, 0);
  return map_sheets (store, book, all, job, report, error);
}

gboolean
hetu_import_book (HetuStore *store,
                  HetuBook *book,
                  const HetuImportAnswers *answers,
                  const HetuTemplate *template,
                  HetuImportFlags flags,
                  GCancellable *cancellable,
                  HetuImportProgress progress,
                  gpointer data,
                  HetuImportReport **report,
                  GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) measures = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HetuImportReport) result = hetu_import_report_new ();
  g_autoptr (HetuTemplate) found = NULL;
  HetuImportAnswers all = merge_answers (answers, template, names, measures);
  HetuImportJob job = { .store = store,
                        .cancellable = cancellable,
                        .summary = &result->summary,
                        .progress = progress,
                        .progress_data = data };
  gboolean done;

  g_return_val_if_fail (HETU_IS_STORE (store) && book != NULL, FALSE);

  job.name = hetu_book_get_name (book);
  done = map_sheets (store, book, &all, &job, result, error);
  if (done && template == NULL && (flags & HETU_IMPORT_FIND_TEMPLATE) != 0)
    {
      found = hetu_template_find (hetu_store_get_path (store),
                                  result->mappings,
                                  &result->template_name,
                                  &result->is_ambiguous);
      template = found;
      done = found == NULL ||
             map_again (store, book, answers, found, &all, names, measures, &job, result, error);
    }
  done = done && run (store, book, &all, template, flags, &job, result, error);
  if (report != NULL)
    *report = g_steal_pointer (&result);
  return done;
}
