/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adopting one of rival figures: a decision needs a reason, for whoever reads the revisions later. */
#include "ui/adopt-dialog.h"

#include "error.h"
#include "store/query.h"
#include "ui/statement-item.h"

#include <glib/gi18n.h>

typedef struct
{
  HetuSession *session; /* owned */
  gint64 statement;
  GtkEditable *reason; /* borrowed */
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->session);
  g_free (self);
}

static gboolean
apply (HetuFormDialog *dialog, gpointer data, GError **error)
{
  Form *self = data;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  if (*reason == '\0')
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_INPUT,
                           _ ("Say why this figure is the one"));
      return FALSE;
    }
  hetu_session_choose_statement (self->session, self->statement, reason);
  return TRUE;
}

/* “789.17 亿元，《…》” */
static char *
write_figure (HetuSession *session, gint64 statement)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuLanguage language = hetu_session_get_language (session);
  g_auto (HetuObservation) figure = { 0 };
  g_autofree char *value = NULL;
  HetuSource *source;

  if (!hetu_query_statement (store, statement, &figure, NULL))
    return g_strdup ("");
  value = hetu_statement_to_value (&figure, language);
  source = hetu_store_get_source (store, figure.source);
  return source != NULL ? g_strdup_printf ("%s · %s", value, hetu_source_get_title (source))
                        : g_steal_pointer (&value);
}

HetuFormDialog *
hetu_adopt_dialog_new (GtkWidget *above, HetuSession *session, gint64 statement)
{
  HetuFormDialog *dialog = NULL;
  Form *self = NULL;
  g_autofree char *figure = NULL;

  g_return_val_if_fail (HETU_IS_SESSION (session), NULL);
  dialog = hetu_form_dialog_new (above, _ ("Adopt Figure"), _ ("_Adopt"));
  figure = write_figure (session, statement);
  self = g_new0 (Form, 1);
  self->session = g_object_ref (session);
  self->statement = statement;
  hetu_form_dialog_add_words (dialog, figure);
  self->reason = hetu_form_dialog_add_entry (dialog, _ ("_Reason"), "");
  hetu_form_dialog_present (dialog, apply, self, form_free);
  return dialog;
}
