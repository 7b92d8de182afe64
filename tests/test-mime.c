/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/schema.h"

#include <string.h>

/* Desktops tell a store by the same number that the store is stamped with. */
static void
test_magic (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "org.hetu.Hetu.mime.xml", NULL);
  g_autofree char *expected =
      g_strdup_printf ("offset=\"68\" value=\"0x%08x\"", HETU_SCHEMA_APPLICATION_ID);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, expected));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mime/magic/application-id", test_magic);
  return g_test_run ();
}
