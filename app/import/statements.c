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
  GArray *all; /* owned: HetuStatement */
  HetuPlaceName name_place;
  gpointer data;
};

void
hetu_statement_clear (HetuStatement *self)
{
  hetu_observation_clear (&self->figure);
  hetu_import_target_clear (&self->target);
}

static void
statement_clear (gpointer item)
{
  hetu_statement_clear (item);
}

HetuStatements *
hetu_statements_new (HetuPlaceName name_place, gpointer data)
{
  HetuStatements *self = g_new0 (HetuStatements, 1);

  self->all = g_array_new (FALSE, FALSE, sizeof (HetuStatement));
  g_array_set_clear_func (self->all, statement_clear);
  self->name_place = name_place;
  self->data = data;
  return self;
}

void
hetu_statements_free (HetuStatements *self)
{
  g_array_unref (self->all);
  g_free (self);
}

void
hetu_statements_take (HetuStatements *self, HetuStatement *statement)
{
  statement->period_key = hetu_period_pack (statement->figure.period);
  statement->deadline_key = hetu_period_pack (statement->figure.deadline);
  g_array_append_vals (self->all, statement, 1);
}

GArray *
hetu_statements_get_all (HetuStatements *self)
{
  return self->all;
}

#define ORDER_BY(field)     \
  if (x->field != y->field) \
  return x->field < y->field ? -1 : 1

/* By series, then period: the order of the store's key. */
static int
compare_cells (const HetuStatement *x, const HetuStatement *y)
{
  ORDER_BY (figure.indicator);
  ORDER_BY (figure.region);
  ORDER_BY (figure.measure);
  ORDER_BY (figure.kind);
  if (x->figure.measure == HETU_MEASURE_RANK || x->figure.measure == HETU_MEASURE_DIFF)
    {
      int scope = g_strcmp0 (x->figure.scope, y->figure.scope);

      ORDER_BY (figure.ref_region);
      if (scope != 0)
        return scope;
    }
  ORDER_BY (deadline_key);
  ORDER_BY (period_key);
  return 0;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const HetuStatement *x = *(const HetuStatement *const *) a;
  const HetuStatement *y = *(const HetuStatement *const *) b;
  int order = compare_cells (x, y);

  return order != 0 ? order : (x->line > y->line) - (x->line < y->line);
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

/* @rows: by cell. Of a cell the voices are kept, not the rows: a file may tell one thing a hundred thousand times, and the ledger
 * refuses a cell of more voices than it has room for. */
static gboolean
refuse_duplicates (HetuStatements *self,
                   HetuImportJob *job,
                   GPtrArray *rows,
                   gboolean same_is_one,
                   GError **error)
{
  g_autoptr (GPtrArray) voices = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const HetuStatement *row = rows->pdata[i];
      gboolean known = FALSE;

      if (i % STATEMENTS_BETWEEN_LOOKS == 0 && !hetu_import_job_go_on (job, error))
        return FALSE;
      if (i > 0 && compare_cells (rows->pdata[i - 1], row) != 0)
        g_ptr_array_set_size (voices, 0);
      for (guint k = voices->len; k > 0; k--)
        {
          const HetuStatement *first = voices->pdata[k - 1];

          if (is_same_voice (first, row) && !(same_is_one && tell_the_same (first, row)))
            return refuse_second (self, job->name, first, row, error);
          known = known || is_one_voice (first, row);
        }
      if (!known && voices->len <= HETU_KEY_MAX_STATEMENTS)
        g_ptr_array_add (voices, (gpointer) row);
    }
  return TRUE;
}

/* A figure that stands already and learns something beside it is revised. */
static int
record_one (HetuImportJob *job, HetuStatement *row, GError **error)
{
  int outcome, beside;

  if (row->withdrawn)
    return hetu_import_withdraw (job, &row->figure, error);
  outcome = hetu_ledger_record (job->ledger, &row->figure, &row->id, error);
  row->has_before = outcome == HETU_RECORD_REVISED &&
                    hetu_ledger_get_before (job->ledger, &row->before, &row->unit_before);
  if (outcome < 0 || row->figure.kind != HETU_KIND_TARGET)
    return outcome;
  beside = hetu_import_target_put (job, &row->target, row->id, error);
  if (beside < 0)
    return -1;
  return outcome == HETU_RECORD_UNCHANGED && beside == HETU_RECORD_ADDED ? HETU_RECORD_REVISED
                                                                         : outcome;
}

static gboolean
record (HetuStatements *self, HetuImportJob *job, HetuStatement *row, GError **error)
{
  g_autofree char *place = NULL;

  switch (record_one (job, row, error))
    {
    case HETU_RECORD_ADDED:
      row->outcome = HETU_OUTCOME_ADDED;
      job->summary->added++;
      return TRUE;
    case HETU_RECORD_UNCHANGED:
      row->outcome = HETU_OUTCOME_UNCHANGED;
      job->summary->unchanged++;
      return TRUE;
    case HETU_RECORD_REVISED:
      row->outcome = HETU_OUTCOME_REVISED;
      job->summary->revised++;
      return TRUE;
    default:
      place = self->name_place (row->line, self->data);
      g_prefix_error (error, _ ("%s, %s: "), job->name, place);
      return FALSE;
    }
}

gboolean
hetu_statements_record (HetuStatements *self,
                        HetuImportJob *job,
                        gboolean same_is_one,
                        GError **error)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (self->all->len);

  for (guint i = 0; i < self->all->len; i++)
    g_ptr_array_add (sorted, &g_array_index (self->all, HetuStatement, i));
  g_ptr_array_sort (sorted, compare_rows);
  if (!refuse_duplicates (self, job, sorted, same_is_one, error))
    return FALSE;
  /* What is taken back may be told by the same file. */
  for (guint i = 0; i < 2 * sorted->len; i++)
    {
      HetuStatement *row = sorted->pdata[i % sorted->len];

      if (i % STATEMENTS_BETWEEN_LOOKS == 0 && !hetu_import_job_go_on (job, error))
        return FALSE;
      if (row->withdrawn == (i >= sorted->len) && !record (self, job, row, error))
        return FALSE;
    }
  return TRUE;
}
