/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* Groups of places that a person names: “豫西四市”. As saved charts they belong to the store. */
typedef struct
{
  gint64 id;  /* 0: not in the store yet */
  char *name; /* (owned) */
  GArray *
      codes; /* (owned) (element-type gint32): in the person's order; places that the store does not know are left out */
} HetuDistrictGroup;

/**
 * hetu_district_group_clear:
 *
 * Frees what @self owns.
 */
void hetu_district_group_clear (HetuDistrictGroup *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuDistrictGroup, hetu_district_group_clear)

/**
 * hetu_group_list:
 *
 * Returns: (transfer full) (element-type HetuDistrictGroup): in the order of saving
 */
GArray *hetu_group_list (HetuStore *store, GError **error);

/**
 * hetu_group_put:
 * @group: with id 0 it is added; else the one with that id is written anew, also when it was removed
 *
 * Emits “groups-changed” of the store.
 *
 * Returns: the group's id, 0 on error. %HETU_ERROR_INPUT: a blank name, that of another group, or no places;
 *   %HETU_ERROR_STORE: read-only; %HETU_ERROR_STORE_LOCKED.
 */
gint64 hetu_group_put (HetuStore *store, const HetuDistrictGroup *group, GError **error);

/**
 * hetu_group_remove:
 *
 * Emits “groups-changed” of the store.
 *
 * Returns: whether there is none with @id any more. Errors as hetu_group_put().
 */
gboolean hetu_group_remove (HetuStore *store, gint64 id, GError **error);
