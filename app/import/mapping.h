/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/grid.h"
#include "model/indicator.h"
#include "model/observation.h"
#include "store/store.h"

/* What the cells of a sheet mean: where the labels and the figures are, what each column is, what holds for the whole sheet, why that is
 * thought, and what the sheet does not tell. A value: guessed from a grid, the store's names and a person's answers; nothing is written
 * by it. */
typedef struct _HetuMapping HetuMapping;

typedef enum
{
  HETU_ROLE_IGNORED, /* numbers of rows, remarks, empty columns */
  HETU_ROLE_INDICATOR,
  HETU_ROLE_REGION,
  HETU_ROLE_REGION_CODE,
  HETU_ROLE_PERIOD,
  HETU_ROLE_MEASURE,
  HETU_ROLE_UNIT,
  HETU_ROLE_STATUS, /* flags of the row's figures */
  HETU_ROLE_VALUE, /* figures; what they are of is told by the header, the row and the sheet together */
} HetuColumnRole;

/* What a sheet may leave untold, and a person has to say. */
typedef enum
{
  HETU_ASK_INDICATOR, /* of all figures */
  HETU_ASK_REGION,
  HETU_ASK_PERIOD,
  HETU_ASK_UNIT,
  HETU_ASK_MEASURE, /* of the figures of the column, or of the indicator, that the subject is */
  HETU_ASK_NAME_OF_INDICATOR, /* which indicator the subject is */
  HETU_ASK_NAME_OF_REGION,    /* which place the subject is */
  HETU_ASK_LAYOUT,            /* nothing can be answered: this is no table that is understood */
} HetuAsk;

typedef struct
{
  HetuCellRange range; /* what it is about */
  char *text;          /* (owned): a sentence */
} HetuMappingReason;

typedef struct
{
  HetuAsk ask;
  HetuCellRange range; /* where the answer would stand, or the subject does */
  char *
      subject; /* (owned): the name that is unknown, or is asked about; "" when the question is of all figures */
  char *text;       /* (owned): a sentence: what is not known */
  char *suggestion; /* (owned) (nullable): the likely answer: nearest name, the catalogue's unit */
} HetuQuestion;

/* How an indicator or a place that is new is taken in. */
typedef struct
{
  HetuUnit unit;           /* of an indicator's level; none: that of the file's first figure */
  HetuDirection direction; /* of an indicator */
  gint32 parent;           /* of a place: its code; 0: the nation */
} HetuImportAddition;

/* What a person said of a file. All strings may be %NULL. Plain values; owned by the caller. */
typedef struct
{
  const char *sheet;     /* name: that sheet alone */
  const char *indicator; /* where the file names none */
  const char *region;
  const char *period;  /* “2023”: of labels that tell months alone; else of all figures */
  const char *unit;    /* of levels that have none */
  const char *measure; /* of figures whose labels tell none; “level” when %NULL */
  const char *source;
  gint32 published;  /* yyyymmdd; 0 */
  GHashTable *names; /* name in the table → id or code; “-”: leave it out */
  GHashTable
      *measures; /* heading, label of a row, or indicator → word of the measure of those figures */
  GHashTable *additions; /* name in the table → HetuImportAddition: it is new */
} HetuImportAnswers;

/* A figure as a cell tells it. */
typedef struct
{
  guint row, column;
  const char *indicator; /* (nullable): id, or the name that no indicator has; the mapping's */
  const char *region;    /* (nullable): code, or the name that no place has; the mapping's */
  gboolean is_state;     /* 期末: the figure is of a moment, not of a stretch of time */
  char *refusal;         /* (nullable): why it cannot be taken in; then figure is not to be read */
  HetuObservation
      figure; /* but for indicator, region, source and quote; its strings are the mapping's */
} HetuMappedCell;

/**
 * hetu_mapping_guess:
 * @answers: (nullable)
 *
 * Returns: (transfer full): what sheet @index of @book means, always; hetu_mapping_get_questions() tells whether it is enough
 */
HetuMapping *hetu_mapping_guess (HetuStore *store,
                                 HetuBook *book,
                                 guint index,
                                 const HetuImportAnswers *answers);

/**
 * hetu_mapping_guess_tables:
 * @answers: (nullable)
 * @cancellable: (nullable): once it is cancelled, what is returned is of no use
 *
 * Returns: (transfer full) (element-type HetuMapping): what each table of sheet @index means, where tables stand one above the other or side by
 *   side; that of
 *   hetu_mapping_guess() alone otherwise
 */
GPtrArray *hetu_mapping_guess_tables (HetuStore *store,
                                      HetuBook *book,
                                      guint index,
                                      const HetuImportAnswers *answers,
                                      GCancellable *cancellable);

/**
 * hetu_mapping_free:
 *
 * Frees @self.
 */
void hetu_mapping_free (HetuMapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuMapping, hetu_mapping_free)

/**
 * hetu_mapping_get_grid:
 *
 * Returns: (transfer none): the sheet
 */
const HetuGrid *hetu_mapping_get_grid (const HetuMapping *self);

/**
 * hetu_mapping_get_reasons:
 *
 * Returns: (transfer none) (element-type HetuMappingReason): why it is thought so, from the whole to the parts
 */
const GPtrArray *hetu_mapping_get_reasons (const HetuMapping *self);

/**
 * hetu_mapping_get_questions:
 *
 * Returns: (transfer none) (element-type HetuQuestion): what has to be said before the figures can be taken in
 */
const GPtrArray *hetu_mapping_get_questions (const HetuMapping *self);

/**
 * hetu_mapping_get_header:
 *
 * Returns: (transfer none): the rows of the header and the columns of the table
 */
const HetuCellRange *hetu_mapping_get_header (const HetuMapping *self);

/**
 * hetu_mapping_get_body:
 *
 * Returns: (transfer none): the rows of figures and the columns of the table
 */
const HetuCellRange *hetu_mapping_get_body (const HetuMapping *self);

/**
 * hetu_mapping_get_role:
 *
 * Returns: what the column is
 */
HetuColumnRole hetu_mapping_get_role (const HetuMapping *self, guint column);

/**
 * hetu_mapping_dup_role_words:
 *
 * Returns: (transfer full): what the column is, translated: “unit, place” where its cells hold several labels
 */
char *hetu_mapping_dup_role_words (const HetuMapping *self, guint column);

/**
 * hetu_mapping_get_row_role:
 *
 * Returns: what the texts of a row of the header tell of the figures under them; %HETU_ROLE_IGNORED for other rows
 */
HetuColumnRole hetu_mapping_get_row_role (const HetuMapping *self, guint row);

/**
 * hetu_mapping_find_cell:
 * @index: (out): of the figure that the cell tells; untouched where it tells none
 *
 * Returns: whether it tells one. O(log cells).
 */
gboolean hetu_mapping_find_cell (const HetuMapping *self, guint row, guint column, guint *index);

/**
 * hetu_mapping_find_unit:
 * @indicator: an unknown name
 *
 * Returns: the unit of the first level that is told of it; %HETU_UNIT_NONE when there is none
 */
HetuUnit hetu_mapping_find_unit (const HetuMapping *self, const char *indicator);

/**
 * hetu_mapping_get_published:
 *
 * Returns: when the file says that it was published, yyyymmdd; 0: it does not
 */
gint32 hetu_mapping_get_published (const HetuMapping *self);

/**
 * hetu_mapping_names_source:
 *
 * Returns: whether file or person name the document that is cited; else the file is cited itself
 */
gboolean hetu_mapping_names_source (const HetuMapping *self);

/**
 * hetu_mapping_get_source:
 *
 * Returns: (transfer none): the title of the document that the figures are cited from
 */
const char *hetu_mapping_get_source (const HetuMapping *self);

/**
 * hetu_mapping_get_n_cells:
 *
 * Returns: how many figures there are; empty cells and missing marks are none
 */
guint hetu_mapping_get_n_cells (const HetuMapping *self);

/**
 * hetu_mapping_get_cell:
 *
 * Returns: figure @index, in the order of rows and columns; it is not to be cleared
 */
HetuMappedCell hetu_mapping_get_cell (const HetuMapping *self, guint index);

/**
 * hetu_mapping_get_n_missing:
 *
 * Returns: in how many cells a mark stands for a figure that there is not
 */
guint hetu_mapping_get_n_missing (const HetuMapping *self);

/**
 * hetu_mapping_dup_signature:
 *
 * Returns: (transfer full) (array zero-terminated=1): what has to stay for the next file of the same make: a line for each cell of the header,
 *   column and text, with “#” for times; see hetu_mapping_find_change()
 */
GStrv hetu_mapping_dup_signature (const HetuMapping *self);

/**
 * hetu_mapping_find_change:
 * @signature: of an earlier file
 * @row: (out) (optional): of the cell that is other; untouched when none is
 * @changed: (out) (optional): its column
 *
 * Columns of times may have become more or fewer.
 *
 * Returns: (transfer full) (nullable): the first cell that is other than it was, and how, as a sentence; %NULL when the layout is the same
 */
char *hetu_mapping_find_change (const HetuMapping *self,
                                const char *const *signature,
                                guint *row,
                                guint *changed);

/**
 * hetu_mapping_resembles:
 * @signature: of an earlier file
 *
 * Returns: whether two thirds of the header are as they were, in whatever order: a file of the same make, perhaps changed
 */
gboolean hetu_mapping_resembles (const HetuMapping *self, const char *const *signature);

/**
 * hetu_column_role_to_label:
 *
 * Returns: (transfer none): “indicator”, “place” …, translated
 */
const char *hetu_column_role_to_label (HetuColumnRole role);
