/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/mapping.h"

/* What was learnt of one file, kept for the next of the same make: the layout of its sheets, and what a person had to say. A small JSON
 * file, so that it can be handed on. */
typedef struct _HetuTemplate HetuTemplate;

/**
 * hetu_template_new:
 * @mappings: (element-type HetuMapping): of the file that was taken in
 * @answers: (nullable): what was said
 *
 * Returns: (transfer full): the template
 */
HetuTemplate *hetu_template_new (const GPtrArray *mappings, const HetuImportAnswers *answers);

/**
 * hetu_template_load:
 *
 * Returns: (transfer full): the template. %HETU_ERROR_INPUT: the file cannot be read or is none.
 */
HetuTemplate *hetu_template_load (GFile *file, GError **error);

/**
 * hetu_template_save:
 *
 * Writes the template, and the folder that it lies in.
 *
 * Returns: whether it is written whole. %HETU_ERROR_OUTPUT.
 */
gboolean hetu_template_save (const HetuTemplate *self, GFile *file, GError **error);

/**
 * hetu_template_free:
 *
 * Frees @self.
 */
void hetu_template_free (HetuTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuTemplate, hetu_template_free)

/**
 * hetu_template_find_file:
 * @store_path: of the store's file
 * @name: of the template; a path where it has a slash
 *
 * Returns: (transfer full): where it is kept: in “templates” beside the store
 */
GFile *hetu_template_find_file (const char *store_path, const char *name);

/**
 * hetu_template_get_answers:
 *
 * Returns: (transfer none): what was said
 */
const HetuImportAnswers *hetu_template_get_answers (const HetuTemplate *self);

/**
 * hetu_template_find_change:
 * @index: of the table, from 0, among those of its book
 *
 * Returns: (transfer full) (nullable): how @mapping differs from the table that the template was made of, naming a cell; %NULL when it does not
 */
char *hetu_template_find_change (const HetuTemplate *self, guint index, const HetuMapping *mapping);

/**
 * hetu_template_count_tables:
 *
 * Returns: how many tables the book had
 */
guint hetu_template_count_tables (const HetuTemplate *self);
