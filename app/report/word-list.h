/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What the words of a list begin and end with: a bit for each character, which some share, by which most positions of a text are told by
 * one look to have none of the words; and the characters themselves. */
typedef struct HetuWordList HetuWordList;
struct HetuWordList
{
  const char *const *words; /* (borrowed) */
  guint n_words;
  guint64 firsts;
  guint64 lasts;
  const HetuWordList *next; /* of those that fall on one place */
  guint16 edges[];          /* of each word the first character, then of each the last */
};

/**
 * hetu_word_list_bit:
 * Returns: the bit that stands for @c
 */
static inline guint64
hetu_word_list_bit (gunichar c)
{
  return G_GUINT64_CONSTANT (1) << ((c ^ c >> 6) & 63);
}

/**
 * hetu_word_list_get:
 * @words: (array): UTF-8 of the basic plane, folded; must live and stay as it is for ever, for the list is known by its address
 * @n_words: their number; −1 when %NULL ends them
 *
 * O(1) but for the first time. Safe in any thread.
 *
 * Returns: (transfer none): the list of @words; lives for ever
 */
const HetuWordList *hetu_word_list_get (const char *const *words, int n_words);

/* The rows of a long table by what their words begin or end with. The first field of a row is its word. Made by HETU_WORD_TABLE(), filled
 * when it is first looked into. */
typedef struct
{
  const void *rows; /* (borrowed) */
  gsize stride;     /* bytes from row to row */
  guint n_rows;
  gboolean last;     /* whether rows are sought by the last character, else by the first */
  guint16 *next;     /* (borrowed) (array length=n_rows): row + 1 of the next one; 0 none */
  gsize filled;      /* as g_once_init_enter() has it */
  guint16 heads[64]; /* row + 1 of the first whose character falls here; 0 none */
} HetuWordTable;

/**
 * HETU_WORD_TABLE:
 * @table: a static array of words, UTF-8 of the basic plane, folded, or of structures that begin with one
 * @by_last: whether rows are sought by the last character
 * Initializes a HetuWordTable outside of functions.
 */
#define HETU_WORD_TABLE(table, by_last)                                           \
  {                                                                               \
    .rows = (table), .stride = sizeof (table)[0], .n_rows = G_N_ELEMENTS (table), \
    .last = (by_last), .next = (guint16[G_N_ELEMENTS (table)])                    \
    {                                                                             \
      0                                                                           \
    }                                                                             \
  }

/**
 * hetu_word_table_fill:
 * What hetu_word_table_find() does the first time.
 */
void hetu_word_table_fill (HetuWordTable *self);

/**
 * hetu_word_table_get:
 * Returns: (transfer none): the word of @row
 */
static inline const char *
hetu_word_table_get (const HetuWordTable *self, guint row)
{
  return *(const char *const *) ((const char *) self->rows + row * self->stride);
}

/**
 * hetu_word_table_find:
 * Safe in any thread.
 * Returns: 1 + the first row in order that may begin (end) with @c, self->next of it less one leads to the others; 0 for none
 */
static inline guint
hetu_word_table_find (HetuWordTable *self, gunichar c)
{
  if (g_once_init_enter (&self->filled))
    {
      hetu_word_table_fill (self);
      g_once_init_leave (&self->filled, 1);
    }
  return self->heads[(c ^ c >> 6) & 63];
}
