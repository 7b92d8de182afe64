/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicator item: a list item without behaviour. */
#include "ui/indicator-item.h"

struct _HetuIndicatorItem
{
  GObject parent_instance;
  /* owned */
  HetuIndicator *indicator; /* (nullable) */
  GListStore *children;     /* (nullable) */
  char *label;              /* (nullable) */
  gint64 chart;             /* of a saved chart, else 0 */
  HetuIndicatorFacts facts;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuIndicatorItem, hetu_indicator_item, G_TYPE_OBJECT)

void
hetu_indicator_facts_clear (HetuIndicatorFacts *self)
{
  g_clear_pointer (&self->level, g_free);
  g_clear_pointer (&self->latest, g_free);
  g_clear_pointer (&self->tooltip, g_free);
  *self = (HetuIndicatorFacts){ 0 };
}

static void
hetu_indicator_item_dispose (GObject *object)
{
  HetuIndicatorItem *self = HETU_INDICATOR_ITEM (object);

  g_clear_object (&self->indicator);
  g_clear_object (&self->children);
  G_OBJECT_CLASS (hetu_indicator_item_parent_class)->dispose (object);
}

static void
hetu_indicator_item_finalize (GObject *object)
{
  HetuIndicatorItem *self = HETU_INDICATOR_ITEM (object);

  g_free (self->label);
  hetu_indicator_facts_clear (&self->facts);
  G_OBJECT_CLASS (hetu_indicator_item_parent_class)->finalize (object);
}

static void
hetu_indicator_item_class_init (HetuIndicatorItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_indicator_item_dispose;
  G_OBJECT_CLASS (klass)->finalize = hetu_indicator_item_finalize;
  signals[CHANGED] = g_signal_new ("changed",
                                   HETU_TYPE_INDICATOR_ITEM,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
hetu_indicator_item_init (HetuIndicatorItem *self)
{
}

HetuIndicatorItem *
hetu_indicator_item_new_group (const char *label)
{
  HetuIndicatorItem *self = g_object_new (HETU_TYPE_INDICATOR_ITEM, NULL);

  self->label = g_strdup (label);
  self->children = g_list_store_new (HETU_TYPE_INDICATOR_ITEM);
  return self;
}

HetuIndicatorItem *
hetu_indicator_item_new (HetuIndicator *indicator)
{
  HetuIndicatorItem *self = g_object_new (HETU_TYPE_INDICATOR_ITEM, NULL);

  self->indicator = g_object_ref (indicator);
  return self;
}

HetuIndicatorItem *
hetu_indicator_item_new_chart (gint64 id, const char *name)
{
  HetuIndicatorItem *self = g_object_new (HETU_TYPE_INDICATOR_ITEM, NULL);

  self->chart = id;
  self->label = g_strdup (name);
  return self;
}

gint64
hetu_indicator_item_get_chart (HetuIndicatorItem *self)
{
  return self->chart;
}

HetuIndicator *
hetu_indicator_item_get_indicator (HetuIndicatorItem *self)
{
  return self->indicator;
}

const char *
hetu_indicator_item_get_label (HetuIndicatorItem *self)
{
  return self->label;
}

GListStore *
hetu_indicator_item_get_children (HetuIndicatorItem *self)
{
  return self->children;
}

const HetuIndicatorFacts *
hetu_indicator_item_get_facts (HetuIndicatorItem *self)
{
  return &self->facts;
}

void
hetu_indicator_item_take_facts (HetuIndicatorItem *self, HetuIndicatorFacts *facts)
{
  gboolean seen = g_strcmp0 (self->facts.level, facts->level) != 0 ||
                  g_strcmp0 (self->facts.latest, facts->latest) != 0 ||
                  (self->facts.tooltip != NULL) != (facts->tooltip != NULL) ||
                  self->facts.strong != facts->strong || self->facts.gap != facts->gap;

  hetu_indicator_facts_clear (&self->facts);
  self->facts = *facts;
  *facts = (HetuIndicatorFacts){ 0 };
  if (seen)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* As a list item says whether it is of the same thing; facts do not count. */
static gboolean
is_of_the_same (HetuIndicatorItem *self, HetuIndicatorItem *other)
{
  return self->indicator == other->indicator && self->chart == other->chart &&
         g_strcmp0 (self->label, other->label) == 0 &&
         (self->children != NULL) == (other->children != NULL);
}

gboolean
hetu_indicator_item_is_alike (HetuIndicatorItem *self, HetuIndicatorItem *other)
{
  guint n = 0;

  if (!is_of_the_same (self, other))
    return FALSE;
  if (self->children == NULL)
    return TRUE;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->children));
  if (g_list_model_get_n_items (G_LIST_MODEL (other->children)) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HetuIndicatorItem) a = g_list_model_get_item (G_LIST_MODEL (self->children), i);
      g_autoptr (HetuIndicatorItem) b = g_list_model_get_item (G_LIST_MODEL (other->children), i);

      if (!is_of_the_same (a, b))
        return FALSE;
    }
  return TRUE;
}

void
hetu_indicator_item_renew (HetuIndicatorItem *self, HetuIndicatorItem *newer)
{
  GListModel *children = G_LIST_MODEL (self->children);

  hetu_indicator_item_take_facts (self, &newer->facts);
  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (HetuIndicatorItem) a = g_list_model_get_item (children, i);
      g_autoptr (HetuIndicatorItem) b = g_list_model_get_item (G_LIST_MODEL (newer->children), i);

      hetu_indicator_item_take_facts (a, &b->facts);
    }
}
