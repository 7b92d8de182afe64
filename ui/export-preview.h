/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/export-options.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* The figure as it will be written: the scene of the export itself, at true aspect, or why there is none. */

#define HETU_TYPE_EXPORT_PREVIEW (hetu_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (HetuExportPreview, hetu_export_preview, HETU, EXPORT_PREVIEW, GtkWidget)

/**
 * hetu_export_preview_compose:
 * @spec: what is exported
 *
 * Resolves and composes @spec as @options say, and shows it.
 */
void hetu_export_preview_compose (HetuExportPreview *self,
                                  HetuSession *session,
                                  const HetuSpec *spec,
                                  const HetuExportOptions *options);

/* (transfer none) (nullable): @spec as it is exported; %NULL for a size that cannot be */
const HetuSpec *hetu_export_preview_get_figure (HetuExportPreview *self);
/* (transfer none) (nullable) */
HetuFrame *hetu_export_preview_get_frame (HetuExportPreview *self);
/* (transfer none) (nullable) */
HetuScene *hetu_export_preview_get_scene (HetuExportPreview *self);
/* (transfer none) (nullable): why one of them is missing */
const GError *hetu_export_preview_get_problem (HetuExportPreview *self);

/**
 * hetu_export_preview_get_offers_slide:
 *
 * Returns: whether the figure has no room, but would have it on a slide
 */
gboolean hetu_export_preview_get_offers_slide (HetuExportPreview *self);

/* Its buttons call “option.preset” and “preview.actual-size” (b), which is its own. */
