/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arithmetic of gauges: no mark is made here. A domain is a function of one target and its outturn only, so that the
 * same gauge looks the same on every board. */
#include "chart/gauge.h"

#include "model/district.h"
#include "model/format.h"

#include <math.h>

#define HEADROOM 1.18
#define CAP_MARGIN 1.25     /* of the distance of value and ceiling */
#define CAP_RATE_SPREAD 1.5 /* points on each side of a ceiling that is a rate, at least */
#define LEVEL_SPREAD 0.05   /* of the target, where a rate has one point */
#define CAP_LEVEL_SPREAD 0.25
#define EPSILON 1e-9
#define STEP_SLACK 0.1 /* of a step, that a domain of rates may fall short of its spread */
#define MAX_END_DECIMALS 3
#define BEHIND_POINTS 10.0 /* of the standard rule */
#define MISSED_POINTS 30.0

/* The nearest number with a round mantissa: steps of 0.1 to 2, of 0.2 to 5, of 0.5 beyond. */
static double
nice_near (double value)
{
  double power = pow (10, floor (log10 (value) + EPSILON));
  double mantissa = value / power;
  double per_unit = mantissa < 2 ? 10 : mantissa < 5 ? 5 : 2;

  return round (mantissa * per_unit) / per_unit * power;
}

/* The largest of 1, 2, 5 × 10^k that goes twice into @span. */
static double
nice_step (double span)
{
  double half = span / 2;
  double power = pow (10, floor (log10 (half) + EPSILON));
  double mantissa = half / power + EPSILON;

  return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
}

static HetuGaugeDomain
widen_to (double low, double high, double step)
{
  return (HetuGaugeDomain){ floor (low / step + STEP_SLACK) * step,
                            ceil (high / step - STEP_SLACK) * step };
}

static gboolean
is_share (const HetuProgress *progress)
{
  return hetu_unit_get_dimension (progress->unit) == HETU_DIMENSION_RATE &&
         progress->measure != HETU_MEASURE_GROWTH && progress->measure != HETU_MEASURE_CHAIN;
}

static gboolean
is_whole (double value)
{
  return fabs (value - round (value)) < EPSILON;
}

/* Things that are counted one by one end at a whole number: 4 of them, not 3.6. */
static HetuGaugeDomain
round_counts (const HetuProgress *progress, HetuGaugeDomain domain, double target, double value)
{
  if (hetu_unit_get_dimension (progress->unit) != HETU_DIMENSION_COUNT ||
      progress->unit.exponent != 0 || !is_whole (target) || !is_whole (value))
    return domain;
  return (HetuGaugeDomain){ floor (domain.low + EPSILON), ceil (domain.high - EPSILON) };
}

/* Growth may be negative; counts, money and shares start at zero, and a share of a whole ends at 100. */
static HetuGaugeDomain
clip_domain (const HetuProgress *progress, HetuGaugeDomain domain, double least, double greatest)
{
  gboolean signed_rate = hetu_unit_is_rate (progress->unit) && !is_share (progress);

  if (!signed_rate && least >= 0 && domain.low < 0)
    domain.low = 0;
  if (is_share (progress) && greatest <= 100 && domain.high > 100)
    domain.high = 100;
  return domain;
}

static HetuGaugeDomain
cap_domain (const HetuProgress *progress, double target, double value)
{
  double spread = hetu_unit_is_rate (progress->unit)
                      ? CAP_RATE_SPREAD
                      : MAX (CAP_LEVEL_SPREAD * fabs (target), EPSILON);
  HetuGaugeDomain domain;
  double place;

  if (fabs (target) < EPSILON)
    return round_counts (progress,
                         (HetuGaugeDomain){ 0, value > 0 ? nice_near (HEADROOM * value) : 1 },
                         target,
                         value);
  spread = MAX (spread, CAP_MARGIN * fabs (value - target));
  domain = widen_to (target - spread, target + spread, nice_step (spread) / 2);
  domain = round_counts (progress, domain, target, value);
  if (target > 0 && value >= 0 && domain.low < 0)
    domain.low = 0;
  place = hetu_gauge_get_fraction (domain, target);
  if (place < 0.4 || place > 0.6)
    domain = target > 0 ? (HetuGaugeDomain){ 0, 2 * target } : (HetuGaugeDomain){ 2 * target, 0 };
  return domain;
}

HetuGaugeDomain
hetu_gauge_get_domain (const HetuProgress *progress)
{
  double target, target_high, value, spread;
  HetuGaugeDomain domain;

  if (!progress->has_target)
    {
      value = progress->has_outturn ? hetu_decimal_to_double (progress->outturn) : 0;
      return value > 0 ? (HetuGaugeDomain){ 0, nice_near (HEADROOM * value) }
                       : (HetuGaugeDomain){ value < 0 ? -nice_near (-HEADROOM * value) : 0, 1 };
    }
  target = hetu_decimal_to_double (progress->target);
  if (progress->nature == HETU_TARGET_RELATIVE && isfinite (progress->low))
    target = progress->low;
  target_high = progress->comparator == HETU_COMPARATOR_RANGE
                    ? hetu_decimal_to_double (progress->target_high)
                    : target;
  value = progress->has_outturn ? hetu_decimal_to_double (progress->outturn) : target;
  if (progress->nature == HETU_TARGET_CAP)
    return clip_domain (progress,
                        cap_domain (progress, target, value),
                        MIN (target, value),
                        MAX (target, value));
  if (progress->nature == HETU_TARGET_CUMULATIVE && MAX (target_high, value) > 0)
    {
      domain = (HetuGaugeDomain){ 0, nice_near (HEADROOM * MAX (target_high, value)) };
      domain = round_counts (progress, domain, target_high, value);
      return clip_domain (progress, domain, 0, MAX (target_high, value));
    }
  spread = hetu_unit_is_rate (progress->unit) ? 1 : MAX (LEVEL_SPREAD * fabs (target), EPSILON);
  spread = 2 * MAX (spread, MAX (fabs (value - target), fabs (value - target_high)));
  domain = widen_to (target - spread,
                     target_high + spread,
                     nice_step (target_high - target + 2 * spread));
  domain = round_counts (progress, domain, target, value);
  return clip_domain (progress, domain, MIN (target, value), MAX (target_high, value));
}

gboolean
hetu_gauge_has_time (const HetuProgress *progress)
{
  return progress->nature == HETU_TARGET_CUMULATIVE && progress->has_target &&
         progress->has_elapsed && progress->elapsed_percent < 100;
}

void
hetu_gauge_get_thresholds (const HetuProgress *progress, double *behind, double *missed)
{
  gboolean ruled = progress->corridor_points > 0 && progress->missed_points > 0;

  *behind = ruled ? progress->corridor_points : BEHIND_POINTS;
  *missed = ruled ? progress->missed_points : MISSED_POINTS;
}

double
hetu_gauge_get_fraction (HetuGaugeDomain domain, double value)
{
  return (value - domain.low) / (domain.high - domain.low);
}

gboolean
hetu_gauge_get_band (const HetuProgress *progress,
                     HetuGaugeDomain domain,
                     double *low,
                     double *high)
{
  double from = MAX (progress->low, domain.low);
  double to = MIN (progress->high, domain.high);

  if (!progress->has_target || to - from < EPSILON * (domain.high - domain.low))
    return FALSE;
  *low = from;
  *high = to;
  return TRUE;
}

void
hetu_gauge_mark_clear (HetuGaugeMark *self)
{
  g_clear_pointer (&self->label, g_free);
}

/* Takes @text; what is only hoped for says so (力争). */
static char *
mark_soft (const HetuProgress *progress, char *text, HetuLanguage language)
{
  char *marked;

  if (!progress->soft)
    return text;
  marked = g_strconcat (language == HETU_LANGUAGE_ZH ? "力争 " : "hoped ", text, NULL);
  g_free (text);
  return marked;
}

/* “全省+8”: by how much, of whose figure. */
static char *
format_distance (const HetuProgress *progress, HetuUnit unit, HetuLanguage language)
{
  const char *reference = hetu_district_to_reference (progress->ref_region, language);
  g_autofree char *number = hetu_format_value (progress->distance,
                                               unit,
                                               HETU_COMPARATOR_EQUAL,
                                               -1,
                                               HETU_FORMAT_SIGNED | HETU_FORMAT_UNIT,
                                               language);

  return g_strconcat (reference != NULL ? reference : "",
                      reference != NULL && language != HETU_LANGUAGE_ZH ? " " : "",
                      number,
                      NULL);
}

GArray *
hetu_gauge_list_marks (const HetuProgress *progress, HetuLanguage language)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (HetuGaugeMark));
  HetuGaugeMark mark = { .value = hetu_decimal_to_double (progress->target) };

  g_array_set_clear_func (marks, (GDestroyNotify) hetu_gauge_mark_clear);
  if (!progress->has_target)
    return marks;
  if (progress->comparator == HETU_COMPARATOR_RANGE)
    {
      g_array_append_val (marks, mark);
      mark.value = hetu_decimal_to_double (progress->target_high);
      mark.label_value = (hetu_decimal_to_double (progress->target) + mark.value) / 2;
      mark.label =
          hetu_format_range (progress->target, progress->target_high, HETU_UNIT_NONE, language);
      g_array_append_val (marks, mark);
      return marks;
    }
  if (progress->nature == HETU_TARGET_RELATIVE)
    {
      /* Without a known reference there is no place for the mark. */
      if (!isfinite (progress->low))
        return marks;
      mark.value = progress->low;
      mark.label = format_distance (progress, HETU_UNIT_NONE, language);
    }
  else
    mark.label = hetu_format_value (progress->target,
                                    HETU_UNIT_NONE,
                                    progress->comparator,
                                    -1,
                                    HETU_FORMAT_PLAIN,
                                    language);
  mark.label = mark_soft (progress, mark.label, language);
  mark.label_value = mark.value;
  g_array_append_val (marks, mark);
  return marks;
}

char *
hetu_gauge_format_target (const HetuProgress *progress, HetuLanguage language)
{
  if (!progress->has_target)
    return g_strdup (progress->words != NULL ? progress->words : "—");
  if (progress->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (progress->target, progress->target_high, progress->unit, language);
  if (progress->nature == HETU_TARGET_RELATIVE)
    return format_distance (progress, hetu_unit_of_difference (progress->unit), language);
  return mark_soft (progress,
                    hetu_format_value (progress->target,
                                       progress->unit,
                                       progress->comparator,
                                       -1,
                                       HETU_FORMAT_UNIT,
                                       language),
                    language);
}

char *
hetu_gauge_format_end (double value, HetuLanguage language)
{
  int decimals = 0;

  while (decimals < MAX_END_DECIMALS &&
         fabs (value * pow (10, decimals) - round (value * pow (10, decimals))) > 1e-6)
    decimals++;
  return hetu_format_double (value, decimals, HETU_FORMAT_PLAIN, language);
}

char *
hetu_gauge_format_percent (double percent, HetuLanguage language)
{
  double shown = percent < 100 ? MIN (percent, 99.9) : percent;
  gboolean whole = shown >= 100 || fabs (shown - round (shown)) < 0.05;
  g_autofree char *number = hetu_format_double (shown, whole ? 0 : 1, HETU_FORMAT_PLAIN, language);

  return g_strconcat (number, "%", NULL);
}

/* Points ahead of where the target should be by now; the smaller the worse. */
static double
lead_of (const HetuProgress *progress)
{
  if (progress->has_completion)
    return progress->completion_percent -
           (progress->has_elapsed ? hetu_progress_get_expected (progress) : 100);
  if (progress->nature == HETU_TARGET_RELATIVE && progress->has_outturn)
    return progress->gap - hetu_decimal_to_double (progress->distance);
  return progress->has_outturn ? progress->gap : 0;
}

int
hetu_gauge_compare (const HetuProgress *a, const HetuProgress *b)
{
  static const int order[HETU_N_STATES] = {
    [HETU_STATE_MISSED] = 0,  [HETU_STATE_BEHIND] = 1, [HETU_STATE_ON_TRACK] = 2,
    [HETU_STATE_UNKNOWN] = 3, [HETU_STATE_MET] = 4,    [HETU_STATE_MADE_UP] = 5,
  };
  double lead_a = lead_of (a), lead_b = lead_of (b);

  if (a->state != b->state)
    return order[a->state] - order[b->state];
  return lead_a < lead_b ? -1 : lead_a > lead_b;
}
