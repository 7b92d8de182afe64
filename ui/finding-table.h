/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/finding-item.h"

#include <gtk/gtk.h>

/* Findings as a table: a line each, filtered, sorted by its headings, one selected. */

#define HETU_TYPE_FINDING_TABLE (hetu_finding_table_get_type ())
G_DECLARE_FINAL_TYPE (HetuFindingTable, hetu_finding_table, HETU, FINDING_TABLE, GtkWidget)

/* Which findings are wanted. */
typedef enum
{
  HETU_FINDINGS_OPEN,  /* errors and warnings that are not known */
  HETU_FINDINGS_KNOWN, /* the others */
  HETU_FINDINGS_ALL,
} HetuFindingsState;

typedef struct
{
  HetuFindingsState state;
  int severity;     /* HetuSeverity; −1: all */
  const char *rule; /* (nullable): id; static */
} HetuFindingsFilter;

/**
 * hetu_finding_table_set_findings:
 * @found: (element-type HetuDiscrepancy): kept, and not to be changed from now on
 *
 * Shows them instead of those before; the finding that was selected stays so where it is there again.
 */
void hetu_finding_table_set_findings (HetuFindingTable *self,
                                      HetuStore *store,
                                      GArray *found,
                                      HetuLanguage language);
void hetu_finding_table_set_filter (HetuFindingTable *self, const HetuFindingsFilter *filter);

/* (transfer none) (nullable) */
HetuFindingItem *hetu_finding_table_get_selected (HetuFindingTable *self);
guint hetu_finding_table_get_n_shown (HetuFindingTable *self);
/* Selects the line at @position of those shown. */
void hetu_finding_table_select (HetuFindingTable *self, guint position);

/* Signals: “selection-changed” (void); “activated” (HetuFindingItem *item): double click or Enter */
