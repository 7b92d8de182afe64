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
