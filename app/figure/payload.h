/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "store/store.h"

/* What a picture carries so that it can be reopened: the spec, the plotted numbers, and what each of them is cited from. */

typedef struct
{
  HetuSpec *spec; /* owned */
  double dpi;     /* of a PNG; 0: the preset's */
  char *numbers;  /* (owned): as hetu_frame_to_tsv() gave them */
} HetuPayload;

/**
 * hetu_payload_write:
 * @frame: of @spec in @store
 * @dpi: of a PNG; 0: the preset's
 *
 * Returns: (transfer full): the document, JSON on one line; the same bytes for the same figures. Errors of the store.
 */
char *hetu_payload_write (HetuStore *store,
                          const HetuFrame *frame,
                          const HetuSpec *spec,
                          double dpi,
                          GError **error);

/**
 * hetu_payload_read:
 * @text: from anywhere
 *
 * Returns: (transfer full): what hetu_payload_write() was given. %HETU_ERROR_INPUT: no such document (the message names what
 *   of it), or one of a newer program.
 */
HetuPayload *hetu_payload_read (const char *text, GError **error);

/**
 * hetu_payload_free:
 *
 * Frees @self.
 */
void hetu_payload_free (HetuPayload *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuPayload, hetu_payload_free)

/**
 * hetu_payload_load:
 * @path: a PNG, PDF or SVG
 *
 * Returns: (transfer full) (element-type HetuPayload): one a page, at least one. %HETU_ERROR_INPUT: cannot be read, too large,
 *   no picture, damaged, or without a figure; the message names the file and the place in it.
 */
GPtrArray *hetu_payload_load (const char *path, GError **error);

/**
 * hetu_payload_is_picture:
 * @path: a file
 *
 * Returns: whether it begins as a PNG, PDF or SVG does
 */
gboolean hetu_payload_is_picture (const char *path);

/**
 * hetu_payload_compare:
 * @difference: (out) (transfer full) (nullable): how the figures of @store differ from those in the picture, a sentence;
 *   %NULL: they are the same
 *
 * Returns: whether @store can show the figure at all. Errors of hetu_figure_resolve().
 */
gboolean
hetu_payload_compare (const HetuPayload *self, HetuStore *store, char **difference, GError **error);
