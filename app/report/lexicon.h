/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/number.h"
#include "report/reading.h"

/* What things are called in reports: the indicators of a catalogue by all their names. */
typedef struct
{
  char *id;          /* (owned) */
  char *name;        /* (owned): canonical, Chinese */
  guint8 unit_class; /* HetuUnitClass of its level; none when it is not known */
  char *unit;        /* (owned): of its level, without 万 and 亿; "" for none */
  char opening[16];  /* its first two characters: a short name that begins alike is a contraction */
  guint n_chars;     /* of the name, without 数 */
  gboolean increment; /* what is new: 新增高新技术企业数 */
} HetuTerm;

typedef struct
{
  const HetuTerm *term;
  guint start; /* positions, half open */
  guint end;
} HetuTermHit;

typedef struct _HetuLexicon HetuLexicon;

/**
 * hetu_lexicon_new:
 * Returns: (transfer full): a lexicon without a term
 */
HetuLexicon *hetu_lexicon_new (void);

/**
 * hetu_lexicon_new_shipped:
 * Returns: (transfer full): a lexicon with the indicators that reports name, as they ship: resources/lexicon/indicators.tsv
 */
HetuLexicon *hetu_lexicon_new_shipped (void);

/**
 * hetu_lexicon_free:
 * Frees @self.
 */
void hetu_lexicon_free (HetuLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuLexicon, hetu_lexicon_free)

/**
 * hetu_lexicon_add:
 * @id: “gdp”
 * @name: the canonical name
 * @aliases: (nullable): other names, separated by “|”
 * @unit: (nullable): the unit of its level, as written
 * Adds a term; a second one of the same id adds its names to the first.
 */
void hetu_lexicon_add (HetuLexicon *self,
                       const char *id,
                       const char *name,
                       const char *aliases,
                       const char *unit);

/**
 * hetu_lexicon_find:
 * @hits: (element-type HetuTermHit): cleared, then filled: every name that stands in @start … @end
 */
void hetu_lexicon_find (const HetuLexicon *self,
                        const HetuReading *reading,
                        guint start,
                        guint end,
                        GArray *hits);

/**
 * hetu_lexicon_unit_base:
 * Returns: (transfer none): @unit without 万 and 亿
 */
const char *hetu_lexicon_unit_base (const char *unit);

/**
 * hetu_lexicon_has:
 * @chars: (array length=n_chars): folded
 * Returns: whether @chars are a name of it, whole
 */
gboolean hetu_lexicon_has (const HetuLexicon *self, const gunichar *chars, guint n_chars);

/**
 * hetu_lexicon_get:
 * Returns: (transfer none) (nullable): the term of @id
 */
const HetuTerm *hetu_lexicon_get (const HetuLexicon *self, const char *id);
