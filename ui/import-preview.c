/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import preview: toggles with counts over a list of lines. Of the lines only numbers are kept; words are made for those in view, so that a
 * million lines list as fast as ten. */
#include "ui/import-preview.h"

#include "ui/import-words.h"
#include "ui/list-rows.h"

#include <glib/gi18n.h>

/* ---- the lines as a list */

#define HETU_TYPE_LINE_LIST (hetu_line_list_get_type ())
G_DECLARE_FINAL_TYPE (HetuLineList, hetu_line_list, HETU, LINE_LIST, GObject)

struct _HetuLineList
{
  GObject parent_instance;
  GArray *numbers; /* owned: guint, index into the report's lines */
};

static GType
line_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
line_list_get_n_items (GListModel *model)
{
  return HETU_LINE_LIST (model)->numbers->len;
}

static gpointer
line_list_get_item (GListModel *model, guint position)
{
  HetuLineList *self = HETU_LINE_LIST (model);
  GObject *item = NULL;

  if (position >= self->numbers->len)
    return NULL;
  item = g_object_new (G_TYPE_OBJECT, NULL);
  g_object_set_data (item,
                     "line",
                     GUINT_TO_POINTER (g_array_index (self->numbers, guint, position)));
  return item;
}

static void
line_list_init_interface (GListModelInterface *interface)
{
  interface->get_item_type = line_list_get_item_type;
  interface->get_n_items = line_list_get_n_items;
  interface->get_item = line_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuLineList,
                               hetu_line_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, line_list_init_interface))

static void
hetu_line_list_finalize (GObject *object)
{
  g_array_unref (HETU_LINE_LIST (object)->numbers);
  G_OBJECT_CLASS (hetu_line_list_parent_class)->finalize (object);
}

static void
hetu_line_list_class_init (HetuLineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_line_list_finalize;
}

static void
hetu_line_list_init (HetuLineList *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* ---- the widget */

struct _HetuImportPreview
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  HetuLineList *lines;
  /* borrowed */
  const HetuImportReport *report; /* (nullable) */
  GtkWidget *box;
  GtkToggleButton *toggles[HETU_IMPORT_N_FATES + 1]; /* the last: all */
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkWidget *toggle_row;
  GtkWidget *nothing; /* label */
  /* plain */
  guint fate; /* HETU_IMPORT_N_FATES: all */
  guint counts[HETU_IMPORT_N_FATES + 1];
};

enum
{
  PLACE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuImportPreview, hetu_import_preview, GTK_TYPE_WIDGET)

static const HetuImportLine *
get_line (HetuImportPreview *self, GObject *item)
{
  return &g_array_index (self->report->lines,
                         HetuImportLine,
                         GPOINTER_TO_UINT (g_object_get_data (item, "line")));
}

static HetuMappedCell
get_cell (HetuImportPreview *self, const HetuImportLine *line)
{
  const HetuMapping *mapping = self->report->mappings->pdata[line->mapping];

  return hetu_mapping_get_cell (mapping, line->cell);
}

static void
fill (HetuImportPreview *self)
{
  guint n_before = self->lines->numbers->len;

  g_array_set_size (self->lines->numbers, 0);
  for (guint i = 0; self->report != NULL && i < self->report->lines->len; i++)
    {
      const HetuImportLine *line = &g_array_index (self->report->lines, HetuImportLine, i);

      if (self->fate == HETU_IMPORT_N_FATES ||
          hetu_import_line_get_fate (self->report, line) == self->fate)
        g_array_append_val (self->lines->numbers, i);
    }
  g_list_model_items_changed (G_LIST_MODEL (self->lines), 0, n_before, self->lines->numbers->len);
}

static void
count (HetuImportPreview *self)
{
  for (guint i = 0; i <= HETU_IMPORT_N_FATES; i++)
    self->counts[i] = 0;
  for (guint i = 0; self->report != NULL && i < self->report->lines->len; i++)
    {
      const HetuImportLine *line = &g_array_index (self->report->lines, HetuImportLine, i);

      self->counts[hetu_import_line_get_fate (self->report, line)]++;
      self->counts[HETU_IMPORT_N_FATES]++;
    }
}

static void
show_counts (HetuImportPreview *self)
{
  for (guint i = 0; i <= HETU_IMPORT_N_FATES; i++)
    {
      g_autofree char *label =
          g_strdup_printf ("%s %u",
                           i == HETU_IMPORT_N_FATES ? _ ("All") : hetu_import_fate_to_label (i),
                           self->counts[i]);

      gtk_button_set_label (GTK_BUTTON (self->toggles[i]), label);
      gtk_widget_set_visible (GTK_WIDGET (self->toggles[i]),
                              self->counts[i] > 0 || i == HETU_IMPORT_N_FATES);
    }
}

/* ---- rows */

/* Sign; indicator and cell; what of it and the number. */
enum
{
  SIGN,
  NAME,
  CELL_NAME,
  REST,
  VALUE,
  N_LABELS,
};

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  static const struct
  {
    int column, row, height;
    const char *style;
  } places[N_LABELS] = {
    [SIGN] = { 0, 0, 2, "strong" },      [NAME] = { 1, 0, 1, "plain" },
    [CELL_NAME] = { 2, 0, 1, "detail" }, [REST] = { 1, 1, 1, "detail" },
    [VALUE] = { 2, 1, 1, "numbers" },
  };
  GtkWidget *row = gtk_grid_new ();

  for (guint i = 0; i < N_LABELS; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), places[i].column == 2 ? 1 : 0);
      if (places[i].column == 1)
        gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, places[i].column == 1);
      gtk_widget_add_css_class (label, places[i].style);
      gtk_grid_attach (GTK_GRID (row), label, places[i].column, places[i].row, 1, places[i].height);
    }
  gtk_label_set_width_chars (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (row), 0, 0)), 2);
  gtk_grid_set_column_spacing (GTK_GRID (row), 8);
  gtk_list_item_set_child (item, row);
}

static const char *
get_class (HetuImportFate fate)
{
  static const char *const classes[HETU_IMPORT_N_FATES] = {
    [HETU_IMPORT_ADDED] = "added",     [HETU_IMPORT_REVISED] = "revised",
    [HETU_IMPORT_UNCHANGED] = "quiet", [HETU_IMPORT_NOT_TAKEN] = "refused",
    [HETU_IMPORT_OPEN] = "quiet",
  };

  return classes[fate];
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, HetuImportPreview *self)
{
  GtkGrid *row = GTK_GRID (gtk_list_item_get_child (item));
  const HetuImportLine *line = get_line (self, gtk_list_item_get_item (item));
  HetuMappedCell cell = get_cell (self, line);
  HetuLanguage language = hetu_session_get_language (self->session);
  HetuImportFate fate = hetu_import_line_get_fate (self->report, line);
  g_autofree char *place = hetu_cell_name (cell.row, cell.column);
  HetuStore *store = hetu_session_get_store (self->session);
  g_autofree char *name = hetu_import_words_indicator (store, cell.indicator, language);
  g_autofree char *rest = hetu_import_words_cell_of (store, &cell, language);
  g_autofree char *value = hetu_import_words_value (&cell, line, language);
  gboolean refused = fate == HETU_IMPORT_NOT_TAKEN;
  g_autofree char *whole = g_strdup_printf ("%s\n%s\n%s", name, rest, value);
  GtkWidget *sign = gtk_grid_get_child_at (row, 0, 0);
  const char *sign_classes[] = { "strong", get_class (fate), NULL };

  gtk_label_set_label (GTK_LABEL (sign), hetu_import_fate_to_sign (fate));
  gtk_widget_set_css_classes (sign, sign_classes);
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (row, 1, 0)), name);
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (row, 2, 0)), place);
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (row, 1, 1)), refused ? value : rest);
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (row, 2, 1)), refused ? "" : value);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), whole);
}

static void
on_activate (HetuImportPreview *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  const HetuImportLine *line = get_line (self, item);
  HetuMappedCell cell = get_cell (self, line);

  g_signal_emit (self, signals[PLACE], 0, line->mapping, cell.row, cell.column);
}

static void
on_toggled (GtkToggleButton *toggle, HetuImportPreview *self)
{
  if (!gtk_toggle_button_get_active (toggle))
    return;
  for (guint i = 0; i <= HETU_IMPORT_N_FATES; i++)
    if (self->toggles[i] == toggle && self->fate != i)
      {
        self->fate = i;
        fill (self);
      }
}

/* ---- object */

static void
hetu_import_preview_dispose (GObject *object)
{
  HetuImportPreview *self = HETU_IMPORT_PREVIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->lines);
  G_OBJECT_CLASS (hetu_import_preview_parent_class)->dispose (object);
}

static void
hetu_import_preview_class_init (HetuImportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_import_preview_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "importpreview");
  signals[PLACE] = g_signal_new ("place",
                                 HETU_TYPE_IMPORT_PREVIEW,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 3,
                                 G_TYPE_UINT,
                                 G_TYPE_UINT,
                                 G_TYPE_UINT);
}

static void
add_toggles (HetuImportPreview *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "segments");
  gtk_widget_set_halign (row, GTK_ALIGN_START);
  for (guint k = 0; k <= HETU_IMPORT_N_FATES; k++)
    {
      guint i = k == 0 ? HETU_IMPORT_N_FATES : k - 1;

      self->toggles[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
      gtk_toggle_button_set_group (self->toggles[i],
                                   k > 0 ? self->toggles[HETU_IMPORT_N_FATES] : NULL);
      g_signal_connect (self->toggles[i], "toggled", G_CALLBACK (on_toggled), self);
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->toggles[i]));
    }
  gtk_box_append (GTK_BOX (self->box), row);
  self->toggle_row = row;
  self->nothing = gtk_label_new (_ ("A tidy table is counted, not listed"));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_widget_add_css_class (self->nothing, "quiet");
  gtk_box_append (GTK_BOX (self->box), self->nothing);
}

static void
hetu_import_preview_init (HetuImportPreview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_view_new (NULL, NULL);

  self->fate = HETU_IMPORT_N_FATES;
  self->lines = g_object_new (HETU_TYPE_LINE_LIST, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_toggles (self);
  gtk_toggle_button_set_active (self->toggles[HETU_IMPORT_N_FATES], TRUE);
  self->list = GTK_LIST_VIEW (list);
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What becomes of each figure"),
                                  -1);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  hetu_list_rows_show (
      self->list,
      GTK_SELECTION_MODEL (self->selection),
      hetu_list_rows_new (G_CALLBACK (on_setup), G_CALLBACK (on_bind), NULL, self));
  g_signal_connect_swapped (list, "activate", G_CALLBACK (on_activate), self);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_box_append (GTK_BOX (self->box), scrolled);
}

GtkWidget *
hetu_import_preview_new (void)
{
  return g_object_new (HETU_TYPE_IMPORT_PREVIEW, NULL);
}

void
hetu_import_preview_show (HetuImportPreview *self,
                          HetuSession *session,
                          const HetuImportReport *report)
{
  g_return_if_fail (HETU_IS_IMPORT_PREVIEW (self));
  g_set_object (&self->session, session);
  self->report = report;
  gtk_widget_set_visible (self->toggle_row, report != NULL);
  gtk_widget_set_visible (self->nothing, report == NULL);
  count (self);
  show_counts (self);
  if (self->fate != HETU_IMPORT_N_FATES && self->counts[self->fate] == 0)
    hetu_import_preview_filter (self, HETU_IMPORT_N_FATES);
  fill (self);
}

guint
hetu_import_preview_get_n_lines (HetuImportPreview *self)
{
  return self->lines->numbers->len;
}

void
hetu_import_preview_filter (HetuImportPreview *self, guint fate)
{
  g_return_if_fail (HETU_IS_IMPORT_PREVIEW (self) && fate <= HETU_IMPORT_N_FATES);
  gtk_toggle_button_set_active (self->toggles[fate], TRUE);
}

void
hetu_import_preview_select (HetuImportPreview *self, guint line)
{
  const GArray *numbers = self->lines->numbers;
  guint from = 0;
  guint to = numbers->len;

  g_return_if_fail (HETU_IS_IMPORT_PREVIEW (self));
  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (numbers, guint, middle) < line)
        from = middle + 1;
      else
        to = middle;
    }
  if (from >= numbers->len || g_array_index (numbers, guint, from) != line)
    return;
  gtk_single_selection_set_selected (self->selection, from);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", from);
}

guint
hetu_import_preview_get_selected (HetuImportPreview *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  return position < self->lines->numbers->len
             ? g_array_index (self->lines->numbers, guint, position)
             : G_MAXUINT;
}
