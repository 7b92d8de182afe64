/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target pins: items of old frames are kept as names of what is pinned and looked up anew in each list. */
#include "ui/target-pins.h"

#define LEAST_DIALS 4
#define NO_DIALS "none" /* a person removed the last one */

struct _HetuTargetPins
{
  GPtrArray *items; /* (element-type HetuTargetItem) */
  gboolean chosen;  /* by a person: an empty choice stays empty */
};

HetuTargetPins *
hetu_target_pins_new (void)
{
  HetuTargetPins *self = g_new0 (HetuTargetPins, 1);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
hetu_target_pins_free (HetuTargetPins *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

static int
find (const GPtrArray *items, HetuTargetItem *item)
{
  for (guint i = 0; i < items->len; i++)
    if (hetu_target_item_is_same (g_ptr_array_index (items, i), item))
      return i;
  return -1;
}

/* The @nth item of @state that can be drawn. */
static HetuTargetItem *
find_nth (GListModel *items, HetuState state, guint nth)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HetuTargetItem) item = g_list_model_get_item (items, i);
      const HetuProgress *progress = hetu_target_item_get_progress (item);

      if (progress->state == state && progress->has_target && nth-- == 0)
        return g_steal_pointer (&item);
    }
  return NULL;
}

static GPtrArray *
list_telling (GListModel *items, guint max)
{
  static const HetuState known[] = { HETU_STATE_MISSED,
                                     HETU_STATE_BEHIND,
                                     HETU_STATE_ON_TRACK,
                                     HETU_STATE_MET };
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean found = TRUE;

  for (guint round = 0; found && list->len < max; round++)
    {
      found = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (known) && list->len < max; i++)
        {
          HetuTargetItem *item = find_nth (items, known[i], round);

          if (item == NULL)
            continue;
          found = TRUE;
          g_ptr_array_add (list, item);
        }
    }
  for (guint nth = 0; list->len < MIN (max, LEAST_DIALS); nth++)
    {
      HetuTargetItem *item = find_nth (items, HETU_STATE_UNKNOWN, nth);

      if (item == NULL)
        break;
      g_ptr_array_add (list, item);
    }
  return list;
}

GPtrArray *
hetu_target_pins_list (const HetuTargetPins *self, GListModel *items, guint max)
{
  GPtrArray *list = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  if (!self->chosen)
    return list_telling (items, MIN (max, HETU_TARGET_PINS_MAX));
  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len && list->len < max; i++)
    for (guint j = 0; j < g_list_model_get_n_items (items); j++)
      {
        g_autoptr (HetuTargetItem) item = g_list_model_get_item (items, j);

        if (!hetu_target_item_is_same (g_ptr_array_index (self->items, i), item))
          continue;
        g_ptr_array_add (list, g_steal_pointer (&item));
        break;
      }
  return list;
}

gboolean
hetu_target_pins_is_listed (const GPtrArray *shown, HetuTargetItem *item)
{
  g_return_val_if_fail (shown != NULL, FALSE);
  return find (shown, item) >= 0;
}

gboolean
hetu_target_pins_are_chosen (const HetuTargetPins *self)
{
  return self->chosen;
}

/* The first change starts from the dials as they are. */
static void
choose (HetuTargetPins *self, const GPtrArray *shown)
{
  if (self->chosen)
    return;
  for (guint i = 0; i < shown->len; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (shown, i)));
  self->chosen = TRUE;
}

gboolean
hetu_target_pins_move (HetuTargetPins *self,
                       const GPtrArray *shown,
                       HetuTargetItem *item,
                       int steps)
{
  int from = 0, to = 0;

  g_return_val_if_fail (self != NULL && shown != NULL, FALSE);
  choose (self, shown);
  from = find (self->items, item);
  to = CLAMP (from + steps, 0, (int) self->items->len - 1);
  if (from < 0 || from == to)
    return FALSE;
  g_ptr_array_insert (self->items, to, g_ptr_array_steal_index (self->items, from));
  return TRUE;
}

GStrv
hetu_target_pins_write (const HetuTargetPins *self, HetuStore *store)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      const HetuProgress *progress =
          hetu_target_item_get_progress (g_ptr_array_index (self->items, i));
      HetuIndicator *indicator = hetu_store_get_indicator (store, progress->indicator);
      g_autofree char *deadline = hetu_period_to_string (hetu_target_item_find_deadline (progress));
      g_autofree char *word = g_strdup_printf ("%s %d %s %s",
                                               hetu_indicator_get_id (indicator),
                                               progress->region,
                                               hetu_measure_to_string (progress->measure),
                                               deadline);

      g_strv_builder_add (builder, word);
    }
  if (self->chosen && self->items->len == 0)
    g_strv_builder_add (builder, NO_DIALS);
  return g_strv_builder_end (builder);
}

/* (transfer full) (nullable): a name of the target, see the head */
static HetuTargetItem *
read_item (HetuStore *store, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, " ", 4);
  g_autoptr (HetuFrame) frame = NULL;
  HetuProgress progress = { .state = HETU_STATE_UNKNOWN };
  HetuIndicator *indicator = NULL;
  HetuMeasure measure;

  if (g_strv_length (parts) < 4)
    return NULL;
  indicator = hetu_store_find_indicator (store, parts[0], NULL);
  if (indicator == NULL || !hetu_measure_parse (parts[2], &measure) ||
      !hetu_period_parse (parts[3], &progress.deadline, NULL))
    return NULL;
  progress.indicator = hetu_indicator_get_number (indicator);
  progress.region = (gint32) g_ascii_strtoll (parts[1], NULL, 10);
  progress.measure = measure;
  frame = hetu_frame_new (HETU_CHART_DIAL, HETU_LANGUAGE_ZH);
  hetu_frame_add_gauge (frame, parts[0], "", &progress);
  return hetu_target_item_new (frame, 0, NULL);
}

void
hetu_target_pins_read (HetuTargetPins *self, HetuStore *store, const char *const *words)
{
  g_return_if_fail (self != NULL && words != NULL);
  g_ptr_array_set_size (self->items, 0);
  self->chosen = words[0] != NULL;
  for (guint i = 0; words[i] != NULL && self->items->len < HETU_TARGET_PINS_MAX; i++)
    {
      HetuTargetItem *item = read_item (store, words[i]);

      if (item != NULL)
        g_ptr_array_add (self->items, item);
    }
}

gboolean
hetu_target_pins_insert (HetuTargetPins *self,
                         const GPtrArray *shown,
                         HetuTargetItem *item,
                         int place)
{
  g_return_val_if_fail (self != NULL && shown != NULL && place >= 0, FALSE);
  choose (self, shown);
  if (find (self->items, item) >= 0 || self->items->len >= HETU_TARGET_PINS_MAX)
    return FALSE;
  g_ptr_array_insert (self->items, MIN (place, (int) self->items->len), g_object_ref (item));
  return TRUE;
}

gboolean
hetu_target_pins_toggle (HetuTargetPins *self, const GPtrArray *shown, HetuTargetItem *item)
{
  int place = 0;

  g_return_val_if_fail (self != NULL && shown != NULL, FALSE);
  choose (self, shown);
  place = find (self->items, item);
  if (place < 0)
    return hetu_target_pins_insert (self, shown, item, (int) self->items->len);
  g_ptr_array_remove_index (self->items, place);
  return TRUE;
}
