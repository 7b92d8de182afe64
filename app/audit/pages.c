/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audit on paper: A4 across, what asks for something first. A row tells verdict and numbers in cells, and in a line below them the
 * words of the draft and why the verdict is so. */
#include "audit/report-private.h"

#include "chart/frame.h"
#include "chart/page-table.h"
#include "export/pdf.h"
#include "model/source.h"

/* A4 across, points. */
#define PAGE_WIDTH 841.89
#define PAGE_HEIGHT 595.276

/* Columns of a page, and their widths in points. */
static const struct
{
  HetuAuditColumn what;
  double zh, en;
  double weight;
  HetuAlign align;
  gboolean stands;
} columns[] = {
  { HETU_AUDIT_NUMBER, 30, 30, 0, HETU_ALIGN_CENTRE, TRUE },
  { HETU_AUDIT_VERDICT, 74, 88, 0, HETU_ALIGN_START, TRUE },
  { HETU_AUDIT_INDICATOR, 150, 150, 1, HETU_ALIGN_START, FALSE },
  { HETU_AUDIT_PERIOD, 96, 96, 0, HETU_ALIGN_START, FALSE },
  { HETU_AUDIT_TOLD, 96, 110, 0.2, HETU_ALIGN_END, FALSE },
  { HETU_AUDIT_STORED, 96, 110, 0.2, HETU_ALIGN_END, FALSE },
  { HETU_AUDIT_DIFFERENCE, 110, 120, 0.2, HETU_ALIGN_END, FALSE },
  { HETU_AUDIT_SOURCE, 34, 44, 0, HETU_ALIGN_CENTRE, TRUE },
};

/* What the words of one file are kept in until it is written. */
typedef struct
{
  const HetuAudit *audit;
  const GArray *list;
  GPtrArray *words;   /* (element-type utf8): owned */
  GPtrArray *sources; /* owned */
} Sheet;

static const char *
keep (Sheet *self, char *text)
{
  g_ptr_array_add (self->words, text);
  return text;
}

static HetuState
get_state (HetuVerdict verdict)
{
  static const HetuState states[HETU_N_VERDICTS] = {
    [HETU_VERDICT_DISAGREES] = HETU_STATE_MISSED,
    [HETU_VERDICT_INCONSISTENT] = HETU_STATE_BEHIND,
    [HETU_VERDICT_UNKNOWN] = HETU_STATE_UNKNOWN,
    [HETU_VERDICT_AGREES] = HETU_STATE_MET,
  };

  return states[verdict];
}

/* A number that there is none of is a dash. */
static const char *
keep_or_dash (Sheet *self, char *text)
{
  const char *kept = keep (self, text);

  return *kept != '\0' ? kept : "—";
}

static HetuPageCell
make_cell (Sheet *self, guint row, guint index, HetuAuditColumn what)
{
  const HetuAuditFigure *figure = hetu_audit_get_figure (self->audit, index);
  HetuLanguage language = self->audit->options.language;
  HetuPageCell cell = { 0 };
  guint source;

  switch (what)
    {
    case HETU_AUDIT_NUMBER:
      cell.text = keep (self, g_strdup_printf ("%u", row + 1));
      break;
    case HETU_AUDIT_VERDICT:
      cell.text = hetu_verdict_to_label (figure->verdict, language);
      cell.bold = cell.has_state = TRUE;
      cell.state = get_state (figure->verdict);
      break;
    case HETU_AUDIT_INDICATOR:
      cell.text = figure->name;
      cell.detail = *figure->place != '\0' ? figure->place : NULL;
      cell.bold = TRUE;
      break;
    case HETU_AUDIT_PERIOD:
      cell.text = keep_or_dash (self, hetu_period_to_label (figure->told.period, language));
      cell.detail = keep (self, hetu_audit_dup_measure (self->audit, index));
      break;
    case HETU_AUDIT_TOLD:
      cell.text = keep_or_dash (self, hetu_audit_value (&figure->told, language));
      cell.bold = hetu_audit_figure_is_finding (figure);
      break;
    case HETU_AUDIT_STORED:
      cell.text = figure->stored.id != 0
                      ? keep_or_dash (self, hetu_audit_value (&figure->stored, language))
                      : "—";
      if (figure->stored.vintage != 0)
        cell.detail = keep (self, hetu_date_to_label (figure->stored.vintage, language));
      break;
    case HETU_AUDIT_DIFFERENCE:
      cell.text = figure->verdict == HETU_VERDICT_DISAGREES
                      ? keep_or_dash (self, hetu_audit_figure_difference (figure, language))
                      : "—";
      break;
    case HETU_AUDIT_SOURCE:
      source = hetu_audit_find_source (self->sources, figure);
      cell.text = source != 0 ? keep (self, g_strdup_printf ("[%u]", source)) : "—";
      break;
    default:
      break;
    }
  return cell;
}

/* What a figure that disagrees contradicts besides; the difference stands in its column. */
static char *
join_contradictions (const HetuAudit *audit, const HetuAuditFigure *figure)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < figure->contradictions->len; i++)
    g_string_append_printf (words,
                            "%s%s",
                            i > 0 ? " · " : "",
                            g_array_index (audit->contradictions,
                                           HetuContradiction,
                                           g_array_index (figure->contradictions, guint, i))
                                .message);
  return g_string_free (words, FALSE);
}

/* “地区生产总值完成582.4亿元,增长8.1%”, and why the verdict is so */
static const char *
make_foot (Sheet *self, guint index)
{
  const HetuAuditFigure *figure = hetu_audit_get_figure (self->audit, index);
  g_autofree char *quote = hetu_audit_dup_quote (self->audit, index);
  g_autofree char *why = figure->verdict == HETU_VERDICT_DISAGREES
                             ? join_contradictions (self->audit, figure)
                             : g_strdup (figure->reason);

  return keep (self,
               why == NULL || *why == '\0' ? g_strdup_printf ("“%s”", quote)
                                           : g_strdup_printf ("“%s” · %s", quote, why));
}

/* Returns: (transfer container): the cells of all rows, one row behind the other */
static HetuPageCell *
make_cells (Sheet *self)
{
  HetuPageCell *cells = g_new0 (HetuPageCell, G_N_ELEMENTS (columns) * MAX (self->list->len, 1));

  for (guint i = 0; i < self->list->len; i++)
    for (gsize c = 0; c < G_N_ELEMENTS (columns); c++)
      cells[i * G_N_ELEMENTS (columns) + c] =
          make_cell (self, i, g_array_index (self->list, guint, i), columns[c].what);
  return cells;
}

/* “[1] 《…》（…）” */
static GPtrArray *
list_sources (Sheet *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < self->sources->len; i++)
    {
      const HetuAuditFigure *figure = g_ptr_array_index (self->sources, i);

      g_ptr_array_add (
          lines,
          (gpointer) keep (self, g_strdup_printf ("[%u]\u00a0%s", i + 1, figure->source)));
    }
  g_ptr_array_add (lines, NULL);
  return lines;
}

/* The arithmetic of what contradicts itself. */
static GPtrArray *
list_contradictions (Sheet *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < self->audit->contradictions->len; i++)
    {
      const HetuContradiction *one =
          &g_array_index (self->audit->contradictions, HetuContradiction, i);

      g_ptr_array_add (
          lines,
          (gpointer) keep (self,
                           g_strdup_printf (self->audit->options.language == HETU_LANGUAGE_EN
                                                ? "%s (%s)"
                                                : "%s（%s）",
                                            one->message,
                                            one->formula)));
    }
  g_ptr_array_add (lines, NULL);
  return lines;
}

/* Scenes know nothing of addresses: a frame beside them does. */
static HetuFrame *
make_frame (const Sheet *self)
{
  HetuFrame *frame = hetu_frame_new (HETU_CHART_BULLET, self->audit->options.language);

  for (guint i = 0; i < self->sources->len; i++)
    {
      const HetuAuditFigure *figure = g_ptr_array_index (self->sources, i);

      hetu_frame_add_source (frame, figure->source, figure->url);
    }
  return frame;
}

static void
fill_columns (const Sheet *self, HetuPageColumn *out)
{
  HetuLanguage language = self->audit->options.language;

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    out[i] = (HetuPageColumn){
      .head = hetu_audit_get_head (columns[i].what, language),
      .width = language == HETU_LANGUAGE_EN ? columns[i].en : columns[i].zh,
      .weight = columns[i].weight,
      .align = columns[i].align,
      .stands = columns[i].stands,
    };
}

static GPtrArray *
build_pages (Sheet *self, HetuText *text)
{
  gboolean english = self->audit->options.language == HETU_LANGUAGE_EN;
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_A4, FALSE, 1);
  g_autofree HetuPageCell *cells = make_cells (self);
  g_autofree HetuPageRow *rows = g_new0 (HetuPageRow, MAX (self->list->len, 1));
  g_autoptr (GPtrArray) contradictions = list_contradictions (self);
  g_autoptr (GPtrArray) sources = list_sources (self);
  HetuPageColumn page_columns[G_N_ELEMENTS (columns)];
  HetuPageSection sections[2];
  guint n_sections = 0;
  const char *summary = keep (self, hetu_audit_dup_summary (self->audit));
  const char *const lines[] = { summary, keep (self, hetu_audit_dup_ground (self->audit)), NULL };
  HetuPageTable table = {
    .language = self->audit->options.language,
    .width_pt = PAGE_WIDTH,
    .height_pt = PAGE_HEIGHT,
    .title = keep (self, hetu_audit_dup_heading (self->audit)),
    .lines = lines,
    .columns = page_columns,
    .n_columns = G_N_ELEMENTS (columns),
    .rows = rows,
    .n_rows = self->list->len,
    .nothing = english ? "No figure of the draft is listed" : "没有要列出的数",
    .sections = sections,
    .description = summary,
  };

  fill_columns (self, page_columns);
  for (guint i = 0; i < self->list->len; i++)
    {
      rows[i].cells = &cells[i * G_N_ELEMENTS (columns)];
      rows[i].foot = make_foot (self, g_array_index (self->list, guint, i));
    }
  if (contradictions->len > 1)
    sections[n_sections++] =
        (HetuPageSection){ .heading = english ? "Contradictions within the draft" : "稿内矛盾",
                           .lines = (const char *const *) contradictions->pdata,
                           .part = HETU_PART_NOTE };
  if (sources->len > 1)
    sections[n_sections++] = (HetuPageSection){ .heading = english ? "Sources" : "数据来源",
                                                .lines = (const char *const *) sources->pdata,
                                                .part = HETU_PART_SOURCE };
  table.n_sections = n_sections;
  return hetu_page_table_build (&table, theme, text);
}

GBytes *
hetu_audit_to_pages (const HetuAudit *self, const GArray *list, HetuText *text, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sources = hetu_audit_list_sources (self, list);
  Sheet sheet = { .audit = self, .list = list, .words = words, .sources = sources };
  g_autoptr (HetuFrame) frame = make_frame (&sheet);
  g_autoptr (GPtrArray) frames = g_ptr_array_new ();
  g_autoptr (GPtrArray) scenes = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  scenes = build_pages (&sheet, text);
  for (guint i = 0; i < scenes->len; i++)
    {
      if (!hetu_scene_check_glyphs (g_ptr_array_index (scenes, i), text, error))
        return NULL;
      g_ptr_array_add (frames, frame);
    }
  return hetu_pdf_encode ((HetuScene *const *) scenes->pdata,
                          (HetuFrame *const *) frames->pdata,
                          scenes->len,
                          hetu_audit_get_day (self),
                          error);
}
