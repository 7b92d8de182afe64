/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the compare page shows: the figure of its plan, or the plan's ranks or table, with the words around it. Everything here
 * follows the plan; nothing here chooses. */
#include "ui/compare-page-private.h"

#include "ui/compare-actions.h"
#include "ui/compare-bar.h"
#include "ui/compare-fit.h"
#include "ui/compare-ranks.h"
#include "ui/compare-readout.h"
#include "ui/compare-views.h"

#include <glib/gi18n.h>

#define ROOMY 1560         /* pixels: from here on the switches stand in the bar */
#define ROOM_FOR_BOTH 1840 /* pixels: from here on sets and indicators do */
#define SHOWN_PERIODS 2

HetuFrame *
hetu_compare_page_get_frame (HetuComparePage *self)
{
  return hetu_compare_plan_has_panels (self->plan) ? hetu_chart_view_get_frame (self->view)
                                                   : hetu_compare_figure_get_frame (self->figure);
}

/* Words where they have room in one line, else icons; switches that have none are in the menu. */
static void
fit_bar (HetuComparePage *self)
{
  int natural = 0;

  hetu_compare_views_fill (self->views, self->plan, self->width);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (natural <= self->width)
    return;
  hetu_compare_views_fill (self->views, self->plan, MIN (self->width, ROOM_FOR_BOTH - 1));
  gtk_widget_set_visible (self->limit, FALSE);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (natural > self->width)
    gtk_widget_set_visible (self->switches, FALSE);
}

static void
show_choices (HetuComparePage *self)
{
  gboolean panels = hetu_compare_plan_has_panels (self->plan);

  self->updating = TRUE;
  hetu_compare_actions_follow (G_ACTION_MAP (self->actions), self->plan);
  hetu_compare_bar_fill_periods (self->periods, self->plan, self->roomy ? SHOWN_PERIODS : 0);
  hetu_compare_bar_fill_sets (self->set, self->plan);
  hetu_compare_bar_fill_indicators (self->indicator, self->plan, self->session);
  /* One of the two; the menu has the sets, too. The bar keeps its height from view to view. */
  gtk_widget_set_visible (GTK_WIDGET (self->set),
                          self->width >= ROOM_FOR_BOTH ||
                              !hetu_compare_plan_has_indicator (self->plan));
  gtk_widget_set_visible (self->switches, self->roomy && panels);
  gtk_widget_set_visible (self->all_below, panels && !self->plan->all_regions);
  /* Who compares one region with nothing looks for another. */
  hetu_peer_button_set_worded (self->peers,
                               hetu_session_get_spec (self->session)->regions->len < 2);
  hetu_compare_bar_fill_offer (self->offer, self->offer_label, self->plan);
  gtk_widget_set_visible (self->limit,
                          self->roomy && panels && !self->plan->all_regions &&
                              !gtk_widget_get_visible (self->offer));
  fit_bar (self);
  self->updating = FALSE;
}

/* Returns: index of the frame's row under the cursor, the outturn before the target; −1 none */
static int
find_row (HetuComparePage *self)
{
  guint panel = hetu_compare_cursor_get_panel (self->cursor);
  int row = -1;

  if (!hetu_compare_plan_has_panels (self->plan))
    return hetu_compare_figure_get_row (self->figure);
  row = hetu_compare_cursor_find_row (self->cursor, panel, FALSE);
  return row >= 0 ? row : hetu_compare_cursor_find_row (self->cursor, panel, TRUE);
}

void
hetu_compare_page_show_cursor (HetuComparePage *self)
{
  gboolean panels = hetu_compare_plan_has_panels (self->plan);
  g_autofree char *words = panels ? hetu_compare_readout (self->view, self->cursor)
                                  : hetu_compare_figure_dup_words (self->figure);
  g_autofree char *line = panels ? hetu_compare_readout_line (self->view, self->cursor) : NULL;
  const char *hint = hetu_compare_view_get_hint (self->plan->view);
  g_autofree char *keys =
      line != NULL ? g_strdup_printf (_ ("Cursor: %s   %s"), line, hint) : g_strdup (hint);

  if (self->ranked != NULL)
    {
      gtk_label_set_label (self->readout, self->ranked);
      gtk_label_set_label (self->keys, _ ("↑↓ place   Enter source"));
      return;
    }
  gtk_label_set_label (self->readout, words != NULL ? words : "");
  gtk_label_set_label (self->keys, keys);
  hetu_note_button_show (self->notes,
                         self->session,
                         hetu_compare_page_get_frame (self),
                         find_row (self));
  if (!panels)
    return;
  hetu_compare_reveal (self->scroller, self->view, self->cursor);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words,
                                    -1);
}

void
hetu_compare_page_show_problem (HetuComparePage *self)
{
  const GError *drawn = hetu_compare_plan_has_panels (self->plan)
                            ? hetu_chart_view_get_problem (self->view)
                            : hetu_compare_figure_get_problem (self->figure);
  const GError *problem = self->error != NULL ? self->error : drawn;
  const char *text = NULL;

  if (problem != NULL)
    text = problem->message;
  else if (self->spec == NULL && hetu_compare_plan_has_figure (self->plan))
    text = _ ("No growth rates are told for these regions. Choose others with Ctrl+R.");
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
show_ranks (HetuComparePage *self)
{
  g_autoptr (HetuRanking) ranking = NULL;

  g_clear_error (&self->error);
  ranking = hetu_compare_ranks_new (self->plan, &self->error);
  hetu_rank_table_set_ranking (self->ranks, self->session, ranking);
  self->ranked = hetu_compare_ranks_dup_words (self->plan, ranking);
}

/* Ranks have a table of their own: it says what rose, what fell, and what reports state. Those by progress have nothing else. */
void
hetu_compare_page_show_part (HetuComparePage *self)
{
  const char *part = hetu_compare_plan_has_panels (self->plan) ? "chart" : "figure";

  if (!hetu_compare_plan_has_figure (self->plan) ||
      (self->tabled && self->plan->view == HETU_COMPARE_RANK))
    part = "ranks";
  else if (self->tabled)
    part = "table";
  gtk_stack_set_visible_child_name (self->stack, part);
  g_clear_pointer (&self->ranked, g_free);
  if (g_str_equal (part, "ranks"))
    show_ranks (self);
  else if (g_str_equal (part, "table"))
    hetu_table_view_set_frame (self->table, self->session, hetu_compare_page_get_frame (self));
  hetu_compare_page_show_problem (self);
  hetu_compare_page_show_cursor (self);
}

static void
show_figure (HetuComparePage *self, HetuFrame *frame)
{
  g_autoptr (HetuSpec) none = hetu_spec_new ();
  const HetuSpec *spec = self->spec != NULL ? self->spec : none;

  if (hetu_compare_plan_has_panels (self->plan))
    {
      hetu_compare_fit (self->view, self->session, frame, self->width);
      hetu_chart_view_set_figure (self->view,
                                  frame,
                                  spec,
                                  hetu_session_get_theme (self->session),
                                  hetu_session_get_text (self->session));
    }
  else
    hetu_compare_figure_show (self->figure, self->session, frame, spec);
  hetu_compare_page_show_part (self);
}

static gboolean
on_fit_idle (gpointer data)
{
  HetuComparePage *self = data;

  self->fit_id = 0;
  if (self->session == NULL || hetu_session_get_store (self->session) == NULL)
    return G_SOURCE_REMOVE;
  show_choices (self);
  if (hetu_compare_plan_has_panels (self->plan))
    hetu_compare_fit (self->view, self->session, hetu_compare_page_get_frame (self), self->width);
  return G_SOURCE_REMOVE;
}

/* Children are not changed while they are given their places. */
void
hetu_compare_page_take_width (HetuComparePage *self, int width)
{
  if (width == self->width)
    return;
  self->width = width;
  self->roomy = width >= ROOMY;
  if (self->fit_id == 0)
    self->fit_id = g_idle_add (on_fit_idle, self);
}

static gboolean
on_resolve_idle (gpointer data)
{
  HetuComparePage *self = data;
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (HetuFrame) frame = NULL;

  self->resolve_id = 0;
  self->stale = FALSE;
  g_clear_error (&self->error);
  g_clear_pointer (&self->spec, hetu_spec_free);
  if (store == NULL)
    return G_SOURCE_REMOVE;
  hetu_compare_plan_update (self->plan);
  show_choices (self);
  self->spec = hetu_compare_plan_make_spec (self->plan);
  if (self->spec != NULL)
    frame = hetu_compare_views_resolve (self->plan, &self->spec, &self->error);
  show_figure (self, frame);
  return G_SOURCE_REMOVE;
}

void
hetu_compare_page_queue_resolve (HetuComparePage *self)
{
  self->stale = TRUE;
  if (self->resolve_id == 0 && self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->resolve_id = g_idle_add_full (G_PRIORITY_DEFAULT, on_resolve_idle, self, NULL);
}
