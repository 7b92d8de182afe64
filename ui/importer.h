/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gio/gio.h>

/* Tables into a session's store, in a worker with a connection of its own; the window says how it went. No widget. */

/**
 * hetu_importer_run:
 * @file: (nullable): a table; %NULL: the figures that come with the program
 *
 * All or nothing; one import at a time: a second one waits for nobody and is refused with a word.
 */
void hetu_importer_run (HetuSession *session, GFile *file);

/* Stops the import under way; nothing of it is kept. */
void hetu_importer_cancel (HetuSession *session);
