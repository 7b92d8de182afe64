/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a figure of parts. A category is a bar, a series a part; what is published stays as published, what is computed
 * is printed so that it adds up (C-19). Its note is parts-note.c's. */
#include "figure/parts.h"

#include "model/format.h"

#include <string.h>

#define TOTAL_SLOT 8
#define GREY_SLOT (-1) /* of what is no part of its own */
#define VALUE_ADDED_ZH "增加值"
#define VALUE_ADDED_EN "Value added of the "

char *
hetu_parts_dup_name (HetuIndicator *part, HetuLanguage language)
{
  const char *name = hetu_indicator_get_name (part, language);

  if (language == HETU_LANGUAGE_ZH && g_str_has_suffix (name, VALUE_ADDED_ZH))
    return g_strndup (name, strlen (name) - strlen (VALUE_ADDED_ZH));
  if (language == HETU_LANGUAGE_EN && g_str_has_prefix (name, VALUE_ADDED_EN))
    {
      char *own = g_strdup (name + strlen (VALUE_ADDED_EN));

      own[0] = g_ascii_toupper (own[0]);
      return own;
    }
  return g_strdup (hetu_indicator_get_short_name (part, language));
}

static guint
add_series (HetuFigureBuild *self,
            HetuIndicator *indicator,
            const char *name,
            HetuRole role,
            int slot)
{
  HetuFrameSeries series = {
    .region = self->districts->len == 1 ? hetu_district_get_code (self->focus) : 0,
    .indicator = indicator != NULL ? hetu_indicator_get_number (indicator) : 0,
    .name = (char *) name,
    .short_name = indicator != NULL && role == HETU_ROLE_ENTITY
                      ? (char *) hetu_indicator_get_short_name (indicator, self->language)
                      : (char *) name,
    .role = role,
    .colour_slot = slot,
  };

  return hetu_frame_add_series (self->frame, &series);
}

static void
add_keys (HetuPartsPlan *self, HetuFigureBuild *build)
{
  gboolean focused = !build->none_stands_out;
  gboolean marked =
      !hetu_parts_plan_is_computed (self) && build->frame->kind == HETU_CHART_STRUCTURE;
  HetuFrameKey panel = hetu_build_panel_of (build, self->division->whole);

  panel.region = self->by_period || focused ? hetu_district_get_code (build->focus) : 0;
  if (self->by_period)
    panel.name = (char *) hetu_build_name_district (build, build->focus);
  hetu_frame_add_panel (build->frame, &panel);
  for (guint i = 0; i < self->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, i);
      g_autofree char *when = hetu_period_to_label (bar->period, build->language);
      HetuDistrict *district = bar->divided->district;
      HetuFrameKey key = {
        .region = hetu_district_get_code (district),
        .indicator = hetu_indicator_get_number (self->division->whole),
        .name = self->by_period ? when : (char *) hetu_build_name_district (build, district),
        .short_name = self->by_period
                          ? NULL
                          : (char *) hetu_district_get_short_name (district, build->language),
        .detail = marked && bar->complete && !bar->published
                      ? (char *) hetu_build_say (build, "推算", "computed")
                      : NULL,
      };

      hetu_frame_add_category (build->frame, &key);
    }
}

static void
cite (HetuFigureBuild *self, const HetuWhole *operands)
{
  if (operands->whole != NULL)
    hetu_build_cite (self, operands->whole->source);
  for (guint i = 0; i < operands->n_parts; i++)
    if (operands->parts[i] != NULL)
      hetu_build_cite (self, operands->parts[i]->source);
}

/* @value: (nullable): none can be told
 * @statement: (nullable): the published figure, where it is one */
static void
add_row (HetuFigureBuild *self,
         guint category,
         guint series,
         const HetuPartsBar *bar,
         const HetuDecimal *value,
         const HetuObservation *statement)
{
  HetuFrameRow row = {
    .category = category,
    .series = series,
    .period = bar->period,
    .x = hetu_period_end (bar->period),
    .status = bar->status,
  };

  if (bar->complete && value != NULL)
    {
      row.has_value = TRUE;
      row.value = *value;
      row.y = hetu_decimal_to_double (*value);
      row.status = statement != NULL ? statement->status : bar->parts.status;
      row.basis = statement != NULL ? statement->basis : HETU_BASIS_COMPUTED;
      row.statement = statement != NULL ? statement->id : 0;
    }
  else if (bar->complete)
    row.status = HETU_STATUS_MISSING;
  else if (bar->status == HETU_STATUS_REDACTED)
    self->n_redacted++;
  hetu_frame_add_row (self->frame, &row);
}

static gboolean
has_residual (const HetuPartsPlan *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, i);

      if (bar->complete && bar->parts.has_residual)
        return TRUE;
    }
  return FALSE;
}

/* The series behind the parts; −1: there is none. */
typedef struct
{
  int other, residual, total;
  gboolean merged[HETU_BREAKDOWN_MAX_PARTS]; /* of each part whether “其他” is drawn for it */
} Extras;

static void
add_bar (HetuPartsPlan *self, HetuFigureBuild *build, guint index, const Extras *extras)
{
  guint n = self->division->n_parts;
  const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, index);
  HetuDecimal sum;

  for (guint i = 0; i < n; i++)
    add_row (build,
             index,
             i,
             bar,
             &bar->parts.parts[i],
             bar->complete && bar->published ? bar->operands.parts[i] : NULL);
  if (extras->other >= 0)
    add_row (build,
             index,
             (guint) extras->other,
             bar,
             bar->complete && hetu_parts_bar_sum (bar, extras->merged, n, &sum) ? &sum : NULL,
             NULL);
  if (extras->residual >= 0 && bar->complete && bar->parts.has_residual)
    add_row (build, index, (guint) extras->residual, bar, &bar->parts.residual, NULL);
  if (extras->total >= 0)
    add_row (build,
             index,
             (guint) extras->total,
             bar,
             &bar->parts.total,
             bar->complete && bar->operands.whole != NULL &&
                     bar->operands.whole->measure == HETU_MEASURE_GROWTH
                 ? bar->operands.whole
                 : NULL);
  cite (build, &bar->operands);
  cite (build, &bar->base);
}

/* Whether a bar with numbers ends at @x or before, or one behind it. */
static gboolean
has_whole (const HetuPartsPlan *self, double x, gboolean before)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, i);

      if (bar->complete && (hetu_period_end (bar->period) <= x + HETU_SAME_TIME) == before)
        return TRUE;
    }
  return FALSE;
}

/* Shares of two definitions stand in one figure, parted by a rule (C-25). Contributions are each of their own two years. */
static void
add_breaks (HetuPartsPlan *self, HetuFigureBuild *build)
{
  const HetuDivided *divided = g_array_index (self->bars, HetuPartsBar, 0).divided;

  for (guint i = 0; i < divided->breaks->len; i++)
    {
      const HetuBreak *one = &g_array_index (divided->breaks, HetuBreak, i);
      double x = hetu_period_start (one->period);

      if (has_whole (self, x, TRUE) && has_whole (self, x, FALSE))
        hetu_frame_add_break (build->frame, 0, -1, x, one->note);
    }
}

static void
add_extras (HetuPartsPlan *self, HetuFigureBuild *build, gboolean with_total, Extras *out)
{
  HetuIndicator *whole = self->division->whole;

  *out = (Extras){ -1, -1, -1, { FALSE } };
  if (hetu_parts_plan_merge (self, out->merged) > 0)
    {
      out->other = (int) add_series (build,
                                     NULL,
                                     hetu_build_say (build, "其他", "Other"),
                                     HETU_ROLE_ENTITY,
                                     GREY_SLOT);
      for (guint i = 0; i < self->division->n_parts; i++)
        if (out->merged[i])
          g_array_index (build->frame->series, HetuFrameSeries, i).merged_into = (guint) out->other;
    }
  if (has_residual (self))
    out->residual = (int) add_series (build,
                                      whole,
                                      hetu_build_say (build, "余项", "Residual"),
                                      HETU_ROLE_ENTITY,
                                      GREY_SLOT);
  if (with_total)
    out->total = (int) add_series (build,
                                   whole,
                                   hetu_build_say (build, "合计", "Total"),
                                   HETU_ROLE_PARENT,
                                   TOTAL_SLOT);
}

void
hetu_parts_plan_build (HetuPartsPlan *self, HetuFigureBuild *build, gboolean with_total)
{
  HetuFrame *frame = build->frame;
  const HetuDivision *division = self->division;
  Extras extras;

  frame->decimals = 1;
  frame->from = g_array_index (self->bars, HetuPartsBar, 0).period;
  frame->to = g_array_index (self->bars, HetuPartsBar, self->bars->len - 1).period;
  if (!self->by_period)
    frame->period = frame->to;
  g_free (frame->indicator);
  g_free (frame->subject);
  frame->indicator = g_strdup (hetu_build_name_indicator (build, division->whole));
  frame->subject = g_strdup (hetu_breakdown_get_name (division->breakdown, build->language));
  add_keys (self, build);
  for (guint i = 0; i < division->n_parts; i++)
    {
      g_autofree char *name = hetu_parts_dup_name (division->parts[i], build->language);

      add_series (build,
                  division->parts[i],
                  name,
                  HETU_ROLE_ENTITY,
                  hetu_breakdown_get_part (division->breakdown, i)->colour_slot);
    }
  add_extras (self, build, with_total, &extras);
  for (guint i = 0; i < self->bars->len; i++)
    add_bar (self, build, i, &extras);
  if (self->by_period && !with_total)
    add_breaks (self, build);
}
