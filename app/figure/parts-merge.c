/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which parts of a figure are drawn as one, “其他”: of more than five the smallest by mean absolute size, so that no more than
 * five and the rest are told apart (C §10.11). They stay rows of the frame: the table twin and the exported numbers have
 * them all. */
#include "figure/parts.h"

#include <math.h>

#define MOST_PARTS 5
#define LEAST_MERGED 2 /* one alone would only lose its name */

/* Over the bars that have numbers. */
static double
measure (const HetuPartsPlan *self, guint part)
{
  double sum = 0;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, i);

      if (bar->complete)
        sum += fabs (hetu_decimal_to_double (bar->parts.parts[part]));
    }
  return sum;
}

static guint
find_smallest (const HetuPartsPlan *self, const gboolean *merged)
{
  guint found = 0;
  double least = INFINITY;

  for (guint i = 0; i < self->division->n_parts; i++)
    if (!merged[i] && measure (self, i) < least)
      {
        least = measure (self, i);
        found = i;
      }
  return found;
}

guint
hetu_parts_plan_merge (const HetuPartsPlan *self, gboolean *merged)
{
  guint n = self->division->n_parts, n_merged;

  for (guint i = 0; i < n; i++)
    merged[i] = FALSE;
  if (n <= MOST_PARTS || self->n_complete == 0)
    return 0;
  n_merged = MAX (n - MOST_PARTS, LEAST_MERGED);
  for (guint i = 0; i < n_merged; i++)
    merged[find_smallest (self, merged)] = TRUE;
  return n_merged;
}

gboolean
hetu_parts_bar_sum (const HetuPartsBar *bar,
                    const gboolean *merged,
                    guint n_parts,
                    HetuDecimal *out)
{
  HetuDecimal sum = { 0, 0 };

  for (guint i = 0; i < n_parts; i++)
    if (merged[i] && !hetu_decimal_add (sum, bar->parts.parts[i], &sum))
      return FALSE;
  *out = sum;
  return TRUE;
}

void
hetu_parts_plan_note_merged (const HetuPartsPlan *self, HetuFigureBuild *build)
{
  gboolean merged[HETU_BREAKDOWN_MAX_PARTS];
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  if (hetu_parts_plan_merge (self, merged) == 0)
    return;
  for (guint i = 0; i < self->division->n_parts; i++)
    {
      if (merged[i])
        g_string_append_printf (
            names,
            "%s%s",
            names->len > 0 ? hetu_build_say (build, "、", ", ") : "",
            hetu_indicator_get_short_name (self->division->parts[i], build->language));
    }
  sentence = g_strdup_printf (
      hetu_build_say (build, "“其他”为%s之和，数据表分列", "Other: %s; the table has each"),
      names->str);
  hetu_frame_add_note (build->frame, sentence);
}
