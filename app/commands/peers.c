/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli list peers: places fit to stand beside one, each with the reason. */
#include "commands/command.h"

#include "error.h"
#include "figure/peer.h"

#include <glib/gi18n-lib.h>

#define MOST_PEERS 10

static void
take_number (HetuTable *table, const char *column, gboolean given, const char *format, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (given)
    hetu_table_set (table, column, g_ascii_formatd (text, sizeof text, format, value));
}

static void
add_row (HetuTable *table,
         HetuStore *store,
         const HetuPeerSuggestion *one,
         HetuPeriod year,
         HetuLanguage language)
{
  HetuDistrict *district = hetu_store_get_district (store, one->region);
  const HetuPeer *peer = &one->peer;

  hetu_table_take (table, "region", g_strdup_printf ("%d", one->region));
  hetu_table_set (table, "region_name", hetu_district_get_name (district, language));
  hetu_table_set (table, "reason", one->reason);
  hetu_table_set (table, "same_parent", (peer->reasons & HETU_PEER_PARENT) != 0 ? "yes" : "no");
  take_number (table, "gdp_ratio", peer->output_ratio > 0, "%.2f", peer->output_ratio);
  take_number (table,
               "population_ratio",
               peer->population_ratio > 0,
               "%.2f",
               peer->population_ratio);
  take_number (table, "structure_distance", peer->has_structure, "%.1f", peer->structure_distance);
  hetu_table_take (table, "period", hetu_period_to_string (year));
  hetu_table_end_row (table);
}

HetuTable *
hetu_command_list_peers (HetuStore *store,
                         const char *district,
                         gint32 day,
                         HetuLanguage language,
                         GError **error)
{
  static const char *const columns[] = {
    "region",           "region_name",        "reason", "same_parent", "gdp_ratio",
    "population_ratio", "structure_distance", "period", NULL
  };
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  g_autoptr (GArray) peers = NULL;
  HetuDistrict *own = NULL;
  HetuPeriod year;

  if (district == NULL)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("list peers needs --district"));
      return NULL;
    }
  own = hetu_store_find_district (store, district, error);
  if (own == NULL)
    return NULL;
  peers =
      hetu_peer_list (store, hetu_district_get_code (own), MOST_PEERS, day, language, &year, error);
  for (guint i = 0; peers != NULL && i < peers->len; i++)
    add_row (table, store, &g_array_index (peers, HetuPeerSuggestion, i), year, language);
  return peers != NULL ? g_steal_pointer (&table) : NULL;
}
