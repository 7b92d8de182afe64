/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A small dialog of fields. What cannot be is said in the dialog, which stays open. */

#define HETU_TYPE_FORM_DIALOG (hetu_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HetuFormDialog, hetu_form_dialog, HETU, FORM_DIALOG, GtkWindow)

/* Does what the form says. Returns: whether it is done; else @error says why not */
typedef gboolean (*HetuFormApply) (HetuFormDialog *form, gpointer data, GError **error);

/**
 * hetu_form_dialog_new:
 * @above: a widget of the window that it belongs to
 * @button: a verb
 *
 * Returns: (transfer none): a window without fields, not shown yet
 */
HetuFormDialog *hetu_form_dialog_new (GtkWidget *above, const char *title, const char *button);

/* A line of words over the fields. */
void hetu_form_dialog_add_words (HetuFormDialog *self, const char *words);

/**
 * hetu_form_dialog_add_entry:
 * @label: with an underscore
 * @text: what it begins with
 *
 * Returns: (transfer none)
 */
GtkEditable *hetu_form_dialog_add_entry (HetuFormDialog *self, const char *label, const char *text);

/**
 * hetu_form_dialog_add_choice:
 * @words: (array zero-terminated=1)
 *
 * Returns: (transfer none)
 */
GtkDropDown *hetu_form_dialog_add_choice (HetuFormDialog *self,
                                          const char *label,
                                          const char *const *words,
                                          guint selected);

/**
 * hetu_form_dialog_present:
 * @data: lives until the dialog is closed
 */
void hetu_form_dialog_present (HetuFormDialog *self,
                               HetuFormApply apply,
                               gpointer data,
                               GDestroyNotify free_data);

/* Does what its button does. */
void hetu_form_dialog_apply (HetuFormDialog *self);
