/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OpenDocument texts (ISO/IEC 26300): one part has the text. Deleted text is kept apart there and left out, as are notes, comments,
 * descriptions of pictures and what is hidden. Headings are elements of their own. */
#include "report/document-flow.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_SPACES 1000u /* that one element stands for */

typedef struct
{
  HetuDocumentBuilder *builder; /* borrowed */
  HetuXml *xml;                 /* borrowed */
  HetuFlow flow;
  GPtrArray *anchors; /* owned: GString, paragraphs laid aside */
  GArray *levels;     /* owned: guint, of the paragraphs that are open; 0: no heading */
  guint n_notes;      /* that were left out */
} Reader;

static gboolean
is_left_out (HetuXml *xml)
{
  static const char *const names[] = {
    "tracked-changes",  "annotation",  "annotation-end",   "title", "desc",    "binary-data",
    "ruby-text",        "hidden-text", "hidden-paragraph", "forms", "scripts", "font-face-decls",
    "automatic-styles", "object",      "event-listeners",  NULL
  };

  return g_strv_contains (names, hetu_xml_get_name (xml));
}

static void
begin_paragraph (Reader *self)
{
  guint level = 0;

  if (hetu_xml_is (self->xml, "h"))
    level = MAX (hetu_xml_get_count (self->xml, "outline-level", 1, 9), 1);
  else
    {
      g_autofree char *style = hetu_xml_dup_attribute (self->xml, "style-name");

      level = g_strcmp0 (style, "Title") == 0;
    }
  g_array_append_val (self->levels, level);
}

static gboolean
take_spaces (Reader *self, GError **error)
{
  for (guint n = hetu_xml_get_count (self->xml, "c", 1, MOST_SPACES); n > 0; n--)
    if (!hetu_flow_add (&self->flow, " ", 1, error))
      return FALSE;
  return TRUE;
}

static gboolean
begin (Reader *self, GError **error)
{
  HetuXml *xml = self->xml;

  if (hetu_xml_is (xml, "note"))
    self->n_notes++;
  if (is_left_out (xml) || hetu_xml_is (xml, "note"))
    return hetu_xml_skip (xml, error);
  if (hetu_xml_is (xml, "p") || hetu_xml_is (xml, "h"))
    begin_paragraph (self);
  else if (hetu_xml_is (xml, "table-row"))
    hetu_flow_begin_row (&self->flow);
  else if (hetu_xml_is (xml, "table-cell") || hetu_xml_is (xml, "covered-table-cell"))
    hetu_flow_begin_cell (&self->flow);
  else if (hetu_xml_is (xml, "text-box"))
    g_ptr_array_add (self->anchors, hetu_flow_detach (&self->flow));
  else if (self->levels->len == 0)
    return TRUE;
  else if (hetu_xml_is (xml, "s"))
    return take_spaces (self, error);
  else if (hetu_xml_is (xml, "tab"))
    return hetu_flow_add (&self->flow, "\t", 1, error);
  else if (hetu_xml_is (xml, "line-break"))
    return hetu_flow_add (&self->flow, "\n", 1, error);
  return TRUE;
}

static gboolean
end (Reader *self, GError **error)
{
  HetuXml *xml = self->xml;

  if ((hetu_xml_is (xml, "p") || hetu_xml_is (xml, "h")) && self->levels->len > 0)
    {
      guint level = g_array_index (self->levels, guint, self->levels->len - 1);

      g_array_set_size (self->levels, self->levels->len - 1);
      return hetu_flow_end_paragraph (&self->flow,
                                      level > 0 ? HETU_TEXT_HEADING : HETU_TEXT_PARAGRAPH,
                                      level,
                                      error);
    }
  if (hetu_xml_is (xml, "table-row"))
    return hetu_flow_end_row (&self->flow, error);
  if (hetu_xml_is (xml, "text-box") && self->anchors->len > 0)
    hetu_flow_attach (&self->flow, g_ptr_array_steal_index (self->anchors, self->anchors->len - 1));
  return TRUE;
}

static gboolean
read_content (Reader *self, GError **error)
{
  HetuXmlEvent event;

  while ((event = hetu_xml_next (self->xml, error)) > HETU_XML_END_OF_PART &&
         event != HETU_XML_ERROR)
    {
      gboolean good = TRUE;

      if (event == HETU_XML_START)
        good = begin (self, error);
      else if (event == HETU_XML_END)
        good = end (self, error);
      else if (self->levels->len > 0)
        good = hetu_flow_add_collapsed (&self->flow, hetu_xml_get_text (self->xml), -1, error);
      if (!good)
        return FALSE;
    }
  return event != HETU_XML_ERROR;
}

static gboolean
read_parts (Reader *self, HetuPackage *package, GError **error)
{
  g_autoptr (HetuXml) xml = hetu_package_open (package, "content.xml", error);

  self->xml = xml;
  if (xml == NULL || !read_content (self, error))
    return FALSE;
  if (self->n_notes > 0)
    hetu_document_builder_note (
        self->builder,
        g_strdup_printf (ngettext ("%u footnote or endnote was left out.",
                                   "%u footnotes and endnotes were left out.",
                                   self->n_notes),
                         self->n_notes));
  return hetu_document_builder_read_title (self->builder, package, "meta.xml", error);
}

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

/* Whether the file's first, unpacked part says that it is a text. */
static gboolean
is_text (GBytes *bytes)
{
  static const char kind[] = "application/vnd.oasis.opendocument.text";
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at + strlen (kind) <= MIN (size, 200); at++)
    if (memcmp (data + at, kind, strlen (kind)) == 0)
      return TRUE;
  return FALSE;
}

gboolean
hetu_document_read_odt (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  g_autoptr (HetuPackage) package = NULL;
  Reader reader = { .builder = self };
  gboolean read;

  if (!is_text (bytes))
    return hetu_document_refuse (self,
                                 error,
                                 _ ("an OpenDocument file, but no text; save it as ODT or PDF"));
  package = hetu_document_builder_open_package (self, bytes, error);
  if (package == NULL || !hetu_package_check_unlocked (package, error))
    return FALSE;
  hetu_flow_init (&reader.flow, self);
  reader.anchors = g_ptr_array_new_with_free_func (string_free);
  reader.levels = g_array_new (FALSE, FALSE, sizeof (guint));
  read = read_parts (&reader, package, error);
  g_array_unref (reader.levels);
  g_ptr_array_unref (reader.anchors);
  hetu_flow_clear (&reader.flow);
  return read;
}
