/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/theme.h"

#include <math.h>

static const HetuThemeMode modes[] = { HETU_THEME_LIGHT,
                                       HETU_THEME_DARK,
                                       HETU_THEME_PRINT,
                                       HETU_THEME_HIGH_CONTRAST,
                                       HETU_THEME_HIGH_CONTRAST_DARK };

/* The contrasts that CHARTS §7 publishes, to two decimals. */
static void
test_published_contrast (void)
{
  static const double light[] = { 5.69, 5.39, 4.48, 11.82, 3.12, 3.23, 3.46, 13.36 };
  static const double dark[] = { 7.39, 5.53, 6.63, 4.53, 11.17, 10.16, 8.05, 12.50 };
  static const struct
  {
    HetuThemeMode mode;
    const double *contrasts;
  } cases[] = { { HETU_THEME_LIGHT, light }, { HETU_THEME_DARK, dark } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuTheme) theme = hetu_theme_new (cases[i].mode, HETU_PRESET_SCREEN, FALSE, 1);

      for (int slot = 1; slot <= 8; slot++)
        g_assert_cmpfloat_with_epsilon (
            hetu_colour_contrast (hetu_theme_get_slot (theme, slot), theme->canvas),
            cases[i].contrasts[slot - 1],
            0.006);
    }
}

static void
test_marks_stand_out (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (HetuTheme) theme = hetu_theme_new (modes[i], HETU_PRESET_SCREEN, FALSE, 1);

      for (int slot = -1; slot <= 8; slot++)
        g_assert_cmpfloat (hetu_colour_contrast (hetu_theme_get_slot (theme, slot), theme->canvas),
                           >=,
                           3.0);
      for (int state = 0; state < HETU_N_STATES; state++)
        g_assert_cmpfloat (hetu_colour_contrast (theme->states[state], theme->canvas), >=, 3.0);
    }
}

static void
test_text_is_readable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    for (int contrast = 0; contrast < 2; contrast++)
      {
        g_autoptr (HetuTheme) theme =
            hetu_theme_new (modes[i], HETU_PRESET_SCREEN, contrast != 0, 1);
        const HetuColour texts[] = { theme->text, theme->text2, theme->text3 };

        for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
          g_assert_cmpfloat (hetu_colour_contrast (texts[j], theme->canvas), >=, 4.5);
        for (int slot = -1; slot <= 8; slot++)
          g_assert_cmpfloat (
              hetu_colour_contrast (hetu_theme_get_slot_text (theme, slot), theme->canvas),
              >=,
              4.5);
        for (int state = 0; state < HETU_N_STATES; state++)
          g_assert_cmpfloat (hetu_colour_contrast (theme->state_texts[state], theme->canvas),
                             >=,
                             4.5);
      }
}

static void
test_print_is_grey (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_PRINT, HETU_PRESET_A4, FALSE, 1);

  for (int slot = 1; slot <= 8; slot++)
    {
      HetuColour colour = hetu_theme_get_slot (theme, slot);

      g_assert_cmpuint ((colour >> 24) & 0xff, ==, (colour >> 16) & 0xff);
      g_assert_cmpuint ((colour >> 24) & 0xff, ==, (colour >> 8) & 0xff);
    }
  g_assert_cmphex (theme->states[HETU_STATE_MISSED], <, theme->states[HETU_STATE_BEHIND]);
  g_assert_cmphex (theme->states[HETU_STATE_BEHIND], <, theme->states[HETU_STATE_ON_TRACK]);
  g_assert_cmphex (theme->states[HETU_STATE_ON_TRACK], <, theme->states[HETU_STATE_MET]);
}

static void
test_type_table (void)
{
  static const struct
  {
    HetuPreset preset;
    double title, subtitle, row, value, axis, note, side, top, bottom;
  } cases[] = {
    { HETU_PRESET_SCREEN, 18.5, 11, 11, 11, 10, 9.5, 30, 22, 18 },
    { HETU_PRESET_SLIDE, 23, 13, 13, 13, 11, 10, 38, 34, 24 },
    { HETU_PRESET_A4, 12, 9, 9, 9, 8, 7.5, 0, 0, 0 },
    { HETU_PRESET_SQUARE, 20, 12, 12, 12, 10, 9, 30, 30, 24 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, cases[i].preset, FALSE, 1);

      g_assert_cmpfloat (theme->type_pt[HETU_TYPE_TITLE], ==, cases[i].title);
      g_assert_cmpfloat (theme->type_pt[HETU_TYPE_SUBTITLE], ==, cases[i].subtitle);
      g_assert_cmpfloat (theme->type_pt[HETU_TYPE_ROW], ==, cases[i].row);
      g_assert_cmpfloat (theme->type_pt[HETU_TYPE_VALUE], ==, cases[i].value);
      g_assert_cmpfloat (theme->type_pt[HETU_TYPE_AXIS], ==, cases[i].axis);
      g_assert_cmpfloat (theme->type_pt[HETU_TYPE_NOTE], ==, cases[i].note);
      g_assert_cmpfloat (theme->margin_left, ==, cases[i].side);
      g_assert_cmpfloat (theme->margin_top, ==, cases[i].top);
      g_assert_cmpfloat (theme->margin_bottom, ==, cases[i].bottom);
    }
}

static void
test_scale_of_type (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 2);
  g_autoptr (HetuTheme) small = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 0.8);

  g_assert_cmpfloat (theme->type_pt[HETU_TYPE_AXIS], ==, 20);
  g_assert_cmpfloat (theme->focus_width, ==, 2.25);
  g_assert_cmpfloat (theme->margin_left, ==, 30);
  g_assert_cmpfloat (small->type_pt[HETU_TYPE_NOTE], ==, 9);
}

static void
test_high_contrast (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, TRUE, 1);
  g_autoptr (HetuTheme) plain = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);

  g_assert_cmphex (theme->text2, ==, plain->text);
  g_assert_cmphex (theme->grid, ==, plain->axis);
  g_assert_cmphex (theme->mute, ==, plain->axis);
  g_assert_cmpfloat (theme->line_width, ==, plain->line_width + 0.75);
  g_assert_cmphex (theme->band, ==, theme->canvas);
  g_assert_cmphex (theme->outline, ==, plain->axis);
  g_assert_cmphex (hetu_theme_tint (theme, theme->text, 0.5), ==, theme->canvas);
  g_assert_cmphex (plain->outline, ==, HETU_COLOUR_NONE);
}

/* The theme by its own name is that of the window in high contrast. */
static void
test_high_contrast_is_a_theme (void)
{
  static const HetuThemeMode cases[][2] = {
    { HETU_THEME_LIGHT, HETU_THEME_HIGH_CONTRAST },
    { HETU_THEME_DARK, HETU_THEME_HIGH_CONTRAST_DARK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuTheme) window = hetu_theme_new (cases[i][0], HETU_PRESET_SLIDE, TRUE, 1);
      g_autoptr (HetuTheme) own = hetu_theme_new (cases[i][1], HETU_PRESET_SLIDE, FALSE, 1);

      g_assert_true (own->high_contrast);
      g_assert_cmpint (own->mode, ==, window->mode);
      g_assert_cmphex (own->text2, ==, window->text2);
      g_assert_cmphex (own->canvas, ==, window->canvas);
      g_assert_cmpfloat (own->focus_width, ==, window->focus_width);
    }
}

/* Marks and text reach 4.5:1, rules 3:1, words 7:1. */
static void
test_high_contrast_contrasts (void)
{
  for (int mode = HETU_THEME_HIGH_CONTRAST; mode <= HETU_THEME_HIGH_CONTRAST_DARK; mode++)
    {
      g_autoptr (HetuTheme) theme =
          hetu_theme_new ((HetuThemeMode) mode, HETU_PRESET_SCREEN, FALSE, 1);
      const HetuColour rules[] = { theme->grid, theme->axis, theme->mute, theme->outline };

      for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
        g_assert_cmpfloat (hetu_colour_contrast (rules[i], theme->canvas), >=, 3);
      for (int slot = -1; slot <= 8; slot++)
        g_assert_cmpfloat (hetu_colour_contrast (hetu_theme_get_slot (theme, slot), theme->canvas),
                           >=,
                           4.5);
      for (int state = 0; state < HETU_N_STATES; state++)
        g_assert_cmpfloat (hetu_colour_contrast (theme->states[state], theme->canvas), >=, 4.5);
      g_assert_cmpfloat (hetu_colour_contrast (theme->text2, theme->canvas), >=, 7);
    }
}

static void
test_mix (void)
{
  g_assert_cmphex (hetu_colour_mix (0xffffffff, 0x000000ff, 0.5), ==, 0x808080ff);
  g_assert_cmphex (hetu_colour_mix (0x1e2126ff, 0x2c62c8ff, 0), ==, 0x1e2126ff);
  g_assert_cmphex (hetu_colour_with_alpha (0x2c62c8ff, 0.5), ==, 0x2c62c880);
}

static void
test_preset_pixels (void)
{
  static const struct
  {
    HetuPreset preset;
    int width, height;
  } cases[] = {
    { HETU_PRESET_SLIDE, 1920, 1080 },
    { HETU_PRESET_A4, 1890, 1183 },
    { HETU_PRESET_SQUARE, 1080, 1080 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double width, height, dpi;

      hetu_preset_size (cases[i].preset, &width, &height, &dpi);
      g_assert_cmpint (lround (width * dpi / 72), ==, cases[i].width);
      g_assert_cmpint (lround (height * dpi / 72), ==, cases[i].height);
    }
}

/* C-29a: a colour that does not read on a tint comes nearer to the text's; one that reads stays. */
static void
test_readable (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  HetuColour amber = theme->state_texts[HETU_STATE_BEHIND];

  g_assert_cmphex (hetu_theme_get_readable (theme, amber, theme->canvas), ==, amber);
  g_assert_cmpfloat (hetu_colour_contrast (amber, theme->band), <, 4.5);
  g_assert_cmpfloat (
      hetu_colour_contrast (hetu_theme_get_readable (theme, amber, theme->band), theme->band),
      >=,
      4.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/contrast/is-as-published", test_published_contrast);
  g_test_add_func ("/theme/contrast/marks-three-to-one", test_marks_stand_out);
  g_test_add_func ("/theme/contrast/text-four-and-a-half-to-one", test_text_is_readable);
  g_test_add_func ("/theme/print/is-grey-and-worse-is-darker", test_print_is_grey);
  g_test_add_func ("/theme/type/table-of-presets", test_type_table);
  g_test_add_func ("/theme/type/scale-touches-type-only", test_scale_of_type);
  g_test_add_func ("/theme/high-contrast/u-15", test_high_contrast);
  g_test_add_func ("/theme/high-contrast/is-a-theme", test_high_contrast_is_a_theme);
  g_test_add_func ("/theme/high-contrast/contrasts", test_high_contrast_contrasts);
  g_test_add_func ("/theme/colour/mix", test_mix);
  g_test_add_func ("/theme/preset/pixels-of-c-11", test_preset_pixels);
  g_test_add_func ("/theme/c29a-readable-on-a-tint", test_readable);
  return g_test_run ();
}
