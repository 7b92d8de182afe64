/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reader-private.h"

/**
 * hetu_reader_word:
 * @subject: (inout): what the figure is of, as it was read
 * Names it as a person would: without what the clause only tells of it, by when, how thoroughly, and with what a share is of.
 */
void hetu_reader_word (HetuReader *self,
                       const HetuSlot *slot,
                       HetuMeasure measure,
                       HetuSubject *subject);

/**
 * hetu_reader_read_spent:
 * “财政支出的75%以上用于民生领域”; returns: whether it tells what share went where, and has been added
 */
gboolean hetu_reader_read_spent (HetuReader *self, HetuSlot *slot, guint head);

/**
 * hetu_reader_name_by_others:
 * @subject: (inout): what the figure is of, as it was read
 * Names it by what is told around it; returns: whether that names it
 */
gboolean hetu_reader_name_by_others (HetuReader *self,
                                     const HetuSlot *slot,
                                     HetuMeasure measure,
                                     HetuSubject *subject);
