/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target filters: the thresholds printed are those that judge (U-8). */
#include "ui/target-filters-private.h"

#include "model/format.h"
#include "ui/as-of.h"
#include "ui/target-line.h"
#include "ui/target-rules.h"

#include <glib/gi18n.h>

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

/* All are wanted where no part asks for anything. */
static gboolean
is_chosen (HetuTargetFilters *self, int state)
{
  return state < 0 ? hetu_target_filter_is_any (&self->filter)
                   : state == self->filter.wanted[HETU_TARGET_PART_STATE];
}

static void
on_state_selected (HetuTargetFilters *self, GtkListBoxRow *row)
{
  if (!self->updating && row != NULL && !is_chosen (self, hetu_target_filters_get_state (row)))
    g_signal_emit (self, signals[STATE_CHOSEN], 0, hetu_target_filters_get_state (row));
}

static void
mark_state (HetuTargetFilters *self)
{
  gtk_list_box_unselect_all (self->states);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->states)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (is_chosen (self, hetu_target_filters_get_state (row)))
      gtk_list_box_select_row (self->states, GTK_LIST_BOX_ROW (row));
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

/* ---- states */

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
  GtkWidget *number = gtk_label_new (NULL);

  if (state >= 0)
    gtk_box_append (GTK_BOX (box), hetu_target_filters_make_glyph (self, state));
  gtk_box_append (
      GTK_BOX (box),
      make_label (state < 0 ? _ ("All targets") : hetu_state_to_label (state, language), NULL));
  gtk_widget_add_css_class (number, "numbers");
  gtk_widget_add_css_class (number, "quiet");
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "state", GINT_TO_POINTER (state));
  g_object_set_data (G_OBJECT (row), "count", number);
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
    }
  mark_state (self);
}

/* “Pace line: last year's course” on its button; what a typed one asks for by now above it. */
static void
update_line (HetuTargetFilters *self)
{
  const HetuTargetOptions *options = hetu_target_board_get_options (self->board);
  HetuPaceKind kind = options->last_year ? HETU_PACE_LAST_YEAR : options->rule.line.kind;
  HetuLanguage language = hetu_session_get_language (self->session);
  const char *name = hetu_pace_kind_to_label (kind, language);
  g_autofree char *label = g_strdup_printf (_ ("Pace line: %s"), name);
  double percent = hetu_target_board_get_elapsed (self->board);
  g_autofree char *elapsed = NULL;
  g_autofree char *words = NULL;

  if (kind == HETU_PACE_TYPED)
    {
      percent = hetu_pace_line_at (&options->rule.line, percent * HETU_PACE_MONTHS / 100);
      elapsed = hetu_format_double (percent, 1, 0, language);
      words = g_strdup_printf (_ ("Planned by now %s%%"), elapsed);
    }
  else
    {
      elapsed = hetu_format_double (percent, 1, 0, language);
      words = g_strdup_printf (_ ("Time elapsed %s%%"), elapsed);
    }
  gtk_menu_button_set_label (self->line_button, label);
  hetu_as_of_name_button (self->as_of, self->session);
  gtk_label_set_label (self->elapsed, words);
  gtk_progress_bar_set_fraction (self->elapsed_bar, percent / 100);
}

/* ---- object */

static void
hetu_target_filters_dispose (GObject *object)
{
  HetuTargetFilters *self = HETU_TARGET_FILTERS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_TARGET_FILTERS);
  g_clear_object (&self->session);
  g_clear_object (&self->board);
  g_clear_object (&self->milestones);
  g_array_set_size (self->choices, 0);
  g_clear_pointer (&self->shown_codes, g_array_unref);
  g_clear_pointer (&self->shown_owners, g_array_unref);
  G_OBJECT_CLASS (hetu_target_filters_parent_class)->dispose (object);
}

static void
hetu_target_filters_finalize (GObject *object)
{
  g_array_unref (HETU_TARGET_FILTERS (object)->choices);
  G_OBJECT_CLASS (hetu_target_filters_parent_class)->finalize (object);
}

static void
hetu_target_filters_class_init (HetuTargetFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_target_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = hetu_target_filters_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filters");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/target-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, scroller);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, scope);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, moment);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, moments);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, moment_adjustment);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, as_of);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, elapsed);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, elapsed_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, states);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, line_button);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, milestones_all);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, milestone_section);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, rule_section);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, sign_section);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, state_section);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, region_section);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, regions);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, rules_button);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, owner_section);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetFilters, owners);
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
  hetu_target_filter_init (&self->filter);
  self->choices = g_array_new (FALSE, FALSE, sizeof (HetuTargetFiltersChoice));
  gtk_widget_init_template (GTK_WIDGET (self));
  hetu_as_of_bind_button (self->as_of);
}

void
hetu_target_filters_set_board (HetuTargetFilters *self,
                               HetuSession *session,
                               HetuTargetBoard *board)
{
  g_return_if_fail (HETU_IS_TARGET_FILTERS (self));
  g_set_object (&self->session, session);
  g_set_object (&self->board, board);
  gtk_menu_button_set_popover (self->line_button, hetu_target_line_new (board));
  gtk_menu_button_set_popover (self->rules_button, hetu_target_rules_new (session, board));
}

void
hetu_target_filters_update (HetuTargetFilters *self, gboolean anew)
{
  g_return_if_fail (HETU_IS_TARGET_FILTERS (self));
  if (self->board == NULL)
    return;
  self->updating = TRUE;
  update_choices (self);
  update_slider (self);
  update_line (self);
  update_states (self);
  hetu_target_filters_update_choices (self, anew);
  hetu_target_filters_update_counts (self);
  self->updating = FALSE;
}

void
hetu_target_filters_set_filter (HetuTargetFilters *self, const HetuTargetFilter *filter)
{
  g_return_if_fail (HETU_IS_TARGET_FILTERS (self));
  self->filter = *filter;
  if (self->board == NULL)
    return;
  self->updating = TRUE;
  mark_state (self);
  hetu_target_filters_update_counts (self);
  self->updating = FALSE;
}

void
hetu_target_filters_set_milestones (HetuTargetFilters *self, GListModel *milestones)
{
  gboolean targets = milestones == NULL;

  g_return_if_fail (HETU_IS_TARGET_FILTERS (self));
  g_set_object (&self->milestones, milestones);
  gtk_widget_set_visible (self->state_section, targets);
  gtk_widget_set_visible (self->sign_section, targets);
  gtk_widget_set_visible (self->rule_section, targets);
  gtk_widget_set_visible (self->milestone_section, !targets);
  if (self->board == NULL)
    return;
  self->updating = TRUE;
  hetu_target_filters_update_choices (self, FALSE);
  hetu_target_filters_update_counts (self);
  self->updating = FALSE;
}

gboolean
hetu_target_filters_grab_focus (HetuTargetFilters *self)
{
  g_return_val_if_fail (HETU_IS_TARGET_FILTERS (self), FALSE);
  return gtk_widget_grab_focus (GTK_WIDGET (self->scope));
}
