/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "chart/scene.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

/* A scene with one of everything that an export must carry, and the frame behind its source line. 454×284 pt. */

#define SAMPLE_TITLE "洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点"
#define SAMPLE_SUBTITLE "地区生产总值同比增速（%），2019—2023 年，按不变价格计算"
#define SAMPLE_CITATION "《洛龙区 2023 年计划》（2023 年 1 月 4 日）"
#define SAMPLE_URL "https://example.org/计划?year=2023&part='1'"
#define SAMPLE_DESCRIPTION "增速折线图：洛龙区 <2019—2023> & 全省"

static inline HetuTextRun *
sample_shape (HetuText *text, const char *words, double size, gboolean bold, double width)
{
  HetuTextStyle style = { .size_pt = size, .bold = bold, .width_pt = width };

  return hetu_text_shape (text, words, &style);
}

static inline void
sample_add_text (HetuSceneBuilder *builder,
                 HetuText *text,
                 HetuPart part,
                 const char *words,
                 double size,
                 gboolean bold,
                 double x,
                 double y)
{
  g_autoptr (HetuTextRun) run = sample_shape (text, words, size, bold, 0);

  hetu_scene_builder_text (builder, part, -1, run, x, y, HETU_COLOUR (0x1f2328));
}

static inline void
sample_add_shapes (HetuSceneBuilder *builder)
{
  static const HetuPoint line[] = { { 40, 200 }, { 140, 90.5 }, { 240, 150 }, { 340, 70.25 } };
  static HetuPoint diamond[] = { { 390, 90 }, { 396, 96 }, { 390, 102 }, { 384, 96 } };
  const HetuMark marks[] = {
    { .type = HETU_MARK_CIRCLE,
      .part = HETU_PART_MARK,
      .row = 0,
      .x = 140,
      .y = 90.5,
      .radius = 3.5,
      .fill = HETU_COLOUR (0xffffff),
      .stroke = HETU_COLOUR (0x2c62c8),
      .stroke_width = 1.9 },
    { .type = HETU_MARK_POLYGON,
      .part = HETU_PART_TARGET,
      .row = 1,
      .points = diamond,
      .n_points = G_N_ELEMENTS (diamond),
      .stroke = HETU_COLOUR (0xb54727),
      .stroke_width = 1.9,
      .dash_on = 5,
      .dash_off = 4 },
    { .type = HETU_MARK_RING,
      .part = HETU_PART_MARK,
      .row = 2,
      .x = 400,
      .y = 170,
      .radius = 40,
      .inner = 28,
      .from = G_PI * 5 / 6,
      .to = G_PI * 13 / 6,
      .fill = HETU_COLOUR (0x0b6b50) },
    { .type = HETU_MARK_RECT,
      .part = HETU_PART_GAP,
      .row = 3,
      .x = 150,
      .y = 170,
      .width = 70,
      .height = 22,
      .radius = 3,
      .fill = HETU_COLOUR (0x767e8a),
      .fill_kind = HETU_FILL_HATCH,
      .stroke = HETU_COLOUR (0x767e8a),
      .stroke_width = 0.75 },
    { .type = HETU_MARK_RECT,
      .part = HETU_PART_BAND,
      .row = -1,
      .x = 360,
      .y = 64,
      .width = 64,
      .height = 50,
      .fill = 0x2c62c833 },
  };

  for (double y = 70; y <= 210; y += 35)
    hetu_scene_builder_segment (builder,
                                HETU_PART_GRID,
                                -1,
                                30,
                                y,
                                424,
                                y,
                                HETU_COLOUR (0xe6e9ed),
                                0.75);
  hetu_scene_builder_line (builder,
                           HETU_PART_MARK,
                           0,
                           line,
                           G_N_ELEMENTS (line),
                           HETU_COLOUR (0x2c62c8),
                           2.25);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    hetu_scene_builder_add (builder, &marks[i]);
}

static inline HetuScene *
sample_scene (HetuText *text, HetuColour background)
{
  HetuSceneBuilder *builder = hetu_scene_builder_new (454, 284, background);
  g_autoptr (HetuTextRun) source =
      sample_shape (text,
                    "资料来源：" SAMPLE_CITATION "；《河南省统计公报》（2023 年）",
                    7.5,
                    FALSE,
                    200);
  g_autoptr (HetuTextRun) label = sample_shape (text, "洛龙区 5.2", 8.5, TRUE, 0);
  HetuMark halo = {
    .type = HETU_MARK_TEXT,
    .part = HETU_PART_VALUE,
    .row = 0,
    .x = 290,
    .y = 84,
    .run = label,
    .fill = HETU_COLOUR (0x2c62c8),
    .halo = HETU_COLOUR (0xffffff),
  };

  sample_add_text (builder, text, HETU_PART_TITLE, SAMPLE_TITLE, 12, TRUE, 30, 12);
  sample_add_text (builder, text, HETU_PART_SUBTITLE, SAMPLE_SUBTITLE, 9, FALSE, 30, 34);
  sample_add_shapes (builder);
  hetu_scene_builder_add (builder, &halo);
  hetu_scene_builder_text (builder, HETU_PART_SOURCE, -1, source, 30, 240, HETU_COLOUR (0x545c68));
  return hetu_scene_builder_end (builder, SAMPLE_TITLE, SAMPLE_DESCRIPTION);
}

static inline HetuFrame *
sample_frame (void)
{
  HetuFrame *frame = hetu_frame_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH);
  HetuFrameSeries series = { .region = 410311, .name = (char *) "洛龙区", .colour_slot = 1 };

  hetu_frame_add_series (frame, &series);
  hetu_frame_add_source (frame, SAMPLE_CITATION, SAMPLE_URL);
  hetu_frame_add_source (frame, "《河南省统计公报》（2023 年）", "公报.docx");
  return frame;
}

/* Runs a program over @bytes, which stand in its arguments as “%s” (a file name).
 * Returns: what it printed, or %NULL when the machine has no such program. */
static inline char *
sample_run (GBytes *bytes, const char *const *command, gsize *output_size)
{
  g_autofree char *program = g_find_program_in_path (command[0]);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  if (program == NULL)
    {
      g_test_skip (command[0]);
      return NULL;
    }
  file = g_file_new_tmp ("hetu-test-XXXXXX", &stream, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), data, (gssize) size, NULL));
  for (gsize i = 0; command[i] != NULL; i++)
    g_ptr_array_add (arguments,
                     g_str_equal (command[i], "%s") ? (char *) g_file_peek_path (file)
                                                    : (char *) command[i]);
  g_ptr_array_add (arguments, NULL);
  process = g_subprocess_newv ((const char *const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                               &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error));
  g_file_delete (file, NULL, NULL);
  g_assert_true (g_subprocess_get_successful (process));
  data = g_bytes_get_data (output, &size);
  if (output_size != NULL)
    *output_size = size;
  return (char *) memcpy (g_malloc0 (size + 1), size > 0 ? data : "", size);
}
