/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Citations: the sentence of a statement with its number lit, and every other statement of the same cell. What is lit is
 * found in the text: the number as the document writes it, with the unit behind it, and the rank in 汉字. */
#include "ui/dossier-citation.h"

#include "model/format.h"
#include "store/known.h"

#include <glib/gi18n.h>

#define MOST_OF_A_GIST 8 /* characters */

static void
free_rival (gpointer data)
{
  HetuDossierRival *rival = data;

  g_free (rival->value);
  g_free (rival->detail);
  g_free (rival->warning);
  g_free (rival->note);
  g_free (rival);
}

GPtrArray *
hetu_dossier_rivals_new (void)
{
  return g_ptr_array_new_with_free_func (free_rival);
}

/* ---- spans */

static gboolean
is_number_byte (char byte)
{
  return g_ascii_isdigit (byte) || byte == '.';
}

static gboolean
is_inside_number (const char *quote, const char *start, const char *end)
{
  if (is_number_byte (*start) && start > quote && is_number_byte (start[-1]))
    return TRUE;
  return is_number_byte (end[-1]) && is_number_byte (*end);
}

static gboolean
overlaps (GArray *spans, HetuDossierSpan span)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const HetuDossierSpan *other = &g_array_index (spans, HetuDossierSpan, i);

      if (span.start < other->end && other->start < span.end)
        return TRUE;
    }
  return FALSE;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const HetuDossierSpan *first = a;
  const HetuDossierSpan *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

void
hetu_dossier_find_spans (const char *quote, const char *const *words, GArray *spans)
{
  g_return_if_fail (quote != NULL && words != NULL && spans != NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);
      const char *found = quote;

      if (length == 0)
        continue;
      while ((found = strstr (found, words[i])) != NULL)
        {
          HetuDossierSpan span = { found - quote, found - quote + length };

          if (!is_inside_number (quote, found, found + length) && !overlaps (spans, span))
            {
              g_array_append_val (spans, span);
              break;
            }
          found += length;
        }
    }
  g_array_sort (spans, compare_spans);
}

/* Ranks are written in 汉字: 第一, 首位. */
static void
add_rank_words (GStrvBuilder *words, int rank)
{
  static const char *const numerals[] = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"
  };
  g_autofree char *word = NULL;

  if (rank < 1 || rank > (int) G_N_ELEMENTS (numerals))
    return;
  word = g_strconcat ("第", numerals[rank - 1], NULL);
  g_strv_builder_add (words, word);
  if (rank == 1)
    g_strv_builder_add (words, "首位");
}

/* The longest form first: with its unit, then bare. */
static void
add_words (GStrvBuilder *words, const HetuObservation *statement)
{
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *glued = NULL;
  HetuDecimal size = statement->value;

  if (!statement->has_value)
    return;
  if (statement->measure == HETU_MEASURE_RANK)
    {
      add_rank_words (words, (int) hetu_decimal_to_double (statement->value));
      return;
    }
  /* A fall is written “下降4.3%”. */
  if (size.coefficient < 0)
    size.coefficient = -size.coefficient;
  number = hetu_decimal_to_string (size);
  unit = hetu_unit_to_string (statement->unit, HETU_LANGUAGE_ZH);
  glued = g_strconcat (number, unit, NULL);
  g_strv_builder_add (words, glued);
  g_strv_builder_add (words, number);
}

/* Level, growth and rank of one sentence are lit together, as they are told together. */
static void
light (HetuDossier *self, HetuStore *store, const HetuObservation *statement, gint32 as_of)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) others = NULL;
  g_autoptr (GStrvBuilder) own = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  add_words (own, statement);
  words = g_strv_builder_end (own);
  hetu_dossier_find_spans (self->quote, (const char *const *) words, self->spans);
  query.indicators = &statement->indicator;
  query.n_indicators = 1;
  query.regions = &statement->region;
  query.n_regions = 1;
  query.from = query.to = statement->period;
  query.as_of = as_of;
  others = hetu_query_statements (store, &query, &error);
  hetu_dossier_take_problem (self, g_steal_pointer (&error));
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const HetuObservation *other = &g_array_index (others, HetuObservation, i);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) more = NULL;

      if (other->id == statement->id || other->source != statement->source ||
          other->kind != statement->kind)
        continue;
      add_words (builder, other);
      more = g_strv_builder_end (builder);
      /* Only the full form, so that a stray figure is not lit. */
      if (more[0] != NULL)
        {
          const char *first[] = { more[0], NULL };

          hetu_dossier_find_spans (self->quote, first, self->spans);
        }
    }
}

/* ---- rivals */

/* A note of the catalogue begins with its gist: “口径不同：疑含功能区…”. */
static char *
get_gist (const char *note)
{
  const char *colon = note != NULL ? strstr (note, "：") : NULL;

  if (colon == NULL || g_utf8_strlen (note, colon - note) > MOST_OF_A_GIST)
    return NULL;
  return g_strndup (note, colon - note);
}

static char *
make_warning (HetuSource *source, const HetuObservation *statement, HetuLanguage language)
{
  if (statement->status == HETU_STATUS_SUSPECT || statement->status == HETU_STATUS_INCOMPARABLE)
    {
      char *gist = language == HETU_LANGUAGE_ZH ? get_gist (statement->note) : NULL;

      return gist != NULL ? gist : g_strdup (hetu_status_to_label (statement->status, language));
    }
  if (statement->basis == HETU_BASIS_ADJUSTED)
    return g_strdup (hetu_basis_to_label (statement->basis, language));
  if (!statement->chosen && source != NULL && hetu_source_get_secondary (source))
    return g_strdup (_ ("secondary source"));
  return NULL;
}

static HetuDossierRival *
make_rival (HetuStore *store, const HetuObservation *statement, HetuLanguage language)
{
  HetuDossierRival *rival = g_new0 (HetuDossierRival, 1);
  HetuSource *source = hetu_store_get_source (store, statement->source);
  g_autofree char *date = hetu_date_to_label (statement->vintage, language);
  const char *title = source != NULL ? hetu_source_get_title (source) : _ ("no source");

  rival->statement = statement->id;
  rival->chosen = statement->chosen;
  rival->value = statement->has_value
                     ? hetu_format_value (statement->value,
                                          statement->unit,
                                          statement->comparator,
                                          -1,
                                          HETU_FORMAT_UNIT,
                                          language)
                     : g_strdup (hetu_format_absence (statement->status, language));
  rival->detail =
      statement->status == HETU_STATUS_FINAL
          ? g_strdup_printf ("%s%s%s", title, date[0] != '\0' ? " · " : "", date)
          : g_strdup_printf ("%s · %s", title, hetu_status_to_label (statement->status, language));
  rival->warning = make_warning (source, statement, language);
  rival->note = g_strdup (statement->note);
  return rival;
}

static void
add_rivals (HetuDossier *self,
            HetuStore *store,
            gint64 statement,
            gint32 as_of,
            HetuLanguage language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rivals = hetu_known_rivals (store, statement, as_of, &error);

  hetu_dossier_take_problem (self, g_steal_pointer (&error));
  /* One statement alone is no dispute. */
  if (rivals == NULL || rivals->len < 2)
    return;
  for (guint i = 0; i < rivals->len; i++)
    g_ptr_array_add (self->rivals,
                     make_rival (store, &g_array_index (rivals, HetuObservation, i), language));
}

static gint64
find_level (HetuDossier *self, HetuStore *store, const HetuObservation *statement, gint32 as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuSeries) series = hetu_query_series (store,
                                                     statement->indicator,
                                                     statement->region,
                                                     HETU_MEASURE_LEVEL,
                                                     HETU_GRAIN_ANY,
                                                     statement->period,
                                                     statement->period,
                                                     as_of,
                                                     &error);
  const HetuObservation *level =
      series != NULL ? hetu_series_find (series, statement->period, HETU_KIND_ACTUAL) : NULL;

  hetu_dossier_take_problem (self, g_steal_pointer (&error));
  return level != NULL ? level->id : 0;
}

void
hetu_dossier_cite (HetuDossier *self, HetuStore *store, gint32 as_of, HetuLanguage language)
{
  g_auto (HetuObservation) statement = { 0 };
  g_autoptr (GError) error = NULL;
  HetuSource *source = NULL;

  if (self->statement == 0)
    return;
  if (!hetu_query_statement (store, self->statement, &statement, &error))
    {
      hetu_dossier_take_problem (self, g_steal_pointer (&error));
      return;
    }
  source = hetu_store_get_source (store, statement.source);
  if (source != NULL)
    {
      self->citation = g_strdup (hetu_source_get_title (source));
      self->cited_on = hetu_date_to_label (hetu_source_get_date (source), language);
    }
  if (statement.quote != NULL)
    {
      self->quote = g_strdup (statement.quote);
      light (self, store, &statement, as_of);
    }
  add_rivals (self, store, self->statement, as_of, language);
  if (self->rivals->len == 0 && statement.kind == HETU_KIND_ACTUAL &&
      statement.measure == HETU_MEASURE_GROWTH)
    {
      gint64 level = find_level (self, store, &statement, as_of);

      if (level != 0)
        add_rivals (self, store, level, as_of, language);
    }
}
