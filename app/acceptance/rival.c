/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store holds for the cell of a claim, and how far that is from what the claim says. */
#include "acceptance/private.h"

static gboolean
has_reference (guint8 measure)
{
  return measure == HETU_MEASURE_RANK || measure == HETU_MEASURE_DIFF;
}

gboolean
hetu_acceptance_is_same_cell (const HetuObservation *told, const HetuObservation *claimed)
{
  return told->indicator == claimed->indicator && told->region == claimed->region &&
         told->measure == claimed->measure && told->kind == claimed->kind &&
         hetu_period_equal (told->period, claimed->period) &&
         hetu_period_equal (told->deadline, claimed->deadline) &&
         (!has_reference (claimed->measure) || told->ref_region == claimed->ref_region) &&
         (claimed->measure != HETU_MEASURE_RANK ||
          g_strcmp0 (told->scope != NULL ? told->scope : "",
                     claimed->scope != NULL ? claimed->scope : "") == 0);
}

GArray *
hetu_acceptance_read_cell (HetuStore *store, const HetuObservation *claimed, GError **error)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) found = NULL;

  if (claimed->indicator == 0)
    return hetu_observation_array_new ();
  query.indicators = &claimed->indicator;
  query.n_indicators = 1;
  query.regions = &claimed->region;
  query.n_regions = 1;
  query.measure = claimed->measure;
  query.kind = claimed->kind;
  query.from = query.to = claimed->period;
  found = hetu_query_statements (store, &query, error);
  for (guint i = found != NULL ? found->len : 0; i > 0; i--)
    if (!hetu_acceptance_is_same_cell (&g_array_index (found, HetuObservation, i - 1), claimed))
      g_array_remove_index (found, i - 1);
  return g_steal_pointer (&found);
}

static void
clear_rival (gpointer rival)
{
  hetu_observation_clear (&((HetuAcceptanceRival *) rival)->told);
}

static void
compare (const HetuObservation *claimed, HetuAcceptanceRival *rival)
{
  HetuDecimal told;

  rival->other_basis = claimed->basis != rival->told.basis;
  rival->differs = !rival->other_basis && hetu_observation_disagrees (claimed, &rival->told);
  rival->has_difference =
      claimed->has_value && rival->told.has_value &&
      hetu_unit_convert (rival->told.value, rival->told.unit, claimed->unit, &told, NULL) &&
      hetu_decimal_subtract (claimed->value, told, &rival->difference);
}

GArray *
hetu_acceptance_list_rivals (HetuStore *store, const HetuObservation *claimed, GError **error)
{
  g_autoptr (GArray) cell = NULL;
  GArray *out;

  g_return_val_if_fail (HETU_IS_STORE (store) && claimed != NULL, NULL);

  cell = hetu_acceptance_read_cell (store, claimed, error);
  if (cell == NULL)
    return NULL;
  out = g_array_new (FALSE, TRUE, sizeof (HetuAcceptanceRival));
  g_array_set_clear_func (out, clear_rival);
  for (guint i = 0; i < cell->len; i++)
    {
      HetuAcceptanceRival rival = { 0 };

      hetu_observation_copy (&g_array_index (cell, HetuObservation, i), &rival.told);
      compare (claimed, &rival);
      g_array_append_val (out, rival);
    }
  return out;
}
