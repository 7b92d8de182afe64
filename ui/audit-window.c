/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audit window: the text of a draft beside the list of its figures over the one in hand. A draft is read and judged in a worker; until that
 * is done what was there before stays to be read. */
#include "ui/audit-window.h"

#include "audit/report.h"
#include "error.h"
#include "export/file.h"
#include "ui/audit-chooser.h"
#include "ui/audit-view.h"
#include "ui/encoding-choice.h"
#include "ui/info-bar.h"
#include "ui/name-completion.h"

#include <glib/gi18n.h>

struct _HetuAuditWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  GCancellable *reading; /* (nullable): while a draft is being read */
  GFile *file;           /* (nullable): the draft */
  HetuAudit *audit;      /* (nullable): of it */
  /* template */
  GtkDropDown *verdict;
  GtkLabel *count_label;
  GtkWidget *progress_box;
  GtkProgressBar *progress;
  HetuEncodingChoice *encoding;
  GtkEditable *region_entry;
  GtkEditable *year_entry;
  HetuInfoBar *info_bar;
  GtkStack *stack;
  HetuAuditText *text;
  HetuAuditTable *table;
  HetuAuditView *view;
  GtkLabel *nothing_title;
  GtkLabel *nothing_label;
  /* plain */
  gboolean again; /* the draft or the store changed while it was read */
};

G_DEFINE_FINAL_TYPE (HetuAuditWindow, hetu_audit_window, GTK_TYPE_WINDOW)

static void read_draft (HetuAuditWindow *self);

/* ---- what is shown */

static guint
get_index (HetuAuditWindow *self)
{
  HetuAuditItem *item = hetu_audit_table_get_selected (self->table);

  return item != NULL ? hetu_audit_item_get_index (item) : G_MAXUINT;
}

static void
on_selection_changed (HetuAuditWindow *self)
{
  guint index = get_index (self);

  hetu_audit_view_show (self->view, self->session, self->audit, index);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "audit.show-source",
                                 hetu_audit_view_get_statement (self->view) != 0);
  if (self->audit != NULL)
    hetu_audit_text_show (self->text, index);
}

static guint
get_verdicts (HetuAuditWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->verdict);

  if (selected == 1)
    return 1u << HETU_VERDICT_DISAGREES | 1u << HETU_VERDICT_INCONSISTENT;
  return selected >= 2 && selected - 2 < HETU_N_VERDICTS ? 1u << (selected - 2) : 0;
}

static void
on_filter_changed (HetuAuditWindow *self)
{
  hetu_audit_table_set_verdicts (self->table, get_verdicts (self));
}

/* A figure that the filter hides is shown all the same. */
static void
on_picked (HetuAuditWindow *self, guint index)
{
  if (hetu_audit_table_select (self->table, index))
    return;
  gtk_drop_down_set_selected (self->verdict, 0);
  hetu_audit_table_select (self->table, index);
}

static void
show_source (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuAuditWindow *self = HETU_AUDIT_WINDOW (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gint64 statement = hetu_audit_view_get_statement (self->view);

  if (statement == 0)
    return;
  hetu_session_show_source (self->session, statement);
  if (parent != NULL)
    gtk_window_present (parent);
}

static void
on_activated (HetuAuditWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "audit.show-source", NULL);
}

static void
fill_facts (HetuAuditWindow *self)
{
  HetuDistrict *district = self->audit->facts.region != 0
                               ? hetu_store_get_district (hetu_session_get_store (self->session),
                                                          self->audit->facts.region)
                               : NULL;
  g_autofree char *year = self->audit->facts.year != 0
                              ? g_strdup_printf ("%d", self->audit->facts.year)
                              : g_strdup ("");

  gtk_editable_set_text (
      self->region_entry,
      district != NULL
          ? hetu_district_get_name (district, hetu_session_get_language (self->session))
          : "");
  gtk_editable_set_text (self->year_entry, year);
}

/* The counts, and as of which day they are. */
static char *
write_summary (const HetuAudit *audit)
{
  g_autofree char *summary = hetu_audit_dup_summary (audit);
  g_autofree char *day = hetu_date_to_string (audit->options.as_of);

  return *day != '\0' ? g_strdup_printf (_ ("%s, as known on %s"), summary, day)
                      : g_steal_pointer (&summary);
}

/* What a person has to know of the text who relies on what is found in it. */
static void
show_notes (HetuAuditWindow *self, const HetuDocument *document)
{
  const GPtrArray *notes = hetu_document_get_notes (document);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", (const char *) notes->pdata[i]);
  if (all->len > 0)
    hetu_info_bar_show (self->info_bar, GTK_MESSAGE_WARNING, all->str);
  else
    hetu_info_bar_hide (self->info_bar);
}

static void
show_audit (HetuAuditWindow *self, HetuAudit *audit)
{
  g_autofree char *summary = write_summary (audit);
  HetuAudit *before = self->audit;

  self->audit = audit;
  hetu_audit_text_set_audit (self->text, audit);
  hetu_audit_table_set_audit (self->table, audit);
  hetu_audit_free (before);
  fill_facts (self);
  show_notes (self, audit->document);
  gtk_label_set_label (self->count_label, summary);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count_label), summary);
  gtk_window_set_title (GTK_WINDOW (self), audit->title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "audit.export", TRUE);
  gtk_stack_set_visible_child_name (self->stack, "draft");
}

/* What cannot be read is said where its text would stand, when nothing stands there yet. */
static void
show_refusal (HetuAuditWindow *self, const GError *error)
{
  if (self->audit != NULL)
    {
      hetu_session_report (self->session, error);
      return;
    }
  gtk_label_set_label (self->nothing_title, _ ("The draft cannot be read"));
  gtk_label_set_label (self->nothing_label, error->message);
}

/* ---- reading */

static void
on_progress (guint done, guint total, gpointer data)
{
  HetuAuditWindow *self = data;

  gtk_progress_bar_set_fraction (self->progress, (double) done / MAX (total, 1));
}

static void
show_busy (HetuAuditWindow *self, gboolean busy)
{
  gtk_widget_set_visible (self->progress_box, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "audit.cancel", busy);
}

static void
on_audited (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (HetuAuditWindow) self = data;
  g_autoptr (GError) error = NULL;
  HetuAudit *audit = hetu_audit_finish (HETU_STORE (store), result, &error);
  gboolean again = self->again;

  g_clear_object (&self->reading);
  self->again = FALSE;
  /* The window may be gone meanwhile. */
  if (self->session == NULL)
    {
      hetu_audit_free (audit);
      return;
    }
  show_busy (self, FALSE);
  again |= audit != NULL && audit->options.as_of != hetu_session_get_spec (self->session)->as_of;
  if (again || hetu_session_get_store (self->session) != HETU_STORE (store))
    hetu_audit_free (audit);
  else if (audit != NULL)
    show_audit (self, audit);
  else if (!g_error_matches (error, HETU_ERROR, HETU_ERROR_CANCELLED) &&
           !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_refusal (self, error);
  if (again)
    read_draft (self);
}

/* Says why what stands in @entry is not understood. */
static gboolean
refuse_entry (HetuAuditWindow *self, GtkEditable *entry, const GError *error)
{
  hetu_session_report (self->session, error);
  gtk_widget_error_bell (GTK_WIDGET (entry));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return FALSE;
}

/* What a person typed of place and year goes before what the draft says. Returns: whether both are understood */
static gboolean
get_options (HetuAuditWindow *self, HetuAuditOptions *out)
{
  const char *region = gtk_editable_get_text (self->region_entry);
  const char *year = gtk_editable_get_text (self->year_entry);
  gint64 number = 0;
  g_autoptr (GError) error = NULL;

  *out = (HetuAuditOptions){ .language = hetu_session_get_language (self->session),
                             .as_of = hetu_session_get_spec (self->session)->as_of,
                             .encoding = hetu_encoding_choice_get (self->encoding) };
  if (*region != '\0')
    {
      HetuDistrict *district =
          hetu_store_find_district (hetu_session_get_store (self->session), region, &error);

      if (district == NULL)
        return refuse_entry (self, self->region_entry, error);
      out->region = hetu_district_get_code (district);
    }
  if (*year != '\0' && !g_ascii_string_to_signed (year,
                                                  10,
                                                  HETU_AUDIT_YEAR_LEAST,
                                                  HETU_AUDIT_YEAR_MOST,
                                                  &number,
                                                  NULL))
    {
      g_set_error_literal (&error, HETU_ERROR, HETU_ERROR_INPUT, _ ("A year is written 2023"));
      return refuse_entry (self, self->year_entry, error);
    }
  out->year = (int) number;
  return TRUE;
}

static void
read_draft (HetuAuditWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuAuditOptions options;

  if (store == NULL || self->file == NULL)
    return;
  if (self->reading != NULL)
    {
      self->again = TRUE;
      g_cancellable_cancel (self->reading);
      return;
    }
  if (!get_options (self, &options))
    return;
  self->reading = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_busy (self, TRUE);
  hetu_audit_start (store,
                    self->file,
                    &options,
                    on_progress,
                    self,
                    self->reading,
                    on_audited,
                    g_object_ref (self));
}

static void
read_again (HetuAuditWindow *self)
{
  read_draft (self);
}

/* Figures as of another day are other figures; all else of a chart is none of a draft's. */
static void
on_spec_changed (HetuAuditWindow *self)
{
  if (self->audit != NULL &&
      hetu_session_get_spec (self->session)->as_of != self->audit->options.as_of)
    read_draft (self);
}

void
hetu_audit_window_open (HetuAuditWindow *self, GFile *file)
{
  g_return_if_fail (HETU_IS_AUDIT_WINDOW (self) && G_IS_FILE (file));

  g_set_object (&self->file, file);
  gtk_editable_set_text (self->region_entry, "");
  gtk_editable_set_text (self->year_entry, "");
  hetu_encoding_choice_offer (self->encoding, file);
  read_draft (self);
}

/* ---- files */

static void
open_draft (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_audit_chooser_open (HETU_AUDIT_WINDOW (widget));
}

static gboolean
on_drop (HetuAuditWindow *self, const GValue *value)
{
  const GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  hetu_audit_window_open (self, files->data);
  return TRUE;
}

gboolean
hetu_audit_window_write (HetuAuditWindow *self, const char *path, GError **error)
{
  HetuAuditFormat format = HETU_AUDIT_PDF;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (HETU_IS_AUDIT_WINDOW (self) && self->audit != NULL, FALSE);

  if (!hetu_audit_format_parse (path, &format))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("the name “%s” must end in .pdf or .xlsx"),
                   path);
      return FALSE;
    }
  bytes = hetu_audit_encode (self->audit,
                             get_verdicts (self),
                             hetu_session_get_text (self->session),
                             format,
                             error);
  return bytes != NULL && hetu_file_replace (path, bytes, error);
}

static void
export_report (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuAuditWindow *self = HETU_AUDIT_WINDOW (widget);

  hetu_audit_chooser_save (self, self->session, g_variant_get_string (parameter, NULL));
}

/* ---- actions */

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_cancellable_cancel (HETU_AUDIT_WINDOW (widget)->reading);
}

static void
refresh (GtkWidget *widget, const char *action, GVariant *parameter)
{
  read_draft (HETU_AUDIT_WINDOW (widget));
}

static void
step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!hetu_audit_table_step (HETU_AUDIT_WINDOW (widget)->table, g_variant_get_int32 (parameter)))
    gtk_widget_error_bell (widget);
}

/* ---- object */

static void
fill_verdicts (HetuAuditWindow *self, HetuLanguage language)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("All Figures"));
  gtk_string_list_append (words, _ ("Findings"));
  for (int i = 0; i < HETU_N_VERDICTS; i++)
    gtk_string_list_append (words, hetu_verdict_to_label ((HetuVerdict) i, language));
  gtk_drop_down_set_model (self->verdict, G_LIST_MODEL (words));
}

static void
hetu_audit_window_dispose (GObject *object)
{
  HetuAuditWindow *self = HETU_AUDIT_WINDOW (object);

  g_cancellable_cancel (self->reading);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_AUDIT_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_pointer (&self->audit, hetu_audit_free);
  G_OBJECT_CLASS (hetu_audit_window_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "audit.read", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_o,
                                       GDK_CONTROL_MASK,
                                       "audit.open",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_e,
                                       GDK_CONTROL_MASK,
                                       "audit.export",
                                       "s",
                                       "pdf");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "audit.step", "i", 1);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_F8,
                                       GDK_SHIFT_MASK,
                                       "audit.step",
                                       "i",
                                       -1);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/audit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, verdict);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, count_label);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, progress_box);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, encoding);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, region_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, year_entry);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, info_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, text);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, table);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, view);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, nothing_title);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditWindow, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
}

static void
hetu_audit_window_class_init (HetuAuditWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_audit_window_dispose;
  g_type_ensure (HETU_TYPE_AUDIT_TEXT);
  g_type_ensure (HETU_TYPE_AUDIT_TABLE);
  g_type_ensure (HETU_TYPE_AUDIT_VIEW);
  g_type_ensure (HETU_TYPE_ENCODING_CHOICE);
  g_type_ensure (HETU_TYPE_INFO_BAR);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "audit.open", NULL, open_draft);
  gtk_widget_class_install_action (widget_class, "audit.read", NULL, refresh);
  gtk_widget_class_install_action (widget_class, "audit.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "audit.export", "s", export_report);
  gtk_widget_class_install_action (widget_class, "audit.show-source", NULL, show_source);
  gtk_widget_class_install_action (widget_class, "audit.step", "i", step);
  bind_keys (widget_class);
}

static void
hetu_audit_window_init (HetuAuditWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "audit.cancel", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "audit.export", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "audit.show-source", FALSE);
}

GtkWidget *
hetu_audit_window_new (HetuSession *session, GtkWindow *parent)
{
  HetuAuditWindow *self = g_object_new (HETU_TYPE_AUDIT_WINDOW, NULL);

  self->session = g_object_ref (session);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  fill_verdicts (self, hetu_session_get_language (session));
  hetu_name_completion_add (GTK_ENTRY (self->region_entry), HETU_COMPLETES_REGIONS, session);
  g_signal_connect_object (session,
                           "store-changed",
                           G_CALLBACK (read_again),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session,
                           "spec-changed",
                           G_CALLBACK (on_spec_changed),
                           self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

const HetuAudit *
hetu_audit_window_get_audit (HetuAuditWindow *self)
{
  return self->audit;
}

HetuAuditTable *
hetu_audit_window_get_table (HetuAuditWindow *self)
{
  return self->table;
}

HetuAuditText *
hetu_audit_window_get_text (HetuAuditWindow *self)
{
  return self->text;
}

gboolean
hetu_audit_window_is_busy (HetuAuditWindow *self)
{
  return self->reading != NULL;
}
