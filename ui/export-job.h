/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"

#include <gio/gio.h>

/* Figures made into files in a worker thread, which opens the store and measures text for itself. */

typedef struct _HetuExportJob HetuExportJob;

/**
 * hetu_export_job_new:
 * @store_path: a store on disk
 * @dpi: for PNG
 *
 * Returns: (transfer full): a job without pages
 */
HetuExportJob *hetu_export_job_new (const char *store_path, HetuFileFormat format, double dpi);
/* Leaves out what lets the files be reopened, as hetu_figure_encode(). */
void hetu_export_job_set_strip (HetuExportJob *self, gboolean strip);
HetuExportJob *hetu_export_job_ref (HetuExportJob *self);
void hetu_export_job_unref (HetuExportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuExportJob, hetu_export_job_unref)

/**
 * hetu_export_job_add:
 * @path: of the file; pages of one path that follow one another make one PDF
 * @spec: copied
 * @optional: left out when it has no number of its focus
 */
void hetu_export_job_add (HetuExportJob *self,
                          const char *path,
                          const HetuSpec *spec,
                          gboolean optional);

/* May be asked from any thread while the job runs. */
guint hetu_export_job_get_n_pages (HetuExportJob *self);
guint hetu_export_job_get_n_done (HetuExportJob *self);

/* (transfer none) (element-type utf8): the files written; to be asked when the job has ended */
GPtrArray *hetu_export_job_get_written (HetuExportJob *self);
/* Optional pages that were left out; to be asked when the job has ended. */
guint hetu_export_job_get_n_left_out (HetuExportJob *self);

/**
 * hetu_export_job_run:
 * @cancellable: (nullable)
 *
 * Each file is written whole or not at all; those written before an error or a cancellation stay.
 */
void hetu_export_job_run (HetuExportJob *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data);

/**
 * hetu_export_job_run_finish:
 *
 * Returns: whether all files are written. Errors of hetu_figure_export() and hetu_file_replace();
 *   %HETU_ERROR_DATA: every page was left out; %G_IO_ERROR_CANCELLED.
 */
gboolean hetu_export_job_run_finish (GAsyncResult *result, GError **error);
