/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"

#include <glib.h>

/* How a whole is divided (分组): 地区生产总值 by 三次产业 or by 三大需求. Declared in the catalogue, once for every place. */

#define HETU_BREAKDOWN_MAX_PARTS 12 /* GDP has nine trades (分行业), and eleven since 2015 */

typedef struct
{
  char *id; /* (owned): indicator of the part: “primary_industry_va” */
  char *
      share; /* (owned) (nullable): indicator of its published share of the whole: “primary_share” */
  int colour_slot; /* 1 … 7: the part's colour in every figure; −1 grey, of parts that are never drawn alone */
} HetuBreakdownPart;

typedef struct
{
  char *name_zh; /* (owned): “三次产业” */
  char *name_en; /* (owned): “three industries” */
  GArray
      *parts; /* (element-type HetuBreakdownPart): 2 … 12, in the order in which they are printed */
} HetuBreakdown;

/**
 * hetu_breakdown_list_parse:
 * @text: (nullable): “三次产业/three industries=primary_industry_va:primary_share#3|…;三大需求/final demand=…”: breakdowns
 *   separated by “;”, parts by “|”, a part's share behind “:” (each part of a breakdown has one, or none has), its colour
 *   slot behind “#” (“-” is grey; else its place in the list); %NULL and "" are none
 *
 * Returns: (transfer full) (element-type HetuBreakdown): in the order written. %HETU_ERROR_INPUT: not of this form, fewer
 *   than two parts or more than twelve, a part or a colour twice, a share for some only; the message says which.
 */
GPtrArray *hetu_breakdown_list_parse (const char *text, GError **error);

/**
 * hetu_breakdown_get_name:
 *
 * Returns: (transfer none): “三次产业”, “three industries”
 */
const char *hetu_breakdown_get_name (const HetuBreakdown *self, HetuLanguage language);

/**
 * hetu_breakdown_get_part:
 *
 * Returns: (transfer none): the part at @index, below parts->len
 */
const HetuBreakdownPart *hetu_breakdown_get_part (const HetuBreakdown *self, guint index);

/**
 * hetu_breakdown_has_shares:
 *
 * Returns: whether shares of its parts are published as indicators of their own
 */
gboolean hetu_breakdown_has_shares (const HetuBreakdown *self);
