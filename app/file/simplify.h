/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hetu_simplify:
 * @c: a character
 *
 * Returns: the simplified character for a traditional one, 區 → 区; else @c
 */
gunichar hetu_simplify (gunichar c);
