/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/breakdown.h"
#include "model/language.h"
#include "model/match.h"
#include "model/period.h"
#include "model/trait.h"
#include "model/unit.h"

#include <glib-object.h>

/* Nature of an indicator's level: what may be done with it. */
typedef enum
{
  HETU_NATURE_FLOW,  /* accumulates over the period: 亿元 a year */
  HETU_NATURE_STOCK, /* state at the period's end */
  HETU_NATURE_RATIO, /* a rate or per-head value */
  HETU_NATURE_INDEX, /* a rate of change by itself: 居民消费价格涨幅 */
  HETU_NATURE_COUNT, /* things done in the period */
} HetuNature;

typedef enum
{
  HETU_DIRECTION_HIGHER, /* higher is better */
  HETU_DIRECTION_LOWER,
  HETU_DIRECTION_NEUTRAL,
} HetuDirection;

/* Plain values from which an indicator is made; strings are copied. */
typedef struct
{
  gint32 number;  /* the store's integer */
  const char *id; /* “gdp” */
  const char *name_zh;
  const char *name_en;
  const char *short_zh; /* (nullable): for narrow places: “社零” */
  const char *short_en; /* (nullable) */
  const char *aliases;  /* (nullable): separated by “|” */
  const char *initials; /* pinyin initials, polyphones right: “dqsczz”; several separated by “|” */
  const char *domain; /* “macro”, “industry” … */
  HetuUnit unit;      /* of the level */
  HetuNature nature;
  HetuDirection direction;
  HetuGrain frequency;
  gboolean constant_prices; /* published growth is real (GDP and value added) */
  const char *note;         /* (nullable): definition, for the note of a figure */
  const char *parts; /* (nullable): how it is divided, as hetu_breakdown_list_parse() reads it */
  HetuTraits traits; /* what rules know of it */
  const char *
      per_head; /* (nullable): ids of the whole and the heads that it is the quotient of: “gdp/permanent_population” */
  const char *nation_zh; /* (nullable): what it is called of the nation: “国内生产总值” */
  const char *nation_en; /* (nullable) */
} HetuIndicatorInfo;

#define HETU_TYPE_INDICATOR (hetu_indicator_get_type ())
G_DECLARE_FINAL_TYPE (HetuIndicator, hetu_indicator, HETU, INDICATOR, GObject)

/**
 * hetu_indicator_new:
 *
 * Returns: (transfer full): an immutable indicator
 */
HetuIndicator *hetu_indicator_new (const HetuIndicatorInfo *info);

/**
 * hetu_indicator_get_number:
 *
 * Returns: the store's integer
 */
gint32 hetu_indicator_get_number (HetuIndicator *self);

/**
 * hetu_indicator_get_id:
 *
 * Returns: (transfer none): “gdp”
 */
const char *hetu_indicator_get_id (HetuIndicator *self);

/**
 * hetu_indicator_get_name:
 *
 * Returns: (transfer none): the full name; the Chinese one where there is no English one
 */
const char *hetu_indicator_get_name (HetuIndicator *self, HetuLanguage language);

/**
 * hetu_indicator_get_short_name:
 *
 * Returns: (transfer none): the short name where there is one, else the name
 */
const char *hetu_indicator_get_short_name (HetuIndicator *self, HetuLanguage language);

/**
 * hetu_indicator_get_aliases:
 *
 * Returns: (transfer none) (array zero-terminated=1): other names; may be empty
 */
const char *const *hetu_indicator_get_aliases (HetuIndicator *self);

/**
 * hetu_indicator_get_domain:
 *
 * Returns: (transfer none): “macro”, “industry” …; see hetu_domain_to_label()
 */
const char *hetu_indicator_get_domain (HetuIndicator *self);

/**
 * hetu_indicator_get_unit:
 *
 * Returns: the unit of the level
 */
HetuUnit hetu_indicator_get_unit (HetuIndicator *self);

/**
 * hetu_indicator_get_nature:
 *
 * Returns: what may be done with the level
 */
HetuNature hetu_indicator_get_nature (HetuIndicator *self);

/**
 * hetu_indicator_get_direction:
 *
 * Returns: whether higher or lower is better
 */
HetuDirection hetu_indicator_get_direction (HetuIndicator *self);

/**
 * hetu_indicator_get_frequency:
 *
 * Returns: how often it is told
 */
HetuGrain hetu_indicator_get_frequency (HetuIndicator *self);

/**
 * hetu_indicator_get_constant_prices:
 *
 * Returns: whether its published growth is real (不变价), so that none may be computed from levels unmarked
 */
gboolean hetu_indicator_get_constant_prices (HetuIndicator *self);

/**
 * hetu_indicator_get_note:
 *
 * Returns: (transfer none) (nullable): the definition, for the note of a figure
 */
const char *hetu_indicator_get_note (HetuIndicator *self);

/**
 * hetu_indicator_get_breakdowns:
 *
 * Returns: (transfer none) (element-type HetuBreakdown): how the whole is divided, the usual way first; may be empty
 */
const GPtrArray *hetu_indicator_get_breakdowns (HetuIndicator *self);

/**
 * hetu_indicator_get_parts:
 *
 * Returns: (transfer none) (nullable): the breakdowns as the catalogue has them written
 */
const char *hetu_indicator_get_parts (HetuIndicator *self);

/**
 * hetu_indicator_has_trait:
 * @trait: one of them
 *
 * Returns: whether rules know this of it
 */
gboolean hetu_indicator_has_trait (HetuIndicator *self, HetuTraits trait);

/**
 * hetu_indicator_get_per_head:
 * @whole: (out) (transfer none): id of what is divided: “gdp”; untouched where there is none
 * @heads: (out) (transfer none): id of what it is divided by: “permanent_population”; untouched where there is none
 *
 * Returns: whether it is the quotient of two other indicators
 */
gboolean hetu_indicator_get_per_head (HetuIndicator *self, const char **whole, const char **heads);

/**
 * hetu_per_head_is_valid:
 * @text: (nullable): “gdp/permanent_population”
 *
 * Returns: whether @text is nothing, or two ids with a “/” between them
 */
gboolean hetu_per_head_is_valid (const char *text);

/**
 * hetu_indicator_get_nation_name:
 *
 * Returns: (transfer none): what it is called of the nation, “国内生产总值”; its name where that is the same
 */
const char *hetu_indicator_get_nation_name (HetuIndicator *self, HetuLanguage language);

/**
 * hetu_indicator_match:
 * @query: what was typed: a name, alias, id or pinyin initials, in whole or in part; "" matches all
 *
 * Returns: the score of hetu_match_key_score(), 0 for no match
 */
guint hetu_indicator_match (HetuIndicator *self, const char *query);

/**
 * hetu_indicator_distance:
 *
 * Returns: how far a @query that matches nothing is from it, see hetu_match_key_distance()
 */
guint hetu_indicator_distance (HetuIndicator *self, const char *query);

/**
 * hetu_domain_to_label:
 * @domain: “macro”, “industry” …
 *
 * Returns: (transfer none): “综合”, “工业” … or “Economy”, “Industry” …; @domain itself when it is not known
 */
const char *hetu_domain_to_label (const char *domain, HetuLanguage language);

/**
 * hetu_nature_parse:
 * @text: “flow”, “stock”, “ratio”, “index”, “count”
 * @out: (out): the nature; untouched on failure
 *
 * Returns: whether @text is a nature
 */
gboolean hetu_nature_parse (const char *text, HetuNature *out);

/**
 * hetu_nature_to_string:
 *
 * Returns: (transfer none): the word that hetu_nature_parse() reads
 */
const char *hetu_nature_to_string (HetuNature nature);

/**
 * hetu_direction_parse:
 * @text: “higher”, “lower”, “neutral”
 * @out: (out): the direction; untouched on failure
 *
 * Returns: whether @text is a direction
 */
gboolean hetu_direction_parse (const char *text, HetuDirection *out);

/**
 * hetu_direction_to_string:
 *
 * Returns: (transfer none): the word that hetu_direction_parse() reads
 */
const char *hetu_direction_to_string (HetuDirection direction);
