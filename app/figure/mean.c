/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The level that points of a scatter are measured by, where a sum is no measure of its parts: the mean over all districts of
 * their parent where each of them has a figure (区县平均), else over those that are drawn, and called so. A parent's total
 * divided by its districts would be wrong wherever the catalogue lacks one, or the total holds more than they do. */
#include "figure/mean.h"

#include "model/format.h"

#define LEAST_FIELD 3 /* of fewer a mean says little */

static gboolean
add (HetuFigureBuild *self,
     HetuMean *mean,
     HetuUnit unit,
     const HetuObservation *one,
     gboolean of_drawn)
{
  HetuDecimal value;

  if (one == NULL || !one->has_value || !hetu_status_has_number (one->status) ||
      (one->comparator != HETU_COMPARATOR_EQUAL && one->comparator != HETU_COMPARATOR_ABOUT) ||
      !hetu_unit_convert (one->value, one->unit, unit, &value, NULL))
    return FALSE;
  if (!hetu_decimal_add (mean->sum, value, &mean->sum))
    return FALSE;
  mean->n++;
  if (one->status == HETU_STATUS_PROVISIONAL)
    mean->status = HETU_STATUS_PROVISIONAL;
  if (!of_drawn)
    hetu_build_cite (self, one->source);
  return TRUE;
}

/* @out: (out): over every district of @mean's place, where all have a figure */
static gboolean
add_all (HetuFigureBuild *self, const HetuMeanQuestion *question, HetuMean *out, GError **error)
{
  g_autoptr (GPtrArray) children =
      hetu_store_list_children (self->store, hetu_district_get_code (question->parent));

  *out = (HetuMean){ .complete = TRUE, .status = HETU_STATUS_FINAL };
  for (guint i = 0; i < children->len && out->complete; i++)
    {
      g_autoptr (HetuSeries) levels = hetu_build_query_measure (self,
                                                                question->indicator,
                                                                children->pdata[i],
                                                                HETU_MEASURE_LEVEL,
                                                                HETU_GRAIN_ANY,
                                                                error);

      if (levels == NULL)
        return FALSE;
      out->complete = add (self,
                           out,
                           question->unit,
                           hetu_series_find (levels, question->period, HETU_KIND_ACTUAL),
                           g_ptr_array_find (question->drawn_places, children->pdata[i], NULL));
    }
  out->complete = out->complete && out->n >= LEAST_FIELD;
  return TRUE;
}

gboolean
hetu_mean_find (HetuFigureBuild *self,
                const HetuMeanQuestion *question,
                HetuMean *out,
                GError **error)
{
  if (!add_all (self, question, out, error))
    return FALSE;
  if (!out->complete)
    {
      *out = (HetuMean){ .status = HETU_STATUS_FINAL };
      for (guint i = 0; i < question->drawn->len; i++)
        add (self, out, question->unit, question->drawn->pdata[i], TRUE);
    }
  if (out->n < LEAST_FIELD)
    out->n = 0;
  else
    out->value = hetu_decimal_to_double (out->sum) / out->n;
  return TRUE;
}

/* “区县平均” where every point is one of them, else “广州区县平均”; of some “所列 5 地平均” */
char *
hetu_mean_dup_name (const HetuMean *self,
                    const HetuFigureBuild *build,
                    HetuDistrict *parent,
                    gboolean foreign)
{
  static const char *const names[][2] = {
    [HETU_TIER_NATION] = { "各省平均", "province mean" },
    [HETU_TIER_PROVINCE] = { "各市平均", "city mean" },
    [HETU_TIER_CITY] = { "区县平均", "district mean" },
    [HETU_TIER_DISTRICT] = { "平均", "mean" },
  };

  if (!self->complete)
    return g_strdup_printf (hetu_build_say (build, "所列 %u 地平均", "mean of the %u shown"),
                            self->n);
  return g_strconcat (foreign ? hetu_district_get_short_name (parent, build->language) : "",
                      foreign && build->language == HETU_LANGUAGE_EN ? " " : "",
                      names[hetu_district_get_tier (parent)][build->language],
                      NULL);
}

void
hetu_mean_note (const HetuMean *self,
                HetuFigureBuild *build,
                HetuDistrict *parent,
                HetuDecimal printed,
                HetuUnit unit)
{
  g_autofree char *sum = hetu_format_decimal (self->sum, -1, HETU_FORMAT_PLAIN, build->language);
  g_autofree char *mean = hetu_format_value (printed,
                                             unit,
                                             HETU_COMPARATOR_EQUAL,
                                             -1,
                                             HETU_FORMAT_UNIT,
                                             build->language);
  const char *whole = hetu_build_name_district (build, parent);
  g_autofree char *sentence = NULL;

  if (self->complete)
    sentence = g_strdup_printf (hetu_build_say (build,
                                                "竖线为%s %u 个地区的平均（推算）：%s ÷ %u = %s",
                                                "Upright rule: mean of the districts of %s, all "
                                                "%u (computed), %s ÷ %u = %s"),
                                whole,
                                self->n,
                                sum,
                                self->n,
                                mean);
  else
    sentence =
        g_strdup_printf (hetu_build_say (build,
                                         "%s所辖地区数据不全，竖线为图中 %u 个地区的平均（推算）："
                                         "%s ÷ %u = %s",
                                         "Not all districts of %s have figures, upright rule: mean "
                                         "of the %u shown (computed), %s ÷ %u = %s"),
                         whole,
                         self->n,
                         sum,
                         self->n,
                         mean);
  hetu_frame_add_note (build->frame, sentence);
}
