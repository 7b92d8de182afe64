/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/**
 * hetu_target_quote_new:
 * @statement: of the store
 *
 * A card with the sentence of a statement, its figure lit, and the document it stands in; a click opens it there.
 *
 * Returns: (transfer floating) (nullable): %NULL when the store has no such statement
 */
GtkWidget *hetu_target_quote_new (HetuSession *session, gint64 statement);
