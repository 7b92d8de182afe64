/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/dossier.h"

/**
 * hetu_dossier_add_rank:
 * @row: index of the frame's row
 *
 * Adds facts to @self: the place of an outturn among all of its parent's parts, its movement, and the rank that a report states
 * beside it. Nothing where fewer than three have a figure.
 */
void
hetu_dossier_add_rank (HetuDossier *self, HetuSession *session, const HetuFrame *frame, guint row);
