/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* A row of the region picker: opener, tick, sign, name, kind of place. */

#define HETU_TYPE_REGION_ROW (hetu_region_row_get_type ())
G_DECLARE_FINAL_TYPE (HetuRegionRow, hetu_region_row, HETU, REGION_ROW, GtkWidget)

GtkWidget *hetu_region_row_new (HetuSession *session);

/**
 * hetu_region_row_bind:
 * @object: (nullable): a HetuDistrict, or a GtkTreeListRow of one; %NULL: the row is put away
 */
void hetu_region_row_bind (HetuRegionRow *self, GObject *object);

/**
 * hetu_region_row_set_detail:
 * @detail: (nullable): a line under the name
 */
void hetu_region_row_set_detail (HetuRegionRow *self, const char *detail);
