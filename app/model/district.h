/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"

#include <glib-object.h>

#define HETU_REGION_NATION 100000

typedef enum
{
  HETU_TIER_NATION,
  HETU_TIER_PROVINCE,
  HETU_TIER_CITY,
  HETU_TIER_DISTRICT, /* 市辖区, 县, 县级市 */
} HetuTier;

typedef struct
{
  gint32 code;          /* GB/T 2260 */
  gint32 parent;        /* code; 0 for the nation */
  const char *name_zh;  /* 洛龙区 */
  const char *name_en;  /* Luolong District */
  const char *short_zh; /* 洛龙 */
  const char *short_en; /* Luolong */
  const char *aliases; /* (nullable): names and former codes, separated by “|”: “孟津县|410322” */
  const char *initials; /* llq */
  HetuTier tier;
  const char *type; /* “市辖区”, “县”, “县级市”, “地级市”, “省”, “国家” */
  int colour_slot; /* 1 … 7; 0 when none was given yet; 8 ink for cities; −1 grey references */
} HetuDistrictInfo;

#define HETU_TYPE_DISTRICT (hetu_district_get_type ())
G_DECLARE_FINAL_TYPE (HetuDistrict, hetu_district, HETU, DISTRICT, GObject)

/**
 * hetu_district_new:
 *
 * Returns: (transfer full): a place; only its colour slot ever changes (property “colour-slot”)
 */
HetuDistrict *hetu_district_new (const HetuDistrictInfo *info);

/**
 * hetu_district_get_code:
 *
 * Returns: the GB/T 2260 code
 */
gint32 hetu_district_get_code (HetuDistrict *self);

/**
 * hetu_district_get_parent:
 *
 * Returns: the code of the place above; 0 for the nation
 */
gint32 hetu_district_get_parent (HetuDistrict *self);

/**
 * hetu_district_get_name:
 *
 * Returns: (transfer none): “洛龙区” or “Luolong District”
 */
const char *hetu_district_get_name (HetuDistrict *self, HetuLanguage language);

/**
 * hetu_district_get_short_name:
 *
 * Returns: (transfer none): “洛龙” or “Luolong”, for narrow places (CHARTS C-44)
 */
const char *hetu_district_get_short_name (HetuDistrict *self, HetuLanguage language);

/**
 * hetu_district_get_aliases:
 *
 * Returns: (transfer none) (array zero-terminated=1): other names and former codes; may be empty
 */
const char *const *hetu_district_get_aliases (HetuDistrict *self);

/**
 * hetu_district_get_tier:
 *
 * Returns: nation, province, city or district
 */
HetuTier hetu_district_get_tier (HetuDistrict *self);

/**
 * hetu_district_get_type_label:
 *
 * Returns: (transfer none): “市辖区” or “urban district”; the Chinese word where it has no English one
 */
const char *hetu_district_get_type_label (HetuDistrict *self, HetuLanguage language);

/**
 * hetu_district_get_colour_slot:
 *
 * Returns: 1 … 7; 0 when none was given yet, 8 ink, −1 grey references
 */
int hetu_district_get_colour_slot (HetuDistrict *self);

/**
 * hetu_district_set_colour_slot:
 * @slot: −1 … 8
 *
 * Sets the slot and tells “notify::colour-slot” when it changes.
 */
void hetu_district_set_colour_slot (HetuDistrict *self, int slot);

/**
 * hetu_district_match:
 *
 * Returns: the score of hetu_match_key_score() over names, initials, aliases and code; 0 for no match
 */
guint hetu_district_match (HetuDistrict *self, const char *query);

/**
 * hetu_district_distance:
 *
 * Returns: how far a @query that matches nothing is from it, see hetu_match_key_distance()
 */
guint hetu_district_distance (HetuDistrict *self, const char *query);

/**
 * hetu_tier_parse:
 * @text: “nation”, “province”, “city”, “district”
 * @out: (out): the tier; untouched on failure
 *
 * Returns: whether @text is a tier
 */
gboolean hetu_tier_parse (const char *text, HetuTier *out);

/**
 * hetu_tier_to_string:
 *
 * Returns: (transfer none): the word that hetu_tier_parse() reads
 */
const char *hetu_tier_to_string (HetuTier tier);

/**
 * hetu_district_to_reference:
 * @code: GB/T 2260
 *
 * Returns: (transfer none) (nullable): what the whole is called beside its parts: “全国”, “全省”, “全市”; en “the nation”,
 *   “the province”, “the city”; %NULL for a district or no code
 */
const char *hetu_district_to_reference (gint32 code, HetuLanguage language);
