/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

/* The figures that come with the program into a session's store, in a worker with a connection of its own. No widget. Tables of a person's
 * own go by way of ui/import-flow.h. */

/**
 * hetu_importer_run:
 *
 * All or nothing; one at a time: a second one waits for nobody and is refused with a word.
 */
void hetu_importer_run (HetuSession *session);
