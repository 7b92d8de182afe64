/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/number.h"

typedef struct
{
  const char *word;
  guint8 class; /* HetuUnitClass */
} HetuUnitWord;

/**
 * hetu_unit_word_find:
 * @length: (out): characters of the unit; 0 for none
 * Returns: (transfer none) (nullable): the longest unit that stands at @position
 */
const HetuUnitWord *
hetu_unit_word_find (const HetuReading *reading, guint position, guint end, guint *length);

/**
 * hetu_unit_word_follows:
 * @word: (nullable): a scale; NULL for any unit
 * Returns: whether it stands at @position: “45万6475人”
 */
gboolean
hetu_unit_word_follows (const HetuReading *reading, guint position, guint end, const char *word);
