/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"
#include "model/note.h"
#include "model/observation.h"
#include "model/target.h"

#include <glib.h>

/* Tidy rows of one figure: everything that a chart may know. Missing and redacted rows are rows. Built once
 * by app/figure (or by a test), then immutable. */

typedef enum
{
  HETU_ROLE_FOCUS,    /* coloured, bold */
  HETU_ROLE_ENTITY,   /* a compared entity in its own colour */
  HETU_ROLE_CONTEXT,  /* mute */
  HETU_ROLE_PARENT,   /* the city or total: ink */
  HETU_ROLE_PROVINCE, /* grey, solid */
  HETU_ROLE_NATION,   /* grey, dashed 5-4 */
} HetuRole;

/* One line, one bar's entity, one panel's region. */
typedef struct
{
  gint32 region;
  gint32 indicator;
  char *name;       /* (owned): in the figure's language */
  char *short_name; /* (owned) */
  HetuRole role;
  int colour_slot; /* 1 … 8, −1 grey */
  int age;         /* of a year laid under the latest: 1 is the one before; else 0 */
  char *group;     /* (owned) (nullable): a rule parts it from neighbours of another group */
  guint merged_into; /* the series that is drawn for it and others, “其他”; 0: it is drawn itself */
} HetuFrameSeries;

/* What a column of a mixed table holds. */
typedef enum
{
  HETU_COLUMN_FIGURE,     /* outturns or targets of one district and period */
  HETU_COLUMN_RANK,       /* places, drawn as badges */
  HETU_COLUMN_DIFFERENCE, /* of two other columns: the only ones that are tinted (C-32) */
} HetuColumnForm;

/* One row of a chart of rows (dumbbell, compare bars), or one panel of small multiples. */
typedef struct
{
  gint32 region;
  gint32 indicator;
  char *name;       /* (owned) */
  char *short_name; /* (owned) (nullable): for titles: “社零” */
  char *detail; /* (owned) (nullable): second line: “2022 年增速全市第 4”, “不变价” */
  char *badge; /* (owned) (nullable): right of a panel header: “市辖区 · 焦点” */
  char *group; /* (owned) (nullable): a rule parts it from neighbours of another group */
  int colour_slot;
  HetuUnit unit;             /* of its rows where keys differ; none: the frame's */
  int decimals;              /* of its rows, where it has a unit */
  HetuPeriod period;         /* of a column of one period */
  int column, line;          /* of a tile, from 0; the first line is the northernmost */
  HetuColumnForm form;       /* of a column of a mixed table */
  guint minuend, subtrahend; /* of a difference there: indices of categories */
  gint32 day; /* yyyymmdd: of a column of vintages; 0: first publications, or all known */
} HetuFrameKey;

/* What the tint of a cell or tile shows (C-32). */
typedef enum
{
  HETU_SHADE_NONE,
  HETU_SHADE_DIFFERENCE, /* percentage points from a yardstick: diverging */
  HETU_SHADE_CHANGE,     /* the rate itself about zero: diverging */
  HETU_SHADE_LEVEL,      /* the number itself: sequential */
  HETU_SHADE_REVISION, /* from the first publication, in points of a rate, else in per cent: diverging */
  HETU_SHADE_RANK, /* share of the peers that are not ahead, 0 … 1: sequential */
} HetuShade;

typedef struct
{
  guint panel;    /* index into panels */
  guint category; /* index into categories; 0 when there are none */
  guint series;   /* index into series */
  HetuPeriod period;
  double x;          /* hetu_period_end() of hetu_frame_get_axis_period() */
  double y;          /* in the frame's unit; only when has_value */
  double y_high;     /* RANGE */
  HetuDecimal value; /* as published, in the frame's unit, with its decimals */
  guint8 kind;       /* HetuKind */
  guint8 comparator; /* HetuComparator */
  guint8 status;     /* HetuStatus */
  guint8 basis;      /* HetuBasis */
  gboolean has_value;
  gboolean has_shade;
  double shade;      /* what its tint shows; only when has_shade */
  guint rank;        /* among the peers of its column, from 1; 0: none */
  gboolean adjusted; /* basis adjusted: an asterisk of words in the note */
  gint64 statement;  /* id in the store, 0 for none */
  HetuUnit unit;     /* its own, in a mixed table; none: its column's, else the frame's */
  int decimals;      /* of its label, where it has a unit */
  gboolean
      fresh; /* of a table of vintages: published, revised or withdrawn on the day of its column */
  char *
      text; /* (owned) (nullable): words of a qualitative figure, reason of a missing one, formula of a computed one */
} HetuFrameRow;

/* One dial or bullet. */
typedef struct
{
  char *name;            /* (owned) */
  char *detail;          /* (owned): region · period or definition */
  HetuProgress progress; /* owned */
} HetuFrameGauge;

/* An outturn of a target, with the verdict of its own moment. */
typedef struct
{
  guint row;
  HetuState state;
} HetuFramePacePoint;

/* A target over the months of its plan. What is told and what was computed of it are rows, this says which. Only what accumulates,
 * or, where is_rate, a growth rate whose periods have known weights. */
typedef struct
{
  guint panel;
  char *name;            /* (owned) */
  char *detail;          /* (owned): region · period of the last outturn */
  HetuProgress progress; /* owned: the verdict of the last outturn */
  double start, end;     /* of the plan, on the scale of time */
  double scale; /* y of one of the target's unit: 1, or where targets share an axis 100 ÷ target */
  gboolean is_rate;
  GArray *points; /* (owned) (element-type HetuFramePacePoint): by time */
  int target;     /* row; −1 none */
  int first_line; /* row of the pace line's first month; of a rate of the first period's own growth; −1 none */
  guint n_line; /* rows of it, one after another */
  int mean;     /* row of the projection by the mean rate; −1 none */
  int by_line;  /* row of the projection by the pace line; −1 none */
  int rest;     /* row of the growth that the rest of the plan needs; −1 none */
  double months_left;
  double mean_rate, required_rate; /* a month, in the target's unit; only when has_rates */
  gboolean has_rates;
} HetuFramePace;

typedef struct
{
  guint panel;
  int series;   /* whose definition changed, −1 for all of the panel */
  double x;     /* time at which the new definition begins */
  char *note;   /* (owned) */
  int category; /* in whose rows, −1 for all: of a row of its own indicator */
  HetuNoteKind kind;
} HetuFrameBreak;

/* A note on the data that the figure bears: a sentence of its note line tells it, the table beside the rows that it is of. */
typedef struct
{
  gint64 note; /* id in the store */
  HetuNoteKind kind;
  guint number; /* of the mark that stands for it in the plot, from 1; 0: none does */
  char *text;   /* (owned): as it was told, in the figure's language */
  GArray *
      rows; /* (owned) (element-type guint): rows, or gauges, that it is of, in their order; at least one */
} HetuFrameRemark;

typedef struct _HetuFrame HetuFrame;
struct _HetuFrame
{
  /*< private >*/ gint ref_count;
  /*< public, read-only once built >*/
  HetuChartKind kind;
  HetuFacetForm facet;
  HetuMeasure measure;
  HetuGrain grain;
  HetuUnit unit; /* of y */
  int decimals;  /* uniform decimals of labels in this figure (C-17) */
  HetuLanguage language;
  HetuPeriod from, to; /* of the period axis */
  HetuPeriod period;   /* the one period of a cross-section */
  gint32 as_of;        /* yyyymmdd: of what was published by then; 0: of all that is known */
  gboolean free_scales;
  gboolean mixed; /* a table whose columns are of their own: one district's indicators */
  gboolean
      vintages; /* a table of what was known when: a line a period, a column a day of publication */
  gboolean
      overlay; /* years on one axis of months, that of the year of @to; the latest is the focus */
  HetuShade shade;    /* what tints show */
  char *yardstick;    /* (nullable): what differences are from: “全市”, “中位数” */
  gint32 base;        /* of a difference between panels: see HetuSpec */
  GArray *panels;     /* (element-type HetuFrameKey): at least one */
  GArray *categories; /* (element-type HetuFrameKey) */
  GArray *series;     /* (element-type HetuFrameSeries) */
  GArray *rows;       /* (element-type HetuFrameRow): by panel, category, series, period, kind */
  GArray *gauges;     /* (element-type HetuFrameGauge) */
  GArray *paces;      /* (element-type HetuFramePace): one a panel */
  GArray *breaks;     /* (element-type HetuFrameBreak) */
  GArray *remarks;    /* (element-type HetuFrameRemark): by their start */
  char *indicator;    /* (nullable): name of the one indicator that all rows are of */
  char *subject; /* (nullable): what its growth is told of in a title: “固投”; %NULL: the economy */
  char *title;            /* the finding; generated or a person's own */
  char *subtitle;         /* indicator + measure + unit + period + price basis */
  GPtrArray *notes;       /* (element-type utf8): sentences of the note, in order */
  GPtrArray *sources;     /* (element-type utf8): citations in order of series */
  GPtrArray *source_urls; /* (element-type utf8) (nullable elements): beside sources */
  char *footer;           /* (nullable): “河图 · 生成于 2026-11-21” */
};

/**
 * hetu_frame_new:
 *
 * Returns: (transfer full): an empty frame, to be filled before it is shared
 */
HetuFrame *hetu_frame_new (HetuChartKind kind, HetuLanguage language);

/**
 * hetu_frame_ref:
 *
 * Returns: (transfer full): @self with one more owner
 */
HetuFrame *hetu_frame_ref (HetuFrame *self);

/**
 * hetu_frame_unref:
 *
 * Gives up one reference; the last one frees it.
 */
void hetu_frame_unref (HetuFrame *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuFrame, hetu_frame_unref)

/**
 * hetu_frame_add_panel:
 *
 * Strings are copied, here and below.
 *
 * Returns: the index of the panel
 */
guint hetu_frame_add_panel (HetuFrame *self, const HetuFrameKey *panel);

/**
 * hetu_frame_add_category:
 *
 * Returns: the index of the category
 */
guint hetu_frame_add_category (HetuFrame *self, const HetuFrameKey *category);

/**
 * hetu_frame_add_series:
 *
 * Returns: the index of the series
 */
guint hetu_frame_add_series (HetuFrame *self, const HetuFrameSeries *series);

/**
 * hetu_frame_add_row:
 * @row: its indices must be of panels, categories and series added before
 *
 * Returns: the index of the row
 */
guint hetu_frame_add_row (HetuFrame *self, const HetuFrameRow *row);

/**
 * hetu_frame_add_gauge:
 * @progress: what it owns is taken
 *
 * Returns: the index of the gauge
 */
guint hetu_frame_add_gauge (HetuFrame *self,
                            const char *name,
                            const char *detail,
                            HetuProgress *progress);

/**
 * hetu_frame_add_pace:
 * @pace: what it owns is taken
 */
void hetu_frame_add_pace (HetuFrame *self, HetuFramePace *pace);

/**
 * hetu_frame_pace_clear:
 *
 * Frees what @self owns.
 */
void hetu_frame_pace_clear (HetuFramePace *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuFramePace, hetu_frame_pace_clear)

/**
 * hetu_frame_add_break:
 * @series: whose definition changed, −1 for all of the panel
 * @x: when the new definition begins: the end of the last period of the old one, as hetu_period_end()
 * @note: “口径调整”
 *
 * Adds the break unless it is there already.
 */
void hetu_frame_add_break (HetuFrame *self, guint panel, int series, double x, const char *note);

/**
 * hetu_frame_is_broken:
 * @first: the earlier row
 *
 * Returns: whether the definition of @first's series changes before @second: the two do not compare
 */
gboolean
hetu_frame_is_broken (const HetuFrame *self, const HetuFrameRow *first, const HetuFrameRow *second);

/**
 * hetu_frame_add_remark:
 * @remark: its words and rows are copied
 */
void hetu_frame_add_remark (HetuFrame *self, const HetuFrameRemark *remark);

/**
 * hetu_frame_dup_row_remarks:
 * @index: of a row, or of a gauge in a figure of gauges
 *
 * Returns: (transfer full) (nullable): the words of the remarks that it bears; %NULL: none
 */
char *hetu_frame_dup_row_remarks (const HetuFrame *self, guint index);

/**
 * hetu_frame_add_note:
 *
 * Adds the sentence unless it is there already.
 */
void hetu_frame_add_note (HetuFrame *self, const char *note);

/**
 * hetu_frame_add_source:
 * @url: (nullable)
 *
 * Adds the citation unless it is there already.
 */
void hetu_frame_add_source (HetuFrame *self, const char *citation, const char *url);

/**
 * hetu_frame_get_panel:
 *
 * Returns: (transfer none): one of the panels, @index below their number; likewise the getters below
 */
const HetuFrameKey *hetu_frame_get_panel (const HetuFrame *self, guint index);

/**
 * hetu_frame_get_category:
 *
 * Returns: (transfer none)
 */
const HetuFrameKey *hetu_frame_get_category (const HetuFrame *self, guint index);

/**
 * hetu_frame_get_series:
 *
 * Returns: (transfer none)
 */
const HetuFrameSeries *hetu_frame_get_series (const HetuFrame *self, guint index);

/**
 * hetu_frame_get_row:
 *
 * Returns: (transfer none)
 */
const HetuFrameRow *hetu_frame_get_row (const HetuFrame *self, guint index);

/**
 * hetu_frame_get_gauge:
 *
 * Returns: (transfer none)
 */
const HetuFrameGauge *hetu_frame_get_gauge (const HetuFrame *self, guint index);

/**
 * hetu_frame_get_pace:
 *
 * Returns: (transfer none)
 */
const HetuFramePace *hetu_frame_get_pace (const HetuFrame *self, guint index);

/**
 * hetu_frame_get_axis_period:
 *
 * Returns: where @period stands on the axis: itself, in an overlay of years the same months of the year of @to
 */
HetuPeriod hetu_frame_get_axis_period (const HetuFrame *self, HetuPeriod period);

/**
 * hetu_frame_get_row_unit:
 *
 * Returns: the unit of @row: its own, else that of its column where columns differ, else the frame's
 */
HetuUnit hetu_frame_get_row_unit (const HetuFrame *self, const HetuFrameRow *row);

/**
 * hetu_frame_get_row_decimals:
 *
 * Returns: the decimals of labels in the column of @row
 */
int hetu_frame_get_row_decimals (const HetuFrame *self, const HetuFrameRow *row);

/**
 * hetu_frame_get_row_region:
 *
 * Returns: whose figure @row is: the region of its series, of its category where series are parts of places
 */
gint32 hetu_frame_get_row_region (const HetuFrame *self, const HetuFrameRow *row);

/**
 * hetu_frame_has_formula:
 *
 * Returns: whether the words of @row are how its number was computed
 */
gboolean hetu_frame_has_formula (const HetuFrameRow *row);

/**
 * hetu_frame_count_formulas:
 *
 * Returns: how many rows tell how they were computed
 */
guint hetu_frame_count_formulas (const HetuFrame *self);

/**
 * hetu_frame_get_row_indicator:
 *
 * Returns: of which indicator @row is: that of its category, of its series, or of its panel; where series are parts, that
 *   of their whole; 0: it cannot be told
 */
gint32 hetu_frame_get_row_indicator (const HetuFrame *self, const HetuFrameRow *row);

/**
 * hetu_frame_find_row:
 *
 * Returns: index of the row, or −1
 */
int hetu_frame_find_row (const HetuFrame *self,
                         guint panel,
                         guint category,
                         guint series,
                         HetuPeriod period,
                         HetuKind kind);

/**
 * hetu_frame_to_text:
 *
 * Returns: (transfer full): one line a row, for `--dump frame` and goldens: stable, locale-free
 */
char *hetu_frame_to_text (const HetuFrame *self);

/**
 * hetu_frame_to_tsv:
 *
 * Returns: (transfer full): the plotted numbers as a table with a header line, for the clipboard, the table twin and CSV export
 */
char *hetu_frame_to_tsv (const HetuFrame *self);
