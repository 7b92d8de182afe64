/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The stream of records that an XLS workbook is ([MS-XLS] 2.1.4): number, length, that many bytes; what is longer than a record
 * goes on in records of CONTINUE. Every read is held to the bytes that there are. Private to app/import. */

enum
{
  HETU_BIFF_FORMULA = 0x0006,
  HETU_BIFF_EOF = 0x000a,
  HETU_BIFF_DATEMODE = 0x0022,
  HETU_BIFF_FILEPASS = 0x002f,
  HETU_BIFF_CONTINUE = 0x003c,
  HETU_BIFF_CODEPAGE = 0x0042,
  HETU_BIFF_COLINFO = 0x007d,
  HETU_BIFF_BOUNDSHEET = 0x0085,
  HETU_BIFF_MULRK = 0x00bd,
  HETU_BIFF_RSTRING = 0x00d6,
  HETU_BIFF_XF = 0x00e0,
  HETU_BIFF_MERGEDCELLS = 0x00e5,
  HETU_BIFF_SST = 0x00fc,
  HETU_BIFF_LABELSST = 0x00fd,
  HETU_BIFF_NUMBER = 0x0203,
  HETU_BIFF_LABEL = 0x0204,
  HETU_BIFF_BOOLERR = 0x0205,
  HETU_BIFF_STRING = 0x0207,
  HETU_BIFF_ROW = 0x0208,
  HETU_BIFF_RK = 0x027e,
  HETU_BIFF_FORMAT = 0x041e,
  HETU_BIFF_BOF = 0x0809,
};

typedef struct
{
  const guint8 *data; /* borrowed */
  gsize size;
  gsize next;              /* of the next record */
  guint16 id;              /* of the current one */
  gsize at;                /* of the next byte to be read */
  gsize end;               /* of the current record, or of the piece of it that is being read */
  gboolean short_of_bytes; /* more was asked for than there was; stays */
} HetuBiff;

/**
 * hetu_biff_init:
 *
 * Stands before the record at @offset.
 */
void hetu_biff_init (HetuBiff *self, const guint8 *data, gsize size, gsize offset);

/**
 * hetu_biff_next:
 *
 * Returns: whether there was another record; it is the current one
 */
gboolean hetu_biff_next (HetuBiff *self);

/**
 * hetu_biff_left:
 *
 * Returns: how many bytes of the current record, or piece of it, are not read yet
 */
gsize hetu_biff_left (const HetuBiff *self);

/**
 * hetu_biff_read:
 * @n: bytes, 1 … 8
 *
 * Goes on into a record of CONTINUE where the current one ends.
 *
 * Returns: the number, little-endian; 0 beyond the end
 */
guint64 hetu_biff_read (HetuBiff *self, guint n);

/**
 * hetu_biff_read_double:
 *
 * Returns: the number in the next eight bytes
 */
double hetu_biff_read_double (HetuBiff *self);

/**
 * hetu_biff_read_rk:
 *
 * Returns: the number that the next four bytes hold in short
 */
double hetu_biff_read_rk (HetuBiff *self);

/**
 * hetu_biff_skip:
 *
 * Passes over @n bytes, into records of CONTINUE too.
 */
void hetu_biff_skip (HetuBiff *self, gsize n);

/**
 * hetu_biff_read_wide:
 * @length_bytes: 1 or 2: how long the length is that stands before it
 *
 * Returns: (transfer full): a text of BIFF8 as UTF-8, its formatting and phonetics passed over
 */
char *hetu_biff_read_wide (HetuBiff *self, guint length_bytes);

/**
 * hetu_biff_read_narrow:
 * @codepage: of the workbook: 936, 1252 …
 *
 * Returns: (transfer full): a text of BIFF5 as UTF-8; what is none of the code page's is U+FFFD
 */
char *hetu_biff_read_narrow (HetuBiff *self, guint length_bytes, guint codepage);
