/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/text-private.h"

#include <pango/pangofc-fontmap.h>

#define FAMILY "Noto Sans CJK SC"

static void
test_choice (void)
{
  static const struct
  {
    const char *families;
    const char *wanted; /* NULL: no map */
  } cases[] = {
    { FAMILY, FAMILY },
    { "noto sans cjk sc, sans-serif", FAMILY },
    { "No Such Face, " FAMILY, FAMILY },
    { "Noto Serif CJK SC," FAMILY, "Noto Serif CJK SC" },
    { "No Such Face, sans-serif", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int bold = 0; bold < 2; bold++)
      {
        g_autoptr (PangoFontMap) map = hetu_text_new_face_map (cases[i].families, bold);
        FcFontSet *fonts;
        FcChar8 *name;
        double weight;

        if (cases[i].wanted == NULL)
          {
            g_assert_null (map);
            continue;
          }
        g_assert_nonnull (map);
        fonts =
            FcConfigGetFonts (pango_fc_font_map_get_config (PANGO_FC_FONT_MAP (map)), FcSetSystem);
        g_assert_cmpint (fonts->nfont, ==, 1);
        g_assert_cmpint (FcPatternGetString (fonts->fonts[0], FC_FAMILY, 0, &name),
                         ==,
                         FcResultMatch);
        g_assert_cmpstr ((const char *) name, ==, cases[i].wanted);
        g_assert_cmpint (FcPatternGetDouble (fonts->fonts[0], FC_WEIGHT, 0, &weight),
                         ==,
                         FcResultMatch);
        g_assert_cmpfloat (weight, ==, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
      }
}

/* Each map would leave its own behind. */
static void
test_one_configuration_a_face (void)
{
  for (int bold = 0; bold < 2; bold++)
    {
      g_autoptr (PangoFontMap) first = hetu_text_new_face_map (FAMILY, bold);
      g_autoptr (PangoFontMap) second = hetu_text_new_face_map (FAMILY, bold);
      g_autoptr (PangoFontMap) other = hetu_text_new_face_map (FAMILY, !bold);
      FcConfig *config = pango_fc_font_map_get_config (PANGO_FC_FONT_MAP (first));

      g_assert_true (first != second);
      g_assert_true (pango_fc_font_map_get_config (PANGO_FC_FONT_MAP (second)) == config);
      g_assert_true (pango_fc_font_map_get_config (PANGO_FC_FONT_MAP (other)) != config);
    }
}

static PangoLayout *
new_layout (PangoFontMap *map, const char *text, gboolean bold)
{
  PangoContext *context;
  PangoFontDescription *font = pango_font_description_from_string (FAMILY ", sans-serif");
  PangoLayout *layout;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  pango_context_set_round_glyph_positions (context, FALSE);
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, 11 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

/* Whatever the one face has is as it would be with all of them. */
static void
test_same_extents (void)
{
  static const char *const texts[] = {
    "瀍河回族区地区生产总值同比增速（%）",
    "GDP growth, Q1–Q4 2024: −2.1 pp",
    "582.4亿元 AVAToy fi",
    "\xe2\x80\x89"
    "1/14\xe2\x81\xa0…“7%左右”",
    "Αθήνα Ёлка ①㎡×",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int bold = 0; bold < 2; bold++)
      {
        g_autoptr (PangoFontMap) face = hetu_text_new_face_map (FAMILY, bold);
        g_autoptr (PangoFontMap) all = pango_cairo_font_map_new ();
        g_autoptr (PangoLayout) one = new_layout (face, texts[i], bold);
        g_autoptr (PangoLayout) whole = new_layout (all, texts[i], bold);
        PangoRectangle ink[2], logical[2];

        if (pango_layout_get_unknown_glyphs_count (one) > 0)
          continue;
        pango_layout_get_extents (one, &ink[0], &logical[0]);
        pango_layout_get_extents (whole, &ink[1], &logical[1]);
        g_assert_cmpmem (&ink[0], sizeof ink[0], &ink[1], sizeof ink[1]);
        g_assert_cmpmem (&logical[0], sizeof logical[0], &logical[1], sizeof logical[1]);
      }
}

/* A character that the face lacks is said to be lacking, never taken from elsewhere: then all fonts are asked. */
static void
test_lacking (void)
{
  g_autoptr (PangoFontMap) face = hetu_text_new_face_map (FAMILY, FALSE);
  g_autoptr (PangoLayout) layout = new_layout (face, "洛龙区\xd8\xa7", FALSE);

  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-faces/choice", test_choice);
  g_test_add_func ("/text-faces/one-configuration-a-face", test_one_configuration_a_face);
  g_test_add_func ("/text-faces/same-extents", test_same_extents);
  g_test_add_func ("/text-faces/lacking", test_lacking);
  return g_test_run ();
}
