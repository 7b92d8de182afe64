/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Operands in words. A figure keeps the decimals and the unit in which it was published; what converts it is the formula's. */
#include "figure/operand.h"

#include "model/format.h"

static void
append_word (GString *text, gboolean wanted, const char *word)
{
  if (wanted)
    g_string_append_printf (text, "%s ", word);
}

static char *
dup_value (const HetuObservation *one, HetuLanguage language)
{
  if (!one->has_value)
    return g_strdup (hetu_format_absence ((HetuStatus) one->status, language));
  if (one->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (one->value, one->value_high, one->unit, language);
  return hetu_format_value (one->value,
                            one->unit,
                            (HetuComparator) one->comparator,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

void
hetu_operand_append (GString *text,
                     HetuStore *store,
                     const HetuObservation *one,
                     HetuOperandParts parts,
                     HetuLanguage language)
{
  HetuDistrict *district = hetu_store_get_district (store, one->region);
  HetuIndicator *indicator = hetu_store_get_indicator (store, one->indicator);
  HetuSource *source = hetu_store_get_source (store, one->source);
  g_autofree char *period = hetu_period_to_label (one->period, language);
  g_autofree char *value = dup_value (one, language);
  g_autofree char *citation = source != NULL ? hetu_source_to_citation (source, language) : NULL;

  if (text->len > 0)
    g_string_append (text, language == HETU_LANGUAGE_EN ? "; " : "；");
  append_word (text,
               (parts & HETU_OPERAND_REGION) != 0 && district != NULL,
               district != NULL ? hetu_district_get_name (district, language) : "");
  append_word (text,
               (parts & HETU_OPERAND_INDICATOR) != 0 && indicator != NULL,
               indicator != NULL ? hetu_indicator_get_name (indicator, language) : "");
  append_word (text, (parts & HETU_OPERAND_PERIOD) != 0, period);
  append_word (text,
               (parts & HETU_OPERAND_MEASURE) != 0,
               hetu_measure_to_label ((HetuMeasure) one->measure, language));
  g_string_append (text, value);
  if (citation != NULL)
    g_string_append_printf (text, " [%s]", citation);
}
