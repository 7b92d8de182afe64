/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real and nominal growth side by side. The gap between them is no error: it is told with its causes, of which prices are named
 * first where the published rate is real, and a revised base where the rate implies another one than the level told. */
#include "analysis/prices.h"

#include "analysis/derive-private.h"
#include "analysis/derive.h"
#include "model/format.h"

#include <math.h>

#define MOST_OF_PRICES 5.0 /* per cent a year: more than this prices alone do not explain */

/* Whether the gap is no more than the rounding of the published rate and of the levels. */
static gboolean
is_rounding (const HetuPrices *self)
{
  double printed = 0.5 * pow (10, -(double) self->reported.value.decimals) +
                   0.5 * pow (10, -(double) self->nominal.result.value.decimals);

  return fabs (hetu_decimal_to_double (self->gap)) <= printed + self->nominal.slack;
}

/* Whether the base told is the one that the rate implies, but for rounding. */
static gboolean
is_base_told (const HetuPrices *self, const HetuObservation *base)
{
  HetuDecimal told;

  if (!hetu_derived_has_result (&self->implied_base) || base == NULL || !base->has_value ||
      !hetu_unit_convert (base->value, base->unit, self->implied_base.result.unit, &told, NULL))
    return TRUE;
  return fabs (hetu_decimal_to_double (told) -
               hetu_decimal_to_double (self->implied_base.result.value)) <=
         self->implied_base.slack + 0.5 * pow (10, -(double) told.decimals);
}

static void
find_causes (HetuPrices *self, const HetuObservation *base, gboolean real_rates)
{
  gboolean adjusted = self->reported.basis == HETU_BASIS_ADJUSTED;

  if (is_rounding (self))
    {
      self->causes = HETU_GAP_CAUSE_ROUNDING;
      return;
    }
  if (real_rates)
    self->causes |= HETU_GAP_CAUSE_PRICES;
  if (adjusted != (self->nominal.result.basis == HETU_BASIS_ADJUSTED))
    self->causes |= HETU_GAP_CAUSE_DEFINITION;
  /* A real rate implies a base at other prices than those of the one told. */
  if (real_rates
          ? self->has_deflator && fabs (hetu_decimal_to_double (self->deflator)) > MOST_OF_PRICES
          : !is_base_told (self, base))
    self->causes |= HETU_GAP_CAUSE_BASE;
}

/* Of the levels as they are told, not of the rate that is printed. */
static gboolean
find_deflator (const HetuPrices *self, HetuDecimal *out)
{
  const HetuObservation *now = hetu_derived_get_operand (&self->nominal, 0);
  const HetuObservation *base = hetu_derived_get_operand (&self->nominal, 1);
  HetuDecimal converted;
  HetuFraction nominal, change;

  if (!hetu_unit_convert (base->value, base->unit, now->unit, &converted, NULL))
    return FALSE;
  nominal = hetu_fraction_divide (hetu_fraction_of (now->value), hetu_fraction_of (converted));
  change = hetu_fraction_subtract (
      hetu_fraction_divide (nominal,
                            hetu_fraction_growth_factor (hetu_fraction_of (self->reported.value))),
      hetu_fraction_integer (1));
  return hetu_fraction_round (hetu_fraction_percent (change), HETU_DERIVED_DECIMALS, out);
}

void
hetu_prices_compare (const HetuObservation *reported,
                     const HetuObservation *level,
                     const HetuObservation *base,
                     const GArray *breaks,
                     gboolean real_rates,
                     HetuPrices *out)
{
  g_return_if_fail (out != NULL);

  *out = (HetuPrices){ 0 };
  hetu_observation_init (&out->reported);
  hetu_derive_growth (level, base, breaks, &out->nominal);
  out->nominal.derivation = HETU_DERIVATION_NOMINAL_GROWTH;
  hetu_derive_implied_base (level, reported, real_rates, &out->implied_base);
  if (out->nominal.refusal == HETU_REFUSAL_BREAK || out->nominal.refusal == HETU_REFUSAL_DEFINITION)
    out->causes |= HETU_GAP_CAUSE_DEFINITION;
  if (reported == NULL || !reported->has_value)
    return;
  hetu_observation_copy (reported, &out->reported);
  if (!hetu_derived_has_result (&out->nominal) ||
      !hetu_unit_equal (reported->unit, HETU_UNIT_PERCENT))
    return;
  out->has_gap = hetu_decimal_subtract (reported->value, out->nominal.result.value, &out->gap);
  out->has_deflator = real_rates && find_deflator (out, &out->deflator);
  if (out->has_gap)
    find_causes (out, base, real_rates);
}

void
hetu_prices_clear (HetuPrices *self)
{
  hetu_derived_clear (&self->nominal);
  hetu_derived_clear (&self->implied_base);
  hetu_observation_clear (&self->reported);
}

static char *
write_value (HetuDecimal value, HetuUnit unit, HetuLanguage language)
{
  return hetu_format_value (value, unit, HETU_COMPARATOR_EQUAL, -1, HETU_FORMAT_UNIT, language);
}

static void
append_cause (GString *text, gboolean chinese, const char *cause)
{
  g_string_append_printf (text, "%s%s", chinese ? "；" : "; ", cause);
}

char *
hetu_prices_dup_explanation (const HetuPrices *self, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  g_autofree char *reported = NULL;
  g_autofree char *nominal = NULL;
  g_autofree char *gap = NULL;
  HetuDecimal size = self->gap;
  GString *text = NULL;

  if (!self->has_gap)
    return NULL;
  size.coefficient = ABS (size.coefficient);
  reported = write_value (self->reported.value, HETU_UNIT_PERCENT, language);
  nominal = write_value (self->nominal.result.value, HETU_UNIT_PERCENT, language);
  gap = write_value (size, HETU_UNIT_POINTS, language);
  text = g_string_new (NULL);
  g_string_append_printf (text,
                          chinese ? "公布增速 %s，现价水平值增速 %s，相差 %s"
                                  : "published growth %s, growth of the levels %s, %s apart",
                          reported,
                          nominal,
                          gap);
  if (self->causes & HETU_GAP_CAUSE_ROUNDING)
    append_cause (text, chinese, chinese ? "不超过四舍五入" : "no more than rounding");
  if (self->causes & HETU_GAP_CAUSE_PRICES && self->has_deflator)
    {
      g_autofree char *change = write_value (self->deflator, HETU_UNIT_PERCENT, language);
      g_autofree char *cause =
          g_strdup_printf (chinese ? "公布增速按不变价格，水平值按现价：隐含价格变动 %s"
                                   : "the published rate is at constant prices, levels are at "
                                     "current ones: implied change of prices %s",
                           change);

      append_cause (text, chinese, cause);
    }
  if (self->causes & HETU_GAP_CAUSE_BASE)
    {
      g_autofree char *base =
          write_value (self->implied_base.result.value, self->implied_base.result.unit, language);
      g_autofree char *cause = g_strdup_printf (
          chinese ? "上年基数可能已修订：按公布增速反推的基数为 %s"
                  : "the base may have been revised: the published rate implies %s",
          base);

      append_cause (text, chinese, cause);
    }
  if (self->causes & HETU_GAP_CAUSE_DEFINITION)
    append_cause (text, chinese, chinese ? "统计口径不同" : "other definitions");
  return g_string_free (text, FALSE);
}
