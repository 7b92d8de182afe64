/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target pins: items of old frames are kept as names of what is pinned and looked up anew in each list. */
#include "ui/target-pins.h"

#define LEAST_DIALS 4

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
hetu_target_pins_toggle (HetuTargetPins *self, const GPtrArray *shown, HetuTargetItem *item)
{
  int place = 0;

  g_return_val_if_fail (self != NULL && shown != NULL, FALSE);
  if (!self->chosen)
    {
      for (guint i = 0; i < shown->len; i++)
        g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (shown, i)));
      self->chosen = TRUE;
    }
  place = find (self->items, item);
  if (place >= 0)
    {
      g_ptr_array_remove_index (self->items, place);
      return TRUE;
    }
  if (self->items->len >= HETU_TARGET_PINS_MAX)
    return FALSE;
  g_ptr_array_add (self->items, g_object_ref (item));
  return TRUE;
}
