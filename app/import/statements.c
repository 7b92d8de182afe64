/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one road of figures from a file into a ledger, whatever the file was: sorted, looked at for figures told twice, recorded. */
#include "import/statements.h"

#include "error.h"
#include "import/withdrawal.h"
#include "store/key.h"
#include "store/rule.h"

#include <glib/gi18n-lib.h>

#define STATEMENTS_BETWEEN_LOOKS 4096 /* for a cancellation */

struct _HetuStatements
{
  HetuStatementRows *rows; /* owned */
  HetuPlaceName name_place;
  HetuRecordedFunc tell; /* (nullable) */
  gpointer data;
  gboolean quotes_places;
};

HetuStatements *
hetu_statements_new (HetuPlaceName name_place, HetuRecordedFunc tell, gpointer data)
{
  HetuStatements *self = g_new0 (HetuStatements, 1);

  self->rows = hetu_statement_rows_new ();
  self->name_place = name_place;
  self->tell = tell;
  self->data = data;
  return self;
}

void
hetu_statements_quote_places (HetuStatements *self)
{
  self->quotes_places = TRUE;
}

void
hetu_statements_free (HetuStatements *self)
{
  hetu_statement_rows_free (self->rows);
  g_free (self);
}

HetuStatementRows *
hetu_statements_get_rows (HetuStatements *self)
{
  return self->rows;
}

static HetuRival
as_voice (const HetuStatement *row)
{
  return (HetuRival){ .source = row->figure.source,
                      .published = row->dated,
                      .char_start = row->figure.char_start,
                      .place = row->figure.place,
                      .basis = row->figure.basis };
}

/* One document may tell a cell twice at two places, or once plain and once adjusted; a table may not. */
static gboolean
is_same_voice (const HetuStatement *x, const HetuStatement *y)
{
  HetuRival a = as_voice (x);
  HetuRival b = as_voice (y);

  return hetu_rule_same_voice (&a, &b);
}

static gboolean
tell_the_same (const HetuStatement *x, const HetuStatement *y)
{
  return x->figure.has_value == y->figure.has_value && x->figure.status == y->figure.status &&
         hetu_unit_equal (x->figure.unit, y->figure.unit) &&
         hetu_decimal_compare (x->figure.value, y->figure.value) == 0;
}

static gboolean
is_one_voice (const HetuStatement *x, const HetuStatement *y)
{
  return is_same_voice (x, y) && x->figure.char_start == y->figure.char_start;
}

static gboolean
refuse_second (HetuStatements *self,
               const char *name,
               const HetuStatement *first,
               const HetuStatement *second,
               GError **error)
{
  g_autofree char *here = self->name_place (second->line, self->data);
  g_autofree char *there = self->name_place (first->line, self->data);

  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s, %s: the same figure of the same source stands on %s"),
               name,
               here,
               there);
  return FALSE;
}

/* @order: by cell. Of a cell the voices are kept, not the rows: a file may tell one thing a hundred thousand times, and the ledger
 * refuses a cell of more voices than it has room for. */
static gboolean
refuse_duplicates (HetuStatements *self,
                   HetuImportJob *job,
                   const guint *order,
                   gboolean same_is_one,
                   GError **error)
{
  g_autoptr (GArray) voices = g_array_new (FALSE, FALSE, sizeof (HetuStatement));

  for (guint i = 0; i < hetu_statement_rows_get_length (self->rows); i++)
    {
      HetuStatement row = hetu_statement_rows_get (self->rows, order[i]);
      gboolean known = FALSE;

      if (i % STATEMENTS_BETWEEN_LOOKS == 0 && !hetu_import_job_go_on (job, error))
        return FALSE;
      if (i > 0 && !hetu_statement_rows_is_same_cell (self->rows, order[i - 1], order[i]))
        g_array_set_size (voices, 0);
      for (guint k = voices->len; k > 0; k--)
        {
          const HetuStatement *first = &g_array_index (voices, HetuStatement, k - 1);

          if (is_same_voice (first, &row) && !row.corrects &&
              !(same_is_one && tell_the_same (first, &row)))
            return refuse_second (self, job->name, first, &row, error);
          known = known || is_one_voice (first, &row);
        }
      if (!known && voices->len <= HETU_KEY_MAX_STATEMENTS)
        g_array_append_val (voices, row);
    }
  return TRUE;
}

/* A figure that stands already and learns something beside it is revised. */
static int
record_one (HetuImportJob *job, const HetuStatement *row, HetuRecorded *recorded, GError **error)
{
  int outcome, beside;

  if (row->withdrawn)
    return hetu_ledger_settle (job->ledger, error) ? hetu_import_withdraw (job, &row->figure, error)
                                                   : -1;
  outcome = hetu_ledger_record (job->ledger, &row->figure, &recorded->id, error);
  recorded->has_before =
      outcome == HETU_RECORD_REVISED &&
      hetu_ledger_get_before (job->ledger, &recorded->before, &recorded->unit_before);
  if (outcome < 0 || row->figure.kind != HETU_KIND_TARGET)
    return outcome;
  if (!hetu_ledger_settle (job->ledger, error))
    return -1;
  beside = hetu_import_target_put (job, &row->target, recorded->id, error);
  if (beside < 0)
    return -1;
  return outcome == HETU_RECORD_UNCHANGED && beside == HETU_RECORD_ADDED ? HETU_RECORD_REVISED
                                                                         : outcome;
}

static gboolean
record (HetuStatements *self, HetuImportJob *job, guint index, GError **error)
{
  HetuStatement row = hetu_statement_rows_get (self->rows, index);
  HetuRecorded recorded = { .id = 0 };
  g_autofree char *quote = NULL;
  g_autofree char *place = NULL;
  int outcome;

  if (self->quotes_places && row.figure.quote == NULL)
    row.figure.quote = quote = self->name_place (row.line, self->data);
  outcome = record_one (job, &row, &recorded, error);
  switch (outcome)
    {
    case HETU_RECORD_ADDED:
      job->summary->added++;
      break;
    case HETU_RECORD_UNCHANGED:
      job->summary->unchanged++;
      break;
    case HETU_RECORD_REVISED:
      job->summary->revised++;
      break;
    default:
      place = self->name_place (row.line, self->data);
      g_prefix_error (error, _ ("%s, %s: "), job->name, place);
      return FALSE;
    }
  recorded.outcome = (HetuRecordOutcome) outcome;
  if (self->tell != NULL)
    self->tell (row.line, &recorded, self->data);
  return TRUE;
}

gboolean
hetu_statements_record (HetuStatements *self,
                        HetuImportJob *job,
                        gboolean same_is_one,
                        GError **error)
{
  gboolean repeats = FALSE;
  g_autofree guint *order = hetu_statement_rows_sort (self->rows, &repeats);
  guint n = hetu_statement_rows_get_length (self->rows);
  gboolean withdraws = hetu_statement_rows_count_withdrawn (self->rows) > 0;

  if (repeats && !refuse_duplicates (self, job, order, same_is_one, error))
    return FALSE;
  hetu_ledger_gather (job->ledger);
  /* What is taken back may be told by the same file. */
  for (int last = 0; last <= withdraws; last++)
    for (guint i = 0; i < n; i++)
      {
        if (i % STATEMENTS_BETWEEN_LOOKS == 0 && !hetu_import_job_go_on (job, error))
          return FALSE;
        if (withdraws && hetu_statement_rows_is_withdrawn (self->rows, order[i]) != last)
          continue;
        if (!record (self, job, order[i], error))
          return FALSE;
      }
  return hetu_ledger_settle (job->ledger, error);
}
