/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/district.h"
#include "model/indicator.h"
#include "model/note.h"
#include "model/observation.h"
#include "model/source.h"

#include <gio/gio.h>

/* 核对 (reconciliation): what the figures of a store say of each other. A rule compares figures with what arithmetic, or their own
 * past, makes of them, within the rounding of what was published: half a unit of the last decimal of each operand, added up.
 * Nothing is put right here and nothing is thrown away. */

typedef enum
{
  HETU_SEVERITY_ERROR,   /* the figures cannot both be right */
  HETU_SEVERITY_WARNING, /* they hardly can */
  HETU_SEVERITY_NOTE,    /* they need not agree, and it is known why */
} HetuSeverity;

#define HETU_N_SEVERITIES (HETU_SEVERITY_NOTE + 1)

/* What one rule found in one place. */
typedef struct
{
  const char *rule; /* id of the rule, see hetu_reconcile_get_rule() */
  HetuSeverity severity;
  gint32 indicator;
  gint32 region;
  HetuPeriod period;
  guint8 measure;     /* HetuMeasure of the figure in question */
  gint32 source_a;    /* of the figure in question; 0 none */
  gint32 source_b;    /* of what contradicts it; 0 none */
  GArray *statements; /* (owned) (element-type gint64): ids, the figure in question first */
  char *
      key; /* (owned): “conflict/gdp/410311/2022/level/5a0c12de”: of the figures, not of this store */
  char *message; /* (owned): in words, with numbers */
  char *action;  /* (owned): what might be done */
  char *formula; /* (owned): the arithmetic, with its operands and what rounding allows */
  char *because; /* (owned) (nullable): why it is known: a person's words, or a note of the data */
  gboolean known;
  guint8 order;  /* of the rule; private to the rules */
  guint8 weight; /* whether it blames a figure, or follows from what does; private to the rules */
} HetuDiscrepancy;

/**
 * hetu_discrepancy_clear:
 *
 * Frees what @self owns.
 */
void hetu_discrepancy_clear (HetuDiscrepancy *self);

/**
 * hetu_discrepancy_array_new:
 *
 * Returns: (transfer full) (element-type HetuDiscrepancy): an empty array that clears its elements
 */
GArray *hetu_discrepancy_array_new (void);

/**
 * hetu_discrepancy_is_open:
 *
 * Returns: whether it asks for something: an error or a warning that is not known
 */
gboolean hetu_discrepancy_is_open (const HetuDiscrepancy *self);

/**
 * hetu_severity_to_string:
 *
 * Returns: (transfer none): “error”, “warning” or “note”
 */
const char *hetu_severity_to_string (HetuSeverity severity);

/**
 * hetu_severity_to_label:
 *
 * Returns: (transfer none): “错误” or “Error” …
 */
const char *hetu_severity_to_label (HetuSeverity severity, HetuLanguage language);

/* A rule, for lists and filters. */
typedef struct
{
  const char *id;        /* “parts” */
  const char *title;     /* msgid: “Parts against their whole” */
  HetuSeverity severity; /* of what it finds, unless it says otherwise */
} HetuReconcileRule;

/**
 * hetu_reconcile_get_rule:
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): the rules in the order of the check; %NULL behind the last
 */
const HetuReconcileRule *hetu_reconcile_get_rule (gsize index);

/**
 * hetu_reconcile_find_rule:
 *
 * Returns: (transfer none) (nullable): the rule of that id
 */
const HetuReconcileRule *hetu_reconcile_find_rule (const char *id);

/* What rules may know beside figures. */
typedef struct _HetuReconcileWorld HetuReconcileWorld;

/**
 * hetu_reconcile_world_new:
 * @indicators: (element-type HetuIndicator)
 * @districts: (element-type HetuDistrict)
 * @sources: (element-type HetuSource)
 * @notes: (transfer full) (nullable) (element-type HetuNote)
 * @language: of messages' numbers; their words are those of gettext
 *
 * Returns: (transfer full): a snapshot that a worker thread may read
 */
HetuReconcileWorld *hetu_reconcile_world_new (GListModel *indicators,
                                              GListModel *districts,
                                              GListModel *sources,
                                              GArray *notes,
                                              HetuLanguage language);

/**
 * hetu_reconcile_world_free:
 *
 * Frees @self.
 */
void hetu_reconcile_world_free (HetuReconcileWorld *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuReconcileWorld, hetu_reconcile_world_free)

/**
 * hetu_reconcile_list_related:
 *
 * Returns: (transfer full) (element-type gint32): @indicator and the indicators that its rules read, by number, each once
 */
GArray *hetu_reconcile_list_related (const HetuReconcileWorld *self, HetuIndicator *indicator);

/**
 * hetu_reconcile_run:
 * @statements: (element-type HetuObservation): all statements of hetu_reconcile_list_related(), at all places, in the order of
 *   hetu_query_statements()
 * @rule: (nullable): the only rule to apply
 * @out: (element-type HetuDiscrepancy): takes what is found
 *
 * Applies the rules to one indicator. Linear in @statements, but for looking up their neighbours by bisection.
 */
void hetu_reconcile_run (const HetuReconcileWorld *self,
                         HetuIndicator *indicator,
                         const GArray *statements,
                         const char *rule,
                         GArray *out);

/**
 * hetu_reconcile_settle:
 * @found: (element-type HetuDiscrepancy): of all indicators
 *
 * One key stays once, and what differs where hardly anything was revised is no revision.
 */
void hetu_reconcile_settle (GArray *found);

/**
 * hetu_reconcile_fold:
 * @found: (element-type HetuDiscrepancy): settled; what a person knows is marked
 *
 * Where a slip is found in a figure, or two tellings of it, what else that figure upsets follows from it and becomes a note; the
 * finding that it follows from names it. Sorts them then: errors first, then warnings, then notes; within, by rule, place,
 * indicator and period.
 */
void hetu_reconcile_fold (GArray *found);
