/* SPDX-License-Identifier: GPL-3.0-or-later */
/* First figure: the last one of the last run where the store can show it, else a standard one. Finding the fonts of its
 * words and the outlines of their characters takes longer than all else about it; rehearsed by a worker, that is done when
 * the window wants the figure. */
#include "ui/first-figure.h"

#include "chart/compose.h"
#include "figure.h"

/* Of the canvas of a window of standard size, points. Words that wrap elsewhere are measured again. */
#define WIDTH_PT 500
#define HEIGHT_PT 400
#define PIXELS_A_POINT (4.0 / 3.0)

struct _HetuRehearsal
{
  /* owned */
  GThread *thread;
  HetuSpec *spec;
  HetuFrame *frame; /* (nullable) */
  /* plain */
  double zoom;
};

/* The figure of a first run: 洛龙区 beside its city, province and nation. */
static const gint32 standard_regions[] = { 410311, 410300, 410000, 100000 };
#define STANDARD_FROM 2019
#define STANDARD_TO 2023

static gboolean
store_knows (HetuStore *store, const HetuSpec *spec)
{
  if (spec->indicators[0] == NULL || spec->regions->len == 0)
    return FALSE;
  for (guint i = 0; spec->indicators[i] != NULL; i++)
    if (hetu_store_find_indicator (store, spec->indicators[i], NULL) == NULL)
      return FALSE;
  for (guint i = 0; i < spec->regions->len; i++)
    if (hetu_store_get_district (store, g_array_index (spec->regions, gint32, i)) == NULL)
      return FALSE;
  return TRUE;
}

/* Returns: (transfer full) (nullable): the figure of the last run, if this store can show it */
static HetuSpec *
read_remembered (HetuStore *store, const char *json)
{
  g_autoptr (HetuSpec) spec = NULL;

  if (json[0] == '\0')
    return NULL;
  /* A text of another version that this one cannot read is no reason to bother anybody: the standard figure follows. */
  spec = hetu_spec_from_json (json, NULL);
  if (spec == NULL || !store_knows (store, spec))
    return NULL;
  return g_steal_pointer (&spec);
}

/* Returns: (transfer full): what a first run shows; without regions or indicators when the store has none */
static HetuSpec *
make_standard (HetuStore *store)
{
  HetuSpec *spec = hetu_spec_new ();
  GListModel *indicators = hetu_store_get_indicators (store);
  GListModel *districts = hetu_store_get_districts (store);
  g_autoptr (HetuIndicator) any = g_list_model_get_item (indicators, 0);
  HetuIndicator *output = hetu_store_find_trait (store, HETU_TRAIT_OUTPUT);
  HetuIndicator *shown = output != NULL ? output : any;
  const char *ids[] = { shown != NULL ? hetu_indicator_get_id (shown) : NULL, NULL };
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gint32));

  spec->kind = HETU_CHART_GROWTH_LINE;
  spec->measure = HETU_MEASURE_GROWTH;
  spec->grain = HETU_GRAIN_YEAR;
  spec->from = hetu_period_year (STANDARD_FROM);
  spec->to = hetu_period_year (STANDARD_TO);
  if (shown != NULL)
    hetu_spec_set_indicators (spec, ids);
  for (guint i = 0; i < G_N_ELEMENTS (standard_regions); i++)
    if (hetu_store_get_district (store, standard_regions[i]) != NULL)
      g_array_append_val (codes, standard_regions[i]);
  if (codes->len == 0 && g_list_model_get_n_items (districts) > 0)
    {
      g_autoptr (HetuDistrict) first = g_list_model_get_item (districts, 0);
      gint32 code = hetu_district_get_code (first);

      g_array_append_val (codes, code);
    }
  hetu_spec_set_regions (spec, &g_array_index (codes, gint32, 0), codes->len);
  return spec;
}

HetuSpec *
hetu_first_figure_new (HetuStore *store, const char *remembered)
{
  HetuSpec *spec = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store) && remembered != NULL, NULL);
  spec = read_remembered (store, remembered);
  return spec != NULL ? spec : make_standard (store);
}

/* Drawing loads the outlines, at the size at which they are drawn. */
static void
draw (HetuScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         WIDTH_PT * PIXELS_A_POINT,
                                                         HEIGHT_PT * PIXELS_A_POINT);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, PIXELS_A_POINT, PIXELS_A_POINT);
  hetu_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gpointer
rehearse (gpointer data)
{
  HetuRehearsal *self = data;
  g_autoptr (HetuTheme) theme =
      hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, self->zoom);
  g_autoptr (HetuScene) scene = NULL;
  HetuText *text = hetu_text_new (NULL);

  /* What cannot be shown is said when the window asks for it. */
  if (self->frame != NULL)
    scene = hetu_compose (self->frame, self->spec, theme, text, WIDTH_PT, HEIGHT_PT, NULL);
  if (scene != NULL)
    draw (scene);
  return text;
}

HetuRehearsal *
hetu_first_figure_rehearse (HetuStore *store,
                            const char *remembered,
                            HetuLanguage language,
                            double zoom)
{
  HetuRehearsal *self = g_new0 (HetuRehearsal, 1);

  self->spec = hetu_first_figure_new (store, remembered);
  self->spec->language = language;
  self->zoom = zoom;
  self->frame = hetu_figure_resolve (store, self->spec, NULL);
  self->thread = g_thread_new ("rehearsal", rehearse, self);
  return self;
}

HetuText *
hetu_rehearsal_end (HetuRehearsal *self)
{
  HetuText *text = g_thread_join (self->thread);

  g_clear_pointer (&self->frame, hetu_frame_unref);
  hetu_spec_free (self->spec);
  g_free (self);
  return text;
}
