/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Words over folded characters, each with a number; several numbers may have one word. Finds all words that begin at a position in
 * one walk. */
typedef struct _HetuTrie HetuTrie;

typedef struct
{
  gint32 value;
  guint length; /* characters */
} HetuTrieHit;

/**
 * hetu_trie_new:
 * Returns: (transfer full): a trie without a word
 */
HetuTrie *hetu_trie_new (void);

/**
 * hetu_trie_free:
 * Frees @self.
 */
void hetu_trie_free (HetuTrie *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuTrie, hetu_trie_free)

/**
 * hetu_trie_add:
 * @word: UTF-8; it is folded
 * Adds @value to @word unless it has it. Words of one character are left out.
 */
void hetu_trie_add (HetuTrie *self, const char *word, gint32 value);

/**
 * hetu_trie_find:
 * @chars: folded
 * @hits: (element-type HetuTrieHit): cleared, then filled: the words that begin @chars, shorter ones first
 * O(length of the longest word).
 */
void hetu_trie_find (const HetuTrie *self, const gunichar *chars, guint n_chars, GArray *hits);

/**
 * hetu_trie_has:
 * @chars: (array length=n_chars): folded
 * Returns: whether @chars are a word, whole
 */
gboolean hetu_trie_has (const HetuTrie *self, const gunichar *chars, guint n_chars);
