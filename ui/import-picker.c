/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import picker: a popover with an entry over the best matches; Enter takes the first. */
#include "ui/import-picker.h"

#include "ui/indicator-search.h"

#include <glib/gi18n.h>

#define MOST_FOUND 30

struct _HetuImportPicker
{
  GtkWidget parent_instance;
  /* owned */
  HetuStore *store;
  /* borrowed: children */
  GtkWidget *button;
  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkListBox *list;
  /* plain */
  HetuLanguage language;
  HetuImportPick what;
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuImportPicker, hetu_import_picker, GTK_TYPE_WIDGET)

/* ---- what is found */

static void
add_row (HetuImportPicker *self, const char *id, const char *words, const char *detail)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (words);
  GtkWidget *more = gtk_label_new (detail);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (more, "detail");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), more);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (row), "words", g_strdup (words), g_free);
  gtk_list_box_append (self->list, row);
}

static void
add_indicator (HetuImportPicker *self, HetuIndicator *indicator)
{
  g_autofree char *unit = hetu_unit_to_string (hetu_indicator_get_unit (indicator), self->language);

  add_row (self,
           hetu_indicator_get_id (indicator),
           hetu_indicator_get_name (indicator, self->language),
           unit);
}

static void
add_district (HetuImportPicker *self, HetuDistrict *district)
{
  g_autofree char *code = g_strdup_printf ("%06d", hetu_district_get_code (district));
  HetuDistrict *parent = hetu_store_get_district (self->store, hetu_district_get_parent (district));

  add_row (self,
           code,
           hetu_district_get_name (district, self->language),
           parent != NULL ? hetu_district_get_name (parent, self->language) : code);
}

typedef struct
{
  HetuDistrict *district; /* owned */
  guint rank;             /* smaller is better */
} Found;

static void
clear_found (gpointer data)
{
  g_object_unref (((Found *) data)->district);
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *x = a;
  const Found *y = b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return hetu_district_get_code (x->district) - hetu_district_get_code (y->district);
}

static void
list_districts (HetuImportPicker *self, const char *query)
{
  GListModel *all = hetu_store_get_districts (self->store);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  gboolean any = FALSE;

  g_array_set_clear_func (found, clear_found);
  for (guint pass = 0; pass < 2 && !any; pass++)
    for (guint i = 0; i < g_list_model_get_n_items (all); i++)
      {
        g_autoptr (HetuDistrict) district = g_list_model_get_item (all, i);
        guint score = pass == 0 ? hetu_district_match (district, query) : 1;
        Found row = { NULL,
                      pass == 0 ? G_MAXUINT - score : hetu_district_distance (district, query) };

        if (score == 0)
          continue;
        any = TRUE;
        row.district = g_steal_pointer (&district);
        g_array_append_val (found, row);
      }
  g_array_sort (found, compare_found);
  for (guint i = 0; i < MIN (found->len, MOST_FOUND); i++)
    add_district (self, g_array_index (found, Found, i).district);
}

static void
list_indicators (HetuImportPicker *self, const char *query)
{
  g_autoptr (GPtrArray) found = hetu_indicator_search (self->store, NULL, query);

  if (found->len == 0)
    {
      g_ptr_array_unref (found);
      found = hetu_indicator_search_closest (self->store, NULL, query, MOST_FOUND);
    }
  for (guint i = 0; i < MIN (found->len, MOST_FOUND); i++)
    add_indicator (self, found->pdata[i]);
}

static void
fill (HetuImportPicker *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (self->what == HETU_IMPORT_PICK_INDICATOR)
    list_indicators (self, query);
  else
    list_districts (self, query);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
pick (HetuImportPicker *self, GtkListBoxRow *row)
{
  g_autofree char *id = NULL;
  g_autofree char *words = NULL;

  if (row == NULL)
    return;
  id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));
  words = g_strdup (g_object_get_data (G_OBJECT (row), "words"));
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[PICKED], 0, id, words);
}

static void
on_activate (HetuImportPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  pick (self, row != NULL ? row : gtk_list_box_get_row_at_index (self->list, 0));
}

/* Down goes from the entry into the list. */
static gboolean
on_key (HetuImportPicker *self, guint key)
{
  if (key != GDK_KEY_Down)
    return FALSE;
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_DOWN);
  return TRUE;
}

static void
on_shown (HetuImportPicker *self)
{
  fill (self);
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* ---- widget */

static void
hetu_import_picker_dispose (GObject *object)
{
  HetuImportPicker *self = HETU_IMPORT_PICKER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (hetu_import_picker_parent_class)->dispose (object);
}

static gboolean
hetu_import_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HETU_IMPORT_PICKER (widget)->button);
}

static void
hetu_import_picker_class_init (HetuImportPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_import_picker_dispose;
  widget_class->grab_focus = hetu_import_picker_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[PICKED] = g_signal_new ("picked",
                                  HETU_TYPE_IMPORT_PICKER,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  2,
                                  G_TYPE_STRING,
                                  G_TYPE_STRING);
}

static void
fill_popover (HetuImportPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  gtk_widget_set_size_request (scrolled, 320, 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (self->popover, box);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (pick), self);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (on_shown), self);
}

static void
hetu_import_picker_init (HetuImportPicker *self)
{
  self->button = gtk_menu_button_new ();
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "hetu");
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "picker");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->popover));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  fill_popover (self);
}

GtkWidget *
hetu_import_picker_new (HetuStore *store,
                        HetuLanguage language,
                        HetuImportPick what,
                        const char *label,
                        const char *query)
{
  HetuImportPicker *self = g_object_new (HETU_TYPE_IMPORT_PICKER, NULL);

  self->store = g_object_ref (store);
  self->language = language;
  self->what = what;
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  gtk_editable_set_text (GTK_EDITABLE (self->search), query);
  return GTK_WIDGET (self);
}

void
hetu_import_picker_open (HetuImportPicker *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
