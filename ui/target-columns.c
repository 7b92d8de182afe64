/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of the table of targets: a column is a row of the table at the end. Badges and bullets are scenes, words are
 * labels. */
#include "ui/target-columns.h"

#include "analysis/warning.h"
#include "chart/bullet-bar.h"
#include "chart/gauge.h"
#include "chart/text.h"
#include "model/format.h"
#include "ui/badge-cache.h"
#include "ui/scene-cell.h"

#include <glib/gi18n.h>

#define NAME_CHARS 14 /* of the least width */
#define TARGET_CHARS 8
#define NAME_LONG 18 /* columns of a terminal beyond which it wraps */
#define TARGET_LONG 12
#define TARGET_LINES 3 /* “75.8 / thousand / households” */
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

/* Words that are longer than their column is wide go on below. A label that wraps is measured for each width, of which a list
 * has hundreds: only those wrap that need it. */
static void
set_words (GtkLabel *label, const char *text, int most, int lines)
{
  gboolean long_words = FALSE;
  int columns = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_iszerowidth (g_utf8_get_char (at)))
      columns += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  long_words = columns > most;

  gtk_label_set_wrap (label, long_words);
  gtk_label_set_lines (label, long_words ? lines : -1);
  gtk_label_set_label (label, text);
}

static GtkWidget *
make_name (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *name = make_label (FALSE);
  GtkWidget *detail = make_label (FALSE);

  gtk_widget_add_css_class (name, "target-name");
  gtk_widget_add_css_class (detail, "target-detail");
  gtk_label_set_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 26);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), detail);
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

/* A sign behind the name where rules warn of it; the sentences when one points there. Few rows have one. */
static void
fill_warnings (HetuSession *session, GtkWidget *cell, HetuTargetItem *item)
{
  const GArray *warnings = hetu_target_item_get_warnings (item);
  GtkWidget *icon = gtk_widget_get_last_child (cell);
  g_autofree char *words = NULL;

  if (!GTK_IS_IMAGE (icon))
    icon = NULL;
  if (warnings == NULL || warnings->len == 0)
    {
      if (icon != NULL)
        gtk_box_remove (GTK_BOX (cell), icon);
      return;
    }
  if (icon == NULL)
    {
      icon = gtk_image_new_from_icon_name ("hetu-warning-symbolic");
      gtk_widget_add_css_class (icon, "warning-icon");
      gtk_box_append (GTK_BOX (cell), icon);
    }
  words = write_warnings (warnings, hetu_session_get_language (session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkWidget *
make_cell (void)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = make_name ();

  gtk_box_append (GTK_BOX (cell), name);
  return cell;
}

static void
fill_name (HetuSession *session, GtkWidget *child, HetuTargetItem *item)
{
  const HetuFrameGauge *gauge = hetu_target_item_get_gauge (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_first_child (child));
  GQuark owner = hetu_target_item_get_owner (item);
  /* Spaced as on its dial. */
  g_autofree char *words = hetu_text_prepare (gauge->name, FALSE);
  g_autofree char *detail =
      g_strjoin (" · ", gauge->detail, owner != 0 ? g_quark_to_string (owner) : NULL, NULL);

  set_words (GTK_LABEL (name), words, NAME_LONG, 2);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), detail);
  fill_warnings (session, child, item);
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

static GtkWidget *
make_target (void)
{
  GtkWidget *label = make_label (TRUE);

  gtk_widget_add_css_class (label, "numbers");
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_width_chars (GTK_LABEL (label), TARGET_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  return label;
}

static void
fill_target (HetuSession *session, GtkWidget *child, HetuTargetItem *item)
{
  g_autofree char *words =
      hetu_target_item_write_target (item, hetu_session_get_language (session));

  set_words (GTK_LABEL (child), words, TARGET_LONG, TARGET_LINES);
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
    text = hetu_progress_to_distance_text (progress, language);
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

  hetu_scene_cell_set_scene (HETU_SCENE_CELL (child),
                             hetu_badge_cache_get (session, progress->state, TRUE));
}

/* ---- what is said when one points there */

/* The whole name, and the sentences of the rules that warn. */
static char *
tell_name (HetuSession *session, HetuTargetItem *item)
{
  const HetuFrameGauge *gauge = hetu_target_item_get_gauge (item);
  const GArray *warnings = hetu_target_item_get_warnings (item);
  g_autofree char *words = NULL;

  if (warnings == NULL || warnings->len == 0)
    return g_strdup (gauge->name);
  words = write_warnings (warnings, hetu_session_get_language (session));
  return g_strdup_printf ("%s\n%s", gauge->name, words);
}

static char *
tell_target (HetuSession *session, HetuTargetItem *item)
{
  return hetu_target_item_write_target (item, hetu_session_get_language (session));
}

static char *
tell_gap (HetuSession *session, HetuTargetItem *item)
{
  return hetu_progress_to_gap_text (hetu_target_item_get_progress (item),
                                    hetu_session_get_language (session));
}

const HetuTargetColumn hetu_target_columns[HETU_TARGET_N_COLUMNS] = {
  { .title = N_ ("Indicator"),
    .expand = TRUE,
    .draggable = TRUE,
    .make = make_cell,
    .fill = fill_name,
    .tell = tell_name,
    .compare = hetu_target_item_compare_name },
  { .title = N_ ("Target"),
    .end = TRUE,
    .make = make_target,
    .fill = fill_target,
    .tell = tell_target,
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
    .tell = tell_gap,
    .compare = hetu_target_item_compare_state },
};
