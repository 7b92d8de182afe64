/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target filters, which rows: choices stand where there is something to choose, with the number of rows that a click would
 * leave. */
#include "ui/target-filters-private.h"

#include "chart/badge.h"
#include "ui/scene-cell.h"
#include "ui/swatch.h"
#include "ui/target-choice.h"
#include "ui/target-filter-words.h"

#include <glib/gi18n.h>
#include <string.h>

int
hetu_target_filters_get_state (gpointer row)
{
  return GPOINTER_TO_INT (g_object_get_data (row, "state"));
}

GtkWidget *
hetu_target_filters_make_glyph (HetuTargetFilters *self, HetuState state)
{
  GtkWidget *cell = hetu_scene_cell_new ();
  g_autoptr (HetuTheme) theme = hetu_scene_cell_new_theme (self->session);
  g_autoptr (HetuScene) scene =
      hetu_badge_new_scene (theme, NULL, state, hetu_session_get_language (self->session));

  hetu_scene_cell_set_scene (HETU_SCENE_CELL (cell), scene);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  return cell;
}

static const char *const actions[HETU_N_TARGET_PARTS] = {
  [HETU_TARGET_PART_STATE] = "targets.state",      [HETU_TARGET_PART_REGION] = "targets.region",
  [HETU_TARGET_PART_SIGN] = "targets.sign",        [HETU_TARGET_PART_WARNING] = "targets.warning",
  [HETU_TARGET_PART_OWNER] = "targets.answerable",
};

static void
clear_box (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_choice (HetuTargetFilters *self,
            GtkBox *box,
            HetuTargetPart part,
            int value,
            GtkWidget *glyph,
            const char *label)
{
  g_autofree char *word = hetu_target_filter_to_word (part, value);
  HetuTargetFiltersChoice choice = { part,
                                     value,
                                     hetu_target_choice_new (actions[part], word, glyph, label) };

  gtk_box_append (box, choice.row);
  g_array_append_val (self->choices, choice);
}

/* Regions of the board where it has more than one. */
static void
add_regions (HetuTargetFilters *self)
{
  const GArray *codes = hetu_target_board_get_codes (self->board);
  HetuStore *store = hetu_session_get_store (self->session);
  gboolean several = codes != NULL && codes->len > 1;

  gtk_widget_set_visible (self->region_section, several);
  for (guint i = 0; several && i < codes->len; i++)
    {
      gint32 code = g_array_index (codes, gint32, i);
      HetuDistrict *district = hetu_store_get_district (store, code);
      GtkWidget *swatch = hetu_swatch_new ();

      hetu_swatch_set_district (HETU_SWATCH (swatch), self->session, district);
      add_choice (self,
                  self->regions,
                  HETU_TARGET_PART_REGION,
                  code,
                  swatch,
                  hetu_district_get_name (district, hetu_session_get_language (self->session)));
    }
}

static void
add_owners (HetuTargetFilters *self)
{
  gtk_widget_set_visible (self->owner_section, self->shown_owners->len > 0);
  for (guint i = 0; i < self->shown_owners->len; i++)
    {
      int owner = g_array_index (self->shown_owners, int, i);

      add_choice (self,
                  self->owners,
                  HETU_TARGET_PART_OWNER,
                  owner,
                  gtk_image_new_from_icon_name ("hetu-pin-symbolic"),
                  owner != 0 ? g_quark_to_string ((GQuark) owner) : _ ("nobody named"));
    }
}

static void
add_signs (HetuTargetFilters *self)
{
  for (int i = 0; i < HETU_N_TARGET_SIGNS; i++)
    {
      GtkWidget *sign = gtk_label_new (hetu_target_sign_to_symbol ((HetuTargetSign) i));
      g_autofree char *words = hetu_target_sign_to_label ((HetuTargetSign) i);

      gtk_widget_add_css_class (sign, "sign");
      add_choice (self, self->comparators, HETU_TARGET_PART_SIGN, i, sign, words);
    }
}

static GtkWidget *
make_rule_glyph (HetuTargetFilters *self, int kind)
{
  GtkWidget *icon = NULL;

  if (kind == HETU_WARNING_BEHIND || kind == HETU_WARNING_FAR_BEHIND)
    return hetu_target_filters_make_glyph (self,
                                           kind == HETU_WARNING_BEHIND ? HETU_STATE_BEHIND
                                                                       : HETU_STATE_MISSED);
  icon = gtk_image_new_from_icon_name ("hetu-warning-symbolic");
  gtk_widget_add_css_class (icon, "warning-icon");
  return icon;
}

static void
add_rules (HetuTargetFilters *self)
{
  for (int i = 0; i < HETU_N_WARNINGS; i++)
    add_choice (self, self->rules, HETU_TARGET_PART_WARNING, i, make_rule_glyph (self, i), "");
}

static gboolean
is_same (const GArray *a, const GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (gint32)) == 0;
}

/* Rows are made anew only where others are wanted, or another theme draws them. */
void
hetu_target_filters_update_choices (HetuTargetFilters *self, gboolean anew)
{
  const GArray *codes = hetu_target_board_get_codes (self->board);
  g_autoptr (GArray) owners = hetu_target_filter_list_owners (
      self->milestones != NULL ? self->milestones : hetu_target_board_get_items (self->board));

  if (is_same (codes, self->shown_codes) && is_same (owners, self->shown_owners) && !anew)
    return;
  g_clear_pointer (&self->shown_codes, g_array_unref);
  g_clear_pointer (&self->shown_owners, g_array_unref);
  self->shown_codes = codes != NULL ? g_array_copy ((GArray *) codes) : NULL;
  self->shown_owners = g_steal_pointer (&owners);
  g_array_set_size (self->choices, 0);
  clear_box (self->regions);
  clear_box (self->owners);
  clear_box (self->comparators);
  clear_box (self->rules);
  add_regions (self);
  add_owners (self);
  add_signs (self);
  add_rules (self);
}

static void
count_milestones (HetuTargetFilters *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const HetuTargetFiltersChoice *choice =
          &g_array_index (self->choices, HetuTargetFiltersChoice, i);

      if (choice->part == HETU_TARGET_PART_REGION || choice->part == HETU_TARGET_PART_OWNER)
        hetu_target_choice_set_count (choice->row,
                                      hetu_target_filter_count_milestones (&self->filter,
                                                                           self->milestones,
                                                                           choice->part,
                                                                           choice->value));
    }
  gtk_widget_set_visible (self->milestones_all,
                          hetu_target_filter_has (&self->filter, HETU_TARGET_PART_REGION) ||
                              hetu_target_filter_has (&self->filter, HETU_TARGET_PART_OWNER));
}

/* Rules say their thresholds (U-8); the counts are those of the rows that a click would leave. */
void
hetu_target_filters_update_counts (HetuTargetFilters *self)
{
  GListModel *items = hetu_target_board_get_items (self->board);
  const HetuTargetOptions *options = hetu_target_board_get_options (self->board);

  if (self->milestones != NULL)
    {
      count_milestones (self);
      return;
    }
  for (guint i = 0; i < self->choices->len; i++)
    {
      const HetuTargetFiltersChoice *choice =
          &g_array_index (self->choices, HetuTargetFiltersChoice, i);
      guint count = hetu_target_filter_count (&self->filter, items, choice->part, choice->value);

      hetu_target_choice_set_count (choice->row, count);
      if (choice->part == HETU_TARGET_PART_SIGN)
        gtk_widget_set_visible (choice->row,
                                count > 0 || choice->value < HETU_TARGET_SIGN_RELATIVE);
      if (choice->part == HETU_TARGET_PART_WARNING)
        {
          const HetuWarningRule *rule = &options->warnings[choice->value];
          g_autofree char *words =
              hetu_warning_rule_to_sentence (rule, hetu_session_get_language (self->session));

          hetu_target_choice_set_label (choice->row, words, !rule->on);
        }
    }
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->states)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int state = hetu_target_filters_get_state (row);
      /* All are all: a click there takes the other parts back, too. */
      guint n =
          state < 0
              ? g_list_model_get_n_items (items)
              : hetu_target_filter_count (&self->filter, items, HETU_TARGET_PART_STATE, state);
      g_autofree char *count = g_strdup_printf ("%u", n);

      gtk_label_set_label (g_object_get_data (G_OBJECT (row), "count"), count);
    }
}
