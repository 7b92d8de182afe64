/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Formulas with their numbers put in, as a reviewer would write them: “（61.3 ÷ 57.9 − 1）× 100 = 5.9%”. Operands keep the
 * decimals with which they were published; what was converted is shown in the unit of the first. */
#include "analysis/derived.h"
#include "model/format.h"

/* A formula being written. */
typedef struct
{
  const HetuDerived *derived;
  HetuLanguage language;
  const char *open, *close; /* brackets */
} Writer;

static char *
write_decimal (const Writer *self, HetuDecimal value)
{
  return hetu_format_decimal (value, -1, HETU_FORMAT_PLAIN, self->language);
}

/* Results in a unit of their own are told in that which the language counts in; so are then their operands. */
static HetuUnit
choose_unit (const Writer *self, HetuUnit unit)
{
  return hetu_unit_is_rate (self->derived->result.unit)
             ? unit
             : hetu_unit_for_language (unit, self->language);
}

/* @index: of the operand, in the unit of the operand @unit_of. Negative ones in brackets. */
static char *
write_operand (const Writer *self, guint index, guint unit_of)
{
  const HetuObservation *one = hetu_derived_get_operand (self->derived, index);
  HetuUnit unit = hetu_derived_get_operand (self->derived, unit_of)->unit;
  HetuDecimal value = one->value;
  g_autofree char *text = NULL;

  hetu_unit_convert (one->value, one->unit, choose_unit (self, unit), &value, NULL);
  text = write_decimal (self, value);
  return value.coefficient < 0 ? g_strconcat (self->open, text, self->close, NULL)
                               : g_steal_pointer (&text);
}

/* “（1 + 5.2%）”, “（1 − 3.0%）” */
static char *
write_factor (const Writer *self, guint index)
{
  HetuDecimal rate = hetu_derived_get_operand (self->derived, index)->value;
  const char *sign = rate.coefficient < 0 ? "\u2212" : "+";
  g_autofree char *text = NULL;

  rate.coefficient = ABS (rate.coefficient);
  text = write_decimal (self, rate);
  return g_strdup_printf ("%s1 %s %s%%%s", self->open, sign, text, self->close);
}

/* “（1 + 5.2%）×（1 + 3.1%）” */
static char *
write_factors (const Writer *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->derived->operands->len; i++)
    {
      g_autofree char *factor = write_factor (self, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " × " : "", factor);
    }
  return g_string_free (text, FALSE);
}

/* “120 ÷ 100” */
static char *
write_quotient (const Writer *self)
{
  g_autofree char *a = write_operand (self, 0, 0);
  g_autofree char *b = write_operand (self, 1, 0);

  return g_strdup_printf ("%s ÷ %s", a, b);
}

static char *
write_root (const Writer *self)
{
  g_autofree char *inner = self->derived->of_rates ? write_factors (self) : write_quotient (self);

  if (self->derived->roots <= 1)
    return g_strdup_printf ("%s \u2212 1", inner);
  return g_strdup_printf ("%s%s%s^(1/%u) \u2212 1",
                          self->derived->of_rates ? "[" : self->open,
                          inner,
                          self->derived->of_rates ? "]" : self->close,
                          self->derived->roots);
}

static char *
write_index (const Writer *self)
{
  g_autofree char *inner = self->derived->of_rates ? write_factors (self) : write_quotient (self);

  return self->derived->of_rates ? g_strdup_printf ("100 × %s", inner)
                                 : g_strdup_printf ("%s × 100", inner);
}

/* Cumulative growth 1, its base, cumulative growth 0, its base. */
static char *
write_single_growth (const Writer *self)
{
  g_autofree char *now = write_factor (self, 0);
  g_autofree char *now_base = write_operand (self, 1, 1);
  g_autofree char *before = write_factor (self, 2);
  g_autofree char *before_base = write_operand (self, 3, 1);

  return g_strdup_printf ("[%s × %s \u2212 %s × %s] ÷ %s%s \u2212 %s%s \u2212 1",
                          now_base,
                          now,
                          before_base,
                          before,
                          self->open,
                          now_base,
                          before_base,
                          self->close);
}

static char *
write_increments (const Writer *self, gboolean share)
{
  g_autofree char *part = write_operand (self, 0, 0);
  g_autofree char *part_base = write_operand (self, 1, 0);
  g_autofree char *whole = write_operand (self, 2, 0);
  g_autofree char *whole_base = write_operand (self, 3, 0);

  if (share)
    return g_strdup_printf ("%s%s \u2212 %s%s ÷ %s%s \u2212 %s%s × 100",
                            self->open,
                            part,
                            part_base,
                            self->close,
                            self->open,
                            whole,
                            whole_base,
                            self->close);
  return g_strdup_printf ("%s%s \u2212 %s%s ÷ %s × 100",
                          self->open,
                          part,
                          part_base,
                          self->close,
                          whole_base);
}

static char *
write_contribution (const Writer *self)
{
  g_autofree char *rate = NULL;
  g_autofree char *part = NULL;
  g_autofree char *whole = NULL;

  if (!self->derived->of_rates)
    return write_increments (self, FALSE);
  rate = write_operand (self, 0, 0);
  part = write_operand (self, 1, 1);
  whole = write_operand (self, 2, 1);
  return g_strdup_printf ("%s ÷ %s × %s", part, whole, rate);
}

static char *
write_difference (const Writer *self)
{
  g_autofree char *a = write_operand (self, 0, 0);
  g_autofree char *b = write_operand (self, 1, 0);

  return g_strdup_printf ("%s \u2212 %s", a, b);
}

static char *
write_left_side (const Writer *self)
{
  g_autofree char *inner = NULL;

  switch (self->derived->derivation)
    {
    case HETU_DERIVATION_GROWTH:
    case HETU_DERIVATION_NOMINAL_GROWTH:
    case HETU_DERIVATION_CHAIN:
      inner = write_quotient (self);
      return g_strdup_printf ("%s%s \u2212 1%s × 100", self->open, inner, self->close);
    case HETU_DERIVATION_SINGLE:
    case HETU_DERIVATION_GAP:
    case HETU_DERIVATION_GROWTH_CHANGE:
    case HETU_DERIVATION_RATE_CHANGE:
      return write_difference (self);
    case HETU_DERIVATION_SINGLE_GROWTH:
      return write_single_growth (self);
    case HETU_DERIVATION_AVERAGE:
    case HETU_DERIVATION_TWO_YEAR:
      return write_root (self);
    case HETU_DERIVATION_INDEX:
      return write_index (self);
    case HETU_DERIVATION_SHARE:
    case HETU_DERIVATION_COMPLETION:
      inner = write_quotient (self);
      return g_strdup_printf ("%s × 100", inner);
    case HETU_DERIVATION_CONTRIBUTION:
      return write_contribution (self);
    case HETU_DERIVATION_CONTRIBUTION_SHARE:
      return write_increments (self, TRUE);
    case HETU_DERIVATION_IMPLIED_BASE:
      {
        g_autofree char *level = write_operand (self, 0, 0);

        inner = write_factor (self, 1);
        return g_strdup_printf ("%s ÷ %s", level, inner);
      }
    case HETU_DERIVATION_RANK:
    case HETU_N_DERIVATIONS:
      break;
    }
  g_return_val_if_reached (g_strdup (""));
}

/* A full-width bracket brings its own space. */
static char *
close_up (const char *text)
{
  g_autoptr (GString) tight = g_string_new (text);

  g_string_replace (tight, " （", "（", 0);
  g_string_replace (tight, "） ", "）", 0);
  return g_string_free (g_steal_pointer (&tight), FALSE);
}

char *
hetu_derived_dup_formula (const HetuDerived *self, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  const Writer writer = { self, language, chinese ? "（" : "(", chinese ? "）" : ")" };
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *whole = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!hetu_derived_has_result (self))
    return NULL;
  left = write_left_side (&writer);
  right = hetu_format_value (self->result.value,
                             self->derivation == HETU_DERIVATION_INDEX ? HETU_UNIT_NONE
                                                                       : self->result.unit,
                             HETU_COMPARATOR_EQUAL,
                             -1,
                             HETU_FORMAT_UNIT,
                             language);
  whole = g_strdup_printf ("%s %s %s",
                           left,
                           self->result.comparator == HETU_COMPARATOR_ABOUT ? "≈" : "=",
                           right);
  return chinese ? close_up (whole) : g_steal_pointer (&whole);
}
