/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PNG, PDF and SVG of one figure agree within 0.5 pt (CHARTS §12): the PDF and the SVG are drawn by programs of other people
 * at 144 dpi, where 0.5 pt is a pixel, and each tile of ink must lie where the PNG has it, give or take that pixel. The dash
 * of a range is left out: it is as wide in both, but programs choose between its Han and its Latin shape. */
#include "figure.h"
#include "import/import.h"
#include "remove-folder.h"

#include <cairo.h>
#include <string.h>

#define DPI 144
#define TILE 48         /* pixels */
#define REACH 4         /* how far a shift is looked for, pixels */
#define MOST_SHIFT 1    /* 0.5 pt */
#define LEAST_INK 12000 /* of a tile, sum of darkness 0 … 255: a hairline or two, or a word */
#define LEAST_TILES 20
#define SHADES 8 /* a share of the ink that anti-aliasing may move */

static HetuStore *store;
static char *folder;

typedef struct
{
  const char *kind, *indicator, *districts, *from, *to;
  HetuMeasure measure;
  HetuLanguage language; /* 0: Chinese */
  gboolean profile;
} Case;

static const Case cases[] = {
  { "growth-line", "gdp", "410311 410300 410000 100000", "2019", "2023", HETU_MEASURE_GROWTH },
  { "level-growth", "gdp", "410300 410000", "2012", "2023", HETU_MEASURE_GROWTH },
  { "ranked-bar", "gdp", "440103 440104 440105 440106 440111", NULL, "2022", HETU_MEASURE_LEVEL },
  { "dumbbell", "gdp", "440103 440104 440105 440106", "2022", "2023", HETU_MEASURE_GROWTH },
  { "slope", "permanent_population", "410311 410305 410303", "2010", "2020", HETU_MEASURE_LEVEL },
  { "bump", "gdp", "440103 440105 440106 440112", NULL, "2023", HETU_MEASURE_GROWTH },
  { "small-multiples", "gdp", "410300 410000 100000", "2015", "2023", HETU_MEASURE_GROWTH },
  { "heatmap", "gdp", "440104 440105 440106 440111", "2022", "2023", HETU_MEASURE_GROWTH },
  { "heatmap",
    "gdp fixed_asset_investment retail_sales_consumer_goods technology_contract_turnover",
    "410311 410300",
    NULL,
    "2022",
    HETU_MEASURE_GROWTH,
    HETU_LANGUAGE_ZH,
    TRUE },
  { "bullet",
    "urban_new_employment general_public_budget_revenue retail_sales_consumer_goods",
    "410311",
    NULL,
    "2023",
    HETU_MEASURE_LEVEL },
  { "dial", "urban_new_employment", "410311", NULL, "2023", HETU_MEASURE_LEVEL },
  { "contribution", "gdp", "100000", "2021", "2023", HETU_MEASURE_GROWTH },
  { "structure", "gdp", "410300", "2019", "2020", HETU_MEASURE_GROWTH },
  { "scatter", "gdp", "440103 440104 440105 440106 440111", NULL, "2022", HETU_MEASURE_GROWTH },
  { "tile-map", "gdp", "440103 440104 440105 440106 440111", NULL, "2022", HETU_MEASURE_LEVEL },
  { "bullet",
    "urban_new_employment general_public_budget_revenue retail_sales_consumer_goods",
    "410311",
    NULL,
    "2023",
    HETU_MEASURE_LEVEL,
    HETU_LANGUAGE_EN },
  { "growth-line",
    "gdp",
    "410311 410300 410000 100000",
    "2019",
    "2023",
    HETU_MEASURE_GROWTH,
    HETU_LANGUAGE_EN },
};

static const char *
name_of (const Case *one)
{
  return one->profile ? "profile" : one->kind;
}

static HetuSpec *
make_spec (const Case *one)
{
  g_auto (GStrv) ids = g_strsplit (one->indicator, " ", -1);
  g_auto (GStrv) words = g_strsplit (one->districts, " ", -1);
  HetuSpec *spec = hetu_spec_new ();
  gint32 codes[8];
  guint n = 0;
  gboolean known = hetu_chart_kind_parse (one->kind, &spec->kind);

  g_assert_true (known);
  for (; words[n] != NULL; n++)
    codes[n] = (gint32) g_ascii_strtoll (words[n], NULL, 10);
  hetu_spec_set_regions (spec, codes, n);
  hetu_spec_set_indicators (spec, (const char *const *) ids);
  spec->measure = one->measure;
  spec->language = one->language;
  spec->preset = one->profile ? HETU_PRESET_SLIDE : HETU_PRESET_SQUARE;
  spec->table = one->profile ? HETU_TABLE_PROFILE : HETU_TABLE_PLAIN;
  if (one->from != NULL)
    spec->from = hetu_period_year ((int) g_ascii_strtoll (one->from, NULL, 10));
  spec->to = hetu_period_year ((int) g_ascii_strtoll (one->to, NULL, 10));
  return spec;
}

static char *
export_as (const Case *one, const HetuSpec *spec, HetuFileFormat format, const char *ending)
{
  g_autofree char *name = g_strconcat (name_of (one), ending, NULL);
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hetu_figure_export (store, spec, text, format, DPI, TRUE, &error);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_no_error (error);
  g_file_set_contents (path,
                       g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
  return path;
}

static void
run (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL,
                (char **) command,
                NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                NULL,
                NULL,
                NULL,
                NULL,
                &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

/* Darkness of a pixel, 0 outside. */
static int
ink (cairo_surface_t *image, int x, int y)
{
  const guchar *pixel;

  if (x < 0 || y < 0 || x >= cairo_image_surface_get_width (image) ||
      y >= cairo_image_surface_get_height (image))
    return 0;
  pixel = cairo_image_surface_get_data (image) + y * cairo_image_surface_get_stride (image) + x * 4;
  return 255 - (pixel[0] + pixel[1] + pixel[2]) / 3;
}

static long
difference (cairo_surface_t *a, cairo_surface_t *b, int left, int top, int dx, int dy)
{
  long sum = 0;

  for (int y = top; y < top + TILE; y++)
    for (int x = left; x < left + TILE; x++)
      sum += ABS (ink (a, x, y) - ink (b, x + dx, y + dy));
  return sum;
}

/* (element-type HetuRect): where dashes of ranges stand, pixels */
static GArray *
list_dashes (const HetuSpec *spec)
{
  static const char dash[] = "—";
  GArray *out = g_array_new (FALSE, FALSE, sizeof (HetuRect));
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (store, spec, NULL);
  g_autoptr (HetuScene) scene = hetu_figure_compose (frame, spec, text, NULL);
  double scale = DPI / 72.0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      const char *words = mark->run != NULL ? hetu_text_run_get_text (mark->run) : "";

      for (const char *at = strstr (words, dash); at != NULL; at = strstr (at + 1, dash))
        {
          gsize start = (gsize) (at - words);
          g_autoptr (GArray) boxes =
              hetu_text_run_list_boxes (mark->run, start, start + strlen (dash));

          for (guint j = 0; j < boxes->len; j++)
            {
              HetuTextBox box = g_array_index (boxes, HetuTextBox, j);
              HetuRect rect = { (mark->x + box.x) * scale,
                                (mark->y + box.y) * scale,
                                box.width * scale,
                                box.height * scale };

              g_array_append_val (out, rect);
            }
        }
    }
  return out;
}

static gboolean
holds_dash (const GArray *dashes, int left, int top)
{
  for (guint i = 0; i < dashes->len; i++)
    {
      HetuRect dash = g_array_index (dashes, HetuRect, i);

      if (dash.x < left + TILE + REACH && dash.x + dash.width > left - REACH &&
          dash.y < top + TILE + REACH && dash.y + dash.height > top - REACH)
        return TRUE;
    }
  return FALSE;
}

/* Whether some shift of at most a pixel matches as well as any, but for the shades of edges: a line and ink that repeats
 * (hatching) match many. */
static gboolean
lies_close (cairo_surface_t *a,
            cairo_surface_t *b,
            int left,
            int top,
            long dark,
            int *dx_out,
            int *dy_out)
{
  long near = G_MAXLONG, far = G_MAXLONG;

  if (difference (a, b, left, top, 0, 0) <= dark / SHADES)
    return TRUE;
  for (int dy = -REACH; dy <= REACH; dy++)
    for (int dx = -REACH; dx <= REACH; dx++)
      {
        gboolean small = ABS (dx) <= MOST_SHIFT && ABS (dy) <= MOST_SHIFT;
        long here = difference (a, b, left, top, dx, dy);

        if (small)
          near = MIN (near, here);
        else if (here < far)
          {
            far = here;
            *dx_out = dx;
            *dy_out = dy;
          }
      }
  return near <= far + dark / SHADES;
}

static void
compare (const char *kind, const char *png, const char *other, const GArray *dashes)
{
  cairo_surface_t *a = cairo_image_surface_create_from_png (png);
  cairo_surface_t *b = cairo_image_surface_create_from_png (other);
  guint n_tiles = 0;

  g_assert_cmpint (cairo_surface_status (a), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_surface_status (b), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  for (int top = 0; top < cairo_image_surface_get_height (a); top += TILE)
    for (int left = 0; left < cairo_image_surface_get_width (a); left += TILE)
      {
        long dark = 0;
        int dx = 0, dy = 0;
        gboolean close;

        for (int y = top; y < top + TILE; y++)
          for (int x = left; x < left + TILE; x++)
            dark += ink (a, x, y);
        if (dark < LEAST_INK || holds_dash (dashes, left, top))
          continue;
        n_tiles++;
        close = lies_close (a, b, left, top, dark, &dx, &dy);
        if (!close)
          g_test_message ("%s, %s: ink at %d, %d lies %d, %d off", kind, other, left, top, dx, dy);
        g_assert_true (close);
      }
  g_assert_cmpuint (n_tiles, >=, LEAST_TILES);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

static void
test_kind (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (HetuSpec) spec = make_spec (one);
  g_autofree char *png = export_as (one, spec, HETU_FORMAT_PNG, ".png");
  g_autofree char *pdf = export_as (one, spec, HETU_FORMAT_PDF, ".pdf");
  g_autofree char *svg = export_as (one, spec, HETU_FORMAT_SVG, ".svg");
  g_autofree char *of_pdf = g_strconcat (pdf, ".png", NULL);
  g_autofree char *of_svg = g_strconcat (svg, ".png", NULL);
  g_autofree char *stem = g_strdup (pdf);
  g_autoptr (GArray) dashes = list_dashes (spec);
  const char *draw_pdf[] = { "pdftocairo", "-png", "-singlefile", "-r", "144",
                             "-antialias", "gray", pdf,           stem, NULL };
  const char *draw_svg[] = { "rsvg-convert", "--dpi-x", "144", "--dpi-y", "144",
                             "-o",           of_svg,    svg,   NULL };

  run (draw_pdf);
  run (draw_svg);
  compare (name_of (one), png, of_pdf, dashes);
  compare (name_of (one), png, of_svg, dashes);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) shipped = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("hetu-agreement-XXXXXX", &error);
  g_assert_no_error (error);
  shipped = hetu_import_find_shipped ();
  store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, TRUE, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean english = cases[i].language == HETU_LANGUAGE_EN;
      g_autofree char *path =
          g_strconcat ("/agreement/", name_of (&cases[i]), english ? "/english" : "", NULL);

      g_test_add_data_func (path, &cases[i], test_kind);
    }
  status = g_test_run ();
  g_object_unref (store);
  remove_folder (folder);
  g_free (folder);
  return status;
}
