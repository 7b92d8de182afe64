/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The line under the sidebar: how many sources the store has, and how many of them tell redacted figures. */
typedef struct _HetuSourceCount HetuSourceCount;

/**
 * hetu_source_count_new:
 * @label: (transfer none): outlives the count
 *
 * Returns: (transfer full): says nothing before hetu_source_count_show()
 */
HetuSourceCount *hetu_source_count_new (GtkLabel *label, HetuSession *session);
void hetu_source_count_free (HetuSourceCount *self);

/**
 * hetu_source_count_show:
 *
 * Says how many sources there are, and what they tell as soon as a worker has counted it.
 */
void hetu_source_count_show (HetuSourceCount *self);
