/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of a whole and its parts: structure (三次产业, C §10.12) and contribution (拉动, C §10.11). Published figures come
 * first. Contributions are all of one kind in a figure: published, estimated from real growth, or of current prices. */
#include "chart/describe.h"
#include "error.h"
#include "figure/parts.h"

#include <glib/gi18n-lib.h>

static void
show_published_share (HetuPartsBar *bar, GError **error)
{
  hetu_divided_find (bar->divided, -1, HETU_MEASURE_SHARE, bar->period, &bar->operands);
  bar->published = TRUE;
  bar->complete = hetu_parts_published_share (&bar->operands, &bar->parts, error);
}

static void
compute_share (HetuPartsBar *bar, GError **error)
{
  hetu_divided_find (bar->divided,
                     HETU_MEASURE_LEVEL,
                     HETU_MEASURE_LEVEL,
                     bar->period,
                     &bar->operands);
  bar->complete = hetu_parts_share (&bar->operands, &bar->parts, error);
}

static const HetuPartsWay share_ways[] = { show_published_share, compute_share };
const HetuPartsWays hetu_parts_ways_of_share = { share_ways, 2, 2, TRUE };

static void
show_published_contribution (HetuPartsBar *bar, GError **error)
{
  hetu_divided_find (bar->divided,
                     HETU_MEASURE_GROWTH,
                     HETU_MEASURE_CONTRIBUTION,
                     bar->period,
                     &bar->operands);
  bar->published = TRUE;
  bar->complete = hetu_parts_published_contribution (&bar->operands, &bar->parts, error);
}

/* What was computed over the year before holds only where that year's figures are of one definition with this one's: they weigh
 * the parts, or are what the change is from. */
static void
refuse_broken (HetuPartsBar *bar, GError **error)
{
  bar->broken = bar->complete && hetu_divided_is_broken (bar->divided, bar->period);
  if (!bar->broken)
    return;
  bar->complete = FALSE;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_DATA,
                       _ ("parts of a whole: the series breaks in between"));
}

static void
estimate_real_contribution (HetuPartsBar *bar, GError **error)
{
  HetuPeriod before = hetu_period_shift_years (bar->period, -1);

  hetu_divided_find (bar->divided,
                     HETU_MEASURE_GROWTH,
                     HETU_MEASURE_GROWTH,
                     bar->period,
                     &bar->operands);
  hetu_divided_find (bar->divided, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, before, &bar->base);
  /* Growth of an indicator that is not at constant prices is no real growth. */
  if (!hetu_indicator_get_constant_prices (bar->divided->division->whole))
    g_set_error_literal (error,
                         HETU_ERROR,
                         HETU_ERROR_DATA,
                         _ ("parts of a whole: its growth is not at constant prices"));
  else
    bar->complete = hetu_parts_real_contribution (&bar->operands, &bar->base, &bar->parts, error);
  refuse_broken (bar, error);
}

static void
compute_nominal_contribution (HetuPartsBar *bar, GError **error)
{
  hetu_divided_find_pair (bar->divided, bar->period, &bar->operands, &bar->base);
  bar->complete = hetu_parts_nominal_contribution (&bar->operands, &bar->base, &bar->parts, error);
  refuse_broken (bar, error);
}

/* In the order of HetuContributionBasis. */
static const HetuPartsWay contribution_ways[] = { show_published_contribution,
                                                  estimate_real_contribution,
                                                  compute_nominal_contribution };

/* Growth at current prices is another quantity than what is published: the last resort. */
const HetuPartsWays hetu_parts_ways_of_contribution = { contribution_ways, 3, 2, FALSE };

static GPtrArray *
read_all (HetuFigureBuild *self, const GArray *divisions, GError **error)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_divided_free);

  for (guint d = 0; d < divisions->len; d++)
    for (guint i = 0; i < self->districts->len; i++)
      {
        HetuDivided *one = hetu_divided_new (self,
                                             &g_array_index (divisions, HetuDivision, d),
                                             hetu_build_get_district (self, i),
                                             error);

        if (one == NULL)
          {
            g_ptr_array_unref (all);
            return NULL;
          }
        g_ptr_array_add (all, one);
      }
  return all;
}

static void
refuse (const HetuFigureBuild *self, const GArray *divisions, GError **error)
{
  HetuIndicator *whole = g_array_index (divisions, HetuDivision, 0).whole;

  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("%s: no period has “%s” and all its parts, of one edition and adding up"),
               hetu_district_get_name (self->focus, self->language),
               hetu_indicator_get_name (whole, self->language));
}

/* “按当年价格计算” of money; persons and things have no prices. */
static const char *
price_words (const HetuFigureBuild *self, const HetuDivision *division)
{
  if (hetu_unit_get_dimension (hetu_indicator_get_unit (division->whole)) != HETU_DIMENSION_MONEY)
    return NULL;
  return hetu_build_say (self, "按当年价格计算", "current prices");
}

/* “地区生产总值的三次产业构成（%），2021—2023 年，按当年价格计算” */
static void
write_share_subtitle (HetuFigureBuild *self, const HetuPartsPlan *plan)
{
  HetuFrame *frame = self->frame;
  const char *prices = price_words (self, plan->division);
  const char *place = plan->by_period ? hetu_frame_get_panel (frame, 0)->name : "";
  g_autofree char *when = hetu_build_dup_range (self);
  g_autofree char *within = hetu_describe_within (frame->indicator);
  const char *computed =
      hetu_parts_plan_is_computed (plan) ? hetu_build_say (self, "，推算", ", computed") : "";

  if (self->language == HETU_LANGUAGE_EN)
    frame->subtitle = g_strdup_printf ("%s%s%s by %s, share of the total (%%), %s%s%s%s",
                                       place,
                                       *place != '\0' ? ": " : "",
                                       *place != '\0' ? within : frame->indicator,
                                       frame->subject,
                                       when,
                                       prices != NULL ? ", " : "",
                                       prices != NULL ? prices : "",
                                       computed);
  else
    frame->subtitle = g_strdup_printf ("%s%s的%s构成（%%），%s%s%s%s",
                                       place,
                                       frame->indicator,
                                       frame->subject,
                                       when,
                                       prices != NULL ? "，" : "",
                                       prices != NULL ? prices : "",
                                       computed);
}

/* “三大需求对地区生产总值增长的拉动（百分点），2022—2023 年，按不变价格计算” */
static void
write_contribution_subtitle (HetuFigureBuild *self, const HetuPartsPlan *plan)
{
  static const char *const bases[][2] = {
    [HETU_CONTRIBUTION_PUBLISHED] = { "", "" },
    [HETU_CONTRIBUTION_REAL] = { "，按不变价增速推算",
                                 ", estimated from growth at constant prices" },
    [HETU_CONTRIBUTION_NOMINAL] = { "，按当年价格推算", ", computed at current prices" },
  };
  HetuFrame *frame = self->frame;
  gboolean real = plan->way == HETU_CONTRIBUTION_PUBLISHED &&
                  hetu_indicator_get_constant_prices (plan->division->whole);
  const char *basis = real ? hetu_build_say (self, "，按不变价格计算", ", constant prices")
                           : bases[plan->way][self->language];
  const char *place = plan->by_period ? hetu_frame_get_panel (frame, 0)->name : "";
  g_autofree char *when = hetu_build_dup_range (self);
  g_autofree char *within = hetu_describe_within (frame->indicator);

  if (self->language == HETU_LANGUAGE_EN)
    frame->subtitle = g_strdup_printf ("%s%s of %s to growth of %s (pp), %s%s",
                                       place,
                                       *place != '\0' ? ": contribution" : "Contribution",
                                       frame->subject,
                                       within,
                                       when,
                                       basis);
  else
    frame->subtitle = g_strdup_printf ("%s%s对%s增长的拉动（个百分点），%s%s",
                                       place,
                                       frame->subject,
                                       frame->indicator,
                                       when,
                                       basis);
}

static void
note_computed_share (HetuFigureBuild *self, const HetuPartsPlan *plan)
{
  gboolean some = FALSE, all = hetu_parts_plan_is_computed (plan);

  for (guint i = 0; i < plan->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (plan->bars, HetuPartsBar, i);

      some = some || (bar->complete && !bar->published);
    }
  if (all)
    hetu_frame_add_note (self->frame,
                         hetu_build_say (self,
                                         "占比 = 分项 ÷ 合计，取自同一版数据",
                                         "Share: part ÷ total, both of one edition"));
  else if (some)
    hetu_frame_add_note (self->frame,
                         hetu_build_say (self,
                                         "标“推算”的占比 = 分项 ÷ 合计，取自同一版数据",
                                         "Shares marked computed: part ÷ total, both of one "
                                         "edition"));
}

static void
note_basis (HetuFigureBuild *self, const HetuPartsPlan *plan)
{
  gboolean residual = FALSE;

  for (guint i = 0; i < plan->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (plan->bars, HetuPartsBar, i);

      residual = residual || (bar->complete && bar->parts.has_residual);
    }
  if (plan->way == HETU_CONTRIBUTION_REAL)
    hetu_frame_add_note (self->frame,
                         hetu_build_say (self,
                                         "拉动为推算：分项占上年合计的比重 × 分项公布增速",
                                         "Contributions are computed: share of the part in the "
                                         "year before × its published growth"));
  if (plan->way == HETU_CONTRIBUTION_NOMINAL)
    hetu_frame_add_note (
        self->frame,
        hetu_build_say (self,
                        "拉动为推算：（本期 − 上年同期）÷ 上年合计，按现价，不同于公布的实际增速",
                        "Contributions are computed: (now − a year before) ÷ total a year before, "
                        "at current prices; published real growth is another quantity"));
  if (residual)
    hetu_frame_add_note (self->frame,
                         hetu_build_say (self,
                                         "“余项”为公布的总增速减各项推算拉动，因权数价格不同",
                                         "Residual: published growth less the computed "
                                         "contributions, whose weights are at other prices"));
}

gboolean
hetu_build_structure (HetuFigureBuild *self, GError **error)
{
  g_autoptr (GArray) divisions = hetu_division_list (self, error);
  g_autoptr (GPtrArray) all = divisions != NULL ? read_all (self, divisions, error) : NULL;
  g_autoptr (HetuPartsPlan) plan = NULL;

  if (all == NULL)
    return FALSE;
  plan = hetu_parts_plan_new (self, divisions, all, &hetu_parts_ways_of_share);
  if (plan->bars->len == 0)
    {
      refuse (self, divisions, error);
      return FALSE;
    }
  self->frame->unit = HETU_UNIT_PERCENT;
  self->frame->measure = HETU_MEASURE_SHARE;
  hetu_parts_plan_build (plan, self, FALSE);
  write_share_subtitle (self, plan);
  note_computed_share (self, plan);
  hetu_parts_plan_note (plan, self);
  return TRUE;
}

gboolean
hetu_build_contribution (HetuFigureBuild *self, GError **error)
{
  g_autoptr (GArray) divisions = hetu_division_list (self, error);
  g_autoptr (GPtrArray) all = divisions != NULL ? read_all (self, divisions, error) : NULL;
  g_autoptr (HetuPartsPlan) plan = NULL;

  if (all == NULL)
    return FALSE;
  plan = hetu_parts_plan_new (self, divisions, all, &hetu_parts_ways_of_contribution);
  if (plan->bars->len == 0)
    {
      refuse (self, divisions, error);
      return FALSE;
    }
  self->frame->unit = HETU_UNIT_POINTS;
  self->frame->measure = HETU_MEASURE_CONTRIBUTION;
  hetu_parts_plan_build (plan, self, TRUE);
  write_contribution_subtitle (self, plan);
  note_basis (self, plan);
  hetu_parts_plan_note (plan, self);
  return TRUE;
}
