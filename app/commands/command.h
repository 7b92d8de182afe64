/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"
#include "store/store.h"
#include "table.h"

/* One function a subcommand; each returns its exit status, or sets @error, whose class gives the status. What several
 * need is in command.c. */

/* Common options, read before the subcommand's own. */
typedef struct
{
  char *store_path;           /* --store; NULL: the user's */
  char *format;               /* --format */
  gboolean quiet;             /* --quiet */
  HetuLanguage language;      /* --lang, else the environment's */
  GOptionContext *context;    /* of the subcommand, to which it adds its entries */
  const GOptionEntry *common; /* the options that all share, added behind those entries */
  const char *const
      *formats; /* what --format may be: those of the subcommand; NULL: it is not looked at */
} HetuCommandLine;

typedef int (*HetuCommandFunc) (HetuCommandLine *line, int *argc, char ***argv, GError **error);

typedef struct
{
  const char *name;
  const char *synopsis;       /* after “hetu-cli name” */
  const char *summary;        /* msgid: one sentence */
  const char *const *formats; /* what --format may be; NULL: it prints nothing */
  HetuCommandFunc run;
} HetuCommand;

/* (array): ends with a row whose name is NULL */
extern const HetuCommand hetu_commands[];

/**
 * hetu_command_init:
 *
 * Makes the store: hetu-cli init.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_init (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_import:
 *
 * Takes tables in: hetu-cli import.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_import (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_list:
 *
 * Prints the catalogue, as far as a search matches: hetu-cli list.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_list (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_list_peers:
 * @district: (nullable): code or name, of --district
 * @day: yyyymmdd: by what was published by then; 0: by all that is known
 *
 * Returns: (transfer full): the rows of hetu-cli list peers. %HETU_ERROR_USAGE: no district, or an unknown one; errors of the
 *   store.
 */
HetuTable *hetu_command_list_peers (HetuStore *store,
                                    const char *district,
                                    gint32 day,
                                    HetuLanguage language,
                                    GError **error);

/**
 * hetu_command_get:
 *
 * Prints the statements that match, the chosen one of each cell marked: hetu-cli get.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_get (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_chart:
 *
 * Draws one figure, or prints what it is made of: hetu-cli chart.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_chart (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_job:
 *
 * Draws the figures of a file: hetu-cli job.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_job (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_rank:
 *
 * Prints who is where in a field of places: hetu-cli rank.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_rank (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_read:
 *
 * Prints the figures that reports state: hetu-cli read.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_read (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_fill:
 *
 * Puts figures in the place of the × of a template: hetu-cli fill.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_fill (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_audit:
 *
 * Prints how the figures of a draft stand to the store and to each other: hetu-cli audit.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_audit (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_contribution:
 *
 * Prints what drove a whole's growth: hetu-cli contribution.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_contribution (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_progress:
 *
 * Prints targets beside their outturns: hetu-cli progress.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_progress (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_target:
 *
 * Prints what is known of a target beside its number, or changes it: hetu-cli target.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_target (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_milestone:
 *
 * Prints a milestone, or enters what became of it: hetu-cli milestone.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_milestone (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_export:
 *
 * Writes figures as a workbook: hetu-cli export.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_export (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_check:
 *
 * Prints what is not sound in the store: hetu-cli check.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_check (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_adopt:
 *
 * Decides which of rival figures is the one, and prints them: hetu-cli adopt.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_adopt (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_history:
 *
 * Prints what became of figures: hetu-cli history.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_history (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_journal:
 *
 * Prints what was done to the store: hetu-cli journal.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_journal (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_undo:
 *
 * Takes an entry of the journal back: hetu-cli undo.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_undo (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_redo:
 *
 * Does an entry of the journal again: hetu-cli redo.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_redo (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_restore:
 *
 * Prints the copies beside the store, or puts one back: hetu-cli restore.
 *
 * Returns: the exit status; with @error set the status is that of hetu_error_exit_status()
 */
int hetu_command_restore (HetuCommandLine *line, int *argc, char ***argv, GError **error);

/**
 * hetu_command_parse:
 * @entries: options of the subcommand
 * @most_words: how many words that are no options it takes
 *
 * Parses what is left of the command line after the subcommand's name.
 *
 * Returns: whether it could be read. %HETU_ERROR_USAGE: an unknown option or format, with the nearest; a word too many; an
 *   empty --store.
 */
gboolean hetu_command_parse (HetuCommandLine *line,
                             const GOptionEntry *entries,
                             int most_words,
                             int *argc,
                             char ***argv,
                             GError **error);

/**
 * hetu_command_make_table:
 * @columns: (array zero-terminated=1)
 * @n_explained: how many of the last ones are there with --explain only
 * @explain: whether they are
 *
 * Returns: (transfer full): an empty table
 */
HetuTable *
hetu_command_make_table (const char *const *columns, gsize n_explained, gboolean explain);

/**
 * hetu_command_refuse_word:
 * @where: “--kind”, “list” …
 * @known: (array zero-terminated=1): what would have been understood
 *
 * Sets @error: %HETU_ERROR_USAGE, with the nearest known word, or all of them where none is near.
 *
 * Returns: %FALSE
 */
gboolean hetu_command_refuse_word (const char *where,
                                   const char *word,
                                   const char *const *known,
                                   GError **error);

/**
 * hetu_command_parse_measure:
 * @text: (nullable): leaves @out as it is when %NULL
 *
 * Returns: whether @text is a measure. %HETU_ERROR_USAGE: it is not, with the nearest.
 */
gboolean hetu_command_parse_measure (const char *text, HetuMeasure *out, GError **error);

/**
 * hetu_command_parse_date:
 * @option: its name, for the message
 * @text: (nullable): leaves @out as it is when %NULL
 * @out: (out): yyyymmdd
 *
 * Returns: whether @text is a date. %HETU_ERROR_USAGE: it is not.
 */
gboolean
hetu_command_parse_date (const char *option, const char *text, gint32 *out, GError **error);

/**
 * hetu_command_refuse_change:
 *
 * Returns: %FALSE, with %HETU_ERROR_USAGE: --as-of does not go with what changes the store
 */
gboolean hetu_command_refuse_change (GError **error);

/**
 * hetu_command_parse_day:
 * @option: its name, for the message
 * @text: (nullable): leaves @out as it is when %NULL
 * @out: (out): yyyymmdd
 *
 * Returns: whether @text is a whole day of the calendar. %HETU_ERROR_USAGE: it is not.
 */
gboolean hetu_command_parse_day (const char *option, const char *text, gint32 *out, GError **error);

/**
 * hetu_command_parse_encoding:
 * @name: (nullable): leaves @out as it is when %NULL
 * @out: (out) (transfer none): of hetu_encoding_list()
 *
 * Returns: whether a text can be read in the encoding @name. %HETU_ERROR_USAGE: it is none that is known.
 */
gboolean hetu_command_parse_encoding (const char *name, const char **out, GError **error);

/**
 * hetu_command_get_today:
 *
 * Returns: the local date, yyyymmdd
 */
gint32 hetu_command_get_today (void);

/**
 * hetu_command_parse_key:
 * @command: its name, for the message
 * @list: what prints the keys: “targets”
 * @text: (nullable): the key
 * @out: (out): its number
 *
 * Returns: whether @text is a key. %HETU_ERROR_USAGE: there is none, or it is no number.
 */
gboolean hetu_command_parse_key (const char *command,
                                 const char *list,
                                 const char *text,
                                 gint64 *out,
                                 GError **error);

/**
 * hetu_command_open_store:
 *
 * Returns: (transfer full): the store that --store names, or the user's, made with the shipped data on first use
 */
HetuStore *hetu_command_open_store (HetuCommandLine *line, GError **error);

/**
 * hetu_command_store_path:
 *
 * Returns: (transfer full): --store, or `$XDG_DATA_HOME/hetu/hetu.db`
 */
char *hetu_command_store_path (HetuCommandLine *line);

/**
 * hetu_command_list_districts:
 * @text: codes, names and aliases, separated by commas; “410300/” means the districts of 410300
 *
 * Returns: (transfer full) (element-type gint32): their codes, in order, each once. %HETU_ERROR_USAGE: one is unknown, or
 *   none is named.
 */
GArray *hetu_command_list_districts (HetuStore *store, const char *text, GError **error);

/**
 * hetu_command_list_indicators:
 *
 * Returns: (transfer container) (element-type HetuIndicator): those named in @text, separated by commas. %HETU_ERROR_USAGE:
 *   one is unknown, or none is named.
 */
GPtrArray *hetu_command_list_indicators (HetuStore *store, const char *text, GError **error);

/**
 * hetu_command_parse_range:
 * @from_text: (nullable): of --from; leaves @from as it is when %NULL
 * @to_text: (nullable): of --to; leaves @to as it is when %NULL
 *
 * Returns: whether both are periods and the range is none that ends before it begins. %HETU_ERROR_USAGE.
 */
gboolean hetu_command_parse_range (const char *from_text,
                                   const char *to_text,
                                   HetuPeriod *from,
                                   HetuPeriod *to,
                                   GError **error);

/**
 * hetu_command_parse_period:
 * @option: its name, for the message
 * @text: (nullable): leaves @out as it is when %NULL
 *
 * Returns: whether @text is a period. %HETU_ERROR_USAGE: it is not.
 */
gboolean
hetu_command_parse_period (const char *option, const char *text, HetuPeriod *out, GError **error);

/**
 * hetu_command_parse_dpi:
 * @text: (nullable): of --dpi; leaves @dpi as it is when %NULL
 *
 * Returns: whether @text is a resolution. %HETU_ERROR_USAGE: it is not.
 */
gboolean hetu_command_parse_dpi (const char *text, double *dpi, GError **error);

/**
 * hetu_command_print:
 *
 * Prints @table to standard output in the format that --format names.
 */
gboolean hetu_command_print (HetuCommandLine *line, const HetuTable *table, GError **error);

/**
 * hetu_command_write:
 *
 * Returns: whether @length bytes of @data are on standard output. %HETU_ERROR_OUTPUT.
 */
gboolean hetu_command_write (gconstpointer data, gsize length, GError **error);

/**
 * hetu_command_say:
 *
 * Prints a line to standard error unless --quiet.
 */
void hetu_command_say (HetuCommandLine *line, const char *format, ...) G_GNUC_PRINTF (2, 3);

/**
 * hetu_command_take_citation:
 *
 * Fills a cell with the citation of a source; empty where it is not known.
 */
void hetu_command_take_citation (HetuTable *table,
                                 const char *column,
                                 HetuStore *store,
                                 gint32 source,
                                 HetuLanguage language);
