/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is no figure and comes with them: days of events, named groups of places, saved charts. The last two are of no entry of the
 * journal; what is there already is unchanged, and nothing is overwritten. */
#include "error.h"
#include "import/job.h"
#include "store/group.h"
#include "store/milestone.h"
#include "store/saved.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  EVENT,
  EVENT_YEAR,
  EVENT_DATE,
};

static const HetuColumn event_columns[] = {
  [EVENT] = { "event", HETU_COLUMN_FILLED },
  [EVENT_YEAR] = { "year", HETU_COLUMN_FILLED },
  [EVENT_DATE] = { "date", HETU_COLUMN_FILLED },
};

enum
{
  GROUP_NAME,
  GROUP_CODES,
};

static const HetuColumn group_columns[] = {
  [GROUP_NAME] = { "name", HETU_COLUMN_FILLED },
  [GROUP_CODES] = { "codes", HETU_COLUMN_FILLED },
};

enum
{
  CHART_NAME,
  CHART_SPEC,
  CHART_FAVOURITE,
};

static const HetuColumn chart_columns[] = {
  [CHART_NAME] = { "name", HETU_COLUMN_FILLED },
  [CHART_SPEC] = { "spec", HETU_COLUMN_FILLED },
  [CHART_FAVOURITE] = { "favourite" },
};

static gboolean
refuse_field (HetuImportTable *table, guint column, GError **error)
{
  hetu_import_table_prefix (table, column, error);
  return FALSE;
}

static gboolean
take_event (HetuImportJob *job, GError **error)
{
  HetuImportTable *table = job->table;
  int year = 0;
  gint32 day = 0;
  int outcome;

  if (!hetu_import_table_get_int (table, EVENT_YEAR, 1600, 2900, &year, error) ||
      !hetu_import_table_get_date (table, EVENT_DATE, &day, error))
    return FALSE;
  outcome = hetu_ledger_set_event_day (job->ledger,
                                       hetu_import_table_get (table, EVENT),
                                       year,
                                       day,
                                       error);
  return hetu_import_job_count (job, outcome) || refuse_field (table, EVENT_DATE, error);
}

static gboolean
read_codes (HetuImportJob *job, GArray *out, GError **error)
{
  g_auto (GStrv) words = g_strsplit (hetu_import_table_get (job->table, GROUP_CODES), "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint32 code = hetu_lookup_region (job->lookup, g_strstrip (words[i]), error);

      if (code == 0)
        return refuse_field (job->table, GROUP_CODES, error);
      g_array_append_val (out, code);
    }
  return TRUE;
}

static gboolean
is_same_group (const HetuDistrictGroup *a, const HetuDistrictGroup *b)
{
  return g_str_equal (a->name, b->name) && a->codes->len == b->codes->len &&
         memcmp (a->codes->data, b->codes->data, a->codes->len * sizeof (gint32)) == 0;
}

static gboolean
take_group (HetuImportJob *job, GError **error)
{
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GArray) known = hetu_group_list (job->store, error);
  HetuDistrictGroup group = { .name = (char *) hetu_import_table_get (job->table, GROUP_NAME),
                              .codes = codes };

  if (known == NULL || !read_codes (job, codes, error))
    return FALSE;
  for (guint i = 0; i < known->len; i++)
    if (is_same_group (&g_array_index (known, HetuDistrictGroup, i), &group))
      return hetu_import_job_count (job, HETU_RECORD_UNCHANGED);
  if (hetu_group_put (job->store, &group, error) == 0)
    return refuse_field (job->table, GROUP_NAME, error);
  return hetu_import_job_count (job, HETU_RECORD_ADDED);
}

static gboolean
take_chart (HetuImportJob *job, GError **error)
{
  HetuSavedChart chart = { .name = (char *) hetu_import_table_get (job->table, CHART_NAME),
                           .spec = (char *) hetu_import_table_get (job->table, CHART_SPEC) };
  g_autoptr (GArray) known = hetu_saved_list (job->store, error);

  if (known == NULL ||
      !hetu_import_table_get_flag (job->table, CHART_FAVOURITE, &chart.favourite, error))
    return FALSE;
  for (guint i = 0; i < known->len; i++)
    {
      const HetuSavedChart *other = &g_array_index (known, HetuSavedChart, i);

      if (g_str_equal (other->name, chart.name) && g_str_equal (other->spec, chart.spec))
        return hetu_import_job_count (job, HETU_RECORD_UNCHANGED);
    }
  if (hetu_saved_put (job->store, &chart, error) == 0)
    return refuse_field (job->table, CHART_NAME, error);
  return hetu_import_job_count (job, HETU_RECORD_ADDED);
}

static gboolean
run_events (HetuImportJob *job, GError **error)
{
  return hetu_import_job_take_rows (job, take_event, error);
}

static gboolean
run_groups (HetuImportJob *job, GError **error)
{
  return hetu_import_job_take_rows (job, take_group, error);
}

static gboolean
run_charts (HetuImportJob *job, GError **error)
{
  return hetu_import_job_take_rows (job, take_chart, error);
}

const HetuImportKind hetu_import_kind_events = { event_columns,
                                                 G_N_ELEMENTS (event_columns),
                                                 run_events };
const HetuImportKind hetu_import_kind_groups = { group_columns,
                                                 G_N_ELEMENTS (group_columns),
                                                 run_groups };
const HetuImportKind hetu_import_kind_charts = { chart_columns,
                                                 G_N_ELEMENTS (chart_columns),
                                                 run_charts };
