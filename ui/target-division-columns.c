/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of divided targets. What does not compare has no bar and no number, and says why in words. */
#include "ui/target-division-columns.h"

#include "chart/badge.h"
#include "chart/gauge.h"
#include "model/format.h"
#include "ui/scene-cell.h"
#include "ui/swatch.h"
#include "ui/tooltip.h"

#include <glib/gi18n.h>
#include <math.h>

#define BAR_WIDTH 50
#define BAR_ROW 34
#define BAR 9.0
#define INDENT 18 /* of a part, pixels */

static GtkWidget *
make_label (gboolean end)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), end ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), end ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (end)
    gtk_widget_add_css_class (label, "numbers");
  return label;
}

/* ---- whose */

static GtkWidget *
make_name (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = make_label (FALSE);

  gtk_label_set_width_chars (GTK_LABEL (name), 13);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 28);
  gtk_box_append (GTK_BOX (box), hetu_swatch_new ());
  gtk_box_append (GTK_BOX (box), name);
  return box;
}

/* Of a whole its indicator, of a part its place; its own indicator is told where that is another one. */
static char *
name_line (HetuSession *session, HetuTargetDivision *line)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuLanguage language = hetu_session_get_language (session);
  const HetuProgress *progress = hetu_target_division_get_progress (line);
  const HetuProgress *whole = hetu_target_division_get_cascade (line)->whole;
  HetuIndicator *indicator = NULL;
  HetuDistrict *district = NULL;
  const char *name = NULL;

  if (progress == NULL)
    return g_strdup (_ ("Sum of the parts"));
  indicator = hetu_store_get_indicator (store, progress->indicator);
  district = hetu_store_get_district (store, progress->region);
  name = hetu_indicator_get_short_name (indicator, language);
  if (progress == whole)
    return g_strdup (name);
  if (progress->indicator == whole->indicator)
    return g_strdup (hetu_district_get_name (district, language));
  return g_strdup_printf ("%s · %s", hetu_district_get_name (district, language), name);
}

static void
fill_name (HetuSession *session, GtkWidget *child, HetuTargetDivision *line)
{
  const HetuProgress *progress = hetu_target_division_get_progress (line);
  gboolean part = hetu_target_division_get_role (line) == HETU_TARGET_ROLE_PART;
  GtkWidget *swatch = gtk_widget_get_first_child (child);
  GtkWidget *label = gtk_widget_get_next_sibling (swatch);
  g_autofree char *name = name_line (session, line);

  gtk_widget_set_visible (swatch, part);
  if (part)
    hetu_swatch_set_district (
        HETU_SWATCH (swatch),
        session,
        hetu_store_get_district (hetu_session_get_store (session), progress->region));
  gtk_widget_set_margin_start (
      child,
      hetu_target_division_get_role (line) == HETU_TARGET_ROLE_WHOLE ? 0 : INDENT);
  gtk_label_set_label (GTK_LABEL (label), name);
  hetu_tooltip_set (label, name);
  if (hetu_target_division_get_role (line) == HETU_TARGET_ROLE_WHOLE)
    gtk_widget_add_css_class (label, "target-name");
  else
    gtk_widget_remove_css_class (label, "target-name");
}

/* ---- how much */

static GtkWidget *
make_number (void)
{
  return make_label (TRUE);
}

static void
set_number (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "—");
  if (text == NULL)
    gtk_widget_add_css_class (label, "faint");
  else
    gtk_widget_remove_css_class (label, "faint");
}

static void
fill_target (HetuSession *session, GtkWidget *child, HetuTargetDivision *line)
{
  const HetuProgress *progress = hetu_target_division_get_progress (line);
  const HetuCascade *cascade = hetu_target_division_get_cascade (line);
  HetuLanguage language = hetu_session_get_language (session);
  g_autofree char *words = NULL;

  if (progress != NULL)
    words = hetu_gauge_format_target (progress, language);
  else
    words = hetu_format_value (hetu_decimal_from_double (cascade->sum, cascade->sum_decimals),
                               cascade->whole->unit,
                               HETU_COMPARATOR_EQUAL,
                               -1,
                               HETU_FORMAT_UNIT,
                               language);
  gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (child), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (child), 18);
  hetu_tooltip_set (child, words);
  set_number (child, words);
}

typedef struct
{
  HetuSession *session;
  HetuTargetDivision *line;
} Bar;

static void
bar_free (gpointer data)
{
  Bar *self = data;

  g_object_unref (self->session);
  g_object_unref (self->line);
  g_free (self);
}

/* The whole's target is the whole track; a sum that lacks parts is hatched. */
static HetuScene *
build_bar (double width_pt, double height_pt, gpointer data)
{
  Bar *self = data;
  g_autoptr (HetuTheme) theme = hetu_scene_cell_new_theme (self->session);
  const HetuCascade *cascade = hetu_target_division_get_cascade (self->line);
  gboolean whole_sum =
      cascade->n_summed == hetu_target_division_get_cascades (self->line)->n_children;
  gboolean sum = hetu_target_division_get_role (self->line) == HETU_TARGET_ROLE_SUM;
  HetuSceneBuilder *builder = NULL;
  HetuMark track = { .type = HETU_MARK_RECT,
                     .part = HETU_PART_BAND,
                     .row = -1,
                     .y = (height_pt - BAR) / 2,
                     .width = width_pt,
                     .height = BAR,
                     .radius = 1,
                     .fill = theme->ranges[2] };
  HetuMark bar = track;
  double share = 0;

  if (!hetu_target_division_get_share (self->line, &share))
    return NULL;
  builder = hetu_scene_builder_new (width_pt, height_pt, HETU_COLOUR_NONE);
  bar.part = HETU_PART_MARK;
  bar.width = CLAMP (share / 100, 0, 1) * width_pt;
  bar.fill = hetu_target_division_get_role (self->line) == HETU_TARGET_ROLE_WHOLE
                 ? theme->text2
                 : theme->states[HETU_STATE_ON_TRACK];
  if (sum && !whole_sum)
    {
      bar.fill_kind = HETU_FILL_HATCH;
      bar.stroke = bar.fill;
      bar.stroke_width = 0.75;
    }
  hetu_scene_builder_add (builder, &track);
  if (bar.width > 0)
    hetu_scene_builder_add (builder, &bar);
  return hetu_scene_builder_end (builder, NULL, NULL);
}

static void
fill_bar (HetuSession *session, GtkWidget *child, HetuTargetDivision *line)
{
  Bar *bar = g_new0 (Bar, 1);

  bar->session = g_object_ref (session);
  bar->line = g_object_ref (line);
  hetu_scene_cell_set_builder (HETU_SCENE_CELL (child),
                               BAR_WIDTH,
                               BAR_ROW,
                               build_bar,
                               bar,
                               bar_free);
}

static const char *
get_flag_label (HetuCascadeFlag flag)
{
  switch (flag)
    {
    case HETU_CASCADE_DEFINITION:
      return _ ("other definition");
    case HETU_CASCADE_MEASURE:
      return _ ("other measure");
    case HETU_CASCADE_UNIT:
      return _ ("other unit");
    case HETU_CASCADE_NO_NUMBER:
      return _ ("no number");
    case HETU_CASCADE_COMPARABLE:
    case HETU_N_CASCADES:
      break;
    }
  return NULL;
}

/* “13.3%” of the whole's target, of a rate “+1.0 个百分点”, or why neither. */
static void
fill_share (HetuSession *session, GtkWidget *child, HetuTargetDivision *line)
{
  HetuLanguage language = hetu_session_get_language (session);
  const HetuCascadePart *part = hetu_target_division_get_part (line);
  const char *flag = part != NULL ? get_flag_label (part->flag) : NULL;
  double share = 0;
  g_autofree char *text = NULL;

  if (flag != NULL)
    text = g_strdup (flag);
  else if (hetu_target_division_get_share (line, &share))
    {
      g_autofree char *number = hetu_format_double (share, 1, HETU_FORMAT_PLAIN, language);

      text = g_strconcat (number, "%", NULL);
    }
  else if (part != NULL && part->has_difference)
    {
      g_autofree char *unit = hetu_unit_to_string (part->difference_unit, language);
      g_autofree char *number = hetu_format_double (
          part->difference,
          fabs (part->difference * 10 - round (part->difference * 10)) < 1e-6 ? 1 : 2,
          HETU_FORMAT_SIGNED,
          language);

      text = g_strdup_printf ("%s %s", number, unit);
    }
  set_number (child, text);
  if (flag != NULL)
    gtk_widget_add_css_class (child, "flag");
  else
    gtk_widget_remove_css_class (child, "flag");
}

static void
fill_done (HetuSession *session, GtkWidget *child, HetuTargetDivision *line)
{
  const HetuProgress *progress = hetu_target_division_get_progress (line);
  HetuLanguage language = hetu_session_get_language (session);
  g_autofree char *text = NULL;

  if (progress != NULL && progress->has_completion && progress->state != HETU_STATE_UNKNOWN)
    text = hetu_gauge_format_percent (progress->completion_percent, language);
  set_number (child, text);
}

/* By how many points the part's shortfall lowers the whole's completion. */
static void
fill_effect (HetuSession *session, GtkWidget *child, HetuTargetDivision *line)
{
  const HetuCascadePart *part = hetu_target_division_get_part (line);
  g_autofree char *text = NULL;

  if (part != NULL && part->has_shortfall)
    text = hetu_format_double (-part->effect_points,
                               1,
                               HETU_FORMAT_SIGNED,
                               hetu_session_get_language (session));
  set_number (child, text);
}

/* ---- state */

static GtkWidget *
make_state (void)
{
  GtkWidget *cell = hetu_scene_cell_new ();

  gtk_widget_set_halign (cell, GTK_ALIGN_END);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  return cell;
}

static void
fill_state (HetuSession *session, GtkWidget *child, HetuTargetDivision *line)
{
  const HetuProgress *progress = hetu_target_division_get_progress (line);
  g_autoptr (HetuTheme) theme = hetu_scene_cell_new_theme (session);
  g_autoptr (HetuScene) scene = NULL;

  if (progress != NULL)
    scene = hetu_badge_new_scene (theme,
                                  hetu_session_get_text (session),
                                  progress->state,
                                  hetu_session_get_language (session));
  hetu_scene_cell_set_scene (HETU_SCENE_CELL (child), scene);
}

static GtkWidget *
make_bar (void)
{
  return hetu_scene_cell_new ();
}

const HetuDivisionColumn hetu_division_columns[HETU_DIVISION_N_COLUMNS] = {
  { .title = N_ ("Indicator"), .make = make_name, .fill = fill_name },
  { .title = N_ ("Target"), .end = TRUE, .make = make_number, .fill = fill_target },
  { .title = N_ ("Of the whole"), .expand = TRUE, .make = make_bar, .fill = fill_bar },
  { .title = N_ ("Share or gap"), .end = TRUE, .make = make_number, .fill = fill_share },
  { .title = N_ ("Done"), .end = TRUE, .make = make_number, .fill = fill_done },
  { .title = N_ ("Effect"), .end = TRUE, .make = make_number, .fill = fill_effect },
  { .title = N_ ("State"), .end = TRUE, .make = make_state, .fill = fill_state },
};
