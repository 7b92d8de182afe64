/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* One figure of a draft beside what the store tells of it. */

typedef enum
{
  HETU_VERDICT_DISAGREES,    /* the store tells another number */
  HETU_VERDICT_INCONSISTENT, /* the draft contradicts itself */
  HETU_VERDICT_UNKNOWN,      /* the store tells nothing that it can be held against */
  HETU_VERDICT_AGREES,
} HetuVerdict;

#define HETU_N_VERDICTS (HETU_VERDICT_AGREES + 1)

/* Why a figure is unknown. */
typedef enum
{
  HETU_UNKNOWN_NOTHING, /* the store holds nothing of it */
  HETU_UNKNOWN_UNCLEAR, /* it cannot be told what it is of: place, time, unit; the reason says which */
  HETU_UNKNOWN_REDACTED,  /* the draft has × */
  HETU_UNKNOWN_ABSENT,    /* the store has × or 缺数 */
  HETU_UNKNOWN_KIND,      /* the store has only a target, or only an outturn */
  HETU_UNKNOWN_EXPECTED,  /* one is foreseen, the other is an outturn */
  HETU_UNKNOWN_BASIS,     /* one is adjusted (扣除 …后), the other is not */
  HETU_UNKNOWN_UNIT,      /* the units do not convert */
  HETU_UNKNOWN_WORDS,     /* one of them has no number */
  HETU_UNKNOWN_UNDECIDED, /* two bounds that leave room for both */
} HetuUnknown;

typedef struct
{
  HetuVerdict verdict;
  HetuUnknown unknown;  /* of an unknown one */
  guint claim;          /* index of what was read */
  HetuObservation told; /* (owned): what the draft says; its id is its own number, from 1 on */
  HetuObservation
      stored; /* (owned): what it was held against; its id is 0 where there is nothing */
  HetuObservation
      shown; /* (owned): what the store shows where that is another one; id 0: it is the same */
  HetuDecimal stored_value; /* of stored, in the draft's unit; only with has_stored_value */
  HetuDecimal difference;   /* draft less store, in difference_unit; only with has_difference */
  HetuUnit difference_unit; /* percentage points for rates */
  double
      percent; /* the difference of an amount in per cent of the store's; only with has_percent */
  gboolean has_stored_value;
  gboolean has_difference;
  gboolean has_percent;
  char *reason;       /* (owned): in words */
  char *name;         /* (owned): of the indicator, for people */
  char *indicator_id; /* (owned): "" for what the catalogue does not have */
  char *place;        /* (owned): its name; "" unknown */
  char *source;       /* (owned): citation of stored; "" none */
  char *url;          /* (owned) (nullable): of its document */
  GArray *
      contradictions; /* (owned) (element-type guint): of the draft that it is part of; empty for most */
} HetuAuditFigure;

/**
 * hetu_audit_figure_clear:
 *
 * Frees what @self owns.
 */
void hetu_audit_figure_clear (HetuAuditFigure *self);

/**
 * hetu_audit_figure_array_new:
 *
 * Returns: (transfer full) (element-type HetuAuditFigure): an empty array that clears its elements
 */
GArray *hetu_audit_figure_array_new (void);

/**
 * hetu_audit_figure_is_finding:
 *
 * Returns: whether it asks for something: it disagrees, or contradicts another figure of the draft
 */
gboolean hetu_audit_figure_is_finding (const HetuAuditFigure *self);

/**
 * hetu_audit_figure_explain:
 * @citation: (nullable): of the store's figure
 * @shown_by: (nullable): citation of what the store shows
 *
 * Returns: (transfer full): why the verdict is so, in words: by how much, against what, of which edition; "" for one that agrees
 *   to the digit
 */
char *hetu_audit_figure_explain (const HetuAuditFigure *self,
                                 const char *citation,
                                 const char *shown_by,
                                 HetuLanguage language);

/**
 * hetu_audit_value:
 *
 * Returns: (transfer full): “≥1.2 万人”, “×”, or the words of one without a number
 */
char *hetu_audit_value (const HetuObservation *one, HetuLanguage language);

/**
 * hetu_audit_figure_difference:
 *
 * Returns: (transfer full): “+2.9 个百分点”, “−5.8 亿元（−1.0%）”; "" where there is none
 */
char *hetu_audit_figure_difference (const HetuAuditFigure *self, HetuLanguage language);

/**
 * hetu_verdict_to_string:
 *
 * Returns: (transfer none): “disagrees”, “inconsistent”, “unknown” or “agrees”
 */
const char *hetu_verdict_to_string (HetuVerdict verdict);

/**
 * hetu_verdict_to_label:
 *
 * Returns: (transfer none): “不符”, “自相矛盾”, “库中没有”, “一致”
 */
const char *hetu_verdict_to_label (HetuVerdict verdict, HetuLanguage language);
