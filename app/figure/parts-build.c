/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a figure of parts, and what its note tells (C-4, C-18, C-19). A category is a bar, a series a part; what is
 * published stays as published, what is computed is printed so that it adds up. */
#include "figure/parts.h"

#include "model/format.h"

#include <string.h>

#define TOTAL_SLOT 8
#define RESIDUAL_SLOT (-1)
#define MOST_LISTED 4
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

/* @statement: (nullable): the published figure, where it is one */
static void
add_row (HetuFigureBuild *self,
         guint category,
         guint series,
         const HetuPartsBar *bar,
         HetuDecimal value,
         const HetuObservation *statement)
{
  HetuFrameRow row = {
    .category = category,
    .series = series,
    .period = bar->period,
    .x = hetu_period_end (bar->period),
    .status = bar->status,
  };

  if (bar->complete)
    {
      row.has_value = TRUE;
      row.value = value;
      row.y = hetu_decimal_to_double (value);
      row.status = statement != NULL ? statement->status : bar->parts.status;
      row.basis = statement != NULL ? statement->basis : HETU_BASIS_COMPUTED;
      row.statement = statement != NULL ? statement->id : 0;
    }
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

static void
add_bar (HetuPartsPlan *self, HetuFigureBuild *build, guint index, int residual, int total)
{
  const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, index);
  HetuDecimal none = { 0 };

  for (guint i = 0; i < self->division->n_parts; i++)
    add_row (build,
             index,
             i,
             bar,
             bar->complete ? bar->parts.parts[i] : none,
             bar->complete && bar->published ? bar->operands.parts[i] : NULL);
  if (residual >= 0 && bar->complete && bar->parts.has_residual)
    add_row (build, index, (guint) residual, bar, bar->parts.residual, NULL);
  if (total >= 0)
    add_row (build,
             index,
             (guint) total,
             bar,
             bar->parts.total,
             bar->complete && bar->operands.whole != NULL &&
                     bar->operands.whole->measure == HETU_MEASURE_GROWTH
                 ? bar->operands.whole
                 : NULL);
  cite (build, &bar->operands);
  cite (build, &bar->base);
}

void
hetu_parts_plan_build (HetuPartsPlan *self, HetuFigureBuild *build, gboolean with_total)
{
  HetuFrame *frame = build->frame;
  const HetuDivision *division = self->division;
  int residual = -1, total = -1;

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
  if (has_residual (self))
    residual = (int) add_series (build,
                                 division->whole,
                                 hetu_build_say (build, "余项", "Residual"),
                                 HETU_ROLE_ENTITY,
                                 RESIDUAL_SLOT);
  if (with_total)
    total = (int) add_series (build,
                              division->whole,
                              hetu_build_say (build, "合计", "Total"),
                              HETU_ROLE_PARENT,
                              TOTAL_SLOT);
  for (guint i = 0; i < self->bars->len; i++)
    add_bar (self, build, i, residual, total);
}

/* “2021 年、2022 年”: the bars of one status; more than a few are counted, and all are called all. */
static char *
dup_bar_list (const HetuPartsPlan *self, const HetuFigureBuild *build, HetuStatus status)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, i);

      if ((bar->complete ? bar->parts.status : bar->status) != status)
        continue;
      g_string_append_printf (list,
                              "%s%s",
                              n++ == 0 ? "" : hetu_build_say (build, "、", ", "),
                              hetu_frame_get_category (build->frame, i)->name);
    }
  if (n == 0)
    return NULL;
  if (n == self->bars->len && n > 1)
    return g_strdup (hetu_build_say (build, "各项均", "All figures"));
  if (n > MOST_LISTED)
    return g_strdup_printf (hetu_build_say (build, "%u 项", "%u bars"), n);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
note_status (const HetuPartsPlan *self, HetuFigureBuild *build)
{
  static const struct
  {
    HetuStatus status;
    const char *zh;
    const char *en;
  } sentences[] = {
    { HETU_STATUS_PROVISIONAL, "为初步核算数", ": provisional" },
    { HETU_STATUS_SUSPECT, "原文如此，存疑", ": as stated by the source, doubtful" },
    { HETU_STATUS_MISSING, "缺数，不按零处理", ": missing, not zero" },
    { HETU_STATUS_REDACTED, "原文脱敏（×），不按零处理", ": redacted in the source (×), not zero" },
    { HETU_STATUS_INCOMPARABLE,
      "的分项与合计不是同一口径或版本，未列入",
      ": parts and total are of different definitions or editions, left out" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *list = dup_bar_list (self, build, sentences[i].status);
      g_autofree char *sentence = NULL;

      if (list == NULL)
        continue;
      sentence = g_strconcat (list, hetu_build_say (build, sentences[i].zh, sentences[i].en), NULL);
      hetu_frame_add_note (build->frame, sentence);
    }
}

/* The total was revised and its parts were not told again: the figure shows the edition that has both. */
static void
note_edition (const HetuPartsPlan *self, HetuFigureBuild *build, guint index)
{
  const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, index);
  const HetuObservation *latest = hetu_divided_get_latest_whole (bar->divided, bar->period);
  const HetuObservation *used = bar->operands.whole;
  g_autofree char *value = NULL;
  g_autofree char *sentence = NULL;

  if (!bar->complete || used == NULL || latest == NULL || !latest->has_value ||
      used->measure != HETU_MEASURE_LEVEL || latest == used ||
      hetu_decimal_compare (latest->value, used->value) == 0)
    return;
  value = hetu_format_value (latest->value,
                             latest->unit,
                             HETU_COMPARATOR_EQUAL,
                             -1,
                             HETU_FORMAT_UNIT,
                             build->language);
  sentence = g_strdup_printf (hetu_build_say (build,
                                              "%s合计后修订为 %s，未见修订后的分项，本图用原数",
                                              "%s: the total was revised to %s without its parts; "
                                              "this figure keeps both as first told"),
                              hetu_frame_get_category (build->frame, index)->name,
                              value);
  hetu_frame_add_note (build->frame, sentence);
}

/* Whether what is printed of a published bar, at the figure's decimals, is not its total. */
static gboolean
is_off_by_rounding (const HetuPartsBar *bar, guint n_parts, int decimals)
{
  HetuDecimal sum = { 0, (guint8) decimals };
  HetuDecimal total = hetu_decimal_round (bar->parts.total, (guint) decimals);

  if (!bar->complete || !bar->published)
    return FALSE;
  for (guint i = 0; i < n_parts; i++)
    sum.coefficient += hetu_decimal_round (bar->parts.parts[i], (guint) decimals).coefficient;
  return sum.coefficient != total.coefficient;
}

void
hetu_parts_plan_note (const HetuPartsPlan *self, HetuFigureBuild *build)
{
  gboolean off = FALSE, moved = FALSE;

  note_status (self, build);
  for (guint i = 0; i < self->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, i);

      note_edition (self, build, i);
      moved = moved || (bar->complete && bar->parts.moved);
      off = off || is_off_by_rounding (bar, self->division->n_parts, build->frame->decimals);
    }
  if (moved)
    hetu_frame_add_note (build->frame,
                         hetu_build_say (build,
                                         "推算的分项按最大余额法修约，与合计一致",
                                         "Computed parts are rounded by largest remainder to "
                                         "add up to the total"));
  if (off)
    hetu_frame_add_note (build->frame,
                         hetu_build_say (build,
                                         "分项合计与总计不等系数值修约所致，未作机械调整",
                                         "Parts may not add up to the total because of rounding"));
}
