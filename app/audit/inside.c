/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft against itself: its figures are put into the order of a store's statements, as those of one document, and the rules that
 * reconcile a store are applied to them. What the rules find is put down to the figure that the store does not confirm. */
#include "audit/inside.h"

#include "analysis/reconcile.h"
#include "audit/match.h"
#include "audit/private.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Characters that a name of something counted once needs to be told apart: there are many “项目” in one draft. */
#define LEAST_NAME 6
/* The stated rank, and figures of three places. */
#define FEWEST_RANKED 4

static void
clear_contradiction (gpointer item)
{
  HetuContradiction *self = item;

  g_array_unref (self->figures);
  g_free (self->message);
  g_free (self->formula);
}

GArray *
hetu_contradiction_array_new (void)
{
  GArray *array = g_array_new (FALSE, TRUE, sizeof (HetuContradiction));

  g_array_set_clear_func (array, clear_contradiction);
  return array;
}

/* ---- what is a contradiction within one text */

static const HetuClaim *
get_claim (const HetuAudit *self, guint figure)
{
  return &g_array_index (self->claims, HetuClaim, hetu_audit_get_figure (self, figure)->claim);
}

guint
hetu_audit_find_position (const HetuReading *reading, guint offset)
{
  guint low = 0;
  guint high = reading->n_chars;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (reading->at[middle] < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The paragraph in which @position lies, or that behind it */
static guint
find_paragraph (const HetuReading *reading, guint position)
{
  guint low = 0;
  guint high = reading->paragraphs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->paragraphs, HetuParagraph, middle).end <= position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
hetu_audit_is_one_sentence (const HetuAudit *self, guint a, guint b, gboolean clauses)
{
  const HetuReading *reading = self->reading;
  guint start = hetu_audit_find_position (reading, get_claim (self, MIN (a, b))->value_end);
  guint end = hetu_audit_find_position (reading, get_claim (self, MAX (a, b))->value_start);

  if (start < end && find_paragraph (reading, start) != find_paragraph (reading, end))
    return FALSE;
  for (guint i = start; i < end; i++)
    {
      gunichar c = reading->chars[i];

      if (c == 0x3002 || (clauses && (c == 0xFF1B || c == ';')))
        return FALSE;
    }
  return TRUE;
}

/* Whether two figures of one cell are told as the same thing. */
static gboolean
is_told_twice (const HetuAudit *self, guint a, guint b)
{
  const HetuAuditFigure *x = hetu_audit_get_figure (self, a);
  const HetuAuditFigure *y = hetu_audit_get_figure (self, b);
  const HetuClaim *claim = get_claim (self, a);
  HetuDecimal value;

  return hetu_audit_convert (&x->told, &y->told, &value) &&
         hetu_observation_disagrees (&x->told, &y->told) &&
         claim->period.kind != HETU_PERIOD_NONE &&
         (claim->indicator_id != NULL || g_utf8_strlen (claim->indicator, -1) >= LEAST_NAME) &&
         g_strcmp0 (claim->notes, get_claim (self, b)->notes) == 0 &&
         !hetu_audit_is_one_sentence (self, a, b, FALSE);
}

static gboolean
is_contradiction (const HetuAudit *self, const HetuDiscrepancy *found)
{
  static const char *const rules[] = { "conflict",  "restated",   "share-range",  "parts",
                                       "share",     "growth",     "growth-parts", "gap",
                                       "districts", "cumulative", "rank",         "completion" };
  gboolean known = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (rules) && !known; i++)
    known = strcmp (found->rule, rules[i]) == 0;
  if (!known || found->severity == HETU_SEVERITY_NOTE)
    return FALSE;
  /* A field of which the catalogue knows one place says nothing of places. */
  if (strcmp (found->rule, "rank") == 0)
    return found->statements->len >= FEWEST_RANKED;
  if (strcmp (found->rule, "conflict") != 0 && strcmp (found->rule, "restated") != 0)
    return TRUE;
  return is_told_twice (self,
                        (guint) g_array_index (found->statements, gint64, 0) - 1,
                        (guint) g_array_index (found->statements, gint64, 1) - 1);
}

/* ---- whose fault it is */

/* Of two tellings the later one is the slip, for a reader; else the first operand that the store does not confirm. */
static guint
find_culprit (const HetuAudit *self, const HetuContradiction *one)
{
  guint first = g_array_index (one->figures, guint, 0);
  gboolean twice = strcmp (one->rule, "conflict") == 0 || strcmp (one->rule, "restated") == 0;
  guint found = G_MAXUINT;

  for (guint i = 0; i < one->figures->len; i++)
    {
      guint figure = g_array_index (one->figures, guint, i);

      if (hetu_audit_get_figure (self, figure)->verdict != HETU_VERDICT_AGREES &&
          (found == G_MAXUINT || (twice && figure > found)))
        found = figure;
    }
  if (found != G_MAXUINT)
    return found;
  return twice ? MAX (first, g_array_index (one->figures, guint, 1)) : first;
}

static void
add_reason (HetuAuditFigure *figure, const char *words, gboolean first)
{
  char *reason = figure->reason == NULL || *figure->reason == '\0'
                     ? g_strdup (words)
                     : g_strdup_printf (_ ("%s; %s"),
                                        first ? words : figure->reason,
                                        first ? figure->reason : words);

  g_free (figure->reason);
  figure->reason = reason;
}

static void
blame (HetuAudit *self, guint index)
{
  HetuContradiction *one = &g_array_index (self->contradictions, HetuContradiction, index);

  for (guint i = 0; i < one->figures->len; i++)
    {
      HetuAuditFigure *figure =
          &g_array_index (self->figures, HetuAuditFigure, g_array_index (one->figures, guint, i));

      g_array_append_val (figure->contradictions, index);
      one->follows = one->follows || figure->verdict == HETU_VERDICT_DISAGREES;
      if (figure->verdict == HETU_VERDICT_DISAGREES)
        add_reason (figure, one->message, FALSE);
    }
  if (!one->follows)
    {
      HetuAuditFigure *culprit =
          &g_array_index (self->figures, HetuAuditFigure, find_culprit (self, one));

      if (culprit->verdict == HETU_VERDICT_UNKNOWN)
        g_clear_pointer (&culprit->reason, g_free);
      culprit->verdict = HETU_VERDICT_INCONSISTENT;
      add_reason (culprit, one->message, TRUE);
    }
}

/* @taken: “rule/figure”: the catalogue and a sentence may tell of one contradiction each */
static void
take (HetuAudit *self, const HetuDiscrepancy *found, GHashTable *taken)
{
  g_autofree char *key = g_strdup_printf ("%s/%" G_GINT64_FORMAT,
                                          found->rule,
                                          g_array_index (found->statements, gint64, 0));
  HetuContradiction one = { .rule = found->rule,
                            .figures = g_array_new (FALSE, FALSE, sizeof (guint)),
                            .message = g_strdup (found->message),
                            .formula = g_strdup (found->formula) };

  if (!g_hash_table_add (taken, g_steal_pointer (&key)))
    {
      clear_contradiction (&one);
      return;
    }
  for (guint i = 0; i < found->statements->len; i++)
    {
      guint figure = (guint) g_array_index (found->statements, gint64, i) - 1;

      g_array_append_val (one.figures, figure);
    }
  g_array_append_val (self->contradictions, one);
}

/* ---- the rules */

/* A note of the data says why figures of two periods or two documents need not agree; those of one document and one period must. */
static void
disregard_notes (GArray *found)
{
  static const char *const rules[] = { "parts", "share", "gap", "completion", "districts" };

  for (guint i = 0; i < found->len; i++)
    {
      HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);

      for (gsize k = 0; k < G_N_ELEMENTS (rules); k++)
        if (one->severity == HETU_SEVERITY_NOTE && strcmp (one->rule, rules[k]) == 0)
          {
            one->severity = HETU_SEVERITY_WARNING;
            one->known = FALSE;
          }
    }
}

static void
keep_contradictions (const HetuAudit *self, GArray *found)
{
  for (guint i = found->len; i > 0; i--)
    if (!is_contradiction (self, &g_array_index (found, HetuDiscrepancy, i - 1)))
      g_array_remove_index (found, i - 1);
}

static void
check_all (HetuAudit *self, const HetuAuditWorld *world, GHashTable *taken)
{
  g_autoptr (GArray) statements = hetu_audit_world_list_statements (world, self);
  g_autoptr (GArray) found = hetu_discrepancy_array_new ();
  GListModel *indicators = hetu_audit_world_get_indicators (world);

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);

      hetu_reconcile_run (hetu_audit_world_get_rules (world), indicator, statements, NULL, found);
    }
  disregard_notes (found);
  keep_contradictions (self, found);
  hetu_reconcile_settle (found);
  hetu_reconcile_fold (found);
  keep_contradictions (self, found);
  for (guint i = 0; i < found->len; i++)
    take (self, &g_array_index (found, HetuDiscrepancy, i), taken);
}

static void
check_triples (HetuAudit *self,
               const HetuAuditWorld *world,
               const GArray *triples,
               HetuAuditTripleKind kind,
               GHashTable *taken)
{
  for (guint i = 0; i < triples->len; i++)
    {
      g_autoptr (GArray) found = hetu_discrepancy_array_new ();

      hetu_audit_world_judge_triple (world,
                                     self,
                                     &g_array_index (triples, HetuAuditTriple, i),
                                     kind,
                                     found);
      for (guint k = 0; k < found->len; k++)
        take (self, &g_array_index (found, HetuDiscrepancy, k), taken);
    }
}

gboolean
hetu_audit_find_contradictions (HetuAudit *self, HetuStore *store, GError **error)
{
  g_autoptr (HetuAuditWorld) world = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) completions = hetu_audit_find_completions (self);
  g_autoptr (GArray) shares = hetu_audit_find_shares (self, store);
  GArray *notes = hetu_known_notes (store, 0, 0, self->options.as_of, error);

  if (notes == NULL)
    return FALSE;
  world = hetu_audit_world_new (self, store, notes);
  check_all (self, world, taken);
  check_triples (self, world, completions, HETU_TRIPLE_COMPLETION, taken);
  check_triples (self, world, shares, HETU_TRIPLE_SHARE, taken);
  for (guint i = 0; i < self->contradictions->len; i++)
    blame (self, i);
  return TRUE;
}
