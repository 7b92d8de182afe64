/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* RFC 4180 rows of one file, in UTF-8 or what hetu_encoding_to_utf8() reads, comma or tab by the header line. Quoted
 * fields may hold separators and line breaks. */
typedef struct _HetuCsvReader HetuCsvReader;

/**
 * hetu_csv_reader_new:
 * @name: file name for messages
 * @bytes: (transfer none): the whole file
 *
 * Returns: (transfer full): a reader behind the header line. %HETU_ERROR_INPUT: neither UTF-8 nor GB18030 (with the line), or empty.
 */
HetuCsvReader *hetu_csv_reader_new (const char *name, GBytes *bytes, GError **error);

/**
 * hetu_csv_reader_free:
 *
 * Frees @self.
 */
void hetu_csv_reader_free (HetuCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuCsvReader, hetu_csv_reader_free)

/**
 * hetu_csv_reader_get_header:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the columns, without surrounding space
 */
const char *const *hetu_csv_reader_get_header (HetuCsvReader *self);

/**
 * hetu_csv_reader_find_column:
 *
 * Returns: index of the column headed @name, or −1
 */
int hetu_csv_reader_find_column (HetuCsvReader *self, const char *name);

/**
 * hetu_csv_reader_next:
 * @fields: (out) (transfer none) (array zero-terminated=1): valid until the next call
 *
 * Returns: whether there was a row; %FALSE with @error unset at the end. %HETU_ERROR_INPUT: an open quote
 *   or a row with another number of fields than the header, with the line.
 */
gboolean hetu_csv_reader_next (HetuCsvReader *self, const char *const **fields, GError **error);

/**
 * hetu_csv_reader_is_spaced:
 *
 * Returns: whether a field of the current row begins or ends with space
 */
gboolean hetu_csv_reader_is_spaced (HetuCsvReader *self);

/**
 * hetu_csv_reader_get_line:
 *
 * Returns: the line on which the current row starts, from 1; that of the header before the first row
 */
guint hetu_csv_reader_get_line (HetuCsvReader *self);
