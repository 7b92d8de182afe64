/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A region's targets and those of its parts: which answers which is decided here, the arithmetic is in analysis/cascade. */
#include "figure/target-cascade.h"

#include "figure/ranking.h"
#include "model/format.h"

/* The parts' targets for one of the whole's: the same indicator and measure, else the same indicator, else an akin one of the same
 * measure; one a region. */
static GPtrArray *
choose_parts (HetuStore *store, const HetuProgress *whole, const GArray *children, GArray *list)
{
  GPtrArray *parts = g_ptr_array_new ();
  HetuIndicator *indicator = hetu_store_get_indicator (store, whole->indicator);

  for (guint i = 0; i < children->len; i++)
    {
      gint32 region = g_array_index (children, gint32, i);
      const HetuProgress *best = NULL;
      int best_score = 0;

      for (guint j = 0; j < list->len; j++)
        {
          const HetuProgress *one = &g_array_index (list, HetuProgress, j);
          gboolean same = one->indicator == whole->indicator;
          int score = 0;

          if (one->region != region)
            continue;
          if (same)
            score = one->measure == whole->measure ? 3 : 2;
          else if (one->measure == whole->measure &&
                   hetu_cascade_is_akin (indicator,
                                         hetu_store_get_indicator (store, one->indicator)))
            score = 1;
          if (score > best_score)
            {
              best = one;
              best_score = score;
            }
        }
      if (best != NULL)
        g_ptr_array_add (parts, (gpointer) best);
    }
  return parts;
}

static gboolean
read_targets (HetuTargetCascades *self,
              HetuStore *store,
              const GArray *children,
              int year,
              HetuPeriod at,
              const HetuTargetOptions *options,
              GError **error)
{
  self->above = hetu_targets_list (store, &self->region, 1, year, at, options, error);
  if (self->above == NULL)
    return FALSE;
  self->below = children->len == 0 ? hetu_progress_array_new ()
                                   : hetu_targets_list (store,
                                                        (const gint32 *) children->data,
                                                        children->len,
                                                        year,
                                                        at,
                                                        options,
                                                        error);
  return self->below != NULL;
}

HetuTargetCascades *
hetu_target_cascades_new (HetuStore *store,
                          gint32 region,
                          int year,
                          HetuPeriod at,
                          const HetuTargetOptions *options,
                          GError **error)
{
  g_autoptr (HetuTargetCascades) self = g_new0 (HetuTargetCascades, 1);
  g_autoptr (GArray) children = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store) && options != NULL, NULL);
  children = hetu_ranking_list_field (store, region, HETU_FIELD_ALL);
  self->region = region;
  self->n_children = children->len;
  self->cascades = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_cascade_free);
  if (!read_targets (self, store, children, year, at, options, error))
    return NULL;
  for (guint i = 0; i < self->above->len; i++)
    {
      const HetuProgress *whole = &g_array_index (self->above, HetuProgress, i);
      g_autoptr (GPtrArray) parts = choose_parts (store, whole, children, self->below);

      g_ptr_array_add (self->cascades,
                       hetu_cascade_new (hetu_store_get_indicator (store, whole->indicator),
                                         whole,
                                         (const HetuProgress *const *) parts->pdata,
                                         parts->len));
    }
  return g_steal_pointer (&self);
}

void
hetu_target_cascades_free (HetuTargetCascades *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cascades, g_ptr_array_unref);
  g_clear_pointer (&self->above, g_array_unref);
  g_clear_pointer (&self->below, g_array_unref);
  g_free (self);
}

char *
hetu_target_cascades_write_sum (const HetuTargetCascades *self,
                                const HetuCascade *cascade,
                                HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (self != NULL && cascade != NULL && cascade->has_sum, NULL);
  if (cascade->n_summed < self->n_children)
    return g_strdup_printf (chinese ? "%2$u 个地区中 %1$u 个有此目标，合计不全，不作比较。"
                                    : "%1$u of %2$u places have this target: the sum is not whole "
                                      "and is not compared.",
                            cascade->n_summed,
                            self->n_children);
  percent = hetu_format_double (cascade->sum_percent, 1, HETU_FORMAT_PLAIN, language);
  return g_strdup_printf (chinese ? "%u 个地区合计为总目标的 %s%%。"
                                  : "The %u places sum to %s%% of the whole's target.",
                          self->n_children,
                          percent);
}
