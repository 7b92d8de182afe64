/* SPDX-License-Identifier: GPL-3.0-or-later */
/* DOCX (ECMA-376 part 1, WordprocessingML; also the strict kind). What is read is what the accepted text shows: deletions that are
 * tracked, hidden text, field codes and notes are left out, insertions are taken. Headings are known by the outline level of the
 * paragraph or of its style. Numbers that Word computes for lists and headings are not in the file, and so not in the text. */
#include "report/document-flow.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_STYLES 65536u
#define MOST_BASES 16 /* styles upon styles */
#define BODY_LEVEL 9  /* of an outline: none */

typedef struct
{
  char *based_on; /* owned, nullable */
  guint level;    /* from 1 on; 0: none of its own */
} Style;

/* What a paragraph says of itself. */
typedef struct
{
  guint level;     /* 0: none */
  gboolean merges; /* its end is deleted: the next one goes on with it */
} Paragraph;

typedef struct
{
  HetuDocumentBuilder *builder; /* borrowed */
  HetuXml *xml;                 /* borrowed */
  HetuFlow flow;
  GHashTable *styles;   /* owned: id → Style */
  GPtrArray *anchors;   /* owned: GString, paragraphs laid aside */
  GArray *paragraphs;   /* owned: Paragraph, those that are open */
  guint n_notes;        /* that were left out */
  gboolean hidden;      /* the run is */
  gboolean within_text; /* of a run */
} Reader;

static void
style_free (gpointer data)
{
  Style *self = data;

  g_free (self->based_on);
  g_free (self);
}

/* The level of a style by its name: “heading 2”, “标题 2”, “Title”. */
static guint
get_named_level (const char *name)
{
  static const char *const words[] = { "heading ", "标题 " };
  g_autofree char *small = g_utf8_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (small, words[i]))
      return (guint) CLAMP (small[strlen (words[i])] - '0', 0, 9);
  return g_str_equal (small, "title") || g_str_equal (small, "标题") ? 1 : 0;
}

static guint
get_outline_level (HetuXml *xml)
{
  guint level = hetu_xml_get_count (xml, "val", BODY_LEVEL, BODY_LEVEL);

  return level < BODY_LEVEL ? level + 1 : 0;
}

/* Reads a style to its end. */
static gboolean
read_style (Reader *self, GError **error)
{
  g_autofree char *id = hetu_xml_dup_attribute (self->xml, "styleId");
  Style *style = g_new0 (Style, 1);
  HetuXmlEvent event = HETU_XML_END_OF_PART;

  for (guint depth = 1; depth > 0;)
    {
      event = hetu_xml_next (self->xml, error);
      if (event == HETU_XML_ERROR || event == HETU_XML_END_OF_PART)
        break;
      depth -= event == HETU_XML_END;
      if (event != HETU_XML_START)
        continue;
      depth++;
      if (hetu_xml_is (self->xml, "name") && style->level == 0)
        {
          g_autofree char *name = hetu_xml_dup_attribute (self->xml, "val");

          style->level = name != NULL ? get_named_level (name) : 0;
        }
      else if (hetu_xml_is (self->xml, "basedOn") && style->based_on == NULL)
        style->based_on = hetu_xml_dup_attribute (self->xml, "val");
      else if (hetu_xml_is (self->xml, "outlineLvl"))
        style->level = get_outline_level (self->xml);
    }
  if (id != NULL && g_hash_table_size (self->styles) < MOST_STYLES)
    g_hash_table_insert (self->styles, g_steal_pointer (&id), style);
  else
    style_free (style);
  return event != HETU_XML_ERROR;
}

static gboolean
read_styles (Reader *self, HetuPackage *package, const char *path, GError **error)
{
  g_autoptr (HetuXml) xml = NULL;
  HetuXmlEvent event;

  if (!hetu_package_has (package, path))
    return TRUE;
  xml = hetu_package_open (package, path, error);
  if (xml == NULL)
    return FALSE;
  self->xml = xml;
  while ((event = hetu_xml_next (xml, error)) > HETU_XML_END_OF_PART && event != HETU_XML_ERROR)
    if (event == HETU_XML_START && hetu_xml_is (xml, "style") && !read_style (self, error))
      return FALSE;
  return event != HETU_XML_ERROR;
}

static guint
find_level (const Reader *self, const char *style_id)
{
  for (guint i = 0; i < MOST_BASES && style_id != NULL; i++)
    {
      const Style *style = g_hash_table_lookup (self->styles, style_id);

      if (style == NULL || style->level > 0)
        return style != NULL ? style->level : 0;
      style_id = style->based_on;
    }
  return 0;
}

static Paragraph *
get_paragraph (const Reader *self)
{
  return self->paragraphs->len > 0
             ? &g_array_index (self->paragraphs, Paragraph, self->paragraphs->len - 1)
             : NULL;
}

/* Reads the properties of a paragraph, a run or a row to their end. Those of a former version (“pPrChange”) are passed over.
 * @deleted: (out): whether a tracked deletion takes it away */
static gboolean
read_properties (Reader *self, gboolean *deleted, GError **error)
{
  Paragraph *paragraph = get_paragraph (self);

  *deleted = FALSE;
  for (guint depth = 1; depth > 0;)
    {
      HetuXmlEvent event = hetu_xml_next (self->xml, error);

      if (event == HETU_XML_ERROR || event == HETU_XML_END_OF_PART)
        return event == HETU_XML_END_OF_PART;
      depth -= event == HETU_XML_END;
      if (event != HETU_XML_START)
        continue;
      if (g_str_has_suffix (hetu_xml_get_name (self->xml), "PrChange"))
        {
          if (!hetu_xml_skip (self->xml, error))
            return FALSE;
          continue;
        }
      depth++;
      if (hetu_xml_is (self->xml, "del") || hetu_xml_is (self->xml, "moveFrom"))
        *deleted = TRUE;
      else if (hetu_xml_is (self->xml, "vanish"))
        {
          g_autofree char *value = hetu_xml_dup_attribute (self->xml, "val");

          self->hidden = value == NULL || hetu_xml_get_flag (self->xml, "val");
        }
      else if (paragraph != NULL && hetu_xml_is (self->xml, "pStyle") && paragraph->level == 0)
        {
          g_autofree char *id = hetu_xml_dup_attribute (self->xml, "val");

          paragraph->level = find_level (self, id);
        }
      else if (paragraph != NULL && hetu_xml_is (self->xml, "outlineLvl"))
        paragraph->level = get_outline_level (self->xml);
    }
  return TRUE;
}

static gboolean
is_left_out (HetuXml *xml)
{
  static const char *const names[] = {
    "del",      "moveFrom", "instrText",  "delText", "sdtPr",   "delInstrText",
    "Fallback", "rt",       "tblPr",      "tblGrid", "sectPr",  "tcPr",
    "rubyPr",   "proofErr", "binData",    "docPr",   "tblPrEx", "customXmlPr",
    "fldData",  "ffData",   "smartTagPr", NULL
  };

  return g_strv_contains (names, hetu_xml_get_name (xml));
}

/* A character that has an element of its own. */
static gboolean
take_character (Reader *self, GError **error)
{
  static const struct
  {
    const char *name;
    const char *text;
  } characters[] = {
    { "tab", "\t" }, { "ptab", "\t" }, { "br", "\n" }, { "cr", "\n" }, { "noBreakHyphen", "-" },
  };

  if (self->hidden || self->paragraphs->len == 0)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    if (hetu_xml_is (self->xml, characters[i].name))
      return hetu_flow_add (&self->flow, characters[i].text, 1, error);
  return TRUE;
}

/* Reads what a row says of itself; one that is deleted is passed over, to the end of the row. */
static gboolean
read_row_properties (Reader *self, GError **error)
{
  gboolean deleted;

  if (!read_properties (self, &deleted, error))
    return FALSE;
  if (!deleted || !hetu_xml_skip (self->xml, error))
    return !deleted;
  return hetu_flow_end_row (&self->flow, error);
}

static gboolean
begin (Reader *self, GError **error)
{
  Paragraph paragraph = { 0 };
  gboolean deleted = FALSE;

  if (is_left_out (self->xml))
    return hetu_xml_skip (self->xml, error);
  if (hetu_xml_is (self->xml, "p"))
    g_array_append_val (self->paragraphs, paragraph);
  else if (hetu_xml_is (self->xml, "r"))
    self->hidden = FALSE;
  else if (hetu_xml_is (self->xml, "t"))
    self->within_text = TRUE;
  else if (hetu_xml_is (self->xml, "pPr"))
    {
      if (!read_properties (self, &deleted, error))
        return FALSE;
      if (get_paragraph (self) != NULL)
        get_paragraph (self)->merges = deleted;
      self->hidden = FALSE;
    }
  else if (hetu_xml_is (self->xml, "rPr"))
    return read_properties (self, &deleted, error);
  else if (hetu_xml_is (self->xml, "tr"))
    hetu_flow_begin_row (&self->flow);
  else if (hetu_xml_is (self->xml, "trPr"))
    return read_row_properties (self, error);
  else if (hetu_xml_is (self->xml, "tc"))
    hetu_flow_begin_cell (&self->flow);
  else if (hetu_xml_is (self->xml, "txbxContent"))
    g_ptr_array_add (self->anchors, hetu_flow_detach (&self->flow));
  else if (hetu_xml_is (self->xml, "footnoteReference") ||
           hetu_xml_is (self->xml, "endnoteReference"))
    self->n_notes++;
  else
    return take_character (self, error);
  return TRUE;
}

static gboolean
end_paragraph (Reader *self, GError **error)
{
  const Paragraph *paragraph = get_paragraph (self);
  guint level = paragraph != NULL ? paragraph->level : 0;
  gboolean merges = paragraph != NULL && paragraph->merges;

  if (paragraph != NULL)
    g_array_set_size (self->paragraphs, self->paragraphs->len - 1);
  return merges || hetu_flow_end_paragraph (&self->flow,
                                            level > 0 ? HETU_TEXT_HEADING : HETU_TEXT_PARAGRAPH,
                                            level,
                                            error);
}

static gboolean
end (Reader *self, GError **error)
{
  if (hetu_xml_is (self->xml, "t"))
    self->within_text = FALSE;
  else if (hetu_xml_is (self->xml, "p"))
    return end_paragraph (self, error);
  else if (hetu_xml_is (self->xml, "tr"))
    return hetu_flow_end_row (&self->flow, error);
  else if (hetu_xml_is (self->xml, "txbxContent") && self->anchors->len > 0)
    {
      guint last = self->anchors->len - 1;

      if (!hetu_flow_end_paragraph (&self->flow, HETU_TEXT_PARAGRAPH, 0, error))
        return FALSE;
      hetu_flow_attach (&self->flow, g_ptr_array_steal_index (self->anchors, last));
    }
  return TRUE;
}

static gboolean
read_body (Reader *self, GError **error)
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
      else if (self->within_text && !self->hidden && self->paragraphs->len > 0)
        good = hetu_flow_add (&self->flow, hetu_xml_get_text (self->xml), -1, error);
      if (!good)
        return FALSE;
    }
  return event != HETU_XML_ERROR &&
         hetu_flow_end_paragraph (&self->flow, HETU_TEXT_PARAGRAPH, 0, error);
}

/* The part that has the text, as the file's own relationships name it.
 * Returns: (transfer full) (nullable) */
static char *
find_body (HetuPackage *package, GError **error)
{
  g_autoptr (HetuXml) xml = hetu_package_open (package, "_rels/.rels", error);
  HetuXmlEvent event;

  if (xml == NULL)
    return NULL;
  while ((event = hetu_xml_next (xml, error)) > HETU_XML_END_OF_PART && event != HETU_XML_ERROR)
    {
      g_autofree char *type = NULL;
      char *target;

      if (event != HETU_XML_START || !hetu_xml_is (xml, "Relationship"))
        continue;
      type = hetu_xml_dup_attribute (xml, "Type");
      if (type == NULL || !g_str_has_suffix (type, "/officeDocument"))
        continue;
      target = hetu_xml_dup_attribute (xml, "Target");
      if (target != NULL && *target == '/')
        memmove (target, target + 1, strlen (target));
      return target;
    }
  return event != HETU_XML_ERROR ? g_strdup ("word/document.xml") : NULL;
}

char *
hetu_document_find_docx_body (const char *name, GBytes *bytes, GError **error)
{
  g_auto (HetuDocumentBuilder) builder = { 0 };
  g_autoptr (HetuPackage) package = NULL;

  hetu_document_builder_init (&builder, name, NULL, NULL);
  package = hetu_document_builder_open_package (&builder, bytes, error);
  return package != NULL ? find_body (package, error) : NULL;
}

static gboolean
read_parts (Reader *self, HetuPackage *package, const char *body, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (body);
  g_autofree char *styles = g_build_filename (folder, "styles.xml", NULL);
  g_autoptr (HetuXml) xml = NULL;

  if (!read_styles (self, package, styles, error))
    return FALSE;
  xml = hetu_package_open (package, body, error);
  self->xml = xml;
  if (xml == NULL || !read_body (self, error))
    return FALSE;
  if (self->n_notes > 0)
    hetu_document_builder_note (
        self->builder,
        g_strdup_printf (ngettext ("%u footnote or endnote was left out.",
                                   "%u footnotes and endnotes were left out.",
                                   self->n_notes),
                         self->n_notes));
  return hetu_document_builder_read_title (self->builder, package, "docProps/core.xml", error);
}

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

gboolean
hetu_document_read_docx (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  g_autoptr (HetuPackage) package = hetu_document_builder_open_package (self, bytes, error);
  g_autofree char *body = NULL;
  Reader reader = { .builder = self };
  gboolean read;

  if (package == NULL)
    return FALSE;
  if (hetu_package_has (package, "xl/workbook.xml"))
    return hetu_document_refuse (self, error, _ ("this is a workbook, no report; import it"));
  if (!hetu_package_has (package, "_rels/.rels"))
    return hetu_document_refuse (self, error, _ ("a packed file, but no document"));
  body = find_body (package, error);
  if (body == NULL)
    return FALSE;
  hetu_flow_init (&reader.flow, self);
  reader.styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  reader.anchors = g_ptr_array_new_with_free_func (string_free);
  reader.paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  read = read_parts (&reader, package, body, error);
  g_array_unref (reader.paragraphs);
  g_ptr_array_unref (reader.anchors);
  g_hash_table_unref (reader.styles);
  hetu_flow_clear (&reader.flow);
  return read;
}
