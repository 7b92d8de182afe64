/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The validator finds what was planted, and nothing in a sound figure. */
#include "chart/check.h"
#include "chart/compose.h"
#include "frames.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  HetuFrame *frame;
  HetuTheme *theme;
  HetuText *text;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->frame = frames_new_growth (HETU_LANGUAGE_ZH);
  self->theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  self->text = hetu_text_new (NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hetu_frame_unref (self->frame);
  hetu_theme_unref (self->theme);
  hetu_text_free (self->text);
}

static guint
count (const Fixture *self, const HetuScene *scene, const HetuSpec *spec, const char *rule)
{
  HetuCheckSubject subject = { scene, self->frame, spec, self->theme, self->text };
  g_autoptr (GArray) findings = hetu_check_figure (&subject);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const HetuCheckFinding *finding = &g_array_index (findings, HetuCheckFinding, i);

      if (rule == NULL)
        g_test_message ("%s %s", finding->rule, finding->message);
      n += rule == NULL || g_str_equal (rule, finding->rule);
    }
  return n;
}

static HetuScene *
compose (const Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HetuScene *scene = hetu_compose (self->frame, NULL, self->theme, self->text, 750, 592, &error);

  g_assert_no_error (error);
  return scene;
}

static void
test_sound (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuScene) scene = compose (self);

  g_assert_cmpuint (count (self, scene, NULL, NULL), ==, 0);
}

static void
test_title (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *title;
    guint n;
  } cases[] = {
    { "洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点", 0 },
    { "洛龙区 2022 年增长 9.9%", 1 },
    { "洛龙区 2022 年增长 5.2%，比全省快 31.7 个百分点", 1 },
    { "洛龙区 1998 年增长 5.2%", 1 },
    { "洛龙区 2022 年增长百分之五", 0 },
    { "洛龙区地区生产总值增长与全省全国全市各区各县的增长相比既不领先也不落后", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuScene) scene = NULL;

      g_free (self->frame->title);
      self->frame->title = g_strdup (cases[i].title);
      scene = compose (self);
      g_test_message ("%s", cases[i].title);
      g_assert_cmpuint (count (self, scene, NULL, "C-2"), ==, cases[i].n);
    }
}

static void
test_own_title (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (HetuScene) scene = NULL;

  spec->title = g_strdup ("2030 年再来 99.9 次");
  g_free (self->frame->title);
  self->frame->title = g_strdup (spec->title);
  scene = compose (self);
  g_assert_cmpuint (count (self, scene, spec, "C-2"), ==, 0);
}

static void
test_words (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuScene) no_unit = NULL;
  g_autoptr (HetuScene) bare = NULL;
  g_autoptr (HetuSpec) hidden = hetu_spec_new ();

  g_free (self->frame->subtitle);
  self->frame->subtitle = g_strdup ("地区生产总值同比增速，2019—2023 年");
  no_unit = compose (self);
  g_assert_cmpuint (count (self, no_unit, NULL, "C-3"), ==, 1);

  bare = hetu_compose_plot (self->frame, self->theme, self->text, 600, 400, NULL);
  g_assert_cmpuint (count (self, bare, NULL, "C-2"), ==, 1);
  g_assert_cmpuint (count (self, bare, NULL, "C-3"), ==, 1);
  g_assert_cmpuint (count (self, bare, NULL, "C-4"), ==, 1);
  g_assert_cmpuint (count (self, bare, NULL, "C-5"), ==, 1);
  hidden->hide_title = hidden->hide_note = hidden->hide_source = TRUE;
  g_assert_cmpuint (count (self, bare, hidden, NULL), ==, 0);
}

/* A scene of one text. */
static HetuSceneBuilder *
begin (Fixture *self)
{
  return hetu_scene_builder_new (300, 200, self->theme->canvas);
}

static void
add_text (Fixture *self,
          HetuSceneBuilder *builder,
          HetuPart part,
          int row,
          const char *words,
          HetuTextStyle style,
          double x,
          double y,
          HetuColour colour)
{
  g_autoptr (HetuTextRun) run = hetu_text_shape (self->text, words, &style);

  hetu_scene_builder_text (builder, part, row, run, x, y, colour);
}

static guint
count_end (Fixture *self, HetuSceneBuilder *builder, const char *rule)
{
  g_autoptr (HetuScene) scene = hetu_scene_builder_end (builder, "洛龙区", "折线图");

  return count (self, scene, NULL, rule);
}

static void
test_type (Fixture *self, gconstpointer data)
{
  HetuSceneBuilder *small = begin (self), *many = begin (self);
  HetuColour text = self->theme->text;

  add_text (self, small, HETU_PART_NOTE, -1, "注", (HetuTextStyle){ .size_pt = 6 }, 10, 10, text);
  g_assert_cmpuint (count_end (self, small, "C-10"), ==, 1);
  for (int i = 0; i < 5; i++)
    add_text (self,
              many,
              HETU_PART_NOTE,
              -1,
              "注",
              (HetuTextStyle){ .size_pt = 10 + i },
              10,
              10 + 30 * i,
              text);
  g_assert_cmpuint (count_end (self, many, "C-10"), ==, 1);
}

static void
test_breaks (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *words;
    guint n;
  } cases[] = {
    { "增长\n快于全省", 0 }, { "增长\n，快于全省", 1 }, { "见《\n报告》", 1 },
    { "达到 45\n亿元", 1 },  { "达到 4\n5 亿元", 1 },   { "全年\n2022 年", 0 },
    { "占比 5%\n左右", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuSceneBuilder *builder = begin (self);

      add_text (self,
                builder,
                HETU_PART_NOTE,
                -1,
                cases[i].words,
                (HetuTextStyle){ .size_pt = 10, .width_pt = 200 },
                10,
                10,
                self->theme->text);
      g_test_message ("%s", cases[i].words);
      g_assert_cmpuint (count_end (self, builder, "C-40"), ==, cases[i].n);
    }
}

static void
test_places (Fixture *self, gconstpointer data)
{
  HetuTextStyle style = { .size_pt = 10 };
  HetuColour text = self->theme->text;
  HetuPoint line[] = { { 0, 30 }, { 200, 30 } };
  HetuMark disc = { .type = HETU_MARK_CIRCLE,
                    .part = HETU_PART_MARK,
                    .row = 0,
                    .fill = self->theme->slots[1],
                    .x = 30,
                    .y = 30,
                    .radius = 3.5 };
  HetuSceneBuilder *builder = begin (self);

  add_text (self, builder, HETU_PART_LABEL, -1, "洛龙区", style, 10, 20, text);
  g_assert_cmpuint (count_end (self, builder, "C-36"), ==, 0);

  builder = begin (self);
  add_text (self, builder, HETU_PART_LABEL, -1, "洛龙区", style, 290, 20, text);
  g_assert_cmpuint (count_end (self, builder, "C-36"), ==, 1);

  builder = begin (self);
  add_text (self, builder, HETU_PART_LABEL, -1, "洛龙区", style, 10, 20, text);
  add_text (self, builder, HETU_PART_VALUE, -1, "5.2", style, 20, 24, text);
  g_assert_cmpuint (count_end (self, builder, "C-36"), ==, 1);

  builder = begin (self);
  hetu_scene_builder_add (builder, &disc);
  add_text (self, builder, HETU_PART_VALUE, 1, "5.2", style, 26, 24, text);
  g_assert_cmpuint (count_end (self, builder, "C-36"), ==, 1);

  builder = begin (self);
  hetu_scene_builder_line (builder, HETU_PART_MARK, 0, line, 2, self->theme->slots[1], 2);
  add_text (self, builder, HETU_PART_VALUE, 1, "5.2", style, 26, 24, text);
  g_assert_cmpuint (count_end (self, builder, "C-36"), ==, 1);
}

static void
test_zero (Fixture *self, gconstpointer data)
{
  static const struct
  {
    double low, high;
    guint n;
  } cases[] = { { -1, 8, 0 }, { 0, 8, 0 }, { 2, 8, 1 }, { -8, -2, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuSceneBuilder *builder = begin (self);
      HetuPlotArea plot = { { 0, 0, 100, 100 }, 0, 1, cases[i].low, cases[i].high };

      hetu_scene_builder_add_plot (builder, &plot);
      g_assert_cmpuint (count_end (self, builder, "C-21"), ==, cases[i].n);
    }
}

static guint
find_absent (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (!hetu_frame_get_row (frame, i)->has_value)
      return i;
  g_assert_not_reached ();
}

static void
test_absent (Fixture *self, gconstpointer data)
{
  HetuTextStyle style = { .size_pt = 10 };
  int row = (int) find_absent (self->frame);
  HetuSceneBuilder *builder = begin (self);

  add_text (self, builder, HETU_PART_VALUE, row, "缺数", style, 10, 10, self->theme->text);
  g_assert_cmpuint (count_end (self, builder, "C-27"), ==, 0);
  builder = begin (self);
  add_text (self, builder, HETU_PART_VALUE, row, "0.0", style, 10, 10, self->theme->text);
  g_assert_cmpuint (count_end (self, builder, "C-27"), ==, 1);
  builder = begin (self);
  hetu_scene_builder_rect (builder,
                           HETU_PART_MARK,
                           row,
                           (HetuRect){ 10, 10, 5, 5 },
                           0,
                           self->theme->slots[1]);
  g_assert_cmpuint (count_end (self, builder, "C-27"), ==, 1);
}

static void
test_contrast (Fixture *self, gconstpointer data)
{
  HetuTextStyle style = { .size_pt = 10 };
  HetuColour blue = self->theme->slots[1];
  HetuRect bar = { 0, 0, 100, 40 };
  HetuSceneBuilder *builder = begin (self);

  add_text (self, builder, HETU_PART_NOTE, -1, "注", style, 10, 10, HETU_COLOUR (0xbbbbbb));
  g_assert_cmpuint (count_end (self, builder, "C-29"), ==, 1);
  builder = begin (self);
  hetu_scene_builder_rect (builder, HETU_PART_MARK, -1, bar, 0, blue);
  add_text (self, builder, HETU_PART_VALUE, -1, "5.2", style, 10, 10, HETU_COLOUR (0xffffff));
  g_assert_cmpuint (count_end (self, builder, "C-29"), ==, 0);
  builder = begin (self);
  hetu_scene_builder_rect (builder, HETU_PART_MARK, -1, bar, 0, blue);
  add_text (self, builder, HETU_PART_VALUE, -1, "5.2", style, 10, 10, self->theme->text);
  g_assert_cmpuint (count_end (self, builder, "C-29"), ==, 1);
}

static void
test_entity (Fixture *self, gconstpointer data)
{
  const HetuFrameRow *row = hetu_frame_get_row (self->frame, 0);
  int own = hetu_frame_get_series (self->frame, row->series)->colour_slot;
  HetuRect bar = { 0, 0, 10, 10 };
  HetuSceneBuilder *builder = begin (self);

  hetu_scene_builder_rect (builder, HETU_PART_MARK, 0, bar, 0, self->theme->slots[own]);
  g_assert_cmpuint (count_end (self, builder, "C-29"), ==, 0);
  builder = begin (self);
  hetu_scene_builder_rect (builder,
                           HETU_PART_MARK,
                           0,
                           bar,
                           0,
                           self->theme->slots[own == 2 ? 3 : 2]);
  g_assert_cmpuint (count_end (self, builder, "C-29"), ==, 1);
}

static void
test_glyphs (Fixture *self, gconstpointer data)
{
  HetuTextStyle style = { .size_pt = 10 };
  HetuSceneBuilder *builder = begin (self);

  add_text (self, builder, HETU_PART_NOTE, -1, "瀍河", style, 10, 10, self->theme->text);
  g_assert_cmpuint (count_end (self, builder, "C-39"), ==, 0);
  builder = begin (self);
  add_text (self,
            builder,
            HETU_PART_NOTE,
            -1,
            "\xf3\xb0\x80\x80",
            style,
            10,
            10,
            self->theme->text);
  g_assert_cmpuint (count_end (self, builder, "C-39"), ==, 1);
}

static void
test_alternate (Fixture *self, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (401, 'a');
  HetuSceneBuilder *none = begin (self), *much = begin (self);
  g_autoptr (HetuScene) without = hetu_scene_builder_end (none, "洛龙区", NULL);
  g_autoptr (HetuScene) with_much = hetu_scene_builder_end (much, "洛龙区", long_text);

  g_assert_cmpuint (count (self, without, NULL, "U-14"), ==, 1);
  /* too long, and not of this figure */
  g_assert_cmpuint (count (self, with_much, NULL, "U-14"), ==, 2);
}

static void
add (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  add ("/check/sound-figure-has-no-finding", test_sound);
  add ("/check/c2-title-numbers-follow-from-rows", test_title);
  add ("/check/c2-own-title-is-not-recomputed", test_own_title);
  add ("/check/c3-c4-c5-words-around-the-plot", test_words);
  add ("/check/c10-sizes-of-type", test_type);
  add ("/check/c20-c21-zero-on-the-axis", test_zero);
  add ("/check/c27-absent-is-no-number", test_absent);
  add ("/check/c29-contrast", test_contrast);
  add ("/check/c29-own-colour", test_entity);
  add ("/check/c36-places", test_places);
  add ("/check/c39-glyphs", test_glyphs);
  add ("/check/c40-line-ends", test_breaks);
  add ("/check/u14-alternate-text", test_alternate);
  return g_test_run ();
}
