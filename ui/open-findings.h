/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The badge beside 来源: how many findings of the check are open. It is seen only where there are some. */
typedef struct _HetuOpenFindings HetuOpenFindings;

/**
 * hetu_open_findings_new:
 * @badge: (transfer none): outlives what is returned
 *
 * A worker checks the store a moment after it was opened or changed.
 *
 * Returns: (transfer full)
 */
HetuOpenFindings *hetu_open_findings_new (GtkLabel *badge, HetuSession *session);
void hetu_open_findings_free (HetuOpenFindings *self);
