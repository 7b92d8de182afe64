/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as SDMX-CSV, 2.0 (of SDMX 3.0) or 1.0 (of SDMX 2.1): a row a statement, with every rival and vintage, for source, date of
 * publication and basis are dimensions. A figure that is redacted or missing has an empty OBS_VALUE and an OBS_STATUS that says so. In
 * 2.0 a figure that its source took back is a row with the action D behind the rows with the action I; 1.0 has no word for that, and
 * such figures are left out of it. Which of several rivals a person chose, adjustments of targets, notes and milestones are no
 * observations, and are not in it. */
#include "export/csv.h"
#include "figure/extract-tidy.h"
#include "model/sdmx.h"
#include "store/target.h"

#define FLOW HETU_SDMX_STRUCTURE HETU_SDMX_VERSION

typedef struct
{
  HetuStore *store; /* borrowed */
  const HetuExtractOptions *options;
  GString *text;                             /* owned by the caller */
  char *cells[HETU_SDMX_N_COMPONENTS];       /* owned; NULL: empty */
  const char *names[HETU_SDMX_N_COMPONENTS]; /* borrowed; of codes */
} Writer;

static const char *
say (const Writer *self, const char *zh, const char *en)
{
  return self->options->language == HETU_LANGUAGE_ZH ? zh : en;
}

static void
put (Writer *self, HetuSdmxComponent component, const char *value)
{
  self->cells[component] = g_strdup (value);
}

static void
put_int (Writer *self, HetuSdmxComponent component, gboolean given, int value)
{
  if (given)
    self->cells[component] = g_strdup_printf ("%d", value);
}

/* @name: (nullable) */
static void
put_code (Writer *self, HetuSdmxComponent component, const char *code, const char *name)
{
  put (self, component, code);
  self->names[component] = name;
}

static void
put_region (Writer *self, HetuSdmxComponent component, gint32 code)
{
  HetuDistrict *district = hetu_store_get_district (self->store, code);

  put_int (self, component, code != 0, code);
  if (district != NULL)
    self->names[component] = hetu_district_get_name (district, self->options->language);
}

static const char *
name_frequency (const Writer *self, const char *code)
{
  switch (*code)
    {
    case 'A':
      return say (self, "年度", "Annual");
    case 'S':
      return say (self, "半年度", "Half-yearly");
    case 'Q':
      return say (self, "季度", "Quarterly");
    case 'M':
      return say (self, "月度", "Monthly");
    default:
      return say (self, "其他", "Other");
    }
}

/* The document's title goes with its id, for stores that do not know it. */
static void
put_source (Writer *self, HetuSource *source)
{
  const char *title = hetu_source_get_title (source);

  put_code (self, HETU_SDMX_SOURCE, hetu_source_get_id (source), title);
  put (self, HETU_SDMX_SOURCE_TITLE, title);
  self->cells[HETU_SDMX_SOURCE_DATE] = hetu_date_to_string (hetu_source_get_date (source));
  put (self, HETU_SDMX_SOURCE_SECONDARY, hetu_source_get_secondary (source) ? "1" : "0");
}

static void
put_dimensions (Writer *self, const HetuObservation *one)
{
  HetuLanguage language = self->options->language;
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, one->indicator);
  HetuSource *source = hetu_store_get_source (self->store, one->source);
  const char *frequency = hetu_sdmx_frequency (one->period);

  put_code (self, HETU_SDMX_FREQ, frequency, name_frequency (self, frequency));
  put_region (self, HETU_SDMX_REF_AREA, one->region);
  put_code (self,
            HETU_SDMX_INDICATOR,
            hetu_indicator_get_id (indicator),
            hetu_indicator_get_name (indicator, language));
  put_code (self,
            HETU_SDMX_MEASURE,
            hetu_measure_to_string ((HetuMeasure) one->measure),
            hetu_measure_to_label ((HetuMeasure) one->measure, language));
  put_code (self,
            HETU_SDMX_KIND,
            hetu_kind_to_string ((HetuKind) one->kind),
            hetu_kind_to_label ((HetuKind) one->kind, language));
  put_region (self, HETU_SDMX_COUNTERPART_AREA, one->ref_region);
  put (self, HETU_SDMX_RANK_SCOPE, one->scope);
  self->cells[HETU_SDMX_DEADLINE] = hetu_sdmx_time_to_string (one->deadline);
  if (source != NULL)
    put_source (self, source);
  self->cells[HETU_SDMX_PUBLISHED] = hetu_date_to_string (one->vintage);
  put_code (self,
            HETU_SDMX_BASIS,
            hetu_basis_to_string ((HetuBasis) one->basis),
            hetu_basis_to_label ((HetuBasis) one->basis, language));
  put (self, HETU_SDMX_PLACE, one->place == HETU_PLACE_HEADLINE ? "headline" : "body");
  self->cells[HETU_SDMX_TIME_PERIOD] = hetu_sdmx_time_to_string (one->period);
}

static void
put_unit (Writer *self, HetuUnit unit)
{
  int multiplier = 0;

  self->cells[HETU_SDMX_UNIT_MEASURE] = hetu_sdmx_unit_to_string (unit, &multiplier);
  put_int (self, HETU_SDMX_UNIT_MULT, *self->cells[HETU_SDMX_UNIT_MEASURE] != '\0', multiplier);
}

static void
put_observation (Writer *self, const HetuObservation *one)
{
  HetuStatus status = (HetuStatus) one->status;

  if (one->has_value)
    self->cells[HETU_SDMX_OBS_VALUE] = hetu_decimal_to_string (one->value);
  if (one->has_value && one->comparator == HETU_COMPARATOR_RANGE)
    self->cells[HETU_SDMX_OBS_VALUE_HIGH] = hetu_decimal_to_string (one->value_high);
  put (self, HETU_SDMX_COMPARATOR, hetu_sdmx_comparator_to_code ((HetuComparator) one->comparator));
  put_code (self,
            HETU_SDMX_OBS_STATUS,
            hetu_sdmx_status_to_code (status),
            hetu_status_to_label (status, self->options->language));
  put_unit (self, one->unit);
  put_int (self, HETU_SDMX_DECIMALS, one->has_value, one->value.decimals);
  put_int (self, HETU_SDMX_RANK_OF, one->rank_of != 0, one->rank_of);
  put (self, HETU_SDMX_TEXT, one->text);
  put (self, HETU_SDMX_QUOTE, one->quote);
  put_int (self, HETU_SDMX_CHAR_START, one->char_start >= 0, one->char_start);
  put_int (self, HETU_SDMX_CHAR_END, one->char_end >= 0, one->char_end);
  put (self, HETU_SDMX_COMMENT, one->note);
}

static gboolean
put_terms (Writer *self, const HetuObservation *one, GError **error)
{
  g_autoptr (HetuTargetTerms) terms = NULL;

  if (one->kind != HETU_KIND_TARGET)
    return TRUE;
  terms = hetu_query_target_terms (self->store, one->id, 0, error);
  if (terms == NULL)
    return FALSE;
  put (self, HETU_SDMX_WRITTEN, terms->written);
  if (terms->has_tolerance)
    self->cells[HETU_SDMX_TOLERANCE] =
        hetu_tolerance_to_string (&terms->tolerance, HETU_LANGUAGE_ZH);
  if (terms->has_kind)
    put (self, HETU_SDMX_TARGET_KIND, hetu_target_kind_to_string (terms->kind));
  self->cells[HETU_SDMX_START] = hetu_sdmx_time_to_string (terms->start);
  put (self, HETU_SDMX_OWNER, terms->owner);
  put (self, HETU_SDMX_EVENT, terms->event);
  return TRUE;
}

static gboolean
is_written (const Writer *self, HetuSdmxComponent component)
{
  return !self->options->old_sdmx || component < HETU_SDMX_WITHDRAWN;
}

static void
write_head (Writer *self)
{
  g_string_append (self->text,
                   self->options->old_sdmx ? "DATAFLOW" : "STRUCTURE,STRUCTURE_ID,ACTION");
  for (HetuSdmxComponent i = 0; i < HETU_SDMX_N_COMPONENTS; i++)
    {
      const HetuSdmxColumn *column = hetu_sdmx_get_column (i);
      g_autofree char *head = NULL;

      if (!is_written (self, i))
        continue;
      head = self->options->names
                 ? g_strdup_printf ("%s: %s", column->id, say (self, column->zh, column->en))
                 : g_strdup (column->id);
      g_string_append_c (self->text, ',');
      hetu_csv_append_field (self->text, head);
    }
  g_string_append (self->text, "\r\n");
}

static void
write_row (Writer *self, char action)
{
  g_autofree char *flow =
      self->options->names
          ? g_strdup_printf (FLOW ": %s", say (self, "河图数据", "Figures of Hetu"))
          : g_strdup (FLOW);

  if (self->options->old_sdmx)
    g_string_append (self->text, flow);
  else
    g_string_append_printf (self->text, "dataflow,%s,%c", flow, action);
  for (HetuSdmxComponent i = 0; i < HETU_SDMX_N_COMPONENTS; i++)
    {
      const char *value = self->cells[i] != NULL ? self->cells[i] : "";
      g_autofree char *named = NULL;

      if (*value == '\0' && hetu_sdmx_get_column (i)->is_dimension)
        value = HETU_SDMX_NOT_APPLICABLE;
      if (self->options->names && self->names[i] != NULL)
        value = named = g_strdup_printf ("%s: %s", value, self->names[i]);
      if (is_written (self, i))
        {
          g_string_append_c (self->text, ',');
          hetu_csv_append_field (self->text, value);
        }
      g_clear_pointer (&self->cells[i], g_free);
      self->names[i] = NULL;
    }
  g_string_append (self->text, "\r\n");
}

/* The row of a figure that is deleted has its whole key, and behind it from which day on and why. */
static gboolean
write_withdrawals (Writer *self, const HetuQuery *query, GError **error)
{
  g_autoptr (GArray) events = hetu_query_history (self->store, query, error);

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const HetuEvent *event = &g_array_index (events, HetuEvent, i);

      if (event->kind != HETU_EVENT_WITHDRAWN)
        continue;
      put_dimensions (self, &event->figure);
      put_unit (self, event->figure.unit);
      self->cells[HETU_SDMX_WITHDRAWN] = hetu_date_to_string (event->day);
      put (self, HETU_SDMX_REASON, event->reason);
      write_row (self, 'D');
    }
  return events != NULL;
}

/* Returns: (transfer full): 1.0 tells what stands alone */
static GArray *
list_told (Writer *self, const HetuQuery *query, gboolean *has_withdrawn, GError **error)
{
  g_autoptr (GArray) told = hetu_extract_list_told (self->store, query, has_withdrawn, error);
  g_autoptr (GArray) standing = NULL;
  g_autoptr (GHashTable) ids = NULL;

  if (told == NULL || !self->options->old_sdmx || !*has_withdrawn)
    return g_steal_pointer (&told);
  standing = hetu_query_statements (self->store, query, error);
  if (standing == NULL)
    return NULL;
  ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < standing->len; i++)
    g_hash_table_add (ids, &g_array_index (standing, HetuObservation, i).id);
  for (guint i = told->len; i > 0; i--)
    if (!g_hash_table_contains (ids, &g_array_index (told, HetuObservation, i - 1).id))
      g_array_remove_index (told, i - 1);
  *has_withdrawn = FALSE;
  return g_steal_pointer (&told);
}

GString *
hetu_sdmx_text_new (HetuStore *store,
                    const HetuQuery *query,
                    const HetuExtractOptions *options,
                    const HetuExtractWatch *watch,
                    GError **error)
{
  Writer self = { .store = store, .options = options };
  gboolean has_withdrawn = FALSE, done = TRUE;
  g_autoptr (GArray) statements = list_told (&self, query, &has_withdrawn, error);
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (GHashTable) corrections = NULL;

  if (statements == NULL)
    return NULL;
  told = hetu_extract_sort_told (statements);
  corrections = hetu_extract_find_corrections (told);
  self.text = g_string_new (NULL);
  write_head (&self);
  for (guint i = 0; done && i < told->len; i++)
    {
      const HetuObservation *one = told->pdata[i];

      put_dimensions (&self, one);
      put_observation (&self, one);
      put (&self, HETU_SDMX_CORRECTS, g_hash_table_contains (corrections, one) ? "1" : NULL);
      done = put_terms (&self, one, error) && hetu_extract_go_on (watch, i, told->len, error);
      write_row (&self, 'I');
    }
  if (done && has_withdrawn)
    done = write_withdrawals (&self, query, error);
  if (done && hetu_extract_go_on (watch, told->len, told->len, error))
    return self.text;
  g_string_free (self.text, TRUE);
  return NULL;
}
