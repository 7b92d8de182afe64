/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audit as a workbook: a sheet whose numbers are numbers, with their units in their formats, a sheet of sources to which its rows
 * lead, and one of what contradicts itself, with the arithmetic. */
#include "audit/report-private.h"

#include "export/list-styles.h"
#include "export/xlsx.h"

/* Rows that stand above the heads. */
#define HEAD_ROW 3

/* How a column is set, widths in halves of a 汉字. */
static const struct
{
  const HetuCellStyle *style;
  double least, most;
} columns[HETU_AUDIT_N_COLUMNS] = {
  [HETU_AUDIT_NUMBER] = { &centre_style, 6, 6 },
  [HETU_AUDIT_VERDICT] = { &centre_style, 12, 14 },
  [HETU_AUDIT_PLACE] = { &centre_style, 7, 10 },
  [HETU_AUDIT_INDICATOR] = { &name_style, 14, 20 },
  [HETU_AUDIT_PERIOD] = { &centre_style, 9, 12 },
  [HETU_AUDIT_MEASURE] = { &centre_style, 10, 14 },
  [HETU_AUDIT_TOLD] = { &number_style, 12, 20 },
  [HETU_AUDIT_STORED] = { &number_style, 12, 20 },
  [HETU_AUDIT_DIFFERENCE] = { &number_style, 12, 22 },
  [HETU_AUDIT_PERCENT] = { &number_style, 11, 12 },
  [HETU_AUDIT_REASON] = { &text_style, 18, 28 },
  [HETU_AUDIT_QUOTE] = { &text_style, 20, 30 },
  [HETU_AUDIT_SOURCE] = { &centre_style, 6, 6 },
  [HETU_AUDIT_VINTAGE] = { &centre_style, 12, 12 },
};

/* The verdicts' colours for text on white; glyphs tell them apart in grey, of those that every face of Chinese offices has. */
static HetuCellStyle
make_verdict_style (const HetuTheme *theme, HetuVerdict verdict)
{
  static const HetuState states[HETU_N_VERDICTS] = { HETU_STATE_MISSED,
                                                     HETU_STATE_BEHIND,
                                                     HETU_STATE_UNKNOWN,
                                                     HETU_STATE_MET };
  HetuCellStyle style = centre_style;

  style.bold = TRUE;
  style.colour = theme->state_texts[states[verdict]];
  return style;
}

static void
put_verdict (HetuSheet *sheet,
             guint row,
             guint column,
             HetuVerdict verdict,
             const HetuTheme *theme,
             HetuLanguage language)
{
  static const char *const glyphs[HETU_N_VERDICTS] = { "×", "▲", "?", "√" };
  HetuCellStyle style = make_verdict_style (theme, verdict);
  g_autofree char *text =
      g_strdup_printf ("%s %s", glyphs[verdict], hetu_verdict_to_label (verdict, language));

  hetu_sheet_put_text (sheet, row, column, text, &style);
}

/* A number of a statement, or what stands for it. */
static void
put_value (HetuSheet *sheet,
           guint row,
           guint column,
           const HetuObservation *one,
           HetuLanguage language)
{
  g_autofree char *words = NULL;
  g_autofree char *format = NULL;

  if (one->has_value && one->comparator != HETU_COMPARATOR_RANGE)
    {
      format = hetu_xlsx_number_format (one->unit,
                                        one->value.decimals,
                                        (HetuComparator) one->comparator,
                                        HETU_FORMAT_UNIT,
                                        HETU_LANGUAGE_ZH);
      hetu_sheet_put_number (sheet,
                             row,
                             column,
                             hetu_decimal_to_double (one->value),
                             format,
                             &number_style);
      return;
    }
  words = hetu_audit_value (one, language);
  hetu_sheet_put_text (sheet, row, column, words, &number_style);
}

static void
put_difference (HetuSheet *sheet, guint row, guint column, const HetuAuditFigure *figure)
{
  g_autofree char *format = NULL;

  if (!figure->has_difference || figure->verdict != HETU_VERDICT_DISAGREES)
    {
      hetu_sheet_put_text (sheet, row, column, NULL, &number_style);
      return;
    }
  format = hetu_xlsx_number_format (figure->difference_unit,
                                    figure->difference.decimals,
                                    HETU_COMPARATOR_EQUAL,
                                    HETU_FORMAT_UNIT | HETU_FORMAT_SIGNED,
                                    HETU_LANGUAGE_ZH);
  hetu_sheet_put_number (sheet,
                         row,
                         column,
                         hetu_decimal_to_double (figure->difference),
                         format,
                         &number_style);
}

static void
put_percent (HetuSheet *sheet, guint row, guint column, const HetuAuditFigure *figure)
{
  if (figure->has_percent && figure->verdict == HETU_VERDICT_DISAGREES)
    hetu_sheet_put_number (sheet, row, column, figure->percent, "+0.0;-0.0", &number_style);
  else
    hetu_sheet_put_text (sheet, row, column, NULL, &number_style);
}

/* Returns: (transfer full) (nullable): what stands in a cell of words */
static char *
dup_words (const HetuAudit *self, guint at, guint index, HetuAuditColumn what)
{
  const HetuAuditFigure *figure = hetu_audit_get_figure (self, index);

  switch (what)
    {
    case HETU_AUDIT_NUMBER:
      return g_strdup_printf ("%u", at + 1);
    case HETU_AUDIT_PLACE:
      return g_strdup (figure->place);
    case HETU_AUDIT_INDICATOR:
      return g_strdup (figure->name);
    case HETU_AUDIT_PERIOD:
      return hetu_period_to_label (figure->told.period, self->options.language);
    case HETU_AUDIT_MEASURE:
      return hetu_audit_dup_measure (self, index);
    case HETU_AUDIT_REASON:
      return g_strdup (figure->reason);
    case HETU_AUDIT_QUOTE:
      return hetu_audit_dup_quote (self, index);
    default:
      return NULL;
    }
}

/* Row n of the sheet of sources has the source [n]. */
static const char *
get_sources_name (const HetuAudit *self)
{
  return self->options.language == HETU_LANGUAGE_EN ? "Sources" : "来源";
}

static void
put_source (const HetuAudit *self, HetuSheet *sheet, guint row, guint column, guint source)
{
  g_autofree char *mark = NULL;
  g_autofree char *address = NULL;

  if (source == 0)
    {
      hetu_sheet_put_text (sheet, row, column, NULL, &centre_style);
      return;
    }
  mark = g_strdup_printf ("[%u]", source);
  address = hetu_xlsx_cell_address (get_sources_name (self), source, 0);
  hetu_sheet_put_link (sheet, row, column, mark, address, &centre_style);
}

static void
put_cell (const HetuAudit *self,
          HetuSheet *sheet,
          guint at,
          guint index,
          HetuAuditColumn what,
          const GPtrArray *sources,
          const HetuTheme *theme)
{
  const HetuAuditFigure *figure = hetu_audit_get_figure (self, index);
  HetuLanguage language = self->options.language;
  guint row = HEAD_ROW + 1 + at;
  g_autofree char *words = NULL;

  switch (what)
    {
    case HETU_AUDIT_VERDICT:
      put_verdict (sheet, row, what, figure->verdict, theme, language);
      break;
    case HETU_AUDIT_TOLD:
      put_value (sheet, row, what, &figure->told, language);
      break;
    case HETU_AUDIT_STORED:
      if (figure->stored.id != 0)
        put_value (sheet, row, what, &figure->stored, language);
      else
        hetu_sheet_put_text (sheet, row, what, NULL, &number_style);
      break;
    case HETU_AUDIT_DIFFERENCE:
      put_difference (sheet, row, what, figure);
      break;
    case HETU_AUDIT_PERCENT:
      put_percent (sheet, row, what, figure);
      break;
    case HETU_AUDIT_SOURCE:
      put_source (self, sheet, row, what, hetu_audit_find_source (sources, figure));
      break;
    case HETU_AUDIT_VINTAGE:
      hetu_sheet_put_date (sheet, row, what, figure->stored.vintage, &centre_style);
      break;
    default:
      words = dup_words (self, at, index, what);
      hetu_sheet_put_text (sheet, row, what, words, columns[what].style);
      break;
    }
}

static void
fill_list (const HetuAudit *self, const GArray *list, const GPtrArray *sources, HetuSheet *sheet)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_A4, FALSE, 1);
  g_autofree char *title = hetu_audit_dup_heading (self);
  g_autofree char *summary = hetu_audit_dup_summary (self);
  g_autofree char *ground = hetu_audit_dup_ground (self);

  for (guint what = 0; what < HETU_AUDIT_N_COLUMNS; what++)
    {
      hetu_sheet_set_column (sheet, what, columns[what].least, columns[what].most);
      hetu_sheet_put_text (sheet,
                           HEAD_ROW,
                           what,
                           hetu_audit_get_head ((HetuAuditColumn) what, self->options.language),
                           &head_style);
      for (guint i = 0; i < list->len; i++)
        put_cell (self,
                  sheet,
                  i,
                  g_array_index (list, guint, i),
                  (HetuAuditColumn) what,
                  sources,
                  theme);
    }
  hetu_sheet_put_across (sheet, 0, 0, HETU_AUDIT_N_COLUMNS, TITLE_HEIGHT_PT, title, &title_style);
  hetu_sheet_put_across (sheet, 1, 0, HETU_AUDIT_N_COLUMNS, NOTE_HEIGHT_PT, summary, &note_style);
  hetu_sheet_put_across (sheet, 2, 0, HETU_AUDIT_N_COLUMNS, NOTE_HEIGHT_PT, ground, &note_style);
  hetu_sheet_set_table (sheet, HEAD_ROW, HETU_AUDIT_N_COLUMNS, list->len, 4);
  hetu_sheet_set_page (sheet, TRUE);
}

static void
fill_sources (const HetuAudit *self, const GPtrArray *sources, HetuSheet *sheet)
{
  gboolean english = self->options.language == HETU_LANGUAGE_EN;

  hetu_sheet_set_column (sheet, 0, 7, 7);
  hetu_sheet_set_column (sheet, 1, 40, 100);
  hetu_sheet_put_text (sheet, 0, 0, english ? "No." : "编号", &head_style);
  hetu_sheet_put_text (sheet, 0, 1, english ? "Source" : "来源", &head_style);
  for (guint i = 0; i < sources->len; i++)
    {
      const HetuAuditFigure *figure = g_ptr_array_index (sources, i);
      g_autofree char *mark = g_strdup_printf ("[%u]", i + 1);

      hetu_sheet_put_text (sheet, i + 1, 0, mark, &centre_style);
      hetu_sheet_put_link (sheet, i + 1, 1, figure->source, figure->url, &text_style);
    }
  hetu_sheet_set_page (sheet, TRUE);
}

static void
fill_contradictions (const HetuAudit *self, HetuSheet *sheet)
{
  gboolean english = self->options.language == HETU_LANGUAGE_EN;

  hetu_sheet_set_column (sheet, 0, 30, 60);
  hetu_sheet_set_column (sheet, 1, 30, 60);
  hetu_sheet_set_column (sheet, 2, 30, 60);
  hetu_sheet_put_text (sheet, 0, 0, english ? "Contradiction" : "矛盾", &head_style);
  hetu_sheet_put_text (sheet, 0, 1, english ? "Arithmetic" : "算式", &head_style);
  hetu_sheet_put_text (sheet, 0, 2, english ? "In the draft" : "原文", &head_style);
  for (guint i = 0; i < self->contradictions->len; i++)
    {
      const HetuContradiction *one = &g_array_index (self->contradictions, HetuContradiction, i);
      g_autoptr (GString) quotes = g_string_new (NULL);

      for (guint k = 0; k < one->figures->len; k++)
        {
          g_autofree char *quote =
              hetu_audit_dup_quote (self, g_array_index (one->figures, guint, k));

          g_string_append_printf (quotes, "%s“%s”", k > 0 ? "\n" : "", quote);
        }
      hetu_sheet_put_text (sheet, i + 1, 0, one->message, &text_style);
      hetu_sheet_put_text (sheet, i + 1, 1, one->formula, &text_style);
      hetu_sheet_put_text (sheet, i + 1, 2, quotes->str, &text_style);
    }
  hetu_sheet_set_page (sheet, TRUE);
}

GBytes *
hetu_audit_to_workbook (const HetuAudit *self, const GArray *list, GError **error)
{
  gboolean english = self->options.language == HETU_LANGUAGE_EN;
  g_autofree char *title = hetu_audit_dup_heading (self);
  g_autofree char *summary = hetu_audit_dup_summary (self);
  g_autoptr (GPtrArray) sources = hetu_audit_list_sources (self, list);
  const HetuWorkbookProperties properties = {
    .title = title,
    .subject = summary,
    .made_on = hetu_audit_get_day (self),
    .language = self->options.language,
  };
  HetuWorkbook *book = hetu_workbook_new (&properties, error);

  if (book == NULL)
    return NULL;
  fill_list (self, list, sources, hetu_workbook_add_sheet (book, english ? "Audit" : "核对结果"));
  fill_sources (self, sources, hetu_workbook_add_sheet (book, get_sources_name (self)));
  if (self->contradictions->len > 0)
    fill_contradictions (self,
                         hetu_workbook_add_sheet (book, english ? "Contradictions" : "稿内矛盾"));
  return hetu_workbook_end (book, error);
}
