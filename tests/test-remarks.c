/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No English figure bears Chinese remarks of the shipped data. */
#include "figure/build.h"

#include <string.h>

/* A line of a table: commas within quotation marks part nothing. (transfer full) */
static GPtrArray *
split (const char *line)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  GString *field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *at = line; *at != '\0'; at++)
    if (*at == '"')
      quoted = !quoted;
    else if (*at == ',' && !quoted)
      {
        g_ptr_array_add (fields, g_string_free (field, FALSE));
        field = g_string_new (NULL);
      }
    else if (*at != '\r')
      g_string_append_c (field, *at);
  g_ptr_array_add (fields, g_string_free (field, FALSE));
  return fields;
}

static guint
find_column (const GPtrArray *header, const char *name)
{
  for (guint i = 0; i < header->len; i++)
    if (g_str_equal (g_ptr_array_index (header, i), name))
      return i;
  g_assert_not_reached ();
}

/* Remarks of @file in rows whose @column is none of “reported” and nothing; all rows where @column is %NULL. */
static guint
check_table (const char *folder, const char *file, const char *column)
{
  g_autofree char *path = g_build_filename (g_getenv ("HETU_DATA_DIR"), folder, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) header = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  header = split (lines[0]);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autoptr (GPtrArray) row = split (lines[i]);
      const char *remark = g_ptr_array_index (row, find_column (header, "note"));
      const char *kind =
          column != NULL ? g_ptr_array_index (row, find_column (header, column)) : "";

      if (*remark == '\0' || (column != NULL && (*kind == '\0' || g_str_equal (kind, "reported"))))
        continue;
      g_test_message ("%s: %s", file, remark);
      for (const char *at = hetu_build_remark (remark, HETU_LANGUAGE_EN); *at != '\0';
           at = g_utf8_next_char (at))
        g_assert_cmpint (g_unichar_get_script (g_utf8_get_char (at)), !=, G_UNICODE_SCRIPT_HAN);
      g_assert_cmpstr (hetu_build_remark (remark, HETU_LANGUAGE_ZH), ==, remark);
      n++;
    }
  return n;
}

static void
test_shipped_remarks_have_english (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HETU_DATA_DIR"), "observations", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  g_assert_nonnull (folder);
  for (const char *file; (file = g_dir_read_name (folder)) != NULL;)
    if (g_str_has_suffix (file, ".csv"))
      n += check_table ("observations", file, "basis");
  g_assert_cmpuint (n, >, 0);
}

/* The English of notes stands beside them. */
static void
test_shipped_notes_have_english (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HETU_DATA_DIR"), "notes.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) header = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  header = split (lines[0]);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++, n++)
    {
      g_autoptr (GPtrArray) row = split (lines[i]);
      const char *english = g_ptr_array_index (row, find_column (header, "note_en"));

      g_test_message ("%s", lines[i]);
      g_assert_cmpstr (english, !=, "");
      for (const char *at = english; *at != '\0'; at = g_utf8_next_char (at))
        g_assert_cmpint (g_unichar_get_script (g_utf8_get_char (at)), !=, G_UNICODE_SCRIPT_HAN);
    }
  g_assert_cmpuint (n, >=, 20);
}

static void
test_own_remarks_stay (void)
{
  g_assert_cmpstr (hetu_build_remark ("某县自报", HETU_LANGUAGE_EN), ==, "某县自报");
  g_assert_null (hetu_build_remark (NULL, HETU_LANGUAGE_EN));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remarks/shipped-ones-have-english", test_shipped_remarks_have_english);
  g_test_add_func ("/remarks/shipped-notes-have-english", test_shipped_notes_have_english);
  g_test_add_func ("/remarks/own-ones-stay", test_own_remarks_stay);
  return g_test_run ();
}
