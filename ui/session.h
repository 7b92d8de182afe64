/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure.h"
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
 * hetu_session_remove_source:
 *
 * Takes a document and all that it tells out of use: a step of undo.
 */
void hetu_session_remove_source (HetuSession *self, HetuSource *source);

/**
 * hetu_session_find_nearest_period:
 * @out: (out): the period nearest to the figure's last that has an outturn; untouched on failure
 *
 * Returns: whether there is one, for the figure's first indicator, its regions, measure and granularity
 */
gboolean hetu_session_find_nearest_period (HetuSession *self, HetuPeriod *out);

/* ---- language and look */

HetuLanguage hetu_session_get_language (HetuSession *self);

/**
 * hetu_session_set_look:
 * @mode: light or dark
 *
 * The theme of figures on screen; emits “appearance-changed”.
 */
void hetu_session_set_look (HetuSession *self, HetuThemeMode mode, gboolean high_contrast);

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
/* Moves a region @steps places to the right, or left when negative. */
void hetu_session_move_region (HetuSession *self, gint32 code, int steps);
void hetu_session_set_focus (HetuSession *self, gint32 code);
void hetu_session_set_measure (HetuSession *self, HetuMeasure measure);
void hetu_session_set_grain (HetuSession *self, HetuGrain grain);
void hetu_session_set_range (HetuSession *self, HetuPeriod from, HetuPeriod to);
void hetu_session_set_kind (HetuSession *self, HetuChartKind kind);
void hetu_session_set_words (HetuSession *self,
                             const char *title,
                             const char *subtitle,
                             const char *note);

/**
 * hetu_session_change:
 * @next: (transfer full): the new figure
 * @what: the change in words, for undo: “Add Region”
 *
 * Any other change in one step.
 */
void hetu_session_change (HetuSession *self, HetuSpec *next, const char *what);

/**
 * hetu_session_begin_gesture:
 *
 * Changes until hetu_session_end_gesture() are one step of undo: a dragged handle.
 */
void hetu_session_begin_gesture (HetuSession *self);
void hetu_session_end_gesture (HetuSession *self);

/* ---- undo of changes of the figure and of choices among rival figures, in the order in which they were made, and the
 * history of views (indicator and kind) */

gboolean hetu_session_undo (HetuSession *self);
gboolean hetu_session_redo (HetuSession *self);
/* (transfer none) (nullable): what undo and redo would do */
const char *hetu_session_get_undo_label (HetuSession *self);
const char *hetu_session_get_redo_label (HetuSession *self);
gboolean hetu_session_go_back (HetuSession *self);
gboolean hetu_session_go_forward (HetuSession *self);

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
 * hetu_session_report:
 *
 * Shows @error in the info bar until it is closed.
 */
void hetu_session_report (HetuSession *self, const GError *error);

/**
 * hetu_session_show_source:
 * @statement: whose sentence is wanted
 *
 * Asks the window to go to the sources page at that statement.
 */
void hetu_session_show_source (HetuSession *self, gint64 statement);

/* Signals:
 *   “store-changed” (void): another store, or its content differs
 *   “spec-changed” (void)
 *   “undo-changed” (void): what undo or redo would do may be something else; after “spec-changed”
 *   “frame-changed” (void): in an idle moment after either, once
 *   “appearance-changed” (void): theme, contrast or zoom
 *   “message” (const char *message, const char *button, const char *action)
 *   “problem” (GError *)
 *   “show-source” (gint64 statement)
 */
