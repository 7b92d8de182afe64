/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

/* All that can be said of one datum of a figure: value, standing, gaps, the sentence it comes from, its rivals, the sum
 * behind a gap, ranks of sibling indicators. Words only; the inspector puts them on screen. */

typedef struct
{
  char *label; /* (owned) */
  char *value; /* (owned) */
} HetuDossierFact;

typedef struct
{
  gint64 statement;
  char *value;   /* (owned): “582.4 亿元” */
  char *detail;  /* (owned): “计划报告 · 初步数” */
  char *warning; /* (owned) (nullable): “口径不同” */
  char *note;    /* (owned) (nullable): the whole of it */
  gboolean chosen;
} HetuDossierRival;

typedef struct
{
  char *name; /* (owned) */
  int rank;   /* from 1 */
  int of;     /* size of the field, 0 unknown */
} HetuDossierRank;

/* Part of a sentence to be lit, in bytes. */
typedef struct
{
  gsize start, end;
} HetuDossierSpan;

typedef struct
{
  char *heading;  /* (owned): “洛龙区 · 2022 年” */
  char *value;    /* (owned): “5.2%” */
  char *measure;  /* (owned): “同比增速” */
  char *standing; /* (owned) (nullable): “全市第 1” */
  int colour_slot;
  GPtrArray *facts; /* (owned) (element-type HetuDossierFact) */
  gint64 statement; /* 0: computed */
  char *quote;      /* (owned) (nullable) */
  GArray *spans;    /* (owned) (element-type HetuDossierSpan): of the quote, in order */
  char *citation;   /* (owned) (nullable) */
  char *cited_on;   /* (owned) (nullable): date of the document */
  GPtrArray *
      versions; /* (owned) (element-type HetuDossierFact): newest first; empty where it was only told */
  GPtrArray *rivals;    /* (owned) (element-type HetuDossierRival): empty when undisputed */
  char *formula;        /* (owned) (nullable): “5.2 − 3.1 = 2.1 个百分点” */
  char *formula_detail; /* (owned) (nullable): “洛龙区 2022 − 河南省 2022” */
  char *ranks_title;    /* (owned) (nullable) */
  GPtrArray *ranks;     /* (owned) (element-type HetuDossierRank) */
  char *problem; /* (owned) (nullable): why parts are left out: what the store refused first */
} HetuDossier;

/**
 * hetu_dossier_new:
 * @row: index of the frame's row
 *
 * Returns: (transfer full): what is known; parts that the store cannot give are left out, and `problem` says why
 */
HetuDossier *hetu_dossier_new (HetuSession *session, const HetuFrame *frame, guint row);
void hetu_dossier_free (HetuDossier *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuDossier, hetu_dossier_free)

/**
 * hetu_dossier_take_problem:
 * @error: (transfer full) (nullable): what the store refused; the first one stays
 */
void hetu_dossier_take_problem (HetuDossier *self, GError *error);

/**
 * hetu_dossier_find_spans:
 * @words: (array zero-terminated=1): what to light: “582.4亿元”, “5.2%”
 * @spans: (element-type HetuDossierSpan): those found are added, in order, not overlapping; a number inside a longer
 *   number is not found
 */
void hetu_dossier_find_spans (const char *quote, const char *const *words, GArray *spans);
