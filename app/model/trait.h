/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What rules know of an indicator besides its nature: a column of the catalogue, so that a user's own indicators obey the
 * same rules as the shipped ones. */
typedef enum
{
  HETU_TRAIT_SHARE = 1 << 0,  /* part of a whole: from 0 to 100 per cent (占比, 覆盖率) */
  HETU_TRAIT_SIGNED = 1 << 1, /* may be below zero, and fall while it adds up (利润, 净出口) */
  HETU_TRAIT_FALLS = 1 << 2,  /* a fall is a number above zero (能耗降低) */
  HETU_TRAIT_OUTPUT = 1 << 3, /* the output of the whole economy: “增长 5.2%” is said of it alone */
  HETU_TRAIT_POPULATION = 1 << 4, /* the heads that places are measured by */
} HetuTraits;

/**
 * hetu_traits_parse:
 * @text: (nullable): words of hetu_traits_list_words() separated by “|”; %NULL, "" and “none” are none
 * @out: (out): the traits; untouched on failure
 *
 * Returns: whether every word is one
 */
gboolean hetu_traits_parse (const char *text, HetuTraits *out);

/**
 * hetu_traits_to_string:
 *
 * Returns: (transfer full) (nullable): the words that hetu_traits_parse() reads; %NULL: none
 */
char *hetu_traits_to_string (HetuTraits traits);

/**
 * hetu_traits_list_words:
 *
 * Returns: (transfer none) (array zero-terminated=1): the word of each trait
 */
const char *const *hetu_traits_list_words (void);

/**
 * hetu_traits_guess:
 * @name: in Chinese
 * @is_ratio: whether it is a rate or a figure per head
 *
 * Returns: what the name of an indicator tells where its catalogue does not: a share, what may be below zero, what counts
 *   falls
 */
HetuTraits hetu_traits_guess (const char *name, gboolean is_ratio);
