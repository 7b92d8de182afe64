/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Use of figures in charts: a chart that cannot be resolved shows none. */
#include "ui/chart-use.h"

struct _HetuChartUse
{
  GArray *charts;  /* owned (element-type HetuSavedChart) */
  GPtrArray *sets; /* owned (element-type GHashTable of gint64): what each shows */
};

static GHashTable *
list_shown (HetuStore *store, const char *json)
{
  GHashTable *shown = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (HetuSpec) spec = hetu_spec_from_json (json, NULL);
  g_autoptr (HetuFrame) frame = spec != NULL ? hetu_figure_resolve (store, spec, NULL) : NULL;

  for (guint i = 0; frame != NULL && i < frame->rows->len; i++)
    {
      gint64 statement = hetu_frame_get_row (frame, i)->statement;

      if (statement != 0)
        g_hash_table_add (shown, g_memdup2 (&statement, sizeof statement));
    }
  return shown;
}

HetuChartUse *
hetu_chart_use_new (HetuSession *session)
{
  HetuChartUse *self = g_new0 (HetuChartUse, 1);

  self->charts = hetu_session_list_charts (session);
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; self->charts != NULL && i < self->charts->len; i++)
    g_ptr_array_add (self->sets,
                     list_shown (hetu_session_get_store (session),
                                 g_array_index (self->charts, HetuSavedChart, i).spec));
  return self;
}

void
hetu_chart_use_free (HetuChartUse *self)
{
  g_clear_pointer (&self->charts, g_array_unref);
  g_ptr_array_unref (self->sets);
  g_free (self);
}

GPtrArray *
hetu_chart_use_list (HetuChartUse *self, const gint64 *statements, gsize n)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->sets->len; i++)
    for (gsize k = 0; k < n; k++)
      if (g_hash_table_contains (self->sets->pdata[i], &statements[k]))
        {
          g_ptr_array_add (found, &g_array_index (self->charts, HetuSavedChart, i));
          break;
        }
  return found;
}
