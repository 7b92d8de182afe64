/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/conflict-item.h"
#include "ui/source-item.h"

/* What the two lists of the sources page hold. */

/**
 * hetu_source_lists_read_sources:
 * @as_of: yyyymmdd: of which day; 0: of all that is known
 *
 * Returns: (transfer full) (element-type HetuSourceItem): the documents in use, newest first
 */
GPtrArray *hetu_source_lists_read_sources (HetuSession *session, gint32 as_of);

/**
 * hetu_source_lists_read_conflicts:
 * @as_of: yyyymmdd: of which day; 0: of all that is known
 *
 * What cannot be read is reported.
 *
 * Returns: (transfer full) (element-type HetuConflictItem): see hetu_conflict_item_list()
 */
GPtrArray *hetu_source_lists_read_conflicts (HetuSession *session, gint32 as_of);
