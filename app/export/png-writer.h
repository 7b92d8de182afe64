/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Pixels as Cairo keeps them; private to app/export. */
typedef struct
{
  guint8 *data;       /* (not owned): rows of native 32-bit words, 0xAARRGGBB, premultiplied */
  gsize stride;       /* bytes from row to row, at least 4 × width */
  guint width;        /* pixels, at least 1 */
  guint height;       /* pixels, at least 1 */
  gboolean has_alpha; /* else the top byte says nothing */
} HetuPixels;

/**
 * hetu_png_write:
 * @pixels: spent: the bytes of the file are made in their place, for fresh memory costs more than the work on it
 * @dpi: recorded in pHYs
 * @title: (nullable): iTXt Title
 * @description: (nullable): iTXt Description
 *
 * Writes a palette when there are at most 256 colours, else RGB, or RGBA when there is an alpha channel.
 *
 * Returns: (transfer full): a PNG file. %HETU_ERROR_OUTPUT: no memory.
 */
GBytes *hetu_png_write (const HetuPixels *pixels,
                        double dpi,
                        const char *title,
                        const char *description,
                        GError **error);
