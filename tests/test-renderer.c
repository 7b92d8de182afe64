/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "remove-folder.h"
#include "ui/renderer.h"

#include <glib/gstdio.h>

static void
test_gpu (void)
{
  static const struct
  {
    const char *device;
    gboolean gpu;
  } cases[] = {
    { NULL, FALSE },         { "dri/renderD128", TRUE }, { "dri/renderD129", TRUE },
    { "dri/card0", FALSE },  { "nvidiactl", TRUE },      { "dxg", TRUE },
    { "renderD128", FALSE }, { "null", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *devices = g_dir_make_tmp ("hetu-devices-XXXXXX", &error);
      g_autofree char *folder = g_build_filename (devices, "dri", NULL);
      g_autofree char *node =
          cases[i].device != NULL ? g_build_filename (devices, cases[i].device, NULL) : NULL;

      g_assert_no_error (error);
      g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
      if (node != NULL)
        g_assert_true (g_file_set_contents (node, "", 0, NULL));
      g_assert_cmpint (hetu_renderer_has_gpu (devices), ==, cases[i].gpu);
      remove_folder (devices);
    }
}

static void
test_choice (void)
{
  g_setenv ("GSK_RENDERER", "gl", TRUE);
  g_unsetenv ("GDK_DEBUG");
  hetu_renderer_choose ();
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "gl");
  g_assert_null (g_getenv ("GDK_DEBUG"));

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  hetu_renderer_choose ();
  g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, "gl-disable");

  g_setenv ("GDK_DEBUG", "events", TRUE);
  hetu_renderer_choose ();
  g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, "events");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renderer/gpu-is-a-device", test_gpu);
  g_test_add_func ("/renderer/choice-of-a-person-stays", test_choice);
  return g_test_run ();
}
