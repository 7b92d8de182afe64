/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of XML text: numbers, attributes and words. No tree, no parser: a writer knows its elements. */
#include "export/xml.h"

#include <string.h>

void
hetu_xml_put_number (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (text, sizeof text, "%.2f", value);
  length = strlen (text);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  text[length] = '\0';
  g_string_append (out, strcmp (text, "-0") == 0 ? "0" : text);
}

void
hetu_xml_put_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  hetu_xml_put_number (out, value);
  g_string_append_c (out, '"');
}

void
hetu_xml_put_escaped (GString *out, const char *text)
{
  g_autofree char *clean = g_strdup (text);
  g_autofree char *escaped = NULL;

  for (char *at = clean; *at != '\0'; at++)
    {
      if ((guchar) *at < 0x20)
        *at = ' ';
    }
  escaped = g_markup_escape_text (clean, -1);
  g_string_append (out, escaped);
}
