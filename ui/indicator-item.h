/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <glib-object.h>

/* A row of the sidebar: a group, one indicator with what the focus region was told of it last, or a saved chart. */

#define HETU_TYPE_INDICATOR_ITEM (hetu_indicator_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuIndicatorItem, hetu_indicator_item, HETU, INDICATOR_ITEM, GObject)

/* What the focus region was told last; texts are ready to be shown. */
typedef struct
{
  char *level;     /* (owned) (nullable): “582.4 亿元” */
  char *latest;    /* (owned) (nullable): “+5.2”, “178%”, “目标 +8”, “≤5.5%” */
  char *tooltip;   /* (owned) (nullable): both with their periods */
  gboolean strong; /* the latest is a rate of growth, not a target */
  gboolean gap;    /* the latest figure is redacted or missing */
} HetuIndicatorFacts;

void hetu_indicator_facts_clear (HetuIndicatorFacts *self);

HetuIndicatorItem *hetu_indicator_item_new_group (const char *label);
HetuIndicatorItem *hetu_indicator_item_new (HetuIndicator *indicator);

/**
 * hetu_indicator_item_new_chart:
 * @id: of the saved chart
 */
HetuIndicatorItem *hetu_indicator_item_new_chart (gint64 id, const char *name);

/* The saved chart's id; 0 for a group or an indicator. */
gint64 hetu_indicator_item_get_chart (HetuIndicatorItem *self);
/* (transfer none) (nullable): %NULL for a group and for a saved chart */
HetuIndicator *hetu_indicator_item_get_indicator (HetuIndicatorItem *self);
/* (transfer none): heading of a group, or name of a saved chart */
const char *hetu_indicator_item_get_label (HetuIndicatorItem *self);
/* (transfer none) (nullable): GListStore of the group's items; %NULL for the others */
GListStore *hetu_indicator_item_get_children (HetuIndicatorItem *self);
/* (transfer none) */
const HetuIndicatorFacts *hetu_indicator_item_get_facts (HetuIndicatorItem *self);

/**
 * hetu_indicator_item_take_facts:
 * @facts: (transfer full): its strings; left empty
 */
void hetu_indicator_item_take_facts (HetuIndicatorItem *self, HetuIndicatorFacts *facts);

/**
 * hetu_indicator_item_is_alike:
 *
 * Returns: whether a group and @other hold the same indicators and charts in the same order, whatever was told of them
 */
gboolean hetu_indicator_item_is_alike (HetuIndicatorItem *self, HetuIndicatorItem *other);

/**
 * hetu_indicator_item_renew:
 * @newer: alike; its facts are taken
 *
 * Gives a group and its children the facts of @newer.
 */
void hetu_indicator_item_renew (HetuIndicatorItem *self, HetuIndicatorItem *newer);

/* Signals: “changed” (void): the facts differ. */
