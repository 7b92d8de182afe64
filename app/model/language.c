/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages of figures and exports. Locale names are read by their language part only. */
#include "model/language.h"

#include <string.h>

gboolean
hetu_language_parse (const char *text, HetuLanguage *out)
{
  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  if (strlen (text) > 2 && strchr ("_-.@", text[2]) == NULL)
    return FALSE;
  if (g_ascii_strncasecmp (text, "zh", 2) == 0)
    *out = HETU_LANGUAGE_ZH;
  else if (g_ascii_strncasecmp (text, "en", 2) == 0)
    *out = HETU_LANGUAGE_EN;
  else
    return FALSE;
  return TRUE;
}

const char *
hetu_language_to_string (HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? "zh_CN" : "en";
}
