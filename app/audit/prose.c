/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures a sentence sets against each other, where the catalogue does not know that they belong together: an outturn and its plan
 * before their rate of completion, a part and its whole around 占. Only finds them; the rules of reconciliation judge. */
#include "audit/private.h"

#include "acceptance.h"

#include <string.h>

/* Figures that may stand between a rate and what it is of. */
#define MOST_BETWEEN 6
/* Tellings of one indicator that are looked at for the whole of a share. */
#define MOST_AMOUNTS 256
/* Characters between 占 and the share. */
#define MOST_WORDS 40

static const HetuClaim *
get_claim (const HetuAudit *self, guint figure)
{
  return &g_array_index (self->claims, HetuClaim, hetu_audit_get_figure (self, figure)->claim);
}

/* Returns: (transfer full): what stands between the figure before and the number of @figure, at most @most characters, as it is read:
 * whatever pages and lines broke is whole */
static char *
dup_words_before (const HetuAudit *self, guint figure, guint most)
{
  const HetuReading *reading = self->reading;
  guint end = hetu_audit_find_position (reading, get_claim (self, figure)->value_start);
  guint start =
      figure > 0 ? hetu_audit_find_position (reading, get_claim (self, figure - 1)->value_end) : 0;

  start = MAX (start, end > most ? end - most : 0);
  return hetu_reading_dup (reading, MIN (start, end), end);
}

static gboolean
has_any (const char *text, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_amount (const HetuObservation *one)
{
  return one->has_value && one->measure == HETU_MEASURE_LEVEL && !hetu_unit_is_rate (one->unit);
}

static gboolean
is_percent (const HetuObservation *one)
{
  return one->has_value && hetu_unit_get_dimension (one->unit) == HETU_DIMENSION_RATE &&
         one->comparator == HETU_COMPARATOR_EQUAL;
}

/* ---- completion */

static gboolean
tells_completion (const HetuAudit *self, guint figure)
{
  static const char *const words[] = { "占年度", "完成年度", "占全年",   "完成全年", "为年度",
                                       "占计划", "完成计划", "目标任务", "完成率",   "投资目标",
                                       "为预算", "完成预算", NULL };
  const HetuObservation *told = &hetu_audit_get_figure (self, figure)->told;
  g_autofree char *before = NULL;

  if (!is_percent (told) ||
      (told->measure != HETU_MEASURE_RATIO && told->measure != HETU_MEASURE_SHARE))
    return FALSE;
  before = dup_words_before (self, figure, MOST_WORDS);
  return has_any (before, words);
}

GArray *
hetu_audit_find_completions (const HetuAudit *self)
{
  GArray *triples = g_array_new (FALSE, FALSE, sizeof (HetuAuditTriple));

  for (guint i = 0; i < self->figures->len; i++)
    {
      guint outturn = G_MAXUINT, target = G_MAXUINT;

      if (!tells_completion (self, i))
        continue;
      for (guint k = i; k > 0 && i - k < MOST_BETWEEN; k--)
        {
          const HetuObservation *one = &hetu_audit_get_figure (self, k - 1)->told;

          if (!hetu_audit_is_one_sentence (self, k - 1, i, TRUE))
            break;
          if (!is_amount (one))
            continue;
          if (one->kind == HETU_KIND_TARGET && target == G_MAXUINT)
            target = k - 1;
          else if (one->kind != HETU_KIND_TARGET && outturn == G_MAXUINT)
            outturn = k - 1;
        }
      if (outturn != G_MAXUINT && target != G_MAXUINT)
        {
          HetuAuditTriple triple = { i, outturn, target };

          g_array_append_val (triples, triple);
        }
    }
  return triples;
}

/* ---- shares */

/* Returns: (transfer none) (nullable): what “占…的比重” names as the whole, right behind 占 */
static const HetuTerm *
find_whole (const HetuAudit *self, const HetuLexicon *lexicon, guint figure)
{
  const HetuClaim *claim = get_claim (self, figure);
  guint end = hetu_audit_find_position (self->reading, claim->value_start);
  guint start = end > MOST_WORDS ? end - MOST_WORDS : 0;
  guint at = hetu_reading_find_last (self->reading, start, end, "占");
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HetuTermHit));
  const HetuTermHit *best = NULL;

  if (at >= end)
    return NULL;
  hetu_lexicon_find (lexicon, self->reading, at + 1, end, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const HetuTermHit *hit = &g_array_index (hits, HetuTermHit, i);

      /* “占全区地区生产总值”: a word of the place may stand before it. */
      if (hit->start <= at + 4 && (best == NULL || hit->end > best->end))
        best = hit;
    }
  return best != NULL ? best->term : NULL;
}

/* Whether the figure at @at is an amount of the place and time of the share at @share. */
static gboolean
is_beside (const HetuAudit *self, guint at, guint share)
{
  const HetuObservation *x = &hetu_audit_get_figure (self, at)->told;
  const HetuObservation *y = &hetu_audit_get_figure (self, share)->told;

  return at != share && is_amount (x) && x->kind == y->kind && x->region == y->region &&
         x->comparator == HETU_COMPARATOR_EQUAL && hetu_period_equal (x->period, y->period);
}

/* What the share is of: the same indicator, or for “高技术制造业增加值占…的比重” one of that name. */
static gboolean
is_part (const HetuAudit *self, guint at, guint share)
{
  const HetuClaim *claim = get_claim (self, share);
  const char *id = get_claim (self, at)->indicator_id;
  const char *name = get_claim (self, at)->indicator;
  gsize length = strlen (name);

  if (claim->indicator_id != NULL && g_strcmp0 (id, claim->indicator_id) == 0)
    return TRUE;
  return length > 0 && strncmp (claim->indicator, name, length) == 0 &&
         g_str_has_prefix (claim->indicator + length, "占");
}

/* Returns: (transfer full): id → GArray of the figures that are amounts of it, in order */
static GHashTable *
index_amounts (const HetuAudit *self)
{
  GHashTable *amounts =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const char *id = get_claim (self, i)->indicator_id;
      GArray *figures = id != NULL ? g_hash_table_lookup (amounts, id) : NULL;

      if (id == NULL || !is_amount (&hetu_audit_get_figure (self, i)->told))
        continue;
      if (figures == NULL)
        {
          figures = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (amounts, (gpointer) id, figures);
        }
      g_array_append_val (figures, i);
    }
  return amounts;
}

/* The amount of @id nearest before the share, else the first behind it */
static guint
find_amount (const HetuAudit *self, GHashTable *amounts, const char *id, guint share)
{
  const GArray *figures = id != NULL ? g_hash_table_lookup (amounts, id) : NULL;
  guint found = G_MAXUINT;

  for (guint i = 0; figures != NULL && i < MIN (figures->len, MOST_AMOUNTS); i++)
    {
      guint at = g_array_index (figures, guint, i);

      if (is_beside (self, at, share) && (at < share || found == G_MAXUINT))
        found = at;
    }
  return found;
}

/* What the share is of: told shortly before it, else anywhere by its id. */
static guint
find_part (const HetuAudit *self, GHashTable *amounts, guint share)
{
  for (guint i = share; i > 0 && share - i < MOST_BETWEEN; i--)
    if (is_beside (self, i - 1, share) && is_part (self, i - 1, share))
      return i - 1;
  return find_amount (self, amounts, get_claim (self, share)->indicator_id, share);
}

GArray *
hetu_audit_find_shares (const HetuAudit *self, HetuStore *store)
{
  g_autoptr (HetuLexicon) lexicon = NULL;
  g_autoptr (GHashTable) amounts = index_amounts (self);
  GArray *triples = g_array_new (FALSE, FALSE, sizeof (HetuAuditTriple));

  for (guint i = 0; i < self->figures->len; i++)
    {
      const HetuAuditFigure *figure = hetu_audit_get_figure (self, i);
      const HetuTerm *whole = NULL;
      HetuAuditTriple triple = { i, G_MAXUINT, G_MAXUINT };

      if (figure->told.measure != HETU_MEASURE_SHARE || figure->told.ref_region != 0 ||
          !is_percent (&figure->told))
        continue;
      if (lexicon == NULL)
        lexicon = hetu_acceptance_new_lexicon (store);
      whole = find_whole (self, lexicon, i);
      if (whole == NULL || g_strcmp0 (whole->id, get_claim (self, i)->indicator_id) == 0)
        continue;
      triple.part = find_part (self, amounts, i);
      triple.whole = find_amount (self, amounts, whole->id, i);
      if (triple.part != G_MAXUINT && triple.whole != G_MAXUINT)
        g_array_append_val (triples, triple);
    }
  return triples;
}
