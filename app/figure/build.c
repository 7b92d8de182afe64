/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every builder of a frame does with one series or one statement: role and colour, citation and notes. A statement enters
 * a frame here and nowhere else, so that no figure goes without its source. */
#include "figure/build.h"

#define LEAST_FIELD 3   /* peers that make a ranking */
#define INK_SLOT 8      /* the parent city's */
#define MOST_COLOURED 7 /* C-29: of more only the focus is coloured */

const char *
hetu_build_say (const HetuFigureBuild *self, const char *zh, const char *en)
{
  return self->language == HETU_LANGUAGE_EN ? en : zh;
}

HetuIndicator *
hetu_build_get_indicator (const HetuFigureBuild *self, guint index)
{
  return g_ptr_array_index (self->indicators, index);
}

HetuDistrict *
hetu_build_get_district (const HetuFigureBuild *self, guint index)
{
  return g_ptr_array_index (self->districts, index);
}

gboolean
hetu_build_is_by_indicator (const HetuFigureBuild *self)
{
  return self->spec->kind == HETU_CHART_GROWTH_LINE && self->indicators->len > 1 &&
         self->districts->len == 1;
}

/* A field of ranks may hold more districts than were chosen. */
static gboolean
is_chosen (const HetuFigureBuild *self, HetuDistrict *district)
{
  return hetu_spec_has_region (self->spec, hetu_district_get_code (district));
}

static guint
count_tier (const HetuFigureBuild *self, HetuTier tier)
{
  guint n = 0;

  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (self, i);

      n += hetu_district_get_tier (district) == tier && is_chosen (self, district);
    }
  return n;
}

static guint
count_entities (const HetuFigureBuild *self)
{
  return count_tier (self, HETU_TIER_CITY) + count_tier (self, HETU_TIER_DISTRICT);
}

/* Among three or more of a lower tier a city, province or nation is no competitor but their yardstick, though it be the
 * focus; a ranking of fewer ranks all that was asked for. */
static gboolean
is_yardstick (const HetuFigureBuild *self, HetuDistrict *district)
{
  for (HetuTier tier = hetu_district_get_tier (district) + 1; tier <= HETU_TIER_DISTRICT; tier++)
    if (count_tier (self, tier) >= LEAST_FIELD)
      return TRUE;
  return FALSE;
}

HetuRole
hetu_build_get_role (const HetuFigureBuild *self, HetuDistrict *district)
{
  HetuTier tier = hetu_district_get_tier (district);
  gboolean ranked = self->spec->kind == HETU_CHART_RANKED_BAR;
  gboolean field =
      ranked || self->spec->kind == HETU_CHART_HEATMAP || self->spec->kind == HETU_CHART_TILE_MAP;
  gboolean yardstick = is_yardstick (self, district);

  if (!is_chosen (self, district))
    return HETU_ROLE_CONTEXT;
  if (district == self->focus && !self->none_stands_out && !(field && yardstick))
    return HETU_ROLE_FOCUS;
  if (ranked && !yardstick)
    return count_entities (self) > MOST_COLOURED ? HETU_ROLE_CONTEXT : HETU_ROLE_ENTITY;
  if (tier == HETU_TIER_NATION)
    return HETU_ROLE_NATION;
  if (tier == HETU_TIER_PROVINCE)
    return HETU_ROLE_PROVINCE;
  if (yardstick || hetu_district_get_code (district) == hetu_district_get_parent (self->focus))
    return HETU_ROLE_PARENT;
  return count_entities (self) > MOST_COLOURED ? HETU_ROLE_CONTEXT : HETU_ROLE_ENTITY;
}

/* Whose colour @slot is in this figure; 0: nobody's. The focus has its own before anybody is drawn. */
static gint32
find_owner (const HetuFigureBuild *self, int slot)
{
  GHashTableIter iter;
  gpointer region, taken;

  g_hash_table_iter_init (&iter, self->taken_slots);
  while (g_hash_table_iter_next (&iter, &region, &taken))
    if (GPOINTER_TO_INT (taken) == slot)
      return GPOINTER_TO_INT (region);
  return self->focus != NULL && !self->none_stands_out &&
                 hetu_district_get_colour_slot (self->focus) == slot
             ? hetu_district_get_code (self->focus)
             : 0;
}

int
hetu_build_choose_slot (HetuFigureBuild *self, HetuDistrict *district)
{
  int slot = hetu_district_get_colour_slot (district), free_slot = 1;
  gint32 code = hetu_district_get_code (district), owner;
  gpointer given;

  if (!is_chosen (self, district))
    return slot;
  if (hetu_district_get_tier (district) <= HETU_TIER_PROVINCE)
    return -1;
  if (g_hash_table_lookup_extended (self->taken_slots, GINT_TO_POINTER (code), NULL, &given))
    return GPOINTER_TO_INT (given);
  if (slot == 0)
    slot = hetu_store_give_colour_slot (self->store, district);
  /* A store remembers more districts than there are colours: where two of one colour meet, the later takes a free one. */
  owner = find_owner (self, slot);
  if (owner != 0 && owner != code)
    {
      while (free_slot < INK_SLOT && find_owner (self, free_slot) != 0)
        free_slot++;
      if (free_slot < INK_SLOT)
        slot = free_slot;
    }
  g_hash_table_insert (self->taken_slots, GINT_TO_POINTER (code), GINT_TO_POINTER (slot));
  return slot;
}

const char *
hetu_build_name_indicator (const HetuFigureBuild *self, HetuIndicator *indicator)
{
  if (self->districts->len == 1 &&
      hetu_district_get_tier (hetu_build_get_district (self, 0)) == HETU_TIER_NATION)
    return hetu_indicator_get_nation_name (indicator, self->language);
  return hetu_indicator_get_name (indicator, self->language);
}

GError **
hetu_build_get_failure (HetuFigureBuild *self)
{
  return self->failure == NULL ? &self->failure : NULL;
}

HetuFrameKey
hetu_build_panel_of (const HetuFigureBuild *self, HetuIndicator *indicator)
{
  HetuFrameKey panel = {
    .indicator = hetu_indicator_get_number (indicator),
    .name = (char *) hetu_build_name_indicator (self, indicator),
  };

  return panel;
}

const char *
hetu_build_name_district (const HetuFigureBuild *self, HetuDistrict *district)
{
  return hetu_district_get_tier (district) == HETU_TIER_NATION
             ? hetu_district_get_short_name (district, self->language)
             : hetu_district_get_name (district, self->language);
}

guint
hetu_build_add_series (HetuFigureBuild *self, HetuDistrict *district, HetuIndicator *indicator)
{
  HetuFrameSeries series = {
    .region = hetu_district_get_code (district),
    .indicator = hetu_indicator_get_number (indicator),
    .name = (char *) hetu_build_name_district (self, district),
    .short_name = (char *) hetu_district_get_short_name (district, self->language),
    .role = hetu_build_get_role (self, district),
  };

  if (hetu_build_is_by_indicator (self))
    {
      /* One district's indicators: each line is an indicator, the first in focus. */
      guint n = self->frame->series->len;

      series.name = (char *) hetu_indicator_get_short_name (indicator, self->language);
      series.short_name = series.name;
      series.role = n == 0 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY;
      series.colour_slot = (int) (n % 7) + 1;
      return hetu_frame_add_series (self->frame, &series);
    }
  for (guint i = 0; i < self->frame->series->len; i++)
    {
      const HetuFrameSeries *other = hetu_frame_get_series (self->frame, i);

      if (other->region == series.region)
        {
          series.colour_slot = other->colour_slot;
          return hetu_frame_add_series (self->frame, &series);
        }
    }
  series.colour_slot = hetu_build_choose_slot (self, district);
  return hetu_frame_add_series (self->frame, &series);
}

void
hetu_build_cite (HetuFigureBuild *self, gint32 number)
{
  HetuSource *source = number != 0 ? hetu_store_get_source (self->store, number) : NULL;
  g_autofree char *citation = NULL;
  const char *url;

  if (source == NULL)
    return;
  citation = hetu_source_to_citation (source, self->language);
  url = hetu_source_get_url (source);
  if (url != NULL && !g_str_has_prefix (url, "http"))
    url = NULL;
  hetu_frame_add_source (self->frame, citation, url);
}

guint
hetu_build_add_row (HetuFigureBuild *self,
                    guint panel,
                    guint category,
                    guint series,
                    const HetuObservation *observation)
{
  HetuFrameRow row = {
    .panel = panel,
    .category = category,
    .series = series,
    .period = observation->period,
    .x = hetu_period_end (hetu_frame_get_axis_period (self->frame, observation->period)),
    .kind = observation->kind,
    .comparator = observation->comparator,
    .status = observation->status,
    .basis = observation->basis,
    .adjusted = observation->basis == HETU_BASIS_ADJUSTED,
    .statement = observation->id,
    .text = observation->text,
  };
  HetuDecimal high;

  /* A number of another definition is told where it stands; it is not drawn. */
  if (observation->has_value && hetu_status_has_number (observation->status) &&
      hetu_unit_convert (observation->value,
                         observation->unit,
                         self->frame->unit,
                         &row.value,
                         NULL))
    {
      row.has_value = TRUE;
      row.y = hetu_decimal_to_double (row.value);
      if (observation->comparator == HETU_COMPARATOR_RANGE &&
          hetu_unit_convert (observation->value_high,
                             observation->unit,
                             self->frame->unit,
                             &high,
                             NULL))
        row.y_high = hetu_decimal_to_double (high);
    }
  else if (observation->has_value)
    row.status = HETU_STATUS_INCOMPARABLE;
  if (observation->basis == HETU_BASIS_COMPUTED && observation->id == 0)
    self->n_computed++;
  if (observation->status == HETU_STATUS_REDACTED)
    self->n_redacted++;
  hetu_build_cite (self, observation->source);
  return hetu_frame_add_row (self->frame, &row);
}

guint
hetu_build_add_missing (HetuFigureBuild *self,
                        guint panel,
                        guint category,
                        guint series,
                        HetuPeriod period,
                        HetuKind kind)
{
  HetuFrameRow row = {
    .panel = panel,
    .category = category,
    .series = series,
    .period = period,
    .x = hetu_period_end (hetu_frame_get_axis_period (self->frame, period)),
    .kind = kind,
    .status = HETU_STATUS_MISSING,
  };

  return hetu_frame_add_row (self->frame, &row);
}
