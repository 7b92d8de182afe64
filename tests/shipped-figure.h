/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped store in memory, and figures resolved against it. */
#pragma once

#include "figure.h"
#include "import/import.h"

static HetuStore *shared;

static const gint32 four[] = { 410311, 410300, 410000, 100000 };

static inline HetuSpec *
make_spec (HetuChartKind kind,
           const char *indicators,
           const gint32 *regions,
           gsize n_regions,
           const char *from,
           const char *to)
{
  HetuSpec *spec = hetu_spec_new ();
  g_auto (GStrv) ids = g_strsplit (indicators, ",", -1);

  spec->kind = kind;
  spec->measure = HETU_MEASURE_GROWTH;
  hetu_spec_set_indicators (spec, (const char *const *) ids);
  hetu_spec_set_regions (spec, regions, n_regions);
  g_assert_true (*from == '\0' || hetu_period_parse (from, &spec->from, NULL));
  g_assert_true (*to == '\0' || hetu_period_parse (to, &spec->to, NULL));
  return spec;
}

static inline HetuFrame *
resolve (const HetuSpec *spec)
{
  g_autoptr (GError) error = NULL;
  HetuFrame *frame = hetu_figure_resolve (shared, spec, &error);

  g_assert_no_error (error);
  return frame;
}

static inline void
open_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = hetu_import_find_shipped ();

  shared = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  hetu_import_shipped (shared, folder, TRUE, &error);
  g_assert_no_error (error);
}
