/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/period.h"

#include <glib.h>

/**
 * hetu_audit_find_base:
 * @words: what a change is told with, up to its number and unit: “增长5.6%，增速比上半年提高0.4个百分点”
 * @told: the period of the figure that changed
 * @out: (out): the period that it is told against, by the last clause alone
 *
 * 比上年、比上年同期、比上年末、较上半年、较1—8月、较上月、比2020年.
 *
 * Returns: whether the words name one
 */
gboolean hetu_audit_find_base (const char *words, HetuPeriod told, HetuPeriod *out);
