/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of findings that are known, because …: key and reason, and the reason in English; hetu-cli check prints the key. A key that no finding has does
 * no harm: it waits. */
#include "error.h"
#include "import/job.h"
#include "store/finding.h"

enum
{
  FINDING_KEY,
  FINDING_REASON,
  FINDING_REASON_EN,
  FINDING_AUTHOR,
};

static const HetuColumn columns[] = {
  [FINDING_KEY] = { "key", HETU_COLUMN_FILLED },
  [FINDING_REASON] = { "because", HETU_COLUMN_FILLED },
  [FINDING_REASON_EN] = { "because_en" },
  [FINDING_AUTHOR] = { "author" },
};

static gboolean
run (HetuImportJob *job, GError **error)
{
  GError *failure = NULL;

  while (hetu_import_table_next (job->table, &failure))
    {
      int outcome =
          hetu_ledger_accept_finding (job->ledger,
                                      hetu_import_table_get (job->table, FINDING_KEY),
                                      hetu_import_table_get (job->table, FINDING_REASON),
                                      hetu_import_table_get (job->table, FINDING_REASON_EN),
                                      hetu_import_table_get_or_null (job->table, FINDING_AUTHOR),
                                      error);

      if (outcome < 0)
        return FALSE;
      job->summary->read++;
      if (outcome == HETU_RECORD_UNCHANGED)
        job->summary->unchanged++;
      else
        job->summary->added++;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

const HetuImportKind hetu_import_kind_findings = { columns, G_N_ELEMENTS (columns), run };
