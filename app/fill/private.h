/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fill.h"

#include "report/claim.h"
#include "report/reading.h"

/* The parts of filling in. Private to app/fill.c and app/fill. */

/* What a template says around a × that stands for a figure. Strings are owned, and NULL where nothing is said. */
typedef struct
{
  guint start; /* the × and points that are the number: code points, half open */
  guint end;
  gboolean several; /* “××” that may be a name and a number */
  gboolean range;   /* one end of “×—×” */
  gboolean listed; /* “×个项目、×家企业全部复工”: what is said of it stands behind the list */
  gboolean of_growth; /* of a rank: the clause before tells a rate of change */
  gboolean nearly;    /* 近: less than what is written */
  gboolean expected;  /* 预计 is said */
  gint32 region;      /* that it is of; 0 unknown */
  int decimals;       /* that “×.×” asks for; −1 none */
  char *name;         /* × in what the figure is of: “×区” */
  char *stray;        /* a place that it may be of: “全国……，” */
  char *open_period;  /* × in its period: “×月份” */
  char *base; /* what it is a change from, unless that is the year before: “较一季度” */
  char *qualifier; /* what makes it another figure: “两年平均” */
} HetuFillPlace;

/**
 * hetu_fill_place_clear:
 *
 * Frees what @self holds.
 */
void hetu_fill_place_clear (HetuFillPlace *self);

#define HETU_FILL_MARK 0xD7 /* ×, as the reading has all of its kind */

/* A template as it is gone through. */
typedef struct
{
  const HetuReading *reading;
  guint32 *
      positions; /* owned (array length=n_points): of the code points; G_MAXUINT32 for those that are not read */
  guint8 *numbers; /* owned (array length=n_chars): 1 for × that are of a number */
  GArray *times;   /* owned (element-type HetuTimeWord): for use in between */
} HetuFillScan;

/**
 * hetu_fill_char_at:
 *
 * Returns: the character at @position; 0 behind the last
 */
gunichar hetu_fill_char_at (const HetuFillScan *self, guint position);

/**
 * hetu_fill_find_rank_word:
 * @text: a clause of a document
 *
 * Returns: (transfer none) (nullable): which of a figure's sides it ranks: “增速”, “总量”
 */
const char *hetu_fill_find_rank_word (const char *text);

/**
 * hetu_fill_is_dash:
 *
 * Returns: whether @c joins two ends of a stretch: “—”, “至”
 */
gboolean hetu_fill_is_dash (gunichar c);

/**
 * hetu_fill_is_digit:
 *
 * Returns: whether @c is a digit, or × for one
 */
gboolean hetu_fill_is_digit (gunichar c);

/* Of which place a figure is, and what of that holds for the next of its sentence. */
typedef struct
{
  guint sentence; /* position of the sentence that was looked through last */
  guint place;    /* position of the place that its figures are of; G_MAXUINT: none */
  gint32 region;  /* (out): of the figure */
  char *stray;    /* (owned) (nullable) (out): a place that it may be of, or not */
} HetuFillWhere;

/**
 * hetu_fill_find_where:
 * @self: zeroes before the first
 * @sentence: position where the sentence begins
 * @clause: and its last clause
 * @subject: position of what the figure is of
 * @position: of the ×
 * @own: the place that the report is of
 *
 * To be asked of the figures in their order.
 */
void hetu_fill_find_where (HetuFillWhere *self,
                           const HetuReading *reading,
                           guint sentence,
                           guint clause,
                           guint subject,
                           guint position,
                           gint32 own);

/**
 * hetu_fill_look_around:
 * @own: the place that the report is of
 * @where: what hetu_fill_find_where() keeps from figure to figure
 * @out: where the × stand is known; all else is filled in
 *
 * Finds what the template says around a figure.
 */
void hetu_fill_look_around (HetuFillScan *self,
                            const HetuClaim *claim,
                            gint32 own,
                            HetuFillWhere *where,
                            HetuFillPlace *out);

/**
 * hetu_fill_read:
 * @request: as hetu_filling_new()
 * @region: (out): that the figures are of
 * @period: (out): that the figures are of; none where the template tells it from sentence to sentence
 * @claims: (out) (transfer full) (element-type HetuClaim): the figures that are ×
 * @places: (out) (transfer full) (element-type HetuFillPlace): of each of them
 * @names: (out) (transfer full) (element-type guint): where the × stand that are none of a figure
 *
 * Returns: whether place and year are known. %HETU_ERROR_USAGE: they are not.
 */
gboolean hetu_fill_read (const HetuDocument *document,
                         const HetuLexicon *lexicon,
                         const HetuFillRequest *request,
                         gint32 *region,
                         HetuPeriod *period,
                         GArray **claims,
                         GArray **places,
                         GArray **names,
                         GError **error);

/**
 * hetu_fill_look_up:
 * @slot: its state, written, reason and the store's figure are set
 *
 * Returns: whether the store could be read
 */
gboolean hetu_fill_look_up (HetuStore *store,
                            const HetuClaim *claim,
                            const HetuFillPlace *place,
                            const HetuFillRequest *request,
                            HetuFillSlot *slot,
                            GError **error);

/**
 * hetu_fill_settle:
 * @format: of the reason
 *
 * Leaves a × as it is.
 */
void hetu_fill_settle (HetuFillSlot *slot, HetuFillState state, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/**
 * hetu_fill_fits_words:
 * @slot: settled where they do not
 *
 * Returns: whether the template's words can take @figure
 */
gboolean hetu_fill_fits_words (const HetuClaim *claim,
                               const HetuFillPlace *place,
                               const HetuObservation *figure,
                               HetuLanguage language,
                               HetuFillSlot *slot);
