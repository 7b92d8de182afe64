/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "store/query.h"
#include "store/store.h"

/* What the builders of frames share. Private to app/figure. */

typedef struct
{
  HetuStore *store;      /* borrowed */
  const HetuSpec *spec;  /* borrowed */
  HetuFrame *frame;      /* owned until it is given away */
  GPtrArray *indicators; /* (element-type HetuIndicator): borrowed elements, in the spec's order */
  GPtrArray *districts;  /* (element-type HetuDistrict): borrowed elements, in the spec's order */
  HetuDistrict *focus;   /* (nullable) */
  HetuDistrict *parent;  /* (nullable): of the focus */
  HetuLanguage language;
  guint n_computed;        /* rows that were computed here, for the note */
  guint n_redacted;        /* rows redacted, for the note */
  GHashTable *taken_slots; /* colour slots used in this figure */
} HetuFigureBuild;

HetuIndicator *hetu_build_get_indicator (const HetuFigureBuild *self, guint index);
HetuDistrict *hetu_build_get_district (const HetuFigureBuild *self, guint index);

/* Its name in figures: the nation is “全国”, not the name of the state; all others have their full name. */
const char *hetu_build_name_district (const HetuFigureBuild *self, HetuDistrict *district);

/* Whether the lines of this figure are one district's indicators, not one indicator's districts. */
gboolean hetu_build_is_by_indicator (const HetuFigureBuild *self);

/* Adds the series of @district and @indicator, with its role and colour; returns its index. */
guint
hetu_build_add_series (HetuFigureBuild *self, HetuDistrict *district, HetuIndicator *indicator);

/* The role that @district has in a figure of this focus. */
HetuRole hetu_build_get_role (const HetuFigureBuild *self, HetuDistrict *district);

/* Adds a row for @observation, converted to the frame's unit, and its source and notes; returns its index. */
guint hetu_build_add_row (HetuFigureBuild *self,
                          guint panel,
                          guint category,
                          guint series,
                          const HetuObservation *observation);

/* Adds a row that says that there is no figure: missing. */
guint hetu_build_add_missing (HetuFigureBuild *self,
                              guint panel,
                              guint category,
                              guint series,
                              HetuPeriod period,
                              HetuKind kind);

/* Adds the citation of @source to the frame's list. */
void hetu_build_cite (HetuFigureBuild *self, gint32 source);

/* (transfer full): the series that a chart of the spec's measure shows: reported growth filled from levels where that is allowed. */
HetuSeries *hetu_build_query (HetuFigureBuild *self,
                              HetuIndicator *indicator,
                              HetuDistrict *district,
                              HetuGrain grain,
                              GError **error);

/* The measure that stands for the spec's on @indicator: 水平值 of a rate is its ratio or share. */
HetuMeasure hetu_build_measure_of (HetuIndicator *indicator, HetuMeasure wanted);

/* Sets the frame's unit from the levels in @series (element-type HetuSeries), or per cent for rates, and the decimals of labels. */
void hetu_build_choose_unit (HetuFigureBuild *self, GPtrArray *series);

/* The kinds' builders: rows, panels, categories, gauges and period; title, subtitle and closing notes follow in words.c. */
gboolean hetu_build_lines (HetuFigureBuild *self, GError **error);
gboolean hetu_build_ranked (HetuFigureBuild *self, GError **error);
gboolean hetu_build_dumbbell (HetuFigureBuild *self, GError **error);
gboolean hetu_build_compare (HetuFigureBuild *self, GError **error);
gboolean hetu_build_gauges (HetuFigureBuild *self, GError **error);

/* words.c: subtitle, notes on status, breaks and rivals, footer, and the title. */
void hetu_build_words (HetuFigureBuild *self);
