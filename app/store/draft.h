/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* Reviews of documents that are not finished. They are no figures: no batch, and no undo, but of the document that they are of. */
typedef struct
{
  gint32 source;   /* HetuSource's number in the store, with a text: hetu_query_document() */
  char *state;     /* (owned) (nullable): JSON, which the store does not read; %NULL in lists */
  guint n_pending; /* figures that wait for a decision */
  char *at;        /* (owned): when it was kept, ISO 8601 in UTC */
} HetuDraft;

/**
 * hetu_draft_clear:
 *
 * Frees what @self owns and leaves it empty.
 */
void hetu_draft_clear (HetuDraft *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuDraft, hetu_draft_clear)

/**
 * hetu_draft_put:
 *
 * Keeps the draft of a source in place of the one there was. Emits “drafts-changed”, but not within a transaction: whoever listens reads
 * the store, which is not refreshed before that is committed; hetu_draft_tell() is for then.
 *
 * Returns: whether it is on disk. %HETU_ERROR_STORE: read-only.
 */
gboolean hetu_draft_put (HetuStore *store,
                         gint32 source,
                         const char *state,
                         guint n_pending,
                         GError **error);

/**
 * hetu_draft_tell:
 *
 * Emits “drafts-changed”, once a transaction with a draft is committed.
 */
void hetu_draft_tell (HetuStore *store);

/**
 * hetu_draft_remove:
 *
 * Throws the draft of a source away. Emits “drafts-changed”.
 *
 * Returns: whether there is none any more
 */
gboolean hetu_draft_remove (HetuStore *store, gint32 source, GError **error);

/**
 * hetu_draft_read:
 * @out: (out caller-allocates): one without @state where there is none; cleared by the caller
 *
 * Returns: whether it could be read
 */
gboolean hetu_draft_read (HetuStore *store, gint32 source, HetuDraft *out, GError **error);

/**
 * hetu_draft_list:
 *
 * Returns: (transfer full) (element-type HetuDraft): of the sources that are in use and have a text, the latest first
 */
GArray *hetu_draft_list (HetuStore *store, GError **error);
