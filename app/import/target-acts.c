/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done with targets and milestones after they were told, as tables: adjustments, and who is answerable from a day on. A row
 * of an owner that names a task is of a milestone, whose year its “deadline” tells. A row that stood before is unchanged, whatever was
 * told after it. */
#include "error.h"
#include "import/reference.h"
#include "model/written.h"
#include "store/milestone.h"
#include "store/target.h"

#include <glib/gi18n-lib.h>

enum
{
  SINCE = HETU_REFERENCE_N_CELL,
  REASON,
  COMPARATOR,
  VALUE,
  VALUE_HIGH,
  UNIT,
  WRITTEN,
  NEW_DEADLINE,
  SOURCE,
  AUTHOR,
};

static const HetuColumn adjustment_columns[] = {
  HETU_REFERENCE_CELL_COLUMNS (HETU_COLUMN_FILLED),
  [SINCE] = { "since", HETU_COLUMN_FILLED },
  [REASON] = { "reason", HETU_COLUMN_FILLED },
  [COMPARATOR] = { "comparator" },
  [VALUE] = { "value", HETU_COLUMN_FILLED },
  [VALUE_HIGH] = { "value_high" },
  [UNIT] = { "unit" },
  [WRITTEN] = { "written" },
  [NEW_DEADLINE] = { "new_deadline" },
  [SOURCE] = { "source" },
  [AUTHOR] = { "author" },
};

enum
{
  OWNER = HETU_REFERENCE_N_CELL,
  OWNER_SINCE,
  OWNER_TASK,
  OWNER_EVENT,
  OWNER_SOURCE,
  OWNER_AUTHOR,
};

static const HetuColumn owner_columns[] = {
  HETU_REFERENCE_CELL_COLUMNS (HETU_COLUMN_HEADED),
  [OWNER] = { "owner", HETU_COLUMN_HEADED },
  [OWNER_SINCE] = { "since", HETU_COLUMN_HEADED },
  [OWNER_TASK] = { "task" },
  [OWNER_EVENT] = { "event" },
  [OWNER_SOURCE] = { "source" },
  [OWNER_AUTHOR] = { "author" },
};

static gboolean
refuse_field (HetuImportTable *table, guint column, GError **error)
{
  hetu_import_table_prefix (table, column, error);
  return FALSE;
}

static gboolean
read_source (HetuImportJob *job, guint column, gint32 *out, GError **error)
{
  const char *source = hetu_import_table_get (job->table, column);
  gint32 dated = 0;

  if (*source == '\0')
    return TRUE;
  *out = hetu_lookup_source (job->lookup, source, 0, &dated, error);
  return *out != 0 || refuse_field (job->table, column, error);
}

/* ---- adjustments */

/* The words of @out are the table's. */
static gboolean
read_adjusted (HetuImportJob *job, HetuTargetRevision *out, GError **error)
{
  HetuImportTable *table = job->table;
  const char *comparator = hetu_import_table_get (table, COMPARATOR);
  const char *high = hetu_import_table_get (table, VALUE_HIGH);
  const char *unit = hetu_import_table_get (table, UNIT);

  if (!hetu_decimal_parse (hetu_import_table_get (table, VALUE), &out->value, error))
    return refuse_field (table, VALUE, error);
  if (*comparator != '\0' && !hetu_comparator_parse (comparator, &out->comparator))
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("unknown word “%s”"), comparator);
      return refuse_field (table, COMPARATOR, error);
    }
  if (*high != '\0' && !hetu_decimal_parse (high, &out->value_high, error))
    return refuse_field (table, VALUE_HIGH, error);
  return *unit == '\0' || hetu_lookup_unit (job->lookup, unit, &out->unit, error) ||
         refuse_field (table, UNIT, error);
}

static gboolean
read_adjustment (HetuImportJob *job, HetuTargetRevision *out, GError **error)
{
  HetuImportTable *table = job->table;
  const char *deadline = hetu_import_table_get (table, NEW_DEADLINE);

  if (!read_adjusted (job, out, error) ||
      !hetu_import_table_get_date (table, SINCE, &out->since, error) ||
      !read_source (job, SOURCE, &out->source, error))
    return FALSE;
  if (*deadline != '\0' && !hetu_lookup_period (job->lookup, deadline, &out->deadline, error))
    return refuse_field (table, NEW_DEADLINE, error);
  out->written = (char *) hetu_import_table_get_or_null (table, WRITTEN);
  out->reason = (char *) hetu_import_table_get (table, REASON);
  out->author = (char *) hetu_import_table_get_or_null (table, AUTHOR);
  return TRUE;
}

static gboolean
is_same_adjustment (const HetuTargetRevision *a, const HetuTargetRevision *b)
{
  return a->since == b->since && a->comparator == b->comparator && a->source == b->source &&
         hetu_decimal_compare (a->value, b->value) == 0 && hetu_unit_equal (a->unit, b->unit) &&
         (a->comparator != HETU_COMPARATOR_RANGE ||
          hetu_decimal_compare (a->value_high, b->value_high) == 0) &&
         hetu_period_equal (a->deadline, b->deadline) && g_str_equal (a->reason, b->reason) &&
         g_strcmp0 (a->written, b->written) == 0;
}

/* What stood before the table was read is claimed by one row each. */
static gboolean
claim_adjustment (GHashTable *claimed, const GArray *before, const HetuTargetRevision *one)
{
  for (guint i = 0; i < before->len; i++)
    {
      const HetuTargetRevision *other = &g_array_index (before, HetuTargetRevision, i);

      if (is_same_adjustment (other, one) &&
          g_hash_table_add (claimed, g_memdup2 (&other->id, sizeof other->id)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
take_adjustment (HetuImportJob *job, GHashTable *claimed, GError **error)
{
  HetuTargetRevision one = { .comparator = HETU_COMPARATOR_EQUAL };
  g_autoptr (GArray) before = NULL;
  int outcome = HETU_RECORD_UNCHANGED;
  gint64 statement, id = 0;

  if (!read_adjustment (job, &one, error))
    return FALSE;
  statement = hetu_import_find_cell (job, error);
  before = statement != 0 ? hetu_query_target_revisions (job->store, statement, 0, error) : NULL;
  if (before == NULL)
    return FALSE;
  if (!claim_adjustment (claimed, before, &one))
    outcome = hetu_ledger_revise_target (job->ledger, statement, &one, &id, error);
  if (outcome == HETU_RECORD_ADDED)
    g_hash_table_add (claimed, g_memdup2 (&id, sizeof id));
  return hetu_import_job_count (job, outcome) || refuse_field (job->table, VALUE, error);
}

/* ---- owners */

/* Returns: the milestone that the row is about; 0 on error */
static gint64
find_milestone (HetuImportJob *job, const char *task, GError **error)
{
  HetuImportTable *table = job->table;
  const char *event = hetu_import_table_get_or_null (table, OWNER_EVENT);
  g_autoptr (GArray) all = NULL;
  HetuPeriod deadline = { 0 };
  gint32 source = 0, region;

  region =
      hetu_lookup_region (job->lookup, hetu_import_table_get (table, HETU_REFERENCE_REGION), error);
  if (region == 0)
    return refuse_field (table, HETU_REFERENCE_REGION, error);
  if (!hetu_lookup_period (job->lookup,
                           hetu_import_table_get (table, HETU_REFERENCE_DEADLINE),
                           &deadline,
                           error))
    return refuse_field (table, HETU_REFERENCE_DEADLINE, error);
  if (!read_source (job, OWNER_SOURCE, &source, error))
    return 0;
  all = hetu_query_milestones (job->store, &region, 1, 0, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const HetuMilestone *one = &g_array_index (all, HetuMilestone, i);

      if (g_str_equal (one->task, task) && hetu_period_equal (one->deadline, deadline) &&
          g_strcmp0 (one->event, event) == 0 && one->source == source)
        return one->id;
    }
  if (all == NULL)
    return 0;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       _ ("there is no such milestone, neither in the store nor in this file"));
  return refuse_field (table, OWNER_TASK, error);
}

static gboolean
claim_owner (GHashTable *claimed, const GArray *before, const HetuOwner *one)
{
  for (guint i = 0; i < before->len; i++)
    {
      const HetuOwner *other = &g_array_index (before, HetuOwner, i);

      if (other->since == one->since && g_strcmp0 (other->name, one->name) == 0 &&
          g_hash_table_add (claimed, g_memdup2 (&other->id, sizeof other->id)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
take_owner (HetuImportJob *job, GHashTable *claimed, GError **error)
{
  HetuImportTable *table = job->table;
  const char *task = hetu_import_table_get_or_null (table, OWNER_TASK);
  HetuOwner one = { .name = (char *) hetu_import_table_get_or_null (table, OWNER),
                    .author = (char *) hetu_import_table_get_or_null (table, OWNER_AUTHOR) };
  g_autoptr (GArray) before = NULL;
  int outcome = HETU_RECORD_UNCHANGED;
  gint64 owned, id = 0;

  if (!hetu_import_table_get_date (table, OWNER_SINCE, &one.since, error))
    return FALSE;
  owned = task != NULL ? find_milestone (job, task, error) : hetu_import_find_cell (job, error);
  if (owned == 0)
    return FALSE;
  before = task != NULL ? hetu_query_milestone_owners (job->store, owned, error)
                        : hetu_query_target_owners (job->store, owned, error);
  if (before == NULL)
    return FALSE;
  if (!claim_owner (claimed, before, &one))
    outcome = task != NULL ? hetu_ledger_own_milestone (job->ledger, owned, &one, &id, error)
                           : hetu_ledger_own_target (job->ledger, owned, &one, &id, error);
  if (outcome == HETU_RECORD_ADDED)
    g_hash_table_add (claimed, g_memdup2 (&id, sizeof id));
  return hetu_import_job_count (job, outcome) || refuse_field (table, OWNER, error);
}

/* ---- */

static gboolean
take_rows (HetuImportJob *job,
           gboolean (*take) (HetuImportJob *job, GHashTable *claimed, GError **error),
           GError **error)
{
  g_autoptr (GHashTable) claimed =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GError *failure = NULL;

  while (hetu_import_table_next (job->table, &failure))
    if (!take (job, claimed, error))
      return FALSE;
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
run_adjustments (HetuImportJob *job, GError **error)
{
  return take_rows (job, take_adjustment, error);
}

static gboolean
run_owners (HetuImportJob *job, GError **error)
{
  return take_rows (job, take_owner, error);
}

const HetuImportKind hetu_import_kind_adjustments = { adjustment_columns,
                                                      G_N_ELEMENTS (adjustment_columns),
                                                      run_adjustments };
const HetuImportKind hetu_import_kind_owners = { owner_columns,
                                                 G_N_ELEMENTS (owner_columns),
                                                 run_owners };
