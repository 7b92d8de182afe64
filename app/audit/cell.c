/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft's figure against the store. The store is taken as it is: what was saved from the same draft is a statement like others,
 * and whoever wants an independent witness takes that document out of use first. */
#include "audit/cell.h"

#include "audit/match.h"
#include "store/query.h"

struct _HetuAuditCells
{
  HetuStore *store; /* owned */
  gint32 as_of;
  HetuLanguage language;
  GHashTable *read; /* (owned): “indicator/region” → GArray of HetuObservation */
};

HetuAuditCells *
hetu_audit_cells_new (HetuStore *store, gint32 as_of, HetuLanguage language)
{
  HetuAuditCells *self = g_new0 (HetuAuditCells, 1);

  self->store = g_object_ref (store);
  self->as_of = as_of;
  self->language = language;
  self->read =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
hetu_audit_cells_free (HetuAuditCells *self)
{
  g_hash_table_unref (self->read);
  g_object_unref (self->store);
  g_free (self);
}

const GArray *
hetu_audit_cells_read (HetuAuditCells *self, gint32 indicator, gint32 region, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%d/%d", indicator, region);
  GArray *statements = g_hash_table_lookup (self->read, key);
  HetuQuery query = HETU_QUERY_INIT;

  if (statements != NULL)
    return statements;
  query.indicators = &indicator;
  query.n_indicators = 1;
  query.regions = &region;
  query.n_regions = 1;
  query.as_of = self->as_of;
  statements = hetu_query_statements (self->store, &query, error);
  if (statements != NULL)
    g_hash_table_insert (self->read, g_steal_pointer (&key), statements);
  return statements;
}

/* ---- cells */

static gboolean
is_target (const HetuObservation *one)
{
  return one->kind == HETU_KIND_TARGET;
}

/* A target of a year is due at its end, whether that is said or not. */
static gboolean
is_due_alike (const HetuObservation *a, const HetuObservation *b)
{
  HetuPeriod x = a->deadline.kind != HETU_PERIOD_NONE ? a->deadline : a->period;
  HetuPeriod y = b->deadline.kind != HETU_PERIOD_NONE ? b->deadline : b->period;

  return x.last_year == y.last_year && x.last_month == y.last_month;
}

/* But for kind and deadline. */
static gboolean
is_of_cell (const HetuObservation *told, const HetuObservation *one)
{
  return told->measure == one->measure && hetu_period_equal (told->period, one->period) &&
         told->ref_region == one->ref_region && g_strcmp0 (told->scope, one->scope) == 0;
}

/* The words of a quote without its digits: two tellings of one sentence have the same. */
static char *
strip_digits (const char *quote)
{
  GString *words = g_string_new (NULL);

  for (const char *p = quote != NULL ? quote : ""; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p) && *p != '.')
      g_string_append_c (words, *p);
  return g_string_free (words, FALSE);
}

static gboolean
stands_in_same_words (const HetuObservation *a, const HetuObservation *b)
{
  g_autofree char *x = strip_digits (a->quote);
  g_autofree char *y = strip_digits (b->quote);

  return *x != '\0' && g_str_equal (x, y);
}

/* What was found in a cell. All are borrowed from its statements. */
typedef struct
{
  const HetuObservation *first;   /* what the store shows */
  const HetuObservation *agrees;  /* the first that tells the same number */
  const HetuObservation *keeps;   /* the first that keeps the bound, or is about that much */
  const HetuObservation *differs; /* what the figure disagrees with */
  const HetuObservation *apart;   /* what it cannot be compared with */
  HetuAuditMatch why;             /* of apart */
  gboolean same_words;            /* of differs */
} Found;

static void
take (Found *found, const HetuObservation *told, const HetuObservation *one)
{
  HetuAuditMatch match = hetu_audit_match (told, one);

  if (found->first == NULL || (one->chosen && !found->first->chosen))
    found->first = one;
  if (match == HETU_MATCH_AGREES)
    {
      HetuObservation alike = *one;
      const HetuObservation **slot;

      alike.unit = told->unit;
      slot = !one->has_value || (hetu_audit_convert (told, one, &alike.value) &&
                                 !hetu_observation_disagrees (told, &alike))
                 ? &found->agrees
                 : &found->keeps;
      if (*slot == NULL || (one->chosen && !(*slot)->chosen))
        *slot = one;
    }
  else if (match == HETU_MATCH_DIFFERS)
    {
      gboolean same = stands_in_same_words (told, one);

      if (found->differs == NULL || (same && !found->same_words))
        {
          found->differs = one;
          found->same_words = same;
        }
    }
  else if (found->apart == NULL)
    {
      found->apart = one;
      found->why = match;
    }
}

static void
look (const GArray *statements, const HetuObservation *told, gboolean any_deadline, Found *found)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i);

      if (is_of_cell (told, one) && is_target (told) == is_target (one) &&
          (any_deadline || !is_target (told) || is_due_alike (told, one)))
        take (found, told, one);
    }
}

/* ---- verdicts */

static HetuUnknown
get_unknown (HetuAuditMatch why)
{
  switch (why)
    {
    case HETU_MATCH_EXPECTED:
      return HETU_UNKNOWN_EXPECTED;
    case HETU_MATCH_BASIS:
      return HETU_UNKNOWN_BASIS;
    case HETU_MATCH_ABSENT:
      return HETU_UNKNOWN_ABSENT;
    case HETU_MATCH_UNIT:
      return HETU_UNKNOWN_UNIT;
    case HETU_MATCH_WORDS:
      return HETU_UNKNOWN_WORDS;
    case HETU_MATCH_AGREES:
    case HETU_MATCH_DIFFERS:
    case HETU_MATCH_UNDECIDED:
    default:
      return HETU_UNKNOWN_UNDECIDED;
    }
}

/* Per cent and 成 differ by percentage points, ‰ by those of ‰; 倍 by 倍. */
static HetuUnit
get_difference_unit (HetuUnit unit)
{
  HetuUnit difference = hetu_unit_of_difference (unit);

  if (hetu_unit_get_dimension (difference) != HETU_DIMENSION_POINTS || unit.exponent > 1)
    return unit;
  difference.exponent = MIN (difference.exponent, 0);
  return difference;
}

static void
measure_difference (HetuAuditFigure *figure)
{
  const HetuObservation *told = &figure->told;
  HetuDecimal difference;
  double stored;

  if (!told->has_value || !figure->stored.has_value ||
      !hetu_audit_convert (told, &figure->stored, &figure->stored_value))
    return;
  figure->has_stored_value = TRUE;
  if (!hetu_decimal_subtract (told->value, figure->stored_value, &difference))
    return;
  figure->difference_unit = get_difference_unit (told->unit);
  if (told->unit.exponent != figure->difference_unit.exponent &&
      !hetu_decimal_shift (difference,
                           told->unit.exponent - figure->difference_unit.exponent,
                           &difference))
    return;
  figure->difference = difference;
  figure->has_difference = TRUE;
  stored = hetu_decimal_to_double (figure->stored_value);
  if (hetu_unit_is_rate (told->unit) || stored == 0)
    return;
  figure->percent = hetu_decimal_to_double (difference) / stored * 100;
  figure->has_percent = TRUE;
}

/* Nothing of its kind was found: is there an outturn of a target, or the other way? */
static void
look_elsewhere (const GArray *statements, HetuAuditFigure *figure)
{
  figure->verdict = HETU_VERDICT_UNKNOWN;
  figure->unknown = HETU_UNKNOWN_NOTHING;
  for (guint i = 0; i < statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i);

      if (!is_of_cell (&figure->told, one) || !one->chosen)
        continue;
      figure->unknown = HETU_UNKNOWN_KIND;
      hetu_observation_copy (one, &figure->stored);
      return;
    }
}

/* Where one document tells “over 1000” and “1032.6” of one cell, “1032.2” keeps the bound and is wrong all the same. */
static gboolean
is_wrong_all_the_same (const Found *found, const HetuObservation *told)
{
  return found->differs != NULL && found->keeps != NULL &&
         found->differs->comparator == told->comparator;
}

static void
settle (const Found *found, HetuAuditFigure *figure)
{
  const HetuObservation *agrees = found->agrees;

  if (agrees == NULL && !is_wrong_all_the_same (found, &figure->told))
    agrees = found->keeps;
  if (agrees != NULL)
    {
      figure->verdict = HETU_VERDICT_AGREES;
      hetu_observation_copy (agrees, &figure->stored);
      if (found->first != agrees && hetu_observation_disagrees (found->first, agrees))
        hetu_observation_copy (found->first, &figure->shown);
    }
  else if (found->differs != NULL)
    {
      figure->verdict = HETU_VERDICT_DISAGREES;
      hetu_observation_copy (found->differs, &figure->stored);
    }
  else
    {
      figure->verdict = HETU_VERDICT_UNKNOWN;
      figure->unknown = get_unknown (found->why);
      hetu_observation_copy (found->apart, &figure->stored);
    }
}

/* Whether there is nothing that the store could be asked. */
static gboolean
is_beyond (HetuAuditFigure *figure)
{
  if (figure->unknown == HETU_UNKNOWN_UNCLEAR)
    return TRUE;
  figure->unknown =
      figure->told.status == HETU_STATUS_REDACTED ? HETU_UNKNOWN_REDACTED : HETU_UNKNOWN_NOTHING;
  return figure->unknown == HETU_UNKNOWN_REDACTED || figure->told.indicator == 0;
}

static HetuSource *
find_source (HetuAuditCells *self, const HetuObservation *one)
{
  return one->id != 0 ? hetu_store_get_source (self->store, one->source) : NULL;
}

static char *
cite (HetuAuditCells *self, HetuSource *source)
{
  return source != NULL ? hetu_source_to_citation (source, self->language) : g_strdup ("");
}

gboolean
hetu_audit_cells_judge (HetuAuditCells *self, HetuAuditFigure *figure, GError **error)
{
  g_autofree char *shown_by = NULL;
  const GArray *statements = NULL;
  Found found = { 0 };
  HetuSource *source;
  char *reason;

  figure->verdict = HETU_VERDICT_UNKNOWN;
  if (!is_beyond (figure))
    {
      statements = hetu_audit_cells_read (self, figure->told.indicator, figure->told.region, error);
      if (statements == NULL)
        return FALSE;
      look (statements, &figure->told, FALSE, &found);
      if (found.first == NULL)
        look (statements, &figure->told, TRUE, &found);
      if (found.first != NULL)
        settle (&found, figure);
      else
        look_elsewhere (statements, figure);
      if (figure->verdict != HETU_VERDICT_UNKNOWN)
        measure_difference (figure);
    }
  source = find_source (self, &figure->stored);
  figure->source = cite (self, source);
  figure->url = g_strdup (source != NULL ? hetu_source_get_url (source) : NULL);
  shown_by = cite (self, find_source (self, &figure->shown));
  reason = hetu_audit_figure_explain (figure, figure->source, shown_by, self->language);
  g_free (figure->reason);
  figure->reason = reason;
  return TRUE;
}
