/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/* Things by their names, for the look-ups of a store. Private to app/store. */
typedef struct _HetuNames HetuNames;

/**
 * hetu_names_new:
 * @noun: what the things are, for messages: “indicator”
 */
HetuNames *hetu_names_new (const char *noun);

/**
 * hetu_names_free:
 *
 * Frees @self.
 */
void hetu_names_free (HetuNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuNames, hetu_names_free)

/**
 * hetu_names_add:
 * @name: (nullable): one name
 * @tier: a name of a lower tier hides the same name of a higher one: an id before a name before an alias
 * @item: (transfer none): outlives @self
 * @label: (transfer none): how the thing is told apart in messages; outlives @self
 */
void hetu_names_add (HetuNames *self, const char *name, int tier, gpointer item, const char *label);

/**
 * hetu_names_find:
 * @name: compared without case, width and surrounding space
 *
 * Returns: (transfer none): the thing. %HETU_ERROR_USAGE: unknown, with the nearest name; or several things
 *   have that name, with two of them.
 */
gpointer hetu_names_find (HetuNames *self, const char *name, GError **error);
