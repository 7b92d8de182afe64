/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the header says of each column of figures. Its rows are read from the top: a lower row tells more than the one above it. A
 * cell that is empty in an upper row belongs to the one on its left, as it does where cells are merged. Names in one row are either
 * all places or all indicators: told by the row, not by the cell. A column that is headed by a measure alone (增速) belongs to the
 * indicator on its left. */
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The text over a column in a row of the header; in an upper row an empty cell takes that on its left. */
static char *
dup_header_cell (const HetuMapping *self, guint row, guint column)
{
  char *text = hetu_mapping_dup_cell (self, row, column);

  if (*text != '\0' || row == self->header.last_row)
    return text;
  for (guint left = column; left > 0 && *text == '\0'; left--)
    {
      if (hetu_mapping_get_role (self, left - 1) != HETU_ROLE_VALUE)
        break;
      g_free (text);
      text = hetu_mapping_dup_cell (self, row, left - 1);
    }
  return text;
}

/* Whether a label merged downwards was met in the row above. */
static gboolean
goes_on_from_above (const HetuMapping *self, guint row, guint column)
{
  const HetuCellRange *merged = hetu_grid_find_merged (self->grid, row, column);

  return merged != NULL && row > merged->first_row && row > self->header.first_row;
}

/* Whether the names in a row of the header are places. */
static gboolean
names_places (HetuMapping *self, guint row)
{
  guint n_names = 0;
  guint n_places = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);
      g_autofree char *text = NULL;
      const HetuLabel *label;

      if (column->role != HETU_ROLE_VALUE || goes_on_from_above (self, row, column->column))
        continue;
      text = dup_header_cell (self, row, column->column);
      label = hetu_mapping_read_label (self, text);
      if (*label->name == '\0')
        continue;
      n_names++;
      n_places += hetu_vocabulary_find_region (self->vocabulary, label->full) != NULL ||
                  hetu_vocabulary_looks_like_region (self->vocabulary, label->full);
    }
  return n_names > 0 && n_places * 2 > n_names;
}

static void
merge_label (HetuMappingColumn *column, const HetuLabel *lower)
{
  HetuLabel *label = column->label;
  HetuLabelTime time = lower->time;

  hetu_label_time_merge (&time, &label->time);
  label->time = time;
  if (lower->n_units > 0)
    {
      memcpy (label->units, lower->units, sizeof label->units);
      label->n_units = lower->n_units;
    }
  if (lower->has_measure || lower->is_level_word)
    {
      label->has_measure = lower->has_measure;
      label->measure = lower->measure;
      label->is_level_word = lower->is_level_word;
    }
  if (lower->has_kind)
    {
      label->has_kind = TRUE;
      label->kind = lower->kind;
    }
  if (lower->index != HETU_INDEX_NONE)
    label->index = lower->index;
  if (lower->scope != NULL)
    {
      g_free (label->scope);
      label->scope = g_strdup (lower->scope);
    }
}

static void
add_name (HetuMappingColumn *column, const HetuLabel *label)
{
  g_autofree char *before = g_steal_pointer (&column->names);

  if (*label->full == '\0' && *label->name == '\0')
    {
      column->names = g_steal_pointer (&before);
      return;
    }
  column->names = g_strconcat (before != NULL ? before : "", label->full, NULL);
  if (*label->name == '\0')
    return;
  g_free (column->last_name);
  column->last_name = g_strdup (label->name);
}

static void
read_cell (HetuMapping *self, HetuMappingColumn *column, guint row, gboolean is_place)
{
  g_autofree char *text = NULL;
  const HetuLabel *label;

  if (goes_on_from_above (self, row, column->column))
    return;
  text = dup_header_cell (self, row, column->column);
  label = hetu_mapping_read_label (self, text);
  merge_label (column, label);
  if (label->unit_word != NULL)
    return;
  if (is_place && *label->full != '\0')
    {
      g_free (column->region);
      column->region = g_strdup (label->full);
    }
  else
    add_name (column, label);
}

/* 洛龙区地区生产总值 is a place and an indicator. */
static void
split_place (HetuMapping *self, HetuMappingColumn *column, const HetuLabel *joined)
{
  const char *const names[] = { joined->full, joined->name };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      HetuIndicator *found = NULL;
      const char *place = hetu_vocabulary_split (self->vocabulary, names[i], &found);

      if (place == NULL || column->region != NULL)
        continue;
      column->region = g_strdup (place);
      column->indicator = hetu_mapping_keep (self, hetu_indicator_get_id (found));
      column->takes_full = i == 0 && !g_str_equal (joined->full, joined->name);
      return;
    }
}

/* What the texts of a row of the header are, by most of them. */
static HetuColumnRole
tell_row (HetuMapping *self, guint row, gboolean is_place)
{
  guint counts[HETU_ROLE_VALUE + 1] = { 0 };
  HetuColumnRole role = HETU_ROLE_IGNORED;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);
      g_autofree char *text = NULL;
      const HetuLabel *label;

      if (column->role != HETU_ROLE_VALUE || goes_on_from_above (self, row, column->column))
        continue;
      text = dup_header_cell (self, row, column->column);
      label = hetu_mapping_read_label (self, text);
      if (*label->name != '\0')
        counts[is_place ? HETU_ROLE_REGION : HETU_ROLE_INDICATOR]++;
      else if (hetu_label_time_is_told (&label->time))
        counts[HETU_ROLE_PERIOD]++;
      else if (label->has_measure || label->is_level_word)
        counts[HETU_ROLE_MEASURE]++;
      else if (label->n_units > 0)
        counts[HETU_ROLE_UNIT]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[role])
      role = (HetuColumnRole) i;
  return role;
}

/* Which indicator the names of a column are: all of them, with the words of measure or without, then the lowest alone. */
static void
find_indicator (HetuMapping *self, HetuMappingColumn *column)
{
  g_autoptr (HetuLabel) joined =
      column->names != NULL ? hetu_label_parse (column->names) : hetu_label_parse ("");
  const char *const candidates[] = { joined->full, joined->name, column->last_name };

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      HetuIndicator *found = candidates[i] != NULL
                                 ? hetu_vocabulary_find_indicator (self->vocabulary, candidates[i])
                                 : NULL;

      if (found == NULL)
        continue;
      column->indicator = hetu_mapping_keep (self, hetu_indicator_get_id (found));
      column->takes_full = i == 0 && !g_str_equal (joined->full, joined->name);
      return;
    }
  if (*joined->name == '\0')
    return;
  column->indicator = hetu_mapping_keep (self, joined->name);
  split_place (self, column, joined);
}

/* Whether rows are named by indicators. */
static gboolean
rows_are (const HetuMapping *self, HetuColumnRole role)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (hetu_mapping_get_column (self, i)->role == role)
      return TRUE;
  return FALSE;
}

static const char *
name_indicator (const HetuMapping *self, const char *id, HetuLanguage language)
{
  HetuIndicator *found = hetu_store_find_indicator (self->store, id, NULL);

  return found != NULL ? hetu_indicator_get_name (found, language) : id;
}

static const char *
name_region (const HetuMapping *self, const char *code, HetuLanguage language)
{
  HetuDistrict *found = hetu_store_find_district (self->store, code, NULL);

  return found != NULL ? hetu_district_get_name (found, language) : code;
}

/* A period, or months of a year that stands elsewhere; nothing where the label tells no time. */
static void
add_time (GStrvBuilder *builder, const HetuLabel *label, HetuLanguage language)
{
  HetuPeriod period;
  g_autofree char *word = NULL;

  if (hetu_label_time_to_period (&label->time, &period))
    word = hetu_period_to_label (period, language);
  else if (label->time.last_month > 0 && label->time.first_month == label->time.last_month)
    word = g_strdup_printf (_ ("month %d"), label->time.last_month);
  else if (label->time.last_month > 0)
    word = g_strdup_printf (_ ("months %d to %d"), label->time.first_month, label->time.last_month);
  if (word != NULL)
    g_strv_builder_add (builder, word);
}

static void
say_column (HetuMapping *self, const HetuMappingColumn *column)
{
  HetuCellRange range = { self->header.first_row,
                          self->header.last_row,
                          column->column,
                          column->column };
  HetuLanguage language = hetu_mapping_tell_language ();
  g_autofree char *name = hetu_cell_name (self->header.last_row, column->column);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *text = NULL;
  const HetuLabel *label = column->label;

  name[strcspn (name, "0123456789")] = '\0';
  if (column->region != NULL)
    g_strv_builder_add (builder, name_region (self, column->region, language));
  if (column->indicator != NULL)
    g_strv_builder_add (builder, name_indicator (self, column->indicator, language));
  add_time (builder, label, language);
  if (label->has_measure && !column->takes_full)
    g_strv_builder_add (builder, hetu_measure_to_label (label->measure, language));
  if (label->has_kind)
    g_strv_builder_add (builder,
                        label->kind == HETU_KIND_TARGET   ? _ ("target")
                        : label->kind == HETU_KIND_ACTUAL ? _ ("outturn")
                                                          : _ ("forecast"));
  for (guint i = 0; i < label->n_units; i++)
    {
      g_autofree char *unit = hetu_unit_to_string (label->units[i], language);

      g_strv_builder_add (builder, unit);
    }
  words = g_strv_builder_end (builder);
  if (words[0] == NULL)
    return;
  text = g_strjoinv (_ (", "), words);
  hetu_mapping_add_reason (self, &range, _ ("Column %s has figures: %s."), name, text);
}

/* Whether a column has the time of the one on its left: it tells none, or it is headed by a measure alone and tells no months. */
static gboolean
goes_on_with_time (const HetuMapping *self,
                   const HetuMappingColumn *column,
                   const HetuMappingColumn *left)
{
  const HetuLabelTime *time = &column->label->time;

  if (rows_are (self, HETU_ROLE_PERIOD))
    return FALSE;
  if (!hetu_label_time_is_told (time))
    return !hetu_label_time_is_told (&self->constant->time);
  return column->label->has_measure && !column->label->has_kind && column->last_name == NULL &&
         time->last_month == 0 && time->shift == 0 && time->year == left->label->time.year;
}

/* What a column headed 增长% is of: the newest of the times on its left, 2022年, 2021年, 增长%, up to another such column.
 * Those times are alike but for the year. */
static HetuLabelTime
get_newest_time (const HetuMapping *self, guint index)
{
  const HetuLabelTime *newest = NULL;

  for (guint i = index; i > 0; i--)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i - 1);
      const HetuLabelTime *time = column->label != NULL ? &column->label->time : NULL;

      if (column->role != HETU_ROLE_VALUE)
        continue;
      if (newest != NULL &&
          (column->label->has_measure || column->label->has_kind || time->shift != newest->shift ||
           time->first_month != newest->first_month || time->last_month != newest->last_month))
        break;
      if (newest == NULL || time->year > newest->year)
        newest = time;
      if (column->label->has_measure)
        break;
    }
  return *newest;
}

HetuLanguage
hetu_mapping_tell_language (void)
{
  HetuLanguage language = HETU_LANGUAGE_EN;

  for (const char *const *name = g_get_language_names (); *name != NULL; name++)
    if (hetu_language_parse (*name, &language))
      return language;
  return language;
}

void
hetu_mapping_read_header (HetuMapping *self)
{
  const HetuMappingColumn *left = NULL;
  const HetuMappingColumn *before = NULL;
  gboolean rows_are_indicators = rows_are (self, HETU_ROLE_INDICATOR);
  gboolean rows_are_places =
      rows_are (self, HETU_ROLE_REGION) || rows_are (self, HETU_ROLE_REGION_CODE);

  for (guint i = 0; i < self->columns->len; i++)
    if (hetu_mapping_get_column (self, i)->role == HETU_ROLE_VALUE)
      hetu_mapping_get_column (self, i)->label = hetu_label_parse ("");
  for (guint row = self->header.first_row; row <= self->header.last_row; row++)
    {
      gboolean is_place = !rows_are_places && names_places (self, row);
      HetuColumnRole role = tell_row (self, row, is_place);

      g_array_append_val (self->row_roles, role);

      for (guint i = 0; i < self->columns->len; i++)
        {
          HetuMappingColumn *column = hetu_mapping_get_column (self, i);

          if (column->role == HETU_ROLE_VALUE)
            read_cell (self, column, row, is_place);
        }
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      HetuMappingColumn *column = hetu_mapping_get_column (self, i);

      if (column->role != HETU_ROLE_VALUE)
        continue;
      find_indicator (self, column);
      hetu_mapping_find_said_of_column (self, column);
      /* Indicators in the rows: a name over the figures that is no time and no measure is a place. */
      if (rows_are_indicators && column->indicator != NULL && column->region == NULL &&
          !rows_are_places)
        {
          column->region = g_strdup (column->last_name != NULL ? column->last_name : column->names);
          column->indicator = NULL;
        }
      if (column->indicator == NULL && !rows_are_indicators && self->indicator == NULL &&
          left != NULL &&
          (column->region == NULL || g_strcmp0 (left->region, column->region) == 0) &&
          (column->label->has_measure || column->label->is_level_word))
        {
          column->indicator = left->indicator;
          if (column->region == NULL)
            column->region = g_strdup (left->region);
        }
      if (before != NULL && goes_on_with_time (self, column, before))
        column->label->time = get_newest_time (self, i);
      before = column;
      left = column->indicator != NULL ? column : left;
      say_column (self, column);
    }
}
