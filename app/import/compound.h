/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Compound files ([MS-CFB]): the container of XLS, and of XLSX that is locked by a password. Private to app/import. */
typedef struct _HetuCompound HetuCompound;

/**
 * hetu_compound_new:
 * @bytes: (transfer none): a whole file
 *
 * Returns: (transfer full) (nullable): the file; %NULL when its head, its table of sectors or its directory is damaged
 */
HetuCompound *hetu_compound_new (GBytes *bytes);

/**
 * hetu_compound_free:
 *
 * Frees @self.
 */
void hetu_compound_free (HetuCompound *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuCompound, hetu_compound_free)

/**
 * hetu_compound_has:
 * @name: “Workbook”; ASCII
 *
 * Returns: whether the root folder has a stream of that name
 */
gboolean hetu_compound_has (const HetuCompound *self, const char *name);

/**
 * hetu_compound_read:
 * @name: “Workbook”; ASCII
 *
 * Returns: (transfer full) (nullable): the stream; %NULL when there is none, or when it is damaged
 */
GBytes *hetu_compound_read (const HetuCompound *self, const char *name);
