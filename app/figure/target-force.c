/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets in force: what was adjusted by a moment, beside what the document tells. */
#include "figure/target-force.h"

#include "model/milestone.h"
#include "store/target.h"

/* The earlier of the moment's last day and the day whose knowledge is wanted; 0: no limit. */
static gint32
choose_day (HetuPeriod at, gint32 as_of)
{
  gint32 day = hetu_day_last_of (at);

  return day == 0 || (as_of != 0 && as_of < day) ? as_of : day;
}

/* The target in the unit that @language counts in; its outturn, gap and rate follow. */
static void
set_language_unit (HetuObservation *target, HetuLanguage language)
{
  HetuUnit unit = hetu_unit_for_language (target->unit, language);
  HetuDecimal value = target->value, high = target->value_high;

  if (hetu_unit_equal (unit, target->unit) ||
      !hetu_unit_convert (target->value, target->unit, unit, &value, NULL) ||
      !hetu_unit_convert (target->value_high, target->unit, unit, &high, NULL))
    return;
  target->value = value;
  target->value_high = high;
  target->unit = unit;
}

HetuTargetTerms *
hetu_target_bring_into_force (HetuStore *store,
                              HetuPeriod at,
                              const HetuTargetOptions *options,
                              HetuObservation *target,
                              GError **error)
{
  HetuTargetTerms *terms =
      hetu_query_target_terms (store, target->id, choose_day (at, options->as_of), error);

  if (terms == NULL)
    return NULL;
  hetu_target_terms_apply (terms, target);
  set_language_unit (target, options->language);
  return terms;
}

void
hetu_target_keep_original (const HetuObservation *original, HetuProgress *progress)
{
  progress->original_comparator = (HetuComparator) original->comparator;
  progress->original_deadline =
      original->deadline.kind != HETU_PERIOD_NONE ? original->deadline : original->period;
  progress->revised = hetu_target_terms_get_revision (progress->terms) != NULL;
  progress->has_original =
      progress->revised && original->has_value && hetu_status_has_number (original->status) &&
      hetu_unit_convert (original->value,
                         original->unit,
                         progress->unit,
                         &progress->original,
                         NULL) &&
      (original->comparator != HETU_COMPARATOR_RANGE || hetu_unit_convert (original->value_high,
                                                                           original->unit,
                                                                           progress->unit,
                                                                           &progress->original_high,
                                                                           NULL));
}
