/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The targets that a spec asks for, and the frame of dials and bullets. */
#include "figure/target-list.h"

#include "error.h"
#include "store/known.h"

static gboolean
is_wanted (HetuFigureBuild *self, gint32 indicator)
{
  for (guint i = 0; i < self->indicators->len; i++)
    if (hetu_indicator_get_number (hetu_build_get_indicator (self, i)) == indicator)
      return TRUE;
  return self->indicators->len == 0;
}

char *
hetu_build_dup_target_name (HetuFigureBuild *self, const HetuProgress *progress)
{
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, progress->indicator);
  const char *name = hetu_indicator_get_short_name (indicator, self->language);

  if (hetu_indicator_get_nature (indicator) == HETU_NATURE_INDEX)
    return g_strdup (name);
  if (self->language == HETU_LANGUAGE_EN)
    return progress->measure == HETU_MEASURE_GROWTH ? g_strdup_printf ("%s growth", name)
                                                    : g_strdup (name);
  if (progress->measure == HETU_MEASURE_GROWTH)
    return g_strdup_printf ("%s增速", name);
  if (progress->measure == HETU_MEASURE_PP_CHANGE)
    return g_strdup_printf ("%s提高", name);
  return g_strdup (name);
}

char *
hetu_build_dup_target_detail (HetuFigureBuild *self, const HetuProgress *progress)
{
  HetuDistrict *district = hetu_store_get_district (self->store, progress->region);
  g_autofree char *when =
      hetu_period_to_label (progress->has_outturn ? progress->outturn_period : progress->period,
                            self->language);

  return g_strdup_printf ("%s · %s", hetu_district_get_name (district, self->language), when);
}

/* The year whose targets are meant: that of the spec, else the latest that has any. */
static gboolean
find_year (HetuFigureBuild *self, gint32 region, int *year, GError **error)
{
  g_autoptr (GArray) years = NULL;

  if (self->spec->to.kind != HETU_PERIOD_NONE)
    {
      *year = self->spec->to.last_year;
      return TRUE;
    }
  years = hetu_known_target_years (self->store, region, self->spec->as_of, error);
  if (years == NULL)
    return FALSE;
  *year = years->len > 0 ? g_array_index (years, int, 0) : 0;
  return TRUE;
}

void
hetu_build_cite_target (HetuFigureBuild *self, const HetuProgress *progress)
{
  const HetuTargetRevision *revision = hetu_target_terms_get_revision (progress->terms);

  hetu_build_cite (self, progress->target_source);
  if (revision != NULL)
    hetu_build_cite (self, revision->source);
}

void
hetu_build_note_adjusted (HetuFigureBuild *self, const char *name, const HetuProgress *progress)
{
  g_autofree char *history = hetu_progress_to_history (progress, self->language);
  g_autofree char *sentence = NULL;

  if (*history == '\0')
    return;
  sentence = g_strdup_printf (hetu_build_say (self, "%s：%s", "%s: %s"), name, history);
  hetu_frame_add_note (self->frame, sentence);
}

GArray *
hetu_build_list_targets (HetuFigureBuild *self,
                         HetuTargetOptions *options,
                         HetuPeriod *at,
                         GError **error)
{
  g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GArray) list = NULL;
  int year;

  for (guint i = 0; i < self->districts->len; i++)
    {
      gint32 code = hetu_district_get_code (hetu_build_get_district (self, i));

      g_array_append_val (regions, code);
    }
  if (!find_year (self, g_array_index (regions, gint32, 0), &year, error))
    return NULL;
  /* A whole year says which targets, not when they are judged: that is as far as the figures go. */
  *at = self->spec->to.kind == HETU_PERIOD_YEAR ? (HetuPeriod){ 0 } : self->spec->to;
  hetu_target_options_init (options);
  options->language = self->language;
  options->as_of = self->spec->as_of;
  if (!hetu_target_options_parse (options, self->spec->line, self->spec->warnings, error))
    return NULL;
  list = hetu_targets_list (self->store,
                            (const gint32 *) regions->data,
                            regions->len,
                            year,
                            *at,
                            options,
                            error);
  if (list == NULL)
    return NULL;
  self->frame->period =
      self->spec->to.kind != HETU_PERIOD_NONE ? self->spec->to : hetu_period_year (year);
  self->frame->from = self->frame->to = self->frame->period;
  for (guint i = list->len; i > 0; i--)
    if (!is_wanted (self, g_array_index (list, HetuProgress, i - 1).indicator))
      g_array_remove_index (list, i - 1);
  if (list->len > 0)
    return g_steal_pointer (&list);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               "%s",
               self->language == HETU_LANGUAGE_EN ? "There are no targets for this selection"
                                                  : "所选地区和指标没有目标");
  return NULL;
}

gboolean
hetu_build_gauges (HetuFigureBuild *self, GError **error)
{
  HetuTargetOptions options;
  HetuPeriod at;
  g_autoptr (GArray) list = hetu_build_list_targets (self, &options, &at, error);

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      HetuProgress *progress = &g_array_index (list, HetuProgress, i);
      g_autofree char *name = hetu_build_dup_target_name (self, progress);
      g_autofree char *detail = hetu_build_dup_target_detail (self, progress);

      hetu_build_cite_target (self, progress);
      hetu_build_cite (self, progress->outturn_source);
      hetu_frame_add_gauge (self->frame, name, detail, progress);
    }
  return TRUE;
}
