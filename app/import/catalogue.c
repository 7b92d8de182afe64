/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of indicators, districts and sources. A row whose id is known changes what the store says of
 * it; none is ever removed. Lists inside a field are separated by |. */
#include "error.h"
#include "import/job.h"

#include <glib/gi18n-lib.h>

enum
{
  INDICATOR_ID,
  INDICATOR_NAME_ZH,
  INDICATOR_NAME_EN,
  INDICATOR_SHORT_ZH,
  INDICATOR_SHORT_EN,
  INDICATOR_ALIASES,
  INDICATOR_INITIALS,
  INDICATOR_DOMAIN,
  INDICATOR_UNIT,
  INDICATOR_NATURE,
  INDICATOR_DIRECTION,
  INDICATOR_FREQUENCY,
  INDICATOR_CONSTANT_PRICES,
  INDICATOR_NOTE,
  INDICATOR_PARTS,
  INDICATOR_TRAITS,
  INDICATOR_PER_HEAD,
  INDICATOR_NATION_ZH,
  INDICATOR_NATION_EN,
};

static const HetuColumn indicator_columns[] = {
  [INDICATOR_ID] = { "id", HETU_COLUMN_FILLED },
  [INDICATOR_NAME_ZH] = { "name_zh", HETU_COLUMN_FILLED },
  [INDICATOR_NAME_EN] = { "name_en" },
  [INDICATOR_SHORT_ZH] = { "short_zh" },
  [INDICATOR_SHORT_EN] = { "short_en" },
  [INDICATOR_ALIASES] = { "aliases" },
  [INDICATOR_INITIALS] = { "initials" },
  [INDICATOR_DOMAIN] = { "domain" },
  [INDICATOR_UNIT] = { "unit" },
  [INDICATOR_NATURE] = { "nature" },
  [INDICATOR_DIRECTION] = { "direction" },
  [INDICATOR_FREQUENCY] = { "frequency" },
  [INDICATOR_CONSTANT_PRICES] = { "constant_prices" },
  [INDICATOR_NOTE] = { "note" },
  [INDICATOR_PARTS] = { "parts" },
  [INDICATOR_TRAITS] = { "traits" },
  [INDICATOR_PER_HEAD] = { "per_head" },
  [INDICATOR_NATION_ZH] = { "nation_zh" },
  [INDICATOR_NATION_EN] = { "nation_en" },
};

enum
{
  DISTRICT_CODE,
  DISTRICT_PARENT,
  DISTRICT_NAME_ZH,
  DISTRICT_NAME_EN,
  DISTRICT_SHORT_ZH,
  DISTRICT_SHORT_EN,
  DISTRICT_ALIASES,
  DISTRICT_INITIALS,
  DISTRICT_TIER,
  DISTRICT_TYPE,
  DISTRICT_COLOUR_SLOT,
};

static const HetuColumn district_columns[] = {
  [DISTRICT_CODE] = { "code", HETU_COLUMN_FILLED },
  [DISTRICT_PARENT] = { "parent", HETU_COLUMN_HEADED },
  [DISTRICT_NAME_ZH] = { "name_zh", HETU_COLUMN_FILLED },
  [DISTRICT_NAME_EN] = { "name_en" },
  [DISTRICT_SHORT_ZH] = { "short_zh" },
  [DISTRICT_SHORT_EN] = { "short_en" },
  [DISTRICT_ALIASES] = { "aliases" },
  [DISTRICT_INITIALS] = { "initials" },
  [DISTRICT_TIER] = { "tier", HETU_COLUMN_FILLED },
  [DISTRICT_TYPE] = { "type" },
  [DISTRICT_COLOUR_SLOT] = { "colour_slot" },
};

enum
{
  SOURCE_ID,
  SOURCE_TITLE,
  SOURCE_PUBLISHER,
  SOURCE_DATE,
  SOURCE_URL,
  SOURCE_SECONDARY,
  SOURCE_NOTE,
};

static const HetuColumn source_columns[] = {
  [SOURCE_ID] = { "id", HETU_COLUMN_FILLED },
  [SOURCE_TITLE] = { "title", HETU_COLUMN_FILLED },
  [SOURCE_PUBLISHER] = { "publisher" },
  [SOURCE_DATE] = { "date" },
  [SOURCE_URL] = { "url" },
  [SOURCE_SECONDARY] = { "secondary" },
  [SOURCE_NOTE] = { "note" },
};

static void
count (HetuImportJob *job, gboolean known)
{
  job->summary->read++;
  if (known)
    job->summary->unchanged++;
  else
    job->summary->added++;
}

static gboolean
refuse_word (HetuImportTable *table, guint column, GError **error)
{
  const char *known[8] = { NULL };
  guint n = 0;

  if (column == INDICATOR_NATURE)
    for (HetuNature i = HETU_NATURE_FLOW; i <= HETU_NATURE_COUNT; i++)
      known[n++] = hetu_nature_to_string (i);
  else if (column == INDICATOR_DIRECTION)
    for (HetuDirection i = HETU_DIRECTION_HIGHER; i <= HETU_DIRECTION_NEUTRAL; i++)
      known[n++] = hetu_direction_to_string (i);
  else
    for (HetuGrain i = HETU_GRAIN_YEAR; i <= HETU_GRAIN_CUMULATIVE; i++)
      known[n++] = hetu_grain_to_string (i);
  hetu_import_table_refuse_word (table, column, known, error);
  return FALSE;
}

/* What rules know of an indicator, and what it is the quotient of. Where the table tells no traits its name does. */
static gboolean
read_rules (HetuImportTable *table, HetuIndicatorInfo *info, GError **error)
{
  const char *traits = hetu_import_table_get (table, INDICATOR_TRAITS);

  info->per_head = hetu_import_table_get_or_null (table, INDICATOR_PER_HEAD);
  info->nation_zh = hetu_import_table_get_or_null (table, INDICATOR_NATION_ZH);
  info->nation_en = hetu_import_table_get_or_null (table, INDICATOR_NATION_EN);
  if (!hetu_traits_parse (traits, &info->traits))
    {
      hetu_import_table_refuse_word (table, INDICATOR_TRAITS, hetu_traits_list_words (), error);
      return FALSE;
    }
  if (*traits == '\0')
    info->traits = hetu_traits_guess (info->name_zh, info->nature == HETU_NATURE_RATIO);
  if (hetu_per_head_is_valid (info->per_head))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("“%s” is not the ids of a whole and its heads, “gdp/permanent_population”"),
               info->per_head);
  hetu_import_table_prefix (table, INDICATOR_PER_HEAD, error);
  return FALSE;
}

static gboolean
read_indicator (HetuImportJob *job, HetuIndicatorInfo *info, GError **error)
{
  HetuImportTable *table = job->table;
  const char *nature = hetu_import_table_get (table, INDICATOR_NATURE);
  const char *direction = hetu_import_table_get (table, INDICATOR_DIRECTION);
  const char *frequency = hetu_import_table_get (table, INDICATOR_FREQUENCY);
  g_autoptr (GPtrArray) breakdowns = NULL;

  info->id = hetu_import_table_get (table, INDICATOR_ID);
  info->name_zh = hetu_import_table_get (table, INDICATOR_NAME_ZH);
  info->name_en = hetu_import_table_get (table, INDICATOR_NAME_EN);
  info->short_zh = hetu_import_table_get_or_null (table, INDICATOR_SHORT_ZH);
  info->short_en = hetu_import_table_get_or_null (table, INDICATOR_SHORT_EN);
  info->aliases = hetu_import_table_get_or_null (table, INDICATOR_ALIASES);
  info->initials = hetu_import_table_get (table, INDICATOR_INITIALS);
  info->domain = hetu_import_table_get (table, INDICATOR_DOMAIN);
  info->note = hetu_import_table_get_or_null (table, INDICATOR_NOTE);
  info->parts = hetu_import_table_get_or_null (table, INDICATOR_PARTS);
  info->direction = HETU_DIRECTION_NEUTRAL;
  info->frequency = HETU_GRAIN_YEAR;
  breakdowns = hetu_breakdown_list_parse (info->parts, error);
  if (breakdowns == NULL)
    {
      hetu_import_table_prefix (table, INDICATOR_PARTS, error);
      return FALSE;
    }
  if (!hetu_lookup_unit (job->lookup,
                         hetu_import_table_get (table, INDICATOR_UNIT),
                         &info->unit,
                         error))
    {
      hetu_import_table_prefix (table, INDICATOR_UNIT, error);
      return FALSE;
    }
  if (*nature != '\0' && !hetu_nature_parse (nature, &info->nature))
    return refuse_word (table, INDICATOR_NATURE, error);
  if (*direction != '\0' && !hetu_direction_parse (direction, &info->direction))
    return refuse_word (table, INDICATOR_DIRECTION, error);
  if (*frequency != '\0' && !hetu_grain_parse (frequency, &info->frequency))
    return refuse_word (table, INDICATOR_FREQUENCY, error);
  return read_rules (table, info, error) && hetu_import_table_get_flag (table,
                                                                        INDICATOR_CONSTANT_PRICES,
                                                                        &info->constant_prices,
                                                                        error);
}

/* Whether a row before this one had its id. */
static gboolean
refuse_twice (HetuImportTable *table, GHashTable *seen, const char *id, GError **error)
{
  if (g_hash_table_add (seen, g_strdup (id)))
    return FALSE;
  g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("“%s” is there twice"), id);
  hetu_import_table_prefix (table, 0, error);
  return TRUE;
}

static GHashTable *
index_indicators (HetuStore *store)
{
  GListModel *list = hetu_store_get_indicators (store);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HetuIndicator) item = g_list_model_get_item (list, i);

      g_hash_table_add (ids, g_strdup (hetu_indicator_get_id (item)));
    }
  return ids;
}

static GHashTable *
index_sources (HetuStore *store)
{
  GListModel *list = hetu_store_get_sources (store);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HetuSource) item = g_list_model_get_item (list, i);

      g_hash_table_add (ids, g_strdup (hetu_source_get_id (item)));
    }
  return ids;
}

/* The end of a loop over rows. @failure: (transfer full) (nullable) */
static gboolean
end (GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* An indicator that another is made of may stand anywhere in the file, but it has to stand somewhere. */
static gboolean
check_id (HetuImportJob *job,
          GHashTable *known,
          GHashTable *seen,
          const char *column,
          const char *id,
          GError **error)
{
  if (id == NULL || g_hash_table_contains (known, id) || g_hash_table_contains (seen, id))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s, column %s: no indicator has the id “%s”"),
               job->name,
               column,
               id);
  return FALSE;
}

/* @written: (element-type utf8): fields “parts” that were read without a fault */
static gboolean
check_parts (HetuImportJob *job,
             GHashTable *known,
             GHashTable *seen,
             const GPtrArray *written,
             GError **error)
{
  for (guint i = 0; i < written->len; i++)
    {
      g_autoptr (GPtrArray) list = hetu_breakdown_list_parse (written->pdata[i], NULL);

      for (guint j = 0; j < list->len; j++)
        {
          const HetuBreakdown *breakdown = list->pdata[j];

          for (guint k = 0; k < breakdown->parts->len; k++)
            {
              const HetuBreakdownPart *part = hetu_breakdown_get_part (breakdown, k);

              if (!check_id (job, known, seen, "parts", part->id, error) ||
                  !check_id (job, known, seen, "parts", part->share, error))
                return FALSE;
            }
        }
    }
  return TRUE;
}

/* @written: (element-type utf8): fields “per_head” that were read without a fault */
static gboolean
check_per_heads (HetuImportJob *job,
                 GHashTable *known,
                 GHashTable *seen,
                 const GPtrArray *written,
                 GError **error)
{
  for (guint i = 0; i < written->len; i++)
    {
      g_auto (GStrv) ids = g_strsplit (written->pdata[i], "/", -1);

      for (guint j = 0; ids[j] != NULL; j++)
        if (!check_id (job, known, seen, "per_head", ids[j], error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
run_indicators (HetuImportJob *job, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) per_heads = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = index_indicators (job->store);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GError *failure = NULL;

  while (hetu_import_table_next (job->table, &failure))
    {
      HetuIndicatorInfo info = { 0 };

      if (!read_indicator (job, &info, error) || refuse_twice (job->table, seen, info.id, error) ||
          hetu_ledger_put_indicator (job->ledger, &info, error) == 0)
        return FALSE;
      if (info.parts != NULL)
        g_ptr_array_add (parts, g_strdup (info.parts));
      if (info.per_head != NULL)
        g_ptr_array_add (per_heads, g_strdup (info.per_head));
      count (job, g_hash_table_contains (known, info.id));
    }
  if (failure != NULL)
    return end (failure, error);
  return check_parts (job, known, seen, parts, error) &&
         check_per_heads (job, known, seen, per_heads, error);
}

static gboolean
read_district (HetuImportTable *table, HetuDistrictInfo *info, GError **error)
{
  static const char *const tiers[] = { "nation", "province", "city", "district", NULL };
  int code = 0;
  int parent = 0;

  if (!hetu_import_table_get_int (table, DISTRICT_CODE, 100000, 999999, &code, error) ||
      !hetu_import_table_get_int (table, DISTRICT_PARENT, 100000, 999999, &parent, error) ||
      !hetu_import_table_get_int (table, DISTRICT_COLOUR_SLOT, -1, 8, &info->colour_slot, error))
    return FALSE;
  info->code = code;
  info->parent = parent;
  info->name_zh = hetu_import_table_get (table, DISTRICT_NAME_ZH);
  info->name_en = hetu_import_table_get (table, DISTRICT_NAME_EN);
  info->short_zh = hetu_import_table_get_or_null (table, DISTRICT_SHORT_ZH);
  info->short_en = hetu_import_table_get_or_null (table, DISTRICT_SHORT_EN);
  info->aliases = hetu_import_table_get_or_null (table, DISTRICT_ALIASES);
  info->initials = hetu_import_table_get (table, DISTRICT_INITIALS);
  info->type = hetu_import_table_get (table, DISTRICT_TYPE);
  if (hetu_tier_parse (hetu_import_table_get (table, DISTRICT_TIER), &info->tier))
    return TRUE;
  hetu_import_table_refuse_word (table, DISTRICT_TIER, tiers, error);
  return FALSE;
}

#define MAX_DEPTH 64

/* Where a row of the table puts a place. */
typedef struct
{
  gint32 code;
  gint32 parent; /* 0: none */
  guint line;
} Place;

/* @places: code → Place, of this table
 * Returns: whether a place with @code is known; @parent: (out): what it lies in, 0 for none */
static gboolean
look_up_parent (HetuImportJob *job, GHashTable *places, gint32 code, gint32 *parent)
{
  const Place *place = g_hash_table_lookup (places, GINT_TO_POINTER (code));
  HetuDistrict *known = hetu_store_get_district (job->store, code);

  if (place == NULL && known == NULL)
    return FALSE;
  *parent = place != NULL ? place->parent : hetu_district_get_parent (known);
  return TRUE;
}

/* A parent may stand anywhere in the file, but it has to stand somewhere, and no place lies in itself. */
static gboolean
check_place (HetuImportJob *job, GHashTable *places, const Place *place, GError **error)
{
  g_autofree char *where = hetu_import_table_name_field (job->table, place->line, DISTRICT_PARENT);
  gint32 at = place->parent;

  /* Beyond any depth of tiers the path runs in a circle that a row of its own is refused for. */
  for (guint depth = 0; depth < MAX_DEPTH && at != 0 && at != place->code; depth++)
    if (!look_up_parent (job, places, at, &at))
      {
        g_set_error (error,
                     HETU_ERROR,
                     HETU_ERROR_INPUT,
                     _ ("%s, %s: no district has the code %d"),
                     job->name,
                     where,
                     (int) at);
        return FALSE;
      }
  if (at != place->code)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s, %s: %d would lie in itself"),
               job->name,
               where,
               (int) place->code);
  return FALSE;
}

static gboolean
run_districts (HetuImportJob *job, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) in_order = g_ptr_array_new ();
  GError *failure = NULL;

  while (hetu_import_table_next (job->table, &failure))
    {
      HetuDistrictInfo info = { 0 };
      Place *place;

      if (!read_district (job->table, &info, error) ||
          refuse_twice (job->table,
                        seen,
                        hetu_import_table_get (job->table, DISTRICT_CODE),
                        error) ||
          hetu_ledger_put_district (job->ledger, &info, error) == 0)
        return FALSE;
      place = g_new (Place, 1);
      *place = (Place){ info.code, info.parent, hetu_import_table_get_line (job->table) };
      g_hash_table_insert (places, GINT_TO_POINTER (info.code), place);
      g_ptr_array_add (in_order, place);
      count (job, hetu_store_get_district (job->store, info.code) != NULL);
    }
  if (failure != NULL)
    return end (failure, error);
  for (guint i = 0; i < in_order->len; i++)
    if (!check_place (job, places, in_order->pdata[i], error))
      return FALSE;
  return TRUE;
}

static HetuSourceInfo
read_source (HetuImportTable *table)
{
  return (HetuSourceInfo){
    .id = hetu_import_table_get (table, SOURCE_ID),
    .title = hetu_import_table_get (table, SOURCE_TITLE),
    .publisher = hetu_import_table_get_or_null (table, SOURCE_PUBLISHER),
    .url = hetu_import_table_get_or_null (table, SOURCE_URL),
    .note = hetu_import_table_get_or_null (table, SOURCE_NOTE),
  };
}

static gboolean
run_sources (HetuImportJob *job, GError **error)
{
  g_autoptr (GHashTable) known = index_sources (job->store);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HetuImportTable *table = job->table;
  GError *failure = NULL;

  while (hetu_import_table_next (table, &failure))
    {
      HetuSourceInfo info = read_source (table);
      gint32 number = 0;

      if (!hetu_import_table_get_date (table, SOURCE_DATE, &info.date, error) ||
          !hetu_import_table_get_flag (table, SOURCE_SECONDARY, &info.secondary, error) ||
          refuse_twice (table, seen, info.id, error))
        return FALSE;
      number = hetu_ledger_put_source (job->ledger, &info, error);
      /* A document out of use that is told again is back. */
      if (number == 0 || !hetu_ledger_retract (job->ledger, number, FALSE, error))
        return FALSE;
      count (job, g_hash_table_contains (known, info.id));
    }
  return end (failure, error);
}

/* Documents that are known, by id or by title and date, stay as the store knows them. */
static gboolean
take_told_source (HetuImportJob *job, GError **error)
{
  HetuImportTable *table = job->table;
  HetuSourceInfo info = read_source (table);
  gboolean added = FALSE;
  gint32 dated = 0;

  if (!hetu_import_table_get_date (table, SOURCE_DATE, &info.date, error) ||
      !hetu_import_table_get_flag (table, SOURCE_SECONDARY, &info.secondary, error))
    return FALSE;
  if (hetu_lookup_tell_source (job->lookup, &info, &dated, &added, error) == 0)
    {
      hetu_import_table_prefix (table, SOURCE_ID, error);
      return FALSE;
    }
  return hetu_import_job_count (job, added ? HETU_RECORD_ADDED : HETU_RECORD_UNCHANGED);
}

static gboolean
run_told_sources (HetuImportJob *job, GError **error)
{
  return hetu_import_job_take_rows (job, take_told_source, error);
}

const HetuImportKind hetu_import_kind_told_sources = { source_columns,
                                                       G_N_ELEMENTS (source_columns),
                                                       run_told_sources };
const HetuImportKind hetu_import_kind_indicators = { indicator_columns,
                                                     G_N_ELEMENTS (indicator_columns),
                                                     run_indicators };
const HetuImportKind hetu_import_kind_districts = { district_columns,
                                                    G_N_ELEMENTS (district_columns),
                                                    run_districts };
const HetuImportKind hetu_import_kind_sources = { source_columns,
                                                  G_N_ELEMENTS (source_columns),
                                                  run_sources };
