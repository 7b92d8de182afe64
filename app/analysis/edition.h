/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/**
 * hetu_edition_is_one:
 *
 * One document, or several published on one known day: else a revision between two figures would be read as a change.
 *
 * Returns: whether @a and @b are of one edition and of one definition (both adjusted, or neither)
 */
gboolean hetu_edition_is_one (const HetuObservation *a, const HetuObservation *b);
