/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/dispatch.h"

/* What the parts of the dispatch list share; private to app/figure. */

/**
 * hetu_dispatch_row_set_text:
 * @text: (transfer full)
 */
void hetu_dispatch_row_set_text (HetuDispatchRow *row, HetuDispatchColumn column, char *text);

/**
 * hetu_dispatch_row_fill:
 * @row: its sources, where there are any, are set already
 * @number: its place in the list, from 1
 * @revision: place of the document by which the target was adjusted, 0 none
 *
 * Fills every cell of @row.
 */
void hetu_dispatch_row_fill (HetuDispatchRow *row,
                             guint number,
                             HetuStore *store,
                             const HetuProgress *progress,
                             const HetuTargetDossier *dossier,
                             guint revision,
                             HetuLanguage language);

/**
 * hetu_dispatch_write_words:
 * @counts: (array fixed-size=6): how many targets of the year are in each state, listed or not
 *
 * Fills title, moment, summary and rules of @self, whose rows are there.
 */
void hetu_dispatch_write_words (HetuDispatch *self,
                                HetuStore *store,
                                const HetuDispatchRequest *request,
                                const guint *counts);

/**
 * hetu_dispatch_to_workbook:
 *
 * Returns: (transfer full): a workbook: the list, then sources and rules
 */
GBytes *hetu_dispatch_to_workbook (const HetuDispatch *self, GError **error);

/**
 * hetu_dispatch_to_pages:
 *
 * Returns: (transfer full): a PDF of A4 pages
 */
GBytes *hetu_dispatch_to_pages (const HetuDispatch *self, HetuText *text, GError **error);
