/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/period.h"
#include "report/facts.h"
#include "report/reading.h"
#include "report/times.h"

#include <glib.h>

/* What sentences inherit: of which place and time they speak, and whether they tell what was or what shall be. */
typedef struct
{
  gint32 region; /* the subject's code, or that of the part of it that a heading names; 0 unknown */
  gint32 home;   /* the subject's code */
  gboolean guessed;  /* that is only spoken of most */
  gboolean untitled; /* no title says what the document is, nor a person of when */
  int year;          /* of the report's time; 0 unknown or contradicted */
  gboolean doubtful; /* the body contradicts the year of the title */
  int reviewed; /* that a section which looks back is of, where its heading tells none; 0 unknown */
  int held;     /* when the assembly sat that a speech is given to; 0 unknown */
  int planned;  /* that a section which looks ahead is of; 0 unknown */
  int sworn; /* the first whole year of the government that reports, where it says it; 0 unknown */
  gint32 date;        /* of the report, yyyymmdd; 0 unknown */
  gboolean plan;      /* the section tells what shall be */
  int section_year;   /* of the section's heading; 0 none */
  int told_year;      /* that the paragraph told last, which months without a year are of; 0 none */
  HetuPeriod section; /* what figures of the section are of; none */
  HetuPeriod carried; /* told by an earlier sentence of the paragraph; none */
  HetuPeriod
      origin; /* “由2015年的…增加到2020年的…”: of what the paragraph says things grew from; none */
  HetuPeriod onward; /* and to; none */
  HetuPeriod
      month; /* that paragraphs of a report on a year began with, “12月份,…”, up to another time or heading; none */
  HetuPeriod opening; /* what the paragraph told before its first point, “一是…” */
  gboolean pointed;   /* such a point was told */
  gboolean goals;     /* the paragraph lists targets */
  gboolean opened;    /* a chapter was opened, and no paragraph of it read */
  gboolean dated;     /* the chapter's heading names a year, or several */
  gboolean leads;     /* the paragraph is the first one of its chapter */
  gboolean mixed; /* the chapter is of one year and of several: “2017年及过去五年工作回顾” */
  guint paragraph_start;
  guint paragraph_end; /* behind the last character of the paragraph */
  gboolean
      expected; /* “预计(下同)” was said: what was is only expected from there on, up to the next chapter */
  gboolean expected_here; /* and it was said of this paragraph alone */
  gboolean
      itemized; /* and works are told under headings or one by one since, “一是…”, which are done: accounts are expected still */
} HetuContext;

/**
 * hetu_context_init:
 * @facts: of the document
 * What holds before the first heading.
 */
void hetu_context_init (HetuContext *self, const HetuDocumentFacts *facts);

/**
 * hetu_context_look_ahead:
 * Before the first heading that tells it, takes whether the text is an excerpt of a plan.
 */
void hetu_context_look_ahead (HetuContext *self, const HetuReading *reading);

/**
 * hetu_context_set_term:
 * @time: (inout)
 * 过去五年 ends with the year that the report looks back at, 今后五年 begins with the one that it plans.
 */
void hetu_context_set_term (const HetuContext *self, HetuTimeWord *time);

/**
 * hetu_context_enter:
 * @paragraph: the next one
 * Takes what a heading or the beginning of a paragraph says.
 */
void
hetu_context_enter (HetuContext *self, const HetuReading *reading, const HetuParagraph *paragraph);

/**
 * hetu_context_hear:
 * @start: of a sentence
 * @end: behind its last character
 * Takes what a sentence says of those that follow: that goals are listed, or that a plan is told of.
 */
void hetu_context_hear (HetuContext *self, const HetuReading *reading, guint start, guint end);
