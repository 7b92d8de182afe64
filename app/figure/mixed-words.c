/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Subtitle and note of a mixed table: what its columns hold, what a dash is, whose figure is of another definition, expected
 * or computed and how. What the key under the table shows with a sample is not said again. */
#include "figure/mixed.h"

#include "model/format.h"

static gboolean
has_unit (const HetuFrame *frame, HetuUnit unit)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_unit_equal (hetu_frame_get_row (frame, i)->unit, unit))
      return TRUE;
  return FALSE;
}

static gboolean
has_targets (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->kind == HETU_KIND_TARGET)
      return TRUE;
  return FALSE;
}

char *
hetu_build_dup_mixed_subtitle (HetuFigureBuild *self)
{
  HetuFrame *frame = self->frame;
  g_autofree char *when = hetu_build_dup_range (self);
  GString *text = g_string_new (NULL);
  gboolean targets = has_targets (frame);

  g_string_append_printf (text,
                          hetu_build_say (self, "主要指标，%s", "Headline indicators, %s"),
                          when);
  if (has_unit (frame, HETU_UNIT_PERCENT))
    g_string_append (
        text,
        targets ? hetu_build_say (self,
                                  "：增速与目标为同比（%）",
                                  ": growth and targets on a year earlier (%)")
                : hetu_build_say (self, "：增速为同比（%）", ": growth on a year earlier (%)"));
  if (frame->shade == HETU_SHADE_DIFFERENCE)
    g_string_append (text,
                     hetu_build_say (self, "，差值着色（个百分点）", ", differences tinted (pp)"));
  return g_string_free (text, FALSE);
}

static const char *
name_line (const HetuFrame *frame, const HetuFrameRow *row)
{
  const HetuFrameSeries *line = hetu_frame_get_series (frame, row->series);

  return frame->language == HETU_LANGUAGE_EN ? line->short_name : line->name;
}

static gboolean
is_difference (const HetuFrame *frame, const HetuFrameRow *row)
{
  return hetu_frame_get_category (frame, row->category)->form == HETU_COLUMN_DIFFERENCE;
}

/* The lines that have a figure of @status, each once; (nullable): none. */
static char *
list_lines (HetuFigureBuild *self, HetuStatus status)
{
  const HetuFrame *frame = self->frame;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->status == status && row->has_value && !is_difference (frame, row) &&
          !g_ptr_array_find (names, name_line (frame, row), NULL))
        g_ptr_array_add (names, (gpointer) name_line (frame, row));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (hetu_build_say (self, "、", ", "), (GStrv) (gpointer) names->pdata);
}

static void
note_absence (HetuFigureBuild *self)
{
  gboolean dash = FALSE, absent = FALSE;

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, i);

      dash = dash || row->status == HETU_STATUS_INCOMPARABLE;
      absent = absent || row->status == HETU_STATUS_MISSING || row->status == HETU_STATUS_REDACTED;
    }
  if (dash)
    hetu_frame_add_note (
        self->frame,
        hetu_build_say (self, "“—”为不可比或没有位次", "“—”: not comparable, or no rank"));
  if (absent)
    hetu_frame_add_note (self->frame,
                         hetu_build_say (self,
                                         "缺数与脱敏不参与着色和排序，也不按零处理",
                                         "gaps are neither tinted nor ranked, nor zero"));
}

static void
note_status (HetuFigureBuild *self)
{
  static const struct
  {
    HetuStatus status;
    const char *zh, *en;
  } sentences[] = {
    { HETU_STATUS_EXPECTED, "%s有预计数", "expected: %s" },
    { HETU_STATUS_PROVISIONAL, "%s有初步核算数", "provisional: %s" },
    { HETU_STATUS_SUSPECT, "%s有存疑数，原文如此", "doubtful, as the source has it: %s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *names = list_lines (self, sentences[i].status);
      g_autoptr (GString) sentence = NULL;

      if (names == NULL)
        continue;
      sentence = g_string_new (hetu_build_say (self, sentences[i].zh, sentences[i].en));
      g_string_replace (sentence, "%s", names, 1);
      hetu_frame_add_note (self->frame, sentence->str);
    }
}

/* A figure that its source adjusted says how; so does one that was computed before it entered the store. */
static void
note_basis (HetuFigureBuild *self, const HetuFrameRow *row)
{
  g_auto (HetuObservation) statement = { 0 };
  g_autofree char *when = hetu_period_to_label (row->period, self->language);
  g_autofree char *sentence = NULL;
  const char *how;

  if (row->statement == 0 || row->basis == HETU_BASIS_REPORTED ||
      !hetu_query_statement (self->store,
                             row->statement,
                             &statement,
                             hetu_build_get_failure (self)))
    return;
  how = hetu_build_remark (statement.note, self->language);
  if (how == NULL)
    how = hetu_basis_to_label (statement.basis, self->language);
  sentence = g_strdup_printf (hetu_build_say (self, "%s %s：%s", "%s, %s: %s"),
                              name_line (self->frame, row),
                              when,
                              how);
  hetu_frame_add_note (self->frame, sentence);
}

/* One formula stands in the key. */
static void
note_formulas (HetuFigureBuild *self)
{
  HetuFrame *frame = self->frame;

  for (guint i = 0; hetu_frame_count_formulas (frame) > 1 && i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autofree char *sentence = NULL;

      if (!hetu_frame_has_formula (row))
        continue;
      sentence = g_strdup_printf (hetu_build_say (self, "%s推算：%s", "%s, computed: %s"),
                                  name_line (frame, row),
                                  row->text);
      hetu_frame_add_note (frame, sentence);
    }
}

static void
note_ranks (HetuFigureBuild *self)
{
  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, i);

      if (row->rank > 0 && row->basis == HETU_BASIS_COMPUTED)
        hetu_frame_add_note (
            self->frame,
            hetu_build_say (self,
                            "标“推算”的位次按公布了增速的同级地区排列",
                            "ranks marked computed are among the districts with a published rate"));
    }
}

void
hetu_build_mixed_notes (HetuFigureBuild *self)
{
  note_absence (self);
  note_status (self);
  for (guint i = 0; i < self->frame->rows->len; i++)
    note_basis (self, hetu_frame_get_row (self->frame, i));
  note_formulas (self);
  note_ranks (self);
}
