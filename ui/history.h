/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"

/* A line of specs with a place in it: serves undo and redo, and back and forward. */
typedef struct _HetuHistory HetuHistory;

/* A choice among the rival figures of a cell, or a document taken out of use: a step of undo that is written in the store,
 * not in a spec. */
typedef struct
{
  gint64 statement;          /* any of the cell */
  gint64 before;             /* what a person chose until then; 0: the rule picked */
  gint64 after;              /* what a person chose now; 0: the rule picks */
  const char *reason_before; /* (nullable): why */
  const char *reason_after;  /* (nullable) */
  gint32 source; /* not 0: the document that goes out of use; the fields above say nothing */
} HetuHistoryChoice;

/**
 * hetu_history_new:
 * @limit: states kept; the oldest go first; 0: all
 */
HetuHistory *hetu_history_new (guint limit);
void hetu_history_free (HetuHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuHistory, hetu_history_free)

/**
 * hetu_history_record:
 * @spec: the state after the change; copied
 * @what: the change in words: “Add Region”
 *
 * Forgets the states ahead and goes to @spec. The first record is the state before any change.
 */
void hetu_history_record (HetuHistory *self, const HetuSpec *spec, const char *what);

/**
 * hetu_history_record_choice:
 * @choice: copied
 * @what: the change in words: “Use CNY 58.24 bn”
 *
 * As hetu_history_record(), with the current spec once more, so that going back over the choice leaves the spec alone.
 */
void
hetu_history_record_choice (HetuHistory *self, const HetuHistoryChoice *choice, const char *what);

/**
 * hetu_history_amend:
 *
 * Replaces the current state, for changes that come in many steps (a dragged handle).
 */
void hetu_history_amend (HetuHistory *self, const HetuSpec *spec);

/* (transfer none) (nullable): the state now gone to, or %NULL when there is none */
const HetuSpec *hetu_history_back (HetuHistory *self);
const HetuSpec *hetu_history_forward (HetuHistory *self);
/* (transfer none) (nullable): what going back would take away, and going forward bring again */
const char *hetu_history_get_back_label (HetuHistory *self);
const char *hetu_history_get_forward_label (HetuHistory *self);
/* (transfer none) (nullable): the choice among rivals that goes with it and that the caller writes, valid until the
 * next record; %NULL when the change is one of the spec */
const HetuHistoryChoice *hetu_history_get_back_choice (HetuHistory *self);
const HetuHistoryChoice *hetu_history_get_forward_choice (HetuHistory *self);
