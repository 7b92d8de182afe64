/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work on a store beside the thread that shows it, and how far it is. */
#include "error.h"
#include "file-fixture.h"
#include "small-store.h"
#include "store/worker.h"
#include "teller.h"

#define STEPS 1000

/* What the work saw, and what was told of it. */
typedef struct
{
  GThread *thread;  /* borrowed: whose work it was */
  HetuStore *store; /* borrowed: what it read */
  guint n_districts;
  GAsyncResult *result; /* owned */
  guint told;
  guint last;
} Seen;

static void
look (GTask *task, HetuStore *store, gpointer data, GCancellable *cancellable)
{
  Seen *seen = data;

  g_assert_true (cancellable == g_task_get_cancellable (task));
  seen->thread = g_thread_self ();
  seen->store = store;
  seen->n_districts = g_list_model_get_n_items (hetu_store_get_districts (store));
  for (guint i = 1; i <= STEPS; i++)
    hetu_teller_step (i, STEPS, task);
  g_task_return_boolean (task, TRUE);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Seen *seen = data;

  seen->result = g_object_ref (result);
}

static void
on_told (guint done, guint total, gpointer data)
{
  Seen *seen = data;

  g_assert_cmpuint (total, ==, STEPS);
  g_assert_cmpuint (done, >, seen->last);
  seen->last = done;
  seen->told++;
}

/* Returns: whether the work was done */
static gboolean
work (HetuStore *store, Seen *seen, GError **error)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (store, cancellable, on_done, seen);
  gboolean done;

  g_task_set_task_data (task, seen, NULL);
  hetu_teller_attach (task, on_told, seen);
  hetu_store_work (store, task, look);
  while (seen->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  done = g_task_propagate_boolean (G_TASK (seen->result), error);
  g_clear_object (&seen->result);
  return done;
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  SmallStore small = { 0 };
  g_autoptr (GError) error = NULL;
  Seen seen = { 0 };

  small_store_open_at (&small, fixture->path);
  g_assert_true (work (small.store, &seen, &error));
  g_assert_no_error (error);
  g_assert_true (seen.thread != g_thread_self ());
  g_assert_true (seen.store != small.store);
  g_assert_cmpuint (seen.n_districts, ==, 5);
  g_assert_cmpuint (seen.told, <, STEPS);
  g_object_unref (small.store); /* a worker may hold it a moment longer */
}

static void
test_memory (void)
{
  SmallStore small = { 0 };
  g_autoptr (GError) error = NULL;
  Seen seen = { 0 };

  small_store_open (&small);
  g_assert_true (work (small.store, &seen, &error));
  g_assert_no_error (error);
  g_assert_true (seen.thread == g_thread_self ());
  g_assert_true (seen.store == small.store);
  g_object_unref (small.store); /* a worker may hold it a moment longer */
}

/* A file that is gone is an error of the task, and the work is not begun. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->path, "-away", NULL);
  SmallStore small = { 0 };
  g_autoptr (GError) error = NULL;
  Seen seen = { 0 };

  small_store_open_at (&small, fixture->path);
  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  g_assert_false (work (small.store, &seen, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  g_assert_null (seen.thread);
  g_object_unref (small.store); /* a worker may hold it a moment longer */
}

static void
on_step (guint done, guint total, gpointer data)
{
  g_string_append_printf (data, "%u/%u ", done, total);
}

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Some twenty a second are told, the last always, and nothing of what is over. */
static void
test_steps (void)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  hetu_teller_attach (task, on_step, told);
  hetu_teller_step (1, 4, task);
  hetu_teller_step (2, 4, task); /* too soon */
  g_assert_cmpstr (told->str, ==, "");
  iterate ();
  hetu_teller_step (4, 4, task);
  iterate ();
  g_assert_cmpstr (told->str, ==, "1/4 4/4 ");
  hetu_teller_step (4, 4, task);
  g_task_return_boolean (task, TRUE);
  iterate ();
  g_assert_true (g_task_get_completed (task));
  hetu_teller_step (4, 4, task);
  iterate ();
  g_assert_cmpstr (told->str, ==, "1/4 4/4 4/4 ");
}

/* Whoever does not ask is not told. */
static void
test_untold (void)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  hetu_teller_attach (task, NULL, NULL);
  hetu_teller_step (1, 1, task);
  g_assert_false (g_main_context_pending (NULL));
  g_task_return_boolean (task, TRUE);
  iterate ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/worker/file", Fixture, NULL, set_up, test_file, tear_down);
  g_test_add_func ("/worker/memory", test_memory);
  g_test_add ("/worker/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add_func ("/teller/steps", test_steps);
  g_test_add_func ("/teller/untold", test_untold);
  return g_test_run ();
}
