/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"

/* A line of specs with a place in it: serves undo and redo, and back and forward. */
typedef struct _HetuHistory HetuHistory;

/* A step that is written in the store, not in a spec: a choice among rival figures, a document taken out of use, a
 * chart that was saved. */
typedef struct
{
  /* Does the step anew, or takes it back. Returns: whether it is written; else it has been said why. */
  gboolean (*write) (gpointer session, gpointer data, gboolean forward);
  gpointer data;
  GDestroyNotify free_data;
} HetuHistoryEdit;

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
 * hetu_history_record_edit:
 * @edit: its data is taken over
 * @what: the change in words: “Use CNY 58.24 bn”
 *
 * As hetu_history_record(), with the current spec once more, so that going back over the edit leaves the spec alone.
 */
void hetu_history_record_edit (HetuHistory *self, const HetuHistoryEdit *edit, const char *what);

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
/* (transfer none) (nullable): the edit of the store that goes with it and that the caller writes, valid until the next
 * record; %NULL when the change is one of the spec */
const HetuHistoryEdit *hetu_history_get_back_edit (HetuHistory *self);
const HetuHistoryEdit *hetu_history_get_forward_edit (HetuHistory *self);
