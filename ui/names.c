/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names: one rule for the sidebar, the chips, the picker and the inspector. */
#include "ui/names.h"

#define ROOM 12

const char *
hetu_name_indicator (HetuIndicator *indicator, HetuLanguage language)
{
  const char *name = hetu_indicator_get_name (indicator, language);

  if (language == HETU_LANGUAGE_ZH && g_utf8_strlen (name, -1) <= ROOM)
    return name;
  return hetu_indicator_get_short_name (indicator, language);
}

const char *
hetu_name_district (HetuDistrict *district, HetuLanguage language)
{
  if (hetu_district_get_tier (district) == HETU_TIER_NATION)
    return hetu_district_get_short_name (district, language);
  return hetu_district_get_name (district, language);
}
