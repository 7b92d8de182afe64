/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/unit.h"
#include "store/database.h"

/* What a store interns and every statement refers to: units, vintages, persons' choices and withdrawals, in memory.
 * Private to app/store. */
typedef struct _HetuDictionary HetuDictionary;

/* A source as told on one date and entered by one batch. */
typedef struct
{
  gint32 source;    /* 0: none */
  gint32 published; /* the date given, else the source's */
  gint32 batch;
  gboolean secondary;
  gboolean retracted; /* its source is out of use */
  gboolean undone;    /* its batch is taken back */
} HetuVintage;

/* When a choice c, of a batch b, was made, in SQL. */
#define HETU_DECIDED_AT "ifnull (c.at, b.at)"

/**
 * hetu_dictionary_new:
 *
 * Returns: (transfer full): an empty dictionary
 */
HetuDictionary *hetu_dictionary_new (void);

/**
 * hetu_dictionary_free:
 *
 * Frees @self.
 */
void hetu_dictionary_free (HetuDictionary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuDictionary, hetu_dictionary_free)

/**
 * hetu_dictionary_load:
 *
 * Reads all of it anew.
 *
 * Returns: whether it could be read; on failure it is as it was. %HETU_ERROR_STORE_DAMAGED: an id or a unit is none.
 */
gboolean hetu_dictionary_load (HetuDictionary *self, HetuDatabase *database, GError **error);

/**
 * hetu_dictionary_get_unit:
 * @out: (out): the unit with @id; untouched when it is unknown
 *
 * Returns: whether there is one; not when another connection added it since the last load
 */
gboolean hetu_dictionary_get_unit (HetuDictionary *self, gint32 id, HetuUnit *out);

/**
 * hetu_dictionary_put_unit:
 *
 * Returns: the id of @unit, given one when it has none; 0 on error
 */
gint32 hetu_dictionary_put_unit (HetuDictionary *self,
                                 HetuDatabase *database,
                                 HetuUnit unit,
                                 GError **error);

/**
 * hetu_dictionary_get_vintage:
 *
 * Returns: (transfer none) (nullable): the vintage with @id, %NULL when another connection added it since the last load
 */
const HetuVintage *hetu_dictionary_get_vintage (HetuDictionary *self, gint32 id);

/**
 * hetu_dictionary_has_undone:
 *
 * Returns: whether any vintage is of a batch that is taken back
 */
gboolean hetu_dictionary_has_undone (HetuDictionary *self);

/**
 * hetu_dictionary_add_vintage:
 * @published: yyyymmdd, or 0 for the source's own date
 *
 * Returns: the new vintage's id, 0 on error
 */
gint32 hetu_dictionary_add_vintage (HetuDictionary *self,
                                    HetuDatabase *database,
                                    gint32 source,
                                    gint32 published,
                                    gint32 batch,
                                    GError **error);

/**
 * hetu_dictionary_get_choice:
 * @cell: hetu_key_pack() with n 0
 * @as_of: yyyymmdd: as decided by then; 0: as it is now
 *
 * Returns: n of the statement that a person chose, 0 for none
 */
guint8 hetu_dictionary_get_choice (HetuDictionary *self, gint64 cell, gint32 as_of);

/**
 * hetu_dictionary_is_withdrawn:
 * @statement: a statement's key
 * @as_of: yyyymmdd; 0: now
 *
 * Returns: whether its source no longer told it by then
 */
gboolean hetu_dictionary_is_withdrawn (HetuDictionary *self, gint64 statement, gint32 as_of);
