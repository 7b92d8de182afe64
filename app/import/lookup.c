/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From words to the store's integers. A table says the same few names a million times, so each is looked up
 * once and found again by its spelling. Sources that are not known yet come in with their titles, those out of
 * use come back; indicators and regions come in only where a person asked for it. */
#include "import/lookup.h"

#include "error.h"
#include "import/province.h"

/* Codes for regions taken in by name: beyond every province of GB/T 2260. */
#define FIRST_OWN_CODE 990001

typedef struct
{
  gint32 number;
  gint32 date;
} KnownSource;

/* What spellings mean. That of the row before is often that of this one. */
typedef struct
{
  GHashTable *meanings; /* owned: spelling → meaning */
  const char *last;     /* a key of it, or NULL */
  gpointer last_meaning;
} Spellings;

struct _HetuLookup
{
  /* owned */
  HetuStore *store;
  Spellings indicators; /* number */
  Spellings regions;    /* code */
  Spellings units;      /* HetuUnit */
  Spellings periods;    /* HetuPeriod */
  GHashTable *sources;  /* spelling, tab, date → KnownSource */

  /* borrowed */
  HetuLedger *ledger;
  GHashTable *additions; /* (nullable): name → HetuImportAddition */

  HetuImportFlags flags;
  HetuNature nature;   /* of indicators taken in */
  HetuGrain frequency; /* of indicators taken in */
  gint32 next_code;
  char *last_source; /* owned: the source of the row before is often that of this one */
  gint32 last_date;
  KnownSource last_known;
};

static void
spellings_init (Spellings *self, GDestroyNotify free_meaning)
{
  self->meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_meaning);
}

/* Returns: (nullable) */
static gpointer
spellings_find (Spellings *self, const char *name)
{
  gpointer key = NULL;

  if (self->last != NULL && strcmp (name, self->last) == 0)
    return self->last_meaning;
  if (!g_hash_table_lookup_extended (self->meanings, name, &key, &self->last_meaning))
    return NULL;
  self->last = key;
  return self->last_meaning;
}

static void
spellings_add (Spellings *self, const char *name, gpointer meaning)
{
  g_hash_table_insert (self->meanings, g_strdup (name), meaning);
}

HetuLookup *
hetu_lookup_new (HetuStore *store, HetuLedger *ledger, HetuImportFlags flags)
{
  HetuLookup *self = g_new0 (HetuLookup, 1);

  self->store = g_object_ref (store);
  self->ledger = ledger;
  self->flags = flags;
  self->next_code = FIRST_OWN_CODE;
  hetu_lookup_describe_next (self, HETU_NATURE_FLOW, HETU_GRAIN_YEAR);
  spellings_init (&self->indicators, NULL);
  spellings_init (&self->regions, NULL);
  spellings_init (&self->units, g_free);
  spellings_init (&self->periods, g_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
hetu_lookup_free (HetuLookup *self)
{
  g_hash_table_unref (self->indicators.meanings);
  g_hash_table_unref (self->regions.meanings);
  g_hash_table_unref (self->units.meanings);
  g_hash_table_unref (self->periods.meanings);
  g_hash_table_unref (self->sources);
  g_object_unref (self->store);
  g_free (self->last_source);
  g_free (self);
}

static gboolean
is_id (const char *name)
{
  if (!g_ascii_islower (*name))
    return FALSE;
  for (; *name != '\0'; name++)
    if (!g_ascii_islower (*name) && !g_ascii_isdigit (*name) && *name != '_')
      return FALSE;
  return TRUE;
}

/* The same name makes the same id in every store. */
static char *
make_id (const char *prefix, const char *name)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  digest[10] = '\0';
  return g_strconcat (prefix, digest, NULL);
}

void
hetu_lookup_describe_next (HetuLookup *self, HetuNature nature, HetuGrain frequency)
{
  self->nature = nature;
  self->frequency = frequency;
}

void
hetu_lookup_set_additions (HetuLookup *self, GHashTable *additions)
{
  self->additions = additions;
}

static const HetuImportAddition *
find_addition (HetuLookup *self, const char *name)
{
  return self->additions != NULL ? g_hash_table_lookup (self->additions, name) : NULL;
}

static gint32
add_indicator (HetuLookup *self,
               const char *name,
               HetuUnit told,
               const HetuImportAddition *addition,
               GError **error)
{
  g_autofree char *id = is_id (name) ? g_strdup (name) : make_id ("own_", name);
  HetuUnit unit =
      addition != NULL && !hetu_unit_equal (addition->unit, HETU_UNIT_NONE) ? addition->unit : told;
  HetuIndicatorInfo info = {
    .id = id,
    .name_zh = name,
    .name_en = name,
    .domain = "other",
    .unit = unit,
    .nature = hetu_unit_is_rate (unit) || hetu_unit_get_dimension (unit) == HETU_DIMENSION_RATIO
                  ? HETU_NATURE_RATIO
                  : self->nature,
    .direction = addition != NULL ? addition->direction : HETU_DIRECTION_NEUTRAL,
    .frequency = self->frequency,
    .traits = hetu_traits_guess (name, hetu_unit_is_rate (unit)),
  };

  return hetu_ledger_put_indicator (self->ledger, &info, error);
}

gint32
hetu_lookup_indicator (HetuLookup *self, const char *name, HetuUnit unit, GError **error)
{
  gint32 number = GPOINTER_TO_INT (spellings_find (&self->indicators, name));
  const HetuImportAddition *addition;
  gboolean may_add;
  HetuIndicator *found;

  if (number != 0)
    return number;
  addition = find_addition (self, name);
  may_add = addition != NULL || (self->flags & HETU_IMPORT_ADD_UNKNOWN) != 0;
  found = hetu_store_find_indicator (self->store, name, may_add ? NULL : error);
  if (found != NULL)
    number = hetu_indicator_get_number (found);
  else if (may_add)
    number = add_indicator (self, name, unit, addition, error);
  if (number != 0)
    spellings_add (&self->indicators, name, GINT_TO_POINTER (number));
  return number;
}

/* Names without a 汉字 are of other countries, or of what lies in them: nothing of the nation's. */
static gboolean
is_foreign (const char *name)
{
  for (; *name != '\0'; name = g_utf8_next_char (name))
    if (g_unichar_get_script (g_utf8_get_char (name)) == G_UNICODE_SCRIPT_HAN)
      return FALSE;
  return TRUE;
}

static gint32
add_place (HetuLookup *self, const HetuProvince *place, gint32 nation, GError **error)
{
  HetuDistrictInfo info = { .code = place->code,
                            .parent = nation,
                            .name_zh = place->name_zh,
                            .name_en = place->name_en,
                            .short_zh = place->short_zh,
                            .short_en = place->name_en,
                            .aliases = place->short_zh,
                            .tier = HETU_TIER_PROVINCE,
                            .type = "省" };

  return hetu_ledger_put_district (self->ledger, &info, error);
}

static gint32
add_region (HetuLookup *self, const char *name, const HetuImportAddition *addition, GError **error)
{
  gint64 code = 0;
  gint32 nation =
      hetu_store_get_district (self->store, HETU_REGION_NATION) != NULL ? HETU_REGION_NATION : 0;
  const HetuProvince *place = hetu_province_find (name);
  HetuDistrictInfo info = {
    .parent = nation,
    .name_zh = name,
    .name_en = name,
    .tier = HETU_TIER_DISTRICT,
  };

  if (place != NULL)
    return add_place (self, place, nation, error);
  if (strlen (name) == 6 && g_ascii_string_to_signed (name, 10, 100000, 999999, &code, NULL))
    info.code = (gint32) code;
  else
    {
      while (hetu_store_get_district (self->store, self->next_code) != NULL)
        self->next_code++;
      info.code = self->next_code++;
      if (is_foreign (name))
        {
          info.parent = 0;
          info.tier = HETU_TIER_NATION;
        }
    }
  if (addition != NULL && addition->parent != 0)
    {
      info.parent = addition->parent;
      info.tier = HETU_TIER_DISTRICT;
    }
  return hetu_ledger_put_district (self->ledger, &info, error);
}

gint32
hetu_lookup_region (HetuLookup *self, const char *name, GError **error)
{
  gint32 code = GPOINTER_TO_INT (spellings_find (&self->regions, name));
  const HetuProvince *place = NULL;
  const HetuImportAddition *addition = NULL;
  gboolean may_add;
  HetuDistrict *found;

  if (code != 0)
    return code;
  if (self->additions != NULL)
    {
      place = hetu_province_find (name);
      addition = find_addition (self, place != NULL ? place->name_zh : name);
    }
  may_add = addition != NULL || (self->flags & HETU_IMPORT_ADD_UNKNOWN) != 0;
  found = hetu_store_find_district (self->store, name, may_add ? NULL : error);
  if (found != NULL)
    code = hetu_district_get_code (found);
  else if (may_add)
    code = add_region (self, name, addition, error);
  if (code != 0)
    spellings_add (&self->regions, name, GINT_TO_POINTER (code));
  return code;
}

gint32
hetu_lookup_try_region (HetuLookup *self, const char *name)
{
  HetuDistrict *found = hetu_store_find_district (self->store, name, NULL);

  return found != NULL ? hetu_district_get_code (found) : 0;
}

/* Returns: (transfer none) (nullable): the source with that id, or with that title and date */
static HetuSource *
find_source (HetuLookup *self, const char *name, gint32 date)
{
  GListModel *sources = hetu_store_get_sources (self->store);
  HetuSource *titled = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (sources, i);

      if (g_str_equal (hetu_source_get_id (source), name))
        return source;
      /* The newest of a title comes first; without a date it is the one meant. */
      if (titled == NULL && g_str_equal (hetu_source_get_title (source), name) &&
          (date == 0 || hetu_source_get_date (source) == date))
        titled = source;
    }
  return titled;
}

static gboolean
add_source (HetuLookup *self, const char *title, gint32 date, KnownSource *out, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s\t%d", title, date);
  g_autofree char *id = make_id ("s-", key);
  HetuSourceInfo info = { .id = id, .title = title, .date = date };
  gint32 number = hetu_ledger_put_source (self->ledger, &info, error);

  if (number == 0)
    return FALSE;
  *out = (KnownSource){ number, date };
  return TRUE;
}

/* A source of the list, else one out of use, which is told again and therefore back. @out: number 0: it is neither */
static gboolean
resolve_source (HetuLookup *self, const char *name, gint32 date, KnownSource *out, GError **error)
{
  HetuSource *found = find_source (self, name, date);
  int state;

  if (found != NULL)
    {
      *out = (KnownSource){ hetu_source_get_number (found), hetu_source_get_date (found) };
      return TRUE;
    }
  state = hetu_ledger_find_retracted (self->ledger, name, date, &out->number, &out->date, error);
  return state == 0 || (state > 0 && hetu_ledger_retract (self->ledger, out->number, FALSE, error));
}

/* Returns: (transfer none) (nullable) */
static const KnownSource *
ensure_source (HetuLookup *self, const char *name, gint32 date, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s\t%d", name, date);
  KnownSource *known = g_hash_table_lookup (self->sources, key);
  KnownSource resolved = { 0 };

  if (known != NULL)
    return known;
  if (!resolve_source (self, name, date, &resolved, error) ||
      (resolved.number == 0 && !add_source (self, name, date, &resolved, error)))
    return NULL;
  known = g_memdup2 (&resolved, sizeof resolved);
  g_hash_table_insert (self->sources, g_steal_pointer (&key), known);
  return known;
}

gint32
hetu_lookup_source (HetuLookup *self, const char *name, gint32 date, gint32 *dated, GError **error)
{
  if (self->last_source == NULL || date != self->last_date ||
      !g_str_equal (name, self->last_source))
    {
      const KnownSource *known = ensure_source (self, name, date, error);

      if (known == NULL)
        return 0;
      g_free (self->last_source);
      self->last_source = g_strdup (name);
      self->last_date = date;
      self->last_known = *known;
    }
  *dated = self->last_known.date;
  return self->last_known.number;
}

/* By its id, else by title and date.
 * @out: number 0: neither is known */
static gboolean
find_told (HetuLookup *self, const HetuSourceInfo *info, KnownSource *out, GError **error)
{
  return resolve_source (self, info->id, info->date, out, error) &&
         (out->number != 0 || resolve_source (self, info->title, info->date, out, error));
}

gint32
hetu_lookup_tell_source (HetuLookup *self,
                         const HetuSourceInfo *info,
                         gint32 *dated,
                         gboolean *added,
                         GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s\t%d\t%s", info->id, info->date, info->title);
  KnownSource *known = g_hash_table_lookup (self->sources, key);

  if (known == NULL)
    {
      KnownSource resolved = { 0 };

      if (!find_told (self, info, &resolved, error))
        return 0;
      *added = resolved.number == 0;
      if (*added)
        resolved = (KnownSource){ hetu_ledger_put_source (self->ledger, info, error), info->date };
      if (resolved.number == 0)
        return 0;
      known = g_memdup2 (&resolved, sizeof resolved);
      g_hash_table_insert (self->sources, g_steal_pointer (&key), known);
      g_hash_table_insert (self->sources,
                           g_strdup_printf ("%s\t%d", info->id, 0),
                           g_memdup2 (&resolved, sizeof resolved));
    }
  *dated = known->date;
  return known->number;
}

gint32
hetu_lookup_told_source (HetuLookup *self,
                         const HetuSourceInfo *info,
                         gint32 *dated,
                         GError **error)
{
  gboolean added = FALSE;

  return hetu_lookup_tell_source (self, info, dated, &added, error);
}

gboolean
hetu_lookup_unit (HetuLookup *self, const char *name, HetuUnit *out, GError **error)
{
  const HetuUnit *known = spellings_find (&self->units, name);

  if (known == NULL)
    {
      if (!hetu_unit_parse (name, out, error))
        return FALSE;
      spellings_add (&self->units, name, g_memdup2 (out, sizeof *out));
      return TRUE;
    }
  *out = *known;
  return TRUE;
}

gboolean
hetu_lookup_period (HetuLookup *self, const char *name, HetuPeriod *out, GError **error)
{
  const HetuPeriod *known = spellings_find (&self->periods, name);

  if (known == NULL)
    {
      if (!hetu_period_parse (name, out, error) || !hetu_ledger_check_period (*out, error))
        return FALSE;
      spellings_add (&self->periods, name, g_memdup2 (out, sizeof *out));
      return TRUE;
    }
  *out = *known;
  return TRUE;
}
