/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ledger.h"
#include "store/query.h"

/* Figures edited by hand: a sheet of districts × periods of one indicator and measure, what a person types into its cells, and
 * how that is told to the store: as statements of a source of their own, 手工修订, with a reason, each chosen for its cell. */

/* In the journal, before the indicator's id. */
#define HETU_EDIT_WHAT "hand edit: "

typedef struct _HetuEditSheet HetuEditSheet;

typedef enum
{
  HETU_EDIT_VALUE,
  HETU_EDIT_REDACTED, /* × */
  HETU_EDIT_MISSING,  /* 缺数 */
  HETU_EDIT_EMPTY,    /* nothing is told any more */
} HetuEditKind;

typedef struct
{
  HetuEditKind kind;
  HetuDecimal value; /* of VALUE, with its decimals as typed */
  guint8 comparator; /* HetuComparator, of VALUE: no range */
  guint8 status;     /* HetuStatus, of VALUE: final, provisional or expected */
} HetuEditValue;

typedef struct
{
  guint first_row, last_row, first_column, last_column;
} HetuEditRange;

/**
 * hetu_edit_parse:
 * @text: a number, also in full-width digits and with @unit behind it, with a bound (“约 5”, “≥5”, “5 左右”) and with what it is
 *   known to be (“5 预计”, “5e”; “5 初步”, “5p”); “×” or “x”; “缺数” or “missing”; blank
 * @out: (out): untouched on failure
 *
 * Returns: whether it can stand in a cell. %HETU_ERROR_INPUT: it cannot.
 */
gboolean hetu_edit_parse (const char *text, HetuUnit unit, HetuEditValue *out, GError **error);

/**
 * hetu_edit_sheet_new:
 * @indicator: the store's integer
 * @measure: not one that holds against another place: ranks and differences are not edited by hand
 * @regions: (array length=n_regions): the rows
 * @periods: (array length=n_periods): the columns
 *
 * Returns: (transfer full): the figures that are shown now. %HETU_ERROR_USAGE: such a measure; errors of the store.
 */
HetuEditSheet *hetu_edit_sheet_new (HetuStore *store,
                                    gint32 indicator,
                                    HetuMeasure measure,
                                    const gint32 *regions,
                                    guint n_regions,
                                    const HetuPeriod *periods,
                                    guint n_periods,
                                    HetuLanguage language,
                                    GError **error);

/**
 * hetu_edit_sheet_free:
 *
 * Frees @self.
 */
void hetu_edit_sheet_free (HetuEditSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuEditSheet, hetu_edit_sheet_free)

/**
 * hetu_edit_sheet_get_n_rows:
 *
 * Returns: the number of districts
 */
guint hetu_edit_sheet_get_n_rows (const HetuEditSheet *self);

/**
 * hetu_edit_sheet_get_n_columns:
 *
 * Returns: the number of periods
 */
guint hetu_edit_sheet_get_n_columns (const HetuEditSheet *self);

/**
 * hetu_edit_sheet_get_region:
 *
 * Returns: the code of the district of @row
 */
gint32 hetu_edit_sheet_get_region (const HetuEditSheet *self, guint row);

/**
 * hetu_edit_sheet_get_period:
 *
 * Returns: the period of @column
 */
HetuPeriod hetu_edit_sheet_get_period (const HetuEditSheet *self, guint column);

/**
 * hetu_edit_sheet_get_unit:
 *
 * Returns: the unit in which numbers are typed
 */
HetuUnit hetu_edit_sheet_get_unit (const HetuEditSheet *self);

/**
 * hetu_edit_sheet_get_text:
 *
 * Returns: (transfer none): what stands in a cell now: as told, or as typed; "" where nothing is told
 */
const char *hetu_edit_sheet_get_text (const HetuEditSheet *self, guint row, guint column);

/**
 * hetu_edit_sheet_get_base:
 *
 * Returns: (transfer none): what is told of a cell, as it would be typed; "" where nothing is
 */
const char *hetu_edit_sheet_get_base (const HetuEditSheet *self, guint row, guint column);

/**
 * hetu_edit_sheet_name_cell:
 *
 * Returns: (transfer full): “洛龙区 2022 年”
 */
char *hetu_edit_sheet_name_cell (const HetuEditSheet *self, guint row, guint column);

/**
 * hetu_edit_sheet_get_told:
 *
 * Returns: (transfer none) (nullable): the statement that the cell shows until it is saved
 */
const HetuObservation *
hetu_edit_sheet_get_told (const HetuEditSheet *self, guint row, guint column);

/**
 * hetu_edit_sheet_get_refusal:
 *
 * Returns: (transfer none) (nullable): why what is typed cannot stand there
 */
const char *hetu_edit_sheet_get_refusal (const HetuEditSheet *self, guint row, guint column);

/**
 * hetu_edit_sheet_is_changed:
 *
 * Returns: whether the cell is to say something else, and can
 */
gboolean hetu_edit_sheet_is_changed (const HetuEditSheet *self, guint row, guint column);

/**
 * hetu_edit_sheet_set_text:
 *
 * Types @text into a cell: what is told already is no change, what cannot stand there is refused and kept to be mended.
 */
void hetu_edit_sheet_set_text (HetuEditSheet *self, guint row, guint column, const char *text);

/**
 * hetu_edit_sheet_restore:
 *
 * Forgets what was typed into a cell.
 */
void hetu_edit_sheet_restore (HetuEditSheet *self, guint row, guint column);

/**
 * hetu_edit_sheet_paste:
 * @block: lines of cells with tabs between them, as spreadsheets copy them
 *
 * Types each cell of @block, the first into the given one, as one step.
 *
 * Returns: how many of its cells lie outside the sheet and are left out
 */
guint hetu_edit_sheet_paste (HetuEditSheet *self, guint row, guint column, const char *block);

/**
 * hetu_edit_sheet_copy:
 *
 * Returns: (transfer full): the cells of @range as they stand, as spreadsheets paste them
 */
char *hetu_edit_sheet_copy (const HetuEditSheet *self, const HetuEditRange *range);

/**
 * hetu_edit_sheet_fill:
 *
 * Types @text into each cell of @range, as one step.
 */
void hetu_edit_sheet_fill (HetuEditSheet *self, const HetuEditRange *range, const char *text);

/**
 * hetu_edit_sheet_fill_down:
 *
 * Types what stands in the first row of @range into those below, as one step.
 */
void hetu_edit_sheet_fill_down (HetuEditSheet *self, const HetuEditRange *range);

/**
 * hetu_edit_sheet_undo:
 *
 * Takes the last step back: a block, or all that was typed into one cell in a row.
 *
 * Returns: whether there was one
 */
gboolean hetu_edit_sheet_undo (HetuEditSheet *self);

/**
 * hetu_edit_sheet_redo:
 *
 * Takes the step again that was taken back last.
 *
 * Returns: whether there was one
 */
gboolean hetu_edit_sheet_redo (HetuEditSheet *self);

/**
 * hetu_edit_sheet_to_tsv:
 *
 * Returns: (transfer full): all cells as they stand, with names of districts and periods, as spreadsheets paste them
 */
char *hetu_edit_sheet_to_tsv (const HetuEditSheet *self);

/**
 * hetu_edit_sheet_count_changes:
 *
 * Returns: the number of cells that differ from what is told, and can be saved
 */
guint hetu_edit_sheet_count_changes (const HetuEditSheet *self);

/**
 * hetu_edit_sheet_count_refusals:
 *
 * Returns: the number of cells whose words are refused
 */
guint hetu_edit_sheet_count_refusals (const HetuEditSheet *self);

/**
 * hetu_edit_sheet_describe:
 *
 * Returns: (transfer full) (array zero-terminated=1): a line for each refusal, then for each change, naming its cell:
 *   “洛龙区 2022 年：582.4 → 590.1”
 */
char **hetu_edit_sheet_describe (const HetuEditSheet *self);

/**
 * hetu_edit_sheet_write:
 * @reason: for all of it
 * @who: publishes the source of the edit
 * @day: yyyymmdd: of today
 *
 * Tells the changes. What is emptied is withdrawn from its source from @day on.
 *
 * Returns: whether it could. %HETU_ERROR_INPUT: no reason, a refused cell, or a figure that the store refuses; the message names it.
 */
gboolean hetu_edit_sheet_write (const HetuEditSheet *self,
                                HetuLedger *ledger,
                                const char *reason,
                                const char *who,
                                gint32 day,
                                GError **error);
