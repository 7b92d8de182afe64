/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reading.h"

/* What a word before a number says of it. */
typedef enum
{
  HETU_ROLE_NONE,
  HETU_ROLE_UP,
  HETU_ROLE_DOWN,
  HETU_ROLE_REACH,
  HETU_ROLE_GROWTH,
  HETU_ROLE_SHARE,
  HETU_ROLE_DISTRIBUTED,
  HETU_ROLE_ALL,
  HETU_ROLE_RANK,
  HETU_ROLE_ADVERB,
  HETU_ROLE_STREAK,
  HETU_ROLE_PULL,
  HETU_ROLE_YEAR,  /* 同比 */
  HETU_ROLE_CHAIN, /* 环比 */
  HETU_ROLE_NEW,   /* 新增: a change where it is compared with something */
  HETU_ROLE_NET,   /* 净增 */
  HETU_ROLE_FALL,  /* 降幅: what narrows of it rises */
} HetuRole;

/**
 * hetu_predicate_word_find:
 * @role: (out): what it says; untouched when there is none
 * Returns: the number of characters of the longest word of a predicate that ends at @position and begins at @start or later; 0 for none
 */
guint
hetu_predicate_word_find (const HetuReading *reading, guint start, guint position, HetuRole *role);
