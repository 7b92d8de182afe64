/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/district.h"
#include "model/indicator.h"
#include "model/source.h"
#include "store/dictionary.h"

/* Indicators, places and sources as rows. Private to app/store. */

/* (transfer full) (element-type HetuIndicator): by number */
GPtrArray *
hetu_catalogue_read_indicators (HetuDatabase *database, HetuDictionary *dictionary, GError **error);
/* (transfer full) (element-type HetuDistrict): by code */
GPtrArray *hetu_catalogue_read_districts (HetuDatabase *database, GError **error);
/* (transfer full) (element-type HetuSource): newest first, then by title */
GPtrArray *hetu_catalogue_read_sources (HetuDatabase *database, GError **error);

/* Add a row or change the one with the same id where it differs. @changed: (out): whether anything was
 * written. Return the row's number, 0 on error. */
gint32 hetu_catalogue_put_indicator (HetuDatabase *database,
                                     HetuDictionary *dictionary,
                                     const HetuIndicatorInfo *info,
                                     gboolean *changed,
                                     GError **error);
gint32 hetu_catalogue_put_district (HetuDatabase *database,
                                    const HetuDistrictInfo *info,
                                    gboolean *changed,
                                    GError **error);
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
