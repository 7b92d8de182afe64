/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frame in, scene out. Composes what every figure has, the words around the plot, and hands the rectangle between them
 * to the kind of chart, which trains its scales and builds its marks. A new kind is a file and a row of the table
 * below. Figures without a single number keep their axis line and say what lacks: never an empty picture. */
#include "chart/compose.h"

#include "chart/caption.h"
#include "chart/describe.h"
#include "chart/kind.h"
#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Less than this holds no plot that could be read. */
#define LEAST_WIDTH 120.0
#define LEAST_HEIGHT 90.0
#define LEAST_PLOT_WIDTH 60.0
#define LEAST_PLOT_HEIGHT 36.0
#define POINTS_A_MM (72 / 25.4)
#define MOST_PASSES 4 /* until the note and the plot agree on what is left out */

static const HetuKindClass *const kinds[HETU_N_CHARTS] = {
  [HETU_CHART_GROWTH_LINE] = &hetu_kind_growth_line,
  [HETU_CHART_LEVEL_GROWTH] = &hetu_kind_level_growth,
  [HETU_CHART_RANKED_BAR] = &hetu_kind_ranked_bar,
  [HETU_CHART_DUMBBELL] = &hetu_kind_dumbbell,
  [HETU_CHART_SLOPE] = &hetu_kind_slope,
  [HETU_CHART_BUMP] = &hetu_kind_bump,
  [HETU_CHART_SMALL_MULTIPLES] = &hetu_kind_small_multiples,
  [HETU_CHART_HEATMAP] = &hetu_kind_heatmap,
  [HETU_CHART_BULLET] = &hetu_kind_bullet,
  [HETU_CHART_DIAL] = &hetu_kind_dial,
  [HETU_CHART_PACE] = &hetu_kind_pace,
  [HETU_CHART_CONTRIBUTION] = &hetu_kind_contribution,
  [HETU_CHART_STRUCTURE] = &hetu_kind_structure,
  [HETU_CHART_SCATTER] = &hetu_kind_scatter,
  [HETU_CHART_TILE_MAP] = &hetu_kind_tile_map,
};

static const HetuKindClass *
find_kind (HetuChartKind kind)
{
  return kind < HETU_N_CHARTS ? kinds[kind] : NULL;
}

static void
clear_key_item (gpointer item)
{
  g_free (((HetuKeyItem *) item)->label);
}

static GArray *
list_key (const HetuKindClass *kind, const HetuFrame *frame, const HetuTheme *theme)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (HetuKeyItem));

  g_array_set_clear_func (items, clear_key_item);
  if (kind->list_key != NULL)
    kind->list_key (frame, theme, items);
  return items;
}

static char *
write_subtitle (const HetuKindClass *kind, const HetuFrame *frame)
{
  const char *given = frame->subtitle != NULL ? frame->subtitle : "";
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  const char *said = chinese ? "纵轴不从零起" : "axis does not start at zero";

  if (kind->is_off_zero == NULL || !kind->is_off_zero (frame) || strstr (given, said) != NULL)
    return g_strdup (given);
  if (*given == '\0')
    return g_strdup (said);
  return g_strconcat (given, chinese ? "，" : ", ", said, NULL);
}

gboolean
hetu_plot_has_room (double width_pt, double height_pt, GError **error)
{
  if (width_pt >= LEAST_PLOT_WIDTH && height_pt >= LEAST_PLOT_HEIGHT)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("Title, labels, note and source leave only %.0f×%.0f pt for the plot; make the "
                  "figure larger."),
               MAX (width_pt, 0),
               MAX (height_pt, 0));
  return FALSE;
}

/* What the kind wants, never less than a plot needs; 0 for whatever there is. */
static double
wanted_height (const HetuKindClass *kind, const HetuPlotContext *context)
{
  const HetuTheme *theme = context->theme;
  double width = context->rect.width - theme->margin_left - theme->margin_right;
  double wanted = kind->wanted_height (context->frame, theme, context->text, width);

  return wanted > 0 ? MAX (LEAST_PLOT_HEIGHT, wanted) : 0;
}

/* The words around the plot and the plot between them, on an empty scene. @context: its rect becomes the plot's, its count
 * that of the labels that found no place. */
static gboolean
build_figure (HetuPlotContext *context,
              const HetuKindClass *kind,
              const HetuCaption *caption,
              GError **error)
{
  g_autofree char *lack = hetu_describe_lack (context->frame);

  context->n_dropped = 0;
  context->rect = hetu_caption_build (context, caption);
  context->wanted = (HetuPoint){ LEAST_PLOT_WIDTH, LEAST_PLOT_HEIGHT };
  if (!hetu_plot_has_room (context->rect.width, context->rect.height, error))
    return FALSE;
  context->wanted = (HetuPoint){ 0 };
  if (lack == NULL)
    return kind->build (context, error);
  hetu_empty_build (context, lack);
  return TRUE;
}

/* What a plot lacks the whole figure lacks: adds to the reason how large it would have to be. */
static void
tell_size (const HetuPlotContext *context, double width_pt, double height_pt, GError **error)
{
  double width = width_pt + MAX (0, context->wanted.x - context->rect.width);
  double height = height_pt + MAX (0, context->wanted.y - context->rect.height);
  g_autofree char *reason = NULL;
  char *told;

  if (error == NULL || *error == NULL || (width <= width_pt && height <= height_pt))
    return;
  reason = g_strdup ((*error)->message);
  if (g_str_has_suffix (reason, "."))
    reason[strlen (reason) - strlen (".")] = '\0';
  else if (g_str_has_suffix (reason, "。"))
    reason[strlen (reason) - strlen ("。")] = '\0';
  told = g_strdup_printf (_ ("%s; a figure of %.0f×%.0f mm has room"),
                          reason,
                          width > width_pt ? ceil (width / POINTS_A_MM) : width / POINTS_A_MM,
                          height > height_pt ? ceil (height / POINTS_A_MM) : height / POINTS_A_MM);
  g_free ((*error)->message);
  (*error)->message = told;
}

static gboolean
is_large_enough (double width_pt, double height_pt, GError **error)
{
  if (width_pt >= LEAST_WIDTH && height_pt >= LEAST_HEIGHT)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("A figure of %.0f×%.0f pt is too small, at least %.0f×%.0f pt are needed."),
               width_pt,
               height_pt,
               LEAST_WIDTH,
               LEAST_HEIGHT);
  return FALSE;
}

HetuScene *
hetu_compose (const HetuFrame *frame,
              const HetuSpec *spec,
              const HetuTheme *theme,
              HetuText *text,
              double width_pt,
              double height_pt,
              GError **error)
{
  const HetuKindClass *kind;
  g_autoptr (HetuSceneBuilder) builder = NULL;
  g_autoptr (GArray) key = NULL;
  g_autofree char *generated = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *description = NULL;
  g_autoptr (GError) failure = NULL;
  HetuPlotContext context;
  HetuCaption caption;

  g_return_val_if_fail (frame != NULL && theme != NULL && text != NULL, NULL);

  kind = find_kind (frame->kind);
  g_return_val_if_fail (kind != NULL, NULL);
  if (!is_large_enough (width_pt, height_pt, error))
    return NULL;

  key = list_key (kind, frame, theme);
  generated = hetu_describe_title (frame);
  title = g_strdup (frame->title != NULL ? frame->title : generated);
  subtitle = write_subtitle (kind, frame);
  context = (HetuPlotContext){ frame, theme, text, NULL, { 0, 0, width_pt, height_pt }, 0 };
  caption = (HetuCaption){ .spec = spec,
                           .title = title,
                           .own_title = g_strcmp0 (title, generated) != 0,
                           .subtitle = subtitle,
                           .key = key,
                           .key_below = kind->key_below };
  if (kind->wanted_height != NULL)
    caption.wanted_height = wanted_height (kind, &context);
  /* The note tells how many labels are left out (C-36): known only when the plot is built, whose height the note decides. Where
   * that is too low, a plot that says what it needs is tried once more under a shorter note. */
  for (int pass = 0; pass < MOST_PASSES; pass++)
    {
      caption.n_dropped = context.n_dropped;
      context.rect = (HetuRect){ 0, 0, width_pt, height_pt };
      g_clear_pointer (&builder, hetu_scene_builder_free);
      builder = hetu_scene_builder_new (width_pt, height_pt, theme->canvas);
      context.builder = builder;
      if (!build_figure (&context, kind, &caption, &failure))
        {
          if (caption.least_height == 0 && context.wanted.y > context.rect.height &&
              pass + 1 < MOST_PASSES)
            {
              caption.least_height = context.wanted.y;
              g_clear_error (&failure);
              continue;
            }
          g_propagate_error (error, g_steal_pointer (&failure));
          tell_size (&context, width_pt, height_pt, error);
          return NULL;
        }
      if (context.n_dropped == caption.n_dropped)
        break;
    }
  description = hetu_describe_alt_text (frame);
  return hetu_scene_builder_end (g_steal_pointer (&builder), title, description);
}

HetuScene *
hetu_compose_plot (const HetuFrame *frame,
                   const HetuTheme *theme,
                   HetuText *text,
                   double width_pt,
                   double height_pt,
                   GError **error)
{
  const HetuKindClass *kind;
  g_autoptr (HetuSceneBuilder) builder = NULL;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  HetuPlotContext context;

  g_return_val_if_fail (frame != NULL && theme != NULL && text != NULL, NULL);

  kind = find_kind (frame->kind);
  g_return_val_if_fail (kind != NULL, NULL);
  if (!hetu_plot_has_room (width_pt, height_pt, error))
    return NULL;
  builder = hetu_scene_builder_new (width_pt, height_pt, theme->canvas);
  context = (HetuPlotContext){ frame, theme, text, builder, { 0, 0, width_pt, height_pt }, 0 };
  if (!kind->build (&context, error))
    return NULL;
  title = frame->title != NULL ? g_strdup (frame->title) : hetu_describe_title (frame);
  description = hetu_describe_alt_text (frame);
  return hetu_scene_builder_end (g_steal_pointer (&builder), title, description);
}

guint
hetu_compose_panel_lines (const HetuFrame *frame,
                          const HetuTheme *theme,
                          HetuText *text,
                          double width_pt)
{
  g_return_val_if_fail (frame != NULL && theme != NULL && text != NULL, 1);

  if (frame->kind != HETU_CHART_SMALL_MULTIPLES || frame->facet != HETU_FACET_BARS)
    return 1;
  return hetu_facet_bars_count_lines (frame,
                                      theme,
                                      text,
                                      width_pt - theme->margin_left - theme->margin_right);
}

double
hetu_compose_plot_height (const HetuFrame *frame,
                          const HetuTheme *theme,
                          HetuText *text,
                          double width_pt)
{
  const HetuKindClass *kind;

  g_return_val_if_fail (frame != NULL && theme != NULL && text != NULL, 0);

  kind = find_kind (frame->kind);
  return kind != NULL && kind->wanted_height != NULL
             ? kind->wanted_height (frame, theme, text, width_pt)
             : 0;
}
