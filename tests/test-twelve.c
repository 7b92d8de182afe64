/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Twelve places on one page: eleven districts and their city, of the shipped store. */
#include "plot.h"
#include "shipped-figure.h"

#include <math.h>

#define WIDTH 842.0 /* points: A4, lying */
#define HEIGHT 595.0
#define SAME 0.01 /* points */
#define SAME_VALUE 1e-9
#define INK 8 /* slot of the parent city (C-29) */

static const gint32 twelve[] = { 440106, 440100, 440103, 440104, 440105, 440111,
                                 440112, 440113, 440114, 440115, 440117, 440118 };

static HetuScene *
compose (HetuFacetForm facet, gboolean free_scales)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_SMALL_MULTIPLES,
                                         "gdp",
                                         twelve,
                                         G_N_ELEMENTS (twelve),
                                         facet == HETU_FACET_BARS ? "2022" : "2020",
                                         facet == HETU_FACET_BARS ? "2022" : "2023");
  g_autoptr (HetuFrame) frame = NULL;

  spec->facet = facet;
  spec->free_scales = free_scales;
  frame = resolve (spec);
  return plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_A4, WIDTH, HEIGHT);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Returns: (transfer full) (element-type double): where the rules of the value axis are in a panel, from its corner */
static GArray *
list_ticks (const HetuScene *scene, HetuFacetForm facet, guint panel)
{
  const HetuRect *plot = &hetu_scene_get_plot (scene, panel)->rect;
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      HetuRect box = hetu_mark_bounds (mark);
      double x = box.x + box.width / 2 - plot->x, y = box.y + box.height / 2 - plot->y;
      gboolean upright = box.height > box.width;
      double tick = facet == HETU_FACET_BARS ? x : y;

      if ((mark->part != HETU_PART_GRID && mark->part != HETU_PART_ZERO) || x < -1 || y < -1 ||
          x > plot->width + 1 || y > plot->height + 1 || upright != (facet == HETU_FACET_BARS))
        continue;
      g_array_append_val (ticks, tick);
    }
  g_array_sort (ticks, compare_numbers);
  return ticks;
}

static gboolean
has_same_ticks (const HetuScene *scene, HetuFacetForm facet, guint panel)
{
  g_autoptr (GArray) first = list_ticks (scene, facet, 0);
  g_autoptr (GArray) ticks = list_ticks (scene, facet, panel);

  g_assert_cmpuint (first->len, >=, 2);
  if (ticks->len != first->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    if (fabs (g_array_index (ticks, double, i) - g_array_index (first, double, i)) > SAME)
      return FALSE;
  return TRUE;
}

static void
test_panels_share_their_ticks (void)
{
  static const HetuFacetForm forms[] = { HETU_FACET_BARS, HETU_FACET_LINES };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (HetuScene) scene = compose (forms[i], FALSE);

      g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, G_N_ELEMENTS (twelve));
      for (guint panel = 1; panel < G_N_ELEMENTS (twelve); panel++)
        {
          const HetuPlotArea *one = hetu_scene_get_plot (scene, 0);
          const HetuPlotArea *other = hetu_scene_get_plot (scene, panel);

          g_assert_true (has_same_ticks (scene, forms[i], panel));
          g_assert_cmpfloat_with_epsilon (one->rect.width, other->rect.width, SAME);
          g_assert_cmpfloat_with_epsilon (one->rect.height, other->rect.height, SAME);
          g_assert_cmpfloat_with_epsilon (one->y_low, other->y_low, SAME_VALUE);
          g_assert_cmpfloat_with_epsilon (one->y_high, other->y_high, SAME_VALUE);
          g_assert_cmpfloat_with_epsilon (one->x_low, other->x_low, SAME_VALUE);
          g_assert_cmpfloat_with_epsilon (one->x_high, other->x_high, SAME_VALUE);
        }
      g_assert_cmpuint (plot_count_text (scene, "刻度不同"), ==, 0);
    }
}

static void
test_scales_of_their_own_say_so (void)
{
  static const HetuFacetForm forms[] = { HETU_FACET_BARS, HETU_FACET_LINES };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (HetuScene) scene = compose (forms[i], TRUE);
      guint n_same = 0;

      for (guint panel = 1; panel < G_N_ELEMENTS (twelve); panel++)
        n_same += has_same_ticks (scene, forms[i], panel);
      g_assert_cmpuint (n_same, <, G_N_ELEMENTS (twelve) - 1);
      g_assert_cmpuint (plot_count_text (scene, "刻度不同"), ==, G_N_ELEMENTS (twelve));
    }
}

/* The city stands thin behind every district, and the key says which line it is; in a panel of its own it needs none. */
static void
test_yardstick_stands_behind_every_district (void)
{
  g_autoptr (HetuScene) scene = compose (HETU_FACET_LINES, FALSE);
  g_autoptr (HetuScene) own = compose (HETU_FACET_LINES, TRUE);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_A4, FALSE, 1);
  const HetuRect *city = &hetu_scene_get_plot (scene, 1)->rect;
  guint n_behind = 0;

  g_assert_cmpuint (plot_count_text (scene, "广州市"), ==, 2);
  g_assert_cmpuint (plot_count_text (own, "广州市"), ==, 1);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      HetuRect box = hetu_mark_bounds (mark);

      if (mark->part != HETU_PART_REFERENCE || mark->stroke != hetu_theme_get_slot (theme, INK) ||
          mark->stroke_width >= theme->reference_width)
        continue;
      n_behind++;
      g_assert_false (box.x >= city->x && box.x + box.width <= city->x + city->width &&
                      box.y >= city->y && box.y + box.height <= city->y + city->height);
    }
  g_assert_cmpuint (n_behind, >=, G_N_ELEMENTS (twelve) - 1);
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  open_shipped ();
  g_test_add_func ("/twelve/panels-share-their-ticks", test_panels_share_their_ticks);
  g_test_add_func ("/twelve/scales-of-their-own-say-so", test_scales_of_their_own_say_so);
  g_test_add_func ("/twelve/yardstick-stands-behind-every-district",
                   test_yardstick_stands_behind_every_district);
  status = g_test_run ();
  g_clear_object (&shared);
  return status;
}
