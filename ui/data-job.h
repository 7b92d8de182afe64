/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/data-plan.h"
#include "ui/session.h"

/* Data made into a file in a worker; one at a time in a session. */

/**
 * hetu_data_job_run:
 * @plan: which figures
 * @format: in the session's language, SDMX-CSV by ids
 * @path: of the file, which is replaced
 *
 * The session tells how far it is, with an offer to cancel. Not to be called while one is under way.
 */
void hetu_data_job_run (HetuSession *session,
                        const HetuDataPlan *plan,
                        HetuExtractFormat format,
                        const char *path,
                        GAsyncReadyCallback callback,
                        gpointer data);

/**
 * hetu_data_job_run_finish:
 *
 * Folder and format of a file that was written are where the next export begins.
 *
 * Returns: (transfer full): the path of the file. %HETU_ERROR_CANCELLED: nothing was written; errors of hetu_extract_file() and
 *   hetu_file_replace()
 */
char *hetu_data_job_run_finish (GAsyncResult *result, GError **error);

/* Whether one is under way. */
gboolean hetu_data_job_is_running (HetuSession *session);

/* Ends the one that is under way, if any; a file that is written already stays. */
void hetu_data_job_cancel (HetuSession *session);
