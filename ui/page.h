/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* What the window asks of whichever page is shown. Every page also has a property “session”. */

#define HETU_TYPE_PAGE (hetu_page_get_type ())
G_DECLARE_INTERFACE (HetuPage, hetu_page, HETU, PAGE, GtkWidget)

struct _HetuPageInterface
{
  GTypeInterface parent_interface;
  /* (transfer full) (nullable): the figure to export; may be left out */
  HetuSpec *(*dup_spec) (HetuPage *self);
  /* Puts the keyboard into the page's search entry; may be left out. */
  void (*focus_search) (HetuPage *self);
  /* (transfer full) (nullable): what Copy Citation copies; may be left out */
  char *(*dup_citation) (HetuPage *self);
  /* Copies the figure; may be left out. */
  void (*copy_figure) (HetuPage *self);
  /* Opens the page's picker of regions; may be left out. */
  void (*open_regions) (HetuPage *self);
};

/* (transfer full) (nullable): the figure that the page shows, or %NULL when it shows none */
HetuSpec *hetu_page_dup_spec (HetuPage *self);
void hetu_page_focus_search (HetuPage *self);
/* (transfer full) (nullable): the citation of what is chosen on the page */
char *hetu_page_dup_citation (HetuPage *self);
/* Returns: whether the page has a figure to copy, which is then on the clipboard */
gboolean hetu_page_copy_figure (HetuPage *self);
/* Returns: whether the page has a picker of its own */
gboolean hetu_page_open_regions (HetuPage *self);

/**
 * hetu_page_cite:
 * @session: (nullable)
 * @statement: 0: none
 *
 * Returns: (transfer full) (nullable): the citation of the document that a statement stands in
 */
char *hetu_page_cite (HetuSession *session, gint64 statement);
