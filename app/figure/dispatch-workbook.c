/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dispatch list as a workbook: a sheet that prints on A4 and whose numbers are numbers, with their units in their formats,
 * and a sheet of sources, quotes and rules to which the rows' sources lead. */
#include "figure/dispatch-private.h"

#include "export/list-styles.h"
#include "export/xlsx.h"

#include <string.h>

/* Rows of the list that stand above its heads. */
#define HEAD_ROW 3
/* Of a quote, 汉字 in halves. */
#define CITATION_WIDTH 60
#define QUOTE_WIDTH 90
/* The most characters that a cell holds: the format's. */
#define MAX_CHARACTERS 32767

/* How a column is set. Widths in halves of a 汉字, as narrow as A4 wants them: texts beyond the greatest wrap, numbers must not
 * reach it. */
static const struct
{
  const HetuCellStyle *style;
  double least, most;
} columns[HETU_DISPATCH_N_COLUMNS] = {
  [HETU_DISPATCH_NUMBER] = { &centre_style, 6, 6 },
  [HETU_DISPATCH_REGION] = { &centre_style, 8, 10 },
  [HETU_DISPATCH_INDICATOR] = { &name_style, 14, 18 },
  [HETU_DISPATCH_OWNER] = { &centre_style, 11, 14 },
  [HETU_DISPATCH_TARGET] = { &number_style, 8, 18 },
  [HETU_DISPATCH_DUE] = { &centre_style, 12, 12 },
  [HETU_DISPATCH_OUTTURN] = { &number_style, 8, 18 },
  [HETU_DISPATCH_OUTTURN_PERIOD] = { &centre_style, 9, 11 },
  [HETU_DISPATCH_COMPLETION] = { &number_style, 9, 12 },
  [HETU_DISPATCH_EXPECTED] = { &number_style, 9, 12 },
  [HETU_DISPATCH_PACE_GAP] = { &number_style, 10, 12 },
  [HETU_DISPATCH_GAP] = { &number_style, 10, 20 },
  [HETU_DISPATCH_REQUIRED] = { &number_style, 10, 24 },
  [HETU_DISPATCH_PROJECTION] = { &number_style, 9, 18 },
  [HETU_DISPATCH_STATE] = { &centre_style, 11, 12 },
  [HETU_DISPATCH_WARNINGS] = { &text_style, 10, 18 },
  [HETU_DISPATCH_REASON] = { &text_style, 18, 24 },
  [HETU_DISPATCH_TARGET_SOURCE] = { &centre_style, 6, 6 },
  [HETU_DISPATCH_OUTTURN_SOURCE] = { &centre_style, 6, 6 },
  [HETU_DISPATCH_MEASURES] = { &text_style, 22, 22 },
  [HETU_DISPATCH_FINISH_BY] = { &centre_style, 10, 10 },
};

/* Where a list's sources stand on the second sheet. */
static const char *
get_sources_name (const HetuDispatch *self)
{
  return self->language == HETU_LANGUAGE_ZH ? "来源与规则" : "Sources and rules";
}

/* The states' own colours for text (CHARTS §7), on white; glyphs tell them apart in grey. */
static HetuCellStyle
make_state_style (const HetuTheme *theme, HetuState state)
{
  HetuCellStyle style = centre_style;

  style.bold = TRUE;
  style.colour = theme->state_texts[state];
  return style;
}

/* Of those that every face of Chinese offices has (GB 2312). */
static const char *
get_state_glyph (HetuState state)
{
  static const char *const glyphs[HETU_N_STATES] = {
    [HETU_STATE_MET] = "√",    [HETU_STATE_ON_TRACK] = "●", [HETU_STATE_BEHIND] = "▲",
    [HETU_STATE_MISSED] = "×", [HETU_STATE_MADE_UP] = "√",  [HETU_STATE_UNKNOWN] = "?",
  };

  return glyphs[state];
}

/* “1.38 万户/月”: what is a month's stands within the quotes of the unit. */
static char *
make_number_format (const HetuDispatch *self, const HetuDispatchCell *cell, gboolean with_unit)
{
  HetuFormatFlags flags = (with_unit ? HETU_FORMAT_UNIT : 0) |
                          (cell->is_signed ? HETU_FORMAT_SIGNED : HETU_FORMAT_PLAIN);
  g_autofree char *format =
      hetu_xlsx_number_format (cell->unit, cell->decimals, cell->comparator, flags, self->language);
  gsize length = strlen (format);
  const char *words = self->language == HETU_LANGUAGE_ZH ? "/月" : " a month";

  /* The sections of a format are those of what is over 0, under 0 and 0. */
  if (cell->above != NULL)
    return self->language == HETU_LANGUAGE_ZH ? g_strdup_printf ("\"%s \"%s;\"%s \"%s;\"%s\"",
                                                                 cell->above,
                                                                 format,
                                                                 cell->below,
                                                                 format,
                                                                 cell->equal)
                                              : g_strdup_printf ("%s\" %s\";%s\" %s\";\"%s\"",
                                                                 format,
                                                                 cell->above,
                                                                 format,
                                                                 cell->below,
                                                                 cell->equal);
  if (!cell->a_month)
    return g_steal_pointer (&format);
  if (!g_str_has_suffix (format, "\"") || g_str_has_suffix (format, "\\\""))
    return g_strdup_printf ("%s\"%s\"", format, words);
  return g_strdup_printf ("%.*s%s\"", (int) length - 1, format, words);
}

static void
put_number (const HetuDispatch *self,
            HetuSheet *sheet,
            guint row,
            guint column,
            const HetuDispatchCell *cell,
            gboolean with_unit,
            const HetuCellStyle *style)
{
  g_autofree char *format = make_number_format (self, cell, with_unit);

  hetu_sheet_put_number (sheet, row, column, cell->value, format, style);
}

static void
put_source (const HetuDispatch *self,
            HetuSheet *sheet,
            guint row,
            guint column,
            const HetuDispatchCell *cell,
            const HetuCellStyle *style)
{
  g_autofree char *mark = NULL;
  g_autofree char *address = NULL;

  if (cell->source == 0)
    {
      hetu_sheet_put_text (sheet, row, column, NULL, style);
      return;
    }
  mark = g_strdup_printf ("[%u]", cell->source);
  address = hetu_xlsx_cell_address (get_sources_name (self), cell->source, 0);
  hetu_sheet_put_link (sheet, row, column, mark, address, style);
}

static void
put_cell (const HetuDispatch *self,
          HetuSheet *sheet,
          guint at,
          guint column,
          const HetuDispatchRow *row,
          HetuDispatchColumn what,
          const HetuTheme *theme)
{
  const HetuDispatchCell *cell = &row->cells[what];
  const HetuCellStyle *style = columns[what].style;

  if (what == HETU_DISPATCH_STATE)
    {
      HetuCellStyle coloured = make_state_style (theme, row->state);
      g_autofree char *text = g_strdup_printf ("%s %s", get_state_glyph (row->state), cell->text);

      hetu_sheet_put_text (sheet, at, column, text, &coloured);
    }
  else if (what == HETU_DISPATCH_TARGET_SOURCE || what == HETU_DISPATCH_OUTTURN_SOURCE)
    put_source (self, sheet, at, column, cell, style);
  else if (cell->has_number)
    put_number (self, sheet, at, column, cell, what != HETU_DISPATCH_PACE_GAP, style);
  else if (cell->date != 0)
    hetu_sheet_put_date (sheet, at, column, cell->date, style);
  else
    hetu_sheet_put_text (sheet, at, column, cell->text, style);
}

/* All of its numbers are points, which the head tells once. */
static char *
make_head (const HetuDispatch *self, HetuDispatchColumn what)
{
  const char *head = hetu_dispatch_get_head (what, self->language);
  g_autofree char *unit = hetu_unit_to_string (HETU_UNIT_POINTS, self->language);

  if (what != HETU_DISPATCH_PACE_GAP)
    return g_strdup (head);
  return g_strdup_printf (self->language == HETU_LANGUAGE_ZH ? "%s（%s）" : "%s, %s", head, unit);
}

static void
fill_list (const HetuDispatch *self, HetuSheet *sheet)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_A4, FALSE, 1);
  guint n_columns = 0;

  for (gsize what = 0; what < HETU_DISPATCH_N_COLUMNS; what++)
    {
      guint column = n_columns;
      g_autofree char *head = make_head (self, (HetuDispatchColumn) what);

      if (!hetu_dispatch_has_column (self, (HetuDispatchColumn) what))
        continue;
      n_columns++;
      hetu_sheet_set_column (sheet, column, columns[what].least, columns[what].most);
      hetu_sheet_put_text (sheet, HEAD_ROW, column, head, &head_style);
      for (guint i = 0; i < self->rows->len; i++)
        put_cell (self,
                  sheet,
                  HEAD_ROW + 1 + i,
                  column,
                  &g_array_index (self->rows, HetuDispatchRow, i),
                  (HetuDispatchColumn) what,
                  theme);
    }
  hetu_sheet_put_across (sheet, 0, 0, n_columns, TITLE_HEIGHT_PT, self->title, &title_style);
  hetu_sheet_put_across (sheet, 1, 0, n_columns, NOTE_HEIGHT_PT, self->moment, &note_style);
  hetu_sheet_put_across (sheet, 2, 0, n_columns, NOTE_HEIGHT_PT, self->summary, &note_style);
  hetu_sheet_set_table (sheet, HEAD_ROW, n_columns, self->rows->len, self->several ? 3 : 2);
  hetu_sheet_set_page (sheet, TRUE);
}

/* The quotes of a long list may be more than a cell holds: as many whole lines as there is room for, and “…”. */
static char *
cut_quotes (const char *quotes)
{
  const char *end = NULL;
  const char *line = NULL;

  if (g_utf8_strlen (quotes, -1) <= MAX_CHARACTERS)
    return g_strdup (quotes);
  end = g_utf8_offset_to_pointer (quotes, MAX_CHARACTERS - 2);
  line = g_strrstr_len (quotes, end - quotes, "\n");
  return g_strdup_printf ("%.*s\n…", (int) ((line != NULL ? line : end) - quotes), quotes);
}

/* Row n has the source [n], so that links need not look for it. */
static void
fill_sources (const HetuDispatch *self, HetuSheet *sheet)
{
  gboolean chinese = self->language == HETU_LANGUAGE_ZH;
  guint row = self->sources->len + 2;

  hetu_sheet_set_column (sheet, 0, 7, 7);
  hetu_sheet_set_column (sheet, 1, 30, CITATION_WIDTH);
  hetu_sheet_set_column (sheet, 2, 30, QUOTE_WIDTH);
  hetu_sheet_put_text (sheet, 0, 0, chinese ? "编号" : "No.", &head_style);
  hetu_sheet_put_text (sheet, 0, 1, chinese ? "来源" : "Source", &head_style);
  hetu_sheet_put_text (sheet, 0, 2, chinese ? "原文" : "Quoted from it", &head_style);
  for (guint i = 0; i < self->sources->len; i++)
    {
      const HetuDispatchSource *source = &g_array_index (self->sources, HetuDispatchSource, i);
      g_autofree char *mark = g_strdup_printf ("[%u]", i + 1);
      g_autofree char *quotes = cut_quotes (source->quotes);

      hetu_sheet_put_text (sheet, i + 1, 0, mark, &centre_style);
      hetu_sheet_put_link (sheet, i + 1, 1, source->citation, source->url, &text_style);
      hetu_sheet_put_text (sheet, i + 1, 2, quotes, &text_style);
    }
  for (guint i = 0; i < self->rules->len; i++)
    hetu_sheet_put_across (sheet,
                           row + i,
                           0,
                           3,
                           NOTE_HEIGHT_PT,
                           g_ptr_array_index (self->rules, i),
                           &note_style);
  hetu_sheet_set_page (sheet, TRUE);
}

GBytes *
hetu_dispatch_to_workbook (const HetuDispatch *self, GError **error)
{
  const HetuWorkbookProperties properties = {
    .title = self->title,
    .subject = self->summary,
    .made_on = self->made_on,
    .language = self->language,
  };
  HetuWorkbook *book = hetu_workbook_new (&properties, error);

  if (book == NULL)
    return NULL;
  fill_list (
      self,
      hetu_workbook_add_sheet (book,
                               self->language == HETU_LANGUAGE_ZH ? "督办清单" : "Dispatch list"));
  fill_sources (self, hetu_workbook_add_sheet (book, get_sources_name (self)));
  return hetu_workbook_end (book, error);
}
