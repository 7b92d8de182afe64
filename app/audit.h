/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "audit/figure.h"
#include "report/claim.h"
#include "report/document.h"
#include "report/facts.h"
#include "store/store.h"

/* Years that a draft can be of. */
#define HETU_AUDIT_YEAR_LEAST 1949
#define HETU_AUDIT_YEAR_MOST 2100

/* 核对文稿: a draft read, each of its figures held against a store and against the other figures of the draft. The road that command
 * line and window share. */

/* What contradicts what within the draft. */
typedef struct
{
  const char *rule; /* id of the rule of reconciliation: “share”, “parts”, “gap” … */
  GArray *figures;  /* (owned) (element-type guint): its operands, the one in question first */
  char *message;    /* (owned): in words, with numbers */
  char *formula;    /* (owned): the arithmetic, and what rounding allows */
  gboolean
      follows; /* one of them disagrees with the store: that explains it, and it is no finding of its own */
} HetuContradiction;

typedef struct
{
  gint32 region;        /* of which the draft speaks; 0: as it says */
  int year;             /* which 今年 is; 0: as it says */
  gint32 as_of;         /* yyyymmdd: by what was published by then; 0: by all that is known */
  const char *encoding; /* (nullable): static: hetu_document_load_as() of the draft */
  HetuLanguage language;
} HetuAuditOptions;

typedef struct
{
  HetuDocument *document; /* owned */
  HetuReading *reading;   /* owned */
  HetuDocumentFacts facts;
  HetuAuditOptions options;
  char *title;    /* (owned): of the draft, else the file's name */
  GArray *claims; /* (owned) (element-type HetuClaim): as read */
  GArray *
      figures; /* (owned) (element-type HetuAuditFigure): in the order of the text; a range is one */
  GArray *contradictions; /* (owned) (element-type HetuContradiction) */
  guint counts[HETU_N_VERDICTS];
} HetuAudit;

/**
 * HetuAuditProgress:
 * @done: figures looked at
 * @total: figures in all
 *
 * Called in the thread that works.
 */
typedef void (*HetuAuditProgress) (guint done, guint total, gpointer data);

/**
 * hetu_audit_run:
 * @options: (nullable)
 * @progress: (nullable)
 * @cancellable: (nullable)
 *
 * The store is taken as it is: what was saved from the draft itself is a statement like others. A contradiction is a finding of
 * the first of its figures that the store does not confirm (of two tellings: of the later), unless one of them disagrees with the
 * store: that explains it. O(figures + statements of their indicators).
 *
 * Returns: (transfer full): the verdicts. %HETU_ERROR_CANCELLED; errors of the store.
 */
HetuAudit *hetu_audit_run (HetuStore *store,
                           HetuDocument *document,
                           const HetuAuditOptions *options,
                           HetuAuditProgress progress,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error);

/**
 * hetu_audit_free:
 * @self: (nullable)
 *
 * Frees @self.
 */
void hetu_audit_free (HetuAudit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuAudit, hetu_audit_free)

/**
 * hetu_audit_get_figure:
 *
 * Returns: (transfer none): the figure at @index
 */
const HetuAuditFigure *hetu_audit_get_figure (const HetuAudit *self, guint index);

/**
 * hetu_audit_count_findings:
 *
 * Returns: how many figures disagree or contradict others
 */
guint hetu_audit_count_findings (const HetuAudit *self);

/**
 * hetu_audit_dup_quote:
 *
 * Returns: (transfer full): the figure with what it is of, as it stands in the draft, line breaks as spaces
 */
char *hetu_audit_dup_quote (const HetuAudit *self, guint index);

/**
 * hetu_audit_dup_summary:
 *
 * Returns: (transfer full): “199 个数：10 个不符，0 个自相矛盾，3 个无从核对，186 个一致”
 */
char *hetu_audit_dup_summary (const HetuAudit *self);

/**
 * hetu_audit_list:
 * @verdicts: bits 1 << HetuVerdict; 0: all
 * @findings_first: those that ask for something before the others; else in the order of the text
 *
 * Returns: (transfer full) (element-type guint): indices of figures
 */
GArray *hetu_audit_list (const HetuAudit *self, guint verdicts, gboolean findings_first);

/**
 * hetu_audit_start:
 * @file: the draft
 * @options: (nullable)
 * @progress: (nullable): called in the main loop of this thread; total is 0 while the file is read
 *
 * Reads the draft and judges it, in a worker with a connection of its own; by a store in memory it is judged at once. @callback is
 * called in the main loop of this thread.
 */
void hetu_audit_start (HetuStore *store,
                       GFile *file,
                       const HetuAuditOptions *options,
                       HetuAuditProgress progress,
                       gpointer progress_data,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data);

/**
 * hetu_audit_finish:
 *
 * Returns: (transfer full): as hetu_audit_run(); errors of hetu_document_load_file(), too
 */
HetuAudit *hetu_audit_finish (HetuStore *store, GAsyncResult *result, GError **error);
