/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of the list of what a template leaves out: a slot as a person reads it. */
#include "ui/fill-item.h"

#include "ui/names.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuFillItem
{
  GObject parent_instance;
  char *texts[HETU_N_FILL_ITEM_COLUMNS]; /* (owned) */
  guint index;
  HetuFillState state;
};

G_DEFINE_FINAL_TYPE (HetuFillItem, hetu_fill_item, G_TYPE_OBJECT)

static void
hetu_fill_item_finalize (GObject *object)
{
  HetuFillItem *self = HETU_FILL_ITEM (object);

  for (guint i = 0; i < HETU_N_FILL_ITEM_COLUMNS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (hetu_fill_item_parent_class)->finalize (object);
}

static void
hetu_fill_item_class_init (HetuFillItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_fill_item_finalize;
}

static void
hetu_fill_item_init (HetuFillItem *self)
{
}

/* “洛龙区 · 2022 年” */
static char *
write_of (HetuStore *store, const HetuFillSlot *slot, HetuLanguage language)
{
  HetuDistrict *district = hetu_store_get_district (store, slot->region);
  g_autofree char *period = hetu_period_to_label (slot->period, language);
  const char *name = district != NULL ? hetu_name_district (district, language) : "";

  return g_strconcat (name, *name != '\0' && *period != '\0' ? " · " : "", period, NULL);
}

HetuFillItem *
hetu_fill_item_new (HetuStore *store, const HetuFillSlot *slot, guint index, HetuLanguage language)
{
  HetuFillItem *self = g_object_new (HETU_TYPE_FILL_ITEM, NULL);
  HetuSource *source = slot->source != 0 ? hetu_store_get_source (store, slot->source) : NULL;
  g_auto (GStrv) lines = g_strsplit (slot->filled_text, "\n", -1);

  self->index = index;
  self->state = slot->state;
  self->texts[HETU_FILL_ITEM_STATE] = g_strdup (hetu_fill_state_to_label (slot->state));
  self->texts[HETU_FILL_ITEM_TEXT] = g_strjoinv (" ", lines);
  self->texts[HETU_FILL_ITEM_OF] = write_of (store, slot, language);
  self->texts[HETU_FILL_ITEM_REASON] = g_strdup (slot->reason != NULL ? slot->reason : "");
  self->texts[HETU_FILL_ITEM_SOURCE] =
      source != NULL ? hetu_source_to_citation (source, language) : g_strdup ("");
  return self;
}

guint
hetu_fill_item_get_index (HetuFillItem *self)
{
  g_return_val_if_fail (HETU_IS_FILL_ITEM (self), 0);

  return self->index;
}

HetuFillState
hetu_fill_item_get_state (HetuFillItem *self)
{
  g_return_val_if_fail (HETU_IS_FILL_ITEM (self), HETU_FILL_UNKNOWN);

  return self->state;
}

const char *
hetu_fill_item_get_text (HetuFillItem *self, HetuFillItemColumn column)
{
  g_return_val_if_fail (HETU_IS_FILL_ITEM (self) && column < HETU_N_FILL_ITEM_COLUMNS, "");

  return self->texts[column];
}

int
hetu_fill_item_compare (HetuFillItem *a, HetuFillItem *b, HetuFillItemColumn column)
{
  int order = column == HETU_FILL_ITEM_STATE ? (int) a->state - (int) b->state
                                             : g_utf8_collate (a->texts[column], b->texts[column]);

  if (column == HETU_FILL_ITEM_TEXT || order == 0)
    return a->index < b->index ? -1 : a->index > b->index;
  return order;
}
