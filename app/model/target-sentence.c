/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a verdict is what it is, as one sentence with its numbers: target, outturn, distance, time, verdict. An unknown verdict
 * says what lacks and never puts a zero in its place. */
#include "model/target.h"

#include "model/format.h"
#include "model/milestone.h"

#include <math.h>

/* “≥1.2 万人”, “63%—68%”, “≈7%（6.5%—7.5%）”; words where the target is words. */
static char *
target_text (const HetuProgress *self, HetuLanguage language)
{
  g_autofree char *value = NULL;
  g_autofree char *band = NULL;
  guint decimals = MAX (self->target.decimals, 1);

  if (self->words != NULL && (!self->has_target || self->nature == HETU_TARGET_WORDS))
    return g_strdup (self->words);
  if (!self->has_target)
    return g_strdup (hetu_reason_to_label (HETU_REASON_NO_TARGET, language));
  if (self->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (self->target, self->target_high, self->unit, language);
  value = hetu_format_value (self->target,
                             self->unit,
                             self->comparator,
                             -1,
                             HETU_FORMAT_UNIT,
                             language);
  if (self->comparator != HETU_COMPARATOR_ABOUT || !isfinite (self->low) || !isfinite (self->high))
    return g_steal_pointer (&value);
  band = hetu_format_range (hetu_decimal_from_double (self->low, decimals),
                            hetu_decimal_from_double (self->high, decimals),
                            self->unit,
                            language);
  return g_strdup_printf (language == HETU_LANGUAGE_ZH ? "%s（%s）" : "%s (%s)", value, band);
}

/* What the share done is held against: “序时 50.0%”. "" where the gap tells no pace. */
static char *
pace_note (const HetuProgress *self, HetuLanguage language)
{
  g_autofree char *expected = NULL;

  if (!self->has_completion || !self->has_elapsed || self->elapsed_percent >= 100 || self->overdue)
    return g_strdup ("");
  expected = hetu_format_double (hetu_progress_get_expected (self), 1, HETU_FORMAT_PLAIN, language);
  if (language == HETU_LANGUAGE_ZH)
    return g_strdup_printf ("（%s %s%%）",
                            hetu_pace_kind_to_label (self->pace, language),
                            expected);
  return g_strdup_printf (" (%s: %s%%)", hetu_pace_kind_to_label (self->pace, language), expected);
}

/* When it was behind, and when no longer: “2023 年 4 月滞后，2023 年 5 月补齐”. "" without such a history. */
static char *
history_note (const HetuProgress *self, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuPeriod later =
      self->caught_up.kind != HETU_PERIOD_NONE ? self->caught_up : self->outturn_period;
  g_autofree char *behind = NULL;
  g_autofree char *again = NULL;

  if (self->behind_at.kind == HETU_PERIOD_NONE)
    return g_strdup ("");
  behind = hetu_period_to_label (self->behind_at, language);
  again = hetu_period_to_label (later, language);
  if (self->caught_up.kind == HETU_PERIOD_NONE &&
      (self->state == HETU_STATE_BEHIND || self->state == HETU_STATE_MISSED))
    return g_strdup_printf (chinese ? "自%s起一直滞后" : "behind ever since %s", behind);
  return g_strdup_printf (chinese ? "%s滞后，%s补齐" : "behind in %s, made up by %s",
                          behind,
                          again);
}

/* As a sentence behind another one. */
static char *
history_sentence (const HetuProgress *self, HetuLanguage language)
{
  g_autofree char *note = history_note (self, language);

  if (*note == '\0')
    return g_steal_pointer (&note);
  if (language == HETU_LANGUAGE_ZH)
    return g_strconcat (note, "。", NULL);
  *note = g_ascii_toupper (*note);
  return g_strconcat (" ", note, ".", NULL);
}

char *
hetu_progress_to_reason (const HetuProgress *self, HetuLanguage language)
{
  g_autofree char *gap = NULL;
  g_autofree char *history = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  gap = hetu_progress_to_gap_text (self, language);
  history = history_note (self, language);
  if (*history == '\0')
    return g_steal_pointer (&gap);
  return g_strconcat (gap, language == HETU_LANGUAGE_ZH ? "；" : "; ", history, NULL);
}

/* “≥7.5%”, “=8%”: with the sign that hetu_format_value() leaves out. */
static char *
plain_target (HetuComparator comparator,
              HetuDecimal value,
              HetuDecimal high,
              HetuUnit unit,
              HetuLanguage language)
{
  if (comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (value, high, unit, language);
  return hetu_format_value (value, unit, comparator, -1, HETU_FORMAT_UNIT, language);
}

/* The last month of both is one. */
static gboolean
end_together (HetuPeriod a, HetuPeriod b)
{
  return a.last_year == b.last_year && a.last_month == b.last_month;
}

char *
hetu_progress_to_deadline_history (const HetuProgress *self, HetuLanguage language)
{
  HetuPeriod moved = { 0 };
  g_autofree char *original = NULL;
  g_autofree char *now = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  for (guint i = 0; self->revised && self->terms != NULL && i < self->terms->revisions->len; i++)
    {
      const HetuTargetRevision *one =
          &g_array_index (self->terms->revisions, HetuTargetRevision, i);

      if (one->deadline.kind != HETU_PERIOD_NONE)
        moved = one->deadline;
    }
  if (moved.kind == HETU_PERIOD_NONE || end_together (moved, self->original_deadline))
    return g_strdup ("");
  original = hetu_period_to_label (self->original_deadline, language);
  now = hetu_period_to_label (moved, language);
  return g_strdup_printf (language == HETU_LANGUAGE_ZH ? "期限原定 %s，调整为 %s"
                                                       : "deadline originally %s, moved to %s",
                          original,
                          now);
}

char *
hetu_progress_to_history (const HetuProgress *self, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  GString *text = g_string_new (NULL);
  g_autofree char *original = NULL;
  g_autofree char *deadline = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  if (!self->revised || self->terms == NULL)
    return g_string_free (text, FALSE);
  if (self->has_original)
    original = plain_target (self->original_comparator,
                             self->original,
                             self->original_high,
                             self->unit,
                             language);
  else
    original = g_strdup (hetu_reason_to_label (HETU_REASON_WORDS, language));
  g_string_append_printf (text, chinese ? "原目标 %s" : "original target %s", original);
  for (guint i = 0; i < self->terms->revisions->len; i++)
    {
      const HetuTargetRevision *one =
          &g_array_index (self->terms->revisions, HetuTargetRevision, i);
      g_autofree char *value =
          plain_target (one->comparator, one->value, one->value_high, one->unit, language);
      g_autofree char *since = hetu_day_to_label (one->since);

      g_string_append_printf (text,
                              chinese ? "；%s 起 %s：%s" : "; from %s on %s: %s",
                              since,
                              value,
                              one->reason);
    }
  deadline = hetu_progress_to_deadline_history (self, language);
  if (*deadline != '\0')
    g_string_append_printf (text, chinese ? "；%s" : "; %s", deadline);
  return g_string_free (text, FALSE);
}

char *
hetu_progress_to_sentence (const HetuProgress *self, HetuLanguage language)
{
  g_autofree char *target = NULL, *gap = NULL, *outturn = NULL, *period = NULL;
  g_autofree char *pace = NULL, *history = NULL;
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  const char *state;

  g_return_val_if_fail (self != NULL, NULL);
  target = target_text (self, language);
  gap = hetu_progress_to_gap_text (self, language);
  state = hetu_state_to_label (self->state, language);
  if (self->state == HETU_STATE_UNKNOWN)
    return g_strdup_printf (chinese ? "目标 %s，%s：%s。" : "Target %s: %s. %s.",
                            target,
                            chinese ? state : gap,
                            chinese ? gap : state);
  outturn = hetu_format_value (self->outturn,
                               self->unit,
                               HETU_COMPARATOR_EQUAL,
                               -1,
                               HETU_FORMAT_UNIT,
                               language);
  period = hetu_period_to_label (self->outturn_period, language);
  pace = pace_note (self, language);
  history = history_sentence (self, language);
  return g_strdup_printf (chinese ? "目标 %s，%s实绩 %s：%s%s，%s。%s"
                                  : "Target %s; %s: %s. %s%s. %s.%s",
                          target,
                          period,
                          outturn,
                          gap,
                          pace,
                          state,
                          history);
}
