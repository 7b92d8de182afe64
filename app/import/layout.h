/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Where the districts of a city lie on a tile-grid map: one small table a city, layouts/CODE.csv in the folder of the shipped
 * data, with the columns region, column, row. Columns run eastwards and rows southwards, from 0. */

typedef struct
{
  gint32 region; /* GB/T 2260 */
  int column, row;
} HetuTile;

/**
 * hetu_layout_read:
 * @folder: of the shipped data, as hetu_import_find_shipped() finds it
 * @city: the code of the place whose districts are the tiles
 *
 * Returns: (transfer full) (element-type HetuTile) (nullable): in the order of the file; %NULL without @error when there is no
 *   layout of @city. %HETU_ERROR_INPUT: a column lacks, a field is no number, two tiles lie upon each other or a region is
 *   there twice; the message tells file and line.
 */
GArray *hetu_layout_read (GFile *folder, gint32 city, GError **error);
