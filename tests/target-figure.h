/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of targets from a store of one's own, for the tests of gauges and of paces. */
#pragma once

#include "chart/describe.h"
#include "figure.h"
#include "plot.h"
#include "tidy-store.h"

#include <string.h>

/* A spec of the district's targets of 2023; @indicators: (nullable): one, or several separated by commas. */
static inline HetuSpec *
new_target_spec (HetuChartKind kind, const char *indicators, const char *to, const char *line)
{
  static const gint32 district[] = { 410311 };
  HetuSpec *spec = hetu_spec_new ();
  g_auto (GStrv) ids = g_strsplit (indicators != NULL ? indicators : "", ",", -1);

  spec->kind = kind;
  hetu_spec_set_indicators (spec, (const char *const *) ids);
  hetu_spec_set_regions (spec, district, 1);
  g_assert_true (hetu_period_parse (to, &spec->to, NULL));
  spec->line = g_strdup (line);
  return spec;
}

static inline HetuFrame *
resolve_in (HetuStore *store, HetuSpec *spec, HetuLanguage language)
{
  g_autoptr (GError) error = NULL;
  HetuFrame *frame;

  spec->language = language;
  frame = hetu_figure_resolve (store, spec, &error);
  g_assert_no_error (error);
  return frame;
}

static inline gboolean
frame_has_note (const HetuFrame *frame, const char *part)
{
  for (guint i = 0; i < frame->notes->len; i++)
    if (strstr (g_ptr_array_index (frame->notes, i), part) != NULL)
      return TRUE;
  return FALSE;
}

static inline void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* The figure, which breaks no rule of charts. */
static inline HetuScene *
compose_checked (const HetuFrame *frame, const HetuSpec *spec)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) findings = NULL;
  HetuScene *scene = hetu_figure_compose (frame, spec, text, &error);

  g_assert_no_error (error);
  findings = hetu_figure_check (scene, frame, spec, text);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", g_array_index (findings, HetuCheckFinding, i).message);
  g_assert_cmpuint (findings->len, ==, 0);
  return scene;
}
