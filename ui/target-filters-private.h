/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/target-filters.h"

/* The pane's inside, shared by whose and when (target-filters.c) and which rows (target-filters-choices.c). */

/* A row of the pane that stands for a value of a part of the filter. */
typedef struct
{
  HetuTargetPart part;
  int value;
  GtkWidget *row;
} HetuTargetFiltersChoice;

struct _HetuTargetFilters
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;   /* (nullable) */
  HetuTargetBoard *board; /* (nullable) */
  GListModel *milestones; /* (nullable): what is filtered in place of targets */
  /* template */
  GtkWidget *scroller;
  GtkDropDown *scope;
  GtkDropDown *moment;
  GtkScale *moments; /* the same, the earliest at the left */
  GtkAdjustment *moment_adjustment;
  GtkMenuButton *as_of;
  GtkLabel *elapsed;
  GtkProgressBar *elapsed_bar;
  GtkListBox *states;
  GtkWidget *state_section;
  GtkWidget *sign_section;
  GtkWidget *rule_section;
  GtkWidget *milestone_section;
  GtkWidget *milestones_all;
  GtkMenuButton *line_button;
  GtkWidget *region_section;
  GtkBox *regions;
  GtkWidget *owner_section;
  GtkBox *owners;
  GtkBox *comparators;
  GtkMenuButton *rules_button;
  GtkBox *rules;
  /* plain */
  HetuTargetFilter filter;
  GArray *choices;      /* (element-type HetuTargetFiltersChoice) */
  GArray *shown_codes;  /* (nullable) (element-type gint32): regions that have a row */
  GArray *shown_owners; /* (nullable) (element-type int): owners that have a row */
  gboolean updating;
};

/* Of a row of the list of states; −1: all. */
int hetu_target_filters_get_state (gpointer row);

/* (transfer floating): the badge of @state without its word */
GtkWidget *hetu_target_filters_make_glyph (HetuTargetFilters *self, HetuState state);

/**
 * hetu_target_filters_update_choices:
 * @anew: whether another theme draws them
 *
 * Makes the rows of regions, owners, comparators and rules.
 */
void hetu_target_filters_update_choices (HetuTargetFilters *self, gboolean anew);

/* Says beside every choice how many rows a click would leave. */
void hetu_target_filters_update_counts (HetuTargetFilters *self);
