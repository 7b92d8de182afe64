/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"
#include "model/period.h"

/* What shall be done by a month or an event, and has no number (节点). Days are yyyymmdd. */

typedef enum
{
  HETU_MILESTONE_OVERDUE,  /* 逾期 */
  HETU_MILESTONE_DUE_SOON, /* 即将到期: within HETU_MILESTONE_SOON_DAYS */
  HETU_MILESTONE_OPEN,     /* 未到期 */
  HETU_MILESTONE_NO_DATE,  /* 日期未定: the day of its event is not known */
  HETU_MILESTONE_REDACTED, /* 原文 ×: when it is due is struck out */
  HETU_MILESTONE_LATE,     /* 逾期完成 */
  HETU_MILESTONE_DONE,     /* 按期完成; also of one that has no date */
  HETU_N_MILESTONE_STATES,
} HetuMilestoneState;

#define HETU_MILESTONE_SOON_DAYS 30

typedef struct
{
  gint64 id;           /* of the store; 0 before it is there */
  gint32 region;       /* code */
  char *task;          /* (owned) */
  char *task_en;       /* (owned) (nullable) */
  HetuPeriod deadline; /* due by its end; of an event or a redacted month the year */
  char *written;       /* (owned) (nullable): “2月底前” */
  char *event;         /* (owned) (nullable): “牡丹文化节”: due before its first day */
  gint32 event_day;    /* set on reading; 0 unknown */
  gboolean redacted;   /* the document strikes out a part of when it is due */
  gint32 source;       /* the store's integer; 0 none */
  gint32 char_start;   /* code points in the document; −1 unknown */
  gint32 char_end;
  char *quote; /* (owned) (nullable) */
  char *note;  /* (owned) (nullable) */
  char *owner; /* (owned) (nullable): set on reading */

  /* of the completion in force; set on reading */
  gint64 completion;     /* id; 0: not done */
  gint32 done;           /* day */
  gint32 done_source;    /* 0 none */
  char *completion_note; /* (owned) (nullable) */
  char *done_by;         /* (owned) (nullable): who entered it */

  /* of the target that the same words tell; set by figure/milestones */
  gint64 target;            /* its statement; 0: none */
  gboolean target_is_met;   /* by its figures */
  gboolean target_is_short; /* a figure of the day it was done, or later, does not reach it */
  gint32 target_source;     /* of its figure; 0: there is none */
  char *target_words;       /* (owned) (nullable): what it is, and how it stands */
} HetuMilestone;

/* A milestone at a moment. */
typedef struct
{
  HetuMilestoneState state;
  gint32 due;            /* the last day in time; 0 unknown */
  int days;              /* OVERDUE, LATE: since @due; DUE_SOON, OPEN: until it */
  gboolean by_target;    /* DONE by the figures of its target, nobody entered that it is */
  gboolean contradicted; /* by the figures of its target it is not done */
} HetuMilestoneVerdict;

/**
 * hetu_milestone_init:
 *
 * Sets @self to a milestone of which nothing is known.
 */
void hetu_milestone_init (HetuMilestone *self);

/**
 * hetu_milestone_clear:
 *
 * Frees what @self owns.
 */
void hetu_milestone_clear (HetuMilestone *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuMilestone, hetu_milestone_clear)

/**
 * hetu_milestone_array_new:
 *
 * Returns: (transfer full) (element-type HetuMilestone): an empty array that clears its elements
 */
GArray *hetu_milestone_array_new (void);

/**
 * hetu_milestone_get_due:
 *
 * Returns: the last day on which @self is done in time: of a deadline the last of its months, of an event the day before its first
 *   one; 0 where that is struck out or not known
 */
gint32 hetu_milestone_get_due (const HetuMilestone *self);

/**
 * hetu_milestone_judge:
 * @day: the moment, yyyymmdd; a completion after it is not known yet
 *
 * On the last day in time nothing is overdue. What was not entered as done is done where its target is met.
 *
 * Returns: the state on @day
 */
HetuMilestoneVerdict hetu_milestone_judge (const HetuMilestone *self, gint32 day);

/**
 * hetu_milestone_get_task:
 *
 * Returns: (transfer none): the task in @language, in Chinese where there is no English
 */
const char *hetu_milestone_get_task (const HetuMilestone *self, HetuLanguage language);

/**
 * hetu_milestone_state_to_string:
 *
 * Returns: (transfer none): “overdue”, “due_soon”, “open”, “no_date”, “redacted”, “late” or “done”
 */
const char *hetu_milestone_state_to_string (HetuMilestoneState state);

/**
 * hetu_milestone_state_to_label:
 *
 * Returns: (transfer none): “逾期” or “Overdue”
 */
const char *hetu_milestone_state_to_label (HetuMilestoneState state, HetuLanguage language);

/**
 * hetu_milestone_verdict_to_text:
 *
 * Returns: (transfer full): the state with its days: “逾期 12 天”, “还有 5 天”, “按期完成”, “逾期 3 天完成”
 */
char *hetu_milestone_verdict_to_text (const HetuMilestoneVerdict *self, HetuLanguage language);

/**
 * hetu_day_is_valid:
 *
 * Returns: whether @day, yyyymmdd, is a day of the calendar
 */
gboolean hetu_day_is_valid (gint32 day);

/**
 * hetu_day_count:
 *
 * Returns: how many days @to is after @from, both yyyymmdd and valid
 */
int hetu_day_count (gint32 from, gint32 to);

/**
 * hetu_day_last_of:
 *
 * Returns: the last day of @period, yyyymmdd; 0 where it has no end
 */
gint32 hetu_day_last_of (HetuPeriod period);

/**
 * hetu_day_to_label:
 *
 * Returns: (transfer full): “2023-02-28”; "" for 0
 */
char *hetu_day_to_label (gint32 day);
