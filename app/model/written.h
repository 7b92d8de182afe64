/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* The words in which a document puts a target's comparator, kept as written: “以上”, “控制在…以内”, “高于全省…以上”. What stands
 * between the words is an ellipsis. */

typedef struct
{
  guint
      allowed; /* bits 1 << HetuComparator that the words agree with; 0: they say nothing of it, or contradict each other */
  HetuComparator comparator; /* the usual one of them; “=” where allowed is 0 */
  gboolean contradicts;      /* its words agree on no comparator: “以上…以内” */
  gboolean soft;             /* 力争, 争取: hoped for, not promised */
  gboolean ceiling;          /* 控制在: a number that one would rather stay below */
} HetuWritten;

/**
 * hetu_written_read:
 * @text: (nullable): the words; those that are not known say nothing
 *
 * 达到 is “=” as it is stated, and agrees with “≥”, as which it is tracked.
 *
 * Returns: what they mean
 */
HetuWritten hetu_written_read (const char *text);

/**
 * hetu_written_agrees:
 * @text: (nullable)
 *
 * Returns: whether a target with these words may have @comparator; words that say nothing of it agree with all
 */
gboolean hetu_written_agrees (const char *text, HetuComparator comparator);
