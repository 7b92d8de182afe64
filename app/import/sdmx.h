/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* SDMX-CSV that has the structure of model/sdmx.h. That of others goes the road of tables. Private to app/import. */

/**
 * hetu_import_append_field:
 *
 * Adds @field to a CSV line, quoted.
 */
void hetu_import_append_field (GString *text, const char *field);

/**
 * hetu_import_is_sdmx:
 *
 * Returns: whether a text file's header and first row are those of our own structure, in 1.0 or 2.0, with names or without
 */
gboolean hetu_import_is_sdmx (const char *name, GBytes *bytes);

/**
 * hetu_import_sdmx_to_tidy:
 * @name: for messages
 *
 * Columns may stand in any order, and those that are unknown are passed over. Rows keep their lines.
 *
 * Returns: (transfer full): the same in the tidy layout. %HETU_ERROR_INPUT: a word that is none of SDMX's or ours, with line and column.
 */
GBytes *hetu_import_sdmx_to_tidy (const char *name, GBytes *bytes, GError **error);
