/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/**
 * hetu_import_chooser_run:
 *
 * Lets a person choose a table (CSV, TSV), whose figures then enter the session's store.
 */
void hetu_import_chooser_run (GtkWindow *parent, HetuSession *session);
