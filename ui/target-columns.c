/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of the table of targets: a column is a row of the table at the end. Badges and bullets are scenes, words are
 * labels. */
#include "ui/target-columns.h"

#include "analysis/warning.h"
#include "chart/badge.h"
#include "chart/bullet-bar.h"
#include "chart/gauge.h"
#include "model/format.h"
#include "ui/scene-cell.h"

#include <glib/gi18n.h>

#define BULLET_WIDTH 120
#define BULLET_HEIGHT 48
#define BULLET_INDENT 10 /* from the numbers before it */

static GtkWidget *
make_label (gboolean end)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), end ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/* Words that are longer than their column is wide go on below. */
static void
set_two_lines (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_lines (label, 2);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
}

static GtkWidget *
make_name (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *name = make_label (FALSE);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *detail = make_label (FALSE);
  GtkWidget *icon = gtk_image_new_from_icon_name ("hetu-warning-symbolic");
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (icon, "warning-icon");
  gtk_widget_add_css_class (count, "target-detail");
  set_two_lines (GTK_LABEL (name));
  gtk_widget_add_css_class (name, "target-name");
  gtk_widget_add_css_class (detail, "target-detail");
  gtk_label_set_width_chars (GTK_LABEL (name), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 26);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (line), detail);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), count);
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

/* (transfer full): a sentence a line */
static char *
write_warnings (const GArray *warnings, HetuLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *sentence =
          hetu_warning_to_sentence (&g_array_index (warnings, HetuWarning, i), language);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How many rules warn of it; the sentences when one points there. */
static void
fill_warnings (HetuSession *session, GtkWidget *line, HetuTargetItem *item)
{
  const GArray *warnings = hetu_target_item_get_warnings (item);
  GtkWidget *count = gtk_widget_get_last_child (line);
  guint n = warnings != NULL ? warnings->len : 0;
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words =
      n > 0 ? write_warnings (warnings, hetu_session_get_language (session)) : NULL;

  gtk_widget_set_visible (gtk_widget_get_prev_sibling (count), n > 0);
  gtk_widget_set_visible (count, n > 1);
  gtk_label_set_label (GTK_LABEL (count), number);
  gtk_widget_set_tooltip_text (line, words);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words,
                                    -1);
}

static void
fill_name (HetuSession *session, GtkWidget *child, HetuTargetItem *item)
{
  const HetuFrameGauge *gauge = hetu_target_item_get_gauge (item);
  GtkWidget *name = gtk_widget_get_first_child (child);

  GtkWidget *line = gtk_widget_get_next_sibling (name);

  gtk_label_set_label (GTK_LABEL (name), gauge->name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (line)), gauge->detail);
  gtk_widget_set_tooltip_text (name, gauge->name);
  fill_warnings (session, line, item);
}

static GtkWidget *
make_number (void)
{
  GtkWidget *label = make_label (TRUE);

  /* A number is shown whole or not at all. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (label, "numbers");
  return label;
}

static void
fill_target (HetuSession *session, GtkWidget *child, HetuTargetItem *item)
{
  g_autofree char *words = hetu_gauge_format_target (hetu_target_item_get_progress (item),
                                                     hetu_session_get_language (session));

  set_two_lines (GTK_LABEL (child));
  gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_RIGHT);
  gtk_label_set_width_chars (GTK_LABEL (child),
                             hetu_session_get_language (session) == HETU_LANGUAGE_ZH ? 9 : 12);
  gtk_label_set_max_width_chars (GTK_LABEL (child), 26);
  gtk_label_set_label (GTK_LABEL (child), words);
  gtk_widget_set_tooltip_text (child, words);
}

typedef struct
{
  HetuTargetItem *item;
  HetuSession *session;
} Bullet;

static void
bullet_free (gpointer data)
{
  Bullet *self = data;

  g_object_unref (self->item);
  g_object_unref (self->session);
  g_free (self);
}

static HetuScene *
build_bullet (double width_pt, double height_pt, gpointer data)
{
  Bullet *self = data;
  g_autoptr (HetuTheme) theme = hetu_scene_cell_new_theme (self->session);

  return hetu_bullet_bar_new_scene (hetu_target_item_get_progress (self->item), theme, width_pt);
}

static void
fill_bullet (HetuSession *session, GtkWidget *child, HetuTargetItem *item)
{
  Bullet *bullet = g_new0 (Bullet, 1);
  g_autofree char *gap = hetu_progress_to_gap_text (hetu_target_item_get_progress (item),
                                                    hetu_session_get_language (session));

  bullet->item = g_object_ref (item);
  bullet->session = g_object_ref (session);
  hetu_scene_cell_set_builder (HETU_SCENE_CELL (child),
                               BULLET_WIDTH,
                               BULLET_HEIGHT,
                               build_bullet,
                               bullet,
                               bullet_free);
  hetu_scene_cell_set_label (HETU_SCENE_CELL (child), gap);
}

static void
set_number (GtkWidget *label, const char *text, gboolean strong)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "—");
  if (text == NULL)
    gtk_widget_add_css_class (label, "faint");
  else
    gtk_widget_remove_css_class (label, "faint");
  if (strong && text != NULL)
    gtk_widget_add_css_class (label, "strong");
  else
    gtk_widget_remove_css_class (label, "strong");
}

static void
fill_done (HetuSession *session, GtkWidget *child, HetuTargetItem *item)
{
  const HetuProgress *progress = hetu_target_item_get_progress (item);
  HetuLanguage language = hetu_session_get_language (session);
  g_autofree char *text = NULL;

  if (progress->has_completion && progress->state != HETU_STATE_UNKNOWN)
    text = hetu_gauge_format_percent (progress->completion_percent, language);
  set_number (child, text, TRUE);
}

/* Points against the pace line; a rate has none and tells how far it is from its target. */
static void
fill_pace (HetuSession *session, GtkWidget *child, HetuTargetItem *item)
{
  const HetuProgress *progress = hetu_target_item_get_progress (item);
  HetuLanguage language = hetu_session_get_language (session);
  g_autofree char *text = NULL;

  if (progress->state == HETU_STATE_UNKNOWN)
    text = NULL;
  else if (progress->has_completion && progress->has_elapsed && progress->elapsed_percent < 100)
    text = hetu_format_double (progress->completion_percent - hetu_progress_get_expected (progress),
                               1,
                               HETU_FORMAT_SIGNED,
                               language);
  else if (progress->has_completion)
    text = g_strdup (_ ("due"));
  else if (progress->has_outturn)
    {
      g_autofree char *unit = hetu_unit_to_string (progress->gap_unit, language);
      g_autofree char *gap = hetu_format_double (progress->gap, 1, HETU_FORMAT_SIGNED, language);

      text = g_strdup_printf ("%s %s", gap, unit);
    }
  set_number (child, text, FALSE);
}

static GtkWidget *
make_bullet (void)
{
  GtkWidget *cell = hetu_scene_cell_new ();

  gtk_widget_set_margin_start (cell, BULLET_INDENT);
  return cell;
}

static GtkWidget *
make_badge (void)
{
  GtkWidget *cell = hetu_scene_cell_new ();

  gtk_widget_set_halign (cell, GTK_ALIGN_END);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  return cell;
}

static void
fill_badge (HetuSession *session, GtkWidget *child, HetuTargetItem *item)
{
  const HetuProgress *progress = hetu_target_item_get_progress (item);
  HetuLanguage language = hetu_session_get_language (session);
  g_autoptr (HetuTheme) theme = hetu_scene_cell_new_theme (session);
  g_autoptr (HetuScene) scene =
      hetu_badge_new_scene (theme, hetu_session_get_text (session), progress->state, language);
  g_autofree char *gap = hetu_progress_to_gap_text (progress, language);

  hetu_scene_cell_set_scene (HETU_SCENE_CELL (child), scene);
  gtk_widget_set_tooltip_text (child, gap);
}

const HetuTargetColumn hetu_target_columns[HETU_TARGET_N_COLUMNS] = {
  { .title = N_ ("Indicator"),
    .draggable = TRUE,
    .make = make_name,
    .fill = fill_name,
    .compare = hetu_target_item_compare_name },
  { .title = N_ ("Target"),
    .end = TRUE,
    .make = make_number,
    .fill = fill_target,
    .compare = hetu_target_item_compare_deadline },
  { .title = N_ ("Target = 100%"),
    .expand = TRUE,
    .indent = BULLET_INDENT,
    .make = make_bullet,
    .fill = fill_bullet },
  { .title = N_ ("Done"),
    .end = TRUE,
    .make = make_number,
    .fill = fill_done,
    .compare = hetu_target_item_compare_done },
  { .title = N_ ("vs time"),
    .end = TRUE,
    .make = make_number,
    .fill = fill_pace,
    .compare = hetu_target_item_compare_pace },
  { .title = N_ ("State"),
    .end = TRUE,
    .make = make_badge,
    .fill = fill_badge,
    .compare = hetu_target_item_compare_state },
};
