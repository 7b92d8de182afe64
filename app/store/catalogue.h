/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/district.h"
#include "model/indicator.h"
#include "model/source.h"
#include "store/dictionary.h"

/* Indicators, places and sources as rows. Private to app/store. */

/**
 * hetu_catalogue_read_indicators:
 *
 * Returns: (transfer full) (element-type HetuIndicator): by number. %HETU_ERROR_STORE_DAMAGED: a word or unit is unknown.
 */
GPtrArray *
hetu_catalogue_read_indicators (HetuDatabase *database, HetuDictionary *dictionary, GError **error);

/**
 * hetu_catalogue_read_districts:
 *
 * Returns: (transfer full) (element-type HetuDistrict): by code. %HETU_ERROR_STORE_DAMAGED: a word is unknown.
 */
GPtrArray *hetu_catalogue_read_districts (HetuDatabase *database, GError **error);

/**
 * hetu_catalogue_read_sources:
 *
 * Returns: (transfer full) (element-type HetuSource): newest first, then by title
 */
GPtrArray *hetu_catalogue_read_sources (HetuDatabase *database, GError **error);

/**
 * hetu_catalogue_put_indicator:
 * @changed: (out): whether anything was written
 *
 * Adds a row, or changes the one with the same id where it differs.
 *
 * Returns: the row's number, 0 on error
 */
gint32 hetu_catalogue_put_indicator (HetuDatabase *database,
                                     HetuDictionary *dictionary,
                                     const HetuIndicatorInfo *info,
                                     gboolean *changed,
                                     GError **error);

/**
 * hetu_catalogue_put_district:
 * @changed: (out): whether anything was written
 *
 * Adds a row, or changes the one with the same code where it differs.
 *
 * Returns: the code, 0 on error
 */
gint32 hetu_catalogue_put_district (HetuDatabase *database,
                                    const HetuDistrictInfo *info,
                                    gboolean *changed,
                                    GError **error);

/**
 * hetu_catalogue_put_source:
 * @changed: (out): whether anything was written
 *
 * Adds a row, or changes the one with the same id where it differs.
 *
 * Returns: the row's number, 0 on error
 */
gint32 hetu_catalogue_put_source (HetuDatabase *database,
                                  const HetuSourceInfo *info,
                                  gboolean *changed,
                                  GError **error);

/**
 * hetu_catalogue_set_colour_slot:
 *
 * Returns: whether the slot of the place with @code is on disk
 */
gboolean
hetu_catalogue_set_colour_slot (HetuDatabase *database, gint32 code, int slot, GError **error);
