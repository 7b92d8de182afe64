/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of reports in the catalogue of the store: what they are read by, and what is added where the catalogue lacks them. */
#include "acceptance/private.h"

#include "error.h"
#include "report/gazetteer.h"

#include <glib/gi18n-lib.h>

/* How the id begins of an indicator that is called what a report calls it. Such names are matched to the letter, and are none of the
 * lexicon: they would be found in the middle of others. */
#define AS_WRITTEN "read_"

HetuLexicon *
hetu_acceptance_new_lexicon (HetuStore *store)
{
  HetuLexicon *lexicon = hetu_lexicon_new_shipped ();
  GListModel *model = hetu_store_get_indicators (store);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (model, i);
      const char *id = hetu_indicator_get_id (indicator);
      g_autofree char *aliases = g_strjoinv ("|", (char **) hetu_indicator_get_aliases (indicator));
      g_autofree char *unit =
          hetu_unit_to_string (hetu_indicator_get_unit (indicator), HETU_LANGUAGE_ZH);

      if (!g_str_has_prefix (id, AS_WRITTEN))
        hetu_lexicon_add (lexicon,
                          id,
                          hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH),
                          aliases,
                          unit);
    }
  return lexicon;
}

char *
hetu_acceptance_make_id (const char *prefix, const char *name)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  digest[10] = '\0';
  return g_strconcat (prefix, digest, NULL);
}

/* What levels of it are counted in: the lexicon's word, else the figure's own where it is a level. */
static HetuUnit
find_unit (HetuAcceptance *self, const HetuClaim *claim, const HetuObservation *figure)
{
  const HetuTerm *term = NULL;
  HetuUnit unit = HETU_UNIT_NONE;

  if (figure->measure == HETU_MEASURE_LEVEL || figure->measure == HETU_MEASURE_RATIO)
    return figure->unit;
  if (self->lexicon == NULL)
    self->lexicon = hetu_lexicon_new_shipped ();
  if (claim->indicator_id != NULL)
    term = hetu_lexicon_get (self->lexicon, claim->indicator_id);
  if (term != NULL)
    hetu_unit_parse (term->unit, &unit, NULL);
  return unit;
}

static HetuNature
find_nature (HetuUnit unit)
{
  if (hetu_unit_is_rate (unit) || hetu_unit_get_dimension (unit) == HETU_DIMENSION_RATIO)
    return HETU_NATURE_RATIO;
  return hetu_unit_get_dimension (unit) == HETU_DIMENSION_COUNT ? HETU_NATURE_COUNT
                                                                : HETU_NATURE_FLOW;
}

/* An indicator that the store does not know is added: by the lexicon's id, else as it is written. */
gint32
hetu_acceptance_ensure_indicator (HetuAcceptance *self,
                                  const HetuClaim *claim,
                                  const HetuObservation *figure,
                                  GError **error)
{
  g_autofree char *id = NULL;
  HetuIndicatorInfo info = { .name_zh = claim->indicator,
                             .name_en = claim->indicator,
                             .domain = "other",
                             .direction = HETU_DIRECTION_NEUTRAL,
                             .frequency = HETU_GRAIN_YEAR };
  gint32 number;

  if (figure->indicator != 0)
    return figure->indicator;
  id = claim->indicator_id != NULL ? g_strdup (claim->indicator_id)
                                   : hetu_acceptance_make_id (AS_WRITTEN, claim->indicator);
  number = GPOINTER_TO_INT (g_hash_table_lookup (self->indicators, id));
  if (number != 0)
    return number;
  info.id = id;
  info.unit = find_unit (self, claim, figure);
  info.nature = find_nature (info.unit);
  info.traits = hetu_traits_guess (claim->indicator, hetu_unit_is_rate (info.unit));
  number = hetu_ledger_put_indicator (self->ledger, &info, error);
  if (number != 0)
    g_hash_table_insert (self->indicators, g_steal_pointer (&id), GINT_TO_POINTER (number));
  return number;
}

static const char *
find_type (const char *name, HetuTier tier)
{
  static const char *const types[] = { "自治区", "特别行政区", "自治县", "自治州", "自治旗",
                                       "地区",   "盟",         "旗",     "省",     "县" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_has_suffix (name, types[i]))
      return types[i];
  if (tier == HETU_TIER_PROVINCE)
    return "直辖市";
  if (tier == HETU_TIER_CITY)
    return "地级市";
  return g_str_has_suffix (name, "市") ? "县级市" : "市辖区";
}

/* A place of GB/T 2260 that the store does not know is added, with those that it lies in. */
gboolean
hetu_acceptance_ensure_region (HetuAcceptance *self, gint32 code, GError **error)
{
  const char *name;
  HetuDistrictInfo info = { .code = code };

  if (code == 0 || hetu_store_get_district (self->store, code) != NULL ||
      g_hash_table_contains (self->regions, GINT_TO_POINTER (code)))
    return TRUE;
  name = hetu_gazetteer_get_name (hetu_gazetteer_get (), code);
  if (name == NULL)
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("there is no place with code %d"), code);
      return FALSE;
    }
  info.name_zh = info.name_en = name;
  info.tier = (HetuTier) hetu_region_tier (code);
  info.type = info.tier == HETU_TIER_NATION ? "国家" : find_type (name, info.tier);
  info.parent = info.tier == HETU_TIER_NATION ? 0 : hetu_region_parent (code, info.tier - 1u);
  if (hetu_gazetteer_get_name (hetu_gazetteer_get (), info.parent) == NULL)
    info.parent = HETU_REGION_NATION;
  if (info.tier == HETU_TIER_NATION)
    info.parent = 0;
  if (!hetu_acceptance_ensure_region (self, info.parent, error) ||
      hetu_ledger_put_district (self->ledger, &info, error) == 0)
    return FALSE;
  g_hash_table_add (self->regions, GINT_TO_POINTER (code));
  return TRUE;
}
