/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

/**
 * hetu_source_open_chart:
 *
 * Makes the figure of the session one in which @statement is seen: its indicator, place and measure, over the years before its own.
 *
 * Returns: whether the store knows its indicator
 */
gboolean hetu_source_open_chart (HetuSession *session, const HetuObservation *statement);
