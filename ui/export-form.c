/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export form: the states of its actions are the choices; options are read off them, never the other way round but once,
 * when the form is filled. */
#include "ui/export-form.h"

#include <glib/gi18n.h>

struct _HetuExportForm
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  GSimpleActionGroup *actions;
  GtkFileChooserNative *chooser; /* (nullable): while it is open */
  char *folder;
  char *suggestion; /* (nullable): the name that was put into the entry */
  /* plain */
  HetuExportOptions options;
  HetuExportPages pages[3]; /* of the rows of pages_drop */
  gboolean filling;         /* widgets are being set, not used */
  /* template */
  GtkWidget *content;
  GtkRevealer *custom_revealer;
  GtkSpinButton *width_spin;
  GtkSpinButton *height_spin;
  GtkSpinButton *dpi_spin;
  GtkDropDown *unit_drop;
  GtkDropDown *pages_drop;
  GtkEditable *name_entry;
  GtkLabel *ending_label;
  GtkLabel *folder_label;
};

enum
{
  CHANGED,
  RENAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuExportForm, hetu_export_form, GTK_TYPE_WIDGET)

/* ---- showing the choices */

static void
set_state (HetuExportForm *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static void
show_options (HetuExportForm *self)
{
  const HetuExportOptions *options = &self->options;
  const char *preset = options->custom ? "custom" : hetu_preset_to_string (options->preset);
  const char *language = hetu_language_to_string (options->language);

  self->filling = TRUE;
  set_state (self, "preset", g_variant_new_string (preset));
  set_state (self, "format", g_variant_new_string (hetu_file_format_to_string (options->format)));
  set_state (self, "theme", g_variant_new_string (hetu_theme_mode_to_string (options->theme)));
  set_state (self, "language", g_variant_new_string (language));
  set_state (self, "title", g_variant_new_boolean (options->title));
  set_state (self, "source", g_variant_new_boolean (options->source));
  set_state (self, "note", g_variant_new_boolean (options->note));
  set_state (self, "date", g_variant_new_boolean (options->date));
  set_state (self, "reopen", g_variant_new_boolean (options->reopen));
  gtk_spin_button_set_value (self->width_spin, options->width);
  gtk_spin_button_set_value (self->height_spin, options->height);
  gtk_spin_button_set_value (self->dpi_spin, options->dpi);
  gtk_drop_down_set_selected (self->unit_drop, options->unit);
  self->filling = FALSE;
}

/* A table of numbers has no size, theme or parts. */
static void
show_what_counts (HetuExportForm *self)
{
  static const char *const pictorial[] = { "preset", "theme", "title", "source",
                                           "note",   "date",  "reopen" };
  gboolean picture = self->options.format != HETU_FORMAT_CSV;
  g_autofree char *ending =
      g_strconcat (".", hetu_file_format_to_string (self->options.format), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pictorial); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), pictorial[i])),
        picture);
  gtk_revealer_set_reveal_child (self->custom_revealer, self->options.custom && picture);
  gtk_label_set_label (self->ending_label, ending);
}

static void
show_folder (HetuExportForm *self)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);
  g_autofree char *shown = NULL;

  if (length > 1 && g_str_has_prefix (self->folder, home) &&
      (self->folder[length] == G_DIR_SEPARATOR || self->folder[length] == '\0'))
    shown = g_strconcat ("~", self->folder + length, NULL);
  gtk_label_set_label (self->folder_label, shown != NULL ? shown : self->folder);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->folder_label), self->folder);
}

static void
tell_changed (HetuExportForm *self)
{
  show_what_counts (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- choosing */

static GVariant *
get_state (HetuExportForm *self, const char *name)
{
  return g_action_group_get_action_state (G_ACTION_GROUP (self->actions), name);
}

static gboolean
is_on (HetuExportForm *self, const char *name)
{
  g_autoptr (GVariant) state = get_state (self, name);

  return g_variant_get_boolean (state);
}

static void
take_choices (HetuExportForm *self)
{
  HetuExportOptions *options = &self->options;
  g_autoptr (GVariant) preset = get_state (self, "preset");
  g_autoptr (GVariant) format = get_state (self, "format");
  g_autoptr (GVariant) theme = get_state (self, "theme");
  g_autoptr (GVariant) language = get_state (self, "language");

  options->custom = !hetu_preset_parse (g_variant_get_string (preset, NULL), &options->preset);
  hetu_file_format_parse (g_variant_get_string (format, NULL), &options->format);
  hetu_theme_mode_parse (g_variant_get_string (theme, NULL), &options->theme);
  hetu_language_parse (g_variant_get_string (language, NULL), &options->language);
  options->title = is_on (self, "title");
  options->source = is_on (self, "source");
  options->note = is_on (self, "note");
  options->date = is_on (self, "date");
  options->reopen = is_on (self, "reopen");
}

static void
on_choice (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  take_choices (data);
  tell_changed (data);
}

static void
on_size_changed (HetuExportForm *self)
{
  if (self->filling)
    return;
  self->options.width = gtk_spin_button_get_value (self->width_spin);
  self->options.height = gtk_spin_button_get_value (self->height_spin);
  self->options.dpi = gtk_spin_button_get_value (self->dpi_spin);
  tell_changed (self);
}

static double
get_points (const HetuExportOptions *options)
{
  switch (options->unit)
    {
    case HETU_LENGTH_MM:
      return 72 / 25.4;
    case HETU_LENGTH_CM:
      return 72 / 2.54;
    case HETU_LENGTH_PX:
      return 72 / options->dpi;
    case HETU_LENGTH_PT:
    case HETU_N_LENGTHS:
      break;
    }
  return 1;
}

/* Another unit, the same size. */
static void
on_unit_changed (HetuExportForm *self)
{
  HetuExportOptions *options = &self->options;
  double before = get_points (options);

  if (self->filling)
    return;
  options->unit = gtk_drop_down_get_selected (self->unit_drop);
  options->width *= before / get_points (options);
  options->height *= before / get_points (options);
  show_options (self);
  on_size_changed (self);
}

static void
on_pages_changed (HetuExportForm *self)
{
  if (!self->filling)
    tell_changed (self);
}

static void
on_name_changed (HetuExportForm *self)
{
  if (self->filling)
    return;
  g_signal_emit (self, signals[RENAMED], 0);
}

/* “A Page per Region of the Chart (3)”, where there is more than one */
static void
fill_pages (HetuExportForm *self, const HetuSpec *spec)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuDistrict *focus = hetu_store_get_district (store, hetu_spec_get_focus (spec));
  HetuDistrict *parent =
      focus != NULL ? hetu_store_get_district (store, hetu_district_get_parent (focus)) : NULL;
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) regions = hetu_export_list_pages (store, spec, HETU_PAGES_REGIONS);
  g_autoptr (GPtrArray) siblings = hetu_export_list_pages (store, spec, HETU_PAGES_SIBLINGS);
  guint n = 1;

  gtk_string_list_append (rows, _ ("This Chart"));
  if (regions->len > 1)
    {
      self->pages[n++] = HETU_PAGES_REGIONS;
      gtk_string_list_take (
          rows,
          g_strdup_printf (_ ("A Page per Region of the Chart (%u)"), regions->len));
    }
  if (parent != NULL && siblings->len > regions->len)
    {
      self->pages[n++] = HETU_PAGES_SIBLINGS;
      gtk_string_list_take (
          rows,
          g_strdup_printf (
              _ ("A Page per Region of %s (%u)"),
              hetu_district_get_name (parent, hetu_session_get_language (self->session)),
              siblings->len));
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->pages_drop, G_LIST_MODEL (rows));
  self->filling = FALSE;
}

static void
on_folder_chosen (HetuExportForm *self, int response)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL)
    {
      g_free (self->folder);
      self->folder = g_steal_pointer (&path);
      show_folder (self);
      g_signal_emit (self, signals[RENAMED], 0);
    }
  g_clear_object (&self->chooser);
}

static void
on_choose_folder (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuExportForm *self = data;
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Export To"),
                                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                               _ ("_Select"),
                                               _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  g_signal_connect_object (self->chooser,
                           "response",
                           G_CALLBACK (on_folder_chosen),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static const GActionEntry entries[] = {
  { "preset", NULL, "s", "'a4'", on_choice },   { "format", NULL, "s", "'pdf'", on_choice },
  { "theme", NULL, "s", "'light'", on_choice }, { "language", NULL, "s", "'zh'", on_choice },
  { "title", NULL, NULL, "true", on_choice },   { "source", NULL, NULL, "true", on_choice },
  { "note", NULL, NULL, "true", on_choice },    { "date", NULL, NULL, "true", on_choice },
  { "reopen", NULL, NULL, "true", on_choice },  { "choose-folder", on_choose_folder },
};

/* ---- object */

static void
hetu_export_form_dispose (GObject *object)
{
  HetuExportForm *self = HETU_EXPORT_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_EXPORT_FORM);
  g_clear_object (&self->chooser);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_export_form_parent_class)->dispose (object);
}

static void
hetu_export_form_finalize (GObject *object)
{
  HetuExportForm *self = HETU_EXPORT_FORM (object);

  g_free (self->folder);
  g_free (self->suggestion);
  G_OBJECT_CLASS (hetu_export_form_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name,
                       HETU_TYPE_EXPORT_FORM,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

static void
hetu_export_form_class_init (HetuExportFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_export_form_dispose;
  object_class->finalize = hetu_export_form_finalize;
  signals[CHANGED] = add_signal ("changed");
  signals[RENAMED] = add_signal ("renamed");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/export-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, content);
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, custom_revealer);
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, width_spin);
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, height_spin);
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, dpi_spin);
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, unit_drop);
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, pages_drop);
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, name_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, ending_label);
  gtk_widget_class_bind_template_child (widget_class, HetuExportForm, folder_label);
  gtk_widget_class_bind_template_callback (widget_class, on_size_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_pages_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
}

static void
hetu_export_form_init (HetuExportForm *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
}

void
hetu_export_form_set_figure (HetuExportForm *self, HetuSession *session, const HetuSpec *spec)
{
  HetuSettings *settings = hetu_session_get_settings (session);

  g_return_if_fail (HETU_IS_EXPORT_FORM (self) && spec != NULL);
  g_set_object (&self->session, session);
  g_free (self->folder);
  self->folder = hetu_export_folder (settings);
  hetu_export_options_load (&self->options, settings, spec->language);
  show_options (self);
  show_folder (self);
  fill_pages (self, spec);
  tell_changed (self);
}

GActionGroup *
hetu_export_form_get_actions (HetuExportForm *self)
{
  return G_ACTION_GROUP (self->actions);
}

const HetuExportOptions *
hetu_export_form_get_options (HetuExportForm *self)
{
  return &self->options;
}

HetuExportPages
hetu_export_form_get_pages (HetuExportForm *self)
{
  guint row = gtk_drop_down_get_selected (self->pages_drop);

  return row < G_N_ELEMENTS (self->pages) ? self->pages[row] : HETU_PAGES_ONE;
}

const char *
hetu_export_form_get_name (HetuExportForm *self)
{
  return gtk_editable_get_text (self->name_entry);
}

const char *
hetu_export_form_get_folder (HetuExportForm *self)
{
  return self->folder;
}

void
hetu_export_form_set_name (HetuExportForm *self, const char *name)
{
  gtk_editable_set_text (self->name_entry, name);
}

void
hetu_export_form_suggest_name (HetuExportForm *self, const char *name)
{
  if (self->suggestion != NULL &&
      !g_str_equal (gtk_editable_get_text (self->name_entry), self->suggestion))
    return;
  g_free (self->suggestion);
  self->suggestion = g_strdup (name);
  self->filling = TRUE;
  gtk_editable_set_text (self->name_entry, name);
  self->filling = FALSE;
}
