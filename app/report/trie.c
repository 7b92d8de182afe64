/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trie whose edges are one hash table; a bit a character says whether any word begins with it, so that most positions of a text cost
 * one look. */
#include "report/trie.h"

#include "report/fold.h"

typedef struct
{
  gint32 value;
  guint32 next; /* index + 1 of another value of the word; 0 none */
} Value;

struct _HetuTrie
{
  GHashTable *edges;       /* node and character → node */
  GArray *nodes;           /* (element-type guint32): index + 1 of the first value; 0 none */
  GArray *values;          /* (element-type Value) */
  guint8 openings[0x2000]; /* a bit a character of the basic plane */
  guint8 pairs[0x2000];    /* a bit a pair of first characters, some share one */
};

static inline guint
pair_bit (gunichar first, gunichar second)
{
  return (first * 251 + second) & 0xFFFF;
}

static gpointer
edge_key (guint32 node, gunichar c)
{
  return GSIZE_TO_POINTER (((gsize) node << 21) | c);
}

HetuTrie *
hetu_trie_new (void)
{
  HetuTrie *self = g_new0 (HetuTrie, 1);
  guint32 root = 0;

  self->edges = g_hash_table_new (NULL, NULL);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_append_val (self->nodes, root);
  return self;
}

void
hetu_trie_free (HetuTrie *self)
{
  g_hash_table_unref (self->edges);
  g_array_unref (self->nodes);
  g_array_unref (self->values);
  g_free (self);
}

static guint32
step (HetuTrie *self, guint32 node, gunichar c)
{
  gpointer key = edge_key (node, c);
  guint32 next = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, key));
  guint32 fresh = 0;

  if (next != 0)
    return next;
  next = self->nodes->len;
  g_array_append_val (self->nodes, fresh);
  g_hash_table_insert (self->edges, key, GUINT_TO_POINTER (next));
  if (node == 0 && c < 0x10000)
    self->openings[c >> 3] |= (guint8) (1 << (c & 7));
  return next;
}

void
hetu_trie_add (HetuTrie *self, const char *word, gint32 value)
{
  Value one = { value, 0 };
  guint32 node = 0;

  guint pair = 0;

  if (g_utf8_strlen (word, -1) < 2)
    return;
  pair = pair_bit (hetu_fold (g_utf8_get_char (word)),
                   hetu_fold (g_utf8_get_char (g_utf8_next_char (word))));
  self->pairs[pair >> 3] |= (guint8) (1 << (pair & 7));
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    node = step (self, node, hetu_fold (g_utf8_get_char (p)));
  one.next = g_array_index (self->nodes, guint32, node);
  for (guint32 i = one.next; i != 0; i = g_array_index (self->values, Value, i - 1).next)
    if (g_array_index (self->values, Value, i - 1).value == value)
      return;
  g_array_append_val (self->values, one);
  g_array_index (self->nodes, guint32, node) = self->values->len;
}

void
hetu_trie_find (const HetuTrie *self, const gunichar *chars, guint n_chars, GArray *hits)
{
  guint32 node = 0;
  guint pair = 0;

  g_array_set_size (hits, 0);
  if (n_chars < 2 || chars[0] >= 0x10000 ||
      (self->openings[chars[0] >> 3] & (1 << (chars[0] & 7))) == 0)
    return;
  pair = pair_bit (chars[0], chars[1]);
  if ((self->pairs[pair >> 3] & (1 << (pair & 7))) == 0)
    return;
  for (guint n = 0; n < n_chars; n++)
    {
      node = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, edge_key (node, chars[n])));
      if (node == 0)
        return;
      for (guint32 i = g_array_index (self->nodes, guint32, node); i != 0;
           i = g_array_index (self->values, Value, i - 1).next)
        {
          HetuTrieHit hit = { g_array_index (self->values, Value, i - 1).value, n + 1 };

          g_array_append_val (hits, hit);
        }
    }
}

gboolean
hetu_trie_has (const HetuTrie *self, const gunichar *chars, guint n_chars)
{
  guint32 node = 0;

  for (guint n = 0; n < n_chars; n++)
    {
      node = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, edge_key (node, chars[n])));
      if (node == 0)
        return FALSE;
    }
  return g_array_index (self->nodes, guint32, node) != 0;
}
