/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line through two points: data in, points out. It chooses no domain and no ticks. */
#include "chart/scale.h"

#include <math.h>

HetuScale
hetu_scale_new (double data_low, double data_high, double start_pt, double end_pt)
{
  g_return_val_if_fail (data_low < data_high, ((HetuScale){ 0, 1, start_pt, end_pt }));

  return (HetuScale){ data_low, data_high, start_pt, end_pt };
}

double
hetu_scale_map (HetuScale self, double datum)
{
  double share = (datum - self.data_low) / (self.data_high - self.data_low);

  return self.start_pt + share * (self.end_pt - self.start_pt);
}

double
hetu_scale_invert (HetuScale self, double point)
{
  double share;

  g_return_val_if_fail (self.start_pt != self.end_pt, self.data_low);

  share = (point - self.start_pt) / (self.end_pt - self.start_pt);
  return self.data_low + share * (self.data_high - self.data_low);
}

void
hetu_extent_add (HetuExtent *self, double datum)
{
  g_return_if_fail (isfinite (datum));

  if (self->empty)
    {
      *self = (HetuExtent){ datum, datum, FALSE };
      return;
    }
  self->low = MIN (self->low, datum);
  self->high = MAX (self->high, datum);
}
