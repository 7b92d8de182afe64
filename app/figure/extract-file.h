/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/query.h"

/* Figures as files, for other programs and other stores: one road for the window and the command line. */

typedef enum
{
  HETU_EXTRACT_XLSX, /* see extract.h */
  HETU_EXTRACT_CSV,  /* the tidy layout */
  HETU_EXTRACT_TSV,
  HETU_EXTRACT_SDMX, /* SDMX-CSV */
  HETU_N_EXTRACT_FORMATS,
} HetuExtractFormat;

typedef struct
{
  HetuExtractFormat format;
  HetuLanguage language; /* of a workbook, and of the names in SDMX-CSV */
  gboolean names;        /* SDMX-CSV: “id: name” instead of ids */
  gboolean old_sdmx;     /* SDMX-CSV 1.0, which has no row for what was withdrawn, instead of 2.0 */
} HetuExtractOptions;

/* How far it is, and whether it goes on. */
typedef struct
{
  GCancellable *cancellable;                               /* (nullable) */
  void (*progress) (guint done, guint all, gpointer data); /* (nullable): rows */
  gpointer data;
} HetuExtractWatch;

/**
 * hetu_extract_format_parse:
 * @text: “xlsx”, “csv”, “tsv” or “sdmx-csv”
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is such a format
 */
gboolean hetu_extract_format_parse (const char *text, HetuExtractFormat *out);

/**
 * hetu_extract_format_to_string:
 *
 * Returns: (transfer none): the word that hetu_extract_format_parse() reads
 */
const char *hetu_extract_format_to_string (HetuExtractFormat format);

/**
 * hetu_extract_format_get_ending:
 *
 * Returns: (transfer none): of a file's name: “.xlsx”, “.csv” or “.tsv”
 */
const char *hetu_extract_format_get_ending (HetuExtractFormat format);

/**
 * hetu_extract_file:
 * @query: which figures
 * @watch: (nullable)
 *
 * Returns: (transfer full): the bytes of a file, the same for the same store. %HETU_ERROR_DATA: no figure matches;
 *   %HETU_ERROR_CANCELLED; errors of the store.
 */
GBytes *hetu_extract_file (HetuStore *store,
                           const HetuQuery *query,
                           const HetuExtractOptions *options,
                           const HetuExtractWatch *watch,
                           GError **error);
