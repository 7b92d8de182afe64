/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-flow.h"

#include <gtk/gtk.h>

/* What has to be said of a table before it can be taken in, and what was said: the template it is read by, a card a question, answers. */

#define HETU_TYPE_IMPORT_QUESTIONS (hetu_import_questions_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportQuestions, hetu_import_questions, HETU, IMPORT_QUESTIONS, GtkWidget)

GtkWidget *hetu_import_questions_new (void);

/* Shows what @flow asks; its “changed” is not listened to. */
void
hetu_import_questions_show (HetuImportQuestions *self, HetuSession *session, HetuImportFlow *flow);

/* How many questions are open. */
guint hetu_import_questions_count (HetuImportQuestions *self);

/* Signals: “place” (guint mapping, guint row, guint column): a cell is wanted. */
