/* SPDX-License-Identifier: GPL-3.0-or-later */
/* History: an array of states and a position. State i was reached by the change labelled i, so that going back from i
 * names label i, and going forward names label i + 1; so with the edits of the store. */
#include "ui/history.h"

typedef struct
{
  HetuSpec *spec;       /* (owned) */
  char *what;           /* (owned) */
  HetuHistoryEdit edit; /* (owned): its data; without a function: none */
} State;

struct _HetuHistory
{
  GArray *states; /* (owned) (element-type State) */
  guint position; /* of the current state; meaningless while empty */
  guint limit;
};

static void
clear_state (gpointer data)
{
  State *state = data;

  g_clear_pointer (&state->spec, hetu_spec_free);
  g_clear_pointer (&state->what, g_free);
  if (state->edit.free_data != NULL)
    state->edit.free_data (state->edit.data);
}

static State *
get_state (HetuHistory *self, guint index)
{
  return &g_array_index (self->states, State, index);
}

static const HetuHistoryEdit *
get_edit (State *state)
{
  return state->edit.write != NULL ? &state->edit : NULL;
}

/* @state: (transfer full): its pointers */
static void
append_state (HetuHistory *self, const State *state)
{
  if (self->states->len > 0)
    g_array_set_size (self->states, self->position + 1);
  g_array_append_vals (self->states, state, 1);
  if (self->limit > 0 && self->states->len > self->limit)
    g_array_remove_index (self->states, 0);
  self->position = self->states->len - 1;
}

HetuHistory *
hetu_history_new (guint limit)
{
  HetuHistory *self = g_new0 (HetuHistory, 1);

  self->states = g_array_new (FALSE, FALSE, sizeof (State));
  g_array_set_clear_func (self->states, clear_state);
  self->limit = limit;
  return self;
}

void
hetu_history_free (HetuHistory *self)
{
  g_array_unref (self->states);
  g_free (self);
}

void
hetu_history_record (HetuHistory *self, const HetuSpec *spec, const char *what)
{
  g_return_if_fail (spec != NULL);
  append_state (self, &(State){ .spec = hetu_spec_copy (spec), .what = g_strdup (what) });
}

void
hetu_history_record_edit (HetuHistory *self, const HetuHistoryEdit *edit, const char *what)
{
  State state = { .edit = *edit };

  g_return_if_fail (self->states->len > 0);
  state.what = g_strdup (what);
  state.spec = hetu_spec_copy (get_state (self, self->position)->spec);
  append_state (self, &state);
}

void
hetu_history_amend (HetuHistory *self, const HetuSpec *spec)
{
  State *state = NULL;

  g_return_if_fail (self->states->len > 0);
  state = get_state (self, self->position);
  hetu_spec_free (state->spec);
  state->spec = hetu_spec_copy (spec);
}

const HetuSpec *
hetu_history_back (HetuHistory *self)
{
  if (self->states->len == 0 || self->position == 0)
    return NULL;
  self->position--;
  return get_state (self, self->position)->spec;
}

const HetuSpec *
hetu_history_forward (HetuHistory *self)
{
  if (self->position + 1 >= self->states->len)
    return NULL;
  self->position++;
  return get_state (self, self->position)->spec;
}

const char *
hetu_history_get_back_label (HetuHistory *self)
{
  if (self->states->len == 0 || self->position == 0)
    return NULL;
  return get_state (self, self->position)->what;
}

const char *
hetu_history_get_forward_label (HetuHistory *self)
{
  if (self->position + 1 >= self->states->len)
    return NULL;
  return get_state (self, self->position + 1)->what;
}

const HetuHistoryEdit *
hetu_history_get_back_edit (HetuHistory *self)
{
  if (self->states->len == 0 || self->position == 0)
    return NULL;
  return get_edit (get_state (self, self->position));
}

const HetuHistoryEdit *
hetu_history_get_forward_edit (HetuHistory *self)
{
  if (self->position + 1 >= self->states->len)
    return NULL;
  return get_edit (get_state (self, self->position + 1));
}
