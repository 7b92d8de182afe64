/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pace line of a board: per cents are checked as they are typed, by the parser that the command line uses; the month that is
 * wrong is marked and nothing is taken over until all hold. */
#include "ui/target-line.h"

#include "ui/target-charts.h"

#include <glib/gi18n.h>

#define COLUMNS 4

struct _HetuTargetLine
{
  GtkPopover parent_instance;
  /* owned */
  HetuTargetBoard *board;
  /* borrowed: children */
  GtkCheckButton *kinds[HETU_N_PACES];
  GtkWidget *months; /* grid of the entries */
  GtkEditable *entries[HETU_PACE_MONTHS];
  GtkLabel *message;
  GtkWidget *apply;
  /* plain */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (HetuTargetLine, hetu_target_line, GTK_TYPE_POPOVER)

static const char *const labels[HETU_N_PACES] = {
  [HETU_PACE_LINEAR] = N_ ("Time elapsed (as much a month)"),
  [HETU_PACE_LAST_YEAR] = N_ ("Last year's course"),
  [HETU_PACE_TYPED] = N_ ("Typed, per cent by the end of each month"),
};

/* Returns: (transfer full): the twelve as the parser reads them */
static char *
make_text (HetuTargetLine *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < HETU_PACE_MONTHS; i++)
    g_strv_builder_add (builder, gtk_editable_get_text (self->entries[i]));
  words = g_strv_builder_end (builder);
  return g_strjoinv (",", words);
}

static gboolean
read_month (const char *text, double *out)
{
  char *end = NULL;
  double value = g_ascii_strtod (text, &end);

  if (end == text || *g_strchug (end) != '\0' || value < 0 || value > 100)
    return FALSE;
  *out = value;
  return TRUE;
}

/* Marks the first month that does not hold: no number, or less than the one before it; the last is 100. */
static void
check (HetuTargetLine *self)
{
  g_autofree char *text = make_text (self);
  g_autoptr (GError) error = NULL;
  HetuPaceLine line;
  gboolean good = hetu_pace_line_parse (text, &line, &error);
  gboolean marked = FALSE;
  double before = 0;

  for (guint i = 0; i < HETU_PACE_MONTHS; i++)
    {
      g_autofree char *own = g_strdup (gtk_editable_get_text (self->entries[i]));
      double value = 0;
      gboolean holds =
          read_month (own, &value) && value >= before && (i + 1 < HETU_PACE_MONTHS || value == 100);

      if (good || holds || marked)
        gtk_widget_remove_css_class (GTK_WIDGET (self->entries[i]), "error");
      else
        gtk_widget_add_css_class (GTK_WIDGET (self->entries[i]), "error");
      marked = marked || !holds;
      before = value;
    }
  gtk_label_set_label (self->message, good ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), !good);
  gtk_widget_set_sensitive (self->apply, good);
}

static HetuPaceKind
get_kind (HetuTargetLine *self)
{
  for (int i = 0; i < HETU_N_PACES; i++)
    if (gtk_check_button_get_active (self->kinds[i]))
      return (HetuPaceKind) i;
  return HETU_PACE_LINEAR;
}

static void
show_months (HetuTargetLine *self)
{
  gboolean typed = get_kind (self) == HETU_PACE_TYPED;

  gtk_widget_set_visible (self->months, typed);
  gtk_widget_set_visible (self->apply, typed);
  if (typed)
    check (self);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static void
on_kind (HetuTargetLine *self, GtkCheckButton *button)
{
  if (self->updating || !gtk_check_button_get_active (button))
    return;
  show_months (self);
  if (get_kind (self) == HETU_PACE_TYPED)
    gtk_widget_grab_focus (GTK_WIDGET (self->entries[0]));
  else
    hetu_target_board_set_line (self->board,
                                get_kind (self) == HETU_PACE_LAST_YEAR ? "last-year" : NULL);
}

static void
on_typed (HetuTargetLine *self)
{
  if (!self->updating)
    check (self);
}

static void
on_apply (HetuTargetLine *self)
{
  g_autofree char *text = make_text (self);
  g_autofree char *line = NULL;
  HetuPaceLine read;

  if (!hetu_pace_line_parse (text, &read, NULL))
    return;
  line = hetu_pace_line_to_string (&read);
  hetu_target_board_set_line (self->board, line);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* ---- object */

static void
hetu_target_line_dispose (GObject *object)
{
  g_clear_object (&HETU_TARGET_LINE (object)->board);
  G_OBJECT_CLASS (hetu_target_line_parent_class)->dispose (object);
}

static void
hetu_target_line_class_init (HetuTargetLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_target_line_dispose;
}

static GtkWidget *
make_months (HetuTargetLine *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  for (guint i = 0; i < HETU_PACE_MONTHS; i++)
    {
      GtkWidget *entry = gtk_entry_new ();
      const char *name = hetu_target_get_month (i + 1);
      GtkWidget *label = gtk_label_new (name);
      int column = (int) (i % COLUMNS) * 2, row = (int) (i / COLUMNS);

      gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 5);
      gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
      gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name,
                                      -1);
      gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), entry, column + 1, row, 1, 1);
      g_signal_connect_object (entry, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "activate", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
      self->entries[i] = GTK_EDITABLE (entry);
    }
  return grid;
}

static void
hetu_target_line_init (HetuTargetLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *title = gtk_label_new (_ ("Pace Line"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "section");
  gtk_box_append (GTK_BOX (box), title);
  for (int i = 0; i < HETU_N_PACES; i++)
    {
      self->kinds[i] = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ (labels[i])));
      if (i > 0)
        gtk_check_button_set_group (self->kinds[i], self->kinds[0]);
      g_signal_connect_object (self->kinds[i],
                               "toggled",
                               G_CALLBACK (on_kind),
                               self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kinds[i]));
    }
  self->months = make_months (self);
  self->message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->message, 0);
  gtk_label_set_wrap (self->message, TRUE);
  gtk_label_set_max_width_chars (self->message, 36);
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "field-error");
  self->apply = gtk_button_new_with_label (_ ("Use This Line"));
  gtk_widget_set_halign (self->apply, GTK_ALIGN_END);
  g_signal_connect_object (self->apply, "clicked", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->months);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  gtk_box_append (GTK_BOX (box), self->apply);
  gtk_widget_add_css_class (box, "popover-body");
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "map", G_CALLBACK (hetu_target_line_update), NULL);
}

void
hetu_target_line_update (HetuTargetLine *self)
{
  const HetuTargetOptions *options = NULL;
  const HetuPaceLine *line = NULL;
  HetuPaceKind kind = HETU_PACE_LINEAR;

  g_return_if_fail (HETU_IS_TARGET_LINE (self));
  options = hetu_target_board_get_options (self->board);
  line = &options->rule.line;
  if (options->last_year)
    kind = HETU_PACE_LAST_YEAR;
  else if (hetu_target_board_get_line (self->board) != NULL)
    kind = line->kind;
  self->updating = TRUE;
  gtk_check_button_set_active (self->kinds[kind], TRUE);
  for (guint i = 0; i < HETU_PACE_MONTHS; i++)
    {
      double share =
          kind == HETU_PACE_TYPED ? line->percent[i] : (i + 1) * 100.0 / HETU_PACE_MONTHS;
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (number, sizeof number, "%.4g", ((int) (share * 10 + 0.5)) / 10.0);
      gtk_editable_set_text (self->entries[i], number);
    }
  self->updating = FALSE;
  show_months (self);
}

GtkWidget *
hetu_target_line_new (HetuTargetBoard *board)
{
  HetuTargetLine *self = g_object_new (HETU_TYPE_TARGET_LINE, NULL);

  self->board = g_object_ref (board);
  return GTK_WIDGET (self);
}
