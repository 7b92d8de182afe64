/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds for a whole sheet: the unit in a corner, the title's time and place, “数据库：”, “指标：” and “数据来源：”, the name of the
 * sheet. What a person said goes before what the sheet says. */
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define LONGEST_TITLE 60 /* code points; longer texts are notes */

static HetuCellRange
at (guint row, guint column)
{
  return (HetuCellRange){ row, row, column, column };
}

/* “数据库：分省年度数据” cut at its colon.
 * Returns: (transfer full) (nullable): what stands behind it, when @text begins with @key */
static char *
take_value (const char *text, const char *key)
{
  const char *rest;

  if (!g_str_has_prefix (text, key))
    return NULL;
  rest = text + strlen (key);
  if (*rest == ':')
    rest++;
  else if (g_str_has_prefix (rest, "："))
    rest += strlen ("：");
  else
    return NULL;
  return g_strstrip (g_strdup (rest));
}

static void
set_once (char **slot, const char *value)
{
  if (*slot == NULL && *value != '\0')
    *slot = g_strdup (value);
}

static void
take_source (HetuMapping *self,
             const HetuCellRange *range,
             const char *source,
             const char *database)
{
  g_autofree char *before = g_steal_pointer (&self->source);

  if (source != NULL && database != NULL)
    self->source = g_strdup_printf ("%s（%s）", source, database);
  else
    self->source = g_strdup (source != NULL ? source : before);
  if (source != NULL)
    hetu_mapping_add_reason (self, range, _ ("The file names its source: %s."), source);
}

static void
take_indicator (HetuMapping *self, const HetuCellRange *range, const char *text)
{
  const HetuLabel *label = hetu_mapping_read_label (self, text);
  HetuIndicator *indicator = hetu_vocabulary_find_indicator (self->vocabulary, label->full);
  const char *name = label->full;

  if (indicator == NULL)
    {
      indicator = hetu_vocabulary_find_indicator (self->vocabulary, label->name);
      name = label->name;
      self->constant->has_measure |= label->has_measure;
      if (label->has_measure)
        self->constant->measure = label->measure;
    }
  set_once (&self->indicator, indicator != NULL ? hetu_indicator_get_id (indicator) : name);
  for (guint i = 0; i < label->n_units && self->constant->n_units < 3; i++)
    self->constant->units[self->constant->n_units++] = label->units[i];
  hetu_mapping_add_reason (self, range, _ ("All figures are of “%s”: the preamble says so."), name);
}

static void
take_units (HetuMapping *self, const HetuCellRange *range, const HetuLabel *label, const char *text)
{
  if (label->n_units == 0 || self->constant->n_units > 0)
    return;
  memcpy (self->constant->units, label->units, sizeof label->units);
  self->constant->n_units = label->n_units;
  hetu_mapping_add_reason (self,
                           range,
                           _ ("The unit, where no label has one of its own, is that of “%s”."),
                           text);
}

/* An indicator that a title ends in, for a table whose labels name none. */
static void
take_title_indicator (HetuMapping *self,
                      const HetuCellRange *range,
                      const HetuLabel *label,
                      const char *text)
{
  HetuIndicator *found = hetu_vocabulary_find_at_end (self->vocabulary, label->full);

  if (self->indicator != NULL)
    return;
  if (found == NULL && *label->name != '\0')
    {
      found = hetu_vocabulary_find_at_end (self->vocabulary, label->name);
      if (found != NULL && label->has_measure)
        {
          self->constant->has_measure = TRUE;
          self->constant->measure = label->measure;
        }
    }
  if (found == NULL)
    return;
  self->indicator = g_strdup (hetu_indicator_get_id (found));
  hetu_mapping_add_reason (self,
                           range,
                           _ ("The indicator, where no label names one, is that of “%s”."),
                           text);
}

static void
take_measure (HetuMapping *self, const HetuLabel *label)
{
  self->constant->has_measure = TRUE;
  self->constant->measure = label->measure;
}

/* 地区生产总值同比增速（%），2019—2023 年，按不变价格计算: the clause before the comma names indicator and measure; the measure may stand in a
 * clause of its own. */
static void
take_title_clauses (HetuMapping *self, const HetuCellRange *range, const char *plain)
{
  g_auto (GStrv) clauses = g_strsplit_set (plain, ",;", -1);
  const HetuLabel *first = hetu_mapping_read_label (self, clauses[0]);
  HetuIndicator *found = hetu_vocabulary_find_indicator (self->vocabulary, first->full);

  if (clauses[1] == NULL || self->indicator != NULL)
    return;
  if (found == NULL && first->has_measure && hetu_mapping_read_label (self, plain)->n_units > 0)
    {
      found = hetu_vocabulary_find_indicator (self->vocabulary, first->name);
      if (found != NULL || g_str_has_suffix (first->name, "指标"))
        take_measure (self, first);
    }
  if (found == NULL)
    return;
  self->indicator = g_strdup (hetu_indicator_get_id (found));
  for (guint i = 1; clauses[i] != NULL && !self->constant->has_measure; i++)
    {
      const HetuLabel *label = hetu_mapping_read_label (self, clauses[i]);

      if (label->has_measure && *label->name == '\0' && label->n_units > 0)
        take_measure (self, label);
    }
  hetu_mapping_add_reason (self,
                           range,
                           _ ("The indicator, where no label names one, is that of “%s”."),
                           clauses[0]);
}

/* A title: its time, its place and its indicator. */
static void
take_title (HetuMapping *self, const HetuCellRange *range, const char *text)
{
  const HetuLabel *label = hetu_mapping_read_label (self, text);
  g_autofree char *plain = hetu_label_normalise (text);
  const char *region;

  if (g_utf8_strlen (text, -1) > LONGEST_TITLE)
    return;
  if ((label->time.year != 0 || label->time.last_month != 0) && !label->time.is_several &&
      !hetu_label_time_is_told (&self->constant->time))
    {
      hetu_label_time_merge (&self->constant->time, &label->time);
      hetu_mapping_add_reason (self,
                               range,
                               _ ("The time, where no label has one of its own, is that of “%s”."),
                               text);
    }
  region = hetu_vocabulary_find_region_within (self->vocabulary, plain);
  if (region != NULL && self->region == NULL)
    {
      self->region = g_strdup (region);
      hetu_mapping_add_reason (self,
                               range,
                               _ ("The place, where no label names one, is that of “%s”."),
                               text);
    }
  take_title_indicator (self, range, label, text);
  take_title_clauses (self, range, plain);
  if (strstr (plain, "初步核算") != NULL || strstr (plain, "初步统计") != NULL ||
      strstr (plain, "快报") != NULL || strstr (plain, "初步数") != NULL)
    {
      self->status = HETU_STATUS_PROVISIONAL;
      hetu_mapping_add_reason (self, range, _ ("All figures are provisional: “%s”."), text);
    }
  if (label->has_kind)
    {
      self->constant->has_kind = TRUE;
      self->constant->kind = label->kind;
    }
}

/* One text around the table. */
static void
take_text (HetuMapping *self,
           guint row,
           guint column,
           const char *text,
           char **source,
           char **database)
{
  static const char *const of_source[] = { "数据来源", "资料来源", "来源", "Source", "Sources" };
  static const char *const of_indicator[] = { "指标", "指标名称", "Indicator" };
  static const char *const of_region[] = { "地区", "区域", "Region" };
  HetuCellRange range = at (row, column);
  const HetuLabel *label;
  g_autofree char *value = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (of_source); i++)
    if ((value = take_value (text, of_source[i])) != NULL)
      {
        set_once (source, value);
        return;
      }
  if ((value = take_value (text, "数据库")) != NULL)
    {
      set_once (database, value);
      self->of_nation = strstr (value, "分省") == NULL && strstr (value, "城市") == NULL &&
                        strstr (value, "地区") == NULL;
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (of_indicator); i++)
    if ((value = take_value (text, of_indicator[i])) != NULL)
      {
        take_indicator (self, &range, value);
        return;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (of_region); i++)
    if ((value = take_value (text, of_region[i])) != NULL)
      {
        const char *code = hetu_vocabulary_find_region (self->vocabulary, value);

        set_once (&self->region, code != NULL ? code : value);
        return;
      }
  if ((value = take_value (text, "时间")) != NULL || (value = take_value (text, "注")) != NULL)
    return;
  label = hetu_mapping_read_label (self, text);
  if (label->unit_word != NULL)
    set_once (&self->unit_told, label->unit_word);
  take_units (self, &range, label, text);
  if (*label->name != '\0' && row < self->header.first_row)
    take_title (self, &range, text);
}

/* “Data Source” and its fellows stand in pairs of cells. */
static gboolean
take_pair (HetuMapping *self, guint row, char **source)
{
  g_autofree char *key = hetu_mapping_dup_cell (self, row, 0);
  g_autofree char *value = hetu_mapping_dup_cell (self, row, 1);
  int year = 0, month = 0, day = 0;

  if (g_str_equal (key, "Data Source"))
    {
      *source = g_strdup (value);
      return TRUE;
    }
  if (!g_str_equal (key, "Last Updated Date") ||
      sscanf (value, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return FALSE;
  self->published = year * 10000 + month * 100 + day;
  return TRUE;
}

static void
take_row (HetuMapping *self, guint row, char **source, char **database)
{
  if (hetu_grid_is_row_hidden (self->grid, row) || take_pair (self, row, source))
    return;
  for (guint column = 0; column < hetu_grid_get_n_columns (self->grid); column++)
    {
      const HetuCell *cell = hetu_grid_get_cell (self->grid, row, column);
      g_autofree char *text = NULL;

      if (cell->kind == HETU_CELL_DATE && row < self->header.first_row)
        continue;
      if (cell->kind != HETU_CELL_TEXT)
        continue;
      text = hetu_mapping_fold (self, g_strstrip (hetu_cell_dup_text (cell)));
      take_text (self, row, column, text, source, database);
    }
}

/* “单位：万元” in a corner of the header itself. */
static void
take_corner (HetuMapping *self)
{
  for (guint row = self->header.first_row; row <= self->header.last_row; row++)
    for (guint column = 0; column <= self->header.last_column; column++)
      {
        g_autofree char *text = hetu_mapping_dup_cell (self, row, column);
        g_autofree char *plain = hetu_label_normalise (text);
        const char *word = *plain == '(' ? plain + 1 : plain;
        HetuCellRange range = at (row, column);

        if (g_str_has_prefix (word, "单位:") || g_str_has_prefix (word, "计量单位:"))
          take_units (self, &range, hetu_mapping_read_label (self, text), text);
      }
}

/* The sheet's name may tell a time (“1-2月”) or the database (分省年度数据). */
static void
take_sheet_name (HetuMapping *self)
{
  g_autofree char *name = hetu_mapping_fold (self, g_strdup (hetu_grid_get_name (self->grid)));
  const HetuLabel *label = hetu_mapping_read_label (self, name);
  HetuCellRange range = { 0 };
  const char *region = hetu_vocabulary_find_region (self->vocabulary, label->full);

  if (self->region == NULL &&
      (region != NULL || hetu_vocabulary_looks_like_region (self->vocabulary, label->full)))
    {
      self->region = g_strdup (region != NULL ? region : label->full);
      hetu_mapping_add_reason (self,
                               &range,
                               _ ("The place, where no label names one, is that of “%s”."),
                               name);
    }
  if (hetu_label_time_is_told (&self->constant->time) || label->time.is_several ||
      (label->time.year == 0 && label->time.last_month == 0))
    return;
  hetu_label_time_merge (&self->constant->time, &label->time);
  hetu_mapping_add_reason (self,
                           &range,
                           _ ("The time, where no label has one of its own, is that of “%s”."),
                           name);
}

static void
take_answers (HetuMapping *self)
{
  const HetuImportAnswers *answers = self->answers;
  const HetuLabel *label;

  if (answers->indicator != NULL)
    {
      HetuIndicator *found = hetu_vocabulary_find_indicator (self->vocabulary, answers->indicator);

      g_free (self->indicator);
      self->indicator =
          g_strdup (found != NULL ? hetu_indicator_get_id (found) : answers->indicator);
    }
  if (answers->region != NULL)
    {
      const char *code = hetu_vocabulary_find_region (self->vocabulary, answers->region);

      g_free (self->region);
      self->region = g_strdup (code != NULL ? code : answers->region);
    }
  if (answers->period != NULL)
    {
      label = hetu_mapping_read_label (self, answers->period);
      self->constant->time = label->time;
    }
  if (answers->unit != NULL)
    {
      self->constant->n_units = hetu_label_units (answers->unit, self->constant->units);
      g_clear_pointer (&self->unit_told, g_free);
      if (self->constant->n_units == 0)
        self->unit_told = g_strdup (answers->unit);
    }
  if (answers->published != 0)
    self->published = answers->published;
  if (answers->source != NULL)
    {
      g_free (self->source);
      self->source = g_strdup (answers->source);
    }
}

void
hetu_mapping_find_constants (HetuMapping *self)
{
  g_autofree char *source = NULL;
  g_autofree char *database = NULL;
  guint n_rows = hetu_grid_get_n_rows (self->grid);
  HetuCellRange all = { 0 };

  for (guint row = 0; row < self->header.first_row; row++)
    take_row (self, row, &source, &database);
  take_corner (self);
  for (guint row = self->body.last_row + 1; row < n_rows; row++)
    take_row (self, row, &source, &database);
  take_sheet_name (self);
  take_source (self, &all, source, database);
  take_answers (self);
  self->names_source = self->source != NULL;
  if (self->names_source)
    return;
  self->source = g_strdup (hetu_book_get_name (self->book));
  hetu_mapping_add_reason (self,
                           &all,
                           _ ("The file names no source: it is cited itself, as “%s”."),
                           self->source);
}
