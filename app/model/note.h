/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"
#include "model/period.h"

/* What has to be known of the figures of an indicator, a place and a stretch of time, told once and printed wherever
 * they are: that they do not compare, what happened, what is in them once. */
typedef enum
{
  HETU_NOTE_DEFINITION, /* 口径调整 */
  HETU_NOTE_BOUNDARY,   /* 区划调整 */
  HETU_NOTE_EVENT,      /* 政策、事件 */
  HETU_NOTE_ONE_OFF,    /* 一次性因素 */
  HETU_NOTE_REMARK,     /* 备注 */
} HetuNoteKind;

#define HETU_N_NOTE_KINDS (HETU_NOTE_REMARK + 1)

typedef struct
{
  gint64 id;        /* of the store; 0 before it is there */
  gint32 indicator; /* the store's integer; 0: every indicator */
  gint32 region;    /* code; 0: every place */
  gboolean below;   /* the places within @region, too */
  HetuPeriod from;
  HetuPeriod to; /* none: from then on */
  HetuNoteKind kind;
  gboolean is_break; /* figures before and from the start of @from on do not compare */
  char *text_zh;     /* (owned) */
  char *text_en;     /* (owned) (nullable) */
  gint32 source;     /* the store's integer; 0: none */
  char *author;      /* (owned) (nullable): who told it; %NULL: a table */
  char *at;          /* (owned) (nullable): when it was told, ISO 8601 in UTC; set on reading */
} HetuNote;

/**
 * hetu_note_clear:
 *
 * Frees what @self owns.
 */
void hetu_note_clear (HetuNote *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuNote, hetu_note_clear)

/**
 * hetu_note_copy:
 *
 * Returns: (transfer full): @self with strings of its own, for hetu_note_clear()
 */
HetuNote hetu_note_copy (const HetuNote *self);

/**
 * hetu_note_equal:
 *
 * Returns: whether both tell the same of the same figures; ids, authors and dates do not count
 */
gboolean hetu_note_equal (const HetuNote *a, const HetuNote *b);

/**
 * hetu_note_is_backwards:
 *
 * Returns: whether @self ends before it begins; one that ends within the period in which it begins does not
 */
gboolean hetu_note_is_backwards (const HetuNote *self);

/**
 * hetu_note_get_text:
 *
 * Returns: (transfer none): the words in @language, the Chinese ones where there are no English
 */
const char *hetu_note_get_text (const HetuNote *self, HetuLanguage language);

/**
 * hetu_note_touches:
 * @first: the earliest period of a figure
 * @last: the latest
 *
 * A note with an end touches what overlaps it, one without what ends at its start or later. A break concerns figures on both
 * sides of its start and those of the twelve months after it: longer after it, a figure that does not look back is of one kind. An
 * event is told of figures whose periods are no longer than it: what struck a quarter, of quarters and months.
 *
 * Returns: whether a figure with periods from @first to @last has to bear the note
 */
gboolean hetu_note_touches (const HetuNote *self, HetuPeriod first, HetuPeriod last);

/**
 * hetu_note_kind_parse:
 * @text: “definition”, “boundary”, “event”, “one-off”, “remark”
 * @out: (out): the kind; untouched on failure
 *
 * Returns: whether @text is a kind
 */
gboolean hetu_note_kind_parse (const char *text, HetuNoteKind *out);

/**
 * hetu_note_kind_to_string:
 *
 * Returns: (transfer none): the word that hetu_note_kind_parse() reads
 */
const char *hetu_note_kind_to_string (HetuNoteKind kind);

/**
 * hetu_note_kind_to_label:
 *
 * Returns: (transfer none): “口径调整” or “Change of definition”
 */
const char *hetu_note_kind_to_label (HetuNoteKind kind, HetuLanguage language);
