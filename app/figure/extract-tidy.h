/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/extract-file.h"
#include "store/history.h"
#include "table.h"

/* What files of figures share: which statements are written, and in which order. Private to app/figure. */

/**
 * hetu_extract_list_told:
 * @has_withdrawn: (out) (optional): whether any of them was taken back by its source
 *
 * Returns: (transfer full) (element-type HetuObservation): the statements, those that were withdrawn too, as
 *   hetu_query_statements() sorts them. %HETU_ERROR_DATA: no figure matches.
 */
GArray *hetu_extract_list_told (HetuStore *store,
                                const HetuQuery *query,
                                gboolean *has_withdrawn,
                                GError **error);

/**
 * hetu_extract_sort_told:
 * @statements: (element-type HetuObservation): as hetu_query_statements() sorts them
 *
 * Returns: (transfer container) (element-type HetuObservation): cell after cell, each in the order in which it was told: a file that is
 *   read again tells them so, and of two that stand alike the same is chosen
 */
GPtrArray *hetu_extract_sort_told (const GArray *statements);

/**
 * hetu_extract_find_corrections:
 * @told: (element-type HetuObservation): as hetu_extract_sort_told() sorts them
 *
 * Returns: (transfer full): a set of those that their source told, on one day and at one place, after another of the same cell: of two
 *   such the file says that it is no mistake
 */
GHashTable *hetu_extract_find_corrections (const GPtrArray *told);

/**
 * hetu_extract_go_on:
 * @done: rows so far
 *
 * Tells @watch, now and then.
 *
 * Returns: whether nobody cancelled. %HETU_ERROR_CANCELLED.
 */
gboolean hetu_extract_go_on (const HetuExtractWatch *watch, guint done, guint all, GError **error);

/**
 * hetu_tidy_table_new:
 * @query: which figures
 * @watch: (nullable)
 *
 * Returns: (transfer full): the statements in the columns of the tidy layout: read back into a store of the same catalogue they tell
 *   the same. %HETU_ERROR_DATA: no figure matches; %HETU_ERROR_CANCELLED; errors of the store.
 */
HetuTable *hetu_tidy_table_new (HetuStore *store,
                                const HetuQuery *query,
                                const HetuExtractWatch *watch,
                                GError **error);

/**
 * hetu_sdmx_text_new:
 * @options: language of the names, whether there are any, and which version
 *
 * Returns: (transfer full): the statements as SDMX-CSV. Errors as hetu_tidy_table_new().
 */
GString *hetu_sdmx_text_new (HetuStore *store,
                             const HetuQuery *query,
                             const HetuExtractOptions *options,
                             const HetuExtractWatch *watch,
                             GError **error);
