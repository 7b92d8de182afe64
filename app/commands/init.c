/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli init and import: figures into a store. */
#include "commands/command.h"

#include "import/import.h"
#include "shipped.h"

#include "error.h"

#include <glib/gi18n-lib.h>

int
hetu_command_init (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  gboolean empty = FALSE;
  const GOptionEntry entries[] = {
    { "empty",
      0,
      0,
      G_OPTION_ARG_NONE,
      &empty,
      N_ ("The catalogue of indicators, districts and units only"),
      NULL },
    { 0 },
  };
  g_autofree char *path = NULL;
  g_autoptr (HetuStore) store = NULL;

  if (!hetu_command_parse (line, entries, 0, argc, argv, error))
    return 0;
  path = hetu_command_store_path (line);
  store = hetu_shipped_make_store (path, !empty, error);
  if (store != NULL)
    hetu_command_say (line,
                      empty ? _ ("Made %s with the catalogue")
                            : _ ("Made %s with the shipped data"),
                      path);
  return 0;
}

int
hetu_command_import (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  static const char *const columns[] = { "file",    "read",    "added", "unchanged",
                                         "revised", "refused", NULL };
  gboolean dry_run = FALSE;
  gboolean add = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run",
      0,
      0,
      G_OPTION_ARG_NONE,
      &dry_run,
      N_ ("Check the files and write nothing"),
      NULL },
    { "add", 0, 0, G_OPTION_ARG_NONE, &add, N_ ("Take unknown indicators and districts in"), NULL },
    { 0 },
  };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  HetuImportFlags flags = 0;

  if (!hetu_command_parse (line, entries, G_MAXINT - 1, argc, argv, error))
    return 0;
  if (*argc < 2)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("import: which file?"));
      return 0;
    }
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  flags |= dry_run ? HETU_IMPORT_DRY_RUN : 0;
  flags |= add ? HETU_IMPORT_ADD_UNKNOWN : 0;
  for (int i = 1; i < *argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg ((*argv)[i]);
      HetuImportSummary summary = { 0 };

      if (!hetu_import_file (store, file, flags, NULL, &summary, error))
        break;
      hetu_table_set (table, "file", (*argv)[i]);
      hetu_table_take (table, "read", g_strdup_printf ("%u", summary.read));
      hetu_table_take (table, "added", g_strdup_printf ("%u", summary.added));
      hetu_table_take (table, "unchanged", g_strdup_printf ("%u", summary.unchanged));
      hetu_table_take (table, "revised", g_strdup_printf ("%u", summary.revised));
      hetu_table_set (table, "refused", "0");
      hetu_table_end_row (table);
    }
  /* What went in before a refused file is in: say so. */
  if (hetu_table_get_n_rows (table) > 0)
    hetu_command_print (line, table, error != NULL && *error == NULL ? error : NULL);
  return 0;
}
