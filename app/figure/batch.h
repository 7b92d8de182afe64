/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"
#include "export/file.h"
#include "store/store.h"

/* Many figures at once, on all cores: a file each. */

typedef struct _HetuBatch HetuBatch;

/**
 * hetu_batch_new:
 * @store: kept; colours of districts are given in it
 * @dpi: of PNG; 0: the preset's
 */
HetuBatch *hetu_batch_new (HetuStore *store, HetuFileFormat format, double dpi);

/**
 * hetu_batch_set_strip:
 * @strip: as for hetu_figure_encode(); unless said, files can be reopened
 */
void hetu_batch_set_strip (HetuBatch *self, gboolean strip);

/**
 * hetu_batch_free:
 *
 * Frees @self.
 */
void hetu_batch_free (HetuBatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuBatch, hetu_batch_free)

/**
 * hetu_batch_add:
 * @path: of the file
 * @spec: copied
 */
void hetu_batch_add (HetuBatch *self, const char *path, const HetuSpec *spec);

/**
 * hetu_batch_get_n_figures:
 *
 * Returns: how many were added
 */
guint hetu_batch_get_n_figures (const HetuBatch *self);

/**
 * hetu_batch_get_path:
 *
 * Returns: (transfer none): of the figure's file
 */
const char *hetu_batch_get_path (const HetuBatch *self, guint index);

/**
 * HetuBatchProgress:
 * @n_done: figures that are written or have failed
 *
 * Called in the thread of hetu_batch_run().
 */
typedef void (*HetuBatchProgress) (guint n_done, guint n_figures, gpointer data);

/**
 * hetu_batch_run:
 * @n_threads: that make figures, at least 1; each has its own connection to the store and its own text; one more writes the files
 * @progress: (nullable)
 *
 * Draws and writes every figure; one that fails does not keep the others from being written. The same figures give the same
 * bytes, however many threads there are. Returns when all are done.
 */
void hetu_batch_run (HetuBatch *self, guint n_threads, HetuBatchProgress progress, gpointer data);

/**
 * hetu_batch_get_error:
 *
 * Returns: (transfer none) (nullable): why the figure failed; %NULL when it is written
 */
const GError *hetu_batch_get_error (const HetuBatch *self, guint index);
