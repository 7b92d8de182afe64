/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What figure is shown, as actions of the window: its kind, measure and what it is as of. A kind that does not fit is refused with
 * the reason. States follow the session without asking it back. */
#include "ui/figure-actions.h"

#include "figure.h"
#include "ui/as-of.h"

#include <glib/gi18n.h>

static HetuSession *
get_session (gpointer window)
{
  return hetu_window_get_session (window);
}

static void
on_kind_state (GSimpleAction *action, GVariant *state, gpointer window)
{
  HetuSession *session = get_session (window);
  HetuStore *store = hetu_session_get_store (session);
  const HetuSpec *spec = hetu_session_get_spec (session);
  HetuChartKind kind = HETU_CHART_GROWTH_LINE;
  g_autofree char *misfit = NULL;

  if (!hetu_chart_kind_parse (g_variant_get_string (state, NULL), &kind))
    return;
  /* From a figure that cannot be drawn any way out is open. */
  if (store != NULL &&
      (kind != spec->kind || hetu_spec_has_columns (spec) || hetu_spec_is_vintages (spec)) &&
      hetu_session_get_problem (session) == NULL)
    misfit = hetu_figure_find_misfit (store, spec, kind);
  if (misfit != NULL)
    hetu_session_tell (session, misfit, NULL, NULL);
  else
    hetu_session_set_kind (session, kind);
}

static void
show_table (gpointer window, HetuTableForm table)
{
  HetuSession *session = get_session (window);
  HetuStore *store = hetu_session_get_store (session);
  g_autofree char *misfit = NULL;

  if (store != NULL && hetu_session_get_problem (session) == NULL)
    misfit = hetu_figure_find_table_misfit (store, hetu_session_get_spec (session), table);
  if (misfit != NULL)
    hetu_session_tell (session, misfit, NULL, NULL);
  else
    hetu_session_set_table (session, table);
}

static void
on_profile (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  show_table (window, HETU_TABLE_PROFILE);
}

static void
on_vintages (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  show_table (window, HETU_TABLE_VINTAGES);
}

static void
on_measure_state (GSimpleAction *action, GVariant *state, gpointer window)
{
  HetuMeasure measure = HETU_MEASURE_LEVEL;

  if (hetu_measure_parse (g_variant_get_string (state, NULL), &measure))
    hetu_session_set_measure (get_session (window), measure);
}

static void
on_as_of_state (GSimpleAction *action, GVariant *state, gpointer window)
{
  HetuPage *page = hetu_window_get_current (window);
  g_autoptr (HetuSpec) shown = page != NULL ? hetu_page_dup_scope (page) : NULL;

  hetu_as_of_choose (get_session (window), shown, g_variant_get_string (state, NULL));
}

static void
on_as_of_day (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_as_of_ask (GTK_WIDGET (window), get_session (window));
}

static void
on_overlay_state (GSimpleAction *action, GVariant *state, gpointer window)
{
  HetuSession *session = get_session (window);
  HetuSpec *next = hetu_spec_copy (hetu_session_get_spec (session));

  next->overlay = g_variant_get_boolean (state) ? HETU_OVERLAY_YEARS : HETU_OVERLAY_NONE;
  if (next->overlay == HETU_OVERLAY_YEARS)
    next->kind = HETU_CHART_GROWTH_LINE;
  hetu_session_change (session, next, _ ("Overlay Years"));
}

static const GActionEntry entries[] = {
  { "kind", NULL, "s", "'growth-line'", on_kind_state },
  { "profile", on_profile },
  { "vintages", on_vintages },
  { "measure", NULL, "s", "'growth'", on_measure_state },
  { "overlay", NULL, NULL, "false", on_overlay_state },
  { "as-of", NULL, "s", "'all'", on_as_of_state },
  { "as-of-day", on_as_of_day },
};

static void
set_state (GActionMap *map, const char *name, GVariant *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), state);
}

static void
on_spec_changed (HetuWindow *window)
{
  HetuSession *session = hetu_window_get_session (window);
  const HetuSpec *spec = hetu_session_get_spec (session);
  GActionMap *map = G_ACTION_MAP (window);
  g_autofree char *day = spec->as_of != 0 ? hetu_date_to_string (spec->as_of) : g_strdup ("all");

  set_state (map, "as-of", g_variant_new_string (day));
  set_state (map, "kind", g_variant_new_string (hetu_chart_kind_to_string (spec->kind)));
  set_state (map, "measure", g_variant_new_string (hetu_measure_to_string (spec->measure)));
  set_state (map, "overlay", g_variant_new_boolean (spec->overlay == HETU_OVERLAY_YEARS));
}

void
hetu_figure_actions_add (HetuWindow *window)
{
  g_return_if_fail (HETU_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (hetu_window_get_session (window),
                           "spec-changed",
                           G_CALLBACK (on_spec_changed),
                           window,
                           G_CONNECT_SWAPPED);
  on_spec_changed (window);
}
