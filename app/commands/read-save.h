/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "acceptance.h"
#include "commands/command.h"

/* What a person says of a report, and its figures into the store. Private to app/commands. */

typedef struct
{
  gboolean save;
  gboolean redacted; /* × is recorded, too, as a figure that is not told */
  double threshold;  /* of confidence, 0 … 1 */
  char *title;       /* (owned) (nullable) */
  char *publisher;   /* (owned) (nullable) */
  char *source;      /* (owned) (nullable): id or title of one of the store */
  char *date;        /* (owned) (nullable) */
  char *published;   /* (owned) (nullable) */
  char *region;      /* (owned) (nullable) */
  int year;          /* 0: not said */
} HetuReadSaying;

/**
 * hetu_read_saying_clear:
 *
 * Frees what @self owns.
 */
void hetu_read_saying_clear (HetuReadSaying *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuReadSaying, hetu_read_saying_clear)

/**
 * hetu_read_saying_check:
 * @n_reports: so many are read
 *
 * Returns: whether the options go together. %HETU_ERROR_USAGE: they do not.
 */
gboolean hetu_read_saying_check (const HetuReadSaying *self, guint n_reports, GError **error);

/**
 * hetu_read_saying_apply:
 * @facts: (inout): of the report: its place and year as a person says them
 *
 * Returns: whether the words mean something. %HETU_ERROR_USAGE: an unknown place, an impossible year.
 */
gboolean hetu_read_saying_apply (const HetuReadSaying *self,
                                 HetuStore *store,
                                 HetuDocumentFacts *facts,
                                 GError **error);

/* What became of a claim. */
typedef struct
{
  const char *outcome; /* (static): added, unchanged, revised or left */
  char *reason;        /* (owned) (nullable): why it was left */
} HetuReadOutcome;

/**
 * hetu_read_save:
 * @claims: (element-type HetuClaim)
 *
 * Writes the claims at or above the threshold in one transaction, and says what came of them.
 *
 * Returns: (transfer full) (element-type HetuReadOutcome): one a claim. Errors of hetu_acceptance_begin() and of the store: nothing is
 *   written.
 */
GArray *hetu_read_save (HetuCommandLine *line,
                        const HetuReadSaying *saying,
                        HetuStore *store,
                        const HetuDocument *document,
                        const HetuReading *reading,
                        const HetuDocumentFacts *facts,
                        const GArray *claims,
                        GError **error);
