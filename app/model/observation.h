/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/decimal.h"
#include "model/period.h"
#include "model/unit.h"

#include <glib.h>

/* A statement: what one document says of one indicator, place and time. Several statements may hold
 * for one cell; the store keeps all and a stated rule picks one. */

typedef enum
{
  HETU_KIND_ACTUAL,   /* 实绩 */
  HETU_KIND_TARGET,   /* 目标 */
  HETU_KIND_EXPECTED, /* 预计, told as a forecast of a period still open */
} HetuKind;

typedef enum
{
  HETU_MEASURE_LEVEL,        /* 水平值 */
  HETU_MEASURE_GROWTH,       /* 同比增速, % on the same period last year */
  HETU_MEASURE_CHAIN,        /* 环比, % on the previous period */
  HETU_MEASURE_PP_CHANGE,    /* 百分点变动 */
  HETU_MEASURE_ABS_CHANGE,   /* 增减量, in the indicator's own unit */
  HETU_MEASURE_SHARE,        /* 占比 */
  HETU_MEASURE_RANK,         /* 位次, within ref_region */
  HETU_MEASURE_RATIO,        /* 率: rate, intensity, coverage, completion */
  HETU_MEASURE_DIFF,         /* 与 ref_region 之差 (diff_vs_region) */
  HETU_MEASURE_CONTRIBUTION, /* 拉动: percentage points of the whole's growth that a part makes */
  HETU_N_MEASURES,
} HetuMeasure;

typedef enum
{
  HETU_COMPARATOR_EQUAL,
  HETU_COMPARATOR_AT_LEAST, /* ≥ 以上、不低于 */
  HETU_COMPARATOR_AT_MOST,  /* ≤ 以内、不超过 */
  HETU_COMPARATOR_ABOUT,    /* ≈ 左右 */
  HETU_COMPARATOR_MORE,     /* > 超过、突破 */
  HETU_COMPARATOR_LESS,     /* < 不到 */
  HETU_COMPARATOR_RANGE,    /* value … value_high */
  HETU_COMPARATOR_RELATIVE, /* against another region or indicator: value is the distance asked for */
  HETU_COMPARATOR_QUALITATIVE, /* words only: 全覆盖, 与经济增长基本同步 */
} HetuComparator;

typedef enum
{
  HETU_STATUS_FINAL,
  HETU_STATUS_PROVISIONAL,  /* 初步核算 */
  HETU_STATUS_EXPECTED,     /* 预计 */
  HETU_STATUS_FUZZY,        /* worded quantity */
  HETU_STATUS_QUALITATIVE,  /* no number; text holds the words */
  HETU_STATUS_SUSPECT,      /* kept as stated, but it does not hold */
  HETU_STATUS_REDACTED,     /* × in the text: exists, not told */
  HETU_STATUS_MISSING,      /* 缺数: not given; reason says why */
  HETU_STATUS_INCOMPARABLE, /* — another definition or a break */
} HetuStatus;

typedef enum
{
  HETU_BASIS_REPORTED, /* 公布数 */
  HETU_BASIS_COMPUTED, /* 推算 from levels */
  HETU_BASIS_ADJUSTED, /* 扣除留抵退税因素 … */
  HETU_BASIS_IMPLIED,  /* 反推, of a base that follows from a rate; never in a store */
} HetuBasis;

/* How a statement ranks among rivals within one document. */
typedef enum
{
  HETU_PLACE_HEADLINE,
  HETU_PLACE_BODY,
} HetuPlace;

typedef struct
{
  gint64 id;         /* of the store; 0 before it is recorded or when computed */
  gint32 indicator;  /* HetuIndicator's number in the store */
  gint32 region;     /* GB/T 2260 code, 100000 for China */
  gint32 ref_region; /* scope of a rank, reference of a difference; 0 none */
  gint32 source;     /* HetuSource's number in the store; 0 none */
  HetuPeriod period;
  HetuPeriod deadline;    /* of a target that has its own; else none */
  HetuDecimal value;      /* only when has_value */
  HetuDecimal value_high; /* only when comparator is RANGE */
  HetuUnit unit;
  guint8 kind;       /* HetuKind */
  guint8 measure;    /* HetuMeasure */
  guint8 comparator; /* HetuComparator */
  guint8 status;     /* HetuStatus */
  guint8 basis;      /* HetuBasis */
  guint8 place;      /* HetuPlace */
  guint16 rank_of;   /* size of the field of a rank; 0 unknown */
  gboolean has_value;
  gboolean chosen;   /* the one of its cell that the rule, or a person, picks */
  gint32 vintage;    /* date on which the figure was published, yyyymmdd; 0 unknown */
  gint32 char_start; /* code points in the source document, −1 unknown */
  gint32 char_end;
  char *quote; /* (owned) (nullable): the sentence, verbatim */
  char
      *text; /* (owned) (nullable): words of a qualitative figure, or the reason of a missing one */
  char *note;  /* (owned) (nullable): adjusted basis, definition, break */
  char *scope; /* (owned) (nullable): field of a rank that has no code: “54个市辖区” */
} HetuObservation;

/**
 * hetu_observation_init:
 *
 * Sets @self to a final, reported, actual level without a value.
 */
void hetu_observation_init (HetuObservation *self);

/**
 * hetu_observation_clear:
 *
 * Frees the strings of @self and leaves it as after hetu_observation_init().
 */
void hetu_observation_clear (HetuObservation *self);

/**
 * hetu_observation_copy:
 * @out: (out caller-allocates): a deep copy; cleared by the caller
 */
void hetu_observation_copy (const HetuObservation *self, HetuObservation *out);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuObservation, hetu_observation_clear)

/**
 * hetu_observation_array_new:
 *
 * Returns: (transfer full) (element-type HetuObservation): an empty array that clears its elements
 */
GArray *hetu_observation_array_new (void);

/**
 * hetu_observation_array_new_sized:
 * @n: how many it will hold, about
 *
 * Returns: (transfer full) (element-type HetuObservation): an empty array that has room for them
 */
GArray *hetu_observation_array_new_sized (guint n);

/* The words of data files and the command line. Each parse takes the word of CLI.md's tidy layout
 * (“actual”, “pp_change”, “>=”, “final” …) and leaves @out untouched on failure. */

/**
 * hetu_kind_parse:
 * @text: “actual”, “target”, “expected”
 * @out: (out): the kind; untouched on failure
 *
 * Returns: whether @text is a kind
 */
gboolean hetu_kind_parse (const char *text, HetuKind *out);

/**
 * hetu_kind_to_string:
 *
 * Returns: (transfer none): the word that hetu_kind_parse() reads
 */
const char *hetu_kind_to_string (HetuKind kind);

/**
 * hetu_kind_to_label:
 *
 * Returns: (transfer none): “实绩” or “actual”
 */
const char *hetu_kind_to_label (HetuKind kind, HetuLanguage language);

/**
 * hetu_measure_parse:
 * @text: “level”, “growth” … “diff_vs_region”; also “growth_yoy”, “growth_mom”, “diff”
 * @out: (out): the measure; untouched on failure
 *
 * Returns: whether @text is a measure
 */
gboolean hetu_measure_parse (const char *text, HetuMeasure *out);

/**
 * hetu_measure_to_string:
 *
 * Returns: (transfer none): the word that hetu_measure_parse() reads
 */
const char *hetu_measure_to_string (HetuMeasure measure);

/**
 * hetu_measure_to_label:
 *
 * Returns: (transfer none): “同比增速” or “year-on-year growth”
 */
const char *hetu_measure_to_label (HetuMeasure measure, HetuLanguage language);

/**
 * hetu_comparator_parse:
 * @text: “=”, “>=”, “<=”, “~”, “>”, “<”, “range”, “relative”, “qualitative”; also “≥”, “≤”, “≈”
 * @out: (out): the comparator; untouched on failure
 *
 * Returns: whether @text is a comparator
 */
gboolean hetu_comparator_parse (const char *text, HetuComparator *out);

/**
 * hetu_comparator_to_string:
 *
 * Returns: (transfer none): the word that hetu_comparator_parse() reads
 */
const char *hetu_comparator_to_string (HetuComparator comparator);

/**
 * hetu_comparator_to_sign:
 *
 * Returns: (transfer none): “≥”, “≤”, “≈”, “>”, “<”; "" for the others
 */
const char *hetu_comparator_to_sign (HetuComparator comparator);

/**
 * hetu_status_parse:
 * @text: “final”, “provisional” … “incomparable”; also “ok” for final
 * @out: (out): the status; untouched on failure
 *
 * Returns: whether @text is a status
 */
gboolean hetu_status_parse (const char *text, HetuStatus *out);

/**
 * hetu_status_to_string:
 *
 * Returns: (transfer none): the word that hetu_status_parse() reads
 */
const char *hetu_status_to_string (HetuStatus status);

/**
 * hetu_status_to_label:
 *
 * Returns: (transfer none): “初步数” or “provisional”
 */
const char *hetu_status_to_label (HetuStatus status, HetuLanguage language);

/**
 * hetu_status_has_number:
 *
 * Returns: whether a statement of @status has a number; not when it is redacted, missing, in words or not comparable
 */
gboolean hetu_status_has_number (HetuStatus status);

/**
 * hetu_basis_parse:
 * @text: “reported”, “computed”, “adjusted”
 * @out: (out): the basis; untouched on failure
 *
 * Returns: whether @text is a basis that a statement may have: not that of an implied base
 */
gboolean hetu_basis_parse (const char *text, HetuBasis *out);

/**
 * hetu_basis_to_string:
 *
 * Returns: (transfer none): the word that hetu_basis_parse() reads
 */
const char *hetu_basis_to_string (HetuBasis basis);

/**
 * hetu_basis_to_label:
 *
 * Returns: (transfer none): “推算” or “computed”
 */
const char *hetu_basis_to_label (HetuBasis basis, HetuLanguage language);

/**
 * hetu_observation_disagrees:
 *
 * Two numbers disagree when they differ in one unit after both are rounded to the coarser one's decimals: 582 and 582.4 亿元 are
 * one telling, 582.4 and 789.17 亿元 are two. Numbers whose units do not convert disagree; what has no number of its own (“×”,
 * 缺数, words, a distance from another region) disagrees with nothing.
 *
 * Returns: whether @a and @b tell different numbers
 */
gboolean hetu_observation_disagrees (const HetuObservation *a, const HetuObservation *b);
