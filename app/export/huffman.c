/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prefix codes for DEFLATE (RFC 1951): code lengths by Huffman's algorithm over two queues (the leaves sorted by count and
 * the inner nodes, which arise in order), and the canonical codes of given lengths. Codes that are too long need
 * counts that grow like Fibonacci's numbers; then the counts are flattened and the tree is built again. */
#include "export/huffman.h"

#include <stdlib.h>

typedef struct
{
  guint count;
  guint16 symbol; /* of a leaf */
  guint16 parent; /* index of the node above */
} Node;

static int
compare_nodes (const void *a, const void *b)
{
  const Node *first = a;
  const Node *second = b;

  if (first->count != second->count)
    return first->count < second->count ? -1 : 1;
  return (int) first->symbol - (int) second->symbol;
}

/* The lighter of the next leaf and the next inner node. */
static guint
take_lightest (const Node *nodes, guint *leaf, guint n_leaves, guint *inner, guint n_nodes)
{
  if (*leaf < n_leaves && (*inner >= n_nodes || nodes[*leaf].count <= nodes[*inner].count))
    return (*leaf)++;
  return (*inner)++;
}

/* Joins sorted leaves into a tree. Returns: the depth of the deepest; @depths holds that of each leaf. */
static guint
build_tree (Node *nodes, guint n_leaves, guint8 *depths)
{
  guint n_nodes = n_leaves;
  guint leaf = 0;
  guint inner = n_leaves;
  guint deepest = 0;
  guint levels[2 * HETU_HUFFMAN_MAX_SYMBOLS] = { 0 };

  while (n_nodes < 2 * n_leaves - 1)
    {
      guint a = take_lightest (nodes, &leaf, n_leaves, &inner, n_nodes);
      guint b = take_lightest (nodes, &leaf, n_leaves, &inner, n_nodes);

      nodes[a].parent = nodes[b].parent = (guint16) n_nodes;
      nodes[n_nodes].count = nodes[a].count + nodes[b].count;
      n_nodes++;
    }
  for (guint i = n_nodes - 1; i-- > 0;)
    {
      levels[i] = levels[nodes[i].parent] + 1;
      if (i < n_leaves)
        {
          depths[i] = (guint8) MIN (levels[i], G_MAXUINT8);
          deepest = MAX (deepest, levels[i]);
        }
    }
  return deepest;
}

void
hetu_huffman_lengths (const guint *counts, guint n_symbols, guint max_length, guint8 *lengths)
{
  Node nodes[2 * HETU_HUFFMAN_MAX_SYMBOLS];
  guint8 depths[HETU_HUFFMAN_MAX_SYMBOLS] = { 0 };
  guint n_leaves = 0;

  g_return_if_fail (n_symbols <= HETU_HUFFMAN_MAX_SYMBOLS);

  for (guint i = 0; i < n_symbols; i++)
    {
      lengths[i] = 0;
      if (counts[i] > 0)
        nodes[n_leaves++] = (Node){ counts[i], (guint16) i, 0 };
    }
  if (n_leaves < 2)
    {
      if (n_leaves == 1)
        lengths[nodes[0].symbol] = 1;
      return;
    }
  qsort (nodes, n_leaves, sizeof nodes[0], compare_nodes);
  while (build_tree (nodes, n_leaves, depths) > max_length)
    {
      /* The order stays: halving is monotonic. */
      for (guint i = 0; i < n_leaves; i++)
        nodes[i].count = nodes[i].count / 2 + 1;
    }
  for (guint i = 0; i < n_leaves; i++)
    lengths[nodes[i].symbol] = depths[i];
}

static guint16
reverse_bits (guint code, guint n_bits)
{
  guint reversed = 0;

  for (guint i = 0; i < n_bits; i++)
    reversed |= ((code >> i) & 1) << (n_bits - 1 - i);
  return (guint16) reversed;
}

void
hetu_huffman_codes (const guint8 *lengths, guint n_symbols, guint16 *codes)
{
  guint n_of_length[HETU_HUFFMAN_MAX_LENGTH + 1] = { 0 };
  guint next[HETU_HUFFMAN_MAX_LENGTH + 2] = { 0 };

  for (guint i = 0; i < n_symbols; i++)
    n_of_length[lengths[i]]++;
  n_of_length[0] = 0;
  for (guint bits = 1; bits <= HETU_HUFFMAN_MAX_LENGTH; bits++)
    next[bits + 1] = (next[bits] + n_of_length[bits]) << 1;
  for (guint i = 0; i < n_symbols; i++)
    codes[i] = lengths[i] > 0 ? reverse_bits (next[lengths[i]]++, lengths[i]) : 0;
}
