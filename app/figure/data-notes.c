/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes that belong to the data, on the figure that bears them: a sentence each in its note, and the rows that they are of
 * for the table. Where time runs along an axis, a note that begins within it and has no rule gets a number, which a mark
 * repeats in the plot. */
#include "figure/build.h"

#include "model/format.h"
#include "store/known.h"

#include <string.h>

#define MOST_NOTES 8   /* told; of more it is said how many there are */
#define MOST_NUMBERS 9 /* marked */

/* What a figure tells of one indicator of one place; what is wanted of it was not counted by anyone. */
typedef struct
{
  gint32 region;
  gint32 indicator;
  HetuPeriod first, last; /* of what has a number */
  GArray *rows;           /* (owned) (element-type guint) */
} Holding;

static void
clear_holding (gpointer data)
{
  g_array_unref (((Holding *) data)->rows);
}

static void
extend (Holding *self, HetuPeriod period)
{
  if (period.kind == HETU_PERIOD_NONE)
    return;
  if (self->first.kind == HETU_PERIOD_NONE || hetu_period_compare (period, self->first) < 0)
    self->first = period;
  if (self->last.kind == HETU_PERIOD_NONE || hetu_period_compare (period, self->last) > 0)
    self->last = period;
}

static Holding *
hold (GArray *holdings, gint32 region, gint32 indicator)
{
  Holding new_one = { .region = region, .indicator = indicator };

  for (guint i = 0; i < holdings->len; i++)
    {
      Holding *one = &g_array_index (holdings, Holding, i);

      if (one->region == region && one->indicator == indicator)
        return one;
    }
  new_one.rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (holdings, new_one);
  return &g_array_index (holdings, Holding, holdings->len - 1);
}

static void
hold_row (GArray *holdings, gint32 region, gint32 indicator, guint index, const HetuFrameRow *row)
{
  Holding *one = hold (holdings, region, indicator);

  g_array_append_val (one->rows, index);
  if (row->has_value)
    extend (one, row->period);
}

/* Returns: (transfer full) (element-type Holding) */
static GArray *
list_holdings (const HetuFrame *frame)
{
  GArray *holdings = g_array_new (FALSE, TRUE, sizeof (Holding));

  g_array_set_clear_func (holdings, clear_holding);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      gint32 region = hetu_frame_get_row_region (frame, row);
      gint32 indicator = hetu_frame_get_row_indicator (frame, row);
      gint32 part = hetu_frame_get_series (frame, row->series)->indicator;
      gboolean parts =
          frame->kind == HETU_CHART_STRUCTURE || frame->kind == HETU_CHART_CONTRIBUTION;

      /* A region of its own have only the outturns of a pace chart, not what was computed of them. */
      if (row->kind == HETU_KIND_TARGET || (region == 0 && frame->paces->len > 0))
        continue;
      hold_row (holdings, region, indicator, i, row);
      if (parts && part != 0 && part != indicator)
        hold_row (holdings, region, part, i, row);
    }
  for (guint i = 0; i < frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (frame, i)->progress;
      Holding *one = hold (holdings, progress->region, progress->indicator);

      g_array_append_val (one->rows, i);
      extend (one, progress->period);
      if (progress->has_outturn)
        extend (one, progress->outturn_period);
    }
  return holdings;
}

static HetuPeriod
get_period (const HetuFrame *frame, guint index)
{
  const HetuProgress *progress;

  if (frame->gauges->len == 0)
    return hetu_frame_get_row (frame, index)->period;
  progress = &hetu_frame_get_gauge (frame, index)->progress;
  return progress->has_outturn ? progress->outturn_period : progress->period;
}

static double
get_start (const HetuNote *note)
{
  return hetu_period_start (note->from);
}

/* The rows of @holding that @note is of; of a break that they straddle at least the first one after it. */
static void
list_rows (const HetuFrame *frame, const Holding *holding, const HetuNote *note, GArray *out)
{
  guint before = out->len;

  for (guint i = 0; i < holding->rows->len; i++)
    {
      guint index = g_array_index (holding->rows, guint, i);
      HetuPeriod period = get_period (frame, index);

      if (hetu_note_touches (note, period, period))
        g_array_append_val (out, index);
    }
  for (guint i = 0; i < holding->rows->len && out->len == before; i++)
    {
      guint index = g_array_index (holding->rows, guint, i);

      if (hetu_period_end (get_period (frame, index)) > get_start (note))
        g_array_append_val (out, index);
    }
}

/* A note and what of the figure it is of. */
typedef struct
{
  HetuNote note;  /* owned */
  GArray *rows;   /* (owned) (element-type guint) */
  guint number;   /* 0: no mark stands for it */
  gboolean ruled; /* a rule does */
} Found;

static void
clear_found (gpointer data)
{
  Found *self = data;

  hetu_note_clear (&self->note);
  g_array_unref (self->rows);
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *x = a, *y = b;
  double left = get_start (&x->note), right = get_start (&y->note);

  if (left < right || left > right)
    return left < right ? -1 : 1;
  return (x->note.id > y->note.id) - (x->note.id < y->note.id);
}

static int
compare_indices (gconstpointer a, gconstpointer b)
{
  const guint *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static Found *
find (GArray *all, const HetuNote *note)
{
  Found new_one = { .note = { 0 } };

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, Found, i).note.id == note->id)
      return &g_array_index (all, Found, i);
  new_one.note = hetu_note_copy (note);
  new_one.rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (all, new_one);
  return &g_array_index (all, Found, all->len - 1);
}

static void
look_at (HetuFigureBuild *self, const Holding *holding, GArray *all)
{
  g_autoptr (GArray) notes = hetu_known_notes (self->store,
                                               holding->indicator,
                                               holding->region,
                                               self->spec->as_of,
                                               hetu_build_get_failure (self));

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const HetuNote *note = &g_array_index (notes, HetuNote, i);

      if (hetu_note_touches (note, holding->first, holding->last))
        list_rows (self->frame, holding, note, find (all, note)->rows);
    }
}

/* Returns: (transfer full) (element-type Found): by start */
static GArray *
list_found (HetuFigureBuild *self)
{
  g_autoptr (GArray) holdings = list_holdings (self->frame);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Found));

  g_array_set_clear_func (all, clear_found);
  for (guint i = 0; i < holdings->len; i++)
    {
      const Holding *holding = &g_array_index (holdings, Holding, i);

      if (holding->first.kind != HETU_PERIOD_NONE)
        look_at (self, holding, all);
    }
  g_array_sort (all, compare_found);
  for (guint i = 0; i < all->len; i++)
    g_array_sort (g_array_index (all, Found, i).rows, compare_indices);
  return all;
}

/* Whether figures of this kind have marks for notes: lines over time. */
static gboolean
has_marks (const HetuFrame *frame)
{
  return frame->kind == HETU_CHART_GROWTH_LINE || frame->kind == HETU_CHART_LEVEL_GROWTH ||
         (frame->kind == HETU_CHART_SMALL_MULTIPLES && frame->facet == HETU_FACET_LINES);
}

static gboolean
is_ruled (const HetuFrame *frame, const HetuNote *note)
{
  double start = get_start (note);

  for (guint i = 0; note->is_break && i < frame->breaks->len; i++)
    if (ABS (g_array_index (frame->breaks, HetuFrameBreak, i).x - start) < HETU_SAME_TIME)
      return TRUE;
  return FALSE;
}

/* What began before the first period has no place on the axis. */
static gboolean
begins_within (const HetuFrame *frame, const HetuNote *note)
{
  return get_start (note) > hetu_period_start (frame->from) - HETU_SAME_TIME;
}

static void
give_numbers (const HetuFrame *frame, GArray *all)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      Found *found = &g_array_index (all, Found, i);

      found->ruled = is_ruled (frame, &found->note);
      if (has_marks (frame) && !found->ruled && begins_within (frame, &found->note) &&
          n < MOST_NUMBERS)
        found->number = ++n;
    }
}

/* The words, in English where it was told or the shipped data have it. */
static const char *
get_words (const HetuFigureBuild *self, const HetuNote *note)
{
  return self->language == HETU_LANGUAGE_EN && note->text_en != NULL
             ? note->text_en
             : hetu_build_remark (note->text_zh, self->language);
}

static gboolean
shows_regions (const HetuFrame *frame)
{
  gint32 region = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      gint32 one = hetu_frame_get_row_region (frame, hetu_frame_get_row (frame, i));

      if (region != 0 && one != region)
        return TRUE;
      region = one;
    }
  for (guint i = 1; i < frame->gauges->len; i++)
    if (hetu_frame_get_gauge (frame, i)->progress.region !=
        hetu_frame_get_gauge (frame, 0)->progress.region)
      return TRUE;
  return FALSE;
}

/* Whose figures the note is of, where the figure has others and the words do not say it. */
static void
append_owner (const HetuFigureBuild *self, const HetuNote *note, const char *words, GString *out)
{
  HetuDistrict *district =
      note->region != 0 ? hetu_store_get_district (self->store, note->region) : NULL;
  HetuIndicator *indicator =
      note->indicator != 0 ? hetu_store_get_indicator (self->store, note->indicator) : NULL;

  if (district != NULL && shows_regions (self->frame) &&
      strstr (words, hetu_district_get_short_name (district, self->language)) == NULL)
    g_string_append (out, hetu_build_name_district (self, district));
  if (indicator == NULL || self->indicators->len == 1 ||
      strstr (words, hetu_indicator_get_short_name (indicator, self->language)) != NULL)
    return;
  if (out->len > 0 && self->language == HETU_LANGUAGE_EN)
    g_string_append (out, ", ");
  g_string_append (out, hetu_build_name_indicator (self, indicator));
}

/* When: “2020 年”, “2021 年起”, where the words do not say it. */
static char *
dup_when (const HetuFigureBuild *self, const HetuNote *note, const char *words)
{
  g_autofree char *year = g_strdup_printf ("%d", note->from.first_year);
  g_autofree char *label = NULL;
  HetuPeriod period = note->from;

  if (strstr (words, year) != NULL)
    return NULL;
  if (note->to.kind != HETU_PERIOD_NONE)
    period = hetu_period_range (note->from.first_year,
                                note->from.first_month,
                                note->to.last_year,
                                note->to.last_month);
  label = hetu_period_to_label (period, self->language);
  if (note->to.kind != HETU_PERIOD_NONE)
    return g_steal_pointer (&label);
  return g_strdup_printf (hetu_build_say (self, "%s起", "from %s on"), label);
}

/* “① 洛龙区 2021 年 7 月：特大暴雨”, “洛阳市：2023年为第五次经济普查后核定数” */
static char *
dup_sentence (const HetuFigureBuild *self, const Found *found)
{
  const char *words = get_words (self, &found->note);
  gboolean chinese = self->language == HETU_LANGUAGE_ZH;
  g_autofree char *when = dup_when (self, &found->note, words);
  GString *out = g_string_new (NULL);

  append_owner (self, &found->note, words, out);
  if (when != NULL)
    g_string_append_printf (out, out->len == 0 ? "%s" : chinese ? " %s" : ", %s", when);
  if (out->len > 0)
    g_string_append (out, chinese ? "：" : ": ");
  g_string_append (out, words);
  if (found->number > 0)
    {
      g_string_prepend (out, " ");
      g_string_prepend_unichar (out, 0x2460 + found->number - 1);
    }
  return g_string_free (out, FALSE);
}

/* A person's own note may hold the sentence already. */
static gboolean
is_told (const HetuFrame *frame, const char *sentence)
{
  for (guint i = 0; i < frame->notes->len; i++)
    if (strstr (g_ptr_array_index (frame->notes, i), sentence) != NULL)
      return TRUE;
  return FALSE;
}

/* Marks in their order; then the last first, which titles tell of: a note that is too long loses its end. */
static void
tell (HetuFigureBuild *self, const GArray *all)
{
  guint n_told = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < all->len; i++)
      {
        const Found *found = &g_array_index (all, Found, pass == 0 ? i : all->len - 1 - i);
        g_autofree char *sentence = NULL;

        if ((found->number > 0) != (pass == 0))
          continue;
        sentence = dup_sentence (self, found);
        if (n_told < MOST_NOTES && !is_told (self->frame, sentence))
          hetu_frame_add_note (self->frame, sentence);
        n_told++;
      }
  if (n_told > MOST_NOTES)
    {
      g_autofree char *rest = g_strdup_printf (
          hetu_build_say (self, "另有 %u 条注释，见数据表", "%u more notes are in the table"),
          n_told - MOST_NOTES);

      hetu_frame_add_note (self->frame, rest);
    }
}

void
hetu_build_data_notes (HetuFigureBuild *self)
{
  g_autoptr (GArray) all = list_found (self);

  give_numbers (self->frame, all);
  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = &g_array_index (all, Found, i);
      HetuFrameRemark remark = { .note = found->note.id,
                                 .kind = found->note.kind,
                                 .number = found->number,
                                 .text = (char *) get_words (self, &found->note),
                                 .rows = found->rows };

      if (found->rows->len > 0)
        hetu_frame_add_remark (self->frame, &remark);
    }
  tell (self, all);
}
