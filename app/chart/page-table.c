/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table over pages of paper, as offices hand them round: the title in the middle, what it is about below, then the rows.
 *
 * Pages are filled from the top. A row that has no room goes to the next page whole, with the heads before it; a heading is never
 * left alone at a page's foot. Pages are numbered when all are there. Refuses to shrink type: a long table has more pages. */
#include "chart/page-table-private.h"

#define MARGIN_X 30.0
#define MARGIN_TOP 36.0
#define MARGIN_BOTTOM 48.0
#define FOLIO_PT 8.5
#define FOLIO_RISE 30.0 /* of a page's number above its lower edge */
#define TITLE_GAP 8.0
#define LINE_GAP 2.0
#define TABLE_GAP 8.0
#define SECTION_GAP 12.0
#define NOTHING_HEIGHT 48.0

typedef struct
{
  HetuPageLayout layout;
  HetuPageBand head;
  GPtrArray *builders; /* (element-type HetuSceneBuilder): a page each */
  double y;            /* where the next thing goes */
} Pages;

static HetuSceneBuilder *
get_page (const Pages *self)
{
  return g_ptr_array_index (self->builders, self->builders->len - 1);
}

static void
add_page (Pages *self)
{
  const HetuPageTable *table = self->layout.table;

  g_ptr_array_add (
      self->builders,
      hetu_scene_builder_new (table->width_pt, table->height_pt, self->layout.theme->canvas));
  self->y = self->layout.top;
}

/* Text across the page; one that has no room goes to the next. @room_below: what has to stand under it on the same page. */
static void
add_text (Pages *self,
          HetuPart part,
          const char *text,
          const HetuTextStyle *style,
          HetuColour colour,
          double gap,
          double room_below)
{
  const HetuPageLayout *layout = &self->layout;
  HetuTextStyle wrapped = *style;
  g_autoptr (HetuTextRun) run = NULL;
  double x, height;

  wrapped.width_pt = layout->right - layout->left;
  wrapped.line_height = HETU_PAGE_LINE_HEIGHT;
  run = hetu_text_shape (layout->text, text, &wrapped);
  height = hetu_text_run_get_height (run);
  if (self->y + height + room_below > layout->bottom && self->y > layout->top)
    add_page (self);
  x = layout->left;
  if (style->align == HETU_ALIGN_CENTRE)
    x += (wrapped.width_pt - hetu_text_run_get_width (run)) / 2;
  hetu_scene_builder_text (get_page (self), part, -1, run, x, self->y, colour);
  self->y += height + gap;
}

static void
add_opening (Pages *self)
{
  const HetuPageTable *table = self->layout.table;
  const HetuTheme *theme = self->layout.theme;
  const HetuTextStyle title = { .size_pt = HETU_PAGE_TITLE_PT,
                                .bold = TRUE,
                                .align = HETU_ALIGN_CENTRE };
  const HetuTextStyle line = { .size_pt = HETU_PAGE_BODY_PT };

  add_text (self, HETU_PART_TITLE, table->title, &title, theme->text, TITLE_GAP, 0);
  for (gsize i = 0; table->lines[i] != NULL; i++)
    add_text (self, HETU_PART_SUBTITLE, table->lines[i], &line, theme->text2, LINE_GAP, 0);
  self->y += TABLE_GAP - LINE_GAP;
}

static void
add_head (Pages *self)
{
  hetu_page_band_draw (&self->head, &self->layout, get_page (self), -1, self->y);
  self->y += self->head.height;
}

static void
add_rows (Pages *self)
{
  const HetuPageTable *table = self->layout.table;

  add_head (self);
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_auto (HetuPageBand) band = { 0 };

      hetu_page_band_measure_row (&band, &self->layout, i);
      if (self->y + band.height > self->layout.bottom)
        {
          add_page (self);
          add_head (self);
        }
      hetu_page_band_draw (&band, &self->layout, get_page (self), (int) i, self->y);
      self->y += band.height;
    }
}

/* An empty list says so in a row of its own. */
static void
add_nothing (Pages *self)
{
  const HetuPageLayout *layout = &self->layout;
  const HetuTextStyle style = { .size_pt = HETU_PAGE_BODY_PT,
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

static void
add_sections (Pages *self)
{
  const HetuPageTable *table = self->layout.table;
  const HetuTheme *theme = self->layout.theme;
  const HetuTextStyle heading = { .size_pt = HETU_PAGE_BODY_PT, .bold = TRUE };
  const HetuTextStyle line = { .size_pt = HETU_PAGE_DETAIL_PT };

  for (guint i = 0; i < table->n_sections; i++)
    {
      const HetuPageSection *section = &table->sections[i];

      if (section->lines[0] == NULL)
        continue;
      self->y += SECTION_GAP;
      add_text (self,
                HETU_PART_LABEL,
                section->heading,
                &heading,
                theme->text,
                LINE_GAP,
                2 * HETU_PAGE_DETAIL_PT * HETU_PAGE_LINE_HEIGHT + LINE_GAP);
      for (gsize l = 0; section->lines[l] != NULL; l++)
        add_text (self, section->part, section->lines[l], &line, theme->text2, LINE_GAP, 0);
    }
}

/* “第 2 页 共 5 页” in the middle; the title at the left from the second page on. */
static void
add_folio (const Pages *self, HetuSceneBuilder *builder, guint page)
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
end_pages (Pages *self)
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

GPtrArray *
hetu_page_table_build (const HetuPageTable *table, const HetuTheme *theme, HetuText *text)
{
  g_autoptr (GPtrArray) builders = g_ptr_array_new ();
  Pages pages = { .layout = { .table = table, .theme = theme, .text = text },
                  .builders = builders };
  GPtrArray *scenes;

  g_return_val_if_fail (table != NULL && table->n_columns > 0, NULL);
  g_return_val_if_fail (theme != NULL && text != NULL, NULL);

  pages.layout.left = MARGIN_X;
  pages.layout.right = table->width_pt - MARGIN_X;
  pages.layout.top = MARGIN_TOP;
  pages.layout.bottom = table->height_pt - MARGIN_BOTTOM;
  place_columns (&pages.layout);
  hetu_page_band_measure_head (&pages.head, &pages.layout);
  add_page (&pages);
  add_opening (&pages);
  if (table->n_rows > 0)
    add_rows (&pages);
  else
    {
      add_head (&pages);
      add_nothing (&pages);
    }
  add_sections (&pages);
  scenes = end_pages (&pages);
  hetu_page_band_clear (&pages.head);
  g_free (pages.layout.edges);
  return scenes;
}
