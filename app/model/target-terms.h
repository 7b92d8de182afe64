/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/indicator.h"
#include "model/observation.h"

/* What is known of a target beside its statement: how its document words it, what a person set, who is answerable, and how it was
 * adjusted. */

typedef enum
{
  HETU_TARGET_KIND_CUMULATIVE,  /* 累计: builds up from its start */
  HETU_TARGET_KIND_RATE,        /* 增速、比率 */
  HETU_TARGET_KIND_STOCK,       /* 存量: a level that stands */
  HETU_TARGET_KIND_CAP,         /* 上限 */
  HETU_TARGET_KIND_RELATIVE,    /* 相对: against another region or indicator */
  HETU_TARGET_KIND_QUALITATIVE, /* 定性 */
  HETU_TARGET_KIND_MILESTONE,   /* 节点: done or not, without a number */
  HETU_N_TARGET_KINDS,
} HetuTargetKind;

/* How far from a number still counts as it: 0.5 个百分点, 5 % of the target, or an amount in a unit that converts to its own. */
typedef struct
{
  HetuDecimal value;
  HetuUnit unit;
} HetuTolerance;

/* 调整目标: what a target is from a day on. */
typedef struct
{
  gint64 id;    /* of the store; 0 before it is there */
  gint32 since; /* yyyymmdd: in force from then on */
  HetuDecimal value;
  HetuDecimal value_high; /* only when comparator is RANGE */
  HetuUnit unit;
  HetuComparator comparator; /* none in words */
  HetuPeriod deadline;       /* none: as it was */
  char *written;             /* (owned) (nullable) */
  char *reason;              /* (owned) */
  gint32 source;             /* the store's integer; 0 none */
  char *author;              /* (owned) (nullable) */
  char *at; /* (owned) (nullable): when it was entered, ISO 8601 in UTC; set on reading */
} HetuTargetRevision;

/* 责任单位 from a day on. */
typedef struct
{
  gint64 id;    /* of the store; 0 before it is there */
  char *name;   /* (owned) (nullable): nobody any more */
  gint32 since; /* yyyymmdd; 0: from the start */
  char *author; /* (owned) (nullable) */
  char *at;     /* (owned) (nullable): as of a revision */
} HetuOwner;

typedef struct
{
  char *written;    /* (owned) (nullable): the comparator's words, as the document has them */
  char *event;      /* (owned) (nullable): what the target is due by, where that is no date */
  gint32 event_day; /* the first day of @event, yyyymmdd; 0 unknown */
  gboolean has_tolerance;
  HetuTolerance tolerance; /* that a person set; only when has_tolerance */
  gboolean has_kind;
  HetuTargetKind kind; /* that a person set; only when has_kind */
  HetuPeriod start;   /* from its first month on it is counted; none: that of the target's period */
  char *owner;        /* (owned) (nullable) */
  gint32 owner_since; /* yyyymmdd; 0: from the start */
  GArray *
      revisions; /* (owned) (element-type HetuTargetRevision): in force by the moment asked for, the latest last */
} HetuTargetTerms;

/**
 * hetu_target_revision_clear:
 *
 * Frees what @self owns.
 */
void hetu_target_revision_clear (HetuTargetRevision *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuTargetRevision, hetu_target_revision_clear)

/**
 * hetu_target_revision_array_new:
 *
 * Returns: (transfer full) (element-type HetuTargetRevision): an empty array that clears its elements
 */
GArray *hetu_target_revision_array_new (void);

/**
 * hetu_owner_clear:
 *
 * Frees what @self owns.
 */
void hetu_owner_clear (HetuOwner *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuOwner, hetu_owner_clear)

/**
 * hetu_owner_array_new:
 *
 * Returns: (transfer full) (element-type HetuOwner): an empty array that clears its elements
 */
GArray *hetu_owner_array_new (void);

/**
 * hetu_target_terms_new:
 *
 * Returns: (transfer full): terms of which nothing is known; to be shared once filled, not changed
 */
HetuTargetTerms *hetu_target_terms_new (void);

/**
 * hetu_target_terms_ref:
 *
 * Returns: (transfer full): @self
 */
HetuTargetTerms *hetu_target_terms_ref (HetuTargetTerms *self);

/**
 * hetu_target_terms_unref:
 *
 * Drops a reference; the last one frees.
 */
void hetu_target_terms_unref (HetuTargetTerms *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuTargetTerms, hetu_target_terms_unref)

/**
 * hetu_target_terms_get_revision:
 * @self: (nullable)
 *
 * Returns: (transfer none) (nullable): the revision in force; %NULL: the target stands as its document tells it
 */
const HetuTargetRevision *hetu_target_terms_get_revision (const HetuTargetTerms *self);

/**
 * hetu_target_terms_get_written:
 * @self: (nullable)
 *
 * Returns: (transfer none) (nullable): the words of the comparator in force
 */
const char *hetu_target_terms_get_written (const HetuTargetTerms *self);

/**
 * hetu_target_terms_apply:
 * @self: (nullable)
 * @target: as its document tells it, changed in place to what is in force: number, unit, comparator, deadline, and the month in
 *   which an event falls. The document's words no longer speak of a number that was adjusted.
 */
void hetu_target_terms_apply (const HetuTargetTerms *self, HetuObservation *target);

/**
 * hetu_target_guess_kind:
 *
 * Returns: the kind of @target while nobody set one: by comparator, measure, unit, and the nature of @indicator
 */
HetuTargetKind hetu_target_guess_kind (HetuIndicator *indicator, const HetuObservation *target);

/**
 * hetu_target_kind_parse:
 * @text: “cumulative”, “rate”, “stock”, “cap”, “relative”, “qualitative”, “milestone”
 * @out: (out): the kind; untouched on failure
 *
 * Returns: whether @text is a kind
 */
gboolean hetu_target_kind_parse (const char *text, HetuTargetKind *out);

/**
 * hetu_target_kind_to_string:
 *
 * Returns: (transfer none): the word that hetu_target_kind_parse() reads
 */
const char *hetu_target_kind_to_string (HetuTargetKind kind);

/**
 * hetu_target_kind_to_label:
 *
 * Returns: (transfer none): “累计” or “Cumulative”
 */
const char *hetu_target_kind_to_label (HetuTargetKind kind, HetuLanguage language);

/**
 * hetu_tolerance_default:
 * @unit: of a target
 *
 * Returns: 0.5 个百分点 for a rate or a difference of rates, 5 % of the target for all else (CHARTS C-49)
 */
HetuTolerance hetu_tolerance_default (HetuUnit unit);

/**
 * hetu_tolerance_parse:
 * @text: “0.5 个百分点”, “0.5pp”, “5%”, “0.1 万人”
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is one. %HETU_ERROR_USAGE: no number that is 0 or more, or no unit.
 */
gboolean hetu_tolerance_parse (const char *text, HetuTolerance *out, GError **error);

/**
 * hetu_tolerance_to_string:
 *
 * Returns: (transfer full): “0.5 个百分点”, which hetu_tolerance_parse() reads
 */
char *hetu_tolerance_to_string (const HetuTolerance *self, HetuLanguage language);

/**
 * hetu_tolerance_get_amount:
 * @target: the target's number
 * @unit: its unit
 * @out: (out): the tolerance in @unit; untouched on failure
 *
 * Returns: whether it can be applied: points to rates, per cent to levels, an amount to what its unit converts to
 */
gboolean hetu_tolerance_get_amount (const HetuTolerance *self,
                                    HetuDecimal target,
                                    HetuUnit unit,
                                    double *out);
