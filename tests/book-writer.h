/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small workbooks for tests, the same table in every format that is read. A row is a line, its cells are divided by “|”; a cell is a text, a
 * number, “=” and the value of a formula, or “@” and the serial number of a day that is shown as year and month. */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

typedef struct
{
  const char *name;
  GBytes *(*write) (const char *table, gboolean is_hidden);
} BookWriter;

typedef enum
{
  WRITTEN_TEXT,
  WRITTEN_NUMBER,
  WRITTEN_FORMULA,
  WRITTEN_DAY,
} WrittenKind;

static inline WrittenKind
tell_written (const char *cell)
{
  char *end = NULL;

  if (*cell == '=')
    return WRITTEN_FORMULA;
  if (*cell == '@')
    return WRITTEN_DAY;
  g_ascii_strtod (cell, &end);
  return *cell != '\0' && *end == '\0' ? WRITTEN_NUMBER : WRITTEN_TEXT;
}

static inline GBytes *
write_separated (const char *table, const char *separator)
{
  g_auto (GStrv) parts = g_strsplit (table, "|", -1);
  g_autofree char *text = g_strjoinv (separator, parts);
  GString *out = g_string_new (NULL);

  /* A text file has what a spreadsheet shows. */
  for (const char *at = text; *at != '\0'; at++)
    if (g_str_has_prefix (at, "@44986"))
      {
        g_string_append (out, "2023年3月");
        at += strlen ("@44986") - 1;
      }
    else if (*at != '=')
      g_string_append_c (out, *at);
  return g_string_free_to_bytes (out);
}

static inline GBytes *
write_csv (const char *table, gboolean is_hidden)
{
  return write_separated (table, ",");
}

static inline GBytes *
write_tsv (const char *table, gboolean is_hidden)
{
  return write_separated (table, "\t");
}

/* Parts in turn: path, contents, …, NULL. */
static inline GBytes *
pack (const char *const *parts)
{
  gsize room = 65536;
  gsize used = 0;
  char *buffer = g_malloc (room);
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  g_assert_cmpint (archive_write_open_memory (archive, buffer, room, &used), ==, ARCHIVE_OK);
  for (; parts[0] != NULL; parts += 2)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, parts[0]);
      archive_entry_set_size (entry, (la_int64_t) strlen (parts[1]));
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      archive_write_data (archive, parts[1], strlen (parts[1]));
      archive_entry_free (entry);
    }
  archive_write_close (archive);
  archive_write_free (archive);
  return g_bytes_new_take (buffer, used);
}

static inline void
append_xlsx_cell (GString *xml, const char *cell)
{
  switch (tell_written (cell))
    {
    case WRITTEN_NUMBER:
      g_string_append_printf (xml, "<c><v>%s</v></c>", cell);
      break;
    case WRITTEN_FORMULA:
      g_string_append_printf (xml, "<c><f>A1</f><v>%s</v></c>", cell + 1);
      break;
    case WRITTEN_DAY:
      g_string_append_printf (xml, "<c s=\"1\"><v>%s</v></c>", cell + 1);
      break;
    case WRITTEN_TEXT:
    default:
      g_string_append_printf (xml, "<c t=\"inlineStr\"><is><t>%s</t></is></c>", cell);
      break;
    }
}

static inline GBytes *
write_xlsx (const char *table, gboolean is_hidden)
{
  g_auto (GStrv) rows = g_strsplit (table, "\n", -1);
  g_autoptr (GString) sheet = g_string_new ("<worksheet><sheetData>");
  g_autofree char *workbook = g_strdup_printf ("<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" "
                                               "sheetId=\"1\" r:id=\"a\"%s/></sheets></workbook>",
                                               is_hidden ? " state=\"hidden\"" : "");

  for (char **row = rows; *row != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (*row, "|", -1);

      g_string_append (sheet, "<row>");
      for (char **cell = cells; *cell != NULL; cell++)
        append_xlsx_cell (sheet, *cell);
      g_string_append (sheet, "</row>");
    }
  g_string_append (sheet, "</sheetData></worksheet>");
  return pack ((const char *const[]){
      "[Content_Types].xml",
      "<Types/>",
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
      "Target=\"xl/workbook.xml\"/></Relationships>",
      "xl/workbook.xml",
      workbook,
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" "
      "Target=\"worksheets/sheet1.xml\"/>"
      "<Relationship Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>",
      "xl/styles.xml",
      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"57\"/></cellXfs></styleSheet>",
      "xl/worksheets/sheet1.xml",
      sheet->str,
      NULL });
}

static inline void
append_ods_cell (GString *xml, const char *cell)
{
  switch (tell_written (cell))
    {
    case WRITTEN_NUMBER:
      g_string_append_printf (
          xml,
          "<t:table-cell o:value-type=\"float\" o:value=\"%s\"><p>%s</p></t:table-cell>",
          cell,
          cell);
      break;
    case WRITTEN_FORMULA:
      g_string_append_printf (xml,
                              "<t:table-cell o:value-type=\"float\" o:value=\"%s\" "
                              "t:formula=\"of:=1\"><p>%s</p></t:table-cell>",
                              cell + 1,
                              cell + 1);
      break;
    case WRITTEN_DAY:
      g_string_append (xml,
                       "<t:table-cell o:value-type=\"date\" "
                       "o:date-value=\"2023-03-01\"><p>2023年3月</p></t:table-cell>");
      break;
    case WRITTEN_TEXT:
    default:
      g_string_append_printf (xml,
                              "<t:table-cell o:value-type=\"string\"><p>%s</p></t:table-cell>",
                              cell);
      break;
    }
}

static inline GBytes *
write_ods (const char *table, gboolean is_hidden)
{
  g_auto (GStrv) rows = g_strsplit (table, "\n", -1);
  g_autoptr (GString) xml = g_string_new ("<content xmlns:t=\"t\" xmlns:o=\"o\">");

  if (is_hidden)
    g_string_append (xml, "<style t:name=\"h\"><table-properties t:display=\"false\"/></style>");
  g_string_append_printf (xml, "<t:table t:name=\"表\"%s>", is_hidden ? " t:style-name=\"h\"" : "");
  for (char **row = rows; *row != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (*row, "|", -1);

      g_string_append (xml, "<t:table-row>");
      for (char **cell = cells; *cell != NULL; cell++)
        append_ods_cell (xml, *cell);
      g_string_append (xml, "</t:table-row>");
    }
  g_string_append (xml, "</t:table></content>");
  return pack ((const char *const[]){ "mimetype",
                                      "application/vnd.oasis.opendocument.spreadsheet",
                                      "content.xml",
                                      xml->str,
                                      NULL });
}

static inline void
put_number (GByteArray *out, guint64 number, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint8 byte = (guint8) (number >> (8 * i));

      g_byte_array_append (out, &byte, 1);
    }
}

static inline void
put_double (GByteArray *out, double number)
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);
  put_number (out, bits, 8);
}

static inline void
put_record (GByteArray *out, guint id, const GByteArray *data)
{
  put_number (out, id, 2);
  put_number (out, data->len, 2);
  g_byte_array_append (out, data->data, data->len);
}

static inline void
put_wide (GByteArray *out, const char *text, guint length_bytes)
{
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  put_number (out, (guint64) n, length_bytes);
  put_number (out, 1, 1);
  for (glong i = 0; i < n; i++)
    put_number (out, units[i], 2);
}

static inline void
put_xls_cell (GByteArray *out, guint row, guint column, const char *cell)
{
  static const guint ids[] = { [WRITTEN_TEXT] = 0x0204,
                               [WRITTEN_NUMBER] = 0x0203,
                               [WRITTEN_FORMULA] = 0x0006,
                               [WRITTEN_DAY] = 0x0203 };
  WrittenKind kind = tell_written (cell);
  g_autoptr (GByteArray) data = g_byte_array_new ();

  if (*cell == '\0')
    return;
  put_number (data, row, 2);
  put_number (data, column, 2);
  put_number (data, kind == WRITTEN_DAY, 2);
  if (kind == WRITTEN_TEXT)
    put_wide (data, cell, 2);
  else
    put_double (data, g_ascii_strtod (cell + (kind != WRITTEN_NUMBER), NULL));
  put_record (out, ids[kind], data);
}

/* A compound file with one stream: head, table of sectors, directory, stream. */
static inline GBytes *
put_compound (const char *name, GByteArray *stream)
{
  static const guint8 mark[] = { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 };
  GByteArray *out = g_byte_array_new ();
  guint size;
  guint n_sectors;

  while (stream->len < 4096 || stream->len % 512 != 0)
    put_number (stream, 0, 1);
  size = stream->len;
  n_sectors = size / 512;
  g_byte_array_append (out, mark, sizeof mark);
  while (out->len < 24)
    put_number (out, 0, 1);
  put_number (out, 0x3e, 2);
  put_number (out, 3, 2);
  put_number (out, 0xfffe, 2);
  put_number (out, 9, 2);
  put_number (out, 6, 2);
  while (out->len < 44)
    put_number (out, 0, 1);
  put_number (out, 1, 4); /* sectors of the table */
  put_number (out, 1, 4); /* the directory */
  put_number (out, 0, 4);
  put_number (out, 4096, 4); /* smaller streams are elsewhere */
  put_number (out, 0xfffffffe, 4);
  put_number (out, 0, 4);
  put_number (out, 0xfffffffe, 4);
  put_number (out, 0, 4);
  put_number (out, 0, 4); /* the table is sector 0 */
  while (out->len < 512)
    put_number (out, 0xffffffff, 4);
  put_number (out, 0xfffffffd, 4);
  put_number (out, 0xfffffffe, 4);
  for (guint i = 0; i < n_sectors; i++)
    put_number (out, i + 1 < n_sectors ? i + 3 : 0xfffffffe, 4);
  while (out->len < 1024)
    put_number (out, 0xffffffff, 4);
  for (guint entry = 0; entry < 4; entry++)
    {
      const char *of = entry == 0 ? "Root Entry" : entry == 1 ? name : "";
      guint end = out->len + 64;

      for (gsize i = 0; of[i] != '\0'; i++)
        put_number (out, (guint8) of[i], 2);
      while (out->len < end)
        put_number (out, 0, 1);
      put_number (out, *of != '\0' ? (strlen (of) + 1) * 2 : 0, 2);
      put_number (out, entry == 0 ? 5 : entry == 1 ? 2 : 0, 1);
      put_number (out, 1, 1);
      put_number (out, 0xffffffff, 4);
      put_number (out, 0xffffffff, 4);
      put_number (out, entry == 0 ? 1 : 0xffffffff, 4);
      while (out->len < end + 52)
        put_number (out, 0, 1);
      put_number (out, entry == 1 ? 2 : 0xfffffffe, 4);
      put_number (out, entry == 1 ? size : 0, 8);
    }
  g_byte_array_append (out, stream->data, stream->len);
  return g_byte_array_free_to_bytes (out);
}

static inline void
put_globals (GByteArray *stream, gboolean is_hidden, gboolean is_locked)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint here;

  put_number (data, 0x0600, 2);
  put_number (data, 0x0005, 2);
  put_record (stream, 0x0809, data);
  g_byte_array_set_size (data, 0);
  if (is_locked)
    {
      put_number (data, 1, 2);
      put_record (stream, 0x002f, data);
      g_byte_array_set_size (data, 0);
    }
  for (guint i = 0; i < 2; i++)
    {
      put_number (data, 0, 2);
      put_number (data, i == 1 ? 57 : 0, 2);
      put_record (stream, 0x00e0, data);
      g_byte_array_set_size (data, 0);
    }
  /* This record, and the end of the globals, stand before the sheet. */
  here = stream->len + 4 + 4 + 2 + 2 + 2 + 4;
  put_number (data, here, 4);
  put_number (data, is_hidden, 1);
  put_number (data, 0, 1);
  put_wide (data, "表", 1);
  put_record (stream, 0x0085, data);
  g_byte_array_set_size (data, 0);
  put_record (stream, 0x000a, data);
  g_assert_cmpuint (stream->len, ==, here);
}

static inline GBytes *
write_xls_locked (const char *table, gboolean is_hidden, gboolean is_locked)
{
  g_auto (GStrv) rows = g_strsplit (table, "\n", -1);
  g_autoptr (GByteArray) stream = g_byte_array_new ();
  g_autoptr (GByteArray) data = g_byte_array_new ();

  put_globals (stream, is_hidden, is_locked);
  put_number (data, 0x0600, 2);
  put_number (data, 0x0010, 2);
  put_record (stream, 0x0809, data);
  for (guint row = 0; rows[row] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[row], "|", -1);

      for (guint column = 0; cells[column] != NULL; column++)
        put_xls_cell (stream, row, column, cells[column]);
    }
  g_byte_array_set_size (data, 0);
  put_record (stream, 0x000a, data);
  return put_compound ("Workbook", stream);
}

static inline GBytes *
write_xls (const char *table, gboolean is_hidden)
{
  return write_xls_locked (table, is_hidden, FALSE);
}
