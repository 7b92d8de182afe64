/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reading.h"
#include "report/trie.h"

/* The places of GB/T 2260 and how reports name them. */
typedef struct _HetuGazetteer HetuGazetteer;

/**
 * hetu_gazetteer_get:
 * Returns: (transfer none): the places, read once from the resources
 */
const HetuGazetteer *hetu_gazetteer_get (void);

/**
 * hetu_gazetteer_find_at:
 * @within: a place whose parts are preferred where several have the name; 0 none
 * @length: (out): characters of the name; untouched when there is none
 * Returns: the code of the place with the longest name at @position, full or short, or 0
 */
gint32 hetu_gazetteer_find_at (const HetuGazetteer *self,
                               const HetuReading *reading,
                               guint position,
                               guint end,
                               gint32 within,
                               guint *length);

/**
 * hetu_gazetteer_find_titled:
 * @at: (out): where its name begins; untouched when there is none
 * Returns: the smallest place that @start … @end names in full, as titles do (杭州市萧山区), 0 for none
 */
gint32 hetu_gazetteer_find_titled (const HetuGazetteer *self,
                                   const HetuReading *reading,
                                   guint start,
                                   guint end,
                                   guint *at);

/**
 * hetu_gazetteer_guess_subject:
 * @at: (out): where it is named first, in full where that is done; untouched when none is
 * Which place a report is of: of those that “全区”, “全市” or “全省” may mean (a city may be of any tier) the one that is named most,
 * titles more than bodies.
 * Returns: its code, 0 when none is named
 */
gint32
hetu_gazetteer_guess_subject (const HetuGazetteer *self, const HetuReading *reading, guint *at);

/**
 * hetu_gazetteer_get_name:
 * Returns: (transfer none) (nullable): the full name of the place with @code
 */
const char *hetu_gazetteer_get_name (const HetuGazetteer *self, gint32 code);

/**
 * hetu_gazetteer_get_class:
 * Returns: the last character of the full name of the place with @code: 市, 区, 县; 0 for none
 */
gunichar hetu_gazetteer_get_class (const HetuGazetteer *self, gint32 code);

/**
 * hetu_gazetteer_find_named:
 * @name: full or short
 * @within: as for hetu_gazetteer_find_at()
 * Returns: the code of the place of that name, or 0
 */
gint32 hetu_gazetteer_find_named (const HetuGazetteer *self, const char *name, gint32 within);

/**
 * hetu_region_tier:
 * Returns: 0 the nation, 1 a province, 2 a city, 3 a district or county
 */
guint hetu_region_tier (gint32 code);

/**
 * hetu_region_parent:
 * @tier: of hetu_region_tier()
 * Returns: the place of @tier that @code lies in; 0 for 0
 */
gint32 hetu_region_parent (gint32 code, guint tier);

/**
 * hetu_gazetteer_settle:
 * @code: of a county or district that the title names
 * Several places are called 市中区 or 鼓楼区: the text names the city of one of them.
 * Returns: that one, else @code
 */
gint32 hetu_gazetteer_settle (const HetuGazetteer *self, const HetuReading *reading, gint32 code);

/**
 * hetu_gazetteer_get_names:
 * Returns: (transfer none) (element-type gint32 utf8): the full names by code
 */
GHashTable *hetu_gazetteer_get_names (const HetuGazetteer *self);

/**
 * hetu_gazetteer_add_former:
 * Adds the names of districts and counties of old to @names: reports of their time speak of them.
 */
void hetu_gazetteer_add_former (HetuTrie *names);
