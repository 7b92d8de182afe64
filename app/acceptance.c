/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recording what is accepted. The report is a source; its text is kept with it, and each figure's place in the text beside the figure.
 *
 * Which statement of the store a claim is a later telling of is told by the place: the ledger takes two tellings for one voice when
 * they begin at the same character, but a text that changed has moved. So the place of what was told before is looked for in the text
 * as it is now, and the claim that stands there speaks with that voice. */
#include "acceptance-private.h"

#include "error.h"
#include "report/gazetteer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _HetuAcceptance
{
  HetuStore *store;   /* owned */
  HetuLedger *ledger; /* owned */
  HetuAcceptedReport report;
  gint32 source;
  gint64 document;
  HetuLexicon *lexicon;   /* owned, nullable: made where it is needed */
  GHashTable *indicators; /* owned: name → number of what this transaction added */
  GHashTable *regions;    /* owned: codes that are in the store for sure */
};

HetuLexicon *
hetu_acceptance_new_lexicon (HetuStore *store)
{
  HetuLexicon *lexicon = hetu_lexicon_new_shipped ();
  GListModel *model = hetu_store_get_indicators (store);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (model, i);
      g_autofree char *aliases = g_strjoinv ("|", (char **) hetu_indicator_get_aliases (indicator));
      g_autofree char *unit =
          hetu_unit_to_string (hetu_indicator_get_unit (indicator), HETU_LANGUAGE_ZH);

      hetu_lexicon_add (lexicon,
                        hetu_indicator_get_id (indicator),
                        hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH),
                        aliases,
                        unit);
    }
  return lexicon;
}

/* ---- the document */

HetuDocument *
hetu_acceptance_load_document (HetuStore *store, gint32 source, GError **error)
{
  g_auto (HetuStoredDocument) kept = { 0 };
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (HetuTextMark));
  HetuDocumentParts parts;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  if (!hetu_query_document (store, source, &kept, error))
    return NULL;
  if (kept.id == 0 || kept.format > HETU_DOCUMENT_PDF)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_DATA,
                           _ ("The store has no text of this document"));
      return NULL;
    }
  for (guint i = 0; i < kept.marks->len; i++)
    {
      const HetuStoredMark *mark = &g_array_index (kept.marks, HetuStoredMark, i);
      HetuTextMark made = { mark->start, mark->end, mark->role, mark->level };

      g_array_append_val (marks, made);
    }
  parts = (HetuDocumentParts){ .format = kept.format,
                               .name = kept.name,
                               .encoding = kept.encoding,
                               .size = (gsize) kept.size,
                               .digest = kept.digest,
                               .title = kept.title,
                               .text = kept.text,
                               .marks = (const HetuTextMark *) marks->data,
                               .n_marks = marks->len,
                               .pages = (const guint *) kept.pages->data,
                               .n_pages = kept.pages->len };
  return hetu_document_new_kept (&parts);
}

static gboolean
put_document (HetuAcceptance *self, GError **error)
{
  const HetuDocument *document = self->report.document;
  const GArray *marks = hetu_document_get_marks (document);
  const GArray *pages = hetu_document_get_pages (document);
  HetuStoredDocument kept = { .source = self->source,
                              .name = (char *) hetu_document_get_name (document),
                              .format = hetu_document_get_format (document),
                              .encoding = (char *) hetu_document_get_encoding (document),
                              .size = (gint64) hetu_document_get_size (document),
                              .digest = (char *) hetu_document_get_digest (document),
                              .title = (char *) hetu_document_get_title (document),
                              .region = self->report.region,
                              .year = self->report.year,
                              .text = (char *) hetu_document_get_text (document) };
  int outcome;

  kept.marks = g_array_new (FALSE, FALSE, sizeof (HetuStoredMark));
  kept.pages = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < marks->len; i++)
    {
      const HetuTextMark *mark = &g_array_index (marks, HetuTextMark, i);
      HetuStoredMark made = { mark->start, mark->end, mark->role, mark->level };

      g_array_append_val (kept.marks, made);
    }
  for (guint i = 0; i < pages->len; i++)
    {
      guint32 page = g_array_index (pages, guint, i);

      g_array_append_val (kept.pages, page);
    }
  outcome = hetu_ledger_put_document (self->ledger, &kept, &self->document, error);
  g_array_unref (kept.marks);
  g_array_unref (kept.pages);
  return outcome >= 0;
}

/* ---- the source */

HetuSource *
hetu_acceptance_find_source (HetuStore *store, const HetuAcceptedReport *report)
{
  GListModel *sources;

  g_return_val_if_fail (HETU_IS_STORE (store) && report != NULL, NULL);

  if (report->source != 0)
    return hetu_store_get_source (store, report->source);
  sources = hetu_store_get_sources (store);
  for (guint i = 0; report->title != NULL && i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (sources, i);

      if (g_str_equal (hetu_source_get_title (source), report->title) &&
          (report->date == 0 || hetu_source_get_date (source) == report->date))
        return source;
    }
  return NULL;
}

static char *
make_id (const char *prefix, const char *name)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  digest[10] = '\0';
  return g_strconcat (prefix, digest, NULL);
}

/* One that is known, one out of use, which is read again and therefore back, or a new one. */
static gboolean
put_source (HetuAcceptance *self, GError **error)
{
  const HetuAcceptedReport *report = &self->report;
  HetuSource *known = hetu_acceptance_find_source (self->store, report);
  g_autofree char *key = NULL, *id = NULL;
  gint32 dated = 0;
  int state;

  if (known != NULL)
    {
      self->source = hetu_source_get_number (known);
      return TRUE;
    }
  state = hetu_ledger_find_retracted (self->ledger,
                                      report->title,
                                      report->date,
                                      &self->source,
                                      &dated,
                                      error);
  if (state != 0)
    return state > 0 && hetu_ledger_retract (self->ledger, self->source, FALSE, error);
  key = g_strdup_printf ("%s\t%d", report->title, report->date);
  id = make_id ("s-", key);
  self->source = hetu_ledger_put_source (self->ledger,
                                         &(HetuSourceInfo){ .id = id,
                                                            .title = report->title,
                                                            .publisher = report->publisher,
                                                            .date = report->date },
                                         error);
  return self->source != 0;
}

/* What makes a report one of the store's documents is its title and its date. */
static gboolean
check_report (HetuStore *store, const HetuAcceptedReport *report, GError **error)
{
  if (hetu_acceptance_find_source (store, report) != NULL)
    return TRUE;
  if (report->title == NULL || *report->title == '\0')
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("%s: the text does not say its title; give one"),
                 hetu_document_get_name (report->document));
  else if (report->date == 0)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("%s: the text does not say its date; give the day, month or year of its "
                    "publication"),
                 hetu_document_get_name (report->document));
  else
    return TRUE;
  return FALSE;
}

HetuAcceptance *
hetu_acceptance_begin (HetuStore *store, const HetuAcceptedReport *report, GError **error)
{
  g_autoptr (HetuAcceptance) self = NULL;
  HetuSource *known;
  g_autofree char *what = NULL;
  HetuLedger *ledger;

  g_return_val_if_fail (HETU_IS_STORE (store) && report != NULL, NULL);
  g_return_val_if_fail (report->document != NULL && report->reading != NULL, NULL);

  if (!check_report (store, report, error))
    return NULL;
  known = hetu_acceptance_find_source (store, report);
  what = g_strconcat (HETU_ACCEPTANCE_WHAT,
                      known != NULL ? hetu_source_get_title (known) : report->title,
                      NULL);
  ledger = hetu_ledger_begin (store, what, error);
  if (ledger == NULL)
    return NULL;
  self = g_new0 (HetuAcceptance, 1);
  self->store = g_object_ref (store);
  self->ledger = ledger;
  self->report = *report;
  self->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->regions = g_hash_table_new (NULL, NULL);
  return put_source (self, error) && put_document (self, error) ? g_steal_pointer (&self) : NULL;
}

gint32
hetu_acceptance_get_source (const HetuAcceptance *self)
{
  return self->source;
}

static void
free_acceptance (HetuAcceptance *self)
{
  if (self->ledger != NULL)
    hetu_ledger_rollback (self->ledger);
  if (self->lexicon != NULL)
    hetu_lexicon_free (self->lexicon);
  g_hash_table_unref (self->indicators);
  g_hash_table_unref (self->regions);
  g_object_unref (self->store);
  g_free (self);
}

gboolean
hetu_acceptance_commit (HetuAcceptance *self, GError **error)
{
  gboolean written;

  g_return_val_if_fail (self != NULL, FALSE);

  written = hetu_ledger_commit (g_steal_pointer (&self->ledger), error);
  free_acceptance (self);
  return written;
}

void
hetu_acceptance_rollback (HetuAcceptance *self)
{
  g_return_if_fail (self != NULL);

  free_acceptance (self);
}

/* ---- the catalogue */

/* What levels of it are counted in: the lexicon's word, else the figure's own where it is a level. */
static HetuUnit
find_unit (HetuAcceptance *self, const HetuClaim *claim, const HetuObservation *figure)
{
  const HetuTerm *term = NULL;
  HetuUnit unit = HETU_UNIT_NONE;

  if (figure->measure == HETU_MEASURE_LEVEL || figure->measure == HETU_MEASURE_RATIO)
    return figure->unit;
  if (self->lexicon == NULL)
    self->lexicon = hetu_lexicon_new_shipped ();
  if (claim->indicator_id != NULL)
    term = hetu_lexicon_get (self->lexicon, claim->indicator_id);
  if (term != NULL)
    hetu_unit_parse (term->unit, &unit, NULL);
  return unit;
}

static HetuNature
find_nature (HetuUnit unit)
{
  if (hetu_unit_is_rate (unit) || hetu_unit_get_dimension (unit) == HETU_DIMENSION_RATIO)
    return HETU_NATURE_RATIO;
  return hetu_unit_get_dimension (unit) == HETU_DIMENSION_COUNT ? HETU_NATURE_COUNT
                                                                : HETU_NATURE_FLOW;
}

/* An indicator that the store does not know is added as “import --add” adds it. */
static gint32
ensure_indicator (HetuAcceptance *self,
                  const HetuClaim *claim,
                  const HetuObservation *figure,
                  GError **error)
{
  g_autofree char *id = NULL;
  HetuIndicatorInfo info = { .name_zh = claim->indicator,
                             .name_en = claim->indicator,
                             .domain = "other",
                             .direction = HETU_DIRECTION_NEUTRAL,
                             .frequency = HETU_GRAIN_YEAR };
  gint32 number;

  if (figure->indicator != 0)
    return figure->indicator;
  id = claim->indicator_id != NULL ? g_strdup (claim->indicator_id)
                                   : make_id ("own_", claim->indicator);
  number = GPOINTER_TO_INT (g_hash_table_lookup (self->indicators, id));
  if (number != 0)
    return number;
  info.id = id;
  info.unit = find_unit (self, claim, figure);
  info.nature = find_nature (info.unit);
  info.traits = hetu_traits_guess (claim->indicator, hetu_unit_is_rate (info.unit));
  number = hetu_ledger_put_indicator (self->ledger, &info, error);
  if (number != 0)
    g_hash_table_insert (self->indicators, g_steal_pointer (&id), GINT_TO_POINTER (number));
  return number;
}

static const char *
find_type (const char *name, HetuTier tier)
{
  static const char *const types[] = { "自治区", "特别行政区", "自治县", "自治州", "自治旗",
                                       "地区",   "盟",         "旗",     "省",     "县" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_has_suffix (name, types[i]))
      return types[i];
  if (tier == HETU_TIER_PROVINCE)
    return "直辖市";
  if (tier == HETU_TIER_CITY)
    return "地级市";
  return g_str_has_suffix (name, "市") ? "县级市" : "市辖区";
}

/* A place of GB/T 2260 that the store does not know is added, with those that it lies in. */
static gboolean
ensure_region (HetuAcceptance *self, gint32 code, GError **error)
{
  const char *name;
  HetuDistrictInfo info = { .code = code };

  if (code == 0 || hetu_store_get_district (self->store, code) != NULL ||
      g_hash_table_contains (self->regions, GINT_TO_POINTER (code)))
    return TRUE;
  name = hetu_gazetteer_get_name (hetu_gazetteer_get (), code);
  if (name == NULL)
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("there is no place with code %d"), code);
      return FALSE;
    }
  info.name_zh = info.name_en = name;
  info.tier = (HetuTier) hetu_region_tier (code);
  info.type = info.tier == HETU_TIER_NATION ? "国家" : find_type (name, info.tier);
  info.parent = info.tier == HETU_TIER_NATION ? 0 : hetu_region_parent (code, info.tier - 1u);
  if (hetu_gazetteer_get_name (hetu_gazetteer_get (), info.parent) == NULL)
    info.parent = HETU_REGION_NATION;
  if (info.tier == HETU_TIER_NATION)
    info.parent = 0;
  if (!ensure_region (self, info.parent, error) ||
      hetu_ledger_put_district (self->ledger, &info, error) == 0)
    return FALSE;
  g_hash_table_add (self->regions, GINT_TO_POINTER (code));
  return TRUE;
}

/* ---- voices */

static gboolean
tell_the_same (const HetuObservation *a, const HetuObservation *b)
{
  return a->has_value == b->has_value && a->comparator == b->comparator && a->status == b->status &&
         hetu_unit_equal (a->unit, b->unit) &&
         (!a->has_value || hetu_decimal_compare (a->value, b->value) == 0) &&
         (a->comparator != HETU_COMPARATOR_RANGE ||
          hetu_decimal_compare (a->value_high, b->value_high) == 0);
}

/* Whether @told, of the same source, stood where the claim stands now; one without a place may have. */
static gboolean
stood_there (HetuAcceptance *self, const HetuObservation *told, const HetuClaim *claim)
{
  HetuSpan span = { 0 };

  if (hetu_query_span (self->store, told->id, &span, NULL) && span.document == self->document)
    return span.state != HETU_SPAN_LOST && span.value_start < claim->value_end &&
           claim->value_start < span.value_end;
  return told->char_start < 0 || ((guint) told->char_start <= claim->value_start &&
                                  claim->value_end <= (guint) told->char_end);
}

/* Makes @figure speak with the voice of what the source told before of the cell: the same number, or at the same place. */
static gboolean
take_voice (HetuAcceptance *self, const HetuClaim *claim, HetuObservation *figure, GError **error)
{
  g_autoptr (GArray) cell = hetu_acceptance_read_cell (self->store, figure, error);
  const HetuObservation *voice = NULL;

  for (guint i = 0; cell != NULL && i < cell->len; i++)
    {
      const HetuObservation *told = &g_array_index (cell, HetuObservation, i);

      if (told->source != self->source || told->basis != figure->basis)
        continue;
      if (tell_the_same (told, figure))
        {
          voice = told;
          break;
        }
      if (voice == NULL && stood_there (self, told, claim))
        voice = told;
    }
  if (voice != NULL)
    {
      figure->place = voice->place;
      figure->char_start = voice->char_start;
      figure->char_end = voice->char_end;
    }
  return cell != NULL;
}

/* ---- figures */

static gboolean
put_span (HetuAcceptance *self, const HetuClaim *claim, gint64 statement, GError **error)
{
  HetuSpan span = { .document = self->document,
                    .statement = statement,
                    .char_start = claim->char_start,
                    .char_end = claim->char_end,
                    .value_start = claim->value_start,
                    .value_end = claim->value_end,
                    .state = HETU_SPAN_READ };

  return hetu_ledger_put_span (self->ledger, &span, error) >= 0;
}

int
hetu_acceptance_record (HetuAcceptance *self,
                        const HetuClaim *claim,
                        const HetuClaim *partner,
                        gint64 *statement,
                        GError **error)
{
  g_auto (HetuObservation) figure = { 0 };
  gint64 id = 0;
  int outcome;

  g_return_val_if_fail (self != NULL && claim != NULL, -1);

  hetu_observation_init (&figure);
  if (!hetu_acceptance_resolve (self->store,
                                self->report.reading,
                                claim,
                                partner,
                                &figure,
                                error) ||
      !ensure_region (self, figure.region, error) ||
      !ensure_region (self, figure.ref_region, error))
    return -1;
  figure.indicator = ensure_indicator (self, claim, &figure, error);
  if (figure.indicator == 0)
    return -1;
  figure.source = self->source;
  figure.vintage = self->report.published;
  if (!take_voice (self, claim, &figure, error))
    return -1;
  outcome = hetu_ledger_record (self->ledger, &figure, &id, error);
  if (outcome < 0 || !put_span (self, claim, id, error))
    return -1;
  if (statement != NULL)
    *statement = id;
  return outcome;
}

gboolean
hetu_acceptance_withdraw (HetuAcceptance *self, gint64 statement, GError **error)
{
  g_auto (HetuObservation) told = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  hetu_observation_init (&told);
  return hetu_query_statement (self->store, statement, &told, error) &&
         hetu_ledger_withdraw (self->ledger,
                               statement,
                               told.vintage,
                               _ ("Not so in the report"),
                               error);
}

gint32
hetu_acceptance_get_batch (HetuAcceptance *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return hetu_ledger_get_batch (self->ledger);
}
