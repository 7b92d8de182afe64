/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/import.h"
#include "import/mapping.h"
#include "store/ledger.h"

/* What the words of a table mean in a store; each word is resolved once. Private to app/import. */
typedef struct _HetuLookup HetuLookup;

/**
 * hetu_lookup_new:
 * @flags: whether unknown indicators and regions are taken in
 */
HetuLookup *hetu_lookup_new (HetuStore *store, HetuLedger *ledger, HetuImportFlags flags);

/**
 * hetu_lookup_set_additions:
 * @additions: (nullable): name → HetuImportAddition: what is taken in whatever the flags say; borrowed
 */
void hetu_lookup_set_additions (HetuLookup *self, GHashTable *additions);

/**
 * hetu_lookup_free:
 *
 * Frees @self.
 */
void hetu_lookup_free (HetuLookup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuLookup, hetu_lookup_free)

/**
 * hetu_lookup_indicator:
 * @unit: of the figure, for an indicator that is taken in
 *
 * Returns: the store's integer, 0 on error. %HETU_ERROR_USAGE: unknown, with the nearest.
 */
gint32 hetu_lookup_indicator (HetuLookup *self, const char *name, HetuUnit unit, GError **error);

/**
 * hetu_lookup_describe_next:
 * @nature: of the indicators that are taken in from now on
 * @frequency: how often they are told
 */
void hetu_lookup_describe_next (HetuLookup *self, HetuNature nature, HetuGrain frequency);

/**
 * hetu_lookup_region:
 *
 * Returns: the code, 0 on error. %HETU_ERROR_USAGE: unknown, with the nearest.
 */
gint32 hetu_lookup_region (HetuLookup *self, const char *name, GError **error);

/**
 * hetu_lookup_try_region:
 *
 * Returns: the code, 0 (and no error) for a name that is no region's
 */
gint32 hetu_lookup_try_region (HetuLookup *self, const char *name);

/**
 * hetu_lookup_source:
 * @name: id or title
 * @date: of the document, yyyymmdd; 0 when the table does not say
 * @dated: (out): the source's date
 *
 * A title that is unknown, or known with another date, becomes a new source. A source out of use comes back into use: it
 * is told again.
 *
 * Returns: the store's integer, 0 on error
 */
gint32
hetu_lookup_source (HetuLookup *self, const char *name, gint32 date, gint32 *dated, GError **error);

/**
 * hetu_lookup_told_source:
 * @info: as a table tells it: id, title, date and whether it is secondary
 * @dated: (out): the source's date
 *
 * As hetu_lookup_source(), but what is unknown becomes a source with that id.
 *
 * Returns: the store's integer, 0 on error
 */
gint32 hetu_lookup_told_source (HetuLookup *self,
                                const HetuSourceInfo *info,
                                gint32 *dated,
                                GError **error);

/**
 * hetu_lookup_tell_source:
 * @added: (out): whether it was unknown
 *
 * As hetu_lookup_told_source(); from here on the id is its name, also where the store knows the document by another.
 *
 * Returns: the store's integer, 0 on error
 */
gint32 hetu_lookup_tell_source (HetuLookup *self,
                                const HetuSourceInfo *info,
                                gint32 *dated,
                                gboolean *added,
                                GError **error);

/**
 * hetu_lookup_unit:
 * @out: (out): the unit; untouched on failure
 *
 * Returns: whether the unit is known. %HETU_ERROR_INPUT: it is not.
 */
gboolean hetu_lookup_unit (HetuLookup *self, const char *name, HetuUnit *out, GError **error);

/**
 * hetu_lookup_period:
 * @out: (out): the period; untouched on failure
 *
 * Returns: whether @name is a period. %HETU_ERROR_INPUT: it is not.
 */
gboolean hetu_lookup_period (HetuLookup *self, const char *name, HetuPeriod *out, GError **error);
