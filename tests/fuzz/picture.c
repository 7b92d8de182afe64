/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PNG, PDF and SVG files that are opened for the figures that they carry. */
#include "fuzz.h"

#include "figure/payload.h"

#include <glib/gstdio.h>
#include <unistd.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *path = g_strdup_printf ("%s/hetu-picture-%d", g_get_tmp_dir (), getpid ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) payloads = NULL;

  g_assert_true (g_file_set_contents_full (path,
                                           (const char *) data,
                                           (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE,
                                           0600,
                                           NULL));
  hetu_payload_is_picture (path);
  payloads = hetu_payload_load (path, &error);
  fuzz_assert_refused (payloads != NULL, error);
  g_unlink (path);
  return 0;
}
