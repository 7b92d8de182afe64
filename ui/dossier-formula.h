/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/dossier.h"

/* The part of a dossier that does sums. Private to the dossier. */

/**
 * hetu_dossier_derive:
 * @datum: what the dossier is of
 * @as_of: yyyymmdd: by what was published by then; 0: by all that is known
 *
 * Adds to the sums: of a computed rate its formula, of a missing one why it is not computed, of a published one the base that it
 * implies, as such, and the growth of the levels beside it.
 */
void hetu_dossier_derive (HetuDossier *self,
                          HetuSession *session,
                          const HetuObservation *datum,
                          gint32 as_of,
                          HetuLanguage language);
