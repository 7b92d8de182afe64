/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "export/file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

static void
test_format (void)
{
  static const struct
  {
    const char *text;
    int format; /* −1: unknown */
  } cases[] = {
    { "png", HETU_FORMAT_PNG },
    { ".pdf", HETU_FORMAT_PDF },
    { "图.v2.SVG", HETU_FORMAT_SVG },
    { "/tmp/a.b/数据.csv", HETU_FORMAT_CSV },
    { "a.jpeg", -1 },
    { "/tmp/a.png/b", -1 },
    { "", -1 },
    { "png.", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuFileFormat format = HETU_N_FORMATS;
      gboolean known = hetu_file_format_parse (cases[i].text, &format);

      g_assert_cmpint (known, ==, cases[i].format >= 0);
      g_assert_cmpint ((int) format, ==, known ? cases[i].format : HETU_N_FORMATS);
      if (known)
        {
          HetuFileFormat again = HETU_N_FORMATS;

          g_assert_true (hetu_file_format_parse (hetu_file_format_to_string (format), &again));
          g_assert_cmpint (again, ==, format);
        }
    }
}

static void
test_size (void)
{
  static const struct
  {
    const char *text;
    double width, height; /* points at 144 dpi; 0: refused */
  } cases[] = {
    { "254x127mm", 720, 360 },
    { "25.4×12.7cm", 720, 360 },
    { "1600x1000px", 800, 500 },
    { "454X284pt", 454, 284 },
    { "60x20000pt", 60, 20000 },
    { "59x100pt", 0, 0 },
    { "100x20001pt", 0, 0 },
    { "150x90", 0, 0 },
    { "150x90in", 0, 0 },
    { "150mm", 0, 0 },
    { "-150x90mm", 0, 0 },
    { "1.5.0x90mm", 0, 0 },
    { ".x.mm", 0, 0 },
    { "infxinfmm", 0, 0 },
    { "0x90mm", 0, 0 },
    { "150x90mm ", 0, 0 },
    { "", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double width = -1;
      double height = -1;
      gboolean good = hetu_file_parse_size (cases[i].text, 144, &width, &height, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (good, ==, cases[i].width > 0);
      if (good)
        {
          g_assert_no_error (error);
          g_assert_cmpfloat_with_epsilon (width, cases[i].width, 1e-9);
          g_assert_cmpfloat_with_epsilon (height, cases[i].height, 1e-9);
        }
      else
        {
          g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
          g_assert_nonnull (strstr (error->message, cases[i].text));
          g_assert_cmpfloat (width, ==, -1);
          g_assert_cmpfloat (height, ==, -1);
        }
    }
}

typedef struct
{
  char *folder; /* owned */
  char *path;   /* owned */
} Fixture;

static void
fixture_set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("hetu-test-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "图.png", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_replace (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) first = g_bytes_new_static ("old", 3);
  g_autoptr (GBytes) second = g_bytes_new_static ("newer", 5);
  g_autoptr (GError) error = NULL;

  g_assert_true (hetu_file_replace (self->path, first, &error));
  g_assert_no_error (error);
  assert_contents (self->path, "old");
  g_assert_true (hetu_file_replace (self->path, second, &error));
  g_assert_no_error (error);
  assert_contents (self->path, "newer");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_replace_long_name (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *path = NULL;

  while (name->len < 249)
    g_string_append (name, "龙");
  g_string_append (name, ".png");
  path = g_build_filename (self->folder, name->str, NULL);
  g_assert_true (hetu_file_replace (path, bytes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
assert_refused (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hetu_file_replace (path, bytes, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_OUTPUT);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_replace_missing_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autofree char *path = g_build_filename (self->folder, "none", "a.png", NULL);

  assert_refused (path, bytes);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

static void
test_replace_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  assert_refused (self->folder, bytes);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

static void
test_replace_permission (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  gboolean is_root = geteuid () == 0;

  /* Root may write anywhere: be nobody for the length of the call. */
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  assert_refused (self->path, bytes);
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

/* A limit on the size of files stands in for a full disk: write() stops half-way. */
static void
test_replace_no_space (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (1 << 20), 1 << 20);
  struct rlimit before = { 0 };
  struct rlimit small = { 0 };

  g_assert_true (hetu_file_replace (self->path, old, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_refused (self->path, bytes);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  assert_contents (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *self, gconstpointer data);
  } cases[] = {
    { "/file/replace/old-or-new", test_replace },
    { "/file/replace/long-name", test_replace_long_name },
    { "/file/replace/missing-folder", test_replace_missing_folder },
    { "/file/replace/path-is-folder", test_replace_folder },
    { "/file/replace/no-permission", test_replace_permission },
    { "/file/replace/no-space-leaves-old", test_replace_no_space },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/format/by-word-or-ending", test_format);
  g_test_add_func ("/file/size/units-and-limits", test_size);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, fixture_set_up, cases[i].run, fixture_tear_down);
  return g_test_run ();
}
