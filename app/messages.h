/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"

/**
 * hetu_messages_init:
 * @wanted: (nullable): the language asked for on the command line; %NULL: that of the environment
 *
 * Binds the translations and sets the locale of messages. Where the environment names no language that Hetu speaks (C,
 * POSIX, fr …) the language is Chinese, the reference. Numbers are never read by the locale.
 *
 * Returns: the language of messages, headings and figures
 */
HetuLanguage hetu_messages_init (const char *wanted);
