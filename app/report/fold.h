/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hetu_fold:
 * @c: a character
 * Full-width Latin letters, digits and punctuation and all spaces become ASCII, “~” a dash, traditional characters simplified ones, radicals (⼈) and compatibility
 * forms the 汉字 that they look like; nothing changes the number
 * of characters. “。”, “、”, curly quotes and “×” stay.
 * Returns: the character as the reader compares it
 */
gunichar hetu_fold (gunichar c);
