/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"
#include "model/match.h"
#include "model/period.h"
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
} HetuIndicatorInfo;

#define HETU_TYPE_INDICATOR (hetu_indicator_get_type ())
G_DECLARE_FINAL_TYPE (HetuIndicator, hetu_indicator, HETU, INDICATOR, GObject)

/**
 * hetu_indicator_new:
 *
 * Returns: (transfer full): an immutable indicator
 */
HetuIndicator *hetu_indicator_new (const HetuIndicatorInfo *info);

gint32 hetu_indicator_get_number (HetuIndicator *self);
const char *hetu_indicator_get_id (HetuIndicator *self);
const char *hetu_indicator_get_name (HetuIndicator *self, HetuLanguage language);
/* The short name where there is one, else the name. */
const char *hetu_indicator_get_short_name (HetuIndicator *self, HetuLanguage language);
const char *const *hetu_indicator_get_aliases (HetuIndicator *self);
const char *hetu_indicator_get_domain (HetuIndicator *self);
HetuUnit hetu_indicator_get_unit (HetuIndicator *self);
HetuNature hetu_indicator_get_nature (HetuIndicator *self);
HetuDirection hetu_indicator_get_direction (HetuIndicator *self);
HetuGrain hetu_indicator_get_frequency (HetuIndicator *self);
gboolean hetu_indicator_get_constant_prices (HetuIndicator *self);
const char *hetu_indicator_get_note (HetuIndicator *self);

/**
 * hetu_indicator_match:
 * @query: what was typed: a name, alias, id or pinyin initials, in whole or in part; "" matches all
 *
 * Returns: the score of hetu_match_key_score(), 0 for no match
 */
guint hetu_indicator_match (HetuIndicator *self, const char *query);

/**
 * hetu_domain_to_label:
 * @domain: “macro”, “industry” …
 *
 * Returns: (transfer none): “综合”, “工业” … or “Economy”, “Industry” …; @domain itself when it is not known
 */
const char *hetu_domain_to_label (const char *domain, HetuLanguage language);

gboolean hetu_nature_parse (const char *text, HetuNature *out);
const char *hetu_nature_to_string (HetuNature nature);
gboolean hetu_direction_parse (const char *text, HetuDirection *out);
const char *hetu_direction_to_string (HetuDirection direction);
