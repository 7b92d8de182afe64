/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists are remembered by their addresses, for all threads: what is made once is never changed and never freed. */
#include "report/word-list.h"

#include "report/reading.h"

#define N_PLACES 4096

static HetuWordList
    *places[N_PLACES]; /* (atomic): the last that was made of those that fall here */

static gunichar
decode_last (const char *word)
{
  gunichar last = 0;

  while (*word != '\0')
    last = hetu_reading_decode (&word);
  return last;
}

static HetuWordList *
list_new (const char *const *words, int n_words)
{
  const guint n = n_words < 0 ? g_strv_length ((char **) words) : (guint) n_words;
  HetuWordList *self = g_malloc0 (sizeof *self + 2 * n * sizeof self->edges[0]);

  self->words = words;
  self->n_words = n;
  for (guint i = 0; i < n; i++)
    {
      const char *rest = words[i];
      const gunichar last = decode_last (rest), first = hetu_reading_decode (&rest);

      self->firsts |= hetu_word_list_bit (first);
      self->lasts |= hetu_word_list_bit (last);
      self->edges[i] = (guint16) first;
      self->edges[n + i] = (guint16) last;
    }
  return self;
}

const HetuWordList *
hetu_word_list_get (const char *const *words, int n_words)
{
  HetuWordList **place = &places[(GPOINTER_TO_SIZE (words) >> 4) % N_PLACES];
  HetuWordList *made = NULL;

  for (;;)
    {
      HetuWordList *head = g_atomic_pointer_get (place);

      for (const HetuWordList *list = head; list != NULL; list = list->next)
        if (list->words == words)
          {
            if (made != NULL)
              g_free (made); /* another thread made it meanwhile */
            return list;
          }
      if (made == NULL)
        made = list_new (words, n_words);
      made->next = head;
      if (g_atomic_pointer_compare_and_exchange (place, head, made))
        return made;
    }
}

void
hetu_word_table_fill (HetuWordTable *self)
{
  for (guint row = self->n_rows; row > 0; row--)
    {
      const char *word = hetu_word_table_get (self, row - 1);
      gunichar c = self->last ? decode_last (word) : hetu_reading_decode (&word);
      guint16 *head = &self->heads[(c ^ c >> 6) & 63];

      self->next[row - 1] = *head;
      *head = (guint16) row;
    }
}
