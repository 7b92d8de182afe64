/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"
#include "ui/source-item.h"
#include "ui/statement-table.h"

#include <gtk/gtk.h>

/* One document: what it is, its figures, and the sentence of the chosen figure. */

#define HETU_TYPE_SOURCE_VIEW (hetu_source_view_get_type ())
G_DECLARE_FINAL_TYPE (HetuSourceView, hetu_source_view, HETU, SOURCE_VIEW, GtkWidget)

/**
 * hetu_source_view_set_source:
 *
 * Shows the document with the figures that the session's store has of it.
 */
void
hetu_source_view_set_source (HetuSourceView *self, HetuSession *session, HetuSourceItem *source);

/* Whether the figures are still on their way from the store. */
gboolean hetu_source_view_is_reading (HetuSourceView *self);
/* (transfer full) (nullable): “第一部分（一）”: where in its text a person looks */
char *hetu_source_view_dup_section (HetuSourceView *self);
/* Whether the text of the document is kept, and shown. */
gboolean hetu_source_view_has_text (HetuSourceView *self);
/* Gives the keyboard to the search in its text, or among its sentences and figures. */
void hetu_source_view_focus_search (HetuSourceView *self);
/* Whether the keyboard is there. */
gboolean hetu_source_view_has_search_focus (HetuSourceView *self);
/* (transfer none) */
HetuStatementTable *hetu_source_view_get_table (HetuSourceView *self);

/* Actions of its own: “source.show-chart”: the chosen figure on the chart page, as does activating its line; “source.next-match”, “source.previous-match”: of the search in its text; “source.delete”: the document goes out of use,
 * which undo takes back. The button for review asks the window: “win.review-document” (i: the source's number). */
