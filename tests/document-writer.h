/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small documents for tests, the same report in every format that is read: a line of the text is a paragraph, one that begins with “# ” a
 * heading, one with tabs a row of a table. */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <cairo-pdf.h>
#include <glib.h>
#include <string.h>

/* Parts in turn: path, contents, …, NULL; what can be pressed is. */
static inline GBytes *
pack_parts (const char *const *parts)
{
  gsize room = 1 << 20, used = 0;
  char *buffer;
  struct archive *archive = archive_write_new ();

  for (guint i = 1; parts[i - 1] != NULL; i += 2)
    room += strlen (parts[i]);
  buffer = g_malloc (room);
  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, buffer, room, &used), ==, ARCHIVE_OK);
  for (; parts[0] != NULL; parts += 2)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, parts[0]);
      archive_entry_set_size (entry, (la_int64_t) strlen (parts[1]));
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      /* The first part of an OpenDocument file is read without unpacking. */
      if (g_str_equal (parts[0], "mimetype"))
        archive_write_zip_set_compression_store (archive);
      else
        archive_write_zip_set_compression_deflate (archive);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      archive_write_data (archive, parts[1], strlen (parts[1]));
      archive_entry_free (entry);
    }
  archive_write_close (archive);
  archive_write_free (archive);
  return g_bytes_new_take (buffer, used);
}

/* The body of a document in which %s is the text of a paragraph, a heading or a cell. */
static inline char *
write_body (const char *text,
            const char *paragraph,
            const char *heading,
            const char *row,
            const char *cell,
            const char *row_end)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_heading = g_str_has_prefix (lines[i], "# ");
      g_autofree char *safe = g_markup_escape_text (lines[i] + (is_heading ? 2 : 0), -1);

      if (strchr (safe, '\t') != NULL)
        {
          g_auto (GStrv) cells = g_strsplit (safe, "\t", -1);

          g_string_append (out, row);
          for (guint k = 0; cells[k] != NULL; k++)
            {
              g_auto (GStrv) around = g_strsplit (cell, "%s", 2);

              g_string_append_printf (out, "%s%s%s", around[0], cells[k], around[1]);
            }
          g_string_append (out, row_end);
        }
      else
        {
          g_auto (GStrv) around = g_strsplit (is_heading ? heading : paragraph, "%s", 2);

          g_string_append_printf (out, "%s%s%s\n", around[0], safe, around[1]);
        }
    }
  return g_string_free (out, FALSE);
}

static inline GBytes *
write_html (const char *text)
{
  g_autofree char *body = write_body (text,
                                      "<p>　　%s</p>",
                                      "<h2>%s</h2>",
                                      "<table><tr>",
                                      "<td><p>%s</p></td>",
                                      "</tr></table>");
  char *page = g_strconcat ("<!DOCTYPE html><html><head><title>公报</title></head><body>\n",
                            body,
                            "</body></html>",
                            NULL);

  return g_bytes_new_take (page, strlen (page));
}

#define DOCX_RELATIONS                                                                   \
  "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" \
  "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"   \
  "relationships/officeDocument' Target='word/document.xml'/></Relationships>"
#define DOCX_STYLES                                                                     \
  "<w:styles xmlns:w='w'><w:style w:styleId='a1'><w:name w:val='heading 1'/></w:style>" \
  "<w:style w:styleId='a2'><w:basedOn w:val='a1'/></w:style>"                           \
  "<w:style w:styleId='a3'><w:name w:val='x'/><w:pPr><w:outlineLvl "                    \
  "w:val='2'/></w:pPr></w:style></w:styles>"
#define DOCX_CORE "<p xmlns:dc='dc'><dc:title> 公报 </dc:title></p>"

/* A DOCX file around what stands in its body. */
static inline GBytes *
pack_docx (const char *body)
{
  g_autofree char *part =
      g_strconcat ("<?xml version='1.0'?><w:document xmlns:w='w' xmlns:m='m'><w:body>",
                   body,
                   "</w:body></w:document>",
                   NULL);
  const char *parts[] = { "[Content_Types].xml",
                          "<Types/>",
                          "_rels/.rels",
                          DOCX_RELATIONS,
                          "word/document.xml",
                          part,
                          "word/styles.xml",
                          DOCX_STYLES,
                          "docProps/core.xml",
                          DOCX_CORE,
                          NULL };

  return pack_parts (parts);
}

static inline GBytes *
write_docx (const char *text)
{
  g_autofree char *body = write_body (
      text,
      "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>",
      "<w:p><w:pPr><w:pStyle w:val='a2'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>",
      "<w:tbl><w:tr>",
      "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>",
      "</w:tr></w:tbl>");

  return pack_docx (body);
}

#define ODT_MIME "application/vnd.oasis.opendocument.text"

/* An ODT file around what stands in its text. */
static inline GBytes *
pack_odt (const char *body)
{
  g_autofree char *part =
      g_strconcat ("<?xml version='1.0'?><o:document-content xmlns:o='o' xmlns:text='t' "
                   "xmlns:table='b'><o:body><o:text>",
                   body,
                   "</o:text></o:body></o:document-content>",
                   NULL);
  const char *parts[] = { "mimetype", ODT_MIME, "content.xml", part, "meta.xml", DOCX_CORE, NULL };

  return pack_parts (parts);
}

static inline GBytes *
write_odt (const char *text)
{
  g_autofree char *body = write_body (text,
                                      "<text:p>%s</text:p>",
                                      "<text:h text:outline-level='2'>%s</text:h>",
                                      "<table:table><table:table-row>",
                                      "<table:table-cell><text:p>%s</text:p></table:table-cell>",
                                      "</table:table-row></table:table>");

  return pack_odt (body);
}

static inline cairo_status_t
take_written (void *closure, const guchar *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

#define PAGE_WIDTH 420.0
#define PAGE_HEIGHT 595.0
#define PAGE_MARGIN 72.0
#define PAGE_EM 14.0
#define PAGE_PITCH 24.0

/* A PDF in the making: where the next line stands. */
typedef struct
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cairo;
  double y;
  guint page;
} PdfWriter;

static inline void
pdf_say (PdfWriter *self, double x, double y, const char *text)
{
  cairo_move_to (self->cairo, x, y);
  cairo_show_text (self->cairo, text);
}

/* Ends the page with its running head and its number. */
static inline void
pdf_end_page (PdfWriter *self)
{
  g_autofree char *number = g_strdup_printf ("— %u —", ++self->page);

  pdf_say (self, PAGE_MARGIN, 40, "青山市统计公报");
  pdf_say (self, PAGE_WIDTH / 2, PAGE_HEIGHT - 30, number);
  cairo_show_page (self->cairo);
  self->y = PAGE_MARGIN + 20;
}

static inline void
pdf_say_line (PdfWriter *self, double x, const char *text)
{
  if (self->y > PAGE_HEIGHT - PAGE_MARGIN)
    pdf_end_page (self);
  pdf_say (self, x, self->y, text);
  self->y += PAGE_PITCH;
}

/* Sets a paragraph: two 汉字 of indent, as many characters a line as fit. */
static inline void
pdf_say_paragraph (PdfWriter *self, const char *text)
{
  double x = PAGE_MARGIN + 2 * PAGE_EM;
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      cairo_text_extents_t extents;
      gsize length = line->len;

      g_string_append_unichar (line, g_utf8_get_char (p));
      cairo_text_extents (self->cairo, line->str, &extents);
      if (x + extents.x_advance <= PAGE_WIDTH - PAGE_MARGIN)
        continue;
      g_string_truncate (line, length);
      pdf_say_line (self, x, line->str);
      g_string_truncate (line, 0);
      g_string_append_unichar (line, g_utf8_get_char (p));
      x = PAGE_MARGIN;
    }
  if (line->len > 0)
    pdf_say_line (self, x, line->str);
}

static inline void
pdf_begin (PdfWriter *self)
{
  self->bytes = g_byte_array_new ();
  self->surface =
      cairo_pdf_surface_create_for_stream (take_written, self->bytes, PAGE_WIDTH, PAGE_HEIGHT);
  self->cairo = cairo_create (self->surface);
  self->y = PAGE_MARGIN + 20;
  self->page = 0;
  cairo_select_font_face (self->cairo, "Noto Sans CJK SC", 0, 0);
  cairo_set_font_size (self->cairo, PAGE_EM);
}

static inline GBytes *
pdf_end (PdfWriter *self)
{
  cairo_destroy (self->cairo);
  cairo_surface_finish (self->surface);
  g_assert_cmpint (cairo_surface_status (self->surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (self->surface);
  return g_byte_array_free_to_bytes (self->bytes);
}

static inline GBytes *
write_pdf (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  PdfWriter self;

  pdf_begin (&self);
  cairo_pdf_surface_set_metadata (self.surface, CAIRO_PDF_METADATA_TITLE, "公报");
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "# "))
      {
        cairo_set_font_size (self.cairo, PAGE_EM * 1.3);
        pdf_say_line (&self, PAGE_MARGIN, lines[i] + 2);
        cairo_set_font_size (self.cairo, PAGE_EM);
      }
    else
      pdf_say_paragraph (&self, lines[i]);
  pdf_end_page (&self);
  return pdf_end (&self);
}

/* A page that is a picture: what a scanner makes. */
static inline void
pdf_scan (PdfWriter *self)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);

  cairo_set_source_surface (self->cairo, picture, 10, 10);
  cairo_paint (self->cairo);
  cairo_set_source_rgb (self->cairo, 0, 0, 0);
  cairo_show_page (self->cairo);
  cairo_surface_destroy (picture);
}
