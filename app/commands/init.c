/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli init: a store with the shipped data. */
#include "commands/command.h"

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
