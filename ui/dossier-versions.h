/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/dossier.h"

/**
 * hetu_dossier_add_versions:
 * @statement: whose cell it is; 0: none
 * @as_of: yyyymmdd: what happened by then; 0: all
 *
 * Fills in what became of the figure: when it was told, revised, withdrawn and chosen. Nothing where it was only told.
 */
void
hetu_dossier_add_versions (HetuDossier *self, HetuSession *session, gint64 statement, gint32 as_of);
