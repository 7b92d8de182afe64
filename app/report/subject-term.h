/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"
#include "report/subject.h"

/* Private to app/report. */

/**
 * hetu_subject_is_attribute:
 * Returns: whether @name is what is said of a thing before, and no thing itself: 总投资, 占比
 */
gboolean hetu_subject_is_attribute (const char *name);

/**
 * hetu_subject_choose:
 * @hits: (element-type HetuTermHit)
 * Returns: (transfer none) (nullable): the name that the phrase of @self goes by
 */
const HetuTermHit *hetu_subject_choose (const HetuSubject *self,
                                        const HetuReading *reading,
                                        const GArray *hits,
                                        HetuUnitClass unit_class,
                                        HetuMeasure measure);
