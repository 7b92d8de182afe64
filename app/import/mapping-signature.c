/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stays the same from one file of a make to the next: the texts of the header, column by column, with times left open, and what the
 * columns are. Columns that differ by their time alone count once, since a table grows by one each month. */
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ANY_TIME "#"
#define LEAST_COMMON 4 /* columns: “地区”, “2022年” alone are no make */

/* Which time of its kind is left open, but not the kind: a month is no 1—5月. */
static const char *
name_kind_of_time (const HetuLabelTime *time, const char *text)
{
  if (strstr (text, "季") != NULL || strpbrk (text, "Qq") != NULL)
    return "#季";
  if (time->last_month == 0 || time->is_several)
    return "#年";
  return time->first_month == time->last_month ? "#月" : "#累计";
}

/* “2023年1—5月增速（%）” as “#增速(%)”. */
static char *
dup_pattern (const char *text)
{
  g_autoptr (HetuLabel) label = hetu_label_parse (text);
  g_autofree char *plain = hetu_label_normalise (text);
  GString *pattern;

  if (!hetu_label_time_is_told (&label->time) ||
      (label->time.year == 0 && label->time.last_month == 0 && !label->time.is_several))
    return g_steal_pointer (&plain);
  pattern = g_string_new (name_kind_of_time (&label->time, plain));
  g_string_append (pattern, label->full);
  for (guint i = 0; i < label->n_units; i++)
    {
      g_autofree char *unit = hetu_unit_to_string (label->units[i], HETU_LANGUAGE_ZH);

      g_string_append_printf (pattern, "(%s)", unit);
    }
  return g_string_free (pattern, FALSE);
}

/* The header over a column, from the top down, and what the column is. */
static char *
dup_column_pattern (const HetuMapping *self, guint column)
{
  GString *line = g_string_new (NULL);

  for (guint row = self->header.first_row; row <= self->header.last_row; row++)
    {
      g_autofree char *text = hetu_mapping_dup_cell (self, row, column);
      g_autofree char *pattern = dup_pattern (text);

      g_string_append_printf (line, "%s%s", row > self->header.first_row ? " / " : "", pattern);
    }
  return g_string_free (line, FALSE);
}

static gboolean
is_blank (const char *pattern)
{
  return strspn (pattern, " /") == strlen (pattern);
}

GStrv
hetu_mapping_dup_signature (const HetuMapping *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (self->header.last_row >= self->header.first_row)
    for (guint column = 0; column <= self->header.last_column; column++)
      {
        char *line = dup_column_pattern (self, column);

        if (is_blank (line) || (lines->len > 0 && strstr (line, ANY_TIME) != NULL &&
                                g_str_equal (lines->pdata[lines->len - 1], line)))
          g_free (line);
        else
          g_ptr_array_add (lines, line);
      }
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

/* The column whose pattern is line @index of the signature. */
static guint
find_column (const HetuMapping *self, guint index)
{
  g_autofree char *before = NULL;
  guint n = 0;

  for (guint column = 0; column <= self->header.last_column; column++)
    {
      g_autofree char *line = dup_column_pattern (self, column);

      if (is_blank (line) ||
          (before != NULL && strstr (line, ANY_TIME) != NULL && g_str_equal (before, line)))
        continue;
      if (n++ == index)
        return column;
      g_free (before);
      before = g_steal_pointer (&line);
    }
  return self->header.last_column;
}

/* Returns: (transfer full): a line of a signature as a person reads it, without the marks of open times */
static char *
dup_told (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, ANY_TIME, -1);

  return g_strjoinv ("", parts);
}

char *
hetu_mapping_find_change (const HetuMapping *self,
                          const char *const *signature,
                          guint *row,
                          guint *changed)
{
  g_auto (GStrv) now = hetu_mapping_dup_signature (self);
  guint i = 0;
  guint column;
  g_autofree char *name = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  while (now[i] != NULL && signature[i] != NULL && g_str_equal (now[i], signature[i]))
    i++;
  if (now[i] == NULL && signature[i] == NULL)
    return NULL;
  column = find_column (self, now[i] != NULL ? i : (i > 0 ? i - 1 : 0));
  if (row != NULL)
    *row = self->header.last_row;
  if (changed != NULL)
    *changed = column;
  name = hetu_grid_name_cell (self->grid, self->header.last_row, column);
  before = signature[i] != NULL ? dup_told (signature[i]) : NULL;
  after = now[i] != NULL ? dup_told (now[i]) : NULL;
  if (after == NULL)
    return g_strdup_printf (_ ("%s: behind it the column “%s” of the template is missing"),
                            name,
                            before);
  if (before == NULL)
    return g_strdup_printf (_ ("%s: “%s” is no column of the template"), name, after);
  return g_strdup_printf (_ ("%s: the template has “%s” here, the file “%s”"), name, before, after);
}

gboolean
hetu_mapping_resembles (const HetuMapping *self, const char *const *signature)
{
  g_auto (GStrv) now = hetu_mapping_dup_signature (self);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_common = 0;
  guint n_all = g_strv_length (now);

  for (guint i = 0; signature[i] != NULL; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, signature[i]));

      g_hash_table_insert (counts, (gpointer) signature[i], GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; now[i] != NULL; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, now[i]));

      if (n == 0)
        continue;
      g_hash_table_insert (counts, now[i], GUINT_TO_POINTER (n - 1));
      n_common++;
    }
  n_all += g_strv_length ((char **) signature) - n_common;
  return n_common >= LEAST_COMMON && n_common * 3 >= n_all * 2;
}
