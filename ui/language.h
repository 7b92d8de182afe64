/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"

/* The language of the window: of its own words through gettext, and of the figures it shows at first. */

/**
 * hetu_ui_setup_language:
 *
 * Sets the locale from the environment and binds the translations ($HETU_LOCALE_DIR, else the installed ones). Where the
 * locale is C, POSIX or unset and LANGUAGE is too, Chinese is set: it is the reference. Call once, first in main().
 */
void hetu_ui_setup_language (void);

/**
 * hetu_ui_language:
 *
 * Returns: the language in force: Chinese or English
 */
HetuLanguage hetu_ui_language (void);
