/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/mapping.h"

/* What a person says of a file, kept while the answers come in one by one. Answers that are copied own all they hold. */

/**
 * hetu_import_answers_copy:
 * @self: (nullable): %NULL: none yet
 *
 * Returns: (transfer full): the same, to be changed by the functions below
 */
HetuImportAnswers *hetu_import_answers_copy (const HetuImportAnswers *self);

/**
 * hetu_import_answers_free:
 * @self: made by hetu_import_answers_copy()
 *
 * Frees @self.
 */
void hetu_import_answers_free (HetuImportAnswers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuImportAnswers, hetu_import_answers_free)

/**
 * hetu_import_answers_give:
 * @subject: of the question
 * @text: an indicator's id or a place's code, a period, a unit, a measure; “-” leaves what has the name out
 *
 * Answers a question. What is asked next, the next guess tells.
 *
 * Returns: whether it is an answer to it. %HETU_ERROR_INPUT or %HETU_ERROR_USAGE: the message says what was expected.
 */
gboolean hetu_import_answers_give (HetuImportAnswers *self,
                                   HetuStore *store,
                                   HetuAsk ask,
                                   const char *subject,
                                   const char *text,
                                   GError **error);

/**
 * hetu_import_answers_add:
 * @name: that neither store nor catalogue has: as the question names it, or of a question about all figures as a person names it
 *
 * Answers that what has @name is new, and is taken in with the file.
 */
void hetu_import_answers_add (HetuImportAnswers *self,
                              HetuAsk ask,
                              const char *name,
                              const HetuImportAddition *addition);

/**
 * hetu_import_answers_take_back:
 *
 * Makes the question open again.
 */
void hetu_import_answers_take_back (HetuImportAnswers *self, HetuAsk ask, const char *subject);

/**
 * hetu_import_answers_set_sheet:
 * @sheet: (nullable): %NULL: all that are shown
 *
 * Says which sheet is to be read.
 */
void hetu_import_answers_set_sheet (HetuImportAnswers *self, const char *sheet);

/**
 * hetu_import_answers_set_source:
 * @source: (nullable): %NULL or "": as the file says
 * @published: yyyymmdd; 0: as the file says
 *
 * Says what document the figures are cited from.
 */
void hetu_import_answers_set_source (HetuImportAnswers *self, const char *source, gint32 published);
