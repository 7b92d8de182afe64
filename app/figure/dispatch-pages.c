/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dispatch list on paper: A4 across, as it is handed round at a meeting. A row tells its numbers in cells, what they mean in
 * a line below them, and leaves room beside both for what the office that answers for it will do and until when. */
#include "figure/dispatch-private.h"

#include "chart/page-table.h"
#include "export/pdf.h"

/* A4 across, points. */
#define PAGE_WIDTH 841.89
#define PAGE_HEIGHT 595.276

/* Where a cell of the page takes its words from, and its width in points. */
typedef struct
{
  HetuDispatchColumn text;
  HetuDispatchColumn detail; /* HETU_DISPATCH_N_COLUMNS: none */
  double zh, en;             /* least width by language */
  double weight;
  HetuAlign align;
  gboolean stands;
} Column;

#define NONE HETU_DISPATCH_N_COLUMNS

static const Column columns[] = {
  { HETU_DISPATCH_NUMBER, NONE, 28, 26, 0, HETU_ALIGN_CENTRE, TRUE },
  { HETU_DISPATCH_REGION, NONE, 42, 54, 0, HETU_ALIGN_CENTRE, TRUE },
  { HETU_DISPATCH_INDICATOR, NONE, 84, 90, 1, HETU_ALIGN_START, TRUE },
  { HETU_DISPATCH_OWNER, NONE, 54, 58, 0.4, HETU_ALIGN_CENTRE, TRUE },
  { HETU_DISPATCH_TARGET, HETU_DISPATCH_DUE, 70, 78, 0, HETU_ALIGN_CENTRE, FALSE },
  { HETU_DISPATCH_OUTTURN, HETU_DISPATCH_OUTTURN_PERIOD, 70, 74, 0, HETU_ALIGN_CENTRE, FALSE },
  { HETU_DISPATCH_COMPLETION, HETU_DISPATCH_EXPECTED, 66, 62, 0, HETU_ALIGN_CENTRE, FALSE },
  { HETU_DISPATCH_GAP, HETU_DISPATCH_PACE_GAP, 98, 78, 0, HETU_ALIGN_CENTRE, FALSE },
  { HETU_DISPATCH_REQUIRED, HETU_DISPATCH_PROJECTION, 84, 92, 0, HETU_ALIGN_CENTRE, FALSE },
  { HETU_DISPATCH_STATE, NONE, 64, 62, 0, HETU_ALIGN_CENTRE, FALSE },
  { HETU_DISPATCH_MEASURES, NONE, 76, 66, 1, HETU_ALIGN_START, TRUE },
  { HETU_DISPATCH_FINISH_BY, NONE, 48, 44, 0, HETU_ALIGN_CENTRE, TRUE },
};

/* What the words of one file are kept in until it is written. */
typedef struct
{
  const HetuDispatch *list;
  GPtrArray *words;                                    /* (element-type utf8): owned */
  const Column *shown[G_N_ELEMENTS (columns)];         /* those that the list has */
  HetuPageColumn page_columns[G_N_ELEMENTS (columns)]; /* beside them */
  guint n_columns;
} Sheet;

static const char *
keep (Sheet *self, char *text)
{
  g_ptr_array_add (self->words, text);
  return text;
}

/* The line under a number says what it is. */
static const char *
make_detail (Sheet *self, HetuDispatchColumn column, const char *text)
{
  gboolean chinese = self->list->language == HETU_LANGUAGE_ZH;

  if (*text == '\0')
    return NULL;
  switch (column)
    {
    case HETU_DISPATCH_EXPECTED:
      return keep (self, g_strdup_printf (chinese ? "应完成 %s" : "of %s asked", text));
    case HETU_DISPATCH_PACE_GAP:
      return keep (self, g_strdup_printf (chinese ? "比进度 %s" : "pace %s", text));
    case HETU_DISPATCH_PROJECTION:
      return keep (self, g_strdup_printf (chinese ? "期末推算 %s" : "projected %s", text));
    default:
      return text;
    }
}

static HetuPageCell
make_cell (Sheet *self, const HetuDispatchRow *row, const Column *column)
{
  const char *text = row->cells[column->text].text;
  HetuPageCell cell = { .text = text, .state = row->state };
  gboolean blank = column->text == HETU_DISPATCH_MEASURES ||
                   column->text == HETU_DISPATCH_FINISH_BY || column->text == HETU_DISPATCH_OWNER;

  /* A number that there is none of is a dash; a blank is to be filled in. */
  if (*text == '\0' && !blank)
    cell.text = "—";
  cell.bold = column->text == HETU_DISPATCH_INDICATOR || column->text == HETU_DISPATCH_STATE;
  cell.has_state = column->text == HETU_DISPATCH_STATE;
  if (column->text == HETU_DISPATCH_INDICATOR)
    {
      cell.text = row->name;
      cell.detail = row->measure;
    }
  if (column->detail != NONE)
    cell.detail = make_detail (self, column->detail, row->cells[column->detail].text);
  return cell;
}

/* “目标 ≥1.2 万人……，进度滞后。预警：…… 来源：[1][2]” */
static const char *
make_foot (Sheet *self, const HetuDispatchRow *row)
{
  gboolean chinese = self->list->language == HETU_LANGUAGE_ZH;
  const char *warnings = row->cells[HETU_DISPATCH_WARNINGS].text;
  const guint sources[] = { row->cells[HETU_DISPATCH_TARGET_SOURCE].source,
                            row->cells[HETU_DISPATCH_OUTTURN_SOURCE].source };
  GString *foot = g_string_new (row->cells[HETU_DISPATCH_REASON].text);

  if (*warnings != '\0')
    g_string_append_printf (foot, chinese ? "预警：%s" : " Warnings: %s", warnings);
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sources[i] != 0 && (i == 0 || sources[i] != sources[0]))
      g_string_append_printf (foot, "%s[%u]", i == 0 ? " " : "", sources[i]);
  return keep (self, g_string_free (foot, FALSE));
}

static void
choose_columns (Sheet *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (!hetu_dispatch_has_column (self->list, columns[i].text))
        continue;
      self->shown[self->n_columns] = &columns[i];
      self->page_columns[self->n_columns] = (HetuPageColumn){
        .head = hetu_dispatch_get_head (columns[i].text, self->list->language),
        .width = self->list->language == HETU_LANGUAGE_ZH ? columns[i].zh : columns[i].en,
        .weight = columns[i].weight,
        .align = columns[i].align,
        .stands = columns[i].stands,
      };
      self->n_columns++;
    }
}

/* Returns: (transfer container): the cells of all rows, one row behind the other */
static HetuPageCell *
make_cells (Sheet *self)
{
  HetuPageCell *cells = g_new0 (HetuPageCell, self->n_columns * MAX (self->list->rows->len, 1));

  for (guint i = 0; i < self->list->rows->len; i++)
    for (guint c = 0; c < self->n_columns; c++)
      cells[i * self->n_columns + c] =
          make_cell (self, &g_array_index (self->list->rows, HetuDispatchRow, i), self->shown[c]);
  return cells;
}

/* “[1] 《…》（…）” */
static GPtrArray *
list_sources (Sheet *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < self->list->sources->len; i++)
    {
      const HetuDispatchSource *source =
          &g_array_index (self->list->sources, HetuDispatchSource, i);

      g_ptr_array_add (
          lines,
          (gpointer) keep (self, g_strdup_printf ("[%u]\u00a0%s", i + 1, source->citation)));
    }
  g_ptr_array_add (lines, NULL);
  return lines;
}

/* Scenes know nothing of addresses: a frame beside them does. */
static HetuFrame *
make_frame (const HetuDispatch *list)
{
  HetuFrame *frame = hetu_frame_new (HETU_CHART_BULLET, list->language);

  for (guint i = 0; i < list->sources->len; i++)
    {
      const HetuDispatchSource *source = &g_array_index (list->sources, HetuDispatchSource, i);

      hetu_frame_add_source (frame, source->citation, source->url);
    }
  return frame;
}

static GPtrArray *
build_pages (Sheet *self, HetuText *text)
{
  const HetuDispatch *list = self->list;
  gboolean chinese = list->language == HETU_LANGUAGE_ZH;
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_A4, FALSE, 1);
  g_autofree HetuPageCell *cells = make_cells (self);
  g_autofree HetuPageRow *rows = g_new0 (HetuPageRow, MAX (list->rows->len, 1));
  g_autoptr (GPtrArray) rules = g_ptr_array_new ();
  g_autoptr (GPtrArray) sources = list_sources (self);
  const char *const lines[] = { list->moment, list->summary, NULL };
  HetuPageSection sections[2];
  HetuPageTable table = {
    .language = list->language,
    .width_pt = PAGE_WIDTH,
    .height_pt = PAGE_HEIGHT,
    .title = list->title,
    .lines = lines,
    .columns = self->page_columns,
    .n_columns = self->n_columns,
    .rows = rows,
    .n_rows = list->rows->len,
    .nothing = chinese ? "没有需要督办的目标" : "No target needs to be on this list",
    .sections = sections,
    .n_sections = G_N_ELEMENTS (sections),
    .description = list->summary,
  };

  for (guint i = 0; i < list->rows->len; i++)
    {
      rows[i].cells = &cells[i * self->n_columns];
      rows[i].foot = make_foot (self, &g_array_index (list->rows, HetuDispatchRow, i));
    }
  for (guint i = 0; i < list->rules->len; i++)
    g_ptr_array_add (rules, g_ptr_array_index (list->rules, i));
  g_ptr_array_add (rules, NULL);
  sections[0] = (HetuPageSection){ .heading = chinese ? "判定规则" : "Rules",
                                   .lines = (const char *const *) rules->pdata,
                                   .part = HETU_PART_NOTE };
  sections[1] = (HetuPageSection){ .heading = chinese ? "数据来源" : "Sources",
                                   .lines = (const char *const *) sources->pdata,
                                   .part = HETU_PART_SOURCE };
  return hetu_page_table_build (&table, theme, text);
}

GBytes *
hetu_dispatch_to_pages (const HetuDispatch *self, HetuText *text, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HetuFrame) frame = make_frame (self);
  g_autoptr (GPtrArray) frames = g_ptr_array_new ();
  g_autoptr (GPtrArray) scenes = NULL;
  Sheet sheet = { .list = self, .words = words };

  g_return_val_if_fail (text != NULL, NULL);

  choose_columns (&sheet);
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
                          self->made_on,
                          error);
}
