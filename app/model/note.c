/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes on data: their words, and which figures they touch. Months are counted from year 0, so that periods of any
 * length compare. */
#include "model/note.h"

#define MONTHS_AFTER_BREAK 12

static const struct
{
  const char *word; /* of data files */
  const char *zh;
  const char *en;
} kinds[HETU_N_NOTE_KINDS] = {
  [HETU_NOTE_DEFINITION] = { "definition", "口径调整", "Change of definition" },
  [HETU_NOTE_BOUNDARY] = { "boundary", "区划调整", "Change of boundaries" },
  [HETU_NOTE_EVENT] = { "event", "政策、事件", "Policy or event" },
  [HETU_NOTE_ONE_OFF] = { "one-off", "一次性因素", "One-off factor" },
  [HETU_NOTE_REMARK] = { "remark", "备注", "Remark" },
};

void
hetu_note_clear (HetuNote *self)
{
  g_clear_pointer (&self->text_zh, g_free);
  g_clear_pointer (&self->text_en, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->at, g_free);
}

HetuNote
hetu_note_copy (const HetuNote *self)
{
  HetuNote copy = *self;

  copy.text_zh = g_strdup (self->text_zh);
  copy.text_en = g_strdup (self->text_en);
  copy.author = g_strdup (self->author);
  copy.at = g_strdup (self->at);
  return copy;
}

gboolean
hetu_note_equal (const HetuNote *a, const HetuNote *b)
{
  return a->indicator == b->indicator && a->region == b->region && !a->below == !b->below &&
         hetu_period_equal (a->from, b->from) && hetu_period_equal (a->to, b->to) &&
         a->kind == b->kind && !a->is_break == !b->is_break && a->source == b->source &&
         g_strcmp0 (a->text_zh, b->text_zh) == 0 && g_strcmp0 (a->text_en, b->text_en) == 0;
}

const char *
hetu_note_get_text (const HetuNote *self, HetuLanguage language)
{
  gboolean english = language == HETU_LANGUAGE_EN && self->text_en != NULL;

  return english ? self->text_en : self->text_zh;
}

gboolean
hetu_note_is_backwards (const HetuNote *self)
{
  return self->to.kind != HETU_PERIOD_NONE &&
         self->to.last_year * 12 + self->to.last_month <
             self->from.first_year * 12 + self->from.first_month;
}

/* The first month of a period; G_MININT where it has no start. */
static int
count_start (HetuPeriod period)
{
  return period.first_month == 0 ? G_MININT : period.first_year * 12 + period.first_month - 1;
}

/* The last month of a period; G_MAXINT where it has no end. */
static int
count_end (HetuPeriod period)
{
  return period.last_month == 0 ? G_MAXINT : period.last_year * 12 + period.last_month - 1;
}

gboolean
hetu_note_touches (const HetuNote *self, HetuPeriod first, HetuPeriod last)
{
  int start = count_start (self->from);
  int end = self->to.kind == HETU_PERIOD_NONE ? G_MAXINT : count_end (self->to);

  if (first.kind == HETU_PERIOD_NONE || last.kind == HETU_PERIOD_NONE)
    return FALSE;
  /* What happened within a quarter is told of quarters and months, not of years. */
  if (self->kind == HETU_NOTE_EVENT && !self->is_break && end != G_MAXINT && start != G_MININT &&
      end - start < count_end (first) - count_start (first))
    return FALSE;
  if (self->is_break)
    end = start == G_MININT ? G_MININT : start + MONTHS_AFTER_BREAK - 1;
  return count_end (last) >= start && count_start (first) <= end;
}

gboolean
hetu_note_kind_parse (const char *text, HetuNoteKind *out)
{
  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  for (int i = 0; i < HETU_N_NOTE_KINDS; i++)
    if (g_str_equal (text, kinds[i].word))
      {
        *out = (HetuNoteKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
hetu_note_kind_to_string (HetuNoteKind kind)
{
  return kinds[kind].word;
}

const char *
hetu_note_kind_to_label (HetuNoteKind kind, HetuLanguage language)
{
  return language == HETU_LANGUAGE_EN ? kinds[kind].en : kinds[kind].zh;
}
