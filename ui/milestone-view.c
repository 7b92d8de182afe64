/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestone view: what is done to the selected milestone is done by actions of the page, so that keys and menus know it. */
#include "ui/milestone-view.h"

#include "chart/badge.h"
#include "figure/milestones.h"
#include "store/known.h"
#include "ui/milestone-strip.h"
#include "ui/scene-cell.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define PIXELS_A_POINT (4.0 / 3.0)

struct _HetuMilestoneView
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  GListStore *all;
  GListStore *items; /* of them those that pass */
  GtkSingleSelection *selection;
  /* borrowed: children */
  GtkWidget *body;
  HetuSceneCell *strip;
  GtkListView *list;
  GtkStack *stack;
  GtkLabel *detail;
  GtkLabel *nothing;
  GtkWidget *complete, *reopen, *event;
  /* plain */
  HetuTargetFilter filter;
  gint32 day;
  guint counts[HETU_N_MILESTONE_STATES];
};

enum
{
  SELECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuMilestoneView, hetu_milestone_view, GTK_TYPE_WIDGET)

/* ---- rows */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Glyph, then task over place, date and owner, then how it stands. */
static void
on_setup (GtkListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *state = make_label ("numbers");

  gtk_box_append (GTK_BOX (row), hetu_scene_cell_new ());
  gtk_box_append (GTK_BOX (words), make_label (NULL));
  gtk_box_append (GTK_BOX (words), make_label ("target-detail"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  gtk_label_set_wrap (GTK_LABEL (state), FALSE);
  gtk_box_append (GTK_BOX (row), state);
  gtk_widget_set_valign (gtk_widget_get_first_child (row), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row, "milestone");
  gtk_list_item_set_child (cell, row);
}

/* “洛龙区 · 2月底前（2023-02-28）· 区住建局 · 2023-02-20 完成”. */
static char *
write_line (HetuMilestoneView *self, HetuMilestoneItem *item)
{
  const HetuMilestone *one = hetu_milestone_item_get_milestone (item);
  HetuStore *store = hetu_session_get_store (self->session);
  HetuLanguage language = hetu_session_get_language (self->session);
  g_autofree char *due = hetu_day_to_label (hetu_milestone_item_get_verdict (item).due);
  g_autofree char *done = hetu_day_to_label (one->done);
  GString *line = g_string_new (
      hetu_district_get_name (hetu_store_get_district (store, one->region), language));

  if (one->written != NULL)
    g_string_append_printf (line, " · %s", one->written);
  else if (one->event != NULL)
    g_string_append_printf (line, " · %s", one->event);
  if (*due != '\0')
    {
      g_autofree char *by = g_strdup_printf (_ ("due %s"), due);

      g_string_append_printf (line, " · %s", by);
    }
  if (one->owner != NULL)
    g_string_append_printf (line, " · %s", one->owner);
  if (one->completion != 0)
    {
      g_autofree char *reached = g_strdup_printf (_ ("done %s"), done);

      g_string_append_printf (line, " · %s", reached);
    }
  return g_string_free (line, FALSE);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *cell, HetuMilestoneView *self)
{
  HetuMilestoneItem *item = gtk_list_item_get_item (cell);
  HetuMilestoneVerdict verdict = hetu_milestone_item_get_verdict (item);
  HetuLanguage language = hetu_session_get_language (self->session);
  GtkWidget *glyph = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  GtkWidget *words = gtk_widget_get_next_sibling (glyph);
  GtkWidget *task = gtk_widget_get_first_child (words);
  g_autoptr (HetuTheme) theme = hetu_scene_cell_new_theme (self->session);
  g_autoptr (HetuScene) scene =
      hetu_badge_new_scene (theme, NULL, hetu_milestone_state_to_badge (verdict.state), language);
  g_autofree char *line = write_line (self, item);
  g_autofree char *state = hetu_milestone_verdict_to_text (&verdict, language);

  hetu_scene_cell_set_scene (HETU_SCENE_CELL (glyph), scene);
  gtk_label_set_label (
      GTK_LABEL (task),
      hetu_milestone_get_task (hetu_milestone_item_get_milestone (item), language));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (task)), line);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (words)), state);
}

/* ---- the strip */

static HetuScene *
build_strip (double width_pt, double height_pt, gpointer data)
{
  HetuMilestoneView *self = data;
  HetuMilestoneItem *item = hetu_milestone_view_get_selected (self);
  g_autoptr (HetuTheme) theme = NULL;
  HetuMilestoneStrip strip = { .items = G_LIST_MODEL (self->items), .day = self->day };

  if (self->session == NULL)
    return NULL;
  theme = hetu_scene_cell_new_theme (self->session);
  strip.selected = item != NULL ? hetu_milestone_item_get_milestone (item)->id : 0;
  strip.theme = theme;
  strip.text = hetu_session_get_text (self->session);
  strip.language = hetu_session_get_language (self->session);
  return hetu_milestone_strip_new_scene (&strip, width_pt);
}

static void
show_selected (HetuMilestoneView *self)
{
  HetuMilestoneItem *item = hetu_milestone_view_get_selected (self);
  const HetuMilestone *one = item != NULL ? hetu_milestone_item_get_milestone (item) : NULL;
  HetuStore *store = self->session != NULL ? hetu_session_get_store (self->session) : NULL;
  gboolean writable = store != NULL && !hetu_store_is_read_only (store);
  const char *words = "";

  if (one != NULL && one->completion != 0 && one->completion_note != NULL)
    words = one->completion_note;
  else if (one != NULL && one->target_words != NULL)
    words = one->target_words;
  else if (one != NULL && one->quote != NULL)
    words = one->quote;
  gtk_label_set_label (self->detail, words);
  gtk_widget_set_sensitive (self->complete, writable && one != NULL);
  gtk_widget_set_visible (self->event, one != NULL && one->event != NULL);
  gtk_widget_set_sensitive (self->event, writable);
  gtk_widget_set_sensitive (self->reopen, writable && one != NULL && one->completion != 0);
  hetu_scene_cell_rebuild (self->strip);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* ---- object */

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
make_foot (HetuMilestoneView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->detail = GTK_LABEL (make_label ("detail"));
  gtk_label_set_lines (self->detail, 3);
  gtk_label_set_ellipsize (self->detail, PANGO_ELLIPSIZE_END);
  self->complete = add_button (buttons, _ ("_Complete…"), "targets.complete");
  self->reopen = add_button (buttons, _ ("_Reopen"), "targets.reopen");
  self->event = add_button (buttons, _ ("_Day of Event…"), "targets.event");
  add_button (buttons, _ ("_Owner…"), "targets.owner");
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->detail));
  gtk_box_append (GTK_BOX (foot), buttons);
  gtk_widget_add_css_class (foot, "effect");
  return foot;
}

static void
hetu_milestone_view_dispose (GObject *object)
{
  HetuMilestoneView *self = HETU_MILESTONE_VIEW (object);

  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->all);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_milestone_view_parent_class)->dispose (object);
}

static void
hetu_milestone_view_class_init (HetuMilestoneViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_milestone_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "targettable");
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed",
                                             HETU_TYPE_MILESTONE_VIEW,
                                             G_SIGNAL_RUN_LAST,
                                             0,
                                             NULL,
                                             NULL,
                                             NULL,
                                             G_TYPE_NONE,
                                             0);
}

static void
hetu_milestone_view_init (HetuMilestoneView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *nothing = gtk_label_new (NULL);

  hetu_target_filter_init (&self->filter);
  self->nothing = GTK_LABEL (nothing);
  self->all = g_list_store_new (HETU_TYPE_MILESTONE_ITEM);
  self->items = g_list_store_new (HETU_TYPE_MILESTONE_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  self->list = GTK_LIST_VIEW (
      gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory));
  self->strip = HETU_SCENE_CELL (hetu_scene_cell_new ());
  hetu_scene_cell_set_builder (self->strip,
                               200,
                               (int) ceil (HETU_MILESTONE_STRIP_HEIGHT * PIXELS_A_POINT),
                               build_strip,
                               self,
                               NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (nothing, "problem");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->strip));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_stack_add_named (self->stack, box, "list");
  gtk_stack_add_named (self->stack, nothing, "nothing");
  self->body = GTK_WIDGET (self->stack);
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (show_selected),
                           self,
                           G_CONNECT_SWAPPED);
}

void
hetu_milestone_view_set_filter (HetuMilestoneView *self, const HetuTargetFilter *filter)
{
  g_return_if_fail (HETU_IS_MILESTONE_VIEW (self));
  self->filter = *filter;
}

GListModel *
hetu_milestone_view_get_all (HetuMilestoneView *self)
{
  g_return_val_if_fail (HETU_IS_MILESTONE_VIEW (self), NULL);
  return G_LIST_MODEL (self->all);
}

static void
fill (GListStore *list, const GPtrArray *items)
{
  g_list_store_splice (list,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (list)),
                       items->pdata,
                       items->len);
}

void
hetu_milestone_view_update (HetuMilestoneView *self, HetuSession *session, HetuTargetBoard *board)
{
  const GArray *codes = NULL;
  HetuPeriod at;
  HetuMilestoneItem *before = NULL;
  gint64 kept = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) milestones = NULL;
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (HETU_IS_MILESTONE_VIEW (self));
  g_set_object (&self->session, session);
  codes = hetu_target_board_get_codes (board);
  at = hetu_target_board_get_at (board);
  before = hetu_milestone_view_get_selected (self);
  kept = before != NULL ? hetu_milestone_item_get_milestone (before)->id : 0;
  self->day = hetu_day_last_of (at);
  milestones = codes == NULL ? hetu_milestone_array_new ()
                             : hetu_known_milestones (hetu_session_get_store (session),
                                                      (const gint32 *) codes->data,
                                                      codes->len,
                                                      at.last_year,
                                                      hetu_target_board_get_options (board)->as_of,
                                                      &error);
  if (milestones == NULL)
    {
      hetu_session_report (session, error);
      milestones = hetu_milestone_array_new ();
    }
  if (milestones->len > 0 && !hetu_milestones_link (hetu_session_get_store (session),
                                                    milestones,
                                                    self->day,
                                                    hetu_target_board_get_options (board)->as_of,
                                                    hetu_session_get_language (session),
                                                    &error))
    hetu_session_report (session, error);
  items = hetu_milestone_items_list (milestones, self->day);
  fill (self->all, items);
  for (guint i = items->len; i > 0; i--)
    if (!hetu_target_filter_passes_milestone (&self->filter, g_ptr_array_index (items, i - 1)))
      g_ptr_array_remove_index (items, i - 1);
  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < items->len; i++)
    self->counts[hetu_milestone_item_get_verdict (g_ptr_array_index (items, i)).state]++;
  fill (self->items, items);
  gtk_label_set_label (self->nothing,
                       g_list_model_get_n_items (G_LIST_MODEL (self->all)) > 0
                           ? _ ("No milestone passes the filters")
                           : _ ("No milestones for this year"));
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "nothing");
  if (kept == 0 || !hetu_milestone_view_select (self, kept))
    show_selected (self);
}

void
hetu_milestone_view_redraw (HetuMilestoneView *self)
{
  g_return_if_fail (HETU_IS_MILESTONE_VIEW (self));
  gtk_list_view_set_model (self->list, NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  hetu_scene_cell_rebuild (self->strip);
}

char *
hetu_milestone_view_dup_title (HetuMilestoneView *self)
{
  guint n = 0;

  g_return_val_if_fail (HETU_IS_MILESTONE_VIEW (self), NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  return g_strdup_printf (ngettext ("%u milestone, %u overdue, %u due within 30 days",
                                    "%u milestones, %u overdue, %u due within 30 days",
                                    n),
                          n,
                          self->counts[HETU_MILESTONE_OVERDUE],
                          self->counts[HETU_MILESTONE_DUE_SOON]);
}

void
hetu_milestone_view_add_to (HetuMilestoneView *self, HetuWordTable *table)
{
  HetuLanguage language;

  g_return_if_fail (HETU_IS_MILESTONE_VIEW (self) && table != NULL);
  language = hetu_session_get_language (self->session);
  hetu_word_table_add_column (table, _ ("Task"), FALSE);
  hetu_word_table_add_column (table, _ ("Place and date"), FALSE);
  hetu_word_table_add_column (table, _ ("State"), FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (HetuMilestoneItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      HetuMilestoneVerdict verdict = hetu_milestone_item_get_verdict (item);
      g_autofree char *line = write_line (self, item);
      g_autofree char *state = hetu_milestone_verdict_to_text (&verdict, language);

      hetu_word_table_add_cell (
          table,
          hetu_milestone_get_task (hetu_milestone_item_get_milestone (item), language),
          NULL);
      hetu_word_table_add_cell (table, line, NULL);
      hetu_word_table_add_cell (table, state, NULL);
      hetu_word_table_end_row (table);
    }
}

HetuMilestoneItem *
hetu_milestone_view_get_selected (HetuMilestoneView *self)
{
  g_return_val_if_fail (HETU_IS_MILESTONE_VIEW (self), NULL);
  return gtk_single_selection_get_selected_item (self->selection);
}

gboolean
hetu_milestone_view_select (HetuMilestoneView *self, gint64 id)
{
  GListModel *items = NULL;

  g_return_val_if_fail (HETU_IS_MILESTONE_VIEW (self), FALSE);
  items = G_LIST_MODEL (self->items);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HetuMilestoneItem) item = g_list_model_get_item (items, i);

      if (hetu_milestone_item_get_milestone (item)->id != id)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
      show_selected (self);
      return TRUE;
    }
  return FALSE;
}
