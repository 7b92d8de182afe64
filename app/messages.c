/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the process: which one, and gettext told so. Under a locale that is not UTF-8 gettext would translate
 * nothing, so C.UTF-8 stands in for it. */
#include "messages.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static HetuLanguage
language_of_environment (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");
  HetuLanguage language = HETU_LANGUAGE_ZH;

  for (gsize i = 0; names[i] != NULL; i++)
    if (hetu_language_parse (names[i], &language))
      break;
  return language;
}

HetuLanguage
hetu_messages_init (const char *wanted)
{
  const char *folder = g_getenv ("HETU_LOCALE_DIR");
  HetuLanguage language;

  setlocale (LC_ALL, "");
  if (!g_get_charset (NULL))
    setlocale (LC_ALL, "C.UTF-8");
  if (wanted == NULL || !hetu_language_parse (wanted, &language))
    language = language_of_environment ();
  g_setenv ("LANGUAGE", hetu_language_to_string (language), TRUE);
  if (g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : HETU_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return language;
}
