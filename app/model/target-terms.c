/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a target beside its statement, as a shared value: its words, tolerance, kind, start, owner and revisions. The
 * store reads it, analysis/progress judges by it. */
#include "model/target-terms.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DEFAULT_POINTS HETU_DECIMAL (5, 1)
#define DEFAULT_PERCENT HETU_DECIMAL (5, 0)

typedef struct
{
  HetuTargetTerms terms;
  gatomicrefcount references;
} Shared;

static const struct
{
  const char *word; /* of data files */
  const char *zh;
  const char *en;
} kinds[HETU_N_TARGET_KINDS] = {
  [HETU_TARGET_KIND_CUMULATIVE] = { "cumulative", "累计", "Cumulative" },
  [HETU_TARGET_KIND_RATE] = { "rate", "比率", "Rate" },
  [HETU_TARGET_KIND_STOCK] = { "stock", "存量", "Stock" },
  [HETU_TARGET_KIND_CAP] = { "cap", "上限", "Cap" },
  [HETU_TARGET_KIND_RELATIVE] = { "relative", "相对", "Relative" },
  [HETU_TARGET_KIND_QUALITATIVE] = { "qualitative", "定性", "In words" },
  [HETU_TARGET_KIND_MILESTONE] = { "milestone", "节点", "Milestone" },
};

void
hetu_target_revision_clear (HetuTargetRevision *self)
{
  g_free (self->written);
  g_free (self->reason);
  g_free (self->author);
  g_free (self->at);
  *self = (HetuTargetRevision){ .id = 0 };
}

GArray *
hetu_target_revision_array_new (void)
{
  GArray *array = g_array_new (FALSE, TRUE, sizeof (HetuTargetRevision));

  g_array_set_clear_func (array, (GDestroyNotify) hetu_target_revision_clear);
  return array;
}

void
hetu_owner_clear (HetuOwner *self)
{
  g_free (self->name);
  g_free (self->author);
  g_free (self->at);
  *self = (HetuOwner){ .id = 0 };
}

GArray *
hetu_owner_array_new (void)
{
  GArray *array = g_array_new (FALSE, TRUE, sizeof (HetuOwner));

  g_array_set_clear_func (array, (GDestroyNotify) hetu_owner_clear);
  return array;
}

HetuTargetTerms *
hetu_target_terms_new (void)
{
  Shared *self = g_new0 (Shared, 1);

  g_atomic_ref_count_init (&self->references);
  self->terms.revisions = hetu_target_revision_array_new ();
  return &self->terms;
}

HetuTargetTerms *
hetu_target_terms_ref (HetuTargetTerms *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((Shared *) self)->references);
  return self;
}

void
hetu_target_terms_unref (HetuTargetTerms *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&((Shared *) self)->references))
    return;
  g_free (self->written);
  g_free (self->event);
  g_free (self->owner);
  g_array_unref (self->revisions);
  g_free (self);
}

const HetuTargetRevision *
hetu_target_terms_get_revision (const HetuTargetTerms *self)
{
  if (self == NULL || self->revisions->len == 0)
    return NULL;
  return &g_array_index (self->revisions, HetuTargetRevision, self->revisions->len - 1);
}

const char *
hetu_target_terms_get_written (const HetuTargetTerms *self)
{
  const HetuTargetRevision *revision = hetu_target_terms_get_revision (self);

  if (revision != NULL)
    return revision->written;
  return self != NULL ? self->written : NULL;
}

/* Due before the first day of the event: that is the month of the day before. */
static HetuPeriod
month_before_day (gint32 day)
{
  int year = day / 10000;
  int month = day / 100 % 100;

  if (day % 100 > 1)
    return hetu_period_month (year, month);
  return month > 1 ? hetu_period_month (year, month - 1) : hetu_period_month (year - 1, 12);
}

void
hetu_target_terms_apply (const HetuTargetTerms *self, HetuObservation *target)
{
  const HetuTargetRevision *revision = hetu_target_terms_get_revision (self);

  g_return_if_fail (target != NULL);

  if (self == NULL)
    return;
  if (target->deadline.kind == HETU_PERIOD_NONE && self->event_day != 0)
    target->deadline = month_before_day (self->event_day);
  /* The latest revision that moves the deadline moves it, whatever the later ones say of the number. */
  for (guint i = 0; i < self->revisions->len; i++)
    {
      const HetuTargetRevision *one = &g_array_index (self->revisions, HetuTargetRevision, i);

      if (one->deadline.kind != HETU_PERIOD_NONE)
        target->deadline = one->deadline;
    }
  if (revision == NULL)
    return;
  target->has_value = TRUE;
  target->value = revision->value;
  target->value_high = revision->value_high;
  target->unit = revision->unit;
  target->comparator = (guint8) revision->comparator;
  target->status = HETU_STATUS_FINAL;
  g_clear_pointer (&target->text, g_free);
  g_clear_pointer (&target->quote, g_free);
  g_clear_pointer (&target->note, g_free);
}

HetuTargetKind
hetu_target_guess_kind (HetuIndicator *indicator, const HetuObservation *target)
{
  HetuNature nature;
  gboolean rate;

  g_return_val_if_fail (HETU_IS_INDICATOR (indicator) && target != NULL, HETU_TARGET_KIND_RATE);

  nature = hetu_indicator_get_nature (indicator);
  rate = hetu_unit_is_rate (target->unit);
  if (target->comparator == HETU_COMPARATOR_RELATIVE || target->measure == HETU_MEASURE_DIFF)
    return HETU_TARGET_KIND_RELATIVE;
  if (target->comparator == HETU_COMPARATOR_QUALITATIVE ||
      target->status == HETU_STATUS_QUALITATIVE)
    return HETU_TARGET_KIND_QUALITATIVE;
  if (target->comparator == HETU_COMPARATOR_AT_MOST || target->comparator == HETU_COMPARATOR_LESS ||
      target->measure == HETU_MEASURE_RANK)
    return HETU_TARGET_KIND_CAP;
  if (target->comparator == HETU_COMPARATOR_EQUAL &&
      hetu_indicator_get_direction (indicator) == HETU_DIRECTION_LOWER)
    return HETU_TARGET_KIND_CAP;
  if (target->measure != HETU_MEASURE_LEVEL || rate)
    return HETU_TARGET_KIND_RATE;
  return nature == HETU_NATURE_FLOW || nature == HETU_NATURE_COUNT ? HETU_TARGET_KIND_CUMULATIVE
                                                                   : HETU_TARGET_KIND_STOCK;
}

gboolean
hetu_target_kind_parse (const char *text, HetuTargetKind *out)
{
  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  for (int i = 0; i < HETU_N_TARGET_KINDS; i++)
    if (g_str_equal (text, kinds[i].word))
      {
        *out = (HetuTargetKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
hetu_target_kind_to_string (HetuTargetKind kind)
{
  return kinds[kind].word;
}

const char *
hetu_target_kind_to_label (HetuTargetKind kind, HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? kinds[kind].zh : kinds[kind].en;
}

HetuTolerance
hetu_tolerance_default (HetuUnit unit)
{
  HetuDimension dimension = hetu_unit_get_dimension (unit);

  if (dimension == HETU_DIMENSION_RATE || dimension == HETU_DIMENSION_POINTS)
    return (HetuTolerance){ DEFAULT_POINTS, HETU_UNIT_POINTS };
  if (hetu_unit_is_rate (unit))
    return (HetuTolerance){ DEFAULT_POINTS, unit };
  return (HetuTolerance){ DEFAULT_PERCENT, HETU_UNIT_PERCENT };
}

gboolean
hetu_tolerance_parse (const char *text, HetuTolerance *out, GError **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *number = NULL;
  HetuTolerance read;
  gsize digits;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  digits = strspn (stripped, "0123456789.");
  number = g_strndup (stripped, digits);
  if (digits == 0 || g_strstrip (stripped + digits)[0] == '\0' ||
      !hetu_decimal_parse (number, &read.value, NULL) ||
      !hetu_unit_parse (stripped + digits, &read.unit, NULL))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("“%s” is no tolerance; write 0.5pp, 5%% or an amount with its unit"),
                   text);
      return FALSE;
    }
  *out = read;
  return TRUE;
}

char *
hetu_tolerance_to_string (const HetuTolerance *self, HetuLanguage language)
{
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  number = hetu_decimal_to_string (self->value);
  unit = hetu_unit_to_string (self->unit, language);
  if (hetu_unit_equal (self->unit, HETU_UNIT_PERCENT))
    return g_strconcat (number, unit, NULL);
  return g_strdup_printf ("%s %s", number, unit);
}

gboolean
hetu_tolerance_get_amount (const HetuTolerance *self,
                           HetuDecimal target,
                           HetuUnit unit,
                           double *out)
{
  HetuDimension dimension = hetu_unit_get_dimension (unit);
  double value;
  HetuDecimal converted;

  g_return_val_if_fail (self != NULL && out != NULL, FALSE);

  value = hetu_decimal_to_double (self->value);
  if (hetu_unit_get_dimension (self->unit) == HETU_DIMENSION_POINTS)
    {
      if (dimension != HETU_DIMENSION_RATE && dimension != HETU_DIMENSION_POINTS)
        return FALSE;
      *out = value * pow (10, self->unit.exponent - unit.exponent);
      return TRUE;
    }
  if (hetu_unit_equal (self->unit, HETU_UNIT_PERCENT))
    {
      if (hetu_unit_is_rate (unit))
        return FALSE;
      *out = fabs (hetu_decimal_to_double (target)) * value / 100;
      return TRUE;
    }
  if (!hetu_unit_convert (self->value, self->unit, unit, &converted, NULL))
    return FALSE;
  *out = hetu_decimal_to_double (converted);
  return TRUE;
}
