/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row withdraws is found by cell and voice: the source, and within it the basis and the place. */
#include "import/withdrawal.h"

#include "error.h"
#include "store/ledger.h"
#include "store/query.h"

#include <glib/gi18n-lib.h>

static gboolean
is_told_by (const HetuObservation *one, const HetuObservation *row)
{
  return one->source == row->source && one->basis == row->basis && one->place == row->place &&
         one->ref_region == row->ref_region && g_strcmp0 (one->scope, row->scope) == 0 &&
         hetu_period_equal (one->period, row->period) &&
         hetu_period_equal (one->deadline, row->deadline) && one->vintage <= row->vintage;
}

/* @withdrawn: whether what is taken back counts, too. @out: (out): the last statement; 0: none */
static gboolean
find_told (HetuStore *store,
           const HetuObservation *row,
           gboolean withdrawn,
           gint64 *out,
           GError **error)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) told = NULL;
  gint32 day = -1;

  query.indicators = &row->indicator;
  query.n_indicators = 1;
  query.regions = &row->region;
  query.n_regions = 1;
  query.measure = row->measure;
  query.kind = row->kind;
  query.from = query.to = row->period;
  query.withdrawn = withdrawn;
  told = hetu_query_statements (store, &query, error);
  *out = 0;
  for (guint i = 0; told != NULL && i < told->len; i++)
    {
      const HetuObservation *one = &g_array_index (told, HetuObservation, i);

      if (!is_told_by (one, row) || one->vintage < day || (one->vintage == day && one->id < *out))
        continue;
      *out = one->id;
      day = one->vintage;
    }
  return told != NULL;
}

int
hetu_import_withdraw (HetuImportJob *job, const HetuObservation *row, GError **error)
{
  gint64 told, standing;

  if (!find_told (job->store, row, TRUE, &told, error) ||
      !find_told (job->store, row, FALSE, &standing, error))
    return -1;
  if (told == 0)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_INPUT,
                           _ ("this source told no such figure by that day: there is nothing to "
                              "withdraw"));
      return -1;
    }
  if (told != standing)
    return HETU_RECORD_UNCHANGED;
  return hetu_ledger_withdraw (job->ledger, told, row->vintage, row->text, error)
             ? HETU_RECORD_REVISED
             : -1;
}
