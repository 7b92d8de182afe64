/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Picture opener: a worker reads the file, for it may lie on a slow disk; the session changes in its own thread. What the
 * canvas decides by itself (size, theme) goes to the options of the next export instead. */
#include "ui/picture-opener.h"

#include "export/file.h"
#include "figure/payload.h"
#include "ui/export-options.h"

#include <glib/gi18n.h>

gboolean
hetu_picture_opener_takes (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  return path != NULL && hetu_payload_is_picture (path);
}

static void
free_payloads (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
run_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (data);
  GError *error = NULL;
  GPtrArray *payloads = hetu_payload_load (path, &error);

  if (payloads != NULL)
    g_task_return_pointer (task, payloads, free_payloads);
  else
    g_task_return_error (task, error);
}

void
hetu_picture_opener_run (HetuSession *session,
                         GFile *file,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  g_return_if_fail (hetu_picture_opener_takes (file));

  g_task_set_source_tag (task, hetu_picture_opener_run);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, run_in_worker);
}

/* Whether files can be reopened stays what the person has chosen: a picture of somebody else must not turn it on. */
static void
remember_look (HetuSession *session, const HetuPayload *payload, const char *path)
{
  HetuSettings *settings = hetu_session_get_settings (session);
  HetuExportOptions options;
  HetuFileFormat format = HETU_FORMAT_PDF;

  hetu_export_options_load (&options, settings, payload->spec->language);
  if (!hetu_file_format_parse (path, &format))
    format = options.format;
  hetu_export_options_adopt (&options, payload->spec, format, payload->dpi);
  hetu_export_options_save (&options, settings);
}

static void
show (HetuSession *session, const HetuPayload *payload)
{
  HetuSpec *spec = hetu_spec_copy (payload->spec);
  g_autoptr (HetuSpec) standard = hetu_spec_new ();

  spec->preset = standard->preset;
  spec->theme = standard->theme;
  spec->width_pt = standard->width_pt;
  spec->height_pt = standard->height_pt;
  spec->made_on = 0;
  spec->hide_date = FALSE;
  hetu_session_change (session, spec, _ ("Open Picture"));
}

gboolean
hetu_picture_opener_finish (GAsyncResult *result, char **warning, GError **error)
{
  GTask *task = G_TASK (result);
  HetuSession *session = g_task_get_source_object (task);
  g_autoptr (GPtrArray) payloads = g_task_propagate_pointer (task, error);
  g_autofree char *path = g_file_get_path (g_task_get_task_data (task));
  g_autofree char *difference = NULL;
  HetuPayload *payload = NULL;

  *warning = NULL;
  if (payloads == NULL)
    return FALSE;
  payload = g_ptr_array_index (payloads, 0);
  if (!hetu_payload_compare (payload, hetu_session_get_store (session), &difference, error))
    {
      g_prefix_error (error, _ ("%s: "), path);
      return FALSE;
    }
  remember_look (session, payload, path);
  show (session, payload);
  if (difference != NULL)
    *warning = g_strdup_printf (_ ("%s: %s"), path, difference);
  else if (payloads->len > 1)
    *warning = g_strdup_printf (_ ("%s: this is the chart of page 1 of %u"), path, payloads->len);
  return TRUE;
}
