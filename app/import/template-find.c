/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which template a book is of. A template says nothing of the file's name: the header alone tells. Where two fit and answer differently nobody
 * but a person can choose, for a wrong choice would be a silent mistake. */
#include "import/template.h"

#include <string.h>

#define ENDING ".json"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GStrv
hetu_template_list (const char *store_path)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_path_get_dirname (store_path);
  g_autofree char *path = g_build_filename (folder, "templates", NULL);
  g_autoptr (GDir) dir = g_str_equal (store_path, ":memory:") ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ENDING) && *name != '.')
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (ENDING)));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static gboolean
fits (const HetuTemplate *template, const GPtrArray *mappings)
{
  if (hetu_template_count_tables (template) != mappings->len)
    return FALSE;
  for (guint i = 0; i < mappings->len; i++)
    {
      g_autofree char *change =
          hetu_template_find_change (template, i, mappings->pdata[i], NULL, NULL);

      if (change != NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_names (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer name, meaning;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &name, &meaning))
    if (g_strcmp0 (meaning, g_hash_table_lookup (b, name)) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
answer_the_same (const HetuTemplate *one, const HetuTemplate *other)
{
  const HetuImportAnswers *a = hetu_template_get_answers (one);
  const HetuImportAnswers *b = hetu_template_get_answers (other);

  return g_strcmp0 (a->sheet, b->sheet) == 0 && g_strcmp0 (a->indicator, b->indicator) == 0 &&
         g_strcmp0 (a->region, b->region) == 0 && g_strcmp0 (a->unit, b->unit) == 0 &&
         g_strcmp0 (a->measure, b->measure) == 0 && g_strcmp0 (a->source, b->source) == 0 &&
         same_names (a->names, b->names);
}

/* The tables of the sheet that the template is of. Returns: (transfer full) (element-type HetuMapping): borrowed mappings */
static GPtrArray *
pick_tables (const HetuTemplate *template, const GPtrArray *mappings)
{
  const char *sheet = hetu_template_get_answers (template)->sheet;
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < mappings->len; i++)
    if (sheet == NULL ||
        g_str_equal (sheet, hetu_grid_get_name (hetu_mapping_get_grid (mappings->pdata[i]))))
      g_ptr_array_add (picked, mappings->pdata[i]);
  return picked;
}

HetuTemplate *
hetu_template_find (const char *store_path,
                    const GPtrArray *mappings,
                    char **name,
                    gboolean *is_ambiguous)
{
  g_auto (GStrv) names = hetu_template_list (store_path);
  g_autoptr (HetuTemplate) found = NULL;
  gboolean found_fits = FALSE;
  const char *found_name = NULL;

  *is_ambiguous = FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = hetu_template_find_file (store_path, names[i]);
      g_autoptr (HetuTemplate) template = hetu_template_load (file, NULL);
      g_autoptr (GPtrArray) tables = NULL;
      gboolean this_fits;

      if (template == NULL)
        continue;
      tables = pick_tables (template, mappings);
      this_fits = fits (template, tables);
      if (this_fits && found_fits)
        *is_ambiguous |= !answer_the_same (found, template);
      else if (this_fits || (found == NULL && hetu_template_resembles (template, tables)))
        {
          g_clear_pointer (&found, hetu_template_free);
          found = g_steal_pointer (&template);
          found_fits = this_fits;
          found_name = names[i];
        }
    }
  if (*is_ambiguous || found == NULL)
    return NULL;
  if (name != NULL)
    *name = g_strdup (found_name);
  return g_steal_pointer (&found);
}
