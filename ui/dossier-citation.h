/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/dossier.h"

/* The part of a dossier that goes back to documents. Private to the dossier. */

/* (transfer full): an empty array that frees its rivals */
GPtrArray *hetu_dossier_rivals_new (void);

/**
 * hetu_dossier_cite:
 * @as_of: yyyymmdd: what was published by then; 0: all
 *
 * Fills quote, spans, citation and rivals from the datum's statement; nothing when it was computed. Where the rate itself is
 * undisputed, the rivals are those of its level.
 */
void hetu_dossier_cite (HetuDossier *self, HetuStore *store, gint32 as_of, HetuLanguage language);
