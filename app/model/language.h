/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The language of a figure or of a table's headings. It is a value, not the process's locale: a
 * Chinese desktop exports an English figure, and two figures of two languages are made in one run.
 * The window's own words go through gettext instead. */
typedef enum
{
  HETU_LANGUAGE_ZH, /* zh_CN, the reference */
  HETU_LANGUAGE_EN,
} HetuLanguage;

/**
 * hetu_language_parse:
 * @text: “zh_CN”, “zh”, “en”, “en_GB.UTF-8” …
 * @out: (out): the language; untouched on failure
 *
 * Returns: whether @text names a language that Hetu speaks
 */
gboolean hetu_language_parse (const char *text, HetuLanguage *out);

/**
 * hetu_language_to_string:
 *
 * Returns: (transfer none): “zh_CN” or “en”
 */
const char *hetu_language_to_string (HetuLanguage language);
