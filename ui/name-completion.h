/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

typedef enum
{
  HETU_COMPLETES_INDICATORS,
  HETU_COMPLETES_REGIONS,
} HetuCompletes;

/**
 * hetu_name_completion_add:
 * @entry: into which names are typed; what it has already is not offered
 *
 * Offers the names of the store that match what is typed, as the command palette does: parts of names, other names, ids, codes and pinyin
 * initials, best first. Down and Up choose, Enter takes, Escape closes; without a choice all keys are the entry's.
 */
void hetu_name_completion_add (GtkEntry *entry, HetuCompletes names, HetuSession *session);

/**
 * hetu_name_completion_list:
 * @query: what was typed
 *
 * Returns: (transfer full) (element-type utf8): what is offered for it, best first
 */
GPtrArray *hetu_name_completion_list (HetuSession *session, HetuCompletes names, const char *query);
