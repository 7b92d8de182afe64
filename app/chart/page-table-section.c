/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind the rows of a table on paper: rules and sources. A line each below their heading, or, where a page has to be
 * saved, one paragraph beside it. */
#include "chart/page-table-private.h"

#define HEADING_GAP 8.0 /* between a heading and its paragraph */
#define LEAST_LINES 2   /* of a list that stand under its heading */

static HetuTextRun *
shape (const HetuPageLayout *layout, const char *text, double size_pt, gboolean bold, double width)
{
  const HetuTextStyle style = { .size_pt = size_pt,
                                .bold = bold,
                                .width_pt = width,
                                .line_height = layout->setting->line_height };

  return hetu_text_shape (layout->text, text, &style);
}

/* Sentences follow one another; what is none is parted by a semicolon. */
static char *
join_lines (const HetuPageLayout *layout, const HetuPageSection *section)
{
  gboolean chinese = layout->table->language == HETU_LANGUAGE_ZH;
  GString *text = g_string_new (section->lines[0]);

  for (gsize i = 1; section->lines[i] != NULL; i++)
    {
      if (!g_str_has_suffix (text->str, chinese ? "。" : "."))
        g_string_append (text, chinese ? "；" : ";");
      if (!chinese)
        g_string_append_c (text, ' ');
      g_string_append (text, section->lines[i]);
    }
  return g_string_free (text, FALSE);
}

/* The headings stand below each other, so that the paragraphs begin in one line. */
static double
measure_headings (const HetuPageLayout *layout)
{
  double width = 0;

  for (guint i = 0; i < layout->table->n_sections; i++)
    {
      g_autoptr (HetuTextRun) run =
          shape (layout, layout->table->sections[i].heading, layout->setting->detail_pt, TRUE, 0);

      width = MAX (width, hetu_text_run_get_width (run));
    }
  return width + HEADING_GAP;
}

static HetuTextRun *
shape_paragraph (const HetuPageLayout *layout, const HetuPageSection *section)
{
  g_autofree char *text = join_lines (layout, section);

  return shape (layout,
                text,
                layout->setting->detail_pt,
                FALSE,
                layout->right - layout->left - measure_headings (layout));
}

static double
measure_line (const HetuPageLayout *layout, const char *text, double size_pt, gboolean bold)
{
  g_autoptr (HetuTextRun) run = shape (layout, text, size_pt, bold, layout->right - layout->left);

  return hetu_text_run_get_height (run) + HETU_PAGE_LINE_GAP;
}

/* Without the gap above it. */
static double
measure_section (const HetuPageLayout *layout, const HetuPageSection *section)
{
  double height;

  if (section->lines[0] == NULL)
    return 0;
  if (layout->setting->runs_on)
    {
      g_autoptr (HetuTextRun) run = shape_paragraph (layout, section);

      return hetu_text_run_get_height (run);
    }
  height = measure_line (layout, section->heading, layout->setting->body_pt, TRUE);
  for (gsize i = 0; section->lines[i] != NULL; i++)
    height += measure_line (layout, section->lines[i], layout->setting->detail_pt, FALSE);
  return height - HETU_PAGE_LINE_GAP;
}

double
hetu_pages_measure_sections (const HetuPages *self)
{
  const HetuPageLayout *layout = &self->layout;
  double height = 0;

  for (guint i = 0; i < layout->table->n_sections; i++)
    {
      double section = measure_section (layout, &layout->table->sections[i]);

      height += section > 0 ? layout->setting->section_gap + section : 0;
    }
  return height;
}

static void
add_paragraph (HetuPages *self, const HetuPageSection *section)
{
  const HetuPageLayout *layout = &self->layout;
  HetuSceneBuilder *page = g_ptr_array_index (self->builders, self->builders->len - 1);
  g_autoptr (HetuTextRun) heading =
      shape (layout, section->heading, layout->setting->detail_pt, TRUE, 0);
  g_autoptr (HetuTextRun) run = shape_paragraph (layout, section);

  hetu_scene_builder_text (page,
                           HETU_PART_LABEL,
                           -1,
                           heading,
                           layout->left,
                           self->y,
                           layout->theme->text);
  hetu_scene_builder_text (page,
                           section->part,
                           -1,
                           run,
                           layout->left + measure_headings (layout),
                           self->y,
                           layout->theme->text2);
  self->y += hetu_text_run_get_height (run);
  self->overfull = self->overfull || self->y > layout->bottom;
}

static void
add_heading (HetuPages *self, const HetuPageSection *section, gboolean again)
{
  const HetuTextStyle style = { .size_pt = self->layout.setting->body_pt, .bold = TRUE };
  gboolean chinese = self->layout.table->language == HETU_LANGUAGE_ZH;
  g_autofree char *text =
      again ? g_strconcat (section->heading, chinese ? "（续）" : " (continued)", NULL)
            : g_strdup (section->heading);

  hetu_pages_add_text (self,
                       HETU_PART_LABEL,
                       text,
                       &style,
                       self->layout.theme->text,
                       HETU_PAGE_LINE_GAP);
}

static void
add_list (HetuPages *self, const HetuPageSection *section)
{
  const HetuPageLayout *layout = &self->layout;
  const HetuTextStyle style = { .size_pt = layout->setting->detail_pt };

  add_heading (self, section, FALSE);
  for (gsize i = 0; section->lines[i] != NULL; i++)
    {
      double height = measure_line (layout, section->lines[i], style.size_pt, FALSE);

      if (self->y + height - HETU_PAGE_LINE_GAP > layout->bottom)
        {
          hetu_pages_add_page (self);
          add_heading (self, section, TRUE);
        }
      hetu_pages_add_text (self,
                           section->part,
                           section->lines[i],
                           &style,
                           layout->theme->text2,
                           HETU_PAGE_LINE_GAP);
    }
}

/* A heading with the first lines of its list. */
static double
measure_beginning (const HetuPageLayout *layout, const HetuPageSection *section)
{
  double height = measure_line (layout, section->heading, layout->setting->body_pt, TRUE);

  for (gsize i = 0; i < LEAST_LINES && section->lines[i] != NULL; i++)
    height += measure_line (layout, section->lines[i], layout->setting->detail_pt, FALSE);
  return height - HETU_PAGE_LINE_GAP;
}

void
hetu_pages_add_sections (HetuPages *self)
{
  const HetuPageLayout *layout = &self->layout;

  for (guint i = 0; i < layout->table->n_sections; i++)
    {
      const HetuPageSection *section = &layout->table->sections[i];
      double height = measure_section (layout, section);

      if (height <= 0)
        continue;
      self->y += layout->setting->section_gap;
      if (self->y + height > layout->bottom &&
          (layout->setting->runs_on || layout->top + height <= layout->bottom ||
           self->y + measure_beginning (layout, section) > layout->bottom))
        hetu_pages_add_page (self);
      if (layout->setting->runs_on)
        add_paragraph (self, section);
      else
        add_list (self, section);
    }
}
