/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What break.c and break-western.c ask of a character. Private to them. */

/**
 * hetu_break_is_in:
 *
 * Returns: whether @set has @c
 */
static inline gboolean
hetu_break_is_in (gunichar c, const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

/**
 * hetu_break_is_han:
 *
 * Returns: whether @c is a Han character; no punctuation is one
 */
static inline gboolean
hetu_break_is_han (gunichar c)
{
  return c >= 0x2e80 && g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

/**
 * hetu_break_is_digit:
 *
 * Returns: whether @c is one of 0 … 9
 */
static inline gboolean
hetu_break_is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}
