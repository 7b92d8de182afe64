/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/layout.h"

#include "error.h"
#include "import/import.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* Neighbours whose seats lie closer than this, degrees, may stand in either order. */
#define CLOSE 0.12

static GArray *
read_table (const char *table, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *layouts = g_build_filename (folder, "layouts", NULL);
  g_autofree char *path = g_build_filename (layouts, "1.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  GArray *tiles;

  g_assert_cmpint (g_mkdir (layouts, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  tiles = hetu_layout_read (file, 1, error);
  g_unlink (path);
  g_rmdir (layouts);
  g_rmdir (folder);
  return tiles;
}

static void
test_reads_in_order (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) tiles = read_table ("row,region,column\n1,410311,2\n0,410308,2\n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (tiles->len, ==, 2);
  g_assert_cmpint (g_array_index (tiles, HetuTile, 0).region, ==, 410311);
  g_assert_cmpint (g_array_index (tiles, HetuTile, 0).column, ==, 2);
  g_assert_cmpint (g_array_index (tiles, HetuTile, 0).row, ==, 1);
  g_assert_cmpint (g_array_index (tiles, HetuTile, 1).row, ==, 0);
}

static void
test_city_without_one_is_no_error (void)
{
  g_autoptr (GFile) folder = hetu_import_find_shipped ();
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_layout_read (folder, 410000, &error));
  g_assert_no_error (error);
}

static void
test_refusals_tell_the_line (void)
{
  static const struct
  {
    const char *table, *told;
  } cases[] = {
    { "region,column\n1,0\n", "row" },
    { "region,column,row\n1,0,0\n2,0,0\n", "3" },
    { "region,column,row\n1,0,0\n1,1,0\n", "3" },
    { "region,column,row\n1,-1,0\n", "2" },
    { "region,column,row\n1,0.5,0\n", "2" },
    { "region,column,row\nx,0,0\n", "2" },
    { "region,column,row\n1,65,0\n", "2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_table (cases[i].table, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, cases[i].told));
    }
}

/* Seats of the districts, degrees east and north. */
static const struct
{
  gint32 city, region;
  double east, north;
} seats[] = {
  { 410300, 410302, 112.47, 34.68 }, { 410300, 410303, 112.43, 34.67 },
  { 410300, 410304, 112.50, 34.68 }, { 410300, 410305, 112.40, 34.66 },
  { 410300, 410307, 112.79, 34.73 }, { 410300, 410308, 112.44, 34.83 },
  { 410300, 410311, 112.46, 34.62 }, { 410300, 410323, 112.13, 34.73 },
  { 410300, 410324, 111.62, 33.79 }, { 410300, 410325, 112.09, 34.13 },
  { 410300, 410326, 112.47, 34.15 }, { 410300, 410327, 112.18, 34.51 },
  { 410300, 410328, 111.65, 34.39 }, { 410300, 410329, 112.43, 34.42 },
  { 440100, 440103, 113.24, 23.12 }, { 440100, 440104, 113.27, 23.13 },
  { 440100, 440105, 113.32, 23.08 }, { 440100, 440106, 113.36, 23.12 },
  { 440100, 440111, 113.27, 23.16 }, { 440100, 440112, 113.48, 23.18 },
  { 440100, 440113, 113.38, 22.94 }, { 440100, 440114, 113.22, 23.40 },
  { 440100, 440115, 113.53, 22.80 }, { 440100, 440117, 113.59, 23.55 },
  { 440100, 440118, 113.81, 23.26 },
};

static const HetuTile *
find_tile (const GArray *tiles, gint32 region)
{
  for (guint i = 0; i < tiles->len; i++)
    if (g_array_index (tiles, HetuTile, i).region == region)
      return &g_array_index (tiles, HetuTile, i);
  g_test_message ("%d has no tile", region);
  g_assert_not_reached ();
}

/* Nobody stands west of whom they are east of, nor south of whom they are north of; every district has a tile. */
static void
test_shipped_layouts_are_compass_right (void)
{
  static const gint32 cities[] = { 410300, 440100 };
  g_autoptr (GFile) folder = hetu_import_find_shipped ();

  for (gsize c = 0; c < G_N_ELEMENTS (cities); c++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) tiles = hetu_layout_read (folder, cities[c], &error);
      guint n = 0;

      g_assert_no_error (error);
      g_assert_nonnull (tiles);
      for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
        {
          const HetuTile *one =
              seats[i].city == cities[c] ? find_tile (tiles, seats[i].region) : NULL;

          n += one != NULL;
          for (gsize j = 0; j < G_N_ELEMENTS (seats) && one != NULL; j++)
            {
              const HetuTile *other =
                  seats[j].city == cities[c] ? find_tile (tiles, seats[j].region) : NULL;

              if (other == NULL)
                continue;
              g_test_message ("%d and %d", one->region, other->region);
              if (seats[i].east - seats[j].east > CLOSE)
                g_assert_cmpint (one->column, >=, other->column);
              if (seats[i].north - seats[j].north > CLOSE)
                g_assert_cmpint (one->row, <=, other->row);
            }
        }
      g_assert_cmpuint (n, ==, tiles->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/reads-in-order", test_reads_in_order);
  g_test_add_func ("/layout/city-without-one-is-no-error", test_city_without_one_is_no_error);
  g_test_add_func ("/layout/refusals-tell-the-line", test_refusals_tell_the_line);
  g_test_add_func ("/layout/shipped-ones-are-compass-right",
                   test_shipped_layouts_are_compass_right);
  return g_test_run ();
}
