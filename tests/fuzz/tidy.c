/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tidy tables: statements, catalogues, notes, milestones. */
#include "fuzz.h"

#include "import/import.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) unknown = NULL;
  HetuStore *store = fuzz_store (FALSE);
  gboolean done =
      hetu_import_bytes (store, "tidy", bytes, HETU_IMPORT_DRY_RUN, NULL, NULL, NULL, NULL, &error);

  fuzz_assert_refused (done, error);
  done = hetu_import_bytes (store,
                            "tidy",
                            bytes,
                            HETU_IMPORT_DRY_RUN | HETU_IMPORT_ADD_UNKNOWN,
                            NULL,
                            NULL,
                            NULL,
                            NULL,
                            &unknown);
  fuzz_assert_refused (done, unknown);
  return 0;
}
