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

/**
 * hetu_target_write_revision:
 *
 * Returns: (transfer full) (nullable): what @progress was before it was adjusted, when and why, and where its deadline moved:
 *   “原目标 3 个，自 2023-10-31 起调整为 2 个：验收推迟”, on a line of its own “期限原定 2023 年 6 月，调整为 2023 年 12 月”; %NULL when it
 *   was not
 */
char *hetu_target_write_revision (const HetuProgress *progress, HetuLanguage language);
