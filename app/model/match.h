/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How typed text finds a thing that has names (UX §2). The folded forms are made once, since a list of
 * two thousand is searched at every key. */
typedef struct _HetuMatchKey HetuMatchKey;

/**
 * hetu_match_key_new:
 * @names: (array zero-terminated=1): full and short names in all languages
 * @initials: (nullable): pinyin initials, several separated by “|”
 * @aliases: (nullable) (array zero-terminated=1): other names
 * @id: (nullable): id or code
 *
 * Returns: (transfer full): what hetu_match_key_score() searches
 */
HetuMatchKey *hetu_match_key_new (const char *const *names,
                                  const char *initials,
                                  const char *const *aliases,
                                  const char *id);

/**
 * hetu_match_key_free:
 *
 * Frees @self.
 */
void hetu_match_key_free (HetuMatchKey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuMatchKey, hetu_match_key_free)

/**
 * hetu_match_key_score:
 * @query: what was typed; case and space around it do not count
 *
 * Returns: 1 … 899, 0 for no match: all of a name, alias, id or of the initials > prefix of a name > prefix of
 *   initials > initials as a sub-sequence > substring of a name > of an alias > of the id; within a class
 *   shorter texts score higher. "" matches all, with 1.
 */
guint hetu_match_key_score (const HetuMatchKey *self, const char *query);

/**
 * hetu_match_key_distance:
 * @query: what was typed and matched nothing
 *
 * How far @query is from the nearest part of a name, alias, id or of the initials: code points to add, drop or change,
 * in thousandths of its length. O(length of @query × length of the names).
 *
 * Returns: 0 for a part … 1000 for nothing in common
 */
guint hetu_match_key_distance (const HetuMatchKey *self, const char *query);

/**
 * hetu_match_text:
 * @initials: (nullable): separated by “|”
 * @aliases: (nullable) (array zero-terminated=1)
 *
 * hetu_match_key_score() for a thing that is looked up once: sources, commands.
 *
 * Returns: the score, 0 for no match
 */
guint hetu_match_text (const char *query,
                       const char *name,
                       const char *initials,
                       const char *const *aliases);
