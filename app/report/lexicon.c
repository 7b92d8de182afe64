/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lexicon: a trie of all names, and what each is the name of. */
#include "report/lexicon.h"

#include "model/resource.h"
#include "report/trie.h"

#include <string.h>

struct _HetuLexicon
{
  GPtrArray *terms; /* (element-type HetuTerm) */
  GHashTable *ids;  /* id → term */
  HetuTrie *names;  /* of indices in terms */
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

HetuLexicon *
hetu_lexicon_new (void)
{
  HetuLexicon *self = g_new0 (HetuLexicon, 1);

  self->terms = g_ptr_array_new_with_free_func (free_term);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = hetu_trie_new ();
  return self;
}

HetuLexicon *
hetu_lexicon_new_shipped (void)
{
  HetuLexicon *self = hetu_lexicon_new ();
  g_autofree char *text = hetu_resource_load ("lexicon/indicators.tsv", NULL);
  g_auto (GStrv) lines = NULL;

  g_assert (text != NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert (g_strv_length (cells) == 4);
      hetu_lexicon_add (self, cells[0], cells[1], cells[3], cells[2]);
    }
  return self;
}

void
hetu_lexicon_free (HetuLexicon *self)
{
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->terms);
  hetu_trie_free (self->names);
  g_free (self);
}

const char *
hetu_lexicon_unit_base (const char *unit)
{
  while (g_str_has_prefix (unit, "万") || g_str_has_prefix (unit, "亿"))
    unit = g_utf8_next_char (unit);
  return unit;
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

/* “规上工业…”, “限上…”: the name as it is shortened */
static void
add_shortened (HetuLexicon *self, const char *name, gint32 index)
{
  static const char *const openings[][2] = { { "规模以上工业", "规上工业" },
                                             { "规模以上工业", "规模工业" },
                                             { "规模以上服务业", "规上服务业" },
                                             { "规模以上服务业", "规模服务业" },
                                             { "新增规模以上工业", "新增规上工业" },
                                             { "新增规模以上工业", "新增规模工业" },
                                             { "限额以上", "限上" } };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (name, openings[i][0]))
      {
        g_autofree char *other = g_strconcat (openings[i][1], name + strlen (openings[i][0]), NULL);

        hetu_trie_add (self->names, other, index);
      }
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
  hetu_trie_add (self->names, name, (gint32) index);
  add_shortened (self, name, (gint32) index);
  if (g_str_has_suffix (name, "数"))
    {
      g_autofree char *bare = g_strndup (name, strlen (name) - strlen ("数"));

      hetu_trie_add (self->names, bare, (gint32) index);
    }
  for (guint i = 0; others[i] != NULL; i++)
    {
      char *remark = strrchr (others[i], '(');

      hetu_trie_add (self->names, others[i], (gint32) index);
      add_shortened (self, others[i], (gint32) index);
      if (remark == NULL)
        continue;
      *remark = '\0'; /* 惠及群众(户) */
      hetu_trie_add (self->names, others[i], (gint32) index);
    }
}

void
hetu_lexicon_find (const HetuLexicon *self,
                   const HetuReading *reading,
                   guint start,
                   guint end,
                   GArray *hits)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (HetuTrieHit));

  g_array_set_size (hits, 0);
  for (guint from = start; from < end; from++)
    {
      hetu_trie_find (self->names, reading->chars + from, end - from, words);
      for (guint i = 0; i < words->len; i++)
        {
          const HetuTrieHit *word = &g_array_index (words, HetuTrieHit, i);
          HetuTermHit hit = { g_ptr_array_index (self->terms, word->value),
                              from,
                              from + word->length };

          g_array_append_val (hits, hit);
        }
    }
}

gboolean
hetu_lexicon_has (const HetuLexicon *self, const gunichar *chars, guint n_chars)
{
  return hetu_trie_has (self->names, chars, n_chars);
}

const HetuTerm *
hetu_lexicon_get (const HetuLexicon *self, const char *id)
{
  return g_hash_table_lookup (self->ids, id);
}
