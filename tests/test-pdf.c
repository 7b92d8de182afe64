/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf.h"

#include "sample.h"

static GBytes *
encode (guint n_pages, gint32 made_on)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = sample_scene (text, HETU_COLOUR (0xffffff));
  g_autoptr (HetuFrame) frame = sample_frame ();
  HetuScene *scenes[3] = { scene, scene, scene };
  HetuFrame *frames[3] = { frame, NULL, frame };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hetu_pdf_encode (scenes, frames, n_pages, made_on, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static void
assert_contains (const char *text, const char *wanted)
{
  if (strstr (text, wanted) == NULL)
    g_error ("no “%s” in:\n%s", wanted, text);
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = encode (1, 20261121);
  g_autoptr (GBytes) second = encode (1, 20261121);

  g_assert_cmpmem (g_bytes_get_data (first, NULL),
                   g_bytes_get_size (first),
                   g_bytes_get_data (second, NULL),
                   g_bytes_get_size (second));
}

static void
test_information (void)
{
  static const char *const command[] = { "pdfinfo", "%s", NULL };
  static const char *const expected[] = {
    "Page size:       454 x 284 pts",
    "Pages:           1",
    SAMPLE_TITLE,
    SAMPLE_DESCRIPTION,
    "Keywords:        洛龙区",
    "Creator:         Hetu 河图 " HETU_VERSION,
    "CreationDate:    Sat Nov 21 00:00:00 2026",
  };
  g_autoptr (GBytes) bytes = encode (1, 20261121);
  g_autofree char *output = sample_run (bytes, command, NULL);

  for (gsize i = 0; output != NULL && i < G_N_ELEMENTS (expected); i++)
    assert_contains (output, expected[i]);
}

static void
test_date_is_never_the_clock (void)
{
  static const char *const command[] = { "pdfinfo", "%s", NULL };
  static const struct
  {
    gint32 made_on;
    const char *date;
  } cases[] = {
    { 0, "Thu Jan  1 00:00:00 1970" },
    { 20230000, "Sun Jan  1 00:00:00 2023" },
    { 20230104, "Wed Jan  4 00:00:00 2023" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = encode (1, cases[i].made_on);
      g_autofree char *output = sample_run (bytes, command, NULL);

      if (output == NULL)
        return;
      assert_contains (output, cases[i].date);
      g_assert_null (strstr (output, "ModDate"));
    }
}

static void
test_fonts_embedded (void)
{
  static const char *const command[] = { "pdffonts", "%s", NULL };
  g_autoptr (GBytes) bytes = encode (1, 0);
  g_autofree char *output = sample_run (bytes, command, NULL);
  g_auto (GStrv) lines = NULL;
  guint n_fonts = 0;

  if (output == NULL)
    return;
  lines = g_strsplit (g_strchomp (output), "\n", -1);
  for (guint i = 2; lines[i] != NULL; i++, n_fonts++)
    {
      /* embedded, subset, with a map to Unicode */
      if (strstr (lines[i], "yes yes yes") == NULL)
        g_error ("not embedded and subset: %s", lines[i]);
    }
  g_assert_cmpuint (n_fonts, >=, 2);
}

static void
test_text_is_found (void)
{
  static const char *const command[] = { "pdftotext", "%s", "-", NULL };
  static const char *const expected[] = {
    SAMPLE_TITLE,
    SAMPLE_SUBTITLE,
    "洛龙区 5.2",
    "资料来源：",
  };
  g_autoptr (GBytes) bytes = encode (1, 0);
  g_autofree char *output = sample_run (bytes, command, NULL);

  for (gsize i = 0; output != NULL && i < G_N_ELEMENTS (expected); i++)
    assert_contains (output, expected[i]);
  if (output != NULL)
    {
      g_assert_null (strstr (output, "\xe2\x81\xa0")); /* U+2060 */
      g_assert_null (strstr (output, "\xe2\x80\x89")); /* U+2009 */
    }
}

/* The citation wraps: one link a line. The second source is a document, no address. */
static void
test_sources_linked (void)
{
  static const char *const command[] = { "pdfinfo", "-url", "%s", NULL };
  g_autoptr (GBytes) bytes = encode (3, 0);
  g_autofree char *output = sample_run (bytes, command, NULL);
  g_auto (GStrv) lines = NULL;
  guint n_links[4] = { 0 };

  if (output == NULL)
    return;
  lines = g_strsplit (g_strchomp (output), "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      guint64 page = g_ascii_strtoull (lines[i], NULL, 10);

      g_assert_nonnull (
          strstr (lines[i], "https://example.org/%E8%AE%A1%E5%88%92?year=2023&part=%271%27"));
      g_assert_cmpuint (page, <=, 3);
      n_links[page]++;
    }
  g_assert_cmpuint (n_links[1], >=, 1);
  g_assert_cmpuint (n_links[2], ==, 0);
  g_assert_cmpuint (n_links[3], ==, n_links[1]);
}

/* How many pixels of the page are dark, at one a point. */
static guint
count_ink (GBytes *pdf)
{
  static const char *const command[] = { "pdftoppm", "-gray", "-r", "72", "%s", NULL };
  gsize size = 0;
  g_autofree char *picture = sample_run (pdf, command, &size);
  guint n = 0;

  /* The last 120 × 120 bytes of a PGM file are its pixels. */
  for (gsize i = size - MIN (size, 120 * 120); i < size; i++)
    n += (guint8) picture[i] < 128;
  return n;
}

/* Cairo 1.16 left alone embeds 如 of Noto Sans CJK SC Regular without its outline. */
static void
test_no_glyph_is_blank (void)
{
  static const char *const cases[] = { "如", "龙", "瀍", "区", "ö", "5" };
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autofree char *viewer = g_find_program_in_path ("pdftoppm");

  if (viewer == NULL)
    {
      g_test_skip ("pdftoppm");
      return;
    }
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      HetuSceneBuilder *builder = hetu_scene_builder_new (120, 120, HETU_COLOUR (0xffffff));
      g_autoptr (HetuScene) scene = NULL;
      g_autoptr (GBytes) bytes = NULL;
      HetuScene *scenes[1];

      sample_add_text (builder, text, HETU_PART_TITLE, cases[i / 2], 100, i % 2 == 1, 5, 0);
      scene = hetu_scene_builder_end (builder, cases[i / 2], NULL);
      scenes[0] = scene;
      bytes = hetu_pdf_encode (scenes, NULL, 1, 0, NULL);
      g_test_message ("%s: %u", cases[i / 2], count_ink (bytes));
      g_assert_cmpuint (count_ink (bytes), >, 400);
    }
}

/* Discs of a radius of 30 pt, drawn as the ends of lines: two in one stroke, the second elsewhere than its neighbour. */
static void
test_dots_are_discs (void)
{
  HetuSceneBuilder *builder = hetu_scene_builder_new (120, 120, HETU_COLOUR (0xffffff));
  HetuMark dot = { .type = HETU_MARK_CIRCLE,
                   .part = HETU_PART_MARK,
                   .fill = HETU_COLOUR (0x202020),
                   .radius = 30,
                   .x = 30,
                   .y = 30 };
  g_autofree char *viewer = g_find_program_in_path ("pdftoppm");
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;

  hetu_scene_builder_add (builder, &dot);
  dot.x = dot.y = 90;
  hetu_scene_builder_add (builder, &dot);
  scene = hetu_scene_builder_end (builder, "dots", NULL);
  bytes = hetu_pdf_encode (&scene, NULL, 1, 0, NULL);
  if (viewer == NULL)
    {
      g_test_skip ("pdftoppm");
      return;
    }
  /* 2 π 30² = 5,655; squares would be 7,200. */
  g_assert_cmpuint (count_ink (bytes), >, 5555);
  g_assert_cmpuint (count_ink (bytes), <, 5755);
}

/* Goal G3. */
static void
test_size (void)
{
  g_autoptr (GBytes) bytes = encode (1, 0);

  g_test_message ("%" G_GSIZE_FORMAT " bytes", g_bytes_get_size (bytes));
  g_assert_cmpuint (g_bytes_get_size (bytes), <=, 75000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/bytes/same-from-run-to-run", test_same_bytes);
  g_test_add_func ("/pdf/information/title-subject-page-size", test_information);
  g_test_add_func ("/pdf/date/never-the-clock", test_date_is_never_the_clock);
  g_test_add_func ("/pdf/fonts/embedded-and-subset", test_fonts_embedded);
  g_test_add_func ("/pdf/text/found-as-written", test_text_is_found);
  g_test_add_func ("/pdf/links/sources-with-an-address", test_sources_linked);
  g_test_add_func ("/pdf/glyphs/none-is-blank", test_no_glyph_is_blank);
  g_test_add_func ("/pdf/dots/are-discs", test_dots_are_discs);
  g_test_add_func ("/pdf/size/goal-g3", test_size);
  return g_test_run ();
}
