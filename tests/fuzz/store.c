/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stores whose file is damaged: opened, asked, checked and written to. */
#include "fuzz.h"

#include "error.h"
#include "figure.h"
#include "store/query.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Of a damaged store any word of the store is due, but no other. */
static void
assert_in_words (const GError *error)
{
  if (error == NULL)
    return;
  g_assert_true (error->domain == HETU_ERROR);
  g_assert_true (*error->message != '\0' && g_utf8_validate (error->message, -1, NULL));
}

static void
ask (HetuStore *store)
{
  static const gint32 regions[] = { 410311, 410300 };
  static const char *const indicators[] = { "gdp", NULL };
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) fault = NULL;
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GArray) all = hetu_query_statements (store, &query, &error);
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (HetuFrame) frame = NULL;

  assert_in_words (error);
  hetu_spec_set_indicators (spec, indicators);
  hetu_spec_set_regions (spec, regions, G_N_ELEMENTS (regions));
  frame = hetu_figure_resolve (store, spec, &refusal);
  assert_in_words (refusal);
  hetu_store_check_integrity (store, TRUE, &fault);
  assert_in_words (fault);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const ends[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *folder = g_strdup_printf ("%s/hetu-store-%d", g_get_tmp_dir (), getpid ());
  g_autofree char *path = g_build_filename (folder, "a.hetu", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  HetuStoreFlags flags =
      g_bytes_hash (bytes) % 2 == 0 ? HETU_STORE_READ_ONLY : HETU_STORE_READ_WRITE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) entries = NULL;
  const char *name;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (path,
                                           (const char *) data,
                                           (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE,
                                           0600,
                                           NULL));
  {
    g_autoptr (HetuStore) store = hetu_store_open (path, flags, &error);

    assert_in_words (error);
    g_assert_true ((store == NULL) == (error != NULL));
    if (store != NULL)
      ask (store);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *file = g_strconcat (path, ends[i], NULL);

      g_unlink (file);
    }
  /* Copies that a migration leaves. */
  entries = g_dir_open (folder, 0, NULL);
  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_unlink (file);
    }
  return 0;
}
