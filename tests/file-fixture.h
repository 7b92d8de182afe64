/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place on disk for one store, with characters in its name that a shell, a URI and a query must leave alone. */
#pragma once

#include "remove-folder.h"

typedef struct
{
  char *folder; /* owned */
  char *path;   /* owned: of a store that is not there yet */
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "河 图?.hetu", NULL);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}
