/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/text.h"
#include "error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static const char paragraph[] = "注：一般公共预算收入2022年增速已扣除留抵退税因素，2023年目标为“7%"
                                "左右”，市级目标口径为“收支类”；进出口总值"
                                "2022年增速报告未给出——空缺以斜纹表示，不按零处理。《位次》（第1/"
                                "14）为2022年增速在洛阳市各县区中的排名，完成582.4亿元，"
                                "提高2.1个百分点，2019—2023年新增45亿元、15个、3.5万人·次……";

static const char no_start[] = "，。、；：！？”’）》】」·—…%‰";
static const char no_end[] = "（《“‘【「第";
static const char units[] = "亿万千百个元年月日家人户项套件倍位";

static gunichar
last_character (const char *text)
{
  return g_utf8_get_char (g_utf8_prev_char (text + strlen (text)));
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

/* C-40, at every width from 10 em: no line starts or ends as it must not, none leaves its box, no character is lost. */
static void
check_lines (HetuText *text, double em, double width)
{
  HetuTextStyle style = { .size_pt = em, .width_pt = width, .line_height = 1.45 };
  g_autoptr (HetuTextRun) run = hetu_text_shape (text, paragraph, &style);
  GString *all = g_string_new (NULL);
  g_autofree char *result = NULL;
  gunichar before = 0;

  for (guint i = 0; i < hetu_text_run_get_n_lines (run); i++)
    {
      double x, baseline, advance;
      g_autofree char *line = hetu_text_run_get_line (run, i, &x, &baseline, &advance);
      gunichar first = g_utf8_get_char (line);

      g_assert_cmpfloat (advance, <=, width + 0.01);
      if (i > 0)
        {
          g_assert_null (g_utf8_strchr (no_start, -1, first));
          g_assert_null (g_utf8_strchr (no_end, -1, before));
          g_assert_false ((is_digit (before) || before == '%') &&
                          g_utf8_strchr (units, -1, first) != NULL);
        }
      before = last_character (line);
      g_string_append (all, line);
    }
  result = g_string_free (all, FALSE);
  g_assert_cmpstr (result, ==, paragraph);
}

static void
test_lines (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuText) fixed = hetu_text_new_fixed ();

  for (double width = 100; width < 500; width += 3)
    {
      check_lines (text, 10, width);
      check_lines (fixed, 10, width);
    }
}

static void
test_narrow_boxes (void)
{
  static const char *const texts[] = { "社会消费品零售总额",
                                       "https://www.example.org/a/very/long/address",
                                       "582.4亿元582.4亿元" };
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuText) fixed = hetu_text_new_fixed ();
  HetuText *contexts[] = { text, fixed };

  for (gsize c = 0; c < G_N_ELEMENTS (contexts); c++)
    for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
      for (int max_lines = 0; max_lines <= 2; max_lines++)
        for (double width = 24; width < 130; width += 7)
          {
            HetuTextStyle style = { .size_pt = 10, .width_pt = width, .max_lines = max_lines };
            g_autoptr (HetuTextRun) run = hetu_text_shape (contexts[c], texts[i], &style);
            g_autoptr (HetuTextRun) whole =
                hetu_text_shape (contexts[c], texts[i], &(HetuTextStyle){ .size_pt = 10 });

            g_assert_cmpfloat (hetu_text_run_get_width (run), <=, width + 0.01);
            if (max_lines > 0)
              g_assert_cmpuint (hetu_text_run_get_n_lines (run), <=, (guint) max_lines);
            if (max_lines == 1)
              g_assert_cmpint (hetu_text_run_is_ellipsised (run),
                               ==,
                               hetu_text_run_get_width (whole) > width + 0.01);
            if (max_lines == 0)
              g_assert_false (hetu_text_run_is_ellipsised (run));
          }
}

static void
test_ellipsis_is_read (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  HetuTextStyle style = { .size_pt = 10, .width_pt = 65, .max_lines = 1 };
  g_autoptr (HetuTextRun) run = hetu_text_shape (text, "社会消费品零售总额", &style);
  g_autofree char *line = hetu_text_run_get_line (run, 0, NULL, NULL, NULL);

  g_assert_cmpstr (line, ==, "社会消费品…");
  g_assert_cmpstr (hetu_text_run_get_text (run), ==, "社会消费品零售总额");
}

static void
test_height (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  static const double heights[] = { 0, 1.25, 1.45 };

  for (gsize i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      HetuTextStyle style = { .size_pt = 12, .width_pt = 120, .line_height = heights[i] };
      g_autoptr (HetuTextRun) run = hetu_text_shape (text, paragraph, &style);
      double pitch = 12 * (heights[i] > 0 ? heights[i] : 1.25);
      double first, second;
      g_autofree char *a = hetu_text_run_get_line (run, 0, NULL, &first, NULL);
      g_autofree char *b = hetu_text_run_get_line (run, 1, NULL, &second, NULL);

      g_assert_cmpfloat_with_epsilon (hetu_text_run_get_height (run),
                                      hetu_text_run_get_n_lines (run) * pitch,
                                      1e-9);
      g_assert_cmpfloat_with_epsilon (second - first, pitch, 1e-9);
      g_assert_cmpfloat_with_epsilon (first, (pitch - 12) / 2 + 0.88 * 12, 1e-9);
    }
}

static void
test_align (void)
{
  static const double shares[] = { 0, 0.5, 1 };
  g_autoptr (HetuText) text = hetu_text_new_fixed ();

  for (int align = HETU_ALIGN_START; align <= HETU_ALIGN_END; align++)
    {
      HetuTextStyle style = { .size_pt = 10, .align = (HetuAlign) align };
      g_autoptr (HetuTextRun) run = hetu_text_shape (text, "洛龙区洛龙区\n洛阳", &style);
      double x;
      g_autofree char *line = hetu_text_run_get_line (run, 1, &x, NULL, NULL);

      g_assert_cmpstr (line, ==, "洛阳");
      g_assert_cmpfloat (hetu_text_run_get_width (run), ==, 60);
      g_assert_cmpfloat (x, ==, 40 * shares[align]);
    }
}

/* Advances measured in Noto Sans CJK SC: C-17, C-39, C-41, C-42. */
static void
test_advances (void)
{
  static const struct
  {
    const char *rule;
    const char *text;
    double em;
  } cases[] = {
    { "Han are 1 em", "洛阳", 2 },
    { "digits and signs are 0.555 em each", "0123456789+−", 0.555 * 12 },
    { "a thin space is 0.2 em", "区2", 1 + 0.2 + 0.555 },
    { "a plain space between Han and digit as well", "区 2", 1 + 0.2 + 0.555 },
    { "a word joiner is nothing", "甲，乙", 3 },
    { "quotes are full width, halved at both edges", "“甲”", 2 },
    { "quotes are full width within", "甲“乙”丙", 5 },
    { "adjacent marks share their blank", "甲。”乙", 3.5 },
    { "closing before opening", "甲》（乙", 3.5 },
  };
  g_autoptr (HetuText) text = hetu_text_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuTextStyle style = { .size_pt = 100 };
      g_autoptr (HetuTextRun) run = hetu_text_shape (text, cases[i].text, &style);

      if (fabs (hetu_text_run_get_width (run) - cases[i].em * 100) > 1)
        g_error ("%s: %f em", cases[i].rule, hetu_text_run_get_width (run) / 100);
    }
}

static cairo_status_t
discard (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* The extents of the glyphs as they stand on each target, in points. */
static void
test_same_on_every_target (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  HetuTextStyle style = { .size_pt = 11 };
  g_autoptr (HetuTextRun) run =
      hetu_text_shape (text, "洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点 AVATo", &style);
  struct
  {
    cairo_surface_t *surface;
    double scale;
  } targets[] = {
    { cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2000, 100), 1 },
    { cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2000, 100), 2 },
    { cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2000, 100), 300 / 72.0 },
    { cairo_pdf_surface_create_for_stream (discard, NULL, 500, 50), 1 },
    { cairo_svg_surface_create_for_stream (discard, NULL, 500, 50), 1 },
  };
  double widths[G_N_ELEMENTS (targets)];

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      cairo_t *cr = cairo_create (targets[i].surface);
      g_autoptr (HetuText) other = hetu_text_new (NULL);
      g_autoptr (HetuTextRun) again = NULL;
      double left, top, right, bottom;

      cairo_scale (cr, targets[i].scale, targets[i].scale);
      hetu_text_run_draw (run, cr, 0, 0);
      g_assert_false (cairo_has_current_point (cr));
      hetu_text_run_path (run, cr, 0, 0);
      cairo_path_extents (cr, &left, &top, &right, &bottom);
      widths[i] = right - left;
      again = hetu_text_shape (other, hetu_text_run_get_text (run), &style);
      g_assert_cmpfloat_with_epsilon (hetu_text_run_get_width (again),
                                      hetu_text_run_get_width (run),
                                      0.001);
      cairo_destroy (cr);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_assert_cmpfloat_with_epsilon (widths[i], widths[0], 0.02);
      cairo_surface_destroy (targets[i].surface);
    }
}

/* What a PDF gives back is what was written: no U+2060, no thin space that was put in. */
static void
test_pdf_text (void)
{
  static const char *const lines[] = { "洛龙区2022年增长5.2%，比全省快2.1个百分点",
                                       "582.4 亿元（“左右”）",
                                       "第1位，37000元" };
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  g_autofree char *path = NULL;
  g_autofree char *output = NULL;
  g_autofree char *wanted = g_strjoin ("\n", lines[0], lines[1], lines[2], NULL);
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (pdftotext == NULL)
    {
      g_test_skip ("no pdftotext");
      return;
    }
  path = g_build_filename (g_get_tmp_dir (), "hetu-test-text-XXXXXX", NULL);
  g_close (g_mkstemp (path), NULL);
  surface = cairo_pdf_surface_create (path, 400, 100);
  cr = cairo_create (surface);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      HetuTextStyle style = { .size_pt = 12 };
      g_autoptr (HetuTextRun) run = hetu_text_shape (text, lines[i], &style);

      hetu_text_run_draw (run, cr, 10, 10 + 20.0 * (double) i);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  {
    const char *const command[] = { pdftotext, path, "-", NULL };

    g_assert_true (g_spawn_sync (NULL,
                                 (char **) (gpointer) command,
                                 NULL,
                                 G_SPAWN_DEFAULT,
                                 NULL,
                                 NULL,
                                 &output,
                                 NULL,
                                 NULL,
                                 &error));
    g_assert_no_error (error);
  }
  g_remove (path);
  g_strdelimit (output, "\f", ' ');
  g_assert_cmpstr (g_strstrip (output), ==, wanted);
}

static void
test_cache (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  HetuTextStyle style = { .size_pt = 11 };
  g_autoptr (HetuTextRun) first = hetu_text_shape (text, "5.2", &style);
  g_autoptr (HetuTextRun) second = hetu_text_shape (text, "5.2", &style);
  g_autoptr (HetuTextRun) bold = NULL;

  style.bold = TRUE;
  bold = hetu_text_shape (text, "5.2", &style);
  g_assert_true (first == second);
  g_assert_true (first != bold);
  for (int i = 0; i < 10000; i++)
    {
      g_autofree char *label = g_strdup_printf ("%d", i);

      hetu_text_run_unref (hetu_text_shape (text, label, &style));
    }
  /* Bounded: what was dropped from the cache is still whole. */
  g_assert_cmpstr (hetu_text_run_get_text (first), ==, "5.2");
}

static void
test_missing_glyph (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuText) fixed = hetu_text_new_fixed ();
  g_autoptr (GError) error = NULL;

  g_assert_true (hetu_text_check_glyphs (text,
                                         "瀍河区 37\xe2\x80\x89"
                                         "000 ≥≈−×▲▼“”",
                                         &error));
  g_assert_no_error (error);
  g_assert_false (hetu_text_check_glyphs (text, "洛\xf3\xb0\x80\x80", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_GLYPH);
  g_assert_nonnull (strstr (error->message, "U+F0000"));
  g_assert_true (hetu_text_check_glyphs (fixed, "\xf3\xb0\x80\x80", NULL));
}

static void
test_fixed_metrics (void)
{
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  HetuTextStyle style = { .size_pt = 10 };
  g_autoptr (HetuTextRun) run = hetu_text_shape (text, "洛龙区 2022 年", &style);

  /* four Han, four digits, two thin spaces */
  g_assert_cmpfloat_with_epsilon (hetu_text_run_get_width (run), 40 + 20 + 4, 1e-9);
}

static gpointer
shape_many (gpointer data)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  double *width = data;

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *label = g_strdup_printf ("洛龙区 %d 年增长 5.2%%", i);
      HetuTextStyle style = { .size_pt = 11 };
      g_autoptr (HetuTextRun) run = hetu_text_shape (text, label, &style);

      *width += hetu_text_run_get_width (run);
    }
  return NULL;
}

static void
test_threads_share_nothing (void)
{
  double widths[3] = { 0 };
  GThread *threads[2];

  shape_many (&widths[2]);
  for (int i = 0; i < 2; i++)
    threads[i] = g_thread_new ("shape", shape_many, &widths[i]);
  for (int i = 0; i < 2; i++)
    g_thread_join (threads[i]);
  g_assert_cmpfloat (widths[0], ==, widths[2]);
  g_assert_cmpfloat (widths[1], ==, widths[2]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/lines/c-40-at-every-width", test_lines);
  g_test_add_func ("/text/lines/never-leave-a-narrow-box", test_narrow_boxes);
  g_test_add_func ("/text/lines/ellipsis-is-read", test_ellipsis_is_read);
  g_test_add_func ("/text/measure/height-by-style-alone", test_height);
  g_test_add_func ("/text/measure/align", test_align);
  g_test_add_func ("/text/measure/advances", test_advances);
  g_test_add_func ("/text/measure/same-on-every-target", test_same_on_every_target);
  g_test_add_func ("/text/measure/fixed-metrics", test_fixed_metrics);
  g_test_add_func ("/text/draw/pdf-gives-back-what-was-written", test_pdf_text);
  g_test_add_func ("/text/cache/same-run-for-same-arguments", test_cache);
  g_test_add_func ("/text/glyphs/missing-one-is-named", test_missing_glyph);
  g_test_add_func ("/text/threads/share-nothing", test_threads_share_nothing);
  return g_test_run ();
}
