/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of a tile-grid map: every district of one city where its layout puts it, those that are chosen with their figure of
 * one moment, the city itself beside them. A city alone stands for all its districts. Without a layout there is no map: a
 * made-up order would pass for geography. */
#include "figure/build.h"

#include "error.h"
#include "shipped.h"

#include <glib/gi18n-lib.h>

#define OUTSIDE (-1) /* column and line of the city's own tile */

/* The one city whose districts are chosen. */
static HetuDistrict *
find_city (HetuFigureBuild *self, GError **error)
{
  HetuDistrict *city = NULL;

  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (self, i);
      HetuDistrict *parent =
          hetu_district_get_tier (district) == HETU_TIER_DISTRICT
              ? hetu_store_get_district (self->store, hetu_district_get_parent (district))
              : NULL;

      if (parent == NULL || parent == city)
        continue;
      if (city != NULL)
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_DATA,
                       _ ("A tile map shows the districts of one city; these are of %s and %s"),
                       hetu_district_get_name (city, self->language),
                       hetu_district_get_name (parent, self->language));
          return NULL;
        }
      city = parent;
    }
  return city != NULL ? city : self->focus;
}

static GArray *
read_layout (HetuFigureBuild *self, HetuDistrict *city, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  GArray *tiles = hetu_shipped_read_layout (hetu_district_get_code (city), &read_error);

  if (tiles != NULL)
    return tiles;
  if (read_error != NULL)
    g_propagate_error (error, g_steal_pointer (&read_error));
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_DATA,
                 _ ("There is no tile layout of %s; add layouts/%d.csv to the shipped data, or use "
                    "ranked bars"),
                 hetu_district_get_name (city, self->language),
                 hetu_district_get_code (city));
  return NULL;
}

static gboolean
is_chosen (const HetuFigureBuild *self, HetuDistrict *district)
{
  return g_ptr_array_find (self->districts, district, NULL);
}

/* The figure is of the city and of the chosen ones among its tiles, of all of them where none is chosen. */
static void
choose_districts (HetuFigureBuild *self, HetuDistrict *city, const GArray *tiles)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  gboolean all = TRUE;

  for (guint i = 0; i < self->districts->len; i++)
    all = all && hetu_district_get_tier (hetu_build_get_district (self, i)) != HETU_TIER_DISTRICT;
  for (guint i = 0; i < tiles->len; i++)
    {
      HetuDistrict *district =
          hetu_store_get_district (self->store, g_array_index (tiles, HetuTile, i).region);

      if (district != NULL && (all || is_chosen (self, district)))
        g_ptr_array_add (chosen, district);
    }
  g_ptr_array_set_size (self->districts, 0);
  g_ptr_array_add (self->districts, city);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (self->districts, g_ptr_array_index (chosen, i));
}

static void
add_tile (HetuFigureBuild *self, HetuDistrict *district, int column, int line)
{
  HetuFrameKey tile = {
    .region = hetu_district_get_code (district),
    .name = (char *) hetu_build_name_district (self, district),
    .short_name = (char *) hetu_district_get_short_name (district, self->language),
    .column = column,
    .line = line,
  };

  hetu_frame_add_category (self->frame, &tile);
}

static guint
find_tile (const HetuFigureBuild *self, HetuDistrict *district)
{
  const HetuFrame *frame = self->frame;
  guint tile = 0;

  while (hetu_frame_get_category (frame, tile)->region != hetu_district_get_code (district))
    tile++;
  return tile;
}

static void
add_tiles (HetuFigureBuild *self, HetuDistrict *city, const GArray *tiles)
{
  add_tile (self, city, OUTSIDE, OUTSIDE);
  for (guint i = 0; i < tiles->len; i++)
    {
      const HetuTile *tile = &g_array_index (tiles, HetuTile, i);
      HetuDistrict *district = hetu_store_get_district (self->store, tile->region);

      if (district != NULL)
        add_tile (self, district, tile->column, tile->row);
    }
}

gboolean
hetu_build_tiles (HetuFigureBuild *self, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
  HetuFrameKey panel = hetu_build_panel_of (self, indicator);
  HetuGrain grain = HETU_GRAIN_YEAR;
  g_autoptr (GArray) tiles = NULL;
  HetuDistrict *city;

  if (self->indicators->len > 1)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_DATA,
                           _ ("A tile map shows one indicator; use a heatmap table"));
      return FALSE;
    }
  city = find_city (self, error);
  if (city == NULL)
    return FALSE;
  tiles = read_layout (self, city, error);
  if (tiles == NULL)
    return FALSE;
  choose_districts (self, city, tiles);
  if (!hetu_build_query_all (self, self->spec->measure, all, &grain, error))
    return FALSE;
  self->frame->grain = grain;
  self->frame->period = hetu_build_choose_moment (self, all);
  self->frame->from = self->frame->to = self->frame->period;
  hetu_build_choose_unit (self, all);
  hetu_frame_add_panel (self->frame, &panel);
  add_tiles (self, city, tiles);
  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (self, i);
      guint index = hetu_build_add_series (self, district, indicator);

      if (district == city)
        g_array_index (self->frame->series, HetuFrameSeries, index).role = HETU_ROLE_PARENT;
      hetu_build_add_outturn (self,
                              find_tile (self, district),
                              index,
                              g_ptr_array_index (all, i),
                              self->frame->period);
    }
  hetu_build_add_shades (self);
  return TRUE;
}
