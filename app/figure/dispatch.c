/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dispatch list (督办清单) out of a store: which targets are on it, and what its cells say. Verdicts and numbers are those of
 * figure/targets; here they are told. A number keeps its unit, so that a spreadsheet can compute with it and a difference of
 * rates is never written as per cent; what is not known is an empty cell or its reason, never a zero. */
#include "figure/dispatch-private.h"

#include "error.h"
#include "store/query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEFAULT_STATES (1u << HETU_STATE_BEHIND | 1u << HETU_STATE_MISSED)

/* What one list is made with. */
typedef struct
{
  HetuStore *store;                   /* borrowed */
  const HetuDispatchRequest *request; /* borrowed */
  HetuTargetOptions options;          /* in the request's language */
  HetuDispatch *list;                 /* borrowed */
  GHashTable *sources;                /* (owned): from a source's number to its place in the list */
} Build;

static void
clear_row (gpointer data)
{
  HetuDispatchRow *row = data;

  for (gsize i = 0; i < HETU_DISPATCH_N_COLUMNS; i++)
    g_free (row->cells[i].text);
  g_free (row->name);
  g_free (row->measure);
}

static void
clear_source (gpointer data)
{
  HetuDispatchSource *source = data;

  g_free (source->citation);
  g_free (source->url);
  g_free (source->quotes);
}

/* ---- sources */

static void
add_quote (HetuDispatchSource *source, const char *quote)
{
  g_autofree char *old = NULL;
  g_auto (GStrv) lines = NULL;

  if (quote == NULL || *quote == '\0')
    return;
  lines = g_strsplit (source->quotes, "\n", -1);
  if (g_strv_contains ((const char *const *) lines, quote))
    return;
  old = source->quotes;
  source->quotes = *old == '\0' ? g_strdup (quote) : g_strconcat (old, "\n", quote, NULL);
}

/* The place of a statement's document in the list of sources, from 1. */
static guint
cite (Build *self, gint32 number, const char *quote)
{
  HetuSource *source = number != 0 ? hetu_store_get_source (self->store, number) : NULL;
  GArray *sources = self->list->sources;
  HetuDispatchSource added = { 0 };
  const char *url;
  gpointer place = NULL;

  if (source == NULL)
    return 0;
  place = g_hash_table_lookup (self->sources, GINT_TO_POINTER (number));
  if (place == NULL)
    {
      url = hetu_source_get_url (source);
      added.citation = hetu_source_to_citation (source, self->request->language);
      if (url != NULL && (g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://")))
        added.url = g_strdup (url);
      added.quotes = g_strdup ("");
      g_array_append_val (sources, added);
      place = GUINT_TO_POINTER (sources->len);
      g_hash_table_insert (self->sources, GINT_TO_POINTER (number), place);
      self->list->made_on = MAX (self->list->made_on, hetu_source_get_date (source));
    }
  add_quote (&g_array_index (sources, HetuDispatchSource, GPOINTER_TO_UINT (place) - 1), quote);
  return GPOINTER_TO_UINT (place);
}

static gboolean
set_source (Build *self,
            HetuDispatchRow *row,
            HetuDispatchColumn column,
            gint64 statement,
            gint32 source,
            GError **error)
{
  g_auto (HetuObservation) one = { 0 };
  guint place;

  hetu_observation_init (&one);
  if (statement != 0 && !hetu_query_statement (self->store, statement, &one, error))
    return FALSE;
  place = cite (self, source, one.quote);
  row->cells[column].source = place;
  if (place > 0)
    hetu_dispatch_row_set_text (
        row,
        column,
        g_strdup (g_array_index (self->list->sources, HetuDispatchSource, place - 1).citation));
  return TRUE;
}

static gboolean
set_sources (Build *self, HetuDispatchRow *row, const HetuProgress *progress, GError **error)
{
  return set_source (self,
                     row,
                     HETU_DISPATCH_TARGET_SOURCE,
                     progress->target_statement,
                     progress->target_source,
                     error) &&
         set_source (self,
                     row,
                     HETU_DISPATCH_OUTTURN_SOURCE,
                     progress->outturn_statement,
                     progress->outturn_source,
                     error);
}

/* ---- rows */

static gboolean
has_wanted_warning (const Build *self, const HetuTargetDossier *dossier)
{
  for (guint i = 0; i < dossier->warnings->len; i++)
    if (self->request->warnings & 1u << g_array_index (dossier->warnings, HetuWarning, i).kind)
      return TRUE;
  return self->request->warnings == 0 || self->request->targets != NULL;
}

static gboolean
add_row (Build *self, const HetuProgress *progress, GError **error)
{
  HetuLanguage language = self->request->language;
  g_autoptr (HetuTargetDossier) dossier = hetu_target_dossier_new (self->store,
                                                                   progress,
                                                                   self->request->at,
                                                                   &self->options,
                                                                   language,
                                                                   error);
  const HetuTargetRevision *revision = hetu_target_terms_get_revision (progress->terms);
  HetuDispatchRow row = { .state = progress->state, .target = progress->target_statement };

  if (dossier == NULL)
    return FALSE;
  if (!has_wanted_warning (self, dossier))
    return TRUE;
  if (!set_sources (self, &row, progress, error))
    {
      clear_row (&row);
      return FALSE;
    }
  hetu_dispatch_row_fill (&row,
                          self->list->rows->len + 1,
                          self->store,
                          progress,
                          dossier,
                          revision != NULL ? cite (self, revision->source, NULL) : 0,
                          language);
  g_array_append_val (self->list->rows, row);
  return TRUE;
}

/* Those of the person's choice in their order, else those in a state that is asked for in order of need. */
static gboolean
add_rows (Build *self, const GArray *targets, GError **error)
{
  const HetuDispatchRequest *request = self->request;
  guint states = request->states != 0 ? request->states : DEFAULT_STATES;

  if (request->targets == NULL)
    {
      for (guint i = 0; i < targets->len; i++)
        {
          const HetuProgress *one = &g_array_index (targets, HetuProgress, i);

          if ((states & 1u << one->state) != 0 && !add_row (self, one, error))
            return FALSE;
        }
      return TRUE;
    }
  for (gsize wanted = 0; wanted < request->n_targets; wanted++)
    for (guint i = 0; i < targets->len; i++)
      {
        const HetuProgress *one = &g_array_index (targets, HetuProgress, i);

        if (one->target_statement == request->targets[wanted] && !add_row (self, one, error))
          return FALSE;
      }
  return TRUE;
}

static HetuDispatch *
new_list (HetuLanguage language)
{
  HetuDispatch *self = g_new0 (HetuDispatch, 1);

  self->language = language;
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, TRUE, sizeof (HetuDispatchRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->sources = g_array_new (FALSE, TRUE, sizeof (HetuDispatchSource));
  g_array_set_clear_func (self->sources, clear_source);
  return self;
}

HetuDispatch *
hetu_dispatch_new (HetuStore *store, const HetuDispatchRequest *request, GError **error)
{
  g_autoptr (HetuDispatch) self = NULL;
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) targets = NULL;
  guint counts[HETU_N_STATES] = { 0 };
  Build build = { .store = store, .request = request, .sources = sources };

  g_return_val_if_fail (request != NULL && request->n_regions > 0, NULL);
  g_return_val_if_fail (request->options != NULL, NULL);

  build.options = *request->options;
  build.options.language = request->language;
  targets = hetu_targets_list (store,
                               request->regions,
                               request->n_regions,
                               request->year,
                               request->at,
                               &build.options,
                               error);
  if (targets == NULL)
    return NULL;
  if (targets->len == 0)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("there are no targets for %d in these districts"),
                   request->year);
      return NULL;
    }
  self = new_list (request->language);
  self->n_targets = targets->len;
  self->several = request->n_regions > 1;
  build.list = self;
  for (guint i = 0; i < targets->len; i++)
    counts[g_array_index (targets, HetuProgress, i).state]++;
  if (!add_rows (&build, targets, error))
    return NULL;
  hetu_dispatch_write_words (self, store, request, counts);
  return g_steal_pointer (&self);
}

void
hetu_dispatch_free (HetuDispatch *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->moment);
  g_free (self->summary);
  g_ptr_array_unref (self->rules);
  g_array_unref (self->rows);
  g_array_unref (self->sources);
  g_free (self);
}

gboolean
hetu_dispatch_has_column (const HetuDispatch *self, HetuDispatchColumn column)
{
  g_return_val_if_fail (self != NULL && column < HETU_DISPATCH_N_COLUMNS, FALSE);

  return column != HETU_DISPATCH_REGION || self->several;
}
