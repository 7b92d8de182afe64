/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/pace.h"
#include "analysis/progress.h"
#include "analysis/run-rate.h"
#include "analysis/warning.h"
#include "store/store.h"

/* Targets from a store, judged by rules of the caller's, and all that stands behind one verdict. */

typedef struct
{
  HetuProgressRule rule; /* thresholds, and the pace line unless last_year */
  gboolean last_year; /* the line is last year's course where that is told, else a straight one */
  gint32 as_of;       /* yyyymmdd: only what was published by then; 0: all */
  gint32
      today; /* yyyymmdd: what the age of a figure is counted to where neither a moment nor as_of is given; 0: none is */
  HetuLanguage language; /* of units */
  HetuWarningRule warnings[HETU_N_WARNINGS];
} HetuTargetOptions;

/**
 * hetu_target_options_init:
 *
 * Sets @self to the default rules, a straight line, all that is known, and Chinese units.
 */
void hetu_target_options_init (HetuTargetOptions *self);

/**
 * hetu_target_options_parse:
 * @self: set already; untouched on failure
 * @line: (nullable): “linear”, “last-year”, or twelve per cents, see hetu_pace_line_parse(); %NULL: as it is
 * @warnings: (nullable): rules to change, see hetu_warning_rules_parse(); %NULL: as they are
 *
 * The two rules of pace are also the thresholds of verdicts, so that what is warned of is not called on track.
 *
 * Returns: whether both could be read. %HETU_ERROR_USAGE: they could not, or the graver rule of pace is not above the other.
 */
gboolean hetu_target_options_parse (HetuTargetOptions *self,
                                    const char *line,
                                    const char *warnings,
                                    GError **error);

/**
 * hetu_targets_list:
 *
 * As hetu_figure_list_progress(), by @options. What is judged is the target in force at @at, as far as it was known by
 * options->as_of; one that was adjusted has its original beside it. A verdict of the latest outturn knows of the earlier ones: behind_at says when it
 * was behind.
 *
 * Returns: (transfer full) (element-type HetuProgress): one a target, sorted by need
 */
GArray *hetu_targets_list (HetuStore *store,
                           const gint32 *regions,
                           gsize n_regions,
                           int year,
                           HetuPeriod at,
                           const HetuTargetOptions *options,
                           GError **error);

/**
 * hetu_targets_list_moments:
 * @target: statement of a target
 *
 * Returns: (transfer full) (element-type HetuProgress): a verdict for each outturn of the plan that ends by @at, by time, see
 *   hetu_moments_judge(); what was behind and caught up is made up. Each is judged by the target that was in force at its moment.
 */
GArray *hetu_targets_list_moments (HetuStore *store,
                                   gint64 target,
                                   HetuPeriod at,
                                   const HetuTargetOptions *options,
                                   GError **error);

/**
 * hetu_targets_find_line:
 * @progress: of hetu_targets_list() with the same @options
 * @out: (out): the pace line of a target that accumulates; straight where its plan is no year
 *
 * Returns: whether it could be read. Errors of the store.
 */
gboolean hetu_targets_find_line (HetuStore *store,
                                 const HetuProgress *progress,
                                 const HetuTargetOptions *options,
                                 HetuPaceLine *out,
                                 GError **error);

/* What stands behind one verdict. */
typedef struct
{
  gboolean has_pace;
  HetuPace pace;
  gboolean has_run_rate;
  HetuRunRate run_rate; /* of a target growth rate with last year's distribution */
  gboolean has_last;
  HetuDecimal last; /* the whole year's outturn the year before, in the target's unit */
  GArray *warnings; /* (owned) (element-type HetuWarning) */
  char *
      formula; /* (owned): of the verdict's number and of the required rate, with what they take for granted */
  char *operands; /* (owned): each with its source */
} HetuTargetDossier;

/**
 * hetu_target_dossier_new:
 * @progress: of hetu_targets_list() with the same @at and @options
 * @language: of formula and operands
 *
 * Returns: (transfer full): the numbers behind @progress; errors of the store
 */
HetuTargetDossier *hetu_target_dossier_new (HetuStore *store,
                                            const HetuProgress *progress,
                                            HetuPeriod at,
                                            const HetuTargetOptions *options,
                                            HetuLanguage language,
                                            GError **error);

/**
 * hetu_target_find_warnings:
 * @progress: of hetu_targets_list() with the same @at and @options
 *
 * Returns: (transfer full) (element-type HetuWarning): the warnings of the dossier alone; errors of the store
 */
GArray *hetu_target_find_warnings (HetuStore *store,
                                   const HetuProgress *progress,
                                   HetuPeriod at,
                                   const HetuTargetOptions *options,
                                   GError **error);

/**
 * hetu_target_dossier_free:
 * @self: (nullable)
 */
void hetu_target_dossier_free (HetuTargetDossier *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuTargetDossier, hetu_target_dossier_free)
