/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Peers from the store: size and structure of all places of one tier, and why each that is suggested is. Sizes are all of one
 * year and structures of one: a place of another year would be no likeness. The two may differ, for structures are told less
 * often and change slowly. */
#include "figure/peer.h"

#include "store/query.h"

/* The indicators compared; 0 where the store has none. */
typedef struct
{
  gint32 product;
  gint32 population;
  gint32 parts[HETU_PEER_N_SECTORS];
  gint32 shares[HETU_PEER_N_SECTORS];
} Traits;

static void
clear_suggestion (gpointer data)
{
  g_free (((HetuPeerSuggestion *) data)->reason);
}

static gint32
get_number (HetuIndicator *indicator)
{
  return indicator != NULL ? hetu_indicator_get_number (indicator) : 0;
}

static gint32
find_number (HetuStore *store, const char *id)
{
  return get_number (id != NULL ? hetu_store_find_indicator (store, id, NULL) : NULL);
}

static Traits
look_up (HetuStore *store)
{
  HetuIndicator *product = hetu_store_find_trait (store, HETU_TRAIT_OUTPUT);
  Traits traits = { .product = get_number (product),
                    .population =
                        get_number (hetu_store_find_trait (store, HETU_TRAIT_POPULATION)) };
  const GPtrArray *breakdowns = product != NULL ? hetu_indicator_get_breakdowns (product) : NULL;
  const HetuBreakdown *industries =
      breakdowns != NULL && breakdowns->len > 0 ? g_ptr_array_index (breakdowns, 0) : NULL;

  for (guint i = 0; industries != NULL && industries->parts->len == HETU_PEER_N_SECTORS &&
                    i < HETU_PEER_N_SECTORS;
       i++)
    {
      traits.parts[i] = find_number (store, hetu_breakdown_get_part (industries, i)->id);
      traits.shares[i] = find_number (store, hetu_breakdown_get_part (industries, i)->share);
    }
  return traits;
}

/* The last year of which @indicator is told for @region, if it is later than @out. */
static gboolean
find_year (HetuStore *store,
           gint32 indicator,
           gint32 region,
           HetuMeasure measure,
           gint32 as_of,
           HetuPeriod *out,
           GError **error)
{
  HetuPeriod none = { 0 };
  g_autoptr (HetuSeries) series = hetu_query_series (store,
                                                     indicator,
                                                     region,
                                                     measure,
                                                     HETU_GRAIN_YEAR,
                                                     none,
                                                     none,
                                                     as_of,
                                                     error);

  for (guint i = 0; series != NULL && i < hetu_series_get_length (series); i++)
    {
      const HetuObservation *one = hetu_series_get (series, i);

      if (one->kind == HETU_KIND_ACTUAL && one->has_value &&
          hetu_period_compare (one->period, *out) > 0)
        *out = one->period;
    }
  return series != NULL;
}

/* ---- what is known of each */

/* Working copy: the levels of the three industries stand in for their shares where those are not told. */
typedef struct
{
  HetuPeerTraits traits;
  double levels[HETU_PEER_N_SECTORS];
  guint n_levels;
  guint n_shares;
} Known;

static GArray *
list_places (HetuStore *store, HetuDistrict *own)
{
  GListModel *districts = hetu_store_get_districts (store);
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Known));

  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (HetuDistrict) one = g_list_model_get_item (districts, i);
      Known known = { .traits = { .region = hetu_district_get_code (one),
                                  .parent = hetu_district_get_parent (one) } };

      if (hetu_district_get_tier (one) == hetu_district_get_tier (own))
        g_array_append_val (places, known);
    }
  return places;
}

/* Returns: (transfer full) (element-type gint32 Known): the places by their codes */
static GHashTable *
index_places (GArray *places)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < places->len; i++)
    {
      Known *known = &g_array_index (places, Known, i);

      g_hash_table_insert (index, GINT_TO_POINTER (known->traits.region), known);
    }
  return index;
}

static void
take (Known *known, const Traits *traits, gboolean structure, const HetuObservation *one)
{
  HetuUnit base = hetu_unit_scaled (one->unit, 0);
  HetuDecimal converted;
  double value;

  if (!hetu_unit_convert (one->value, one->unit, base, &converted, NULL))
    return;
  value = hetu_decimal_to_double (converted);
  if (!structure && one->indicator == traits->product && one->measure == HETU_MEASURE_LEVEL)
    {
      known->traits.has_output = TRUE;
      known->traits.output = value;
    }
  if (!structure && one->indicator == traits->population && one->measure == HETU_MEASURE_LEVEL)
    {
      known->traits.has_population = TRUE;
      known->traits.population = value;
    }
  for (gsize i = 0; structure && i < HETU_PEER_N_SECTORS; i++)
    {
      if (one->indicator == traits->parts[i] && one->measure == HETU_MEASURE_LEVEL)
        {
          known->levels[i] = value;
          known->n_levels++;
        }
      if (one->indicator == traits->shares[i] && one->measure == HETU_MEASURE_SHARE)
        {
          known->traits.shares[i] = value;
          known->n_shares++;
        }
    }
}

static void
set_structure (Known *known)
{
  double sum = known->levels[0] + known->levels[1] + known->levels[2];

  known->traits.has_structure = known->n_shares == HETU_PEER_N_SECTORS;
  if (known->traits.has_structure || known->n_levels != HETU_PEER_N_SECTORS || sum <= 0)
    return;
  known->traits.has_structure = TRUE;
  for (gsize i = 0; i < HETU_PEER_N_SECTORS; i++)
    known->traits.shares[i] = known->levels[i] / sum * 100;
}

/* The indicators of the size, or of the structure, that the store has. */
static GArray *
list_wanted (const Traits *traits, gboolean structure)
{
  const gint32 size[] = { traits->product, traits->population };
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (gsize i = 0; !structure && i < G_N_ELEMENTS (size); i++)
    if (size[i] != 0)
      g_array_append_val (wanted, size[i]);
  for (gsize i = 0; structure && i < HETU_PEER_N_SECTORS; i++)
    {
      if (traits->parts[i] != 0)
        g_array_append_val (wanted, traits->parts[i]);
      if (traits->shares[i] != 0)
        g_array_append_val (wanted, traits->shares[i]);
    }
  return wanted;
}

static gboolean
read_traits (HetuStore *store,
             const Traits *traits,
             HetuPeriod year,
             gint32 as_of,
             gboolean structure,
             GArray *places,
             GError **error)
{
  g_autoptr (GArray) wanted = list_wanted (traits, structure);
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GHashTable) index = index_places (places);
  g_autoptr (GArray) told = NULL;

  /* None would be every. */
  if (wanted->len == 0)
    return TRUE;
  query.indicators = (const gint32 *) wanted->data;
  query.n_indicators = wanted->len;
  query.kind = HETU_KIND_ACTUAL;
  query.grain = HETU_GRAIN_YEAR;
  query.from = query.to = year;
  query.as_of = as_of;
  query.chosen_only = TRUE;
  told = hetu_query_statements (store, &query, error);
  for (guint i = 0; told != NULL && i < told->len; i++)
    {
      const HetuObservation *one = &g_array_index (told, HetuObservation, i);
      Known *known = g_hash_table_lookup (index, GINT_TO_POINTER (one->region));

      if (known != NULL && one->has_value && hetu_status_has_number (one->status) &&
          one->status != HETU_STATUS_SUSPECT && hetu_period_equal (one->period, year))
        take (known, traits, structure, one);
    }
  for (guint i = 0; structure && i < places->len; i++)
    set_structure (&g_array_index (places, Known, i));
  return told != NULL;
}

/* ---- words */

static void
append (GString *text, char *reason)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", reason);
  g_free (reason);
}

static char *
write_reason (HetuStore *store, const HetuPeer *peer, gint32 parent, HetuLanguage language)
{
  GString *text = g_string_new (NULL);
  HetuDistrict *whole = hetu_store_get_district (store, parent);
  gboolean en = language == HETU_LANGUAGE_EN;

  if ((peer->reasons & HETU_PEER_PARENT) != 0 && whole != NULL)
    append (text,
            en ? g_strdup_printf ("also in %s", hetu_district_get_name (whole, language))
               : g_strdup_printf ("同属%s", hetu_district_get_name (whole, language)));
  if ((peer->reasons & HETU_PEER_OUTPUT) != 0)
    append (text,
            en ? g_strdup_printf ("GDP %.2f times", peer->output_ratio)
               : g_strdup_printf ("GDP 为 %.2f 倍", peer->output_ratio));
  if ((peer->reasons & HETU_PEER_POPULATION) != 0)
    append (text,
            en ? g_strdup_printf ("population %.2f times", peer->population_ratio)
               : g_strdup_printf ("人口为 %.2f 倍", peer->population_ratio));
  if ((peer->reasons & HETU_PEER_STRUCTURE) != 0)
    append (text,
            en ? g_strdup_printf ("industries differ by %.1f pp", peer->structure_distance)
               : g_strdup_printf ("产业结构相差 %.1f 个百分点", peer->structure_distance));
  return g_string_free (text, FALSE);
}

/* ---- the list */

static GArray *
suggest (HetuStore *store, const GArray *places, gint32 region, guint most, HetuLanguage language)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (HetuPeerSuggestion));
  g_autofree HetuPeerTraits *all = g_new (HetuPeerTraits, places->len);
  g_autoptr (GArray) peers = NULL;
  gsize own = 0;

  g_array_set_clear_func (list, clear_suggestion);
  for (guint i = 0; i < places->len; i++)
    {
      all[i] = g_array_index (places, Known, i).traits;
      if (all[i].region == region)
        own = i;
    }
  peers = hetu_peers_find (all, places->len, own, &hetu_peer_default_rule);
  for (guint i = 0; i < MIN (most, peers->len); i++)
    {
      const HetuPeer *peer = &g_array_index (peers, HetuPeer, i);
      HetuPeerSuggestion one = { .region = all[peer->index].region, .peer = *peer };

      one.reason = write_reason (store, peer, all[own].parent, language);
      g_array_append_val (list, one);
    }
  return list;
}

GArray *
hetu_peer_list (HetuStore *store,
                gint32 region,
                guint most,
                gint32 as_of,
                HetuLanguage language,
                HetuPeriod *year,
                GError **error)
{
  HetuDistrict *own = hetu_store_get_district (store, region);
  g_autoptr (HetuQueryState) reading = hetu_query_begin (store);
  g_autoptr (GArray) places = NULL;
  Traits traits = look_up (store);
  HetuPeriod size = { 0 }, structure = { 0 };

  g_return_val_if_fail (own != NULL, NULL);

  if (!find_year (store, traits.product, region, HETU_MEASURE_LEVEL, as_of, &size, error) ||
      (size.kind == HETU_PERIOD_NONE &&
       !find_year (store, traits.population, region, HETU_MEASURE_LEVEL, as_of, &size, error)) ||
      !find_year (store, traits.parts[0], region, HETU_MEASURE_LEVEL, as_of, &structure, error) ||
      !find_year (store, traits.shares[0], region, HETU_MEASURE_SHARE, as_of, &structure, error))
    return NULL;
  places = list_places (store, own);
  if ((size.kind != HETU_PERIOD_NONE &&
       !read_traits (store, &traits, size, as_of, FALSE, places, error)) ||
      (structure.kind != HETU_PERIOD_NONE &&
       !read_traits (store, &traits, structure, as_of, TRUE, places, error)))
    return NULL;
  if (year != NULL)
    *year = size;
  return suggest (store, places, region, most, language);
}
