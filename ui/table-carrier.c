/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Table carrier: one table in the words that each kind of program pastes. */
#include "ui/table-carrier.h"

#include "figure.h"

#include <string.h>

static GdkContentProvider *
make_bytes (const char *mime, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime, bytes);
}

GdkContentProvider *
hetu_table_carrier_new_text (const char *text)
{
  return gdk_content_provider_new_union (
      (GdkContentProvider *[]){ make_bytes ("text/plain", text),
                                gdk_content_provider_new_typed (G_TYPE_STRING, text) },
      2);
}

GdkContentProvider *
hetu_table_carrier_new (const HetuWordTable *table, const char *text)
{
  g_autofree char *html = hetu_word_table_to_html (table);
  g_autofree char *own = text == NULL ? hetu_word_table_to_tsv (table) : NULL;
  const char *lines = text != NULL ? text : own;

  return gdk_content_provider_new_union (
      (GdkContentProvider *[]){ make_bytes ("text/html", html),
                                make_bytes ("text/tab-separated-values", lines),
                                hetu_table_carrier_new_text (lines) },
      3);
}

GdkContentProvider *
hetu_table_carrier_from_figure (HetuSession *session, const HetuSpec *spec, GError **error)
{
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (hetu_session_get_store (session), spec, error);
  g_autoptr (HetuWordTable) table = NULL;

  if (frame == NULL)
    return NULL;
  table = hetu_word_table_from_frame (frame);
  return hetu_table_carrier_new (table, NULL);
}

static gboolean
is_number (const char *field)
{
  HetuDecimal value;

  return hetu_decimal_parse (field, &value, NULL);
}

GdkContentProvider *
hetu_table_carrier_from_lines (const char *caption, const char *tsv, HetuLanguage language)
{
  g_autoptr (HetuWordTable) table = hetu_word_table_new (caption, NULL, language);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);
  g_auto (GStrv) heads = g_strsplit (lines[0], "\t", -1);

  for (gsize i = 0; heads[i] != NULL; i++)
    hetu_word_table_add_column (table, heads[i], i > 0);
  for (gsize row = 1; lines[row] != NULL; row++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[row], "\t", -1);

      if (*lines[row] == '\0')
        continue;
      for (gsize i = 0; fields[i] != NULL && heads[i] != NULL; i++)
        hetu_word_table_add_cell (table, fields[i], is_number (fields[i]) ? fields[i] : NULL);
      hetu_word_table_end_row (table);
    }
  return hetu_table_carrier_new (table, tsv);
}
