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
 * hetu_template_list:
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of those kept beside the store, sorted; empty for a store in memory
 */
GStrv hetu_template_list (const char *store_path);

/**
 * hetu_template_find:
 * @mappings: (element-type HetuMapping): of a book, guessed without a template
 * @name: (out) (optional): its name; untouched when there is none
 * @is_ambiguous: (out): whether several fit that answer differently, so that a person has to choose
 *
 * Looks among those kept beside the store. One whose layout the book has goes before one that it resembles, whose layout it
 * therefore has no more: reading by that is refused, and names the cell. Files that are no templates are passed over.
 *
 * Returns: (transfer full) (nullable): the template
 */
HetuTemplate *hetu_template_find (const char *store_path,
                                  const GPtrArray *mappings,
                                  char **name,
                                  gboolean *is_ambiguous);

/**
 * hetu_template_resembles:
 *
 * Returns: whether the tables are those of the template, perhaps changed; see hetu_mapping_resembles()
 */
gboolean hetu_template_resembles (const HetuTemplate *self, const GPtrArray *mappings);

/**
 * hetu_template_get_answers:
 *
 * Returns: (transfer none): what was said
 */
const HetuImportAnswers *hetu_template_get_answers (const HetuTemplate *self);

/**
 * hetu_template_find_change:
 * @index: of the table, from 0, among those of its book
 * @row: (out) (optional): of the cell that is other; untouched when none is
 * @column: (out) (optional): its column
 *
 * Returns: (transfer full) (nullable): how @mapping differs from the table that the template was made of, naming a cell; %NULL when it does not
 */
char *hetu_template_find_change (const HetuTemplate *self,
                                 guint index,
                                 const HetuMapping *mapping,
                                 guint *row,
                                 guint *column);

/**
 * hetu_template_count_tables:
 *
 * Returns: how many tables the book had
 */
guint hetu_template_count_tables (const HetuTemplate *self);
