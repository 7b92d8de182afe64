/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A region's targets and those of its parts: which answers which is decided here, the arithmetic is in analysis/cascade. */
#include "figure/target-cascade.h"

#include "figure/ranking.h"
#include "model/format.h"

#define MOST_NAMED 6 /* places without a target */

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
  self->store = g_object_ref (store);
  self->region = region;
  self->children = g_array_ref (children);
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
  g_clear_pointer (&self->children, g_array_unref);
  g_clear_object (&self->store);
  g_free (self);
}

GArray *
hetu_target_cascades_list_missing (const HetuTargetCascades *self, const HetuCascade *cascade)
{
  GArray *out;

  g_return_val_if_fail (self != NULL && cascade != NULL, NULL);
  out = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < self->children->len; i++)
    {
      gint32 region = g_array_index (self->children, gint32, i);
      gboolean found = FALSE;

      for (guint j = 0; j < cascade->parts->len; j++)
        {
          const HetuCascadePart *part = &g_array_index (cascade->parts, HetuCascadePart, j);

          found = found || (part->has_share && part->progress->region == region);
        }
      if (!found)
        g_array_append_val (out, region);
    }
  return out;
}

/* “老城区、西工区、瀍河回族区…等 13 个”: no more than a reader wants. */
static char *
write_missing (const HetuTargetCascades *self, const HetuCascade *cascade, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  g_autoptr (GArray) missing = hetu_target_cascades_list_missing (self, cascade);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (missing->len, MOST_NAMED); i++)
    {
      HetuDistrict *district =
          hetu_store_get_district (self->store, g_array_index (missing, gint32, i));

      g_string_append_printf (text,
                              "%s%s",
                              i == 0    ? ""
                              : chinese ? "、"
                                        : ", ",
                              hetu_district_get_name (district, language));
    }
  if (missing->len > MOST_NAMED)
    g_string_append_printf (text, chinese ? "等 %u 个" : " and others, %u in all", missing->len);
  return g_string_free (text, FALSE);
}

char *
hetu_target_cascades_write_sum (const HetuTargetCascades *self,
                                const HetuCascade *cascade,
                                HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  g_autofree char *percent = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *missing = NULL;

  g_return_val_if_fail (self != NULL && cascade != NULL && cascade->has_sum, NULL);
  if (cascade->n_summed == self->n_children)
    {
      percent = hetu_format_double (cascade->sum_percent, 1, HETU_FORMAT_PLAIN, language);
      return g_strdup_printf (chinese ? "%u 个地区合计为总目标的 %s%%。"
                                      : "The %u places sum to %s%% of the whole's target.",
                              self->n_children,
                              percent);
    }
  sum = hetu_format_value (hetu_decimal_from_double (cascade->sum, cascade->sum_decimals),
                           cascade->whole->unit,
                           HETU_COMPARATOR_EQUAL,
                           -1,
                           HETU_FORMAT_UNIT,
                           language);
  missing = write_missing (self, cascade, language);
  return g_strdup_printf (
      chinese ? "%2$u 个地区中 %1$u 个有可比目标，已有合计 %3$s，不与总目标比较；缺%4$s。"
              : "%1$u of %2$u places have a target that compares: the sum so far is %3$s, not held "
                "against the whole; without: %4$s.",
      cascade->n_summed,
      self->n_children,
      sum,
      missing);
}
