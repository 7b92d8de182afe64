/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One figure over again for each place: 每个地区一页. Places of the focus's tier take turns; city, province and nation
 * stay on each page to be compared with. A ranking keeps all its places and lights another one; of targets each page has
 * those of one place. */
#include "figure.h"

/* Of what compares its places among each other the field is the same on every page. */
static gboolean
stays_together (const HetuSpec *spec)
{
  return spec->kind == HETU_CHART_RANKED_BAR || spec->kind == HETU_CHART_HEATMAP ||
         spec->kind == HETU_CHART_TILE_MAP;
}

/* Returns: (transfer full) (element-type gint32): the places that take turns, in order */
static GArray *
list_turns (HetuStore *store, const HetuSpec *spec, HetuDistrict *focus, gboolean siblings)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint32));

  if (siblings)
    {
      g_autoptr (GPtrArray) children =
          hetu_store_list_children (store, hetu_district_get_parent (focus));

      for (guint i = 0; i < children->len; i++)
        {
          HetuDistrict *child = g_ptr_array_index (children, i);
          gint32 code = hetu_district_get_code (child);

          if (hetu_district_get_tier (child) == hetu_district_get_tier (focus))
            g_array_append_val (codes, code);
        }
      return codes;
    }
  for (guint i = 0; i < spec->regions->len; i++)
    {
      gint32 code = g_array_index (spec->regions, gint32, i);
      HetuDistrict *district = hetu_store_get_district (store, code);

      if (district != NULL && (hetu_chart_kind_is_of_targets (spec->kind) ||
                               hetu_district_get_tier (district) == hetu_district_get_tier (focus)))
        g_array_append_val (codes, code);
    }
  return codes;
}

/* Returns: (transfer full) (element-type gint32): @turns when they stay together, else @code; then the references */
static GArray *
list_regions (HetuStore *store,
              const HetuSpec *spec,
              HetuDistrict *focus,
              GArray *turns,
              gint32 code)
{
  GArray *regions = g_array_new (FALSE, FALSE, sizeof (gint32));

  if (stays_together (spec))
    g_array_append_vals (regions, turns->data, turns->len);
  else
    g_array_append_val (regions, code);
  for (guint i = 0; !hetu_chart_kind_is_of_targets (spec->kind) && i < spec->regions->len; i++)
    {
      gint32 other = g_array_index (spec->regions, gint32, i);
      HetuDistrict *district = hetu_store_get_district (store, other);

      if (district != NULL && hetu_district_get_tier (district) != hetu_district_get_tier (focus))
        g_array_append_val (regions, other);
    }
  return regions;
}

/* The focus; where nobody stands out the first region, which gives each of its tier a turn. */
static gint32
get_first (const HetuSpec *spec)
{
  gint32 focus = hetu_spec_get_focus (spec);

  return focus == 0 && spec->regions->len > 0 ? g_array_index (spec->regions, gint32, 0) : focus;
}

GPtrArray *
hetu_figure_list_pages (HetuStore *store, const HetuSpec *spec, gboolean siblings)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_spec_free);
  HetuDistrict *focus = hetu_store_get_district (store, get_first (spec));
  g_autoptr (GArray) turns = NULL;

  if (focus == NULL)
    return pages;
  turns = list_turns (store, spec, focus, siblings);
  for (guint i = 0; i < turns->len; i++)
    {
      gint32 code = g_array_index (turns, gint32, i);
      HetuSpec *page = hetu_spec_copy (spec);
      g_autoptr (GArray) regions = list_regions (store, spec, focus, turns, code);

      hetu_spec_set_regions (page, &g_array_index (regions, gint32, 0), regions->len);
      page->focus = code;
      if (code != hetu_district_get_code (focus))
        {
          g_clear_pointer (&page->title, g_free);
          g_clear_pointer (&page->subtitle, g_free);
        }
      g_ptr_array_add (pages, page);
    }
  return pages;
}

gboolean
hetu_figure_shows (const HetuFrame *frame, gint32 region)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->has_value && hetu_frame_get_row_region (frame, row) == region)
        return TRUE;
    }
  return frame->gauges->len > 0;
}
