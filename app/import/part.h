/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/job.h"

/* A table of a file that may hold several: all of them are taken in, or none. Private to app/import. */
typedef struct
{
  const HetuImportKind *kind; /* (nullable): %NULL: told by the header */
  GBytes *bytes;              /* owned */
  HetuTableNames names;
  GDestroyNotify free_names; /* (nullable): of names.data */
} HetuImportPart;

/**
 * hetu_import_part_free:
 *
 * Frees @self.
 */
void hetu_import_part_free (HetuImportPart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuImportPart, hetu_import_part_free)

/**
 * hetu_import_parts:
 * @name: of the file, for messages and the journal
 * @parts: (element-type HetuImportPart): in the order in which they are read: what is named stands before what names it
 *
 * Takes them in as hetu_import_bytes() does.
 */
gboolean hetu_import_parts (HetuStore *store,
                            const char *name,
                            const GPtrArray *parts,
                            HetuImportFlags flags,
                            GCancellable *cancellable,
                            HetuImportProgress progress,
                            gpointer data,
                            HetuImportSummary *summary,
                            GError **error);
