/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database.h"

/* Changes of the catalogue, kept so that they can be taken back. Private to app/store. */

typedef enum
{
  HETU_THING_INDICATOR,
  HETU_THING_DISTRICT,
  HETU_THING_SOURCE,
} HetuThing;

/**
 * hetu_renaming_read:
 * @id: of an indicator or a source; NULL for a place
 * @code: of a place
 * @out: (out) (transfer full) (nullable): the row as it is, a JSON array; %NULL: there is none
 *
 * Returns: whether it could be read
 */
gboolean hetu_renaming_read (HetuDatabase *database,
                             HetuThing thing,
                             const char *id,
                             gint32 code,
                             char **out,
                             GError **error);

/**
 * hetu_renaming_record:
 * @key: the number, or the code
 * @before: (nullable): the row as it was; %NULL: it was not there
 *
 * Keeps what @batch changed.
 *
 * Returns: whether it is written
 */
gboolean hetu_renaming_record (HetuDatabase *database,
                               gint32 batch,
                               HetuThing thing,
                               gint32 key,
                               const char *before,
                               GError **error);

/**
 * hetu_renaming_settle:
 *
 * Gives each row that @batch changed what the last change says whose batch stands, or what it held before all of them.
 *
 * Returns: whether it is written
 */
gboolean hetu_renaming_settle (HetuDatabase *database, gint32 batch, GError **error);
