/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/answers.h"
#include "import/book.h"
#include "ui/session.h"

/* One table on its way into a session's store: read, looked at anew after each answer, taken in. All of it is done by workers; what the table
 * means is told by app/import. No widget. */

#define HETU_TYPE_IMPORT_FLOW (hetu_import_flow_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportFlow, hetu_import_flow, HETU, IMPORT_FLOW, GObject)

typedef enum
{
  HETU_IMPORT_READING,   /* the file is being read */
  HETU_IMPORT_UNREAD,    /* it cannot be: see the error */
  HETU_IMPORT_LOOKING,   /* what would come of it is being found out */
  HETU_IMPORT_ASKING,    /* a question is open */
  HETU_IMPORT_CHANGED,   /* the layout is not the template's any more: see the error */
  HETU_IMPORT_REFUSED,   /* it cannot be taken in: see the error, and the lines */
  HETU_IMPORT_READY,     /* all of it can be taken in */
  HETU_IMPORT_IMPORTING, /* it is being taken in */
  HETU_IMPORT_DONE,
} HetuImportState;

/* A question that was answered. */
typedef struct
{
  HetuAsk ask;
  char *subject; /* (owned) */
  char *words;   /* (owned): the answer, for people */
} HetuImportAnswered;

/**
 * hetu_import_flow_new:
 * @file: (nullable): the table; %NULL: @text
 * @name: what pasted cells are called
 * @text: (nullable): cells of a clipboard
 *
 * Returns: (transfer full): begins to read at once
 */
HetuImportFlow *
hetu_import_flow_new (HetuSession *session, GFile *file, const char *name, const char *text);

HetuImportState hetu_import_flow_get_state (HetuImportFlow *self);

/* (transfer none): the file's name */
const char *hetu_import_flow_get_name (HetuImportFlow *self);

/**
 * hetu_import_flow_get_input:
 *
 * Returns: (transfer none) (nullable): the file, once it is read
 */
HetuImportInput *hetu_import_flow_get_input (HetuImportFlow *self);

/**
 * hetu_import_flow_get_report:
 *
 * Returns: (transfer none) (nullable): what the last look found; %NULL for a tidy table
 */
const HetuImportReport *hetu_import_flow_get_report (HetuImportFlow *self);

/* (transfer none): counts of a table that is ready or done */
const HetuImportSummary *hetu_import_flow_get_summary (HetuImportFlow *self);

/* (transfer none) (nullable): why it is not to be read, or not to be taken in */
const GError *hetu_import_flow_get_error (HetuImportFlow *self);

/* (transfer none): what was said so far */
const HetuImportAnswers *hetu_import_flow_get_answers (HetuImportFlow *self);

/* (transfer none) (element-type HetuImportAnswered): in the order in which they were answered */
const GPtrArray *hetu_import_flow_get_answered (HetuImportFlow *self);

/* Whether something was said that would be lost. */
gboolean hetu_import_flow_is_touched (HetuImportFlow *self);

/* (transfer full): “120 of 300 rows”: how far the worker is; "" where it cannot tell */
char *hetu_import_flow_dup_progress (HetuImportFlow *self);

/* ---- what a person says; each looks at the table anew */

/**
 * hetu_import_flow_answer:
 * @text: see hetu_import_answers_give()
 * @words: the answer, for people
 *
 * Returns: whether it is an answer; else nothing has changed
 */
gboolean hetu_import_flow_answer (HetuImportFlow *self,
                                  HetuAsk ask,
                                  const char *subject,
                                  const char *text,
                                  const char *words,
                                  GError **error);

/**
 * hetu_import_flow_add:
 * @name: of what is new: @subject, where the question has one
 * @words: the answer, for people
 *
 * Answers that it is new.
 */
void hetu_import_flow_add (HetuImportFlow *self,
                           HetuAsk ask,
                           const char *subject,
                           const char *name,
                           const HetuImportAddition *addition,
                           const char *words);

/* The question of that answer is open again. */
void hetu_import_flow_take_back (HetuImportFlow *self, guint index);

/* All unknown names are new, or are asked about. */
void hetu_import_flow_set_add_unknown (HetuImportFlow *self, gboolean add);
gboolean hetu_import_flow_get_add_unknown (HetuImportFlow *self);

/* (nullable): the one sheet to be read */
void hetu_import_flow_set_sheet (HetuImportFlow *self, const char *sheet);

/* What document the figures are cited from; see hetu_import_answers_set_source() */
void hetu_import_flow_set_source (HetuImportFlow *self, const char *source, gint32 published);

/**
 * hetu_import_flow_set_template:
 * @name: (nullable): of one that is kept beside the store; %NULL: none, not even one that fits
 *
 * Returns: whether there is such a template
 */
gboolean hetu_import_flow_set_template (HetuImportFlow *self, const char *name, GError **error);

/**
 * hetu_import_flow_dup_template:
 *
 * Returns: (transfer full) (nullable): the name of the template by which the table is read
 */
char *hetu_import_flow_dup_template (HetuImportFlow *self);

/* (transfer full) (array zero-terminated=1): the names of the templates that are kept beside the store */
GStrv hetu_import_flow_list_templates (HetuImportFlow *self);

/* (transfer full) (nullable): one of them */
HetuTemplate *hetu_import_flow_load_template (HetuImportFlow *self, const char *name);

/**
 * hetu_import_flow_dup_reason:
 *
 * Returns: (transfer full): why the table is not taken in, without the file's name, which the window tells already
 */
char *hetu_import_flow_dup_reason (HetuImportFlow *self);

/* ---- what is done */

/* Takes a table that is ready in: one entry of the journal, and one step of undo. */
void hetu_import_flow_import (HetuImportFlow *self);

/* Looks at the table anew, where looking was stopped or the store has changed. */
void hetu_import_flow_look (HetuImportFlow *self);

/* Stops what is under way; nothing is written. */
void hetu_import_flow_cancel (HetuImportFlow *self);

/**
 * hetu_import_flow_save_template:
 *
 * Keeps layout and answers for the next file of the same make.
 *
 * Returns: whether it is written
 */
gboolean hetu_import_flow_save_template (HetuImportFlow *self, const char *name, GError **error);

/* Signals: “changed” (void): state, report or error differ. */
