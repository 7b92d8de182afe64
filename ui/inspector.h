/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* Everything about the datum under the crosshair (UX §2): its value, its gaps, its sentence, its rivals, its sum, ranks of
 * sibling indicators. */

#define HETU_TYPE_INSPECTOR (hetu_inspector_get_type ())
G_DECLARE_FINAL_TYPE (HetuInspector, hetu_inspector, HETU, INSPECTOR, GtkWidget)

/**
 * hetu_inspector_show:
 * @frame: (nullable)
 * @row: index of the frame's row, −1 for none
 * @pinned: whether the row stays when the pointer leaves
 */
void hetu_inspector_show (HetuInspector *self,
                          HetuSession *session,
                          HetuFrame *frame,
                          int row,
                          gboolean pinned);

/**
 * hetu_inspector_add_note:
 *
 * Opens the dialog for a note on the shown datum.
 *
 * Returns: whether there is a datum and its store can be written
 */
gboolean hetu_inspector_add_note (HetuInspector *self);

/**
 * hetu_inspector_edit:
 *
 * Opens the grid of the session's figures to be edited, at the shown datum where there is one.
 */
void hetu_inspector_edit (HetuInspector *self, HetuSession *session);

/**
 * hetu_inspector_dup_citation:
 *
 * Returns: (transfer full) (nullable): the shown datum's citation for the clipboard: “《文件》（日期）” and the sentence
 */
char *hetu_inspector_dup_citation (HetuInspector *self);
