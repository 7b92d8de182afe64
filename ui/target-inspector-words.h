/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/pace.h"
#include "ui/session.h"
#include "ui/target-item.h"

/* Sentences of a target's inspector. */

/**
 * hetu_target_write_terms:
 *
 * Returns: (transfer full): “洛阳市 · 目标 3 个 · 2023-12-31 到期 · 责任单位 市卫健委”
 */
char *hetu_target_write_terms (HetuSession *session, HetuTargetItem *item);

/**
 * hetu_target_write_speed:
 *
 * Returns: (transfer full): the required rate against the mean so far: “需比此前提速 11.3%”; from three times on, how many
 *   times it is
 */
char *hetu_target_write_speed (const HetuPace *pace, HetuLanguage language);
