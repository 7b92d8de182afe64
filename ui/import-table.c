/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import table: a chooser of sheets over the sheet over its reasons. */
#include "ui/import-table.h"

#include <glib/gi18n.h>

struct _HetuImportTable
{
  GtkBox parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  HetuImportFlow *flow; /* (nullable) */
  /* borrowed: compared only */
  HetuBook *book; /* (nullable): whose sheets are listed */
  /* template */
  GtkWidget *sheet_bar;
  GtkDropDown *sheets;
  GtkCheckButton *only_sheet;
  GtkLabel *sheet_label;
  HetuImportSheet *sheet;
  HetuImportReasons *reasons;
  /* plain */
  gboolean filling;
  gboolean has_turned; /* to the first table */
};

enum
{
  LINE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuImportTable, hetu_import_table, GTK_TYPE_BOX)

/* (nullable) */
static HetuBook *
get_book (HetuImportTable *self)
{
  HetuImportInput *input = self->flow != NULL ? hetu_import_flow_get_input (self->flow) : NULL;

  return input != NULL ? hetu_import_input_get_book (input) : NULL;
}

/* (nullable) */
static const HetuImportReport *
get_report (HetuImportTable *self)
{
  return self->flow != NULL ? hetu_import_flow_get_report (self->flow) : NULL;
}

/* Where a mapping's sheet is in the book. */
static guint
find_sheet (HetuImportTable *self, guint mapping)
{
  const HetuImportReport *report = get_report (self);
  HetuBook *book = get_book (self);
  const HetuGrid *grid = hetu_mapping_get_grid (report->mappings->pdata[mapping]);

  for (guint i = 0; i < hetu_book_get_n_sheets (book); i++)
    if (hetu_book_get_sheet (book, i) == grid)
      return i;
  return 0;
}

/* Why a sheet is not read. */
static const char *
describe_sheet (HetuImportTable *self, const HetuGrid *grid)
{
  const char *only = hetu_import_flow_get_answers (self->flow)->sheet;

  if (hetu_import_input_is_tidy (hetu_import_flow_get_input (self->flow)))
    return _ ("A table in Hetu’s own layout: its header tells all");
  if (hetu_import_sheet_get_mapping (self->sheet) != NULL || get_report (self) == NULL)
    return "";
  if (only != NULL && !g_str_equal (only, hetu_grid_get_name (grid)))
    return _ ("This sheet is not read");
  if (only == NULL && hetu_grid_is_hidden (grid))
    return _ ("This sheet is hidden and not read");
  return _ ("This sheet holds no table and is not read");
}

/* Of a tidy table with too many cells none is shown. */
static void
show_none (HetuImportTable *self)
{
  gboolean read = self->flow != NULL && hetu_import_flow_get_input (self->flow) != NULL;

  hetu_import_sheet_show (self->sheet, NULL, 0, NULL);
  gtk_label_set_label (self->sheet_label,
                       read ? _ ("The table is too large to be shown; it is taken in as a whole")
                            : "");
  gtk_widget_set_visible (self->sheet_bar, read);
  gtk_widget_hide (GTK_WIDGET (self->sheets));
  gtk_widget_hide (GTK_WIDGET (self->only_sheet));
}

static void
show_sheet (HetuImportTable *self)
{
  HetuBook *book = get_book (self);
  guint index = gtk_drop_down_get_selected (self->sheets);
  const HetuGrid *grid;

  if (book == NULL || index >= hetu_book_get_n_sheets (book))
    {
      show_none (self);
      return;
    }
  grid = hetu_book_get_sheet (book, index);
  hetu_import_sheet_show (self->sheet, book, index, get_report (self));
  gtk_label_set_label (self->sheet_label, describe_sheet (self, grid));
  gtk_widget_set_visible (self->sheet_bar,
                          hetu_book_get_n_sheets (book) > 1 ||
                              *gtk_label_get_label (self->sheet_label) != '\0');
  self->filling = TRUE;
  gtk_check_button_set_active (
      self->only_sheet,
      g_strcmp0 (hetu_import_flow_get_answers (self->flow)->sheet, hetu_grid_get_name (grid)) == 0);
  self->filling = FALSE;
}

static void
fill_sheets (HetuImportTable *self)
{
  HetuBook *book = get_book (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = book != NULL ? hetu_book_get_n_sheets (book) : 0;

  if (book == self->book)
    return;
  self->book = book;
  self->has_turned = FALSE;
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, hetu_grid_get_name (hetu_book_get_sheet (book, i)));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->sheets, G_LIST_MODEL (names));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->sheets), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->only_sheet), n > 1);
}

/* The first table is in view, and in it the first figure. */
static void
turn_to_table (HetuImportTable *self)
{
  const HetuImportReport *report = get_report (self);
  const HetuCellRange *body;

  if (self->has_turned || report == NULL || report->mappings->len == 0)
    return;
  self->has_turned = TRUE;
  body = hetu_mapping_get_body (report->mappings->pdata[0]);
  gtk_drop_down_set_selected (self->sheets, find_sheet (self, 0));
  show_sheet (self);
  hetu_import_sheet_go_to (self->sheet, body->first_row, body->first_column);
}

static void
on_sheet_selected (HetuImportTable *self)
{
  if (!self->filling)
    show_sheet (self);
}

static void
on_only_sheet (HetuImportTable *self)
{
  HetuBook *book = get_book (self);
  guint index = gtk_drop_down_get_selected (self->sheets);

  if (self->filling || book == NULL)
    return;
  hetu_import_flow_set_sheet (self->flow,
                              gtk_check_button_get_active (self->only_sheet)
                                  ? hetu_grid_get_name (hetu_book_get_sheet (book, index))
                                  : NULL);
}

static void
on_pointed (HetuImportTable *self)
{
  if (self->reasons != NULL && self->session != NULL)
    hetu_import_reasons_show (self->reasons, self->session, self->sheet);
}

static void
on_moved (HetuImportTable *self, guint row, guint column)
{
  const HetuImportReport *report = get_report (self);
  const HetuImportLine *line = hetu_import_sheet_find_line (self->sheet, row, column);

  if (line != NULL)
    g_signal_emit (self,
                   signals[LINE],
                   0,
                   (guint) (line - &g_array_index (report->lines, HetuImportLine, 0)));
}

/* ---- widget */

static void
hetu_import_table_dispose (GObject *object)
{
  HetuImportTable *self = HETU_IMPORT_TABLE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_IMPORT_TABLE);
  g_clear_object (&self->flow);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_import_table_parent_class)->dispose (object);
}

static void
hetu_import_table_class_init (HetuImportTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_import_table_dispose;
  g_type_ensure (HETU_TYPE_IMPORT_SHEET);
  g_type_ensure (HETU_TYPE_IMPORT_REASONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/import-table.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuImportTable, sheet_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuImportTable, sheets);
  gtk_widget_class_bind_template_child (widget_class, HetuImportTable, only_sheet);
  gtk_widget_class_bind_template_child (widget_class, HetuImportTable, sheet_label);
  gtk_widget_class_bind_template_child (widget_class, HetuImportTable, sheet);
  gtk_widget_class_bind_template_child (widget_class, HetuImportTable, reasons);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_only_sheet);
  gtk_widget_class_bind_template_callback (widget_class, on_pointed);
  gtk_widget_class_bind_template_callback (widget_class, on_moved);
  signals[LINE] = g_signal_new ("line",
                                HETU_TYPE_IMPORT_TABLE,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_UINT);
}

static void
hetu_import_table_init (HetuImportTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hetu_import_table_show (HetuImportTable *self, HetuSession *session, HetuImportFlow *flow)
{
  g_return_if_fail (HETU_IS_IMPORT_TABLE (self));
  g_set_object (&self->session, session);
  g_set_object (&self->flow, flow);
  fill_sheets (self);
  show_sheet (self);
  turn_to_table (self);
}

void
hetu_import_table_show_theme (HetuImportTable *self, HetuSession *session)
{
  g_return_if_fail (HETU_IS_IMPORT_TABLE (self));
  hetu_import_sheet_set_theme (self->sheet, hetu_session_get_theme (session));
  on_pointed (self);
}

void
hetu_import_table_go_to (HetuImportTable *self, guint mapping, guint row, guint column)
{
  g_return_if_fail (get_report (self) != NULL && mapping < get_report (self)->mappings->len);
  gtk_drop_down_set_selected (self->sheets, find_sheet (self, mapping));
  hetu_import_sheet_go_to (self->sheet, row, column);
}

HetuImportSheet *
hetu_import_table_get_sheet (HetuImportTable *self)
{
  return self->sheet;
}

HetuImportReasons *
hetu_import_table_get_reasons (HetuImportTable *self)
{
  return self->reasons;
}
