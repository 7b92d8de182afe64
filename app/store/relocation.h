/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/document.h"

/* Two states of one document's text, and where what stood in the earlier one stands in the later. Private to app/store. */
typedef struct _HetuRelocation HetuRelocation;

/**
 * hetu_relocation_new:
 * @before: valid UTF-8
 * @after: likewise
 *
 * Returns: (transfer full): O(length)
 */
HetuRelocation *hetu_relocation_new (const char *before, const char *after);

/**
 * hetu_relocation_free:
 *
 * Frees @self.
 */
void hetu_relocation_free (HetuRelocation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuRelocation, hetu_relocation_free)

/**
 * hetu_relocation_apply:
 * @span: (inout): of the earlier text; then of the later, with its state
 *
 * What stands before or behind all that changed stays with it. Else the same words are looked for: with those around them, or alone
 * where they are the only ones; else the place between what stood before the stretch and what stood behind it. A stretch that was
 * nowhere stays so. O(length).
 */
void hetu_relocation_apply (const HetuRelocation *self, HetuSpan *span);
