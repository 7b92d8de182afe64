/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The one table of what can be done by key: application, window, shortcuts window and command palette read it (U-12). */

typedef enum
{
  HETU_ACTION_GENERAL,
  HETU_ACTION_VIEW,
  HETU_ACTION_FIGURE,
  HETU_ACTION_CANVAS,
  HETU_N_ACTION_GROUPS,
} HetuActionGroup;

typedef struct
{
  const char *name;  /* detailed: “win.page::compare”; %NULL: keys of a widget, listed only */
  const char *keys;  /* accelerators separated by spaces; %NULL: none */
  const char *label; /* English, to be translated */
  const char
      *initials; /* pinyin initials of the Chinese label, for the palette; %NULL: not in it */
  HetuActionGroup group;
} HetuActionRow;

/**
 * hetu_actions_list:
 * @n_rows: (out)
 *
 * Returns: (transfer none) (array length=n_rows)
 */
const HetuActionRow *hetu_actions_list (gsize *n_rows);

/**
 * hetu_actions_install:
 *
 * Sets the accelerators of every row that has an action. Keys of one letter are left to the pages, which know whether
 * an entry has the focus.
 */
void hetu_actions_install (GtkApplication *application);

/* (transfer none): the group's heading, translated */
const char *hetu_action_group_to_label (HetuActionGroup group);

/**
 * hetu_actions_open_shortcuts:
 * @parent: (nullable)
 *
 * Returns: (transfer none): the shortcuts window, made from the table
 */
GtkWidget *hetu_actions_open_shortcuts (GtkWindow *parent);

/* (transfer full): what hetu_actions_open_shortcuts() is built from, for tests */
char *hetu_actions_to_shortcuts_xml (void);
