/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search by name, alias, id and pinyin initials. The initials are data of the catalogue (重 is zhong or
 * chong by the word), they are never computed here. */
#include "model/match.h"

#include <string.h>

/* Classes of a match, a hundred apart; within one, shorter texts come first. */
enum
{
  CLASS_ID = 100,
  CLASS_ALIAS = 200,
  CLASS_NAME = 300,
  CLASS_INITIALS_SUBSEQUENCE = 400,
  CLASS_INITIALS_PREFIX = 500,
  CLASS_NAME_PREFIX = 600,
  CLASS_EXACT = 800,
};

struct _HetuMatchKey
{
  char **names; /* owned, folded, as are all below */
  char **initials;
  char **aliases;
  char *id;
};

/* U+4E00 … U+9FFF in UTF-8: all but the rarest 汉字, which have neither case nor another form. */
static gboolean
is_ideograph (const guint8 *bytes)
{
  return bytes[0] >= 0xe4 && bytes[0] <= 0xe9 && (bytes[0] > 0xe4 || bytes[1] >= 0xb8) &&
         (bytes[1] & 0xc0) == 0x80 && (bytes[2] & 0xc0) == 0x80;
}

/* Whether folding @text is lowering its ASCII letters: so it is for nearly all names and initials of three thousand places,
 * which then cost a twentieth. */
static gboolean
is_plain (const char *text)
{
  const guint8 *at = (const guint8 *) text;

  while (*at != '\0')
    if (*at < 0x80)
      at++;
    else if (is_ideograph (at))
      at += 3;
    else
      return FALSE;
  return TRUE;
}

static char *
fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *folded = NULL;

  if (is_plain (text))
    return g_strstrip (g_ascii_strdown (text, -1));
  valid = g_utf8_make_valid (text, -1);
  folded = g_utf8_casefold (g_strstrip (valid), -1);
  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFKC);
}

static char **
fold_all (const char *const *words)
{
  GPtrArray *folded = g_ptr_array_new ();

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (folded, fold (words[i]));
  g_ptr_array_add (folded, NULL);
  return (char **) g_ptr_array_free (folded, FALSE);
}

static guint
graded (guint class, const char *text)
{
  return class + 99 - (guint) MIN (strlen (text), 99);
}

static gboolean
is_subsequence (const char *part, const char *whole)
{
  for (; *whole != '\0' && *part != '\0'; whole++)
    if (*whole == *part)
      part++;
  return *part == '\0';
}

HetuMatchKey *
hetu_match_key_new (const char *const *names,
                    const char *initials,
                    const char *const *aliases,
                    const char *id)
{
  HetuMatchKey *self = g_new0 (HetuMatchKey, 1);
  g_auto (GStrv) split = initials != NULL ? g_strsplit (initials, "|", -1) : NULL;

  self->names = fold_all (names);
  self->initials = fold_all ((const char *const *) split);
  self->aliases = fold_all (aliases);
  self->id = id != NULL ? fold (id) : NULL;
  return self;
}

void
hetu_match_key_free (HetuMatchKey *self)
{
  g_strfreev (self->names);
  g_strfreev (self->initials);
  g_strfreev (self->aliases);
  g_free (self->id);
  g_free (self);
}

static guint
score_name (const char *name, const char *query)
{
  const char *found = strstr (name, query);

  if (found == NULL)
    return 0;
  if (found > name)
    return graded (CLASS_NAME, name);
  return graded (strlen (name) == strlen (query) ? CLASS_EXACT : CLASS_NAME_PREFIX, name);
}

static guint
score_initials (const char *initials, const char *query)
{
  if (!is_subsequence (query, initials))
    return 0;
  if (!g_str_has_prefix (initials, query))
    return graded (CLASS_INITIALS_SUBSEQUENCE, initials);
  return graded (strlen (initials) == strlen (query) ? CLASS_EXACT : CLASS_INITIALS_PREFIX,
                 initials);
}

static guint
score_other (const char *text, const char *query, guint class)
{
  if (strstr (text, query) == NULL)
    return 0;
  return graded (g_str_equal (text, query) ? CLASS_EXACT : class, text);
}

guint
hetu_match_key_score (const HetuMatchKey *self, const char *query)
{
  g_autofree char *folded = NULL;
  guint best = 0;

  g_return_val_if_fail (self != NULL && query != NULL, 0);

  folded = fold (query);
  if (*folded == '\0')
    return 1;
  for (gsize i = 0; self->names[i] != NULL; i++)
    best = MAX (best, score_name (self->names[i], folded));
  for (gsize i = 0; self->initials[i] != NULL; i++)
    best = MAX (best, score_initials (self->initials[i], folded));
  for (gsize i = 0; self->aliases[i] != NULL; i++)
    best = MAX (best, score_other (self->aliases[i], folded, CLASS_ALIAS));
  if (self->id != NULL)
    best = MAX (best, score_other (self->id, folded, CLASS_ID));
  return best;
}

/* Sellers' form of the edit distance: the first row is zero, so that a match may begin anywhere in @text, and the least of the
 * last row counts, so that it may end anywhere. */
static guint
measure_part (const gunichar *query, glong n_query, const char *text)
{
  g_autofree guint *row = g_new (guint, n_query + 1);
  guint least = 0;

  for (glong i = 0; i <= n_query; i++)
    row[i] = i;
  least = row[n_query];
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar found = g_utf8_get_char (at);
      guint diagonal = row[0];

      for (glong i = 1; i <= n_query; i++)
        {
          guint changed = diagonal + (query[i - 1] == found ? 0 : 1);

          diagonal = row[i];
          row[i] = MIN (changed, MIN (row[i], row[i - 1]) + 1);
        }
      least = MIN (least, row[n_query]);
    }
  return least;
}

guint
hetu_match_key_distance (const HetuMatchKey *self, const char *query)
{
  g_autofree char *folded = NULL;
  g_autofree gunichar *points = NULL;
  glong n_points = 0;
  guint least = G_MAXUINT;

  g_return_val_if_fail (self != NULL && query != NULL, 1000);

  folded = fold (query);
  points = g_utf8_to_ucs4_fast (folded, -1, &n_points);
  if (n_points == 0)
    return 0;
  for (gsize i = 0; self->names[i] != NULL; i++)
    least = MIN (least, measure_part (points, n_points, self->names[i]));
  for (gsize i = 0; self->initials[i] != NULL; i++)
    least = MIN (least, measure_part (points, n_points, self->initials[i]));
  for (gsize i = 0; self->aliases[i] != NULL; i++)
    least = MIN (least, measure_part (points, n_points, self->aliases[i]));
  if (self->id != NULL)
    least = MIN (least, measure_part (points, n_points, self->id));
  return MIN (least, (guint) n_points) * 1000 / (guint) n_points;
}

guint
hetu_match_text (const char *query,
                 const char *name,
                 const char *initials,
                 const char *const *aliases)
{
  const char *const names[] = { name, NULL };
  g_autoptr (HetuMatchKey) key = NULL;

  g_return_val_if_fail (query != NULL && name != NULL, 0);

  key = hetu_match_key_new (names, initials, aliases, NULL);
  return hetu_match_key_score (key, query);
}
