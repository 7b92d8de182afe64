/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Places that every table may name though a store does not have them: the provinces of GB/T 2260. Private to app/import. */
typedef struct
{
  gint32 code;
  const char *name_zh;
  const char *short_zh;
  const char *name_en;
} HetuProvince;

/**
 * hetu_province_find:
 * @name: “内蒙古自治区”, “内蒙古” or “150000”
 *
 * Returns: (transfer none) (nullable): the province
 */
const HetuProvince *hetu_province_find (const char *name);

/**
 * hetu_province_find_within:
 *
 * Returns: (transfer none) (nullable): the province whose full name stands first in @text
 */
const HetuProvince *hetu_province_find_within (const char *text);
