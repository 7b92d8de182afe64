/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/district.h"
#include "model/indicator.h"

/* Names as lists and chips of the window show them: as full as there is room for. */

/**
 * hetu_name_indicator:
 *
 * Returns: (transfer none): the Chinese name up to twelve 汉字, else the short one; in English the short one
 */
const char *hetu_name_indicator (HetuIndicator *indicator, HetuLanguage language);

/**
 * hetu_name_district:
 *
 * Returns: (transfer none): the name; of the nation the short one, as in figures: “全国”
 */
const char *hetu_name_district (HetuDistrict *district, HetuLanguage language);
