/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "commands/command.h"
#include "model/milestone.h"
#include "store/target.h"

/* Targets and milestones as rows. Private to app/commands. */

/* Which of them, and as of when. */
typedef struct
{
  GArray *regions;    /* (owned) (nullable) (element-type gint32): none: all */
  gint32 day;         /* yyyymmdd; 0: not said */
  const char *search; /* borrowed */
  HetuLanguage language;
} HetuListMoment;

/**
 * hetu_list_moment_clear:
 *
 * Frees what @self owns.
 */
void hetu_list_moment_clear (HetuListMoment *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuListMoment, hetu_list_moment_clear)

/**
 * hetu_command_list_moment:
 * @district: (nullable): of --district
 * @at: (nullable): of --as-of
 *
 * Returns: whether both could be read. %HETU_ERROR_USAGE: one could not.
 */
gboolean hetu_command_list_moment (HetuStore *store,
                                   const char *district,
                                   const char *at,
                                   HetuListMoment *out,
                                   GError **error);

/**
 * hetu_command_list_targets:
 *
 * Returns: (transfer full): every statement of a target, with what is known beside it
 */
HetuTable *
hetu_command_list_targets (HetuStore *store, const HetuListMoment *moment, GError **error);

/**
 * hetu_command_list_milestones:
 *
 * Returns: (transfer full): the milestones on that day, else today
 */
HetuTable *
hetu_command_list_milestones (HetuStore *store, const HetuListMoment *moment, GError **error);

/**
 * hetu_milestone_table_new:
 *
 * Returns: (transfer full): an empty table of milestones; its columns are those that a table of them is read from
 */
HetuTable *hetu_milestone_table_new (void);

/**
 * hetu_milestone_add_row:
 *
 * Adds @one as it stands on @day.
 */
void hetu_milestone_add_row (HetuTable *table,
                             HetuStore *store,
                             const HetuMilestone *one,
                             gint32 day,
                             HetuLanguage language);

/**
 * hetu_target_take_terms:
 *
 * Fills written, tolerance, tolerance_by, target_kind, kind_by, start, event and owner.
 */
void hetu_target_take_terms (HetuTable *table,
                             HetuStore *store,
                             const HetuObservation *target,
                             const HetuTargetTerms *terms,
                             HetuLanguage language);
