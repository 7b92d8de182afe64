/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables on paper: what stands on which page. Measured with fixed widths: 汉字 1 em, all else half of it. */
#include "chart/page-table.h"

#include <string.h>

#define WIDTH 841.89
#define HEIGHT 595.276
#define N_COLUMNS 4
#define TOLERANCE 0.01

static const HetuPageColumn columns[N_COLUMNS] = {
  { .head = "序号", .width = 30, .align = HETU_ALIGN_CENTRE, .stands = TRUE },
  { .head = "目标指标", .width = 120, .weight = 1, .stands = TRUE },
  { .head = "实绩", .width = 100, .align = HETU_ALIGN_CENTRE },
  { .head = "整改措施", .width = 150, .weight = 1, .stands = TRUE },
};
static const char *const lines[] = { "判断时点：2023 年 10 月末", NULL };
static const char *const rules[] = { "规则一。", "规则二。", NULL };

typedef struct
{
  GPtrArray *words; /* (element-type utf8): owned */
  HetuPageCell *cells;
  HetuPageRow *rows;
  HetuPageSection section;
  HetuPageTable table;
} Sheet;

static Sheet *
sheet_new (guint n_rows, const char *name, const char *foot)
{
  Sheet *self = g_new0 (Sheet, 1);

  self->words = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_new0 (HetuPageCell, N_COLUMNS * MAX (n_rows, 1));
  self->rows = g_new0 (HetuPageRow, MAX (n_rows, 1));
  for (guint i = 0; i < n_rows; i++)
    {
      HetuPageCell *cells = &self->cells[i * N_COLUMNS];
      char *number = g_strdup_printf ("%u", i + 1);
      char *named = g_strdup_printf ("%s%u", name, i + 1);

      g_ptr_array_add (self->words, number);
      g_ptr_array_add (self->words, named);
      cells[0].text = number;
      cells[1] = (HetuPageCell){ .text = named, .bold = TRUE };
      cells[2] = (HetuPageCell){ .text = "进度滞后",
                                 .detail = "2023 年上半年",
                                 .has_state = TRUE,
                                 .state = HETU_STATE_BEHIND };
      self->rows[i] = (HetuPageRow){ .cells = cells, .foot = foot };
    }
  self->section = (HetuPageSection){ "判定规则", rules, HETU_PART_NOTE };
  self->table = (HetuPageTable){
    .language = HETU_LANGUAGE_ZH,
    .width_pt = WIDTH,
    .height_pt = HEIGHT,
    .title = "洛阳市2023年督办清单",
    .lines = lines,
    .columns = columns,
    .n_columns = N_COLUMNS,
    .rows = self->rows,
    .n_rows = n_rows,
    .nothing = "没有需要督办的目标",
    .sections = &self->section,
    .n_sections = 1,
    .description = "共 2 项",
  };
  return self;
}

static void
sheet_free (Sheet *self)
{
  g_ptr_array_unref (self->words);
  g_free (self->cells);
  g_free (self->rows);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

static GPtrArray *
build (const Sheet *sheet)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_A4, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();

  return hetu_page_table_build (&sheet->table, theme, text);
}

/* How often @words are a whole text of the page. */
static guint
count (const HetuScene *scene, const char *words)
{
  guint n = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && g_str_equal (hetu_text_run_get_text (mark->run), words))
        n++;
    }
  return n;
}

/* The stretch of the page that the row's marks take; FALSE where it has none there. */
static gboolean
find_row (const HetuScene *scene, int row, double *top, double *bottom)
{
  gboolean found = FALSE;

  *top = HEIGHT;
  *bottom = 0;
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      HetuRect rect = hetu_mark_bounds (mark);

      if (mark->row != row)
        continue;
      found = TRUE;
      *top = MIN (*top, rect.y);
      *bottom = MAX (*bottom, rect.y + rect.height);
    }
  return found;
}

/* 3, 30 and 120 rows, plain and long: each row is on one page, in order, above the page's number; each page has the heads once. */
static void
test_rows_are_never_parted (void)
{
  static const struct
  {
    guint n_rows;
    const char *name;
    const char *foot;
  } cases[] = {
    { 3, "城镇新增就业", NULL },
    { 30, "城镇新增就业", "目标 ≥1.2 万人。" },
    { 120, "城镇新增就业", "目标 ≥1.2 万人。" },
    { 60, "高新技术产业增加值占规模以上工业增加值的比重较上年提高的百分点数", NULL },
  };

  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autoptr (Sheet) sheet = sheet_new (cases[c].n_rows, cases[c].name, cases[c].foot);
      g_autoptr (GPtrArray) pages = build (sheet);
      guint page = 0;
      double end = 0;

      for (int row = 0; row < (int) cases[c].n_rows; row++)
        {
          double top, bottom;

          while (page < pages->len &&
                 !find_row (g_ptr_array_index (pages, page), row, &top, &bottom))
            {
              page++;
              end = 0;
            }
          g_assert_cmpuint (page, <, pages->len);
          g_assert_cmpfloat (top, >=, end);
          g_assert_cmpfloat (bottom, <=, HEIGHT - 48);
          end = bottom;
          for (guint other = page + 1; other < pages->len; other++)
            g_assert_false (find_row (g_ptr_array_index (pages, other), row, &top, &bottom));
        }
      for (guint i = 0; i <= page; i++)
        g_assert_cmpuint (count (g_ptr_array_index (pages, i), "整改措施"), ==, 1);
    }
}

static void
test_pages_are_numbered (void)
{
  g_autoptr (Sheet) sheet = sheet_new (60, "指标", "一行。");
  g_autoptr (GPtrArray) pages = build (sheet);

  g_assert_cmpuint (pages->len, >, 3);
  for (guint i = 0; i < pages->len; i++)
    {
      HetuScene *scene = g_ptr_array_index (pages, i);
      g_autofree char *number = g_strdup_printf ("第 %u 页 共 %u 页", i + 1, pages->len);

      g_assert_cmpuint (count (scene, number), ==, 1);
      /* Above the table on the first page, beside the number on the others. */
      g_assert_cmpuint (count (scene, "洛阳市2023年督办清单"), ==, 1);
      g_assert_cmpfloat (hetu_scene_get_width (scene), ==, WIDTH);
    }
  g_assert_cmpstr (hetu_scene_get_title (g_ptr_array_index (pages, 0)), ==, "洛阳市2023年督办清单");
  g_assert_cmpstr (hetu_scene_get_title (g_ptr_array_index (pages, 1)),
                   ==,
                   "洛阳市2023年督办清单（第 2 页）");
  g_assert_cmpstr (hetu_scene_get_description (g_ptr_array_index (pages, 0)), ==, "共 2 项");
}

/* However many rows there are, the heading of the rules has its first line below it on the same page. */
static void
test_heading_is_not_left_alone (void)
{
  for (guint n = 1; n < 40; n++)
    {
      g_autoptr (Sheet) sheet = sheet_new (n, "指标", NULL);
      g_autoptr (GPtrArray) pages = build (sheet);
      guint found = 0;

      for (guint i = 0; i < pages->len; i++)
        {
          HetuScene *scene = g_ptr_array_index (pages, i);

          /* A line each, or one paragraph. */
          g_assert_cmpuint (count (scene, "判定规则"),
                            ==,
                            count (scene, "规则一。") + count (scene, "规则一。规则二。"));
          found += count (scene, "判定规则");
        }
      g_assert_cmpuint (found, ==, 1);
    }
}

/* Sizes of type of all texts: the least and the greatest below the title. */
static void
find_sizes (const GPtrArray *pages, double *least, double *body)
{
  *least = 100;
  *body = 0;
  for (guint i = 0; i < pages->len; i++)
    for (guint m = 0; m < hetu_scene_get_n_marks (g_ptr_array_index (pages, i)); m++)
      {
        const HetuMark *mark = hetu_scene_get_mark (g_ptr_array_index (pages, i), m);
        double size;

        if (mark->type != HETU_MARK_TEXT)
          continue;
        size = hetu_text_run_get_style (mark->run)->size_pt;
        *least = MIN (*least, size);
        if (mark->part == HETU_PART_VALUE)
          *body = MAX (*body, size);
      }
}

/* Seven rows with their reasons and what stands behind them are one page, whose type is no smaller than C-10 allows; many rows
 * keep theirs. */
static void
test_short_list_is_one_page (void)
{
  static const struct
  {
    guint n_rows;
    guint n_pages; /* 0: several */
    double body;
  } cases[] = { { 3, 1, 9 }, { 7, 1, 9 }, { 11, 1, 8.5 }, { 60, 0, 9 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Sheet) sheet = sheet_new (cases[i].n_rows, "城镇新增就业", "目标 ≥1.2 万人。");
      g_autoptr (GPtrArray) pages = build (sheet);
      double least, body;

      find_sizes (pages, &least, &body);
      g_test_message ("%u rows: %u pages", cases[i].n_rows, pages->len);
      if (cases[i].n_pages > 0)
        g_assert_cmpuint (pages->len, ==, cases[i].n_pages);
      else
        g_assert_cmpuint (pages->len, >, 3);
      g_assert_cmpfloat (least, >=, 7.5);
      g_assert_cmpfloat (body, ==, cases[i].body);
    }
}

/* The last page has two rows at least above what stands behind them. */
static void
test_last_row_is_not_alone (void)
{
  for (guint n = 4; n < 70; n++)
    {
      g_autoptr (Sheet) sheet = sheet_new (n, "城镇新增就业", "目标 ≥1.2 万人。");
      g_autoptr (GPtrArray) pages = build (sheet);
      HetuScene *last = g_ptr_array_index (pages, pages->len - 1);
      double top, bottom;

      g_assert_true (find_row (last, (int) n - 1, &top, &bottom));
      g_assert_cmpfloat (bottom, <=, HEIGHT - 42);
      g_assert_true (find_row (last, (int) n - 2, &top, &bottom));
    }
}

/* Two hundred sources take more than a page: their heading says so on the next. */
static void
test_long_section_says_its_heading_again (void)
{
  g_autoptr (Sheet) sheet = sheet_new (40, "城镇新增就业", "目标 ≥1.2 万人。");
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GPtrArray) pages = NULL;
  guint n_again = 0;

  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (sources, (gpointer) "[1] 《洛阳市政府工作报告》");
  g_ptr_array_add (sources, NULL);
  sheet->section.lines = (const char *const *) sources->pdata;
  pages = build (sheet);
  for (guint i = 0; i < pages->len; i++)
    {
      HetuScene *scene = g_ptr_array_index (pages, i);
      guint n = count (scene, "判定规则") + count (scene, "判定规则（续）");

      g_assert_cmpuint (n, ==, count (scene, "[1] 《洛阳市政府工作报告》") > 0);
      n_again += count (scene, "判定规则（续）");
    }
  g_assert_cmpuint (n_again, >, 1);
}

/* Columns share what is left by their weights; too much shrinks alike. Nothing leaves the page. */
static void
test_columns_fill_the_page (void)
{
  HetuPageColumn wide[N_COLUMNS];

  memcpy (wide, columns, sizeof wide);
  wide[3].width = 900;
  for (int shrunk = 0; shrunk < 2; shrunk++)
    {
      g_autoptr (Sheet) sheet = sheet_new (2, "指标", "脚注。");
      g_autoptr (GPtrArray) pages = NULL;
      double left = WIDTH, right = 0;

      if (shrunk)
        sheet->table.columns = wide;
      pages = build (sheet);
      for (guint i = 0; i < hetu_scene_get_n_marks (g_ptr_array_index (pages, 0)); i++)
        {
          const HetuMark *mark = hetu_scene_get_mark (g_ptr_array_index (pages, 0), i);
          HetuRect rect = hetu_mark_bounds (mark);

          if (mark->part != HETU_PART_GRID)
            continue;
          left = MIN (left, rect.x + rect.width / 2);
          right = MAX (right, rect.x + rect.width / 2);
        }
      g_assert_cmpfloat_with_epsilon (left + right, WIDTH, 1);
      g_assert_cmpfloat_with_epsilon (left, 30, TOLERANCE);
    }
}

static void
test_empty_list_says_so (void)
{
  g_autoptr (Sheet) sheet = sheet_new (0, "", NULL);
  g_autoptr (GPtrArray) pages = build (sheet);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (count (g_ptr_array_index (pages, 0), "没有需要督办的目标"), ==, 1);
  g_assert_cmpuint (count (g_ptr_array_index (pages, 0), "序号"), ==, 1);
  g_assert_cmpuint (count (g_ptr_array_index (pages, 0), "规则二。"), ==, 1);
}

/* A text without end is cut rather than longer than a page. */
static void
test_endless_text_is_cut (void)
{
  g_autofree char *endless = g_strnfill (3000, 'a');
  g_autoptr (Sheet) sheet = sheet_new (3, endless, endless);
  g_autoptr (GPtrArray) pages = build (sheet);
  double top, bottom;

  for (int row = 0; row < 3; row++)
    {
      guint n = 0;

      for (guint i = 0; i < pages->len; i++)
        if (find_row (g_ptr_array_index (pages, i), row, &top, &bottom))
          {
            n++;
            g_assert_cmpfloat (bottom - top, <, HEIGHT / 2);
          }
      g_assert_cmpuint (n, ==, 1);
    }
}

/* The state is a glyph and a word, in every row: never colour alone. */
static void
test_state_is_glyph_and_word (void)
{
  g_autoptr (Sheet) sheet = sheet_new (4, "指标", NULL);
  g_autoptr (GPtrArray) pages = build (sheet);
  HetuScene *scene = g_ptr_array_index (pages, 0);
  guint n_glyphs = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    if (hetu_scene_get_mark (scene, i)->type == HETU_MARK_POLYGON)
      n_glyphs++;
  g_assert_cmpuint (n_glyphs, ==, 4);
  g_assert_cmpuint (count (scene, "进度滞后"), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-table/rows-are-never-parted", test_rows_are_never_parted);
  g_test_add_func ("/page-table/pages-are-numbered", test_pages_are_numbered);
  g_test_add_func ("/page-table/heading-is-not-left-alone", test_heading_is_not_left_alone);
  g_test_add_func ("/page-table/short-list-is-one-page", test_short_list_is_one_page);
  g_test_add_func ("/page-table/last-row-is-not-alone", test_last_row_is_not_alone);
  g_test_add_func ("/page-table/long-section-says-its-heading-again",
                   test_long_section_says_its_heading_again);
  g_test_add_func ("/page-table/columns-fill-the-page", test_columns_fill_the_page);
  g_test_add_func ("/page-table/empty-list-says-so", test_empty_list_says_so);
  g_test_add_func ("/page-table/endless-text-is-cut", test_endless_text_is_cut);
  g_test_add_func ("/page-table/state-is-glyph-and-word", test_state_is_glyph_and_word);
  return g_test_run ();
}
