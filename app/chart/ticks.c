/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the labels of a value axis stand. All labellings (start, step = j × q × 10^z, count k) compete by
 *
 *     score = .25 simplicity + .20 coverage + .50 density + .05 legibility
 *     simplicity = 1 − (i − 1)/(|Q| − 1) − j + v      i: rank of q in Q; v = 1 if 0 is a label
 *     coverage   = 1 − ½ [(dmax − lmax)² + (dmin − lmin)²] / (0.1 (dmax − dmin))²
 *     density    = 2 − max (ρ/ρt, ρt/ρ)               ρ: labels a unit of length; t: of the target count
 *     legibility = 1, or −∞ for labels that collide or need more than one decimal beyond their step's magnitude
 *
 * searched from the best possible simplicity downwards, cut off by the upper bounds of each term, as in Talbot, Lin and
 * Hanrahan 2010, with the constants of CHARTS C-16. Where labels of periods stand is period-ticks.c's. */
#include "chart/ticks.h"

#include <math.h>

#define POINTS_A_TICK 52.0
#define MIN_TARGET 3
#define MAX_TARGET 7

#define WEIGHT_SIMPLICITY 0.25
#define WEIGHT_COVERAGE 0.20
#define WEIGHT_DENSITY 0.50
#define WEIGHT_LEGIBILITY 0.05

/* An axis label of 10 pt: advance of a digit and the least gap between neighbours, points. */
#define DIGIT_WIDTH 5.6
#define LABEL_HEIGHT 12.5
#define LABEL_GAP 4.0

#define MAX_DECIMALS 12
#define TOLERANCE 1e-9

static const double nice[] = { 1, 5, 2, 2.5, 4, 3 };

typedef struct
{
  double low, high; /* of the data */
  double length_pt;
  gboolean include_zero;
  gboolean legible; /* whether illegible labellings are out */
  double target;    /* count */
  double best;
  HetuTicks ticks;
} Search;

static double
weigh (double simplicity, double coverage, double density, double legibility)
{
  return WEIGHT_SIMPLICITY * simplicity + WEIGHT_COVERAGE * coverage + WEIGHT_DENSITY * density +
         WEIGHT_LEGIBILITY * legibility;
}

/* Without the term v. */
static double
simplicity_of (guint rank, int skip)
{
  return 1 - rank / (G_N_ELEMENTS (nice) - 1.0) - skip;
}

static double
square (double x)
{
  return x * x;
}

static double
coverage_of (const Search *self, double first, double last)
{
  return 1 - 0.5 * (square (self->high - last) + square (self->low - first)) /
                 square (0.1 * (self->high - self->low));
}

static double
coverage_bound (const Search *self, double span)
{
  double range = self->high - self->low;

  return span > range ? 1 - square ((span - range) / 2) / square (0.1 * range) : 1;
}

static double
density_of (const Search *self, int count, double first, double last)
{
  double density = (count - 1) / (last - first);
  double wanted = (self->target - 1) / (MAX (last, self->high) - MIN (first, self->low));

  return 2 - MAX (density / wanted, wanted / density);
}

static double
density_bound (const Search *self, int count)
{
  return count >= self->target ? 2 - (count - 1) / (self->target - 1) : 1;
}

/* Decimals with which @value is written in full. */
static int
count_decimals (double value, double step)
{
  int decimals = 0;

  while (decimals < MAX_DECIMALS &&
         fabs (value * pow (10, decimals) - round (value * pow (10, decimals))) >
             TOLERANCE * MAX (1, fabs (value / step)) * pow (10, decimals) * step)
    decimals++;
  return decimals;
}

static gboolean
is_legible (const Search *self, HetuTicks ticks, double last)
{
  double extent = MAX (last, self->high) - MIN (ticks.first, self->low);
  double pitch = self->length_pt * ticks.step / extent;
  double greatest = MAX (fabs (ticks.first), fabs (last));
  int characters = 1 + (int) floor (log10 (MAX (greatest, 1))) + (ticks.first < 0 ? 1 : 0) +
                   (ticks.decimals > 0 ? ticks.decimals + 1 : 0);
  int natural = MAX (0, (int) -floor (log10 (ticks.step) + TOLERANCE));

  return ticks.decimals <= natural + 1 &&
         pitch >= MAX (characters * DIGIT_WIDTH, LABEL_HEIGHT) + LABEL_GAP;
}

static void
try_labelling (Search *self, guint rank, int skip, int count, double step, double first)
{
  double last = first + step * (count - 1);
  gboolean has_zero = first <= step * TOLERANCE && last >= -step * TOLERANCE &&
                      fabs (first / step - round (first / step)) < 1e-6;
  HetuTicks ticks = { first, step, (guint) count, 0 };
  double score = weigh (simplicity_of (rank, skip) + (has_zero ? 1 : 0),
                        coverage_of (self, first, last),
                        density_of (self, count, first, last),
                        1);

  if (score <= self->best || (self->include_zero && !has_zero))
    return;
  ticks.decimals = MAX (count_decimals (step, step), count_decimals (first, step));
  if (self->legible && !is_legible (self, ticks, last))
    return;
  self->best = score;
  self->ticks = ticks;
}

/* All powers of ten, then all starts, for one step and count. */
static void
try_count (Search *self, guint rank, int skip, int count)
{
  double simplicity = simplicity_of (rank, skip) + 1;
  double density = density_bound (self, count);
  double range = self->high - self->low;

  for (int z = (int) ceil (log10 (range / (count + 1) / skip / nice[rank]));; z++)
    {
      double step = skip * nice[rank] * pow (10, z);
      double span = step * (count - 1);
      double least, greatest;

      if (weigh (simplicity, coverage_bound (self, span), density, 1) < self->best)
        return;
      least = floor (self->high / step) * skip - (count - 1.0) * skip;
      greatest = ceil (self->low / step) * skip;
      for (double start = least; start <= greatest; start++)
        try_labelling (self, rank, skip, count, step, start * (step / skip));
    }
}

static void
search (Search *self)
{
  self->best = -2;
  for (int skip = 1;; skip++)
    for (guint rank = 0; rank < G_N_ELEMENTS (nice); rank++)
      {
        double simplicity = simplicity_of (rank, skip) + 1;

        if (weigh (simplicity, 1, 1, 1) < self->best)
          return;
        for (int count = 2; weigh (simplicity, 1, density_bound (self, count), 1) >= self->best;
             count++)
          try_count (self, rank, skip, count);
      }
}

HetuTicks
hetu_ticks_choose (double low, double high, double length_pt, gboolean include_zero)
{
  Search self = { .low = low, .high = high, .length_pt = length_pt, .legible = TRUE };

  g_return_val_if_fail (isfinite (low) && isfinite (high) && low <= high,
                        ((HetuTicks){ 0, 1, 2, 0 }));

  self.include_zero = include_zero;
  self.target = CLAMP (round (length_pt / POINTS_A_TICK), MIN_TARGET, MAX_TARGET);
  if (include_zero)
    {
      self.low = MIN (low, 0);
      self.high = MAX (high, 0);
    }
  if (self.high - self.low <= TOLERANCE * MAX (fabs (self.low), fabs (self.high)))
    {
      double room = MAX (0.5, 0.1 * fabs (self.high));

      if (!include_zero)
        self.low -= room;
      self.high += room;
    }
  search (&self);
  if (self.ticks.n == 0)
    {
      /* An axis too short for any two labels: the best two stand anyway. */
      self.legible = FALSE;
      search (&self);
    }
  return self.ticks;
}

double
hetu_ticks_get (HetuTicks self, guint index)
{
  double unit = pow (10, self.decimals);
  double value = round ((self.first + index * self.step) * unit) / unit;

  return value == 0 ? 0 : value;
}
