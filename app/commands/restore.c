/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli restore: the copies that are kept beside a store, and putting one back. Deletes nothing: the store that was is kept under
 * another name. */
#include "commands/command.h"

#include "store/backup.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "file",    "taken",  "bytes", "version",
                                       "entries", "newest", "what",  NULL };

static char *
format_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format_iso8601 (time);
}

static void
add_row (HetuTable *table, const HetuBackup *backup)
{
  hetu_table_set (table, "file", backup->path);
  hetu_table_take (table, "taken", format_time (backup->modified));
  hetu_table_take (table, "bytes", g_strdup_printf ("%" G_GINT64_FORMAT, backup->size));
  hetu_table_take (table, "version", g_strdup_printf ("%d", backup->version));
  if (backup->n_entries >= 0)
    hetu_table_take (table, "entries", g_strdup_printf ("%d", backup->n_entries));
  hetu_table_set (table, "newest", backup->newest);
  hetu_table_set (table, "what", backup->what);
  hetu_table_end_row (table);
}

static void
print_copies (HetuCommandLine *line, const char *path, GError **error)
{
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  g_autoptr (GArray) found = hetu_backup_list (path);

  for (guint i = 0; i < found->len; i++)
    add_row (table, &g_array_index (found, HetuBackup, i));
  if (found->len == 0)
    hetu_command_say (line, _ ("There are no copies beside %s"), path);
  hetu_command_print (line, table, error);
}

int
hetu_command_restore (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  static const GOptionEntry entries[] = { { 0 } };
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;

  if (!hetu_command_parse (line, entries, 1, argc, argv, error))
    return 0;
  path = hetu_command_store_path (line);
  if (*argc < 2)
    print_copies (line, path, error);
  else if (hetu_backup_restore (path, (*argv)[1], &aside, error))
    {
      hetu_command_say (line, _ ("%s is put back as %s"), (*argv)[1], path);
      if (aside != NULL)
        hetu_command_say (line, _ ("What was there is kept as %s"), aside);
    }
  return 0;
}
