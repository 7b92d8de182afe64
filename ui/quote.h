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

/**
 * hetu_quotes_to_markup:
 * @text: a sentence
 * @statements: (array length=n_statements): read from it
 *
 * Returns: (transfer full): as hetu_quote_to_markup(), with the numbers of all of them lit
 */
char *hetu_quotes_to_markup (const char *text,
                             const HetuObservation *statements,
                             gsize n_statements,
                             const HetuTheme *theme);
