/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many figures on all cores. Threads take the next figure each until none is left; they share the list and nothing else,
 * for a connection to the store, a context of text and a surface belong to one thread each. What could depend on who comes
 * first is settled before: a district without a colour gets one in the order of the list. One more thread writes the files, in
 * the order in which they come: it waits for the disk, and the others do not wait for it.
 * Refuses to stop at the first figure that fails. */
#include "figure/batch.h"

#include "figure.h"

/* Figures that may wait to be written, as bytes in memory. */
#define MAX_WAITING 8

typedef struct
{
  char *path;     /* owned */
  HetuSpec *spec; /* owned */
  GBytes *bytes;  /* (owned) (nullable): while it waits to be written */
  GError *error;  /* (owned) (nullable) */
} Figure;

struct _HetuBatch
{
  HetuStore *store; /* owned */
  GArray *figures;  /* (element-type Figure) */
  HetuFileFormat format;
  double dpi;
  gboolean strip;
  gint next;           /* atomic: the first figure that nobody has taken */
  GThreadPool *writer; /* (owned) (nullable): of one thread, while the batch runs */
  GMutex mutex;        /* over those below */
  GCond done;          /* one more is written */
  guint n_made;
  guint n_done;
};

static void
figure_clear (gpointer data)
{
  Figure *figure = data;

  g_free (figure->path);
  hetu_spec_free (figure->spec);
  g_clear_pointer (&figure->bytes, g_bytes_unref);
  g_clear_error (&figure->error);
}

HetuBatch *
hetu_batch_new (HetuStore *store, HetuFileFormat format, double dpi)
{
  HetuBatch *self = g_new0 (HetuBatch, 1);

  self->store = g_object_ref (store);
  self->format = format;
  self->dpi = dpi;
  self->figures = g_array_new (FALSE, TRUE, sizeof (Figure));
  g_array_set_clear_func (self->figures, figure_clear);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->done);
  return self;
}

void
hetu_batch_set_strip (HetuBatch *self, gboolean strip)
{
  self->strip = strip;
}

void
hetu_batch_free (HetuBatch *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->figures);
  g_object_unref (self->store);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->done);
  g_free (self);
}

void
hetu_batch_add (HetuBatch *self, const char *path, const HetuSpec *spec)
{
  Figure figure = { .path = g_strdup (path), .spec = hetu_spec_copy (spec) };

  g_array_append_val (self->figures, figure);
}

guint
hetu_batch_get_n_figures (const HetuBatch *self)
{
  return self->figures->len;
}

static Figure *
get_figure (const HetuBatch *self, guint index)
{
  return &g_array_index (self->figures, Figure, index);
}

const char *
hetu_batch_get_path (const HetuBatch *self, guint index)
{
  g_return_val_if_fail (index < self->figures->len, NULL);

  return get_figure (self, index)->path;
}

const GError *
hetu_batch_get_error (const HetuBatch *self, guint index)
{
  g_return_val_if_fail (index < self->figures->len, NULL);

  return get_figure (self, index)->error;
}

/* A store that cannot be written keeps its colours in memory: then each connection gives the same ones again. */
static void
give_colours (const HetuBatch *self, HetuStore *store)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      const GArray *regions = get_figure (self, i)->spec->regions;

      for (guint r = 0; r < regions->len; r++)
        {
          HetuDistrict *district =
              hetu_store_get_district (store, g_array_index (regions, gint32, r));

          if (district != NULL)
            hetu_store_give_colour_slot (store, district);
        }
    }
}

/* Hands the figure on to the thread that writes, once not too many wait there. */
static void
hand_on (HetuBatch *self, Figure *figure)
{
  g_mutex_lock (&self->mutex);
  while (self->n_made - self->n_done >= MAX_WAITING)
    g_cond_wait (&self->done, &self->mutex);
  self->n_made++;
  g_mutex_unlock (&self->mutex);
  g_thread_pool_push (self->writer, figure, NULL);
}

/* A figure that could not be made passes through, to be counted. */
static void
write_file (gpointer data, gpointer user_data)
{
  Figure *figure = data;
  HetuBatch *self = user_data;

  if (figure->bytes != NULL)
    hetu_file_replace (figure->path, figure->bytes, &figure->error);
  g_clear_pointer (&figure->bytes, g_bytes_unref);
  g_mutex_lock (&self->mutex);
  self->n_done++;
  g_cond_broadcast (&self->done);
  g_mutex_unlock (&self->mutex);
}

static gpointer
work (gpointer data)
{
  HetuBatch *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store =
      hetu_store_open (hetu_store_get_path (self->store), HETU_STORE_READ_ONLY, &error);
  HetuText *text = hetu_text_new (NULL);

  if (store != NULL)
    give_colours (self, store);
  for (;;)
    {
      guint index = (guint) g_atomic_int_add (&self->next, 1);
      Figure *figure;

      if (index >= self->figures->len)
        break;
      figure = get_figure (self, index);
      if (store != NULL)
        figure->bytes = hetu_figure_export (store,
                                            figure->spec,
                                            text,
                                            self->format,
                                            self->dpi,
                                            self->strip,
                                            &figure->error);
      else
        figure->error = g_error_copy (error);
      hand_on (self, figure);
    }
  hetu_text_free (text);
  return NULL;
}

void
hetu_batch_run (HetuBatch *self, guint n_threads, HetuBatchProgress progress, gpointer data)
{
  g_autofree GThread **threads = NULL;

  g_return_if_fail (n_threads > 0);

  n_threads = MIN (n_threads, MAX (self->figures->len, 1));
  threads = g_new0 (GThread *, n_threads);
  self->next = 0;
  self->n_made = 0;
  self->n_done = 0;
  self->writer = g_thread_pool_new (write_file, self, 1, TRUE, NULL);
  give_colours (self, self->store);
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("figures", work, self);
  g_mutex_lock (&self->mutex);
  for (guint seen = 0; seen < self->figures->len;)
    {
      while (self->n_done == seen)
        g_cond_wait (&self->done, &self->mutex);
      seen = self->n_done;
      g_mutex_unlock (&self->mutex);
      if (progress != NULL)
        progress (seen, self->figures->len, data);
      g_mutex_lock (&self->mutex);
    }
  g_mutex_unlock (&self->mutex);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
  g_thread_pool_free (g_steal_pointer (&self->writer), FALSE, TRUE);
}
