/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The labels of a row: which indicator, place and time they name. A label that is empty is that of the row above where another stands beside
 * it, and a row headed by a measure alone (增速) belongs to the indicator above it. */
#include "import/mapping-private.h"

#include <string.h>

/* 全市 is a place that the other places of the table tell. */
gboolean
hetu_mapping_is_relative_place (const char *name)
{
  static const char *const words[] = { "全市", "全省", "全区", "全县", "本市", "本省", NULL };

  return g_strv_contains (words, name) || g_str_equal (name, "全市合计") ||
         g_str_equal (name, "全省合计");
}

const char *
hetu_mapping_find_region (HetuMapping *self, const char *name)
{
  const char *code;

  if (hetu_mapping_is_relative_place (name) &&
      (self->answers->names == NULL || g_hash_table_lookup (self->answers->names, name) == NULL))
    return hetu_mapping_keep (self, name);
  code = hetu_vocabulary_find_region (self->vocabulary, name);
  return hetu_mapping_keep (self, code != NULL ? code : name);
}

static void
merge_row_label (HetuRowFacts *facts, const HetuLabel *label)
{
  HetuLabelTime time = label->time;

  hetu_label_time_merge (&time, &facts->label.time);
  facts->label.time = time;
  if (label->n_units > 0)
    {
      memcpy (facts->label.units, label->units, sizeof label->units);
      facts->label.n_units = label->n_units;
    }
  if (label->has_measure || label->is_level_word)
    {
      facts->label.has_measure = label->has_measure;
      facts->label.measure = label->measure;
      facts->label.is_level_word = label->is_level_word;
    }
  if (label->has_kind)
    {
      facts->label.has_kind = TRUE;
      facts->label.kind = label->kind;
    }
  if (label->index != HETU_INDEX_NONE)
    facts->label.index = label->index;
}

/* Returns: (transfer none): the id of what a row's words are together, else the words */
static const char *
name_unknown (HetuRowReader *self, const char *name, gboolean is_other)
{
  const char *before = self->facts.indicator;
  g_autofree char *joined = before != NULL ? g_strconcat (before, " ", name, NULL)
                                           : hetu_mapping_dup_part_name (self, name, is_other);
  HetuIndicator *found =
      before == NULL ? hetu_vocabulary_find_indicator (self->mapping->vocabulary, joined) : NULL;

  return hetu_mapping_keep (self->mapping, found != NULL ? hetu_indicator_get_id (found) : joined);
}

static void
take_indicator_label (HetuRowReader *self, const char *text)
{
  HetuMapping *mapping = self->mapping;
  HetuRowFacts *facts = &self->facts;
  const HetuLabel *label = hetu_mapping_read_label (mapping, text);
  HetuIndicator *found = hetu_vocabulary_find_indicator (mapping->vocabulary, label->full);
  gboolean is_other = FALSE;

  merge_row_label (facts, label);
  facts->has_months |= label->time.last_month > 0;
  if (found != NULL)
    facts->takes_full = !g_str_equal (label->full, label->name);
  else
    found = hetu_vocabulary_find_indicator (mapping->vocabulary, label->name);
  if (found != NULL &&
      hetu_mapping_is_of_whole (self, facts->takes_full ? label->full : label->name, found))
    {
      is_other = TRUE;
      facts->takes_full = FALSE;
      found = NULL;
    }
  else if (found == NULL && facts->region == NULL)
    facts->region = hetu_vocabulary_split (mapping->vocabulary, label->name, &found);
  if (*label->name != '\0')
    hetu_mapping_take_whole (self, label->name, found);
  if (found != NULL)
    facts->indicator = hetu_mapping_keep (mapping, hetu_indicator_get_id (found));
  else if (*label->name != '\0')
    facts->indicator = name_unknown (self, label->name, is_other);
  else if (facts->indicator == NULL && (label->has_measure || label->is_level_word))
    facts->indicator = self->last_indicator;
}

/* A month or a quarter in a column of its own may be a bare number. */
static const HetuLabel *
read_time_label (HetuMapping *self, const char *text, const HetuMappingColumn *column)
{
  g_autofree char *heading = hetu_mapping_dup_cell (self, self->header.last_row, column->column);
  g_autofree char *longer = NULL;

  if (strlen (text) > 2 || strspn (text, "0123456789") != strlen (text))
    return hetu_mapping_read_label (self, text);
  longer = g_strconcat (text, strstr (heading, "季") != NULL ? "季度" : "月", NULL);
  return hetu_mapping_read_label (self, longer);
}

static HetuStatus
read_status (const char *text)
{
  if (strpbrk (text, "pPeEsS") != NULL)
    return HETU_STATUS_PROVISIONAL;
  if (strpbrk (text, "fF") != NULL)
    return HETU_STATUS_EXPECTED;
  return strpbrk (text, "uU") != NULL ? HETU_STATUS_SUSPECT : HETU_STATUS_FINAL;
}

static void
take_label (HetuRowReader *self, const HetuMappingColumn *column, const char *text)
{
  HetuMapping *mapping = self->mapping;
  HetuRowFacts *facts = &self->facts;
  const HetuLabel *label;

  hetu_mapping_find_said (mapping, text, &facts->said);
  switch (column->role)
    {
    case HETU_ROLE_INDICATOR:
      take_indicator_label (self, text);
      break;
    case HETU_ROLE_REGION:
      label = hetu_mapping_read_label (mapping, text);
      if (facts->region == NULL)
        facts->region =
            hetu_mapping_find_region (mapping, *label->full != '\0' ? label->full : text);
      break;
    case HETU_ROLE_REGION_CODE:
      /* A code goes before a name only where it is known. */
      if (hetu_vocabulary_find_region (mapping->vocabulary, text) != NULL || facts->region == NULL)
        facts->region = hetu_mapping_find_region (mapping, text);
      break;
    case HETU_ROLE_PERIOD:
      label = read_time_label (mapping, text, column);
      if (!hetu_label_time_is_told (&label->time))
        facts->no_time = hetu_mapping_keep (mapping, text);
      merge_row_label (facts, label);
      break;
    case HETU_ROLE_MEASURE:
      merge_row_label (facts, hetu_mapping_read_label (mapping, text));
      break;
    case HETU_ROLE_UNIT:
      label = hetu_mapping_read_label (mapping, text);
      facts->unit = hetu_mapping_keep (mapping, text);
      if (label->n_units > 0)
        merge_row_label (facts, label);
      else
        {
          g_free (mapping->unit_told);
          mapping->unit_told = g_strdup (text);
        }
      break;
    case HETU_ROLE_STATUS:
      facts->status = read_status (text);
      break;
    case HETU_ROLE_IGNORED:
    case HETU_ROLE_VALUE:
    default:
      break;
    }
}

static gboolean
is_label (const HetuMappingColumn *column)
{
  return column->role != HETU_ROLE_VALUE && column->role != HETU_ROLE_IGNORED;
}

/* Whether an empty label is that of the row above. Measure and unit are, as long as the indicator is. */
static gboolean
goes_on (HetuColumnRole role, gboolean names_indicator)
{
  if (role == HETU_ROLE_MEASURE || role == HETU_ROLE_UNIT)
    return !names_indicator;
  return role >= HETU_ROLE_INDICATOR && role <= HETU_ROLE_PERIOD;
}

/* Reads the labels of a row. A label that is empty is that of the row above, when another stands beside it. */
void
hetu_mapping_read_row (HetuRowReader *self, guint row)
{
  HetuMapping *mapping = self->mapping;
  guint n_columns = mapping->columns->len;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gboolean names_indicator = FALSE;
  const char *name = "";

  self->facts = (HetuRowFacts){ .status = HETU_STATUS_FINAL };
  hetu_mapping_begin_row (self, row);
  for (guint i = 0; i < n_columns; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (mapping, i);
      char *text =
          is_label (column) ? hetu_mapping_dup_label (mapping, row, column) : g_strdup ("");

      self->facts.has_label |=
          *text != '\0' && column->role != HETU_ROLE_STATUS && column->role != HETU_ROLE_UNIT;
      g_ptr_array_add (texts, text);
    }
  for (guint i = 0; i < n_columns && self->facts.has_label; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (mapping, i);
      char *text = texts->pdata[i];

      if (column->role == HETU_ROLE_INDICATOR && *text != '\0')
        {
          names_indicator = TRUE;
          name = text;
        }
      if (*text == '\0' && self->last_texts->len > i && goes_on (column->role, names_indicator))
        {
          g_free (text);
          text = texts->pdata[i] = g_strdup (self->last_texts->pdata[i]);
        }
      if (*text != '\0')
        take_label (self, column, text);
    }
  hetu_mapping_end_row (self, row, name);
  if (self->facts.indicator != NULL)
    self->last_indicator = self->facts.indicator;
  if (self->facts.has_label)
    {
      g_ptr_array_unref (self->last_texts);
      self->last_texts = g_steal_pointer (&texts);
    }
}
