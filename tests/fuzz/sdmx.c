/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SDMX-CSV of our own structure, which is turned into a tidy table. */
#include "fuzz.h"

#include "import/import.h"
#include "import/sdmx.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) tidy = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refusal = NULL;
  gboolean done;

  if (!hetu_import_is_sdmx ("sdmx", bytes))
    return 0;
  tidy = hetu_import_sdmx_to_tidy ("sdmx", bytes, &error);
  fuzz_assert_refused (tidy != NULL, error);
  if (tidy == NULL)
    return 0;
  g_assert_true (
      g_utf8_validate (g_bytes_get_data (tidy, NULL), (gssize) g_bytes_get_size (tidy), NULL));
  done = hetu_import_bytes (fuzz_store (FALSE),
                            "sdmx",
                            tidy,
                            HETU_IMPORT_DRY_RUN | HETU_IMPORT_ADD_UNKNOWN,
                            NULL,
                            NULL,
                            NULL,
                            NULL,
                            &refusal);
  fuzz_assert_refused (done, refusal);
  return 0;
}
