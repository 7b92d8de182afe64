/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers: one place for each question of a mapping. What does not answer its question is refused here, before a guess is made of it. */
#include "import/answers.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static GHashTable *
copy_names (GHashTable *names)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer name, meaning;

  if (names == NULL)
    return copy;
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &meaning))
    g_hash_table_insert (copy, g_strdup (name), g_strdup (meaning));
  return copy;
}

static GHashTable *
copy_additions (GHashTable *additions)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer name, addition;

  if (additions == NULL)
    return copy;
  g_hash_table_iter_init (&iter, additions);
  while (g_hash_table_iter_next (&iter, &name, &addition))
    g_hash_table_insert (copy, g_strdup (name), g_memdup2 (addition, sizeof (HetuImportAddition)));
  return copy;
}

HetuImportAnswers *
hetu_import_answers_copy (const HetuImportAnswers *self)
{
  static const HetuImportAnswers nothing = { 0 };
  HetuImportAnswers *copy = g_new0 (HetuImportAnswers, 1);

  if (self == NULL)
    self = &nothing;
  copy->sheet = g_strdup (self->sheet);
  copy->indicator = g_strdup (self->indicator);
  copy->region = g_strdup (self->region);
  copy->period = g_strdup (self->period);
  copy->unit = g_strdup (self->unit);
  copy->measure = g_strdup (self->measure);
  copy->source = g_strdup (self->source);
  copy->published = self->published;
  copy->names = copy_names (self->names);
  copy->measures = copy_names (self->measures);
  copy->additions = copy_additions (self->additions);
  return copy;
}

void
hetu_import_answers_free (HetuImportAnswers *self)
{
  g_free ((char *) self->sheet);
  g_free ((char *) self->indicator);
  g_free ((char *) self->region);
  g_free ((char *) self->period);
  g_free ((char *) self->unit);
  g_free ((char *) self->measure);
  g_free ((char *) self->source);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->measures);
  g_hash_table_unref (self->additions);
  g_free (self);
}

static void
set (const char **slot, const char *text)
{
  g_autofree char *before = (char *) *slot;

  *slot = g_strdup (text);
}

/* Returns: (nullable): where the answer to a question that is of all figures is kept */
static const char **
find_slot (HetuImportAnswers *self, HetuAsk ask, const char *subject)
{
  switch (ask)
    {
    case HETU_ASK_MEASURE:
      return *subject == '\0' ? &self->measure : NULL;
    case HETU_ASK_INDICATOR:
      return &self->indicator;
    case HETU_ASK_REGION:
      return &self->region;
    case HETU_ASK_PERIOD:
      return &self->period;
    case HETU_ASK_UNIT:
      return &self->unit;
    case HETU_ASK_NAME_OF_INDICATOR:
    case HETU_ASK_NAME_OF_REGION:
    case HETU_ASK_LAYOUT:
      break;
    }
  return NULL;
}

/* Returns: (transfer none): name → answer, of questions that are not of all figures */
static GHashTable *
get_named (HetuImportAnswers *self, HetuAsk ask)
{
  return ask == HETU_ASK_MEASURE ? self->measures : self->names;
}

static gboolean
check_answer (HetuStore *store, HetuAsk ask, const char *text, GError **error)
{
  HetuMeasure measure;
  HetuPeriod period;
  HetuUnit unit;

  switch (ask)
    {
    case HETU_ASK_INDICATOR:
    case HETU_ASK_NAME_OF_INDICATOR:
      return hetu_store_find_indicator (store, text, error) != NULL;
    case HETU_ASK_REGION:
    case HETU_ASK_NAME_OF_REGION:
      return hetu_store_find_district (store, text, error) != NULL;
    case HETU_ASK_PERIOD:
      return hetu_period_parse (text, &period, error);
    case HETU_ASK_UNIT:
      return hetu_unit_parse (text, &unit, error);
    case HETU_ASK_MEASURE:
      if (hetu_measure_parse (text, &measure))
        return TRUE;
      g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("“%s” is no measure"), text);
      return FALSE;
    case HETU_ASK_LAYOUT:
      break;
    }
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("this cannot be answered"));
  return FALSE;
}

gboolean
hetu_import_answers_give (HetuImportAnswers *self,
                          HetuStore *store,
                          HetuAsk ask,
                          const char *subject,
                          const char *text,
                          GError **error)
{
  const char **slot = find_slot (self, ask, subject);
  gboolean leaves_out =
      slot == NULL && ask != HETU_ASK_LAYOUT && ask != HETU_ASK_MEASURE && g_str_equal (text, "-");

  g_return_val_if_fail (HETU_IS_STORE (store) && subject != NULL && text != NULL, FALSE);

  if (*text == '\0')
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("nothing is said"));
      return FALSE;
    }
  if (!leaves_out && !check_answer (store, ask, text, error))
    return FALSE;
  if (slot != NULL)
    set (slot, text);
  else
    {
      g_hash_table_remove (self->additions, subject);
      g_hash_table_insert (get_named (self, ask), g_strdup (subject), g_strdup (text));
    }
  return TRUE;
}

void
hetu_import_answers_add (HetuImportAnswers *self,
                         HetuAsk ask,
                         const char *name,
                         const HetuImportAddition *addition)
{
  const char **slot = find_slot (self, ask, name);

  if (slot != NULL)
    set (slot, name);
  g_hash_table_remove (self->names, name);
  g_hash_table_insert (self->additions,
                       g_strdup (name),
                       g_memdup2 (addition, sizeof (HetuImportAddition)));
}

void
hetu_import_answers_take_back (HetuImportAnswers *self, HetuAsk ask, const char *subject)
{
  const char **slot = find_slot (self, ask, subject);

  if (slot != NULL && *slot != NULL)
    g_hash_table_remove (self->additions, *slot);
  if (slot != NULL)
    set (slot, NULL);
  g_hash_table_remove (get_named (self, ask), subject);
  g_hash_table_remove (self->additions, subject);
}

void
hetu_import_answers_set_sheet (HetuImportAnswers *self, const char *sheet)
{
  set (&self->sheet, sheet);
}

void
hetu_import_answers_set_source (HetuImportAnswers *self, const char *source, gint32 published)
{
  set (&self->source, source != NULL && *source != '\0' ? source : NULL);
  self->published = published;
}
