/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/cell-value.h"
#include "import/label.h"
#include "import/mapping.h"
#include "import/vocabulary.h"

/* The parts of a mapping, filled one after the other: where things are (mapping-area.c), what holds for the sheet
 * (mapping-constants.c), what the columns are (mapping-roles.c, mapping-header.c), what rows and cells tell (mapping-rows.c, mapping-figures.c), what is left open (mapping-ask.c). mapping-tables.c finds the tables of a sheet. */

/* What a person says that figures measure. */
typedef struct
{
  gboolean is_said;
  HetuMeasure measure;
} HetuMappingSaid;

/* A label with its names as they are looked up. */
typedef struct
{
  HetuColumnRole role;
  int part;     /* of a cell that holds several labels, “EUR_HAB,AT”; −1: the whole cell */
  guint column; /* of the grid */
  HetuLabel *label;      /* (owned) (nullable): what the header says of the figures in a column */
  char *names;           /* (owned) (nullable): of a column of figures: the header's names joined */
  char *last_name;       /* (owned) (nullable): the lowest of them */
  char *region;          /* (owned) (nullable): the place that the header names */
  const char *indicator; /* (nullable): id or unknown name, of the mapping's texts */
  HetuColumnRole again;  /* what a column behind figures tells of rows, as one before them does */
  gboolean has_names;    /* its cells have a code and, behind a colon, a name */
  gboolean takes_full; /* the label's full name is an indicator's: its words of measure are none */
  HetuMappingSaid said;
} HetuMappingColumn;

typedef struct _HetuMappingFact HetuMappingFact;

/* The figures. */
typedef struct
{
  /* owned */
  GArray *facts;  /* HetuMappingFact */
  GArray *extras; /* what few facts have */
  GPtrArray *names;
  GHashTable *numbers; /* name → index of names, which owns it no more than they do */
} HetuMappingCells;

struct _HetuMapping
{
  /* owned */
  HetuStore *store;
  HetuBook *book;
  HetuVocabulary *vocabulary;
  GPtrArray *reasons;
  GPtrArray *questions;
  GArray *columns; /* HetuMappingColumn */
  HetuMappingCells cells;
  GHashTable *labels; /* text → HetuLabel */
  GHashTable *asked;  /* what was asked or told already */
  GStringChunk *texts;
  char *source;
  HetuLabel *constant; /* what holds for all figures */
  char *region;        /* (nullable): code or name, of all figures */
  char *indicator;     /* (nullable): id or name, of all figures */
  char *unit_told;     /* (nullable): the file's or the person's word for the unit of levels */

  HetuGrid *part; /* (nullable): of the sheet, when it holds several tables */
  HetuGrid
      *columns_of_part; /* (nullable): of the part or the sheet, when they stand side by side */

  /* borrowed */
  const HetuGrid *sheet; /* the book's */
  const HetuGrid *grid;  /* what of it is read: all, or the part */
  const HetuImportAnswers *answers;
  GCancellable *cancellable; /* (nullable): nothing more is looked at once it is cancelled */

  guint first_column;   /* of the table */
  HetuCellRange header; /* last_row < first_row: none */
  HetuCellRange body;
  gint32 published;
  GArray *row_roles; /* owned: HetuColumnRole, of the rows of the header */
  guint n_missing;
  HetuStatus status;     /* of all figures, as the title tells: 初步核算 */
  gboolean of_nation;    /* the database's tables without places are of the nation */
  gboolean is_tidy;      /* nothing is guessed, and all columns are read */
  gboolean names_source; /* a document that is cited is told */
  gboolean
      is_traditional;  /* it is written in traditional characters, and read as simplified ones */
  gboolean units_vary; /* a column of units has several: each makes an indicator of its own */
};

/**
 * hetu_mapping_new:
 * @answers: (nullable): must outlive hetu_mapping_read()
 * @cancellable: (nullable): so must it
 *
 * Returns: (transfer full): of sheet @index, of which nothing is guessed yet
 */
HetuMapping *hetu_mapping_new (HetuStore *store,
                               HetuBook *book,
                               guint index,
                               const HetuImportAnswers *answers,
                               GCancellable *cancellable);

/**
 * hetu_mapping_look:
 *
 * Finds areas, constants and roles of the grid, the sheet or a part of it; asks for a layout where there is no table.
 *
 * Returns: whether there is one
 */
gboolean hetu_mapping_look (HetuMapping *self);

/**
 * hetu_mapping_read:
 * @self: of which hetu_mapping_look() was %TRUE
 *
 * Reads header and cells.
 */
void hetu_mapping_read (HetuMapping *self);

/**
 * hetu_mapping_add_reason:
 * @format: a sentence
 *
 * Appends a reason.
 */
void
hetu_mapping_add_reason (HetuMapping *self, const HetuCellRange *range, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/**
 * hetu_mapping_ask:
 * @subject: "" for all figures
 * @suggestion: (nullable)
 * @format: a sentence
 *
 * Appends a question, unless the same was asked of the same subject.
 */
void hetu_mapping_ask (HetuMapping *self,
                       HetuAsk ask,
                       const HetuCellRange *range,
                       const char *subject,
                       const char *suggestion,
                       const char *format,
                       ...) G_GNUC_PRINTF (6, 7);

/**
 * hetu_mapping_keep:
 *
 * Returns: (transfer none): @text, for as long as the mapping is
 */
const char *hetu_mapping_keep (HetuMapping *self, const char *text);

/**
 * hetu_mapping_read_label:
 *
 * Returns: (transfer none): what @text says; each text is read once
 */
const HetuLabel *hetu_mapping_read_label (HetuMapping *self, const char *text);

/**
 * hetu_mapping_is_traditional:
 *
 * Returns: whether @grid is written in traditional characters
 */
gboolean hetu_mapping_is_traditional (const HetuGrid *grid);

/**
 * hetu_mapping_fold:
 * @text: (transfer full)
 *
 * Returns: (transfer full): @text, in simplified characters where the table is written in traditional ones
 */
char *hetu_mapping_fold (const HetuMapping *self, char *text);

/**
 * hetu_mapping_dup_cell:
 *
 * Returns: (transfer full): the text of a cell without space around it; of a merged range, that of its first cell
 */
char *hetu_mapping_dup_cell (const HetuMapping *self, guint row, guint column);

/**
 * hetu_mapping_is_hidden:
 *
 * Returns: whether row or column is not shown
 */
gboolean hetu_mapping_is_hidden (const HetuMapping *self, guint row, guint column);

/**
 * hetu_mapping_get_column:
 * @index: into the columns of the mapping: those of the grid, and before them the parts of its first where that has several labels
 *
 * Returns: (transfer none): what is known of it
 */
HetuMappingColumn *hetu_mapping_get_column (const HetuMapping *self, guint index);

/**
 * hetu_mapping_dup_label:
 *
 * Returns: (transfer full): what stands in the column, or in that part of its cells
 */
char *hetu_mapping_dup_label (const HetuMapping *self, guint row, const HetuMappingColumn *column);

/* What a row has. */
typedef struct
{
  guint n_filled;
  guint n_values; /* numbers and marks, years included */
  guint n_years;
  guint first; /* column of the first filled cell */
  gboolean years_in_order;
  gboolean numbers_columns; /* 1, 2, 3 …: a row that numbers its columns */
} HetuRowLook;

/**
 * hetu_mapping_look_at_row:
 *
 * Returns: what the row has in columns that are shown
 */
HetuRowLook hetu_mapping_look_at_row (const HetuMapping *self, guint row);

/**
 * hetu_mapping_begins_note:
 *
 * Returns: whether @text begins a note below a table: “注：”, “数据来源：”
 */
gboolean hetu_mapping_begins_note (const char *text);

/**
 * hetu_mapping_find_tables:
 * @self: of which header and body are found
 *
 * Returns: (transfer full) (element-type guint): the first rows of the tables that stand below the first
 */
GArray *hetu_mapping_find_tables (HetuMapping *self);

/**
 * hetu_mapping_cut:
 *
 * Returns: (transfer full): the rows of @grid from @first_row to @last_row, under their numbers; nothing above them. For as long as @grid is;
 *   freed by hetu_mapping_cut_free()
 */
HetuGrid *hetu_mapping_cut (const HetuGrid *grid, guint first_row, guint last_row);

/**
 * hetu_mapping_find_beside:
 * @self: of which the roles of columns are found
 *
 * Returns: (transfer full) (element-type guint): the first columns of the tables that stand on the right of the first
 */
GArray *hetu_mapping_find_beside (HetuMapping *self);

/**
 * hetu_mapping_ask_beside:
 *
 * Asks where labels behind figures leave it open which rows figures are of.
 */
void hetu_mapping_ask_beside (HetuMapping *self);

/**
 * hetu_mapping_cut_columns:
 * @header_row: the first row that is divided
 *
 * Returns: (transfer full): the columns of @grid from @first to @last, under their letters; of the rows above @header_row all columns where the
 *   table has nothing of its own. As hetu_mapping_cut().
 */
HetuGrid *
hetu_mapping_cut_columns (const HetuGrid *grid, guint header_row, guint first, guint last);

/**
 * hetu_mapping_cut_free:
 *
 * Frees @part.
 */
void hetu_mapping_cut_free (HetuGrid *part);

/**
 * hetu_mapping_find_area:
 *
 * Finds header and body. Returns: whether there are figures under a header.
 */
gboolean hetu_mapping_find_area (HetuMapping *self);

/**
 * hetu_mapping_find_constants:
 *
 * Reads what stands around the table: title, preamble, unit, footers, the sheet's name.
 */
void hetu_mapping_find_constants (HetuMapping *self);

/**
 * hetu_mapping_find_roles:
 *
 * Decides what each column is. Returns: whether there is a column of figures.
 */
gboolean hetu_mapping_find_roles (HetuMapping *self);

/**
 * hetu_mapping_tell_language:
 *
 * Returns: the language that reasons and questions are told in
 */
HetuLanguage hetu_mapping_tell_language (void);

/**
 * hetu_mapping_read_header:
 *
 * Reads what the header says of each column of figures.
 */
void hetu_mapping_read_header (HetuMapping *self);

/**
 * hetu_mapping_cells_init:
 *
 * Makes room for figures.
 */
void hetu_mapping_cells_init (HetuMappingCells *self);

/**
 * hetu_mapping_cells_clear:
 *
 * Frees what @self owns.
 */
void hetu_mapping_cells_clear (HetuMappingCells *self);

/**
 * hetu_mapping_add_cell:
 * @cell: behind those added before; its strings are taken
 */
void hetu_mapping_add_cell (HetuMapping *self, HetuMappedCell *cell);

/**
 * hetu_mapping_rename_region:
 *
 * Has all figures of the place @name be of @code.
 */
void hetu_mapping_rename_region (HetuMapping *self, const char *name, const char *code);

/* What the labels of a row say. */
typedef struct
{
  HetuLabel label;       /* its strings unused */
  const char *indicator; /* id or unknown name; nullable */
  const char *region;    /* code or unknown name; nullable */
  const char *unit;      /* of a column of units; nullable */
  const char *no_time;   /* what stands in a column of times and tells none; nullable */
  gboolean takes_full;
  gboolean has_months; /* told beside the indicator's name, or by the whole it is a part of */
  HetuStatus status;
  gboolean has_label;
  HetuMappingSaid said;
} HetuRowFacts;

/* A row that rows below it may be parts of. */
typedef struct
{
  const char *name;         /* of the mapping's texts; NULL: there is none */
  HetuIndicator *indicator; /* nullable, borrowed */
  HetuLabel label;          /* its strings unused */
  guint indent;
  gboolean has_months;
} HetuRowWhole;

typedef struct
{
  HetuMapping *mapping;
  GPtrArray *last_texts; /* owned: by column of the mapping, of the row above */
  const char *last_indicator;
  HetuRowFacts facts;
  HetuRowWhole whole;
  guint indent;     /* of the row */
  gboolean is_part; /* of the whole */
} HetuRowReader;

/**
 * hetu_mapping_begin_row:
 *
 * Tells whether @row is a part of the whole above it.
 */
void hetu_mapping_begin_row (HetuRowReader *self, guint row);

/**
 * hetu_mapping_end_row:
 * @text: the label of its indicator
 *
 * Remembers @row, whose labels are read, as what the rows below it may be parts of.
 */
void hetu_mapping_end_row (HetuRowReader *self, guint row, const char *text);

/**
 * hetu_mapping_is_of_whole:
 * @found: the indicator that @name is where nothing else is said
 *
 * Returns: whether @name is meant of what is told of the whole, or of the title's indicator, and is not @found
 */
gboolean hetu_mapping_is_of_whole (HetuRowReader *self, const char *name, HetuIndicator *found);

/**
 * hetu_mapping_dup_part_name:
 * @is_other: hetu_mapping_is_of_whole()
 *
 * Returns: (transfer full): “固定资产投资：第一产业” of a part, else @name
 */
char *hetu_mapping_dup_part_name (HetuRowReader *self, const char *name, gboolean is_other);

/**
 * hetu_mapping_take_whole:
 * @found: (nullable): the indicator of the row
 *
 * Fills what a part does not tell and its whole does: months, and the unit where both are told in one.
 */
void hetu_mapping_take_whole (HetuRowReader *self, const char *name, HetuIndicator *found);

/**
 * hetu_mapping_suggest_part:
 * @name: unknown, of hetu_mapping_dup_part_name()
 *
 * Returns: (transfer full) (nullable): the indicator that the catalogue declares as that part
 */
char *hetu_mapping_suggest_part (const HetuMapping *self, const char *name);

/**
 * hetu_mapping_is_relative_place:
 *
 * Returns: whether @name is 全市 or the like: a place that the other places of the table tell
 */
gboolean hetu_mapping_is_relative_place (const char *name);

/**
 * hetu_mapping_find_region:
 *
 * Returns: (transfer none): the code of the place; @name where no place is known by it, or it is a relative one
 */
const char *hetu_mapping_find_region (HetuMapping *self, const char *name);

/**
 * hetu_mapping_read_row:
 *
 * Fills the facts of the labels of @row.
 */
void hetu_mapping_read_row (HetuRowReader *self, guint row);

/**
 * hetu_mapping_read_figure:
 *
 * Appends the figure that the cell in @column tells, if it tells one.
 */
void hetu_mapping_read_figure (HetuRowReader *self, const HetuMappingColumn *column, guint row);

/**
 * hetu_mapping_settle_nation:
 *
 * Tables of the nation name no place, but say 国内 or 国民, or come from a database of the nation.
 */
void hetu_mapping_settle_nation (HetuMapping *self);

/**
 * hetu_mapping_settle_relative_places:
 *
 * Finds which place 全市 and 全省 are.
 */
void hetu_mapping_settle_relative_places (HetuMapping *self);

/**
 * hetu_mapping_ask_names:
 *
 * Asks about each name that neither the store nor a person knows.
 */
void hetu_mapping_ask_names (HetuMapping *self);

/**
 * hetu_mapping_ask_fractions:
 *
 * Asks about columns of rates that may be parts of one instead of per cents.
 */
void hetu_mapping_ask_fractions (HetuMapping *self);

/**
 * hetu_mapping_find_said:
 * @name: (nullable)
 *
 * Fills @said where a person said what the figures of @name measure.
 */
void hetu_mapping_find_said (const HetuMapping *self, const char *name, HetuMappingSaid *said);

/**
 * hetu_mapping_find_said_of_column:
 *
 * Fills what a person said of a heading of @column.
 */
void hetu_mapping_find_said_of_column (const HetuMapping *self, HetuMappingColumn *column);

/**
 * hetu_mapping_decide_measure:
 * @indicator: (nullable): that of @cell
 *
 * Fills measure and kind of the figure.
 */
void hetu_mapping_decide_measure (HetuRowReader *self,
                                  const HetuMappingColumn *column,
                                  HetuIndicator *indicator,
                                  HetuMappedCell *cell);

/**
 * hetu_mapping_ask_measure:
 * @cell: a level that is told in per cent, though that of @indicator is an amount
 *
 * Asks what it measures.
 *
 * Returns: whether it is asked; else a person said that it is a level
 */
gboolean hetu_mapping_ask_measure (HetuRowReader *self,
                                   const HetuMappingColumn *column,
                                   HetuIndicator *indicator,
                                   const HetuMappedCell *cell);
