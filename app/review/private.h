/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "review.h"

#include <json-glib/json-glib.h>

/* A review from within. Private to app/review.c and app/review. */

/* What the reader puts before the words of an adjusted basis among the notes of a claim */
#define HETU_REVIEW_ADJUSTED "adjusted: "

/* A figure before and behind a step. */
typedef struct
{
  guint index;
  guint8 states[2];     /* HetuReviewState */
  HetuClaim *claims[2]; /* (owned): references */
} HetuReviewChange;

typedef enum
{
  HETU_REVIEW_STEP_ACCEPT,
  HETU_REVIEW_STEP_ACCEPT_SURE,
  HETU_REVIEW_STEP_REJECT,
  HETU_REVIEW_STEP_EDIT,
} HetuReviewStepKind;

/* What is taken back in one go. */
typedef struct
{
  HetuReviewStepKind kind;
  guint number;
  guint current[2]; /* the figure in hand before and behind it */
  GArray *changes;  /* (owned) (element-type HetuReviewChange): none of one figure twice */
} HetuReviewStep;

struct _HetuReview
{
  HetuDocument *document; /* (owned) */
  const char *text;       /* (borrowed) */
  HetuReading *reading;   /* (owned) */
  HetuLexicon *lexicon;   /* (owned) */
  HetuStore *store;       /* (owned) (nullable) */
  HetuDocumentFacts facts;
  HetuReviewHeader header;
  GArray *items; /* (owned) (element-type HetuReviewItem) by value_start; claims are references */
  GArray *sections; /* (owned) (element-type HetuReviewSection) */
  guint current;
  GPtrArray *steps; /* (owned) (element-type HetuReviewStep) */
  guint n_done;     /* of @steps; those behind can be taken again */
  guint n_begun;    /* steps ever */
  guint base;       /* number of the last step that was forgotten; 0: none */
  guint n_lost;
  gboolean changed_text;
};

/**
 * hetu_review_claim_new:
 *
 * Returns: (transfer full): a reference to a copy of @claim
 */
HetuClaim *hetu_review_claim_new (const HetuClaim *claim);

/**
 * hetu_review_claim_ref:
 *
 * Returns: (transfer full): one more reference
 */
HetuClaim *hetu_review_claim_ref (const HetuClaim *claim);

/**
 * hetu_review_claim_unref:
 *
 * Drops a reference.
 */
void hetu_review_claim_unref (const HetuClaim *claim);

/**
 * hetu_review_item:
 *
 * Returns: (transfer none): an item, to be changed
 */
HetuReviewItem *hetu_review_item (const HetuReview *self, guint index);

/**
 * hetu_review_claim_equals:
 *
 * Returns: whether two claims say the same of the same place in the text; reasons and confidence do not count
 */
gboolean hetu_review_claim_equals (const HetuClaim *a, const HetuClaim *b);

/**
 * hetu_review_add_item:
 * @claim: (transfer full): a reference
 *
 * Adds a figure at the end; hetu_review_arrange() has to follow.
 */
void hetu_review_add_item (HetuReview *self, HetuClaim *claim);

/**
 * hetu_review_is_same_subject:
 *
 * Returns: whether two claims are of the same indicator, place, time and kind
 */
gboolean hetu_review_is_same_subject (const HetuClaim *a, const HetuClaim *b);

/**
 * hetu_review_find_position:
 *
 * Returns: the first position of the reading that stands for @offset of the text or what is behind it
 */
guint hetu_review_find_position (const HetuReview *self, guint offset);

/**
 * hetu_review_find_sections:
 *
 * Finds the headings.
 */
void hetu_review_find_sections (HetuReview *self);

/**
 * hetu_review_read_anew:
 *
 * Reads the report with what the header says of it; nothing is decided then.
 */
void hetu_review_read_anew (HetuReview *self);

/**
 * hetu_review_take_decisions:
 * @draft: of hetu_review_to_json()
 *
 * Takes up what was decided, and the figure in hand, where nothing is decided yet.
 *
 * Returns: whether it is a draft. %HETU_ERROR_INPUT.
 */
gboolean hetu_review_take_decisions (HetuReview *self, const char *draft, GError **error);

/**
 * hetu_review_arrange:
 *
 * Puts the figures in the order of the text, and finds their sentences, sections and leaders.
 */
void hetu_review_arrange (HetuReview *self);

/**
 * hetu_review_find_mark:
 *
 * Finds where the number of @item ends with its unit.
 */
void hetu_review_find_mark (const HetuReview *self, HetuReviewItem *item);

/**
 * hetu_review_find_own_place:
 *
 * Returns: (transfer none) (nullable): the word, “全区”, by which the sentence of a figure means the document's place
 */
const char *hetu_review_find_own_place (const HetuReview *self, const HetuReviewItem *item);

/**
 * hetu_review_forget_steps:
 *
 * Nothing can be taken back any more.
 */
void hetu_review_forget_steps (HetuReview *self);

/**
 * hetu_review_begin_step:
 *
 * Returns: (transfer full): a step without changes
 */
HetuReviewStep *hetu_review_begin_step (HetuReview *self, HetuReviewStepKind kind);

/**
 * hetu_review_change:
 * @claim: (transfer full): what the figure says from now on
 *
 * Changes a figure, and notes that in @step; what changes nothing is not noted.
 */
void hetu_review_change (HetuReview *self,
                         HetuReviewStep *step,
                         guint index,
                         HetuReviewState state,
                         HetuClaim *claim);

/**
 * hetu_review_end_step:
 * @step: (transfer full)
 * @go_on: whether the next pending figure is to be the one in hand
 *
 * Adds @step to those that can be taken back; one without changes is none.
 */
void hetu_review_end_step (HetuReview *self, HetuReviewStep *step, gboolean go_on);

/**
 * hetu_review_accept_linked:
 *
 * Accepts a figure, and with it the linked ones that are pending and sure.
 */
void hetu_review_accept_linked (HetuReview *self, HetuReviewStep *step, guint index);

/**
 * hetu_review_check_claim:
 * @wrong: (out) (optional): the field that keeps it from that
 *
 * Returns: whether @claim can be entered. %HETU_ERROR_INPUT: it cannot.
 */
gboolean hetu_review_check_claim (const HetuReview *self,
                                  const HetuClaim *claim,
                                  guint *wrong,
                                  GError **error);

/**
 * hetu_review_uncheck:
 *
 * Whether @item can be entered is to be looked at anew.
 */
void hetu_review_uncheck (HetuReviewItem *item);

/**
 * hetu_review_parse_field:
 * @claim: (inout): changed in that field
 *
 * Returns: whether @text was understood; else @claim is unchanged. %HETU_ERROR_INPUT.
 */
gboolean hetu_review_parse_field (const HetuReview *self,
                                  HetuReviewField field,
                                  const char *text,
                                  HetuClaim *claim,
                                  GError **error);

/**
 * hetu_review_write_field:
 *
 * Returns: (transfer full): what a field of @claim says
 */
char *hetu_review_write_field (const HetuReview *self,
                               const HetuClaim *claim,
                               HetuReviewField field,
                               HetuLanguage language);

/**
 * hetu_review_dup_adjusted:
 *
 * Returns: (transfer full) (nullable): what was taken out of an adjusted figure: “扣除留抵退税因素后”
 */
char *hetu_review_dup_adjusted (const HetuClaim *claim);

/**
 * hetu_review_write_claim:
 *
 * Writes a claim as a JSON object.
 */
void hetu_review_write_claim (JsonBuilder *builder, const HetuClaim *claim);

/**
 * hetu_review_read_claim:
 * @out: (out): cleared by the caller
 *
 * Returns: whether @object is a claim. %HETU_ERROR_INPUT.
 */
gboolean hetu_review_read_claim (JsonObject *object, HetuClaim *out, GError **error);

/**
 * hetu_review_hash_sentence:
 *
 * Returns: by which it is known whether the sentence of @item has changed
 */
guint hetu_review_hash_sentence (const HetuReview *self, const HetuReviewItem *item);
