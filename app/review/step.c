/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps of a review: what is decided of figures, one way to the last and back to the first. A step holds each figure that it changes as it
 * was and as it became, so that taking it back needs to know nothing of how it was made. */
#include "review/private.h"

#include "error.h"

#include <glib/gi18n-lib.h>

/* ---- steps */

static void
clear_change (gpointer data)
{
  HetuReviewChange *change = data;

  hetu_review_claim_unref (change->claims[0]);
  hetu_review_claim_unref (change->claims[1]);
}

static void
free_step (HetuReviewStep *step)
{
  g_array_unref (step->changes);
  g_free (step);
}

/* Drops the steps from @n on. */
static void
cut_steps (HetuReview *self, guint n)
{
  for (guint i = n; i < self->steps->len; i++)
    free_step (self->steps->pdata[i]);
  g_ptr_array_set_size (self->steps, (int) n);
}

void
hetu_review_forget_steps (HetuReview *self)
{
  self->base = hetu_review_get_step (self);
  cut_steps (self, 0);
  self->n_done = 0;
}

HetuReviewStep *
hetu_review_begin_step (HetuReview *self, HetuReviewStepKind kind)
{
  HetuReviewStep *step = g_new0 (HetuReviewStep, 1);

  step->kind = kind;
  step->number = ++self->n_begun;
  step->current[0] = step->current[1] = self->current;
  step->changes = g_array_new (FALSE, FALSE, sizeof (HetuReviewChange));
  g_array_set_clear_func (step->changes, clear_change);
  return step;
}

static HetuReviewChange *
find_change (HetuReviewStep *step, guint index)
{
  for (guint i = 0; i < step->changes->len; i++)
    if (g_array_index (step->changes, HetuReviewChange, i).index == index)
      return &g_array_index (step->changes, HetuReviewChange, i);
  return NULL;
}

static void
put (HetuReview *self, guint index, HetuReviewState state, const HetuClaim *claim)
{
  HetuReviewItem *item = hetu_review_item (self, index);
  const HetuClaim *old = item->now;

  item->state = state;
  if (item->now != claim)
    hetu_review_uncheck (item);
  item->now = hetu_review_claim_ref (claim);
  hetu_review_claim_unref (old);
}

void
hetu_review_change (HetuReview *self,
                    HetuReviewStep *step,
                    guint index,
                    HetuReviewState state,
                    HetuClaim *claim)
{
  HetuReviewItem *item = hetu_review_item (self, index);
  HetuReviewChange *known = NULL;

  /* What says the same again is as it was read. */
  if (claim != item->read && hetu_review_claim_equals (claim, item->read))
    {
      hetu_review_claim_unref (claim);
      claim = hetu_review_claim_ref (item->read);
    }
  if (state == item->state && hetu_review_claim_equals (claim, item->now))
    {
      hetu_review_claim_unref (claim);
      return;
    }
  known = find_change (step, index);
  if (known == NULL)
    {
      HetuReviewChange change = { .index = index };

      change.states[0] = item->state;
      change.claims[0] = hetu_review_claim_ref (item->now);
      g_array_append_val (step->changes, change);
      known = &g_array_index (step->changes, HetuReviewChange, step->changes->len - 1);
    }
  hetu_review_claim_unref (known->claims[1]);
  known->states[1] = state;
  known->claims[1] = claim;
  put (self, index, state, claim);
}

void
hetu_review_end_step (HetuReview *self, HetuReviewStep *step, gboolean go_on)
{
  if (step->changes->len == 0)
    {
      free_step (step);
      if (go_on)
        hetu_review_move (self, HETU_REVIEW_NEXT_PENDING);
      return;
    }
  cut_steps (self, self->n_done);
  g_ptr_array_add (self->steps, step);
  self->n_done++;
  if (go_on)
    hetu_review_move (self, HETU_REVIEW_NEXT_PENDING);
  step->current[1] = self->current;
}

static void
apply (HetuReview *self, const HetuReviewStep *step, guint side)
{
  for (guint i = 0; i < step->changes->len; i++)
    {
      const HetuReviewChange *change = &g_array_index (step->changes, HetuReviewChange, i);

      put (self, change->index, change->states[side], change->claims[side]);
    }
  self->current = step->current[side];
}

gboolean
hetu_review_can_undo (const HetuReview *self)
{
  return self->n_done > 0;
}

gboolean
hetu_review_can_redo (const HetuReview *self)
{
  return self->n_done < self->steps->len;
}

guint
hetu_review_get_step (const HetuReview *self)
{
  return self->n_done > 0 ? ((HetuReviewStep *) self->steps->pdata[self->n_done - 1])->number
                          : self->base;
}

void
hetu_review_undo (HetuReview *self)
{
  if (self->n_done > 0)
    apply (self, self->steps->pdata[--self->n_done], 0);
}

void
hetu_review_redo (HetuReview *self)
{
  if (self->n_done < self->steps->len)
    apply (self, self->steps->pdata[self->n_done++], 1);
}

char *
hetu_review_dup_step (const HetuReview *self, HetuLanguage language)
{
  const HetuReviewStep *step = self->n_done > 0 ? self->steps->pdata[self->n_done - 1] : NULL;
  const HetuReviewChange *first = NULL;
  g_autofree char *value = NULL;

  if (step == NULL)
    return NULL;
  first = &g_array_index (step->changes, HetuReviewChange, 0);
  value = hetu_review_write_field (self, first->claims[1], HETU_REVIEW_VALUE, language);
  switch (step->kind)
    {
    case HETU_REVIEW_STEP_ACCEPT_SURE:
      return g_strdup_printf (
          ngettext ("Accept %u figure", "Accept %u figures", step->changes->len),
          step->changes->len);
    case HETU_REVIEW_STEP_REJECT:
      return g_strdup_printf (_ ("Reject %s"), value);
    case HETU_REVIEW_STEP_EDIT:
      return g_strdup_printf (_ ("Edit %s"), value);
    default:
      return g_strdup_printf (_ ("Accept %s"), value);
    }
}

/* ---- decisions */

static HetuReviewState
choose_accepted (const HetuReviewItem *item)
{
  return item->now->status == HETU_STATUS_REDACTED ? HETU_REVIEW_REGISTERED
         : item->now != item->read                 ? HETU_REVIEW_EDITED
                                                   : HETU_REVIEW_ACCEPTED;
}

static void
accept_one (HetuReview *self, HetuReviewStep *step, guint index)
{
  const HetuReviewItem *item = hetu_review_item (self, index);

  hetu_review_change (self, step, index, choose_accepted (item), hetu_review_claim_ref (item->now));
}

/* The figures of one sentence stand beside each other. */
void
hetu_review_accept_linked (HetuReview *self, HetuReviewStep *step, guint index)
{
  guint sentence = hetu_review_item (self, index)->sentence_start;
  guint first = hetu_review_item (self, index)->leader;

  accept_one (self, step, index);
  for (guint i = first;
       i < self->items->len && hetu_review_item (self, i)->sentence_start == sentence;
       i++)
    if (hetu_review_is_linked (self, index, i) &&
        hetu_review_item (self, i)->state == HETU_REVIEW_PENDING && hetu_review_is_sure (self, i))
      accept_one (self, step, i);
}

gboolean
hetu_review_accept (HetuReview *self, guint *wrong, GError **error)
{
  HetuReviewStep *step = NULL;
  const char *problem = NULL;

  if (self->current == HETU_REVIEW_NONE)
    return TRUE;
  problem = hetu_review_check (self, self->current, wrong);
  if (problem != NULL)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, problem);
      return FALSE;
    }
  step = hetu_review_begin_step (self, HETU_REVIEW_STEP_ACCEPT);
  hetu_review_accept_linked (self, step, self->current);
  hetu_review_end_step (self, step, TRUE);
  return TRUE;
}

void
hetu_review_reject (HetuReview *self)
{
  HetuReviewStep *step = NULL;

  if (self->current == HETU_REVIEW_NONE)
    return;
  step = hetu_review_begin_step (self, HETU_REVIEW_STEP_REJECT);
  hetu_review_change (self,
                      step,
                      self->current,
                      HETU_REVIEW_REJECTED,
                      hetu_review_claim_ref (hetu_review_item (self, self->current)->now));
  hetu_review_end_step (self, step, TRUE);
}

static gboolean
is_for_the_asking (const HetuReview *self, guint index, guint section)
{
  const HetuReviewItem *item = hetu_review_item (self, index);

  return (section == HETU_REVIEW_NONE || item->section == section) &&
         item->state == HETU_REVIEW_PENDING && hetu_review_is_sure (self, index);
}

guint
hetu_review_count_sure (const HetuReview *self, guint section)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += is_for_the_asking (self, i, section);
  return n;
}

guint
hetu_review_accept_sure (HetuReview *self, guint section)
{
  HetuReviewStep *step = hetu_review_begin_step (self, HETU_REVIEW_STEP_ACCEPT_SURE);
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    if (is_for_the_asking (self, i, section))
      {
        accept_one (self, step, i);
        n++;
      }
  hetu_review_end_step (self,
                        step,
                        self->current != HETU_REVIEW_NONE &&
                            hetu_review_item (self, self->current)->state != HETU_REVIEW_PENDING);
  return n;
}

/* ---- where one is */

guint
hetu_review_get_current (const HetuReview *self)
{
  return self->current;
}

void
hetu_review_set_current (HetuReview *self, guint index)
{
  g_return_if_fail (index < self->items->len);
  self->current = index;
}

gboolean
hetu_review_move (HetuReview *self, HetuReviewMove move)
{
  guint n = self->items->len;

  if (n == 0)
    return FALSE;
  if (move == HETU_REVIEW_NEXT || move == HETU_REVIEW_PREVIOUS)
    {
      if (move == HETU_REVIEW_NEXT ? self->current + 1 >= n : self->current == 0)
        return FALSE;
      self->current += move == HETU_REVIEW_NEXT ? 1 : -1;
      return TRUE;
    }
  for (guint k = 1; k <= n; k++)
    {
      guint at = (self->current + k) % n;

      if (hetu_review_item (self, at)->state == HETU_REVIEW_PENDING &&
          (move == HETU_REVIEW_NEXT_PENDING || !hetu_review_is_sure (self, at)))
        {
          self->current = at;
          return TRUE;
        }
    }
  return FALSE;
}

guint
hetu_review_find_at (const HetuReview *self, guint offset)
{
  guint low = 0, high = self->items->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (hetu_review_item (self, middle)->mark_end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->items->len && hetu_review_item (self, low)->read->value_start <= offset)
    return low;
  return HETU_REVIEW_NONE;
}
