/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/export-options.h"
#include "ui/export-plan.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* The choices of an export: size, format, theme, language, parts, pages, name and folder. */

#define HETU_TYPE_EXPORT_FORM (hetu_export_form_get_type ())
G_DECLARE_FINAL_TYPE (HetuExportForm, hetu_export_form, HETU, EXPORT_FORM, GtkWidget)

/**
 * hetu_export_form_set_figure:
 * @spec: what is exported
 *
 * Shows what the last export used, and how many pages @spec can make.
 */
void hetu_export_form_set_figure (HetuExportForm *self, HetuSession *session, const HetuSpec *spec);

/**
 * hetu_export_form_get_actions:
 *
 * Returns: (transfer none): to be inserted as “option” above the form: preset, format, theme, language (s), title, source,
 *   note, date (b), choose-folder
 */
GActionGroup *hetu_export_form_get_actions (HetuExportForm *self);

/* (transfer none) */
const HetuExportOptions *hetu_export_form_get_options (HetuExportForm *self);
HetuExportPages hetu_export_form_get_pages (HetuExportForm *self);
/* (transfer none): of the file, without ending */
const char *hetu_export_form_get_name (HetuExportForm *self);
/* (transfer none) */
const char *hetu_export_form_get_folder (HetuExportForm *self);
void hetu_export_form_set_name (HetuExportForm *self, const char *name);

/**
 * hetu_export_form_suggest_name:
 *
 * Puts @name into the entry unless a person has written another one there.
 */
void hetu_export_form_suggest_name (HetuExportForm *self, const char *name);

/* Signals: “changed” (void): another picture or number of pages; “renamed” (void): another name or folder. */
