/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/lexicon.h"

#define HETU_MOST_SUBJECTS 8

/* What a number is of: a stretch of the text, and the term that it names where the lexicon has one. */
typedef struct
{
  guint start; /* positions, half open */
  guint end;
  const HetuTerm *term; /* (nullable) */
  guint term_start;     /* where the name of the term stands, half open; 0 for none */
  guint term_end;
  guint verb_start; /* the verb that makes the count: 新增; half open, equal for none */
  guint verb_end;
  gboolean behind;    /* it stands behind its number: what begins with a known name may go on */
  gboolean attribute; /* of the subject before: 总投资 */
  gint32 place;       /* whose it is, where a list of places deals it out; 0 the clause's */
  const char *
      unit; /* (static) (nullable): of the number; interned, for a slot has it only while its sentence is read */
  char name[256];    /* canonical, else as written */
  char written[128]; /* as written */
} HetuSubject;

/**
 * hetu_subject_set_name:
 * @first: may be the name that it has
 * Names @self @first and @second together, cut behind a whole character where that is too long.
 */
void hetu_subject_set_name (HetuSubject *self, const char *first, const char *second);

/**
 * hetu_subject_trim:
 * @start: (inout): first position of a phrase before a number
 * @end: (inout): behind it
 * @verb_start: (out): the verb of making that the phrase begins with, half open
 * Leaves the noun phrase: without what joins, times, “全市”, 力争, 完成 …
 */
void hetu_subject_trim (const HetuReading *reading,
                        guint *start,
                        guint *end,
                        guint *verb_start,
                        guint *verb_end);

/**
 * hetu_subject_find_making:
 * Returns: the length of the verb of making that @start … @end ends with, 0 for none
 */
guint hetu_subject_find_making (const HetuReading *reading, guint start, guint end);

/**
 * hetu_subject_resolve:
 * @self: with its stretch and verb
 * @owner: (nullable): the subject before, of which it may be an attribute: 总投资, 占比
 * @unit_class: of the number
 * @measure: a HetuMeasure
 * Fills in the term and the name.
 */
void hetu_subject_resolve (HetuSubject *self,
                           const HetuLexicon *lexicon,
                           const HetuReading *reading,
                           const HetuSubject *owner,
                           HetuUnitClass unit_class,
                           HetuMeasure measure);

/**
 * hetu_subject_resolve_text:
 * @self: (inout): with the verb that @text begins with, the unit, and whether it stands behind its number
 * @text: a name that is put together and stands nowhere
 * hetu_subject_resolve() of all of @text, without an owner: its positions are those in @text.
 */
void hetu_subject_resolve_text (HetuSubject *self,
                                const HetuLexicon *lexicon,
                                const char *text,
                                HetuUnitClass unit_class,
                                HetuMeasure measure);

/**
 * hetu_subject_take_new:
 * Makes @self what the lexicon calls those of it that are new: 新增高新技术企业数 of 高新技术企业.
 * Returns: whether it has a name for them
 */
gboolean
hetu_subject_take_new (HetuSubject *self, const HetuLexicon *lexicon, HetuUnitClass unit_class);

/**
 * hetu_subject_find_composite:
 * Returns: how many characters from @at on are a name that lists things itself, “租赁和商务服务业”; 0 for none
 */
guint hetu_subject_find_composite (const HetuReading *reading, guint at, guint end);

/**
 * hetu_subject_split_at_marks:
 * @subjects: (array length=HETU_MOST_SUBJECTS) (out)
 * Returns: how many names “、” and commas part; 和 and 及 stay within them: “蔬菜及食用菌、瓜果”
 */
guint hetu_subject_split_at_marks (const HetuReading *reading,
                                   guint start,
                                   guint end,
                                   HetuSubject *subjects);

/**
 * hetu_subject_split:
 * @subjects: (array length=HETU_MOST_SUBJECTS) (out): the names of a list
 * Returns: how many names the phrase @start … @end lists
 */
guint
hetu_subject_split (const HetuReading *reading, guint start, guint end, HetuSubject *subjects);
