/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums of a datum, by the engine that the command line uses: formula, operands and definition of what was computed, the reason of
 * what was not. An implied base is told as such and never as a figure of the year before. */
#include "ui/dossier-formula.h"

#include "figure/measure.h"
#include "model/format.h"

#include <glib/gi18n.h>

/* (nullable): the row of @period */
static const HetuMeasured *
find_row (GArray *rows, HetuPeriod period)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const HetuMeasured *row = &g_array_index (rows, HetuMeasured, i);

      if (hetu_period_equal (row->figure.period, period))
        return row;
    }
  return NULL;
}

/* (transfer full) (nullable) */
static GArray *
derive (HetuSession *session,
        const HetuObservation *datum,
        HetuDerivation derivation,
        gint32 as_of,
        HetuLanguage language)
{
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GError) error = NULL;
  GArray *rows = NULL;
  const HetuMeasureQuery query = {
    .indicator = hetu_store_get_indicator (store, datum->indicator),
    .district = hetu_store_get_district (store, datum->region),
    .derivation = derivation,
    .from = datum->period,
    .to = datum->period,
    .as_of = as_of,
  };

  if (query.indicator == NULL || query.district == NULL)
    return NULL;
  rows = hetu_measure_derive (store, &query, language, &error);
  hetu_session_report_store (session, error);
  return rows;
}

/* What is there stays above. */
static void
append_line (char **text, const char *line)
{
  char *longer = NULL;

  if (line == NULL || *line == '\0')
    return;
  longer = *text != NULL ? g_strconcat (*text, "\n", line, NULL) : g_strdup (line);
  g_free (*text);
  *text = longer;
}

/* The formula of a computed rate stands before the gap to others. */
static void
show_formula (HetuDossier *self, const HetuMeasured *row, HetuLanguage language)
{
  g_autofree char *gap = g_steal_pointer (&self->formula);
  g_autofree char *gap_detail = g_steal_pointer (&self->formula_detail);

  self->formula = g_strdup (row->formula);
  append_line (&self->formula_detail, row->operands);
  append_line (&self->formula_detail, hetu_derivation_get_definition (row->derivation, language));
  append_line (&self->formula_detail, gap);
  append_line (&self->formula_detail, gap_detail);
}

static void
add_fact (HetuDossier *self,
          const char *label,
          const HetuObservation *figure,
          HetuLanguage language)
{
  HetuDossierFact *fact = g_new (HetuDossierFact, 1);

  *fact = (HetuDossierFact){ g_strdup (label),
                             hetu_format_value (figure->value,
                                                figure->unit,
                                                (HetuComparator) figure->comparator,
                                                -1,
                                                HETU_FORMAT_UNIT,
                                                language) };
  g_ptr_array_add (self->facts, fact);
}

/* “反推基数（不变价口径） 553.6 亿元”, and the sum that it came of. */
static void
show_implied_base (HetuDossier *self,
                   HetuSession *session,
                   const HetuObservation *datum,
                   gint32 as_of,
                   HetuLanguage language)
{
  g_autoptr (GArray) rows = derive (session, datum, HETU_DERIVATION_IMPLIED_BASE, as_of, language);
  const HetuMeasured *row = find_row (rows, hetu_period_shift_years (datum->period, -1));
  HetuIndicator *indicator =
      hetu_store_get_indicator (hetu_session_get_store (session), datum->indicator);
  const char *label = NULL;
  g_autofree char *sum = NULL;

  if (row == NULL || row->formula == NULL)
    return;
  label = hetu_indicator_get_constant_prices (indicator) ? _ ("Implied base (constant prices)")
                                                         : _ ("Implied base");
  add_fact (self, label, &row->figure, language);
  /* Translators: what is computed, and the sum: “反推基数：582.4 ÷（1 + 5.2%）= 553.6 亿元” */
  sum = g_strdup_printf (_ ("%s: %s"), label, row->formula);
  if (self->formula == NULL)
    {
      self->formula = g_steal_pointer (&sum);
      self->formula_detail = g_strdup (row->operands);
    }
  else
    append_line (&self->formula_detail, sum);
  append_line (&self->formula_detail, row->reason);
}

/* Beside published real growth that of the levels, and what lies between them. */
static void
show_nominal (HetuDossier *self,
              HetuSession *session,
              const HetuObservation *datum,
              gint32 as_of,
              HetuLanguage language)
{
  HetuIndicator *indicator =
      hetu_store_get_indicator (hetu_session_get_store (session), datum->indicator);
  g_autoptr (GArray) rows = NULL;
  const HetuMeasured *row = NULL;

  if (!hetu_indicator_get_constant_prices (indicator))
    return;
  rows = derive (session, datum, HETU_DERIVATION_NOMINAL_GROWTH, as_of, language);
  row = find_row (rows, datum->period);
  if (row == NULL || row->formula == NULL)
    return;
  add_fact (self, _ ("At current prices"), &row->figure, language);
  append_line (&self->formula_detail, row->formula);
  append_line (&self->formula_detail, row->reason);
}

static void
show_derived (HetuDossier *self,
              HetuSession *session,
              const HetuObservation *datum,
              gint32 as_of,
              HetuLanguage language)
{
  HetuDerivation derivation =
      datum->measure == HETU_MEASURE_CHAIN ? HETU_DERIVATION_CHAIN : HETU_DERIVATION_GROWTH;
  g_autoptr (GArray) rows = derive (session, datum, derivation, as_of, language);
  const HetuMeasured *row = find_row (rows, datum->period);

  if (row == NULL)
    return;
  if (row->formula != NULL)
    show_formula (self, row, language);
  else if (self->formula == NULL)
    {
      self->formula = g_strdup (hetu_refusal_to_label (row->refusal, language));
      self->formula_detail = g_strdup (row->reason);
      append_line (&self->formula_detail, row->operands);
    }
}

void
hetu_dossier_derive (HetuDossier *self,
                     HetuSession *session,
                     const HetuObservation *datum,
                     gint32 as_of,
                     HetuLanguage language)
{
  gboolean rate = datum->measure == HETU_MEASURE_GROWTH || datum->measure == HETU_MEASURE_CHAIN;
  gboolean stated = self->statement != 0 && datum->has_value;

  if (datum->kind != HETU_KIND_ACTUAL || (!rate && datum->measure != HETU_MEASURE_LEVEL))
    return;
  if (rate && !stated)
    {
      show_derived (self, session, datum, as_of, language);
      return;
    }
  if (!stated || datum->measure == HETU_MEASURE_CHAIN)
    return;
  if (datum->measure == HETU_MEASURE_LEVEL)
    show_derived (self, session, datum, as_of, language);
  show_implied_base (self, session, datum, as_of, language);
  show_nominal (self, session, datum, as_of, language);
}
