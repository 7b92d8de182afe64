/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XLSX (ECMA-376 part 1, SpreadsheetML; also the strict kind): relationships name the parts, the workbook names the sheets, cells
 * name their texts and formats by number. A formula is the value that it last had; one that was never computed is empty. Charts,
 * macros, comments and links to other files are not looked at. */
#include "import/grid-private.h"
#include "import/number-format.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define MAX_STYLES 65536
#define MAX_TEXTS (1u << 24)

typedef struct
{
  char *name;
  char *relation; /* id of its part */
  gboolean hidden;
} SheetEntry;

typedef struct
{
  HetuGridBuilder *builder; /* borrowed */
  HetuPackage *package;     /* borrowed */
  GPtrArray *sheets;        /* owned: SheetEntry */
  GHashTable *parts;        /* owned: relation id → path */
  GHashTable *types;        /* owned: last word of a relation's type → path */
  GArray *formats;          /* owned: HetuNumberFormat, by style of a cell */
  GPtrArray *texts;         /* owned: of the builder's */
  gboolean from_1904;
} Reader;

static void
sheet_entry_free (gpointer item)
{
  SheetEntry *entry = item;

  g_free (entry->name);
  g_free (entry->relation);
  g_free (entry);
}

/* @target as a path of the package, from the folder of the part that names it. */
static char *
resolve (const char *folder, const char *target)
{
  if (*target == '/')
    return g_strdup (target + 1);
  if (g_str_has_prefix (target, "../"))
    return g_strdup (target + 3);
  return *folder == '\0' ? g_strdup (target) : g_strconcat (folder, "/", target, NULL);
}

/* Takes the relationships of a part: by id, and by what they are of. */
static gboolean
read_relations (Reader *self, const char *path, const char *folder, GError **error)
{
  g_autoptr (HetuXml) xml = hetu_package_open (self->package, path, error);
  HetuXmlEvent event;

  if (xml == NULL)
    return FALSE;
  g_hash_table_remove_all (self->parts);
  g_hash_table_remove_all (self->types);
  while ((event = hetu_xml_next (xml, error)) > HETU_XML_END_OF_PART && event != HETU_XML_ERROR)
    {
      g_autofree char *id = NULL;
      g_autofree char *type = NULL;
      g_autofree char *target = NULL;

      if (event != HETU_XML_START || !hetu_xml_is (xml, "Relationship"))
        continue;
      id = hetu_xml_dup_attribute (xml, "Id");
      type = hetu_xml_dup_attribute (xml, "Type");
      target = hetu_xml_dup_attribute (xml, "Target");
      if (id == NULL || target == NULL)
        continue;
      if (type != NULL && strrchr (type, '/') != NULL)
        g_hash_table_insert (self->types,
                             g_strdup (strrchr (type, '/') + 1),
                             resolve (folder, target));
      g_hash_table_insert (self->parts, g_steal_pointer (&id), resolve (folder, target));
    }
  return event != HETU_XML_ERROR;
}

static gboolean
read_workbook (Reader *self, const char *path, GError **error)
{
  g_autoptr (HetuXml) xml = hetu_package_open (self->package, path, error);
  HetuXmlEvent event;

  if (xml == NULL)
    return FALSE;
  while ((event = hetu_xml_next (xml, error)) > HETU_XML_END_OF_PART && event != HETU_XML_ERROR)
    {
      if (event != HETU_XML_START)
        continue;
      if (hetu_xml_is (xml, "workbookPr"))
        self->from_1904 = hetu_xml_get_flag (xml, "date1904");
      else if (hetu_xml_is (xml, "sheet"))
        {
          SheetEntry *entry = g_new0 (SheetEntry, 1);
          g_autofree char *state = hetu_xml_dup_attribute (xml, "state");

          entry->name = hetu_xml_dup_attribute (xml, "name");
          entry->relation = hetu_xml_dup_attribute (xml, "id");
          entry->hidden = state != NULL && !g_str_equal (state, "visible");
          g_ptr_array_add (self->sheets, entry);
        }
    }
  return event != HETU_XML_ERROR;
}

static void
take_number_format (GHashTable *codes, HetuXml *xml)
{
  guint id = hetu_xml_get_count (xml, "numFmtId", 0, G_MAXUINT16);
  char *code = hetu_xml_dup_attribute (xml, "formatCode");

  if (code != NULL)
    g_hash_table_insert (codes, GUINT_TO_POINTER (id), code);
}

static gboolean
read_styles (Reader *self, const char *path, GError **error)
{
  g_autoptr (HetuXml) xml = hetu_package_open (self->package, path, error);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gboolean of_cells = FALSE;
  HetuXmlEvent event;

  if (xml == NULL)
    return FALSE;
  while ((event = hetu_xml_next (xml, error)) > HETU_XML_END_OF_PART && event != HETU_XML_ERROR)
    {
      if (event == HETU_XML_TEXT)
        continue;
      if (hetu_xml_is (xml, "cellXfs"))
        of_cells = event == HETU_XML_START;
      else if (event == HETU_XML_START && hetu_xml_is (xml, "numFmt"))
        take_number_format (codes, xml);
      else if (event == HETU_XML_START && of_cells && hetu_xml_is (xml, "xf") &&
               self->formats->len < MAX_STYLES)
        {
          guint id = hetu_xml_get_count (xml, "numFmtId", 0, G_MAXUINT16);
          const char *code = g_hash_table_lookup (codes, GUINT_TO_POINTER (id));
          HetuNumberFormat format =
              code != NULL ? hetu_number_format_parse (code) : hetu_number_format_builtin (id);

          g_array_append_val (self->formats, format);
        }
    }
  return event != HETU_XML_ERROR;
}

/* Reads the text of an element to its end: the runs of it, without how they are said (rPh). */
static gboolean
read_text (HetuXml *xml, const char *element, GString *text, GError **error)
{
  gboolean in_text = FALSE;
  gboolean in_phonetic = FALSE;

  g_string_truncate (text, 0);
  while (TRUE)
    {
      HetuXmlEvent event = hetu_xml_next (xml, error);

      if (event == HETU_XML_ERROR || event == HETU_XML_END_OF_PART)
        return event == HETU_XML_END_OF_PART;
      if (event == HETU_XML_TEXT)
        {
          if (in_text && !in_phonetic)
            g_string_append (text, hetu_xml_get_text (xml));
        }
      else if (hetu_xml_is (xml, "t"))
        in_text = event == HETU_XML_START;
      else if (hetu_xml_is (xml, "rPh"))
        in_phonetic = event == HETU_XML_START;
      else if (event == HETU_XML_END && hetu_xml_is (xml, element))
        return TRUE;
    }
}

static gboolean
read_texts (Reader *self, const char *path, GError **error)
{
  g_autoptr (HetuXml) xml = hetu_package_open (self->package, path, error);
  g_autoptr (GString) text = g_string_new (NULL);
  HetuXmlEvent event;

  if (xml == NULL)
    return FALSE;
  while ((event = hetu_xml_next (xml, error)) > HETU_XML_END_OF_PART && event != HETU_XML_ERROR)
    {
      const char *kept;

      if (event != HETU_XML_START || !hetu_xml_is (xml, "si") || self->texts->len >= MAX_TEXTS)
        continue;
      if (!read_text (xml, "si", text, error))
        return FALSE;
      kept = hetu_grid_builder_keep (self->builder, text->str, error);
      if (kept == NULL)
        return FALSE;
      g_ptr_array_add (self->texts, (gpointer) kept);
    }
  return event != HETU_XML_ERROR;
}

/* “C7”: letters and digits, and nothing behind them but a colon where @rest is asked for. */
static gboolean
parse_reference (const char *text, guint *row, guint *column, const char **rest)
{
  guint letters = 0;
  guint64 number = 0;
  char *end = NULL;

  for (; *text == '$' || g_ascii_isalpha (*text); text++)
    if (*text != '$')
      {
        letters = letters * 26 + (guint) (g_ascii_toupper (*text) - 'A') + 1;
        if (letters > 18278)
          return FALSE;
      }
  if (letters == 0 || !g_ascii_isdigit (*text))
    return FALSE;
  number = g_ascii_strtoull (text, &end, 10);
  if (number < 1 || number > G_MAXINT32 || (rest == NULL && *end != '\0'))
    return FALSE;
  *row = (guint) number - 1;
  *column = letters - 1;
  if (rest != NULL)
    *rest = end;
  return TRUE;
}

static void
take_merged (Reader *self, HetuXml *xml)
{
  g_autofree char *reference = hetu_xml_dup_attribute (xml, "ref");
  HetuCellRange range = { 0 };
  const char *rest = NULL;

  if (reference != NULL &&
      parse_reference (reference, &range.first_row, &range.first_column, &rest) && *rest == ':' &&
      parse_reference (rest + 1, &range.last_row, &range.last_column, NULL))
    hetu_grid_builder_merge (self->builder, &range);
}

static void
take_columns (Reader *self, HetuXml *xml)
{
  guint first = hetu_xml_get_count (xml, "min", 0, 16384);
  guint last = hetu_xml_get_count (xml, "max", 0, 16384);

  if (first > 0 && hetu_xml_get_flag (xml, "hidden"))
    hetu_grid_builder_hide_columns (self->builder, first - 1, last - 1);
}

/* What a cell's element says of it. */
typedef struct
{
  guint row, column;
  guint style;
  gboolean formula;
  char type[12];
} CellHead;

static gboolean
refuse_cell (Reader *self, const CellHead *head, const char *text, GError **error)
{
  g_autofree char *name = hetu_cell_name (head->row, head->column);

  return hetu_grid_refuse (self->builder,
                           error,
                           _ ("cell %s: “%s” is no value of a cell"),
                           name,
                           text);
}

/* Makes the cell of what stood in its value. */
static gboolean
put_value (Reader *self, const CellHead *head, const char *value, GError **error)
{
  HetuNumberFormat format = HETU_NUMBER_FORMAT_GENERAL;
  HetuCell cell = { .kind = HETU_CELL_TEXT, .decimals = -1 };
  char *end = NULL;

  if (*value == '\0')
    return TRUE;
  if (g_str_equal (head->type, "s"))
    {
      guint64 index = 0;

      if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT32, &index, NULL) ||
          index >= self->texts->len)
        return refuse_cell (self, head, value, error);
      cell.text = self->texts->pdata[index];
      if (*cell.text == '\0')
        return TRUE;
    }
  else if (g_str_equal (head->type, "b"))
    {
      cell.kind = HETU_CELL_BOOLEAN;
      cell.truth = *value == '1';
    }
  else if (g_str_equal (head->type, "e") || g_str_equal (head->type, "str") ||
           g_str_equal (head->type, "inlineStr"))
    {
      cell.kind = *head->type == 'e' ? HETU_CELL_ERROR : HETU_CELL_TEXT;
      cell.text = hetu_grid_builder_keep (self->builder, value, error);
      if (cell.text == NULL)
        return FALSE;
    }
  else if (g_str_equal (head->type, "d"))
    {
      int year = 0, month = 0, day = 0;

      if (sscanf (value, "%4d-%2d-%2d", &year, &month, &day) != 3)
        return refuse_cell (self, head, value, error);
      cell.kind = HETU_CELL_DATE;
      cell.flags = HETU_CELL_SHOWS_YEAR | HETU_CELL_SHOWS_MONTH | HETU_CELL_SHOWS_DAY;
      cell.date = year * 10000 + month * 100 + day;
    }
  else
    {
      double number = g_ascii_strtod (value, &end);

      if (end == value || *end != '\0')
        return refuse_cell (self, head, value, error);
      if (head->style < self->formats->len)
        format = g_array_index (self->formats, HetuNumberFormat, head->style);
      cell = hetu_number_format_apply (format, number, self->from_1904);
    }
  if (head->formula)
    cell.flags |= HETU_CELL_FORMULA;
  return hetu_grid_builder_put (self->builder, head->row, head->column, &cell, error);
}

/* Reads a cell, from behind its start to its end. */
static gboolean
read_cell (Reader *self, HetuXml *xml, CellHead *head, GString *value, GError **error)
{
  gboolean in_value = FALSE;

  g_string_truncate (value, 0);
  while (TRUE)
    {
      HetuXmlEvent event = hetu_xml_next (xml, error);

      if (event == HETU_XML_ERROR)
        return FALSE;
      if (event == HETU_XML_END_OF_PART)
        return TRUE;
      if (event == HETU_XML_TEXT)
        {
          if (in_value)
            g_string_append (value, hetu_xml_get_text (xml));
        }
      else if (hetu_xml_is (xml, "v"))
        in_value = event == HETU_XML_START;
      else if (hetu_xml_is (xml, "f"))
        head->formula = TRUE;
      else if (event == HETU_XML_START && hetu_xml_is (xml, "is"))
        {
          if (!read_text (xml, "is", value, error))
            return FALSE;
        }
      else if (event == HETU_XML_END && hetu_xml_is (xml, "c"))
        return put_value (self, head, value->str, error);
    }
}

static gboolean
begin_cell (Reader *self, HetuXml *xml, CellHead *head, GError **error)
{
  g_autofree char *reference = hetu_xml_dup_attribute (xml, "r");
  g_autofree char *type = hetu_xml_dup_attribute (xml, "t");

  head->style = hetu_xml_get_count (xml, "s", 0, G_MAXUINT16);
  head->formula = FALSE;
  g_strlcpy (head->type, type != NULL ? type : "n", sizeof head->type);
  if (reference == NULL)
    {
      head->column++;
      return TRUE;
    }
  if (parse_reference (reference, &head->row, &head->column, NULL))
    return TRUE;
  return hetu_grid_refuse (self->builder, error, _ ("“%s” is no name of a cell"), reference);
}

static gboolean
read_sheet (Reader *self, const char *path, GError **error)
{
  g_autoptr (HetuXml) xml = hetu_package_open (self->package, path, error);
  g_autoptr (GString) value = g_string_new (NULL);
  CellHead head = { .row = G_MAXUINT };
  HetuXmlEvent event;

  if (xml == NULL)
    return FALSE;
  while ((event = hetu_xml_next (xml, error)) > HETU_XML_END_OF_PART && event != HETU_XML_ERROR)
    {
      if (event != HETU_XML_START)
        continue;
      if (hetu_xml_is (xml, "row"))
        {
          head.row = hetu_xml_get_count (xml, "r", head.row + 2, G_MAXINT32) - 1;
          head.column = G_MAXUINT;
          if (hetu_xml_get_flag (xml, "hidden"))
            hetu_grid_builder_hide_row (self->builder, head.row);
        }
      else if (hetu_xml_is (xml, "c"))
        {
          if (!begin_cell (self, xml, &head, error) || !read_cell (self, xml, &head, value, error))
            return FALSE;
        }
      else if (hetu_xml_is (xml, "mergeCell"))
        take_merged (self, xml);
      else if (hetu_xml_is (xml, "col"))
        take_columns (self, xml);
    }
  return event != HETU_XML_ERROR;
}

/* Reads the parts that all sheets share. */
static gboolean
read_shared (Reader *self, GError **error)
{
  const char *found;
  g_autofree char *workbook = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *relations = NULL;
  g_autofree char *styles = NULL;
  g_autofree char *texts = NULL;

  if (!read_relations (self, "_rels/.rels", "", error))
    return FALSE;
  found = g_hash_table_lookup (self->types, "officeDocument");
  workbook = g_strdup (found != NULL ? found : "xl/workbook.xml");
  folder = g_path_get_dirname (workbook);
  if (g_str_equal (folder, "."))
    *folder = '\0';
  name = g_path_get_basename (workbook);
  relations = g_strconcat (folder, *folder == '\0' ? "" : "/", "_rels/", name, ".rels", NULL);
  if (!read_workbook (self, workbook, error) || !read_relations (self, relations, folder, error))
    return FALSE;
  styles = g_strdup (g_hash_table_lookup (self->types, "styles"));
  texts = g_strdup (g_hash_table_lookup (self->types, "sharedStrings"));
  return (styles == NULL || !hetu_package_has (self->package, styles) ||
          read_styles (self, styles, error)) &&
         (texts == NULL || !hetu_package_has (self->package, texts) ||
          read_texts (self, texts, error));
}

static gboolean
read_sheets (Reader *self, GError **error)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const SheetEntry *entry = self->sheets->pdata[i];
      const char *path =
          entry->relation != NULL ? g_hash_table_lookup (self->parts, entry->relation) : NULL;

      /* Charts and dialogs have sheets of their own, without cells. */
      if (path == NULL || strstr (path, "worksheets/") == NULL)
        continue;
      if (!hetu_grid_builder_begin_sheet (self->builder,
                                          entry->name != NULL ? entry->name : "",
                                          entry->hidden,
                                          error) ||
          !read_sheet (self, path, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hetu_grid_read_xlsx (HetuGridBuilder *self, GBytes *bytes, GError **error)
{
  g_autoptr (HetuPackage) package = hetu_grid_builder_open_package (self, bytes, error);
  Reader reader = { .builder = self, .package = package };
  gboolean read;

  if (package == NULL)
    return FALSE;
  if (!hetu_package_has (package, "_rels/.rels") ||
      !hetu_package_has (package, "[Content_Types].xml"))
    return hetu_grid_refuse (self, error, _ ("a packed file, but no workbook"));
  reader.sheets = g_ptr_array_new_with_free_func (sheet_entry_free);
  reader.parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reader.types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reader.formats = g_array_new (FALSE, FALSE, sizeof (HetuNumberFormat));
  reader.texts = g_ptr_array_new ();
  read = read_shared (&reader, error) && read_sheets (&reader, error);
  g_ptr_array_unref (reader.sheets);
  g_hash_table_unref (reader.parts);
  g_hash_table_unref (reader.types);
  g_array_unref (reader.formats);
  g_ptr_array_unref (reader.texts);
  return read;
}
