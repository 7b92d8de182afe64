/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each thread remembers the lists it has met by their addresses. Two lists that fall on one place turn each other out, which costs time
 * and nothing else. */
#include "report/word-list.h"

#include "report/reading.h"

#define N_PLACES 1024

static _Thread_local HetuWordList places[N_PLACES];

static gunichar
decode_last (const char *word)
{
  gunichar last = 0;

  while (*word != '\0')
    last = hetu_reading_decode (&word);
  return last;
}

static void
load (HetuWordList *self, const char *const *words, int n_words)
{
  *self = (HetuWordList){ .words = words };
  for (; n_words < 0 ? words[self->n_words] != NULL : (int) self->n_words < n_words;
       self->n_words++)
    {
      const char *rest = words[self->n_words];

      self->lasts |= hetu_word_list_bit (decode_last (rest));
      self->firsts |= hetu_word_list_bit (hetu_reading_decode (&rest));
    }
}

const HetuWordList *
hetu_word_list_get (const char *const *words, int n_words)
{
  HetuWordList *self = &places[(GPOINTER_TO_SIZE (words) >> 4) % N_PLACES];

  if (self->words != words)
    load (self, words, n_words);
  return self;
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
