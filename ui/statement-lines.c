/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statement lines: of a yearbook's hundred thousand figures a person sees some twenty at a time. An item that was asked for is
 * kept, so that a line is the same object each time. */
#include "ui/statement-lines.h"

#include "ui/statement-item.h"

struct _HetuStatementLines
{
  GObject parent_instance;
  /* owned */
  HetuStore *store;   /* (nullable): none without statements */
  GArray *statements; /* (element-type HetuObservation) */
  GPtrArray *items;   /* (element-type HetuStatementItem): %NULL: not asked for yet */
  /* plain */
  HetuLanguage language;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuStatementLines,
                               hetu_statement_lines,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return HETU_TYPE_STATEMENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return HETU_STATEMENT_LINES (model)->statements->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  HetuStatementLines *self = HETU_STATEMENT_LINES (model);

  if (position >= self->statements->len)
    return NULL;
  if (self->items->pdata[position] == NULL)
    self->items->pdata[position] =
        hetu_statement_item_new (self->store,
                                 &g_array_index (self->statements, HetuObservation, position),
                                 position,
                                 self->language);
  return g_object_ref (self->items->pdata[position]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
hetu_statement_lines_finalize (GObject *object)
{
  HetuStatementLines *self = HETU_STATEMENT_LINES (object);

  g_ptr_array_unref (self->items);
  g_array_unref (self->statements);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (hetu_statement_lines_parent_class)->finalize (object);
}

static void
hetu_statement_lines_class_init (HetuStatementLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_statement_lines_finalize;
}

static void
clear_item (gpointer item)
{
  if (item != NULL)
    g_object_unref (item);
}

static void
hetu_statement_lines_init (HetuStatementLines *self)
{
  self->statements = hetu_observation_array_new ();
  self->items = g_ptr_array_new_with_free_func (clear_item);
}

HetuStatementLines *
hetu_statement_lines_new (void)
{
  return g_object_new (HETU_TYPE_STATEMENT_LINES, NULL);
}

void
hetu_statement_lines_set (HetuStatementLines *self,
                          HetuStore *store,
                          GArray *statements,
                          HetuLanguage language)
{
  g_autoptr (GPtrArray) before = NULL;
  guint n_before = 0;

  g_return_if_fail (HETU_IS_STATEMENT_LINES (self));
  n_before = self->statements->len;
  before = g_steal_pointer (&self->items);
  g_set_object (&self->store, store);
  g_array_ref (statements);
  g_array_unref (self->statements);
  self->statements = statements;
  self->items = g_ptr_array_new_with_free_func (clear_item);
  g_ptr_array_set_size (self->items, (int) statements->len);
  self->language = language;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, statements->len);
}

int
hetu_statement_lines_find (HetuStatementLines *self, gint64 statement)
{
  g_return_val_if_fail (HETU_IS_STATEMENT_LINES (self), -1);
  for (guint i = 0; i < self->statements->len; i++)
    if (g_array_index (self->statements, HetuObservation, i).id == statement)
      return (int) i;
  return -1;
}
