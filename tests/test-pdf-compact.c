/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf-compact.h"

#include "sample.h"

#include <cairo-pdf.h>

static cairo_status_t
on_write (void *closure, const unsigned char *data, unsigned int size)
{
  g_byte_array_append (closure, data, size);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_by_cairo (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = sample_scene (text, HETU_COLOUR (0xffffff));
  GByteArray *file = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_write, file, 454, 284);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  hetu_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (file);
}

static void
test_fonts_get_small (void)
{
  gboolean is_damaged = FALSE;
  g_autoptr (GBytes) before = draw_by_cairo ();
  g_autoptr (GBytes) after = hetu_pdf_compact (before, &is_damaged);
  g_autoptr (GBytes) again = hetu_pdf_compact (after, &is_damaged);

  g_test_message ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT,
                  g_bytes_get_size (after),
                  g_bytes_get_size (before));
  g_assert_cmpuint (g_bytes_get_size (after), <, g_bytes_get_size (before) / 3);
  g_assert_false (is_damaged);
  /* A font that has a predictor is not touched again. */
  g_assert_true (again == after);
}

/* Poppler paints the same pixels from both. */
static void
test_same_picture (void)
{
  static const char *const command[] = { "pdftoppm", "-r", "96", "%s", NULL };
  gboolean is_damaged = FALSE;
  g_autoptr (GBytes) before = draw_by_cairo ();
  g_autoptr (GBytes) after = hetu_pdf_compact (before, &is_damaged);
  gsize sizes[2] = { 0 };
  g_autofree char *first = sample_run (before, command, &sizes[0]);
  g_autofree char *second = first != NULL ? sample_run (after, command, &sizes[1]) : NULL;

  if (first == NULL)
    return;
  g_assert_cmpuint (sizes[0], >, 100000);
  g_assert_cmpmem (first, sizes[0], second, sizes[1]);
}

static void
test_other_files_unchanged (void)
{
  static const char *const cases[] = {
    "",
    "%PDF-1.4\n",
    "\nstartxref\n999999\n%%EOF\n",
    "\nstartxref\n0\n%%EOF\n",
    "xref\n0 4000000000\n\nstartxref\n0\n%%EOF\n",
    "xref\n0 0\ntrailer\n\nstartxref\n0\n%%EOF\n",
    "xref\n0 1\n0000000000 65535 f \ntrailer\n\nstartxref\n0\n%%EOF\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_damaged = TRUE;
      g_autoptr (GBytes) before = g_bytes_new_static (cases[i], strlen (cases[i]));
      g_autoptr (GBytes) after = hetu_pdf_compact (before, &is_damaged);

      g_assert_true (before == after);
      g_assert_false (is_damaged);
    }
}

static void
test_damaged_files (void)
{
  g_autoptr (GBytes) whole = draw_by_cairo ();
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (gsize i = 0; i < 40; i++)
    {
      gboolean is_damaged = FALSE;
      /* A copy, so that a memory checker sees a step beyond its end. */
      gsize length = i * size / 40;
      g_autoptr (GBytes) cut = g_bytes_new (data, length);
      g_autoptr (GBytes) same = hetu_pdf_compact (cut, &is_damaged);
      guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bent = g_bytes_new_take (copy, size);
      g_autoptr (GBytes) some = NULL;

      g_assert_true (cut == same);
      copy[size - 1 - i * 97 % 3000] ^= 0x15;
      copy[length] ^= 0x15;
      some = hetu_pdf_compact (bent, &is_damaged);
      g_assert_cmpuint (g_bytes_get_size (some), <=, size);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-compact/fonts/get-small-once", test_fonts_get_small);
  g_test_add_func ("/pdf-compact/picture/stays", test_same_picture);
  g_test_add_func ("/pdf-compact/others/handed-back", test_other_files_unchanged);
  g_test_add_func ("/pdf-compact/damaged/no-harm", test_damaged_files);
  return g_test_run ();
}
