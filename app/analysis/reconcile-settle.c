/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is found is settled at the end, when all is known: a slip of the unit upsets sums, shares and growth, and should be told
 * once. The finding that blames a figure is the cause; whatever else that figure is in becomes a note which says so, and comes
 * back as its own finding when the cause is mended and it is not. */
#include "analysis/reconcile.h"

#include "analysis/reconcile-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const HetuDiscrepancy *x = a;
  const HetuDiscrepancy *y = b;
  int order = (int) x->severity - (int) y->severity;

  if (order == 0)
    order = (int) x->order - (int) y->order;
  if (order == 0)
    order = (x->region > y->region) - (x->region < y->region);
  if (order == 0)
    order = (x->indicator > y->indicator) - (x->indicator < y->indicator);
  if (order == 0)
    order = hetu_period_compare (x->period, y->period);
  return order != 0 ? order : strcmp (x->key, y->key);
}

static void
drop_doubles (GArray *found)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint kept = 0;

  for (guint i = 0; i < found->len; i++)
    {
      HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);

      if (!g_hash_table_add (seen, one->key))
        continue;
      if (i != kept)
        {
          HetuDiscrepancy moved = *one;

          *one = g_array_index (found, HetuDiscrepancy, kept);
          g_array_index (found, HetuDiscrepancy, kept) = moved;
        }
      kept++;
    }
  g_hash_table_remove_all (seen);
  g_array_set_size (found, kept);
}

/* An edition revises more than a figure or two. */
#define FEWEST_REVISIONS 3

static guint
count_source (GHashTable *counts, gint32 source, guint more)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GINT_TO_POINTER (source))) + more;

  if (more > 0)
    g_hash_table_replace (counts, GINT_TO_POINTER (source), GUINT_TO_POINTER (n));
  return n;
}

/* A final figure that differs in a document which otherwise revises nothing is one of two that contradict each other. */
static void
doubt_lone_revisions (GArray *found)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);

      if (strcmp (one->rule, "revision") != 0)
        continue;
      count_source (counts, one->source_a, 1);
      count_source (counts, one->source_b, 1);
    }
  for (guint i = 0; i < found->len; i++)
    {
      HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);

      if (one->weight != HETU_WEIGHT_REVISED ||
          (count_source (counts, one->source_a, 0) >= FEWEST_REVISIONS &&
           count_source (counts, one->source_b, 0) >= FEWEST_REVISIONS))
        continue;
      one->severity = HETU_SEVERITY_WARNING;
      one->known = FALSE;
      g_clear_pointer (&one->because, g_free);
      g_free (one->action);
      one->action = g_strdup (
          _ ("See whether the later figure is a revision: the document revises hardly any other"));
    }
}

void
hetu_reconcile_settle (GArray *found)
{
  drop_doubles (found);
  doubt_lone_revisions (found);
}

/* ---- causes and effects */

/* How near a finding is to the root: figures blamed come in the order of their rules, then figures one of which is wrong. */
static guint
get_distance (const HetuDiscrepancy *self)
{
  if (self->weight == HETU_WEIGHT_CAUSE)
    return self->order;
  return self->weight == HETU_WEIGHT_RIVAL ? G_MAXUINT8 + 1 : G_MAXUINT;
}

/* Which statements a finding is about: all, but that it blames one. */
static guint
count_suspects (const HetuDiscrepancy *self)
{
  return self->weight == HETU_WEIGHT_CAUSE ? 1 : self->statements->len;
}

/* Two that contradict each other, and are known to, upset nothing: the one that stands is right. */
static gboolean
is_cause (const HetuDiscrepancy *self)
{
  if (self->weight == HETU_WEIGHT_RIVAL)
    return hetu_discrepancy_is_open (self);
  return self->weight == HETU_WEIGHT_CAUSE && self->severity != HETU_SEVERITY_NOTE;
}

static gboolean
explains (const HetuDiscrepancy *cause, const HetuDiscrepancy *one)
{
  guint root = get_distance (cause), own = get_distance (one);

  if (cause == one || cause->severity > one->severity ||
      (cause->weight == HETU_WEIGHT_RIVAL && one->weight == HETU_WEIGHT_SUM))
    return FALSE;
  /* Of two that blame one figure alike the first one stays. */
  return root < own || (root == own && cause < one);
}

static const HetuDiscrepancy *
find_cause (GHashTable *causes, const HetuDiscrepancy *one)
{
  gboolean follows = one->weight != HETU_WEIGHT_APART && one->weight != HETU_WEIGHT_REVISED;

  for (guint i = 0; follows && i < count_suspects (one); i++)
    {
      const HetuDiscrepancy *cause =
          g_hash_table_lookup (causes, &g_array_index (one->statements, gint64, i));

      if (cause != NULL && explains (cause, one))
        return cause;
    }
  return NULL;
}

/* By statement, the finding that is nearest to the root. */
static GHashTable *
list_causes (const GArray *found)
{
  GHashTable *causes = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < found->len; i++)
    {
      HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);

      for (guint k = 0; is_cause (one) && k < count_suspects (one); k++)
        {
          gint64 *statement = &g_array_index (one->statements, gint64, k);
          const HetuDiscrepancy *other = g_hash_table_lookup (causes, statement);

          if (other == NULL || get_distance (one) < get_distance (other))
            g_hash_table_replace (causes, statement, one);
        }
    }
  return causes;
}

/* Makes an effect a note that says so. */
static void
subdue (HetuDiscrepancy *effect, const char *cause)
{
  effect->severity = HETU_SEVERITY_NOTE;
  effect->known = TRUE;
  g_free (effect->because);
  effect->because = g_strdup_printf (_ ("It follows from another finding: %s"), cause);
}

/* “…; also: Published growth against levels” */
static void
add_effects (HetuDiscrepancy *cause, guint32 rules)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  char *message = NULL;

  for (guint i = 0; i < 32 && hetu_reconcile_get_rule (i) != NULL; i++)
    if ((rules & (1u << i)) != 0)
      g_string_append_printf (titles,
                              "%s%s",
                              titles->len > 0 ? _ (", ") : "",
                              _ (hetu_reconcile_get_rule (i)->title));
  /* Translators: a finding, titles of rules */
  message = g_strdup_printf (_ ("%s; also: %s"), cause->message, titles->str);
  g_free (cause->message);
  cause->message = message;
}

void
hetu_reconcile_fold (GArray *found)
{
  g_autoptr (GHashTable) causes = list_causes (found);
  g_autofree const HetuDiscrepancy **roots = g_new0 (const HetuDiscrepancy *, MAX (found->len, 1));
  g_autofree guint32 *rules = g_new0 (guint32, MAX (found->len, 1));

  for (guint i = 0; i < found->len; i++)
    {
      const HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);

      if (!hetu_discrepancy_is_open (one))
        continue;
      roots[i] = find_cause (causes, one);
      if (roots[i] != NULL)
        rules[roots[i] - (const HetuDiscrepancy *) found->data] |= 1u << one->order;
    }
  for (guint i = 0; i < found->len; i++)
    if (roots[i] != NULL)
      subdue (&g_array_index (found, HetuDiscrepancy, i), roots[i]->message);
  for (guint i = 0; i < found->len; i++)
    if (rules[i] != 0)
      add_effects (&g_array_index (found, HetuDiscrepancy, i), rules[i]);
  g_array_sort (found, compare_findings);
}
