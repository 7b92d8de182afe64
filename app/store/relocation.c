/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a stretch of a text stands after the file changed. Nothing is guessed from words alike: the same characters are found, or the
 * two neighbours are, or it is lost. */
#include "store/relocation.h"

#include <string.h>

#define CONTEXT 16 /* characters on either side that tell two mentions of the same words apart */
#define CONTEXT_LEAST 4

struct _HetuRelocation
{
  gunichar *before; /* owned */
  gunichar *after;  /* owned */
  glong n_before;
  glong n_after;
  glong same_start; /* characters that both begin with */
  glong same_end;   /* characters that both end with, none of them also of same_start */
};

HetuRelocation *
hetu_relocation_new (const char *before, const char *after)
{
  HetuRelocation *self = g_new0 (HetuRelocation, 1);
  glong least;

  self->before = g_utf8_to_ucs4_fast (before, -1, &self->n_before);
  self->after = g_utf8_to_ucs4_fast (after, -1, &self->n_after);
  least = MIN (self->n_before, self->n_after);
  while (self->same_start < least &&
         self->before[self->same_start] == self->after[self->same_start])
    self->same_start++;
  while (self->same_end < least - self->same_start &&
         self->before[self->n_before - 1 - self->same_end] ==
             self->after[self->n_after - 1 - self->same_end])
    self->same_end++;
  return self;
}

void
hetu_relocation_free (HetuRelocation *self)
{
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/* The place in @text where @words stand, nearest to @near. Returns: −1 for none; @n_found: (out): how many there are, two at most */
static glong
find (const gunichar *text,
      glong length,
      const gunichar *words,
      glong n_words,
      glong near,
      guint *n_found)
{
  glong best = -1;

  *n_found = 0;
  for (glong i = 0; n_words > 0 && i + n_words <= length; i++)
    {
      if (text[i] != words[0] || memcmp (text + i, words, (gsize) n_words * sizeof *words) != 0)
        continue;
      *n_found = MIN (*n_found + 1, 2);
      if (best < 0 || ABS (i - near) < ABS (best - near))
        best = i;
    }
  return best;
}

static void
shift (HetuSpan *span, glong by)
{
  span->char_start = (guint32) (span->char_start + by);
  span->char_end = (guint32) (span->char_end + by);
  span->value_start = (guint32) (span->value_start + by);
  span->value_end = (guint32) (span->value_end + by);
  span->state = HETU_SPAN_MOVED;
}

/* The same words, with what stood on one side of them or on both, or alone where there are no others. */
static gboolean
find_words (const HetuRelocation *self, HetuSpan *span)
{
  glong start = span->char_start, end = span->char_end;
  glong left = MAX (start - CONTEXT, 0), right = MIN (end + CONTEXT, self->n_before);
  const struct
  {
    glong from, to;
  } tries[] = { { left, right }, { left, end }, { start, right } };
  guint n_found = 0, n_told = 0;
  glong at;

  for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      /* At an end of the text there is nothing on that side, and the words alone may stand anywhere. */
      if (tries[i].from == start && tries[i].to == end)
        continue;
      at = find (self->after,
                 self->n_after,
                 self->before + tries[i].from,
                 tries[i].to - tries[i].from,
                 tries[i].from,
                 &n_found);
      if (at >= 0)
        {
          shift (span, at - tries[i].from);
          return TRUE;
        }
    }
  at = find (self->after, self->n_after, self->before + start, end - start, start, &n_found);
  find (self->before, self->n_before, self->before + start, end - start, start, &n_told);
  if (at < 0 || n_found > 1 || n_told > 1)
    return FALSE;
  shift (span, at - start);
  return TRUE;
}

/* The stretch between the two neighbours, and the number in it where the words around the number are still there. */
static void
take_gap (const HetuRelocation *self, HetuSpan *span, glong from, glong to)
{
  const gunichar *told = self->before + span->char_start, *now = self->after + from;
  glong lead = span->value_start - span->char_start, trail = span->char_end - span->value_end;
  gboolean framed = lead + trail < to - from &&
                    memcmp (told, now, (gsize) lead * sizeof *now) == 0 &&
                    memcmp (self->before + span->value_end,
                            self->after + to - trail,
                            (gsize) trail * sizeof *now) == 0;

  span->char_start = (guint32) from;
  span->char_end = (guint32) to;
  span->value_start = (guint32) (framed ? from + lead : from);
  span->value_end = (guint32) (framed ? to - trail : to);
  span->state = HETU_SPAN_CHANGED;
}

/* Where in the later text the neighbour of the stretch ends, or begins. Of a neighbour that changed too, what is next to the stretch is
 * looked for. Returns: −1 for nowhere */
static glong
find_end_of_left (const HetuRelocation *self, glong start)
{
  if (start == 0)
    return 0;
  for (glong n = MIN (CONTEXT, start); n >= MIN (CONTEXT_LEAST, start); n /= 2)
    {
      guint n_found = 0;
      glong at =
          find (self->after, self->n_after, self->before + start - n, n, start - n, &n_found);

      if (at >= 0)
        return at + n;
    }
  return -1;
}

static glong
find_start_of_right (const HetuRelocation *self, glong end, glong from)
{
  glong left = self->n_before - end;

  if (left == 0)
    return self->n_after;
  for (glong n = MIN (CONTEXT, left); n >= MIN (CONTEXT_LEAST, left); n /= 2)
    {
      guint n_found = 0;
      glong at =
          find (self->after + from, self->n_after - from, self->before + end, n, 0, &n_found);

      if (at >= 0)
        return from + at;
    }
  return -1;
}

static gboolean
find_gap (const HetuRelocation *self, HetuSpan *span)
{
  glong start = span->char_start, end = span->char_end;
  glong from = find_end_of_left (self, start);
  glong to = from >= 0 ? find_start_of_right (self, end, from) : -1;

  if (to <= from || to - from > 2 * (end - start) + CONTEXT)
    return FALSE;
  take_gap (self, span, from, to);
  return TRUE;
}

void
hetu_relocation_apply (const HetuRelocation *self, HetuSpan *span)
{
  g_return_if_fail (span->char_start <= span->value_start && span->value_start <= span->value_end &&
                    span->value_end <= span->char_end && span->char_end <= self->n_before);

  if (span->state == HETU_SPAN_LOST)
    return;
  if (span->char_end <= self->same_start)
    shift (span, 0);
  else if (span->char_start >= self->n_before - self->same_end)
    shift (span, self->n_after - self->n_before);
  else if (!find_words (self, span) && !find_gap (self, span))
    {
      span->char_start = span->char_end = span->value_start = span->value_end = 0;
      span->state = HETU_SPAN_LOST;
    }
}
