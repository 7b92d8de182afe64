/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hetu_cff_is_damaged:
 * @font: (array length=size): a CFF font program as Cairo subsets it
 *
 * Returns: whether a glyph calls a subroutine that was left out, so that it has not all of its outline. %FALSE also for
 *   what is not understood. O(@size × glyphs)
 */
gboolean hetu_cff_is_damaged (const guint8 *font, gsize size);
