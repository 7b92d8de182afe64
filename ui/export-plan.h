/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/export-job.h"
#include "ui/settings.h"

/* Which files an export makes, and where. */

typedef enum
{
  HETU_PAGES_ONE,      /* the figure */
  HETU_PAGES_REGIONS,  /* each region of the figure on a page of its own */
  HETU_PAGES_SIBLINGS, /* each region under the same parent */
} HetuExportPages;

/**
 * hetu_export_folder:
 *
 * Returns: (transfer full): the folder of the last export, the documents folder where there is none
 */
char *hetu_export_folder (HetuSettings *settings);

/**
 * hetu_export_list_pages:
 *
 * Returns: (transfer full) (element-type HetuSpec): the figure's pages, see hetu_figure_list_pages()
 */
GPtrArray *hetu_export_list_pages (HetuStore *store, const HetuSpec *spec, HetuExportPages pages);

/**
 * hetu_export_suggest_name:
 *
 * Returns: (transfer full): a file name without ending for all of the pages
 */
char *hetu_export_suggest_name (HetuStore *store, const HetuSpec *spec, HetuExportPages pages);

/**
 * hetu_export_list_paths:
 * @pages: (element-type HetuSpec)
 * @name: without ending
 *
 * Returns: (transfer full) (element-type utf8): a path for each page: the same for all of a PDF, else “name_洛龙区.png” for
 *   each of several
 */
GPtrArray *hetu_export_list_paths (HetuStore *store,
                                   GPtrArray *pages,
                                   HetuFileFormat format,
                                   const char *folder,
                                   const char *name);

/**
 * hetu_export_find_existing:
 * @paths: (element-type utf8)
 *
 * Returns: (transfer none) (nullable): the first that is there already
 */
const char *hetu_export_find_existing (GPtrArray *paths);

/**
 * hetu_export_find_free_name:
 *
 * Returns: (transfer full): @name, or the first of “name (2)”, “name (3)” … that overwrites nothing
 */
char *hetu_export_find_free_name (HetuStore *store,
                                  GPtrArray *pages,
                                  HetuFileFormat format,
                                  const char *folder,
                                  const char *name);
