/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/**
 * hetu_import_chooser_run:
 *
 * Lets a person choose a table (CSV, TSV) or a store; the table's figures enter the session's store, all or nothing, and the
 * window says how many.
 */
void hetu_import_chooser_run (GtkWindow *parent, HetuSession *session);

/**
 * hetu_import_chooser_take:
 *
 * Imports one table: what the chooser and a dropped file do.
 */
void hetu_import_chooser_take (HetuSession *session, GFile *file);

/**
 * hetu_import_chooser_take_shipped:
 *
 * Puts the figures that come with the program into the session's store.
 */
void hetu_import_chooser_take_shipped (HetuSession *session);
