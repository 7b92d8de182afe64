/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passages: a report tells a level and its growth in one sentence, and each figure carries as much of it as it needs. What
 * one quote contains of another is read once. */
#include "ui/passage.h"

#include <string.h>

struct _HetuPassage
{
  GObject parent_instance;
  /* owned */
  char *text;
  char *folded;
  GArray *statements; /* (element-type HetuObservation) */
};

G_DEFINE_FINAL_TYPE (HetuPassage, hetu_passage, G_TYPE_OBJECT)

static void
hetu_passage_finalize (GObject *object)
{
  HetuPassage *self = HETU_PASSAGE (object);

  g_free (self->text);
  g_free (self->folded);
  g_array_unref (self->statements);
  G_OBJECT_CLASS (hetu_passage_parent_class)->finalize (object);
}

static void
hetu_passage_class_init (HetuPassageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_passage_finalize;
}

static void
hetu_passage_init (HetuPassage *self)
{
  self->statements = hetu_observation_array_new ();
}

static void
set_text (HetuPassage *self, const char *text)
{
  g_free (self->text);
  g_free (self->folded);
  self->text = g_strdup (text);
  self->folded = g_utf8_casefold (text, -1);
}

/* Where the passage ends, code points; −1 unknown. */
static int
get_end (HetuPassage *self)
{
  int end = -1;

  for (guint i = 0; i < self->statements->len; i++)
    end = MAX (end, g_array_index (self->statements, HetuObservation, i).char_end);
  return end;
}

static gboolean
belongs (HetuPassage *self, const HetuObservation *statement)
{
  if (g_str_equal (self->text, statement->quote))
    return TRUE;
  return statement->char_start >= 0 && statement->char_start < get_end (self) &&
         (strstr (self->text, statement->quote) != NULL ||
          strstr (statement->quote, self->text) != NULL);
}

GPtrArray *
hetu_passage_read (GArray *statements)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  HetuPassage *last = NULL;

  for (guint i = 0; i < statements->len; i++)
    {
      const HetuObservation *statement = &g_array_index (statements, HetuObservation, i);
      HetuObservation copy;

      if (statement->quote == NULL || *statement->quote == '\0')
        continue;
      if (last == NULL || !belongs (last, statement))
        {
          last = g_object_new (HETU_TYPE_PASSAGE, NULL);
          set_text (last, statement->quote);
          g_ptr_array_add (list, last);
        }
      else if (strlen (statement->quote) > strlen (last->text))
        set_text (last, statement->quote);
      hetu_observation_copy (statement, &copy);
      g_array_append_val (last->statements, copy);
    }
  return list;
}

const char *
hetu_passage_get_text (HetuPassage *self)
{
  return self->text;
}

GArray *
hetu_passage_get_statements (HetuPassage *self)
{
  return self->statements;
}

gboolean
hetu_passage_has_statement (HetuPassage *self, gint64 statement)
{
  for (guint i = 0; i < self->statements->len; i++)
    if (g_array_index (self->statements, HetuObservation, i).id == statement)
      return TRUE;
  return FALSE;
}

gboolean
hetu_passage_matches (HetuPassage *self, const char *const *words)
{
  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
