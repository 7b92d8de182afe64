/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frame written out: every field for `--dump frame` and goldens, and the plotted numbers as a table for people. Both are
 * stable: no locale, no clock, and no ids of statements, which change from store to store. */
#include "chart/frame.h"
#include "chart/pace-words.h"
#include "chart/parts.h"
#include "chart/vintage.h"
#include "model/source.h"

static const char *const shades[] = { "none", "difference", "change", "level", "revision", "rank" };

static void
append_quoted (GString *out, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_c (out, ' ');
  if (name != NULL)
    g_string_append_printf (out, "%s=", name);
  g_string_append_printf (out, "“%s”", text);
}

static void
append_number (GString *out, const char *name, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out,
                          " %s=%s",
                          name,
                          g_ascii_formatd (buffer, sizeof buffer, "%.10g", value));
}

static void
append_period (GString *out, const char *name, HetuPeriod period)
{
  g_autofree char *text = hetu_period_to_string (period);

  if (*text != '\0')
    g_string_append_printf (out, " %s=%s", name, text);
}

static void
append_decimal (GString *out, const char *name, HetuDecimal value)
{
  g_autofree char *text = hetu_decimal_to_string (value);

  g_string_append_printf (out, " %s=%s", name, text);
}

static void
append_head (GString *out, const HetuFrame *self)
{
  g_autofree char *unit = hetu_unit_to_string (self->unit, HETU_LANGUAGE_ZH);

  g_string_append_printf (out,
                          "frame %s measure=%s facet=%s unit=%s decimals=%d language=%s",
                          hetu_chart_kind_to_string (self->kind),
                          hetu_measure_to_string (self->measure),
                          self->facet == HETU_FACET_BARS ? "bars" : "lines",
                          unit,
                          self->decimals,
                          hetu_language_to_string (self->language));
  append_period (out, "from", self->from);
  append_period (out, "to", self->to);
  append_period (out, "period", self->period);
  if (self->free_scales)
    g_string_append (out, " free_scales");
  if (self->mixed)
    g_string_append (out, " mixed");
  if (self->vintages)
    g_string_append (out, " vintages");
  if (self->overlay)
    g_string_append (out, " overlay=years");
  if (self->shade != HETU_SHADE_NONE)
    g_string_append_printf (out, " shade=%s", shades[self->shade]);
  append_quoted (out, "yardstick", self->yardstick);
  if (self->base != 0)
    g_string_append_printf (out, " base=%d", self->base);
  if (self->as_of != 0)
    g_string_append_printf (out, " as_of=%d", self->as_of);
  g_string_append_c (out, '\n');
  if (self->title != NULL)
    g_string_append_printf (out, "title “%s”\n", self->title);
  if (self->subtitle != NULL)
    g_string_append_printf (out, "subtitle “%s”\n", self->subtitle);
}

static void
append_unit (GString *out, const HetuFrameKey *key)
{
  g_autofree char *unit = NULL;

  if (hetu_unit_equal (key->unit, HETU_UNIT_NONE))
    return;
  unit = hetu_unit_to_string (key->unit, HETU_LANGUAGE_ZH);
  g_string_append_printf (out, " unit=%s decimals=%d", unit, key->decimals);
}

static void
append_form (GString *out, const HetuFrameKey *key)
{
  if (key->form == HETU_COLUMN_RANK)
    g_string_append (out, " rank");
  else if (key->form == HETU_COLUMN_DIFFERENCE)
    g_string_append_printf (out, " difference=%u−%u", key->minuend, key->subtrahend);
}

static void
append_day (GString *out, const HetuFrameKey *key)
{
  if (key->day != 0)
    g_string_append_printf (out, " day=%d", key->day);
}

static void
append_keys (GString *out, const char *what, const GArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const HetuFrameKey *key = &g_array_index (keys, HetuFrameKey, i);

      g_string_append_printf (out, "%s %u region=%d", what, i, key->region);
      if (key->colour_slot != 0)
        g_string_append_printf (out, " slot=%d", key->colour_slot);
      append_quoted (out, NULL, key->name);
      append_quoted (out, "detail", key->detail);
      append_quoted (out, "badge", key->badge);
      append_quoted (out, "group", key->group);
      append_period (out, "period", key->period);
      if (key->column != 0 || key->line != 0)
        g_string_append_printf (out, " column=%d line=%d", key->column, key->line);
      append_day (out, key);
      append_unit (out, key);
      append_form (out, key);
      g_string_append_c (out, '\n');
    }
}

static void
append_series (GString *out, const HetuFrame *self)
{
  static const char *const roles[] = {
    "focus", "entity", "context", "parent", "province", "nation"
  };

  for (guint i = 0; i < self->series->len; i++)
    {
      const HetuFrameSeries *series = hetu_frame_get_series (self, i);

      g_string_append_printf (out,
                              "series %u region=%d role=%s slot=%d",
                              i,
                              series->region,
                              roles[series->role],
                              series->colour_slot);
      append_quoted (out, NULL, series->name);
      append_quoted (out, "short", series->short_name);
      append_quoted (out, "group", series->group);
      if (series->merged_into > 0)
        g_string_append_printf (out, " in=%u", series->merged_into);
      g_string_append_c (out, '\n');
    }
}

static void
append_rows (GString *out, const HetuFrame *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self, i);

      g_string_append_printf (out,
                              "row %u panel=%u category=%u series=%u",
                              i,
                              row->panel,
                              row->category,
                              row->series);
      append_period (out, "period", row->period);
      append_number (out, "x", row->x);
      g_string_append_printf (out, " %s", hetu_kind_to_string (row->kind));
      if (row->has_value)
        {
          g_string_append_printf (out, " %s", hetu_comparator_to_string (row->comparator));
          append_decimal (out, "value", row->value);
          append_number (out, "y", row->y);
          if (row->comparator == HETU_COMPARATOR_RANGE)
            append_number (out, "y_high", row->y_high);
        }
      g_string_append_printf (out,
                              " %s %s",
                              hetu_status_to_string (row->status),
                              hetu_basis_to_string (row->basis));
      if (row->rank > 0)
        g_string_append_printf (out, " rank=%u", row->rank);
      if (row->has_shade)
        append_number (out, "shade", row->shade);
      if (row->fresh)
        g_string_append (out, " fresh");
      if (!hetu_unit_equal (row->unit, HETU_UNIT_NONE))
        {
          g_autofree char *unit = hetu_unit_to_string (row->unit, HETU_LANGUAGE_ZH);

          g_string_append_printf (out, " unit=%s decimals=%d", unit, row->decimals);
        }
      append_quoted (out, NULL, row->text);
      g_string_append_c (out, '\n');
    }
}

static void
append_gauges (GString *out, const HetuFrame *self)
{
  for (guint i = 0; i < self->gauges->len; i++)
    {
      const HetuFrameGauge *gauge = hetu_frame_get_gauge (self, i);
      const HetuProgress *progress = &gauge->progress;
      g_autofree char *unit = hetu_unit_to_string (progress->unit, HETU_LANGUAGE_ZH);

      g_string_append_printf (out,
                              "gauge %u region=%d %s",
                              i,
                              progress->region,
                              hetu_comparator_to_string (progress->comparator));
      if (progress->has_target)
        append_decimal (out, "target", progress->target);
      if (progress->has_outturn)
        append_decimal (out, "outturn", progress->outturn);
      g_string_append_printf (out, " unit=%s", unit);
      append_period (out, "period", progress->period);
      append_period (out, "outturn_period", progress->outturn_period);
      if (progress->has_completion)
        append_number (out, "completion", progress->completion_percent);
      if (progress->has_elapsed)
        append_number (out, "elapsed", progress->elapsed_percent);
      g_string_append_printf (out, " %s", hetu_state_to_string (progress->state));
      append_quoted (out, NULL, gauge->name);
      append_quoted (out, "detail", gauge->detail);
      append_quoted (out, "words", progress->words);
      g_string_append_c (out, '\n');
    }
}

static void
append_paces (GString *out, const HetuFrame *self)
{
  for (guint i = 0; i < self->paces->len; i++)
    {
      const HetuFramePace *pace = hetu_frame_get_pace (self, i);

      g_string_append_printf (out,
                              "pace %u panel=%u %s %s",
                              i,
                              pace->panel,
                              pace->is_rate ? "rate" : "amount",
                              hetu_pace_kind_to_string (pace->progress.pace));
      append_number (out, "start", pace->start);
      append_number (out, "end", pace->end);
      if (pace->has_rates)
        {
          append_number (out, "months_left", pace->months_left);
          append_number (out, "mean", pace->mean_rate);
          append_number (out, "required", pace->required_rate);
        }
      for (guint j = 0; j < pace->points->len; j++)
        {
          const HetuFramePacePoint *point = &g_array_index (pace->points, HetuFramePacePoint, j);

          g_string_append_printf (out, " %u:%s", point->row, hetu_state_to_string (point->state));
        }
      append_quoted (out, NULL, pace->name);
      append_quoted (out, "detail", pace->detail);
      g_string_append_c (out, '\n');
    }
}

static void
append_list (GString *out, const char *what, const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (out, "%s “%s”\n", what, (const char *) texts->pdata[i]);
}

static void
append_remarks (GString *out, const HetuFrame *self)
{
  for (guint i = 0; i < self->remarks->len; i++)
    {
      const HetuFrameRemark *remark = &g_array_index (self->remarks, HetuFrameRemark, i);

      g_string_append_printf (out,
                              "remark %u %s number=%u rows=",
                              i,
                              hetu_note_kind_to_string (remark->kind),
                              remark->number);
      for (guint j = 0; j < remark->rows->len; j++)
        g_string_append_printf (out,
                                "%s%u",
                                j > 0 ? "," : "",
                                g_array_index (remark->rows, guint, j));
      append_quoted (out, NULL, remark->text);
      g_string_append_c (out, '\n');
    }
}

char *
hetu_frame_to_text (const HetuFrame *self)
{
  GString *out = g_string_new (NULL);

  append_head (out, self);
  append_keys (out, "panel", self->panels);
  append_keys (out, "category", self->categories);
  append_series (out, self);
  append_rows (out, self);
  append_gauges (out, self);
  append_paces (out, self);
  for (guint i = 0; i < self->breaks->len; i++)
    {
      const HetuFrameBreak *fracture = &g_array_index (self->breaks, HetuFrameBreak, i);

      g_string_append_printf (out, "break panel=%u", fracture->panel);
      if (fracture->series >= 0)
        g_string_append_printf (out, " series=%d", fracture->series);
      append_number (out, "x", fracture->x);
      append_quoted (out, NULL, fracture->note);
      g_string_append_c (out, '\n');
    }
  append_remarks (out, self);
  append_list (out, "note", self->notes);
  append_list (out, "source", self->sources);
  return g_string_free (out, FALSE);
}

/* Appends a cell; what would break the table becomes a space. */
static void
append_cell (GString *out, gboolean first, const char *text)
{
  gsize start;

  if (!first)
    g_string_append_c (out, '\t');
  start = out->len;
  g_string_append (out, text != NULL ? text : "");
  g_strdelimit (out->str + start, "\t\n\r", ' ');
}

static void
append_line (GString *out, const char *const *cells, gsize n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    append_cell (out, i == 0, cells[i]);
  g_string_append_c (out, '\n');
}

static const char *
kind_to_label (guint8 kind, HetuLanguage language)
{
  static const char *const labels[] = { "实绩", "目标", "预计" };

  return language == HETU_LANGUAGE_EN ? hetu_kind_to_string (kind) : labels[kind];
}

static const char *
key_name (const GArray *keys, guint index)
{
  return index < keys->len ? g_array_index (keys, HetuFrameKey, index).name : NULL;
}

#define MOST_COLUMNS 16

/* Cells that every table has, then those that only some have. */
typedef struct
{
  const char *cells[MOST_COLUMNS];
  gsize n_cells;
} Line;

static void
add_cell (Line *line, gboolean wanted, const char *text)
{
  if (wanted)
    line->cells[line->n_cells++] = text;
}

static gboolean
has_ranks (const HetuFrame *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (hetu_frame_get_row (self, i)->rank > 0)
      return TRUE;
  return FALSE;
}

/* Of the day up to which is told what was published. */
static const char *
name_day (HetuLanguage language)
{
  return language == HETU_LANGUAGE_EN ? "as_of" : "截至";
}

static const char *
name_notes (HetuLanguage language)
{
  return language == HETU_LANGUAGE_EN ? "notes" : "注释";
}

/* (nullable): of a table of vintages, for machines to read: no sign but a minus */
static char *
dup_revision (const HetuFrame *self, const HetuFrameRow *row)
{
  if (!self->vintages || !row->has_shade)
    return NULL;
  return hetu_decimal_to_string (
      hetu_decimal_from_double (row->shade, (guint) hetu_vintage_get_decimals (self, row->shade)));
}

static void
append_row (GString *out, const HetuFrame *self, guint index, gboolean ranked)
{
  const HetuFrameRow *row = hetu_frame_get_row (self, index);
  g_autofree char *period = hetu_period_to_string (row->period);
  g_autofree char *value = row->has_value ? hetu_decimal_to_string (row->value) : NULL;
  g_autofree char *unit = hetu_unit_to_string (hetu_frame_get_row_unit (self, row), self->language);
  g_autofree char *rank = row->rank > 0 ? g_strdup_printf ("%u", row->rank) : NULL;
  g_autofree char *remarks = hetu_frame_dup_row_remarks (self, index);
  g_autofree char *day = hetu_date_to_string (self->as_of);
  g_autofree char *revision = dup_revision (self, row);
  g_autofree char *revision_unit = revision != NULL ? hetu_vintage_dup_unit (self) : NULL;
  const char *series =
      row->series < self->series->len ? hetu_frame_get_series (self, row->series)->name : NULL;
  Line line = { { key_name (self->panels, row->panel),
                  key_name (self->categories, row->category),
                  series,
                  period,
                  kind_to_label (row->kind, self->language),
                  hetu_comparator_to_sign (row->comparator),
                  value,
                  unit,
                  hetu_status_to_label (row->status, self->language),
                  hetu_basis_to_label (row->basis, self->language),
                  row->text },
                11 };

  if (hetu_vintage_is_withdrawn (self, row))
    line.cells[8] = self->language == HETU_LANGUAGE_EN ? "withdrawn" : "撤回";
  add_cell (&line, self->vintages, revision);
  add_cell (&line, self->vintages, revision_unit);
  add_cell (&line, ranked, rank);
  add_cell (&line, self->remarks->len > 0, remarks);
  add_cell (&line, self->as_of != 0, day);
  append_line (out, line.cells, line.n_cells);
}

/* A figure of ranks, and one of noted data, has a column more. */
static void
append_table_of_rows (GString *out, const HetuFrame *self)
{
  static const Line heads[] = {
    [HETU_LANGUAGE_ZH] = { { "分面",
                             "项目",
                             "系列",
                             "时期",
                             "类别",
                             "比较符",
                             "数值",
                             "单位",
                             "状态",
                             "依据",
                             "说明" },
                           11 },
    [HETU_LANGUAGE_EN] = { { "panel",
                             "category",
                             "series",
                             "period",
                             "kind",
                             "comparator",
                             "value",
                             "unit",
                             "status",
                             "basis",
                             "remark" },
                           11 },
  };
  gboolean ranked = has_ranks (self);
  Line head = heads[self->language];

  add_cell (&head,
            self->vintages,
            self->language == HETU_LANGUAGE_EN ? "revision_of_first" : "较首次公布");
  add_cell (&head,
            self->vintages,
            self->language == HETU_LANGUAGE_EN ? "revision_unit" : "修订单位");
  add_cell (&head, ranked, self->language == HETU_LANGUAGE_EN ? "rank" : "位次");
  add_cell (&head, self->remarks->len > 0, name_notes (self->language));
  add_cell (&head, self->as_of != 0, name_day (self->language));
  append_line (out, head.cells, head.n_cells);
  for (guint i = 0; i < self->rows->len; i++)
    /* What is drawn as one stands here part by part. */
    if (!hetu_parts_is_sum (self, hetu_frame_get_row (self, i)->series))
      append_row (out, self, i, ranked);
}

static char *
format_share (gboolean has, double percent)
{
  return has ? hetu_decimal_to_string (hetu_decimal_from_double (percent, 1)) : NULL;
}

static void
append_table_of_gauges (GString *out, const HetuFrame *self)
{
  static const Line heads[] = {
    [HETU_LANGUAGE_ZH] = { { "指标",
                             "说明",
                             "比较符",
                             "目标",
                             "实绩",
                             "单位",
                             "时期",
                             "完成率（%）",
                             "序时（%）",
                             "状态" },
                           10 },
    [HETU_LANGUAGE_EN] = { { "indicator",
                             "detail",
                             "comparator",
                             "target",
                             "outturn",
                             "unit",
                             "period",
                             "completion_percent",
                             "elapsed_percent",
                             "state" },
                           10 },
  };
  Line head = heads[self->language];
  gboolean lined = hetu_pace_of_frame (self) != HETU_PACE_LINEAR;

  add_cell (&head,
            lined,
            self->language == HETU_LANGUAGE_ZH ? "进度线要求（%）" : "expected_percent");
  add_cell (&head, self->remarks->len > 0, name_notes (self->language));
  add_cell (&head, self->as_of != 0, name_day (self->language));
  append_line (out, head.cells, head.n_cells);
  for (guint i = 0; i < self->gauges->len; i++)
    {
      const HetuFrameGauge *gauge = hetu_frame_get_gauge (self, i);
      const HetuProgress *p = &gauge->progress;
      g_autofree char *target = p->has_target ? hetu_decimal_to_string (p->target) : NULL;
      g_autofree char *outturn = p->has_outturn ? hetu_decimal_to_string (p->outturn) : NULL;
      g_autofree char *unit = hetu_unit_to_string (p->unit, self->language);
      g_autofree char *period =
          hetu_period_to_string (p->has_outturn ? p->outturn_period : p->period);
      g_autofree char *completion = format_share (p->has_completion, p->completion_percent);
      g_autofree char *elapsed = format_share (p->has_elapsed, p->elapsed_percent);
      g_autofree char *expected =
          format_share (p->has_elapsed, p->has_elapsed ? hetu_progress_get_expected (p) : 0);
      g_autofree char *remarks = hetu_frame_dup_row_remarks (self, i);
      g_autofree char *day = hetu_date_to_string (self->as_of);
      Line line = { { gauge->name,
                      gauge->detail,
                      hetu_comparator_to_sign (p->comparator),
                      target,
                      outturn,
                      unit,
                      period,
                      completion,
                      elapsed,
                      hetu_state_to_label (p->state, self->language) },
                    10 };

      add_cell (&line, lined, expected);
      add_cell (&line, self->remarks->len > 0, remarks);
      add_cell (&line, self->as_of != 0, day);
      append_line (out, line.cells, line.n_cells);
    }
}

char *
hetu_frame_to_tsv (const HetuFrame *self)
{
  GString *out = g_string_new (NULL);

  if (self->gauges->len > 0)
    append_table_of_gauges (out, self);
  else
    append_table_of_rows (out, self);
  return g_string_free (out, FALSE);
}
