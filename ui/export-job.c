/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export job: pages are resolved and composed one after another; a page of PDF waits for the others of its file, any
 * other format is a file a page. Progress is counted in pages. */
#include "ui/export-job.h"

#include "error.h"

#include <glib/gi18n.h>

typedef struct
{
  char *path;     /* owned */
  HetuSpec *spec; /* owned */
  gboolean optional;
} Page;

struct _HetuExportJob
{
  gatomicrefcount ref_count;
  /* owned */
  char *store_path;
  GArray *pages;      /* (element-type Page) */
  GPtrArray *written; /* (element-type utf8) */
  /* plain */
  HetuFileFormat format;
  double dpi;
  gboolean strip;
  guint n_left_out;
  gint n_done; /* atomic */
};

/* The pages of one file under way; lives in the worker. */
typedef struct
{
  HetuStore *store;  /* owned */
  HetuText *text;    /* owned */
  GPtrArray *scenes; /* (element-type HetuScene) */
  GPtrArray *frames; /* (element-type HetuFrame) */
  GPtrArray *specs;  /* (element-type HetuSpec): borrowed elements */
} Worker;

static void
page_clear (gpointer data)
{
  Page *page = data;

  g_free (page->path);
  hetu_spec_free (page->spec);
}

HetuExportJob *
hetu_export_job_new (const char *store_path, HetuFileFormat format, double dpi)
{
  HetuExportJob *self = g_new0 (HetuExportJob, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->store_path = g_strdup (store_path);
  self->format = format;
  self->dpi = dpi;
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  g_array_set_clear_func (self->pages, page_clear);
  self->written = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hetu_export_job_set_strip (HetuExportJob *self, gboolean strip)
{
  self->strip = strip;
}

HetuExportJob *
hetu_export_job_ref (HetuExportJob *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hetu_export_job_unref (HetuExportJob *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->store_path);
  g_array_unref (self->pages);
  g_ptr_array_unref (self->written);
  g_free (self);
}

void
hetu_export_job_add (HetuExportJob *self, const char *path, const HetuSpec *spec, gboolean optional)
{
  Page page = { g_strdup (path), hetu_spec_copy (spec), optional };

  g_array_append_val (self->pages, page);
}

guint
hetu_export_job_get_n_pages (HetuExportJob *self)
{
  return self->pages->len;
}

guint
hetu_export_job_get_n_done (HetuExportJob *self)
{
  return (guint) g_atomic_int_get (&self->n_done);
}

GPtrArray *
hetu_export_job_get_written (HetuExportJob *self)
{
  return self->written;
}

guint
hetu_export_job_get_n_left_out (HetuExportJob *self)
{
  return self->n_left_out;
}

/* ---- in the worker */

/* Returns: (transfer full): the file of the pages that are waiting */
static GBytes *
encode (HetuExportJob *self, Worker *worker, GError **error)
{
  guint n_pages = worker->frames->len;
  g_autofree HetuFigurePage *pages = g_new0 (HetuFigurePage, n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      pages[i].spec = g_ptr_array_index (worker->specs, i);
      pages[i].frame = g_ptr_array_index (worker->frames, i);
      if (self->format != HETU_FORMAT_CSV)
        pages[i].scene = g_ptr_array_index (worker->scenes, i);
    }
  return hetu_figure_encode (worker->store,
                             pages,
                             n_pages,
                             self->format,
                             self->dpi,
                             self->strip,
                             error);
}

/* Adds the page to those that wait, or leaves it out. */
static gboolean
compose (HetuExportJob *self, Worker *worker, const Page *page, GError **error)
{
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (worker->store, page->spec, error);
  g_autoptr (HetuScene) scene = NULL;

  if (frame == NULL)
    return FALSE;
  if (page->optional && !hetu_figure_shows (frame, hetu_spec_get_focus (page->spec)))
    {
      self->n_left_out++;
      return TRUE;
    }
  if (self->format != HETU_FORMAT_CSV)
    {
      scene = hetu_figure_compose (frame, page->spec, worker->text, error);
      if (scene == NULL || !hetu_scene_check_glyphs (scene, worker->text, error))
        return FALSE;
      g_ptr_array_add (worker->scenes, g_steal_pointer (&scene));
    }
  g_ptr_array_add (worker->frames, g_steal_pointer (&frame));
  g_ptr_array_add (worker->specs, page->spec);
  return TRUE;
}

static gboolean
is_last_of_file (HetuExportJob *self, guint index)
{
  const Page *page = &g_array_index (self->pages, Page, index);

  if (self->format != HETU_FORMAT_PDF || index + 1 == self->pages->len)
    return TRUE;
  return !g_str_equal (page->path, g_array_index (self->pages, Page, index + 1).path);
}

static gboolean
write_file (HetuExportJob *self, Worker *worker, const Page *page, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (worker->frames->len == 0)
    return TRUE;
  bytes = encode (self, worker, error);
  if (bytes == NULL || !hetu_file_replace (page->path, bytes, error))
    return FALSE;
  g_ptr_array_add (self->written, g_strdup (page->path));
  g_ptr_array_set_size (worker->scenes, 0);
  g_ptr_array_set_size (worker->frames, 0);
  g_ptr_array_set_size (worker->specs, 0);
  return TRUE;
}

static gboolean
work (HetuExportJob *self, Worker *worker, GCancellable *cancellable, GError **error)
{
  worker->store = hetu_store_open (self->store_path, HETU_STORE_READ_ONLY, error);
  if (worker->store == NULL)
    return FALSE;
  worker->text = hetu_text_new (NULL);
  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = &g_array_index (self->pages, Page, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !compose (self, worker, page, error))
        return FALSE;
      if (is_last_of_file (self, i) && (g_cancellable_set_error_if_cancelled (cancellable, error) ||
                                        !write_file (self, worker, page, error)))
        return FALSE;
      g_atomic_int_inc (&self->n_done);
    }
  if (self->written->len == 0)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_DATA,
                           _ ("None of these regions has figures for this chart"));
      return FALSE;
    }
  return TRUE;
}

static void
run_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  HetuExportJob *self = data;
  Worker worker = {
    .scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_scene_unref),
    .frames = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_frame_unref),
    .specs = g_ptr_array_new (),
  };
  GError *error = NULL;
  gboolean done = work (self, &worker, cancellable, &error);

  g_ptr_array_unref (worker.scenes);
  g_ptr_array_unref (worker.frames);
  g_ptr_array_unref (worker.specs);
  g_clear_pointer (&worker.text, hetu_text_free);
  g_clear_object (&worker.store);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hetu_export_job_run (HetuExportJob *self,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, hetu_export_job_run);
  /* What is written is written: the files decide, not the moment of the cancellation. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, hetu_export_job_ref (self), (GDestroyNotify) hetu_export_job_unref);
  g_task_run_in_thread (task, run_in_worker);
}

gboolean
hetu_export_job_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
