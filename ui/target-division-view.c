/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Division view: a table of wholes, parts and sums over a panel that asks what if one part reaches less. Rates are never summed
 * and have no such panel. */
#include "ui/target-division-view.h"

#include "model/format.h"
#include "ui/cell-words.h"
#include "ui/column-heading.h"
#include "ui/target-division-columns.h"

#include <glib/gi18n.h>

#define STANDARD_REACH 90 /* per cent that is asked about first */

struct _HetuTargetDivisionView
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  GListStore *lines;
  GtkSingleSelection *selection;
  /* borrowed: children */
  GtkWidget *body;
  GtkColumnView *view;
  GtkStack *stack;
  GtkLabel *problem;
  GtkLabel *sentence;
  GtkWidget *question;
  GtkLabel *asked;
  GtkRange *reach;
  GtkLabel *answer;
  /* plain */
  HetuTargetDivisionWanted wanted; /* (nullable) */
  gpointer data;                   /* of wanted */
  gint32 region;
  guint n_wholes;  /* targets of the region */
  guint n_divided; /* of them with parts */
  guint n_shown;   /* of those that are wanted */
};

enum
{
  SELECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuTargetDivisionView, hetu_target_division_view, GTK_TYPE_WIDGET)

static HetuTargetDivision *
get_selected (HetuTargetDivisionView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static const char *
get_name (HetuTargetDivisionView *self, gint32 region)
{
  return hetu_district_get_name (
      hetu_store_get_district (hetu_session_get_store (self->session), region),
      hetu_session_get_language (self->session));
}

/* ---- what if */

/* “涧西区完成 90%：洛阳市完成率低 1.3 个百分点，少 0.12 万人”. */
static char *
write_answer (HetuTargetDivisionView *self, HetuTargetDivision *line, double reached)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  const HetuCascade *cascade = hetu_target_division_get_cascade (line);
  const HetuCascadePart *part = hetu_target_division_get_part (line);
  double points = hetu_cascade_get_effect (part, reached);
  double amount = points / 100 * hetu_decimal_to_double (cascade->whole->target);
  g_autofree char *effect = hetu_format_double (points, 1, HETU_FORMAT_PLAIN, language);
  g_autofree char *lost = hetu_format_value (
      hetu_decimal_from_double (amount, MAX (cascade->whole->target.decimals, 2)),
      cascade->whole->unit,
      HETU_COMPARATOR_EQUAL,
      -1,
      HETU_FORMAT_UNIT,
      language);

  return g_strdup_printf (
      _ ("If %s reaches %.0f%% of its target, %s lacks %s: %s points of its own"),
      get_name (self, part->progress->region),
      reached,
      get_name (self, cascade->whole->region),
      lost,
      effect);
}

static void
show_answer (HetuTargetDivisionView *self)
{
  HetuTargetDivision *line = get_selected (self);
  const HetuCascadePart *part = line != NULL ? hetu_target_division_get_part (line) : NULL;
  g_autofree char *answer = NULL;

  gtk_widget_set_visible (self->question, part != NULL && part->has_share);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), part != NULL && part->has_share);
  if (part == NULL || !part->has_share)
    return;
  answer = write_answer (self, line, gtk_range_get_value (self->reach));
  gtk_label_set_label (self->answer, answer);
}

static char *
write_sentence (HetuTargetDivisionView *self, HetuTargetDivision *line)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  const HetuCascade *cascade = hetu_target_division_get_cascade (line);
  const HetuCascadePart *part = hetu_target_division_get_part (line);

  if (part != NULL)
    return hetu_cascade_part_to_sentence (cascade,
                                          part,
                                          get_name (self, part->progress->region),
                                          get_name (self, cascade->whole->region),
                                          language);
  if (cascade->has_sum)
    return hetu_target_cascades_write_sum (hetu_target_division_get_cascades (line),
                                           cascade,
                                           language);
  return g_strdup (_ ("Rates and what differs by definition are not summed"));
}

static void
on_selected (HetuTargetDivisionView *self)
{
  HetuTargetDivision *line = get_selected (self);
  const HetuCascadePart *part = line != NULL ? hetu_target_division_get_part (line) : NULL;
  g_autofree char *sentence = line != NULL ? write_sentence (self, line) : NULL;

  gtk_label_set_label (self->sentence, sentence != NULL ? sentence : "");
  if (part != NULL)
    {
      g_autofree char *asked =
          g_strdup_printf (_ ("What if %s reaches"), get_name (self, part->progress->region));

      gtk_label_set_label (self->asked, asked);
    }
  show_answer (self);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* ---- the table */

static void
on_setup (const HetuDivisionColumn *column, GtkListItem *cell)
{
  gtk_list_item_set_child (cell, column->make ());
}

static void
on_bind (HetuTargetDivisionView *self, GtkListItem *cell, GtkSignalListItemFactory *factory)
{
  const HetuDivisionColumn *column = g_object_get_data (G_OBJECT (factory), "column");

  column->fill (self->session, gtk_list_item_get_child (cell), gtk_list_item_get_item (cell));
}

static void
add_column (HetuTargetDivisionView *self, const HetuDivisionColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made = gtk_column_view_column_new (_ (column->title), factory);

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) column);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), (gpointer) column);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_expand (made, column->expand);
  gtk_column_view_append_column (self->view, made);
  g_object_unref (made);
}

static GtkWidget *
make_table (HetuTargetDivisionView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (gsize i = 0; i < HETU_DIVISION_N_COLUMNS; i++)
    {
      add_column (self, &hetu_division_columns[i]);
      hetu_column_heading_align (self->view, (guint) i, hetu_division_columns[i].end, 0);
    }
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkLabel *
make_words (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static GtkWidget *
make_panel (HetuTargetDivisionView *self)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 1);

  self->sentence = make_words (NULL);
  self->asked = make_words ("detail");
  self->answer = make_words ("strong");
  self->reach = GTK_RANGE (scale);
  self->question = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_range_set_value (self->reach, STANDARD_REACH);
  gtk_scale_set_draw_value (GTK_SCALE (scale), TRUE);
  gtk_scale_set_value_pos (GTK_SCALE (scale), GTK_POS_RIGHT);
  gtk_widget_set_hexpand (scale, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (scale),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->asked,
                                  NULL,
                                  -1);
  g_signal_connect_object (scale,
                           "value-changed",
                           G_CALLBACK (show_answer),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->question), GTK_WIDGET (self->asked));
  gtk_box_append (GTK_BOX (self->question), scale);
  gtk_box_append (GTK_BOX (panel), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (panel), self->question);
  gtk_box_append (GTK_BOX (panel), GTK_WIDGET (self->answer));
  gtk_widget_add_css_class (panel, "effect");
  return panel;
}

/* ---- object */

static void
hetu_target_division_view_dispose (GObject *object)
{
  HetuTargetDivisionView *self = HETU_TARGET_DIVISION_VIEW (object);

  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_target_division_view_parent_class)->dispose (object);
}

static void
hetu_target_division_view_class_init (HetuTargetDivisionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_target_division_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "targettable");
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed",
                                             HETU_TYPE_TARGET_DIVISION_VIEW,
                                             G_SIGNAL_RUN_LAST,
                                             0,
                                             NULL,
                                             NULL,
                                             NULL,
                                             G_TYPE_NONE,
                                             0);
}

static void
hetu_target_division_view_init (HetuTargetDivisionView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->lines = g_list_store_new (HETU_TYPE_TARGET_DIVISION);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->lines)));
  self->stack = GTK_STACK (gtk_stack_new ());
  self->problem = make_words ("problem");
  gtk_label_set_justify (self->problem, GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (self->problem, 0.5);
  gtk_box_append (GTK_BOX (box), make_table (self));
  gtk_box_append (GTK_BOX (box), make_panel (self));
  gtk_stack_add_named (self->stack, box, "lines");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->problem), "nothing");
  self->body = GTK_WIDGET (self->stack);
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (on_selected),
                           self,
                           G_CONNECT_SWAPPED);
}

/* The first line, or that of the target that was selected before. */
static void
keep_selection (HetuTargetDivisionView *self, gint32 indicator, gint32 region)
{
  if (indicator != 0 && hetu_target_division_view_select (self, indicator, region))
    return;
  on_selected (self);
}

void
hetu_target_division_view_set_wanted (HetuTargetDivisionView *self,
                                      HetuTargetDivisionWanted wanted,
                                      gpointer data)
{
  g_return_if_fail (HETU_IS_TARGET_DIVISION_VIEW (self));
  self->wanted = wanted;
  self->data = data;
}

/* Whether the line's target, its whole or another part of that is wanted. */
static gboolean
is_wanted (HetuTargetDivisionView *self, const HetuCascade *cascade)
{
  if (self->wanted == NULL || self->wanted (cascade->whole, self->data))
    return TRUE;
  for (guint i = 0; i < cascade->parts->len; i++)
    if (self->wanted (g_array_index (cascade->parts, HetuCascadePart, i).progress, self->data))
      return TRUE;
  return FALSE;
}

/* Takes away the lines of what is not wanted, and counts what is left. */
static void
drop_unwanted (HetuTargetDivisionView *self, GPtrArray *lines)
{
  const HetuCascade *last = NULL;
  gboolean wanted = FALSE;

  self->n_shown = 0;
  for (guint i = 0; i < lines->len;)
    {
      const HetuCascade *cascade = hetu_target_division_get_cascade (g_ptr_array_index (lines, i));

      if (cascade != last)
        {
          last = cascade;
          wanted = is_wanted (self, cascade);
          self->n_shown += wanted;
        }
      if (wanted)
        i++;
      else
        g_ptr_array_remove_index (lines, i);
    }
}

void
hetu_target_division_view_update (HetuTargetDivisionView *self,
                                  HetuSession *session,
                                  HetuTargetBoard *board)
{
  const GArray *codes = NULL;
  HetuPeriod at;
  const HetuProgress *before = NULL;
  gint32 indicator = 0, region = 0;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  HetuTargetCascades *cascades = NULL;

  g_return_if_fail (HETU_IS_TARGET_DIVISION_VIEW (self));
  g_set_object (&self->session, session);
  codes = hetu_target_board_get_codes (board);
  at = hetu_target_board_get_at (board);
  before = hetu_target_division_view_get_progress (self);
  if (before != NULL)
    {
      indicator = before->indicator;
      region = before->region;
    }
  self->region = codes != NULL ? g_array_index (codes, gint32, 0) : 0;
  if (codes != NULL)
    cascades = hetu_target_cascades_new (hetu_session_get_store (session),
                                         self->region,
                                         at.last_year,
                                         hetu_target_board_get_known_at (board),
                                         hetu_target_board_get_options (board),
                                         &error);
  self->n_wholes = cascades != NULL ? cascades->above->len : 0;
  self->n_divided = 0;
  for (guint i = 0; cascades != NULL && i < cascades->cascades->len; i++)
    self->n_divided += ((HetuCascade *) g_ptr_array_index (cascades->cascades, i))->parts->len > 0;
  lines = cascades != NULL ? hetu_target_divisions_list (cascades) : g_ptr_array_new ();
  drop_unwanted (self, lines);
  g_list_store_splice (self->lines,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata,
                       lines->len);
  gtk_stack_set_visible_child_name (self->stack, lines->len > 0 ? "lines" : "nothing");
  gtk_label_set_label (self->problem,
                       error != NULL ? error->message
                       : self->n_divided > 0
                           ? _ ("No divided target passes the filters")
                           : _ ("No part of this region has a target of its own here. "
                                "Choose the city above it."));
  keep_selection (self, indicator, region);
}

void
hetu_target_division_view_redraw (HetuTargetDivisionView *self)
{
  g_return_if_fail (HETU_IS_TARGET_DIVISION_VIEW (self));
  gtk_column_view_set_model (self->view, NULL);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

char *
hetu_target_division_view_dup_title (HetuTargetDivisionView *self)
{
  g_return_val_if_fail (HETU_IS_TARGET_DIVISION_VIEW (self), NULL);
  if (self->region == 0)
    return g_strdup ("");
  if (self->wanted != NULL)
    /* Translators: a city, how many of its divided targets pass the filters, of how many */
    return g_strdup_printf (_ ("%1$s: %2$u of %3$u divided targets pass the filters"),
                            get_name (self, self->region),
                            self->n_shown,
                            self->n_divided);
  /* Translators: a city, how many of its targets, of how many: “洛阳市 52 项目标中 30 项分解到区县” */
  return g_strdup_printf (_ ("%1$s: %2$u of %3$u targets are divided among its parts"),
                          get_name (self, self->region),
                          self->n_shown,
                          self->n_wholes);
}

void
hetu_target_division_view_add_to (HetuTargetDivisionView *self, HetuWordTable *table)
{
  g_return_if_fail (HETU_IS_TARGET_DIVISION_VIEW (self) && table != NULL);
  hetu_cell_words_add_heads (self->view, table);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (HetuTargetDivision) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      for (gsize k = 0; k < HETU_DIVISION_N_COLUMNS; k++)
        {
          GtkWidget *cell = hetu_division_columns[k].make ();

          hetu_division_columns[k].fill (self->session, cell, line);
          hetu_cell_words_add (table, cell);
        }
      hetu_word_table_end_row (table);
    }
}

const HetuProgress *
hetu_target_division_view_get_progress (HetuTargetDivisionView *self)
{
  HetuTargetDivision *line = NULL;

  g_return_val_if_fail (HETU_IS_TARGET_DIVISION_VIEW (self), NULL);
  line = get_selected (self);
  return line != NULL ? hetu_target_division_get_progress (line) : NULL;
}

gboolean
hetu_target_division_view_select (HetuTargetDivisionView *self, gint32 indicator, gint32 region)
{
  GListModel *lines = NULL;

  g_return_val_if_fail (HETU_IS_TARGET_DIVISION_VIEW (self), FALSE);
  lines = G_LIST_MODEL (self->lines);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (HetuTargetDivision) line = g_list_model_get_item (lines, i);
      const HetuProgress *progress = hetu_target_division_get_progress (line);

      if (progress == NULL || progress->indicator != indicator || progress->region != region)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                  "list.scroll-to-item",
                                  "u",
                                  i);
      on_selected (self);
      return TRUE;
    }
  return FALSE;
}
