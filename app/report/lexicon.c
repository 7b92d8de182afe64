/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lexicon: a trie over folded characters, its edges in one hash table, so that all names at a position are found in one walk. */
#include "report/lexicon.h"

#include "report/fold.h"

#include <string.h>

typedef struct
{
  guint32 first; /* index + 1 of the first of its names; 0 none */
} Node;

typedef struct
{
  guint32 term; /* index in terms */
  guint32 next; /* index + 1 of another name that is spelt the same */
} Name;

struct _HetuLexicon
{
  GPtrArray *terms; /* (element-type HetuTerm) */
  GHashTable *ids;  /* id → term */
  GHashTable *edges; /* node and character → node */
  GArray *nodes;    /* (element-type Node) */
  GArray *names;    /* (element-type Name) */
};

static void
free_term (gpointer data)
{
  HetuTerm *term = data;

  g_free (term->id);
  g_free (term->name);
  g_free (term->unit);
  g_free (term);
}

static gpointer
edge_key (guint32 node, gunichar c)
{
  return GSIZE_TO_POINTER (((gsize) node << 21) | c);
}

HetuLexicon *
hetu_lexicon_new (void)
{
  HetuLexicon *self = g_new0 (HetuLexicon, 1);
  Node root = { 0 };

  self->terms = g_ptr_array_new_with_free_func (free_term);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->edges = g_hash_table_new (NULL, NULL);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_append_val (self->nodes, root);
  return self;
}

void
hetu_lexicon_free (HetuLexicon *self)
{
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->terms);
  g_hash_table_unref (self->edges);
  g_array_unref (self->nodes);
  g_array_unref (self->names);
  g_free (self);
}

const char *
hetu_lexicon_unit_base (const char *unit)
{
  while (g_str_has_prefix (unit, "万") || g_str_has_prefix (unit, "亿"))
    unit = g_utf8_next_char (unit);
  return unit;
}

static void
add_name (HetuLexicon *self, const char *text, guint32 term)
{
  guint32 node = 0;
  Name name = { term, 0 };

  if (g_utf8_strlen (text, -1) < 2)
    return;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = hetu_fold (g_utf8_get_char (p));
      gpointer key = edge_key (node, c);
      guint32 next = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, key));

      if (next == 0)
        {
          Node fresh = { 0 };

          next = self->nodes->len;
          g_array_append_val (self->nodes, fresh);
          g_hash_table_insert (self->edges, key, GUINT_TO_POINTER (next));
        }
      node = next;
    }
  for (guint32 i = g_array_index (self->nodes, Node, node).first; i != 0;
       i = g_array_index (self->names, Name, i - 1).next)
    if (g_array_index (self->names, Name, i - 1).term == term)
      return;
  name.next = g_array_index (self->nodes, Node, node).first;
  g_array_append_val (self->names, name);
  g_array_index (self->nodes, Node, node).first = self->names->len;
}

static guint8
classify_unit (const char *unit)
{
  g_autofree char *text = g_strconcat ("1", unit != NULL ? unit : "", NULL);
  g_autoptr (HetuReading) reading = hetu_reading_new (text);
  HetuNumber number = { 0 };

  return hetu_number_scan (reading, 0, 0, reading->n_chars, &number) ? number.unit_class
                                                                    : HETU_UNIT_CLASS_NONE;
}

void
hetu_lexicon_add (HetuLexicon *self,
                  const char *id,
                  const char *name,
                  const char *aliases,
                  const char *unit)
{
  HetuTerm *term = g_hash_table_lookup (self->ids, id);
  g_auto (GStrv) others = g_strsplit (aliases != NULL ? aliases : "", "|", -1);
  guint index = 0;

  if (term == NULL)
    {
      term = g_new0 (HetuTerm, 1);
      term->id = g_strdup (id);
      term->name = g_strdup (name);
      term->unit_class = classify_unit (unit);
      term->unit = g_strdup (hetu_lexicon_unit_base (unit != NULL ? unit : ""));
      g_utf8_strncpy (term->opening, name, 2);
      term->n_chars = (guint) g_utf8_strlen (name, -1) - g_str_has_suffix (name, "数");
      term->increment = g_str_has_prefix (name, "新增") || g_str_has_prefix (name, "新建");
      g_ptr_array_add (self->terms, term);
      g_hash_table_insert (self->ids, term->id, term);
    }
  g_ptr_array_find (self->terms, term, &index);
  add_name (self, name, index);
  if (g_str_has_suffix (name, "数"))
    {
      g_autofree char *bare = g_strndup (name, strlen (name) - strlen ("数"));

      add_name (self, bare, index);
    }
  for (guint i = 0; others[i] != NULL; i++)
    {
      char *remark = strrchr (others[i], '(');

      add_name (self, others[i], index);
      if (remark == NULL)
        continue;
      *remark = '\0'; /* 惠及群众(户) */
      add_name (self, others[i], index);
    }
}

void
hetu_lexicon_find (const HetuLexicon *self,
                   const HetuReading *reading,
                   guint start,
                   guint end,
                   GArray *hits)
{
  g_array_set_size (hits, 0);
  for (guint from = start; from < end; from++)
    {
      guint32 node = 0;

      for (guint at = from; at < end; at++)
        {
          node = GPOINTER_TO_UINT (
              g_hash_table_lookup (self->edges, edge_key (node, reading->chars[at])));
          if (node == 0)
            break;
          for (guint32 i = g_array_index (self->nodes, Node, node).first; i != 0;
               i = g_array_index (self->names, Name, i - 1).next)
            {
              HetuTermHit hit = { g_ptr_array_index (self->terms,
                                                     g_array_index (self->names, Name, i - 1).term),
                                  from,
                                  at + 1 };

              g_array_append_val (hits, hit);
            }
        }
    }
}

const HetuTerm *
hetu_lexicon_get (const HetuLexicon *self, const char *id)
{
  return g_hash_table_lookup (self->ids, id);
}
