/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit.h"

/* What a sheet of hand edits is made of. Private to app/edit.c and app/edit. */

typedef struct
{
  HetuObservation told; /* (owned): without an id: nothing */
  char *base;           /* (owned): in the sheet's unit, as it would be typed */
  char *text;           /* (owned) (nullable): as typed; %NULL: not touched */
  char *refusal;        /* (owned) (nullable) */
  HetuEditValue value;  /* of the text, unless refused */
} HetuEditCell;

/* What a cell held before and after a step; %NULL: not touched. */
typedef struct
{
  guint index;
  char *before, *after; /* (owned) (nullable) */
} HetuEditTrace;

struct _HetuEditSheet
{
  HetuStore *store; /* (owned) */
  gint32 indicator;
  HetuMeasure measure;
  HetuLanguage language;
  HetuUnit unit;
  gint32 *regions; /* (owned) */
  guint n_regions;
  HetuPeriod *periods; /* (owned) */
  guint n_periods;
  HetuEditCell *cells; /* (owned): row by row */
  GPtrArray *steps;    /* (owned): arrays of HetuEditTrace, the oldest first */
  guint n_done;        /* of the steps; those behind it are undone */
  GArray *step;        /* (owned) (nullable): the one that is being made */
  gboolean typing;     /* the last step goes on with the next letter in its cell */
};

/**
 * hetu_edit_write:
 *
 * Returns: (transfer full): what is told, as it would be typed in @unit; in its own where that cannot be
 */
char *hetu_edit_write (const HetuObservation *told, HetuUnit unit, HetuLanguage language);

/**
 * hetu_edit_sheet_put:
 * @text: (nullable): %NULL: not touched
 *
 * Puts a text into a cell and judges it; the step that is being made traces it.
 */
void hetu_edit_sheet_put (HetuEditSheet *self, guint index, const char *text);

/**
 * hetu_edit_sheet_begin_step:
 *
 * What is put from now on is taken back at once.
 */
void hetu_edit_sheet_begin_step (HetuEditSheet *self);

/**
 * hetu_edit_sheet_end_step:
 *
 * A step in which nothing changed is none.
 */
void hetu_edit_sheet_end_step (HetuEditSheet *self);

/**
 * hetu_edit_step_free:
 * @step: of HetuEditTrace
 */
void hetu_edit_step_free (GArray *step);
