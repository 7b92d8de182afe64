/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* What the names of a table mean in a store, before anything is written: names that are known, those a person explained, and for the
 * rest the nearest. Private to app/import. */
typedef struct _HetuVocabulary HetuVocabulary;

/**
 * hetu_vocabulary_new:
 * @names: (nullable): name → indicator's id or district's code, as a person explained them; “-” for one to be left out
 */
HetuVocabulary *hetu_vocabulary_new (HetuStore *store, GHashTable *names);

/**
 * hetu_vocabulary_free:
 *
 * Frees @self.
 */
void hetu_vocabulary_free (HetuVocabulary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuVocabulary, hetu_vocabulary_free)

/**
 * hetu_vocabulary_find_indicator:
 *
 * Returns: (transfer none) (nullable): the indicator that @name is the name of: as it stands, explained, or in the words that bureaus use
 *   for it (国内生产总值, 第一产业)
 */
HetuIndicator *hetu_vocabulary_find_indicator (HetuVocabulary *self, const char *name);

/**
 * hetu_vocabulary_find_region:
 *
 * Returns: (transfer none) (nullable): what names the place in a store: its code. Provinces are known by name, and countries by the code
 *   of ISO 3166, though the store may not have them.
 */
const char *hetu_vocabulary_find_region (HetuVocabulary *self, const char *name);

/**
 * hetu_vocabulary_is_left_out:
 *
 * Returns: whether a person said that what has @name is to be left out
 */
gboolean hetu_vocabulary_is_left_out (HetuVocabulary *self, const char *name);

/**
 * hetu_vocabulary_looks_like_region:
 *
 * Returns: whether @name ends as names of Chinese places do (区、县、市、省、自治州 …), and is no indicator's
 */
gboolean hetu_vocabulary_looks_like_region (HetuVocabulary *self, const char *name);

/**
 * hetu_vocabulary_find_at_end:
 * @text: “洛阳市各区县地区生产总值”, a title
 *
 * Returns: (transfer none) (nullable): the indicator with the longest name that @text ends in
 */
HetuIndicator *hetu_vocabulary_find_at_end (HetuVocabulary *self, const char *text);

/**
 * hetu_vocabulary_find_region_within:
 *
 * Returns: (transfer none) (nullable): the code of the place whose name, of three characters or more, stands first in @text
 */
const char *hetu_vocabulary_find_region_within (HetuVocabulary *self, const char *text);

/**
 * hetu_vocabulary_split:
 * @name: “洛龙区地区生产总值”: a place and an indicator of it
 * @indicator: (out) (transfer none): the indicator; untouched when @name is no such name
 *
 * Returns: (transfer none) (nullable): the place's code
 */
const char *
hetu_vocabulary_split (HetuVocabulary *self, const char *name, HetuIndicator **indicator);
