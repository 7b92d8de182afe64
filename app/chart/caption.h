/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/* The words around a plot: accent bar, title, subtitle, key, note, source, footer (C-1 … C-5, C-12). Private to
 * app/chart. */

typedef struct
{
  const HetuSpec *spec; /* (nullable): what is hidden; %NULL: nothing */
  const char *title;    /* (nullable) */
  gboolean own_title;   /* a person's, whose words are not ours to drop */
  const char *subtitle; /* (nullable) */
  const GArray *key;    /* (element-type HetuKeyItem); empty: no key */
  gboolean key_below;   /* under the plot, above the note */
  double wanted_height; /* of the plot; 0: whatever there is */
  double
      least_height; /* without which the plot cannot be: what can be cut is cut for it; 0: not known */
  guint n_dropped; /* labels that the plot has no room for, which the note tells */
} HetuCaption;

/**
 * hetu_caption_build:
 * @context: its rect is the whole figure
 *
 * Adds the words, from the top and from the bottom. Where they would leave the plot less than 60 % of the height gaps
 * shrink first; a note is cut only when the plot would fall below 45 %.
 *
 * Returns: the rectangle that is left for the plot
 */
HetuRect hetu_caption_build (HetuPlotContext *context, const HetuCaption *caption);

/**
 * hetu_caption_join:
 * @sentences: (element-type utf8)
 * @close: they are sentences; else a list
 *
 * Returns: (transfer full): one paragraph: joined by “；”, sentences closed by “。”; in English sentences each end in a full stop
 *   and begin with a capital, and a list is joined by semicolons
 */
char *hetu_caption_join (const GPtrArray *sentences, gboolean close, HetuLanguage language);
