/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dispatch list as a file: which format a name asks for, and CSV. Workbook and pages have files of their own. */
#include "figure/dispatch-private.h"

#include "export/csv.h"

#include <string.h>

/* Every column as people read it, sources in full. */
static GBytes *
encode_csv (const HetuDispatch *self)
{
  GString *text = g_string_new (NULL);

  for (gsize column = 0; column < HETU_DISPATCH_N_COLUMNS; column++)
    {
      if (column > 0)
        g_string_append_c (text, ',');
      hetu_csv_append_field (text,
                             hetu_dispatch_get_head ((HetuDispatchColumn) column, self->language));
    }
  g_string_append (text, "\r\n");
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HetuDispatchRow *row = &g_array_index (self->rows, HetuDispatchRow, i);

      for (gsize column = 0; column < HETU_DISPATCH_N_COLUMNS; column++)
        {
          if (column > 0)
            g_string_append_c (text, ',');
          hetu_csv_append_field (text, row->cells[column].text);
        }
      g_string_append (text, "\r\n");
    }
  return g_string_free_to_bytes (text);
}

gboolean
hetu_dispatch_format_parse (const char *path, HetuDispatchFormat *out)
{
  static const char *const endings[HETU_DISPATCH_N_FORMATS] = {
    [HETU_DISPATCH_XLSX] = ".xlsx",
    [HETU_DISPATCH_PDF] = ".pdf",
    [HETU_DISPATCH_CSV] = ".csv",
  };

  g_return_val_if_fail (path != NULL && out != NULL, FALSE);

  for (int i = 0; i < HETU_DISPATCH_N_FORMATS; i++)
    {
      gsize length = strlen (path), ending = strlen (endings[i]);

      if (length > ending && g_ascii_strcasecmp (path + length - ending, endings[i]) == 0)
        {
          *out = (HetuDispatchFormat) i;
          return TRUE;
        }
    }
  return FALSE;
}

GBytes *
hetu_dispatch_encode (const HetuDispatch *self,
                      HetuText *text,
                      HetuDispatchFormat format,
                      GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (format)
    {
    case HETU_DISPATCH_XLSX:
      return hetu_dispatch_to_workbook (self, error);
    case HETU_DISPATCH_PDF:
      return hetu_dispatch_to_pages (self, text, error);
    case HETU_DISPATCH_CSV:
      return encode_csv (self);
    case HETU_DISPATCH_N_FORMATS:
      break;
    }
  g_return_val_if_reached (NULL);
}
