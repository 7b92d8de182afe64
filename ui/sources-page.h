/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

#define HETU_TYPE_SOURCES_PAGE (hetu_sources_page_get_type ())
G_DECLARE_FINAL_TYPE (HetuSourcesPage, hetu_sources_page, HETU, SOURCES_PAGE, GtkWidget)

/* Properties: “session” (HetuSession). */

/**
 * hetu_sources_page_show_statement:
 *
 * Selects the document of the statement and scrolls to its sentence.
 */
void hetu_sources_page_show_statement (HetuSourcesPage *self, gint64 statement);
