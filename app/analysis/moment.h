/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* When: the moment that a figure speaks for, and the month up to which something is looked at. One rule for all that judges
 * targets. */

/**
 * hetu_moment_of_figure:
 *
 * A figure that is told under the name of a longer period before that was over (数字截至发稿时) speaks for the months from its start to
 * the last one whose figures were out when it was printed, which they are by the 20th of the next: of a review of early December, or of
 * December, for January to October. Any other speaks for its period.
 *
 * Returns: the months that @figure speaks for, at least the first of its period
 */
HetuPeriod hetu_moment_of_figure (const HetuObservation *figure);

/**
 * hetu_moment_has_figure:
 * @at: none: as far as the figures go
 *
 * Returns: whether what @figure speaks for was over by the end of @at
 */
gboolean hetu_moment_has_figure (HetuPeriod at, const HetuObservation *figure);

/**
 * hetu_moment_of_day:
 * @day: yyyymmdd; 00 for a day, or a month, that is not known
 *
 * Returns: the last month that was over by the end of @day; none of a day whose month is not known
 */
HetuPeriod hetu_moment_of_day (gint32 day);

/**
 * hetu_moment_now:
 * @at: the moment asked for; none: not said
 * @as_of: the day whose knowledge is wanted, yyyymmdd; 0: all that is known
 * @today: yyyymmdd; 0: nothing is as of today
 *
 * Returns: the month to the end of which the age of a figure is counted: @at, else that of @as_of, else that of @today; none where
 *   nothing is said
 */
HetuPeriod hetu_moment_now (HetuPeriod at, gint32 as_of, gint32 today);
