/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestones as values: when they are due, and how they stand on a day. What a document strikes out is never overdue, and neither is
 * what waits for an event whose day nobody knows. */
#include "model/milestone.h"

#include <glib.h>

static const struct
{
  const char *word;
  const char *zh;
  const char *en;
} states[HETU_N_MILESTONE_STATES] = {
  [HETU_MILESTONE_OVERDUE] = { "overdue", "逾期", "Overdue" },
  [HETU_MILESTONE_DUE_SOON] = { "due_soon", "即将到期", "Due soon" },
  [HETU_MILESTONE_OPEN] = { "open", "未到期", "Open" },
  [HETU_MILESTONE_NO_DATE] = { "no_date", "日期未定", "No date" },
  [HETU_MILESTONE_REDACTED] = { "redacted", "原文 ×", "Redacted (×)" },
  [HETU_MILESTONE_LATE] = { "late", "逾期完成", "Done late" },
  [HETU_MILESTONE_DONE] = { "done", "按期完成", "Done" },
};

void
hetu_milestone_init (HetuMilestone *self)
{
  g_return_if_fail (self != NULL);

  *self = (HetuMilestone){ .char_start = -1, .char_end = -1 };
}

void
hetu_milestone_clear (HetuMilestone *self)
{
  g_free (self->task);
  g_free (self->task_en);
  g_free (self->written);
  g_free (self->event);
  g_free (self->quote);
  g_free (self->note);
  g_free (self->owner);
  g_free (self->completion_note);
  g_free (self->done_by);
  g_free (self->target_words);
  hetu_milestone_init (self);
}

GArray *
hetu_milestone_array_new (void)
{
  GArray *array = g_array_new (FALSE, TRUE, sizeof (HetuMilestone));

  g_array_set_clear_func (array, (GDestroyNotify) hetu_milestone_clear);
  return array;
}

static gint32
pack_day (const GDate *date)
{
  return g_date_get_year (date) * 10000 + (gint32) g_date_get_month (date) * 100 +
         g_date_get_day (date);
}

/* @day: valid */
static GDate
unpack_day (gint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date,
                  (GDateDay) (day % 100),
                  (GDateMonth) (day / 100 % 100),
                  (GDateYear) (day / 10000));
  return date;
}

gboolean
hetu_day_is_valid (gint32 day)
{
  return day >= 10000101 && day <= 99991231 &&
         g_date_valid_dmy ((GDateDay) (day % 100),
                           (GDateMonth) (day / 100 % 100),
                           (GDateYear) (day / 10000));
}

int
hetu_day_count (gint32 from, gint32 to)
{
  GDate a, b;

  g_return_val_if_fail (hetu_day_is_valid (from) && hetu_day_is_valid (to), 0);

  a = unpack_day (from);
  b = unpack_day (to);
  return g_date_days_between (&a, &b);
}

gint32
hetu_day_last_of (HetuPeriod period)
{
  if (period.last_year < 1000 || period.last_month == 0)
    return 0;
  return period.last_year * 10000 + period.last_month * 100 +
         g_date_get_days_in_month ((GDateMonth) period.last_month, (GDateYear) period.last_year);
}

char *
hetu_day_to_label (gint32 day)
{
  if (day == 0)
    return g_strdup ("");
  return g_strdup_printf ("%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100);
}

gint32
hetu_milestone_get_due (const HetuMilestone *self)
{
  GDate date;

  g_return_val_if_fail (self != NULL, 0);

  if (self->redacted)
    return 0;
  if (self->event == NULL)
    return hetu_day_last_of (self->deadline);
  if (!hetu_day_is_valid (self->event_day))
    return 0;
  date = unpack_day (self->event_day);
  g_date_subtract_days (&date, 1);
  return pack_day (&date);
}

HetuMilestoneVerdict
hetu_milestone_judge (const HetuMilestone *self, gint32 day)
{
  HetuMilestoneVerdict out = { .state = HETU_MILESTONE_OPEN };

  g_return_val_if_fail (self != NULL && hetu_day_is_valid (day), out);

  out.due = hetu_milestone_get_due (self);
  if (self->completion != 0 && self->done <= day)
    {
      out.days = out.due != 0 ? MAX (hetu_day_count (out.due, self->done), 0) : 0;
      out.state = out.days > 0 ? HETU_MILESTONE_LATE : HETU_MILESTONE_DONE;
      out.contradicted = self->target_is_short;
      return out;
    }
  if (self->target_is_met)
    {
      out.state = HETU_MILESTONE_DONE;
      out.by_target = TRUE;
      return out;
    }
  if (out.due == 0)
    {
      out.state = self->redacted ? HETU_MILESTONE_REDACTED : HETU_MILESTONE_NO_DATE;
      return out;
    }
  out.days = hetu_day_count (out.due, day);
  if (out.days > 0)
    {
      out.state = HETU_MILESTONE_OVERDUE;
      return out;
    }
  out.days = -out.days;
  if (out.days <= HETU_MILESTONE_SOON_DAYS)
    out.state = HETU_MILESTONE_DUE_SOON;
  return out;
}

const char *
hetu_milestone_get_task (const HetuMilestone *self, HetuLanguage language)
{
  return language == HETU_LANGUAGE_EN && self->task_en != NULL ? self->task_en : self->task;
}

const char *
hetu_milestone_state_to_string (HetuMilestoneState state)
{
  return states[state].word;
}

const char *
hetu_milestone_state_to_label (HetuMilestoneState state, HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? states[state].zh : states[state].en;
}

static char *
write_state (const HetuMilestoneVerdict *self, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  const char *unit = self->days == 1 ? "day" : "days";

  switch (self->state)
    {
    case HETU_MILESTONE_OVERDUE:
      return chinese ? g_strdup_printf ("逾期 %d 天", self->days)
                     : g_strdup_printf ("%d %s overdue", self->days, unit);
    case HETU_MILESTONE_LATE:
      return chinese ? g_strdup_printf ("逾期 %d 天完成", self->days)
                     : g_strdup_printf ("Done %d %s late", self->days, unit);
    case HETU_MILESTONE_DUE_SOON:
    case HETU_MILESTONE_OPEN:
      if (self->days == 0)
        return g_strdup (chinese ? "今天到期" : "Due today");
      return chinese ? g_strdup_printf ("还有 %d 天", self->days)
                     : g_strdup_printf ("%d %s left", self->days, unit);
    default:
      return g_strdup (self->by_target ? (chinese ? "指标已达成" : "Its target is met")
                                       : hetu_milestone_state_to_label (self->state, language));
    }
}

char *
hetu_milestone_verdict_to_text (const HetuMilestoneVerdict *self, HetuLanguage language)
{
  g_autofree char *state = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  state = write_state (self, language);
  if (!self->contradicted)
    return g_steal_pointer (&state);
  return g_strconcat (state,
                      language == HETU_LANGUAGE_ZH ? "，但指标未达成"
                                                   : ", but its target is not met",
                      NULL);
}
