/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/milestone-view.h"
#include "ui/page.h"
#include "ui/target-dials.h"
#include "ui/target-division-view.h"
#include "ui/target-filters.h"
#include "ui/target-inspector.h"
#include "ui/target-pins.h"
#include "ui/target-table.h"
#include "ui/targets-page.h"

/* The targets page's inside, shared by what shows (targets-page.c) and what is done (targets-actions.c). */

/* What stands in the middle. */
typedef enum
{
  HETU_TARGETS_LIST,
  HETU_TARGETS_DIVISION,
  HETU_TARGETS_MILESTONES,
  HETU_N_TARGETS_VIEWS,
} HetuTargetsView;

struct _HetuTargetsPage
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  HetuTargetBoard *board; /* (nullable) */
  HetuTargetPins *pins;
  HetuTargetItem *selected; /* (nullable): that was shown last */
  GPtrArray *dialled;       /* (element-type HetuTargetItem): what the dials were given */
  GSimpleActionGroup *actions;
  /* template */
  GtkOverlay *floor;
  GtkBox *panes;
  GtkRevealer *drawer;
  HetuTargetFilters *filters;
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *subtitle;
  HetuTargetDials *dials;
  GtkStack *rows; /* the table, or that nothing passes */
  HetuTargetTable *table;
  GtkLabel *lack;
  GtkStack *views;
  HetuTargetDivisionView *division;
  HetuMilestoneView *milestones;
  GtkLabel *sources;
  GtkLabel *problem;
  HetuTargetInspector *inspector;
  /* plain */
  gboolean narrow;
  gboolean dropping; /* all parts of the filter at once */
  HetuTargetFilter filter;
  HetuTargetsView view;
  int wide_from;   /* pixels from which the inspector has a place beside the table */
  int height;      /* pixels the page was given last */
  guint resize_id; /* idle source */
  guint show_id;   /* idle source: the selected target is shown once a frame */
};

/* The group of the page's actions, “targets”. */
void hetu_targets_page_add_actions (HetuTargetsPage *self);

/* Every row again. */
void hetu_targets_page_drop_filters (HetuTargetsPage *self);

/* Wants no region that is not on the board any more. */
void hetu_targets_page_drop_region (HetuTargetsPage *self);

/* A dial to the right, or to the left when @steps is negative. */
void hetu_targets_page_move_pin (HetuTargetsPage *self, HetuTargetItem *item, int steps);

/* A dial more, or one less; refused in words when there are too many. */
void hetu_targets_page_toggle_pin (HetuTargetsPage *self, HetuTargetItem *item);

/* Takes the filter into the view at hand: rows, titles, and the dials that nobody chose. */
void hetu_targets_page_apply_filter (HetuTargetsPage *self);

/* The selected target in the inspector, once a frame. */
void hetu_targets_page_show_selected (HetuTargetsPage *self);

/* The target of the selected line of the division in the inspector, also where the board does not show it. */
void hetu_targets_page_show_line (HetuTargetsPage *self);

/* The selected milestone in the inspector. */
void hetu_targets_page_show_milestone (HetuTargetsPage *self);

/* Rows and dials, how targets are divided, or milestones. */
void hetu_targets_page_show_view (HetuTargetsPage *self);

/* (transfer none) (nullable): the verdict of the line that is selected in the view */
const HetuProgress *hetu_targets_page_get_progress (HetuTargetsPage *self);

/* A dial more with @place dials at its left, refused as above. */
void hetu_targets_page_insert_pin (HetuTargetsPage *self, HetuTargetItem *item, int place);

/* Reads again which targets have a dial. */
void hetu_targets_page_update_dials (HetuTargetsPage *self);

/* Statement of the selected target, of its outturn where there is one; 0 none. */
gint64 hetu_targets_page_find_statement (HetuTargetsPage *self);
