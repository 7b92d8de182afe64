/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/job.h"
#include "model/target-terms.h"

/* What a row of the tidy layout tells of a target beside its statement. An empty field tells nothing: what is set stays. Private to
 * app/import. */
typedef struct
{
  char *written; /* (owned) (nullable) */
  char *event;   /* (owned) (nullable) */
  char *owner;   /* (owned) (nullable) */
  gboolean has_tolerance;
  HetuTolerance tolerance;
  gboolean has_kind;
  HetuTargetKind kind;
  HetuPeriod start; /* none: not told */
} HetuImportTarget;

/* Numbers of the columns. */
typedef struct
{
  guint written;
  guint event;
  guint tolerance;
  guint kind;
  guint start;
  guint owner;
} HetuImportTargetColumns;

/**
 * hetu_import_target_clear:
 *
 * Frees what @self owns.
 */
void hetu_import_target_clear (HetuImportTarget *self);

/**
 * hetu_import_target_read:
 * @is_target: whether the row is of a target: no other has any of the columns filled
 * @out: (out caller-allocates): cleared by the caller
 *
 * Returns: whether they could be read. %HETU_ERROR_INPUT: file, line and column.
 */
gboolean hetu_import_target_read (HetuImportJob *job,
                                  const HetuImportTargetColumns *columns,
                                  gboolean is_target,
                                  HetuImportTarget *out,
                                  GError **error);

/**
 * hetu_import_target_put:
 * @statement: of the row
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error
 */
int hetu_import_target_put (HetuImportJob *job,
                            const HetuImportTarget *self,
                            gint64 statement,
                            GError **error);
