/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XLS of Excel 5 to 2003 ([MS-XLS]; BIFF5 and BIFF8): compound.c opens the file, biff.c cuts its one stream into records, and
 * this file takes the few kinds that say what cells hold and how they are shown. Also tells a workbook that is locked by a
 * password, XLSX ones included: those are compound files too. */
#include "import/biff.h"
#include "import/compound.h"
#include "import/grid-private.h"
#include "import/number-format.h"

#include "error.h"

#include <glib/gi18n-lib.h>

#define BIFF8 0x0600
#define RECORDS_BETWEEN_LOOKS 8192
#define WORKSHEET 0

typedef struct
{
  char *name; /* owned */
  guint32 offset;
  gboolean hidden;
} SheetEntry;

typedef struct
{
  HetuGridBuilder *builder; /* borrowed */
  HetuBiff biff;
  GArray *sheets;    /* owned: SheetEntry */
  GHashTable *codes; /* owned: number of a format → its code */
  GArray *formats;   /* owned: numbers of formats (guint16), by extended format */
  GPtrArray *texts;  /* owned: of the builder's */
  guint version;
  guint codepage;
  gboolean from_1904;
  HetuCell pending; /* a formula whose text comes in the record that follows */
  guint pending_row, pending_column;
} Reader;

static void
sheet_entry_clear (gpointer item)
{
  g_free (((SheetEntry *) item)->name);
}

static char *
read_text (Reader *self, guint length_bytes)
{
  return self->version >= BIFF8 ? hetu_biff_read_wide (&self->biff, length_bytes)
                                : hetu_biff_read_narrow (&self->biff, length_bytes, self->codepage);
}

static void
take_sheet (Reader *self)
{
  SheetEntry entry = { .offset = (guint32) hetu_biff_read (&self->biff, 4) };
  guint type;

  entry.hidden = (hetu_biff_read (&self->biff, 1) & 3) != 0;
  type = (guint) hetu_biff_read (&self->biff, 1);
  entry.name = read_text (self, 1);
  if (type == WORKSHEET)
    g_array_append_val (self->sheets, entry);
  else
    sheet_entry_clear (&entry);
}

static void
take_format (Reader *self)
{
  guint id = (guint) hetu_biff_read (&self->biff, 2);

  g_hash_table_insert (self->codes,
                       GUINT_TO_POINTER (id),
                       read_text (self, self->version >= BIFF8 ? 2 : 1));
}

static gboolean
take_texts (Reader *self, GError **error)
{
  guint32 n;

  self->biff.short_of_bytes = FALSE;
  hetu_biff_skip (&self->biff, 4);
  n = (guint32) hetu_biff_read (&self->biff, 4);
  for (guint32 i = 0; i < n; i++)
    {
      g_autofree char *text = hetu_biff_read_wide (&self->biff, 2);
      const char *kept;

      if (self->biff.short_of_bytes)
        return hetu_grid_refuse (self->builder,
                                 error,
                                 _ ("the file is damaged: texts are cut off"));
      kept = hetu_grid_builder_keep (self->builder, text, error);
      if (kept == NULL)
        return FALSE;
      g_ptr_array_add (self->texts, (gpointer) kept);
      if (i % RECORDS_BETWEEN_LOOKS == 0 && !hetu_grid_builder_go_on (self->builder, 0, error))
        return FALSE;
    }
  return TRUE;
}

/* Reads what all sheets share: the first run of records. */
static gboolean
read_globals (Reader *self, GError **error)
{
  while (hetu_biff_next (&self->biff) && self->biff.id != HETU_BIFF_EOF)
    switch (self->biff.id)
      {
      case HETU_BIFF_FILEPASS:
        return hetu_grid_refuse (
            self->builder,
            error,
            _ ("the workbook is protected by a password; save it without one"));
      case HETU_BIFF_CODEPAGE:
        self->codepage = (guint) hetu_biff_read (&self->biff, 2);
        break;
      case HETU_BIFF_DATEMODE:
        self->from_1904 = hetu_biff_read (&self->biff, 2) == 1;
        break;
      case HETU_BIFF_BOUNDSHEET:
        take_sheet (self);
        break;
      case HETU_BIFF_FORMAT:
        take_format (self);
        break;
      case HETU_BIFF_XF:
        {
          guint16 id;

          hetu_biff_skip (&self->biff, 2);
          id = (guint16) hetu_biff_read (&self->biff, 2);
          g_array_append_val (self->formats, id);
          break;
        }
      case HETU_BIFF_SST:
        if (!take_texts (self, error))
          return FALSE;
        break;
      default:
        break;
      }
  return TRUE;
}

static HetuNumberFormat
find_format (Reader *self, guint index)
{
  guint id;
  const char *code;

  if (index >= self->formats->len)
    return HETU_NUMBER_FORMAT_GENERAL;
  id = g_array_index (self->formats, guint16, index);
  code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (id));
  return code != NULL ? hetu_number_format_parse (code) : hetu_number_format_builtin (id);
}

static gboolean
put_number (Reader *self,
            guint row,
            guint column,
            guint format,
            double number,
            guint8 flags,
            GError **error)
{
  HetuCell cell = hetu_number_format_apply (find_format (self, format), number, self->from_1904);

  cell.flags |= flags;
  return hetu_grid_builder_put (self->builder, row, column, &cell, error);
}

static gboolean
put_truth (Reader *self,
           guint row,
           guint column,
           guint value,
           gboolean is_error,
           guint8 flags,
           GError **error)
{
  static const struct
  {
    guint8 code;
    const char *word;
  } errors[] = {
    { 0x00, "#NULL!" }, { 0x07, "#DIV/0!" }, { 0x0f, "#VALUE!" }, { 0x17, "#REF!" },
    { 0x1d, "#NAME?" }, { 0x24, "#NUM!" },   { 0x2a, "#N/A" },
  };
  HetuCell cell = { .kind = HETU_CELL_BOOLEAN, .flags = flags, .decimals = -1 };

  cell.truth = value != 0;
  if (is_error)
    {
      cell.kind = HETU_CELL_ERROR;
      cell.text = "#ERROR!";
      for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
        if (errors[i].code == value)
          cell.text = errors[i].word;
    }
  return hetu_grid_builder_put (self->builder, row, column, &cell, error);
}

/* A formula's last value: a number, or what the last bytes say instead of one. */
static gboolean
take_formula (Reader *self, guint row, guint column, guint format, GError **error)
{
  guint64 bits = hetu_biff_read (&self->biff, 8);
  double number;

  if (bits >> 48 != 0xffff)
    {
      HetuBiff value = self->biff;

      value.at -= 8;
      number = hetu_biff_read_double (&value);
      return put_number (self, row, column, format, number, HETU_CELL_FORMULA, error);
    }
  switch (bits & 0xff)
    {
    case 0:
      self->pending =
          (HetuCell){ .kind = HETU_CELL_TEXT, .flags = HETU_CELL_FORMULA, .decimals = -1 };
      self->pending_row = row;
      self->pending_column = column;
      return TRUE;
    case 1:
    case 2:
      return put_truth (self,
                        row,
                        column,
                        (guint) (bits >> 16) & 0xff,
                        (bits & 0xff) == 2,
                        HETU_CELL_FORMULA,
                        error);
    default:
      return TRUE;
    }
}

static gboolean
take_string (Reader *self, GError **error)
{
  g_autofree char *text = read_text (self, 2);

  if (self->pending.kind != HETU_CELL_TEXT || *text == '\0')
    return TRUE;
  self->pending.text = hetu_grid_builder_keep (self->builder, text, error);
  if (self->pending.text == NULL)
    return FALSE;
  if (!hetu_grid_builder_put (self->builder,
                              self->pending_row,
                              self->pending_column,
                              &self->pending,
                              error))
    return FALSE;
  self->pending.kind = HETU_CELL_EMPTY;
  return TRUE;
}

/* A cell of a record that holds one: row, column, extended format, value. */
static gboolean
take_cell (Reader *self, GError **error)
{
  guint row = (guint) hetu_biff_read (&self->biff, 2);
  guint column = (guint) hetu_biff_read (&self->biff, 2);
  guint format = (guint) hetu_biff_read (&self->biff, 2);
  g_autofree char *text = NULL;
  guint64 number;
  HetuCell cell = { .kind = HETU_CELL_TEXT, .decimals = -1 };

  switch (self->biff.id)
    {
    case HETU_BIFF_NUMBER:
      return put_number (self, row, column, format, hetu_biff_read_double (&self->biff), 0, error);
    case HETU_BIFF_RK:
      return put_number (self, row, column, format, hetu_biff_read_rk (&self->biff), 0, error);
    case HETU_BIFF_FORMULA:
      return take_formula (self, row, column, format, error);
    case HETU_BIFF_BOOLERR:
      number = hetu_biff_read (&self->biff, 1);
      return put_truth (self,
                        row,
                        column,
                        (guint) number,
                        hetu_biff_read (&self->biff, 1) == 1,
                        0,
                        error);
    case HETU_BIFF_LABELSST:
      number = hetu_biff_read (&self->biff, 4);
      if (number >= self->texts->len)
        return hetu_grid_refuse (self->builder,
                                 error,
                                 _ ("the file is damaged: a text is missing"));
      cell.text = self->texts->pdata[number];
      return *cell.text == '\0' || hetu_grid_builder_put (self->builder, row, column, &cell, error);
    default:
      text = read_text (self, 2);
      return hetu_grid_builder_put_text (self->builder, row, column, text, error);
    }
}

static gboolean
take_numbers (Reader *self, GError **error)
{
  guint row = (guint) hetu_biff_read (&self->biff, 2);
  guint column = (guint) hetu_biff_read (&self->biff, 2);

  for (; hetu_biff_left (&self->biff) >= 8; column++)
    {
      guint format = (guint) hetu_biff_read (&self->biff, 2);

      if (!put_number (self, row, column, format, hetu_biff_read_rk (&self->biff), 0, error))
        return FALSE;
    }
  return TRUE;
}

static void
take_merged (Reader *self)
{
  guint n = (guint) hetu_biff_read (&self->biff, 2);

  for (guint i = 0; i < n && hetu_biff_left (&self->biff) >= 8; i++)
    {
      HetuCellRange range;

      range.first_row = (guint) hetu_biff_read (&self->biff, 2);
      range.last_row = (guint) hetu_biff_read (&self->biff, 2);
      range.first_column = (guint) hetu_biff_read (&self->biff, 2);
      range.last_column = (guint) hetu_biff_read (&self->biff, 2);
      hetu_grid_builder_merge (self->builder, &range);
    }
}

static void
take_shape (Reader *self)
{
  guint first = (guint) hetu_biff_read (&self->biff, 2);
  guint last = (guint) hetu_biff_read (&self->biff, 2);

  if (self->biff.id == HETU_BIFF_COLINFO)
    {
      hetu_biff_skip (&self->biff, 4);
      if ((hetu_biff_read (&self->biff, 2) & 1) != 0)
        hetu_grid_builder_hide_columns (self->builder, first, last);
      return;
    }
  hetu_biff_skip (&self->biff, 8);
  if ((hetu_biff_read (&self->biff, 2) & 0x20) != 0)
    hetu_grid_builder_hide_row (self->builder, first);
}

static gboolean
take_record (Reader *self, GError **error)
{
  switch (self->biff.id)
    {
    case HETU_BIFF_NUMBER:
    case HETU_BIFF_RK:
    case HETU_BIFF_FORMULA:
    case HETU_BIFF_BOOLERR:
    case HETU_BIFF_LABELSST:
    case HETU_BIFF_LABEL:
    case HETU_BIFF_RSTRING:
      return take_cell (self, error);
    case HETU_BIFF_MULRK:
      return take_numbers (self, error);
    case HETU_BIFF_STRING:
      return take_string (self, error);
    case HETU_BIFF_MERGEDCELLS:
      take_merged (self);
      return TRUE;
    case HETU_BIFF_COLINFO:
    case HETU_BIFF_ROW:
      take_shape (self);
      return TRUE;
    default:
      return TRUE;
    }
}

/* Reads one sheet; what is drawn in it has runs of records of its own, which hold no cells. */
static gboolean
read_sheet (Reader *self, const SheetEntry *entry, GError **error)
{
  gsize size = self->biff.size;
  guint depth = 0;
  guint n_records = 0;

  hetu_biff_init (&self->biff, self->biff.data, size, entry->offset);
  while (hetu_biff_next (&self->biff))
    {
      if (++n_records % RECORDS_BETWEEN_LOOKS == 0 &&
          !hetu_grid_builder_go_on (self->builder, (double) self->biff.at / (double) size, error))
        return FALSE;
      if (self->biff.id == HETU_BIFF_BOF)
        depth++;
      else if (self->biff.id == HETU_BIFF_EOF && --depth == 0)
        return TRUE;
      else if (depth == 0)
        break;
      else if (depth == 1 && !take_record (self, error))
        return FALSE;
      if (self->biff.short_of_bytes)
        break;
    }
  return hetu_grid_refuse (self->builder, error, _ ("the file is damaged: the sheet is cut off"));
}

static gboolean
read_stream (Reader *self, GError **error)
{
  if (!hetu_biff_next (&self->biff) || self->biff.id != HETU_BIFF_BOF)
    return hetu_grid_refuse (self->builder,
                             error,
                             _ ("a workbook older than Excel 5; save it anew"));
  self->version = (guint) hetu_biff_read (&self->biff, 2);
  if (!read_globals (self, error))
    return FALSE;
  if (self->sheets->len == 0)
    return hetu_grid_refuse (self->builder, error, _ ("the file is damaged: it has no sheets"));
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const SheetEntry *entry = &g_array_index (self->sheets, SheetEntry, i);

      if (!hetu_grid_builder_begin_sheet (self->builder, entry->name, entry->hidden, error) ||
          !read_sheet (self, entry, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_bytes (HetuGridBuilder *builder, GBytes *bytes, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  Reader reader = { .builder = builder, .codepage = 936 };
  gboolean read;

  hetu_biff_init (&reader.biff, data, size, 0);
  reader.sheets = g_array_new (FALSE, FALSE, sizeof (SheetEntry));
  g_array_set_clear_func (reader.sheets, sheet_entry_clear);
  reader.codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  reader.formats = g_array_new (FALSE, FALSE, sizeof (guint16));
  reader.texts = g_ptr_array_new ();
  read = read_stream (&reader, error);
  g_array_unref (reader.sheets);
  g_hash_table_unref (reader.codes);
  g_array_unref (reader.formats);
  g_ptr_array_unref (reader.texts);
  return read;
}

gboolean
hetu_grid_read_xls (HetuGridBuilder *self, GBytes *bytes, GError **error)
{
  g_autoptr (HetuCompound) file = hetu_compound_new (bytes);
  g_autoptr (GBytes) stream = NULL;
  const char *name;

  if (file == NULL)
    return hetu_grid_refuse (self, error, _ ("the file is damaged: it cannot be unpacked"));
  name = hetu_compound_has (file, "Workbook") ? "Workbook" : "Book";
  if (hetu_compound_has (file, name))
    {
      stream = hetu_compound_read (file, name);
      if (stream == NULL)
        return hetu_grid_refuse (self, error, _ ("the file is damaged: it ends too early"));
      return read_bytes (self, stream, error);
    }
  if (hetu_compound_has (file, "EncryptedPackage"))
    return hetu_grid_refuse (self,
                             error,
                             _ ("the workbook is protected by a password; save it without one"));
  return hetu_grid_refuse (self, error, _ ("a file of an office program, but no workbook"));
}
