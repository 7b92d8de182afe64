/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Worker: a connection belongs to one thread, so that each task opens its own. */
#include "store/worker.h"

typedef struct
{
  char *path; /* owned */
  HetuStoreWork work;
} Order;

static const char order_key[] = "hetu-store-work";

static void
order_free (gpointer data)
{
  Order *self = data;

  g_free (self->path);
  g_free (self);
}

static void
run_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = g_object_get_data (G_OBJECT (task), order_key);
  GError *error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (order->path, HETU_STORE_READ_ONLY, &error);

  if (store == NULL)
    g_task_return_error (task, error);
  else
    order->work (task, store, data, cancellable);
}

void
hetu_store_work (HetuStore *store, GTask *task, HetuStoreWork work)
{
  const char *path;
  Order *order;

  g_return_if_fail (HETU_IS_STORE (store) && G_IS_TASK (task) && work != NULL);

  path = hetu_store_get_path (store);
  if (g_str_equal (path, ":memory:"))
    {
      work (task, store, g_task_get_task_data (task), g_task_get_cancellable (task));
      return;
    }
  order = g_new (Order, 1);
  *order = (Order){ g_strdup (path), work };
  g_object_set_data_full (G_OBJECT (task), order_key, order, order_free);
  g_task_run_in_thread (task, run_in_worker);
}
