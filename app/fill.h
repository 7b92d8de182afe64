/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document.h"
#include "report/lexicon.h"
#include "store/store.h"
#include "table.h"
#include "teller.h"

/* 填写模板: the × of a report without figures, put in from a store. */
typedef struct _HetuFilling HetuFilling;

typedef enum
{
  HETU_FILL_FILLED,
  HETU_FILL_UNKNOWN,   /* the store has no such figure; the × stays */
  HETU_FILL_REFUSED,   /* it has one that the template's words cannot take; the × stays */
  HETU_FILL_NO_FIGURE, /* × that stands for a name or a date */
  HETU_FILL_N_STATES,
} HetuFillState;

/* Of which place and time the figures shall be. */
typedef struct
{
  gint32 region; /* GB/T 2260; 0: that the template says it is of */
  HetuPeriod
      period; /* of figures that no words of their own date; none: that the template says it is of */
  gint32 as_of;          /* yyyymmdd: what was published by then; 0: all that is known */
  HetuLanguage language; /* of reasons */
  const char *
      encoding; /* (nullable): static: hetu_document_load_as() of the template, where it is yet to be read */
} HetuFillRequest;

/* A figure that the template leaves out. */
typedef struct
{
  guint
      char_start; /* the smallest stretch with indicator, × and unit: code points of the text, half open */
  guint char_end;
  guint value_start; /* the × */
  guint value_end;
  HetuFillState state;
  char *template_text; /* (owned): that stretch as it is */
  char *filled_text;   /* (owned): and with all that could be filled in */
  char *written;       /* (owned) (nullable): what stands for the × */
  char *indicator_id;  /* (owned) (nullable): none that the lexicon knows */
  char *indicator;     /* (owned): its name, else the noun phrase as written; "" for no figure */
  gint32 region;       /* 0 unknown */
  HetuPeriod period;
  guint8 measure; /* HetuMeasure */
  guint8 kind;    /* HetuKind */
  gboolean known; /* @value, @unit and @source are the store's */
  HetuDecimal value;
  HetuUnit unit;
  gint32 source; /* its number; 0 none */
  char *
      reason; /* (owned) (nullable): why it is not filled, or what was done to the figure to write it */
} HetuFillSlot;

/**
 * hetu_filling_new:
 * @document: the template; kept
 * @lexicon: what things are called
 *
 * Looks up every × that stands for a figure: the store's chosen figure of that indicator, place, period and measure.
 * What the words of a sentence say of place and time holds; @request is for what they leave open, and takes the place of the year that
 * the template's title tells where they differ.
 *
 * A × is left as it is, with the reason, where the store has no such figure, or has it as a forecast, doubtful or in words; where it was
 * read with less confidence than a person would let pass unseen, or what is said of it stands behind a list; where the period, or the
 * name of what it is of, is × too (×月份, ×区PM2.5), or its place may be another (高新区, “全国……，”); where it is a rank in a field
 * that is not told, or of another side (增速, 总量), a share of another whole, one end of a range, a change from another time than the
 * store's (较一季度), adjusted in the one and not in the other; or where the words around it would be wrong: “增长×%” of a decline (a
 * word is never changed), and those of hetu_fill_write_number(). One × of several figures is filled where they are equal.
 *
 * Returns: (transfer full): what can be filled. %HETU_ERROR_USAGE: the template says neither place nor year, nor does @request;
 *   %HETU_ERROR_INPUT: it cannot be written (PDF); errors of the store.
 */
HetuFilling *hetu_filling_new (HetuDocument *document,
                               const HetuLexicon *lexicon,
                               HetuStore *store,
                               const HetuFillRequest *request,
                               GError **error);

/**
 * hetu_filling_run:
 * @tell: (nullable): how many of the figures are looked up, in the thread that works
 * @cancellable: (nullable)
 *
 * hetu_filling_new() that tells how far it is, and can be stopped.
 *
 * Returns: (transfer full): what can be filled. %HETU_ERROR_CANCELLED, too.
 */
HetuFilling *hetu_filling_run (HetuDocument *document,
                               const HetuLexicon *lexicon,
                               HetuStore *store,
                               const HetuFillRequest *request,
                               HetuTell tell,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

/* What a worker makes of a template. */
typedef struct
{
  GBytes *bytes;          /* (owned): the file */
  HetuDocument *document; /* owned */
  HetuFilling *filling;   /* (owned) (nullable): %NULL where it cannot be filled in */
  GError *refusal;        /* (owned) (nullable): and why */
} HetuFilled;

/**
 * hetu_filled_free:
 * @self: (nullable)
 *
 * Frees @self.
 */
void hetu_filled_free (HetuFilled *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuFilled, hetu_filled_free)

/**
 * hetu_filling_start:
 * @file: the template
 * @document: (nullable): what was read of it before; it is not read again then
 * @bytes: (nullable): and its bytes
 * @request: of which place and time
 * @tell: (nullable): called in the main loop of this thread: how many figures are looked up; none while the file is read
 * @cancellable: (nullable)
 *
 * Reads the template and looks its figures up, in a worker with a connection of its own; by a store in memory at once. @callback is
 * called in the main loop of this thread.
 */
void hetu_filling_start (HetuStore *store,
                         GFile *file,
                         HetuDocument *document,
                         GBytes *bytes,
                         const HetuFillRequest *request,
                         HetuTell tell,
                         gpointer tell_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data);

/**
 * hetu_filling_finish:
 *
 * Returns: (transfer full): what it came to. Errors of the file, of hetu_document_load() and the store; %HETU_ERROR_CANCELLED.
 */
HetuFilled *hetu_filling_finish (HetuStore *store, GAsyncResult *result, GError **error);

/**
 * hetu_filling_free:
 *
 * Frees @self.
 */
void hetu_filling_free (HetuFilling *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuFilling, hetu_filling_free)

/**
 * hetu_filling_get_slots:
 *
 * Returns: (transfer none) (element-type HetuFillSlot): in the order of the text; × of names and dates among them
 */
const GArray *hetu_filling_get_slots (const HetuFilling *self);

/**
 * hetu_filling_count:
 *
 * Returns: how many slots are in @state
 */
guint hetu_filling_count (const HetuFilling *self, HetuFillState state);

/**
 * hetu_filling_get_region:
 *
 * Returns: the place that the figures are of where no words say another; GB/T 2260
 */
gint32 hetu_filling_get_region (const HetuFilling *self);

/**
 * hetu_filling_get_period:
 *
 * Returns: the period that the figures are of where no words say another
 */
HetuPeriod hetu_filling_get_period (const HetuFilling *self);

/**
 * hetu_filling_write:
 * @file: the template's bytes
 *
 * Returns: (transfer full): the file with what could be filled in, all else byte for byte as it was: hetu_rewrite_document(). Errors of
 *   that.
 */
GBytes *hetu_filling_write (const HetuFilling *self, GBytes *file, GError **error);

/**
 * hetu_fill_state_to_string:
 *
 * Returns: (transfer none): “filled”, “unknown”, “refused”, “name”
 */
const char *hetu_fill_state_to_string (HetuFillState state);

/**
 * hetu_fill_state_to_label:
 *
 * Returns: (transfer none): “已填写” or “filled in”, by the language of the interface
 */
const char *hetu_fill_state_to_label (HetuFillState state);

/**
 * hetu_filling_to_table:
 * @all: × of names and dates, too
 *
 * Returns: (transfer full): a row a slot: char_start, char_end, template_text, filled_text, indicator_id, region, period, measure,
 *   value, unit, status, reason, source, indicator, kind, value_start, value_end
 */
HetuTable *hetu_filling_to_table (const HetuFilling *self,
                                  HetuStore *store,
                                  gboolean all,
                                  HetuLanguage language);

/**
 * hetu_filling_describe:
 *
 * Returns: (transfer full): “洛龙区，2022 年：填写 7 处，未知 73 处，…”, by the language of the interface
 */
char *hetu_filling_describe (const HetuFilling *self, HetuStore *store, HetuLanguage language);

/**
 * hetu_filling_to_workbook:
 * @title: of the list: the template's name
 * @as_of: yyyymmdd of the request; 0: all that is known
 *
 * Returns: (transfer full): the same as a workbook for people, values as numbers; × of names and dates are left out. Errors of
 *   hetu_workbook_end().
 */
GBytes *hetu_filling_to_workbook (const HetuFilling *self,
                                  HetuStore *store,
                                  const char *title,
                                  gint32 as_of,
                                  HetuLanguage language,
                                  GError **error);
