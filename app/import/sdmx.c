/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our own SDMX-CSV turned into the tidy layout, row by row: what a figure is made of is said the same way in both but for times, units,
 * statuses and comparators, which are said in SDMX's words. */
#include "import/sdmx.h"

#include "error.h"
#include "import/csv.h"
#include "import/withdrawal.h"
#include "model/sdmx.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAME_MARK ": "

typedef struct
{
  HetuCsvReader *reader;
  const char *name;                   /* of the file */
  int places[HETU_SDMX_N_COMPONENTS]; /* columns; −1: not there */
  gboolean has_names[HETU_SDMX_N_COMPONENTS];
  int action; /* column; −1 */
  const char *const *fields;
  GString *cell; /* owned: the one that is looked at */
  GString *out;  /* owned */
} Translation;

static void
translation_clear (Translation *self)
{
  g_clear_pointer (&self->reader, hetu_csv_reader_free);
  if (self->cell != NULL)
    g_string_free (self->cell, TRUE);
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Translation, translation_clear)

void
hetu_import_append_field (GString *text, const char *field)
{
  g_string_append_c (text, '"');
  for (; *field != '\0'; field++)
    {
      if (*field == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *field);
    }
  g_string_append_c (text, '"');
}

static gboolean
is_our_structure (const char *field)
{
  return g_str_has_prefix (field, HETU_SDMX_STRUCTURE "(");
}

gboolean
hetu_import_is_sdmx (const char *name, GBytes *bytes)
{
  g_autoptr (HetuCsvReader) reader = hetu_csv_reader_new (name, bytes, NULL);
  const char *const *header, *const *fields = NULL;
  int column = 0;

  if (reader == NULL)
    return FALSE;
  header = hetu_csv_reader_get_header (reader);
  if (g_strcmp0 (header[0], "STRUCTURE") == 0 && g_strcmp0 (header[1], "STRUCTURE_ID") == 0)
    column = 1;
  else if (g_strcmp0 (header[0], "DATAFLOW") != 0)
    return FALSE;
  return hetu_csv_reader_next (reader, &fields, NULL) && is_our_structure (fields[column]);
}

/* “FREQ: Frequency” is FREQ, and its cells are “A: Annual”. */
static void
find_columns (Translation *self)
{
  const char *const *header = hetu_csv_reader_get_header (self->reader);

  self->action = hetu_csv_reader_find_column (self->reader, "ACTION");
  for (HetuSdmxComponent i = 0; i < HETU_SDMX_N_COMPONENTS; i++)
    {
      const char *id = hetu_sdmx_get_column (i)->id;
      gsize length = strlen (id);

      self->places[i] = -1;
      for (int k = 0; header[k] != NULL && self->places[i] < 0; k++)
        if (strncmp (header[k], id, length) == 0 &&
            (header[k][length] == '\0' || g_str_has_prefix (header[k] + length, NAME_MARK)))
          {
            self->places[i] = k;
            self->has_names[i] = header[k][length] != '\0' && hetu_sdmx_get_column (i)->is_coded;
          }
    }
}

/* Returns: (transfer none): valid until the next call */
static const char *
get (Translation *self, HetuSdmxComponent component)
{
  const char *field = self->places[component] >= 0 ? self->fields[self->places[component]] : "";
  const char *mark = self->has_names[component] ? strstr (field, NAME_MARK) : NULL;

  g_string_truncate (self->cell, 0);
  g_string_append_len (self->cell, field, mark != NULL ? mark - field : (gssize) strlen (field));
  if (hetu_sdmx_get_column (component)->is_dimension &&
      g_str_equal (self->cell->str, HETU_SDMX_NOT_APPLICABLE))
    g_string_truncate (self->cell, 0);
  return self->cell->str;
}

static gboolean
refuse (Translation *self, HetuSdmxComponent component, const char *value, GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s, line %u, column %s: “%s” is no such code of this structure"),
               self->name,
               hetu_csv_reader_get_line (self->reader),
               hetu_sdmx_get_column (component)->id,
               value);
  return FALSE;
}

static void
append (Translation *self, const char *field)
{
  hetu_import_append_field (self->out, field);
  g_string_append_c (self->out, ',');
}

static gboolean
append_time (Translation *self, HetuSdmxComponent component, GError **error)
{
  const char *text = get (self, component);
  HetuPeriod period = { 0 };
  g_autofree char *tidy = NULL;

  if (*text != '\0' && !hetu_sdmx_time_parse (text, &period))
    return refuse (self, component, text, error);
  tidy = hetu_period_to_string (period);
  append (self, tidy);
  return TRUE;
}

static gboolean
append_comparator (Translation *self, GError **error)
{
  const char *code = get (self, HETU_SDMX_COMPARATOR);
  HetuComparator comparator = HETU_COMPARATOR_EQUAL;

  if (*code != '\0' && !hetu_sdmx_comparator_parse (code, &comparator))
    return refuse (self, HETU_SDMX_COMPARATOR, code, error);
  append (self, *code == '\0' ? "" : hetu_comparator_to_string (comparator));
  return TRUE;
}

/* A spreadsheet drops the zeros at the end; DECIMALS knows them. */
static gboolean
append_value (Translation *self, HetuSdmxComponent component, GError **error)
{
  const char *decimals = get (self, HETU_SDMX_DECIMALS);
  guint64 n = 0;
  HetuDecimal value;
  const char *text;
  g_autofree char *tidy = NULL;

  if (*decimals != '\0' && !g_ascii_string_to_unsigned (decimals, 10, 0, 18, &n, NULL))
    return refuse (self, HETU_SDMX_DECIMALS, decimals, error);
  text = get (self, component);
  if (*text == '\0' || g_str_equal (text, "NaN"))
    {
      append (self, "");
      return TRUE;
    }
  if (!hetu_decimal_parse (text, &value, NULL))
    return refuse (self, component, text, error);
  if (value.decimals < n)
    value = hetu_decimal_round (value, (guint) n);
  tidy = hetu_decimal_to_string (value);
  append (self, tidy);
  return TRUE;
}

static gboolean
append_unit (Translation *self, GError **error)
{
  const char *multiplier = get (self, HETU_SDMX_UNIT_MULT);
  gint64 power = 0;
  HetuUnit unit = HETU_UNIT_NONE;
  const char *measure;
  g_autofree char *tidy = NULL;

  if (*multiplier != '\0' && !g_ascii_string_to_signed (multiplier, 10, -12, 18, &power, NULL))
    return refuse (self, HETU_SDMX_UNIT_MULT, multiplier, error);
  measure = get (self, HETU_SDMX_UNIT_MEASURE);
  if (!hetu_sdmx_unit_parse (measure, (int) power, &unit, NULL))
    return refuse (self, HETU_SDMX_UNIT_MEASURE, measure, error);
  tidy = hetu_unit_to_string (unit, HETU_LANGUAGE_ZH);
  append (self, tidy);
  return TRUE;
}

static gboolean
is_deletion (Translation *self)
{
  return self->action >= 0 && g_str_equal (self->fields[self->action], "D");
}

static gboolean
append_status (Translation *self, GError **error)
{
  const char *code;
  HetuStatus status = HETU_STATUS_FINAL;

  if (is_deletion (self))
    {
      append (self, HETU_IMPORT_WITHDRAWN);
      return TRUE;
    }
  code = get (self, HETU_SDMX_OBS_STATUS);
  if (!hetu_sdmx_status_parse (code, &status))
    return refuse (self, HETU_SDMX_OBS_STATUS, code, error);
  append (self, hetu_status_to_string (status));
  return TRUE;
}

/* A figure that is deleted says when and why in columns of their own. */
static HetuSdmxComponent
look_up (Translation *self, HetuSdmxComponent component)
{
  if (!is_deletion (self))
    return component;
  if (component == HETU_SDMX_PUBLISHED)
    return HETU_SDMX_WITHDRAWN;
  return component == HETU_SDMX_TEXT ? HETU_SDMX_REASON : component;
}

static gboolean
translate_row (Translation *self, GError **error)
{
  if (!append_value (self, HETU_SDMX_OBS_VALUE, error) ||
      !append_value (self, HETU_SDMX_OBS_VALUE_HIGH, error) || !append_comparator (self, error) ||
      !append_unit (self, error) || !append_status (self, error))
    return FALSE;
  for (HetuSdmxComponent i = 0; i < HETU_SDMX_N_COMPONENTS; i++)
    {
      const HetuSdmxColumn *column = hetu_sdmx_get_column (i);

      if (column->tidy == NULL)
        continue;
      if (!column->is_time)
        append (self, get (self, look_up (self, i)));
      else if (!append_time (self, i, error))
        return FALSE;
    }
  g_string_truncate (self->out, self->out->len - 1);
  g_string_append_c (self->out, '\n');
  return TRUE;
}

static void
write_head (Translation *self)
{
  g_string_append (self->out, "value,value_high,comparator,unit,status");
  for (HetuSdmxComponent i = 0; i < HETU_SDMX_N_COMPONENTS; i++)
    if (hetu_sdmx_get_column (i)->tidy != NULL)
      g_string_append_printf (self->out, ",%s", hetu_sdmx_get_column (i)->tidy);
  g_string_append_c (self->out, '\n');
}

GBytes *
hetu_import_sdmx_to_tidy (const char *name, GBytes *bytes, GError **error)
{
  g_auto (Translation) self = { .name = name };
  GError *failure = NULL;

  self.reader = hetu_csv_reader_new (name, bytes, error);
  if (self.reader == NULL)
    return NULL;
  self.cell = g_string_new (NULL);
  self.out = g_string_new (NULL);
  find_columns (&self);
  write_head (&self);
  while (hetu_csv_reader_next (self.reader, &self.fields, &failure))
    if (!translate_row (&self, error))
      return NULL;
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_string_free_to_bytes (g_steal_pointer (&self.out));
}
