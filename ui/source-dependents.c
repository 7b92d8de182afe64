/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dependents: counted from the statements, from the figure that is resolved already and from those of the saved charts. */
#include "ui/source-dependents.h"

#include "ui/chart-use.h"

#include <glib/gi18n.h>

#define MOST_NAMES 4

gboolean
hetu_source_is_charted (HetuSession *session, gint64 statement)
{
  HetuFrame *frame = hetu_session_get_frame (session);

  for (guint i = 0; frame != NULL && i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->statement == statement)
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full): “GDP、固投 等 12 项” */
static char *
name_indicators (HetuSession *session, GArray *statements)
{
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    {
      gint32 number = g_array_index (statements, HetuObservation, i).indicator;
      HetuIndicator *indicator = hetu_store_get_indicator (store, number);

      if (indicator == NULL || !g_hash_table_add (seen, GINT_TO_POINTER (number)) ||
          ++n > MOST_NAMES)
        continue;
      if (n > 1)
        g_string_append (names, _ (", "));
      g_string_append (
          names,
          hetu_indicator_get_short_name (indicator, hetu_session_get_language (session)));
    }
  if (n > MOST_NAMES)
    g_string_append_printf (names, _ (" and %u more"), n - MOST_NAMES);
  return g_string_free (names, FALSE);
}

/* Returns: (transfer full) (nullable): “2 saved charts show some of them: …”; %NULL: none does */
static char *
name_saved (HetuSession *session, GArray *statements)
{
  g_autoptr (HetuChartUse) use = hetu_chart_use_new (session);
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), statements->len);
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    g_array_append_val (ids, g_array_index (statements, HetuObservation, i).id);
  charts = hetu_chart_use_list (use, (const gint64 *) ids->data, ids->len);
  for (guint i = 0; i < MIN (charts->len, MOST_NAMES); i++)
    g_string_append_printf (names,
                            "%s“%s”",
                            i > 0 ? _ (", ") : "",
                            ((const HetuSavedChart *) charts->pdata[i])->name);
  if (charts->len > MOST_NAMES)
    g_string_append_printf (names, _ (" and %u more"), charts->len - MOST_NAMES);
  if (charts->len == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u saved chart shows some of them: %s.",
                                    "%u saved charts show some of them: %s.",
                                    charts->len),
                          charts->len,
                          names->str);
}

char *
hetu_source_list_dependents (HetuSession *session, GArray *statements)
{
  g_autofree char *names = name_indicators (session, statements);
  g_autofree char *figures = g_strdup_printf (
      ngettext ("%u figure goes with it: %s.", "%u figures go with it: %s.", statements->len),
      statements->len,
      names);
  g_autofree char *charted = NULL;
  g_autofree char *saved = name_saved (session, statements);
  guint n_charted = 0;

  for (guint i = 0; i < statements->len; i++)
    n_charted +=
        hetu_source_is_charted (session, g_array_index (statements, HetuObservation, i).id);
  if (n_charted > 0)
    charted = g_strdup_printf (
        ngettext ("The chart shown has %u of them.", "The chart shown has %u of them.", n_charted),
        n_charted);
  else
    charted = g_strdup (_ ("The chart shown has none of them."));
  return g_strjoin ("\n",
                    figures,
                    charted,
                    saved != NULL ? saved : _ ("No saved chart shows any of them."),
                    _ ("Nothing is erased: undo brings all of it back."),
                    NULL);
}
