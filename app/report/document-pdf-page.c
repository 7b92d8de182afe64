/* SPDX-License-Identifier: GPL-3.0-or-later */
/* poppler, at arm's length: a page of 60 kB can keep it busy for hours, and nothing in its interface ends that. Each step is a thread's,
 * which is waited for until time is out or a person cancels; one that is late is left to itself, with all that it needs. */
#include "report/document-pdf-private.h"

#include <glib/gi18n-lib.h>

#define LOOK (50 * G_TIME_SPAN_MILLISECOND) /* between looks at the clock */

struct _HetuPdfFile
{
  gatomicrefcount references;
  GMutex lock;
  GCond done_changed;
  gboolean done; /* the step that was asked for last */

  /* The thread's until it is done. */
  GBytes *bytes;             /* owned */
  PopplerDocument *document; /* owned */
  GError *failure;           /* owned, nullable */
  HetuPdfPage *page;         /* owned, nullable: the one that is read */
  char *title;               /* owned, nullable */
  guint n_pages;
};

void
hetu_pdf_file_unref (HetuPdfFile *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_object (&self->document);
  g_clear_error (&self->failure);
  g_clear_pointer (&self->page, hetu_pdf_page_free);
  g_bytes_unref (self->bytes);
  g_free (self->title);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->done_changed);
  g_free (self);
}

static gpointer
finish_step (HetuPdfFile *self)
{
  g_mutex_lock (&self->lock);
  self->done = TRUE;
  g_cond_signal (&self->done_changed);
  g_mutex_unlock (&self->lock);
  hetu_pdf_file_unref (self);
  return NULL;
}

static gpointer
on_open (gpointer data)
{
  HetuPdfFile *self = data;

  self->document = poppler_document_new_from_bytes (self->bytes, NULL, &self->failure);
  if (self->document != NULL)
    {
      self->n_pages = (guint) MAX (poppler_document_get_n_pages (self->document), 0);
      self->title = poppler_document_get_title (self->document);
    }
  return finish_step (self);
}

static gboolean
has_picture (PopplerPage *page)
{
  GList *pictures = poppler_page_get_image_mapping (page);
  gboolean has = pictures != NULL;

  poppler_page_free_image_mapping (pictures);
  return has;
}

static gpointer
on_read_page (gpointer data)
{
  HetuPdfFile *self = data;
  HetuPdfPage *out = self->page;
  PopplerPage *page = poppler_document_get_page (self->document, (int) out->page);

  out->damaged = page == NULL;
  if (page != NULL)
    {
      poppler_page_get_size (page, NULL, &out->height);
      out->text = poppler_page_get_text (page);
      if (out->text != NULL && *out->text != '\0')
        poppler_page_get_text_layout (page, &out->rectangles, &out->n_rectangles);
      else
        out->pictures = has_picture (page);
      g_object_unref (page);
    }
  return finish_step (self);
}

/* Has a thread do a step, and waits for it: a thread that is done is gone before anything goes on, for a program may end then, and poppler
 * with it.
 * Returns: whether it is done */
static gboolean
run_step (HetuPdfFile *self, HetuDocumentBuilder *builder, GThreadFunc step, GError **error)
{
  gboolean in_time = hetu_document_builder_go_on (builder, error);
  GThread *thread = NULL;

  if (!in_time)
    return FALSE;
  self->done = FALSE;
  g_atomic_ref_count_inc (&self->references);
  thread = g_thread_new ("pdf", step, self);
  g_mutex_lock (&self->lock);
  while (!self->done && in_time)
    if (!g_cond_wait_until (&self->done_changed, &self->lock, g_get_monotonic_time () + LOOK))
      in_time = self->done || hetu_document_builder_go_on (builder, error);
  g_mutex_unlock (&self->lock);
  if (in_time)
    g_thread_join (thread);
  else
    g_thread_unref (thread);
  return in_time;
}

HetuPdfFile *
hetu_pdf_file_open (HetuDocumentBuilder *builder, GBytes *bytes, GError **error)
{
  HetuPdfFile *self = g_new0 (HetuPdfFile, 1);
  gboolean opened;

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->lock);
  g_cond_init (&self->done_changed);
  self->bytes = g_bytes_ref (bytes);
  opened = run_step (self, builder, on_open, error);
  if (opened && g_error_matches (self->failure, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    opened = hetu_document_refuse (builder,
                                   error,
                                   _ ("it is protected by a password; save it without one"));
  else if (opened && self->n_pages == 0)
    opened = hetu_document_refuse (builder, error, _ ("the file is damaged: it is no whole PDF"));
  if (opened)
    {
      hetu_document_builder_set_title (builder, self->title);
      return self;
    }
  hetu_pdf_file_unref (self);
  return NULL;
}

guint
hetu_pdf_file_get_n_pages (const HetuPdfFile *self)
{
  return self->n_pages;
}

HetuPdfPage *
hetu_pdf_file_read_page (HetuPdfFile *self,
                         HetuDocumentBuilder *builder,
                         guint index,
                         GError **error)
{
  self->page = g_new0 (HetuPdfPage, 1);
  self->page->page = index;
  return run_step (self, builder, on_read_page, error) ? g_steal_pointer (&self->page) : NULL;
}

void
hetu_pdf_page_free (HetuPdfPage *self)
{
  g_free (self->text);
  g_free (self->rectangles);
  g_free (self);
}
