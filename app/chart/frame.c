/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tidy rows of one figure: filling, looking up, owning. It computes nothing. How it is written out is frame-text.c's. */
#include "chart/frame.h"

#include <math.h>

static void
clear_key (gpointer data)
{
  HetuFrameKey *key = data;

  g_free (key->name);
  g_free (key->short_name);
  g_free (key->detail);
  g_free (key->badge);
  g_free (key->group);
}

static void
clear_series (gpointer data)
{
  HetuFrameSeries *series = data;

  g_free (series->name);
  g_free (series->short_name);
  g_free (series->group);
}

static void
clear_row (gpointer data)
{
  g_free (((HetuFrameRow *) data)->text);
}

static void
clear_gauge (gpointer data)
{
  HetuFrameGauge *gauge = data;

  g_free (gauge->name);
  g_free (gauge->detail);
  hetu_progress_clear (&gauge->progress);
}

void
hetu_frame_pace_clear (HetuFramePace *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->points, g_array_unref);
  hetu_progress_clear (&self->progress);
}

static void
clear_remark (gpointer data)
{
  HetuFrameRemark *self = data;

  g_free (self->text);
  g_array_unref (self->rows);
}

static void
clear_break (gpointer data)
{
  g_free (((HetuFrameBreak *) data)->note);
}

static GArray *
new_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, (guint) size);

  g_array_set_clear_func (array, clear);
  return array;
}

HetuFrame *
hetu_frame_new (HetuChartKind kind, HetuLanguage language)
{
  HetuFrame *self = g_new0 (HetuFrame, 1);

  self->ref_count = 1;
  self->kind = kind;
  self->language = language;
  self->panels = new_array (sizeof (HetuFrameKey), clear_key);
  self->categories = new_array (sizeof (HetuFrameKey), clear_key);
  self->series = new_array (sizeof (HetuFrameSeries), clear_series);
  self->rows = new_array (sizeof (HetuFrameRow), clear_row);
  self->gauges = new_array (sizeof (HetuFrameGauge), clear_gauge);
  self->paces = new_array (sizeof (HetuFramePace), (GDestroyNotify) hetu_frame_pace_clear);
  self->breaks = new_array (sizeof (HetuFrameBreak), clear_break);
  self->remarks = new_array (sizeof (HetuFrameRemark), clear_remark);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->source_urls = g_ptr_array_new_with_free_func (g_free);
  return self;
}

HetuFrame *
hetu_frame_ref (HetuFrame *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
hetu_frame_unref (HetuFrame *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_array_unref (self->panels);
  g_array_unref (self->categories);
  g_array_unref (self->series);
  g_array_unref (self->rows);
  g_array_unref (self->gauges);
  g_array_unref (self->paces);
  g_array_unref (self->breaks);
  g_array_unref (self->remarks);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->source_urls);
  g_free (self->indicator);
  g_free (self->subject);
  g_free (self->yardstick);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->footer);
  g_free (self);
}

static guint
add_key (GArray *keys, const HetuFrameKey *key)
{
  HetuFrameKey copy = *key;

  copy.name = g_strdup (key->name);
  copy.short_name = g_strdup (key->short_name);
  copy.detail = g_strdup (key->detail);
  copy.badge = g_strdup (key->badge);
  copy.group = g_strdup (key->group);
  g_array_append_val (keys, copy);
  return keys->len - 1;
}

guint
hetu_frame_add_panel (HetuFrame *self, const HetuFrameKey *panel)
{
  return add_key (self->panels, panel);
}

guint
hetu_frame_add_category (HetuFrame *self, const HetuFrameKey *category)
{
  return add_key (self->categories, category);
}

guint
hetu_frame_add_series (HetuFrame *self, const HetuFrameSeries *series)
{
  HetuFrameSeries copy = *series;

  copy.name = g_strdup (series->name);
  copy.short_name = g_strdup (series->short_name);
  copy.group = g_strdup (series->group);
  g_array_append_val (self->series, copy);
  return self->series->len - 1;
}

guint
hetu_frame_add_row (HetuFrame *self, const HetuFrameRow *row)
{
  HetuFrameRow copy = *row;

  copy.text = g_strdup (row->text);
  g_array_append_val (self->rows, copy);
  return self->rows->len - 1;
}

guint
hetu_frame_add_gauge (HetuFrame *self, const char *name, const char *detail, HetuProgress *progress)
{
  HetuFrameGauge gauge = { g_strdup (name), g_strdup (detail), *progress };

  progress->words = NULL;
  progress->terms = NULL;
  g_array_append_val (self->gauges, gauge);
  return self->gauges->len - 1;
}

void
hetu_frame_add_pace (HetuFrame *self, HetuFramePace *pace)
{
  g_return_if_fail (self != NULL && pace != NULL && pace->panel < self->panels->len);

  g_array_append_val (self->paces, *pace);
  *pace = (HetuFramePace){ 0 };
}

void
hetu_frame_add_break (HetuFrame *self, guint panel, int series, double x, const char *note)
{
  HetuFrameBreak fracture = { panel, series, x, g_strdup (note), -1, HETU_NOTE_DEFINITION };

  for (guint i = 0; i < self->breaks->len; i++)
    {
      const HetuFrameBreak *other = &g_array_index (self->breaks, HetuFrameBreak, i);

      if (other->panel == panel && other->series == series && other->category < 0 &&
          fabs (other->x - x) <= HETU_SAME_TIME && g_strcmp0 (other->note, note) == 0)
        {
          g_free (fracture.note);
          return;
        }
    }
  g_array_append_val (self->breaks, fracture);
}

gboolean
hetu_frame_is_broken (const HetuFrame *self, const HetuFrameRow *first, const HetuFrameRow *second)
{
  for (guint i = 0; i < self->breaks->len; i++)
    {
      const HetuFrameBreak *jump = &g_array_index (self->breaks, HetuFrameBreak, i);

      if (jump->panel == first->panel &&
          (jump->series < 0 || (guint) jump->series == first->series) &&
          (jump->category < 0 || (guint) jump->category == first->category) &&
          first->x <= jump->x + HETU_SAME_TIME && second->x > jump->x + HETU_SAME_TIME)
        return TRUE;
    }
  return FALSE;
}

void
hetu_frame_add_remark (HetuFrame *self, const HetuFrameRemark *remark)
{
  HetuFrameRemark copy = *remark;

  copy.text = g_strdup (remark->text);
  copy.rows = g_array_copy (remark->rows);
  g_array_append_val (self->remarks, copy);
}

static gboolean
bears (const HetuFrameRemark *remark, guint index)
{
  for (guint i = 0; i < remark->rows->len; i++)
    if (g_array_index (remark->rows, guint, i) == index)
      return TRUE;
  return FALSE;
}

char *
hetu_frame_dup_row_remarks (const HetuFrame *self, guint index)
{
  GString *words = NULL;

  for (guint i = 0; i < self->remarks->len; i++)
    {
      const HetuFrameRemark *remark = &g_array_index (self->remarks, HetuFrameRemark, i);

      if (!bears (remark, index))
        continue;
      if (words == NULL)
        words = g_string_new (NULL);
      else
        g_string_append (words, self->language == HETU_LANGUAGE_EN ? "; " : "；");
      g_string_append (words, remark->text);
    }
  return words != NULL ? g_string_free (words, FALSE) : NULL;
}

void
hetu_frame_add_note (HetuFrame *self, const char *note)
{
  if (!g_ptr_array_find_with_equal_func (self->notes, note, g_str_equal, NULL))
    g_ptr_array_add (self->notes, g_strdup (note));
}

void
hetu_frame_add_source (HetuFrame *self, const char *citation, const char *url)
{
  if (g_ptr_array_find_with_equal_func (self->sources, citation, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->sources, g_strdup (citation));
  g_ptr_array_add (self->source_urls, g_strdup (url));
}

const HetuFrameKey *
hetu_frame_get_panel (const HetuFrame *self, guint index)
{
  g_return_val_if_fail (index < self->panels->len, NULL);

  return &g_array_index (self->panels, HetuFrameKey, index);
}

const HetuFrameKey *
hetu_frame_get_category (const HetuFrame *self, guint index)
{
  g_return_val_if_fail (index < self->categories->len, NULL);

  return &g_array_index (self->categories, HetuFrameKey, index);
}

const HetuFrameSeries *
hetu_frame_get_series (const HetuFrame *self, guint index)
{
  g_return_val_if_fail (index < self->series->len, NULL);

  return &g_array_index (self->series, HetuFrameSeries, index);
}

const HetuFrameRow *
hetu_frame_get_row (const HetuFrame *self, guint index)
{
  g_return_val_if_fail (index < self->rows->len, NULL);

  return &g_array_index (self->rows, HetuFrameRow, index);
}

const HetuFrameGauge *
hetu_frame_get_gauge (const HetuFrame *self, guint index)
{
  g_return_val_if_fail (index < self->gauges->len, NULL);

  return &g_array_index (self->gauges, HetuFrameGauge, index);
}

/* The column of @row where it has a unit of its own. */
static const HetuFrameKey *
find_own_column (const HetuFrame *self, const HetuFrameRow *row)
{
  const HetuFrameKey *column;

  if (row->category >= self->categories->len)
    return NULL;
  column = hetu_frame_get_category (self, row->category);
  return hetu_unit_equal (column->unit, HETU_UNIT_NONE) ? NULL : column;
}

const HetuFramePace *
hetu_frame_get_pace (const HetuFrame *self, guint index)
{
  g_return_val_if_fail (index < self->paces->len, NULL);

  return &g_array_index (self->paces, HetuFramePace, index);
}

HetuPeriod
hetu_frame_get_axis_period (const HetuFrame *self, HetuPeriod period)
{
  return self->overlay ? hetu_period_shift_years (period, self->to.last_year - period.last_year)
                       : period;
}

HetuUnit
hetu_frame_get_row_unit (const HetuFrame *self, const HetuFrameRow *row)
{
  const HetuFrameKey *column = find_own_column (self, row);

  if (!hetu_unit_equal (row->unit, HETU_UNIT_NONE))
    return row->unit;
  return column != NULL ? column->unit : self->unit;
}

int
hetu_frame_get_row_decimals (const HetuFrame *self, const HetuFrameRow *row)
{
  const HetuFrameKey *column = find_own_column (self, row);

  if (!hetu_unit_equal (row->unit, HETU_UNIT_NONE))
    return row->decimals;
  return column != NULL ? column->decimals : self->decimals;
}

gint32
hetu_frame_get_row_region (const HetuFrame *self, const HetuFrameRow *row)
{
  gint32 region = hetu_frame_get_series (self, row->series)->region;

  return region == 0 && row->category < self->categories->len
             ? hetu_frame_get_category (self, row->category)->region
             : region;
}

gboolean
hetu_frame_has_formula (const HetuFrameRow *row)
{
  return row->has_value && row->basis == HETU_BASIS_COMPUTED && row->text != NULL;
}

guint
hetu_frame_count_formulas (const HetuFrame *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += hetu_frame_has_formula (hetu_frame_get_row (self, i));
  return n;
}

gint32
hetu_frame_get_row_indicator (const HetuFrame *self, const HetuFrameRow *row)
{
  gint32 indicator = 0;

  if (row->category < self->categories->len)
    indicator = hetu_frame_get_category (self, row->category)->indicator;
  if (indicator == 0)
    indicator = hetu_frame_get_series (self, row->series)->indicator;
  if (indicator == 0 && row->panel < self->panels->len)
    indicator = hetu_frame_get_panel (self, row->panel)->indicator;
  return indicator;
}

int
hetu_frame_find_row (const HetuFrame *self,
                     guint panel,
                     guint category,
                     guint series,
                     HetuPeriod period,
                     HetuKind kind)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HetuFrameRow *row = &g_array_index (self->rows, HetuFrameRow, i);

      if (row->panel == panel && row->category == category && row->series == series &&
          row->kind == kind && hetu_period_equal (row->period, period))
        return (int) i;
    }
  return -1;
}
