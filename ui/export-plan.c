/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export plan: pages and paths, decided before anything is written, so that what would be overwritten can be asked about
 * once and for all of it. */
#include "ui/export-plan.h"

char *
hetu_export_folder (HetuSettings *settings)
{
  g_autofree char *last = hetu_settings_get_string (settings, "export-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (last[0] != '\0' && g_file_test (last, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&last);
  if (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR))
    return g_strdup (documents);
  return g_strdup (g_get_home_dir ());
}

GPtrArray *
hetu_export_list_pages (HetuStore *store, const HetuSpec *spec, HetuExportPages pages)
{
  GPtrArray *one = NULL;

  if (pages != HETU_PAGES_ONE)
    return hetu_figure_list_pages (store, spec, pages == HETU_PAGES_SIBLINGS);
  one = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_spec_free);
  g_ptr_array_add (one, hetu_spec_copy (spec));
  return one;
}

char *
hetu_export_suggest_name (HetuStore *store, const HetuSpec *spec, HetuExportPages pages)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GArray) codes = NULL;
  g_autoptr (HetuSpec) all = NULL;

  if (pages == HETU_PAGES_ONE)
    return hetu_figure_suggest_name (store, spec);
  /* Named for the places that have a page, not for those that are on each. */
  list = hetu_export_list_pages (store, spec, pages);
  codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < list->len; i++)
    {
      gint32 code = hetu_spec_get_focus (g_ptr_array_index (list, i));

      g_array_append_val (codes, code);
    }
  all = hetu_spec_copy (spec);
  hetu_spec_set_regions (all, &g_array_index (codes, gint32, 0), codes->len);
  return hetu_figure_suggest_name (store, all);
}

/* “name_洛龙区.png”, “name.pdf” */
static char *
make_file_name (HetuStore *store, const HetuSpec *page, HetuFileFormat format, const char *name)
{
  HetuDistrict *district =
      page != NULL ? hetu_store_get_district (store, hetu_spec_get_focus (page)) : NULL;

  if (district == NULL)
    return g_strdup_printf ("%s.%s", name, hetu_file_format_to_string (format));
  return g_strdup_printf ("%s_%s.%s",
                          name,
                          hetu_district_get_name (district, page->language),
                          hetu_file_format_to_string (format));
}

GPtrArray *
hetu_export_list_paths (HetuStore *store,
                        GPtrArray *pages,
                        HetuFileFormat format,
                        const char *folder,
                        const char *name)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  gboolean apart = pages->len > 1 && format != HETU_FORMAT_PDF;

  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *file =
          make_file_name (store, apart ? g_ptr_array_index (pages, i) : NULL, format, name);

      g_ptr_array_add (paths, g_build_filename (folder, file, NULL));
    }
  return paths;
}

const char *
hetu_export_find_existing (GPtrArray *paths)
{
  for (guint i = 0; i < paths->len; i++)
    if (g_file_test (g_ptr_array_index (paths, i), G_FILE_TEST_EXISTS))
      return g_ptr_array_index (paths, i);
  return NULL;
}

char *
hetu_export_find_free_name (HetuStore *store,
                            GPtrArray *pages,
                            HetuFileFormat format,
                            const char *folder,
                            const char *name)
{
  g_autofree char *free_name = g_strdup (name);

  for (guint n = 2;; n++)
    {
      g_autoptr (GPtrArray) paths =
          hetu_export_list_paths (store, pages, format, folder, free_name);

      if (hetu_export_find_existing (paths) == NULL)
        return g_steal_pointer (&free_name);
      g_free (free_name);
      free_name = g_strdup_printf ("%s (%u)", name, n);
    }
}
