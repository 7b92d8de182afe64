/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which target a milestone is, and how that stands on a day. */
#include "figure/milestones.h"

#include "analysis/moment.h"
#include "figure/targets.h"
#include "store/query.h"

/* The verdicts on the targets of one place and year, kept from one milestone to the next. */
typedef struct
{
  HetuStore *store; /* borrowed */
  gint32 day;
  HetuTargetOptions options;
  gint32 region;
  int year;
  GArray *verdicts; /* (owned) (nullable) (element-type HetuProgress) */
} Linker;

static void
linker_clear (Linker *self)
{
  g_clear_pointer (&self->verdicts, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Linker, linker_clear)

static gboolean
overlaps (const HetuMilestone *one, const HetuObservation *target)
{
  return target->source == one->source && target->char_start >= 0 &&
         target->char_start < one->char_end && one->char_start < target->char_end;
}

static gboolean
read_verdicts (Linker *self, const HetuMilestone *one, GError **error)
{
  if (self->verdicts != NULL && self->region == one->region &&
      self->year == one->deadline.last_year)
    return TRUE;
  g_clear_pointer (&self->verdicts, g_array_unref);
  self->region = one->region;
  self->year = one->deadline.last_year;
  self->verdicts = hetu_targets_list (self->store,
                                      &self->region,
                                      1,
                                      self->year,
                                      hetu_moment_of_day (self->day),
                                      &self->options,
                                      error);
  return self->verdicts != NULL;
}

/* “现代化高中建成(交付)数：完成 100%” */
static char *
write_words (const Linker *self, const HetuProgress *progress)
{
  HetuLanguage language = self->options.language;
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, progress->indicator);
  g_autofree char *reason = hetu_progress_to_reason (progress, language);

  return g_strdup_printf (language == HETU_LANGUAGE_ZH ? "%s：%s" : "%s: %s",
                          hetu_indicator_get_name (indicator, language),
                          reason);
}

static void
take_verdict (const Linker *self, const HetuProgress *progress, HetuMilestone *one)
{
  gboolean met = progress->state == HETU_STATE_MET || progress->state == HETU_STATE_MADE_UP;

  one->target = progress->target_statement;
  one->target_is_met = met;
  /* A figure of June does not deny what was done in August. */
  one->target_is_short = !met && progress->state != HETU_STATE_UNKNOWN && one->completion != 0 &&
                         one->done <= hetu_day_last_of (progress->spoken);
  one->target_source = progress->outturn_source;
  g_free (one->target_words);
  one->target_words = write_words (self, progress);
}

static gboolean
link_one (Linker *self, HetuMilestone *one, GError **error)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) told = NULL;

  if (one->source == 0 || one->char_start < 0 || one->char_end < 0)
    return TRUE;
  query.regions = &one->region;
  query.n_regions = 1;
  query.kind = HETU_KIND_TARGET;
  query.from = query.to = hetu_period_year (one->deadline.last_year);
  query.as_of = self->options.as_of;
  told = hetu_query_statements (self->store, &query, error);
  if (told == NULL)
    return FALSE;
  for (guint i = 0; i < told->len; i++)
    {
      const HetuObservation *target = &g_array_index (told, HetuObservation, i);

      if (!overlaps (one, target))
        continue;
      if (!read_verdicts (self, one, error))
        return FALSE;
      for (guint j = 0; j < self->verdicts->len; j++)
        {
          const HetuProgress *progress = &g_array_index (self->verdicts, HetuProgress, j);

          if (progress->indicator == target->indicator && progress->measure == target->measure)
            take_verdict (self, progress, one);
        }
    }
  return TRUE;
}

gboolean
hetu_milestones_link (HetuStore *store,
                      GArray *milestones,
                      gint32 day,
                      gint32 as_of,
                      HetuLanguage language,
                      GError **error)
{
  g_auto (Linker) self = { .store = store, .day = day };

  g_return_val_if_fail (milestones != NULL && hetu_day_is_valid (day), FALSE);

  hetu_target_options_init (&self.options);
  self.options.as_of = as_of;
  self.options.language = language;
  for (guint i = 0; i < milestones->len; i++)
    if (!link_one (&self, &g_array_index (milestones, HetuMilestone, i), error))
      return FALSE;
  return TRUE;
}
