/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Renderer: without a GPU GTK still takes GL and lets the processor play the GPU: 63 ms of it a frame at 1600×1000, where
 * Cairo takes 3, and a third of the start to load the driver. GTK looks for GL also when it is told to draw by Cairo,
 * unless it is told not to. */
#include "ui/renderer.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define RENDER_NODE "renderD" /* of the kernel's direct rendering, in the folder “dri” */

/* Drivers that make no render node: NVIDIA's own, Windows' Linux. */
static const char *const others[] = { "nvidiactl", "dxg" };

static gboolean
may_use (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_access (path, R_OK | W_OK) == 0;
}

gboolean
hetu_renderer_has_gpu (const char *devices)
{
  g_autofree char *folder = g_build_filename (devices, "dri", NULL);
  g_autoptr (GDir) nodes = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (nodes != NULL && (name = g_dir_read_name (nodes)) != NULL)
    if (g_str_has_prefix (name, RENDER_NODE) && may_use (folder, name))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (may_use (devices, others[i]))
      return TRUE;
  return FALSE;
}

void
hetu_renderer_choose (void)
{
#ifdef __linux__
  if (g_getenv ("GSK_RENDERER") == NULL && !hetu_renderer_has_gpu ("/dev"))
    g_setenv ("GSK_RENDERER", "cairo", TRUE);
#endif
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}
