/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * HetuError:
 *
 * What the world can do wrong, in the classes that a caller can act upon. Each class has one exit
 * status of the command line, see hetu_error_exit_status().
 */
typedef enum
{
  HETU_ERROR_USAGE,       /* an option, indicator, district, period, unit or kind that is unknown */
  HETU_ERROR_INPUT,       /* a file or value refused; the message names file, line or cell */
  HETU_ERROR_STORE,       /* the store cannot be opened, read or written */
  HETU_ERROR_STORE_NEWER, /* the store was written by a newer program */
  HETU_ERROR_STORE_LOCKED,  /* another program holds the store */
  HETU_ERROR_STORE_DAMAGED, /* the file is no store, is truncated or fails its own checks */
  HETU_ERROR_OUTPUT,        /* a file cannot be written */
  HETU_ERROR_GLYPH,         /* no font has a character that the output needs */
  HETU_ERROR_DATA, /* the figures asked for cannot be drawn or computed; the message says which lack */
  HETU_ERROR_CANCELLED, /* a person cancelled the work */
} HetuError;

#define HETU_ERROR (hetu_error_quark ())

/**
 * hetu_error_quark:
 *
 * Returns: the error domain of hetu-core
 */
GQuark hetu_error_quark (void);

/**
 * hetu_error_exit_status:
 * @error: (nullable): an error of any domain
 *
 * Returns: the documented exit status of the command line for @error: 0 for none, 2 usage and data,
 *   3 input, 4 store, 5 output; errors of other domains (GIO's, say) are 5
 */
int hetu_error_exit_status (const GError *error);

/**
 * hetu_refuse:
 * @error: (out) (optional): the reason, of @code
 * @format: printf() format, in the reader's language
 *
 * Returns: %FALSE, so that what refuses can return it
 */
gboolean hetu_refuse (GError **error, HetuError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/**
 * hetu_nearest:
 * @wanted: what the user wrote
 * @known: (array zero-terminated=1): the words that would have been understood
 *
 * Returns: (transfer none) (nullable): the word of @known nearest to @wanted by edit distance over
 *   code points, or %NULL when none is near enough to be worth naming
 */
const char *hetu_nearest (const char *wanted, const char *const *known);
