/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"

/* Private to app/chart. */

/**
 * hetu_halo_is_seen:
 * @marks: (array): of a scene
 * @index: of a text
 *
 * Returns: whether a mark behind the text comes so near that the text's halo may cover some of it. O(@index)
 */
gboolean hetu_halo_is_seen (const HetuMark *marks, guint index);
