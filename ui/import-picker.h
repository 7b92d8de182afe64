/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

#include <gtk/gtk.h>

/* A button that opens a search over the catalogue: type a name, an alias, a code or pinyin initials, take one. */

#define HETU_TYPE_IMPORT_PICKER (hetu_import_picker_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportPicker, hetu_import_picker, HETU, IMPORT_PICKER, GtkWidget)

typedef enum
{
  HETU_IMPORT_PICK_INDICATOR,
  HETU_IMPORT_PICK_REGION,
} HetuImportPick;

/**
 * hetu_import_picker_new:
 * @label: of the button, with an underscore
 * @query: what is searched for at first
 */
GtkWidget *hetu_import_picker_new (HetuStore *store,
                                   HetuLanguage language,
                                   HetuImportPick what,
                                   const char *label,
                                   const char *query);

/* Opens the search. */
void hetu_import_picker_open (HetuImportPicker *self);

/* Signals: “picked” (const char *id, const char *words): an indicator's id or a place's code, and its name. */
