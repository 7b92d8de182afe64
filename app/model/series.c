/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A shared, immutable run of statements. Order is the maker's duty; it is looked up by bisection. */
#include "model/series.h"

struct _HetuSeries
{
  gatomicrefcount references;
  gint32 indicator;
  gint32 region;
  HetuMeasure measure;
  GArray *observations; /* owned, of HetuObservation */
};

HetuSeries *
hetu_series_new (gint32 indicator, gint32 region, HetuMeasure measure, GArray *observations)
{
  HetuSeries *self;

  g_return_val_if_fail (observations != NULL, NULL);

  self = g_new0 (HetuSeries, 1);
  g_atomic_ref_count_init (&self->references);
  self->indicator = indicator;
  self->region = region;
  self->measure = measure;
  self->observations = observations;
  return self;
}

HetuSeries *
hetu_series_ref (HetuSeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hetu_series_unref (HetuSeries *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->observations);
  g_free (self);
}

gint32
hetu_series_get_indicator (const HetuSeries *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->indicator;
}

gint32
hetu_series_get_region (const HetuSeries *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->region;
}

HetuMeasure
hetu_series_get_measure (const HetuSeries *self)
{
  g_return_val_if_fail (self != NULL, HETU_MEASURE_LEVEL);

  return self->measure;
}

guint
hetu_series_get_length (const HetuSeries *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->observations->len;
}

const HetuObservation *
hetu_series_get (const HetuSeries *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->observations->len, NULL);

  return &g_array_index (self->observations, HetuObservation, index);
}

const HetuObservation *
hetu_series_find (const HetuSeries *self, HetuPeriod period, HetuKind kind)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, NULL);

  high = self->observations->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (hetu_period_compare (hetu_series_get (self, middle)->period, period) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < self->observations->len; low++)
    {
      const HetuObservation *observation = hetu_series_get (self, low);

      if (!hetu_period_equal (observation->period, period))
        break;
      if (observation->kind == kind)
        return observation;
    }
  return NULL;
}
