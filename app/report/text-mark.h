/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a file's own markup, or the geometry of its pages, says of a stretch of its text. */
typedef enum
{
  HETU_TEXT_PARAGRAPH, /* one begins here; its form may still show that it is a heading */
  HETU_TEXT_HEADING,
  HETU_TEXT_ROW,       /* of a table: cells divided by tabs; neighbours are never one sentence */
  HETU_TEXT_CONTINUED, /* goes on where the line before it that is read broke off */
  HETU_TEXT_LEFT_OUT,  /* stored, but not read: a running head, a page number */
} HetuTextRole;

typedef struct
{
  guint
      start; /* code points of the text as stored, half open; whole lines without the last line break */
  guint end;
  guint8 role;  /* HetuTextRole */
  guint8 level; /* of a heading, from 1 on; 0 otherwise */
} HetuTextMark;
