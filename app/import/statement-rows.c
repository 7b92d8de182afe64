/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements in little room. What names a series is kept once for all its statements; what few statements have (a quote, an upper end,
 * what is told of a target) is kept beside the row.
 *
 * They are sorted by counting: the series, which are few, by their names, then the statements into the places of their series, where
 * they mostly stand in the order of time already. */
#include "import/statement-rows.h"

/* What all statements of a series share. */
typedef struct
{
  gint64 deadline;   /* hetu_period_pack() */
  const char *scope; /* (nullable): of a statement */
  gint32 indicator;
  gint32 region;
  gint32 ref_region;
  guint8 measure;
  guint8 kind;
} Series;

typedef struct
{
  gint64 coefficient;
  HetuStatement *whole; /* (owned) (nullable): where a row does not hold it */
  HetuPeriod period;
  guint series; /* index */
  gint32 source;
  gint32 vintage;
  gint32 dated;
  guint line;
  HetuUnit unit;
  guint8 decimals;
  guint8 comparator;
  guint8 status;
  guint8 basis;
  guint8 place;
  guint8 has_value;
  guint8 corrects;
} Row;

struct _HetuStatementRows
{
  /* owned */
  GArray *rows;       /* Row */
  GPtrArray *series;  /* Series, by index */
  GHashTable *places; /* Series → index */

  guint last_series; /* of the row before */
  guint n_withdrawn;
};

void
hetu_statement_clear (HetuStatement *self)
{
  hetu_observation_clear (&self->figure);
  hetu_import_target_clear (&self->target);
}

static void
row_clear (gpointer item)
{
  Row *row = item;

  if (row->whole == NULL)
    return;
  hetu_statement_clear (row->whole);
  g_free (row->whole);
}

static guint
hash_series (gconstpointer item)
{
  const Series *series = item;
  guint hash = (guint) series->indicator;

  /* Codes are close to each other: only a large odd factor keeps them apart. */
  hash = hash * 0x9e3779b1u + (guint) series->region;
  hash = hash * 0x9e3779b1u + (guint) series->measure * 4 + series->kind;
  hash = hash * 0x9e3779b1u + (guint) series->ref_region;
  hash = hash * 0x9e3779b1u + (guint) series->deadline;
  return series->scope != NULL ? hash ^ g_str_hash (series->scope) : hash;
}

#define ORDER_BY(field)     \
  if (x->field != y->field) \
  return x->field < y->field ? -1 : 1

static int
compare_series (const Series *x, const Series *y)
{
  int scope;

  ORDER_BY (indicator);
  ORDER_BY (region);
  ORDER_BY (measure);
  ORDER_BY (kind);
  ORDER_BY (ref_region);
  scope = g_strcmp0 (x->scope, y->scope);
  if (scope != 0)
    return scope;
  ORDER_BY (deadline);
  return 0;
}

static gboolean
is_same_series (gconstpointer a, gconstpointer b)
{
  return compare_series (a, b) == 0;
}

HetuStatementRows *
hetu_statement_rows_new (void)
{
  HetuStatementRows *self = g_new0 (HetuStatementRows, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  self->series = g_ptr_array_new_with_free_func (g_free);
  self->places = g_hash_table_new (hash_series, is_same_series);
  return self;
}

void
hetu_statement_rows_free (HetuStatementRows *self)
{
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->series);
  g_array_unref (self->rows);
  g_free (self);
}

/* A scope and a place beside the region name the series of ranks and differences; others have them as details. */
static guint
find_series (HetuStatementRows *self, const HetuObservation *figure)
{
  gboolean related = figure->measure == HETU_MEASURE_RANK || figure->measure == HETU_MEASURE_DIFF;
  Series series = {
    .indicator = figure->indicator,
    .region = figure->region,
    .measure = figure->measure,
    .kind = figure->kind,
    .ref_region = related ? figure->ref_region : 0,
    .scope = related ? figure->scope : NULL,
    .deadline = hetu_period_pack (figure->deadline),
  };
  gpointer known = NULL;

  if (self->last_series < self->series->len &&
      is_same_series (self->series->pdata[self->last_series], &series))
    return self->last_series;
  if (g_hash_table_lookup_extended (self->places, &series, NULL, &known))
    self->last_series = GPOINTER_TO_UINT (known);
  else
    {
      self->last_series = self->series->len;
      g_ptr_array_add (self->series, g_memdup2 (&series, sizeof series));
      g_hash_table_insert (self->places,
                           self->series->pdata[self->last_series],
                           GUINT_TO_POINTER (self->last_series));
    }
  return self->last_series;
}

/* Whether a row holds all that is told. */
static gboolean
is_plain (const HetuStatement *statement)
{
  const HetuObservation *figure = &statement->figure;

  return !statement->withdrawn && figure->kind != HETU_KIND_TARGET &&
         figure->comparator != HETU_COMPARATOR_RANGE && figure->rank_of == 0 &&
         figure->ref_region == 0 && figure->char_start < 0 && figure->char_end < 0 &&
         figure->quote == NULL && figure->text == NULL && figure->note == NULL &&
         figure->scope == NULL;
}

void
hetu_statement_rows_take (HetuStatementRows *self, HetuStatement *statement)
{
  const HetuObservation *figure = &statement->figure;
  Row row = {
    .coefficient = figure->value.coefficient,
    .whole = is_plain (statement) ? NULL : g_memdup2 (statement, sizeof *statement),
    .period = figure->period,
    .series = find_series (self, figure),
    .source = figure->source,
    .vintage = figure->vintage,
    .dated = statement->dated,
    .line = statement->line,
    .unit = figure->unit,
    .decimals = figure->value.decimals,
    .comparator = figure->comparator,
    .status = figure->status,
    .basis = figure->basis,
    .place = figure->place,
    .has_value = figure->has_value != FALSE,
    .corrects = statement->corrects != FALSE,
  };

  g_array_append_val (self->rows, row);
  self->n_withdrawn += statement->withdrawn != FALSE;
}

guint
hetu_statement_rows_get_length (HetuStatementRows *self)
{
  return self->rows->len;
}

HetuStatement
hetu_statement_rows_get (HetuStatementRows *self, guint index)
{
  const Row *row = &g_array_index (self->rows, Row, index);
  const Series *series = self->series->pdata[row->series];
  HetuStatement statement = { .dated = row->dated, .line = row->line };
  HetuObservation *figure = &statement.figure;

  if (row->whole != NULL)
    return *row->whole;
  hetu_observation_init (figure);
  figure->indicator = series->indicator;
  figure->region = series->region;
  figure->measure = series->measure;
  figure->kind = series->kind;
  figure->deadline = hetu_period_unpack (series->deadline);
  figure->period = row->period;
  figure->source = row->source;
  figure->vintage = row->vintage;
  figure->value = HETU_DECIMAL (row->coefficient, row->decimals);
  figure->has_value = row->has_value;
  figure->unit = row->unit;
  figure->comparator = row->comparator;
  figure->status = row->status;
  figure->basis = row->basis;
  figure->place = row->place;
  statement.corrects = row->corrects;
  return statement;
}

guint
hetu_statement_rows_count_withdrawn (HetuStatementRows *self)
{
  return self->n_withdrawn;
}

gboolean
hetu_statement_rows_is_withdrawn (HetuStatementRows *self, guint index)
{
  const HetuStatement *whole = g_array_index (self->rows, Row, index).whole;

  return whole != NULL && whole->withdrawn;
}

gboolean
hetu_statement_rows_is_same_cell (HetuStatementRows *self, guint a, guint b)
{
  const Row *x = &g_array_index (self->rows, Row, a);
  const Row *y = &g_array_index (self->rows, Row, b);

  return x->series == y->series && hetu_period_equal (x->period, y->period);
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer data)
{
  HetuStatementRows *self = data;

  return compare_series (self->series->pdata[*(const guint *) a],
                         self->series->pdata[*(const guint *) b]);
}

/* Of one series: by period, then as they were taken. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  HetuStatementRows *self = data;
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;
  int order = hetu_period_compare (g_array_index (self->rows, Row, x).period,
                                   g_array_index (self->rows, Row, y).period);

  return order != 0 ? order : (x > y) - (x < y);
}

/* Returns: whether two are for one cell */
static gboolean
sort_series (HetuStatementRows *self, guint *order, guint n)
{
  gboolean sorted = TRUE;
  gboolean repeats = FALSE;

  for (guint i = 1; i < n; i++)
    sorted = sorted && compare_rows (&order[i - 1], &order[i], self) < 0;
  if (!sorted)
    g_qsort_with_data (order, (gint) n, sizeof *order, compare_rows, self);
  for (guint i = 1; i < n; i++)
    repeats = repeats || hetu_statement_rows_is_same_cell (self, order[i - 1], order[i]);
  return repeats;
}

guint *
hetu_statement_rows_sort (HetuStatementRows *self, gboolean *repeats)
{
  guint n_series = self->series->len;
  g_autofree guint *numbers = g_new (guint, n_series);
  g_autofree guint *starts = g_new0 (guint, n_series);
  guint *order = g_new (guint, self->rows->len);
  guint start = 0;

  for (guint i = 0; i < n_series; i++)
    numbers[i] = i;
  if (n_series > 1)
    g_qsort_with_data (numbers, (gint) n_series, sizeof *numbers, compare_numbers, self);
  for (guint i = 0; i < self->rows->len; i++)
    starts[g_array_index (self->rows, Row, i).series]++;
  for (guint i = 0; i < n_series; i++)
    {
      guint length = starts[numbers[i]];

      starts[numbers[i]] = start;
      start += length;
    }
  for (guint i = 0; i < self->rows->len; i++)
    order[starts[g_array_index (self->rows, Row, i).series]++] = i;
  start = 0;
  *repeats = FALSE;
  for (guint i = 0; i < n_series; i++)
    {
      if (sort_series (self, order + start, starts[numbers[i]] - start))
        *repeats = TRUE;
      start = starts[numbers[i]];
    }
  return order;
}
