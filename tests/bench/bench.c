/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times the product's own part of the goals of tests/bench/run: a growth line and a board of gauges of the peers' tables,
 * composed and written again and again in one process. Prints “name value” lines, milliseconds of processor time unless the name says bytes; medians.
 * Files are as hetu-cli writes them with --strip, but for a PNG's title and description: the peers' carry no data either.
 * Usage: bench LINES.csv GAUGES.csv MILLION.bin [CASE]. LINES has a header line of a word and one name a series, then a quarter
 * and one rate a series; GAUGES has name, value, target and most of a gauge a line; MILLION is numbers of eight bytes, drawn as
 * one line. CASE is measured alone, for a profiler. */
#include "chart/compose.h"
#include "export/pdf.h"
#include "export/png.h"
#include "export/svg.h"
#include "plot.h"

#include <gio/gio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N_REPEATS 31
#define N_LONG_REPEATS 9
/* 1600×1000 pixels at 96 dpi, as the peers draw. */
#define WIDTH_PT 1200.0
#define HEIGHT_PT 750.0
#define DPI 96.0

typedef struct
{
  HetuFrame *frame; /* owned */
  HetuSpec *spec;   /* owned */
  HetuTheme *theme; /* owned */
  HetuText *text;   /* owned */
} Figure;

static void
add_series (HetuFrame *frame, char **names)
{
  for (guint i = 1; names[i] != NULL; i++)
    {
      HetuFrameSeries series = {
        .region = (gint32) (410300 + i),
        .name = names[i],
        .short_name = names[i],
        .role = i == 1 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
        .colour_slot = (int) i,
      };

      hetu_frame_add_series (frame, &series);
    }
}

/* Adds the cells of one line: “2015年1季度,6.50,8.90,…”, but for the column of the quarter series by series. */
static void
add_column (HetuFrame *frame, char **lines, guint column)
{
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);
      int year = atoi (cells[0]);
      HetuFrameRow row = {
        .series = column - 1,
        .period = hetu_period_quarter (year, (int) (i - 1) % 4 + 1),
        .kind = HETU_KIND_ACTUAL,
        .has_value = TRUE,
      };

      g_assert_true (hetu_decimal_parse (cells[column], &row.value, NULL));
      row.x = hetu_period_end (row.period);
      row.y = hetu_decimal_to_double (row.value);
      frame->to = row.period;
      if (i == 1)
        frame->from = row.period;
      hetu_frame_add_row (frame, &row);
    }
}

static char **
read_lines (const char *path)
{
  g_autofree char *contents = NULL;

  if (g_file_get_contents (path, &contents, NULL, NULL))
    return g_strsplit (contents, "\n", -1);
  g_printerr ("bench: cannot read %s\n", path);
  exit (2);
}

static HetuFrame *
read_board (const char *path)
{
  HetuFrame *frame = plot_new_board (HETU_CHART_DIAL);
  g_auto (GStrv) lines = read_lines (path);

  frame->title = g_strdup ("洛龙区2024年主要指标目标完成情况");
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);
      HetuProgress progress = { .nature = HETU_TARGET_CUMULATIVE,
                                .comparator = HETU_COMPARATOR_AT_LEAST,
                                .state = HETU_STATE_BEHIND,
                                .elapsed_percent = 80,
                                .low = g_ascii_strtod (cells[2], NULL),
                                .high = HUGE_VAL };

      plot_add_gauge (frame, cells[0], progress, "亿元", cells[2], cells[1]);
    }
  return frame;
}

static HetuFrame *
read_frame (const char *path)
{
  HetuFrame *frame = hetu_frame_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH);
  HetuFrameKey panel = { .name = (char *) "" };
  g_auto (GStrv) lines = read_lines (path);
  g_auto (GStrv) names = NULL;

  names = g_strsplit (lines[0], ",", -1);
  frame->measure = HETU_MEASURE_GROWTH;
  frame->grain = HETU_GRAIN_QUARTER;
  frame->decimals = 1;
  g_assert_true (hetu_unit_parse ("%", &frame->unit, NULL));
  frame->title = g_strdup ("2015—2024年洛阳市各区地区生产总值同比增速");
  frame->subtitle = g_strdup ("地区生产总值同比增速（%），2015—2024 年各季度");
  hetu_frame_add_panel (frame, &panel);
  hetu_frame_add_source (frame, "《测试数据》", NULL);
  add_series (frame, names);
  for (guint i = 1; names[i] != NULL; i++)
    add_column (frame, lines, i);
  return frame;
}

static HetuScene *
compose (const Figure *figure)
{
  g_autoptr (GError) error = NULL;
  HetuScene *scene = hetu_compose (figure->frame,
                                   figure->spec,
                                   figure->theme,
                                   figure->text,
                                   WIDTH_PT,
                                   HEIGHT_PT,
                                   &error);

  g_assert_no_error (error);
  return scene;
}

static GBytes *
make_nothing (const HetuScene *scene)
{
  return g_bytes_new (NULL, 0);
}

static GBytes *
make_drawing (const HetuScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 1000);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, DPI / 72, DPI / 72);
  hetu_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_bytes_new (NULL, 0);
}

static cairo_status_t
on_write (void *closure, const unsigned char *data, unsigned int size)
{
  g_byte_array_append (closure, data, size);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_png_by_cairo (const HetuScene *scene)
{
  GByteArray *file = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 1000);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, DPI / 72, DPI / 72);
  hetu_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, on_write, file);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (file);
}

static GBytes *
make_png (const HetuScene *scene)
{
  return hetu_png_encode (scene, DPI, NULL);
}

static GBytes *
make_pdf (const HetuScene *scene)
{
  HetuScene *scenes[] = { (HetuScene *) scene };

  return hetu_pdf_encode (scenes, NULL, 1, 0, NULL);
}

static GBytes *
make_pdf_book (const HetuScene *scene)
{
  HetuScene *scenes[50];

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    scenes[i] = (HetuScene *) scene;
  return hetu_pdf_encode (scenes, NULL, G_N_ELEMENTS (scenes), 0, NULL);
}

static GBytes *
make_svg (const HetuScene *scene)
{
  return hetu_svg_encode (scene, FALSE, NULL);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* Composes and makes; a figure of a batch is composed each time. */
static void
measure (const Figure *figure, const char *name, GBytes *(*make) (const HetuScene *scene))
{
  double times[N_REPEATS];
  gsize size = 0;

  for (guint i = 0; i < N_REPEATS; i++)
    {
      double start = processor_ms ();
      g_autoptr (HetuScene) scene = compose (figure);
      g_autoptr (GBytes) bytes = make (scene);

      times[i] = processor_ms () - start;
      size = g_bytes_get_size (bytes);
    }
  qsort (times, N_REPEATS, sizeof times[0], compare_doubles);
  g_print ("hetu_%s_ms %.3f\n", name, times[N_REPEATS / 2]);
  if (size > 0)
    g_print ("hetu_%s_bytes %" G_GSIZE_FORMAT "\n", name, size);
}

/* One line over 1500 of the picture's 1600 columns, 900 pixels high and 1.5 wide. */
static HetuScene *
read_long_line (const char *path)
{
  g_autoptr (HetuSceneBuilder) builder = hetu_scene_builder_new (WIDTH_PT, HEIGHT_PT, 0xffffffff);
  g_autofree HetuPoint *points = NULL;
  g_autofree char *contents = NULL;
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_MARK,
                    .row = -1,
                    .stroke = 0x1a4db3ff,
                    .stroke_width = 1.5 * 72 / DPI,
                    .round_cap = TRUE };
  double low = HUGE_VAL, high = -HUGE_VAL;
  const double *values;
  gsize size;

  if (!g_file_get_contents (path, &contents, &size, NULL))
    {
      g_printerr ("bench: cannot read %s\n", path);
      exit (2);
    }
  values = (const double *) (gpointer) contents;
  mark.n_points = (guint) (size / sizeof (double));
  mark.points = points = g_new (HetuPoint, mark.n_points);
  for (guint i = 0; i < mark.n_points; i++)
    {
      low = MIN (low, values[i]);
      high = MAX (high, values[i]);
    }
  for (guint i = 0; i < mark.n_points; i++)
    points[i] = (HetuPoint){ (50 + i * 1500.0 / mark.n_points) * 72 / DPI,
                             (950 - (values[i] - low) * 900 / (high - low)) * 72 / DPI };
  hetu_scene_builder_add (builder, &mark);
  return hetu_scene_builder_end (g_steal_pointer (&builder), NULL, NULL);
}

/* As the peers', without making the surface. */
static void
measure_long_line (const char *path)
{
  g_autoptr (HetuScene) scene = read_long_line (path);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 1000);
  cairo_t *cr = cairo_create (surface);
  double times[N_LONG_REPEATS];

  cairo_scale (cr, DPI / 72, DPI / 72);
  for (guint i = 0; i < N_LONG_REPEATS; i++)
    {
      double start = processor_ms ();

      hetu_scene_draw (scene, cr);
      cairo_surface_flush (surface);
      times[i] = processor_ms () - start;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  qsort (times, N_LONG_REPEATS, sizeof times[0], compare_doubles);
  g_print ("hetu_million_draw_ms %.3f\n", times[N_LONG_REPEATS / 2]);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GBytes *(*make) (const HetuScene *scene);
    gboolean is_board;
  } cases[] = {
    { "compose", make_nothing }, { "draw", make_drawing },
    { "png", make_png },         { "png_by_cairo", make_png_by_cairo },
    { "pdf", make_pdf },         { "pdf_book50", make_pdf_book },
    { "svg", make_svg },         { "gauges_png", make_png, TRUE },
  };
  Figure figure = { 0 };
  Figure board = { 0 };

  if (argc < 4)
    {
      g_printerr ("usage: bench LINES.csv GAUGES.csv MILLION.bin [CASE]\n");
      return 2;
    }
  figure.frame = read_frame (argv[1]);
  figure.spec = hetu_spec_new ();
  figure.theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  figure.text = hetu_text_new (NULL);
  board = figure;
  board.frame = read_board (argv[2]);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (argc == 4 || strcmp (argv[4], cases[i].name) == 0)
      measure (cases[i].is_board ? &board : &figure, cases[i].name, cases[i].make);
  if (argc == 4 || strcmp (argv[4], "million") == 0)
    measure_long_line (argv[3]);
  hetu_frame_unref (board.frame);
  hetu_text_free (figure.text);
  hetu_theme_unref (figure.theme);
  hetu_spec_free (figure.spec);
  hetu_frame_unref (figure.frame);
  return 0;
}
