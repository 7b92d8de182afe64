/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of a figure as CSV (RFC 4180), out of the frame's own table. */
#include "export/csv.h"

#include <string.h>

void
hetu_csv_append_field (GString *text, const char *field)
{
  if (strpbrk (field, ",\"\r\n") == NULL)
    {
      g_string_append (text, field);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *c = field; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

GBytes *
hetu_csv_encode (const HetuFrame *frame)
{
  g_autofree char *table = hetu_frame_to_tsv (frame);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '\0')
        continue;
      for (gsize j = 0; fields[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append_c (text, ',');
          hetu_csv_append_field (text, fields[j]);
        }
      g_string_append (text, "\r\n");
    }
  return g_string_free_to_bytes (text);
}
