/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

/* What a person keeps in the store (saved charts, groups of regions): a change of one is a step of undo that knows it before
 * and after. Between the files of the session. */

/* How everything that is kept begins. */
typedef struct
{
  gint64 id;  /* 0: not in the store yet */
  char *name; /* (owned) (nullable): %NULL: there is none */
} HetuKept;

/* What one kind of kept things does. */
typedef struct
{
  gsize size; /* bytes of one */
  GArray *(*list) (HetuStore *store, GError **error);
  void (*copy) (gpointer to, gconstpointer from); /* fills what is all zeros */
  void (*clear) (gpointer kept);
  gint64 (*put) (HetuStore *store, gconstpointer kept, GError **error); /* 0 on error */
  gboolean (*remove) (HetuStore *store, gint64 id, GError **error);
} HetuKeptKind;

/**
 * hetu_session_list_kept:
 *
 * Returns: (transfer full) (nullable): what the store has of @kind; %NULL without a store, or where it cannot be read, which
 *   is told
 */
GArray *hetu_session_list_kept (HetuSession *self, const HetuKeptKind *kind);

/**
 * hetu_session_change_kept:
 * @before: (nullable): as it was; %NULL: it is new
 * @after: (nullable): as it shall be; %NULL: it goes
 * @what: in words, for undo
 * @message: what was done, told with an offer to take it back
 */
void hetu_session_change_kept (HetuSession *self,
                               const HetuKeptKind *kind,
                               gconstpointer before,
                               gconstpointer after,
                               const char *what,
                               const char *message);
