/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

#include <gio/gio.h>

/* Statements as a list of HetuStatementItem, each made when it is first asked for. */

#define HETU_TYPE_STATEMENT_LINES (hetu_statement_lines_get_type ())
G_DECLARE_FINAL_TYPE (HetuStatementLines, hetu_statement_lines, HETU, STATEMENT_LINES, GObject)

/* Returns: (transfer full): an empty list */
HetuStatementLines *hetu_statement_lines_new (void);

/**
 * hetu_statement_lines_set:
 * @statements: (element-type HetuObservation): in the order of the document; kept, not to be changed after
 *
 * Puts other statements into the list.
 */
void hetu_statement_lines_set (HetuStatementLines *self,
                               HetuStore *store,
                               GArray *statements,
                               HetuLanguage language);

/**
 * hetu_statement_lines_find:
 *
 * Returns: the place of @statement, from 0; −1: it is none of them. Makes no item.
 */
int hetu_statement_lines_find (HetuStatementLines *self, gint64 statement);
