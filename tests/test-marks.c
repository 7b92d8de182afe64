/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/kind.h"

#define SIZE 12.0

typedef struct
{
  HetuTheme *theme;
  HetuText *text;
  HetuSceneBuilder *builder;
  HetuPlotContext context;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  fixture->text = hetu_text_new_fixed ();
  fixture->builder = hetu_scene_builder_new (200, 200, fixture->theme->canvas);
  fixture->context = (HetuPlotContext){ .theme = fixture->theme,
                                        .text = fixture->text,
                                        .builder = fixture->builder };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->builder, hetu_scene_builder_free);
  hetu_text_free (fixture->text);
  hetu_theme_unref (fixture->theme);
}

static HetuScene *
end (Fixture *fixture)
{
  return hetu_scene_builder_end (g_steal_pointer (&fixture->builder), NULL, NULL);
}

/* What a row's glyph covers is @size across, centred; only a diamond reaches farther, by its weight. */
static void
test_glyph_is_centred (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuScene) scene = NULL;

  for (int glyph = HETU_GLYPH_DISC; glyph <= HETU_GLYPH_TRIANGLE; glyph++)
    hetu_glyph_draw (fixture->builder,
                     HETU_PART_MARK,
                     glyph,
                     (HetuGlyph) glyph,
                     100,
                     90,
                     SIZE,
                     fixture->theme->slots[1],
                     fixture->theme);
  scene = end (fixture);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      HetuRect box = hetu_mark_bounds (mark);

      g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, 100, 0.1);
      if (mark->row < 0 || mark->row == HETU_GLYPH_CHIP)
        continue;
      g_assert_cmpfloat_with_epsilon (box.y + box.height / 2, 90, 0.1);
      switch ((HetuGlyph) mark->row)
        {
        case HETU_GLYPH_LINE:
        case HETU_GLYPH_LINE_DASHED:
        case HETU_GLYPH_LINE_DOTTED:
          g_assert_cmpfloat_with_epsilon (box.width, 2 * SIZE, 1.5);
          break;
        case HETU_GLYPH_DIAMOND:
          g_assert_cmpfloat_with_epsilon (box.height, 1.25 * SIZE, 0.9);
          break;
        default:
          g_assert_cmpfloat_with_epsilon (box.height, SIZE, 0.1);
        }
    }
}

static void
test_hollow_glyphs (Fixture *fixture, gconstpointer data)
{
  static const HetuGlyph glyphs[] = { HETU_GLYPH_RING, HETU_GLYPH_DIAMOND };
  g_autoptr (HetuScene) scene = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (glyphs); i++)
    hetu_glyph_draw (fixture->builder,
                     HETU_PART_TARGET,
                     0,
                     glyphs[i],
                     50,
                     50,
                     SIZE,
                     fixture->theme->slots[1],
                     fixture->theme);
  scene = end (fixture);
  g_assert_cmpuint (hetu_scene_get_n_marks (scene), ==, G_N_ELEMENTS (glyphs));
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      g_assert_cmphex (mark->fill, ==, fixture->theme->canvas);
      g_assert_cmphex (mark->stroke, ==, fixture->theme->slots[1]);
      g_assert_cmpfloat (mark->stroke_width, ==, 1.9);
    }
}

static void
test_halo_is_not_picked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuScene) scene = NULL;
  int picked;

  hetu_glyph_draw (fixture->builder,
                   HETU_PART_MARK,
                   7,
                   HETU_GLYPH_DISC,
                   50,
                   50,
                   7,
                   fixture->theme->slots[1],
                   fixture->theme);
  scene = end (fixture);
  g_assert_cmpint (hetu_scene_pick (scene, 54.2, 50, 0), ==, -1);
  picked = hetu_scene_pick (scene, 53, 50, 0);
  g_assert_cmpint (picked, >=, 0);
  g_assert_cmpint (hetu_scene_get_mark (scene, (guint) picked)->row, ==, 7);
}

/* C-26: a redacted figure's chip is dashed, a missing one's is not; both are hatched and hold their words. */
static void
test_chip (Fixture *fixture, gconstpointer data)
{
  static const HetuStatus statuses[] = { HETU_STATUS_MISSING, HETU_STATUS_REDACTED };

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      HetuRect size = hetu_chip_measure (&fixture->context, statuses[i], "× 脱敏");
      guint first;
      HetuRect box;
      g_autoptr (HetuScene) scene = NULL;
      gboolean is_hatched = FALSE;
      gboolean is_dashed = FALSE;

      box = hetu_chip_draw (&fixture->context, 3, statuses[i], "× 脱敏", 100, 100);
      g_assert_cmpfloat (box.width, ==, size.width);
      g_assert_cmpfloat (box.height, ==, size.height);
      g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, 100, 1e-9);
      scene = end (fixture);
      first = hetu_scene_get_n_marks (scene);
      for (guint j = 0; j < first; j++)
        {
          const HetuMark *mark = hetu_scene_get_mark (scene, j);
          HetuRect covers = hetu_mark_bounds (mark);

          g_assert_cmpint (mark->part, ==, HETU_PART_GAP);
          g_assert_cmpint (mark->row, ==, 3);
          g_assert_cmpfloat (covers.x, >=, box.x - 0.5);
          g_assert_cmpfloat (covers.x + covers.width, <=, box.x + box.width + 0.5);
          is_hatched |= mark->fill_kind == HETU_FILL_HATCH;
          is_dashed |= mark->dash_on > 0;
        }
      g_assert_true (is_hatched);
      g_assert_cmpint (is_dashed, ==, statuses[i] == HETU_STATUS_REDACTED);
      fixture->builder = hetu_scene_builder_new (200, 200, fixture->theme->canvas);
      fixture->context.builder = fixture->builder;
    }
}

static void
test_text_anchor (Fixture *fixture, gconstpointer data)
{
  HetuRect box = hetu_plot_text (&fixture->context,
                                 HETU_PART_VALUE,
                                 -1,
                                 HETU_TYPE_VALUE,
                                 TRUE,
                                 "5.2",
                                 100,
                                 100,
                                 1,
                                 0.5,
                                 fixture->theme->text);

  g_assert_cmpfloat_with_epsilon (box.x + box.width, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.y + box.height / 2, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.width, 1.5 * fixture->theme->type_pt[HETU_TYPE_VALUE], 1e-9);
}

static void
test_colour_of_roles (Fixture *fixture, gconstpointer data)
{
  const HetuTheme *theme = fixture->theme;
  const struct
  {
    HetuRole role;
    HetuColour colour, text;
  } cases[] = {
    { HETU_ROLE_FOCUS, theme->slots[5], theme->slot_texts[5] },
    { HETU_ROLE_ENTITY, theme->slots[5], theme->slot_texts[5] },
    { HETU_ROLE_CONTEXT, theme->mute, theme->text2 },
    { HETU_ROLE_PARENT, theme->slots[8], theme->slot_texts[8] },
    { HETU_ROLE_PROVINCE, theme->text3, theme->text2 },
    { HETU_ROLE_NATION, theme->text3, theme->text2 },
  };
  g_autoptr (HetuTheme) print = hetu_theme_new (HETU_THEME_PRINT, HETU_PRESET_A4, FALSE, 1);
  HetuFrameSeries focus = { .role = HETU_ROLE_FOCUS, .colour_slot = 4 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuFrameSeries series = { .role = cases[i].role, .colour_slot = 5 };

      g_assert_cmphex (hetu_series_colour (theme, &series), ==, cases[i].colour);
      g_assert_cmphex (hetu_series_text_colour (theme, &series), ==, cases[i].text);
    }
  for (int slot = 1; slot <= 8; slot++)
    g_assert_cmphex (hetu_series_colour (print, &focus), <, hetu_theme_get_slot (print, slot));
}

#define ADD(path_, test_) g_test_add (path_, Fixture, NULL, set_up, test_, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/marks/glyph/is-centred-and-of-its-size", test_glyph_is_centred);
  ADD ("/marks/glyph/hollow-ones-show-canvas", test_hollow_glyphs);
  ADD ("/marks/glyph/halo-is-not-picked", test_halo_is_not_picked);
  ADD ("/marks/chip/c-26", test_chip);
  ADD ("/marks/text/anchor", test_text_anchor);
  ADD ("/marks/colour/by-role-focus-darkest-in-print", test_colour_of_roles);
  return g_test_run ();
}
