/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target filters: the thresholds printed are those that judge (U-8). */
#include "ui/target-filters.h"

#include "analysis/progress.h"
#include "chart/badge.h"
#include "model/format.h"
#include "ui/scene-cell.h"

#include <glib/gi18n.h>

struct _HetuTargetFilters
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;   /* (nullable) */
  HetuTargetBoard *board; /* (nullable) */
  /* template */
  GtkWidget *scroller;
  GtkDropDown *scope;
  GtkDropDown *moment;
  GtkScale *moments; /* the same, the earliest at the left */
  GtkAdjustment *moment_adjustment;
  GtkLabel *elapsed;
  GtkProgressBar *elapsed_bar;
  GtkListBox *states;
  GtkBox *comparators;
  GtkBox *rules;
  /* plain */
  int state;
  gboolean updating;
};

enum
{
  STATE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Order of the list; −1 is all. */
static const int listed[] = {
  -1,
  HETU_STATE_MET,
  HETU_STATE_MADE_UP,
  HETU_STATE_ON_TRACK,
  HETU_STATE_BEHIND,
  HETU_STATE_MISSED,
  HETU_STATE_UNKNOWN,
};

G_DEFINE_FINAL_TYPE (HetuTargetFilters, hetu_target_filters, GTK_TYPE_WIDGET)

/* ---- choices */

static void
on_scope_selected (HetuTargetFilters *self)
{
  if (!self->updating && self->board != NULL)
    hetu_target_board_set_scope (self->board, gtk_drop_down_get_selected (self->scope));
}

static void
on_moment_selected (HetuTargetFilters *self)
{
  if (!self->updating && self->board != NULL)
    hetu_target_board_set_moment (self->board, gtk_drop_down_get_selected (self->moment));
}

static void
on_moment_slid (HetuTargetFilters *self)
{
  guint n = self->board != NULL ? hetu_target_board_get_n_moments (self->board) : 0;
  guint value = gtk_adjustment_get_value (self->moment_adjustment) + 0.5;

  if (!self->updating && value < n && n - 1 - value != hetu_target_board_get_moment (self->board))
    hetu_target_board_set_moment (self->board, n - 1 - value);
}

static void
on_state_selected (HetuTargetFilters *self, GtkListBoxRow *row)
{
  int state = -1;

  if (self->updating || row == NULL)
    return;
  state = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "state"));
  if (state == self->state)
    return;
  self->state = state;
  g_signal_emit (self, signals[STATE_CHOSEN], 0, state);
}

/* Keeps the model where nothing differs, so that an open list does not close. */
static void
set_choices (GtkDropDown *drop_down, GStrvBuilder *builder, guint selected)
{
  g_auto (GStrv) labels = g_strv_builder_end (builder);
  GListModel *model = gtk_drop_down_get_model (drop_down);
  guint n = model != NULL ? g_list_model_get_n_items (model) : 0;
  gboolean same = n == g_strv_length (labels);

  for (guint i = 0; same && i < n; i++)
    same = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), labels[i]);
  if (!same)
    {
      g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const *) labels);

      gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
    }
  gtk_drop_down_set_selected (drop_down, selected);
}

/* Choices are the newest first, time goes to the right. */
static void
update_slider (HetuTargetFilters *self)
{
  guint n = hetu_target_board_get_n_moments (self->board);
  guint moment = hetu_target_board_get_moment (self->board);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->moments), n > 1);
  if (n < 2)
    return;
  gtk_adjustment_set_upper (self->moment_adjustment, n - 1);
  gtk_adjustment_set_value (self->moment_adjustment, n - 1 - moment);
  gtk_scale_clear_marks (self->moments);
  for (guint i = 0; i < n; i++)
    gtk_scale_add_mark (self->moments, i, GTK_POS_BOTTOM, NULL);
  label = hetu_period_to_label (hetu_target_board_get_moment_period (self->board, moment),
                                hetu_session_get_language (self->session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->moments),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  label,
                                  -1);
}

static void
update_choices (HetuTargetFilters *self)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  g_autoptr (GStrvBuilder) scopes = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) moments = g_strv_builder_new ();

  for (guint i = 0; i < hetu_target_board_get_n_scopes (self->board); i++)
    g_strv_builder_add (scopes, hetu_target_board_get_scope_label (self->board, i));
  for (guint i = 0; i < hetu_target_board_get_n_moments (self->board); i++)
    {
      HetuPeriod period = hetu_target_board_get_moment_period (self->board, i);
      g_autofree char *label = hetu_period_to_label (period, language);

      g_strv_builder_add (moments, label);
    }
  set_choices (self->scope, scopes, hetu_target_board_get_scope (self->board));
  set_choices (self->moment, moments, hetu_target_board_get_moment (self->board));
}

static void
update_elapsed (HetuTargetFilters *self)
{
  double percent = hetu_target_board_get_elapsed (self->board);
  g_autofree char *number =
      hetu_format_double (percent, 1, 0, hetu_session_get_language (self->session));
  g_autofree char *label = g_strdup_printf (_ ("Time elapsed %s%%"), number);

  gtk_label_set_label (self->elapsed, label);
  gtk_progress_bar_set_fraction (self->elapsed_bar, percent / 100);
}

/* ---- states */

static GtkWidget *
make_glyph (HetuTargetFilters *self, HetuState state)
{
  GtkWidget *cell = hetu_scene_cell_new ();
  g_autoptr (HetuTheme) theme = hetu_scene_cell_new_theme (self->session);
  g_autoptr (HetuScene) scene =
      hetu_badge_new_scene (theme, NULL, state, hetu_session_get_language (self->session));

  hetu_scene_cell_set_scene (HETU_SCENE_CELL (cell), scene);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  return cell;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_state_row (HetuTargetFilters *self, int state)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *count = g_strdup_printf ("%u", hetu_target_board_count (self->board, state));
  GtkWidget *number = gtk_label_new (count);

  if (state >= 0)
    gtk_box_append (GTK_BOX (box), make_glyph (self, state));
  gtk_box_append (
      GTK_BOX (box),
      make_label (state < 0 ? _ ("All targets") : hetu_state_to_label (state, language), NULL));
  gtk_widget_add_css_class (number, "numbers");
  gtk_widget_add_css_class (number, "quiet");
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "state", GINT_TO_POINTER (state));
  return row;
}

static void
update_states (HetuTargetFilters *self)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->states))) != NULL)
    gtk_list_box_remove (self->states, row);
  for (gsize i = 0; i < G_N_ELEMENTS (listed); i++)
    {
      if (listed[i] == HETU_STATE_MADE_UP && hetu_target_board_count (self->board, listed[i]) == 0)
        continue;
      row = make_state_row (self, listed[i]);
      gtk_list_box_append (self->states, row);
      if (listed[i] == self->state)
        gtk_list_box_select_row (self->states, GTK_LIST_BOX_ROW (row));
    }
}

/* ---- legends */

static void
clear_box (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
update_comparators (HetuTargetFilters *self)
{
  g_autofree char *tolerance = g_strdup_printf ("%g", hetu_progress_default_rule.about_growth);
  g_autofree char *about = g_strdup_printf (_ ("about (±%s)"), tolerance);
  const struct
  {
    const char *sign;
    const char *words;
  } rows[] = {
    { "≥", _ ("at least, reach") },
    { "≤", _ ("at most, within") },
    { "≈", about },
    { "a—b", _ ("between") },
  };

  clear_box (self->comparators);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
      GtkWidget *sign = gtk_label_new (rows[i].sign);

      gtk_widget_add_css_class (sign, "sign");
      gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row), sign);
      gtk_box_append (GTK_BOX (row), make_label (rows[i].words, "detail"));
      gtk_box_append (self->comparators, row);
    }
}

static void
update_rules (HetuTargetFilters *self)
{
  const HetuProgressRule *rule = &hetu_progress_default_rule;
  const struct
  {
    HetuState state;
    char *words;
  } rows[] = {
    { HETU_STATE_ON_TRACK, g_strdup_printf (_ ("behind by < %g points"), rule->behind_points) },
    { HETU_STATE_BEHIND,
      g_strdup_printf (_ ("behind by %g–%g points"), rule->behind_points, rule->missed_points) },
    { HETU_STATE_MISSED, g_strdup_printf (_ ("behind by > %g, or overdue"), rule->missed_points) },
  };

  clear_box (self->rules);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

      gtk_box_append (GTK_BOX (row), make_glyph (self, rows[i].state));
      gtk_box_append (GTK_BOX (row), make_label (rows[i].words, "detail"));
      gtk_box_append (self->rules, row);
      g_free (rows[i].words);
    }
}

/* ---- object */

static void
hetu_target_filters_dispose (GObject *object)
{
  HetuTargetFilters *self = HETU_TARGET_FILTERS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_TARGET_FILTERS);
  g_clear_object (&self->session);
  g_clear_object (&self->board);
  G_OBJECT_CLASS (hetu_target_filters_parent_class)->dispose (object);
}

static void
hetu_target_filters_class_init (HetuTargetFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_target_filters_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filters");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/target-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, scroller);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, scope);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, moment);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, moments);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, moment_adjustment);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, elapsed);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, elapsed_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, states);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, comparators);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, rules);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_moment_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_moment_slid);
  gtk_widget_class_bind_template_callback (widget_class, on_state_selected);
  signals[STATE_CHOSEN] = g_signal_new ("state-chosen",
                                        HETU_TYPE_TARGET_FILTERS,
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        1,
                                        G_TYPE_INT);
}

static void
hetu_target_filters_init (HetuTargetFilters *self)
{
  self->state = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hetu_target_filters_set_board (HetuTargetFilters *self,
                               HetuSession *session,
                               HetuTargetBoard *board)
{
  g_return_if_fail (HETU_IS_TARGET_FILTERS (self));
  g_set_object (&self->session, session);
  g_set_object (&self->board, board);
}

void
hetu_target_filters_update (HetuTargetFilters *self)
{
  g_return_if_fail (HETU_IS_TARGET_FILTERS (self));
  if (self->board == NULL)
    return;
  self->updating = TRUE;
  update_choices (self);
  update_slider (self);
  update_elapsed (self);
  update_states (self);
  update_comparators (self);
  update_rules (self);
  self->updating = FALSE;
}

void
hetu_target_filters_set_state (HetuTargetFilters *self, int state)
{
  g_return_if_fail (HETU_IS_TARGET_FILTERS (self));
  if (self->state == state)
    return;
  self->state = state;
  self->updating = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->states)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "state")) == state)
      gtk_list_box_select_row (self->states, GTK_LIST_BOX_ROW (row));
  self->updating = FALSE;
}

gboolean
hetu_target_filters_grab_focus (HetuTargetFilters *self)
{
  g_return_val_if_fail (HETU_IS_TARGET_FILTERS (self), FALSE);
  return gtk_widget_grab_focus (GTK_WIDGET (self->scope));
}
