/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/word-table.h"
#include "figure/ranking.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* A ranking as a table: rank now and before, movement, gaps, and what a report states. */

#define HETU_TYPE_RANK_TABLE (hetu_rank_table_get_type ())
G_DECLARE_FINAL_TYPE (HetuRankTable, hetu_rank_table, HETU, RANK_TABLE, GtkWidget)

/**
 * hetu_rank_table_set_ranking:
 * @ranking: (nullable): read, not kept
 */
void
hetu_rank_table_set_ranking (HetuRankTable *self, HetuSession *session, const HetuRanking *ranking);

/* Signals: “statement-activated” (gint64 statement): Enter or a double click on a row; 0: no document tells it. */

/**
 * hetu_rank_table_dup_table:
 * @caption: (nullable)
 *
 * Returns: (transfer full): what is shown
 */
HetuWordTable *
hetu_rank_table_dup_table (HetuRankTable *self, const char *caption, HetuLanguage language);
