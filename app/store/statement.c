/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of one statement: which fields go together, which cell it belongs to, and whether it tells that
 * cell anything new. */
#include "store/statement.h"

#include "error.h"
#include "store/key.h"
#include "store/rule.h"

#include <glib/gi18n-lib.h>

/* Returns: (nullable): what is wrong with the unit of a number: per cent and percentage points are never each other */
static const char *
find_wrong_unit (const HetuObservation *o)
{
  HetuDimension dimension = hetu_unit_get_dimension (o->unit);

  switch ((HetuMeasure) o->measure)
    {
    case HETU_MEASURE_GROWTH:
    case HETU_MEASURE_CHAIN:
    case HETU_MEASURE_SHARE:
      return dimension == HETU_DIMENSION_RATE ? NULL
                                              : N_ ("growth and shares are told in per cent");
    case HETU_MEASURE_PP_CHANGE:
    case HETU_MEASURE_CONTRIBUTION:
      return dimension == HETU_DIMENSION_POINTS
                 ? NULL
                 : N_ ("a change in percentage points is told in those");
    case HETU_MEASURE_RANK:
      return dimension == HETU_DIMENSION_RANK ? NULL : N_ ("a rank is told in 位");
    default:
      return NULL;
    }
}

/* Returns: (nullable): what is wrong */
static const char *
find_contradiction (const HetuObservation *o)
{
  gboolean wordy =
      o->comparator == HETU_COMPARATOR_QUALITATIVE || o->comparator == HETU_COMPARATOR_RELATIVE;

  if (o->kind > HETU_KIND_EXPECTED || o->measure >= HETU_N_MEASURES ||
      o->comparator > HETU_COMPARATOR_QUALITATIVE || o->status > HETU_STATUS_INCOMPARABLE ||
      o->basis > HETU_BASIS_ADJUSTED || o->place > HETU_PLACE_BODY)
    return N_ ("a word of it is unknown");
  if (o->indicator <= 0 || o->region <= 0)
    return N_ ("it needs an indicator and a region");
  if (o->has_value && (o->status == HETU_STATUS_REDACTED || o->status == HETU_STATUS_MISSING))
    return N_ ("it has a value, but its status says that there is none");
  if (o->has_value && o->comparator == HETU_COMPARATOR_QUALITATIVE)
    return N_ ("it has a value, but its comparator says that it is told in words");
  if (!o->has_value && !wordy && hetu_status_has_number (o->status) &&
      o->status != HETU_STATUS_FUZZY && o->status != HETU_STATUS_INCOMPARABLE)
    return N_ ("it has no value, and its status does not say why");
  if (o->comparator == HETU_COMPARATOR_RANGE &&
      (!o->has_value || hetu_decimal_compare (o->value, o->value_high) > 0))
    return N_ ("a range needs a low and a high end, in this order");
  if (o->measure == HETU_MEASURE_RANK && o->ref_region == 0 &&
      (o->scope == NULL || *o->scope == '\0'))
    return N_ ("a rank needs the region or the field within which it holds");
  if (o->measure == HETU_MEASURE_DIFF && o->ref_region == 0)
    return N_ ("a difference needs the region from which it is taken");
  if (o->measure == HETU_MEASURE_RANK && o->has_value &&
      hetu_decimal_compare (o->value, HETU_DECIMAL (1, 0)) < 0)
    return N_ ("a rank counts from 1");
  return o->has_value ? find_wrong_unit (o) : NULL;
}

gboolean
hetu_statement_check (const HetuObservation *observation, GError **error)
{
  const char *fault = find_contradiction (observation);

  if (fault == NULL)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("The figure contradicts itself: %s"),
               _ (fault));
  return FALSE;
}

gboolean
hetu_statement_has_reference (HetuMeasure measure)
{
  return measure == HETU_MEASURE_RANK || measure == HETU_MEASURE_DIFF;
}

static gboolean
is_told (const char *text)
{
  return text != NULL && *text != '\0';
}

gboolean
hetu_statement_has_detail (const HetuObservation *observation)
{
  return observation->comparator == HETU_COMPARATOR_RANGE || observation->rank_of != 0 ||
         observation->char_start >= 0 || is_told (observation->quote) ||
         is_told (observation->text) || is_told (observation->note);
}

gboolean
hetu_statement_get_period (HetuPeriod period, gint32 *out, GError **error)
{
  g_autofree char *text = NULL;

  if (hetu_key_from_period (period, out))
    return TRUE;
  text = hetu_period_to_string (period);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("The period “%s” is not between 1600 and 2900"),
               text);
  return FALSE;
}

gboolean
hetu_statement_get_series (const HetuObservation *observation,
                           HetuSeriesRow *series,
                           gint32 *period,
                           GError **error)
{
  gboolean is_rank = observation->measure == HETU_MEASURE_RANK;

  *series = (HetuSeriesRow){
    .indicator = observation->indicator,
    .region = observation->region,
    .measure = observation->measure,
    .kind = observation->kind,
    .ref_region = hetu_statement_has_reference (observation->measure) ? observation->ref_region : 0,
    .scope = is_rank && observation->scope != NULL ? g_intern_string (observation->scope) : "",
  };
  return hetu_statement_get_period (observation->period, period, error) &&
         hetu_statement_get_period (observation->deadline, &series->deadline, error);
}

gboolean
hetu_statement_same_series (const HetuSeriesRow *a, const HetuSeriesRow *b)
{
  return a->indicator == b->indicator && a->region == b->region && a->measure == b->measure &&
         a->kind == b->kind && a->ref_region == b->ref_region && a->deadline == b->deadline &&
         g_str_equal (a->scope, b->scope);
}

static gboolean
says_the_same (const HetuObservation *a, const HetuObservation *b)
{
  if (a->has_value != b->has_value || a->comparator != b->comparator || a->status != b->status ||
      a->basis != b->basis || !hetu_unit_equal (a->unit, b->unit))
    return FALSE;
  if (a->has_value && hetu_decimal_compare (a->value, b->value) != 0)
    return FALSE;
  if (a->comparator == HETU_COMPARATOR_RANGE &&
      hetu_decimal_compare (a->value_high, b->value_high) != 0)
    return FALSE;
  return g_strcmp0 (is_told (a->text) ? a->text : NULL, is_told (b->text) ? b->text : NULL) == 0;
}

static HetuRival
as_voice (const HetuObservation *o, gint32 published)
{
  return (HetuRival){ .source = o->source,
                      .published = published,
                      .char_start = o->char_start,
                      .place = o->place,
                      .basis = o->basis };
}

static gboolean
is_later (const HetuObservation *a, const HetuObservation *b)
{
  return b == NULL || a->vintage > b->vintage || (a->vintage == b->vintage && a->id > b->id);
}

/* Headline and body of one edition may differ, and so may two places of its text; of a later one either takes the place of both. */
const HetuObservation *
hetu_statement_find_before (const HetuObservation *observation,
                            gint32 published,
                            const HetuObservation *told,
                            gsize n)
{
  /* Whether it was told on the same day is another question. */
  const HetuRival voice = as_voice (observation, 0);
  const HetuObservation *found[3] = { NULL };

  for (gsize i = 0; i < n; i++)
    {
      const HetuRival other = as_voice (&told[i], 0);
      gsize rank = told[i].place == observation->place ? 1 : 2;

      if (other.source != voice.source || other.basis != voice.basis || told[i].vintage > published)
        continue;
      if (hetu_rule_same_voice (&voice, &other))
        rank = 0;
      else if (told[i].vintage == published)
        continue;
      if (is_later (&told[i], found[rank]))
        found[rank] = &told[i];
    }
  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    if (found[i] != NULL)
      return found[i];
  return NULL;
}

HetuRecordOutcome
hetu_statement_judge (const HetuObservation *observation,
                      gint32 published,
                      const GArray *cell,
                      gint64 *known,
                      const HetuObservation **before)
{
  const HetuObservation *told = (const HetuObservation *) cell->data;
  const HetuObservation *last =
      hetu_statement_find_before (observation, published, told, cell->len);
  const HetuRival voice = as_voice (observation, 0);
  HetuRival other;

  for (guint i = 0; i < cell->len; i++)
    {
      other = as_voice (&told[i], 0);
      if (told[i].vintage == published && hetu_rule_same_voice (&voice, &other) &&
          says_the_same (&told[i], observation))
        last = &told[i];
    }
  if (last == NULL)
    return HETU_RECORD_ADDED;
  if (!says_the_same (last, observation))
    {
      *before = last;
      return HETU_RECORD_REVISED;
    }
  other = as_voice (last, 0);
  if (!hetu_rule_same_voice (&voice, &other))
    return HETU_RECORD_ADDED;
  *known = last->id;
  return HETU_RECORD_UNCHANGED;
}
