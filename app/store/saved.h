/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* Charts that a person keeps. They belong to the store, not to a machine's settings: they name its indicators and places, go
 * with the file when it is moved or handed on, and every window on the store shows the same. */
typedef struct
{
  gint64 id;  /* 0: not in the store yet */
  char *name; /* (owned) */
  char *spec; /* (owned): what hetu_spec_to_json() wrote; the store does not read it */
  gboolean favourite;
} HetuSavedChart;

/**
 * hetu_saved_chart_clear:
 *
 * Frees what @self owns.
 */
void hetu_saved_chart_clear (HetuSavedChart *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuSavedChart, hetu_saved_chart_clear)

/**
 * hetu_saved_list:
 *
 * Returns: (transfer full) (element-type HetuSavedChart): favourites first, then the others, each in the order of saving
 */
GArray *hetu_saved_list (HetuStore *store, GError **error);

/**
 * hetu_saved_put:
 * @chart: with id 0 it is added; else the one with that id is written anew, also when it was removed
 *
 * Emits “saved-changed” of the store.
 *
 * Returns: the chart's id, 0 on error. %HETU_ERROR_STORE: read-only; %HETU_ERROR_STORE_LOCKED.
 */
gint64 hetu_saved_put (HetuStore *store, const HetuSavedChart *chart, GError **error);

/**
 * hetu_saved_remove:
 *
 * Emits “saved-changed” of the store.
 *
 * Returns: whether there is none with @id any more. Errors as hetu_saved_put().
 */
gboolean hetu_saved_remove (HetuStore *store, gint64 id, GError **error);
