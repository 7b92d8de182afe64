/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/theme.h"
#include "model/observation.h"

/**
 * hetu_quote_to_markup:
 * @statement: with a quote
 *
 * Returns: (transfer full): Pango markup of the sentence in quotation marks, verbatim, with the number lit
 */
char *hetu_quote_to_markup (const HetuObservation *statement, const HetuTheme *theme);
