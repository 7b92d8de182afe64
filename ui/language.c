/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Language: LANGUAGE first, then the locale of messages, as gettext does it. A program without either is Chinese; one in
 * a language that has no translation is English, because the message ids are. */
#include "ui/language.h"

#include <glib/gi18n.h>
#include <locale.h>

static gboolean
is_set (const char *name)
{
  const char *value = g_getenv (name);

  return value != NULL && value[0] != '\0';
}

static gboolean
locale_is_neutral (void)
{
  const char *name = setlocale (LC_MESSAGES, NULL);

  return name == NULL || g_str_equal (name, "C") || g_str_equal (name, "POSIX") ||
         g_ascii_strncasecmp (name, "C.", 2) == 0;
}

void
hetu_ui_setup_language (void)
{
  const char *folder = is_set ("HETU_LOCALE_DIR") ? g_getenv ("HETU_LOCALE_DIR") : HETU_LOCALE_DIR;

  if (setlocale (LC_ALL, "") == NULL || g_str_equal (setlocale (LC_CTYPE, NULL), "C") ||
      g_str_equal (setlocale (LC_CTYPE, NULL), "POSIX"))
    /* gettext translates nothing in “C” itself, and Chinese file names need UTF-8. */
    setlocale (LC_ALL, "C.UTF-8");
  if (locale_is_neutral () && !is_set ("LANGUAGE"))
    g_setenv ("LANGUAGE", "zh_CN", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

HetuLanguage
hetu_ui_language (void)
{
  const char *const *names = g_get_language_names ();
  HetuLanguage language = HETU_LANGUAGE_EN;

  for (guint i = 0; names[i] != NULL; i++)
    if (hetu_language_parse (names[i], &language))
      return language;
  return HETU_LANGUAGE_EN;
}
