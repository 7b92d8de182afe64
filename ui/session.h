/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
#include "model/note.h"
#include "model/target-terms.h"
#include "store/ledger.h"
#include "ui/first-figure.h"
#include "ui/settings.h"

#include <glib-object.h>

/* What one window works on: a store, the figure being looked at, and how figures are to look. Pages know the session
 * only, never the window or one another. No widget in here. */

#define HETU_TYPE_SESSION (hetu_session_get_type ())
G_DECLARE_FINAL_TYPE (HetuSession, hetu_session, HETU, SESSION, GObject)

/**
 * hetu_session_new:
 * @settings: where the last figure is remembered
 *
 * Returns: (transfer full): a session without a store
 */
HetuSession *hetu_session_new (HetuSettings *settings);

HetuSettings *hetu_session_get_settings (HetuSession *self);

/* ---- store */

/**
 * hetu_session_set_store:
 * @store: (nullable)
 *
 * Takes a reference; the figure becomes the remembered one where the store knows its indicators and regions, else a
 * standard one.
 */
void hetu_session_set_store (HetuSession *self, HetuStore *store);
/* (transfer none) (nullable) */
HetuStore *hetu_session_get_store (HetuSession *self);

/**
 * hetu_session_has_figures:
 *
 * Returns: whether the store holds any statement, as opposed to a catalogue alone
 */
gboolean hetu_session_has_figures (HetuSession *self);

/**
 * hetu_session_choose_statement:
 * @reason: (nullable): why
 *
 * Makes @statement the one that its cell shows, whatever the rule says, as a step of undo, and offers to take it back;
 * nothing happens when the cell shows it already.
 */
void hetu_session_choose_statement (HetuSession *self, gint64 statement, const char *reason);

/**
 * hetu_session_unchoose_statement:
 *
 * Lets the rule pick again in the cell of @statement, as a step of undo, and offers to take it back; nothing happens
 * when the rule does so already.
 */
void hetu_session_unchoose_statement (HetuSession *self, gint64 statement);

/**
 * hetu_session_accept_finding:
 * @key: of a HetuDiscrepancy
 * @reason: (nullable): why it is known; %NULL: it is open again
 *
 * A step of undo, and offers to take it back; nothing happens when it is so already.
 */
void hetu_session_accept_finding (HetuSession *self, const char *key, const char *reason);

/**
 * hetu_session_remove_source:
 *
 * Takes a document and all that it tells out of use: a step of undo.
 */
void hetu_session_remove_source (HetuSession *self, HetuSource *source);

/* Where there are figures, for a selection that has none. */
typedef struct
{
  HetuPeriod period;
  HetuMeasure measure;
  HetuGrain grain;
} HetuNearest;

/**
 * hetu_session_find_nearest:
 * @out: (out): untouched on failure
 *
 * Looks for outturns of the figure's first indicator and its regions outside the figure's periods, else at another
 * granularity, else in another measure.
 *
 * Returns: whether there are any
 */
gboolean hetu_session_find_nearest (HetuSession *self, HetuNearest *out);

/* (transfer full): “最早 2022 年 · 改到 2022 年” */
char *hetu_session_write_nearest (HetuSession *self, const HetuNearest *nearest);

/* Changes the figure so that it shows them, in one step of undo. */
void hetu_session_go_to_nearest (HetuSession *self, const HetuNearest *nearest);

/**
 * hetu_session_region_has_figures:
 *
 * Returns: whether @region was told an outturn of the figure's first indicator, in its measure, granularity and periods
 */
gboolean hetu_session_region_has_figures (HetuSession *self, gint32 region);

/* ---- language and look */

HetuLanguage hetu_session_get_language (HetuSession *self);

/**
 * hetu_session_set_look:
 * @mode: light or dark
 *
 * The theme of figures on screen; emits “appearance-changed”.
 */
void hetu_session_set_look (HetuSession *self, HetuThemeMode mode, gboolean high_contrast);

/* The day that it is, yyyymmdd: the clock's, unless another was set. */
gint32 hetu_session_get_today (HetuSession *self);

/**
 * hetu_session_set_today:
 * @day: yyyymmdd; 0: the clock's again
 */
void hetu_session_set_today (HetuSession *self, gint32 day);

/**
 * hetu_session_set_zoom:
 * @percent: of the type on the canvas, 80 … 200
 */
void hetu_session_set_zoom (HetuSession *self, int percent);
int hetu_session_get_zoom (HetuSession *self);

/* (transfer none): theme of figures on screen, with zoom and contrast; and the one text context of this thread */
const HetuTheme *hetu_session_get_theme (HetuSession *self);
HetuText *hetu_session_get_text (HetuSession *self);

/**
 * hetu_session_take_rehearsal:
 * @rehearsal: (transfer full)
 *
 * Its text context becomes this session's when one is wanted, unless there is one already.
 */
void hetu_session_take_rehearsal (HetuSession *self, HetuRehearsal *rehearsal);

/* ---- figure */

/**
 * hetu_session_get_spec:
 *
 * Returns: (transfer none): the figure being looked at; a new struct after each “spec-changed”
 */
const HetuSpec *hetu_session_get_spec (HetuSession *self);

/**
 * hetu_session_get_frame:
 *
 * Resolves the spec when that has not been done since it changed.
 *
 * Returns: (transfer none) (nullable): its figures; %NULL when they cannot be had, see hetu_session_get_problem()
 */
HetuFrame *hetu_session_get_frame (HetuSession *self);
/* (transfer none) (nullable): why there is no frame */
const GError *hetu_session_get_problem (HetuSession *self);

/* (transfer none) (nullable): first indicator of the spec */
HetuIndicator *hetu_session_get_indicator (HetuSession *self);

/* Changes of the figure: each is one step of undo, none when nothing changes. */
void hetu_session_set_indicator (HetuSession *self, const char *id);
void hetu_session_add_indicator (HetuSession *self, const char *id);
void hetu_session_add_region (HetuSession *self, gint32 code);
void hetu_session_remove_region (HetuSession *self, gint32 code);
void hetu_session_set_regions (HetuSession *self, const gint32 *codes, gsize n_codes);
/* Moves a region @steps places to the right, or left when negative. Returns: whether it stands elsewhere now */
gboolean hetu_session_move_region (HetuSession *self, gint32 code, int steps);
void hetu_session_set_focus (HetuSession *self, gint32 code);
void hetu_session_set_measure (HetuSession *self, HetuMeasure measure);
void hetu_session_set_grain (HetuSession *self, HetuGrain grain);
void hetu_session_set_range (HetuSession *self, HetuPeriod from, HetuPeriod to);
/* As of which day, yyyymmdd; 0: all that is known. */
void hetu_session_set_as_of (HetuSession *self, gint32 as_of);
void hetu_session_set_kind (HetuSession *self, HetuChartKind kind);
/* A table of the focus, its columns those of @table. */
void hetu_session_set_table (HetuSession *self, HetuTableForm table);
void hetu_session_set_words (HetuSession *self,
                             const char *title,
                             const char *subtitle,
                             const char *note);

/* Which words stand on the figure, generated or a person's own. */
void hetu_session_show_parts (HetuSession *self, gboolean title, gboolean note, gboolean source);

/**
 * hetu_session_change:
 * @next: (transfer full): the new figure
 * @what: the change in words, for undo: “Add Region”
 *
 * Any other change in one step.
 */
void hetu_session_change (HetuSession *self, HetuSpec *next, const char *what);

/**
 * hetu_session_preview:
 * @spec: (transfer full): a figure to look at for a moment
 *
 * Shows it without a step of undo; a change meanwhile makes what is shown the figure.
 */
void hetu_session_preview (HetuSession *self, HetuSpec *spec);

/**
 * hetu_session_preview_indicator:
 *
 * Previews the figure with @id for its indicator, as hetu_session_set_indicator() would make it.
 */
void hetu_session_preview_indicator (HetuSession *self, const char *id);

/**
 * hetu_session_end_preview:
 *
 * Returns: whether there was a preview; the figure from before it is shown again
 */
gboolean hetu_session_end_preview (HetuSession *self);

/**
 * hetu_session_begin_gesture:
 *
 * Changes until hetu_session_end_gesture() are one step of undo: a dragged handle.
 */
void hetu_session_begin_gesture (HetuSession *self);
void hetu_session_end_gesture (HetuSession *self);

/* ---- what is written into the store: one entry of its journal, and one step of undo */

/**
 * HetuSessionWrite:
 *
 * Writes into an open ledger.
 *
 * Returns: whether it could; else nothing of it is kept
 */
typedef gboolean (*HetuSessionWrite) (HetuLedger *ledger, gpointer data, GError **error);

/**
 * hetu_session_write:
 * @what: for the journal: a word of the program, see ui/journal-words.h
 * @batch: (out): the entry; 0: there was nothing to change
 *
 * Returns: whether it is on disk; @write failed, or the store's errors
 */
gboolean hetu_session_write (HetuSession *self,
                             const char *what,
                             HetuSessionWrite write,
                             gpointer data,
                             gint32 *batch,
                             GError **error);

/**
 * hetu_session_record_batch:
 * @batch: an entry of the journal that was written just now; 0: nothing happens
 * @label: in words, for undo
 * @message: what was done, told with an offer to take it back
 *
 * Makes it the last step of undo: it is taken back and done again by the journal, in all that it wrote.
 */
void
hetu_session_record_batch (HetuSession *self, gint32 batch, const char *label, const char *message);

/**
 * hetu_session_take_back:
 * @batch: an entry of the journal
 * @undone: whether it is taken back; %FALSE: it is done again
 *
 * A step of undo, and offers to take it back; where it cannot be written that is reported.
 */
void hetu_session_take_back (HetuSession *self, gint32 batch, gboolean undone);

/* ---- undo of changes of the figure and of what was written into the store, in the order in which they were made; where those of
 * this session are at an end it goes on with what the store's journal has of earlier ones. And the history of views (indicator and
 * kind) */

gboolean hetu_session_undo (HetuSession *self);
gboolean hetu_session_redo (HetuSession *self);
/* (transfer none) (nullable): what undo and redo would do */
const char *hetu_session_get_undo_label (HetuSession *self);
const char *hetu_session_get_redo_label (HetuSession *self);
gboolean hetu_session_go_back (HetuSession *self);
gboolean hetu_session_go_forward (HetuSession *self);

/* ---- charts that are kept in the store; each change is a step of undo and is told with an offer to take it back */

/**
 * hetu_session_save_chart:
 *
 * Keeps the figure under its title; one that is kept already is not kept twice.
 */
void hetu_session_save_chart (HetuSession *self);

/**
 * hetu_session_toggle_favourite:
 *
 * Keeps the figure as a favourite, or makes it one of the others when it is a favourite.
 */
void hetu_session_toggle_favourite (HetuSession *self);

/* Shows the chart with @id; each of these does nothing when there is none. */
void hetu_session_open_chart (HetuSession *self, gint64 id);
void hetu_session_rename_chart (HetuSession *self, gint64 id, const char *name);
void hetu_session_delete_chart (HetuSession *self, gint64 id);

/**
 * hetu_session_list_charts:
 *
 * Returns: (transfer full) (nullable) (element-type HetuSavedChart): see hetu_saved_list()
 */
GArray *hetu_session_list_charts (HetuSession *self);

/* ---- groups of regions that are kept in the store; each change is a step of undo and is told with an offer to take it back */

/**
 * hetu_session_list_groups:
 *
 * Returns: (transfer full) (nullable) (element-type HetuDistrictGroup): see hetu_group_list()
 */
GArray *hetu_session_list_groups (HetuSession *self);

/**
 * hetu_session_save_group:
 * @name: of a group that is there: that one is written anew
 *
 * Keeps the regions of the figure under @name.
 */
void hetu_session_save_group (HetuSession *self, const char *name);

/* Makes the regions of the group with @id those of the figure; each of these does nothing when there is none. */
void hetu_session_show_group (HetuSession *self, gint64 id);
void hetu_session_delete_group (HetuSession *self, gint64 id);

/* ---- notes that belong to the data; each change is a step of undo and is told with an offer to take it back */

/**
 * hetu_session_put_note:
 * @replaced: id of the note whose place it takes; 0: none
 * @note: its id does not count; one that stands already is not told twice
 *
 * Returns: whether the note stands; else the reason is reported
 */
gboolean hetu_session_put_note (HetuSession *self, gint64 replaced, const HetuNote *note);
void hetu_session_delete_note (HetuSession *self, gint64 id);

/**
 * hetu_session_find_note:
 * @out: (out caller-allocates): the note with @id; untouched when there is none
 *
 * Returns: whether there is one
 */
gboolean hetu_session_find_note (HetuSession *self, gint64 id, HetuNote *out);

/* ---- targets and milestones; each change is a step of undo and is told with an offer to take it back */

/**
 * hetu_session_revise_target:
 * @statement: of the target
 *
 * 调整目标: the original is kept.
 *
 * Returns: whether it is written, see hetu_store_revise_target()
 */
gboolean hetu_session_revise_target (HetuSession *self,
                                     gint64 statement,
                                     const HetuTargetRevision *revision,
                                     GError **error);

/* Who is answerable for a target or a milestone from a day on. Returns: whether it is written */
gboolean hetu_session_own_target (HetuSession *self,
                                  gint64 statement,
                                  const HetuOwner *owner,
                                  GError **error);
gboolean hetu_session_own_milestone (HetuSession *self,
                                     gint64 milestone,
                                     const HetuOwner *owner,
                                     GError **error);

/**
 * hetu_session_complete_milestone:
 * @day: yyyymmdd
 * @source: the store's number of the document that tells it; 0: none
 * @note: (nullable)
 *
 * Returns: whether it is written, see hetu_store_complete_milestone()
 */
gboolean hetu_session_complete_milestone (HetuSession *self,
                                          gint64 milestone,
                                          gint32 day,
                                          gint32 source,
                                          const char *note,
                                          GError **error);
/* Takes back that it was reached. */
void hetu_session_reopen_milestone (HetuSession *self, gint64 completion);

/**
 * hetu_session_set_event_day:
 * @day: the first day of @event in @year, yyyymmdd; 0: not known any more
 *
 * One step of undo.
 *
 * Returns: whether it is so; errors of hetu_store_set_event_day()
 */
gboolean hetu_session_set_event_day (HetuSession *self,
                                     const char *event,
                                     int year,
                                     gint32 day,
                                     GError **error);

/* ---- remembered choices that change what figures say; each change is a step of undo */

/**
 * hetu_session_change_setting:
 * @key: of a list of words in the settings
 * @value: (array zero-terminated=1)
 * @what: the change in words, for undo
 */
void hetu_session_change_setting (HetuSession *self,
                                  const char *key,
                                  const char *const *value,
                                  const char *what);

/**
 * hetu_session_record_setting:
 * @before: (array zero-terminated=1): what @key said before it was tried out
 *
 * As hetu_session_change_setting(), of a change that is written already; nothing where it came to nothing.
 */
void hetu_session_record_setting (HetuSession *self,
                                  const char *key,
                                  const char *const *before,
                                  const char *what);

/* ---- words to the window */

/**
 * hetu_session_tell:
 * @message: one sentence, shown for six seconds
 * @button: (nullable): label of what may be done about it
 * @action: (nullable): detailed name of the action behind the button: “win.undo”
 */
void
hetu_session_tell (HetuSession *self, const char *message, const char *button, const char *action);

/**
 * hetu_session_offer:
 * @button: label of something else that may be done about what was told last
 * @action: detailed name of the action behind it
 */
void hetu_session_offer (HetuSession *self, const char *button, const char *action);

/**
 * hetu_session_tell_progress:
 * @message: (nullable): what is under way, with its count; %NULL: it is over
 * @button: (nullable): label of what stops it
 * @action: (nullable): detailed name of the action behind the button
 *
 * The words stand until the next ones.
 */
void hetu_session_tell_progress (HetuSession *self,
                                 const char *message,
                                 const char *button,
                                 const char *action);

/**
 * hetu_session_report:
 *
 * Shows @error in the info bar until it is closed.
 */
void hetu_session_report (HetuSession *self, const GError *error);

/**
 * hetu_session_report_store:
 * @error: (nullable)
 *
 * As hetu_session_report() of what the store could not do. That a figure cannot be computed is no such error.
 */
void hetu_session_report_store (HetuSession *self, const GError *error);

/**
 * hetu_session_show_source:
 * @statement: whose sentence is wanted
 *
 * Asks the window to go to the sources page at that statement.
 */
void hetu_session_show_source (HetuSession *self, gint64 statement);

/* Signals:
 *   “store-changed” (void): another store, or its content differs
 *   “charts-changed” (void): what hetu_session_list_charts() returns differs; “store-changed” says so, too
 *   “spec-changed” (void)
 *   “undo-changed” (void): what undo or redo would do may be something else; after “spec-changed”
 *   “frame-changed” (void): in an idle moment after either, once
 *   “appearance-changed” (void): theme, contrast or zoom
 *   “message” (const char *message, const char *button, const char *action)
 *   “offer” (const char *button, const char *action)
 *   “progress” (const char *message, const char *button, const char *action): of what is under way; all %NULL when over
 *   “problem” (GError *)
 *   “show-source” (gint64 statement)
 */
