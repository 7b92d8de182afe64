/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import sheet: holds a grid and where it is scrolled to, and moves the cursor. Rows are of one height and columns as wide as their first
 * rows want, so that whatever is in view is found without a look at the rest. */
#include "ui/import-sheet-private.h"

#include "ui/swatch.h"

#include <glib/gi18n.h>

#define ROWS_A_PAGE 20

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  POINTED,
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuImportSheet,
                               hetu_import_sheet,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* ---- cursor */

static void
show_cursor (HetuImportSheet *self)
{
  double y = (double) self->row * self->row_height;

  if (self->adjustments[0] == NULL || self->adjustments[1] == NULL || self->n_columns == 0)
    return;
  gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                             self->edges[self->column],
                             self->edges[self->column + 1]);
  gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_VERTICAL], y, y + self->row_height);
}

/* What a screen reader says of the cell under the cursor. */
static void
tell_cursor (HetuImportSheet *self)
{
  g_autofree char *name = hetu_cell_name (self->row, self->column);
  g_autofree char *text =
      hetu_cell_dup_text (hetu_grid_get_cell (self->grid, self->row, self->column));
  const HetuMapping *mapping = hetu_import_sheet_find_mapping (self, self->row, self->column);
  HetuColumnRole role =
      mapping != NULL ? hetu_mapping_get_role (mapping, self->column) : HETU_ROLE_IGNORED;
  g_autofree char *words =
      g_strdup_printf ("%s: %s · %s", name, text, hetu_column_role_to_label (role));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);
}

void
hetu_import_sheet_go_to (HetuImportSheet *self, guint row, guint column)
{
  g_return_if_fail (HETU_IS_IMPORT_SHEET (self));
  if (self->n_rows == 0 || self->n_columns == 0)
    return;
  self->row = MIN (row, self->n_rows - 1);
  self->column = MIN (column, self->n_columns - 1);
  self->hover_row = SHEET_NOWHERE;
  show_cursor (self);
  tell_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[POINTED], 0);
  g_signal_emit (self, signals[MOVED], 0, self->row, self->column);
}

/* ---- input */

static void
on_motion (HetuImportSheet *self, double x, double y)
{
  guint row = SHEET_NOWHERE;
  guint column = 0;

  hetu_import_sheet_find_cell (self, x, y, &row, &column);
  if (row == self->hover_row && column == self->hover_column)
    return;
  self->hover_row = row;
  self->hover_column = column;
  g_signal_emit (self, signals[POINTED], 0);
}

static void
on_leave (HetuImportSheet *self)
{
  self->hover_row = SHEET_NOWHERE;
  g_signal_emit (self, signals[POINTED], 0);
}

static void
on_pressed (HetuImportSheet *self, int n_presses, double x, double y)
{
  guint row = 0;
  guint column = 0;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (hetu_import_sheet_find_cell (self, x, y, &row, &column))
    hetu_import_sheet_go_to (self, row, column);
}

static gboolean
on_key (HetuImportSheet *self, guint key, guint code, GdkModifierType state)
{
  gboolean far = (state & GDK_CONTROL_MASK) != 0;
  gint64 row = self->row;
  gint64 column = self->column;

  if (self->n_rows == 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Up:
      row = far ? 0 : row - 1;
      break;
    case GDK_KEY_Down:
      row = far ? self->n_rows - 1 : row + 1;
      break;
    case GDK_KEY_Left:
      column = far ? 0 : column - 1;
      break;
    case GDK_KEY_Right:
      column = far ? self->n_columns - 1 : column + 1;
      break;
    case GDK_KEY_Page_Up:
      row -= ROWS_A_PAGE;
      break;
    case GDK_KEY_Page_Down:
      row += ROWS_A_PAGE;
      break;
    case GDK_KEY_Home:
      column = 0;
      row = far ? 0 : row;
      break;
    case GDK_KEY_End:
      column = self->n_columns - 1;
      row = far ? self->n_rows - 1 : row;
      break;
    default:
      return FALSE;
    }
  hetu_import_sheet_go_to (self,
                           (guint) CLAMP (row, 0, (gint64) self->n_rows - 1),
                           (guint) CLAMP (column, 0, (gint64) self->n_columns - 1));
  return TRUE;
}

/* The words of a cell that is cut. */
static gboolean
on_query_tooltip (HetuImportSheet *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  guint row = self->row;
  guint column = self->column;
  g_autofree char *text = NULL;

  if (self->grid == NULL ||
      (!by_keyboard && !hetu_import_sheet_find_cell (self, x, y, &row, &column)))
    return FALSE;
  text = hetu_cell_dup_text (hetu_grid_get_cell (self->grid, row, column));
  if (g_utf8_strlen (text, -1) < 8)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* ---- widget */

static void
hetu_import_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  hetu_import_sheet_draw (HETU_IMPORT_SHEET (widget), snapshot);
}

static void
hetu_import_sheet_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 420;
}

static void
hetu_import_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  hetu_import_sheet_configure (HETU_IMPORT_SHEET (widget));
}

static void
set_adjustment (HetuImportSheet *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  hetu_import_sheet_configure (self);
}

static void
hetu_import_sheet_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HetuImportSheet *self = HETU_IMPORT_SHEET (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self,
                      id == PROP_HADJUSTMENT ? GTK_ORIENTATION_HORIZONTAL
                                             : GTK_ORIENTATION_VERTICAL,
                      g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hetu_import_sheet_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HetuImportSheet *self = HETU_IMPORT_SHEET (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hetu_import_sheet_dispose (GObject *object)
{
  HetuImportSheet *self = HETU_IMPORT_SHEET (object);

  for (int i = 0; i < 2; i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
      g_clear_object (&self->adjustments[i]);
    }
  g_clear_pointer (&self->book, hetu_book_unref);
  g_clear_pointer (&self->theme, hetu_theme_unref);
  g_clear_pointer (&self->edges, g_free);
  self->grid = NULL;
  self->n_rows = 0;
  G_OBJECT_CLASS (hetu_import_sheet_parent_class)->dispose (object);
}

static void
hetu_import_sheet_class_init (HetuImportSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hetu_import_sheet_set_property;
  object_class->get_property = hetu_import_sheet_get_property;
  object_class->dispose = hetu_import_sheet_dispose;
  widget_class->snapshot = hetu_import_sheet_snapshot;
  widget_class->measure = hetu_import_sheet_measure;
  widget_class->size_allocate = hetu_import_sheet_size_allocate;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "importsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[POINTED] = g_signal_new ("pointed",
                                   HETU_TYPE_IMPORT_SHEET,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  signals[MOVED] = g_signal_new ("moved",
                                 HETU_TYPE_IMPORT_SHEET,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 2,
                                 G_TYPE_UINT,
                                 G_TYPE_UINT);
}

static void
add_controller (HetuImportSheet *self, GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
hetu_import_sheet_init (HetuImportSheet *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->hover_row = SHEET_NOWHERE;
  self->theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  hetu_import_sheet_measure_columns (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "focusable");
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  add_controller (self, motion);
  add_controller (self, keys);
  add_controller (self, focus);
  add_controller (self, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
hetu_import_sheet_new (void)
{
  return g_object_new (HETU_TYPE_IMPORT_SHEET, NULL);
}

/* ---- what is shown */

static void
find_mapping (HetuImportSheet *self)
{
  self->mapping = NULL;
  self->first_line = 0;
  for (guint i = 0; self->report != NULL && i < self->report->mappings->len; i++)
    {
      const HetuMapping *mapping = self->report->mappings->pdata[i];

      if (hetu_mapping_get_grid (mapping) == self->grid)
        {
          self->mapping = mapping;
          return;
        }
      self->first_line += hetu_mapping_get_n_cells (mapping);
    }
}

void
hetu_import_sheet_show (HetuImportSheet *self,
                        HetuBook *book,
                        guint index,
                        const HetuImportReport *report)
{
  const HetuGrid *grid = book != NULL ? hetu_book_get_sheet (book, index) : NULL;

  g_return_if_fail (HETU_IS_IMPORT_SHEET (self));
  self->report = report;
  if (grid != self->grid)
    {
      if (book != NULL)
        hetu_book_ref (book);
      g_clear_pointer (&self->book, hetu_book_unref);
      self->book = book;
      self->grid = grid;
      self->row = 0;
      self->column = 0;
      self->hover_row = SHEET_NOWHERE;
      self->is_lit = FALSE;
      hetu_import_sheet_measure_columns (self);
      hetu_import_sheet_configure (self);
      for (int i = 0; i < 2; i++)
        if (self->adjustments[i] != NULL)
          gtk_adjustment_set_value (self->adjustments[i], 0);
    }
  find_mapping (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[POINTED], 0);
}

void
hetu_import_sheet_set_theme (HetuImportSheet *self, const HetuTheme *theme)
{
  g_return_if_fail (HETU_IS_IMPORT_SHEET (self));
  hetu_theme_unref (self->theme);
  self->theme = hetu_theme_ref ((HetuTheme *) theme);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
hetu_import_sheet_get_pointed (HetuImportSheet *self, guint *row, guint *column)
{
  g_return_val_if_fail (HETU_IS_IMPORT_SHEET (self), FALSE);
  if (self->n_rows == 0 || self->n_columns == 0)
    return FALSE;
  *row = self->hover_row != SHEET_NOWHERE ? self->hover_row : self->row;
  *column = self->hover_row != SHEET_NOWHERE ? self->hover_column : self->column;
  return TRUE;
}

const HetuMapping *
hetu_import_sheet_get_mapping (HetuImportSheet *self)
{
  return self->mapping;
}

static gboolean
has_row (const HetuMapping *mapping, guint row)
{
  return row >= hetu_mapping_get_header (mapping)->first_row &&
         row <= hetu_mapping_get_body (mapping)->last_row;
}

static gboolean
has_column (const HetuMapping *mapping, guint column)
{
  const HetuCellRange *body = hetu_mapping_get_body (mapping);

  return column >= body->first_column && column <= body->last_column;
}

const HetuMapping *
hetu_import_sheet_find_mapping (HetuImportSheet *self, guint row, guint column)
{
  const HetuMapping *near = NULL;

  for (guint i = 0; self->mapping != NULL && i < self->report->mappings->len; i++)
    {
      const HetuMapping *mapping = self->report->mappings->pdata[i];

      if (hetu_mapping_get_grid (mapping) != self->grid || !has_column (mapping, column))
        continue;
      if (has_row (mapping, row))
        return mapping;
      near = near != NULL ? near : mapping;
    }
  return near != NULL ? near : self->mapping;
}

/* Tables one above the other have a mapping each. */
const HetuImportLine *
hetu_import_sheet_find_line (HetuImportSheet *self, guint row, guint column)
{
  guint first = self->first_line;

  for (guint i = 0; self->mapping != NULL && i < self->report->mappings->len; i++)
    {
      const HetuMapping *mapping = self->report->mappings->pdata[i];
      guint index;

      if (hetu_mapping_get_grid (mapping) != self->grid)
        continue;
      if (!hetu_mapping_find_cell (mapping, row, column, &index))
        {
          first += hetu_mapping_get_n_cells (mapping);
          continue;
        }
      index += first;
      /* A changed layout is not read as far as its cells. */
      return index < self->report->lines->len
                 ? &g_array_index (self->report->lines, HetuImportLine, index)
                 : NULL;
    }
  return NULL;
}

void
hetu_import_sheet_light (HetuImportSheet *self, const HetuCellRange *range)
{
  g_return_if_fail (HETU_IS_IMPORT_SHEET (self));
  self->is_lit = range != NULL;
  if (range != NULL)
    self->lit = *range;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
