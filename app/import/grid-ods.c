/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OpenDocument spreadsheets (ISO/IEC 26300): one part has all sheets. Cells say their type and value; how many decimals and which
 * parts of a date are shown is told by the text that stands beside the value. Cells and rows are repeated by number: those that
 * are empty cost nothing, the others count against the limits. */
#include "import/grid-private.h"

#include <stdio.h>
#include <string.h>

#define MAX_REPEATED 1048576
#define ALL_OF_DATE (HETU_CELL_SHOWS_YEAR | HETU_CELL_SHOWS_MONTH | HETU_CELL_SHOWS_DAY)

typedef struct
{
  HetuGridBuilder *builder; /* borrowed */
  HetuXml *xml;             /* borrowed */
  GHashTable *hidden;       /* owned: names of styles of sheets that are not shown */
  GString *text;            /* owned: what the cell being read shows */
  guint row, column;
} Reader;

/* What a cell's element says of it. */
typedef struct
{
  char *type, *value; /* owned, nullable */
  guint repeated;
  guint spanned_columns, spanned_rows;
  gboolean formula;
} CellHead;

static void
cell_head_clear (CellHead *self)
{
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->value, g_free);
}

static char *
dup_value (HetuXml *xml, const char *type)
{
  if (type == NULL)
    return NULL;
  if (g_str_equal (type, "date"))
    return hetu_xml_dup_attribute (xml, "date-value");
  if (g_str_equal (type, "boolean"))
    return hetu_xml_dup_attribute (xml, "boolean-value");
  if (g_str_equal (type, "string"))
    return hetu_xml_dup_attribute (xml, "string-value");
  return hetu_xml_dup_attribute (xml, "value");
}

static void
begin_cell (Reader *self, CellHead *head)
{
  g_autofree char *formula = hetu_xml_dup_attribute (self->xml, "formula");

  head->type = hetu_xml_dup_attribute (self->xml, "value-type");
  head->value = dup_value (self->xml, head->type);
  head->repeated =
      MAX (hetu_xml_get_count (self->xml, "number-columns-repeated", 1, MAX_REPEATED), 1);
  head->spanned_columns = hetu_xml_get_count (self->xml, "number-columns-spanned", 1, MAX_REPEATED);
  head->spanned_rows = hetu_xml_get_count (self->xml, "number-rows-spanned", 1, MAX_REPEATED);
  head->formula = formula != NULL;
}

/* Reads what the cell shows, to its end. */
static gboolean
read_shown (Reader *self, GError **error)
{
  g_string_truncate (self->text, 0);
  for (guint depth = 1; depth > 0;)
    {
      HetuXmlEvent event = hetu_xml_next (self->xml, error);

      if (event == HETU_XML_ERROR || event == HETU_XML_END_OF_PART)
        return event == HETU_XML_END_OF_PART;
      if (event == HETU_XML_TEXT && depth > 1)
        g_string_append (self->text, hetu_xml_get_text (self->xml));
      if (event == HETU_XML_END)
        depth--;
      if (event != HETU_XML_START)
        continue;
      if (hetu_xml_is (self->xml, "annotation"))
        {
          if (!hetu_xml_skip (self->xml, error))
            return FALSE;
          continue;
        }
      depth++;
      if (hetu_xml_is (self->xml, "p") && self->text->len > 0)
        g_string_append_c (self->text, '\n');
      else if (hetu_xml_is (self->xml, "line-break"))
        g_string_append_c (self->text, '\n');
      else if (hetu_xml_is (self->xml, "tab"))
        g_string_append_c (self->text, '\t');
      else if (hetu_xml_is (self->xml, "s"))
        for (guint n = hetu_xml_get_count (self->xml, "c", 1, 1000); n > 0; n--)
          g_string_append_c (self->text, ' ');
    }
  return TRUE;
}

/* The decimals of “1,234.50” or “5.2%”; −1 where none of its characters is a digit. */
static gint8
count_shown_decimals (const char *text)
{
  const char *point = strrchr (text, '.');
  gint8 n = 0;

  if (strpbrk (text, "0123456789") == NULL || strpbrk (text, "eE") != NULL)
    return -1;
  if (point == NULL)
    return 0;
  for (point++; g_ascii_isdigit (*point) && n < 15; point++)
    n++;
  return n;
}

/* What of a date is shown: a text without a day has no more than two numbers, one without a month one. */
static guint8
tell_shown_parts (const char *text)
{
  guint n = 0;
  gboolean has_year = FALSE;

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      {
        gsize length = strspn (text, "0123456789");

        n++;
        has_year |= length == 4;
        text += length - 1;
      }
  if (n == 1 && has_year)
    return HETU_CELL_SHOWS_YEAR;
  if (n == 2 && has_year)
    return HETU_CELL_SHOWS_YEAR | HETU_CELL_SHOWS_MONTH;
  return ALL_OF_DATE;
}

/* Makes the cell of what its element says and what it shows. */
static gboolean
make_cell (Reader *self, const CellHead *head, HetuCell *cell, GError **error)
{
  const char *type = head->type != NULL ? head->type : "";
  const char *value = head->value;
  int year = 0, month = 0, day = 0;

  *cell = (HetuCell){ .kind = HETU_CELL_EMPTY, .decimals = -1 };
  if (head->formula)
    cell->flags |= HETU_CELL_FORMULA;
  if (head->formula &&
      (g_str_has_prefix (self->text->str, "#") || g_str_has_prefix (self->text->str, "Err:")))
    {
      cell->kind = HETU_CELL_ERROR;
      cell->text = hetu_grid_builder_keep (self->builder, self->text->str, error);
      return cell->text != NULL;
    }
  if (value != NULL && (g_str_equal (type, "float") || g_str_equal (type, "percentage") ||
                        g_str_equal (type, "currency")))
    {
      cell->kind = HETU_CELL_NUMBER;
      cell->number = g_ascii_strtod (value, NULL);
      cell->decimals = count_shown_decimals (self->text->str);
      if (*type == 'p')
        cell->flags |= HETU_CELL_PERCENT;
    }
  else if (value != NULL && g_str_equal (type, "date") &&
           sscanf (value, "%4d-%2d-%2d", &year, &month, &day) == 3)
    {
      cell->kind = HETU_CELL_DATE;
      cell->date = year * 10000 + month * 100 + day;
      cell->flags |= tell_shown_parts (self->text->str);
    }
  else if (value != NULL && g_str_equal (type, "boolean"))
    {
      cell->kind = HETU_CELL_BOOLEAN;
      cell->truth = g_str_equal (value, "true");
    }
  else if (self->text->len > 0 || (value != NULL && *value != '\0'))
    {
      cell->kind = HETU_CELL_TEXT;
      cell->text = hetu_grid_builder_keep (self->builder,
                                           self->text->len > 0 ? self->text->str : value,
                                           error);
      return cell->text != NULL;
    }
  return TRUE;
}

static gboolean
read_cell (Reader *self, gboolean row_is_repeated, GError **error)
{
  CellHead head = { 0 };
  HetuCell cell;
  gboolean good;

  begin_cell (self, &head);
  good = read_shown (self, error) && make_cell (self, &head, &cell, error);
  if (good && (head.spanned_columns > 1 || head.spanned_rows > 1) && !row_is_repeated)
    {
      HetuCellRange range = { self->row,
                              self->row + MAX (head.spanned_rows, 1) - 1,
                              self->column,
                              self->column + MAX (head.spanned_columns, 1) - 1 };

      hetu_grid_builder_merge (self->builder, &range);
    }
  if (good && cell.kind != HETU_CELL_EMPTY)
    for (guint i = 0; good && i < head.repeated; i++)
      good = hetu_grid_builder_put (self->builder, self->row, self->column + i, &cell, error);
  self->column += head.repeated;
  cell_head_clear (&head);
  return good;
}

/* Writes the row that was read again, as often as it is repeated. What is empty behind its last cell may be told as a million
 * columns, and costs nothing. */
static gboolean
repeat_row (Reader *self, guint repeated, GError **error)
{
  const HetuGrid *sheet = self->builder->sheet;
  guint n_cells = self->row < sheet->rows->len
                      ? g_array_index (sheet->rows, HetuGridRow, self->row).n_cells
                      : 0;

  for (guint i = 1; i < repeated && n_cells > 0; i++)
    for (guint column = 0; column < n_cells; column++)
      {
        HetuCell cell = *hetu_grid_get_cell (sheet, self->row, column);

        if (!hetu_grid_builder_put (self->builder, self->row + i, column, &cell, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
read_row (Reader *self, GError **error)
{
  guint repeated = MAX (hetu_xml_get_count (self->xml, "number-rows-repeated", 1, MAX_REPEATED), 1);
  g_autofree char *visibility = hetu_xml_dup_attribute (self->xml, "visibility");
  gboolean hidden = visibility != NULL && !g_str_equal (visibility, "visible");

  self->column = 0;
  while (TRUE)
    {
      HetuXmlEvent event = hetu_xml_next (self->xml, error);

      if (event == HETU_XML_ERROR || event == HETU_XML_END_OF_PART)
        return event == HETU_XML_END_OF_PART;
      if (event == HETU_XML_END && hetu_xml_is (self->xml, "table-row"))
        break;
      if (event != HETU_XML_START)
        continue;
      if (hetu_xml_is (self->xml, "table-cell") || hetu_xml_is (self->xml, "covered-table-cell"))
        {
          if (!read_cell (self, repeated > 1, error))
            return FALSE;
        }
      else if (!hetu_xml_skip (self->xml, error))
        return FALSE;
    }
  if (!repeat_row (self, repeated, error))
    return FALSE;
  if (hidden && repeated < MAX_REPEATED / 2)
    for (guint i = 0; i < repeated; i++)
      hetu_grid_builder_hide_row (self->builder, self->row + i);
  self->row += repeated;
  return TRUE;
}

static void
take_column (Reader *self, guint *column)
{
  g_autofree char *visibility = hetu_xml_dup_attribute (self->xml, "visibility");
  guint n = MAX (hetu_xml_get_count (self->xml, "number-columns-repeated", 1, 16384), 1);

  if (visibility != NULL && !g_str_equal (visibility, "visible"))
    hetu_grid_builder_hide_columns (self->builder, *column, *column + n - 1);
  *column += n;
}

/* Remembers styles of sheets that are not shown. */
static gboolean
read_style (Reader *self, GError **error)
{
  g_autofree char *name = hetu_xml_dup_attribute (self->xml, "name");

  while (TRUE)
    {
      HetuXmlEvent event = hetu_xml_next (self->xml, error);
      g_autofree char *display = NULL;

      if (event == HETU_XML_ERROR || event == HETU_XML_END_OF_PART)
        return event == HETU_XML_END_OF_PART;
      if (event == HETU_XML_END && hetu_xml_is (self->xml, "style"))
        return TRUE;
      if (event != HETU_XML_START || !hetu_xml_is (self->xml, "table-properties"))
        continue;
      display = hetu_xml_dup_attribute (self->xml, "display");
      if (name != NULL && g_strcmp0 (display, "false") == 0)
        g_hash_table_add (self->hidden, g_strdup (name));
    }
}

static gboolean
read_table (Reader *self, GError **error)
{
  g_autofree char *name = hetu_xml_dup_attribute (self->xml, "name");
  g_autofree char *style = hetu_xml_dup_attribute (self->xml, "style-name");
  guint column = 0;

  if (!hetu_grid_builder_begin_sheet (self->builder,
                                      name != NULL ? name : "",
                                      style != NULL && g_hash_table_contains (self->hidden, style),
                                      error))
    return FALSE;
  self->row = 0;
  while (TRUE)
    {
      HetuXmlEvent event = hetu_xml_next (self->xml, error);

      if (event == HETU_XML_ERROR || event == HETU_XML_END_OF_PART)
        return event == HETU_XML_END_OF_PART;
      if (event == HETU_XML_END && hetu_xml_is (self->xml, "table"))
        return TRUE;
      if (event != HETU_XML_START)
        continue;
      if (hetu_xml_is (self->xml, "table-row"))
        {
          if (!read_row (self, error))
            return FALSE;
        }
      else if (hetu_xml_is (self->xml, "table-column"))
        take_column (self, &column);
      else if (hetu_xml_is (self->xml, "shapes") || hetu_xml_is (self->xml, "forms"))
        {
          if (!hetu_xml_skip (self->xml, error))
            return FALSE;
        }
    }
}

static gboolean
read_content (Reader *self, GError **error)
{
  HetuXmlEvent event;

  while ((event = hetu_xml_next (self->xml, error)) > HETU_XML_END_OF_PART &&
         event != HETU_XML_ERROR)
    {
      gboolean good = TRUE;

      if (event != HETU_XML_START)
        continue;
      if (hetu_xml_is (self->xml, "style"))
        good = read_style (self, error);
      else if (hetu_xml_is (self->xml, "table"))
        good = read_table (self, error);
      if (!good)
        return FALSE;
    }
  return event != HETU_XML_ERROR;
}

gboolean
hetu_grid_read_ods (HetuGridBuilder *self, GBytes *bytes, GError **error)
{
  g_autoptr (HetuPackage) package = hetu_grid_builder_open_package (self, bytes, error);
  g_autoptr (HetuXml) xml = NULL;
  Reader reader = { .builder = self };
  gboolean read;

  if (package == NULL || !hetu_package_check_unlocked (package, error))
    return FALSE;
  xml = hetu_package_open (package, "content.xml", error);
  if (xml == NULL)
    return FALSE;
  reader.xml = xml;
  reader.hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.text = g_string_new (NULL);
  read = read_content (&reader, error);
  g_hash_table_unref (reader.hidden);
  g_string_free (reader.text, TRUE);
  return read;
}
