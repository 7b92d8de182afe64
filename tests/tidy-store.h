/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store in memory with the shipped catalogue and figures of one's own, for the tests of rankings, parts and peers. */
#pragma once

#include "import/import.h"

#include <glib/gstdio.h>

#define N_COLUMNS 11

/* The shipped catalogue with the figures of @rows alone: lines of the columns below, of which the last may be left out. */
static inline HetuStore *
open_with (const char *rows)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "表.csv", NULL);
  g_autoptr (GString) text = g_string_new (
      "indicator,region,period,measure,value,unit,ref_region,kind,comparator,note,source\n");
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  HetuStore *store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);

  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, FALSE, &error);
  g_assert_no_error (error);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], ",", -1);

      if (lines[i][0] == '\0')
        continue;
      g_string_append (text, lines[i]);
      for (guint n = g_strv_length (fields); n < N_COLUMNS; n++)
        g_string_append_c (text, ',');
      g_string_append_c (text, '\n');
    }
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  if (*rows != '\0')
    hetu_import_file (store, file, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return store;
}
