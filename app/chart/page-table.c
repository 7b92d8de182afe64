/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table over pages of paper, as offices hand them round: the title in the middle, what it is about below, then the rows.
 *
 * Pages are filled from the top. A row that has no room goes to the next page whole, with the heads before it; no page has the
 * last row alone, nor what stands behind the rows alone where two of them can go with it. A table that would take two or three
 * pages is set as loosely as it can be with the fewest: sources run on, then rows are closer, then type is smaller by half a
 * point. A longer one keeps its type. Pages are numbered when all are there. */
#include "chart/page-table-private.h"

#define MARGIN_X 30.0
#define FOLIO_PT 8.5
#define FOLIO_RISE 30.0 /* of a page's number above its lower edge */
#define NOTHING_HEIGHT 48.0
/* Pages, from which on a table is not tightened. */
#define LONG_TABLE 4

static const HetuPageSetting settings[] = {
  { .title_pt = 18,
    .body_pt = 9,
    .detail_pt = 8,
    .line_height = 1.35,
    .padding_y = 4,
    .margin_top = 36,
    .margin_bottom = 48,
    .title_gap = 8,
    .table_gap = 8,
    .section_gap = 12 },
  { .title_pt = 18,
    .body_pt = 9,
    .detail_pt = 8,
    .line_height = 1.35,
    .padding_y = 4,
    .margin_top = 36,
    .margin_bottom = 48,
    .title_gap = 8,
    .table_gap = 8,
    .section_gap = 8,
    .runs_on = TRUE },
  { .title_pt = 18,
    .body_pt = 9,
    .detail_pt = 8,
    .line_height = 1.3,
    .padding_y = 2.5,
    .margin_top = 30,
    .margin_bottom = 42,
    .title_gap = 6,
    .table_gap = 6,
    .section_gap = 6,
    .runs_on = TRUE },
  { .title_pt = 16,
    .body_pt = 8.5,
    .detail_pt = 7.5,
    .line_height = 1.25,
    .padding_y = 2,
    .margin_top = 28,
    .margin_bottom = 42,
    .title_gap = 4,
    .table_gap = 6,
    .section_gap = 6,
    .runs_on = TRUE },
};

static HetuSceneBuilder *
get_page (const HetuPages *self)
{
  return g_ptr_array_index (self->builders, self->builders->len - 1);
}

void
hetu_pages_add_page (HetuPages *self)
{
  const HetuPageTable *table = self->layout.table;

  g_ptr_array_add (
      self->builders,
      hetu_scene_builder_new (table->width_pt, table->height_pt, self->layout.theme->canvas));
  self->y = self->layout.top;
}

void
hetu_pages_add_text (HetuPages *self,
                     HetuPart part,
                     const char *text,
                     const HetuTextStyle *style,
                     HetuColour colour,
                     double gap)
{
  const HetuPageLayout *layout = &self->layout;
  HetuTextStyle wrapped = *style;
  g_autoptr (HetuTextRun) run = NULL;
  double x, height;

  wrapped.width_pt = layout->right - layout->left;
  wrapped.line_height = layout->setting->line_height;
  run = hetu_text_shape (layout->text, text, &wrapped);
  height = hetu_text_run_get_height (run);
  if (self->y + height > layout->bottom && self->y > layout->top)
    hetu_pages_add_page (self);
  x = layout->left;
  if (style->align == HETU_ALIGN_CENTRE)
    x += (wrapped.width_pt - hetu_text_run_get_width (run)) / 2;
  hetu_scene_builder_text (get_page (self), part, -1, run, x, self->y, colour);
  self->y += height + gap;
}

static void
add_opening (HetuPages *self)
{
  const HetuPageTable *table = self->layout.table;
  const HetuPageSetting *setting = self->layout.setting;
  const HetuTheme *theme = self->layout.theme;
  const HetuTextStyle title = { .size_pt = setting->title_pt,
                                .bold = TRUE,
                                .align = HETU_ALIGN_CENTRE };
  const HetuTextStyle line = { .size_pt = setting->body_pt };

  hetu_pages_add_text (self,
                       HETU_PART_TITLE,
                       table->title,
                       &title,
                       theme->text,
                       setting->title_gap);
  for (gsize i = 0; table->lines[i] != NULL; i++)
    hetu_pages_add_text (self,
                         HETU_PART_SUBTITLE,
                         table->lines[i],
                         &line,
                         theme->text2,
                         HETU_PAGE_LINE_GAP);
  self->y += setting->table_gap - HETU_PAGE_LINE_GAP;
}

static void
add_head (HetuPages *self)
{
  hetu_page_band_draw (&self->head, &self->layout, get_page (self), -1, self->y);
  self->y += self->head.height;
}

/* ---- rows */

static void
add_rows (HetuPages *self)
{
  guint n_rows = self->layout.table->n_rows;
  g_autoptr (GArray) starts = NULL;

  self->bands = g_new0 (HetuPageBand, n_rows);
  for (guint i = 0; i < n_rows; i++)
    hetu_page_band_measure_row (&self->bands[i], &self->layout, i);
  starts = hetu_pages_break_rows (self);
  for (guint page = 0, row = 0; page < starts->len; page++)
    {
      guint end = page + 1 < starts->len ? g_array_index (starts, guint, page + 1) : n_rows;

      if (page > 0)
        hetu_pages_add_page (self);
      add_head (self);
      for (; row < end; row++)
        {
          hetu_page_band_draw (&self->bands[row],
                               &self->layout,
                               get_page (self),
                               (int) row,
                               self->y);
          self->y += self->bands[row].height;
        }
    }
}

/* An empty list says so in a row of its own. */
static void
add_nothing (HetuPages *self)
{
  const HetuPageLayout *layout = &self->layout;
  const HetuTextStyle style = { .size_pt = layout->setting->body_pt,
                                .align = HETU_ALIGN_CENTRE,
                                .width_pt = layout->right - layout->left };
  g_autoptr (HetuTextRun) run = hetu_text_shape (layout->text, layout->table->nothing, &style);
  double room = layout->right - layout->left - hetu_text_run_get_width (run);

  hetu_scene_builder_text (get_page (self),
                           HETU_PART_VALUE,
                           -1,
                           run,
                           layout->left + room / 2,
                           self->y + (NOTHING_HEIGHT - hetu_text_run_get_height (run)) / 2,
                           layout->theme->text2);
  self->y += NOTHING_HEIGHT;
  hetu_scene_builder_segment (get_page (self),
                              HETU_PART_GRID,
                              -1,
                              layout->left,
                              self->y,
                              layout->right,
                              self->y,
                              layout->theme->axis,
                              layout->theme->axis_width);
}

/* “第 2 页 共 5 页” in the middle; the title at the left from the second page on. */
static void
add_folio (const HetuPages *self, HetuSceneBuilder *builder, guint page)
{
  const HetuPageLayout *layout = &self->layout;
  const HetuTextStyle style = { .size_pt = FOLIO_PT };
  g_autofree char *number = g_strdup_printf (
      layout->table->language == HETU_LANGUAGE_ZH ? "第 %u 页 共 %u 页" : "Page %u of %u",
      page + 1,
      self->builders->len);
  g_autoptr (HetuTextRun) run = hetu_text_shape (layout->text, number, &style);
  double y = layout->table->height_pt - FOLIO_RISE;

  hetu_scene_builder_text (builder,
                           HETU_PART_TICK,
                           -1,
                           run,
                           (layout->left + layout->right - hetu_text_run_get_width (run)) / 2,
                           y,
                           layout->theme->text2);
  if (page > 0)
    {
      g_autoptr (HetuTextRun) title = hetu_text_shape (layout->text, layout->table->title, &style);

      hetu_scene_builder_text (builder,
                               HETU_PART_TICK,
                               -1,
                               title,
                               layout->left,
                               y,
                               layout->theme->text2);
    }
}

static void
find_feet (HetuPageLayout *layout)
{
  const HetuPageTable *table = layout->table;

  layout->foot_first = table->n_columns;
  for (guint i = 0; i < table->n_columns; i++)
    if (!table->columns[i].stands)
      {
        layout->foot_first = MIN (layout->foot_first, i);
        layout->foot_end = i + 1;
      }
}

static void
place_columns (HetuPageLayout *layout)
{
  const HetuPageTable *table = layout->table;
  double room = layout->right - layout->left;
  double needed = 0, weights = 0, scale;
  double x = layout->left;

  for (guint i = 0; i < table->n_columns; i++)
    {
      needed += table->columns[i].width;
      weights += table->columns[i].weight;
    }
  scale = needed > room || weights <= 0 ? room / needed : 1;
  layout->edges = g_new (double, table->n_columns + 1);
  for (guint i = 0; i < table->n_columns; i++)
    {
      layout->edges[i] = x;
      x += table->columns[i].width * scale;
      if (weights > 0)
        x += table->columns[i].weight / weights * MAX (room - needed, 0);
    }
  layout->edges[table->n_columns] = layout->right;
  find_feet (layout);
}

/* Each page is a scene with the title and its number, so that an outline of the file can name it. */
static GPtrArray *
end_pages (HetuPages *self)
{
  const HetuPageTable *table = self->layout.table;
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_scene_unref);

  for (guint i = 0; i < self->builders->len; i++)
    {
      HetuSceneBuilder *builder = g_ptr_array_index (self->builders, i);
      g_autofree char *name =
          i == 0 ? g_strdup (table->title)
                 : g_strdup_printf (table->language == HETU_LANGUAGE_ZH ? "%s（第 %u 页）"
                                                                        : "%s (page %u)",
                                    table->title,
                                    i + 1);

      add_folio (self, builder, i);
      g_ptr_array_add (scenes,
                       hetu_scene_builder_end (builder, name, i == 0 ? table->description : NULL));
    }
  return scenes;
}

/* Returns: (transfer full) (nullable): the pages; %NULL: the table has no room in this setting, which is not the loosest */
static GPtrArray *
build (const HetuPageTable *table,
       const HetuTheme *theme,
       HetuText *text,
       const HetuPageSetting *setting)
{
  g_autoptr (GPtrArray) builders = g_ptr_array_new ();
  HetuPages pages = {
    .layout = { .setting = setting,
                .table = table,
                .theme = theme,
                .text = text,
                .left = MARGIN_X,
                .right = table->width_pt - MARGIN_X,
                .top = setting->margin_top,
                .bottom = table->height_pt - setting->margin_bottom },
    .builders = builders,
  };
  g_autoptr (GPtrArray) scenes = NULL;

  place_columns (&pages.layout);
  hetu_page_band_measure_head (&pages.head, &pages.layout);
  hetu_pages_add_page (&pages);
  add_opening (&pages);
  if (table->n_rows > 0)
    add_rows (&pages);
  else
    {
      add_head (&pages);
      add_nothing (&pages);
    }
  hetu_pages_add_sections (&pages);
  scenes = end_pages (&pages);
  hetu_page_band_clear (&pages.head);
  for (guint i = 0; i < table->n_rows; i++)
    hetu_page_band_clear (&pages.bands[i]);
  g_free (pages.bands);
  g_free (pages.layout.edges);
  /* The loosest takes what there is. */
  return pages.overfull && setting != settings ? NULL : g_steal_pointer (&scenes);
}

GPtrArray *
hetu_page_table_build (const HetuPageTable *table, const HetuTheme *theme, HetuText *text)
{
  g_autoptr (GPtrArray) best = NULL;

  g_return_val_if_fail (table != NULL && table->n_columns > 0, NULL);
  g_return_val_if_fail (theme != NULL && text != NULL, NULL);

  best = build (table, theme, text, &settings[0]);
  for (gsize i = 1; i < G_N_ELEMENTS (settings) && best->len > 1 && best->len < LONG_TABLE; i++)
    {
      g_autoptr (GPtrArray) tighter = build (table, theme, text, &settings[i]);

      if (tighter != NULL && tighter->len < best->len)
        {
          g_ptr_array_unref (best);
          best = g_steal_pointer (&tighter);
        }
    }
  return g_steal_pointer (&best);
}
