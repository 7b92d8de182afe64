/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mappings as values, and the order in which they are guessed. Each step writes its reasons; a step that cannot decide asks, and the
 * figures are then not to be taken in. Nothing here looks at a file or writes to a store. */
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
reason_free (gpointer item)
{
  HetuMappingReason *reason = item;

  g_free (reason->text);
  g_free (reason);
}

static void
question_free (gpointer item)
{
  HetuQuestion *question = item;

  g_free (question->subject);
  g_free (question->text);
  g_free (question->suggestion);
  g_free (question);
}

static void
column_clear (gpointer item)
{
  HetuMappingColumn *column = item;

  g_clear_pointer (&column->label, hetu_label_free);
  g_free (column->names);
  g_free (column->last_name);
  g_free (column->region);
}

HetuMapping *
hetu_mapping_new (HetuStore *store,
                  HetuBook *book,
                  guint index,
                  const HetuImportAnswers *answers,
                  GCancellable *cancellable)
{
  static const HetuImportAnswers nothing = { 0 };
  HetuMapping *self = g_new0 (HetuMapping, 1);

  self->cancellable = cancellable;
  self->store = g_object_ref (store);
  self->book = hetu_book_ref (book);
  self->sheet = self->grid = hetu_book_get_sheet (book, index);
  self->is_traditional = hetu_mapping_is_traditional (self->sheet);
  self->answers = answers != NULL ? answers : &nothing;
  self->vocabulary = hetu_vocabulary_new (store, self->answers->names);
  self->reasons = g_ptr_array_new_with_free_func (reason_free);
  self->questions = g_ptr_array_new_with_free_func (question_free);
  self->columns = g_array_new (FALSE, TRUE, sizeof (HetuMappingColumn));
  g_array_set_clear_func (self->columns, column_clear);
  hetu_mapping_cells_init (&self->cells);
  self->labels =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hetu_label_free);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_string_chunk_new (4096);
  self->row_roles = g_array_new (FALSE, FALSE, sizeof (HetuColumnRole));
  self->constant = hetu_label_parse ("");
  self->header.last_row = 0;
  self->header.first_row = 1;
  return self;
}

void
hetu_mapping_free (HetuMapping *self)
{
  hetu_mapping_cells_clear (&self->cells);
  g_array_unref (self->row_roles);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->questions);
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->asked);
  g_string_chunk_free (self->texts);
  hetu_label_free (self->constant);
  hetu_vocabulary_free (self->vocabulary);
  g_clear_pointer (&self->columns_of_part, hetu_mapping_cut_free);
  g_clear_pointer (&self->part, hetu_mapping_cut_free);
  hetu_book_unref (self->book);
  g_object_unref (self->store);
  g_free (self->source);
  g_free (self->region);
  g_free (self->indicator);
  g_free (self->unit_told);
  g_free (self);
}

static void
read_cells (HetuMapping *self)
{
  HetuRowReader reader = { .mapping = self };
  guint n_hidden = 0;

  hetu_mapping_settle_nation (self);
  reader.last_texts = g_ptr_array_new_with_free_func (g_free);
  for (guint row = self->body.first_row; row <= self->body.last_row; row++)
    {
      if (g_cancellable_is_cancelled (self->cancellable))
        break;
      if (hetu_grid_is_row_hidden (self->grid, row))
        {
          n_hidden++;
          continue;
        }
      hetu_mapping_read_row (&reader, row);
      for (guint i = 0; i < self->columns->len; i++)
        if (hetu_mapping_get_column (self, i)->role == HETU_ROLE_VALUE)
          hetu_mapping_read_figure (&reader, hetu_mapping_get_column (self, i), row);
    }
  g_ptr_array_unref (reader.last_texts);
  if (n_hidden > 0)
    hetu_mapping_add_reason (
        self,
        &self->body,
        ngettext ("%u hidden row is not read.", "%u hidden rows are not read.", n_hidden),
        n_hidden);
  hetu_mapping_settle_relative_places (self);
  hetu_mapping_ask_names (self);
  if (self->answers->unit == NULL)
    hetu_mapping_ask_fractions (self);
}

static void
ask_for_layout (HetuMapping *self)
{
  HetuCellRange all = { 0,
                        MAX (hetu_grid_get_n_rows (self->grid), 1) - 1,
                        0,
                        MAX (hetu_grid_get_n_columns (self->grid), 1) - 1 };

  hetu_mapping_ask (
      self,
      HETU_ASK_LAYOUT,
      &all,
      "",
      NULL,
      _ ("no table is found here: rows of figures under a header that says what they are"));
}

gboolean
hetu_mapping_look (HetuMapping *self)
{
  HetuCellRange all = { 0,
                        MAX (hetu_grid_get_n_rows (self->grid), 1) - 1,
                        0,
                        MAX (hetu_grid_get_n_columns (self->grid), 1) - 1 };

  if (self->is_traditional)
    hetu_mapping_add_reason (
        self,
        &all,
        _ ("The table is written in traditional characters; names are looked up in simplified "
           "ones."));
  if (!hetu_mapping_find_area (self))
    {
      ask_for_layout (self);
      return FALSE;
    }
  hetu_mapping_find_constants (self);
  if (hetu_mapping_find_roles (self))
    return TRUE;
  ask_for_layout (self);
  return FALSE;
}

void
hetu_mapping_read (HetuMapping *self)
{
  hetu_mapping_ask_beside (self);
  hetu_mapping_read_header (self);
  read_cells (self);
  self->answers = NULL;
  self->cancellable = NULL;
}

HetuMapping *
hetu_mapping_guess (HetuStore *store, HetuBook *book, guint index, const HetuImportAnswers *answers)
{
  HetuMapping *self;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);
  g_return_val_if_fail (index < hetu_book_get_n_sheets (book), NULL);

  self = hetu_mapping_new (store, book, index, answers, NULL);
  if (hetu_mapping_look (self))
    hetu_mapping_read (self);
  return self;
}

void
hetu_mapping_add_reason (HetuMapping *self, const HetuCellRange *range, const char *format, ...)
{
  HetuMappingReason *reason = g_new0 (HetuMappingReason, 1);
  va_list arguments;

  va_start (arguments, format);
  reason->text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  reason->range = *range;
  g_ptr_array_add (self->reasons, reason);
}

void
hetu_mapping_ask (HetuMapping *self,
                  HetuAsk ask,
                  const HetuCellRange *range,
                  const char *subject,
                  const char *suggestion,
                  const char *format,
                  ...)
{
  HetuQuestion *question;
  char *key = g_strdup_printf ("%d %s", ask, subject);
  va_list arguments;

  if (!g_hash_table_add (self->asked, key))
    return;
  question = g_new0 (HetuQuestion, 1);
  question->ask = ask;
  question->range = *range;
  question->subject = g_strdup (subject);
  question->suggestion = g_strdup (suggestion);
  va_start (arguments, format);
  question->text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->questions, question);
}

const char *
hetu_mapping_keep (HetuMapping *self, const char *text)
{
  return g_string_chunk_insert_const (self->texts, text);
}

const HetuLabel *
hetu_mapping_read_label (HetuMapping *self, const char *text)
{
  HetuLabel *label = g_hash_table_lookup (self->labels, text);

  if (label == NULL)
    {
      label = hetu_label_parse (text);
      g_hash_table_insert (self->labels, g_strdup (text), label);
    }
  return label;
}

char *
hetu_mapping_dup_cell (const HetuMapping *self, guint row, guint column)
{
  const HetuCellRange *merged = hetu_grid_find_merged (self->grid, row, column);

  if (merged != NULL)
    {
      row = merged->first_row;
      column = merged->first_column;
    }
  return hetu_mapping_fold (
      self,
      g_strstrip (hetu_cell_dup_text (hetu_grid_get_cell (self->grid, row, column))));
}

gboolean
hetu_mapping_is_hidden (const HetuMapping *self, guint row, guint column)
{
  return hetu_grid_is_row_hidden (self->grid, row) ||
         hetu_grid_is_column_hidden (self->grid, column);
}

HetuMappingColumn *
hetu_mapping_get_column (const HetuMapping *self, guint index)
{
  return &g_array_index (self->columns, HetuMappingColumn, index);
}

char *
hetu_mapping_dup_label (const HetuMapping *self, guint row, const HetuMappingColumn *column)
{
  g_autofree char *text = hetu_mapping_dup_cell (self, row, column->column);
  const char *at = text;
  char *colon = column->has_names ? strstr (text, ": ") : NULL;

  /* “CN: China” of SDMX-CSV: a code, and its name behind it. */
  if (colon != NULL)
    *colon = '\0';

  for (int i = 0; i < column->part && at != NULL; i++)
    {
      at = strchr (at, ',');
      at = at != NULL ? at + 1 : NULL;
    }
  if (at == NULL)
    return g_strdup ("");
  return column->part >= 0 ? g_strstrip (g_strndup (at, strcspn (at, ","))) : g_strdup (at);
}

const HetuGrid *
hetu_mapping_get_grid (const HetuMapping *self)
{
  return self->sheet;
}

const GPtrArray *
hetu_mapping_get_reasons (const HetuMapping *self)
{
  return self->reasons;
}

const GPtrArray *
hetu_mapping_get_questions (const HetuMapping *self)
{
  return self->questions;
}

const HetuCellRange *
hetu_mapping_get_header (const HetuMapping *self)
{
  return &self->header;
}

const HetuCellRange *
hetu_mapping_get_body (const HetuMapping *self)
{
  return &self->body;
}

HetuColumnRole
hetu_mapping_get_role (const HetuMapping *self, guint column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (hetu_mapping_get_column (self, i)->column == column)
      return hetu_mapping_get_column (self, i)->role;
  return HETU_ROLE_IGNORED;
}

char *
hetu_mapping_dup_role_words (const HetuMapping *self, guint column)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *part = hetu_mapping_get_column (self, i);

      if (part->column == column && (part->role != HETU_ROLE_IGNORED || !self->is_tidy))
        g_string_append_printf (words,
                                "%s%s",
                                words->len > 0 ? " · " : "",
                                hetu_column_role_to_label (part->role));
    }
  if (words->len == 0 && !self->is_tidy)
    g_string_append (words, hetu_column_role_to_label (HETU_ROLE_IGNORED));
  return g_string_free (words, FALSE);
}

HetuColumnRole
hetu_mapping_get_row_role (const HetuMapping *self, guint row)
{
  if (row < self->header.first_row || row - self->header.first_row >= self->row_roles->len)
    return HETU_ROLE_IGNORED;
  return g_array_index (self->row_roles, HetuColumnRole, row - self->header.first_row);
}

gint32
hetu_mapping_get_published (const HetuMapping *self)
{
  return self->published;
}

gboolean
hetu_mapping_names_source (const HetuMapping *self)
{
  return self->names_source;
}

const char *
hetu_mapping_get_source (const HetuMapping *self)
{
  return self->source;
}

guint
hetu_mapping_get_n_missing (const HetuMapping *self)
{
  return self->n_missing;
}

const char *
hetu_column_role_to_label (HetuColumnRole role)
{
  static const char *const labels[] = {
    [HETU_ROLE_IGNORED] = N_ ("not read"), [HETU_ROLE_INDICATOR] = N_ ("indicator"),
    [HETU_ROLE_REGION] = N_ ("place"),     [HETU_ROLE_REGION_CODE] = N_ ("code of the place"),
    [HETU_ROLE_PERIOD] = N_ ("time"),      [HETU_ROLE_MEASURE] = N_ ("measure"),
    [HETU_ROLE_UNIT] = N_ ("unit"),        [HETU_ROLE_STATUS] = N_ ("flag"),
    [HETU_ROLE_VALUE] = N_ ("figures"),
  };

  return _ (labels[role]);
}
