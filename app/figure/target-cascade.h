/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cascade.h"
#include "figure/targets.h"

/* How the targets of a region are divided among its parts, from a store. */

typedef struct
{
  HetuStore *store; /* (owned) */
  gint32 region;
  GArray *children; /* (owned) (element-type gint32): places that the region is made of, by code */
  guint n_children; /* how many */
  GArray *above;    /* (owned) (element-type HetuProgress): the region's targets, by need */
  GArray *below;    /* (owned) (element-type HetuProgress): those of its parts */
  GPtrArray *
      cascades; /* (owned) (element-type HetuCascade): one a target of the region, in their order */
} HetuTargetCascades;

/**
 * hetu_target_cascades_new:
 *
 * A part's target is that of the same indicator and measure, else of the same indicator, else of an akin one of the same
 * measure; one a part. What does not compare is flagged, see analysis/cascade.
 *
 * Returns: (transfer full): errors of the store
 */
HetuTargetCascades *hetu_target_cascades_new (HetuStore *store,
                                              gint32 region,
                                              int year,
                                              HetuPeriod at,
                                              const HetuTargetOptions *options,
                                              GError **error);

/**
 * hetu_target_cascades_free:
 * @self: (nullable)
 */
void hetu_target_cascades_free (HetuTargetCascades *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuTargetCascades, hetu_target_cascades_free)

/**
 * hetu_target_cascades_list_missing:
 * @cascade: of @self, with a sum
 *
 * Returns: (transfer full) (element-type gint32): the places whose target is not in the sum: they have none, or one that does not
 *   compare
 */
GArray *hetu_target_cascades_list_missing (const HetuTargetCascades *self,
                                           const HetuCascade *cascade);

/**
 * hetu_target_cascades_write_sum:
 * @cascade: of @self
 *
 * Returns: (transfer full): what the parts' sum is of the whole's target; where some lack, the sum so far and who does: “14 个地区中 1 个
 *   有可比目标，已有合计 1.2 万人；缺老城区、西工区…等 13 个。”, which is not held against the whole
 */
char *hetu_target_cascades_write_sum (const HetuTargetCascades *self,
                                      const HetuCascade *cascade,
                                      HetuLanguage language);
