/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/book.h"
#include "model/language.h"

/* What an import found, in words: figures with the names that store and catalogue have for what they are of. No widget. */

/* (transfer full): an indicator's name; @id where the catalogue has none by it */
char *hetu_import_words_indicator (HetuStore *store, const char *id, HetuLanguage language);

/* (transfer full): a place's name; @code where the store has none by it */
char *hetu_import_words_region (HetuStore *store, const char *code, HetuLanguage language);

/**
 * hetu_import_words_cell:
 *
 * Returns: (transfer full): what a cell says, in one line; of a merged range that of its first cell
 */
char *hetu_import_words_cell (const HetuGrid *grid, guint row, guint column);

/**
 * hetu_import_words_figure:
 *
 * Returns: (transfer full): “地区生产总值 · 洛龙区 · 2023年1—2月 · 同比增速”: what a cell is of
 */
char *
hetu_import_words_figure (HetuStore *store, const HetuMappedCell *cell, HetuLanguage language);

/* (transfer full): the same without the indicator */
char *
hetu_import_words_cell_of (HetuStore *store, const HetuMappedCell *cell, HetuLanguage language);

/**
 * hetu_import_words_value:
 * @line: (nullable): what would become of it
 *
 * Returns: (transfer full): “590.1 亿元”, “582.4 → 590.1 亿元” of what is revised, the reason of what is refused
 */
char *hetu_import_words_value (const HetuMappedCell *cell,
                               const HetuImportLine *line,
                               HetuLanguage language);

/* What becomes of lines; a line of a report whose outcomes are not told is %HETU_IMPORT_OPEN. */
typedef enum
{
  HETU_IMPORT_ADDED,
  HETU_IMPORT_REVISED,
  HETU_IMPORT_UNCHANGED,
  HETU_IMPORT_NOT_TAKEN,
  HETU_IMPORT_OPEN,
  HETU_IMPORT_N_FATES,
} HetuImportFate;

HetuImportFate hetu_import_line_get_fate (const HetuImportReport *report,
                                          const HetuImportLine *line);

/* (transfer none): “added” …, translated */
const char *hetu_import_fate_to_label (HetuImportFate fate);

/* (transfer none): the sign that says the same: “+”, “≠”, “=”, “×”, “·” */
const char *hetu_import_fate_to_sign (HetuImportFate fate);
