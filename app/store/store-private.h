/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/dictionary.h"
#include "store/store.h"

/* What ledger and query see of a store. Private to app/store. */

typedef enum
{
  HETU_PART_INDICATORS = 1 << 0,
  HETU_PART_DISTRICTS = 1 << 1,
  HETU_PART_SOURCES = 1 << 2,
  HETU_PART_DICTIONARY = 1 << 3,
  HETU_PART_ALL = (1 << 4) - 1,
} HetuStoreParts;

/**
 * hetu_store_get_database:
 *
 * Returns: (transfer none): the connection
 */
HetuDatabase *hetu_store_get_database (HetuStore *self);

/**
 * hetu_store_get_dictionary:
 *
 * Returns: (transfer none): units, vintages and choices
 */
HetuDictionary *hetu_store_get_dictionary (HetuStore *self);

/**
 * hetu_store_require_writable:
 *
 * Returns: whether the store may be written. %HETU_ERROR_STORE: it is opened for reading only.
 */
gboolean hetu_store_require_writable (HetuStore *self, GError **error);

/**
 * hetu_store_refresh:
 *
 * Reads @parts anew, without a signal.
 */
gboolean hetu_store_refresh (HetuStore *self, HetuStoreParts parts, GError **error);

/**
 * hetu_store_emit_changed:
 *
 * Forgets what was counted and emits “changed”.
 */
void hetu_store_emit_changed (HetuStore *self);

/**
 * hetu_store_get_n_changes:
 *
 * Returns: how often “changed” was emitted: what was read in between is of one content
 */
guint hetu_store_get_n_changes (HetuStore *self);

/**
 * hetu_store_emit_saved_changed:
 *
 * Emits “saved-changed”.
 */
void hetu_store_emit_saved_changed (HetuStore *self);

/**
 * hetu_store_emit_groups_changed:
 *
 * Emits “groups-changed”.
 */
void hetu_store_emit_groups_changed (HetuStore *self);

/**
 * hetu_store_emit_drafts_changed:
 *
 * Emits “drafts-changed”.
 */
void hetu_store_emit_drafts_changed (HetuStore *self);

/**
 * hetu_store_get_summaries:
 * @as_of: yyyymmdd; 0: of all that is known
 *
 * Returns: (transfer none) (nullable): what hetu_query_source_summary() counted last, where that was as of the same day: number of a
 *   source → HetuSourceSummary; gone with the next change
 */
GHashTable *hetu_store_get_summaries (HetuStore *self, gint32 as_of);

/**
 * hetu_store_set_summaries:
 * @summaries: (transfer full): as hetu_store_get_summaries()
 */
void hetu_store_set_summaries (HetuStore *self, GHashTable *summaries, gint32 as_of);

/**
 * hetu_store_read_notes:
 * @as_of: yyyymmdd: what a person deleted later stands; 0: as it is now
 *
 * Returns: (transfer full) (element-type HetuNote): as hetu_query_notes(), by whomever and whenever they were told
 */
GArray *hetu_store_read_notes (HetuStore *store,
                               gint32 indicator,
                               gint32 region,
                               gint32 as_of,
                               GError **error);
