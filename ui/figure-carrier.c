/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figure carrier: the road of the exporters, spec → frame → scene → bytes, with the size and the look of the place it ends at. */
#include "ui/figure-carrier.h"

#include "ui/export-plan.h"
#include "ui/table-carrier.h"

#define DPI 192.0        /* of pictures: twice the screen's */
#define PAGE_RATIO 0.625 /* height of a printed figure by its width, unless the page is lower */
#define FILE_MODE 0700   /* of the folder of dragged files: figures may be nobody else's business */

/* A figure that was composed. */
typedef struct
{
  HetuSpec *spec;   /* (owned) */
  HetuFrame *frame; /* (owned) */
  HetuScene *scene; /* (owned) */
} Figure;

static void
figure_clear (Figure *self)
{
  g_clear_pointer (&self->spec, hetu_spec_free);
  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_pointer (&self->scene, hetu_scene_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figure, figure_clear)

static gboolean
compose (HetuSession *session,
         const HetuSpec *spec,
         HetuPreset preset,
         double width_pt,
         double height_pt,
         Figure *out,
         GError **error)
{
  g_autoptr (HetuSpec) wanted = hetu_spec_copy (spec);

  wanted->theme = HETU_THEME_LIGHT;
  wanted->preset = preset;
  wanted->width_pt = width_pt;
  wanted->height_pt = height_pt;
  out->frame = hetu_figure_resolve (hetu_session_get_store (session), wanted, error);
  if (out->frame == NULL)
    return FALSE;
  out->scene = hetu_figure_compose (out->frame, wanted, hetu_session_get_text (session), error);
  out->spec = g_steal_pointer (&wanted);
  return out->scene != NULL;
}

/* As an export makes it: whether it can be reopened is said there, once for all. */
static GBytes *
encode (HetuSession *session, const Figure *figure, HetuFileFormat format, GError **error)
{
  HetuFigurePage page = { figure->spec, figure->frame, figure->scene };
  HetuSettings *settings = hetu_session_get_settings (session);

  return hetu_figure_encode (hetu_session_get_store (session),
                             &page,
                             1,
                             format,
                             DPI,
                             !hetu_settings_get_boolean (settings, "export-reopen"),
                             error);
}

GdkContentProvider *
hetu_figure_carrier_copy (HetuSession *session,
                          const HetuSpec *spec,
                          double width_pt,
                          double height_pt,
                          GError **error)
{
  g_auto (Figure) figure = { 0 };
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *table = NULL;

  if (!compose (session, spec, HETU_PRESET_SCREEN, width_pt, height_pt, &figure, error))
    return NULL;
  png = encode (session, &figure, HETU_FORMAT_PNG, error);
  svg = png != NULL ? encode (session, &figure, HETU_FORMAT_SVG, error) : NULL;
  texture = svg != NULL ? gdk_texture_new_from_bytes (png, error) : NULL;
  if (texture == NULL)
    return NULL;
  table = hetu_frame_to_tsv (figure.frame);
  return gdk_content_provider_new_union (
      (GdkContentProvider *[]){ gdk_content_provider_new_for_bytes ("image/png", png),
                                gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
                                gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
                                hetu_table_carrier_new_text (table) },
      4);
}

/* Returns: (transfer full): the picture in @folder, under the name that an export would give it */
static char *
write_picture (HetuSession *session,
               const HetuSpec *spec,
               const char *folder,
               GBytes *png,
               GError **error)
{
  g_autofree char *name =
      hetu_export_suggest_name (hetu_session_get_store (session), spec, HETU_PAGES_ONE);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_mkdir_with_parents (folder, FILE_MODE);
  return hetu_file_replace (path, png, error) ? g_steal_pointer (&path) : NULL;
}

GdkContentProvider *
hetu_figure_carrier_drag (HetuSession *session,
                          const HetuSpec *spec,
                          double width_pt,
                          double height_pt,
                          const char *folder,
                          char **path,
                          GError **error)
{
  g_auto (Figure) figure = { 0 };
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *written = NULL;
  g_autoptr (GFile) file = NULL;
  GdkFileList *files = NULL;
  GdkContentProvider *content = NULL;

  if (!compose (session, spec, HETU_PRESET_SCREEN, width_pt, height_pt, &figure, error))
    return NULL;
  png = encode (session, &figure, HETU_FORMAT_PNG, error);
  svg = png != NULL ? encode (session, &figure, HETU_FORMAT_SVG, error) : NULL;
  pdf = svg != NULL ? encode (session, &figure, HETU_FORMAT_PDF, error) : NULL;
  written = pdf != NULL ? write_picture (session, spec, folder, png, error) : NULL;
  if (written == NULL)
    return NULL;
  file = g_file_new_for_path (written);
  files = gdk_file_list_new_from_array (&file, 1);
  content = gdk_content_provider_new_union (
      (GdkContentProvider *[]){ gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files),
                                gdk_content_provider_new_for_bytes ("image/png", png),
                                gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
                                gdk_content_provider_new_for_bytes ("application/pdf", pdf) },
      4);
  g_boxed_free (GDK_TYPE_FILE_LIST, files);
  if (path != NULL)
    *path = g_steal_pointer (&written);
  return content;
}

/* ---- print */

/* What is to be printed. */
typedef struct
{
  HetuSession *session; /* (owned) */
  HetuSpec *spec;       /* (owned) */
} Job;

static void
free_job (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->session);
  hetu_spec_free (job->spec);
  g_free (job);
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  Job *job = data;
  double width = gtk_print_context_get_width (context);
  double height = MIN (gtk_print_context_get_height (context), width * PAGE_RATIO);
  g_auto (Figure) figure = { 0 };
  g_autoptr (GError) error = NULL;

  if (compose (job->session, job->spec, HETU_PRESET_A4, width, height, &figure, &error))
    hetu_scene_draw (figure.scene, gtk_print_context_get_cairo_context (context));
  else
    {
      gtk_print_operation_cancel (operation);
      hetu_session_report (job->session, error);
    }
}

GtkPrintOperation *
hetu_figure_carrier_print (HetuSession *session, const HetuSpec *spec)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);
  g_autofree char *name =
      hetu_export_suggest_name (hetu_session_get_store (session), spec, HETU_PAGES_ONE);

  job->session = g_object_ref (session);
  job->spec = hetu_spec_copy (spec);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), job, free_job, 0);
  return operation;
}
