/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/district.h"
#include "model/indicator.h"
#include "model/observation.h"
#include "model/source.h"

#include <gio/gio.h>

/* One SQLite file of statements. A store object and its connection belong to the thread that opened it;
 * a worker opens its own on the same file (WAL). */

typedef enum
{
  HETU_STORE_READ_WRITE = 0,
  HETU_STORE_CREATE = 1 << 0,    /* make the file, with an empty catalogue, where there is none */
  HETU_STORE_READ_ONLY = 1 << 1, /* never writes, never migrates */
} HetuStoreFlags;

#define HETU_TYPE_STORE (hetu_store_get_type ())
G_DECLARE_FINAL_TYPE (HetuStore, hetu_store, HETU, STORE, GObject)

/**
 * hetu_store_open:
 * @path: the file, or “:memory:”
 *
 * Migrates an older store after copying it to “<path>.v<N>.bak”.
 *
 * Returns: (transfer full): the store. %HETU_ERROR_STORE: no such file or no permission;
 *   %HETU_ERROR_STORE_NEWER: written by a newer program; %HETU_ERROR_STORE_LOCKED: held by another
 *   program; %HETU_ERROR_STORE_DAMAGED: no store, truncated or malformed.
 */
HetuStore *hetu_store_open (const char *path, HetuStoreFlags flags, GError **error);

/**
 * hetu_store_reload:
 *
 * Reads what other connections (an import in a worker thread) wrote to the catalogue, the sources and the
 * choices, and emits “changed”, “saved-changed” and “groups-changed”: charts and groups may have come in, too.
 *
 * Returns: whether it could be read; on failure the lists are as they were
 */
gboolean hetu_store_reload (HetuStore *self, GError **error);

/**
 * hetu_store_catch_up:
 *
 * hetu_store_reload(), where any other connection wrote since the store was last read whole.
 *
 * Returns: whether it could be read; on failure the lists are as they were
 */
gboolean hetu_store_catch_up (HetuStore *self, GError **error);

/**
 * hetu_store_get_path:
 *
 * Returns: (transfer none): the path as it was given to hetu_store_open()
 */
const char *hetu_store_get_path (HetuStore *self);

/**
 * hetu_store_is_read_only:
 *
 * Returns: whether the store was opened for reading only
 */
gboolean hetu_store_is_read_only (HetuStore *self);

/**
 * hetu_store_lacks_log:
 *
 * Returns: whether the file system cannot share a write-ahead log: readers and a writer wait for each other
 */
gboolean hetu_store_lacks_log (HetuStore *self);

/**
 * hetu_store_get_indicators:
 *
 * Returns: (transfer none): a GListModel of HetuIndicator in the catalogue's order, kept up to date
 */
GListModel *hetu_store_get_indicators (HetuStore *self);

/**
 * hetu_store_get_districts:
 *
 * Returns: (transfer none): a GListModel of HetuDistrict by code, nation first
 */
GListModel *hetu_store_get_districts (HetuStore *self);

/**
 * hetu_store_get_sources:
 *
 * Returns: (transfer none): a GListModel of HetuSource, newest date first
 */
GListModel *hetu_store_get_sources (HetuStore *self);

/**
 * hetu_store_find_indicator:
 * @name: id, name in either language, short name or alias; case, width and surrounding space do not count
 *
 * Returns: (transfer none): the indicator. %HETU_ERROR_USAGE: unknown, the message names the nearest; or an
 *   alias of several.
 */
HetuIndicator *hetu_store_find_indicator (HetuStore *self, const char *name, GError **error);

/**
 * hetu_store_find_trait:
 * @trait: %HETU_TRAIT_OUTPUT or %HETU_TRAIT_POPULATION
 *
 * Returns: (transfer none) (nullable): the first indicator with @trait
 */
HetuIndicator *hetu_store_find_trait (HetuStore *self, HetuTraits trait);

/**
 * hetu_store_find_district:
 * @name: GB/T 2260 code (former codes included; 000000 is the nation), name, short name or alias
 *
 * Returns: (transfer none): the district. %HETU_ERROR_USAGE: unknown, the message names the nearest; or a name
 *   of several (鼓楼区).
 */
HetuDistrict *hetu_store_find_district (HetuStore *self, const char *name, GError **error);

/**
 * hetu_store_find_source:
 * @name: id or title
 *
 * Returns: (transfer none): the source. %HETU_ERROR_USAGE: unknown, the message names the nearest.
 */
HetuSource *hetu_store_find_source (HetuStore *self, const char *name, GError **error);

/**
 * hetu_store_get_indicator:
 * @number: the store's integer
 *
 * Returns: (transfer none) (nullable): the indicator
 */
HetuIndicator *hetu_store_get_indicator (HetuStore *self, gint32 number);

/**
 * hetu_store_get_district:
 * @code: GB/T 2260
 *
 * Returns: (transfer none) (nullable): the district
 */
HetuDistrict *hetu_store_get_district (HetuStore *self, gint32 code);

/**
 * hetu_store_get_source:
 * @number: the store's integer
 *
 * Returns: (transfer none) (nullable): the source
 */
HetuSource *hetu_store_get_source (HetuStore *self, gint32 number);

/**
 * hetu_store_list_children:
 *
 * Returns: (transfer container) (element-type HetuDistrict): the places whose parent is @code, by code
 */
GPtrArray *hetu_store_list_children (HetuStore *self, gint32 code);

/**
 * hetu_store_give_colour_slot:
 *
 * Gives @district the least used of slots 1–7 within its parent when it has none yet, and remembers it (C-29);
 * where nothing can be written, until the store is closed.
 *
 * Returns: the slot
 */
int hetu_store_give_colour_slot (HetuStore *self, HetuDistrict *district);

/**
 * hetu_store_fold_log:
 *
 * Takes what the write-ahead log holds into the file itself, so that the file alone is the store: before it is moved.
 *
 * Returns: whether that was done. %HETU_ERROR_STORE: no space, say; %HETU_ERROR_STORE_LOCKED: another program reads it.
 */
gboolean hetu_store_fold_log (HetuStore *self, GError **error);

/**
 * hetu_store_check_integrity:
 * @deep: also SQLite's own integrity_check
 *
 * Returns: whether every foreign key and cell is sound. %HETU_ERROR_STORE_DAMAGED: the first fault, named.
 */
gboolean hetu_store_check_integrity (HetuStore *self, gboolean deep, GError **error);

/* Signals: “changed” (void): statements, catalogue or choices differ from what was read before;
 *   “saved-changed” (void): a chart was saved, changed or removed through this connection;
 *   “groups-changed” (void): the same of a group of districts;
 *   “drafts-changed” (void): the same of a review that is not finished. */
