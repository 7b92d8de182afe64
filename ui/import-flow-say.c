/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person says of a table, and what there is to see of it. Each answer stays on a list, so that it can be taken back. */
#include "ui/import-flow-private.h"

#include "error.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- what there is to see */

HetuImportState
hetu_import_flow_get_state (HetuImportFlow *self)
{
  return self->state;
}

const char *
hetu_import_flow_get_name (HetuImportFlow *self)
{
  return self->name;
}

HetuImportInput *
hetu_import_flow_get_input (HetuImportFlow *self)
{
  return self->input;
}

const HetuImportReport *
hetu_import_flow_get_report (HetuImportFlow *self)
{
  return self->report;
}

const HetuImportSummary *
hetu_import_flow_get_summary (HetuImportFlow *self)
{
  return &self->summary;
}

const GError *
hetu_import_flow_get_error (HetuImportFlow *self)
{
  return self->error;
}

const HetuImportAnswers *
hetu_import_flow_get_answers (HetuImportFlow *self)
{
  return self->answers;
}

const GPtrArray *
hetu_import_flow_get_answered (HetuImportFlow *self)
{
  return self->answered;
}

gboolean
hetu_import_flow_is_touched (HetuImportFlow *self)
{
  return self->state != HETU_IMPORT_DONE &&
         (self->answered->len > 0 || self->answers->source != NULL ||
          self->answers->published != 0);
}

char *
hetu_import_flow_dup_progress (HetuImportFlow *self)
{
  guint n_read = g_atomic_int_get (&self->n_read);
  guint n_taken = g_atomic_int_get (&self->n_taken);

  if (self->state == HETU_IMPORT_READING && n_read > 0)
    return g_strdup_printf (_ ("%u %% of the file is read"), n_read / 10);
  if (n_taken > 0 && self->state == HETU_IMPORT_LOOKING)
    return g_strdup_printf (_ ("%u of %u figures checked"), n_taken, n_read);
  if (n_taken > 0)
    return g_strdup_printf (_ ("%u of %u rows taken in"), n_taken, n_read);
  if (n_read > 0 && self->state != HETU_IMPORT_READING)
    return g_strdup_printf (ngettext ("%u row read", "%u rows read", n_read), n_read);
  return g_strdup ("");
}

char *
hetu_import_flow_dup_template (HetuImportFlow *self)
{
  if (self->template_name != NULL)
    return g_strdup (self->template_name);
  return self->report != NULL ? g_strdup (self->report->template_name) : NULL;
}

char *
hetu_import_flow_dup_reason (HetuImportFlow *self)
{
  const char *text = self->error != NULL ? self->error->message : "";
  g_autofree char *changed = g_strdup_printf (_ ("%s: the layout has changed: %s"), self->name, "");

  if (g_str_has_prefix (text, changed))
    return g_strdup (text + strlen (changed));
  if (!g_str_has_prefix (text, self->name))
    return g_strdup (text);
  text += strlen (self->name);
  while (g_utf8_strchr (":, ：，", -1, g_utf8_get_char (text)) != NULL && *text != '\0')
    text = g_utf8_next_char (text);
  return g_strdup (text);
}

/* ---- what is said */

static HetuImportAnswered *
find_answered (HetuImportFlow *self, HetuAsk ask, const char *subject)
{
  for (guint i = 0; i < self->answered->len; i++)
    {
      HetuImportAnswered *answered = self->answered->pdata[i];

      if (answered->ask == ask && g_str_equal (answered->subject, subject))
        return answered;
    }
  return NULL;
}

static void
note_answer (HetuImportFlow *self, HetuAsk ask, const char *subject, const char *words)
{
  HetuImportAnswered *answered = find_answered (self, ask, subject);

  if (answered == NULL)
    {
      answered = g_new0 (HetuImportAnswered, 1);
      answered->ask = ask;
      answered->subject = g_strdup (subject);
      g_ptr_array_add (self->answered, answered);
    }
  g_free (answered->words);
  answered->words = g_strdup (words);
  hetu_import_flow_look (self);
}

gboolean
hetu_import_flow_answer (HetuImportFlow *self,
                         HetuAsk ask,
                         const char *subject,
                         const char *text,
                         const char *words,
                         GError **error)
{
  HetuStore *store = hetu_session_get_store (self->session);

  if (!hetu_import_answers_give (self->answers, store, ask, subject, text, error))
    return FALSE;
  note_answer (self, ask, subject, words);
  return TRUE;
}

void
hetu_import_flow_add (HetuImportFlow *self,
                      HetuAsk ask,
                      const char *subject,
                      const char *name,
                      const HetuImportAddition *addition,
                      const char *words)
{
  hetu_import_answers_add (self->answers, ask, name, addition);
  note_answer (self, ask, subject, words);
}

void
hetu_import_flow_take_back (HetuImportFlow *self, guint index)
{
  HetuImportAnswered *answered;

  g_return_if_fail (index < self->answered->len);
  answered = self->answered->pdata[index];
  hetu_import_answers_take_back (self->answers, answered->ask, answered->subject);
  g_ptr_array_remove_index (self->answered, index);
  hetu_import_flow_look (self);
}

void
hetu_import_flow_set_add_unknown (HetuImportFlow *self, gboolean add)
{
  if (self->add_unknown == add)
    return;
  self->add_unknown = add;
  hetu_import_flow_look (self);
}

gboolean
hetu_import_flow_get_add_unknown (HetuImportFlow *self)
{
  return self->add_unknown;
}

void
hetu_import_flow_set_sheet (HetuImportFlow *self, const char *sheet)
{
  if (g_strcmp0 (self->answers->sheet, sheet) == 0)
    return;
  hetu_import_answers_set_sheet (self->answers, sheet);
  hetu_import_flow_look (self);
}

void
hetu_import_flow_set_source (HetuImportFlow *self, const char *source, gint32 published)
{
  const char *before = self->answers->source != NULL ? self->answers->source : "";

  if (g_str_equal (before, source != NULL ? source : "") && self->answers->published == published)
    return;
  hetu_import_answers_set_source (self->answers, source, published);
  hetu_import_flow_look (self);
}

gboolean
hetu_import_flow_set_template (HetuImportFlow *self, const char *name, GError **error)
{
  g_autoptr (HetuTemplate) template = NULL;

  if (name != NULL)
    {
      g_autoptr (GFile) file = hetu_template_find_file (self->store_path, name);

      template = hetu_template_load (file, error);
      if (template == NULL)
        return FALSE;
    }
  g_free (self->template_name);
  self->template_name = g_strdup (name);
  self->finds_template = FALSE;
  hetu_import_flow_look (self);
  return TRUE;
}

GStrv
hetu_import_flow_list_templates (HetuImportFlow *self)
{
  return hetu_template_list (self->store_path);
}

HetuTemplate *
hetu_import_flow_load_template (HetuImportFlow *self, const char *name)
{
  g_autoptr (GFile) file = hetu_template_find_file (self->store_path, name);

  return hetu_template_load (file, NULL);
}

/* ---- what is done */

void
hetu_import_flow_import (HetuImportFlow *self)
{
  g_return_if_fail (HETU_IS_IMPORT_FLOW (self));
  if (self->state == HETU_IMPORT_READY)
    hetu_import_flow_begin_import (self);
}

void
hetu_import_flow_cancel (HetuImportFlow *self)
{
  self->look_again = FALSE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

gboolean
hetu_import_flow_save_template (HetuImportFlow *self, const char *name, GError **error)
{
  g_autoptr (HetuTemplate) template = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (self->report != NULL && name != NULL, FALSE);
  if (*name == '\0' || *name == '.' || strchr (name, '/') != NULL)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("“%s” is no name of a template: it has no “/” and does not begin with “.”"),
                   name);
      return FALSE;
    }
  template = hetu_template_new (self->report->mappings, self->answers);
  file = hetu_template_find_file (self->store_path, name);
  return hetu_template_save (template, file, error);
}
