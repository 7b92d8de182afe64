/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/contribution.h"
#include "model/language.h"
#include "store/store.h"

/* What drove a whole's growth at one place and time: its parts, their shares, growth and contributions (拉动). */

typedef struct
{
  HetuIndicator *indicator; /* borrowed; (nullable): of a residual */
  char *name;               /* owned */
  HetuObservation level;    /* owned; status missing where none is told */
  HetuObservation
      growth; /* owned; of the kind that the contribution is of: published, or of the levels */
  gboolean has_share;
  HetuDecimal share;  /* of the whole, per cent */
  HetuDecimal points; /* percentage points of the whole's growth */
  gboolean has_contribution_share;
  HetuDecimal contribution_share; /* 贡献率, per cent of the whole's growth */
  char *formula;                  /* owned: “4.0 × 5.0% = 0.2” */
  char *operands;                 /* owned: each with its source */
  gint32 source;                  /* of the contribution, else of the level; 0 none */
} HetuDriver;

typedef struct
{
  HetuContributionBasis basis;
  char *division; /* owned: “三次产业” */
  GArray
      *parts; /* (element-type HetuDriver): in the order of the catalogue, a residual behind them */
  gboolean has_residual;
  HetuDriver total; /* of the whole: share 100.0 */
} HetuDrivers;

/**
 * hetu_drivers_new:
 * @division: (nullable): name of the breakdown, in either language; %NULL: the first that can be shown
 * @as_of: yyyymmdd; 0: all that is known
 *
 * Published contributions come first, then those estimated from real growth, then those of levels at current prices.
 *
 * Returns: (transfer full): parts whose points add up to the total's. %HETU_ERROR_USAGE: an unknown breakdown; %HETU_ERROR_DATA:
 *   not divided, or the parts do not make the whole: the message says why and what lacks. Errors of the store.
 */
HetuDrivers *hetu_drivers_new (HetuStore *store,
                               HetuIndicator *indicator,
                               HetuDistrict *district,
                               HetuPeriod period,
                               const char *division,
                               gint32 as_of,
                               HetuLanguage language,
                               GError **error);

/**
 * hetu_drivers_free:
 *
 * Frees @self.
 */
void hetu_drivers_free (HetuDrivers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuDrivers, hetu_drivers_free)
