/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/text.h"
#include "figure/targets.h"

/* The dispatch list (督办清单): targets that are behind or missed, with what stands behind each verdict and room for what is
 * to be done, as it is handed to the offices that answer for them. Made once, then written as a workbook, as pages or as CSV. */

typedef struct
{
  const gint32 *regions; /* (array length=n_regions) */
  gsize n_regions;
  int year;
  HetuPeriod at; /* judged as at the end of this period; none: as far as the figures go */
  const HetuTargetOptions *options;
  guint states;   /* bits 1 << HetuState; 0: behind and missed */
  guint warnings; /* bits 1 << HetuWarningKind: rows that one of them speaks of; 0: all */
  const gint64
      *targets; /* (array length=n_targets) (nullable): exactly these statements, in this order,
                            whatever their state and warnings */
  gsize n_targets;
  HetuLanguage language;
} HetuDispatchRequest;

typedef enum
{
  HETU_DISPATCH_NUMBER, /* 序号 */
  HETU_DISPATCH_REGION,
  HETU_DISPATCH_INDICATOR,
  HETU_DISPATCH_OWNER, /* 责任单位; empty where nobody is named */
  HETU_DISPATCH_TARGET,
  HETU_DISPATCH_DUE,
  HETU_DISPATCH_OUTTURN,
  HETU_DISPATCH_OUTTURN_PERIOD,
  HETU_DISPATCH_COMPLETION, /* per cent of a target that accumulates */
  HETU_DISPATCH_EXPECTED,   /* per cent that its pace line asks for by then */
  HETU_DISPATCH_PACE_GAP,   /* the former less the latter, points */
  HETU_DISPATCH_GAP,        /* outturn less target; points for rates */
  HETU_DISPATCH_REQUIRED,   /* of the rest: an amount a month, or a growth rate */
  HETU_DISPATCH_PROJECTION, /* at the deadline, at the rate so far */
  HETU_DISPATCH_STATE,
  HETU_DISPATCH_WARNINGS,
  HETU_DISPATCH_REASON,
  HETU_DISPATCH_TARGET_SOURCE,
  HETU_DISPATCH_OUTTURN_SOURCE,
  HETU_DISPATCH_MEASURES,  /* 整改措施: left empty */
  HETU_DISPATCH_FINISH_BY, /* 整改时限: left empty */
  HETU_DISPATCH_N_COLUMNS,
} HetuDispatchColumn;

typedef struct
{
  char *text; /* (owned): for people; "" for none */
  gboolean has_number;
  double value; /* in unit */
  guint decimals;
  HetuUnit unit;
  HetuComparator comparator;
  gboolean is_signed; /* a difference */
  gboolean a_month;   /* the unit is one a month */
  const char *above; /* (nullable): words of a difference over 0: “超”; they stand for its sign */
  const char *below; /* of one under 0: “差” */
  const char *equal; /* of none: “持平” */
  gint32 date;       /* yyyymmdd; 0: none */
  guint source;      /* its number in the list of sources, from 1; 0: none */
} HetuDispatchCell;

typedef struct
{
  HetuState state;
  gint64 target; /* statement of the target */
  char *name;    /* (owned): of the indicator, without its measure */
  char *measure; /* (owned) (nullable): where the name does not tell it: “同比增速” */
  HetuDispatchCell cells[HETU_DISPATCH_N_COLUMNS];
} HetuDispatchRow;

typedef struct
{
  char *citation; /* (owned) */
  char *url;      /* (owned) (nullable): http or https */
  char *quotes;   /* (owned): sentences that were cited, one a line; "" for none */
} HetuDispatchSource;

typedef struct
{
  HetuLanguage language;
  char *title;      /* (owned): “洛阳市2023年督办清单” */
  char *moment;     /* (owned): of judgement, and what was known then */
  char *summary;    /* (owned): how many of how many, by state */
  GPtrArray *rules; /* (owned) (element-type utf8): thresholds, pace line, warnings */
  GArray *rows;     /* (owned) (element-type HetuDispatchRow) */
  GArray *sources;  /* (owned) (element-type HetuDispatchSource) */
  gboolean several; /* rows may be of several regions */
  guint n_targets;  /* of the year, listed or not */
  gint32 made_on;   /* yyyymmdd: when the latest of the sources was published; 0 unknown */
} HetuDispatch;

/**
 * hetu_dispatch_new:
 *
 * Returns: (transfer full): the list, which may have no rows. %HETU_ERROR_DATA: there is no target at all for that year and
 *   those regions; errors of the store.
 */
HetuDispatch *
hetu_dispatch_new (HetuStore *store, const HetuDispatchRequest *request, GError **error);

/**
 * hetu_dispatch_suggest_name:
 *
 * Returns: (transfer full): of a file, without ending: “洛阳市2023年督办清单-2023-10”
 */
char *hetu_dispatch_suggest_name (HetuStore *store, const HetuDispatchRequest *request);

/**
 * hetu_dispatch_free:
 * @self: (nullable)
 *
 * Frees @self.
 */
void hetu_dispatch_free (HetuDispatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuDispatch, hetu_dispatch_free)

/**
 * hetu_dispatch_get_head:
 *
 * Returns: (transfer none): of the column: “责任单位”
 */
const char *hetu_dispatch_get_head (HetuDispatchColumn column, HetuLanguage language);

/**
 * hetu_dispatch_has_column:
 *
 * Returns: whether the column is shown: that of regions only where there may be several
 */
gboolean hetu_dispatch_has_column (const HetuDispatch *self, HetuDispatchColumn column);

typedef enum
{
  HETU_DISPATCH_XLSX, /* typed cells on a sheet that prints, sources and rules on a second */
  HETU_DISPATCH_PDF,  /* A4 pages */
  HETU_DISPATCH_CSV,  /* every column, as people read it */
  HETU_DISPATCH_N_FORMATS,
} HetuDispatchFormat;

/**
 * hetu_dispatch_format_parse:
 * @path: of a file
 * @out: (out): untouched on failure
 *
 * Returns: whether the ending of @path is that of a format
 */
gboolean hetu_dispatch_format_parse (const char *path, HetuDispatchFormat *out);

/**
 * hetu_dispatch_encode:
 * @text: for PDF
 *
 * Returns: (transfer full): the file's bytes, the same for the same list; write them with hetu_file_replace().
 *   %HETU_ERROR_OUTPUT, %HETU_ERROR_GLYPH.
 */
GBytes *hetu_dispatch_encode (const HetuDispatch *self,
                              HetuText *text,
                              HetuDispatchFormat format,
                              GError **error);
