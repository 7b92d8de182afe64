/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "commands/command.h"
#include "figure/targets.h"

/* What hetu-cli progress was asked for, and its ways of printing. Private to app/commands. */

typedef struct
{
  HetuStore *store;      /* borrowed */
  const GArray *regions; /* borrowed; (element-type gint32) */
  int year;
  HetuPeriod at;
  gboolean explain;
  gboolean history; /* a row an outturn, not the latest alone */
  guint states; /* bits 1 << HetuState: those in them; 0: all, of a dispatch list the usual ones */
  guint warnings; /* bits 1 << HetuWarningKind: of a dispatch list; 0: all */
  HetuTargetOptions options;
  HetuLanguage language;
} HetuTargetRequest;

/**
 * hetu_target_rows_new:
 *
 * Returns: (transfer full): targets beside their outturns; errors of the store
 */
HetuTable *hetu_target_rows_new (const HetuTargetRequest *request, GError **error);

/**
 * hetu_cascade_rows_new:
 *
 * Returns: (transfer full): each region's targets with those of its parts and their sum; errors of the store
 */
HetuTable *hetu_cascade_rows_new (const HetuTargetRequest *request, GError **error);

/**
 * hetu_target_take_number:
 * @given: whether there is one; else the cell stays empty
 */
void hetu_target_take_number (HetuTable *table,
                              const char *column,
                              gboolean given,
                              double value,
                              int decimals);

/**
 * hetu_target_take_plain:
 * @given: whether there is one; else the cell stays empty
 *
 * Fills it with up to six decimals, without the zeros that nobody measured.
 */
void hetu_target_take_plain (HetuTable *table, const char *column, gboolean given, double value);

/**
 * hetu_target_parse_states:
 * @text: (nullable): “behind,missed”; leaves @out as it is when %NULL
 * @out: (out): bits 1 << HetuState; untouched on failure
 *
 * Returns: whether all are states. %HETU_ERROR_USAGE: one is none, with the nearest.
 */
gboolean hetu_target_parse_states (const char *text, guint *out, GError **error);

/**
 * hetu_target_parse_warnings:
 * @text: (nullable): “behind,falls”; leaves @out as it is when %NULL
 * @out: (out): bits 1 << HetuWarningKind; untouched on failure
 *
 * Returns: whether all are rules of warnings. %HETU_ERROR_USAGE: one is none, with the nearest.
 */
gboolean hetu_target_parse_warnings (const char *text, guint *out, GError **error);

/**
 * hetu_target_write_dispatch:
 * @path: its ending tells the format
 *
 * Returns: whether the dispatch list is written. %HETU_ERROR_USAGE: no such format; errors of hetu_dispatch_new(),
 *   hetu_dispatch_encode() and hetu_file_replace().
 */
gboolean hetu_target_write_dispatch (HetuCommandLine *line,
                                     const HetuTargetRequest *request,
                                     const char *path,
                                     GError **error);
