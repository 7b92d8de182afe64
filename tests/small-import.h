/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small store and a file to take tables from, for the tests of import. */
#pragma once

#include "small-store.h"

typedef struct
{
  SmallStore small;
  char *folder; /* owned */
  GFile *file;  /* owned: of a name beyond ASCII */
} SmallImport;

static inline void
small_import_set_up (SmallImport *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  small_store_open (&self->small);
  self->folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  path = g_build_filename (self->folder, "表.csv", NULL);
  self->file = g_file_new_for_path (path);
}

static inline void
small_import_tear_down (SmallImport *self, gconstpointer data)
{
  small_store_close (&self->small);
  g_file_delete (self->file, NULL, NULL);
  g_object_unref (self->file);
  g_rmdir (self->folder);
  g_free (self->folder);
}

static inline gboolean
small_import_take_in (SmallImport *self,
                      const char *text,
                      HetuImportFlags flags,
                      HetuImportSummary *summary,
                      GError **error)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (self->file), text, -1, NULL));
  return hetu_import_file (self->small.store, self->file, flags, NULL, summary, error);
}

/* The table comes in, and so many of its rows were new, known and of another value. */
static inline void
small_import_assert_in (SmallImport *self,
                        const char *text,
                        guint added,
                        guint unchanged,
                        guint revised)
{
  HetuImportSummary summary = { 0 };
  g_autoptr (GError) error = NULL;

  small_import_take_in (self, text, 0, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.read, ==, added + unchanged + revised);
  g_assert_cmpuint (summary.added, ==, added);
  g_assert_cmpuint (summary.unchanged, ==, unchanged);
  g_assert_cmpuint (summary.revised, ==, revised);
}
