/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/word-table.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* What the window asks of whichever page is shown. Every page also has a property “session”. */

#define HETU_TYPE_PAGE (hetu_page_get_type ())
G_DECLARE_INTERFACE (HetuPage, hetu_page, HETU, PAGE, GtkWidget)

#define HETU_PAGE_MOST_PANES 8

/* The parts of a page, borrowed. */
typedef struct
{
  GtkWidget *panes[HETU_PAGE_MOST_PANES]; /* in the order of Tab, for F6 */
  guint n_panes;
  GtkWidget *sidebar;   /* (nullable): what F9 puts away */
  GtkWidget *inspector; /* (nullable): what Ctrl+F9 puts away; in a revealer it is a drawer */
} HetuPagePanes;

typedef enum
{
  HETU_PAGE_SIDEBAR,
  HETU_PAGE_INSPECTOR,
} HetuPageSide;

struct _HetuPageInterface
{
  GTypeInterface parent_interface;
  /* What stands behind the property “session”, of pages that install it by hetu_page_install_session(). */
  HetuSession *(*get_session) (HetuPage *self);
  void (*set_session) (HetuPage *self, HetuSession *session);
  /* (transfer full) (nullable): the figure to export; may be left out */
  HetuSpec *(*dup_spec) (HetuPage *self);
  /* (transfer full) (nullable): the table to copy, where one is shown that is not the figure's; may be left out */
  HetuWordTable *(*dup_table) (HetuPage *self);
  /* (transfer full) (nullable): whose indicators and regions are shown, none of one: all; where left out, the figure's */
  HetuSpec *(*dup_scope) (HetuPage *self);
  /* Puts the keyboard into the page's search entry; may be left out. */
  void (*focus_search) (HetuPage *self);
  /* (transfer full) (nullable): what Copy Citation copies; may be left out */
  char *(*dup_citation) (HetuPage *self);
  /* Opens the page's picker of regions; may be left out. */
  void (*open_regions) (HetuPage *self);
  /* Opens the dialog for a note on the datum under the cursor; %FALSE: there is none. May be left out. */
  gboolean (*add_note) (HetuPage *self);
  /* Moves the region that the keyboard is on, with what shows it, a place to the right (1) or left (−1); %FALSE: it is on
   * none. May be left out. */
  gboolean (*move_region) (HetuPage *self, int step);
  /* Fills in @panes, which is zeroed; may be left out. */
  void (*list_panes) (HetuPage *self, HetuPagePanes *panes);
};

/**
 * hetu_page_install_session:
 *
 * Gives a class whose only property it is the property “session”; its setter is told of another session only, and “notify”
 * follows. Called in class_init.
 */
void hetu_page_install_session (GObjectClass *klass);

/* (transfer full) (nullable): the figure that the page shows, or %NULL when it shows none */
HetuSpec *hetu_page_dup_spec (HetuPage *self);
/* (transfer full) (nullable): whose indicators and regions the page shows; without indicators: all of those regions */
HetuSpec *hetu_page_dup_scope (HetuPage *self);
void hetu_page_focus_search (HetuPage *self);
/* (transfer full) (nullable): the citation of what is chosen on the page */
char *hetu_page_dup_citation (HetuPage *self);
/* Returns: whether the page has a figure, or else a table; it is then on the clipboard, or it has been said why not */
gboolean hetu_page_copy_figure (HetuPage *self);
/* Returns: whether the page shows a table, or has a figure; the table is then on the clipboard, or it has been said why not */
gboolean hetu_page_copy_table (HetuPage *self);
/* Returns: whether the page has a picker of its own */
gboolean hetu_page_open_regions (HetuPage *self);
/* Returns: whether there is a datum under the cursor; the dialog for a note on it is then open */
gboolean hetu_page_add_note (HetuPage *self);
/* Returns: whether the keyboard is on a region that has a place among others; it then was moved, as far as there is room */
gboolean hetu_page_move_region (HetuPage *self, int step);

/**
 * hetu_page_jump:
 * @header: (nullable): goes before the panes of the page
 * @direction: 1 or −1
 *
 * Puts the keyboard into the next pane that takes it.
 */
void hetu_page_jump (HetuPage *self, GtkWidget *header, int direction);

/* Returns: whether the page has a pane there */
gboolean hetu_page_has_side (HetuPage *self, HetuPageSide side);
gboolean hetu_page_get_side_shown (HetuPage *self, HetuPageSide side);

/**
 * hetu_page_show_side:
 *
 * Shows the pane or puts it away; a page with a property “show-sidebar” or “show-inspector” does so itself.
 */
void hetu_page_show_side (HetuPage *self, HetuPageSide side, gboolean shown);

/**
 * hetu_page_cite:
 * @session: (nullable)
 * @statement: 0: none
 *
 * Returns: (transfer full) (nullable): the citation of the document that a statement stands in
 */
char *hetu_page_cite (HetuSession *session, gint64 statement);
