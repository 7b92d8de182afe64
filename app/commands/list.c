/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli list: the catalogue, as far as a search matches; targets, milestones and the peers of a place are in files of their own. */
#include "commands/command.h"
#include "commands/target-list.h"

#include "chart/spec.h"
#include "error.h"
#include "store/known.h"
#include "store/query.h"

#include <glib/gi18n-lib.h>

static HetuTable *
list_indicators (HetuStore *store, HetuLanguage language, const char *search)
{
  static const char *const columns[] = { "id",        "name_zh", "name_en", "unit", "nature",
                                         "direction", "domain",  "aliases", NULL };
  HetuTable *table = hetu_table_new (columns);
  GListModel *model = hetu_store_get_indicators (store);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (model, i);

      if (hetu_indicator_match (indicator, search) == 0)
        continue;
      hetu_table_set (table, "id", hetu_indicator_get_id (indicator));
      hetu_table_set (table, "name_zh", hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH));
      hetu_table_set (table, "name_en", hetu_indicator_get_name (indicator, HETU_LANGUAGE_EN));
      hetu_table_take (table,
                       "unit",
                       hetu_unit_to_string (hetu_indicator_get_unit (indicator), language));
      hetu_table_set (table,
                      "nature",
                      hetu_nature_to_string (hetu_indicator_get_nature (indicator)));
      hetu_table_set (table,
                      "direction",
                      hetu_direction_to_string (hetu_indicator_get_direction (indicator)));
      hetu_table_set (table, "domain", hetu_indicator_get_domain (indicator));
      hetu_table_take (table,
                       "aliases",
                       g_strjoinv ("|", (char **) hetu_indicator_get_aliases (indicator)));
      hetu_table_end_row (table);
    }
  return table;
}

static HetuTable *
list_districts (HetuStore *store, const char *search)
{
  static const char *const columns[] = { "code", "name_zh", "name_en", "parent",
                                         "tier", "aliases", NULL };
  HetuTable *table = hetu_table_new (columns);
  GListModel *model = hetu_store_get_districts (store);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (model, i);

      if (hetu_district_match (district, search) == 0)
        continue;
      hetu_table_take (table, "code", g_strdup_printf ("%d", hetu_district_get_code (district)));
      hetu_table_set (table, "name_zh", hetu_district_get_name (district, HETU_LANGUAGE_ZH));
      hetu_table_set (table, "name_en", hetu_district_get_name (district, HETU_LANGUAGE_EN));
      if (hetu_district_get_parent (district) != 0)
        hetu_table_take (table,
                         "parent",
                         g_strdup_printf ("%d", hetu_district_get_parent (district)));
      hetu_table_set (table, "tier", hetu_tier_to_string (hetu_district_get_tier (district)));
      hetu_table_take (table,
                       "aliases",
                       g_strjoinv ("|", (char **) hetu_district_get_aliases (district)));
      hetu_table_end_row (table);
    }
  return table;
}

static HetuTable *
list_sources (HetuStore *store, const char *search, gint32 day, GError **error)
{
  static const char *const columns[] = { "id",        "title",   "publisher", "date", "url",
                                         "secondary", "figures", "redacted",  "note", NULL };
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  GListModel *model = hetu_store_get_sources (store);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (model, i);
      HetuSourceSummary summary = { 0 };

      if (hetu_match_text (search, hetu_source_get_title (source), NULL, NULL) == 0)
        continue;
      if (!hetu_query_source_summary (store, hetu_source_get_number (source), day, &summary, error))
        return NULL;
      if (!hetu_known_source (source, &summary, day))
        continue;
      hetu_table_set (table, "id", hetu_source_get_id (source));
      hetu_table_set (table, "title", hetu_source_get_title (source));
      hetu_table_set (table, "publisher", hetu_source_get_publisher (source));
      hetu_table_take (table, "date", hetu_date_to_string (hetu_source_get_date (source)));
      hetu_table_set (table, "url", hetu_source_get_url (source));
      hetu_table_set (table, "secondary", hetu_source_get_secondary (source) ? "yes" : "no");
      hetu_table_take (table, "figures", g_strdup_printf ("%u", summary.statements));
      hetu_table_take (table, "redacted", g_strdup_printf ("%u", summary.redacted));
      hetu_table_set (table, "note", hetu_source_get_note (source));
      hetu_table_end_row (table);
    }
  return g_steal_pointer (&table);
}

static gboolean
matches (HetuStore *store, const HetuNote *note, const char *search)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, note->indicator);
  HetuDistrict *district = hetu_store_get_district (store, note->region);

  return strstr (note->text_zh, search) != NULL ||
         (indicator != NULL && hetu_indicator_match (indicator, search) > 0) ||
         (district != NULL && hetu_district_match (district, search) > 0);
}

/* The columns are those that a table of notes is read from. */
static HetuTable *
list_notes (HetuStore *store, const char *search, gint32 day, GError **error)
{
  static const char *const columns[] = { "indicator", "region",  "from",   "to",    "kind", "break",
                                         "note",      "note_en", "source", "below", NULL };
  HetuTable *table = hetu_table_new (columns);
  g_autoptr (GArray) notes = hetu_known_notes (store, 0, 0, day, error);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const HetuNote *note = &g_array_index (notes, HetuNote, i);
      HetuIndicator *indicator = hetu_store_get_indicator (store, note->indicator);
      HetuSource *source = hetu_store_get_source (store, note->source);

      if (!matches (store, note, search))
        continue;
      if (indicator != NULL)
        hetu_table_set (table, "indicator", hetu_indicator_get_id (indicator));
      if (note->region != 0)
        hetu_table_take (table, "region", g_strdup_printf ("%d", note->region));
      hetu_table_take (table, "from", hetu_period_to_string (note->from));
      hetu_table_take (table, "to", hetu_period_to_string (note->to));
      hetu_table_set (table, "kind", hetu_note_kind_to_string (note->kind));
      hetu_table_set (table, "break", note->is_break ? "1" : NULL);
      hetu_table_set (table, "note", note->text_zh);
      hetu_table_set (table, "note_en", note->text_en);
      if (source != NULL)
        hetu_table_set (table, "source", hetu_source_get_id (source));
      hetu_table_set (table, "below", note->below ? "1" : NULL);
      hetu_table_end_row (table);
    }
  if (notes == NULL)
    g_clear_pointer (&table, hetu_table_free);
  return table;
}

static HetuTable *
list_charts (const char *search)
{
  static const char *const columns[] = { "kind", "name_zh", "name_en", NULL };
  HetuTable *table = hetu_table_new (columns);

  for (HetuChartKind kind = 0; kind < HETU_N_CHARTS; kind++)
    {
      const char *word = hetu_chart_kind_to_string (kind);
      const char *zh = hetu_chart_kind_to_label (kind, HETU_LANGUAGE_ZH);
      const char *en = hetu_chart_kind_to_label (kind, HETU_LANGUAGE_EN);
      const char *const others[] = { word, en, NULL };

      if (hetu_match_text (search, zh, NULL, others) == 0)
        continue;
      hetu_table_set (table, "kind", word);
      hetu_table_set (table, "name_zh", zh);
      hetu_table_set (table, "name_en", en);
      hetu_table_end_row (table);
    }
  return table;
}

int
hetu_command_list (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  static const char *const kinds[] = { "indicators", "districts",  "sources",
                                       "targets",    "milestones", "charts",
                                       "notes",      "peers",      NULL };
  g_autofree char *search = NULL;
  g_autofree char *district = NULL;
  g_autofree char *at = NULL;
  const GOptionEntry entries[] = {
    { "search",
      0,
      0,
      G_OPTION_ARG_STRING,
      &search,
      N_ ("Match names, aliases, ids and pinyin initials"),
      N_ ("TEXT") },
    { "district",
      0,
      0,
      G_OPTION_ARG_STRING,
      &district,
      N_ ("Of peers: the district whose peers are wanted; of targets and milestones: theirs alone"),
      "D" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_ ("The same as --as-of"), "DATE" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &at,
      N_ ("Of targets, milestones, sources, notes and peers: as published up to this date; "
          "milestones without it as they stand today"),
      "DATE" },
    { 0 },
  };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuTable) table = NULL;
  g_auto (HetuListMoment) moment = { 0 };
  const char *kind;
  const char *wanted;
  gint32 day = 0;

  if (!hetu_command_parse (line, entries, 1, argc, argv, error))
    return 0;
  kind = *argc > 1 ? (*argv)[1] : NULL;
  if (kind == NULL)
    {
      g_autofree char *all = g_strjoinv (", ", (char **) kinds);

      g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("list needs one of %s"), all);
      return 0;
    }
  if (!g_strv_contains (kinds, kind))
    {
      hetu_command_refuse_word ("list", kind, kinds, error);
      return 0;
    }
  if (!hetu_command_parse_day ("as-of", at, &day, error))
    return 0;
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  wanted = search != NULL ? search : "";
  if (g_str_equal (kind, "indicators"))
    table = list_indicators (store, line->language, wanted);
  else if (g_str_equal (kind, "districts"))
    table = list_districts (store, wanted);
  else if (g_str_equal (kind, "sources"))
    table = list_sources (store, wanted, day, error);
  else if (g_str_equal (kind, "charts"))
    table = list_charts (wanted);
  else if (g_str_equal (kind, "peers"))
    table = hetu_command_list_peers (store, district, day, line->language, error);
  else if (g_str_equal (kind, "notes"))
    table = list_notes (store, wanted, day, error);
  else if (hetu_command_list_moment (store, district, at, &moment, error))
    {
      moment.search = wanted;
      moment.language = line->language;
      table = g_str_equal (kind, "targets") ? hetu_command_list_targets (store, &moment, error)
                                            : hetu_command_list_milestones (store, &moment, error);
    }
  if (table != NULL)
    hetu_command_print (line, table, error);
  return 0;
}
