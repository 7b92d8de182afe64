/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What makes a file a store: its header and the numbered scripts behind it. Private to app/store. */

#define HETU_SCHEMA_APPLICATION_ID 0x48657475 /* “Hetu” */

typedef struct _HetuDatabase HetuDatabase;

typedef struct
{
  int newest; /* the version that this program writes */
  /* (transfer full): SQL that turns version − 1 into version; version 0 is an empty file */
  char *(*load) (int version, GError **error);
} HetuSchema;

/* What a look at a path finds. */
typedef enum
{
  HETU_FILE_ABSENT,
  HETU_FILE_EMPTY,
  HETU_FILE_SQLITE,
} HetuFileState;

/**
 * hetu_schema_current:
 *
 * Returns: (transfer none): the scripts compiled in, resources/schema/N.sql
 */
const HetuSchema *hetu_schema_current (void);

/**
 * hetu_schema_look_at_file:
 * @out: (out): what is there
 *
 * Reads the header only.
 *
 * Returns: whether a store may be opened or made there. %HETU_ERROR_STORE: a folder, or not readable;
 *   %HETU_ERROR_STORE_DAMAGED: not an SQLite file, or shorter than its header says.
 */
gboolean hetu_schema_look_at_file (const char *path, HetuFileState *out, GError **error);

/**
 * hetu_schema_has_log:
 *
 * Returns: whether a log lies beside the file that has something in it
 */
gboolean hetu_schema_has_log (const char *path);

/**
 * hetu_schema_create:
 *
 * Makes the tables in an empty file, in one transaction; another program that came first is left alone.
 */
gboolean hetu_schema_create (HetuDatabase *database, const HetuSchema *schema, GError **error);

/**
 * hetu_schema_migrate:
 * @from: the version found
 *
 * Copies the store to “<path>.v<from>.bak” and runs the scripts that follow @from, in one transaction.
 */
gboolean
hetu_schema_migrate (HetuDatabase *database, const HetuSchema *schema, int from, GError **error);
