/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress across threads: a step is an idle source of the context that waits, so that no widget is touched by a worker. */
#include "teller.h"

/* Between two tellings. */
#define BETWEEN_STEPS (G_USEC_PER_SEC / 20)

typedef struct
{
  HetuTell tell;
  gpointer data;
  GMainContext *context; /* owned */
  gint64 told_at;        /* when it was last told */
} Teller;

typedef struct
{
  GTask *task; /* owned */
  HetuTell tell;
  gpointer data;
  guint done;
  guint total;
} Step;

static const char teller_key[] = "hetu-teller";

static void
teller_free (gpointer data)
{
  Teller *self = data;

  g_main_context_unref (self->context);
  g_free (self);
}

void
hetu_teller_attach (GTask *task, HetuTell tell, gpointer data)
{
  Teller *self;

  g_return_if_fail (G_IS_TASK (task));

  if (tell == NULL)
    return;
  self = g_new (Teller, 1);
  *self = (Teller){ tell, data, g_main_context_ref_thread_default (), 0 };
  g_object_set_data_full (G_OBJECT (task), teller_key, self, teller_free);
}

static void
step_free (Step *self)
{
  g_object_unref (self->task);
  g_free (self);
}

static gboolean
tell_step (gpointer data)
{
  const Step *step = data;

  if (!g_task_get_completed (step->task) &&
      !g_cancellable_is_cancelled (g_task_get_cancellable (step->task)))
    step->tell (step->done, step->total, step->data);
  return G_SOURCE_REMOVE;
}

void
hetu_teller_step (guint done, guint total, gpointer task)
{
  Teller *self = g_object_get_data (task, teller_key);
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Step *step;

  if (self == NULL || (done < total && now - self->told_at < BETWEEN_STEPS))
    return;
  self->told_at = now;
  step = g_new (Step, 1);
  *step = (Step){ g_object_ref (task), self->tell, self->data, done, total };
  /* g_main_context_invoke() would call it here while nobody iterates the main loop. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_step, step, (GDestroyNotify) step_free);
  g_source_attach (source, self->context);
}
