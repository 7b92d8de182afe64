/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/info-bar.h"

#include <gio/gio.h>

/* Offering a copy in the place of a store that is damaged. */

/* @file: the store, put back: to be opened */
typedef void (*HetuStoreRestored) (GFile *file, gpointer data);

/**
 * hetu_store_restorer_offer:
 * @path: of the store
 * @error: why it could not be opened
 * @restored: called when a copy has been put back; the bar says by then what became of the file that was there
 * @data: borrowed; lives as long as @bar
 *
 * Shows @error in @bar and offers the newest copy beside the store, where it is damaged and there is one.
 */
void hetu_store_restorer_offer (HetuInfoBar *bar,
                                const char *path,
                                const GError *error,
                                HetuStoreRestored restored,
                                gpointer data);
