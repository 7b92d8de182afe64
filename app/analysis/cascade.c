/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a region's target is divided among its parts (指标分解). */
#include "analysis/cascade.h"

#include "analysis/pace.h"
#include "model/format.h"

#include <math.h>

#define TOLERANCE 1e-9
#define TENTH_LESS 90.0       /* 少完成一成 */
#define AKIN_CHARACTERS 5     /* that two names must begin with */
#define AKIN_REST 2           /* and what each may have behind them */
#define DIFFERENCE_DECIMALS 6 /* that are worth telling */

static const char *const flags[HETU_N_CASCADES] = {
  [HETU_CASCADE_COMPARABLE] = "",         [HETU_CASCADE_DEFINITION] = "definition",
  [HETU_CASCADE_MEASURE] = "measure",     [HETU_CASCADE_UNIT] = "unit",
  [HETU_CASCADE_NO_NUMBER] = "no_number",
};

const char *
hetu_cascade_flag_to_string (HetuCascadeFlag flag)
{
  return flags[flag];
}

gboolean
hetu_cascade_is_akin (HetuIndicator *a, HetuIndicator *b)
{
  const char *left, *right;
  glong common = 0;

  g_return_val_if_fail (HETU_IS_INDICATOR (a) && HETU_IS_INDICATOR (b), FALSE);
  left = hetu_indicator_get_name (a, HETU_LANGUAGE_ZH);
  right = hetu_indicator_get_name (b, HETU_LANGUAGE_ZH);
  if (g_str_equal (left, right) ||
      !g_str_equal (hetu_indicator_get_domain (a), hetu_indicator_get_domain (b)))
    return FALSE;
  while (*left != '\0' && *right != '\0' && g_utf8_get_char (left) == g_utf8_get_char (right))
    {
      left = g_utf8_next_char (left);
      right = g_utf8_next_char (right);
      common++;
    }
  return common >= AKIN_CHARACTERS && g_utf8_strlen (left, -1) <= AKIN_REST &&
         g_utf8_strlen (right, -1) <= AKIN_REST;
}

/* Whether the parts' amounts add up to the whole's: a level that is no rate and no mean. */
static gboolean
adds_up (HetuIndicator *indicator, const HetuProgress *whole)
{
  HetuNature nature = hetu_indicator_get_nature (indicator);

  return whole->measure == HETU_MEASURE_LEVEL && !hetu_unit_is_rate (whole->unit) &&
         nature != HETU_NATURE_RATIO && nature != HETU_NATURE_INDEX;
}

/* A distance is no value of its own, and words that stand for a number are told as words; an unknown verdict has its reason
 * for words. */
static gboolean
has_plain_number (const HetuProgress *progress)
{
  gboolean in_words =
      progress->words != NULL &&
      !g_str_equal (progress->words, hetu_reason_to_label (progress->reason, HETU_LANGUAGE_ZH));

  return progress->has_target && !in_words && progress->nature != HETU_TARGET_RELATIVE;
}

static void
set_shortfall (HetuCascadePart *part, HetuUnit unit, double whole)
{
  const HetuProgress *one = part->progress;
  HetuPace pace;
  HetuDecimal converted;
  double reached, target;

  if (one->state == HETU_STATE_UNKNOWN || !one->has_outturn || one->nature == HETU_TARGET_CAP)
    return;
  target = hetu_decimal_to_double (one->target);
  reached =
      hetu_pace_of_progress (one, &pace) ? pace.at_deadline : hetu_decimal_to_double (one->outturn);
  if (!hetu_unit_convert (one->target, one->unit, unit, &converted, NULL) ||
      fabs (target) < TOLERANCE)
    return;
  part->has_shortfall = TRUE;
  part->shortfall = MAX (target - reached, 0) * (hetu_decimal_to_double (converted) / target);
  part->effect_points = part->shortfall / whole * 100;
}

static void
set_share (HetuCascade *self, HetuCascadePart *part)
{
  const HetuProgress *whole = self->whole;
  double total = hetu_decimal_to_double (whole->target);
  HetuDecimal target;

  if (!hetu_unit_convert (part->progress->target, part->progress->unit, whole->unit, &target, NULL))
    {
      part->flag = HETU_CASCADE_UNIT;
      return;
    }
  if (total < TOLERANCE)
    return;
  part->has_share = TRUE;
  part->share_percent = hetu_decimal_to_double (target) / total * 100;
  self->has_sum = TRUE;
  self->sum += hetu_decimal_to_double (target);
  /* Without the zeros that a conversion adds: 8500 人 are 0.85 万人. */
  self->sum_decimals = MAX (self->sum_decimals,
                            hetu_decimal_trim (target, part->progress->target.decimals).decimals);
  self->sum_percent += part->share_percent;
  self->n_summed++;
  set_shortfall (part, whole->unit, total);
}

static void
set_difference (HetuCascade *self, HetuCascadePart *part)
{
  HetuDecimal target, difference;

  if (!hetu_unit_convert (part->progress->target,
                          part->progress->unit,
                          self->whole->unit,
                          &target,
                          NULL) ||
      !hetu_decimal_subtract (target, self->whole->target, &difference))
    {
      part->flag = HETU_CASCADE_UNIT;
      return;
    }
  part->has_difference = TRUE;
  part->difference = hetu_decimal_to_double (difference);
  part->difference_unit = hetu_unit_of_difference (self->whole->unit);
}

static void
add_part (HetuCascade *self, HetuIndicator *indicator, const HetuProgress *progress)
{
  HetuCascadePart part = { .progress = progress };

  if (progress->indicator != self->whole->indicator)
    part.flag = HETU_CASCADE_DEFINITION;
  else if (progress->measure != self->whole->measure)
    part.flag = HETU_CASCADE_MEASURE;
  else if (!has_plain_number (self->whole) || !has_plain_number (progress))
    part.flag = HETU_CASCADE_NO_NUMBER;
  else if (adds_up (indicator, self->whole))
    set_share (self, &part);
  else
    set_difference (self, &part);
  g_array_append_val (self->parts, part);
}

HetuCascade *
hetu_cascade_new (HetuIndicator *indicator,
                  const HetuProgress *whole,
                  const HetuProgress *const *parts,
                  guint n_parts)
{
  HetuCascade *self;

  g_return_val_if_fail (HETU_IS_INDICATOR (indicator) && whole != NULL, NULL);
  g_return_val_if_fail (parts != NULL || n_parts == 0, NULL);
  self = g_new0 (HetuCascade, 1);
  self->whole = whole;
  self->parts = g_array_new (FALSE, TRUE, sizeof (HetuCascadePart));
  for (guint i = 0; i < n_parts; i++)
    add_part (self, indicator, parts[i]);
  return self;
}

void
hetu_cascade_free (HetuCascade *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->parts);
  g_free (self);
}

double
hetu_cascade_get_effect (const HetuCascadePart *part, double reached_percent)
{
  g_return_val_if_fail (part != NULL, 0);

  return part->has_share ? part->share_percent * MAX (100 - reached_percent, 0) / 100 : 0;
}

static char *
value_text (const HetuProgress *progress, HetuLanguage language)
{
  return hetu_format_value (progress->target,
                            progress->unit,
                            HETU_COMPARATOR_EQUAL,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

static char *
share_sentence (const HetuCascade *self,
                const HetuCascadePart *part,
                const char *name,
                const char *whole_name,
                HetuLanguage language)
{
  g_autofree char *target = value_text (part->progress, language);
  g_autofree char *total = value_text (self->whole, language);
  g_autofree char *share = hetu_format_double (part->share_percent, 1, HETU_FORMAT_PLAIN, language);
  gboolean lacks = part->has_shortfall && part->shortfall > TOLERANCE;
  g_autofree char *effect =
      hetu_format_double (lacks ? part->effect_points : hetu_cascade_get_effect (part, TENTH_LESS),
                          1,
                          HETU_FORMAT_PLAIN,
                          language);

  if (language == HETU_LANGUAGE_ZH)
    return g_strdup_printf (
        lacks ? "%s目标 %s，占%s %s的 %s%%；按现有进度的缺口使%s完成率低 %s 个百分点。"
              : "%s目标 %s，占%s %s的 %s%%；每少完成一成，%s完成率低 %s 个百分点。",
        name,
        target,
        whole_name,
        total,
        share,
        whole_name,
        effect);
  return g_strdup_printf (lacks
                              ? "%s: %s, %s%% of %s's %s; what will lack at the pace so far takes "
                                "%s pp from %s's completion."
                              : "%s: %s, %s%% of %s's %s; each tenth less takes %s pp from %s's "
                                "completion.",
                          name,
                          target,
                          share,
                          whole_name,
                          total,
                          effect,
                          whole_name);
}

static char *
difference_sentence (const HetuCascade *self,
                     const HetuCascadePart *part,
                     const char *name,
                     const char *whole_name,
                     HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  g_autofree char *target = value_text (part->progress, language);
  g_autofree char *total = value_text (self->whole, language);
  guint decimals = MAX (MAX (part->progress->target.decimals, self->whole->target.decimals), 1);
  HetuDecimal distance =
      hetu_decimal_from_double (fabs (part->difference), MIN (decimals, DIFFERENCE_DECIMALS));
  g_autofree char *amount = hetu_format_value (distance,
                                               part->difference_unit,
                                               HETU_COMPARATOR_EQUAL,
                                               -1,
                                               HETU_FORMAT_UNIT,
                                               language);

  if (distance.coefficient == 0)
    return g_strdup_printf (chinese ? "%s目标 %s，与%s相同；不相加。"
                                    : "%s: %s, the same as %s; not summed.",
                            name,
                            target,
                            whole_name);
  if (chinese)
    return g_strdup_printf ("%s目标 %s，%s%s %s %s；不相加。",
                            name,
                            target,
                            part->difference > 0 ? "高于" : "低于",
                            whole_name,
                            total,
                            amount);
  return g_strdup_printf ("%s: %s, %s %s %s's %s; not summed.",
                          name,
                          target,
                          amount,
                          part->difference > 0 ? "above" : "below",
                          whole_name,
                          total);
}

char *
hetu_cascade_part_to_sentence (const HetuCascade *self,
                               const HetuCascadePart *part,
                               const char *name,
                               const char *whole_name,
                               HetuLanguage language)
{
  static const struct
  {
    const char *zh, *en;
  } why[HETU_N_CASCADES] = {
    [HETU_CASCADE_COMPARABLE] = { "无从计算", "nothing to compute" },
    [HETU_CASCADE_DEFINITION] = { "口径不同，不可比", "another definition, not comparable" },
    [HETU_CASCADE_MEASURE] = { "度量不同，不可比", "another measure, not comparable" },
    [HETU_CASCADE_UNIT] = { "单位不同，不可比", "another unit, not comparable" },
    [HETU_CASCADE_NO_NUMBER] = { "文字表述或未公布，不计算", "in words or not told, not computed" },
  };

  g_return_val_if_fail (self != NULL && part != NULL && name != NULL && whole_name != NULL, NULL);
  if (part->has_share)
    return share_sentence (self, part, name, whole_name, language);
  if (part->has_difference)
    return difference_sentence (self, part, name, whole_name, language);
  return language == HETU_LANGUAGE_ZH
             ? g_strdup_printf ("%s与%s：%s。", name, whole_name, why[part->flag].zh)
             : g_strdup_printf ("%s and %s: %s.", name, whole_name, why[part->flag].en);
}
