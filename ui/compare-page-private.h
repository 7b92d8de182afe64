/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/chart-view.h"
#include "ui/chips.h"
#include "ui/compare-cursor.h"
#include "ui/compare-figure.h"
#include "ui/compare-page.h"
#include "ui/compare-plan.h"
#include "ui/note-button.h"
#include "ui/peer-button.h"
#include "ui/rank-table.h"
#include "ui/table-view.h"

/* The compare page's inside, shared by what chooses (compare-page.c) and what shows (compare-page-show.c). */

struct _HetuComparePage
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  GSimpleActionGroup *actions;
  HetuComparePlan *plan;
  HetuSpec *spec; /* (nullable): the figure shown */
  GError *error;  /* (nullable): why there is none */
  char *ranked;   /* (nullable): what the table of ranks is of, while it is shown */
  /* borrowed */
  HetuCompareCursor *cursor;
  HetuPeerButton *peers;
  /* template */
  GtkWidget *body;
  GtkWidget *bar;
  HetuChips *chips;
  GtkDropDown *set;
  GtkDropDown *indicator;
  GtkBox *views;
  GtkBox *periods;
  GtkWidget *offer;
  GtkWidget *all_below;
  GtkLabel *offer_label;
  GtkWidget *limit;
  GtkWidget *switches;
  GtkMenuButton *options;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkOverlay *floor;
  HetuChartView *view;
  HetuCompareFigure *figure;
  HetuRankTable *ranks;
  HetuTableView *table;
  GtkLabel *problem;
  GtkLabel *readout;
  GtkLabel *keys;
  HetuNoteButton *notes;
  /* plain */
  gboolean stale;
  gboolean tabled; /* the table is shown */
  gboolean updating;
  gboolean roomy;
  int width;        /* pixels that the figure was fitted to */
  guint resolve_id; /* idle source */
  guint fit_id;     /* idle source */
};

/**
 * hetu_compare_page_get_frame:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
HetuFrame *hetu_compare_page_get_frame (HetuComparePage *self);

/* What is chosen has changed: the figure is resolved when the page is seen. */
void hetu_compare_page_queue_resolve (HetuComparePage *self);
/* Figure, table or ranks, as chosen. */
void hetu_compare_page_show_part (HetuComparePage *self);
/* Says in the page's middle why there is no figure. */
void hetu_compare_page_show_problem (HetuComparePage *self);
/* Says below the figure where the cursor is. */
void hetu_compare_page_show_cursor (HetuComparePage *self);
/* Fits bar and figure to @width, pixels, when the page has been laid out. */
void hetu_compare_page_take_width (HetuComparePage *self, int width);
