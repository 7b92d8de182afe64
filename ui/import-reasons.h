/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-sheet.h"
#include "ui/session.h"

/* Below the sheet: what the cell that is pointed at is thought to be, why, and what the colours of the heads say. */

#define HETU_TYPE_IMPORT_REASONS (hetu_import_reasons_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportReasons, hetu_import_reasons, HETU, IMPORT_REASONS, GtkWidget)

GtkWidget *hetu_import_reasons_new (void);

/* Tells of what @sheet points at, and frames there what the first sentence is about. */
void
hetu_import_reasons_show (HetuImportReasons *self, HetuSession *session, HetuImportSheet *sheet);

/* (transfer none): the sentences in view */
const char *hetu_import_reasons_get_text (HetuImportReasons *self);
