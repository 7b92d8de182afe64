/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import words: a name is looked up in the store each time; figures are few that are in view. */
#include "ui/import-words.h"

#include "model/format.h"

#include <glib/gi18n.h>

char *
hetu_import_words_indicator (HetuStore *store, const char *id, HetuLanguage language)
{
  HetuIndicator *found = id != NULL ? hetu_store_find_indicator (store, id, NULL) : NULL;

  if (found != NULL)
    return g_strdup (hetu_indicator_get_name (found, language));
  return g_strdup (id != NULL ? id : "?");
}

char *
hetu_import_words_region (HetuStore *store, const char *code, HetuLanguage language)
{
  HetuDistrict *found = code != NULL ? hetu_store_find_district (store, code, NULL) : NULL;

  if (found != NULL)
    return g_strdup (hetu_district_get_name (found, language));
  return g_strdup (code != NULL ? code : "?");
}

char *
hetu_import_words_cell (const HetuGrid *grid, guint row, guint column)
{
  const HetuCellRange *merged = hetu_grid_find_merged (grid, row, column);
  char *text =
      hetu_cell_dup_text (hetu_grid_get_cell (grid,
                                              merged != NULL ? merged->first_row : row,
                                              merged != NULL ? merged->first_column : column));

  return g_strdelimit (text, "\r\n\t", ' ');
}

char *
hetu_import_words_cell_of (HetuStore *store, const HetuMappedCell *cell, HetuLanguage language)
{
  g_autofree char *region = hetu_import_words_region (store, cell->region, language);
  g_autofree char *period = NULL;

  if (cell->refusal != NULL)
    return g_steal_pointer (&region);
  period = hetu_period_to_label (cell->figure.period, language);
  return g_strdup_printf ("%s · %s · %s",
                          region,
                          period,
                          hetu_measure_to_label (cell->figure.measure, language));
}

char *
hetu_import_words_figure (HetuStore *store, const HetuMappedCell *cell, HetuLanguage language)
{
  g_autofree char *indicator = hetu_import_words_indicator (store, cell->indicator, language);
  g_autofree char *rest = hetu_import_words_cell_of (store, cell, language);

  return g_strdup_printf ("%s · %s", indicator, rest);
}

char *
hetu_import_words_value (const HetuMappedCell *cell,
                         const HetuImportLine *line,
                         HetuLanguage language)
{
  const HetuObservation *figure = &cell->figure;
  g_autofree char *value = NULL;
  g_autofree char *before = NULL;

  if (cell->refusal != NULL)
    return g_strdup (cell->refusal);
  if (line != NULL && hetu_import_line_get_refusal (line) != NULL)
    return g_strdup (hetu_import_line_get_refusal (line));
  if (!figure->has_value)
    return g_strdup (hetu_status_to_label (figure->status, language));
  value = hetu_format_value (figure->value,
                             figure->unit,
                             figure->comparator,
                             -1,
                             HETU_FORMAT_UNIT,
                             language);
  if (line == NULL || line->detail == NULL || !line->detail->has_before)
    return g_steal_pointer (&value);
  before = hetu_format_value (line->detail->before,
                              line->detail->unit_before,
                              HETU_COMPARATOR_EQUAL,
                              -1,
                              hetu_unit_equal (line->detail->unit_before, figure->unit)
                                  ? HETU_FORMAT_PLAIN
                                  : HETU_FORMAT_UNIT,
                              language);
  return g_strdup_printf ("%s → %s", before, value);
}

HetuImportFate
hetu_import_line_get_fate (const HetuImportReport *report, const HetuImportLine *line)
{
  if (hetu_import_line_get_refusal (line) != NULL)
    return HETU_IMPORT_NOT_TAKEN;
  if (!report->is_recorded)
    return HETU_IMPORT_OPEN;
  switch ((HetuLineOutcome) line->outcome)
    {
    case HETU_LINE_ADDED:
      return HETU_IMPORT_ADDED;
    case HETU_LINE_REVISED:
      return HETU_IMPORT_REVISED;
    case HETU_LINE_UNCHANGED:
      return HETU_IMPORT_UNCHANGED;
    case HETU_LINE_REFUSED:
      break;
    }
  return HETU_IMPORT_NOT_TAKEN;
}

const char *
hetu_import_fate_to_label (HetuImportFate fate)
{
  static const char *const labels[HETU_IMPORT_N_FATES] = {
    [HETU_IMPORT_ADDED] = N_ ("Added"),         [HETU_IMPORT_REVISED] = N_ ("Revised"),
    [HETU_IMPORT_UNCHANGED] = N_ ("Unchanged"), [HETU_IMPORT_NOT_TAKEN] = N_ ("Refused"),
    [HETU_IMPORT_OPEN] = N_ ("Read"),
  };

  return _ (labels[fate]);
}

const char *
hetu_import_fate_to_sign (HetuImportFate fate)
{
  static const char *const signs[HETU_IMPORT_N_FATES] = {
    [HETU_IMPORT_ADDED] = "+",     [HETU_IMPORT_REVISED] = "≠", [HETU_IMPORT_UNCHANGED] = "=",
    [HETU_IMPORT_NOT_TAKEN] = "×", [HETU_IMPORT_OPEN] = "·",
  };

  return signs[fate];
}
