/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formats in which figures leave as files. */
#include "figure/extract-file.h"

#include "error.h"
#include "figure/extract-tidy.h"
#include "figure/extract.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_BETWEEN_LOOKS 2048 /* for a cancellation */

static const struct
{
  const char *word;
  const char *ending;
} formats[HETU_N_EXTRACT_FORMATS] = {
  [HETU_EXTRACT_XLSX] = { "xlsx", ".xlsx" },
  [HETU_EXTRACT_CSV] = { "csv", ".csv" },
  [HETU_EXTRACT_TSV] = { "tsv", ".tsv" },
  [HETU_EXTRACT_SDMX] = { "sdmx-csv", ".csv" },
};

gboolean
hetu_extract_format_parse (const char *text, HetuExtractFormat *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (text, formats[i].word) == 0)
      {
        *out = (HetuExtractFormat) i;
        return TRUE;
      }
  return FALSE;
}

const char *
hetu_extract_format_to_string (HetuExtractFormat format)
{
  g_return_val_if_fail (format < HETU_N_EXTRACT_FORMATS, NULL);

  return formats[format].word;
}

const char *
hetu_extract_format_get_ending (HetuExtractFormat format)
{
  g_return_val_if_fail (format < HETU_N_EXTRACT_FORMATS, NULL);

  return formats[format].ending;
}

gboolean
hetu_extract_go_on (const HetuExtractWatch *watch, guint done, guint all, GError **error)
{
  if (watch == NULL || (done % ROWS_BETWEEN_LOOKS != 0 && done != all))
    return TRUE;
  if (watch->progress != NULL)
    watch->progress (done, all, watch->data);
  if (!g_cancellable_is_cancelled (watch->cancellable))
    return TRUE;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_CANCELLED,
                       _ ("cancelled; nothing was written"));
  return FALSE;
}

GBytes *
hetu_extract_file (HetuStore *store,
                   const HetuQuery *query,
                   const HetuExtractOptions *options,
                   const HetuExtractWatch *watch,
                   GError **error)
{
  g_autoptr (HetuTable) table = NULL;
  GString *sdmx;
  char *text;

  g_return_val_if_fail (HETU_IS_STORE (store) && query != NULL && options != NULL, NULL);

  if (options->format == HETU_EXTRACT_XLSX)
    return hetu_extract_encode (store, query, options->language, watch, error);
  if (options->format == HETU_EXTRACT_SDMX)
    {
      sdmx = hetu_sdmx_text_new (store, query, options, watch, error);
      return sdmx != NULL ? g_string_free_to_bytes (sdmx) : NULL;
    }
  table = hetu_tidy_table_new (store, query, watch, error);
  if (table == NULL)
    return NULL;
  text = hetu_table_to_text (table,
                             options->format == HETU_EXTRACT_TSV ? HETU_TABLE_TSV : HETU_TABLE_CSV);
  return g_bytes_new_take (text, strlen (text));
}
