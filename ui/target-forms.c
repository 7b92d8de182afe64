/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms of targets and milestones: what is typed is read by the parsers that files and the command line go by. */
#include "ui/target-forms.h"

#include "chart/gauge.h"
#include "error.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  HetuSession *session; /* owned */
  gint64 id;            /* statement of a target, or milestone */
  HetuUnit unit;
  gboolean milestone;
  char *event;     /* (owned) (nullable) */
  char *due;       /* (owned) (nullable): the deadline that the form began with */
  int year;        /* of the event */
  GArray *sources; /* (owned) (nullable) (element-type gint32): in the order of the list */
  GtkEditable *value, *high, *deadline, *day, *words;
  GtkDropDown *comparator, *source;
} Form;

/* Comparators that a person may choose, in the order of the list. */
static const HetuComparator comparators[] = {
  HETU_COMPARATOR_EQUAL, HETU_COMPARATOR_AT_LEAST, HETU_COMPARATOR_MORE,
  HETU_COMPARATOR_ABOUT, HETU_COMPARATOR_AT_MOST,  HETU_COMPARATOR_RANGE,
};

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->session);
  g_clear_pointer (&self->sources, g_array_unref);
  g_free (self->event);
  g_free (self->due);
  g_free (self);
}

static Form *
form_new (HetuSession *session, gint64 id)
{
  Form *self = g_new0 (Form, 1);

  self->session = g_object_ref (session);
  self->id = id;
  return self;
}

static gboolean
read_day (GtkEditable *entry, gint32 *out, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (hetu_date_parse (text, out) && hetu_day_is_valid (*out))
    return TRUE;
  g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("“%s” is no day; write 2023-06-30"), text);
  return FALSE;
}

/* None, then the documents of the store. */
static GtkDropDown *
add_sources (HetuFormDialog *form, Form *self)
{
  GListModel *sources = hetu_store_get_sources (hetu_session_get_store (self->session));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  self->sources = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_strv_builder_add (builder, _ ("no document"));
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (sources, i);
      gint32 number = hetu_source_get_number (source);

      g_strv_builder_add (builder, hetu_source_get_title (source));
      g_array_append_val (self->sources, number);
    }
  words = g_strv_builder_end (builder);
  return hetu_form_dialog_add_choice (form, _ ("_Source"), (const char *const *) words, 0);
}

/* The store's number of the document that is chosen, 0: none. */
static gint32
read_source (Form *self)
{
  guint selected = gtk_drop_down_get_selected (self->source);

  return selected > 0 ? g_array_index (self->sources, gint32, selected - 1) : 0;
}

/* ---- adjusting */

static gboolean
read_number (GtkEditable *entry, HetuDecimal *out, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return hetu_decimal_parse (text, out, error);
}

/* One that is left as it was, or emptied, is not adjusted. */
static gboolean
read_deadline (Form *self, HetuPeriod *out, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->deadline)));

  return *text == '\0' || strcmp (text, self->due) == 0 || hetu_period_parse (text, out, error);
}

static gboolean
apply_adjust (HetuFormDialog *form, gpointer data, GError **error)
{
  Form *self = data;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));
  HetuTargetRevision revision = {
    .unit = self->unit,
    .comparator = comparators[gtk_drop_down_get_selected (self->comparator)],
    .reason = reason,
    .source = read_source (self),
    .author = (char *) g_get_real_name (),
  };

  if (!read_number (self->value, &revision.value, error) ||
      (revision.comparator == HETU_COMPARATOR_RANGE &&
       !read_number (self->high, &revision.value_high, error)) ||
      !read_deadline (self, &revision.deadline, error) ||
      !read_day (self->day, &revision.since, error))
    return FALSE;
  if (*reason == '\0')
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_INPUT,
                           _ ("Say why the target is adjusted"));
      return FALSE;
    }
  return hetu_session_revise_target (self->session, self->id, &revision, error);
}

static void
on_comparator (GtkDropDown *choice, GParamSpec *property, GtkWidget *high)
{
  gtk_widget_set_sensitive (high,
                            comparators[gtk_drop_down_get_selected (choice)] ==
                                HETU_COMPARATOR_RANGE);
}

static GtkDropDown *
add_comparators (HetuFormDialog *form, HetuComparator now)
{
  const char *words[] = { _ ("reach (=)"),
                          _ ("at least (≥)"),
                          _ ("more than (>)"),
                          _ ("about (≈)"),
                          _ ("at most (≤)"),
                          _ ("between (a—b)"),
                          NULL };
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (comparators); i++)
    if (comparators[i] == now)
      selected = i;
  return hetu_form_dialog_add_choice (form, _ ("_Comparator"), words, selected);
}

HetuFormDialog *
hetu_target_form_adjust (GtkWidget *above,
                         HetuSession *session,
                         const HetuProgress *progress,
                         gint32 day)
{
  HetuFormDialog *form = hetu_form_dialog_new (above, _ ("Adjust Target"), _ ("_Adjust"));
  HetuLanguage language = hetu_session_get_language (session);
  HetuIndicator *indicator =
      hetu_store_get_indicator (hetu_session_get_store (session), progress->indicator);
  Form *self = form_new (session, progress->target_statement);
  g_autofree char *target = hetu_gauge_format_target (progress, language);
  g_autofree char *words = g_strdup_printf (_ ("%s: now %s. The original is kept."),
                                            hetu_indicator_get_name (indicator, language),
                                            target);
  g_autofree char *value = progress->has_target ? hetu_decimal_to_string (progress->target) : NULL;
  gboolean range = progress->comparator == HETU_COMPARATOR_RANGE;
  g_autofree char *high = range ? hetu_decimal_to_string (progress->target_high) : NULL;
  g_autofree char *unit = hetu_unit_to_string (progress->unit, language);
  g_autofree char *label = g_strdup_printf (_ ("_New value, %s"), unit);
  g_autofree char *since = hetu_date_to_string (day);

  self->unit = progress->unit;
  self->due = hetu_period_to_string (progress->deadline);
  hetu_form_dialog_add_words (form, words);
  self->value = hetu_form_dialog_add_entry (form, label, value != NULL ? value : "");
  self->comparator = add_comparators (form, progress->comparator);
  self->high = hetu_form_dialog_add_entry (form, _ ("_Upper end"), high != NULL ? high : "");
  self->deadline = hetu_form_dialog_add_entry (form, _ ("_Due by"), self->due);
  self->day = hetu_form_dialog_add_entry (form, _ ("In force _from"), since);
  self->source = add_sources (form, self);
  self->words = hetu_form_dialog_add_entry (form, _ ("_Reason"), "");
  on_comparator (self->comparator, NULL, GTK_WIDGET (self->high));
  g_signal_connect_object (self->comparator,
                           "notify::selected",
                           G_CALLBACK (on_comparator),
                           self->high,
                           0);
  hetu_form_dialog_present (form, apply_adjust, self, form_free);
  return form;
}

/* ---- owners */

static gboolean
apply_owner (HetuFormDialog *form, gpointer data, GError **error)
{
  Form *self = data;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));
  HetuOwner owner = { .name = *name != '\0' ? name : NULL, .author = (char *) g_get_real_name () };

  if (!read_day (self->day, &owner.since, error))
    return FALSE;
  return self->milestone ? hetu_session_own_milestone (self->session, self->id, &owner, error)
                         : hetu_session_own_target (self->session, self->id, &owner, error);
}

/* @what: of what */
static HetuFormDialog *
present_owner (GtkWidget *above, Form *self, const char *what, const char *name, gint32 day)
{
  HetuFormDialog *form = hetu_form_dialog_new (above, _ ("Set Owner"), _ ("_Set"));
  g_autofree char *since = hetu_date_to_string (day);

  hetu_form_dialog_add_words (form, what);
  self->words = hetu_form_dialog_add_entry (form, _ ("_Owner"), name != NULL ? name : "");
  self->day = hetu_form_dialog_add_entry (form, _ ("In force _from"), since);
  hetu_form_dialog_present (form, apply_owner, self, form_free);
  return form;
}

HetuFormDialog *
hetu_target_form_own (GtkWidget *above,
                      HetuSession *session,
                      const HetuProgress *progress,
                      const char *name,
                      gint32 day)
{
  HetuIndicator *indicator =
      hetu_store_get_indicator (hetu_session_get_store (session), progress->indicator);

  return present_owner (above,
                        form_new (session, progress->target_statement),
                        hetu_indicator_get_name (indicator, hetu_session_get_language (session)),
                        name,
                        day);
}

HetuFormDialog *
hetu_target_form_own_milestone (GtkWidget *above,
                                HetuSession *session,
                                const HetuMilestone *milestone,
                                gint32 day)
{
  Form *self = form_new (session, milestone->id);

  self->milestone = TRUE;
  return present_owner (above,
                        self,
                        hetu_milestone_get_task (milestone, hetu_session_get_language (session)),
                        milestone->owner,
                        day);
}

/* ---- completion */

static gboolean
apply_completion (HetuFormDialog *form, gpointer data, GError **error)
{
  Form *self = data;
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));
  gint32 day = 0;

  if (!read_day (self->day, &day, error))
    return FALSE;
  return hetu_session_complete_milestone (self->session,
                                          self->id,
                                          day,
                                          read_source (self),
                                          *note != '\0' ? note : NULL,
                                          error);
}

HetuFormDialog *
hetu_target_form_complete (GtkWidget *above,
                           HetuSession *session,
                           const HetuMilestone *milestone,
                           gint32 day)
{
  HetuFormDialog *form = hetu_form_dialog_new (above, _ ("Complete Milestone"), _ ("_Complete"));
  Form *self = form_new (session, milestone->id);
  g_autofree char *done = hetu_date_to_string (day);

  hetu_form_dialog_add_words (
      form,
      hetu_milestone_get_task (milestone, hetu_session_get_language (session)));
  self->day = hetu_form_dialog_add_entry (form, _ ("_Reached on"), done);
  self->source = add_sources (form, self);
  self->words = hetu_form_dialog_add_entry (form, _ ("_Note"), "");
  hetu_form_dialog_present (form, apply_completion, self, form_free);
  return form;
}

/* ---- events */

static gboolean
apply_event (HetuFormDialog *form, gpointer data, GError **error)
{
  Form *self = data;
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->day)));
  gint32 day = 0;

  if (*text != '\0' && !read_day (self->day, &day, error))
    return FALSE;
  return hetu_session_set_event_day (self->session, self->event, self->year, day, error);
}

HetuFormDialog *
hetu_target_form_event (GtkWidget *above, HetuSession *session, const HetuMilestone *milestone)
{
  HetuFormDialog *form = hetu_form_dialog_new (above, _ ("Day of the Event"), _ ("_Set"));
  Form *self = form_new (session, milestone->id);
  g_autofree char *words = NULL;
  g_autofree char *day = hetu_day_to_label (milestone->event_day);

  self->event = g_strdup (milestone->event);
  self->year = milestone->deadline.last_year;
  words = g_strdup_printf (_ ("%s in %d: whatever is due by it is due on the day before. Without "
                              "a day it is not known."),
                           self->event,
                           self->year);
  hetu_form_dialog_add_words (form, words);
  self->day = hetu_form_dialog_add_entry (form, _ ("_First day"), day);
  hetu_form_dialog_present (form, apply_event, self, form_free);
  return form;
}
