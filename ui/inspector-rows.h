/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/theme.h"
#include "ui/dossier.h"

#include <gtk/gtk.h>

/* Rows of the inspector. A box keeps the rows that it has: the next datum is written into them. */

/**
 * hetu_inspector_show_facts:
 * @facts: (element-type HetuDossierFact)
 *
 * Shows each fact as a row of @box.
 */
void hetu_inspector_show_facts (GtkBox *box, GPtrArray *facts);

/**
 * hetu_inspector_show_ranks:
 * @ranks: (element-type HetuDossierRank)
 * @lit: of the dot of the rank
 * @dim: of the other dots
 *
 * Shows each rank as a row of @box.
 */
void hetu_inspector_show_ranks (GtkBox *box, GPtrArray *ranks, HetuColour lit, HetuColour dim);

/**
 * hetu_inspector_show_rivals:
 * @rivals: (element-type HetuDossierRival)
 * @on_toggled: handler of “toggled”, swapped; not called for what this function chooses
 * @data: first argument of @on_toggled
 *
 * Shows each rival as a radio button of @box.
 */
void
hetu_inspector_show_rivals (GtkBox *box, GPtrArray *rivals, GCallback on_toggled, gpointer data);

/**
 * hetu_inspector_get_rival:
 *
 * Returns: the statement that @radio, made by hetu_inspector_show_rivals(), stands for
 */
gint64 hetu_inspector_get_rival (GtkCheckButton *radio);
