/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestone item: a place in a list of milestones, which it keeps alive. */
#include "ui/milestone-item.h"

struct _HetuMilestoneItem
{
  GObject parent_instance;
  /* owned */
  GArray *milestones;
  /* plain */
  guint index;
  HetuMilestoneVerdict verdict;
};

G_DEFINE_FINAL_TYPE (HetuMilestoneItem, hetu_milestone_item, G_TYPE_OBJECT)

static void
hetu_milestone_item_finalize (GObject *object)
{
  g_array_unref (HETU_MILESTONE_ITEM (object)->milestones);
  G_OBJECT_CLASS (hetu_milestone_item_parent_class)->finalize (object);
}

static void
hetu_milestone_item_class_init (HetuMilestoneItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_milestone_item_finalize;
}

static void
hetu_milestone_item_init (HetuMilestoneItem *self)
{
}

/* The order of the states is that of need. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const HetuMilestoneItem *left = *(HetuMilestoneItem *const *) a;
  const HetuMilestoneItem *right = *(HetuMilestoneItem *const *) b;

  if (left->verdict.state != right->verdict.state)
    return (int) left->verdict.state - (int) right->verdict.state;
  if (left->verdict.due != right->verdict.due)
    return left->verdict.due < right->verdict.due ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

GPtrArray *
hetu_milestone_items_list (GArray *milestones, gint32 day)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < milestones->len; i++)
    {
      HetuMilestoneItem *self = g_object_new (HETU_TYPE_MILESTONE_ITEM, NULL);

      self->milestones = g_array_ref (milestones);
      self->index = i;
      self->verdict = hetu_milestone_judge (&g_array_index (milestones, HetuMilestone, i), day);
      g_ptr_array_add (items, self);
    }
  g_ptr_array_sort (items, compare);
  return items;
}

const HetuMilestone *
hetu_milestone_item_get_milestone (HetuMilestoneItem *self)
{
  return &g_array_index (self->milestones, HetuMilestone, self->index);
}

HetuMilestoneVerdict
hetu_milestone_item_get_verdict (HetuMilestoneItem *self)
{
  return self->verdict;
}
