/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store as the rest of the program sees it: lists of indicators, places and sources that a view can bind
 * to, look-up by any name, and a signal. Figures are read by store/query and written by store/ledger. */
#include "store/store.h"

#include "error.h"
#include "store/catalogue.h"
#include "store/names.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

#define LAST_COLOUR_SLOT 7

struct _HetuStore
{
  GObject parent_instance;

  /* owned */
  HetuDatabase *database;
  HetuDictionary *dictionary;
  GListStore *indicators;
  GListStore *districts;
  GListStore *sources;
  GHashTable *indicators_by_number;
  GHashTable *indicators_by_id; /* keys are the items' */
  GHashTable *districts_by_code;
  GHashTable *sources_by_number;
  HetuNames *indicator_names; /* made at the first look-up */
  HetuNames *district_names;
  HetuNames *source_names;
  GHashTable *summaries;
  gint32 summaries_as_of;

  guint n_changes;
  gint64 version; /* SQLite's number for what others wrote, as of the last whole reading */
};

G_DEFINE_FINAL_TYPE (HetuStore, hetu_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  SAVED_CHANGED,
  GROUPS_CHANGED,
  DRAFTS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
replace_items (GListStore *list, GPtrArray *items)
{
  g_list_store_splice (list,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (list)),
                       items->pdata,
                       items->len);
}

static gboolean
refresh_indicators (HetuStore *self, GError **error)
{
  g_autoptr (GPtrArray) items =
      hetu_catalogue_read_indicators (self->database, self->dictionary, error);

  if (items == NULL)
    return FALSE;
  g_clear_pointer (&self->indicator_names, hetu_names_free);
  g_hash_table_remove_all (self->indicators_by_id);
  g_hash_table_remove_all (self->indicators_by_number);
  for (guint i = 0; i < items->len; i++)
    {
      g_hash_table_insert (self->indicators_by_number,
                           GINT_TO_POINTER (hetu_indicator_get_number (items->pdata[i])),
                           g_object_ref (items->pdata[i]));
      g_hash_table_insert (self->indicators_by_id,
                           (gpointer) hetu_indicator_get_id (items->pdata[i]),
                           items->pdata[i]);
    }
  replace_items (self->indicators, items);
  return TRUE;
}

static gboolean
refresh_districts (HetuStore *self, GError **error)
{
  g_autoptr (GPtrArray) items = hetu_catalogue_read_districts (self->database, error);

  if (items == NULL)
    return FALSE;
  g_clear_pointer (&self->district_names, hetu_names_free);
  g_hash_table_remove_all (self->districts_by_code);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (self->districts_by_code,
                         GINT_TO_POINTER (hetu_district_get_code (items->pdata[i])),
                         g_object_ref (items->pdata[i]));
  replace_items (self->districts, items);
  return TRUE;
}

static gboolean
refresh_sources (HetuStore *self, GError **error)
{
  g_autoptr (GPtrArray) items = hetu_catalogue_read_sources (self->database, error);

  if (items == NULL)
    return FALSE;
  g_clear_pointer (&self->source_names, hetu_names_free);
  g_hash_table_remove_all (self->sources_by_number);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (self->sources_by_number,
                         GINT_TO_POINTER (hetu_source_get_number (items->pdata[i])),
                         g_object_ref (items->pdata[i]));
  replace_items (self->sources, items);
  return TRUE;
}

gboolean
hetu_store_refresh (HetuStore *self, HetuStoreParts parts, GError **error)
{
  if ((parts & HETU_PART_DICTIONARY) &&
      !hetu_dictionary_load (self->dictionary, self->database, error))
    return FALSE;
  if ((parts & HETU_PART_INDICATORS) && !refresh_indicators (self, error))
    return FALSE;
  if ((parts & HETU_PART_DISTRICTS) && !refresh_districts (self, error))
    return FALSE;
  return !(parts & HETU_PART_SOURCES) || refresh_sources (self, error);
}

/* The names of one item: @full and @brief in each language, and other names, each after those before it. */
static void
add_names (HetuNames *names,
           gpointer item,
           const char *label,
           const char *const *full,
           const char *const *brief,
           const char *const *aliases)
{
  for (HetuLanguage l = HETU_LANGUAGE_ZH; l <= HETU_LANGUAGE_EN; l++)
    {
      hetu_names_add (names, full[l], 1, item, label);
      hetu_names_add (names, brief[l], 2, item, label);
    }
  for (gsize a = 0; aliases != NULL && aliases[a] != NULL; a++)
    hetu_names_add (names, aliases[a], 3, item, label);
}

static HetuNames *
ensure_indicator_names (HetuStore *self)
{
  GListModel *list = G_LIST_MODEL (self->indicators);

  if (self->indicator_names != NULL)
    return self->indicator_names;
  self->indicator_names = hetu_names_new (N_ ("indicator"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HetuIndicator) one = g_list_model_get_item (list, i);
      const char *id = hetu_indicator_get_id (one);
      const char *full[] = { hetu_indicator_get_name (one, HETU_LANGUAGE_ZH),
                             hetu_indicator_get_name (one, HETU_LANGUAGE_EN) };
      const char *brief[] = { hetu_indicator_get_short_name (one, HETU_LANGUAGE_ZH),
                              hetu_indicator_get_short_name (one, HETU_LANGUAGE_EN) };

      hetu_names_add (self->indicator_names, id, 0, one, id);
      add_names (self->indicator_names, one, id, full, brief, hetu_indicator_get_aliases (one));
    }
  return self->indicator_names;
}

static HetuNames *
ensure_district_names (HetuStore *self)
{
  GListModel *list = G_LIST_MODEL (self->districts);

  if (self->district_names != NULL)
    return self->district_names;
  self->district_names = hetu_names_new (N_ ("district"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HetuDistrict) one = g_list_model_get_item (list, i);
      const char *full[] = { hetu_district_get_name (one, HETU_LANGUAGE_ZH),
                             hetu_district_get_name (one, HETU_LANGUAGE_EN) };
      const char *brief[] = { hetu_district_get_short_name (one, HETU_LANGUAGE_ZH),
                              hetu_district_get_short_name (one, HETU_LANGUAGE_EN) };
      char code[16];
      const char *label;

      g_snprintf (code, sizeof code, "%06d", hetu_district_get_code (one));
      label = g_intern_string (code);
      hetu_names_add (self->district_names, code, 0, one, label);
      if (hetu_district_get_code (one) == HETU_REGION_NATION)
        hetu_names_add (self->district_names, "000000", 0, one, label);
      add_names (self->district_names, one, label, full, brief, hetu_district_get_aliases (one));
    }
  return self->district_names;
}

static HetuNames *
ensure_source_names (HetuStore *self)
{
  GListModel *list = G_LIST_MODEL (self->sources);

  if (self->source_names != NULL)
    return self->source_names;
  self->source_names = hetu_names_new (N_ ("source"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (list, i);
      const char *id = hetu_source_get_id (source);

      hetu_names_add (self->source_names, id, 0, source, id);
      hetu_names_add (self->source_names, hetu_source_get_title (source), 1, source, id);
    }
  return self->source_names;
}

static void
hetu_store_finalize (GObject *object)
{
  HetuStore *self = HETU_STORE (object);

  g_clear_pointer (&self->indicator_names, hetu_names_free);
  g_clear_pointer (&self->district_names, hetu_names_free);
  g_clear_pointer (&self->source_names, hetu_names_free);
  g_clear_pointer (&self->summaries, g_hash_table_unref);
  g_hash_table_unref (self->indicators_by_id);
  g_hash_table_unref (self->indicators_by_number);
  g_hash_table_unref (self->districts_by_code);
  g_hash_table_unref (self->sources_by_number);
  g_object_unref (self->indicators);
  g_object_unref (self->districts);
  g_object_unref (self->sources);
  hetu_dictionary_free (self->dictionary);
  g_clear_pointer (&self->database, hetu_database_close);
  G_OBJECT_CLASS (hetu_store_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name,
                       HETU_TYPE_STORE,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

static void
hetu_store_class_init (HetuStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_store_finalize;
  signals[CHANGED] = add_signal ("changed");
  signals[SAVED_CHANGED] = add_signal ("saved-changed");
  signals[GROUPS_CHANGED] = add_signal ("groups-changed");
  signals[DRAFTS_CHANGED] = add_signal ("drafts-changed");
}

static void
hetu_store_init (HetuStore *self)
{
  self->dictionary = hetu_dictionary_new ();
  self->indicators = g_list_store_new (HETU_TYPE_INDICATOR);
  self->districts = g_list_store_new (HETU_TYPE_DISTRICT);
  self->sources = g_list_store_new (HETU_TYPE_SOURCE);
  self->indicators_by_number = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->indicators_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->districts_by_code = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->sources_by_number = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/* The number goes first: what is written in between is read again. */
static gboolean
read_all (HetuStore *self, GError **error)
{
  gint64 version = 0;

  if (!hetu_database_read_int (self->database, "PRAGMA data_version", &version, error) ||
      !hetu_store_refresh (self, HETU_PART_ALL, error))
    return FALSE;
  self->version = version;
  return TRUE;
}

HetuStore *
hetu_store_open (const char *path, HetuStoreFlags flags, GError **error)
{
  g_autoptr (HetuStore) self = g_object_new (HETU_TYPE_STORE, NULL);

  self->database = hetu_database_open (path, flags, hetu_schema_current (), error);
  if (self->database == NULL || !read_all (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
hetu_store_reload (HetuStore *self, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (self), FALSE);

  if (!read_all (self, error))
    return FALSE;
  hetu_store_emit_changed (self);
  hetu_store_emit_saved_changed (self);
  hetu_store_emit_groups_changed (self);
  return TRUE;
}

gboolean
hetu_store_catch_up (HetuStore *self, GError **error)
{
  gint64 version = 0;

  g_return_val_if_fail (HETU_IS_STORE (self), FALSE);

  if (!hetu_database_read_int (self->database, "PRAGMA data_version", &version, error))
    return FALSE;
  return version == self->version || hetu_store_reload (self, error);
}

const char *
hetu_store_get_path (HetuStore *self)
{
  return hetu_database_get_path (self->database);
}

gboolean
hetu_store_is_read_only (HetuStore *self)
{
  return hetu_database_is_read_only (self->database);
}

gboolean
hetu_store_lacks_log (HetuStore *self)
{
  return hetu_database_lacks_log (self->database);
}

gboolean
hetu_store_require_writable (HetuStore *self, GError **error)
{
  if (!hetu_store_is_read_only (self))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_STORE,
               _ ("Store “%s” is opened for reading only: see that you may write the file and its "
                  "folder, and that the disk has room"),
               hetu_store_get_path (self));
  return FALSE;
}

GListModel *
hetu_store_get_indicators (HetuStore *self)
{
  return G_LIST_MODEL (self->indicators);
}

GListModel *
hetu_store_get_districts (HetuStore *self)
{
  return G_LIST_MODEL (self->districts);
}

GListModel *
hetu_store_get_sources (HetuStore *self)
{
  return G_LIST_MODEL (self->sources);
}

HetuIndicator *
hetu_store_find_indicator (HetuStore *self, const char *name, GError **error)
{
  HetuIndicator *indicator;

  g_return_val_if_fail (name != NULL, NULL);

  /* An id comes before every other name; specs name indicators by it. */
  indicator = g_hash_table_lookup (self->indicators_by_id, name);
  if (indicator != NULL)
    return indicator;
  return hetu_names_find (ensure_indicator_names (self), name, error);
}

HetuIndicator *
hetu_store_find_trait (HetuStore *self, HetuTraits trait)
{
  GListModel *list = hetu_store_get_indicators (self);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HetuIndicator) one = g_list_model_get_item (list, i);

      if (hetu_indicator_has_trait (one, trait))
        return one;
    }
  return NULL;
}

HetuDistrict *
hetu_store_find_district (HetuStore *self, const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  return hetu_names_find (ensure_district_names (self), name, error);
}

HetuSource *
hetu_store_find_source (HetuStore *self, const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  return hetu_names_find (ensure_source_names (self), name, error);
}

HetuIndicator *
hetu_store_get_indicator (HetuStore *self, gint32 number)
{
  return g_hash_table_lookup (self->indicators_by_number, GINT_TO_POINTER (number));
}

HetuDistrict *
hetu_store_get_district (HetuStore *self, gint32 code)
{
  return g_hash_table_lookup (self->districts_by_code, GINT_TO_POINTER (code));
}

HetuSource *
hetu_store_get_source (HetuStore *self, gint32 number)
{
  return g_hash_table_lookup (self->sources_by_number, GINT_TO_POINTER (number));
}

GPtrArray *
hetu_store_list_children (HetuStore *self, gint32 code)
{
  GListModel *list = G_LIST_MODEL (self->districts);
  GPtrArray *children = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (list, i);

      if (hetu_district_get_parent (district) == code)
        g_ptr_array_add (children, district);
    }
  return children;
}

int
hetu_store_give_colour_slot (HetuStore *self, HetuDistrict *district)
{
  int slot = hetu_district_get_colour_slot (district);
  guint used[LAST_COLOUR_SLOT + 1] = { 0 };
  g_autoptr (GPtrArray) siblings = NULL;

  if (slot != 0)
    return slot;
  siblings = hetu_store_list_children (self, hetu_district_get_parent (district));
  for (guint i = 0; i < siblings->len; i++)
    {
      int taken = hetu_district_get_colour_slot (siblings->pdata[i]);

      if (taken >= 1 && taken <= LAST_COLOUR_SLOT)
        used[taken]++;
    }
  slot = 1;
  for (int i = 2; i <= LAST_COLOUR_SLOT; i++)
    if (used[i] < used[slot])
      slot = i;
  hetu_district_set_colour_slot (district, slot);
  /* A colour is no figure: where it cannot be written it is given again next time. */
  if (!hetu_store_is_read_only (self))
    hetu_catalogue_set_colour_slot (self->database, hetu_district_get_code (district), slot, NULL);
  return slot;
}

gboolean
hetu_store_fold_log (HetuStore *self, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (self), FALSE);

  return hetu_database_fold_log (self->database, error);
}

HetuDatabase *
hetu_store_get_database (HetuStore *self)
{
  return self->database;
}

HetuDictionary *
hetu_store_get_dictionary (HetuStore *self)
{
  return self->dictionary;
}

void
hetu_store_emit_changed (HetuStore *self)
{
  g_clear_pointer (&self->summaries, g_hash_table_unref);
  self->n_changes++;
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
hetu_store_get_n_changes (HetuStore *self)
{
  return self->n_changes;
}

void
hetu_store_emit_saved_changed (HetuStore *self)
{
  g_signal_emit (self, signals[SAVED_CHANGED], 0);
}

void
hetu_store_emit_groups_changed (HetuStore *self)
{
  g_signal_emit (self, signals[GROUPS_CHANGED], 0);
}

void
hetu_store_emit_drafts_changed (HetuStore *self)
{
  g_signal_emit (self, signals[DRAFTS_CHANGED], 0);
}

GHashTable *
hetu_store_get_summaries (HetuStore *self, gint32 as_of)
{
  return self->summaries_as_of == as_of ? self->summaries : NULL;
}

void
hetu_store_set_summaries (HetuStore *self, GHashTable *summaries, gint32 as_of)
{
  g_clear_pointer (&self->summaries, g_hash_table_unref);
  self->summaries = summaries;
  self->summaries_as_of = as_of;
}
