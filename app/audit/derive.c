/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that the store holds without stating them. The definitions are those of the engine of derivations (analysis/derive.h), with its
 * refusals: no bound, no forecast, no level across a break or of two editions. Growth at constant prices is never made of levels. */
#include "audit/derive.h"

#include "audit/base.h"

#include "analysis/derive.h"
#include "analysis/edition.h"
#include "store/query.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define EPSILON 1e-9
/* Points that a revision of either rate may move a gap of two editions. */
#define REVISION 1.0

typedef struct
{
  HetuStore *store;
  HetuAuditCells *cells;
  const HetuObservation *told;
} Asked;

/* ---- operands */

static gboolean
is_usable (const HetuObservation *one)
{
  return one->kind == HETU_KIND_ACTUAL && one->has_value &&
         one->comparator == HETU_COMPARATOR_EQUAL && one->basis != HETU_BASIS_ADJUSTED &&
         (one->status == HETU_STATUS_FINAL || one->status == HETU_STATUS_PROVISIONAL);
}

/* @like: (nullable): one of its edition goes before what the store shows
 * @out: (out) (nullable): what is told; borrowed from @self
 * Returns: whether the store could be read */
static gboolean
find_operand (const Asked *self,
              gint32 indicator,
              gint32 region,
              HetuMeasure measure,
              HetuPeriod period,
              const HetuObservation *like,
              const HetuObservation **out,
              GError **error)
{
  const GArray *statements = hetu_audit_cells_read (self->cells, indicator, region, error);
  gboolean found = FALSE;

  *out = NULL;
  for (guint i = 0; statements != NULL && i < statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i);
      gboolean fits = like != NULL ? hetu_edition_is_one (one, like) : one->chosen;

      if (one->measure != measure || !hetu_period_equal (one->period, period) ||
          one->ref_region != 0 || one->scope != NULL || !is_usable (one))
        continue;
      if (*out == NULL || (fits && !found))
        *out = one;
      found = found || fits;
    }
  return statements != NULL;
}

/* ---- derivations */

static gboolean
derive_gap (const Asked *self, HetuDerived *out, GError **error)
{
  const HetuObservation *told = self->told, *own = NULL, *other = NULL;

  if (told->ref_region == 0 || hetu_unit_get_dimension (told->unit) != HETU_DIMENSION_POINTS)
    return TRUE;
  if (!find_operand (self,
                     told->indicator,
                     told->region,
                     HETU_MEASURE_GROWTH,
                     told->period,
                     NULL,
                     &own,
                     error) ||
      !find_operand (self,
                     told->indicator,
                     told->ref_region,
                     HETU_MEASURE_GROWTH,
                     told->period,
                     own,
                     &other,
                     error))
    return FALSE;
  if (own != NULL && other != NULL)
    hetu_derive_gap (own, other, out);
  return TRUE;
}

static GArray *
list_breaks (const Asked *self, GError **error)
{
  g_autoptr (GArray) breaks =
      hetu_query_breaks (self->store, self->told->indicator, self->told->region, error);
  GArray *periods = NULL;

  if (breaks == NULL)
    return NULL;
  periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  for (guint i = 0; i < breaks->len; i++)
    g_array_append_val (periods, g_array_index (breaks, HetuBreak, i).period);
  return periods;
}

static gboolean
derive_growth (const Asked *self, HetuDerived *out, GError **error)
{
  const HetuObservation *told = self->told, *now = NULL, *base = NULL;
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, told->indicator);
  g_autoptr (GArray) breaks = NULL;

  if (indicator == NULL || hetu_indicator_get_constant_prices (indicator) ||
      hetu_unit_is_rate (hetu_indicator_get_unit (indicator)))
    return TRUE;
  breaks = list_breaks (self, error);
  if (breaks == NULL ||
      !find_operand (self,
                     told->indicator,
                     told->region,
                     HETU_MEASURE_LEVEL,
                     told->period,
                     NULL,
                     &now,
                     error) ||
      !find_operand (self,
                     told->indicator,
                     told->region,
                     HETU_MEASURE_LEVEL,
                     hetu_period_shift_years (told->period, -1),
                     now,
                     &base,
                     error))
    return FALSE;
  if (now != NULL && base != NULL)
    hetu_derive_growth (now, base, breaks, out);
  return TRUE;
}

static gboolean
names (const char *words, HetuIndicator *indicator)
{
  const char *const *aliases = hetu_indicator_get_aliases (indicator);

  if (strstr (words, hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH)) != NULL)
    return TRUE;
  for (guint i = 0; aliases[i] != NULL; i++)
    if (strstr (words, aliases[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The part whose share is told: the indicator itself, where @words name the whole; or the one whose published share it is */
static const char *
find_part (HetuIndicator *whole, const char *id, const char *words)
{
  const GPtrArray *breakdowns = hetu_indicator_get_breakdowns (whole);

  for (guint i = 0; breakdowns != NULL && i < breakdowns->len; i++)
    {
      const HetuBreakdown *breakdown = breakdowns->pdata[i];

      for (guint k = 0; k < breakdown->parts->len; k++)
        {
          const HetuBreakdownPart *part = hetu_breakdown_get_part (breakdown, k);

          if (g_strcmp0 (part->share, id) == 0 ||
              (g_str_equal (part->id, id) && names (words, whole)))
            return part->id;
        }
    }
  return NULL;
}

static gboolean
derive_share (const Asked *self, const char *words, HetuDerived *out, GError **error)
{
  const HetuObservation *told = self->told;
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, told->indicator);
  GListModel *all = hetu_store_get_indicators (self->store);

  for (guint i = 0; indicator != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuIndicator) whole = g_list_model_get_item (all, i);
      const char *id = find_part (whole, hetu_indicator_get_id (indicator), words);
      HetuIndicator *part = id != NULL ? hetu_store_find_indicator (self->store, id, NULL) : NULL;
      const HetuObservation *a = NULL, *b = NULL;

      if (part == NULL)
        continue;
      if (!find_operand (self,
                         hetu_indicator_get_number (part),
                         told->region,
                         HETU_MEASURE_LEVEL,
                         told->period,
                         NULL,
                         &a,
                         error) ||
          !find_operand (self,
                         hetu_indicator_get_number (whole),
                         told->region,
                         HETU_MEASURE_LEVEL,
                         told->period,
                         a,
                         &b,
                         error))
        return FALSE;
      if (a == NULL || b == NULL)
        continue;
      hetu_derive_share (a, b, out);
      return TRUE;
    }
  return TRUE;
}

static gboolean
has_one_of (const char *words, const char *const *list)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (strstr (words, list[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* What a change in points is of: of growth where the sentence tells of its speed, or of nothing that is a share or a rate. */
static gboolean
tells_of_growth (const Asked *self, const char *words)
{
  static const char *const speeds[] = { "增速", "增幅", "涨幅", NULL };
  static const char *const shares[] = { "占", "比重", NULL };
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, self->told->indicator);

  return has_one_of (words, speeds) ||
         (indicator != NULL && !hetu_unit_is_rate (hetu_indicator_get_unit (indicator)) &&
          !has_one_of (words, shares));
}

/* A fall is told without its sign: the change of “降幅” is no difference of what is stored. */
static gboolean
derive_change (const Asked *self, const char *words, HetuDerived *out, GError **error)
{
  static const char *const falls[] = { "降幅", "跌幅", NULL };
  static const HetuMeasure rates[] = { HETU_MEASURE_SHARE, HETU_MEASURE_RATIO, HETU_MEASURE_LEVEL };
  const HetuObservation *told = self->told, *now = NULL, *before = NULL;
  gboolean growth = tells_of_growth (self, words);
  guint n = growth ? 1 : G_N_ELEMENTS (rates);
  HetuPeriod base;

  if (!hetu_audit_find_base (words, told->period, &base) || has_one_of (words, falls))
    return TRUE;
  for (guint i = 0; i < n && (now == NULL || before == NULL); i++)
    {
      HetuMeasure measure = growth ? HETU_MEASURE_GROWTH : rates[i];

      if (!find_operand (self,
                         told->indicator,
                         told->region,
                         measure,
                         told->period,
                         NULL,
                         &now,
                         error) ||
          !find_operand (self, told->indicator, told->region, measure, base, now, &before, error))
        return FALSE;
    }
  if (now == NULL || before == NULL)
    return TRUE;
  if (growth)
    hetu_derive_growth_change (now, before, out);
  else
    hetu_derive_rate_change (now, before, out);
  return TRUE;
}

static gboolean
derive (const Asked *self, const char *words, HetuDerived *out, GError **error)
{
  switch (self->told->measure)
    {
    case HETU_MEASURE_DIFF:
      return derive_gap (self, out, error);
    case HETU_MEASURE_GROWTH:
      return derive_growth (self, out, error);
    case HETU_MEASURE_PP_CHANGE:
      return derive_change (self, words, out, error);
    case HETU_MEASURE_SHARE:
      return derive_share (self, words, out, error);
    default:
      return TRUE;
    }
}

/* ---- verdicts */

static double
get_half (HetuDecimal value)
{
  return 0.5 * pow (10, -(double) value.decimals);
}

/* Returns: (transfer full): the documents of all operands, each once */
static char *
cite (HetuStore *store, const HetuDerived *derived, HetuLanguage language)
{
  GString *out = g_string_new (NULL);
  gint32 last = 0;

  for (guint i = 0; i < derived->operands->len; i++)
    {
      gint32 number = hetu_derived_get_operand (derived, i)->source;
      HetuSource *source = number != last ? hetu_store_get_source (store, number) : NULL;
      g_autofree char *citation =
          source != NULL ? hetu_source_to_citation (source, language) : NULL;

      if (citation != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? _ ("; ") : "", citation);
      last = number;
    }
  return g_string_free (out, FALSE);
}

static void
settle (HetuAudit *self,
        HetuAuditFigure *figure,
        const HetuDerived *derived,
        HetuVerdict verdict,
        HetuDecimal value)
{
  HetuLanguage language = self->options.language;
  g_autofree char *told = hetu_audit_value (&figure->told, language);
  g_autofree char *made = hetu_audit_value (&derived->result, language);
  g_autofree char *formula = hetu_derived_dup_formula (derived, language);
  const char *label = hetu_derivation_to_label (derived->derivation, language);

  g_free (figure->reason);
  figure->verdict = verdict;
  if (verdict == HETU_VERDICT_UNKNOWN)
    {
      figure->reason = g_strdup_printf (_ ("The store does not state it; its figures make %s (%s), "
                                           "which may be of another basis or edition: %s"),
                                        made,
                                        label,
                                        formula);
      return;
    }
  figure->stored_value = value;
  figure->has_stored_value = TRUE;
  if (verdict == HETU_VERDICT_AGREES)
    {
      figure->reason =
          g_strdup_printf (_ ("Not stated in the store, but derived of its figures (%s): %s"),
                           label,
                           formula);
      return;
    }
  figure->has_difference =
      hetu_decimal_subtract (figure->told.value, figure->stored_value, &figure->difference);
  figure->difference_unit = hetu_unit_of_difference (figure->told.unit);
  figure->reason = g_strdup_printf (_ ("The draft has %s, the store’s figures make %s (%s): %s"),
                                    told,
                                    made,
                                    label,
                                    formula);
}

static void
judge (HetuAudit *self, HetuStore *store, HetuAuditFigure *figure, const HetuDerived *derived)
{
  const HetuObservation *told = &figure->told, *result = &derived->result;
  HetuDecimal value;
  double off, room;
  gboolean one = TRUE;
  HetuVerdict verdict = HETU_VERDICT_UNKNOWN;

  if (!hetu_unit_convert (result->value, result->unit, told->unit, &value, NULL))
    return;
  off = fabs (hetu_decimal_to_double (value) - hetu_decimal_to_double (told->value));
  room = get_half (told->value) + get_half (value) + derived->slack + EPSILON;
  for (guint i = 1; i < derived->operands->len; i++)
    one = one && hetu_edition_is_one (hetu_derived_get_operand (derived, 0),
                                      hetu_derived_get_operand (derived, i));
  /* Growth is often told of what compares (同口径) without saying so. */
  if (off <= room)
    verdict = HETU_VERDICT_AGREES;
  else if (told->measure != HETU_MEASURE_GROWTH && off > room + (one ? 0 : REVISION))
    verdict = HETU_VERDICT_DISAGREES;
  g_free (figure->source);
  figure->source = cite (store, derived, self->options.language);
  settle (self, figure, derived, verdict, value);
}

gboolean
hetu_audit_derive (HetuAudit *self,
                   HetuStore *store,
                   HetuAuditCells *cells,
                   guint index,
                   GError **error)
{
  HetuAuditFigure *figure = &g_array_index (self->figures, HetuAuditFigure, index);
  const Asked asked = { store, cells, &figure->told };
  g_auto (HetuDerived) derived = { 0 };
  g_autofree char *words = NULL;

  if (figure->verdict != HETU_VERDICT_UNKNOWN || figure->unknown != HETU_UNKNOWN_NOTHING ||
      figure->told.indicator == 0 || figure->told.region == 0 || !is_usable (&figure->told))
    return TRUE;
  hetu_derived_init (&derived, HETU_DERIVATION_GAP);
  words = hetu_audit_dup_quote (self, index);
  if (!derive (&asked, words, &derived, error))
    return FALSE;
  if (derived.operands != NULL && hetu_derived_has_result (&derived))
    judge (self, store, figure, &derived);
  return TRUE;
}
