/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the note tells of what compares with what (C-4, C-25): ranks of two fields, panels that end in two periods, series of
 * two definitions. */
#include "figure/build.h"

#include "model/format.h"

#define MOST_LISTED 4 /* of more it is told that they differ */

/* Whether each district is ranked in all periods or in none. */
static gboolean
is_one_field (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->series->len; i++)
    {
      guint n = 0, n_ranked = 0;

      for (guint j = 0; j < frame->rows->len; j++)
        if (hetu_frame_get_row (frame, j)->series == i)
          {
            n++;
            n_ranked += hetu_frame_get_row (frame, j)->has_value;
          }
      if (n_ranked > 0 && n_ranked < n)
        return FALSE;
    }
  return TRUE;
}

/* “（2020 年起 3 个，2022 年起 8 个）”: how many districts were ranked when; "" of many changes and of none. */
static char *
dup_fields (const HetuFigureBuild *self)
{
  const HetuFrame *frame = self->frame;
  g_autoptr (GString) list = g_string_new (NULL);
  guint before = 0, n_runs = 0;

  for (guint i = 0; i < frame->rows->len && hetu_frame_get_row (frame, i)->series == 0; i++)
    {
      HetuPeriod first = hetu_frame_get_row (frame, i)->period;
      guint n = hetu_build_count_ranked (self, first);
      g_autofree char *when = hetu_period_to_label (first, self->language);

      if (n == before)
        continue;
      before = n;
      if (n_runs++ > 0)
        g_string_append (list, hetu_build_say (self, "，", ", "));
      g_string_append_printf (list, hetu_build_say (self, "%s起 %u 个", "from %s %u"), when, n);
    }
  if (n_runs < 2 || n_runs > MOST_LISTED)
    return g_strdup ("");
  return g_strdup_printf (hetu_build_say (self, "（%s）", " (%s)"), list->str);
}

/* Ranks that were computed here say how (C-4), and that those of two fields do not compare. */
static void
note_ranks (HetuFigureBuild *self)
{
  g_autofree char *fields = NULL;
  g_autofree char *sentence = NULL;

  if (self->frame->kind != HETU_CHART_BUMP || self->frame->measure == HETU_MEASURE_RANK)
    return;
  hetu_frame_add_note (self->frame,
                       hetu_build_say (self,
                                       "位次按所列地区的数值排列，数值相同的并列，缺数的不排",
                                       "Ranks are among the districts shown; equal figures share a "
                                       "rank, missing ones have none"));
  if (is_one_field (self->frame))
    return;
  fields = dup_fields (self);
  sentence = g_strdup_printf (hetu_build_say (self,
                                              "各期有数据的地区不同%s，位次只在同一期内可比",
                                              "Districts with data differ between periods%s: ranks "
                                              "compare within a period only"),
                              fields);
  hetu_frame_add_note (self->frame, sentence);
}

/* The last outturn of @panel; none: it has no number. */
static HetuPeriod
find_latest (const HetuFrame *frame, guint panel)
{
  HetuPeriod latest = { 0 };

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel == panel && row->has_value && row->kind != HETU_KIND_TARGET &&
          (latest.kind == HETU_PERIOD_NONE || hetu_period_compare (row->period, latest) > 0))
        latest = row->period;
    }
  return latest;
}

static guint
count_ending (const HetuFrame *frame, HetuPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < frame->panels->len; i++)
    n += hetu_period_equal (find_latest (frame, i), period);
  return n;
}

/* The period in which most panels end, and how many periods there are. */
static HetuPeriod
find_usual_end (const HetuFrame *frame, guint *n)
{
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  HetuPeriod usual = { 0 };

  for (guint i = 0; i < frame->panels->len; i++)
    {
      HetuPeriod latest = find_latest (frame, i);
      gboolean known = latest.kind == HETU_PERIOD_NONE;

      for (guint j = 0; j < told->len; j++)
        known = known || hetu_period_equal (g_array_index (told, HetuPeriod, j), latest);
      if (known)
        continue;
      g_array_append_val (told, latest);
      if (usual.kind == HETU_PERIOD_NONE ||
          count_ending (frame, latest) > count_ending (frame, usual))
        usual = latest;
    }
  *n = told->len;
  return usual;
}

/* “孟津区 2024 年，其余 2022 年”: the panels by their last period, those of the usual one together. @n: (out): periods */
static char *
dup_latest (const HetuFigureBuild *self, guint *n)
{
  const HetuFrame *frame = self->frame;
  HetuPeriod usual = find_usual_end (frame, n);
  g_autofree char *rest = hetu_period_to_label (usual, self->language);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < frame->panels->len; i++)
    {
      HetuPeriod latest = find_latest (frame, i);
      g_autofree char *when = hetu_period_to_label (latest, self->language);

      if (latest.kind != HETU_PERIOD_NONE && !hetu_period_equal (latest, usual))
        g_string_append_printf (list,
                                "%s %s%s",
                                hetu_frame_get_panel (frame, i)->name,
                                when,
                                hetu_build_say (self, "，", ", "));
    }
  g_string_append_printf (list, hetu_build_say (self, "其余 %s", "the others %s"), rest);
  return g_string_free (list, FALSE);
}

/* Panels beside each other that end in different periods do not compare at their ends. */
static void
note_latest (HetuFigureBuild *self)
{
  guint n = 0;
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;

  if (self->frame->kind != HETU_CHART_SMALL_MULTIPLES || self->frame->facet == HETU_FACET_BARS)
    return;
  list = dup_latest (self, &n);
  if (n < 2)
    return;
  sentence = n > MOST_LISTED
                 ? g_strdup (hetu_build_say (self,
                                             "各图最新数据的时期不同",
                                             "The panels end in different periods"))
                 : g_strdup_printf (hetu_build_say (self,
                                                    "各图最新数据的时期不同：%s",
                                                    "The panels end in different periods: %s"),
                                    list);
  hetu_frame_add_note (self->frame, sentence);
}

void
hetu_build_note_comparison (HetuFigureBuild *self)
{
  note_ranks (self);
  note_latest (self);
}
