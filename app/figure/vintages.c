/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The triangle of vintages (修订三角): a line a period, a column a day on which something of what is shown was published, revised,
 * withdrawn or decided; a cell holds what was known then, by the rule of the store, as a figure as of that day would show
 * it. What was not yet published has no row. Of long histories the last days are columns, and one before them holds the
 * first publications, from which revisions are told. */
#include "figure/build.h"

#include "chart/theme.h"
#include "chart/vintage.h"
#include "error.h"
#include "store/history.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a figure of a preset holds, in points: what a line takes and the words around all of them, what a digit and the room beside
 * a number take, and the names of the lines. */
static const struct
{
  double line, around, digit, gap, beside;
} rooms[HETU_N_PRESETS] = {
  [HETU_PRESET_SCREEN] = { 34, 250, 6.4, 18, 110 },
  [HETU_PRESET_SLIDE] = { 24, 270, 7.6, 50, 180 },
  [HETU_PRESET_A4] = { 17, 186, 5.2, 32, 90 },
  [HETU_PRESET_SQUARE] = { 22, 260, 7, 40, 140 },
};

/* Of the screen: what the smallest usual window leaves for a figure. */
#define SCREEN_WIDTH 500
#define SCREEN_HEIGHT 420

#define LEAST_LINES 4
#define LEAST_COLUMNS 3
#define LEAST_DIGITS 4
#define NOTE_ROOM 44 /* of a note that is not shown */

typedef struct
{
  HetuFigureBuild *build;
  HetuGrain grain;
  GArray *days;            /* (element-type gint32): ascending; a last 0 is all that is known */
  GPtrArray *then;         /* (element-type HetuSeries): what was known on each of them */
  GArray *periods;         /* (element-type HetuPeriod) */
  guint first;             /* of the days that are columns */
  guint n_days, n_periods; /* before what does not fit was left out */
} Triangle;

static const HetuObservation *
find (const Triangle *self, guint day, HetuPeriod period)
{
  HetuSeries *series = g_ptr_array_index (self->then, day);
  const HetuObservation *found = hetu_series_find (series, period, HETU_KIND_ACTUAL);

  return found != NULL ? found : hetu_series_find (series, period, HETU_KIND_EXPECTED);
}

static gboolean
says_the_same (const HetuObservation *a, const HetuObservation *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  /* What was computed has no number in the store. */
  return a->id == b->id && a->kind == b->kind &&
         (a->id != 0 || (a->has_value == b->has_value &&
                         (!a->has_value || hetu_decimal_compare (a->value, b->value) == 0)));
}

/* Whether what is known of @period is another on that day than on the one before. */
static gboolean
is_fresh (const Triangle *self, guint day, HetuPeriod period)
{
  return !says_the_same (find (self, day, period), day > 0 ? find (self, day - 1, period) : NULL);
}

/* ---- what was known when */

static HetuSeries *
query_then (const Triangle *self, gint32 day, GError **error)
{
  HetuFigureBuild then = *self->build;
  HetuSpec dated = *self->build->spec;

  dated.as_of = day;
  then.spec = &dated;
  return hetu_build_query (&then,
                           hetu_build_get_indicator (self->build, 0),
                           self->build->focus,
                           self->grain,
                           error);
}

/* The days of the district's figures, by and by; what has no date is known beyond them. */
static gboolean
list_days (Triangle *self, GError **error)
{
  gint32 indicator = hetu_indicator_get_number (hetu_build_get_indicator (self->build, 0));
  gint32 region = hetu_district_get_code (self->build->focus);
  gint32 limit = self->build->spec->as_of, all = 0;
  g_autoptr (GArray) days = hetu_known_days (self->build->store, &indicator, 1, &region, 1, error);

  if (days == NULL)
    return FALSE;
  for (guint i = days->len; i > 0; i--)
    {
      gint32 day = g_array_index (days, gint32, i - 1);

      if (limit == 0 || day <= limit)
        g_array_append_val (self->days, day);
    }
  if (limit == 0)
    g_array_append_val (self->days, all);
  for (guint i = 0; i < self->days->len; i++)
    {
      HetuSeries *then = query_then (self, g_array_index (self->days, gint32, i), error);

      if (then == NULL)
        return FALSE;
      g_ptr_array_add (self->then, then);
    }
  return TRUE;
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

/* Every period that was ever known. */
static void
list_periods (Triangle *self)
{
  for (guint i = 0; i < self->then->len; i++)
    {
      HetuSeries *series = g_ptr_array_index (self->then, i);

      for (guint j = 0; j < hetu_series_get_length (series); j++)
        {
          const HetuObservation *one = hetu_series_get (series, j);
          gboolean known = one->kind == HETU_KIND_TARGET;

          for (guint k = 0; k < self->periods->len && !known; k++)
            known = hetu_period_equal (g_array_index (self->periods, HetuPeriod, k), one->period);
          if (!known)
            g_array_append_val (self->periods, one->period);
        }
    }
  g_array_sort (self->periods, compare_periods);
}

/* ---- what there is room for */

static gboolean
changes_anything (const Triangle *self, guint day)
{
  for (guint i = 0; i < self->periods->len; i++)
    if (is_fresh (self, day, g_array_index (self->periods, HetuPeriod, i)))
      return TRUE;
  return FALSE;
}

/* Digits of the longest number, about. */
static guint
count_digits (const Triangle *self)
{
  guint most = LEAST_DIGITS;

  for (guint i = 0; i < self->then->len; i++)
    {
      HetuSeries *series = g_ptr_array_index (self->then, i);

      for (guint j = 0; j < hetu_series_get_length (series); j++)
        {
          const HetuObservation *one = hetu_series_get (series, j);
          g_autofree char *text = one->has_value ? hetu_decimal_to_string (one->value) : NULL;

          if (text != NULL)
            most = MAX (most, (guint) strlen (text));
        }
    }
  return most;
}

static guint
count_room (const Triangle *self, gboolean lines)
{
  const HetuSpec *spec = self->build->spec;
  double width, height, dpi;

  hetu_preset_size (spec->preset, &width, &height, &dpi);
  if (spec->preset == HETU_PRESET_SCREEN)
    {
      width = SCREEN_WIDTH;
      height = SCREEN_HEIGHT;
    }
  width = spec->width_pt > 0 ? spec->width_pt : width;
  height = spec->height_pt > 0 ? spec->height_pt : height;
  if (lines)
    return (guint) MAX (LEAST_LINES,
                        (height - rooms[spec->preset].around + (spec->hide_note ? NOTE_ROOM : 0)) /
                            rooms[spec->preset].line);
  return (guint) MAX (
      LEAST_COLUMNS,
      (width - rooms[spec->preset].beside) /
          (count_digits (self) * rooms[spec->preset].digit + rooms[spec->preset].gap));
}

/* The last periods, and the last days that changed one of them. */
static void
leave_out (Triangle *self)
{
  guint most = count_room (self, TRUE);

  self->n_periods = self->periods->len;
  if (self->periods->len > most)
    g_array_remove_range (self->periods, 0, self->periods->len - most);
  for (guint i = self->days->len; i > 0; i--)
    if (!changes_anything (self, i - 1))
      {
        g_array_remove_index (self->days, i - 1);
        g_ptr_array_remove_index (self->then, i - 1);
      }
  self->n_days = self->days->len;
  most = count_room (self, FALSE);
  /* A column less, for that of the first publications. */
  self->first = self->days->len > most ? self->days->len - most + 1 : 0;
}

/* ---- the frame */

static void
add_panel (Triangle *self)
{
  HetuFigureBuild *build = self->build;
  HetuFrameKey panel = {
    .region = hetu_district_get_code (build->focus),
    .indicator = hetu_indicator_get_number (hetu_build_get_indicator (build, 0)),
    .name = (char *) hetu_build_name_district (build, build->focus),
    .short_name = (char *) hetu_district_get_short_name (build->focus, build->language),
  };

  hetu_frame_add_panel (build->frame, &panel);
}

static void
add_lines (Triangle *self)
{
  HetuFigureBuild *build = self->build;

  for (guint i = 0; i < self->periods->len; i++)
    {
      g_autofree char *name =
          hetu_period_to_label (g_array_index (self->periods, HetuPeriod, i), build->language);
      HetuFrameSeries line = {
        .region = hetu_district_get_code (build->focus),
        .indicator = hetu_indicator_get_number (hetu_build_get_indicator (build, 0)),
        .name = name,
        .short_name = name,
        .role = HETU_ROLE_ENTITY,
        .colour_slot = hetu_build_choose_slot (build, build->focus),
      };

      hetu_frame_add_series (build->frame, &line);
    }
}

/* What was published first of @period, before the first of the days that are columns; %NULL: nothing was. */
static const HetuObservation *
find_first (const Triangle *self, HetuPeriod period)
{
  for (guint day = 0; day < self->first; day++)
    {
      const HetuObservation *one =
          hetu_series_find (g_ptr_array_index (self->then, day), period, HETU_KIND_ACTUAL);

      if (one != NULL)
        return one;
    }
  return NULL;
}

static void
add_first_column (Triangle *self)
{
  HetuFigureBuild *build = self->build;
  HetuFrameKey column = { .name = (char *) hetu_build_say (build, "首次公布", "First published"),
                          .short_name = (char *) hetu_build_say (build, "首次", "First") };
  guint category = hetu_frame_add_category (build->frame, &column);

  for (guint i = 0; i < self->periods->len; i++)
    {
      const HetuObservation *first =
          find_first (self, g_array_index (self->periods, HetuPeriod, i));

      if (first != NULL)
        hetu_build_add_row (build, 0, category, i, first);
    }
}

/* “03-31” under its year, “2023” where no more is known; in full for who reads the table. */
static guint
add_day (Triangle *self, gint32 day)
{
  HetuFigureBuild *build = self->build;
  g_autofree char *name = hetu_date_to_string (day);
  g_autofree char *year = g_strdup_printf ("%d", day / 10000);
  gboolean dated = strlen (name) > strlen (year);
  HetuFrameKey column = { .name = name,
                          .short_name = dated ? name + strlen (year) + 1 : name,
                          .group = dated ? year : NULL,
                          .day = day };

  if (day == 0)
    column = (HetuFrameKey){ .name = (char *) hetu_build_say (build, "全部已知", "All known") };
  return hetu_frame_add_category (build->frame, &column);
}

static void
add_column (Triangle *self, guint day)
{
  HetuFigureBuild *build = self->build;
  guint category = add_day (self, g_array_index (self->days, gint32, day));

  for (guint i = 0; i < self->periods->len; i++)
    {
      HetuPeriod period = g_array_index (self->periods, HetuPeriod, i);
      const HetuObservation *known = find (self, day, period);
      gboolean ever = known != NULL;
      guint row;

      for (guint before = 0; before < day && !ever; before++)
        ever = find (self, before, period) != NULL;
      if (!ever)
        continue;
      row = known != NULL
                ? hetu_build_add_row (build, 0, category, i, known)
                : hetu_build_add_missing (build, 0, category, i, period, HETU_KIND_ACTUAL);
      g_array_index (build->frame->rows, HetuFrameRow, row).fresh = is_fresh (self, day, period);
    }
}

static void
add_shades (HetuFrame *frame)
{
  frame->shade = HETU_SHADE_REVISION;
  for (guint i = 0; i < frame->rows->len; i++)
    {
      HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, i);

      row->has_shade = hetu_vintage_get_revision (frame, row, &row->shade);
    }
}

static void
fill (Triangle *self)
{
  HetuFrame *frame = self->build->frame;

  frame->vintages = TRUE;
  frame->grain = self->grain;
  frame->from = g_array_index (self->periods, HetuPeriod, 0);
  frame->to = g_array_index (self->periods, HetuPeriod, self->periods->len - 1);
  hetu_build_choose_unit (self->build, self->then);
  add_panel (self);
  add_lines (self);
  if (self->first > 0)
    add_first_column (self);
  for (guint i = self->first; i < self->days->len; i++)
    add_column (self, i);
  add_shades (frame);
}

/* ---- words */

/* Why its source no longer tells it; (nullable): it did not say. */
static char *
find_reason (const Triangle *self, HetuPeriod period)
{
  HetuFigureBuild *build = self->build;
  HetuQuery query = HETU_QUERY_INIT;
  gint32 indicator = hetu_indicator_get_number (hetu_build_get_indicator (build, 0));
  gint32 region = hetu_district_get_code (build->focus);
  g_autoptr (GArray) events = NULL;
  const char *reason = NULL;

  query.indicators = &indicator;
  query.n_indicators = 1;
  query.regions = &region;
  query.n_regions = 1;
  query.measure = build->frame->measure;
  query.from = query.to = period;
  query.as_of = build->spec->as_of;
  events = hetu_query_history (build->store, &query, hetu_build_get_failure (build));
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const HetuEvent *event = &g_array_index (events, HetuEvent, i);

      if (event->kind == HETU_EVENT_WITHDRAWN && hetu_period_equal (event->figure.period, period))
        reason = event->reason;
    }
  return g_strdup (reason);
}

static void
tell_withdrawal (Triangle *self, const HetuFrameRow *row)
{
  HetuFigureBuild *build = self->build;
  g_autofree char *when = hetu_period_to_label (row->period, build->language);
  g_autofree char *reason = find_reason (self, row->period);
  const char *day = hetu_frame_get_category (build->frame, row->category)->name;
  GString *sentence = g_string_new (NULL);

  if (build->language == HETU_LANGUAGE_EN)
    g_string_printf (sentence, "%s withdrawn on %s", when, day);
  else
    g_string_printf (sentence, "%s的数于 %s 撤回", when, day);
  if (reason != NULL && *reason != '\0')
    g_string_append_printf (sentence, hetu_build_say (build, "（%s）", " (%s)"), reason);
  hetu_frame_add_note (build->frame, sentence->str);
  g_string_free (sentence, TRUE);
}

static void
tell_withdrawals (Triangle *self)
{
  const HetuFrame *frame = self->build->frame;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->fresh && hetu_vintage_is_withdrawn (frame, row))
        tell_withdrawal (self, row);
    }
}

static void
tell_what_is_left_out (const Triangle *self)
{
  HetuFigureBuild *build = self->build;
  g_autofree char *sentence = NULL;

  if (self->n_periods > self->periods->len)
    {
      sentence = g_strdup_printf (
          hetu_build_say (build, "只列最近 %u 期，共 %u 期", "The last %u of %u periods are shown"),
          self->periods->len,
          self->n_periods);
      hetu_frame_add_note (build->frame, sentence);
      g_clear_pointer (&sentence, g_free);
    }
  if (self->first == 0)
    return;
  sentence = g_strdup_printf (hetu_build_say (build,
                                              "只列最近 %u 个公布日，共 %u 个",
                                              "The last %u of %u days of publication are shown"),
                              self->n_days - self->first,
                              self->n_days);
  hetu_frame_add_note (build->frame, sentence);
}

static gboolean
was_provisional (const HetuFrame *frame, guint line)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series == line && row->status == HETU_STATUS_PROVISIONAL)
        return TRUE;
    }
  return FALSE;
}

static void
tell_provisional (const Triangle *self)
{
  HetuFigureBuild *build = self->build;
  g_autofree char *sentence = NULL;
  guint n = 0;

  for (guint i = 0; i < build->frame->series->len; i++)
    n += was_provisional (build->frame, i);
  if (n == 0)
    return;
  sentence = g_strdup_printf (
      hetu_build_say (build, "%u 期公布过初步核算数", "Periods published as provisional: %u"),
      n);
  hetu_frame_add_note (build->frame, sentence);
}

static void
write_notes (Triangle *self)
{
  HetuFigureBuild *build = self->build;

  if (build->spec->note != NULL)
    return;
  hetu_frame_add_note (build->frame,
                       hetu_build_say (build,
                                       "每格为截至该日已公布的数，加粗为该日公布，小字为较首次"
                                       "公布的差；空白为尚未公布",
                                       "A cell is what was known on that day, bold where it was "
                                       "published then, beside it the revision of the first "
                                       "publication; blank: not yet published"));
  tell_withdrawals (self);
  tell_provisional (self);
  tell_what_is_left_out (self);
}

gboolean
hetu_build_vintages (HetuFigureBuild *build, GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GPtrArray) then = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  Triangle self = { .build = build, .days = days, .then = then, .periods = periods };

  if (!hetu_build_check_one_indicator (build, error) ||
      !hetu_build_query_all (build, build->spec->measure, known, &self.grain, error) ||
      !list_days (&self, error))
    return FALSE;
  if (build->frame->measure == HETU_MEASURE_RANK)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_DATA,
                           _ ("Ranks are told anew each time, they are not revised; show the "
                              "figures themselves"));
      return FALSE;
    }
  list_periods (&self);
  if (periods->len == 0)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("Of “%s” of %s nothing was published in this period"),
                   hetu_indicator_get_name (hetu_build_get_indicator (build, 0), build->language),
                   hetu_district_get_name (build->focus, build->language));
      return FALSE;
    }
  leave_out (&self);
  fill (&self);
  write_notes (&self);
  return TRUE;
}
