/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/word-table.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* Tables on their way to the clipboard: a word processor takes the HTML, a spreadsheet either, an editor the text. */

/**
 * hetu_table_carrier_new_text:
 *
 * Returns: (transfer full): plain text, in UTF-8 also for programs that ask for no character set, for which GDK would write ASCII with
 *   “\E5\9C” in place of 汉字
 */
GdkContentProvider *hetu_table_carrier_new_text (const char *text);

/**
 * hetu_table_carrier_new:
 * @table: what is copied
 * @text: (nullable): what programs without HTML get; %NULL: hetu_word_table_to_tsv()
 *
 * Returns: (transfer full): text/html, text/tab-separated-values and plain text
 */
GdkContentProvider *hetu_table_carrier_new (const HetuWordTable *table, const char *text);

/**
 * hetu_table_carrier_from_figure:
 *
 * Returns: (transfer full): the table of the figures of @spec. Errors as hetu_figure_resolve().
 */
GdkContentProvider *
hetu_table_carrier_from_figure (HetuSession *session, const HetuSpec *spec, GError **error);

/**
 * hetu_table_carrier_from_lines:
 * @caption: (nullable)
 * @tsv: lines of cells with tabs between them, the first of which heads the columns
 *
 * Returns: (transfer full): the same as a table; text stays as it is
 */
GdkContentProvider *
hetu_table_carrier_from_lines (const char *caption, const char *tsv, HetuLanguage language);
