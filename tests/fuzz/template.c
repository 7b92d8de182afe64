/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Templates: JSON that anybody may have handed on, held against a table. */
#include "fuzz.h"

#include "import/book.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char table[] = "单位：亿元,,\n地区,2022年GDP,增速（%）\n洛龙区,582.4,5.2\n";

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *path = g_strdup_printf ("%s/hetu-template-%d", g_get_tmp_dir (), getpid ());
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuTemplate) template = NULL;

  g_assert_true (g_file_set_contents_full (path,
                                           (const char *) data,
                                           (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE,
                                           0600,
                                           NULL));
  template = hetu_template_load (file, &error);
  fuzz_assert_refused (template != NULL, error);
  if (template != NULL)
    {
      g_autoptr (HetuBook) book = fuzz_load ("table", (const uint8_t *) table, strlen (table));
      g_autoptr (HetuImportReport) report = NULL;
      g_autoptr (GError) refusal = NULL;
      gboolean done = hetu_import_book (fuzz_store (FALSE),
                                        book,
                                        NULL,
                                        template,
                                        HETU_IMPORT_DRY_RUN,
                                        NULL,
                                        NULL,
                                        NULL,
                                        &report,
                                        &refusal);

      fuzz_assert_refused (done, refusal);
      g_assert_true (hetu_template_save (template, file, NULL));
    }
  g_unlink (path);
  return 0;
}
