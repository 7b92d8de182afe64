/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document.h"
#include "report/facts.h"
#include "report/lexicon.h"
#include "report/reader.h"
#include "store/store.h"

/* A report under review: every figure that the reader proposes, what a person decided of it, and every step of that, back to the start.
 * Nothing is written here; what was accepted goes to a store by way of review-entry.h. */
typedef struct _HetuReview HetuReview;

/* Thousandths of confidence from which on a figure may be taken in along with others. */
#define HETU_REVIEW_SURE 950

#define HETU_REVIEW_NONE G_MAXUINT

typedef enum
{
  HETU_REVIEW_PENDING,
  HETU_REVIEW_ACCEPTED,
  HETU_REVIEW_EDITED, /* accepted, and not as it was read */
  HETU_REVIEW_REJECTED,
  HETU_REVIEW_REGISTERED, /* 登记缺失: × is kept as a figure that is not told */
  HETU_REVIEW_N_STATES,
} HetuReviewState;

/* A figure of the report. */
typedef struct
{
  const HetuClaim *read; /* as the reader read it */
  const HetuClaim *now;  /* as it stands: the same pointer where nothing was changed */
  HetuReviewState state;
  guint section;        /* of hetu_review_get_section() */
  guint leader;         /* the first of the figures of one subject in one sentence; often itself */
  guint sentence_start; /* code points of the text, half open */
  guint sentence_end;
  guint mark_end;           /* behind the unit of the number, which begins at its value_start */
  gboolean moved;           /* the text has changed since it was decided on: 请复核 */
  gint64 statement;         /* what the store has it as; 0: it is not in the store */
  const HetuClaim *entered; /* (nullable): as the store has it */
  gboolean checked;         /* whether what follows is known; see hetu_review_check() */
  char *problem;            /* (owned) (nullable): why it cannot be entered */
  guint wrong;              /* the HetuReviewField that keeps it from that */
} HetuReviewItem;

/* A stretch of the text under one heading. */
typedef struct
{
  char *title; /* (owned): “(一)双线嵌合双战双胜”; "" of what stands before the first heading */
  guint parent; /* the section of “一、” that it is part of, or HETU_REVIEW_NONE */
  guint start;  /* code points, half open */
  guint end;
  guint first; /* its items are first … first + n_items − 1 */
  guint n_items;
} HetuReviewSection;

typedef struct
{
  guint states[HETU_REVIEW_N_STATES];
  guint
      doubtful; /* of those pending: below HETU_REVIEW_SURE, moved, or not to be entered as they stand */
} HetuReviewCounts;

/* What the document says of itself, as a person agreed to. */
typedef struct
{
  char *title;   /* (owned) */
  char *issuer;  /* (owned) */
  gint32 region; /* 0 unknown */
  int year;      /* that 今年 is; 0 unknown */
  gint32 date;   /* yyyymmdd; 0 unknown */
} HetuReviewHeader;

/**
 * hetu_review_header_clear:
 *
 * Frees what @self owns and leaves it empty.
 */
void hetu_review_header_clear (HetuReviewHeader *self);

/**
 * hetu_review_new:
 * @lexicon: (transfer full): what things are called
 *
 * Reads the report. May be done by a thread of its own. O(length).
 *
 * Returns: (transfer full): its figures, none decided on
 */
HetuReview *hetu_review_new (HetuDocument *document, HetuLexicon *lexicon);

/**
 * hetu_review_free:
 *
 * Frees @self.
 */
void hetu_review_free (HetuReview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuReview, hetu_review_free)

/**
 * hetu_review_set_store:
 * @store: (nullable): by whose catalogue names are shown and understood, beside the lexicon and the national list of places
 */
void hetu_review_set_store (HetuReview *self, HetuStore *store);

/**
 * hetu_review_get_text:
 *
 * Returns: (transfer none): the text as stored
 */
const char *hetu_review_get_text (const HetuReview *self);

/**
 * hetu_review_get_document:
 *
 * Returns: (transfer none): the report
 */
HetuDocument *hetu_review_get_document (const HetuReview *self);

/**
 * hetu_review_dup_stretch:
 * @start: code point
 * @end: behind the last
 *
 * Returns: (transfer full): a stretch of the text, verbatim
 */
char *hetu_review_dup_stretch (const HetuReview *self, guint start, guint end);

/**
 * hetu_review_get_facts:
 * @reading: (out) (optional): in whose positions they stand
 *
 * Returns: (transfer none): what the document says of itself, as it was read
 */
const HetuDocumentFacts *hetu_review_get_facts (const HetuReview *self,
                                                const HetuReading **reading);

/**
 * hetu_review_get_header:
 *
 * Returns: (transfer none): what is known of the document
 */
const HetuReviewHeader *hetu_review_get_header (const HetuReview *self);

/**
 * hetu_review_set_header:
 * @header: copied
 *
 * Where place or year differ the report is read anew with them; decisions stay with their figures, but the steps that led to them
 * are no more to be taken back.
 */
void hetu_review_set_header (HetuReview *self, const HetuReviewHeader *header);

/**
 * hetu_review_find_region:
 * @name: a place's name, full or short, or its code
 * @out: (out): its code; untouched on failure
 *
 * Returns: whether the store's catalogue or the national list has it. %HETU_ERROR_INPUT: they do not.
 */
gboolean
hetu_review_find_region (const HetuReview *self, const char *name, gint32 *out, GError **error);

/**
 * hetu_review_dup_region:
 *
 * Returns: (transfer full): the name of a place; "" for 0
 */
char *hetu_review_dup_region (const HetuReview *self, gint32 code, HetuLanguage language);

/* ---- what there is */

/**
 * hetu_review_get_n_items:
 *
 * Returns: the number of figures
 */
guint hetu_review_get_n_items (const HetuReview *self);

/**
 * hetu_review_get_item:
 *
 * Returns: (transfer none): a figure, in the order of the text; until the next change
 */
const HetuReviewItem *hetu_review_get_item (const HetuReview *self, guint index);

/**
 * hetu_review_is_linked:
 *
 * Returns: whether two different figures are of one subject in one sentence: a level, its growth, its rank
 */
gboolean hetu_review_is_linked (const HetuReview *self, guint a, guint b);

/**
 * hetu_review_check:
 * @wrong: (out) (optional): the HetuReviewField that keeps it from being entered
 *
 * Returns: (transfer none) (nullable): why the figure cannot be entered as it stands: its place or time is not known, its unit is none of
 *   the indicator's …; until the next change
 */
const char *hetu_review_check (const HetuReview *self, guint index, guint *wrong);

/**
 * hetu_review_is_sure:
 *
 * Returns: whether the figure may be taken in along with others: of HETU_REVIEW_SURE or more, with nothing against it, and in an unchanged text
 */
gboolean hetu_review_is_sure (const HetuReview *self, guint index);

/**
 * hetu_review_get_n_sections:
 *
 * Returns: the number of sections, at least one
 */
guint hetu_review_get_n_sections (const HetuReview *self);

/**
 * hetu_review_get_section:
 *
 * Returns: (transfer none): a section
 */
const HetuReviewSection *hetu_review_get_section (const HetuReview *self, guint index);

/**
 * hetu_review_count:
 * @section: its index, or HETU_REVIEW_NONE for the whole report
 * @out: (out): how many figures are in which state
 */
void hetu_review_count (const HetuReview *self, guint section, HetuReviewCounts *out);

/**
 * hetu_review_get_n_lost:
 *
 * Returns: how many figures of a draft had words that the text has no more
 */
guint hetu_review_get_n_lost (const HetuReview *self);

/**
 * hetu_review_is_changed_text:
 *
 * Returns: whether the draft was of another state of the text
 */
gboolean hetu_review_is_changed_text (const HetuReview *self);

/* ---- where one is */

typedef enum
{
  HETU_REVIEW_NEXT,
  HETU_REVIEW_PREVIOUS,
  HETU_REVIEW_NEXT_PENDING,  /* begins anew at the first behind the last */
  HETU_REVIEW_NEXT_DOUBTFUL, /* pending, and not sure; begins anew likewise */
} HetuReviewMove;

/**
 * hetu_review_get_current:
 *
 * Returns: the figure in hand; HETU_REVIEW_NONE where there is none at all
 */
guint hetu_review_get_current (const HetuReview *self);

/**
 * hetu_review_set_current:
 * @index: a figure
 */
void hetu_review_set_current (HetuReview *self, guint index);

/**
 * hetu_review_move:
 *
 * Returns: whether there was a figure to go to
 */
gboolean hetu_review_move (HetuReview *self, HetuReviewMove move);

/**
 * hetu_review_find_at:
 * @offset: code point of the text
 *
 * Returns: the first figure whose number stands there, else HETU_REVIEW_NONE. O(log figures).
 */
guint hetu_review_find_at (const HetuReview *self, guint offset);

/* ---- what is decided; each is one step, and the next pending figure is the one in hand then */

/**
 * hetu_review_accept:
 * @wrong: (out) (optional): the HetuReviewField that keeps it from being accepted
 *
 * Accepts the figure in hand, together with the linked ones that are pending and sure. × is registered as not told.
 *
 * Returns: whether it was. %HETU_ERROR_INPUT: it cannot be entered as it stands.
 */
gboolean hetu_review_accept (HetuReview *self, guint *wrong, GError **error);

/**
 * hetu_review_reject:
 *
 * Rejects the figure in hand, and no other.
 */
void hetu_review_reject (HetuReview *self);

/**
 * hetu_review_count_sure:
 * @section: its index, or HETU_REVIEW_NONE for the whole report
 *
 * Returns: how many figures hetu_review_accept_sure() would accept
 */
guint hetu_review_count_sure (const HetuReview *self, guint section);

/**
 * hetu_review_accept_sure:
 *
 * Accepts what is pending and sure in a section.
 *
 * Returns: how many
 */
guint hetu_review_accept_sure (HetuReview *self, guint section);

/* The fields of a figure that a person may change. */
typedef enum
{
  HETU_REVIEW_INDICATOR,
  HETU_REVIEW_REGION,
  HETU_REVIEW_PERIOD,
  HETU_REVIEW_VALUE, /* with its bound and its unit: “≥ 24.07 亿元” */
  HETU_REVIEW_MEASURE,
  HETU_REVIEW_KIND,      /* 实绩, 目标, 预计 */
  HETU_REVIEW_BASIS,     /* “扣除留抵退税因素后”; "" for figures as published */
  HETU_REVIEW_DEADLINE,  /* of a target; "" for none */
  HETU_REVIEW_REFERENCE, /* the field of a rank, what a difference is from; "" for none */
  HETU_REVIEW_N_FIELDS,
} HetuReviewField;

/**
 * hetu_review_dup_field:
 *
 * Returns: (transfer full): what a field says, as it may be typed
 */
char *hetu_review_dup_field (const HetuReview *self,
                             guint index,
                             HetuReviewField field,
                             HetuLanguage language);

/**
 * hetu_review_has_field:
 *
 * Returns: whether the figure has the field at all: deadlines are of targets, references of ranks and differences
 */
gboolean hetu_review_has_field (const HetuReview *self, guint index, HetuReviewField field);

/**
 * hetu_review_edit:
 * @texts: (array length=HETU_REVIEW_N_FIELDS): what was typed; %NULL where nothing was
 * @accept: whether the figure is accepted as well
 * @wrong: (out) (optional): the field that cannot be understood
 *
 * Changes the figure in hand, in one step with its acceptance. Linked figures that are pending and said the same of indicator, place,
 * time or kind go along.
 *
 * Returns: whether all of it was understood; else nothing is changed. %HETU_ERROR_INPUT.
 */
gboolean hetu_review_edit (HetuReview *self,
                           const char *const texts[HETU_REVIEW_N_FIELDS],
                           gboolean accept,
                           guint *wrong,
                           GError **error);

/* Another way to read a figure. */
typedef struct
{
  HetuReviewField field; /* in which it differs */
  char *words;           /* (owned): what the field would say */
  HetuClaim claim;       /* (owned) */
} HetuReviewAlternative;

/**
 * hetu_review_list_alternatives:
 *
 * Other names that the lexicon finds in the figure's words, other times that the sentence tells, the other kind, the other measure that
 * the unit allows; and the way it was read first, where it was changed.
 *
 * Returns: (transfer full) (element-type HetuReviewAlternative): nine at most
 */
GPtrArray *
hetu_review_list_alternatives (const HetuReview *self, guint index, HetuLanguage language);

/**
 * hetu_review_take_alternative:
 * @number: from 0 on, of the list for the figure in hand
 *
 * Changes the figure in hand, which is still to be accepted, or is as accepted as it was.
 *
 * Returns: whether there is such an alternative
 */
gboolean hetu_review_take_alternative (HetuReview *self, guint number);

/**
 * hetu_review_dup_reason:
 *
 * Returns: (transfer full): why a field says what it says, a line: “匹配词典：完全一致”; "" where nothing is to be said
 */
char *hetu_review_dup_reason (const HetuReview *self, guint index, HetuReviewField field);

/* What words of the sentence are, for one of its figures. */
typedef enum
{
  HETU_REVIEW_ROLE_PERIOD,
  HETU_REVIEW_ROLE_REGION,
  HETU_REVIEW_ROLE_INDICATOR,
  HETU_REVIEW_ROLE_KIND, /* 预计, 力争 */
  HETU_REVIEW_ROLE_VALUE,
  HETU_REVIEW_ROLE_BASIS,  /* 扣除留抵退税因素后 */
  HETU_REVIEW_ROLE_LINKED, /* the number of a linked figure */
} HetuReviewRole;

typedef struct
{
  HetuReviewRole role;
  guint8 measure; /* HetuMeasure, of a number */
  guint start;    /* code points of the text, half open; equal where the sentence does not say it */
  guint end;
  char *words; /* (owned): what it says: “全区 → 洛龙区” */
} HetuReviewPart;

/**
 * hetu_review_list_parts:
 *
 * Returns: (transfer full) (element-type HetuReviewPart): the structure of the sentence of a figure
 */
GPtrArray *hetu_review_list_parts (const HetuReview *self, guint index, HetuLanguage language);

/**
 * hetu_review_dup_remark:
 *
 * Returns: (transfer full): what has to be known of a figure before it is accepted; "" for nothing
 */
char *hetu_review_dup_remark (const HetuReview *self, guint index, HetuLanguage language);

/* ---- back and again */

/**
 * hetu_review_can_undo:
 *
 * Returns: whether there is a step to take back
 */
gboolean hetu_review_can_undo (const HetuReview *self);

/**
 * hetu_review_can_redo:
 *
 * Returns: whether there is a step to take again
 */
gboolean hetu_review_can_redo (const HetuReview *self);

/**
 * hetu_review_get_step:
 *
 * Returns: a number of the last step that stands, by which it is told from all others; 0 at the start. Where steps cannot be taken back
 *   any more it stays that of the last of them.
 */
guint hetu_review_get_step (const HetuReview *self);

/**
 * hetu_review_undo:
 *
 * Takes the last step back; the figure it was about is in hand again.
 */
void hetu_review_undo (HetuReview *self);

/**
 * hetu_review_redo:
 *
 * Takes the step again that was taken back last.
 */
void hetu_review_redo (HetuReview *self);

/**
 * hetu_review_dup_step:
 *
 * Returns: (transfer full) (nullable): what hetu_review_undo() would take back: “接收 24.07 亿元”
 */
char *hetu_review_dup_step (const HetuReview *self, HetuLanguage language);

/* ---- drafts */

/**
 * hetu_review_to_json:
 *
 * Returns: (transfer full): header and decisions, to be gone on with another day
 */
char *hetu_review_to_json (const HetuReview *self);

/**
 * hetu_review_restore:
 * @json: of hetu_review_to_json(), of this text or of another state of it
 *
 * Takes decisions up again. In a text that has changed figures are looked for by their words, and those that are found are to be looked at
 * again; what was decided on and is not read any more is kept as it was decided.
 *
 * Returns: whether it is a draft; else nothing is changed. %HETU_ERROR_INPUT.
 */
gboolean hetu_review_restore (HetuReview *self, const char *json, GError **error);
