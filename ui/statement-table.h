/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/statement-item.h"

#include <gtk/gtk.h>

/* The figures of one document: sortable by every column, filtered by words. */

#define HETU_TYPE_STATEMENT_TABLE (hetu_statement_table_get_type ())
G_DECLARE_FINAL_TYPE (HetuStatementTable, hetu_statement_table, HETU, STATEMENT_TABLE, GtkWidget)

/**
 * hetu_statement_table_set_statements:
 * @statements: (element-type HetuObservation): in the order of the document
 */
void hetu_statement_table_set_statements (HetuStatementTable *self,
                                          HetuStore *store,
                                          GArray *statements,
                                          HetuLanguage language);

/**
 * hetu_statement_table_set_search:
 * @text: words that a line must have, all of them
 */
void hetu_statement_table_set_search (HetuStatementTable *self, const char *text);

/**
 * hetu_statement_table_set_quotes_shown:
 * @shown: whether there is a column of sentences, as there is at first
 */
void hetu_statement_table_set_quotes_shown (HetuStatementTable *self, gboolean shown);

/**
 * hetu_statement_table_set_compact:
 * @compact: whether only indicator, period and value have columns, beside a text that says the rest
 */
void hetu_statement_table_set_compact (HetuStatementTable *self, gboolean compact);

/**
 * hetu_statement_table_select:
 *
 * Selects the line of @statement and brings it into view.
 *
 * Returns: whether there is such a line
 */
gboolean hetu_statement_table_select (HetuStatementTable *self, gint64 statement);

/* (transfer none) (nullable) */
HetuStatementItem *hetu_statement_table_get_selected (HetuStatementTable *self);
/* Lines that are shown. */
guint hetu_statement_table_get_n_shown (HetuStatementTable *self);

/* Signals: “selection-changed” (void); “activated” (HetuStatementItem *). */
