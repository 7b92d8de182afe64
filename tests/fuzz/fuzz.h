/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/grid.h"
#include "store/store.h"

#include <stddef.h>
#include <stdint.h>

/* What the fuzzers share. Each is a program of libFuzzer: a function that is handed bytes from anywhere and must not crash, hang or
 * break a promise of the headers. */

/**
 * LLVMFuzzerTestOneInput:
 *
 * Returns: 0
 */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/**
 * fuzz_store:
 * @figures: whether all that is shipped is wanted, not some of the catalogue alone
 *
 * Returns: (transfer none): one store in memory for the whole run
 */
HetuStore *fuzz_store (gboolean figures);

/**
 * fuzz_assert_refused:
 * @done: what the call returned
 * @error: (nullable): what it said
 *
 * A call either did what it was asked for, or refused in words: UTF-8, of the program's own domain, and no internal code.
 */
void fuzz_assert_refused (gboolean done, const GError *error);

/**
 * fuzz_load:
 * @name: of the file
 *
 * Loads a book within limits that keep a run quick (those of the program with HETU_FUZZ_LIMITS=program), and reads every cell.
 *
 * Returns: (transfer full) (nullable): the book; %NULL: refused
 */
HetuBook *fuzz_load (const char *name, const uint8_t *data, size_t size);

/**
 * fuzz_take_in:
 *
 * Imports a book with and without unknown names, as dry runs, by a template of its own too, and looks at what was understood. The
 * store must be as it was.
 */
void fuzz_take_in (HetuBook *book);
