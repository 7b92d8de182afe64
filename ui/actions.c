/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions: a row each, in the order in which the shortcuts window lists them. GTK 4.8 cannot add to a shortcuts window
 * in code, so its description is written as builder text out of the same rows. */
#include "ui/actions.h"

#include <glib/gi18n.h>

static const HetuActionRow rows[] = {
  { "win.palette",
    "<Control>k <Control><Shift>p",
    N_ ("Command Palette"),
    NULL,
    HETU_ACTION_GENERAL },
  { "win.search", "<Control>f", N_ ("Search Indicators"), "sszb", HETU_ACTION_GENERAL },
  { "win.reconcile", "<Control><Shift>r", N_ ("Reconcile Figures"), "hdsj", HETU_ACTION_GENERAL },
  { "win.audit", "<Control><Shift>a", N_ ("Audit a Draft"), "hdwg", HETU_ACTION_GENERAL },
  { "win.journal", "<Control>h", N_ ("Journal"), "rz", HETU_ACTION_GENERAL },
  { "win.revisions", "<Control><Shift>h", N_ ("Revisions"), "xdjl", HETU_ACTION_GENERAL },
  { "win.fill", "<Control><Shift>f", N_ ("Fill In a Template"), "txmb", HETU_ACTION_GENERAL },
  { "win.import", "<Control>o", N_ ("Import Data"), "drsj", HETU_ACTION_GENERAL },
  { "win.paste-import",
    "<Control><Shift>v",
    N_ ("Import from the Clipboard"),
    "cjtbdr",
    HETU_ACTION_GENERAL },
  { "win.export", "<Control>e", N_ ("Export"), "dc", HETU_ACTION_GENERAL },
  { "win.repeat-export",
    "<Control><Shift>e",
    N_ ("Repeat the Last Export"),
    "cfdc",
    HETU_ACTION_GENERAL },
  { "win.export-data", "<Control><Alt>e", N_ ("Export Data"), "dcsj", HETU_ACTION_GENERAL },
  { "win.dispatch", "<Control><Shift>d", N_ ("Make Dispatch List"), "scdbqd", HETU_ACTION_GENERAL },
  { "win.print", "<Control>p", N_ ("Print"), "dy", HETU_ACTION_GENERAL },
  { "win.save-chart", "<Control>s", N_ ("Save Chart"), "bctb", HETU_ACTION_GENERAL },
  { "win.favourite", "<Control>d", N_ ("Add to Favourites"), "tjsc", HETU_ACTION_GENERAL },
  { "win.undo", "<Control>z", N_ ("Undo"), "cx", HETU_ACTION_GENERAL },
  { "win.redo", "<Control><Shift>z", N_ ("Redo"), "cz", HETU_ACTION_GENERAL },
  { "app.new-window", "<Control>n", N_ ("New Window"), "xjck", HETU_ACTION_GENERAL },
  { "app.preferences", "<Control>comma", N_ ("Preferences"), "sxx", HETU_ACTION_GENERAL },
  { "win.shortcuts",
    "<Control>question F1",
    N_ ("Keyboard Shortcuts"),
    "kjj",
    HETU_ACTION_GENERAL },
  { "app.about", NULL, N_ ("About Hetu"), "gyht", HETU_ACTION_GENERAL },
  { NULL, "F10", N_ ("Main Menu"), NULL, HETU_ACTION_GENERAL },
  { "window.close", "<Control>w", N_ ("Close Window"), NULL, HETU_ACTION_GENERAL },
  { "app.quit", "<Control>q", N_ ("Quit"), "tc", HETU_ACTION_GENERAL },

  { "win.page::chart", "<Alt>1", N_ ("Chart Page"), "tb", HETU_ACTION_VIEW },
  { "win.page::compare", "<Alt>2", N_ ("Compare Page"), "db", HETU_ACTION_VIEW },
  { "win.page::targets", "<Alt>3", N_ ("Targets Page"), "mb", HETU_ACTION_VIEW },
  { "win.page::sources", "<Alt>4", N_ ("Sources Page"), "ly", HETU_ACTION_VIEW },
  { "win.back", "<Alt>Left", N_ ("Back"), "ht", HETU_ACTION_VIEW },
  { "win.forward", "<Alt>Right", N_ ("Forward"), "qj", HETU_ACTION_VIEW },
  { "win.show-sidebar", "F9", N_ ("Sidebar"), "cbl", HETU_ACTION_VIEW },
  { "win.show-inspector", "<Control>F9 <Alt>Return", N_ ("Inspector"), "xqmb", HETU_ACTION_VIEW },
  { "win.fullscreen", "F11", N_ ("Full Screen"), "qp", HETU_ACTION_VIEW },
  { "win.zoom-in", "<Control>plus <Control>equal", N_ ("Larger Type"), "fdzh", HETU_ACTION_VIEW },
  { "win.zoom-out", "<Control>minus", N_ ("Smaller Type"), "sxzh", HETU_ACTION_VIEW },
  { "win.zoom-reset", "<Control>0", N_ ("Standard Type"), "bzzh", HETU_ACTION_VIEW },
  { "win.next-pane", "F6", N_ ("Next Pane"), NULL, HETU_ACTION_VIEW },
  { "win.previous-pane", "<Shift>F6", N_ ("Previous Pane"), NULL, HETU_ACTION_VIEW },

  { "win.kind::growth-line", "<Control>1", N_ ("Line Chart"), "zxt", HETU_ACTION_FIGURE },
  { "win.kind::level-growth", "<Control>2", N_ ("Level and Growth"), "spzs", HETU_ACTION_FIGURE },
  { "win.kind::ranked-bar", "<Control>3", N_ ("Ranked Bars"), "pmt", HETU_ACTION_FIGURE },
  { "win.kind::dumbbell", "<Control>4", N_ ("Dumbbell Chart"), "ylt", HETU_ACTION_FIGURE },
  { "win.kind::slope", "<Control>5", N_ ("Slope Chart"), "xlt", HETU_ACTION_FIGURE },
  { "win.kind::bump", "<Control>6", N_ ("Rank Chart"), "wct", HETU_ACTION_FIGURE },
  { "win.kind::small-multiples", "<Control>7", N_ ("Small Multiples"), "xdt", HETU_ACTION_FIGURE },
  { "win.kind::heatmap", "<Control>8", N_ ("Heatmap Table"), "rlb", HETU_ACTION_FIGURE },
  { "win.kind::bullet", "<Control>9", N_ ("Bullet Chart"), "zdt", HETU_ACTION_FIGURE },
  { "win.kind::dial", NULL, N_ ("Dials"), "ybp", HETU_ACTION_FIGURE },
  { "win.kind::pace", NULL, N_ ("Pace Chart"), "jdt", HETU_ACTION_FIGURE },
  { "win.kind::contribution", NULL, N_ ("Contribution Chart"), "ldt", HETU_ACTION_FIGURE },
  { "win.kind::structure", NULL, N_ ("Structure Chart"), "jgt", HETU_ACTION_FIGURE },
  { "win.kind::scatter", NULL, N_ ("Scatter Chart"), "sdt", HETU_ACTION_FIGURE },
  { "win.kind::tile-map", NULL, N_ ("Tile Map"), "fgt", HETU_ACTION_FIGURE },
  { "win.profile", NULL, N_ ("Profile Table"), "tjb", HETU_ACTION_FIGURE },
  { "win.vintages", NULL, N_ ("Revision Heatmap"), "xdrt", HETU_ACTION_FIGURE },
  { "win.regions", "<Control>r", N_ ("Choose Regions"), "xzdq", HETU_ACTION_FIGURE },
  { "win.set-focus", "F2", N_ ("Set Focus Region"), "swjd", HETU_ACTION_FIGURE },
  { "win.measure::level", NULL, N_ ("Level"), "spz", HETU_ACTION_FIGURE },
  { "win.measure::growth", NULL, N_ ("Year on Year"), "tb", HETU_ACTION_FIGURE },
  { "win.measure::chain", NULL, N_ ("On Previous Period"), "hb", HETU_ACTION_FIGURE },
  { "win.measure::share", NULL, N_ ("Share"), "zb", HETU_ACTION_FIGURE },
  { "win.measure::rank", NULL, N_ ("Rank"), "wc", HETU_ACTION_FIGURE },
  { "win.overlay", NULL, N_ ("Overlay Years"), "andh", HETU_ACTION_FIGURE },
  { "win.as-of::previous",
    "<Control>bracketleft",
    N_ ("As of the Publication Before"),
    "qyc",
    HETU_ACTION_FIGURE },
  { "win.as-of::next",
    "<Control>bracketright",
    N_ ("As of the Next Publication"),
    "hyc",
    HETU_ACTION_FIGURE },
  { "win.as-of::all", NULL, N_ ("All That Is Known"), "qbyz", HETU_ACTION_FIGURE },
  { "win.edit-words", NULL, N_ ("Edit Title and Note"), "bjbt", HETU_ACTION_FIGURE },
  { "win.edit-data", "<Control>g", N_ ("Edit Figures"), "bjsj", HETU_ACTION_FIGURE },
  { "win.add-note", "<Control><Shift>n", N_ ("Add Note"), "tjzs", HETU_ACTION_FIGURE },
  { "win.copy-figure", "<Control>c", N_ ("Copy Figure"), "fztb", HETU_ACTION_FIGURE },
  { "win.copy-table", "<Control><Shift>t", N_ ("Copy as Table"), "fzbg", HETU_ACTION_FIGURE },
  { "win.copy-citation", "<Control><Shift>c", N_ ("Copy Citation"), "fzyw", HETU_ACTION_FIGURE },

  { NULL, "Left Right", N_ ("Crosshair to the previous or next period"), NULL, HETU_ACTION_CANVAS },
  { NULL, "Up Down", N_ ("Crosshair to the next series"), NULL, HETU_ACTION_CANVAS },
  { NULL, "Home End", N_ ("Crosshair to the first or last period"), NULL, HETU_ACTION_CANVAS },
  { NULL, "Return", N_ ("Pin the datum, then open its source"), NULL, HETU_ACTION_CANVAS },
  { NULL, "Escape", N_ ("Unpin"), NULL, HETU_ACTION_CANVAS },
  { "win.table", "t", N_ ("Table View"), "bg", HETU_ACTION_CANVAS },
  { NULL, "m 1...5", N_ ("Measure"), NULL, HETU_ACTION_CANVAS },
};

const HetuActionRow *
hetu_actions_list (gsize *n_rows)
{
  *n_rows = G_N_ELEMENTS (rows);
  return rows;
}

/* A bare letter as an accelerator would fire inside entries (U-12). */
static gboolean
is_letter (const char *keys)
{
  return keys[0] != '\0' && keys[1] == '\0';
}

void
hetu_actions_install (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) keys = NULL;

      if (rows[i].name == NULL || rows[i].keys == NULL || is_letter (rows[i].keys))
        continue;
      keys = g_strsplit (rows[i].keys, " ", -1);
      gtk_application_set_accels_for_action (application, rows[i].name, (const char *const *) keys);
    }
}

const char *
hetu_action_group_to_label (HetuActionGroup group)
{
  switch (group)
    {
    case HETU_ACTION_GENERAL:
      return _ ("General");
    case HETU_ACTION_VIEW:
      return _ ("View");
    case HETU_ACTION_FIGURE:
      return _ ("Figure");
    case HETU_ACTION_CANVAS:
      return _ ("On the Canvas");
    case HETU_N_ACTION_GROUPS:
      break;
    }
  g_return_val_if_reached (NULL);
}

static void
append_group (GString *xml, HetuActionGroup group)
{
  g_autofree char *head = g_markup_printf_escaped (
      "<child><object class=\"GtkShortcutsGroup\"><property name=\"title\">%s</property>",
      hetu_action_group_to_label (group));

  g_string_append (xml, head);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = NULL;

      if (rows[i].group != group || rows[i].keys == NULL)
        continue;
      row = g_markup_printf_escaped ("<child><object class=\"GtkShortcutsShortcut\">"
                                     "<property name=\"accelerator\">%s</property>"
                                     "<property name=\"title\">%s</property>"
                                     "</object></child>",
                                     rows[i].keys,
                                     _ (rows[i].label));
      g_string_append (xml, row);
    }
  g_string_append (xml, "</object></child>");
}

/* Two groups a section, a column each: GTK 4.8 shows sections of several pages back to front. */
char *
hetu_actions_to_shortcuts_xml (void)
{
  GString *xml = g_string_new ("<interface><object class=\"GtkShortcutsWindow\" id=\"shortcuts\">"
                               "<property name=\"modal\">1</property>");

  for (HetuActionGroup group = 0; group < HETU_N_ACTION_GROUPS; group += 2)
    {
      g_autofree char *head =
          g_markup_printf_escaped ("<child><object class=\"GtkShortcutsSection\">"
                                   "<property name=\"section-name\">section-%d</property>"
                                   "<property name=\"title\">%s · %s</property>"
                                   "<property name=\"max-height\">16</property>",
                                   group,
                                   hetu_action_group_to_label (group),
                                   hetu_action_group_to_label (group + 1));

      g_string_append (xml, head);
      append_group (xml, group);
      append_group (xml, group + 1);
      g_string_append (xml, "</object></child>");
    }
  g_string_append (xml, "</object></interface>");
  return g_string_free (xml, FALSE);
}

GtkWidget *
hetu_actions_open_shortcuts (GtkWindow *parent)
{
  g_autofree char *xml = hetu_actions_to_shortcuts_xml ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml, -1);
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));

  gtk_widget_add_css_class (window, "hetu");
  g_object_set (window, "section-name", "section-0", NULL);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}
