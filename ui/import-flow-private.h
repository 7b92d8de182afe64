/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-flow.h"

/* Between the files of the flow. */

struct _HetuImportFlow
{
  GObject parent_instance;
  /* owned */
  HetuSession *session;
  char *store_path;
  GFile *file; /* (nullable) */
  char *name;
  char *text;             /* (nullable): pasted */
  HetuImportInput *input; /* (nullable) */
  HetuImportAnswers *answers;
  GPtrArray *answered;
  char *template_name; /* (nullable): chosen by a person */
  HetuImportReport *report;
  GError *error;
  GCancellable *cancellable; /* (nullable): of the worker that runs */
  /* plain */
  HetuImportSummary summary;
  HetuImportState state;
  gboolean finds_template;
  gboolean add_unknown;
  gboolean look_again; /* something was said while a worker was looking */
  guint n_read;        /* atomic: told by the worker while it runs; of a file thousandths */
  guint n_taken;       /* atomic */
};

/**
 * hetu_import_flow_begin_import:
 *
 * Starts the worker that takes the table in.
 */
void hetu_import_flow_begin_import (HetuImportFlow *self);
