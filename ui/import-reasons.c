/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import reasons: the sentences of a mapping that are about a cell, the most particular one first; where none is, those about the whole. */
#include "ui/import-reasons.h"

#include "ui/import-words.h"
#include "ui/swatch.h"
#include "ui/wrap-box.h"

#include <glib/gi18n.h>

#define SWATCH 11

struct _HetuImportReasons
{
  GtkWidget parent_instance;
  /* borrowed: children */
  GtkBox *box;
  HetuWrapBox *legend;
  GtkLabel *heading;
  GtkLabel *text;
  /* plain */
  const HetuTheme *theme; /* (nullable): that the legend was made for; compared only */
};

G_DEFINE_FINAL_TYPE (HetuImportReasons, hetu_import_reasons, GTK_TYPE_WIDGET)

static gboolean
has_cell (const HetuCellRange *range, guint row, guint column)
{
  return row >= range->first_row && row <= range->last_row && column >= range->first_column &&
         column <= range->last_column;
}

static guint64
measure (const HetuCellRange *range)
{
  return (guint64) (range->last_row - range->first_row + 1) *
         (range->last_column - range->first_column + 1);
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  guint64 x = measure (&(*(const HetuMappingReason *const *) a)->range);
  guint64 y = measure (&(*(const HetuMappingReason *const *) b)->range);

  return (x > y) - (x < y);
}

/* Those about the cell; without a place, @row G_MAXUINT, those about the whole. */
static GPtrArray *
list_reasons (const HetuMapping *mapping, guint row, guint column)
{
  const GPtrArray *all = hetu_mapping_get_reasons (mapping);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const HetuMappingReason *reason = all->pdata[i];

      if (row == G_MAXUINT || has_cell (&reason->range, row, column))
        g_ptr_array_add (found, (gpointer) reason);
    }
  if (row != G_MAXUINT)
    g_ptr_array_sort (found, compare_reasons);
  return found;
}

/* The words of a column or of a row's header speak for the cells that they head. */
static void
add_heads (GPtrArray *found, const HetuMapping *mapping, guint row, guint column)
{
  const HetuCellRange *header = hetu_mapping_get_header (mapping);
  const HetuCellRange *body = hetu_mapping_get_body (mapping);
  g_autoptr (GPtrArray) heads = NULL;

  if (!has_cell (body, row, column) || header->last_row < header->first_row)
    return;
  heads = list_reasons (mapping, header->last_row, column);
  for (guint i = 0; i < heads->len; i++)
    if (!g_ptr_array_find (found, heads->pdata[i], NULL))
      g_ptr_array_add (found, heads->pdata[i]);
}

static char *
join (const GPtrArray *reasons, const HetuMapping *mapping, guint row, guint column)
{
  GString *text = g_string_new (NULL);
  const GPtrArray *questions = hetu_mapping_get_questions (mapping);

  for (guint i = 0; i < questions->len; i++)
    {
      const HetuQuestion *question = questions->pdata[i];

      if (row != G_MAXUINT && has_cell (&question->range, row, column))
        g_string_append_printf (text, "? %s\n", question->text);
    }
  for (guint i = 0; i < reasons->len && i < 6; i++)
    g_string_append_printf (text, "%s\n", ((const HetuMappingReason *) reasons->pdata[i])->text);
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

static char *
write_heading (HetuSession *session, HetuImportSheet *sheet, guint row, guint column)
{
  const HetuMapping *mapping = hetu_import_sheet_find_mapping (sheet, row, column);
  guint index = 0;
  HetuStore *store = hetu_session_get_store (session);
  HetuLanguage language = hetu_session_get_language (session);
  g_autofree char *name = hetu_cell_name (row, column);
  g_autofree char *figure = NULL;
  g_autofree char *value = NULL;
  HetuColumnRole role = hetu_mapping_get_row_role (mapping, row);

  if (hetu_mapping_find_cell (mapping, row, column, &index))
    {
      HetuMappedCell cell = hetu_mapping_get_cell (mapping, index);

      figure = hetu_import_words_figure (store, &cell, language);
      value = hetu_import_words_value (&cell,
                                       hetu_import_sheet_find_line (sheet, row, column),
                                       language);
      return g_strdup_printf ("%s  %s: %s", name, figure, value);
    }
  if (role == HETU_ROLE_IGNORED || hetu_mapping_get_role (mapping, column) != HETU_ROLE_VALUE)
    role = hetu_mapping_get_role (mapping, column);
  if (role == HETU_ROLE_VALUE || !(has_cell (hetu_mapping_get_body (mapping), row, column) ||
                                   has_cell (hetu_mapping_get_header (mapping), row, column)))
    role = HETU_ROLE_IGNORED;
  if (role == HETU_ROLE_IGNORED)
    {
      g_autofree char *text = hetu_import_words_cell (hetu_mapping_get_grid (mapping), row, column);

      return g_strdup_printf ("%s  %s", name, text);
    }
  return g_strdup_printf ("%s  %s", name, hetu_column_role_to_label (role));
}

/* ---- legend */

static void
add_sign (HetuImportReasons *self, GtkWidget *sign, const char *words)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "detail");
  gtk_box_append (GTK_BOX (pair), sign);
  gtk_box_append (GTK_BOX (pair), label);
  hetu_wrap_box_append (self->legend, pair);
}

static void
make_legend (HetuImportReasons *self, const HetuTheme *theme)
{
  static const HetuColumnRole roles[] = { HETU_ROLE_INDICATOR, HETU_ROLE_REGION, HETU_ROLE_PERIOD,
                                          HETU_ROLE_MEASURE,   HETU_ROLE_UNIT,   HETU_ROLE_STATUS,
                                          HETU_ROLE_VALUE };

  if (self->theme == theme)
    return;
  self->theme = theme;
  hetu_wrap_box_remove_all (self->legend);
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      GtkWidget *swatch = hetu_swatch_new ();

      hetu_swatch_set (HETU_SWATCH (swatch),
                       HETU_SWATCH_DISC,
                       hetu_import_sheet_get_colour (theme, roles[i]));
      hetu_swatch_set_size (HETU_SWATCH (swatch), SWATCH, SWATCH);
      add_sign (self, swatch, hetu_column_role_to_label (roles[i]));
    }
  for (guint fate = 0; fate < HETU_IMPORT_OPEN; fate++)
    {
      GtkWidget *sign = gtk_label_new (hetu_import_fate_to_sign (fate));

      gtk_widget_add_css_class (sign, "strong");
      add_sign (self, sign, hetu_import_fate_to_label (fate));
    }
}

/* ---- widget */

static void
hetu_import_reasons_dispose (GObject *object)
{
  HetuImportReasons *self = HETU_IMPORT_REASONS (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  G_OBJECT_CLASS (hetu_import_reasons_parent_class)->dispose (object);
}

static void
hetu_import_reasons_class_init (HetuImportReasonsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_import_reasons_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "importreasons");
}

static void
hetu_import_reasons_init (HetuImportReasons *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  self->text = GTK_LABEL (gtk_label_new (NULL));
  self->legend = HETU_WRAP_BOX (hetu_wrap_box_new (12));
  gtk_label_set_xalign (self->heading, 0);
  gtk_label_set_ellipsize (self->heading, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "strong");
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_yalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_wrap_mode (self->text, PANGO_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->text));
  gtk_widget_set_size_request (scrolled, -1, 64);
  gtk_box_append (self->box, GTK_WIDGET (self->heading));
  gtk_box_append (self->box, scrolled);
  gtk_box_append (self->box, GTK_WIDGET (self->legend));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

GtkWidget *
hetu_import_reasons_new (void)
{
  return g_object_new (HETU_TYPE_IMPORT_REASONS, NULL);
}

void
hetu_import_reasons_show (HetuImportReasons *self, HetuSession *session, HetuImportSheet *sheet)
{
  const HetuMapping *mapping = hetu_import_sheet_get_mapping (sheet);
  g_autoptr (GPtrArray) reasons = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;
  guint row = 0;
  guint column = 0;

  make_legend (self, hetu_session_get_theme (session));
  hetu_import_sheet_light (sheet, NULL);
  if (mapping == NULL || !hetu_import_sheet_get_pointed (sheet, &row, &column))
    {
      gtk_label_set_label (self->heading, "");
      gtk_label_set_label (self->text, "");
      return;
    }
  mapping = hetu_import_sheet_find_mapping (sheet, row, column);
  heading = write_heading (session, sheet, row, column);
  reasons = list_reasons (mapping, row, column);
  if (reasons->len > 0)
    hetu_import_sheet_light (sheet, &((const HetuMappingReason *) reasons->pdata[0])->range);
  add_heads (reasons, mapping, row, column);
  text = join (reasons, mapping, row, column);
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->text, text);
}

const char *
hetu_import_reasons_get_text (HetuImportReasons *self)
{
  return gtk_label_get_label (self->text);
}
