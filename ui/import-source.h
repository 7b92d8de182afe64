/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-flow.h"

#include <gtk/gtk.h>

/* What document the figures are cited from, and what is kept of the table for the next one of the same make. */

#define HETU_TYPE_IMPORT_SOURCE (hetu_import_source_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportSource, hetu_import_source, HETU, IMPORT_SOURCE, GtkWidget)

GtkWidget *hetu_import_source_new (void);

/* Shows what @flow has of it; its “changed” is not listened to. */
void hetu_import_source_show (HetuImportSource *self, HetuImportFlow *flow);

/* (transfer none): under which name a template is to be kept; "" for none */
const char *hetu_import_source_get_template (HetuImportSource *self);

/* What is wrong with that name. */
void hetu_import_source_refuse (HetuImportSource *self, const char *problem);
